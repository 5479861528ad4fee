"""Read the lobby board: who is called where, how many wait, who receives and till when (D46)."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from desktop.models.board import DayState, Hall, HallService, next_opening
from desktop.models.line import HAND_IN
from desktop.models.text import Text
from desktop.models.ticket import Ticket
from desktop.models.window_name import by_number, names_employee
from desktop.services.day import line_spans, reception_spans
from desktop.services.desk import Desk
from desktop.services.estimate import Pace, pace
from desktop.store import board_calls, offices, practice, tickets

_AHEAD: Final = 14  # days looked through for the next reception
_DAY: Final = dt.timedelta(days=1)


def hall(desk: Desk) -> Hall:
    """Return what the hall may see now; refuse `office-not-chosen`."""
    office, now = desk.office(), desk.now()
    key, day = office.office, now.date()
    waiting = tickets.queue(desk.database, office=key, day=day)
    today = pace(desk, day)
    row = offices.day(desk.database, key, day)
    state: DayState = "not-open" if row is None else "open" if row.closed_at is None else "closed"
    return Hall(
        office=Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en),
        read_at=now,
        day=state,
        calls=board_calls.of_day(desk.database, office=key, day=day),
        windows=_windows(desk, key),
        services=tuple(_service(desk, each, now, waiting, today) for each in office.services),
        paused="" in today.paused,
        opens=_opens(desk, now, is_closed=state == "closed"),
        practice=practice.is_practice(desk.database),
    )


def _windows(desk: Desk, office: str) -> dict[str, str]:
    """Name the counters; one that bears an employee's name is told by its number (issue 7 §5)."""
    staff = [each.name for each in offices.staff(desk.database, office, active_only=False)]
    return {
        each.window: by_number(each.window).kk if names_employee(each.name, staff) else each.name
        for each in offices.windows(desk.database, office)
    }


def _service(
    desk: Desk, service: str, now: dt.datetime, waiting: Sequence[Ticket], today: Pace
) -> HallService:
    standard = desk.catalogue.standard(service)
    lines = {f"{service}.{line.id}" for line in standard.lines}
    return HallService(
        service=service,
        name=standard.short,
        waiting=sum(ticket.line_key in lines for ticket in waiting),
        wait=today.wait(f"{service}.{HAND_IN}", waiting),
        paused="" in today.paused or lines <= today.paused,
        spans=reception_spans(desk, service, now),
    )


def _opens(desk: Desk, now: dt.datetime, *, is_closed: bool) -> dt.datetime | None:
    """Return when anybody is received next: of a day that was closed by hand, on another one."""
    for ahead in range(1 if is_closed else 0, _AHEAD):
        day = now + ahead * _DAY
        found = next_opening(
            [span for each in line_spans(desk, day).values() for span in each], now
        )
        if found is not None:
            return found
    return None
