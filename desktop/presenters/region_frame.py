"""What stands round every page of a region: its name, who works here as what, its files."""

from typing import Final

from typing_extensions import override

from desktop.i18n import _, _n
from desktop.models.permissions import Role
from desktop.presenters import formats
from desktop.presenters.frame import FramePresenter, office_name
from desktop.presenters.frame_view import StatusView
from desktop.presenters.labels import label
from desktop.presenters.region_keys import keys_status
from desktop.services.desk import Desk
from desktop.store import regional, staff
from desktop.store.offices import OfficeRow

_KEY: Final = "quarantine"
_FIRST: Final[tuple[Role, ...]] = ("auditor", "analyst", "head", "administrator")
"""Which of several roles is told: what somebody mainly is here."""


class RegionFrame(FramePresenter):
    """Keep header and foot of a region true."""

    @override
    def _office_words(self, office: OfficeRow) -> str:
        return _("{department} · region mode").format(department=office_name(office))

    @override
    def _place(self, desk: Desk) -> str:
        """Say as what whoever is here works: nobody sits at a window."""
        roles = staff.roles_of(desk.database, desk.office().office, desk.operator)
        return next((label(f"role.{each}") for each in _FIRST if each in roles), "")

    @override
    def _statuses(self) -> tuple[StatusView, ...]:
        """Tell besides that the region's keys are due, to whoever may make them."""
        keys = keys_status(self._session.desk())
        return (*super()._statuses(), *([keys] if keys.words else []))

    @override
    def _exchange_status(self, desk: Desk) -> StatusView:
        waiting = sum(1 for each in regional.quarantine(desk.database) if not each.settled)
        if not desk.may("region.see"):
            return StatusView(key=_KEY, words="")
        if not waiting:
            return StatusView(key=_KEY, words=_("Every file is taken in"), tone="done")
        said = _n("{count} file in quarantine", "{count} files in quarantine", waiting)
        return StatusView(key=_KEY, words=said.format(count=formats.number(waiting)), tone="near")
