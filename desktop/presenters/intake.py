"""The visit in hand: its draft, the live answer, and the three ways it ends at the counter."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from desktop.models.draft import YES, Draft
from desktop.models.errors import Refusal
from desktop.models.intake import Assessment, IntakeRules, assess
from desktop.models.intake_form import StepId
from desktop.models.line import HAND_IN
from desktop.presenters.background import Background
from desktop.presenters.intake_actions import Asked, asks_about_missing, is_not_served
from desktop.presenters.intake_answer import paragraph_note
from desktop.presenters.intake_edits import marked, ticked, typed, with_new_row
from desktop.presenters.intake_form import cursor_path, row_fields, step_of
from desktop.presenters.intake_keeping import DraftKeeper
from desktop.presenters.intake_matter import Matter, VisitMatter
from desktop.presenters.intake_place import Place
from desktop.presenters.intake_view import AnswerView, Done, NoteView
from desktop.presenters.intake_worded import Showing, worded
from desktop.presenters.intake_written import WRITTEN
from desktop.presenters.notices import Notices
from desktop.presenters.queueing_hand_view import HandView
from desktop.presenters.sentences_counter import another_begun, restored
from desktop.services import intake, visit
from desktop.services.desk import Desk
from desktop.services.intake import SavedDraft
from desktop.store.database import Database


class IntakePresenter(QObject):
    """Hold one counter's intake: every key typed is judged at once and kept a second later.

    Signals:
        opened: a visit with an intake is in hand (True), or none is (False).
        form_changed: the FormView of the step in hand.
        answer_changed: the AnswerView beside it.
        actions_changed: the ActionsView: what F7 and F9 do, what hinders, what is asked in place.
        focus_requested: path of the field that wants the cursor, empty for the first of the step on
            show that waits for an answer.
        finished: the Done of a visit that ended with a paper.
    """

    opened = Signal(bool)
    form_changed = Signal(object)
    answer_changed = Signal(object)
    actions_changed = Signal(object)
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
        self._notices = notices
        self._matter: Matter | None = None
        self._visit = ""
        self._draft: Draft | None = None
        self._rules: IntakeRules | None = None
        self._seen: Assessment | None = None
        self._answer: AnswerView | None = None
        self._place = Place()
        self._touched: set[str] = set()
        self._tell_all = self._papers_told = False
        self._asked: Asked = ""
        self._keeper = DraftKeeper(desk, background=background, notices=notices, parent=self)
        self._keeper.due.connect(self.save)
        self._keeper.saved.connect(self._show)

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
        if hand is None and self.is_sent:
            return
        self.put_aside()
        if hand is None or not hand.is_serving or hand.line != HAND_IN:
            self._close()
            self._visit = ""
        elif hand.visit != self._visit:
            self._visit = hand.visit
            fresh = Draft(service=hand.service).with_text("language", "kk")
            self.open(VisitMatter.of(hand, self._window), None if hand.results else fresh)

    def show_again(self) -> None:
        """Tell everything once more, to a page that has just been made."""
        field = self._place.field
        self.opened.emit(self._draft is not None)
        self._judge()
        self._enter_again(field)

    def open(self, matter: Matter, fresh: Draft | None) -> None:
        """Go on with what is kept of an application, or begin with a `fresh` draft if any."""
        kept = self._keeper.begin(matter.shelf)
        if kept is not None:
            self._notices.say("held", restored(kept.saved_at, self._desk().now().date()))
            self._open(matter, kept)
        elif fresh is None:
            self._close()
        else:
            self._open(matter, fresh)

    @property
    def is_sent(self) -> bool:
        """Tell whether the application in hand came without a visitor."""
        return self._matter is not None and not self._matter.at_window

    def put_aside(self) -> None:
        """Keep what is typed of an application without a visitor, and take it out of hand."""
        if self.is_sent:
            self.save()
            self._close()

    def begin_another(self, hand: HandView, *, alike: bool) -> bool:
        """Begin the next application of the visit in hand, of the same applicant or of another.

        Return whether it could be: after a list of missing papers nothing is `alike` (D37).
        """
        try:
            begun = visit.begin_another(self._desk(), ticket=hand.ticket, alike=alike)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            return False
        self.open(VisitMatter.of(hand, self._window), begun.draft)
        self._notices.say("info", another_begun(hand.number, begun.after + 1))
        return True

    def _open(self, matter: Matter, begun: Draft | SavedDraft) -> None:
        """Begin with a draft, or go on where one was left."""
        self._matter = matter
        self._place, self._touched = Place(), set()
        self._tell_all, self._asked, self._papers_told = False, "", False
        self._draft = begun if isinstance(begun, Draft) else begun.draft
        self._look()
        if isinstance(begun, SavedDraft):
            self._come_back(begun)
        field = self._place.field
        self.opened.emit(True)  # noqa: FBT003  the signal says whether a visit is open
        self._show()
        self._enter_again(field)

    def _come_back(self, kept: SavedDraft) -> None:
        """Go on in the step and the field that were on show when `kept` was saved."""
        if self._rules is not None and self._seen is not None:
            self._place.come_back(kept, self._rules.standard, self._seen)
            self._papers_told = self._place.reaches_papers

    def _enter_again(self, field: str) -> None:
        """Put the cursor back into a field, whatever has been laid out since it stood there."""
        if field:
            self._place.field = field
            self.go_on()

    def go_on(self) -> None:
        """Put the cursor where it was, or where the work of the step begins."""
        self.focus_requested.emit(self._place.field)

    def bring_back(self, draft: Draft) -> None:
        """Go on with what was typed at an earlier visit: the visitor has come back."""
        if self._draft is None or draft.service != self._draft.service:
            return
        self._draft = draft
        self._look()
        self._come_back(SavedDraft(visit=self._visit, draft=draft, saved_at=self._desk().now()))
        self._take(draft)

    def _close(self) -> None:
        if self._draft is None:
            return
        self._keeper.stop()
        self._matter = None
        self._draft = self._rules = self._seen = self._answer = None
        self.opened.emit(False)  # noqa: FBT003  the signal says whether a visit is open

    def type_text(self, path: str, text: str) -> None:
        """Take what stands in a field now."""
        if self._draft is None or self._rules is None or self._draft.text(path) == text:
            return
        if path == "applicant.kind":
            self._touched.clear()
        self._take(typed(self._rules.standard, self._draft, path, text))

    def fill(self, texts: Mapping[str, str]) -> None:
        """Take several fields at once: what somebody chose from what is known (D53)."""
        if self._draft is not None:
            self._take(self._draft.with_texts(texts))

    def enter_field(self, path: str) -> None:
        """Know where the cursor is; beside a draft that is kept, it is kept too."""
        if self._draft is not None and path != self._place.field:
            self._place.field = path
            if self._keeper.at:
                self._keeper.wait()

    def leave_field(self, path: str) -> None:
        """Keep the draft when the cursor leaves a field, and tell what is wrong in it."""
        if self._draft is None:
            return
        self._touched.add(path)
        self._show()
        if self._keeper.is_waiting:
            self.save()

    def tick(self, key: str, *, ticked_now: bool) -> None:
        """Tick a paper: `<document>` for all, `<document>.items-0` for one subject (D35)."""
        if key == WRITTEN:
            self.type_text("insisted", YES if ticked_now else "")
        elif self._draft is not None and self._seen is not None:
            self._papers_told = True
            self._take(ticked(self._draft, key, self._seen.papers, yes=ticked_now))

    def mark_alike(self, document: str, *, alike: bool) -> None:
        """Give all of a paper one number and date, or each unit or person its own (W-11.1c)."""
        if self._draft is not None and self._seen is not None:
            self._take(marked(self._draft, document, self._seen.papers, alike=alike))

    def add_row(self, group: str, *, alike: bool = False) -> None:
        """Add a unit, a person or a receipt, and go to it; `alike`: one more like the chosen."""
        if self._draft is None:
            return
        row = self._draft.rows(group)
        like = min(self._place.chosen.get(group, row), row - 1) if alike and row else None
        self._place.chosen[group] = row
        self._take_row(group, like)
        if self._rules is not None and self._draft.rows(group) > row:
            fields = row_fields(group, self._rules.standard, self._draft, row)
            empty = (each for each in fields if not self._draft.text(each.path))
            self.focus_requested.emit(next(empty, fields[0]).path)

    def _take_row(self, group: str, like: int | None = None) -> None:
        if self._draft is not None and self._rules is not None:
            self._take(with_new_row(self._rules.standard, self._draft, group, like))

    def remove_row(self, group: str) -> None:
        """Take the chosen row out."""
        if self._draft is None or not self._draft.rows(group):
            return
        row = self._place.row(group, self._draft.rows(group))
        self._place.chosen[group] = max(row - 1, 0)
        self._take(self._draft.without_row(group, row))

    def choose_row(self, group: str, row: int) -> None:
        """Show the fields of another row."""
        self._place.chosen[group] = row
        self._show()

    def go_to(self, step: StepId) -> None:
        """Show a step; of the one on show, go to what still waits for an answer there."""
        if self._draft is not None and step == self._place.step:
            self.focus_requested.emit("")
        else:
            self._open_step(step)

    def _open_step(self, step: StepId) -> None:
        """Show a step; one that repeats starts with its first row there, where rows are asked."""
        if self._draft is None:
            return
        self._place.move_to(step)
        self._papers_told |= self._place.reaches_papers
        group = {"items": "items", "duty": "receipts"}.get(step)
        refused = self._seen is not None and self._seen.refused
        if group and not refused and not self._draft.rows(group):
            self._take_row(group)
        else:
            self._show()
        self.save()

    def next_step(self) -> None:
        """Go one step on; the last one stays."""
        self.go_to(self._place.beside(1))

    def previous_step(self) -> None:
        """Go one step back; the first one stays."""
        self.go_to(self._place.beside(-1))

    def go_to_field(self, path: str) -> None:
        """Show the step and row of a field and put the cursor there."""
        self._place.choose_row_of(path)
        self._touched.add(path)
        self._open_step(step_of(path))
        if self._draft is not None and self._rules is not None:
            standard = self._rules.standard
            self.focus_requested.emit(cursor_path(path, standard, self._draft, self._place.chosen))

    def note(self, paragraph: str, why: str = "") -> NoteView:
        """Return what a paragraph of the standard in hand says."""
        if self._rules is None:
            return NoteView(citation="", says="")
        return paragraph_note(self._rules.standard, paragraph, why)

    def register(self) -> None:
        """Register, go to what hinders it, or ask in place where the applicant has to choose.

        Missing papers, and a standard that does not serve him, are asked about once; the same key
        again registers as it stands, or his written application as he insists (D9, D11, D12).
        """
        if self._draft is None or self._seen is None:
            return
        self._tell_all = self._papers_told = True
        not_served = is_not_served(self._draft, self._seen)
        if not_served and self._asked != "not-served":
            self._ask("not-served")
            return
        if not_served:
            self._take(self._draft.with_text("insisted", YES))
        if self._seen.hindrances:
            self._asked = ""
            self.go_to_field(self._seen.hindrances[0].path)
        elif asks_about_missing(self._seen, self._asked, at_window=not self.is_sent):
            self._ask("missing")
        else:
            self._finish(lambda matter, desk, draft: matter.register(desk, draft))

    def _ask(self, about: Asked) -> None:
        self._asked = about
        self._show()

    def give_list(self) -> None:
        """Give the list of missing papers, asked first, or why he is not served (D9, D11)."""
        if self._answer is not None and self._answer.not_served is not None:
            self._finish(lambda matter, desk, draft: matter.explain(desk, draft))
        elif asks_about_missing(self._seen, self._asked, at_window=not self.is_sent):
            self._papers_told = True
            self._ask("missing")
        else:
            self._finish(lambda matter, desk, draft: matter.list_missing(desk, draft))

    def _finish(self, end: Callable[[Matter, Desk, Draft], Done]) -> None:
        if self._draft is None or self._matter is None:
            return
        self._keeper.stop()
        try:
            done = end(self._matter, self._desk(), self._draft)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            self._keeper.wait()
            return
        self._close()
        self.finished.emit(done)

    def save(self) -> None:
        """Keep the draft now, off this thread."""
        if self._draft is not None:
            self._keeper.save(self._draft, self._place)

    def _take(self, draft: Draft) -> None:
        self._draft = draft
        self._asked = ""
        self._keeper.wait()
        self._judge()

    def _judge(self) -> None:
        self._look()
        self._show()

    def _look(self) -> None:
        if self._draft is None:
            return
        desk = self._desk()
        self._rules = intake.rules_for(desk, self._draft)
        self._seen = assess(self._draft, self._rules, at=desk.now())

    def _show(self) -> None:
        """Word all that is known; the same words are not told twice."""
        draft, rules, seen = self._draft, self._rules, self._seen
        if draft is None or seen is None or rules is None:
            return
        showing = Showing(
            place=self._place,
            touched=self._touched,
            tell_all=self._tell_all,
            papers_told=self._papers_told,
            asked=self._asked,
            at_window=not self.is_sent,
            saved=self._keeper.at,
        )
        views = worded(self._desk(), draft, seen, rules, showing)
        self._answer = views.answer
        self.form_changed.emit(views.form)
        self.answer_changed.emit(views.answer)
        self.actions_changed.emit(views.actions)
