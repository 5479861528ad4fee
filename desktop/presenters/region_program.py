"""Everything the window of a region speaks with."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from typing_extensions import override

from desktop.models.paper import REGION_PAPERS
from desktop.presenters.changes import Changes
from desktop.presenters.common_program import CommonProgram
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.looks import Looks
from desktop.presenters.region_cases import RegionCases
from desktop.presenters.region_clock import asking, clock_status, doubted
from desktop.presenters.region_editions import Editions
from desktop.presenters.region_exchange import RegionExchange
from desktop.presenters.region_figures import RegionFigures
from desktop.presenters.region_frame import RegionFrame
from desktop.presenters.region_search import look_for_cases
from desktop.presenters.region_session import RegionSession
from desktop.presenters.region_settings import Computers, RegionKeys
from desktop.presenters.region_unsealing import Unsealing
from desktop.presenters.search import SearchPresenter
from desktop.presenters.settings_staff import REGION_OFFERED, StaffPresenter
from desktop.printing.spool import Spool
from desktop.services.desk import Desk


class RegionProgram(CommonProgram):
    """Own the presenters over a region's open database, and close them in order."""

    sessions, frames, printed = RegionSession, RegionFrame, REGION_PAPERS

    def __init__(
        self,
        desk: Desk,
        *,
        machine: Path,
        changes: Changes,
        looks: Looks,
        spool: Spool,
        report: Callable[[Exception], None],
        built_on: dt.date,
        parent: QObject | None = None,
    ) -> None:
        """Take the desk of nobody in particular, and the folder of this computer's own secrets."""
        super().__init__(
            desk,
            machine=machine,
            changes=changes,
            looks=looks,
            spool=spool,
            report=report,
            parent=parent,
        )
        self._built_on = built_on
        self._make_pages()
        self._make_settings()
        self.frame.stand_beside(lambda: (clock_status(self.desk(), built_on),))

    def desk(self) -> Desk:
        """Return the desk of whoever works here now."""
        return self.session.desk()

    def is_clock_doubted(self) -> bool:
        """Say whether whoever works here is to be asked whether the date is right."""
        return self.session.operator is not None and doubted(self.desk(), self._built_on)

    def ask_about_clock(self) -> None:
        """Ask it on the page of the exchange."""
        self.exchange.acts.ask(asking(self._built_on))

    @override
    def _new_search(self) -> SearchPresenter:
        return SearchPresenter(
            self.session.desk,
            background=self.background,
            notices=self.notices,
            looks=look_for_cases,
            parent=self,
        )

    def _make_pages(self) -> None:
        desk = self.session.desk
        self.exchange = RegionExchange(desk, self.machine, prints=self.prints, **self._page)
        self.figures = RegionFigures(desk, **self._page)
        self.cases = RegionCases(desk, prints=self.prints, **self._page)
        for each in (self.cases, self.cases.acts, self.exchange.preview, self.exchange.acts):
            self.session.operator_changed.connect(each.follow_operator)

    def _make_settings(self) -> None:
        desk = self.session.desk
        self.declared = DeclaredSettings(desk, self.looks, None)
        self.keys = RegionKeys(desk, self.machine)
        self.computers = Computers(desk, self.machine, background=self.background, parent=self)
        self.editions = Editions(desk)
        self.unsealing = Unsealing(desk)
        self.staff = StaffPresenter(desk, offered=REGION_OFFERED)
