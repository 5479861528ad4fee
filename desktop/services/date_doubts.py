"""What speaks against the date that the clock shows, at an office and at a region (D51, §2.11).

Who signs in is recorded before anybody can be asked, with the very clock that is in doubt: it says
nothing for that clock, and so is passed over.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from desktop.services.desk import Desk
from desktop.store import journal

DateDoubt: TypeAlias = Literal["before-last-fact", "before-build", "far-ahead"]

_ENTRANCE: Final = frozenset({"SignedIn", "SignInFailed"})


def date_doubts(
    desk: Desk, now: dt.datetime, *, built_on: dt.date, far: dt.timedelta
) -> Iterator[DateDoubt]:
    """Yield what speaks against `now`: of the record's own last work, and of the program's day.

    More than `far` after the last work it is asked about.
    """
    last, worked = journal.last(desk.database), journal.last_but(desk.database, _ENTRANCE)
    if any(each is not None and now < each for each in (last.at if last else None, worked)):
        yield "before-last-fact"
    if now.date() < built_on:
        yield "before-build"
    if worked is not None and now - worked > far:
        yield "far-ahead"
