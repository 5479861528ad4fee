"""Беру: results that lie ready, who may collect them, and the hand-over itself (W-16, I-15)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _c, _n
from desktop.models.collecting import LONG_DAYS
from desktop.models.errors import Refusal
from desktop.models.line import COLLECT
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.handing_peek import collect_view, not_ready_words
from desktop.presenters.handing_rows import columns, waiting_view
from desktop.presenters.handing_view import CollectView, WaitingView
from desktop.presenters.intake_view import Done
from desktop.presenters.labels import label
from desktop.presenters.list_view import (
    NothingView,
    OptionView,
    PreviewView,
    SentenceView,
    TokenView,
)
from desktop.presenters.notices import Notices
from desktop.presenters.preview import Preview
from desktop.presenters.queueing_hand_view import HandView
from desktop.presenters.rows import RowsModel
from desktop.services import papers
from desktop.services.desk import Desk
from desktop.store import collecting, offices, path, search
from desktop.store.database import Database

ALL: Final = "all"
READY: Final = "ready"
UNTOLD: Final = "untold"
LONG: Final = "long"
_TOKEN: Final = re.compile(r"\{(\w+)\}")
_MOST: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gathered:
    """Hold the list, the ids the words mean, and what to say where none of them stands in it."""

    rows: tuple[WaitingView, ...]
    meant: frozenset[str] | None
    elsewhere: str
    untold: int


class HandingPresenter(QObject):
    """Keep the list of what waits for its applicants, and one case of it in hand.

    Signals:
        sentence_changed: the SentenceView of the filter.
        count_changed: how many cases are shown, in words.
        nothing_changed: the NothingView in place of the list, None while there are rows.
        case_changed: the CollectView of the case chosen, None when none is.
        hand_changed: the HandView of a visitor who came to collect, None when none is served.
        untold_counted: how many applicants are to be told something.
        listed: the list stands as it was asked for last.
    """

    sentence_changed = Signal(object)
    count_changed = Signal(str)
    nothing_changed = Signal(object)
    case_changed = Signal(object)
    hand_changed = Signal(object)
    untold_counted = Signal(int)
    listed = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self.preview = Preview(desk, background=background, notices=notices, parent=self)
        self._which, self._words, self._case = ALL, "", ""
        self._gathered = _Gathered(rows=(), meant=None, elsewhere="", untold=0)
        self._asked: Asked | None = None
        self._is_shown = False
        self._hand: HandView | None = None
        self.model = RowsModel[WaitingView](columns(), key=lambda row: row.case, parent=self)
        changes.happened.connect(self._follow)
        ticker.day.connect(self.gather)

    @property
    def case(self) -> str:
        """Return the case chosen, empty when none is."""
        return self._case

    @property
    def is_reading(self) -> bool:
        """Tell whether the list is being read now."""
        return self._asked is not None

    @property
    def words(self) -> str:
        """Return what is looked for."""
        return self._words

    @property
    def visit(self) -> str:
        """Return the visit of whoever came to collect and is served now, empty when nobody is."""
        return self._hand.visit if self._hand is not None else ""

    @property
    def hand(self) -> HandView | None:
        """Return who came to collect and is served now."""
        return self._hand

    def take_hand(self, hand: HandView | None) -> None:
        """Follow the visitor at the window: one of the collecting line is served here (W-7.4)."""
        serves = hand is not None and hand.is_serving and hand.line == COLLECT and not hand.is_over
        self._hand = hand if serves else None
        self.hand_changed.emit(self._hand)

    def start(self) -> None:
        """Show the list, and keep it true while it is on show."""
        self._is_shown = True
        self.hand_changed.emit(self._hand)
        self.gather()
        self._tell_case()

    def rest(self) -> None:
        """Keep only the count true while the page is not on show."""
        self._is_shown = False

    def _follow(self, topics: frozenset[str]) -> None:
        if topics & {"case", "office"}:
            self.gather()
            if self._is_shown:
                self._tell_case()

    def gather(self) -> None:
        """Read anew, beside the window, what waits for its applicants; nobody without an office."""
        desk, words = self._desk(), self._words
        if offices.chosen(desk.database) is None:
            return
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._background.ask(
            lambda database: _gather(replace(desk, database=database), words),
            owner=self,
            answered=self._take,
            failed=self._miss,
        )

    def _miss(self, refusal: Refusal) -> None:
        self._asked = None
        self._notices.refuse(refusal)

    def _take(self, gathered: _Gathered) -> None:
        self._asked, self._gathered = None, gathered
        self.untold_counted.emit(gathered.untold)
        if self._is_shown:
            self._tell()

    def _tell(self) -> None:
        shown = [row for row in self._gathered.rows if self._is_wanted(row)]
        self.sentence_changed.emit(self._sentence())
        self.nothing_changed.emit(None if shown else self._nothing())
        self.model.show_rows(shown)
        said = _n("{count} application", "{count} applications", len(shown))
        self.count_changed.emit(said.format(count=formats.number(len(shown))))
        self.listed.emit()

    def _is_wanted(self, row: WaitingView) -> bool:
        meant = self._gathered.meant
        if meant is not None:
            return row.case in meant
        return {
            ALL: True,
            READY: row.is_ready,
            UNTOLD: row.is_untold,
            LONG: row.days is not None and row.days >= LONG_DAYS,
        }[self._which]

    def _sentence(self) -> SentenceView:
        said = _("Waiting for their applicants: {which}")
        options = (
            OptionView(key=ALL, words=_c("waiting", "all")),
            OptionView(key=READY, words=_c("waiting", "not collected")),
            OptionView(key=UNTOLD, words=_c("waiting", "to be told")),
            OptionView(key=LONG, words=_c("waiting", "not collected for 30 days")),
        )
        token = TokenView(id="which", chosen=self._which, options=options, name=_("Which of them"))
        pieces = _TOKEN.split(said)  # text, name, text
        parts = [token if at % 2 else piece.strip() for at, piece in enumerate(pieces)]
        return SentenceView(parts=tuple(part for part in parts if part))

    def _nothing(self) -> NothingView:
        if self._words:
            none = _("No application was found for “{words}”.").format(words=self._words)
            return NothingView(
                head=_("Nothing to hand over"),
                sentence=self._gathered.elsewhere or none,
                verb=_("Show all"),
            )
        if self._gathered.rows:
            return NothingView(
                head=_("Nobody of these waits"),
                sentence=_("Nothing answers this sentence. Change its word."),
                verb=_("Show all"),
            )
        return NothingView(
            head=_("Nothing to hand over"),
            sentence=_(
                "Results that lie ready appear here until they are collected. "
                "Scan a talon, or look for its number, a name, an IIN, a phone."
            ),
        )

    def choose(self, _word: str, key: str) -> None:
        """Change the word of the sentence; what was looked for is forgotten."""
        self._which, self._words = key, ""
        self.gather()

    def search(self, words: str) -> None:
        """Look for the case `words` may mean: its number, a name, an IIN, a phone."""
        self._words = words
        self.gather()

    def show_all(self) -> None:
        """Forget the sentence and what was looked for."""
        self._which, self._words = ALL, ""
        self.gather()

    def narrow_to(self, which: str) -> None:
        """Show what a figure of the day counted."""
        self._which = which if which in {READY, UNTOLD, LONG} else ALL
        self._words = ""
        self.gather()

    def take(self, case: str) -> None:
        """Show a case beside the list; an empty id shows none."""
        if case != self._case:
            self._case = case
            self._tell_case()

    def show_line(self, done: Done) -> None:
        """Show the line of the register as it prints, to be signed."""
        title = f"{label('paper.register-handed')} · {done.number}"
        self.preview.show_made(
            lambda desk: PreviewView(
                paper=done.paper, title=title, pdf=papers.paper_pdf(desk, paper=done.paper)
            )
        )

    def _tell_case(self) -> None:
        view: CollectView | None = None
        if self._case:
            try:
                view = collect_view(self._desk(), self._case)
            except Refusal as refusal:
                self._case = ""
                self._notices.refuse(refusal)
        self.case_changed.emit(view)


def _gather(desk: Desk, words: str) -> _Gathered:
    office, today = desk.office().office, desk.now().date()
    found = collecting.waiting(desk.database, office)
    rows = _in_order([waiting_view(each, today) for each in found])
    meant = None
    elsewhere = ""
    if words:
        meant = frozenset(row.case for row in search.search(desk.database, words, limit=_MOST))
        if not meant & {row.case for row in rows}:
            elsewhere = _elsewhere(desk, words)
    untold = sum(each.is_untold for each in found)
    return _Gathered(rows=rows, meant=meant, elsewhere=elsewhere, untold=untold)


def _in_order(rows: list[WaitingView]) -> tuple[WaitingView, ...]:
    """Put whom to tell first, the longest waiting before; the rest by how long they lie here."""
    ranks = {"past": 0, "near": 1}
    return tuple(sorted(rows, key=lambda row: (ranks.get(row.tone, 2), -(row.days or 0))))


def _elsewhere(desk: Desk, words: str) -> str:
    """Say where the first case is that the words mean, since nothing of it lies here."""
    first = next(iter(search.search(desk.database, words, limit=1)), None)
    found = path.whole(desk.database, first.case) if first else None
    return not_ready_words(found) if found is not None else ""
