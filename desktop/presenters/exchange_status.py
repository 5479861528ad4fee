"""When the region last confirmed what was sent, for the foot of the window (parcels §2.12)."""

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.frame_view import StatusView
from desktop.presenters.tone import Tone
from desktop.services.desk import Desk
from desktop.services.exchanging import days_unconfirmed, is_overdue
from desktop.store import exchange

_KEY = "exchange"


def confirmed_status(desk: Desk) -> StatusView:
    """Say how long ago a parcel was confirmed; nothing where none ever was due."""
    days = days_unconfirmed(desk) if desk.may("exchange.see") else None
    if days is None:
        return StatusView(key=_KEY, words="")
    tone: Tone = "near" if is_overdue(desk) else "normal"
    if exchange.last_answer(desk.database, desk.office().office) is None:
        return StatusView(key=_KEY, words=_("No parcel is confirmed yet"), tone=tone)
    if not days:
        return StatusView(key=_KEY, words=_("The last parcel was confirmed today"), tone=tone)
    said = _n(
        "The last parcel was confirmed {count} day ago",
        "The last parcel was confirmed {count} days ago",
        days,
    )
    return StatusView(key=_KEY, words=said.format(count=formats.number(days)), tone=tone)
