"""The lists of the page: their names with how many each has, and the cases of one of them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.decisions_view import CaseLine, ListChoice
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, RADIUS_KEY, RING_OUTSET, SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.paint import RIGHT, box, hairline, painting, text, tick
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State, state_ink
from desktop.views.widgets.traffic_light import draw_traffic_light, light_size

_PADDING: Final = 9
_EDGE: Final = 3
_BOX: Final = 17
_NUMBER: Final = 124
_ASIDE: Final = 190
_ACROSS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)


def _grows(part: QWidget) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    part.setSizePolicy(policy)


class ListName(Pressable):
    """The name of one list, with how many it has; walking to it shows it."""

    def __init__(self, theme: Theme, choice: ListChoice, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        _grows(self)
        self.setCheckable(True)
        self.choice = choice
        self.show_choice(choice, chosen=False)

    def show_choice(self, choice: ListChoice, *, chosen: bool) -> None:
        """Show a list; `chosen` is the one on show."""
        self.choice = choice
        self.setChecked(chosen)
        self.set_words(f"{choice.words} {choice.count}")
        self.updateGeometry()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ACROSS:
            event.ignore()  # a button would move the focus; the pane shows another list
        else:
            super().keyPressEvent(event)

    @override
    def nextCheckState(self) -> None:
        self.setChecked(True)

    def _block(self, width: int) -> Block:
        role = Type.OWED if self.isChecked() else Type.ROW
        count = self.theme.text_width(self.choice.count, Type.OWED) + SMALL
        return broken(self.theme, self.choice.words, role, width - 2 * LARGE - count)

    @override
    def measured(self) -> QSize:
        width = self.theme.metrics.px(160)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._block(width).height + 2 * self.theme.metrics.px(_PADDING)

    def focus_rect(self) -> QRect:
        """Return where the ring goes: inside the row."""
        inset = RING_OUTSET
        return self.rect().adjusted(inset, inset, -inset, -inset)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, area, chosen = self.theme.palette, self.rect(), self.isChecked()
        with painting(self) as painter:
            if chosen:
                painter.fillRect(area, QColor(palette.sheet))
                painter.fillRect(0, 0, _EDGE, area.height(), QColor(palette.accent))
            elif self.hovered:
                painter.fillRect(area, QColor(palette.hover))
            block = self._block(area.width())
            top = (area.height() - block.height) / 2
            block.draw(painter, LARGE, top, palette.ink if chosen else palette.ink2)
            font, colour = self.theme.font(Type.OWED), palette.ink if chosen else palette.ink3
            inner = area.adjusted(LARGE, 0, -LARGE, 0)
            text(painter, inner, self.choice.count, font=font, colour=colour, align=RIGHT)


class ListNames(Column):
    """Every list; one tab stop, arrows walk and show.

    Signals:
        chosen: key of the list walked to or pressed.
        stepped: how many lists on are wanted, to stand in.
    """

    chosen = Signal(str)
    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows: list[ListName] = []
        self._at = 0
        self._roving = Roving(self)
        self._roving.walked_to.connect(self._choose)

    def show_choices(self, choices: Sequence[ListChoice], chosen: str) -> None:
        """Show the lists with one of them chosen."""
        for choice in choices[len(self._rows) :]:
            row = ListName(self.theme, choice, self)
            row.clicked.connect(self._choose_sender)
            self._rows.append(row)
        for row, choice in zip(self._rows, choices, strict=True):
            row.show_choice(choice, chosen=choice.key == chosen)
        self.set_parts(self._rows)
        self._roving.set_members(self._rows)
        now = next((row for row in self._rows if row.isChecked()), None)
        if now is not None:
            self._at = self._rows.index(now)
            self._roving.enter(now)

    def rows(self) -> Sequence[ListName]:
        """Return the names, from top to bottom."""
        return tuple(self._rows)

    def step(self, steps: int) -> None:
        """Choose the list above or below; the ends hold."""
        if self._rows:
            self._at = max(0, min(len(self._rows) - 1, self._at + steps))
            self.chosen.emit(self._rows[self._at].choice.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ACROSS:  # here: what scrolls the names would take them for itself
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _choose(self, row: QWidget) -> None:
        if isinstance(row, ListName):
            self.chosen.emit(row.choice.key)

    def _choose_sender(self) -> None:
        row = self.sender()
        if isinstance(row, ListName):
            self.chosen.emit(row.choice.key)


class CaseRowKey(Pressable):
    """One case of a list: how long there is, its number, who, what about, and who has it.

    Signals:
        ticked: case of the row Space was pressed on.
        stepped: ← (-1) or → (1) was pressed.
    """

    ticked = Signal(str)
    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        _grows(self)
        self.line = CaseLine(
            case="", number="", applicant="", about="", holder="", due="", due_tone="normal"
        )
        self._tickable = False

    def show_line(self, line: CaseLine, *, tickable: bool) -> None:
        """Show a case; one that is `tickable` has a box before it."""
        self.line, self._tickable = line, tickable
        self.setCheckable(tickable)
        self.setChecked(line.ticked)
        parts = (line.number, line.applicant, line.about, line.due, line.holder)
        self.set_words(", ".join(part for part in parts if part))
        self.updateGeometry()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._tickable:
            self.ticked.emit(self.line.key)
        elif event.key() in _ACROSS:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    @override
    def nextCheckState(self) -> None:
        self.setChecked(self.line.ticked)  # the presenter says what is ticked

    @property
    def _margin(self) -> int:
        return self.theme.metrics.sheet_margin

    @property
    def _left(self) -> int:
        px = self.theme.metrics.px
        return self._margin + (px(_BOX) + MEDIUM if self._tickable else 0)

    @property
    def _words_at(self) -> int:
        px, light = self.theme.metrics.px, light_size(self.theme).width()
        number = self.theme.text_width(self.line.number, Type.OWED)
        return self._left + light + MEDIUM + max(px(_NUMBER), number) + MEDIUM

    @property
    def _aside(self) -> int:
        px = self.theme.metrics.px
        words = (self.line.due, self.line.holder)
        return max(px(_ASIDE), *(self.theme.text_width(each, Type.OWED) for each in words))

    def _blocks(self, width: int) -> tuple[Block, Block]:
        room = max(1, width - self._words_at - self._aside - MEDIUM - self._margin)
        name = broken(self.theme, self.line.applicant, Type.SUB, room)
        return name, broken(self.theme, self.line.about, Type.NOTE, room)

    @override
    def measured(self) -> QSize:
        width = self.theme.metrics.px(420)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(320), 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        name, about = self._blocks(width)
        return name.height + about.height + 2 * self.theme.metrics.px(_PADDING) + 1

    def focus_rect(self) -> QRect:
        """Return where the ring goes: rows touch each other, so inside the row."""
        inset = RING_OUTSET
        return self.rect().adjusted(inset, inset, -inset, -inset)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, height = self.theme.palette, self.height()
        with painting(self) as painter:
            if self.line.ticked:
                painter.fillRect(self.rect(), QColor(palette.accent_tint))
            elif self.hovered:
                painter.fillRect(self.rect(), QColor(palette.hover))
            length = self.width() - 2 * self._margin
            hairline(painter, self._margin, height - 1, length, palette.line)
            self._paint_lead(painter)
            name, about = self._blocks(self.width())
            top = (height - name.height - about.height) / 2
            name.draw(painter, self._words_at, top, palette.ink)
            about.draw(painter, self._words_at, top + name.height, palette.ink2)
            self._paint_aside(painter, round(top))

    def _paint_lead(self, painter: QPainter) -> None:
        palette, px, height = self.theme.palette, self.theme.metrics.px, self.height()
        if self._tickable:
            side = px(_BOX)
            area = QRectF(self._margin, (height - side) / 2, side, side)
            if self.line.ticked:
                box(painter, area, fill=palette.accent, radius=RADIUS_KEY)
                tick(painter, area.center(), side * 0.62, palette.on_accent, 2.0)
            else:
                box(painter, area, fill=palette.sheet, edge=palette.edge, radius=RADIUS_KEY)
        size = light_size(self.theme)
        light = QRectF(self._left, (height - size.height()) / 2, size.width(), size.height())
        draw_traffic_light(painter, light, State(self.line.due_tone), palette)
        left = self._left + size.width() + MEDIUM
        area_ = QRect(left, 0, self._words_at - left, height)
        font = self.theme.font(Type.OWED)
        text(painter, area_, self.line.number, font=font, colour=palette.ink)

    def _paint_aside(self, painter: QPainter, top: int) -> None:
        """Write how long there is on the line of the name, and below it who has the case."""
        palette, tone = self.theme.palette, State(self.line.due_tone)
        left = self.width() - self._aside - self._margin
        owed = tone in {State.NEAR, State.PAST}
        upper = QRect(left, top, self._aside, self.theme.line_height(Type.SUB))
        lower = QRect(left, upper.bottom() + 1, self._aside, self.theme.line_height(Type.NOTE))
        font, note = self.theme.font(Type.OWED if owed else Type.ROW), self.theme.font(Type.NOTE)
        text(painter, upper, self.line.due, font=font, colour=state_ink(palette, tone), align=RIGHT)
        text(painter, lower, self.line.holder, font=note, colour=palette.ink3, align=RIGHT)


class CaseRows(Column):
    """The cases of a list; one tab stop, arrows walk, Space chooses, Enter opens.

    Signals:
        opened: case of the row that was pressed or entered.
        ticked: case of the row Space was pressed on.
        stepped: ← (-1) or → (1) was pressed.
    """

    opened = Signal(str)
    ticked = Signal(str)
    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows: list[CaseRowKey] = []
        self._roving = Roving(self)

    def show_lines(self, lines: Sequence[CaseLine], *, tickable: bool) -> None:
        """Show cases; rows are reused, so that the cursor stays where it is."""
        while len(self._rows) < len(lines):
            row = CaseRowKey(self.theme, self)
            row.clicked.connect(self._open_sender)
            row.ticked.connect(self.ticked)
            row.stepped.connect(self.stepped)
            self._rows.append(row)
        for row, line in zip(self._rows, lines, strict=False):
            row.show_line(line, tickable=tickable)
        shown = self._rows[: len(lines)]
        self.set_parts(shown)
        self._roving.set_members(shown)

    def rows(self) -> Sequence[CaseRowKey]:
        """Return the rows on show, from top to bottom."""
        return tuple(part for part in self.parts() if isinstance(part, CaseRowKey))

    @property
    def current(self) -> str:
        """Return the line the cursor stands on, else the first; empty without any."""
        rows = self.rows()
        found = next((row for row in rows if row.hasFocus()), next(iter(rows), None))
        return found.line.key if found else ""

    def take_focus(self, case: str = "") -> None:
        """Put the cursor on a line or the first of a case, else on the first of all."""
        rows = self.rows()
        named = (each for each in rows if case in {each.line.key, each.line.case})
        row = next(named, next(iter(rows), None))
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_sender(self) -> None:
        row = self.sender()
        if isinstance(row, CaseRowKey):
            self.opened.emit(row.line.case)
