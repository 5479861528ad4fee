"""Шешімдер: one case laid open, and the decision that is being written of it (W-14, W-17)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.letter import Typed
from desktop.models.text import Language
from desktop.presenters.background import Asked, Background
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.case_acts_examine import seen_of
from desktop.presenters.changes import Changes
from desktop.presenters.decisions_acts import DecisionActs
from desktop.presenters.decisions_decision import (
    applied,
    computed_grounds,
    decision_view,
    first_item,
    first_lacking,
    offered_grounds,
)
from desktop.presenters.decisions_draft import (
    ItemDraft,
    drafts_of,
    for_letter,
    is_examined,
    keeps_outcome,
    only_permit,
    to_write,
)
from desktop.presenters.decisions_keys import may_at, may_write, primary_of
from desktop.presenters.decisions_letter import letter_view, retyped, standard_language
from desktop.presenters.decisions_paper import load_preview
from desktop.presenters.decisions_steps import step_of
from desktop.presenters.decisions_waiting import WaitingLists
from desktop.presenters.decisions_words import open_case_view
from desktop.presenters.notices import Notices
from desktop.services import deciding, decision_drafts
from desktop.services.decision_desk import OpenCase, open_case
from desktop.services.decision_drafts import NOTHING, Kept
from desktop.services.desk import Desk
from desktop.services.examining import EXAMINABLE
from desktop.store.database import Database

_KEEP_AFTER: Final = 1000  # milliseconds after the last key
_PAINT_AFTER: Final = 150  # milliseconds: a paper is not made anew for every key


class DecisionsPresenter(DecisionActs):
    """Keep the case laid open true, and the decision being written.

    Signals:
        case_changed: the OpenCaseView of the case laid open, None when none is.
        decision_changed: the DecisionView of the item in hand.
        letter_changed: the LetterView, None where the item in hand is not refused.
        preview_changed: the PreviewView of what will print, None when nothing does.
        grounds_offered: the OfferedGrounds to pick from.
        lacking: what the item in hand lacks is said beside its place now.
        completed: every item is decided in full: the next step may be taken.
    """

    case_changed = Signal(object)
    decision_changed = Signal(object)
    letter_changed = Signal(object)
    preview_changed = Signal(object)
    grounds_offered = Signal(object)
    lacking = Signal()
    completed = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        acts: CaseActs,
        waiting: WaitingLists,
        background: Background[Database],
        changes: Changes,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, acts=acts, notices=notices, parent=parent)
        self._waiting, self._background = waiting, background
        self._drafts: dict[str, ItemDraft] = {}
        self._typed: tuple[Typed, ...] = ()
        self._item, self._asked = "", False
        self._writer = ""  # whose words are typed here: they stay his when another sits down
        self._language: Language = "kk"
        self._previewing: Asked | None = None
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._keeping.timeout.connect(self.keep)
        self._painting = QTimer(self, singleShot=True, interval=_PAINT_AFTER)
        self._painting.timeout.connect(self._preview)
        changes.happened.connect(self._follow)

    @property
    def owes_paper(self) -> bool:
        """Tell whether the paper on show is about to be made anew."""
        return self._painting.isActive()

    def start(self) -> None:
        """Tell everything, to a page that has just come on show."""
        if self._opened is not None:
            self._load(self.case)

    def open_case(self, case: str) -> None:
        """Lay a case open; what is typed of the one before is kept."""
        self.keep()
        self._asked = False
        self._item = ""
        self._load(case, anew=True)

    def close_case(self) -> None:
        """Go back to the lists; what is typed is kept."""
        self.keep()
        self._opened = None
        self.case_changed.emit(None)

    def follow_operator(self, _operator: object) -> None:
        """Put away what the one before had laid open: whoever works here now opens his own."""
        self._acts.cancel()
        if self._opened is not None:
            self.close_case()

    def step_to(self, steps: int) -> None:
        """Lay the next case of the list open, or the one before."""
        cases = self._waiting.cases
        at = cases.index(self.case) + steps if self.case in cases else 0
        if cases and 0 <= at < len(cases):
            self.open_case(cases[at])

    def _load(self, case: str, *, anew: bool = False) -> None:
        try:
            self._opened = open_case(self._desk(), case)
        except Refusal as refusal:
            self._opened = None
            self._notices.refuse(refusal)
            self.case_changed.emit(None)
            return
        typed, self._writer = self._opened.typed, self._desk().operator
        self._drafts = drafts_of(self._opened.found, typed.decisions)
        self._typed = self._opened.letter if typed.letter is None else typed.letter
        if anew or self._item not in self._drafts:
            self._item = first_item(self._opened)
            self._language = standard_language(self._opened.found.row.language)
        self._tell_case()

    def _tell_case(self) -> None:
        if self._opened is not None:
            desk = self._desk()
            today = desk.now().date()
            view = open_case_view(
                self._opened, staff=desk.operator, today=today, may=may_at(self._opened, desk)
            )
            self._tell_decision()  # first: whoever lays the case open puts the cursor there
            self.case_changed.emit(view)

    def _tell_decision(self) -> None:
        opened = self._opened
        if opened is None:
            return
        is_open = may_write(opened.found.row.stage, may_at(opened, self._desk()))
        self.decision_changed.emit(
            decision_view(
                opened, self._drafts, self._item, self._typed, asked=self._asked, may_write=is_open
            )
        )
        self.letter_changed.emit(
            letter_view(
                opened,
                for_letter(self._drafts),
                self._typed,
                language=self._language,
                is_open=is_open,
            )
        )
        self._painting.start()

    def _preview(self) -> None:
        """Make the paper that will print, beside the window; only the last one asked is shown."""
        if self._previewing is not None:
            self._previewing.cancel()
        case, desk = self.case, self._desk()
        drafted, typed = for_letter(self._drafts), self._typed
        if case:
            self._previewing = self._background.ask(
                lambda database: load_preview(
                    replace(desk, database=database), case, drafted, typed
                ),
                owner=self,
                answered=self.preview_changed.emit,
                failed=self._notices.refuse,
            )

    def _follow(self, topics: frozenset[str]) -> None:
        if topics & {"case", "paper"} and self._opened is not None:
            self._follow_case(self._opened)

    def _follow_case(self, before: OpenCase) -> None:
        """Show a case as it stands now; a change that somebody else made is said."""
        self.keep()
        self._load(before.found.row.case)
        now = self._opened
        if now is None or now.found.row.revision == before.found.row.revision:
            return
        if now.events and now.events[-1].by != self._desk().operator:
            said = _("{number} was changed elsewhere. It is shown as it stands now.")
            self._notices.say("info", said.format(number=now.found.row.number))

    def take_item(self, item: str) -> None:
        """Take another item in hand."""
        if item in self._drafts:
            self._item = item
            self._tell_decision()

    def step_item(self, steps: int) -> None:
        """Take the next item in hand, or the one before; the ends hold."""
        items = list(self._drafts)
        if items:
            at = items.index(self._item) + steps
            self.take_item(items[max(0, min(len(items) - 1, at))])

    def take_next(self) -> None:
        """Take the next item that is not decided in full; once all are, the next step comes."""
        item = first_lacking(self._opened, self._drafts) if self._opened is not None else None
        if item is None:
            self.completed.emit()
        else:
            self.take_item(item.key)

    def take_language(self, language: str) -> None:
        """Show the letter in another language."""
        self._language = standard_language(language)
        self._tell_decision()

    def choose_outcome(self, outcome: str) -> None:
        """Decide for an outcome; of a refusal the grounds computed are proposed (W-17)."""
        draft = replace(self._drafts[self._item], outcome=outcome)
        if outcome == "granted" and not draft.permit and self._opened is not None:
            draft = replace(draft, permit=only_permit(self._opened, self._item))
        if outcome == "refused" and not draft.grounds and self._opened is not None:
            draft = replace(draft, grounds=computed_grounds(self._opened, self._item))
        self._write(draft)

    def choose_permit(self, permit: str) -> None:
        """Decide for a kind of permit."""
        self._write(replace(self._drafts[self._item], permit=permit))

    def type_document(self, document: str) -> None:
        """Name the statement by which the applicant withdrew."""
        self._write(replace(self._drafts[self._item], document=document))

    def type_fact(self, ground: str, fact: str) -> None:
        """Write the fact a ground rests on."""
        self._write(self._drafts[self._item].with_fact(ground, fact))

    def type_clause(self, ground: str, clause: str) -> None:
        """Write the clause a ground is cited by."""
        self._write(self._drafts[self._item].with_clause(ground, clause))

    def offer_grounds(self) -> None:
        """Offer the grounds of this service that are not applied yet."""
        if self._opened is not None and not self._is_examined():
            taken = {each.ground for each in self._drafts[self._item].grounds}
            offered = offered_grounds(self._opened, self._item)
            self.grounds_offered.emit(tuple(e for e in offered if e.ground not in taken))

    def add_ground(self, ground: str) -> None:
        """Apply a ground; an item with a ground is refused."""
        if self._opened is None:
            return
        rows = [each for each in self._opened.standard.grounds if each.id == ground]
        draft = replace(self._drafts[self._item], outcome="refused")
        for row in rows:
            draft = draft.with_ground(applied(self._opened, row, self._item))
        self._write(draft)

    def remove_ground(self, ground: str) -> None:
        """Apply a ground no more."""
        self._write(self._drafts[self._item].without_ground(ground))

    def _is_examined(self) -> bool:
        """Say that what is decided is the examiner's by now, if it is (D24)."""
        if self._opened is None or not is_examined(self._opened):
            return False
        items = {each.item.key: each.item.called for each in self._opened.found.items}
        self._notices.refuse(Refusal("outcome-examined", item=items[self._item]))
        return True

    def _write(self, draft: ItemDraft) -> None:
        if not keeps_outcome(draft, self._drafts[self._item]) and self._is_examined():
            self._tell_decision()  # the place picked goes back to what stands
            return
        self._drafts[self._item] = draft
        self._keeping.start()
        self._tell_decision()

    def type_passage(self, passage: str, words: str) -> None:
        """Word a free passage of the letter anew, in the language on show."""
        self._typed = retyped(self._typed, passage, words, language=self._language)
        self._keeping.start()
        self._tell_decision()

    def _unwritten(self) -> Kept:
        if self._opened is None:
            return NOTHING
        return to_write(self._opened, self._drafts, self._typed)

    def keep(self) -> None:
        """Keep what is typed now, so that a crash loses nothing of it."""
        self._keeping.stop()
        new = self._unwritten()
        if self._opened is None or new == self._opened.typed:
            return
        writer = replace(self._desk(), operator=self._writer)
        decision_drafts.keep(writer, case=self.case, typed=new)
        self._opened = replace(self._opened, typed=new)

    def write_down(self) -> None:
        """Record what is drafted; what it lacks is said beside its place."""
        if self._opened is None:
            return
        self._asked = True
        drafted = self._unwritten()
        if drafted == NOTHING:
            self._notices.refuse(Refusal("nothing-new"))
            self._tell_decision()
            return
        try:
            deciding.propose(
                self._desk(),
                seen=seen_of(self._opened),
                decisions=drafted.decisions,
                letter=drafted.letter,
            )
        except Refusal as refusal:
            self._notices.refuse(refusal)
            self._tell_decision()
            return
        self._asked = False
        self._notices.say("done", _("The decision is written down."))

    def take_step(self) -> None:
        """Begin the act that takes the case on: lay, assign, finish, sign or send away."""
        opened = self._opened
        if opened is None or primary_of(opened, may_at(opened, self._desk())) is None:
            return
        self._asked = True
        self._tell_decision()
        if opened.found.row.stage in EXAMINABLE and self._lacks():
            return
        self._acts.ask(step_of(opened, self._unwritten()))

    def _lacks(self) -> bool:
        """Take the first item in hand that is not decided in full, and say so; else say nothing."""
        item = first_lacking(self._opened, self._drafts) if self._opened is not None else None
        if item is None or self._opened is None:
            return False
        self.take_item(item.key)
        number = self._opened.found.row.number
        self._notices.refuse(Refusal("item-undecided", number=number, item=item.called))
        self.lacking.emit()
        return True

    def paragraph_of(self, document: str) -> str:
        """Return the paragraph of the standard that asks for a paper, empty when none does."""
        rows = self._opened.standard.requirements if self._opened else ()
        return next((each.paragraph for each in rows if each.document == document), "")
