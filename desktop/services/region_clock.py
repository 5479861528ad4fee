"""The clock of the region itself: by it files come in time, and others' clocks are judged (§2.11).

Nobody opens a day at a region. Where something speaks against the date, whoever works there is
asked, and what was answered is recorded as the opening of a day is (D51).
"""

import datetime as dt
from collections.abc import Collection, Iterator
from typing import Final, Literal, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.facts import DayOpened
from desktop.services.clocks import skew_of
from desktop.services.date_doubts import DateDoubt, date_doubts
from desktop.services.desk import Desk
from desktop.services.regional import require_region
from desktop.store import offices, regional
from desktop.store.handles import Reader

RegionDoubt: TypeAlias = DateDoubt | Literal["offices-ahead"]

_FAR: Final = dt.timedelta(days=31)
"""A region works when files come, once a week and less: a month without any gives cause to ask."""

_SEVERAL: Final = 2  # offices that cannot all be wrong alike


def region_doubts(desk: Desk, *, built_on: dt.date) -> tuple[RegionDoubt, ...]:
    """Return what speaks against the date, but for what was confirmed of this day already."""
    require_region(desk)
    now = desk.now()
    day = offices.day(desk.database, desk.office().office, now.date())
    confirmed = day.warnings if day is not None else ()
    found = (*date_doubts(desk, now, built_on=built_on, far=_FAR), *_of_offices(desk.database))
    return tuple(each for each in found if each not in confirmed or each == "before-last-fact")


def confirm_date(
    desk: Desk, *, day: dt.date, confirmed: Collection[str], built_on: dt.date
) -> None:
    """Record that the date is right though these speak against it.

    Refuses `not-allowed`, `day-changed` (`day`, `now`) when the clock shows another day by now, and
    `day-unconfirmed` (`warning`) of a doubt that was not told.
    """
    desk.require("region.receive")
    found, now = region_doubts(desk, built_on=built_on), desk.now()
    if now.date() != day:
        raise Refusal("day-changed", day=day, now=now.date())
    for each in found:
        if each not in confirmed:
            raise Refusal("day-unconfirmed", warning=each)
    before = offices.day(desk.database, desk.office().office, day)
    told = dict.fromkeys((*(before.warnings if before else ()), *found))
    with desk.work(at=now, command="region.receive") as work:
        work.record(DayOpened(day=day.isoformat(), warnings=tuple(told)))


def _of_offices(reader: Reader) -> Iterator[Literal["offices-ahead"]]:
    """Doubt the clock here where every office's is ahead of it, by the last files taken."""
    skews = {
        each.office: skew_of(each.inst, [each])
        for each in regional.last_taken(reader)
        if each.clocks
    }
    if len(skews) >= _SEVERAL and all(skew > 0 for skew in skews.values()):
        yield "offices-ahead"
