"""Tell who saw, printed and changed what, to whoever watches over it (parcels §3.4, 7.15)."""

import datetime as dt
from typing import Final

from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.store import cases
from desktop.store.trail import TrailLine, lines

SHOWN: Final = 200
"""How many acts are shown."""

SAVED: Final = 100_000
"""How many acts a file holds at most."""


def see_trail(
    desk: Desk,
    *,
    staff: str = "",
    day: dt.date | None = None,
    number: str = "",
    limit: int = SHOWN,
) -> list[TrailLine]:
    """Return the latest acts, of an employee, of a day, about the applications of that number.

    Services count their own numbers, and so does every office of a region.
    Refuses `not-allowed`, and `number-unknown` (`number`) for one nobody has.
    """
    desk.require("audit.see")
    asked = [""]
    if number.strip():
        asked = [row.case for row in cases.all_numbered(desk.database, number.strip())]
    if not asked:
        raise Refusal("number-unknown", number=number.strip())
    office = desk.office().office if staff else ""  # at a region others have employees too
    found = [
        line
        for case in asked
        for line in lines(desk.database, by=staff, office=office, day=day, case=case, limit=limit)
    ]
    return sorted(found, key=lambda each: each.at, reverse=True)[:limit] if asked[1:] else found
