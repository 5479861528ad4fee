"""Papers that every unit or person brings, as rows; the units or persons as columns (D35)."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.intake_view import ColumnView, PaperView
from desktop.views.intake.large_check import TEXT_AT, LargeCheck
from desktop.views.intake.subject_ticks import SubjectTick
from desktop.views.scan_codes import typed_digit
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, TIGHT, Type
from desktop.views.widgets.paint import CENTER, hairline, painting, text
from desktop.views.widgets.painted import Wrapping
from desktop.views.widgets.roving import Roving

_LEAST_LABEL: Final = 184  # pixels of 100 % type, as all below
_LEAST_CELL: Final = 24
_USUAL_CELL: Final = 64
_MOST_CELL: Final = 96
_GOOD_LABEL: Final = 320
_NAMED_CELL: Final = 46  # from so wide on, a column has its name and not only its number
_NUMBERED: Final = 46  # a tick with its number, where there is no room for columns
_LINE: Final = 26


@dataclass(frozen=True, slots=True)
class Columns:
    """Say where the first of equal columns begins, and how wide each is."""

    left: int
    cell: int


def columns_in(theme: Theme, width: int, count: int) -> Columns | None:
    """Return the columns of `count` units or persons, None where there is no room for them."""
    px = theme.metrics.px
    fitting, easy = (
        (width - px(TEXT_AT) - px(label)) // max(count, 1) for label in (_LEAST_LABEL, _GOOD_LABEL)
    )
    cell = min(fitting, max(px(_USUAL_CELL), min(easy, px(_MOST_CELL))))
    return Columns(width - cell * count, cell) if cell >= px(_LEAST_CELL) else None


class MatrixHead(Wrapping):
    """The columns by their numbers, and by their names where these can be read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._columns: tuple[ColumnView, ...] = ()

    def show_columns(self, columns: tuple[ColumnView, ...]) -> None:
        """Name the columns."""
        self._columns = columns
        self.setAccessibleName(", ".join(f"{each.number} {each.name}".strip() for each in columns))
        self.remeasure()

    @override
    def height_at(self, width: int) -> int:
        columns = columns_in(self.theme, width, len(self._columns))
        if columns is None:
            return 0
        lines = [Type.OWED, Type.NOTE] if self._is_named(columns) else [Type.OWED]
        return TIGHT + sum(map(self.theme.line_height, lines)) + TIGHT

    def _is_named(self, columns: Columns) -> bool:
        named = any(each.name for each in self._columns)
        return named and columns.cell >= self.theme.metrics.px(_NAMED_CELL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        columns = columns_in(self.theme, self.width(), len(self._columns))
        if columns is None:
            return
        palette, height = self.theme.palette, self.theme.line_height(Type.OWED)
        with painting(self) as painter:
            for at, each in enumerate(self._columns):
                # Below the ring that the row above it may have.
                area = QRect(columns.left + at * columns.cell, TIGHT, columns.cell, height)
                font = self.theme.font(Type.OWED)
                text(painter, area, str(each.number), font=font, colour=palette.ink, align=CENTER)
                if self._is_named(columns):
                    area = area.translated(0, height).adjusted(1, 0, -1, 0)
                    font = self.theme.font(Type.NOTE)
                    text(painter, area, each.name, font=font, colour=palette.ink2, align=CENTER)
            hairline(painter, 0, self.height() - 1, self.width(), palette.line2)


class RowCheck(LargeCheck):
    """The one tick for all of a row: its name only, since the columns say whose is missing."""

    @property
    @override
    def _told(self) -> str:
        return ""

    @property
    @override
    def _missing(self) -> str:
        return ""

    @property
    @override
    def _role(self) -> Type:
        return Type.ROW


class MatrixRow(Wrapping):
    """One paper: a tick for all, then one for each; ← → walk them, a digit ticks its column.

    The row is one tab stop. Where the columns find no room the ticks stand below, numbered.

    Signals:
        ticked: key of the paper, or of one subject of it, and whether it is ticked now.
        entered: Enter was pressed: on to the next.
        walked: how many papers further the cursor goes, and in which column (from 0; -1: for all).
    """

    ticked = Signal(str, bool)
    entered = Signal()
    walked = Signal(int, int)

    def __init__(self, theme: Theme, paper: PaperView, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._paper = paper
        self._cells: list[SubjectTick] = []
        self.check = RowCheck(theme, paper, self)
        self.check.ticked.connect(self.ticked)
        self.check.entered.connect(self.entered)
        self._roving = Roving(self, vertical=False)
        self._watch(self.check)
        self.show_paper(paper)

    def _watch(self, part: QWidget) -> None:
        part.installEventFilter(self)

    def show_paper(self, paper: PaperView) -> None:
        """Show `paper`; emits nothing."""
        self._paper = paper
        self.check.show_paper(paper)
        for _more in range(len(self._cells), len(paper.subjects)):
            made = SubjectTick(self.theme, self, named=False)
            made.ticked.connect(self.ticked)
            made.entered.connect(self.entered)
            self._watch(made)
            self._cells.append(made)
        for each in self._cells[len(paper.subjects) :]:
            each.hide()
        for each, view in zip(self._cells, paper.subjects, strict=False):
            each.show_subject(view, paper.label)
            each.show()
        self._roving.set_members(self.stops())
        self._place()
        self.remeasure()

    def stops(self) -> list[QWidget]:
        """Return the tick for all and those of each, from left to right."""
        return [self.check, *self._cells[: len(self._paper.subjects)]]

    def ticks(self) -> list[SubjectTick]:
        """Return the ticks of each unit or person the paper is asked of."""
        return self._cells[: len(self._paper.subjects)]

    def columns(self) -> list[int]:
        """Return the columns, from 0, that have a tick here."""
        return [view.column for view in self._paper.subjects]

    def take_focus(self, column: int = -1) -> None:
        """Stand on the tick of `column` (from 0) if the paper is asked of it, else on all's."""
        columns = self.columns()
        stop = self._cells[columns.index(column)] if column in columns else self.check
        stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        stop.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is not None:
            self.walked.emit(steps, self._column_of(watched))
            return True
        return self._tick_by_digit(event)

    def _column_of(self, watched: QObject) -> int:
        if isinstance(watched, SubjectTick) and watched in self._cells:
            return self._paper.subjects[self._cells.index(watched)].column
        return -1

    def _tick_by_digit(self, event: QKeyEvent) -> bool:
        """Tick the column whose number was typed; 0 is the tenth."""
        digit = typed_digit(event) if not event.modifiers() else ""
        column = (int(digit) or 10) - 1 if digit else -1
        columns = self.columns()
        if column not in columns:
            return bool(digit)
        self._cells[columns.index(column)].click()
        return True

    def _columns(self, width: int) -> Columns | None:
        return columns_in(self.theme, width, len(self._paper.columns))

    @override
    def least_width(self) -> int:
        return self.theme.metrics.px(_LEAST_LABEL)

    @override
    def height_at(self, width: int) -> int:
        columns = self._columns(width)
        if columns is not None:
            return self.check.heightForWidth(columns.left - SMALL)
        lines = -(-len(self._paper.subjects) // self._in_line(width))
        return self.check.heightForWidth(width) + lines * self.theme.metrics.px(_LINE) + TIGHT

    def _in_line(self, width: int) -> int:
        px = self.theme.metrics.px
        return max((width - px(TEXT_AT)) // px(_NUMBERED), 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def restyle(self) -> None:
        super().restyle()
        self._place()

    def _place(self) -> None:
        columns = self._columns(self.width())
        for at, cell in enumerate(self.ticks()):
            cell.show_bare(bare=columns is not None)
            cell.setGeometry(self._area_of(at, columns))
        room = columns.left - SMALL if columns is not None else self.width()
        self.check.setGeometry(0, 0, room, self.check.heightForWidth(room))

    def _area_of(self, at: int, columns: Columns | None) -> QRect:
        px = self.theme.metrics.px
        if columns is not None:
            left = columns.left + self._paper.subjects[at].column * columns.cell
            return QRect(left, 0, columns.cell, px(_LINE) + TIGHT)
        line, place = divmod(at, self._in_line(self.width()))
        top = self.check.heightForWidth(self.width()) + line * px(_LINE)
        return QRect(px(TEXT_AT) + place * px(_NUMBERED), top, px(_NUMBERED), px(_LINE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        columns, palette = self._columns(self.width()), self.theme.palette
        with painting(self) as painter:
            hairline(painter, 0, self.height() - 1, self.width(), palette.line)
            if columns is None:
                return
            for each in self._paper.columns:
                if each.number - 1 not in self.columns():
                    left = columns.left + (each.number - 1) * columns.cell
                    area = QRect(left, 0, columns.cell, self.theme.metrics.px(_LINE) + TIGHT)
                    font = self.theme.font(Type.ROW)
                    text(painter, area, "–", font=font, colour=palette.ink3, align=CENTER)
