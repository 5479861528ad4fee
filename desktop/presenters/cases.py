"""The register of applications: a filter read as a sentence, a search, a million rows, a peek."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.background import Background
from desktop.presenters.case_binding import CaseBinding
from desktop.presenters.case_list import CaseList, Listed, nothing_found
from desktop.presenters.cases_filter import EVERYTHING, narrow, sentence_view
from desktop.presenters.cases_peek import load_peek
from desktop.presenters.cases_rows import columns
from desktop.presenters.cases_view import PeekView
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.list_view import NothingView, SentenceView
from desktop.presenters.notices import Notices
from desktop.presenters.paged_rows import PAGE
from desktop.presenters.preview import Preview
from desktop.services.desk import Desk
from desktop.store import cases, search
from desktop.store.database import Database

_MOST_FOUND: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """Say what the register shows: what was searched for, else what the sentence asks."""

    words: str
    wanted: cases.Filter


class CasesPresenter(CaseList):
    """Keep the register true and answer what is asked of it.

    The first page is there at once, the rest a moment later.

    Signals:
        narrowed: what is about to be shown (Narrowed), again whenever it may have changed.
    """

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
        super().__init__(
            desk,
            columns=columns(desk),
            fetch=lambda places: cases.rows(desk().database, places),
            background=background,
            notices=notices,
            parent=parent,
        )
        self._asking = EVERYTHING
        self.binding = CaseBinding(desk, background=background, notices=notices, parent=self)
        self.preview = Preview(desk, background=background, notices=notices, parent=self)
        changes.happened.connect(self._refresh_if_case)
        ticker.day.connect(self.start)

    @override
    def sentence(self) -> SentenceView:
        return sentence_view(self._desk(), self._asking)

    @override
    def show_first(self) -> None:
        first = cases.page(self._desk().database, self._filter(), limit=PAGE)
        self.model.show_first(first)
        self.tell_nothing(len(first))

    @override
    def listing(self) -> Callable[[Database], Listed]:
        words, wanted = self._words, self._filter()
        self.narrowed.emit(Narrowed(words=words, wanted=wanted))
        return lambda database: _list(database, words, wanted)

    @override
    def peeking(self, desk: Desk, case: str) -> PeekView:
        return load_peek(desk, case)

    def follow_operator(self, operator: object) -> None:
        """Tell whoever works here now what he may read, not what the one before might (D26)."""
        self.preview.follow_operator(operator)
        if self._case:
            self._load_peek()

    def _refresh_if_case(self, topics: frozenset[str]) -> None:
        if topics & {"case", "office"}:
            self.gather()
        if topics & {"case", "paper"} and self._case:
            self._load_peek()

    def _filter(self) -> cases.Filter:
        return narrow(self._asking, self._desk().now().date())

    @override
    def nothing(self) -> NothingView:
        if self._words:
            return nothing_found(self._words)
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

    def advise(self, number: str) -> None:
        """Say why a key about papers does nothing; `number` is of the application on show."""
        said = _("Choose an application first: ↓ goes into the list.")
        if number:
            said = _("No paper of {number} waits: it is printed or written by hand already.")
        self._notices.advise(said.format(number=number))


def _list(database: Database, words: str, wanted: cases.Filter) -> Listed:
    if not words:
        return Listed(places=cases.ids(database, wanted))
    rows = tuple(search.search(database, words, limit=_MOST_FOUND))
    return Listed(places=array("q", (row.seq for row in rows)), rows=rows)
