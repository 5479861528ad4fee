"""Somebody at a region with the list of its cases before him, without any window."""

import time
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import delete

from desktop.presenters.background import Background
from desktop.presenters.cases_view import PeekView
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.list_view import NothingView, SentenceView
from desktop.presenters.notices import Notice, Notices
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.region_cases import ListedView, RegionCases
from desktop.services.desk import Desk
from desktop.store.database import Database
from tests.helpers.counter import PATIENCE, PaperSpool
from tests.helpers.office import Clock
from tests.helpers.region_cases import Offices


class Seat:
    """Somebody at the region, and whatever the list told last."""

    def __init__(self, offices: Offices, operator: str) -> None:
        self.owner = QObject()
        self.offices, self.operator, self.bugs = offices, operator, list[Exception]()
        self.notices = Notices(self.owner)
        self.said: list[Notice] = []
        self.notices.said.connect(self.said.append)
        self.changes, ticker = Changes(self.owner), Ticker(Clock(), self.owner)
        self.background: Background[Database] = Background(
            self.desk().database.beside, report=self.bugs.append, parent=self.owner
        )
        prints = PrintsPresenter(
            self.desk,
            PaperSpool(),
            background=self.background,
            changes=self.changes,
            ticker=ticker,
            notices=self.notices,
            parent=self.owner,
        )
        self.cases = RegionCases(
            self.desk,
            prints=prints,
            background=self.background,
            changes=self.changes,
            ticker=ticker,
            notices=self.notices,
            parent=self.owner,
        )
        self._listen()
        self.cases.start()
        self.settle()

    def _listen(self) -> None:
        self.sentence: SentenceView | None = None
        self.count = ""
        self.nothing: NothingView | None = None
        self.peek: PeekView | None = None
        self.listed: ListedView | None = None
        for signal, name in (
            (self.cases.sentence_changed, "sentence"),
            (self.cases.count_changed, "count"),
            (self.cases.nothing_changed, "nothing"),
            (self.cases.peek_changed, "peek"),
            (self.cases.listed_changed, "listed"),
        ):
            signal.connect(lambda told, name=name: setattr(self, name, told))

    def desk(self) -> Desk:
        """Return the desk of whoever sits here."""
        return replace(self.offices.desk, operator=self.operator)

    def settle(self) -> None:
        """Wait until nothing is under way beside the window."""
        ends = time.monotonic() + PATIENCE
        QCoreApplication.processEvents()
        while self.background.is_busy and time.monotonic() < ends:
            QCoreApplication.processEvents()
        QCoreApplication.processEvents()
        assert not self.background.is_busy
        assert not self.bugs, self.bugs

    def column(self, column: int) -> list[str]:
        """Return what a column says, from top to bottom."""
        model = self.cases.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def shown(self) -> list[str]:
        """Return the cases shown."""
        rows = (self.cases.model.row_at(row) for row in range(self.cases.model.rowCount()))
        return [row.case for row in rows if row is not None]

    def choose(self, token: str, key: str) -> list[str]:
        """Change a word of the sentence; return the cases shown then."""
        self.cases.choose(token, key)
        self.settle()
        return self.shown()

    def title(self) -> str:
        """Return what the cases shown are counted for, empty while the sentence rules."""
        return self.listed.title if self.listed is not None else ""

    def read(self, case: str) -> PeekView:
        """Open a case beside the table."""
        self.cases.peek(case)
        self.settle()
        assert self.peek is not None
        return self.peek

    def close(self) -> None:
        """Let nothing run on."""
        self.background.stop()
        delete(self.owner)
