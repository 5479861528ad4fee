"""Word what the exchange owes; nothing here asks the store (parcels §2.5, §2.12)."""

from collections.abc import Iterator

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.today_exchange import ParcelsSeen

_PAGE = Goal("exchange")


def parcel_tasks(seen: ParcelsSeen) -> Iterator[TaskView]:
    """Yield what waits for a confirmation, or how long nothing was sent; then what ran out."""
    yield from _unconfirmed(seen)
    if seen.over is not None:
        yield TaskView(
            key="edition",
            count="",
            head=_("The reference edition has run out"),
            detail=_("used until {day}: carry a parcel, the answer brings a new one").format(
                day=formats.date_digits(seen.over)
            ),
            tone="near",
            goal=_PAGE,
        )


def _unconfirmed(seen: ParcelsSeen) -> Iterator[TaskView]:
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
