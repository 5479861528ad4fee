"""A region of three offices whose figures are known, brought there in real files."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.helpers.figure_facts import ROOMS, Journey, live_at
from tests.helpers.region import Place, a_region, an_enrolled_office, brought, sent

_GRANTED = ("granted", "granted", "granted")
_WEAPON, _SPRAYER, _GUEST = ("rifled-hunting",), ("sprayer",), ("Өзбекстан", "Атлантида")


def _one(room: str, ends: str = "", late: int = 0, **changes: object) -> Journey:
    told: dict[str, object] = {
        "service": "weapons", "purpose": "register", "items": _WEAPON, "begun": 0, "lasts": 9,
        "outcomes": _GRANTED, "gone": 2, "back": 4,
    }  # fmt: skip
    return Journey(room=room, ends=ends, late=late, **{**told, **changes})  # type: ignore[arg-type]  # of whichever field


def _guests(room: str, ends: str, late: int = 0) -> Journey:
    return _one(room, ends, late, service="invitations", purpose="private", items=_GUEST, begun=1)


TOLD = [
    _one("2-11", "decided"),
    _one("2-11", "decided", 5),
    _one("2-11", "away", 5, items=_SPRAYER),
    _one("2-11", "decided", items=_SPRAYER, outcomes=("17.7c", "granted", "granted")),
    _one("2-11"),
    _guests("2-11", "decided"),
    _one("2-12", "decided"),
    _one("2-12", "withdrawn", 1),
    _guests("2-12", "decided", 5),
    _guests("2-12", ""),
    _one("2-13", "void"),
]
"""Six applications of the first office, four of the second, one of the third, all of November."""


@contextmanager
def a_region_of_three(folder: Path) -> Iterator[tuple[Place, dict[str, Place]]]:
    """Open a region that has taken in a file of each of three offices, and those offices."""
    with (
        a_region(folder / "region") as region,
        an_enrolled_office(folder / "one", region, office="2-11", seed=1) as one,
        an_enrolled_office(folder / "two", region, office="2-12", seed=21) as two,
        an_enrolled_office(folder / "three", region, office="2-13", seed=41) as three,
    ):
        places = dict(zip(ROOMS, (one, two, three), strict=True))
        for place in places.values():
            live_at(place, TOLD)
            assert brought(region, sent(place)).verdict == "applied"
        yield region, places
