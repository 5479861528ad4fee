"""Say how somebody gets his number, and about how long he may wait: never a promise."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.estimate import told_minutes
from desktop.models.line import HAND_IN
from desktop.models.ticket import Ticket
from desktop.presenters import formats
from desktop.presenters.changes import Changes
from desktop.services.desk import Desk
from desktop.services.estimate import Pace, pace
from desktop.store import tickets

_ABOUT: Final = frozenset({"ticket", "visit", "window", "day", "office"})


def line_words(wait: int | None) -> str:
    """Say about how long whoever joins a line waits, empty where nobody knows or none has to."""
    return _about(wait) if wait else ""


def told_words(ahead: int, wait: int | None) -> str:
    """Say it to whoever was just given a number; with nobody before him there is nothing to say."""
    if not ahead:
        return ""
    if wait is None:
        return _("How long to wait is not known yet.")
    return _("Wait: about {minutes} min").format(minutes=formats.number(told_minutes(wait)))


def how_words(number: str, *, slip: bool, on_sheet: bool) -> str:
    """Say how somebody gets his number: as a slip, from the morning sheet, or by word (D55)."""
    if slip:
        return _("The slip is being printed.")
    if on_sheet:
        return _("Cut {number} out of the morning sheet.").format(number=number)
    return _("Tell the number.")


def heading_words(pace: Pace, line: str, waiting: Sequence[Ticket]) -> str:
    """Say over a queue how long whoever takes a number now waits, empty while nobody knows."""
    wait = pace.wait(line, waiting)
    return _("wait {about}").format(about=_about(wait)) if wait else ""


def _about(seconds: int | None) -> str:
    return _("about {minutes} min").format(minutes=formats.number(told_minutes(seconds or 0)))


class Waits(QObject):
    """Keep in view about how long whoever takes a number now waits, service by service.

    Signals:
        changed: the words by the name of the service, without those nobody can know yet.
    """

    changed = Signal(object)

    def __init__(
        self, desk: Callable[[], Desk], *, changes: Changes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        changes.happened.connect(self._refresh_if_queue)

    def _refresh_if_queue(self, topics: frozenset[str]) -> None:
        if topics & _ABOUT:
            self.refresh()

    def refresh(self) -> None:
        """Reckon again from today's services; before an office is chosen there is nothing."""
        desk = self._desk()
        try:
            office, day = desk.office(), desk.now().date()
        except Refusal:
            return
        waiting, now = tickets.queue(desk.database, office=office.office, day=day), pace(desk, day)
        said = {
            formats.text(desk.catalogue.standard(service).short): heading_words(
                now, f"{service}.{HAND_IN}", waiting
            )
            for service in office.services
        }
        self.changed.emit({title: words for title, words in said.items() if words})
