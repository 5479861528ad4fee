"""The sheet of an intake: its steps, the step in hand, and the two keys that close it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.intake_view import ActionsView, AnswerView, FormView, StepView
from desktop.views.intake.check_step import CheckStep
from desktop.views.intake.likeness_pane import LikenessPane
from desktop.views.intake.papers_step import PapersStep
from desktop.views.intake.step_form import StepForm
from desktop.views.intake.suggestions import Suggestions
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, SMALL
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.paint import hairline, painting
from desktop.views.widgets.state import State
from desktop.views.widgets.stepper import Step, Stepper, StepState


class StepLine(QWidget):
    """The stepper between the sheet's margins, on a line as wide as the sheet."""

    def __init__(self, theme: Theme, stepper: Stepper) -> None:
        super().__init__()
        self.theme = theme
        self._row = QHBoxLayout(self)
        self._row.addWidget(stepper)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        margin = self.theme.metrics.sheet_margin
        self._row.setContentsMargins(margin, 0, margin, 0)
        self.setFixedHeight(self.theme.metrics.stepper)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            line = self.theme.palette.line
            hairline(painter, 0, self.height() - 1, self.width(), line)


class IntakeSheet(QWidget):
    """One intake, one step at a time.

    Signals:
        step_requested: id of a step that was pressed.
        hindrance_followed: path of the field that still hinders.
    """

    step_requested = Signal(str)
    hindrance_followed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._step = ""
        self._actions: ActionsView | None = None
        self._stepper = Stepper(theme)
        self.form = StepForm(theme)
        self.papers = PapersStep(theme)
        self.check = CheckStep(theme)
        self.likeness = LikenessPane(theme)
        self.serials = LikenessPane(theme)
        self._pages = {
            "papers": Scroller(self.papers),
            "check": Scroller(self.check),
        }
        self._fields = Scroller(self.form)
        self._stack = QStackedWidget()
        self.bar = ActionBar(theme)
        self.list = KeyButton(theme, "F7", "")
        self.drawer = KeyButton(theme, "F8", _("Papers required"), shorts=(_("Papers"),))
        self.register = KeyButton(theme, "F9", "", kind=KeyKind.PRIMARY)
        self.forms = KeyButton(theme, "Shift+F7", _("Forms to be signed"), kind=KeyKind.QUIET)
        self.letter = KeyButton(
            theme, "Ctrl+F7", _("Check of the invitation letter"), kind=KeyKind.QUIET
        )
        self._papers_keys = QWidget()
        self._lay_out()
        self.suggestions = Suggestions(theme, self)
        self._connect()

    def _lay_out(self) -> None:
        self.bar.add_key(self.list)
        self.bar.add_key(self.drawer)
        self.bar.set_primary(self.register)
        for page in (self._fields, *self._pages.values()):
            self._stack.addWidget(page)
        self._inner = QVBoxLayout()
        self._inner.setSpacing(SMALL)
        self._inner.addWidget(self._stack, 1)
        self._inner.addWidget(self.likeness)
        self._inner.addWidget(self.serials)
        self._inner.addWidget(self._papers_keys)
        beside = QHBoxLayout(self._papers_keys)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(LARGE)
        beside.addWidget(self.forms)
        beside.addWidget(self.letter)
        beside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(StepLine(self.theme, self._stepper))
        layout.addLayout(self._inner, 1)
        self.theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        margin = self.theme.metrics.sheet_margin
        self._inner.setContentsMargins(margin, LARGE - 4, margin, SMALL - 2)

    def _connect(self) -> None:
        self._stepper.step_requested.connect(self.step_requested)
        self.check.step_requested.connect(self.step_requested)
        self.form.reached.connect(self._fields.reveal)
        self.papers.reached.connect(self._pages["papers"].reveal)
        self.bar.hindrance_followed.connect(self._follow_hindrance)

    def _follow_hindrance(self) -> None:
        if self._actions is not None:
            self.hindrance_followed.emit(self._actions.hindrance_path)

    def show_form(self, view: FormView) -> None:
        """Show the step of `view`; another step begins with the cursor where its work begins."""
        self._stepper.show_steps([_step(at, s) for at, s in enumerate(view.steps)])
        self._stack.setCurrentWidget(self._pages.get(view.step, self._fields))
        if view.step == "check":
            self.check.show_summary(view.summary, _("Change"))
        elif view.step not in self._pages:
            self.form.show_groups(view.groups)
        self._papers_keys.setVisible(view.step == "papers")
        moved, self._step = view.step != self._step, view.step
        if moved:
            self.suggestions.put_away()
            self.likeness.set_wanted(wanted=view.step == "applicant")
            self.serials.set_wanted(wanted=view.step == "items")
            self._scroller().verticalScrollBar().setValue(0)
            self.take_focus()

    def show_answer(self, answer: AnswerView) -> None:
        """Show the papers of the step papers, and under the units what may be granted."""
        self.papers.show_answer(answer)
        self.letter.setVisible(answer.has_letter)
        self.drawer.set_verb(answer.summary or _("Papers required"), _("Papers"))
        self.form.show_note(*self._note(answer))

    def _note(self, answer: AnswerView) -> tuple[str, State, str]:
        """Return what is said under the fields of the step on show, how, and under which."""
        if answer.not_served is not None and self._step in {"items", "duty"}:
            return answer.not_served.asks, State.INFO, ""
        if answer.permits and self._step == "items":
            permits = _("May be granted: **{permits}**.").format(permits=answer.permits)
            return permits, State.INFO, ""
        told = (each for each in answer.remarks if each.step == self._step)
        said = ((each.words, State(each.tone), each.under) for each in told)
        return next(said, ("", State.INFO, ""))

    def show_drawer_key(self, *, needed: bool) -> None:
        """Offer the drawer where the right pane is one."""
        self.drawer.setVisible(needed)

    def show_actions(self, actions: ActionsView) -> None:
        """Say what F7 and F9 do now and what still hinders."""
        self._actions = actions
        asked = actions.asked
        list_verb = asked.list_verb if asked else actions.list_verb
        self.list.set_verb(list_verb)
        self.list.setVisible(bool(list_verb))
        verb = asked.register_verb if asked else actions.register_verb
        self.register.set_verb(verb, *actions.register_shorts)
        lead = _("Put right:") if actions.told else _("Still to fill in:")
        state = State.PAST if actions.told else State.NORMAL
        self.bar.show_hindrance(lead, "" if asked else actions.hindrance, state)

    def forget(self) -> None:
        """Begin the next intake at its first step."""
        self._step = ""

    def _scroller(self) -> Scroller:
        return self._pages.get(self._step, self._fields)

    def _page(self) -> Column:
        pages: dict[str, Column] = {"papers": self.papers, "check": self.check}
        return pages.get(self._step, self.form)

    @property
    def step(self) -> str:
        """Return the step on show."""
        return self._step

    def take_focus(self) -> None:
        """Put the cursor where the work of this step begins."""
        page = self._page()
        found = page.take_focus() if isinstance(page, StepForm | PapersStep) else False
        if not found:
            self.register.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self, path: str) -> None:
        """Put the cursor into the field at `path`; without one, where the step's work goes on."""
        page = self._page()
        known = isinstance(page, StepForm | PapersStep) and bool(path) and page.focus_field(path)
        if not known:
            self.take_focus()


def _step(at: int, view: StepView) -> Step:
    state = StepState.NEXT
    if view.current:
        state = StepState.CURRENT
    elif view.wrong:
        state = StepState.WRONG
    elif view.done:
        state = StepState.DONE
    return Step(key=view.id, number=str(at + 1), title=view.label, short=view.short, state=state)
