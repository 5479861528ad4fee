"""Take in what waited for a newer program: nobody has to think of it after an update (§2.4)."""

from collections.abc import Callable, Sequence
from typing import Final

from desktop.models.parcel import Verdict
from desktop.presenters.region_taking import RegionTaking
from desktop.services.desk import Desk
from desktop.store.regional import BroughtFile

_NEWER: Final[frozenset[Verdict]] = frozenset({"newer-format", "newer-schema"})


class NewerFiles:
    """Try once, beside the window, the files that a program before this one could not read.

    How far it is stands in the band, where it is stopped too; how many were taken is said.
    """

    def __init__(self, desk: Callable[[], Desk], taking: RegionTaking) -> None:
        self._desk, self._taking = desk, taking
        self._was_tried = False

    def try_once(self, kept: Sequence[BroughtFile]) -> None:
        """Try what waits among the files `kept`, if whoever works here may take files in."""
        if self._was_tried or not self._desk().may("region.receive"):
            return
        self._was_tried = True
        if any(each.verdict in _NEWER for each in kept):
            self._taking.take_waiting()
