"""The steps of an intake: what is done, where I am, what comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import QPointF, QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.paint import hairline, painting, text, tick
from desktop.views.widgets.painted import Painted, Pressable
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State, state_ink

_TICK = 10
_TICK_GAP = 5
_UNDERLINE = 3
_PADDING = 5  # the underline of the current step is that much wider than its words
_GAPS = (12, 4, -4)  # the last lets the paddings of neighbours overlap
_LEAD_GAP = 6
_LEAST_TITLE = 40  # below that a title says nothing


class StepState(Enum):
    """Where a step stands; WRONG is a step left with something to put right."""

    DONE = "done"
    CURRENT = "current"
    NEXT = "next"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step; `number` is what a key opens it by, `short` its title where room is short."""

    key: str
    number: str
    title: str
    short: str = ""
    state: StepState = StepState.NEXT


class Room(IntEnum):
    """How much of the titles there is room for, from most to least."""

    FULL = 0
    SHORT = 1
    NUMBERS = 2  # every step but the current one keeps its tick or number only


def shown_title(step: Step, room: Room) -> str:
    """Return what of the title of `step` is shown in `room`."""
    if room is Room.NUMBERS and step.state is not StepState.CURRENT:
        return ""
    return step.title if room is Room.FULL else step.short or step.title


def squeezed(widths: Sequence[int], least: Sequence[int], room: int) -> tuple[int, ...] | None:
    """Take from the widest first until `widths` fit `room`; none becomes less than its `least`.

    Return None when even that does not fit.
    """
    for cap in range(max(widths, default=0), -1, -1):
        narrowed = tuple(
            max(min(width, cap), fewest) for width, fewest in zip(widths, least, strict=True)
        )
        if sum(narrowed) <= room:
            return narrowed
        if narrowed == tuple(least):
            break
    return None


class StepKey(Pressable):
    """One step as a key: tick or number and the title, its end elided where the key is narrow.

    Signals:
        chosen: key of the step.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(theme, step.title, parent)
        self._step, self._room = step, Room.FULL
        self.clicked.connect(self._tell_chosen)

    def show_step(self, step: Step, room: Room) -> None:
        """Show `step` with as much of its title as `room` says; all of it is on the tool tip."""
        self._step, self._room = step, room
        self.set_words(step.title)
        self._tell_all_of_it()
        self.updateGeometry()
        self.update()

    def _tell_all_of_it(self) -> None:
        whole = self._shown == self._step.title and self.width() >= self.measured().width()
        self.setToolTip("" if whole else self._step.title)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all_of_it()

    def _tell_chosen(self) -> None:
        self.chosen.emit(self._step.key)

    def focus_rect(self) -> QRect:
        """Return where the ring goes: round the words, clear of the lines above and below."""
        return self.rect().adjusted(0, SMALL, 0, -SMALL)

    @property
    def _shown(self) -> str:
        return shown_title(self._step, self._room)

    @override
    def measured(self) -> QSize:
        width = step_width(self.theme, self._step, self._room)
        return QSize(width, self.theme.metrics.stepper)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            self._paint_lead(painter)
            current = self._step.state is StepState.CURRENT
            text(
                painter,
                self.rect().adjusted(self._title_at, 0, 1 - _PADDING, 0),
                self._shown,
                font=self.theme.font(Type.OWED if current else Type.ROW),
                colour=self._ink(),
            )
            if current:
                top = self.height() - _UNDERLINE
                painter.fillRect(0, top, self.width(), _UNDERLINE, QColor(palette.accent))

    @property
    def _title_at(self) -> int:
        return _PADDING + lead_width(self.theme, self._step)

    def _ink(self) -> str:
        palette = self.theme.palette
        if self._step.state is StepState.NEXT and not self.hovered:
            return palette.ink3
        return palette.ink

    def _paint_lead(self, painter: QPainter) -> None:
        palette, state = self.theme.palette, self._step.state
        if state is StepState.DONE:
            side = self.theme.metrics.px(_TICK)
            centre = QPointF(_PADDING + side / 2, self.height() / 2)
            tick(painter, centre, side, palette.done_mark, 0.18 * side)
            return
        colour = {
            StepState.CURRENT: palette.accent,
            StepState.WRONG: state_ink(palette, State.PAST),
        }.get(state, palette.ink3)
        area, font = self.rect().adjusted(_PADDING, 0, 0, 0), self.theme.font(Type.OWED)
        text(painter, area, self._step.number, font=font, colour=colour)


def lead_width(theme: Theme, step: Step) -> int:
    """Return how wide the tick or number before a title is, with its gap."""
    if step.state is StepState.DONE:
        return theme.metrics.px(_TICK) + _TICK_GAP
    return theme.text_width(step.number, Type.OWED) + _LEAD_GAP


def step_width(theme: Theme, step: Step, room: Room) -> int:
    """Return how wide `step` is in `room`; titles are measured strong, so none moves as it goes."""
    title = theme.text_width(shown_title(step, room), Type.OWED)
    return lead_width(theme, step) + title + 2 * _PADDING


def least_width(theme: Theme, step: Step) -> int:
    """Return how far `step` may be squeezed; the current one is never."""
    wanted = step_width(theme, step, Room.SHORT)
    if step.state is StepState.CURRENT:
        return wanted
    title = theme.metrics.px(_LEAST_TITLE)
    return min(wanted, lead_width(theme, step) + title + 2 * _PADDING)


class Stepper(Painted):
    """All steps on one line over a hairline.

    Where room is short the titles give way: short ones first, then closer ones, then the end of
    the longest; the current one always stays whole.

    Signals:
        step_requested: key of the step that was pressed.
    """

    step_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, margin: int = 0) -> None:
        """Start `margin` pixels from the left and end as far from the right."""
        super().__init__(theme, parent)
        self._steps: tuple[Step, ...] = ()
        self._keys: list[StepKey] = []
        self._margin = margin
        self._roving = Roving(self, vertical=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show `steps` in their order."""
        self._steps = tuple(steps)
        for step in self._steps[len(self._keys) :]:
            key = StepKey(self.theme, step, self)
            key.chosen.connect(self.step_requested)
            self._keys.append(key)
        for key in self._keys[len(self._steps) :]:
            key.hide()
        self._roving.set_members(self._keys[: len(self._steps)])
        self._place()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def restyle(self) -> None:
        super().restyle()
        self._place()

    def _place(self) -> None:
        room, gap, widths = self._fit()
        left = self._margin - _PADDING
        for key, step, width in zip(self._keys, self._steps, widths, strict=False):
            key.show_step(step, room)
            key.setGeometry(left, 0, width, self.height())
            key.show()
            left += width + gap

    def _fit(self) -> tuple[Room, int, Sequence[int]]:
        """Return what of the titles is shown, the gap between steps and the width of each."""
        there_is = self.width() - 2 * self._margin + 2 * _PADDING
        gaps = max(0, len(self._steps) - 1)
        for room in (Room.FULL, Room.SHORT):
            widths = self._widths(room)
            for gap in _GAPS[: 1 if room is Room.FULL else None]:
                if sum(widths) + gap * gaps <= there_is:
                    return room, gap, widths
        gap = _GAPS[-1]
        least = [least_width(self.theme, step) for step in self._steps]
        narrowed = squeezed(self._widths(Room.SHORT), least, there_is - gap * gaps)
        if narrowed is not None:
            return Room.SHORT, gap, narrowed
        return Room.NUMBERS, 0, self._widths(Room.NUMBERS)

    def _widths(self, room: Room) -> tuple[int, ...]:
        return tuple(step_width(self.theme, step, room) for step in self._steps)

    def _width(self, room: Room, gap: int) -> int:
        widths = self._widths(room)
        inside = sum(widths) + gap * max(0, len(widths) - 1)
        return max(0, inside - 2 * _PADDING) + 2 * self._margin

    @override
    def measured(self) -> QSize:
        return QSize(self._width(Room.FULL, _GAPS[0]), self.theme.metrics.stepper)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(Room.NUMBERS, 0), self.theme.metrics.stepper)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            line = self.theme.palette.line
            hairline(painter, 0, self.height() - 1, self.width(), line)
