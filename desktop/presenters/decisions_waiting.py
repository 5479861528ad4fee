"""What waits for whom: the lists of the page of decisions, and what is done to several at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.models.errors import Refusal
from desktop.presenters.background import Asked, Background
from desktop.presenters.case_acts import Act, CaseActs
from desktop.presenters.case_acts_department import BackFromDepartment, SendToDepartment
from desktop.presenters.case_acts_inquiry import EnterAnswer, Remind
from desktop.presenters.case_acts_path import AssignCases, LayBeforeHead
from desktop.presenters.cases_rows import Abouts
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.complaint_decision import settle_of_case
from desktop.presenters.decisions_lists import (
    MANY,
    NAMES,
    Lists,
    lists_view,
    read_first,
    read_lists,
)
from desktop.presenters.notices import Notices
from desktop.services.desk import Desk
from desktop.services.waiting import count_mine
from desktop.store import offices
from desktop.store.database import Database
from desktop.store.decision_lists import ListKey


class WaitingLists(QObject):
    """Keep the lists true while they are on show, and count what waits for me at all times.

    Signals:
        lists_changed: the ListsView.
        mine_counted: how many cases wait for whoever works here.
        begun_anew: somebody else works here now; his lists are being read.
    """

    lists_changed = Signal(object)
    mine_counted = Signal(int)
    begun_anew = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        acts: CaseActs,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._acts = desk, acts
        self._background, self._notices = background, notices
        self._abouts = Abouts(desk)
        self._which: ListKey = "mine"
        self._is_chosen = self._is_seeking = False
        self._lists: Lists | None = None
        self._ticked: tuple[str, ...] = ()
        self._listing: Asked | None = None
        changes.happened.connect(self._follow)
        ticker.day.connect(self._gather_if_shown)

    @property
    def cases(self) -> Sequence[str]:
        """Return the cases of the list on show, in its order, each once."""
        rows = self._lists.rows if self._lists else ()
        return list(dict.fromkeys(row.case for row in rows))

    @property
    def which(self) -> str:
        """Return the list on show."""
        return self._which

    @property
    def is_reading(self) -> bool:
        """Tell whether the lists are being read now."""
        return self._listing is not None

    def start(self) -> None:
        """Tell everything, to a page that has just come on show; nobody begins at an empty list."""
        self._gather(seek=not self._is_chosen)

    def count(self) -> None:
        """Count what waits for whoever works here, for the rail."""
        desk = self._desk()
        if offices.chosen(desk.database) is None:
            return
        self._background.ask(
            lambda database: count_mine(replace(desk, database=database)),
            owner=self,
            answered=self.mine_counted.emit,
            failed=self._notices.refuse,
        )

    def choose(self, which: str) -> None:
        """Show another list; what was ticked on the one before is let go."""
        self._which = next((each for each in NAMES if each == which), "mine")
        self._ticked, self._is_chosen, self._is_seeking = (), True, False
        self._gather()

    def _gather(self, *, seek: bool = False) -> None:
        """Read the lists; to `seek` the first with work outlasts whatever else asks meanwhile."""
        desk, which = self._desk(), self._which
        self._is_seeking = seek = seek or self._is_seeking
        if offices.chosen(desk.database) is None:
            return
        if self._listing is not None:
            self._listing.cancel()
        self._listing = self._background.ask(
            lambda database: (
                read_first(replace(desk, database=database))
                if seek
                else read_lists(replace(desk, database=database), which)
            ),
            owner=self,
            answered=self._take_lists,
            failed=self._miss,
        )

    def _miss(self, refusal: Refusal) -> None:
        self._listing = None
        self._notices.refuse(refusal)

    def _take_lists(self, lists: Lists) -> None:
        self._lists, self._which, self._is_seeking = lists, lists.which, False
        self._listing = None
        self.mine_counted.emit(lists.counts["mine"])
        here = {row.case for row in lists.rows}
        self._ticked = tuple(each for each in self._ticked if each in here)
        self._tell_lists()

    def _tell_lists(self) -> None:
        if self._lists is not None:
            today = self._desk().now().date()
            self.lists_changed.emit(
                lists_view(self._lists, ticked=self._ticked, abouts=self._abouts, today=today)
            )

    def tick(self, case: str) -> None:
        """Choose a case beside those chosen, or leave it again."""
        if case in self._ticked:
            self._ticked = tuple(each for each in self._ticked if each != case)
        else:
            self._ticked = (*self._ticked, case)
        self._tell_lists()

    def act(self, current: str) -> None:
        """Do what the list waits for: to the lines ticked where several go, else the `current`."""
        chosen = self._ticked or ((current,) if current else ())
        makers: Mapping[str, Callable[[Desk], Act]] = {
            "lay": lambda desk: LayBeforeHead(desk, chosen),
            "resolve": lambda desk: AssignCases(desk, chosen),
            "asked": lambda desk: EnterAnswer(desk, self._case_of(current), current),
            "send": lambda desk: SendToDepartment(desk, current),
            "away": lambda desk: BackFromDepartment(desk, current),
            "complained": lambda desk: settle_of_case(desk, current),
        }
        if self._which in makers and (current or self._which in MANY):
            self._acts.ask(makers[self._which])

    def remind(self, current: str) -> None:
        """Remind whoever was asked by the `current` inquiry."""
        if self._which == "asked" and current:
            self._acts.ask(lambda desk: Remind(desk, self._case_of(current), current))

    def _case_of(self, inquiry: str) -> str:
        asked = self._lists.asked if self._lists else ()
        return next((each.row.case for each in asked if each.inquiry.inquiry == inquiry), "")

    def _gather_if_shown(self) -> None:
        if self._lists is not None:
            self._gather()

    def _follow(self, topics: frozenset[str]) -> None:
        if topics & {"case", "office", "staff"}:
            if self._lists is None:
                self.count()
            self._gather_if_shown()

    def follow_operator(self, _operator: object) -> None:
        """Count for whoever works here now, and begin with what he has to do, nothing ticked."""
        self._which, self._ticked, self._is_chosen = "mine", (), False
        self.count()
        if self._lists is not None:
            self._gather(seek=True)
            self.begun_anew.emit()
