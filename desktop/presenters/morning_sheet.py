"""The morning sheet of numbers: printed by one key, and once more as a duplicate (D55)."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.presenters.prints import PrintsPresenter
from desktop.services.desk import Desk
from desktop.services.morning_sheet import KIND, todays_sheet
from desktop.services.papers import destination


class MorningSheet(QObject):
    """Print the day's numbers where no slips are printed."""

    def __init__(
        self, desk: Callable[[], Desk], *, prints: PrintsPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prints = prints

    @property
    def is_wanted(self) -> bool:
        """Say whether numbers are given without a slip here, so that a sheet is of use."""
        return not destination(self._desk(), "ticket").printer

    def print_sheet(self) -> None:
        """Print today's sheet; one printed before comes as a duplicate, a spent one is followed."""
        self._prints.issue(KIND, todays_sheet)
