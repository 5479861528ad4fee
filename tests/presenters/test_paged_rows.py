"""Whether a million rows are shown like ten: at once, exactly, and a page at a time."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPersistentModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.models.errors import Refusal
from desktop.presenters.columns import ROW_ROLE, Column
from desktop.presenters.paged_rows import KEPT, PAGE, PagedRowsModel


@dataclass(frozen=True)
class Case:
    """A row of these tests."""

    seq: int


@dataclass
class Shelf:
    """Fetch rows by their ids and remember how often."""

    fetched: list[list[int]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    lost: frozenset[int] = frozenset()

    def __call__(self, ids: Sequence[int]) -> list[Case]:
        self.fetched.append(list(ids))
        if self.refusals:
            raise self.refusals.pop()
        return [Case(seq) for seq in ids if seq not in self.lost]


COLUMNS: tuple[Column[Case], ...] = (Column(title=str, text=lambda row: f"№ {row.seq}"),)


def newest_first(count: int) -> "array[int]":
    return array("q", range(count, 0, -1))


def table(shelf: Shelf, count: int) -> PagedRowsModel[Case]:
    model = PagedRowsModel(COLUMNS, fetch=shelf, number=lambda row: row.seq)
    model.show_ids(newest_first(count))
    return model


@pytest.mark.usefixtures("qapp")
def test_qt_finds_nothing_to_complain_about(qtmodeltester: ModelTester) -> None:
    model = PagedRowsModel(COLUMNS, fetch=Shelf(), number=lambda row: row.seq)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt types half of it
    model.show_first([Case(500), Case(499)])
    model.show_ids(newest_first(500))


def test_the_scroll_bar_is_exact_though_nothing_was_fetched() -> None:
    shelf = Shelf()
    model = table(shelf, 1_000_000)
    assert model.rowCount() == 1_000_000
    assert shelf.fetched == []


def test_a_jump_fetches_the_page_it_lands_on_and_no_other() -> None:
    shelf = Shelf()
    model = table(shelf, 1_000_000)
    assert model.index(654_321, 0).data() == f"№ {1_000_000 - 654_321}"
    assert [len(page) for page in shelf.fetched] == [PAGE]
    model.index(654_399, 0).data()
    assert len(shelf.fetched) == 1


def test_the_first_page_is_shown_at_once_and_stays_when_the_rest_comes(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = PagedRowsModel(COLUMNS, fetch=shelf, number=lambda row: row.seq)
    model.show_first([Case(seq) for seq in newest_first(5_000)[:PAGE]])
    looked_at = QPersistentModelIndex(model.index(42, 0))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_ids(newest_first(5_000))
    assert model.rowCount() == 5_000
    assert (looked_at.row(), looked_at.data(ROW_ROLE)) == (42, Case(4_958))
    assert shelf.fetched == []


def test_a_first_page_that_was_short_is_completed() -> None:
    shelf = Shelf()
    model = PagedRowsModel(COLUMNS, fetch=shelf, number=lambda row: row.seq)
    model.show_first([Case(300), Case(299)])
    model.show_ids(newest_first(300))
    assert model.index(2, 0).data() == "№ 298"


def test_nothing_more_came() -> None:
    model = PagedRowsModel(COLUMNS, fetch=Shelf(), number=lambda row: row.seq)
    model.show_first([Case(2), Case(1)])
    model.show_ids(newest_first(2))
    assert [model.index(at, 0).data() for at in range(2)] == ["№ 2", "№ 1"]


def test_other_rows_are_shown_anew(qtbot: QtBot) -> None:
    model = table(Shelf(), 10)
    with qtbot.waitSignal(model.modelReset):
        model.show_ids(array("q", [3, 7]))
    assert [model.index(at, 0).data() for at in range(2)] == ["№ 3", "№ 7"]


def test_a_row_is_found_by_its_id() -> None:
    model = table(Shelf(), 1_000)
    assert (model.find(1_000), model.find(1), model.find(2_000)) == (0, 999, None)


def test_only_the_pages_seen_last_are_remembered() -> None:
    shelf = Shelf()
    model = table(shelf, PAGE * (KEPT + 1))
    for page in range(KEPT):
        model.row_at(page * PAGE)
    model.row_at(0)  # seen again: it stays
    model.row_at(KEPT * PAGE)
    shelf.fetched.clear()
    model.row_at(0)
    assert shelf.fetched == []
    model.row_at(PAGE)
    assert len(shelf.fetched) == 1


def test_a_row_that_is_gone_leaves_its_place_empty() -> None:
    model = table(Shelf(lost=frozenset({9})), 10)
    assert [model.index(at, 0).data() for at in range(3)] == ["№ 10", None, "№ 8"]


def test_a_page_that_cannot_be_fetched_is_told_once_and_asked_for_again(qtbot: QtBot) -> None:
    shelf = Shelf(refusals=[Refusal("disk-error", path="x")])
    model = table(shelf, 10)
    with qtbot.waitSignal(model.refused) as told:
        assert model.index(0, 0).data() is None
    assert told.args is not None
    assert told.args[0].code == "disk-error"
    assert model.index(1, 0).data() is None
    assert len(shelf.fetched) == 1
    model.show_ids(newest_first(10))
    assert model.index(0, 0).data() == "№ 10"
