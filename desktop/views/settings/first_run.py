"""The first run: a few short steps, with the same forms the settings have."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, marked
from desktop.views.keyed_page import KeyedPage
from desktop.views.keys import PhysicalKeys
from desktop.views.settings.forms import WIDEST, SettingsForm
from desktop.views.settings.left_form import LeftForm
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.column import Scroller
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.stepper import Step, Stepper, StepState

STEPS: Final[Mapping[str, str]] = {
    "looks": marked("Language"),
    "office": marked("Office"),
    "windows": marked("Windows"),
    "staff": marked("Employees"),
    "printers": marked("Printers"),
    "backups": marked("Backups"),
    "left": marked("What is left"),
}
"""The steps in their order, with their English names."""

WHAT_IS_MISSING: Final[Mapping[str, str]] = {
    "office": marked("choose the office"),
    "staff": marked("enter an employee"),
}
"""What a step still waits for, in a few words; the window proposed is opened by going on."""

_KEYS: Final = {
    "F9": "first-run.next",
    "F7": "first-run.back",
    "F8": "first-run.practice",
}


class FirstRunPage(KeyedPage):
    """Steps above, one form in the middle, the way on below.

    Signals:
        finished: everything that work needs is set.
        place_wanted: a page outside, where something that is left is done.
        step_shown: key of the step on show.
        step_left: key of a step that is gone on from.
        step_completed: key of a step in which something was saved.
        practice_requested: the practice office is wanted first.
    """

    finished = Signal()
    place_wanted = Signal(str)
    step_shown = Signal(str)
    step_left = Signal(str)
    step_completed = Signal(str)
    practice_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        makers: Mapping[str, Callable[[], SettingsForm]],
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, _KEYS, parent)
        self._makers = makers
        self._forms: dict[str, SettingsForm] = {}
        self._step = ""
        self.hindrance = ""
        self._stack = QStackedWidget()
        self.steps = Stepper(theme, margin=HUGE)
        self.next_key = KeyButton(theme, "F9", _("Go on"), kind=KeyKind.PRIMARY)
        self.back_key = KeyButton(theme, "F7", _("Back"))
        self.bar = ActionBar(theme)
        self.practice_key = KeyButton(theme, "F8", _("Practice office"), kind=KeyKind.QUIET)
        self.bar.add_key(self.back_key)
        self.bar.add_key(self.practice_key)
        self.bar.set_primary(self.next_key)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.steps)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.bar)
        self.steps.step_requested.connect(self._go_to)
        self.next_key.clicked.connect(self.go_on)
        self.back_key.clicked.connect(self.go_back)
        self.practice_key.clicked.connect(self.practice_requested)
        self.bar.hindrance_followed.connect(self.start_work)
        keys.command_requested.connect(self._do)

    @property
    def step(self) -> str:
        """Return the step on show, empty before the first."""
        return self._step

    def form(self, step: str) -> SettingsForm:
        """Return the form of a step, made now if it was not yet."""
        if step not in self._forms:
            form = self._forms[step] = self._makers[step]()
            if isinstance(form, LeftForm):
                form.place_wanted.connect(self._go_to_place)
            form.completed.connect(partial(self.step_completed.emit, step))
            form.completed.connect(self._tell_state)
            scroller = Scroller(form)
            scroller.setMaximumWidth(self.theme.metrics.px(WIDEST))
            place = QWidget()
            row = QHBoxLayout(place)
            row.setContentsMargins(2 * HUGE, HUGE, HUGE, HUGE)
            row.addWidget(scroller, 1)
            row.addStretch(0)
            self._stack.addWidget(place)
        return self._forms[step]

    def show_step(self, step: str) -> None:
        """Bring a step on show and start its work, once what was typed is saved."""
        self.end_work()
        form = self.form(step)
        self._step = step
        self._stack.setCurrentIndex(list(self._forms).index(step))
        self._tell_state()
        self.step_shown.emit(step)
        form.start_work()

    def _tell_state(self) -> None:
        """Say where we are and what the step still waits for."""
        names = list(STEPS)
        at = names.index(self._step)
        self.steps.show_steps(
            [
                Step(key=key, number=str(n + 1), title=_(STEPS[key]), state=_state(n, at))
                for n, key in enumerate(names)
            ]
        )
        self.back_key.setVisible(at > 0)
        is_last = at + 1 == len(names)
        self.next_key.set_words(_("Begin work") if is_last else _("Go on"))
        form, missing = self.form(self._step), ""
        if not form.is_complete:
            usual = WHAT_IS_MISSING.get(self._step, "")
            missing = form.waits_for or (_(usual) if usual else "")
        self.hindrance = missing
        self.bar.show_hindrance(_("Before that:") if missing else "", self.hindrance)
        self.next_key.set_ready(ready=not missing)

    def go_on(self) -> None:
        """Go to the next step once this one has what it needs."""
        self.end_work()
        self.step_left.emit(self._step)
        if not self.form(self._step).is_complete:
            self._tell_state()
            self.form(self._step).start_work()
            return
        names = list(STEPS)
        at = names.index(self._step) + 1
        if at < len(names):
            self.show_step(names[at])
        else:
            self.finished.emit()

    def go_back(self) -> None:
        """Go to the step before."""
        names = list(STEPS)
        at = names.index(self._step)
        if at:
            self.show_step(names[at - 1])

    def _go_to_place(self, place: str) -> None:
        """Go to where something that is left is done: a step of ours, or a page outside."""
        if place in STEPS:
            self.show_step(place)
        else:
            self.place_wanted.emit(place)

    def _go_to(self, step: str) -> None:
        """Go to a step that was passed already."""
        names = list(STEPS)
        if names.index(step) <= names.index(self._step):
            self.show_step(step)

    def end_work(self) -> None:
        """Save what was typed and not saved yet."""
        if self._step:
            self.form(self._step).save_typed()

    def start_work(self) -> None:
        """Begin with the first step, or go on where the work is."""
        self.show_step(self._step or next(iter(STEPS)))

    def begin_at(self, step: str) -> None:
        """Go on at a step when the work starts next; one that is unknown is the first."""
        self._step = step if step in STEPS else next(iter(STEPS))

    def _do(self, command: str) -> None:
        if command == "first-run.next":
            self.go_on()
        elif command == "first-run.back":
            self.go_back()
        elif command == "first-run.practice":
            self.practice_requested.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the form on show have its own keys, wherever on the page the focus is."""
        if not (self._step and self.form(self._step).take_key(event)):
            super().keyPressEvent(event)


def _state(at: int, current: int) -> StepState:
    if at == current:
        return StepState.CURRENT
    return StepState.DONE if at < current else StepState.NEXT
