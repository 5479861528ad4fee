"""The head's papers: slips for his resolutions, and the list of what is laid before him (D41)."""

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.resolution_words import Slip, list_content, slips_content
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case
from desktop.services.officials import official_of, operator_of
from desktop.services.papers import office_words, record_paper
from desktop.services.standing import in_place_of
from desktop.store import path
from desktop.store.cases import CaseRow
from desktop.store.path import CaseWhole

SLIPS: Final[PaperKind] = "resolution"
LIST: Final[PaperKind] = "resolution-list"
_LAID: Final = "with-head"


def issue_slips(desk: Desk, *, cases: Sequence[str]) -> str:
    """Issue slips, four to a page: blank for the pen, or as the head has resolved already.

    Returns the paper. Refuses `nothing-chosen`, `case-unknown`.
    """
    now = desk.now()
    if not cases:
        raise Refusal("nothing-chosen")
    with desk.work(at=now, command="case.lay-before-head") as work:
        slips = [_slip(desk, whole_case(desk, case)) for case in cases]
        content = slips_content(slips, made_at=now)
        if len(cases) == 1:
            return record_paper(desk, work, SLIPS, content, about="case", about_id=cases[0])
        return record_paper(
            desk, work, SLIPS, content, about="day", about_id=now.date().isoformat()
        )


def issue_list(desk: Desk, *, head: str) -> str:
    """Issue the list of the cases laid before a head, a staff id; return the paper (W-14).

    Refuses `staff-unknown`, `no-clerk`.
    """
    now = desk.now()
    with desk.work(at=now, command="case.lay-before-head") as work:
        who = in_place_of(desk, head, was_on=now.date(), on=now.date())
        content = list_content(
            [_line(desk, row, who) for row in laid_before(desk, head)],
            head=who,
            clerk=operator_of(desk, on=now.date()),
            office=office_words(desk),
            made_at=now,
        )
        return record_paper(desk, work, LIST, content, about="day", about_id=now.date().isoformat())


def laid_before(desk: Desk, head: str) -> list[CaseRow]:
    """Return the cases that wait for the resolution of a head, the most pressing first."""
    return list(path.held_by(desk.database, desk.office().office, head, stage=_LAID))


def _slip(desk: Desk, found: CaseWhole) -> Slip:
    row = found.row
    if not found.assignments:
        head = _in_place(desk, row) if row.stage == _LAID else None
        return _line(desk, row, head)
    last = found.assignments[-1]
    return Slip(
        number=row.number,
        applicant=row.applicant,
        day=row.day,
        due=row.due,
        matter=desk.catalogue.standard(row.service).short,
        items=_count(row),
        to=last.name,
        until=last.until,
        text=last.resolution,
        head=_official(desk, last.by_staff, last.on_day) or Official(staff="", name=last.by_name),
        on=last.on_day,
    )


def _line(desk: Desk, row: CaseRow, head: Official | None) -> Slip:
    return Slip(
        number=row.number,
        applicant=row.applicant,
        day=row.day,
        due=row.due,
        matter=desk.catalogue.standard(row.service).short,
        items=_count(row),
        head=head,
    )


def _count(row: CaseRow) -> str:
    """Say how many units or persons a case has, nothing of a single one."""
    count = max(row.items, row.persons)
    return f" · {count}" if count > 1 else ""


def _in_place(desk: Desk, row: CaseRow) -> Official | None:
    """Return who resolves today what was laid before a head: the post has it, not the man."""
    today = desk.now().date()
    laid_on = row.held_since.date() if row.held_since else today
    with suppress(Refusal):  # he left, and nobody holds his post
        return in_place_of(desk, row.holder, was_on=laid_on, on=today)
    return None


def _official(desk: Desk, staff: str, on: dt.date) -> Official | None:
    """Return who somebody was on a day, whoever acts as acting (D54); None of whoever had left."""
    try:
        return official_of(desk, staff, on=on)
    except Refusal:
        return None
