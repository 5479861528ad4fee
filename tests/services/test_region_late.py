"""What a region calls late is one thing: in its list, beside its matrix, in figures and drills."""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.figure_table import Cell, Wanted
from desktop.models.term_kept import term_kept
from desktop.presenters.region_cases_filter import RegionAsking, narrow
from desktop.presenters.region_terms import term_tone, term_words
from desktop.services import figures
from desktop.services.desk import Desk
from desktop.store import cases
from desktop.store.cases import Filter
from desktop.store.region_counts import room_counts
from tests.helpers.facts import moment
from tests.helpers.figure_facts import ROOMS, Journey, day, journeys, live
from tests.helpers.office import Clock
from tests.services.test_figures import a_record

OVERDUE: Final = ("overdue", "overdue-away")
LATE: Final = ("late-here", "late-away")
EVER: Final = dt.date(2013, 1, 1)


def counted(desk: Desk, names: tuple[str, ...], today: dt.date) -> tuple[int, set[str]]:
    """Return what figures count as of a day, and the cases they are counted from."""
    wanted = Wanted(figures=names, rooms=ROOMS, first=EVER, last=today, rows="office")
    found = {
        case for each in names for _room, case in figures.cases_of(desk, wanted, Cell(figure=each))
    }
    return sum(figures.count(desk, wanted).counts.values()), found


def listed(desk: Desk, term: str, today: dt.date) -> set[str]:
    """Return the cases that the sentence of the list shows."""
    found = narrow(RegionAsking(term=term), today)
    return {each.case for each in cases.page(desk.database, found, limit=1_000)}


@settings(max_examples=15, deadline=None)
@given(told=journeys(), on=st.integers(0, 90))
def test_list_pane_figures_and_drill_count_the_same_late(told: list[Journey], on: int) -> None:
    with TemporaryDirectory() as folder, a_record(Path(folder)) as desk:
        live(desk.database, told)
        today = max(day(on), dt.date(2014, 2, 20))
        clock = desk.clock
        assert isinstance(clock, Clock)
        clock.now = moment(day=today)
        overdue, drilled = counted(desk, OVERDUE, today)
        late, drilled_late = counted(desk, LATE, today)
        rows = cases.page(desk.database, Filter(), limit=1_000)
        assert listed(desk, "past", today) == drilled
        assert listed(desk, "late", today) == drilled_late
        assert {row.case for row in rows if term_kept(row, today).overdue} == drilled
        assert {row.case for row in rows if term_kept(row, today).late} == drilled_late
        assert sum(
            each.late for each in room_counts(desk.database, today.isoformat()).values()
        ) == (overdue)
        assert (len(drilled), len(drilled_late)) == (overdue, late)
        red = {row.case for row in rows if term_tone(row, today) == "past"}
        assert red == drilled | drilled_late
        assert all(term_words(row, today) for row in rows)


def test_whoever_has_not_come_for_a_result_made_in_time_makes_nothing_late() -> None:
    told = Journey(
        room="2-11", ends="decided", late=0, service="weapons", purpose="register",
        items=("rifled-hunting",), begun=0, lasts=9, outcomes=("granted", "granted", "granted"),
        gone=2, back=4,
    )  # fmt: skip
    with TemporaryDirectory() as folder, a_record(Path(folder)) as desk:
        live(desk.database, [told])
        (row,) = cases.page(desk.database, Filter())
        today = row.due + dt.timedelta(days=40)
        assert row.stage in {"decided", "ready"}
        assert term_tone(row, today) in {"normal", "done"}
        assert listed(desk, "past", today) == listed(desk, "late", today) == set()
