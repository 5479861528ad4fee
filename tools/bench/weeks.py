"""The weeks of invented offices as their region gets them: a real parcel of each, on the disk.

Recording a year of twenty offices would take longer than bringing it, so only what an office did
on its first day is recorded; its weeks are sealed entries of the same facts, in the same chain.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from desktop.models import moments
from desktop.models.chain import SALT_BYTES, Deed, Entry, Mark, seal
from desktop.models.facts import DayOpened, Fact
from desktop.store.codec import encode
from tests.helpers.facts import moment
from tests.helpers.journals import visitor
from tests.helpers.office import catalogue
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, an_enrolled_office, entries, mark_of, parcel

VISITORS: Final = 41
"""A day at the counter of one office: five such days are about 1,350 entries."""
REGION: Final = "12"
PARCELS: Final = "brought"
_DAYS: Final = 5
_MONDAY: Final = dt.date(2013, 12, 2)
_APART: Final = 20_000  # between the serial numbers of two offices, a full year being 10,660


def visits(
    week: int, *, visitors: int, office: int, randomness: Callable[[int], bytes]
) -> Iterator[tuple[dt.date, list[Fact]]]:
    """Yield the facts of a week from 0, as they stand together in transactions."""
    for number in range(_DAYS):
        day = _MONDAY + dt.timedelta(days=7 * week + number)
        yield day, [DayOpened(day=day.isoformat())]
        first = office * _APART + (week * _DAYS + number) * visitors
        for serial in range(first, first + visitors):
            yield day, list(visitor(serial, day, randomness))


def bring(folder: Path, region: Place, *, offices: int, weeks: int, visitors: int) -> None:
    """Enrol so many offices, and lay the parcels of so many weeks into `PARCELS`, week by week."""
    (folder / PARCELS).mkdir()
    for number, key in enumerate(offices_of(offices)):
        with an_enrolled_office(
            folder / f"office-{number}", region, office=key, seed=1_000 + 10 * number
        ) as place:
            for week, file in enumerate(_parcels(place, region, weeks, visitors, number)):
                name = f"{week:02}-{number:02}.kzx"
                (folder / PARCELS / name).write_bytes(file)


def offices_of(count: int) -> list[str]:
    """Return so many offices of the region."""
    found = [each.key for each in catalogue().directory("weapons").offices_of(REGION)]
    if len(found) < count:
        raise LookupError(len(found))
    return found[:count]


def _parcels(
    place: Place, region: Place, weeks: int, visitors: int, number: int
) -> Iterator[bytes]:
    randomness = seeded(5_000 + number)
    run, after, before = entries(place), None, ""
    for week in range(weeks):
        days = visits(week, visitors=visitors, office=number, randomness=randomness)
        at = mark_of(run[-1]) if run else after
        if at is None:
            raise LookupError(place.inst)
        run += _sealed(at, place.desk.office().office, days, randomness)
        file = parcel(place, region, run, after=after, xseq=week + 1, prev=before)
        yield file
        run, after, before = [], mark_of(run[-1]), sha256(file).hexdigest()


def _sealed(
    at: Mark,
    office: str,
    days: Iterator[tuple[dt.date, list[Fact]]],
    randomness: Callable[[int], bytes],
) -> Iterator[Entry]:
    """Yield the entries that follow a mark, a transaction for each visitor."""
    for day, facts in days:
        first = at.n + 1
        for fact in facts:
            deed = Deed(
                at=moments.to_text(moment(day=day)),
                by="s1",
                office=office,
                fact=type(fact).__name__,
                version=fact.VERSION,
                about=fact.ABOUT,
                about_id=getattr(fact, fact.KEY),
            )
            body, salt = encode(fact).body, randomness(SALT_BYTES)
            entry = seal(deed, after=at, transaction=first, body=body, salt=salt)
            yield entry
            at = mark_of(entry)
