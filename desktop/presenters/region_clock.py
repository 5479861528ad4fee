"""Ask at a region whether the date is right, where something speaks against it (§2.11)."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models.clocks import offset_of
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.case_acts_view import SheetView, Typed
from desktop.presenters.frame_view import StatusView
from desktop.presenters.sentences import sentence
from desktop.services.desk import Desk
from desktop.services.region_clock import RegionDoubt, confirm_date, region_doubts

STATUS: Final = "clock"
_SAYS: Final[Mapping[RegionDoubt, str]] = MappingProxyType(
    {
        "far-ahead": marked("Nothing was done here for more than a month."),
        "offices-ahead": marked(
            "The last files of all offices were made later than they came: this clock is behind."
        ),
    }
)


class ConfirmDate:
    """Ask whether the date is right; the clock is set by whoever looks after the computer."""

    def __init__(self, desk: Desk, built_on: dt.date) -> None:
        self._built_on, self._now = built_on, desk.now()
        self._doubts = region_doubts(desk, built_on=built_on)

    def view(self, _typed: Typed) -> SheetView:
        """Tell date, hour and offset, and what speaks against them."""
        said = _("Today is {date}, the time is {time}, UTC{offset}. Is that right?")
        return SheetView(
            title=_("Is the clock of this computer right?"),
            sentence=said.format(
                date=formats.date_long(self._now),
                time=formats.time(self._now),
                offset=offset_of(self._now),
            ),
            text="\n\n".join(
                (
                    *map(doubt_words, self._doubts),
                    _(
                        "By this clock files come in time or late, and clocks of offices are told "
                        "to be wrong. If it is wrong, have it set first, and press Esc."
                    ),
                )
            ),
            verb=_("The date is right"),
            is_ready=True,
        )

    def carry_out(self, desk: Desk, _typed: Typed) -> str:
        """Record that it is."""
        day = self._now.date()
        confirm_date(desk, day=day, confirmed=self._doubts, built_on=self._built_on)
        return ""

    def done_words(self) -> str:
        """Say that it is recorded."""
        return _("It is recorded that the date is right.")


def doubted(desk: Desk, built_on: dt.date) -> bool:
    """Say whether whoever works here is to be asked about the date."""
    try:
        return bool(region_doubts(desk, built_on=built_on))
    except Refusal:
        return False


def clock_status(desk: Desk, built_on: dt.date) -> StatusView:
    """Say in the foot that the clock is doubted, nothing where it is not."""
    words = _("Is the clock right?") if doubted(desk, built_on) else ""
    return StatusView(key=STATUS, words=words, tone="near")


def asking(built_on: dt.date) -> Callable[[Desk], ConfirmDate]:
    """Return what makes the question for a desk."""
    return lambda desk: ConfirmDate(desk, built_on)


def doubt_words(doubt: RegionDoubt) -> str:
    """Say what speaks against the date."""
    said = _SAYS.get(doubt)
    return _(said) if said else sentence(Refusal("day-unconfirmed", warning=doubt))
