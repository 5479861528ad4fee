"""One paper, large: a box, its short name, and its full name as the law words it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.intake_view import PaperView
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, RADIUS_KEY, SMALL, TIGHT, Type
from desktop.views.widgets.marks import MARK_GAP, MARK_SIZE, draw_mark
from desktop.views.widgets.paint import box, hairline, painting, text, tick
from desktop.views.widgets.painted import ENTER_KEYS
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.state import State, state_ink

_BOX = 22
TEXT_AT: Final = 34
_NO_BREAK: Final = "\u00a0"
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LargeCheck(QCheckBox):
    """A paper by its short name, its full name as the law words it below; Space ticks.

    Signals:
        ticked: key of the paper and whether it is here now.
        entered: Enter was pressed: on to the next.
        walked: ↑ or ↓ was pressed: how many papers further the cursor goes.
    """

    ticked = Signal(str, bool)
    entered = Signal()
    walked = Signal(int)

    def __init__(self, theme: Theme, paper: PaperView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._paper = paper
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._tell_ticked)
        theme.changed.connect(self.updateGeometry)
        self.show_paper(paper)

    @property
    def document(self) -> str:
        """Return the id of the paper."""
        return self._paper.document

    def show_paper(self, paper: PaperView) -> None:
        """Show `paper`; emits nothing."""
        self._paper = paper
        self.setChecked(paper.ticked)
        self.setAccessibleName(", ".join(part for part in (paper.label, paper.missing) if part))
        self.setAccessibleDescription(paper.name)
        self.updateGeometry()
        self.update()

    def _tell_ticked(self) -> None:
        self.ticked.emit(self._paper.document, self.isChecked())

    @property
    def _left(self) -> int:
        return self.theme.metrics.px(TEXT_AT)

    @property
    def _right(self) -> int:
        """Return the room of the word at the right end."""
        if not self._missing:
            return 0
        words = self.theme.text_width(self._missing, Type.OWED)
        return words + self.theme.metrics.px(MARK_SIZE) + MARK_GAP + MEDIUM

    def _blocks(self, width: int) -> tuple[Block, Block]:
        paper = self._paper
        copies = f" ·{_NO_BREAK}{paper.copies.replace(' ', _NO_BREAK)}" if paper.copies else ""
        words = paper.label + copies
        label = broken(self.theme, words, self._role, width - self._left - self._right)
        return label, broken(self.theme, self._told, Type.NOTE, width - self._left)

    @property
    def _role(self) -> Type:
        return Type.SUB if self._paper.missing else Type.BODY

    @property
    def _told(self) -> str:
        """Return the full name as the law words it, empty where the short one is the same."""
        return "" if self._paper.name == self._paper.label else self._paper.name

    @property
    def _missing(self) -> str:
        """Return the word at the right end."""
        return self._paper.missing

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        label, name = self._blocks(width)
        below = name.height if self._told else 0
        return max(label.height + below, self.theme.metrics.px(_BOX)) + SMALL + TIGHT

    @override
    def sizeHint(self) -> QSize:
        width = self.theme.metrics.px(420)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(260), 0)

    @override
    def hitButton(self, pos: object) -> bool:
        return not self._paper.fixed

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.entered.emit()
        elif event.key() in _STEPS:
            self.walked.emit(_STEPS[Qt.Key(event.key())])
        elif not (self._paper.fixed and event.key() == Qt.Key.Key_Space):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        label, name = self._blocks(self.width())
        with painting(self) as painter:
            self._paint_box(painter)
            strong = self._paper.missing or self.underMouse()
            label.draw(painter, self._left, TIGHT, palette.ink if strong else palette.ink2)
            name.draw(painter, self._left, TIGHT + label.height, palette.ink3)
            if self._missing:
                self._paint_missing(painter, label.height)
            hairline(painter, self._left, self.height() - 1, self.width(), palette.line)

    def _paint_box(self, painter: QPainter) -> None:
        palette, side = self.theme.palette, self.theme.metrics.px(_BOX)
        area = QRectF(0, TIGHT, side, side)
        if self.isChecked():
            box(painter, area, fill=palette.ink2, radius=RADIUS_KEY)
            tick(painter, area.center(), side * 0.6, palette.sheet, 2.2)
            return
        edge = palette.amber_mark if self._paper.missing else palette.edge
        width = 1.8 if self._paper.missing else 1.0
        box(painter, area, fill=palette.sheet, edge=edge, width=width, radius=RADIUS_KEY)

    def _paint_missing(self, painter: QPainter, height: int) -> None:
        side = self.theme.metrics.px(MARK_SIZE)
        left = self.width() - self._right + MEDIUM
        mark = QRectF(left, TIGHT + (height - side) / 2, side, side)
        draw_mark(painter, mark, State.NEAR, self.theme.palette)
        area = QRectF(left + side + MARK_GAP, TIGHT, self._right, height)
        font, colour = self.theme.font(Type.OWED), state_ink(self.theme.palette, State.NEAR)
        text(painter, area, self._missing, font=font, colour=colour)
