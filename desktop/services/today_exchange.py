"""What the exchange owes today: parcels unconfirmed, an edition run out (parcels §2.5, §2.12)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.services.desk import Desk
from desktop.services.exchanging import days_unconfirmed, is_overdue, open_parcels
from desktop.store.exchange import edition


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelsSeen:
    """Count the parcels without a confirmation; `oldest` is when the first of them was made.

    `here` counts those nobody carried away yet, `days` are those since anything was confirmed;
    `late` says that it is too long. `over` is the last day of the reference edition the office
    works by, where that is past.
    """

    open: int = 0
    here: int = 0
    oldest: dt.datetime | None = None
    days: int = 0
    late: bool = False
    over: dt.date | None = None


NOTHING: Final = ParcelsSeen()
"""What is told where nothing is sent, or nobody may see it."""


def see_parcels(desk: Desk) -> ParcelsSeen:
    """Return what the region has not confirmed, to whoever sees the exchange."""
    days = days_unconfirmed(desk) if desk.may("exchange.see") else None
    if days is None:
        return NOTHING
    waiting = open_parcels(desk)
    return ParcelsSeen(
        open=len(waiting),
        here=sum(each.state == "made" for each in waiting),
        oldest=min((each.row.made_at for each in waiting), default=None),
        days=days,
        late=is_overdue(desk),
        over=_edition_over(desk),
    )


def _edition_over(desk: Desk) -> dt.date | None:
    found = edition(desk.database, desk.office().office)
    if found is None or found.use_until >= desk.now().date():
        return None
    return found.use_until
