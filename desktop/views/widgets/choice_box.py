"""Pick one of several that stand side by side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_CONTROL, Type
from desktop.views.widgets.input_edge import draw_edge
from desktop.views.widgets.paint import CENTER, box, painting, text, upright
from desktop.views.widgets.painted import ENTER_KEYS, Pressable
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State

_SEGMENT_PADDING = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to pick: the key the program knows it by and the words the operator reads."""

    key: str
    words: str
    detail: str = ""


class Worded(Protocol):
    """What can be offered: it has a key and words, whatever else it has."""

    @property
    def key(self) -> str:
        """Return what the program knows it by."""
        ...

    @property
    def words(self) -> str:
        """Return what the operator reads."""
        ...


def choices_of(options: Iterable[Worded]) -> list[Choice]:
    """Return what presenters offer as things to pick, by their words alone."""
    return [Choice(key=each.key, words=each.words) for each in options]


class Segment(Pressable):
    """One answer of a segmented control.

    Signals:
        entered: Enter was pressed; Space, the arrows and the mouse choose.
    """

    entered = Signal()

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(theme, choice.words, parent)
        self.key = choice.key
        self.first = self.last = False
        self.setCheckable(True)
        self.setToolTip(choice.detail)

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self.words, Type.SUB)
        return QSize(width + 2 * _SEGMENT_PADDING, self.theme.metrics.field)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def nextCheckState(self) -> None:
        self.setChecked(True)  # pressing the answer given does not take it back

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, chosen = self.theme.palette, self.isChecked()
        with painting(self) as painter:
            if chosen:
                box(
                    painter,
                    self.rect(),
                    fill=palette.accent_tint,
                    edge=palette.accent,
                    width=1.6,
                    radius=RADIUS_CONTROL,
                )
            elif self.hovered:
                painter.fillPath(self._shape(), QColor(palette.hover))
            text(
                painter,
                self.rect(),
                self.words,
                font=self.theme.font(Type.SUB if chosen else Type.BODY),
                colour=palette.accent if chosen else palette.ink2,
                align=CENTER,
            )

    def _shape(self) -> QPainterPath:
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        path = QPainterPath()
        if self.first or self.last:
            path.addRoundedRect(area, RADIUS_CONTROL - 1, RADIUS_CONTROL - 1)
        else:
            path.addRect(area)
        return path


class Segmented(QWidget):
    """Two to five answers side by side; one tab stop, ← and → choose.

    Signals:
        chosen: key of what was picked by hand.
        entered: Enter was pressed on a segment.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state = State.NORMAL
        self._segments: list[Segment] = []
        self._roving = Roving(self, vertical=False)
        self._roving.walked_to.connect(self._pick)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Offer `choices` with `chosen` (a key; empty for none) picked; emits nothing."""
        held = any(segment.hasFocus() for segment in self._segments)
        for segment in self._segments:
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = [self._segment(choice) for choice in choices]
        if self._segments:
            self._segments[0].first = self._segments[-1].last = True
        self._roving.set_members(self._segments)
        self.choose(chosen)
        if held:  # the same question in other words keeps the cursor
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def segments(self) -> tuple[QWidget, ...]:
        """Return the answers from left to right; one of them is the stop of Tab."""
        return tuple(self._segments)

    def _segment(self, choice: Choice) -> Segment:
        segment = Segment(self.theme, choice, self)
        segment.clicked.connect(lambda: self._pick(segment))
        segment.entered.connect(self.entered)
        self._row.addWidget(segment, 1)
        segment.show()
        return segment

    def choose(self, key: str) -> None:
        """Pick the choice of `key`, or nothing when there is none; emits nothing."""
        for segment in self._segments:
            segment.setChecked(segment.key == key)
        first = next((s for s in self._segments if s.isChecked()), None)
        stop = first or next(iter(self._segments), None)
        if stop is not None:
            self._roving.enter(stop)
            self.setFocusProxy(stop)
            if any(segment.hasFocus() for segment in self._segments):
                stop.setFocus(Qt.FocusReason.OtherFocusReason)  # the ring is round the answer

    def key(self) -> str:
        """Return the key of what is picked, empty when nothing is."""
        return next((s.key for s in self._segments if s.isChecked()), "")

    def set_state(self, state: State) -> None:
        """Show what the control owes on its edge."""
        self._state = state
        self.update()

    def _pick(self, segment: QWidget) -> None:
        if isinstance(segment, Segment):
            self.choose(segment.key)
            self.chosen.emit(segment.key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            box(
                painter,
                self.rect(),
                fill=palette.sheet,
                edge=palette.edge,
                radius=RADIUS_CONTROL,
            )
            self._paint_seams(painter)
        draw_edge(self, self.theme, self._state)

    def _paint_seams(self, painter: QPainter) -> None:
        for before, segment in pairwise(self._segments):
            if before.isChecked() or segment.isChecked():
                continue  # the chosen one has an edge of its own
            upright(painter, segment.x(), 1, self.height() - 2, self.theme.palette.edge)
