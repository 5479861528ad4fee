"""A region that took in the files of three rooms: two offices, one of them of two computers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop.services import staff
from desktop.services.desk import Desk
from desktop.store import cases
from tests.helpers.on_path import decided, grant, staffed
from tests.helpers.region import Place, a_region, an_enrolled_office, brought, sent
from tests.helpers.region_window import people_of
from tests.helpers.window import register_one
from tests.presenters.test_confidential import FURTHER, STRANGE_HEAD, full_of_secrets

ALONE, WEAPONS, MIGRATION = "2-11", "2-12", "2-12.2"
"""The rooms: an office of one computer, and one whose services are apart (D36)."""

ARMED: Final = ("weapons",)
INVITING: Final = ("invitations",)


@dataclass
class Offices:
    """Hold the region and the cases of each room, in the order they were registered."""

    region: Place
    cases: dict[str, list[str]] = field(default_factory=dict)
    computers: dict[str, str] = field(default_factory=dict)

    @property
    def desk(self) -> Desk:
        """Return the desk of the region's head."""
        return self.region.desk

    def number(self, case: str) -> str:
        """Return the number a case is printed with."""
        row = cases.by_id(self.desk.database, case)
        assert row is not None
        return row.number


@contextmanager
def a_region_of_offices(folder: Path) -> Iterator[Offices]:
    """Open a region with three cases of an office, and one of either room of another.

    The one of the second room is full of secrets (tests/presenters/test_confidential.py).
    """
    with a_region(folder / "region") as region:
        people_of(region)
        offices = Offices(region)
        with an_enrolled_office(folder / "alone", region, office="2-11") as place:
            for n in range(3):
                register_one(place.desk, n)
            _bring(offices, ALONE, place)
        with an_enrolled_office(
            folder / "weapons", region, office="2-12", services=ARMED, seed=11
        ) as place:
            staffed(place.desk)
            decided(place.desk, grant())
            _bring(offices, WEAPONS, place)
        with an_enrolled_office(
            folder / "migration", region, office="2-12", services=INVITING, seed=21
        ) as place:
            _people_with_secrets(place.desk)
            full_of_secrets(place.desk)
            _bring(offices, MIGRATION, place)
        yield offices


def _bring(offices: Offices, room: str, place: Place) -> None:
    """Carry what an office did to the region."""
    assert brought(offices.region, sent(place)).verdict == "applied"
    sql = "SELECT case_id FROM cases ORDER BY seq"
    offices.cases[room] = [case for (case,) in place.desk.database.rows(sql)]
    offices.computers[room] = place.inst


def _people_with_secrets(desk: Desk) -> None:
    staffed(desk)
    for who, name in ((STRANGE_HEAD, "Бөтен"), (FURTHER, "Үшінші")):
        staff.set_staff(desk, staff=who, name=name, post_kk="маман", post_ru="маман")
    staff.set_roles(desk, staff=STRANGE_HEAD, roles=["head"])
    staff.set_roles(desk, staff=FURTHER, roles=["inspector"])
