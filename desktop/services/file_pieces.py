"""What lies in the file of a case: papers of ours, what was brought, what came from others."""

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.applicant_forms import KINDS, QUESTIONNAIRE
from desktop.models.application import PaperTaken
from desktop.models.case_file import OWN, Piece, answer_key, brought_key, brought_mark
from desktop.models.case_file_words import (
    ANSWER,
    BACK,
    BROUGHT,
    CONFIDENTIAL,
    HAND_WRITTEN,
    SIGNED_COPY,
    VOID,
)
from desktop.models.facts import PapersAdded
from desktop.models.paper import CORRECTED, service_of, values_of
from desktop.models.paper_forms import QuestionnaireContent
from desktop.models.paper_table import Content
from desktop.models.standard import Standard
from desktop.models.text import Text
from desktop.printing.papers import page_count
from desktop.services.bound_file import content_in_file
from desktop.services.confidential import is_openable, sees_confidential
from desktop.services.desk import Desk
from desktop.services.editions import layout_of
from desktop.services.examining import pinned_standard
from desktop.services.kept_papers import kept_paper, sheet_of
from desktop.store import case_events, case_files, chancery, papers
from desktop.store.chancery import ChanceryNumber
from desktop.store.papers import PaperRow
from desktop.store.path import CaseWhole, Inquiry

_ANEW: Final = frozenset({"application", "petition", "withdrawal", "resolution"})
"""Papers of which a case has one: made again, the last is in its file."""
_INVENTORY: Final = "dispatch-inventory"
_LATE: Final = dt.time(23, 59)
_NOTHING: Final = Text(kk="", ru="", en="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """Hold what lies in a file, and how many papers are `hidden` from whoever binds it (D26)."""

    pieces: tuple[Piece, ...]
    hidden: int


def pieces_of(desk: Desk, found: CaseWhole, *, with_letter: bool) -> Pieces:
    """Return what lies in the file of a case; `with_letter` to the department on top of it."""
    rows = [
        each
        for each in papers.papers_of(desk.database, "case", found.row.case)
        if each.kind not in OWN
    ]
    open_rows = [each for each in rows if is_openable(desk, each)]
    numbers = {each.paper: each for each in chancery.numbers_of(desk.database, found.row.case)}
    ended = frozenset(
        each.issued.paper for each in found.results if each.ended is not None and each.issued.paper
    )
    number = found.row.number
    ours = [
        _of_paper(desk, each, content_in_file(desk, each, number), numbers.get(each.paper), ended)
        for each in open_rows
    ]
    printed = frozenset(each.kind for each in open_rows)
    answers = [each for each in found.inquiries if each.answered_on is not None and each.came]
    sees = sees_confidential(desk, found)
    told = [each for each in answers if sees or not each.confidential]
    zone = found.row.registered_at.tzinfo
    pieces = (
        *_brought(desk, found, pinned_standard(desk, found), printed),
        *ours,
        *(_answer(each, zone) for each in told),
        *_came_back(found, zone),
    )
    letter = _letter(desk, rows, number=number, before=pieces) if with_letter else ()
    hidden = len(rows) - len(open_rows) + len(answers) - len(told)
    return Pieces(pieces=(*letter, *pieces), hidden=hidden)


def _of_paper(
    desk: Desk,
    row: PaperRow,
    content: Content,
    numbered: ChanceryNumber | None,
    ended: frozenset[str],
) -> Piece:
    layout = layout_of(desk, digest=row.layout_digest, name=row.layout)
    number, date = (numbered.number, numbered.date) if numbered else ("", None)
    note = _note(row, ended)
    return Piece(
        at=row.issued_at,
        name=layout.title.kk,
        name_ru=layout.title.ru,
        sheets=page_count(row.layout, content, layout, sheet_of(row)),
        paper=row.paper,
        same=_same(row, content),
        number=number or _own_number(content),
        date=date or row.issued_at.date(),
        note=note.kk,
        note_ru=note.ru,
    )


def _note(row: PaperRow, ended: frozenset[str]) -> Text:
    if row.paper in ended:
        return VOID
    if row.state == "hand-written":
        return HAND_WRITTEN
    return SIGNED_COPY if row.kind in KINDS.values() else _NOTHING


def _same(row: PaperRow, content: Content) -> Hashable:
    """Say which papers are one and the same made again, None of one that stands alone."""
    if service_of(row.kind) or row.kind == CORRECTED:
        return "talon"
    if isinstance(content, QuestionnaireContent):
        return (QUESTIONNAIRE, content.name, content.latin, content.born)
    return row.kind if row.kind in _ANEW else None


def _own_number(content: Content) -> str:
    """Return the number a paper bears itself."""
    number: object = values_of(content).get("number", "")
    return number if isinstance(number, str) else ""


def _brought(
    desk: Desk, found: CaseWhole, standard: Standard, printed: frozenset[str]
) -> Iterator[Piece]:
    """Yield the papers brought; a form of ours that was signed is there already."""
    documents = {each.id: each for each in standard.documents}
    later = _brought_later(desk, found.row.case)
    for place, paper in enumerate(found.application.taken):
        if KINDS.get(paper.document) in printed:
            continue
        number, date = brought_mark(paper)
        document = documents.get(paper.document)
        yield Piece(
            at=later.get((paper.document, paper.subjects), found.row.registered_at),
            name=paper.name,
            name_ru=document.name.ru if document else "",
            sheets=1,
            key=brought_key(paper, place),
            number=number,
            date=date,
            note=BROUGHT.kk,
            note_ru=BROUGHT.ru,
            short=document.short if document else None,
        )


def _brought_later(desk: Desk, case: str) -> Mapping[tuple[str, tuple[int, ...]], dt.datetime]:
    """Return when papers were taken in after the registration, by document and subjects."""
    added: dict[tuple[str, tuple[int, ...]], dt.datetime] = {}
    for event in case_events.events(desk.database, case):
        if isinstance(event.fact, PapersAdded):
            taken: tuple[PaperTaken, ...] = event.fact.added
            added.update({(each.document, each.subjects): event.at for each in taken})
    return added


def _answer(inquiry: Inquiry, zone: dt.tzinfo | None) -> Piece:
    """Return an answer that came; whose it is, is not said of a confidential one."""
    of = "" if inquiry.confidential else f": {inquiry.to}"
    day = inquiry.answered_on or inquiry.asked_on
    note = CONFIDENTIAL if inquiry.confidential else _NOTHING
    return Piece(
        at=dt.datetime.combine(day, _LATE, tzinfo=zone),
        name=f"{ANSWER.kk}{of}",
        name_ru=f"{ANSWER.ru}{of}",
        sheets=1,
        key=answer_key(inquiry.inquiry),
        number=inquiry.answer_number,
        date=inquiry.answer_date or day,
        note=note.kk,
        note_ru=note.ru,
        short=ANSWER,
    )


def _came_back(found: CaseWhole, zone: dt.tzinfo | None) -> Iterator[Piece]:
    """Yield the papers by which the case came back from the department."""
    for each in found.departures:
        if each.back_on is not None:
            yield Piece(
                at=dt.datetime.combine(each.back_on, _LATE, tzinfo=zone),
                name=f"{BACK.kk}: {each.sent_to}",
                name_ru=f"{BACK.ru}: {each.sent_to}",
                sheets=1,
                key=f"back.{each.dispatch}",
                number=each.back_number,
                date=each.back_date,
                short=BACK,
            )


def _letter(
    desk: Desk, rows: list[PaperRow], *, number: str, before: tuple[Piece, ...]
) -> tuple[Piece, ...]:
    """Return the letter by which the case goes away, on top of everything; it is the office's."""
    lists = [each for each in rows if each.kind == _INVENTORY]
    if not lists:
        return ()
    last = lists[-1]
    paper = case_files.letter_sent_at(desk.database, last.office, last.issued_at)
    if not paper:
        return ()
    row = kept_paper(desk, paper)
    piece = _of_paper(desk, row, content_in_file(desk, row, number), None, frozenset())
    first = min(each.at for each in before)
    return (replace(piece, at=first - dt.timedelta(seconds=1)),)
