"""The papers of an inquiry: its letter, the act of a check on site, the reminder (W-7.1b, D42)."""

import datetime as dt
from collections.abc import Iterator

from desktop.models.errors import Refusal
from desktop.models.facts import ChanceryNumbered, InquiryMade, InquiryReminded, PaperIssued
from desktop.models.inquiry_words import (
    LANGUAGE,
    PREMISES,
    Asked,
    OfCase,
    check_paragraphs,
    inquiry_content,
    letter_mark,
    storage_check_content,
)
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content
from desktop.models.standard import Standard
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.papers import issue_paper, office_words
from desktop.services.standing import head_of
from desktop.store.chancery import numbers_of
from desktop.store.path import CaseWhole, Inquiry

LETTER: PaperKind = "inquiry"
ACT: PaperKind = "storage-check"


def issued_letter(
    desk: Desk, found: CaseWhole, made: InquiryMade, *, paragraph: str = ""
) -> PaperIssued:
    """Fix the letter of an inquiry, or the act of a check on site; ask inside the unit of work.

    Refuses `no-site-check` (`number`) where the standard has nothing to check on site.
    """
    asked = Asked(
        to=made.to,
        question=made.question,
        answer_by=made.answer_by,
        number=made.number,
        date=made.date,
    )
    if made.kind == "information":
        of = _of_case(desk, found, made.items)
        content = inquiry_content(asked, of, signer=signer_of(desk, found), executor=made.by)
        return _issued(desk, found, made.paper, LETTER, content)
    of = _of_case(desk, found, made.items or tuple(each.item.key for each in found.items))
    proves = paragraph or check_of(found, of.standard)
    if proves not in check_paragraphs(of.standard):
        raise Refusal("no-site-check", number=found.row.number)
    return _issued(desk, found, made.paper, ACT, storage_check_content(asked, of, paragraph=proves))


def issued_reminder(
    desk: Desk,
    found: CaseWhole,
    inquiry: Inquiry,
    reminded: InquiryReminded,
    *,
    answer_by: dt.date | None,
) -> PaperIssued:
    """Fix the letter that reminds of an inquiry, by the number its own letter has by now."""
    numbers = {each.paper: each for each in numbers_of(desk.database, inquiry.case)}
    later = numbers.get(inquiry.paper) if inquiry.paper else None
    number, date = (later.number, later.date) if later else (inquiry.number, inquiry.date)
    made = dt.datetime.fromisoformat(inquiry.made_at).date()
    asked = Asked(
        to=inquiry.to,
        question=inquiry.question,
        answer_by=answer_by,
        number=reminded.number,
        date=reminded.on if reminded.number else None,
        reminds=letter_mark(number, date, made=made),
    )
    content = inquiry_content(
        asked,
        _of_case(desk, found, inquiry.items),
        signer=signer_of(desk, found),
        executor=reminded.by,
    )
    return _issued(desk, found, reminded.paper, LETTER, content)


def numbered(
    case: str, number: str, date: dt.date | None, *, paper: str, clerk: str
) -> Iterator[ChanceryNumbered]:
    """Yield the chancery's number of a letter where it is known at once; else it comes later."""
    if number:
        yield ChanceryNumbered(
            case=case,
            direction="outgoing",
            number=number,
            date=date,
            clerk_name=clerk,
            paper=paper,
        )


def check_of(found: CaseWhole, standard: Standard) -> str:
    """Return what a check on site proves of an applicant: premises of an organisation, else a safe.

    Empty where the standard has nothing to check.
    """
    known = check_paragraphs(standard)
    if found.application.applicant.organisation is not None and PREMISES in known:
        return PREMISES
    return known[0] if known else ""


def signer_of(desk: Desk, found: CaseWhole) -> Official:
    """Return who signs letters of a case today; a name nobody knows is left to the pen (D54)."""
    return head_of(desk, found) or Official(staff="", name="")


def _of_case(desk: Desk, found: CaseWhole, items: tuple[str, ...]) -> OfCase:
    row = found.row
    return OfCase(
        number=row.number,
        day=row.day,
        application=found.application,
        items=tuple(each.item for each in found.items if each.item.key in items),
        standard=pinned_standard(desk, found),
        office=office_words(desk, service=row.service),
        made_at=desk.now(),
    )


def _issued(
    desk: Desk, found: CaseWhole, paper: str, kind: PaperKind, content: Content
) -> PaperIssued:
    return issue_paper(
        desk,
        paper=paper,
        kind=kind,
        content=content,
        about="case",
        about_id=found.row.case,
        language=LANGUAGE,
    )
