"""What leaves a register while the window goes on working: pages quire by quire, a file by pages.

Each part is a job of its own beside the window, asked for when the one before is told: whatever
else is asked there has its turn between two, and so does whoever stops it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models.errors import Refusal
from desktop.models.steps import Step, Steps
from desktop.models.text import Language
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.notices import Notices
from desktop.presenters.prints import PrintsPresenter
from desktop.services import papers, register_files, register_prints
from desktop.services.desk import Desk
from desktop.services.registers import Wanted
from desktop.store.database import Database

_ALL: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingView:
    """Show what is under way in words, and how many per cent of it are done."""

    words: str
    share: int


@dataclass(slots=True, kw_only=True)
class _Errand:
    """Hold what is under way; `paper` is the first it gave."""

    begin: Callable[[Database], Steps]
    going_on: Callable[[Step], str]
    ended: Callable[["_Errand"], None]
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


class RegisterLeaving(QObject):
    """Print new lines and save files, one work at a time.

    Signals:
        changed: the LeavingView of what is under way, None when nothing is any more.
        paper_made: register, and the first paper of pages that are all made.
    """

    changed = Signal(object)
    paper_made = Signal(str, str)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        prints: PrintsPresenter,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prints = prints
        self._background = background
        self._notices = notices
        self._errand: _Errand | None = None

    @property
    def is_busy(self) -> bool:
        """Say whether anything is under way."""
        return self._errand is not None

    def advise(self) -> None:
        """Say that one work goes on already."""
        said = _("Pages or a file of a register are being made: wait for them, or stop that first.")
        self._notices.say("info", said)

    def print_new(self, register: str, year: int, language: Language) -> None:
        """Fix every line of a year not printed yet, and send each quire to its printer."""
        desk = self._desk()

        def begin(database: Database) -> Steps:
            own = replace(desk, database=database)
            return register_prints.quires(own, register=register, year=year, language=language)

        def ended(errand: _Errand) -> None:
            self._tell_printed(errand)
            if errand.paper:
                self.paper_made.emit(register, errand.paper)

        self._begin(_Errand(begin=begin, going_on=_pages_words, ended=ended))

    def print_again(
        self, register: str, year: int, lines: tuple[int, int], spoken: Language
    ) -> None:
        """Fix lines printed before on pages of their own, from the first to the last of `lines`."""
        desk = self._desk()
        first, last = lines

        def begin(database: Database) -> Steps:
            own = replace(desk, database=database)
            return register_prints.quire_again(
                own, register=register, year=year, first=first, last=last, language=spoken
            )

        def ended(errand: _Errand) -> None:
            if not errand.paper:
                self._notices.say("info", _("Stopped: no page was made."))
                return
            self._notices.say("done", _("The pages of the register are made."))
            self.paper_made.emit(register, errand.paper)

        self._begin(_Errand(begin=begin, going_on=_pages_words, ended=ended))

    def save(self, wanted: Wanted, place: Path, language: Language) -> None:
        """Write what is looked at into a file."""
        desk = self._desk()

        def begin(database: Database) -> Steps:
            own = replace(desk, database=database)
            return register_files.saving(own, wanted=wanted, place=place, language=language)

        def ended(errand: _Errand) -> None:
            self._tell_saved(errand, place)

        self._begin(_Errand(begin=begin, going_on=_file_words, ended=ended))

    def cancel(self) -> None:
        """Stop after the part that is being done; a quire that is fixed stays, a file goes."""
        if self._errand is not None:
            self._errand.given_up = True

    def _begin(self, errand: _Errand) -> None:
        if self._errand is not None:
            self.advise()
            return
        self._errand = errand
        self._ask(errand)

    def _ask(self, errand: _Errand) -> None:
        """Ask for the next part."""
        self._background.ask(
            errand.step,
            owner=self,
            answered=lambda step: self._take(errand, step),
            failed=self._fail,
        )

    def _take(self, errand: _Errand, step: Step | None) -> None:
        """Take what a part gave, and go on unless somebody stopped it or the program is closed."""
        if step is None:
            self._end(errand)
            return
        errand.last = step
        if step.paper:
            errand.paper = errand.paper or step.paper
            self._print(step.paper)
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

    def _end(self, errand: _Errand) -> None:
        self._errand = None
        self.changed.emit(None)
        errand.ended(errand)

    def _fail(self, refusal: Refusal) -> None:
        self._errand = None
        self.changed.emit(None)
        self._notices.refuse(refusal)

    def _print(self, paper: str) -> None:
        """Print a quire where a printer is set for registers."""
        if papers.destination(self._desk(), register_prints.KIND).printer:
            self._prints.print_paper(paper, quietly=True)

    def _tell_printed(self, errand: _Errand) -> None:
        if errand.given_up and errand.last is not None:
            said = _(
                "Stopped after line {done} of {total}: what is made stays, the next print goes on "
                "there."
            )
            self._notices.say("info", _counted(said, errand.last))
        else:
            self._notices.say("done", _("The pages of the register are made."))

    def _tell_saved(self, errand: _Errand, place: Path) -> None:
        if errand.given_up:
            self._notices.say("info", _("The file is not saved: nothing of it was left behind."))
            return
        count = errand.last.total if errand.last is not None else 0
        said = _n(
            "{count} line saved in {file}. It holds personal data: keep it where only you can "
            "read it.",
            "{count} lines saved in {file}. They hold personal data: keep the file where only "
            "you can read it.",
            count,
        )
        self._notices.say("done", said.format(count=formats.number(count), file=place))


def _pages_words(step: Step) -> str:
    return _counted(_("Making the pages: line {done} of {total}"), step)


def _file_words(step: Step) -> str:
    return _counted(_("Writing the file: line {done} of {total}"), step)


def _counted(said: str, step: Step) -> str:
    return said.format(done=formats.number(step.done), total=formats.number(step.total))
