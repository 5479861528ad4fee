"""The cases of all offices at the region: narrowed, searched, counted from, read and asked about.

Nothing here changes a case; what is confidential of one is not told (D26).
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.background import Background
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.case_list import CaseList, Listed, nothing_found
from desktop.presenters.cases_rows import columns
from desktop.presenters.cases_view import PeekView
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.columns import Column
from desktop.presenters.list_view import NothingView, SentenceView
from desktop.presenters.notices import Notices
from desktop.presenters.paged_rows import PAGE
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.region_case_acts import AskOffice
from desktop.presenters.region_case_peek import load_region_peek
from desktop.presenters.region_cases_file import CasesFile
from desktop.presenters.region_cases_filter import EVERY_CASE, narrow, region_sentence
from desktop.presenters.region_rooms import Rooms
from desktop.presenters.region_terms import term_tone, term_words
from desktop.services import region_cases
from desktop.services.desk import Desk
from desktop.services.region_cases import ListedCases
from desktop.store.cases import CaseRow
from desktop.store.database import Database

ASK: Final = "region.ask"
"""The act of the page, and the right it takes."""

_TOPICS: Final = frozenset({"case", "office", "parcel", "region", "installation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedView:
    """Say what the list shows instead of what the sentence asks: what a figure was counted from."""

    title: str


class RegionCases(CaseList):
    """Keep the list of the cases of all offices true, and ask their offices about them.

    Signals:
        listed_changed: the ListedView while a figure's cases are shown, None for the sentence.
    """

    listed_changed = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        prints: PrintsPresenter,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        self.rooms = rooms = Rooms(desk)
        super().__init__(
            desk,
            columns=(*columns(desk, words=term_words, tone=term_tone), *_office_columns(rooms)),
            fetch=lambda places: region_cases.rows_at(desk(), places),
            background=background,
            notices=notices,
            parent=parent,
        )
        self.acts = CaseActs(desk, prints=prints, notices=notices, parent=self)
        self.leaving = CasesFile(desk, background=background, notices=notices, parent=self)
        self._asking = EVERY_CASE
        self._listed: tuple[str, tuple[tuple[str, str], ...]] | None = None
        changes.happened.connect(self._refresh_if_concerned)
        ticker.day.connect(self._refresh)

    @property
    def may_ask(self) -> bool:
        """Say whether the operator may ask the offices."""
        return self._desk().may(ASK)

    @property
    def may_see(self) -> bool:
        """Say whether the operator may see the cases of the offices."""
        return self._desk().may("region.case.see")

    @override
    def sentence(self) -> SentenceView:
        return region_sentence(self._desk(), self.rooms, self._asking)

    @override
    def start(self) -> None:
        """Show the first page and gather the rest; whoever may see no case is shown none."""
        if not self.may_see:
            return
        self.listed_changed.emit(ListedView(title=self._listed[0]) if self._listed else None)
        super().start()

    @override
    def show_first(self) -> None:
        """Read the first page beside the window: of years it may be sorted."""
        if self._listed is not None:
            return
        desk, wanted = self._desk(), narrow(self._asking, self._today())
        self._background.ask(
            lambda database: region_cases.first_cases(
                replace(desk, database=database), wanted, limit=PAGE
            ),
            owner=self,
            answered=lambda rows: self._take_first(wanted, rows),
            failed=self._notices.refuse,
        )

    def _take_first(self, wanted: object, rows: Sequence[CaseRow]) -> None:
        """Show the first rows, unless something else is asked meanwhile."""
        stands = self._listed is None and not self._words
        if stands and wanted == narrow(self._asking, self._today()):
            self.model.show_first(rows)
            self.tell_nothing(len(rows))

    @override
    def listing(self) -> Callable[[Database], Listed]:
        desk, find = self._desk(), self._finding()

        def found(database: Database) -> Listed:
            told = find(replace(desk, database=database))
            return Listed(places=told.places, rows=told.rows)

        return found

    def _finding(self) -> Callable[[Desk], ListedCases]:
        """Return what finds the cases to show, at the desk it is given."""
        words, wanted = self._words, narrow(self._asking, self._today())
        listed = self._listed[1] if self._listed is not None else None
        return lambda desk: region_cases.listed_cases(desk, wanted, words=words, listed=listed)

    @override
    def peeking(self, desk: Desk, case: str) -> PeekView:
        return load_region_peek(desk, case)

    @override
    def nothing(self) -> NothingView:
        if self._words:
            return nothing_found(self._words)
        if self._asking != EVERY_CASE or self._listed is not None:
            return NothingView(
                head=_("No such application"),
                sentence=_("No application answers this sentence. Change one of its words."),
                verb=_("Show all"),
            )
        return NothingView(
            head=_("No applications yet"),
            sentence=_("What the offices registered appears here once their files are taken in."),
        )

    def _today(self) -> dt.date:
        return self._desk().now().date()

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self._refresh()
        if "question" in topics and self._case and self.may_see:
            self._load_peek()

    def _refresh(self) -> None:
        """Show what came meanwhile; rows on show may say something else now."""
        self.rooms.forget()
        if not self.may_see:
            return
        self.sentence_changed.emit(self.sentence())
        self.model.read_again()
        self.gather()
        if self._case:
            self._load_peek()

    def follow_operator(self, _operator: object) -> None:
        """Tell whoever works here now what he may read, whole or masked (docs/adr/0020)."""
        if self.model.rowCount():  # nothing is gathered for a page nobody opened
            self._refresh()

    def choose(self, token: str, key: str) -> None:
        """Change one word of the sentence."""
        self._asking = self._asking.with_choice(token, key)
        self._words, self._listed = "", None
        self.start()

    def show_all(self) -> None:
        """Forget sentence, search and what a figure was counted from."""
        self._asking, self._words, self._listed = EVERY_CASE, "", None
        self.start()

    def show_listed(self, title: str, cases: Sequence[tuple[str, str]]) -> None:
        """Show these (room, case id) alone, which a figure called `title` was counted from."""
        self._asking, self._words = EVERY_CASE, ""
        self._listed = (title, tuple(cases))
        self.start()

    def clear_listed(self) -> None:
        """Show every case again."""
        if self._listed is not None:
            self.show_all()

    def open_case(self, case: str) -> None:
        """Show one case among all."""
        self._asking, self._words, self._listed, self._case = EVERY_CASE, "", None, case
        self.start()
        self._load_peek()

    def save(self, place: str) -> None:
        """Save what is on show into a file, beside the window.

        What was searched for is not kept: it is often a name or an IIN by itself.
        """
        said = "" if self._words else self._listed[0] if self._listed else self._sentence_words()
        self.leaving.save(Path(place), words=said, listing=self._finding())

    def _sentence_words(self) -> str:
        parts = self.sentence().parts
        return " ".join(part if isinstance(part, str) else part.words for part in parts)

    def ask_office(self) -> None:
        """Ask the office of the case chosen about it."""
        case = self._case
        if not case:
            self._notices.advise(_("Choose an application first: ↓ goes into the list."))
            return
        self.acts.ask(lambda desk: AskOffice(desk, self.rooms, case))


def _office_columns(rooms: Rooms) -> tuple[Column[CaseRow], ...]:
    """Return the columns of the office, and of what is said of its room beside it."""
    return (
        Column(
            title=lambda: _c("room", "Office"),
            text=lambda row: rooms.short(row.office),
            detail=lambda row: rooms.said(row.office),
        ),
        Column(
            title=lambda: _c("room", "State"),
            text=lambda row: rooms.aside(row.office),
            tone=lambda row: rooms.tone(row.office),
        ),
    )
