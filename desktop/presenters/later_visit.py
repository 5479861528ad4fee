"""A visitor brings a paper to the window: his case is found, and the paper taken in (D9)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models.later import LIVE_STAGES
from desktop.models.line import COLLECT
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.case_acts_later import LaterPapers
from desktop.presenters.intake_view import Done
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.papers import PaperPresenter
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.queueing_hand_view import HandView
from desktop.presenters.search import Found, FoundView, found_case
from desktop.services.desk import Desk
from desktop.store import cases, search
from desktop.store.cases import CaseRow
from desktop.store.database import Database

READY: Final = "ready"
_MOST: Final = 30


class LaterVisit(QObject):
    """Find the case of the visitor in hand and take in what he brought, for case after case.

    The visit goes on until the operator ends it: he may have papers for another case (D37).

    Signals:
        found: the FoundView of the cases the words may mean, those not decided yet.
        words_set: what is looked for now, other than by hand: nothing yet of another visitor.
        ready_chosen: id of a case whose results lie ready: they are handed over (W-16).
    """

    found = Signal(object)
    words_set = Signal(str)
    ready_chosen = Signal(str)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        queue: QueuePresenter,
        papers: PaperPresenter,
        prints: PrintsPresenter,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue, self._papers = queue, papers
        self._background, self._notices = background, notices
        self._asked: Asked | None = None
        self._case = self._words = self._ticket = ""
        queue.hand_changed.connect(self._take_hand)
        self.acts = CaseActs(desk, prints=prints, notices=notices, parent=self)
        self.acts.paper_given.connect(self._finish)

    @property
    def is_offered(self) -> bool:
        """Tell whether a visitor of the line of collecting is being served."""
        hand = self._queue.hand
        return hand is not None and hand.is_serving and hand.line == COLLECT

    def _take_hand(self, hand: HandView | None) -> None:
        """Begin with no words when another visitor is in hand."""
        ticket = hand.ticket if hand is not None else ""
        if ticket != self._ticket:
            self._ticket = ticket
            self._set_words("")

    def _set_words(self, words: str) -> None:
        self.words_set.emit(words)
        self.look_for(words)

    def show_again(self) -> None:
        """Tell everything once more, to a page that has just been made."""
        self._set_words(self._words)
        self.acts.show_again()

    def look_for(self, words: str) -> None:
        """Look for the case `words` may mean: its number, a name, an IIN, a phone."""
        self._words = words
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
        if not words:
            self.found.emit(FoundView(rows=()))
            return
        desk = self._desk()
        self._asked = self._background.ask(
            lambda database: _live_cases(replace(desk, database=database), words),
            owner=self,
            answered=lambda rows: self._show(words, rows),
            failed=self._notices.refuse,
        )

    def _show(self, words: str, rows: tuple[Found, ...]) -> None:
        self._asked = None
        none = _("No open application was found for “{words}”.").format(words=words)
        self.found.emit(FoundView(rows=rows, sentence="" if rows else none))

    def take(self, case: str) -> None:
        """Open what a case lacks; one that lacks nothing, or is decided, says so instead.

        The results of a ready one are handed over instead.
        """
        self._case = case
        row = cases.by_id(self._desk().database, case)
        if row is not None and row.stage == READY:
            self.ready_chosen.emit(case)
            return
        hand = self._queue.hand
        visit = hand.visit if hand is not None and self.is_offered else ""
        self.acts.ask(lambda desk: LaterPapers(desk, case, visit))

    def _finish(self, paper: str) -> None:
        """Show the supplementary talon: it answers the visit, should nothing else be brought."""
        desk = self._desk()
        row = cases.by_id(desk.database, self._case)
        self._set_words("")
        self._papers.show(Done(paper=paper, number=row.number if row else ""))
        self._queue.refresh()


def _live_cases(desk: Desk, words: str) -> tuple[Found, ...]:
    rows = search.search(desk.database, words, limit=_MOST)
    return tuple(_found(desk, row) for row in rows if row.stage in {*LIVE_STAGES, READY})


def _found(desk: Desk, row: CaseRow) -> Found:
    """Return a case as a line to pick, with how much it lacks."""
    known = found_case(row)
    if row.stage == READY:
        return replace(known, detail=known.note, note=label(f"stage.{READY}"))
    count = _lacks(desk, row)
    lacks = _n("{count} paper missing", "{count} papers missing", count)
    words = lacks.format(count=formats.number(count)) if count else ""
    return replace(known, detail=known.note, note=words)


def _lacks(desk: Desk, row: CaseRow) -> int:
    """Count what can be ticked: papers of every group, each of every unit or person (D35)."""
    application = cases.application(desk.database, row.case)
    missing = application.missing if application else ()
    return sum(len(paper.subjects or (0,)) for paper in missing)
