"""What a region does with files beside its window: looks into them, takes them, writes answers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models.brought import Brought
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.background import Answer, Background
from desktop.presenters.exchange_leaving import ExchangeLeaving, busy_words
from desktop.presenters.notices import Notices
from desktop.presenters.region_exchange_view import done_words, report_lines
from desktop.presenters.region_look import LookView, look_view
from desktop.presenters.region_names import office_names
from desktop.presenters.region_words import answer_lines
from desktop.services.bringing import Bringing, Look, bring, look_at
from desktop.services.desk import Desk
from desktop.services.receiving import try_again
from desktop.services.region_answer import carry_answer
from desktop.store.database import Database

_STOPPED = "import-stopped"


class RegionTaking(QObject):
    """Do one work with files at a time; whoever stops it has everything as it was.

    Signals:
        leaving_changed: the LeavingView of what is under way, None when nothing is.
        look_changed: the LookView of files that were looked into, None once they are left or taken.
        report_changed: the ReportLines of the files taken, in their order.
        ended: a work is done, stopped or refused; everything is read again.
    """

    leaving_changed = Signal(object)
    look_changed = Signal(object)
    report_changed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        machine: Path,
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        """Take the folder of this computer's own secrets besides what every presenter takes."""
        super().__init__(parent)
        self._desk, self._machine = desk, machine
        self._background, self._notices = background, notices
        self._leaving = ExchangeLeaving(background, parent=self)
        self._leaving.changed.connect(self.leaving_changed)
        self._looked: tuple[Path, Look] | None = None
        self._view: LookView | None = None

    @property
    def is_busy(self) -> bool:
        """Say whether a work is under way."""
        return self._leaving.is_busy

    @property
    def view(self) -> LookView | None:
        """Return the look on show, None where none is."""
        return self._view

    def stop(self) -> None:
        """Stop what is under way: the file in hand changes nothing, those taken stay."""
        self._leaving.stop()

    def look(self, place: Path) -> None:
        """Look into a stick or one file; nothing is written."""
        if self._says_busy():
            return
        self.leave()
        desk, machine, heard = self._desk(), self._machine, self._leaving.begin_files("look")

        def looked(found: Look) -> None:
            if found.files:
                self._looked = place, found
                self._show(look_view(found, office_names(self._desk())))
            else:
                done = Bringing(taken=(), passed=found.passed, unread=found.unread)
                if done.unread:
                    self.report_changed.emit(report_lines(done))
                self._notices.say("done", done_words(done))
            self.ended.emit()

        self._ask(
            lambda database: look_at(replace(desk, database=database), machine, place, heard),
            looked,
        )

    def leave(self) -> None:
        """Leave the files that were looked into."""
        self._looked = None
        if self._view is not None:
            self._show(None)

    def take(self) -> None:
        """Take exactly the files that were looked into, file after file."""
        if self._looked is None or not self._looked[1].to_bring or self._says_busy():
            return
        place, look = self._looked
        self.leave()
        desk, machine, heard = self._desk(), self._machine, self._leaving.begin_files("take")

        def taken(done: Bringing) -> None:
            self.ended.emit()
            self.report_changed.emit(report_lines(done))
            self._notices.say("done" if not done.stopped else "info", done_words(done))

        self._ask(
            lambda database: bring(
                replace(desk, database=database), machine, place, heard, looked=look
            ),
            taken,
        )

    def take_waiting(self) -> None:
        """Take what waited for this program; whoever stops it leaves the rest waiting."""
        if self._leaving.is_busy:
            return
        desk, machine, heard = self._desk(), self._machine, self._leaving.begin("waited")("waited")

        def taken(found: tuple[Brought, ...]) -> None:
            self.ended.emit()
            if found:
                said = _n(
                    "{count} file that waited for this program is taken in.",
                    "{count} files that waited for this program are taken in.",
                    len(found),
                )
                self._notices.say("done", said.format(count=formats.number(len(found))))

        self._ask(
            lambda database: try_again(replace(desk, database=database), machine, progress=heard),
            taken,
        )

    def answer(self, office: str, folder: Path) -> None:
        """Make an answer and write it onto the medium."""
        if self._says_busy():
            return
        desk, machine, ear_of = self._desk(), self._machine, self._leaving.begin("answer")

        def job(database: Database) -> str:
            own = replace(desk, database=database)
            made, path = carry_answer(
                own,
                machine,
                office,
                folder,
                making=ear_of("answer"),
                writing=ear_of("write-answer"),
            )
            return " ".join(answer_lines(made, path))

        def told(said: str) -> None:
            self._notices.say("done", said)
            self.ended.emit()

        self._ask(job, told)

    def _show(self, view: LookView | None) -> None:
        self._view = view
        self.look_changed.emit(view)

    def _says_busy(self) -> bool:
        if self._leaving.is_busy:
            self._notices.say("info", busy_words())
        return self._leaving.is_busy

    def _ask(self, job: Callable[[Database], Answer], answered: Callable[[Answer], None]) -> None:
        """Do a work beside the window, and tell what came of it once nothing is under way."""

        def told(found: Answer) -> None:
            self._leaving.end()
            answered(found)

        def failed(refusal: Refusal) -> None:
            self._leaving.end()
            self.ended.emit()
            if refusal.code == _STOPPED:
                self._notices.say("info", _("Stopped: nothing was looked at and nothing changed."))
            else:
                self._notices.refuse(refusal)

        self._background.ask(job, owner=self, answered=told, failed=failed)
