"""The register of applications: a filter read as a sentence, a search, a million rows, a peek."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.case_binding import CaseBinding
from desktop.presenters.cases_filter import EVERYTHING, narrow, sentence_view
from desktop.presenters.cases_peek import load_peek
from desktop.presenters.cases_rows import columns
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.list_view import NothingView
from desktop.presenters.notices import Notices
from desktop.presenters.paged_rows import PAGE, PagedRowsModel
from desktop.presenters.preview import ask_preview
from desktop.services.desk import Desk
from desktop.store import cases, search
from desktop.store.cases import CaseRow
from desktop.store.database import Database

_MOST_FOUND: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """Hold what the background found: places of all rows, or the rows of a search."""

    places: "array[int]"
    rows: tuple[CaseRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """Say what the register shows: what was searched for, else what the sentence asks."""

    words: str
    wanted: cases.Filter


class CasesPresenter(QObject):
    """Keep the register true and answer what is asked of it.

    `model` is the table; the first page is there at once, the rest a moment later.

    Signals:
        sentence_changed: the SentenceView of the filter.
        count_changed: how many are shown, in words.
        nothing_changed: the NothingView of an empty register, None while it has rows.
        peek_changed: the PeekView of the application chosen, None when none is.
        preview_changed: the PreviewView of the paper on show, None when none is.
        narrowed: what is about to be shown (Narrowed), again whenever it may have changed.
    """

    sentence_changed = Signal(object)
    count_changed = Signal(str)
    nothing_changed = Signal(object)
    peek_changed = Signal(object)
    preview_changed = Signal(object)
    narrowed = Signal(object)

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
        self._desk = desk
        self._background = background
        self._notices = notices
        self._asking = EVERYTHING
        self._words = ""
        self._case = ""
        self._listing: Asked | None = None
        self._peeking: Asked | None = None
        self.model = PagedRowsModel[CaseRow](
            columns(desk),
            fetch=lambda places: cases.rows(desk().database, places),
            number=lambda row: row.seq,
            parent=self,
        )
        self.binding = CaseBinding(desk, background=background, notices=notices, parent=self)
        self.model.refused.connect(notices.refuse)
        changes.happened.connect(self._refresh_if_case)
        ticker.day.connect(self.start)

    @property
    def case(self) -> str:
        """Return the application chosen, empty when none is."""
        return self._case

    @property
    def words(self) -> str:
        """Return what is searched for, empty when the sentence rules."""
        return self._words

    def show_again(self) -> None:
        """Tell everything, to a page that has just been made."""
        self.start()
        if self._case:
            self._load_peek()

    def start(self) -> None:
        """Show the first page at once and gather the rest beside the window."""
        desk = self._desk()
        self.sentence_changed.emit(sentence_view(desk, self._asking))
        if not self._words:
            first = cases.page(desk.database, self._filter(), limit=PAGE)
            self.model.show_first(first)
            self._tell_nothing(len(first))
        self._gather()

    def _refresh_if_case(self, topics: frozenset[str]) -> None:
        if topics & {"case", "office"}:
            self._gather()
        if topics & {"case", "paper"} and self._case:
            self._load_peek()

    def _filter(self) -> cases.Filter:
        return narrow(self._asking, self._desk().now().date())

    def _gather(self) -> None:
        """Find every row to show; what was asked before is not wanted any more."""
        if self._listing is not None:
            self._listing.cancel()
        words, wanted = self._words, self._filter()
        self.narrowed.emit(Narrowed(words=words, wanted=wanted))
        self._listing = self._background.ask(
            lambda database: _list(database, words, wanted),
            owner=self,
            answered=self._take_listed,
            failed=self._notices.refuse,
        )

    def _take_listed(self, listed: _Listed) -> None:
        self._listing = None
        if self._words:
            self.model.show_first(listed.rows)
        else:
            self.model.show_ids(listed.places)
        self._tell_nothing(len(listed.places))
        self.count_changed.emit(self._count_words(len(listed.places)))

    def _count_words(self, count: int) -> str:
        said = _n("{count} application", "{count} applications", count)
        return said.format(count=formats.number(count))

    def _tell_nothing(self, count: int) -> None:
        self.nothing_changed.emit(None if count else self._nothing())

    def _nothing(self) -> NothingView:
        if self._words:
            return NothingView(
                head=_("Nothing found"),
                sentence=_(
                    "Nothing was found for “{words}”. Try a part of the name or of the number."
                ).format(words=self._words),
                verb=_("Show all"),
            )
        if self._asking != EVERYTHING:
            return NothingView(
                head=_("No such application"),
                sentence=_("No application answers this sentence. Change one of its words."),
                verb=_("Show all"),
            )
        return NothingView(
            head=_("No applications yet"),
            sentence=_("What is registered at the counter appears here, the newest first."),
        )

    def choose(self, token: str, key: str) -> None:
        """Change one word of the sentence."""
        self._asking = self._asking.with_choice(token, key)
        self._words = ""
        self.start()

    def search(self, words: str) -> None:
        """Look for words in the whole register; without any, the sentence rules again."""
        if words == self._words:
            return
        self._words = words
        if words:
            self._gather()
        else:
            self.start()

    def show_all(self) -> None:
        """Forget sentence and search."""
        self._asking, self._words = EVERYTHING, ""
        self.start()

    def narrow_to(self, which: str) -> None:
        """Show only these applications, of every service and period."""
        self._asking, self._words = EVERYTHING.with_choice("which", which), ""
        self.start()

    def open_case(self, case: str) -> None:
        """Show one application in the whole register."""
        self._asking, self._words, self._case = EVERYTHING, "", case
        self.start()
        self._load_peek()

    def peek(self, case: str) -> None:
        """Show an application beside the table; an empty id shows none."""
        self._case = case
        if case:
            self._load_peek()
        else:
            self.peek_changed.emit(None)

    def _load_peek(self) -> None:
        if self._peeking is not None:
            self._peeking.cancel()
        desk, case = self._desk(), self._case
        self._peeking = self._background.ask(
            lambda database: load_peek(replace(desk, database=database), case),
            owner=self,
            answered=self.peek_changed.emit,
            failed=self._notices.refuse,
        )

    def place_of(self, case: str) -> int | None:
        """Return the row the application stands in now, None when the table does not show it."""
        row = cases.by_id(self._desk().database, case)
        return None if row is None else self.model.find(row.seq)

    def advise(self, number: str) -> None:
        """Say why a key about papers does nothing; `number` is of the application on show."""
        said = _("Choose an application first: ↓ goes into the list.")
        if number:
            said = _("No paper of {number} waits: it is printed or written by hand already.")
        self._notices.say("info", said.format(number=number))

    def preview(self, paper: str) -> None:
        """Show a paper as it prints."""
        ask_preview(
            self._background,
            self._desk(),
            paper,
            owner=self,
            answered=self.preview_changed.emit,
            failed=self._notices.refuse,
        )

    def close_preview(self) -> None:
        """Show the table again."""
        self.preview_changed.emit(None)


def _list(database: Database, words: str, wanted: cases.Filter) -> _Listed:
    if not words:
        return _Listed(places=cases.ids(database, wanted))
    rows = tuple(search.search(database, words, limit=_MOST_FOUND))
    return _Listed(places=array("q", (row.seq for row in rows)), rows=rows)
