"""Bring the pages that ask about the day to the frame, and the key for a power cut."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.presenters.program import Program
from desktop.views.day.closing_page import ClosingDayPage
from desktop.views.day.page import DayPage
from desktop.views.keys import PhysicalKeys
from desktop.views.main_window import Frame
from desktop.views.pages import CLOSING, COUNTER, DAY, TODAY
from desktop.views.theme import Theme
from desktop.views.today.page import TodayPage

POWER_CUT: Final = "day.power-cut"
POWER_CUT_CAP: Final = "Shift+F12"
HEAD_SHEET: Final = "day.head-sheet"
"""The head's morning sheet; a key of the page of the day, and found by its words."""

ASKED_FROM: Final[Mapping[str, str]] = MappingProxyType({DAY: COUNTER, CLOSING: TODAY})
"""The page of the rail that asks about the day by another page."""

_SCOPE: Final = "day"


class DayAtWork(QObject):
    """Wire the day to one frame; it lives as long as its frame.

    Signals:
        page_wanted: name of the page that is to be shown.
    """

    page_wanted = Signal(str)

    def __init__(self, frame: Frame, program: Program, keys: PhysicalKeys) -> None:
        super().__init__(frame)
        self._frame, self._program = frame, program
        keys.bind(_SCOPE, {POWER_CUT_CAP: POWER_CUT})
        keys.command_requested.connect(self._do)
        program.closing_day.closed.connect(self._leave)
        program.closing_day.given_up.connect(self._leave)

    def opening_page(self, theme: Theme) -> DayPage:
        """Make the page that asks before a day is opened."""
        return DayPage(theme, day=self._program.day)

    def closing_page(self, theme: Theme) -> ClosingDayPage:
        """Make the page that asks before a day is closed."""
        page = ClosingDayPage(theme, closing=self._program.closing_day)
        page.left.connect(self._leave)
        return page

    def follow(self, page: TodayPage) -> None:
        """Do what the keys of the page of the day ask for."""
        page.close_requested.connect(lambda: self.page_wanted.emit(CLOSING))
        page.sheet_requested.connect(self._program.closing_day.print_day_sheet)
        page.power_cut_requested.connect(self._program.closing_day.print_power_cut)
        page.head_sheet_requested.connect(self._program.closing_day.print_head_sheet)

    def _do(self, command: str) -> None:
        if command == POWER_CUT:
            self._program.closing_day.print_power_cut()
        elif command == HEAD_SHEET:
            self._program.closing_day.print_head_sheet()

    def _leave(self) -> None:
        if self._frame.pages.current == CLOSING:
            self.page_wanted.emit(TODAY)
