"""What leaves a register while the window goes on working: pages quire by quire, a file by pages.

Each part is a job of its own beside the window, asked for when the one before is told: whatever
else is asked there has its turn between two, and so does whoever stops it.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from desktop.i18n import _
from desktop.models.steps import Step, Steps
from desktop.models.text import Language
from desktop.presenters.background import Background
from desktop.presenters.list_saver import ListSaver, step_words
from desktop.presenters.notices import Notices
from desktop.presenters.part_by_part import Errand
from desktop.presenters.prints import PrintsPresenter
from desktop.services import papers, register_files, register_prints
from desktop.services.desk import Desk
from desktop.services.registers import Wanted
from desktop.store.database import Database


class RegisterLeaving(ListSaver):
    """Print new lines and save files, one work at a time.

    Signals:
        paper_made: register, and the first paper of pages that are all made.
    """

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
        super().__init__(background, notices, parent)
        self._desk = desk
        self._prints = prints

    @override
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

        def ended(errand: Errand) -> None:
            self._tell_printed(errand)
            if errand.paper:
                self.paper_made.emit(register, errand.paper)

        self.begin(Errand(begin=begin, going_on=_pages_words, ended=ended))

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

        def ended(errand: Errand) -> None:
            if not errand.paper:
                self._notices.say("info", _("Stopped: no page was made."))
                return
            self._notices.say("done", _("The pages of the register are made."))
            self.paper_made.emit(register, errand.paper)

        self.begin(Errand(begin=begin, going_on=_pages_words, ended=ended))

    def save(self, wanted: Wanted, place: Path, language: Language) -> None:
        """Write what is looked at into a file."""
        desk = self._desk()

        def begin(database: Database) -> Steps:
            own = replace(desk, database=database)
            return register_files.saving(own, wanted=wanted, place=place, language=language)

        self.save_list(begin, place)

    @override
    def _take_paper(self, paper: str) -> None:
        """Print a quire where a printer is set for registers."""
        if papers.destination(self._desk(), register_prints.KIND).printer:
            self._prints.print_paper(paper, quietly=True)

    def _tell_printed(self, errand: Errand) -> None:
        if errand.given_up and errand.last is not None:
            said = _(
                "Stopped after line {done} of {total}: what is made stays, the next print goes on "
                "there."
            )
            self._notices.say("info", step_words(said, errand.last))
        else:
            self._notices.say("done", _("The pages of the register are made."))


def _pages_words(step: Step) -> str:
    return step_words(_("Making the pages: line {done} of {total}"), step)
