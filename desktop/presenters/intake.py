"""The visit in hand: its draft, the live answer, and the three ways it ends at the counter."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.i18n import _
from desktop.models.draft import NO, YES, Draft
from desktop.models.errors import Refusal
from desktop.models.identity import check_iin, told_by_iin
from desktop.models.intake import Assessment, IntakeRules, assess
from desktop.models.intake_form import STEPS, StepId
from desktop.models.intake_papers import PaperState
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.intake_answer import answer_view
from desktop.presenters.intake_form import form_view, step_of
from desktop.presenters.notices import Notices
from desktop.presenters.queueing import HandView
from desktop.services import intake
from desktop.services.desk import Desk
from desktop.store.database import Database

_AUTOSAVE_MS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Hold what a visit gave: the paper to print and show, and the case's number if it has one."""

    paper: str
    number: str = ""


class IntakePresenter(QObject):
    """Hold one counter's intake: every key typed is judged at once and kept a second later.

    Signals:
        opened: a visit with an intake is in hand (True), or none is (False).
        form_changed: the FormView of the step in hand.
        answer_changed: the AnswerView beside it.
        focus_requested: path of the field that wants the cursor.
        finished: the Done of a visit that ended with a paper.
    """

    opened = Signal(bool)
    form_changed = Signal(object)
    answer_changed = Signal(object)
    focus_requested = Signal(str)
    finished = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        window: str,
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._background = background
        self._notices = notices
        self._ticket = ""
        self._visit = ""
        self._draft: Draft | None = None
        self._rules: IntakeRules | None = None
        self._seen: Assessment | None = None
        self._step: StepId = "applicant"
        self._chosen: dict[str, int] = {}
        self._touched: set[str] = set()
        self._tell_all = False
        self._saved = ""
        self._autosave = QTimer(self, interval=_AUTOSAVE_MS, singleShot=True)
        self._autosave.timeout.connect(self.save)

    @property
    def draft(self) -> Draft | None:
        """Return the draft in hand."""
        return self._draft

    @property
    def assessment(self) -> Assessment | None:
        """Return what is known of the draft in hand."""
        return self._seen

    def take_hand(self, hand: HandView | None) -> None:
        """Follow the number in hand: its intake opens with its service, with any kept draft."""
        serving = hand is not None and hand.ticket.state == "in-service"
        if hand is None or not serving or hand.line.id != "hand-in":
            self._close()
        elif hand.ticket.visit != self._visit:
            self._open(hand)

    def _open(self, hand: HandView) -> None:
        self._ticket, self._visit = hand.ticket.id, hand.ticket.visit
        self._step, self._chosen = "applicant", {}
        self._touched, self._tell_all, self._saved = set(), False, ""
        kept = intake.saved_draft(self._desk(), window=self._window)
        if kept is not None and kept.visit == self._visit:
            self._draft = kept.draft
            self._saved = formats.time(kept.saved_at)
            self._notices.say(
                "held",
                _("Back to {time}. Check the last characters you typed.").format(time=self._saved),
            )
        else:
            self._draft = Draft(service=hand.ticket.service).with_text("language", "kk")
        self._rules = intake.rules_for(self._desk(), self._draft)
        self.opened.emit(True)  # noqa: FBT003  the signal says whether a visit is open
        self._judge()

    def _close(self) -> None:
        if self._draft is None:
            return
        self._autosave.stop()
        self._ticket = self._visit = ""
        self._draft = self._rules = self._seen = None
        self.opened.emit(False)  # noqa: FBT003  the signal says whether a visit is open

    def type_text(self, path: str, text: str) -> None:
        """Take what stands in a field now."""
        if self._draft is None or self._draft.text(path) == text:
            return
        draft = self._draft.with_text(path, text)
        if path.endswith(".iin"):
            draft = _told_by_iin(draft, path)
        if path == "applicant.kind":
            self._touched.clear()
        self._take(draft)

    def leave_field(self, path: str) -> None:
        """Keep the draft when the cursor leaves a field, and tell what is wrong in it."""
        if self._draft is None:
            return
        self._touched.add(path)
        self._show_form()
        if self._autosave.isActive():
            self.save()

    def tick(self, key: str, *, ticked: bool) -> None:
        """Tick a paper: `<document>` for all, `<document>.items-0` for one subject (D35)."""
        if self._draft is None:
            return
        document, _dot, subject = key.partition(".")
        draft = self._draft
        if subject and draft.yes(f"papers.{document}"):
            draft = self._spread(draft, document)
        self._take(draft.with_text(f"papers.{key}", YES if ticked else ""))

    def _spread(self, draft: Draft, document: str) -> Draft:
        """Turn the one tick for all into a tick for each, so that one can be taken away."""
        state = next((each for each in self._papers() if each.need.document.id == document), None)
        if state is None:
            return draft
        rows = "persons" if state.need.document.per == "person" else "items"
        each = {f"papers.{document}.{rows}-{row}": YES for row in state.subjects}
        return draft.with_text(f"papers.{document}", "").with_texts(each)

    def _papers(self) -> tuple[PaperState, ...]:
        return self._seen.papers if self._seen else ()

    def answer(self, path: str, *, yes: bool) -> None:
        """Answer a yes-no question."""
        self.type_text(path, YES if yes else NO)

    def add_row(self, group: str) -> None:
        """Add a unit, a person or a receipt, and go to it."""
        if self._draft is None:
            return
        row = self._draft.rows(group)
        self._chosen[group] = row
        self._take(self._draft.with_row(group))
        first = self._first_field(group, row)
        if first:
            self.focus_requested.emit(first)

    def remove_row(self, group: str) -> None:
        """Take the chosen row out."""
        if self._draft is None or not self._draft.rows(group):
            return
        row = min(self._chosen.get(group, 0), self._draft.rows(group) - 1)
        self._chosen[group] = max(row - 1, 0)
        self._take(self._draft.without_row(group, row))

    def choose_row(self, group: str, row: int) -> None:
        """Show the fields of another row."""
        self._chosen[group] = row
        self._show_form()

    def go_to(self, step: StepId) -> None:
        """Show a step; one that repeats starts with its first row there."""
        if self._draft is None:
            return
        self._step = step
        group = {"items": "items", "duty": "receipts"}.get(step)
        if group and not self._draft.rows(group):
            self._take(self._draft.with_row(group))
        else:
            self._show_form()
        self.save()

    def next_step(self) -> None:
        """Go one step on; the last one stays."""
        place = STEPS.index(self._step)
        self.go_to(STEPS[min(place + 1, len(STEPS) - 1)])

    def previous_step(self) -> None:
        """Go one step back; the first one stays."""
        self.go_to(STEPS[max(STEPS.index(self._step) - 1, 0)])

    def go_to_field(self, path: str) -> None:
        """Show the step and row of a field and put the cursor there."""
        head, _dot, rest = path.partition(".")
        row = rest.partition(".")[0]
        if head in {"items", "persons", "receipts"} and row.isdecimal():
            self._chosen[head] = int(row)
        self._touched.add(path)
        self.go_to(step_of(path))
        self.focus_requested.emit(path)

    def insist(self) -> None:
        """Register a written application the standard does not cover, as he asks (D11, D12)."""
        self.type_text("insisted", YES)

    def register(self) -> None:
        """Register, or go to the first field that hinders it."""
        if self._draft is None or self._seen is None:
            return
        self._tell_all = True
        if self._seen.hindrances:
            self.go_to_field(self._seen.hindrances[0].path)
            return
        self._finish(self._registered)

    def _registered(self, desk: Desk, draft: Draft) -> Done:
        given = intake.register(desk, ticket=self._ticket, draft=draft)
        return Done(paper=given.paper, number=given.number)

    def list_missing(self) -> None:
        """Give the list of missing papers instead (D9)."""
        self._finish(
            lambda desk, draft: Done(
                paper=intake.list_missing(desk, ticket=self._ticket, draft=draft)
            )
        )

    def explain(self) -> None:
        """Print why the standard does not serve this applicant (D11, D12)."""
        self._finish(
            lambda desk, draft: Done(
                paper=intake.explain_not_covered(desk, ticket=self._ticket, draft=draft)
            )
        )

    def _finish(self, end: Callable[[Desk, Draft], Done]) -> None:
        if self._draft is None:
            return
        self._autosave.stop()
        try:
            done = end(self._desk(), self._draft)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            self._autosave.start()
            return
        self._close()
        self.finished.emit(done)

    def save(self) -> None:
        """Keep the draft now, off this thread."""
        self._autosave.stop()
        if self._draft is None:
            return
        desk, window, visit, draft = self._desk(), self._window, self._visit, self._draft
        self._background.ask(
            lambda database: intake.save_draft(
                replace(desk, database=database), window=window, visit=visit, draft=draft
            ),
            owner=self,
            answered=self._tell_saved,
            failed=self._notices.refuse,
        )

    def _tell_saved(self, saved_at: object) -> None:
        self._saved = formats.time(saved_at)
        if self._draft is not None:
            self._show_form()

    def _take(self, draft: Draft) -> None:
        self._draft = draft
        self._autosave.start()
        self._judge()

    def _judge(self) -> None:
        if self._draft is None:
            return
        desk = self._desk()
        self._rules = intake.rules_for(desk, self._draft)
        self._seen = assess(self._draft, self._rules, at=desk.now())
        self._show_form()
        self.answer_changed.emit(answer_view(self._draft, self._seen, self._rules, at=desk.now()))

    def _show_form(self) -> None:
        if self._draft is None or self._seen is None or self._rules is None:
            return
        self.form_changed.emit(
            form_view(
                self._rules.standard,
                self._draft,
                self._seen,
                step=self._step,
                chosen=self._chosen,
                touched=self._touched,
                tell_all=self._tell_all,
                saved=self._saved,
            )
        )

    def _first_field(self, group: str, row: int) -> str:
        first = {"items": "kind", "persons": "surname", "receipts": "document"}[group]
        if group == "items" and self._rules is not None:
            first = self._rules.standard.items.fields[0].id
        return f"{group}.{row}.{first}"


def _told_by_iin(draft: Draft, path: str) -> Draft:
    """Fill in what a sound IIN tells, where nothing was typed yet."""
    check = check_iin(draft.text(path))
    if not check.valid:
        return draft
    prefix = path.removesuffix(".iin")
    born, sex = told_by_iin(check.normal)
    told = {
        f"{prefix}.born": formats.date_digits(born) if born else "",
        f"{prefix}.sex": sex,
        f"{prefix}.no_iin": "",
    }
    return draft.with_texts(
        {name: text for name, text in told.items() if not draft.text(name) or not text}
    )
