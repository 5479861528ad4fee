"""What was frozen comes back as it was; what changed since is told by cell and entry."""

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.figure_table import Cell, Wanted
from desktop.models.figures import GROUPS, of_group
from desktop.presenters.figures_told import told_table
from desktop.services import figures, figures_frozen
from desktop.services.desk import Desk
from desktop.services.figures_file import save_table
from desktop.services.figures_frozen import changes_since, freeze, given_back, table_of
from desktop.store import journal
from tests.helpers.figure_facts import live_at
from tests.helpers.figure_region import TOLD, a_region_of_three
from tests.helpers.refused import refused
from tests.helpers.region import Place, brought, sent

FIRST, LAST = dt.date(2013, 11, 1), dt.date(2013, 12, 31)


@pytest.fixture
def region(tmp_path: Path) -> Iterator[tuple[Place, dict[str, Place]]]:
    with a_region_of_three(tmp_path) as opened:
        yield opened


def wanted(desk: Desk, *names: str) -> Wanted:
    """Ask for figures by office."""
    rooms = tuple(each.room for each in figures.rooms_here(desk))
    return Wanted(figures=names, rooms=rooms, first=FIRST, last=LAST, rows="office")


def test_an_office_counts_as_the_region_does(region: tuple[Place, dict[str, Place]]) -> None:
    there, offices = region
    for group in GROUPS:
        names = [each.id for each in of_group(group)]
        every = figures.count(there.desk, wanted(there.desk, *names))
        for room, place in offices.items():
            own = figures.count(place.desk, wanted(place.desk, *names))
            mine = {key: count for key, count in every.counts.items() if key[1] == room}
            assert own.counts == mine


def test_what_was_frozen_comes_back_as_it_was(region: tuple[Place, dict[str, Place]]) -> None:
    desk = region[0].desk
    table = figures.count(desk, wanted(desk, "registered", "in-time", "grounds"))
    frozen = freeze(desk, table, "Есеп")
    assert changes_since(desk, frozen) == ()
    fact = given_back(desk, frozen).fact
    assert table_of(fact).counts == table.counts
    assert {each.room for each in fact.marks} == {"2-11", "2-12", "2-13"}
    for each in fact.marks:
        assert (each.n, each.h) == (
            journal.mark(desk.database, each.inst).n,
            journal.mark(desk.database, each.inst).h,
        )


def test_what_changed_since_names_cells_and_entries(
    region: tuple[Place, dict[str, Place]],
) -> None:
    there, offices = region
    frozen = freeze(
        there.desk,
        figures.count(there.desk, wanted(there.desk, "registered", "in-time")),
        "Есеп",
    )
    office = offices["2-13"]
    live_at(office, [replace(TOLD[-1], ends="decided")], first=50)
    brought(there, sent(office))
    found = changes_since(there.desk, frozen)
    assert [(each.cell, each.before, each.now) for each in found] == [
        (Cell(figure="in-time", row="2-13"), 0, 1),
        (Cell(figure="registered", row="2-13"), 1, 2),
    ]
    fact = given_back(there.desk, frozen).fact
    (mark,) = [each.n for each in fact.marks if each.room == "2-13"]
    for change in found:
        assert {each.fact for each in change.entries} == {"CaseRegistered", "DecisionSigned"}
        assert all(each.n > mark and each.counts for each in change.entries)
    assert table_of(fact).value(Cell(figure="registered")) == 11


def test_a_file_has_no_formulas_and_says_where_every_room_stood(
    region: tuple[Place, dict[str, Place]], tmp_path: Path
) -> None:
    desk = region[0].desk
    asked = replace(wanted(desk, "guests"), rows="citizenship")
    told = told_table(desk, figures.count(desk, asked))
    evil = replace(told, rows=(("=1+1", "2"), *told.rows))
    save_table(desk, tmp_path / "f.csv", asked, evil)
    with (tmp_path / "f.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert ["'=1+1", "2"] in rows
    assert [row[0] for row in rows if row].count("Ұсталған") == 3
    assert ["Атлантида", "2"] in rows


def test_nobody_freezes_without_the_right(region: tuple[Place, dict[str, Place]]) -> None:
    office = region[1]["2-11"].desk
    table = figures.count(office, wanted(office, "registered"))
    assert refused(lambda: freeze(replace(office, operator="s9"), table, "Есеп")) == "not-allowed"
    assert refused(lambda: figures_frozen.given_back(office, "z")) == "figures-unknown"
