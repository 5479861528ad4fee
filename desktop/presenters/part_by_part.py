"""Do long works beside the window, one at a time, part by part, until they end or are stopped.

Each part is a job of its own, asked for when the one before is told: whatever else is asked beside
the window has its turn between two, and so does whoever stops it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.models.errors import Refusal
from desktop.models.steps import Step, Steps
from desktop.presenters.background import Background
from desktop.presenters.notices import Notices
from desktop.services.desk import Desk
from desktop.store.database import Database

_ALL: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingView:
    """Show what is under way in words, and how many per cent of it are done."""

    words: str
    share: int


@dataclass(slots=True, kw_only=True)
class Errand:
    """Hold what is under way; `paper` is the first it gave."""

    begin: Callable[[Database], Steps]
    going_on: Callable[[Step], str]
    ended: Callable[["Errand"], None]
    steps: Steps | None = None
    last: Step | None = None
    paper: str = ""
    given_up: bool = False

    def step(self, database: Database) -> Step | None:
        """Do the next part, on the worker's thread; None when nothing is left to do."""
        if self.steps is None:
            self.steps = self.begin(database)
        return next(self.steps, None)

    def drop(self, _database: Database) -> None:
        """Take away what is half done, on the worker's thread."""
        if self.steps is not None:
            self.steps.close()


class PartByPart(QObject):
    """Do one work at a time, telling how far it is.

    Signals:
        changed: the LeavingView of what is under way, None when nothing is any more.
    """

    changed = Signal(object)

    def __init__(
        self, background: Background[Database], notices: Notices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._notices = notices
        self._errand: Errand | None = None

    @property
    def is_busy(self) -> bool:
        """Say whether anything is under way."""
        return self._errand is not None

    def advise(self) -> None:
        """Say that one work goes on already."""
        raise NotImplementedError

    def _take_paper(self, paper: str) -> None:
        """Take a paper a part gave."""

    def cancel(self) -> None:
        """Stop after the part that is being done."""
        if self._errand is not None:
            self._errand.given_up = True

    def begin(self, errand: Errand) -> None:
        """Begin a work, unless one goes on already."""
        if self._errand is not None:
            self.advise()
            return
        self._errand = errand
        self._ask(errand)

    def _ask(self, errand: Errand) -> None:
        """Ask for the next part."""
        self._background.ask(
            errand.step,
            owner=self,
            answered=lambda step: self._take(errand, step),
            failed=self._fail,
        )

    def _take(self, errand: Errand, step: Step | None) -> None:
        """Take what a part gave, and go on unless somebody stopped it or the program is closed."""
        if step is None:
            self._end(errand)
            return
        errand.last = step
        if step.paper:
            errand.paper = errand.paper or step.paper
            self._take_paper(step.paper)
        self.changed.emit(
            LeavingView(words=errand.going_on(step), share=step.done * _ALL // max(step.total, 1))
        )
        if errand.given_up or self._background.is_stopping:
            errand.given_up = True
            self._background.ask(
                errand.drop,
                owner=self,
                answered=lambda _nothing: self._end(errand),
                failed=self._fail,
            )
        else:
            self._ask(errand)

    def _end(self, errand: Errand) -> None:
        self._errand = None
        self.changed.emit(None)
        errand.ended(errand)

    def _fail(self, refusal: Refusal) -> None:
        self._errand = None
        self.changed.emit(None)
        self._notices.refuse(refusal)


class DeskWork(PartByPart):
    """Do works at the desk of whoever is signed in as each begins."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(background, notices, parent)
        self._desk = desk
        self._set_up()

    def _set_up(self) -> None:
        """Make what a kind of work keeps of its own."""
