"""Save the cases on show at the region as a file for a spreadsheet, beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from typing_extensions import override

from desktop.i18n import _, _c, _n
from desktop.models.register_file import file_name
from desktop.models.steps import Step, Steps
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.cases_rows import Abouts
from desktop.presenters.cases_said import stage_words
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.part_by_part import Errand, PartByPart
from desktop.presenters.region_rooms import Rooms
from desktop.services import register_files
from desktop.services.desk import Desk
from desktop.services.region_cases import ListedCases, saving_cases
from desktop.store.cases import CaseRow
from desktop.store.database import Database

ListCases = Callable[[Desk], ListedCases]
"""Finds the cases on show, at the desk it is given."""


class CasesFile(PartByPart):
    """Write one file at a time."""

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

    @override
    def advise(self) -> None:
        """Say that one file is written already."""
        self._notices.say("info", _("A file is being written: wait for it, or stop that first."))

    def proposed(self) -> str:
        """Return a name for the file that every system takes."""
        return file_name(_("Applications of the region"), self._desk().now().date())

    def save(self, place: Path, *, words: str, listing: ListCases) -> None:
        """Write what `listing` finds; `words` say what narrowed it."""
        desk = self._desk()

        def begin(database: Database) -> Steps:
            own = replace(desk, database=database)
            cells = _Cells(own)
            return saving_cases(
                own, place, listing(own), words=words, titles=_titles(), cells=cells
            )

        self.begin(
            Errand(begin=begin, going_on=_words, ended=lambda errand: self._tell(errand, place))
        )

    def clear_left(self) -> None:
        """Remove beside the window what a saving left that was killed."""
        self._background.ask(register_files.clear_left, owner=self, failed=self._notices.refuse)

    def _tell(self, errand: Errand, place: Path) -> None:
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


def _words(step: Step) -> str:
    said = _("Writing the file: line {done} of {total}")
    return said.format(done=formats.number(step.done), total=formats.number(step.total))


def _titles() -> tuple[str, ...]:
    return (
        _("Number"),
        _c("application", "Registered on"),
        _c("room", "Office"),
        _("Service"),
        _("About"),
        _("Applicant"),
        _("Due date"),
        _("Stage"),
        _("Decision"),
        _c("application", "Decided on"),
    )


class _Cells:
    """Say a case in cells: what the table shows, no number of a person among it."""

    def __init__(self, desk: Desk) -> None:
        self._rooms, self._about = Rooms(lambda: desk), Abouts(lambda: desk)

    def __call__(self, row: CaseRow) -> Sequence[str]:
        """Return the cells of a row."""
        standard = self._about.standard(row.service, row.edition)
        decided = formats.date_digits(row.decided_on) if row.decided_on else ""
        return (
            row.number,
            formats.date_digits(row.day),
            self._rooms.said(row.office),
            formats.text(standard.short) if standard is not None else row.service,
            self._about(row),
            row.applicant,
            formats.date_digits(row.due),
            stage_words(row),
            label(f"outcome.{row.decision}") if row.decision else "",
            decided,
        )
