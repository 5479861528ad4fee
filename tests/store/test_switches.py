"""The switches of an office as rows: the newest stand, the earlier ones tell of changes."""

import datetime as dt

import pytest

from desktop.models.facts import ServiceSwitched
from desktop.models.switches import AS_SHIPPED, OwnPaper, Switches
from desktop.store import switches
from desktop.store.database import Database
from desktop.store.upkeep import check_database
from tests.helpers.facts import OFFICE, moment, office_chosen
from tests.store.recording import record


@pytest.fixture
def office(database: Database) -> Database:
    record(database, office_chosen())
    return database


def switched(now: Switches, service: str = "weapons", office: str = OFFICE) -> ServiceSwitched:
    return ServiceSwitched(office=office, service=service, switches=now)


RATED = AS_SHIPPED.with_rate("permit", "12.5")
LISTED = RATED.with_papers("re-registration-documents", [OwnPaper(kk="Рұқсат", ru="Разрешение")])


def test_before_anything_is_set_every_switch_is_at_its_default(office: Database) -> None:
    assert switches.switches(office, OFFICE, "weapons") == AS_SHIPPED
    assert switches.history(office, OFFICE, "weapons") == ()


def test_the_newest_switches_stand_and_the_earlier_ones_are_told(office: Database) -> None:
    later = moment() + dt.timedelta(minutes=5)
    record(office, switched(RATED))
    record(office, switched(LISTED), at=later, by="s2")
    assert switches.switches(office, OFFICE, "weapons") == LISTED
    told = switches.history(office, OFFICE, "weapons")
    assert [(row.switches, row.set_at, row.set_by) for row in told] == [
        (RATED, moment(), "s1"),
        (LISTED, later, "s2"),
    ]


def test_services_and_offices_do_not_mix(office: Database) -> None:
    record(office, switched(RATED))
    record(office, switched(LISTED, office="2-14"))
    assert switches.switches(office, OFFICE, "weapons") == RATED
    assert switches.switches(office, OFFICE, "invitations") == AS_SHIPPED


def test_the_tables_are_what_the_journal_says(office: Database) -> None:
    record(office, switched(RATED), switched(LISTED), switched(AS_SHIPPED))
    assert check_database(office).sound
