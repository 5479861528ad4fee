"""The steps of an intake: what is done, where I am, what comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum

from PySide6.QtCore import QPointF, QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, SMALL, Type
from desktop.views.widgets.paint import RIGHT, hairline, painting, text, tick
from desktop.views.widgets.painted import Painted, Pressable
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State, state_ink

_TICK_ROOM = 16
_UNDERLINE = 3
_PADDING = 5  # the underline of the current step is that much wider than its words
_GAP = 12
_TIGHT_GAP = 4
_LEAD_GAP = 6


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
    UNDONE = 2  # done steps keep their tick only
    CURRENT = 3  # every step but the current one keeps its number only


def shown_title(step: Step, room: Room) -> str:
    """Return what of the title of `step` is shown in `room`."""
    if step.state is not StepState.CURRENT:
        bare = room is Room.CURRENT or (room is Room.UNDONE and step.state is StepState.DONE)
        if bare:
            return ""
    return step.title if room is Room.FULL else step.short or step.title


class StepKey(Pressable):
    """One step as a key: tick or number, and the title unless room is short.

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
        self.setToolTip("" if self._shown == step.title else step.title)
        self.set_words(step.title)
        self.updateGeometry()
        self.update()

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
                self.rect().adjusted(_PADDING + lead_width(self.theme, self._step), 0, 0, 0),
                self._shown,
                font=self.theme.font(Type.OWED if current else Type.ROW),
                colour=self._ink(),
            )
            if current:
                top = self.height() - _UNDERLINE
                painter.fillRect(0, top, self.width(), _UNDERLINE, QColor(palette.accent))

    def _ink(self) -> str:
        palette = self.theme.palette
        if self._step.state is StepState.NEXT and not self.hovered:
            return palette.ink3
        return palette.ink

    def _paint_lead(self, painter: QPainter) -> None:
        palette, state = self.theme.palette, self._step.state
        if state is StepState.DONE:
            tick(painter, QPointF(_PADDING + 6, self.height() / 2), 11, palette.done_mark, 1.8)
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
        return _TICK_ROOM
    return theme.text_width(step.number, Type.OWED) + _LEAD_GAP


def step_width(theme: Theme, step: Step, room: Room) -> int:
    """Return how wide `step` is in `room`; titles are measured strong, so none moves as it goes."""
    title = theme.text_width(shown_title(step, room), Type.OWED)
    return lead_width(theme, step) + title + 2 * _PADDING


class Stepper(Painted):
    """All steps on one line over a hairline; a note («Сақталды 10:42») stands at the right.

    Titles give way step by step (`Room`); the current one always stays.

    Signals:
        step_requested: key of the step that was pressed.
    """

    step_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, margin: int = 0) -> None:
        """Start `margin` pixels from the left and end as far from the right."""
        super().__init__(theme, parent)
        self._steps: tuple[Step, ...] = ()
        self._keys: list[StepKey] = []
        self._note, self._margin = "", margin
        self._roving = Roving(self, vertical=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[Step], note: str = "") -> None:
        """Show `steps` in their order and `note` at the right."""
        self._steps, self._note = tuple(steps), note
        for step in self._steps[len(self._keys) :]:
            key = StepKey(self.theme, step, self)
            key.chosen.connect(self.step_requested)
            self._keys.append(key)
        for key in self._keys[len(self._steps) :]:
            key.hide()
        self._roving.set_members(self._keys[: len(self._steps)])
        self._place()
        self.update()

    def set_note(self, note: str) -> None:
        """Say `note` at the right."""
        self._note = note
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
        room, gap = self._fit()
        left = self._margin - _PADDING
        for key, step in zip(self._keys, self._steps, strict=False):
            key.show_step(step, room)
            width = key.sizeHint().width()
            key.setGeometry(left, 0, width, self.height())
            key.show()
            left += width + gap

    def _fit(self) -> tuple[Room, int]:
        note = self.theme.text_width(self._note, Type.NOTE) + LARGE if self._note else 0
        there_is = self.width() - 2 * self._margin - note
        for room in Room:
            for gap in (_GAP, _TIGHT_GAP):
                if self._width(room, gap) <= there_is:
                    return room, gap
        return Room.CURRENT, 0

    def _width(self, room: Room, gap: int) -> int:
        widths = [step_width(self.theme, step, room) for step in self._steps]
        return sum(widths) + gap * max(0, len(widths) - 1)

    @override
    def measured(self) -> QSize:
        width = 2 * self._margin + self._width(Room.FULL, _GAP)
        return QSize(width, self.theme.metrics.stepper)

    @override
    def minimumSizeHint(self) -> QSize:
        width = 2 * self._margin + self._width(Room.CURRENT, 0)
        return QSize(width, self.theme.metrics.stepper)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            hairline(painter, 0, self.height() - 1, self.width(), palette.line)
            area = self.rect().adjusted(self._margin, 0, -self._margin, 0)
            if not self._note_hidden():
                font = self.theme.font(Type.NOTE)
                text(painter, area, self._note, font=font, colour=palette.ink3, align=RIGHT)

    def _note_hidden(self) -> bool:
        end = max((key.geometry().right() for key in self._keys if key.isVisible()), default=0)
        note = self.theme.text_width(self._note, Type.NOTE)
        return end + SMALL > self.width() - self._margin - note
