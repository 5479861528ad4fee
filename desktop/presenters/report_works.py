"""What takes its time about a report: composed for the screen, made into a paper or a file.

Each goes on beside the window, part by part (`part_by_part.py`), over the record as it stood when
it began: nobody at the counter waits, and whoever waits here may stop it. What is done within
moments is not told about.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from typing_extensions import override

from desktop.i18n import _, language
from desktop.models.errors import Refusal
from desktop.models.facts import ListSaved
from desktop.models.report import Asked
from desktop.models.steps import Step, Steps
from desktop.models.text import Language
from desktop.presenters.part_by_part import DeskWork, Errand, LeavingView
from desktop.services import reports
from desktop.services.reports import Composed
from desktop.store.database import Database

PATIENCE: Final = 700  # milliseconds after which it is said how far a work is
CALM: Final = 10  # times as long as it took, until a long report is composed anew


class PatientWork(DeskWork):
    """Tell how far a work is only once it takes its time.

    Signals:
        progress_changed: the LeavingView of a work that takes long, None when it is over.
    """

    progress_changed = Signal(object)

    @override
    def _set_up(self) -> None:
        self._view: LeavingView | None = None
        self._late = QTimer(self, singleShot=True, interval=PATIENCE)
        self._late.timeout.connect(self._tell)
        self.changed.connect(self._keep)

    @override
    def begin(self, errand: Errand) -> None:
        if not self.is_busy:
            self._view = LeavingView(words=errand.going_on(Step(done=0, total=1)), share=0)
            self._late.start()
        super().begin(errand)

    def _keep(self, view: LeavingView | None) -> None:
        self._view = view
        if view is None:
            self._late.stop()
        if not self._late.isActive():
            self._tell()

    def _tell(self) -> None:
        self.progress_changed.emit(self._view)


class ReportComposer(PatientWork):
    """Compose the report on show, one at a time: what is wanted last.

    Signals:
        composed: the Report that was wanted.
        given_up: whoever waited stopped it, or it cannot be composed now.
    """

    composed = Signal(object)
    given_up = Signal()

    @override
    def _set_up(self) -> None:
        super()._set_up()
        self._wanted: Asked | None = None
        self._is_stale = False
        self._took = QElapsedTimer()
        self._calm = QTimer(self, singleShot=True)
        self._calm.timeout.connect(self._again)

    @override
    def advise(self) -> None:
        """Say nothing: what is wanted last is composed next."""

    def want(self, asked: Asked) -> None:
        """Compose a report; what was being composed is not wanted any more."""
        self._wanted, self._is_stale = asked, False
        self._calm.stop()
        if self.is_busy:
            self.cancel()
        else:
            self._compose(asked)

    def refresh(self, asked: Asked) -> None:
        """Compose it anew because the record changed: one under way is told first.

        A report that takes long is left in peace for a while, or it would never stand still.
        """
        if asked != self._wanted:
            self.want(asked)
        elif self.is_busy or self._calm.isActive():
            self._is_stale = True
        else:
            self._compose(asked)

    def stop(self) -> None:
        """Give up what is being composed."""
        if self.is_busy:
            self._wanted = None
            self.cancel()
        self._calm.stop()

    def _again(self) -> None:
        if self._is_stale and self._wanted is not None and not self.is_busy:
            self._compose(self._wanted)

    def _compose(self, asked: Asked) -> None:
        desk, into = self._desk(), Composed()
        self._is_stale = False
        self._took.start()

        def begin(database: Database) -> Steps:
            return reports.composing_beside(replace(desk, database=database), asked, into)

        self.begin(
            Errand(
                begin=begin,
                going_on=lambda _step: _("Composing the report…"),
                ended=lambda _errand: self._take_ended(asked, into),
            )
        )

    def _take_ended(self, asked: Asked, into: Composed) -> None:
        if self._wanted is None:
            self.given_up.emit()
        elif self._wanted != asked or into.report is None:
            if not self._background.is_stopping:
                self._compose(self._wanted)
        else:
            self._rest_a_while()
            self.composed.emit(into.report)

    @override
    def _fail(self, refusal: Refusal) -> None:
        """Say that nothing is composed any more; whoever asks again may have better luck."""
        super()._fail(refusal)
        self._wanted = None
        self.given_up.emit()

    def _rest_a_while(self) -> None:
        took = self._took.elapsed()
        if took > PATIENCE or self._is_stale:
            self._calm.start(took * CALM if took > PATIENCE else 0)


class ReportLeaving(PatientWork):
    """Make a report into a paper or a file, one work at a time.

    Signals:
        paper_made: the paper of a report.
    """

    paper_made = Signal(str)

    @override
    def advise(self) -> None:
        """Say that one work goes on already."""
        said = _("A report is being printed or saved: wait for it, or stop that first.")
        self._notices.say("info", said)

    def print_report(self, asked: Asked, spoken: Language) -> None:
        """Fix a report as a paper, as the record stands now."""
        desk = self._desk()

        def begin(database: Database) -> Steps:
            return reports.printing(replace(desk, database=database), asked, spoken)

        def ended(errand: Errand) -> None:
            if errand.paper:
                self._notices.say("done", _("The report is made."))
                self.paper_made.emit(errand.paper)
            else:
                self._notices.say("info", _("Stopped: no paper was made."))

        words = _("Making the report for paper…")
        self.begin(Errand(begin=begin, going_on=lambda _step: words, ended=ended))

    def save(self, asked: Asked, place: Path) -> None:
        """Write a report into a file, as the record stands now."""
        desk, spoken = self._desk(), language()
        saved: list[ListSaved] = []

        def begin(database: Database) -> Steps:
            own = replace(desk, database=database)
            return reports.saving(own, place, asked, spoken, told=saved.append)

        def ended(_errand: Errand) -> None:
            if saved:
                said = _("The report is in the file {name}.").format(name=saved[0].file)
                self._notices.say("done", said)
            else:
                said = _("The file is not saved: nothing of it was left behind.")
                self._notices.say("info", said)

        words = _("Writing the report into a file…")
        self.begin(Errand(begin=begin, going_on=lambda _step: words, ended=ended))
