"""The composition root of a region: what its opening needs to become a working program."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from typing_extensions import override

from desktop import BUILT_ON
from desktop.composing import Composition, machine_clock, system_spool
from desktop.i18n import Language
from desktop.models.ids import Randomness
from desktop.opening import Choices, Opening
from desktop.presenters.looks import ThemeName
from desktop.presenters.region_program import RegionProgram
from desktop.presenters.region_search import AT_REGION
from desktop.presenters.viewing import ViewLog
from desktop.printing.spool import Spool
from desktop.region_opening import RegionOpening
from desktop.services.desk import Desk
from desktop.standards.layouts import Layouts
from desktop.views.pages import OF_REGION, SETTINGS
from desktop.views.region.sections import SECTIONS
from desktop.views.region.work import RegionWork


class RegionKense(Composition[RegionProgram, RegionWork]):
    """A working region."""

    def __init__(
        self,
        opening: Opening,
        *,
        spool: Spool | None = None,
        layouts: Layouts | None = None,
        operator: str = "",
        machine: Path | None = None,
        built_on: dt.date = BUILT_ON,
    ) -> None:
        """Bring the work to an opening; `operator` sits down, left out whoever sat here last.

        `machine` is the folder of this computer's own secrets, left out the one of this user.
        """
        self._spool, self._operator = spool or system_spool(), operator
        self._built_on = built_on
        super().__init__(opening, layouts=layouts, machine=machine)

    @override
    def _new_program(self, desk: Desk) -> RegionProgram:
        return RegionProgram(
            desk,
            machine=self.machine,
            changes=self._opening.changes,
            looks=self.looks,
            spool=self._spool,
            report=self.report,
            built_on=self._built_on,
            parent=self._opening.window,
        )

    @override
    def _new_work(self) -> RegionWork:
        return RegionWork(
            self._opening.frame,
            self.program,
            theme=self._opening.theme,
            keys=self._opening.keys,
        )

    @override
    def _begin(self) -> None:
        """Let time pass, and take away what a program that was killed left behind."""
        super()._begin()
        self.program.cases.leaving.clear_left()

    @override
    def _seat(self) -> None:
        if self._operator:
            self.program.session.sign_in(self._operator)

    @override
    def pages(self) -> tuple[str, ...]:
        """Return the names of what can be shown now, sections of the settings among them."""
        hidden = {"access"} if self.program.access is None else set()
        sections = tuple(f"{SETTINGS}.{name}" for name in SECTIONS if name not in hidden)
        return (*(page.name for page in OF_REGION), *sections)


def open_region(  # noqa: PLR0913  ten of them are choices, named at the call
    app: QApplication,
    path: Path,
    *,
    clock: Callable[[], dt.datetime] | None = None,
    randomness: Randomness = os.urandom,
    language: Language | None = None,
    theme: ThemeName | None = None,
    scale: int | None = None,
    spool: Spool | None = None,
    forms: Path | None = None,
    operator: str = "",
    machine: Path | None = None,
    key: bytes | None = None,
    built_on: dt.date = BUILT_ON,
) -> RegionKense:
    """Open a region's record, with its key if it is sealed, and bring its window to work, hidden.

    Refuses what `open_database` refuses, `record-of-office`, `staff-unknown`.
    """
    choices = Choices(
        clock=clock or machine_clock,
        randomness=randomness,
        language=language,
        theme=theme,
        scale=scale,
        forms=forms,
    )
    opening = RegionOpening(app, path, choices, key=key)
    try:
        return RegionKense(
            opening, spool=spool, operator=operator, machine=machine, built_on=built_on
        )
    except BaseException:
        opening.close()
        raise


def note_views_at_region(program: RegionProgram) -> ViewLog:
    """Let the record of a region know who opens whose card of an office (parcels §3.4)."""
    log = ViewLog(
        program.session.desk,
        background=program.background,
        notices=program.notices,
        noting=AT_REGION,
        parent=program,
    )
    log.watch(program.search, program.cases.peek_changed)
    return log
