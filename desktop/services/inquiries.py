"""What a case asks of others, what is checked on site, and the answers (W-7.1b, W-17.7e)."""

import datetime as dt
from dataclasses import dataclass

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import InquiryAnswered, InquiryKind, InquiryMade, InquiryReminded
from desktop.models.path import Seen
from desktop.services.desk import Desk
from desktop.services.examining import examined_case
from desktop.services.officials import operator_of
from desktop.services.path import standing_case
from desktop.store.path import CaseWhole, Inquiry


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInquiry:
    """Hold what is asked of whom, of some `items` or of the whole case, and its letter's number."""

    kind: InquiryKind
    to: str
    question: str
    items: tuple[str, ...] = ()
    answer_by: dt.date | None = None
    number: str = ""
    date: dt.date | None = None
    paper: str = ""


def ask(desk: Desk, *, seen: Seen, new: NewInquiry) -> str:
    """Ask another body something, or order a check on site; return the inquiry's id.

    The term is not touched: `term_switch.switch_term` does that, for a reason. Refuses
    `inquiry-incomplete` without addressee or question, `item-unknown` (`item`), `until-past`
    (`day`), `future-document` (`day`), `no-clerk` and what `examined_case` refuses.
    """
    now, addressee, question = desk.now(), clean_text(new.to), clean_text(new.question)
    if not addressee or not question:
        raise Refusal("inquiry-incomplete")
    if new.answer_by is not None and new.answer_by < now.date():
        raise Refusal("until-past", day=new.answer_by)
    _require_past(new.date, now)
    inquiry = desk.new_id(now)
    with desk.work(at=now, command="case.inquire") as work:
        found = examined_case(desk, seen)
        known = {each.item.key for each in found.items}
        for item in new.items:
            if item not in known:
                raise Refusal("item-unknown", item=item)
        by = operator_of(desk, on=now.date())
        work.record(
            InquiryMade(
                case=seen.case,
                inquiry=inquiry,
                kind=new.kind,
                to=addressee,
                question=question,
                items=new.items,
                answer_by=new.answer_by,
                by=by,
                clerk_name=by.name,
                number=clean_text(new.number),
                date=new.date,
                paper=new.paper,
            )
        )
    return inquiry


def remind(
    desk: Desk, *, seen: Seen, inquiry: str, on: dt.date, number: str = "", paper: str = ""
) -> None:
    """Record that whoever was asked was reminded.

    Refuses `case-unknown`, `case-changed`, `inquiry-answered`, `future-document`, `no-clerk`.
    """
    now = desk.now()
    _require_past(on, now)
    with desk.work(at=now, command="case.inquire") as work:
        waiting(standing_case(desk, seen), inquiry)
        by = operator_of(desk, on=now.date())
        work.record(
            InquiryReminded(
                case=seen.case,
                inquiry=inquiry,
                on=on,
                by=by,
                clerk_name=by.name,
                number=clean_text(number),
                paper=paper,
            )
        )


def answer(
    desk: Desk,
    *,
    seen: Seen,
    inquiry: str,
    on: dt.date,
    words: str,
    number: str = "",
    date: dt.date | None = None,
) -> None:
    """Record the answer that came on a day, with the number and date of its paper.

    Refuses `case-unknown`, `case-changed`, `inquiry-answered`, `answer-missing`, `future-document`,
    `no-clerk`.
    """
    now, said = desk.now(), clean_text(words)
    if not said:
        raise Refusal("answer-missing")
    _require_past(on, now)
    _require_past(date, now)
    with desk.work(at=now, command="case.inquire") as work:
        waiting(standing_case(desk, seen), inquiry)
        by = operator_of(desk, on=now.date())
        work.record(
            InquiryAnswered(
                case=seen.case,
                inquiry=inquiry,
                on=on,
                answer=said,
                by=by,
                clerk_name=by.name,
                number=clean_text(number),
                date=date,
            )
        )


def waiting(found: CaseWhole, inquiry: str) -> Inquiry:
    """Return an inquiry that still waits for its answer; refuse `inquiry-answered`."""
    for each in found.waits_for:
        if each.inquiry == inquiry:
            return each
    raise Refusal("inquiry-answered")


def _require_past(day: dt.date | None, now: dt.datetime) -> None:
    if day is not None and day > now.date():
        raise Refusal("future-document", day=day)
