"""F10: a clock that is years off, or whose zone has another offset, is asked about; order stays.

Six clocks, each at signing in, at a term and at an export: eighteen cases, and one of the offset.
"""

import datetime as dt
from pathlib import Path
from typing import Final

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import SignedIn
from desktop.services import day, exporting, installation, intake, queueing
from desktop.services.manifest import clock_notes
from desktop.store import cases, journal
from desktop.store.cases import Filter
from desktop.store.upkeep import check_database
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import BUILT_ON, Clock, an_office
from tests.helpers.the_region import TheRegion
from tests.helpers.visits import served

NOW: Final = dt.datetime(2013, 11, 25, 9, 30, tzinfo=dt.UTC) - dt.timedelta(hours=6)
MOMENTS: Final = {
    "three years back": NOW.replace(year=2010),
    "three years ahead": NOW.replace(year=2016),
    "2049": NOW.replace(year=2049),
    "29 February": NOW.replace(year=2016, month=2, day=29),
    "the last day of +6": dt.datetime(2024, 2, 29, 4, tzinfo=dt.UTC),
    "the first day of +5": dt.datetime(2024, 3, 1, 4, tzinfo=dt.UTC),
}
EACH: Final = pytest.mark.parametrize("name", MOMENTS)


@EACH
def test_the_day_is_asked_about_and_the_order_stays(name: str, tmp_path: Path) -> None:
    clock = Clock()
    with an_office(tmp_path / "office.kense", clock) as desk:
        before = journal.length(desk.database)
        clock.now = MOMENTS[name]
        proposal = day.propose_day(desk, built_on=BUILT_ON)
        assert proposal.harder
        today = desk.now().date()
        day.open_day(desk, day=today, confirmed=proposal.harder, built_on=BUILT_ON)
        ticket = queueing.issue_number(desk, service="weapons", line="hand-in")
        assert ticket.number == 1
        entries = list(journal.entries(desk.database))
        assert [each.n for each in entries] == list(range(1, len(entries) + 1))
        assert len(entries) > before
        assert check_database(desk.database).sound


@EACH
def test_whoever_signs_in_by_it_is_asked_all_the_same(name: str, tmp_path: Path) -> None:
    """Signing in is recorded by the very clock in doubt, before anybody can be asked."""
    clock = Clock()
    with an_office(tmp_path / "office.kense", clock) as desk:
        clock.now = MOMENTS[name]
        before = day.propose_day(desk, built_on=BUILT_ON).harder
        with desk.work(at=desk.now(), command="staff.sign-in") as work:
            work.record(SignedIn(staff="s1", login="aigul"))
        assert before
        assert set(before) <= set(day.propose_day(desk, built_on=BUILT_ON).harder)


@EACH
def test_no_term_begins_before_the_date_is_confirmed(name: str, tmp_path: Path) -> None:
    clock = Clock()
    with an_office(tmp_path / "office.kense", clock) as desk:
        ticket = served(desk)
        clock.now = MOMENTS[name]
        draft = citizen_with_rifle(papers=True)
        with pytest.raises(Refusal, match=r"day-not-open|out-of-table"):
            intake.register(desk, ticket=ticket.id, draft=draft)
        assert cases.count(desk.database, Filter()) == 0


@EACH
def test_a_parcel_is_made_and_its_clock_is_noted(name: str, tmp_path: Path) -> None:
    clock = Clock()
    with an_office(tmp_path / "office.kense", clock) as desk:
        region = TheRegion()
        region.know(installation.enrol(desk, tmp_path / "machine").card)
        installation.trust_region(desk, region.card_file, region.typed)
        clock.now = MOMENTS[name]
        noted = list(clock_notes(desk))
        made = exporting.make_parcel(desk, tmp_path / "machine")
        assert made is not None
        assert region.receive(made.file, made.header.inst) == "applied"
    assert noted == (["before-last-entry"] if name == "three years back" else [])


def test_the_offset_is_kept_with_the_moment(tmp_path: Path) -> None:
    """Kazakhstan has had one time since 1 March 2024: what was done before keeps its own."""
    clock = Clock(MOMENTS["the last day of +6"])
    with an_office(tmp_path / "office.kense", clock) as desk:
        earlier = desk.now().utcoffset()
        clock.now = MOMENTS["the first day of +5"]
        assert (earlier, desk.now().utcoffset()) == (dt.timedelta(hours=6), dt.timedelta(hours=5))
