"""Who works at the region: there are no windows, so this computer is the one seat."""

from typing import Final

from typing_extensions import override

from desktop.presenters.session import Session
from desktop.store.offices import WindowRow

SEAT: Final = "operator.region"
"""The setting of this desk that keeps who sits here."""


class RegionSession(Session):
    """Keep who works at this computer of a region."""

    @override
    def seat_at(self, window: WindowRow | None) -> str:
        return SEAT
