"""This computer: whether it is the one the record was last on, and the reserve on its disk.

Looked at beside the window, at the start and every few minutes; nothing of it keeps anybody out.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.presenters.background import Background
from desktop.presenters.clock import Ticker
from desktop.presenters.frame_view import StatusView
from desktop.presenters.notices import Notices
from desktop.services.desk import Desk
from desktop.services.moving import look_at_place
from desktop.store.ballast import BALLAST, ballast_of, make_ballast
from desktop.store.database import Database
from desktop.store.fingerprint import PlaceState, Probe, Reading, read_system

__all__ = ["ComputerPresenter", "nothing_said", "read_system"]

_EVERY: Final = 5  # minutes between two looks
MOVED: Final = "moved"
RESERVE: Final = "reserve"
"""The keys of what stands in the foot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputerSeen:
    """Hold what was seen: which computer it is, and whether the reserve is there."""

    place: PlaceState
    reserve: bool


def nothing_said(_folder: Path) -> Reading:
    """Read nothing of a computer that nobody has to be asked about."""
    return Reading(machine="", volume="")


class ComputerPresenter(QObject):
    """Keep the reserve, and say in the foot what of the computer somebody should see to.

    Signals:
        changed: something else stands in the foot now.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        machine: Path,
        *,
        background: Background[Database],
        ticker: Ticker,
        notices: Notices,
        probe: Probe = read_system,
        size: int = BALLAST,
        parent: QObject | None = None,
    ) -> None:
        """Take the folder of this computer's own secrets besides; `size` bytes are the reserve."""
        super().__init__(parent)
        self._desk, self._machine, self._probe, self._size = desk, machine, probe, size
        self._background, self._notices = background, notices
        self._seen: ComputerSeen | None = None
        self._minutes = 0
        self._released = False
        ticker.minute.connect(self._count)

    def look(self) -> None:
        """Look at the computer and its disk beside the window, and make the reserve if it can be.

        A reserve that was given away comes back once there is room for it and for work.
        """
        desk, machine, probe, size = self._desk(), self._machine, self._probe, self._size

        def job(database: Database) -> ComputerSeen:
            place = look_at_place(replace(desk, database=database), machine, probe=probe)
            return ComputerSeen(
                place=place, reserve=make_ballast(database.path, desk.randomness, size=size)
            )

        self._background.ask(job, owner=self, answered=self._take, failed=self._notices.refuse)

    def statuses(self) -> tuple[StatusView, ...]:
        """Return what stands in the foot of it, nothing while all is well."""
        found: list[StatusView] = []
        if self._seen is not None and self._seen.place == "other":
            words = _("Was this program moved to another computer?")
            found.append(StatusView(key=MOVED, words=words, tone="near"))
        if self._released:
            words = _("The disk is full: the reserve is given away")
            found.append(StatusView(key=RESERVE, words=words, tone="past"))
        elif self._seen is not None and not self._seen.reserve:
            words = _("Little room on the disk: there is no reserve")
            found.append(StatusView(key=RESERVE, words=words, tone="near"))
        return tuple(found)

    def _count(self, _now: object) -> None:
        """Notice at once that the reserve was given away; look at all of it now and then."""
        self._minutes += 1
        self.notice_release()
        if self._minutes >= _EVERY:
            self._minutes = 0
            self.look()

    def notice_release(self) -> None:
        """Say it, once, when a full disk took the reserve."""
        there = ballast_of(self._desk().database.path).exists()
        if self._seen is None or not self._seen.reserve or there or self._released:
            return
        self._released = True
        self._notices.say(
            "past",
            _(
                "The disk was full: the reserve of {size} MB is given away. Do what was begun once "
                "more, make a parcel, then make room on the disk."
            ).format(size=self._size >> 20),
        )
        self.changed.emit()

    def _take(self, seen: ComputerSeen) -> None:
        before, self._seen = self._seen, seen
        if seen.reserve:
            self._released = False
        if seen.place == "other" and (before is None or before.place != "other"):
            self._notices.say(
                "near",
                _(
                    "This program was last on another computer or disk. On the page of the "
                    "exchange say whether it was moved or copied; work goes on meanwhile."
                ),
            )
        self.changed.emit()
