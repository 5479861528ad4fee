"""A list of applications: a page at once, a million rows, a search, one application beside it.

The register of an office and the cases of all offices at a region are such lists.
"""

from abc import abstractmethod
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.cases_view import PeekView
from desktop.presenters.columns import Column
from desktop.presenters.list_view import NothingView, SentenceView
from desktop.presenters.notices import Notices
from desktop.presenters.paged_rows import PagedRowsModel
from desktop.services.desk import Desk
from desktop.store import cases
from desktop.store.cases import CaseRow
from desktop.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Hold what the background found: places of all rows, or the rows of a search."""

    places: "array[int]"
    rows: tuple[CaseRow, ...] = ()


class CaseList(QObject):
    """Keep a list true and answer what is asked of it; which rows it has a subclass says.

    `model` is the table.

    Signals:
        sentence_changed: the SentenceView of the filter.
        count_changed: how many are shown, in words.
        nothing_changed: the NothingView of an empty list, None while it has rows.
        peek_changed: the PeekView of the application chosen, None when none is.
    """

    sentence_changed = Signal(object)
    count_changed = Signal(str)
    nothing_changed = Signal(object)
    peek_changed = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        columns: Sequence[Column[CaseRow]],
        fetch: Callable[[Sequence[int]], Sequence[CaseRow]],
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        """Take what a row says, and what fetches the rows at some places, in their order."""
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self._words = self._case = ""
        self._listing: Asked | None = None
        self._peeking: Asked | None = None
        self.model = PagedRowsModel[CaseRow](
            columns, fetch=fetch, number=lambda row: row.seq, parent=self
        )
        self.model.refused.connect(notices.refuse)

    @property
    def case(self) -> str:
        """Return the application chosen, empty when none is."""
        return self._case

    @property
    def words(self) -> str:
        """Return what is searched for, empty when the sentence rules."""
        return self._words

    @abstractmethod
    def sentence(self) -> SentenceView:
        """Return the sentence as it stands."""

    @abstractmethod
    def show_first(self) -> None:
        """Show the first page of what the sentence asks."""

    @abstractmethod
    def listing(self) -> Callable[[Database], Listed]:
        """Return what finds every row to show, beside the window."""

    @abstractmethod
    def peeking(self, desk: Desk, case: str) -> PeekView:
        """Read an application whole, beside the window."""

    @abstractmethod
    def nothing(self) -> NothingView:
        """Say why the list is empty."""

    def show_again(self) -> None:
        """Tell everything, to a page that has just been made."""
        self.start()
        if self._case:
            self._load_peek()

    def start(self) -> None:
        """Show the first page and gather the rest beside the window."""
        self.sentence_changed.emit(self.sentence())
        if not self._words:
            self.show_first()
        self.gather()

    def gather(self) -> None:
        """Find every row to show; what was asked before is not wanted any more."""
        if self._listing is not None:
            self._listing.cancel()
        self._listing = self._background.ask(
            self.listing(),
            owner=self,
            answered=self._take_listed,
            failed=self._notices.refuse,
        )

    def _take_listed(self, listed: Listed) -> None:
        self._listing = None
        if self._words:
            self.model.show_first(listed.rows)
        else:
            self.model.show_ids(listed.places)
        self.tell_nothing(len(listed.places))
        self.count_changed.emit(self.count_words(len(listed.places)))

    def count_words(self, count: int) -> str:
        """Say how many are shown."""
        said = _n("{count} application", "{count} applications", count)
        return said.format(count=formats.number(count))

    def tell_nothing(self, count: int) -> None:
        """Tell why there is nothing, should there be nothing."""
        self.nothing_changed.emit(None if count else self.nothing())

    def search(self, words: str) -> None:
        """Look for words in the whole list; without any, the sentence rules again."""
        if words == self._words:
            return
        self._words = words
        if words:
            self.gather()
        else:
            self.start()

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
            lambda database: self.peeking(replace(desk, database=database), case),
            owner=self,
            answered=self.peek_changed.emit,
            failed=self._notices.refuse,
        )

    def place_of(self, case: str) -> int | None:
        """Return the row the application stands in now, None when the table does not show it."""
        row = cases.by_id(self._desk().database, case)
        return None if row is None else self.model.find(row.seq)


def nothing_found(words: str) -> NothingView:
    """Say that nothing was found for words."""
    said = _("Nothing was found for “{words}”. Try a part of the name or of the number.")
    return NothingView(
        head=_("Nothing found"), sentence=said.format(words=words), verb=_("Show all")
    )
