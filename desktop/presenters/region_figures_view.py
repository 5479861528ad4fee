"""What the page of figures shows: a table already in words, its sentence, what was frozen."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import Qt
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.models.figure_names import GROUP_NAMES, NAMES
from desktop.models.figure_table import Cell, FigureTable, Wanted
from desktop.models.figures import FIGURES, GROUPS, PERIODS, Group, Split, of_group, splits_of
from desktop.presenters import formats
from desktop.presenters.columns import OWN_ROLES, Column
from desktop.presenters.decisions_view import ListChoice
from desktop.presenters.figure_words import HEADS, SPLITS, KeyNames
from desktop.presenters.figures_told import heads_of
from desktop.presenters.list_view import OptionView, SentenceView, TokenView
from desktop.presenters.rows import RowsModel
from desktop.store.figures import Room

EVERY: Final = "every"
CELL_ROLE: Final = OWN_ROLES
"""The `Cell` a number stands for."""
TOTAL_ROLE: Final = OWN_ROLES + 1
"""Whether a cell is a total."""

_TOTAL: Final = "\N{END OF TRANSMISSION}"  # the key of the row of totals: no key of a split


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """Show which groups there are, the one on show, and what may be done with its table."""

    groups: tuple[ListChoice, ...]
    group: Group
    title: str
    may_freeze: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenView:
    """Show a table that was frozen: when and by whom, and how much of it is otherwise by now.

    `changed` is None until it was counted anew.
    """

    frozen: str
    title: str
    told: str
    changed: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """Hold one row of a table: its name, and a cell with its count under every head."""

    key: str
    name: str
    cells: tuple[Cell, ...]
    counts: tuple[int, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Hold what is asked for by the sentence of the page; `figure` EVERY is the whole group."""

    group: Group = "applications"
    figure: str = EVERY
    rows: Split = "office"
    columns: Split | None = None
    period: str = "month"
    room: str = EVERY

    @property
    def figures(self) -> tuple[str, ...]:
        """Return the figures that are the columns, or the one that is split."""
        if self.figure != EVERY:
            return (self.figure,)
        every = of_group(self.group)
        return tuple(each.id for each in every if self.rows in each.splits)

    def wanted(self, rooms: Sequence[Room], today: dt.date) -> Wanted:
        """Return it as it is counted today."""
        here = tuple(each.room for each in rooms if self.room in {EVERY, each.room})
        first, last = PERIODS_ASKED[self.period](today)
        return Wanted(
            figures=self.figures,
            rooms=here,
            first=first,
            last=last,
            rows=self.rows,
            columns=self.columns,
        )


def _months(before: int, count: int, today: dt.date) -> tuple[dt.date, dt.date]:
    """Return `count` months, the last of them `before` months ago."""
    ends = today.year * 12 + today.month - before
    begins = ends - count
    first = dt.date(begins // 12, begins % 12 + 1, 1)
    return first, dt.date(ends // 12, ends % 12 + 1, 1) - dt.timedelta(days=1)


def _week(before: int, today: dt.date) -> tuple[dt.date, dt.date]:
    monday = today - dt.timedelta(days=today.weekday() + 7 * before)
    return monday, monday + dt.timedelta(days=6)


def _quarter(before: int, today: dt.date) -> tuple[dt.date, dt.date]:
    return _months((today.month - 1) % 3 + 3 * before - 2, 3, today)


def _year(before: int, today: dt.date) -> tuple[dt.date, dt.date]:
    return dt.date(today.year - before, 1, 1), dt.date(today.year - before, 12, 31)


PERIODS_ASKED: Final[Mapping[str, Callable[[dt.date], tuple[dt.date, dt.date]]]] = MappingProxyType(
    {
        "week": partial(_week, 0),
        "week-before": partial(_week, 1),
        "month": partial(_months, 0, 1),
        "month-before": partial(_months, 1, 1),
        "quarter": partial(_quarter, 0),
        "quarter-before": partial(_quarter, 1),
        "year": partial(_year, 0),
        "year-before": partial(_year, 1),
    }
)
"""The days a choice means today."""


def settled(asked: Asked) -> Asked:
    """Return what is asked for with splits its figures allow: another group has others."""
    if asked.figure == EVERY:
        common = splits_of(tuple(each.id for each in of_group(asked.group) if not each.stands))
        return replace(asked, rows=asked.rows if asked.rows in common else "office", columns=None)
    allowed = splits_of((asked.figure,))
    rows = asked.rows if asked.rows in allowed else "office"
    columns = asked.columns if asked.columns in _columns(asked.figure, rows) else None
    return replace(asked, rows=rows, columns=columns)


def with_word(asked: Asked, word: str, key: str) -> Asked:
    """Return what is asked for once a word of the sentence is another."""
    changed: dict[str, Any] = {word: (key or None) if word == "columns" else key}
    return settled(replace(asked, **changed))


def _columns(figure: str, rows: Split) -> tuple[Split, ...]:
    """Return what the columns of one figure may be beside its rows."""
    allowed = splits_of((figure,))
    return tuple(
        each for each in allowed if each != rows and not (each in PERIODS and rows in PERIODS)
    )


def group_choices() -> tuple[ListChoice, ...]:
    """Return the groups by their names."""
    return tuple(
        ListChoice(key=each, words=formats.text(GROUP_NAMES[each]), count="") for each in GROUPS
    )


def sentence_of(asked: Asked, names: KeyNames, rooms: Sequence[Room]) -> SentenceView:
    """Say what is counted as a sentence of changeable words."""
    parts: list[str | TokenView] = [_c("figures", "Showing"), _figures(asked)]
    parts.append(_split_token("rows", asked.rows, _rows(asked), _("Rows")))
    if asked.figure != EVERY:
        parts.append(_columns_token(asked))
    parts.append(_period(asked.period))
    if len(rooms) > 1:
        parts.append(_room_token(asked.room, names, rooms))
    return SentenceView(parts=tuple(parts))


def _figures(asked: Asked) -> TokenView:
    every = OptionView(key=EVERY, words=_c("figures", "every figure"))
    options = (OptionView(key=e.id, words=formats.text(NAMES[e.id])) for e in of_group(asked.group))
    return TokenView(id="figure", chosen=asked.figure, options=(every, *options), name=_("Figure"))


def _rows(asked: Asked) -> tuple[Split, ...]:
    if asked.figure != EVERY:
        return splits_of((asked.figure,))
    return splits_of(tuple(each.id for each in of_group(asked.group) if not each.stands))


def _split_token(token: str, chosen: str, splits: Sequence[Split], name: str) -> TokenView:
    options = tuple(OptionView(key=each, words=_(SPLITS[each])) for each in splits)
    return TokenView(id=token, chosen=chosen, options=options, name=name)


def _columns_token(asked: Asked) -> TokenView:
    splits = _columns(asked.figure, asked.rows)
    none = OptionView(key="", words=_c("figures", "in one column"))
    options = (OptionView(key=each, words=_(SPLITS[each])) for each in splits)
    chosen = asked.columns or ""
    return TokenView(id="columns", chosen=chosen, options=(none, *options), name=_("Columns"))


def _period(chosen: str) -> TokenView:
    words = {
        "week": _c("register", "of this week"),
        "week-before": _c("figures", "of last week"),
        "month": _c("register", "of this month"),
        "month-before": _c("register", "of last month"),
        "quarter": _c("figures", "of this quarter"),
        "quarter-before": _c("figures", "of last quarter"),
        "year": _c("register", "of this year"),
        "year-before": _c("figures", "of last year"),
    }
    options = tuple(OptionView(key=key, words=said) for key, said in words.items())
    return TokenView(id="period", chosen=chosen, options=options, name=_("Period"))


def _room_token(chosen: str, names: KeyNames, rooms: Sequence[Room]) -> TokenView:
    every = OptionView(key=EVERY, words=_c("figures", "of all offices"))
    options = (OptionView(key=e.room, words=names.name("office", e.room)) for e in rooms)
    return TokenView(id="room", chosen=chosen, options=(every, *options), name=_c("room", "Office"))


class FiguresModel(RowsModel[FigureRow]):
    """A table of figures; the last row holds the totals, the last column those of a row."""

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        found = super().headerData(section, orientation, role)
        if role == Qt.ItemDataRole.TextAlignmentRole and found is not None:
            return Qt.AlignmentFlag(found).value | Qt.TextFlag.TextWordWrap.value
        return found


def model_of(table: FigureTable, names: KeyNames) -> FiguresModel:
    """Put a table into words: a name, a number under every head, totals."""
    wanted, heads = table.wanted, heads_of(table, names)
    model = FiguresModel(
        [
            Column(title=partial(_, HEADS[wanted.rows]), text=lambda row: row.name),
            *(_number(at, said) for at, (said, _key) in enumerate(heads)),
        ],
        key=lambda row: row.key,
    )
    keys = [key for _said, key in heads]
    rows = [_row(table, names, key, keys) for key in table.row_keys]
    totals = [_row(table, names, None, keys)] if len(rows) > 1 else []
    model.show_rows([*rows, *totals])
    return model


def _row(table: FigureTable, names: KeyNames, key: str | None, heads: Sequence[Cell]) -> FigureRow:
    cells = tuple(Cell(figure=each.figure, row=key, column=each.column) for each in heads)
    return FigureRow(
        key=_TOTAL if key is None else key,
        name=_c("figures", "Total") if key is None else names.name(table.wanted.rows, key),
        cells=cells,
        counts=tuple(table.value(each) for each in cells),
        is_total=key is None,
    )


def _number(at: int, said: str) -> Column[FigureRow]:
    return Column(
        title=lambda: said,
        text=lambda row: formats.number(row.counts[at]),
        sort=lambda row: row.counts[at],
        align="right",
        roles={
            CELL_ROLE: lambda row: row.cells[at],
            TOTAL_ROLE: lambda row: row.is_total or (row.cells[at].column is None and _split(row)),
        },
    )


def _split(row: FigureRow) -> bool:
    """Say whether a row is split by columns: its last cell is the total of the others."""
    return len(row.cells) > 1 and row.cells[0].figure == row.cells[-1].figure


def drills(cell: Cell) -> bool:
    """Say whether what a cell counts belongs to applications."""
    return FIGURES[cell.figure].drills


def cell_title(cell: Cell, wanted: Wanted, names: KeyNames) -> str:
    """Name what a cell counts: its figure, its row and its column."""
    parts = [formats.text(NAMES[cell.figure])]
    for split, key in ((wanted.rows, cell.row), (wanted.columns, cell.column)):
        if split is not None and key is not None:
            parts.append(names.name(split, key))
    return formats.listed(parts)
