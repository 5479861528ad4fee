"""Word which parcels the region has not confirmed; nothing here asks the store (§2.12)."""

from collections.abc import Iterator

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.today_exchange import ParcelsSeen

_PAGE = Goal("exchange")


def parcel_tasks(seen: ParcelsSeen) -> Iterator[TaskView]:
    """Yield the parcels without a confirmation, or how long nothing was sent at all."""
    if seen.open:
        made = formats.date_digits(seen.oldest.date()) if seen.oldest else ""
        oldest = _("the oldest of {day}").format(day=made)
        here = _("not carried away yet: {count}").format(count=formats.number(seen.here))
        yield TaskView(
            key="parcels",
            count=formats.number(seen.open),
            head=_n(
                "parcel is not confirmed by the region",
                "parcels are not confirmed by the region",
                seen.open,
            ),
            detail=f"{oldest} · {here}" if seen.here else oldest,
            tone="near" if seen.late or seen.here else "normal",
            goal=_PAGE,
        )
    elif seen.late:
        yield TaskView(
            key="parcels",
            count=formats.number(seen.days),
            head=_n(
                "day without a parcel confirmed by the region",
                "days without a parcel confirmed by the region",
                seen.days,
            ),
            detail=_("make a parcel and carry it"),
            tone="near",
            goal=_PAGE,
        )
