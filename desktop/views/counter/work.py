"""Bring the work to the counter page: presenters on one side, sheets and keys on the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desktop.models.facts import HoldReason
from desktop.models.intake_form import STEPS
from desktop.models.line import COLLECT
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.intake_view import (
    ActionsView,
    AnswerView,
    Done,
    FormView,
    NoteView,
    PaperView,
)
from desktop.presenters.notices import Notice, Notices
from desktop.presenters.papers import PaperPresenter
from desktop.presenters.papers_view import PaperShownView
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.queueing_hand_view import HandView
from desktop.presenters.queueing_view import QueueView
from desktop.presenters.returning import ReturningPresenter
from desktop.presenters.sent import SentPresenter
from desktop.presenters.sentences_counter import nothing_asked
from desktop.views.counter import commands
from desktop.views.counter.answer_drawer import AnswerDrawer
from desktop.views.counter.buttons import commands_of
from desktop.views.counter.coming_again import ComingAgain
from desktop.views.counter.going_on import GoingOn
from desktop.views.counter.leaving import Leaving
from desktop.views.counter.middle import Middle, Sheet
from desktop.views.counter.offers import Offers
from desktop.views.counter.page import CounterPage
from desktop.views.intake.answer_pane import AnswerPane
from desktop.views.keys import PhysicalKeys
from desktop.views.queueing.open_parts import OpenParts

_SCOPE = "page"


class CounterWork(QObject):
    """Wire one counter: what is shown, what is asked, and which key does what.

    It lives as long as its page.
    """

    def __init__(
        self,
        page: CounterPage,
        *,
        queue: QueuePresenter,
        intake: IntakePresenter,
        papers: PaperPresenter,
        returning: ReturningPresenter,
        sent: SentPresenter,
        notices: Notices,
        keys: PhysicalKeys,
    ) -> None:
        super().__init__(page)
        self.page = page
        self._queue, self._intake, self._papers, self._sent = queue, intake, papers, sent
        self._keys = keys
        self._hand: HandView | None = None
        self._form: FormView | None = None
        self._paper: PaperShownView | None = None
        self._asking = self._noted = False
        self.middle = Middle(page.theme)
        self._leaving = Leaving(self.middle, queue=queue, intake=intake)
        self._going_on = GoingOn(self.middle, queue=queue, intake=intake, papers=papers)
        self.answer = AnswerPane(page.theme)
        self.open_parts = OpenParts(page.queue)
        self.offers = Offers(
            self.open_parts, queue=queue, papers=papers, sent=sent, begun=self.start_work
        )
        page.fill(self.middle, self.answer)
        self._drawer = AnswerDrawer(
            page, answer=self.answer, sheet=self.middle.intake, go_on=self.start_work
        )
        self._acts = self._all_acts()
        self._connect_queue(notices)
        self._connect_intake()
        ComingAgain(self.middle.intake, returning)
        self._connect_views()
        self._connect_keys()
        self._show_all()

    def _all_acts(self) -> dict[str, Callable[[], None]]:
        steps = {
            f"{commands.STEP}{at}": partial(self._in_intake, partial(self._intake.go_to, step))
            for at, step in enumerate(STEPS, start=1)
        }
        return steps | {
            commands.NEXT: self._queue.call_next,
            commands.AGAIN: self._queue.call_again,
            commands.NUMBER: self.offers.lines,
            commands.BEGIN: self._begin,
            commands.GONE: self._end_without_result,
            commands.HOLD: self._offer_hold,
            commands.LIST: partial(self._in_intake, self._intake.give_list),
            commands.DRAWER: self._drawer.move,
            commands.SENT: self.offers.ways,
            commands.FINISH: self._finish,
            commands.ADD: self._add,
            commands.ALIKE: partial(self._in_intake, partial(self._add_row, alike=True)),
            commands.NEXT_STEP: partial(self._in_intake, self._intake.next_step),
            commands.STEP_BACK: partial(self._in_intake, self._intake.previous_step),
            commands.PRINT: self._print,
        }

    def _show_all(self) -> None:
        """Show everything as it stands: the page may be a new one over work begun before."""
        self._drawer.follow()
        self._queue.refresh()
        self._intake.show_again()
        self._papers.show_again()
        if self.page.isVisible():
            self._bind()

    def _connect_queue(self, notices: Notices) -> None:
        notices.said.connect(self.middle.notice.say)
        self._queue.queue_changed.connect(self._show_queue)
        self._queue.hand_changed.connect(self._take_hand)
        self._queue.number_given.connect(self.offers.show_given)
        self._papers.shown.connect(self._show_paper)
        self.page.queue.number_requested.connect(self.offers.lines)
        self.open_parts.line_chosen.connect(self.offers.take)
        self.open_parts.left_requested.connect(self._queue.left)
        self.open_parts.hold_requested.connect(self._hold)
        self.open_parts.return_requested.connect(self._queue.come_back)
        self.open_parts.focus_released.connect(self.start_work)

    def _connect_intake(self) -> None:
        intake, sheet = self._intake, self.middle.intake
        intake.form_changed.connect(self._show_form)
        intake.answer_changed.connect(self._show_answer)
        intake.actions_changed.connect(self._show_actions)
        intake.focus_requested.connect(sheet.focus_field)
        intake.finished.connect(self._take_done)
        sheet.step_requested.connect(intake.go_to)
        sheet.hindrance_followed.connect(intake.go_to_field)
        sheet.form.edited.connect(intake.type_text)
        sheet.form.left.connect(intake.leave_field)
        sheet.form.came.connect(intake.enter_field)
        sheet.papers.came.connect(intake.enter_field)
        sheet.form.completed.connect(intake.next_step)
        sheet.form.row_added.connect(intake.add_row)
        sheet.form.like_added.connect(partial(intake.add_row, alike=True))
        sheet.form.row_removed.connect(intake.remove_row)
        sheet.form.row_chosen.connect(intake.choose_row)
        sheet.papers.ticked.connect(self._tick)
        sheet.papers.edited.connect(intake.type_text)
        sheet.papers.alike_marked.connect(
            lambda document, alike: intake.mark_alike(document, alike=alike)
        )
        sheet.papers.left.connect(intake.leave_field)
        sheet.papers.completed.connect(intake.next_step)
        for typed in (sheet.form.edited, sheet.papers.edited):
            typed.connect(self._leaving.take_back)
        self.answer.ticked.connect(self._tick)
        self.answer.explained.connect(self._explain)

    def _connect_views(self) -> None:
        self.page.shown.connect(self._bind)
        self.page.hidden.connect(self._release)
        self.page.escaped.connect(self._put_away)
        self.page.work_wanted.connect(self.start_work)
        self._keys.command_requested.connect(self.obey)

    def _connect_keys(self) -> None:
        """Let every key button do what its key does."""
        for button, command in commands_of(self.middle, self.page.queue.keys).items():
            button.clicked.connect(partial(self._press, command))
        self.middle.finished.mark.clicked.connect(self._papers.mark_hand_written)

    def _bind(self) -> None:
        self._keys.bind(_SCOPE, commands.KEYS)

    def _release(self) -> None:
        self._keys.release(_SCOPE)

    def _press(self, command: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's clicked
        self.obey(command)

    def obey(self, command: str) -> None:
        """Do what a key asks; what was said before is answered by it."""
        if command == commands.FOLLOW and not self.middle.notice.follow():
            self.middle.intake.form.repair()
        act = self._acts.get(command)
        if act is None:
            return
        if command != commands.GONE:
            self._leaving.forget()
        if command not in {commands.NUMBER, commands.SENT}:
            self.open_parts.close_open()
        if not self._asking:
            self.middle.notice.clear()
        act()

    def start_work(self) -> None:
        """Put the cursor where the work of the sheet on show begins."""
        if self.middle.current is self.middle.intake:
            self._intake.go_on()
        else:
            self.middle.current.take_focus()

    def _show_queue(self, view: QueueView) -> None:
        self.page.show_queue(view)
        self.middle.idle.show_next(view.next_number)
        self.middle.finished.show_next(view.next_number)
        self._follow_hand()

    def _follow_hand(self) -> None:
        hand = self._hand
        called = hand is not None and not hand.is_serving
        recall, over = hand is None or hand.may_recall, hand is not None and hand.is_over
        self.page.queue.show_hand(called=called, busy=hand is not None, recall=recall, over=over)
        self._going_on.follow(hand)

    def _take_hand(self, hand: HandView | None) -> None:
        before, self._hand = self._hand, hand
        if _stage(before) != _stage(hand):
            self.middle.notice.clear()
            self.middle.intake.forget()
            self._form, self._noted = None, False
            self._leaving.forget()
            if hand is not None and not hand.is_over:  # an ended one shows its own
                self._papers.close()
        self._intake.take_hand(hand)
        self._follow_hand()
        self._settle()
        if hand is not None and _stage(before) != _stage(hand):
            self._leaving.offer()
        if self._paper is None:
            self._going_on.bring_back(hand)

    def _settle(self) -> None:
        """Show the sheet that fits; another sheet begins where its work begins, once it is seen."""
        hand, middle = self._hand, self.middle
        sheet: Sheet = middle.idle
        if hand is not None and hand.is_serving and (self._intake.draft or not self._paper):
            talking = middle.collect if hand.line == COLLECT else middle.visit
            sheet = middle.intake if self._intake.draft is not None else talking
            middle.band.show_visit(hand, self._form.who if self._form else None)
            talking.show_hand(hand)
        elif hand is not None and not hand.is_serving:
            sheet = middle.called
            middle.band.show_called(hand)
            middle.called.show_hand(hand)
        elif self._sent.is_in_hand:
            sheet = middle.intake
            middle.band.show_sent(self._sent.title, self._form.who if self._form else None)
        elif self._paper is not None:
            sheet = middle.finished
            middle.band.show_paper(self._paper)
        else:
            middle.band.show_nobody()
        if sheet is not middle.intake:
            self.answer.show_nothing(nothing_asked(hand))
        self.page.widen(wide=sheet is middle.finished)
        if middle.show_sheet(sheet) and self.page.isVisible():
            self.start_work()

    def _show_form(self, form: FormView) -> None:
        self._form = form
        self.middle.intake.show_form(form)
        if self._hand is not None:
            self.middle.band.show_visit(self._hand, form.who)
        elif self._sent.is_in_hand:
            self._settle()

    def _show_answer(self, answer: AnswerView) -> None:
        self.answer.show_answer(answer)
        self.middle.intake.show_answer(answer)
        if not self._noted:
            self.answer.hint(_first_why(answer))

    def _show_actions(self, actions: ActionsView) -> None:
        self.middle.intake.show_actions(actions)
        if actions.asked is not None:
            self.middle.notice.say(Notice(tone="near", sentence=actions.asked.sentence))
        elif self._asking:
            self.middle.notice.clear()
        self._asking = actions.asked is not None

    def _take_done(self, done: Done) -> None:
        self._asking = False
        if done.paper:
            self._papers.take(done)
        self._queue.refresh()

    def _show_paper(self, paper: PaperShownView | None) -> None:
        self._paper = paper
        if paper is not None:
            self.middle.finished.show_paper(paper)
        self._settle()

    def _finish(self) -> None:
        """End the visit in hand by the key of its sheet: register, or say that it is answered."""
        if self._intake.draft is not None:
            self._intake.register()
        else:
            self._queue.answered()

    def _begin(self) -> None:
        """Begin with whoever came: the number called, or one who came with the visitor (D37)."""
        if self._going_on.is_offered:
            self._going_on.begin(alike=False)
        else:
            self._queue.begin()

    def _add(self) -> None:
        """Add a row to the list in hand, or after its paper one more application (D37)."""
        if self._going_on.is_offered:
            self._going_on.begin(alike=True)
        else:
            self._in_intake(self._add_row)

    def _in_intake(self, act: Callable[[], None]) -> None:
        """Do what belongs to an intake; without one, say what the keys do now."""
        if self._intake.draft is None:
            self._queue.advise()
        else:
            act()

    def _print(self) -> None:
        if self._paper is None:
            self._queue.advise()
        else:
            self._papers.print_again()

    def _end_without_result(self) -> None:
        """End the number in hand: nobody came, or the visitor left; a begun draft asks once."""
        if self._sent.is_in_hand:
            self._sent.put_aside()
            self._settle()
        elif self._hand is None or not self._hand.is_serving:
            self._queue.no_show()
        else:
            self._leaving.end_visit()

    def _offer_hold(self) -> None:
        """Ask why the number in hand is to stand aside."""
        if self._hand is None:
            self._queue.advise()
        else:
            self.open_parts.offer(self._hand.ticket)

    def _hold(self, ticket: str, reason: HoldReason) -> None:
        """Let a number stand aside; what was typed for it waits with it."""
        in_hand = self._hand is not None and self._hand.ticket == ticket
        self._queue.hold(ticket, reason, self._intake.draft if in_hand else None)

    def _add_row(self, *, alike: bool = False) -> None:
        if self.middle.current is self.middle.intake:
            self.middle.intake.form.ask_for_row(alike=alike)

    def _tick(self, key: str, ticked: bool) -> None:  # noqa: FBT001  the signal carries it
        self._intake.tick(key, ticked_now=ticked)

    def _explain(self, paper: PaperView) -> None:
        self._noted = True
        self.answer.show_note(self._intake.note(paper.paragraph, paper.why))

    def _put_away(self) -> None:
        """Close what Esc closes: the drawer, what is open in the queue, the paper, the notice."""
        if self._leaving.is_asked:
            self._leaving.take_back()
        elif self._drawer.is_open:
            self._drawer.move()
        elif self.open_parts.is_open:
            self.open_parts.close_open()
        elif self.middle.current is self.middle.finished:
            self._going_on.finish()
            self._papers.close()
        else:
            self.middle.notice.clear()


def _stage(hand: HandView | None) -> tuple[str, bool]:
    """Return what makes a hand another one: who it is, and whether he has come."""
    return ("", False) if hand is None else (hand.ticket, hand.is_serving)


def _first_why(answer: AnswerView) -> NoteView:
    """Return why the first missing paper is asked for."""
    papers = (paper for group in answer.groups for paper in group.papers)
    found = next((paper for paper in papers if paper.missing and paper.why), None)
    if found is None:
        return NoteView(citation="", says="")
    return NoteView(citation=found.citation, says=found.why)
