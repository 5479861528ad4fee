"""Save the cases on show at the region as a file for a spreadsheet, beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.models.register_file import file_name
from desktop.models.steps import Steps
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.cases_rows import Abouts
from desktop.presenters.cases_said import stage_words
from desktop.presenters.labels import label
from desktop.presenters.list_saver import ListSaver
from desktop.presenters.notices import Notices
from desktop.presenters.region_rooms import Rooms
from desktop.services.desk import Desk
from desktop.services.region_cases import ListedCases, saving_cases
from desktop.store.cases import CaseRow
from desktop.store.database import Database

ListCases = Callable[[Desk], ListedCases]
"""Finds the cases on show, at the desk it is given."""


class CasesFile(ListSaver):
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

        self.save_list(begin, place)


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
