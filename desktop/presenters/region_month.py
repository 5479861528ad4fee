"""An office's figures of the month under way, beside its weeks: counted when it is looked at."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _c, language
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.exchange_view import FactView
from desktop.presenters.notices import Notices
from desktop.presenters.region_pane import BlockView
from desktop.services.desk import Desk
from desktop.services.month_figures import MonthFigures, month_figures
from desktop.store.database import Database

_PERMILLE = 1000


class RegionMonth(QObject):
    """Count an office's month beside the window, and keep it until something came.

    Signals:
        counted: what was asked for last is known.
    """

    counted = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self._known: dict[str, MonthFigures] = {}
        self._asked: Asked | None = None
        self._room = ""

    def forget(self) -> None:
        """Count anew: files came, or another day began."""
        self._known.clear()
        self._room = ""

    def of(self, room: str) -> MonthFigures | None:
        """Return the figures of a room, None while they are counted or may not be seen."""
        if room not in self._known and room != self._room:
            self._ask(room)
        return self._known.get(room)

    def _ask(self, room: str) -> None:
        if self._asked is not None:
            self._asked.cancel()
        desk = self._desk()
        if not desk.may("figures.see"):
            return
        self._room = room
        self._asked = self._background.ask(
            lambda database: month_figures(replace(desk, database=database), room),
            owner=self,
            answered=self._keep,
            failed=self._notices.refuse,
        )

    def _keep(self, found: MonthFigures) -> None:
        self._asked, self._room = None, ""
        self._known[found.room] = found
        self.counted.emit()


def month_block(found: MonthFigures) -> BlockView:
    """Tell an office's figures of this month."""
    return BlockView(
        title=_("Figures of this month"),
        facts=(
            FactView(name=_c("month", "Registered"), value=formats.number(found.registered)),
            FactView(name=_c("month", "In time"), value=_in_time(found)),
            FactView(name=_c("month", "Late waits"), value=formats.number(found.waits)),
            FactView(name=_c("month", "Refused"), value=formats.number(found.refused)),
        ),
    )


def _in_time(found: MonthFigures) -> str:
    """Say how many of those decided were in time: «106 / 108 · 98,1 %»."""
    if not found.decided:
        return "–"
    whole, tenth = divmod(found.in_time * _PERMILLE // found.decided, 10)
    point = "." if language() == "en" else ","
    share = f"{whole}{point}{tenth}" if tenth else str(whole)
    part, of = formats.number(found.in_time), formats.number(found.decided)
    return f"{part} / {of} · {share}\u00a0%"
