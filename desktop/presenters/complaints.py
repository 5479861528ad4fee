"""The page of complaints: what waits for its answer, one of them laid open, what can be done."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n, marked
from desktop.models.errors import Refusal
from desktop.models.registers_complaints import COMPLAINTS
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.cases_view import PeekView
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.complaint_acts import acts_of_complaints
from desktop.presenters.complaints_peek import load_complaint
from desktop.presenters.decisions_view import ListChoice
from desktop.presenters.list_view import NothingView
from desktop.presenters.notices import Notices
from desktop.presenters.preview import Preview
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.register_act import RegisterAct
from desktop.presenters.registers_rows import LinesModel, columns_of
from desktop.services import complaint_lists
from desktop.services.desk import Desk
from desktop.services.registers import RegisterRow
from desktop.store.database import Database

_LISTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "waiting": marked("Waiting for an answer"),
        "received": marked("Not assigned yet"),
        "mine": marked("With me"),
        "found": marked("Before the head"),
        "over": marked("Answered, passed on, struck"),
    }
)
_COLUMNS: Final = ("number", "complainant", "about", "holder", "due")
_AT: Final = tuple(at for at, column in enumerate(COMPLAINTS.columns) if column.id in _COLUMNS)
_NAME: Final = 70.0  # mm as a paper would have them: who complains is told by his whole name
ON_PAGE: Final = replace(
    COMPLAINTS,
    columns=tuple(
        replace(each, width=_NAME) if each.id == "complainant" else each
        for each in (COMPLAINTS.columns[at] for at in _AT)
    ),
)
"""The columns of the journal that the list shows; the rest stands beside it."""

_COUNTED: Final = ("waiting", "received", "mine", "found")
_TOPICS: Final[frozenset[str]] = frozenset({"complaint", "paper", "case", "office"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintsView:
    """Show which lists there are, how many each has, the one on show, and what can be done."""

    choices: tuple[ListChoice, ...]
    chosen: str
    acts: tuple[RegisterAct, ...]


class ComplaintsPresenter(QObject):
    """Keep the list on show true, and the complaint chosen beside it.

    Signals:
        lists_changed: the ComplaintsView.
        rows_changed: the rows of the model are others.
        count_changed: how many complaints are shown, in words.
        nothing_changed: the NothingView of an empty list, None while it has rows.
        complaint_changed: the PeekView of the complaint chosen, None without one.
        waiting_counted: how many wait for the operator: the head's to assign, else his own.
    """

    lists_changed = Signal(object)
    rows_changed = Signal()
    count_changed = Signal(str)
    nothing_changed = Signal(object)
    complaint_changed = Signal(object)
    waiting_counted = Signal(int)

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
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self.acts = CaseActs(desk, prints=prints, notices=notices, parent=self)
        self.preview = Preview(desk, background=background, notices=notices, parent=self)
        self._list, self._words = "waiting", ""
        self._row: RegisterRow | None = None
        self._rows: dict[int, RegisterRow] = {}
        self._is_shown = False
        self.model = LinesModel(
            columns_of(ON_PAGE),
            fetch=self._fetch,
            number=lambda row: row.line.seq,
            parent=self,
        )
        changes.happened.connect(self._refresh_if_concerned)
        ticker.day.connect(self._refresh)

    @property
    def words(self) -> str:
        """Return what is searched for, empty when nothing is."""
        return self._words

    @property
    def chosen(self) -> tuple[str, int]:
        """Return the complaint chosen and its place, empty and 0 without one."""
        return (self._row.line.ref, self._row.line.seq) if self._row is not None else ("", 0)

    @property
    def ref(self) -> str:
        """Return the complaint chosen, empty without one."""
        return self.chosen[0]

    @property
    def case(self) -> str:
        """Return the application the complaint chosen is about, empty where it names none."""
        return self._row.line.case if self._row is not None else ""

    def start(self) -> None:
        """Show the page again."""
        self._is_shown = True
        self._gather()

    def rest(self) -> None:
        """Read no more while another page is on show."""
        self._is_shown = False

    def follow_operator(self, *_operator: object) -> None:
        """Count for somebody else, and show what he may do."""
        self.count()
        self._refresh()

    def show_list(self, name: str) -> None:
        """Show another list, whole again."""
        self._list, self._words = name, ""
        self._gather()

    def go_to(self, complaint: str) -> None:
        """Show a complaint in the list it stands in."""
        name = complaint_lists.list_of(self._desk(), complaint)
        if not name:
            return
        self.show_list(name)
        self._row = next((row for row in self._rows.values() if row.line.ref == complaint), None)
        self.rows_changed.emit()
        self._tell_chosen()

    def search(self, words: str) -> None:
        """Look for words in every complaint; without any the list is shown again."""
        if words != self._words:
            self._words = words
            self._gather()

    def show_all(self) -> None:
        """Forget the words."""
        self.search("")

    def take(self, row: RegisterRow | None) -> None:
        """Take the complaint the cursor stands on."""
        self._row = row
        self._tell_chosen()

    def advise(self) -> None:
        """Say that a complaint is to be chosen first, or that it names no application."""
        if self._row is None:
            self._notices.advise(_("Choose a complaint first: ↓ goes into the list."))
        else:
            self._notices.advise(_("This complaint names no application."))

    def show_paper(self) -> None:
        """Show the last paper about the complaint chosen as it prints."""
        view = self._peek()
        if view is None or not view.papers:
            self.advise()
            return
        self.preview.show(view.papers[-1].paper)

    def last_paper(self) -> str:
        """Return the last paper about the complaint chosen, empty without one."""
        view = self._peek()
        return view.papers[-1].paper if view is not None and view.papers else ""

    def count(self) -> None:
        """Count what waits for the operator."""
        desk = self._desk()
        counted = complaint_lists.counted(desk) if desk.may("complaint.see") else None
        if counted is None:
            self.waiting_counted.emit(0)
        elif desk.may("complaint.assign"):
            self.waiting_counted.emit(counted["received"] + counted["mine"] + counted["found"])
        else:
            self.waiting_counted.emit(counted["mine"])

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self.count()
            self._refresh()

    def _refresh(self) -> None:
        if self._is_shown:
            self._gather()

    def _gather(self) -> None:
        """Read the list on show; few complaints wait, so it is read at once."""
        desk = self._desk()
        try:
            rows = complaint_lists.listed(desk, self._list, words=self._words)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            rows = ()
        self._tell_lists(desk)
        rows = tuple(replace(row, cells=tuple(row.cells[at] for at in _AT)) for row in rows)
        self._rows = {row.line.seq: row for row in rows}
        self.model.show_first(rows)
        self.rows_changed.emit()
        said = _n("{count} complaint", "{count} complaints", len(rows))
        self.count_changed.emit(said.format(count=formats.number(len(rows))))
        self.nothing_changed.emit(None if rows else self._nothing())
        if self._row is not None and self._row.line.seq not in self._rows:
            self._row = None
        self._tell_chosen()

    def _tell_lists(self, desk: Desk) -> None:
        counts = complaint_lists.counted(desk)
        choices = tuple(
            ListChoice(
                key=key,
                words=_(words),
                count=formats.number(counts[key]) if key in _COUNTED else "",
            )
            for key, words in _LISTS.items()
        )
        acts = acts_of_complaints(desk)
        self.lists_changed.emit(ComplaintsView(choices=choices, chosen=self._list, acts=acts))

    def _tell_chosen(self) -> None:
        self.complaint_changed.emit(self._peek())

    def _peek(self) -> PeekView | None:
        if self._row is None:
            return None
        try:
            return load_complaint(self._desk(), self._row.line.ref)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            return None

    def _fetch(self, places: Sequence[int]) -> tuple[RegisterRow, ...]:
        return tuple(self._rows[seq] for seq in places if seq in self._rows)

    def _nothing(self) -> NothingView:
        if self._words:
            return NothingView(
                head=_("Nothing found"),
                sentence=_(
                    "Nothing was found for “{words}”. Try a part of the name or of the number."
                ).format(words=self._words),
                verb=_("Show all"),
            )
        if self._list == "over":
            return NothingView(head=_("No complaints yet"), sentence=_("None was answered yet."))
        return NothingView(
            head=_("No complaints"),
            sentence=_("Register a complaint that came with F2: its talon is printed at once."),
        )
