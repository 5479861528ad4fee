"""An event of a weapon entered by mistake stays to be read; the weapon is where it was (D39)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.errors import Refusal
from desktop.services import weapons
from desktop.services.desk import Desk
from desktop.services.weapons import NewEvent
from desktop.store.upkeep import check_database
from tests.helpers.office import Clock
from tests.helpers.standards import at
from tests.store.recording import record
from tests.store.test_weapons import annulled, asked, issued, permit

WEAPON = "r100-1"
TODAY = dt.date(2013, 11, 25)
SALE = NewEvent(kind="sold", on=TODAY, document="№ 14 шарт", other="Байжанов Ерлан")


@pytest.fixture
def case(desk: Desk) -> str:
    """Put one weapon on the books."""
    return permit(desk.database, 100, asked(1, values={"number": "МК 01"}))


def where(desk: Desk) -> tuple[str, dt.date | None]:
    found = weapons.known_weapon(desk, WEAPON)
    return found.state, found.state_on


def back(desk: Desk, event: int = 2, reason: str = "басқа қару") -> None:
    weapons.take_back_event(desk, weapon=WEAPON, event=event, reason=reason)


@pytest.mark.usefixtures("case")
def test_a_sale_taken_back_stays_struck_and_the_weapon_is_where_it_was(desk: Desk) -> None:
    before = weapons.known_weapon(desk, WEAPON)
    weapons.record_event(desk, weapon=WEAPON, new=SALE)
    assert where(desk) == ("sold", TODAY)
    back(desk)
    assert weapons.known_weapon(desk, WEAPON) == before
    registered, sale = weapons.life(desk, WEAPON)
    assert (registered.taken_back, sale.kind, sale.taken_back) == ("", "sold", "басқа қару")
    assert sale.taken_by
    assert check_database(desk.database).sound


@pytest.mark.usefixtures("case")
def test_events_are_taken_back_from_the_last_one(desk: Desk) -> None:
    weapons.record_event(desk, weapon=WEAPON, new=replace(SALE, kind="lost", other=""))
    weapons.record_event(desk, weapon=WEAPON, new=replace(SALE, kind="found", other=""))
    assert [place for place, _each in weapons.recorded_by_mistake(desk, WEAPON)] == [3]
    back(desk, 3)
    assert where(desk) == ("lost", TODAY)
    back(desk)
    assert where(desk)[0] == "held"
    weapons.record_event(desk, weapon=WEAPON, new=SALE)
    assert where(desk) == ("sold", TODAY)


def test_what_a_permit_changed_since_stays_changed(desk: Desk, case: str, clock: Clock) -> None:
    weapons.record_event(desk, weapon=WEAPON, new=replace(SALE, kind="lost", other=""))
    clock.now = at(10, 0, day=dt.date(2014, 2, 3))
    again = asked(1, values={"number": "МК 01"}, purpose="re-register")
    other = permit(desk.database, 101, again, days=60)
    back(desk)
    found = weapons.known_weapon(desk, WEAPON)
    assert (found.state, found.case, found.state_on) == ("held", other, found.issued_on)
    record(desk.database, issued(case, 102, days=61), annulled(other, "r101"))
    assert where(desk)[0] == "annulled"


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(
    ("event", "reason", "code"),
    [(2, "  ", "weapon-reason"), (1, "қате", "weapon-event-stands"),
     (3, "қате", "weapon-event-stands"), (0, "қате", "weapon-event-stands")],
)  # fmt: skip
def test_what_was_not_recorded_here_stays(desk: Desk, event: int, reason: str, code: str) -> None:
    weapons.record_event(desk, weapon=WEAPON, new=SALE)
    with pytest.raises(Refusal) as refused:
        back(desk, event, reason)
    assert refused.value.code == code
    assert where(desk) == ("sold", TODAY)


@pytest.mark.usefixtures("case")
def test_nothing_is_taken_back_twice(desk: Desk) -> None:
    weapons.record_event(desk, weapon=WEAPON, new=SALE)
    back(desk)
    with pytest.raises(Refusal) as refused:
        back(desk)
    assert refused.value.code == "weapon-event-stands"
