"""What a case asks of others, what is checked on site, and the answers (W-7.1b, W-17.7e)."""

import datetime as dt
from dataclasses import dataclass

from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import InquiryAnswered, InquiryKind, InquiryMade, InquiryReminded
from desktop.models.path import Seen
from desktop.services import letters
from desktop.services.confidential import require_told
from desktop.services.desk import Desk
from desktop.services.examining import examined_case
from desktop.services.inquiry_letters import issued_letter, issued_reminder, numbered
from desktop.services.officials import operator_of
from desktop.services.path import standing_case
from desktop.services.term_switch import LONGER, switched
from desktop.store.path import CaseWhole, Inquiry


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInquiry:
    """Hold what is asked of whom, of some `items` or of the whole case, and its letter's number.

    `paragraph` says what a check on site proves, one of `inquiry_words.check_paragraphs`; empty:
    what fits the applicant. With a `switch_reason` the case also comes under the longer term. What
    is `confidential` is told to the examiners and the head of the case alone (D26).
    """

    kind: InquiryKind
    to: str
    question: str
    items: tuple[str, ...] = ()
    answer_by: dt.date | None = None
    number: str = ""
    date: dt.date | None = None
    paragraph: str = ""
    switch_reason: str = ""
    confidential: bool = False


def ask(desk: Desk, *, seen: Seen, new: NewInquiry) -> str:
    """Ask another body something, or order a check on site; return the inquiry's id.

    Its letter, or the act to be filled in on site, is issued with it. Without a `switch_reason`
    the term is not touched. Refuses `inquiry-incomplete` without addressee or question,
    `item-unknown` (`item`), `until-past` (`day`), `future-document` (`day`),
    `asked-before-registered` (`day`), `no-site-check` (`number`), `no-clerk` and what
    `examined_case` and `term_switch.switched` refuse.
    """
    now = desk.now()
    _check(new, now)
    inquiry, paper = desk.new_id(now), desk.new_id(now)
    with desk.work(at=now, command="case.inquire") as work:
        found = examined_case(desk, seen)
        _require_items(new.items, found)
        if new.date is not None and new.date < found.row.day:
            raise Refusal("asked-before-registered", day=found.row.day)
        by = operator_of(desk, on=now.date())
        made = InquiryMade(
            case=seen.case,
            inquiry=inquiry,
            kind=new.kind,
            to=clean_text(new.to),
            question=clean_text(new.question),
            items=new.items,
            answer_by=new.answer_by,
            by=by,
            clerk_name=by.name,
            number=clean_text(new.number),
            date=new.date,
            paper=paper,
            confidential=new.confidential,
        )
        work.record(made, issued_letter(desk, found, made, paragraph=new.paragraph))
        work.record(*numbered(seen.case, made.number, made.date, paper=paper, clerk=by.name))
        if clean_text(new.switch_reason):
            desk.require("case.switch-term")
            work.record(switched(desk, found, track=LONGER, reason=new.switch_reason))
            letters.extension(desk, work, seen.case)
    return inquiry


def remind(
    desk: Desk,
    *,
    seen: Seen,
    inquiry: str,
    on: dt.date,
    number: str = "",
    answer_by: dt.date | None = None,
) -> str:
    """Record that whoever was asked is reminded, and return the letter that does it.

    Refuses `case-unknown`, `case-changed`, `inquiry-answered`, `future-document`, `until-past`,
    `before-inquiry` (`day`), `no-clerk`.
    """
    now = desk.now()
    require_past(on, today=now.date())
    if answer_by is not None and answer_by < now.date():
        raise Refusal("until-past", day=answer_by)
    paper = desk.new_id(now)
    with desk.work(at=now, command="case.inquire") as work:
        found = standing_case(desk, seen)
        asked = waiting(desk, found, inquiry)
        _require_since(asked, on)
        by = operator_of(desk, on=now.date())
        reminded = InquiryReminded(
            case=seen.case,
            inquiry=inquiry,
            on=on,
            by=by,
            clerk_name=by.name,
            number=clean_text(number),
            paper=paper,
        )
        work.record(reminded, issued_reminder(desk, found, asked, reminded, answer_by=answer_by))
        day = on if reminded.number else None
        work.record(*numbered(seen.case, reminded.number, day, paper=paper, clerk=by.name))
    return paper


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
    `before-inquiry` (`day`), `answer-dated-later` (`day`) than it came, `no-clerk`.
    """
    now, said = desk.now(), clean_text(words)
    if not said:
        raise Refusal("answer-missing")
    require_past(on, date, today=now.date())
    if date is not None and date > on:
        raise Refusal("answer-dated-later", day=on)
    with desk.work(at=now, command="case.inquire") as work:
        _require_since(waiting(desk, standing_case(desk, seen), inquiry), on, date)
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


def close(desk: Desk, *, seen: Seen, inquiry: str, reason: str) -> None:
    """Wait for an answer no more: none came, and why the case is decided without it.

    Refuses `case-unknown`, `case-changed`, `inquiry-answered`, `reason-missing`, `no-clerk`.
    """
    now, why = desk.now(), clean_text(reason)
    if not why:
        raise Refusal("reason-missing")
    with desk.work(at=now, command="case.inquire") as work:
        waiting(desk, standing_case(desk, seen), inquiry)
        by = operator_of(desk, on=now.date())
        work.record(
            InquiryAnswered(
                case=seen.case,
                inquiry=inquiry,
                on=now.date(),
                answer=why,
                by=by,
                clerk_name=by.name,
                came=False,
            )
        )


def waiting(desk: Desk, found: CaseWhole, inquiry: str) -> Inquiry:
    """Return an inquiry that still waits for its answer.

    Refuses `inquiry-answered`, and `confidential-inquiry` (`number`) to others than its few (D26).
    """
    for each in found.waits_for:
        if each.inquiry == inquiry:
            require_told(desk, found, each)
            return each
    raise Refusal("inquiry-answered")


def _check(new: NewInquiry, now: dt.datetime) -> None:
    if not clean_text(new.to) or not clean_text(new.question):
        raise Refusal("inquiry-incomplete")
    if new.answer_by is not None and new.answer_by < now.date():
        raise Refusal("until-past", day=new.answer_by)
    require_past(new.date, today=now.date())


def _require_items(items: tuple[str, ...], found: CaseWhole) -> None:
    known = {each.item.key for each in found.items}
    for item in items:
        if item not in known:
            raise Refusal("item-unknown", item=item)


def _require_since(asked: Inquiry, *days: dt.date | None) -> None:
    """Refuse `before-inquiry` (`day`): nobody answers, or is reminded, before he was asked."""
    if any(day is not None and day < asked.asked_on for day in days):
        raise Refusal("before-inquiry", day=asked.asked_on)
