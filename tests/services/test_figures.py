"""Figures are what the journal says, however they are split, and their cases are as many."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.models.facts import RolesSet, StaffSet
from desktop.models.figure_table import Cell, Wanted
from desktop.models.figures import FIGURES, PERIODS, Split
from desktop.services import figures
from desktop.services.desk import Desk
from desktop.store.database import open_database
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.facts import moment
from tests.helpers.figure_facts import ROOMS, Journey, day, journeys, live
from tests.helpers.figures_by_hand import counted, lives
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded

REFUSED = Journey(
    room=ROOMS[0], service="weapons", purpose="register", items=("sprayer",), begun=0, lasts=9,
    late=5, ends="decided", outcomes=("17.4",), gone=0, back=0, aside=0, anew="granted",
)  # fmt: skip
"""Refused late, set aside and granted on the same day."""

LATER = moment(day=dt.date(2014, 2, 20))
OF_CASES = [each.id for each in FIGURES.values() if each.drills and each.group != "weapons"]


@dataclass(frozen=True)
class Asked:
    """How every figure is asked for: rooms, days, and which of its splits by their place."""

    rooms: tuple[str, ...]
    first: int
    last: int
    rows: int
    columns: int

    def wanted(self, figure: str) -> Wanted:
        """Ask for a figure; `columns` 0 splits it once."""
        splits = sorted(FIGURES[figure].splits)
        rows = splits[self.rows % len(splits)]
        others = (each for each in splits if each != rows and not {each, rows} <= set(PERIODS))
        columns: list[Split | None] = [None, *others]
        return Wanted(
            figures=(figure,),
            rooms=self.rooms,
            first=day(self.first),
            last=day(self.first + self.last),
            rows=rows,
            columns=columns[self.columns % len(columns)],
        )


def asked() -> st.SearchStrategy[Asked]:
    """Draw how figures are asked for."""
    return st.builds(
        Asked,
        st.lists(st.sampled_from(ROOMS), min_size=2, unique=True).map(tuple),
        st.integers(0, 30),
        st.sampled_from((5, 60, 120)),
        st.integers(0, 40),
        st.integers(0, 40),
    )


@contextmanager
def a_record(folder: Path) -> Iterator[Desk]:
    """Open a record of three rooms with an analyst."""
    with open_database(folder / "office.kense", randomness=seeded(3)) as database:
        live(database, [])
        roles = RolesSet(staff="s1", name="Талдаушы", roles=("analyst",), clerk_name="С")
        with unit_of_work(database, at=moment(), by="s1", office=ROOMS[0]) as work:
            work.record(StaffSet(staff="s1", name="Талдаушы", post_kk="т", post_ru="а"), roles)
        yield desk_over(database, Clock(LATER))


@settings(max_examples=60, deadline=None)
@given(told=journeys(), asked=asked())
@example(told=[REFUSED, replace(REFUSED, anew="withdrawn")], asked=Asked(ROOMS, 0, 12, 0, 0))
@example(told=[replace(REFUSED, aside=12, back=9)], asked=Asked(ROOMS, 0, 60, 0, 0))
def test_a_figure_is_what_a_recount_of_the_journal_says(told: list[Journey], asked: Asked) -> None:
    with TemporaryDirectory() as folder, a_record(Path(folder)) as desk:
        live(desk.database, told)
        found = lives(desk.database).values()
        for figure in OF_CASES:
            wanted = asked.wanted(figure)
            table = figures.count(desk, wanted)
            by_hand = counted(found, figure, wanted, on=figures.taken_on(desk, wanted))
            assert {key[1:]: count for key, count in table.counts.items()} == dict(by_hand)
            assert table.value(Cell(figure=figure)) == sum(by_hand.values())
            for cell in table.cells():
                _as_many(desk, wanted, cell, table.value(cell))


def _as_many(desk: Desk, wanted: Wanted, cell: Cell, value: int) -> None:
    cases = figures.cases_of(desk, wanted, cell)
    if FIGURES[cell.figure].unit == "applications":
        assert len(cases) == value
    else:
        assert bool(cases) == bool(value)
