"""Who somebody is on a day, as papers of that day name him (D54): the one place to look it up."""

import datetime as dt
from dataclasses import dataclass, replace

from desktop.models.dates import require_past
from desktop.models.errors import Refusal
from desktop.models.official import Official, OnPaper
from desktop.models.posts import post_of
from desktop.services.desk import Desk
from desktop.store import offices
from desktop.store import staff as staff_rows
from desktop.store.offices import StaffRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Say by whom something was done, on which day, and who sat at the computer (D41)."""

    by: Official
    on: dt.date
    clerk_name: str
    on_paper: bool


def official_of(desk: Desk, staff: str, *, on: dt.date) -> Official:
    """Return an employee as he was on a day: by the post he held then, else by his own (D54).

    Whoever left since is still who he was on a day before. Refuses `staff-unknown` (`staff`) if
    nobody is it, or he had left.
    """
    office = desk.office().office
    posts, holdings = (
        staff_rows.posts(desk.database, office),
        staff_rows.holdings(desk.database, office),
    )
    found = post_of(staff, posts, holdings, day=on)
    past = found is not None and on < desk.now().date()
    for row in offices.staff(desk.database, office, active_only=not past):
        if row.staff == staff:
            return _styled(found or _plain(row), row)
    raise Refusal("staff-unknown", staff=staff)


def styled(desk: Desk, official: Official) -> Official:
    """Return an official with his rank, and his name in Russian, as they are kept."""
    for row in offices.staff(desk.database, desk.office().office, active_only=False):
        if row.staff == official.staff:
            return _styled(official, row)
    return official


def _plain(row: StaffRow) -> Official:
    return Official(staff=row.staff, name=row.name, post_kk=row.post_kk, post_ru=row.post_ru)


def _styled(official: Official, row: StaffRow) -> Official:
    """Add how papers name him beside his post: in Russian, and by rank."""
    return replace(official, name_ru=row.name_ru, rank_kk=row.rank_kk, rank_ru=row.rank_ru)


def operator_of(desk: Desk, *, on: dt.date) -> Official:
    """Return who is at the desk; refuse `no-clerk` before anybody is entered."""
    try:
        return official_of(desk, desk.operator, on=on)
    except Refusal as error:
        raise Refusal("no-clerk") from error


def done(desk: Desk, paper: OnPaper | None) -> Done:
    """Return who did what is recorded now: the operator, or the head whose sheet he enters (D41).

    Refuses `no-clerk`, `staff-unknown`, `future-document` (`day`) of a sheet dated later than now.
    """
    today = desk.now().date()
    operator = operator_of(desk, on=today)
    if paper is None:
        return Done(by=operator, on=today, clerk_name=operator.name, on_paper=False)
    require_past(paper.on, today=today)
    by = official_of(desk, paper.by, on=paper.on)
    return Done(by=by, on=paper.on, clerk_name=operator.name, on_paper=True)
