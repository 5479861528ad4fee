"""The head's morning sheet: one page of what waits for him, read from the record now (D41).

Not the morning sheet of queue numbers (`services/morning_sheet.py`, D55), which visitors see.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from desktop.models.complaint import Complaint
from desktop.models.day_sheet import LineOfDay
from desktop.models.errors import Refusal
from desktop.models.head_words import Case, HeadTold, Holding, Lying, Out, head_content
from desktop.models.text import Language, Text
from desktop.services import drill, exchanging
from desktop.services.clerk import clerk_words
from desktop.services.day_sheet import lines_of_day
from desktop.services.desk import Desk
from desktop.services.papers import record_paper
from desktop.services.waiting import whose
from desktop.store import cases, collecting, complaints, exchange, offices, path, tickets
from desktop.store.cases import CaseRow, Filter
from desktop.store.decision_lists import listed
from desktop.store.offices import DayRow

KIND: Final = "head-sheet"
SOON: Final = 3  # days ahead that the sheet tells of
_ONE: Final = dt.timedelta(days=1)
_MOST: Final = 1000  # read of a list: the sheet names fewer
_BACK: Final = 31  # days within which an earlier day is looked for
_WHERE: Final[dict[str, Holding]] = {
    "registered": "lay",
    "carried-over": "lay",
    "with-head": "head",
    "sent-to-department": "department",
    "ready": "ready",
}


def issue_sheet(desk: Desk, language: Language) -> str:
    """Fix the sheet of this morning, to be printed; return it.

    Refuses `not-allowed` to whoever may not see applications or print sheets, and `no-clerk`.
    """
    desk.require("case.see")
    desk.require("queue.print")
    now = desk.now()
    name, post = clerk_words(desk, language)
    content = head_content(told_of(desk), post=post, clerk=name, language=language)
    with desk.work(at=now, command="queue.print") as work:
        day = now.date().isoformat()
        return record_paper(desk, work, KIND, content, about="day", about_id=day)


def told_of(desk: Desk) -> HeadTold:
    """Return what the sheet says now."""
    office, reader, now = desk.office(), desk.database, desk.now()
    today = now.date()
    day = _day_before(desk, today)
    return HeadTold(
        now=now,
        office=Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en),
        awaits={
            "lay": _cases(path.at_stage(reader, office.office, "registered")),
            "resolve": _cases(path.at_stage(reader, office.office, "with-head")),
            "sign": _cases(listed(reader, office.office, "sign", whose(desk), limit=_MOST)),
        },
        complained=_complained(desk),
        overdue=_due(desk, Filter(safe_until=today - _ONE)),
        today=_due(desk, Filter(safe_from=today, safe_until=today)),
        soon=_due(desk, Filter(safe_from=today + _ONE, safe_until=today + SOON * _ONE)),
        soon_until=today + SOON * _ONE,
        away=tuple(
            Out(number=row.number, since=each.on_day, back_by=each.back_by)
            for row, each in path.away(reader, office.office)
        ),
        ready=tuple(
            Lying(
                number=each.row.number,
                since=each.row.collect_on,
                is_told=bool(each.told.reached_at),
            )
            for each in collecting.waiting(reader, office.office)
            if each.is_ready
        ),
        complaints=tuple(_complaints(complaints.waiting(reader, office.office).values(), desk)),
        queue_of=day.day if day is not None else None,
        lines=tuple(_lines(desk, day)) if day is not None else (),
        backup=_backup(desk),
        confirmed=_confirmed(desk),
        sends=exchanging.days_unconfirmed(desk) is not None,
    )


def _confirmed(desk: Desk) -> int | None:
    """Return how many days ago the region confirmed anything, None while it never did.

    Whichever computer goes on since: `days_unconfirmed` begins anew with its keys.
    """
    answer = exchange.last_answer(desk.database, desk.office().office)
    if answer is None:
        return None
    return max(0, (desk.now().date() - answer.taken_at.date()).days)


def _complained(desk: Desk) -> tuple[str, ...]:
    """Return the complaints whose decision the head is to set aside or uphold (D48)."""
    if not desk.may("complaint.see"):
        return ()
    found = complaints.before_head(desk.database, desk.office().office)
    return tuple(each.received.number for each in found.values())


def _due(desk: Desk, narrow: Filter) -> tuple[Case, ...]:
    """Return open applications by their term, the most pressing first."""
    office = desk.office().office
    asked = replace(narrow, office=office, order="due-first")
    return _cases(cases.page(desk.database, asked, limit=_MOST))


def _cases(rows: Sequence[CaseRow]) -> tuple[Case, ...]:
    return tuple(
        Case(
            number=row.number,
            due=row.safe,
            who=row.holder_name,
            where=_WHERE.get(row.stage, ""),
        )
        for row in rows
    )


def _complaints(found: Iterable[Complaint], desk: Desk) -> Iterator[Case]:
    """Yield the complaints by their term; nothing to whoever may not see them."""
    if not desk.may("complaint.see"):
        return
    for each in found:
        holder = each.holder
        yield Case(
            number=each.received.number,
            due=each.safe,
            who=holder.name if holder is not None else "",
            where="head" if each.state == "found" else "",
        )


def _day_before(desk: Desk, today: dt.date) -> DayRow | None:
    """Return the last day before today that was opened."""
    office = desk.office().office
    days = (today - back * _ONE for back in range(1, _BACK))
    found = (offices.day(desk.database, office, day) for day in days)
    return next((each for each in found if each is not None), None)


def _lines(desk: Desk, day: DayRow) -> Iterator[LineOfDay]:
    """Yield how many came to each line that day, and their longest wait."""
    queue = tickets.of_day(desk.database, office=desk.office().office, day=day.day)
    last = dt.datetime.combine(day.day + _ONE, dt.time(), desk.now().tzinfo)
    yield from lines_of_day(desk, queue, day.closed_at or last - dt.timedelta(seconds=1))


def _backup(desk: Desk) -> dt.datetime | None:
    """Return when the newest backup was made, None of none or a folder that cannot be read."""
    try:
        newest = drill.state_of(desk.database, now=desk.now()).newest
    except Refusal:  # making the next backup says so
        return None
    return newest.made_at if newest is not None else None
