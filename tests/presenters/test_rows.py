"""Whether a table shows what it is given, and leaves the operator's eyes where they were."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from desktop.i18n import _, use_language
from desktop.presenters.columns import OWN_ROLES, ROW_ROLE, SORT_ROLE, TONE_ROLE, Column
from desktop.presenters.rows import RowsModel

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
BADGE = OWN_ROLES + 1


@dataclass(frozen=True, kw_only=True)
class Person:
    """A row of these tests."""

    id: int
    name: str
    minutes: int = 0


COLUMNS: tuple[Column[Person], ...] = (
    Column(title=lambda: _("Surname"), text=lambda row: row.name),
    Column(
        title=lambda: _("Waiting"),
        text=lambda row: f"{row.minutes} мин",
        sort=lambda row: row.minutes,
        align="right",
        tone=lambda row: "past" if row.minutes > 30 else "normal",
        detail=lambda row: f"{row.name}: {row.minutes}",
        roles={BADGE: lambda row: row.minutes // 10},
    ),
)


class Count(QObject):
    """Check by hand, at every signal, that the number of rows told is the number there is."""

    def __init__(self, model: RowsModel[Person]) -> None:
        super().__init__(model)
        self._model, self._count = model, model.rowCount()
        model.rowsInserted.connect(lambda _at, first, last: self._told(last - first + 1))
        model.rowsRemoved.connect(lambda _at, first, last: self._told(first - last - 1))

    def _told(self, more: int) -> None:
        self._count += more
        assert self._model.rowCount() == self._count


def people(*names: str) -> list[Person]:
    return [Person(id=at, name=name, minutes=at * 10) for at, name in enumerate(names)]


def table(rows: Sequence[Person] = ()) -> RowsModel[Person]:
    model = RowsModel(COLUMNS, key=lambda row: row.id)
    model.show_rows(rows)
    return model


def names(model: RowsModel[Person]) -> list[str]:
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


@pytest.mark.usefixtures("qapp")
def test_qt_finds_nothing_to_complain_about(qtmodeltester: ModelTester) -> None:
    model = table(people("Әли", "Болат", "Қасым"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt types half of it
    model.show_rows([Person(id=7, name="Ғали"), *reversed(people("Әли", "Болат"))])
    model.sort(0)
    model.show_rows([])


def test_a_cell_answers_every_role_of_its_column() -> None:
    model = table(people("Әли", "Болат", "Қасым", "Ғали", "Дана"))
    cell = model.index(4, 1)
    assert cell.data() == "40 мин"
    assert cell.data(SORT_ROLE) == 40
    assert cell.data(TONE_ROLE) == "past"
    assert cell.data(BADGE) == 4
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "Дана: 40"
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Дана: 40"
    assert cell.data(ROW_ROLE) == model.row_at(4)


def test_a_column_without_a_role_answers_nothing() -> None:
    model = table(people("Әли"))
    assert model.index(0, 0).data(TONE_ROLE) is None
    assert model.data(model.index(9, 9)) is None


def test_numbers_stand_at_the_right() -> None:
    model = table(people("Әли"))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) == right
    header = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert header == right


def test_titles_follow_the_language() -> None:
    model = table(people("Әли"))
    said: list[tuple[int, int]] = []
    model.headerDataChanged.connect(lambda _way, first, last: said.append((first, last)))
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Тегі"
    use_language("ru")
    model.retranslate()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Фамилия"
    assert said == [(0, 1)]


def test_an_empty_table_can_be_said_again() -> None:
    model = table()
    changed: list[object] = []
    model.dataChanged.connect(lambda *_where: changed.append(_where))
    model.retranslate()
    assert changed == []


def test_there_are_no_titles_at_the_side_or_beyond_the_last_column() -> None:
    model = table(people("Әли"))
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(2, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None


def test_texts_sort_by_the_kazakh_alphabet_and_numbers_as_numbers() -> None:
    model = table(people("Қасым", "Ким", "Әли", "Азат"))
    model.sort(0)
    assert names(model) == ["Азат", "Әли", "Ким", "Қасым"]
    model.sort(1, DESCENDING)
    assert names(model) == ["Азат", "Әли", "Ким", "Қасым"]
    model.sort(1, ASCENDING)
    assert names(model) == ["Қасым", "Ким", "Әли", "Азат"]


def test_new_rows_take_their_place_in_the_order_chosen() -> None:
    model = table(people("Қасым", "Азат"))
    model.sort(0)
    model.show_rows(people("Қасым", "Азат", "Ким"))
    assert names(model) == ["Азат", "Ким", "Қасым"]


def test_without_a_column_rows_stand_as_they_were_given() -> None:
    model = table(people("Қасым", "Азат"))
    model.sort(0)
    model.sort(-1)
    assert names(model) == ["Қасым", "Азат"]


def test_a_row_is_found_by_its_key() -> None:
    model = table(people("Қасым", "Азат"))
    assert (model.find(1), model.find(5)) == (1, None)
    assert model.rows == tuple(people("Қасым", "Азат"))


def test_two_rows_of_one_key_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="duplicate-key"):
        table([Person(id=1, name="Әли"), Person(id=1, name="Болат")])


def test_equal_rows_shown_again_change_nothing() -> None:
    model = table(people("Әли", "Болат"))
    changes: list[str] = []
    model.dataChanged.connect(lambda *_where: changes.append("data"))
    model.layoutChanged.connect(lambda *_where: changes.append("layout"))
    model.rowsInserted.connect(lambda *_where: changes.append("inserted"))
    model.show_rows(people("Әли", "Болат"))
    assert changes == []


def test_only_what_changed_is_painted_again() -> None:
    model = table(people("Әли", "Болат", "Дана", "Қасым"))
    changes: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: changes.append((first.row(), last.row())))
    first, second, third, fourth = people("Әли", "Болат", "Дана", "Қасым")
    waits = [Person(id=row.id, name=row.name, minutes=99) for row in (first, second, fourth)]
    model.show_rows([waits[0], waits[1], third, waits[2]])
    assert changes == [(0, 1), (3, 3)]


def test_nobody_is_reset_when_somebody_comes_or_goes() -> None:
    model = table(people("Әли", "Болат", "Дана"))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show_rows([*people("Әли", "Болат", "Дана")[1:], Person(id=9, name="Қасым")])
    assert (names(model), resets) == (["Болат", "Дана", "Қасым"], [])


@given(
    st.lists(st.integers(0, 12), unique=True),
    st.lists(st.integers(0, 12), unique=True),
    st.sampled_from([None, ASCENDING, DESCENDING]),
)
def test_whoever_is_looked_at_stays_under_the_eyes(
    before: list[int], after: list[int], order: Qt.SortOrder | None
) -> None:
    model = table([Person(id=at, name=f"{at:02}") for at in before])
    Count(model)
    if order is not None:
        model.sort(0, order)
    kept = {
        model.row_at(at).id: QPersistentModelIndex(model.index(at, 0)) for at in range(len(before))
    }
    model.show_rows([Person(id=at, name=f"{at:02}", minutes=1) for at in after])
    assert {row.id for row in model.rows} == set(after)
    for number, index in kept.items():
        assert index.isValid() == (number in after)
        assert not index.isValid() or index.data(ROW_ROLE).id == number
    wanted = after if order is None else sorted(after, reverse=order == DESCENDING)
    assert [row.id for row in model.rows] == wanted
