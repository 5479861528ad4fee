"""Where control coupons are: ours until they come back, others' while their guest is here (D44).

The day of arrival is the first day of a stay: permitted for thirty days, who came on the 1st leaves
by the 30th. Registration counts as every term does (D6): the day of arrival is day 0, and an end
that falls on a day off is rolled to the next working day.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.dates import require_past
from desktop.models.errors import Refusal
from desktop.models.standard import Track
from desktop.models.term import Term, deadline
from desktop.models.text import Text
from desktop.models.workdays import Calendar

OurState: TypeAlias = Literal["outstanding", "overdue", "returned", "unused", "annulled"]
GuestState: TypeAlias = Literal["awaited", "here", "registered", "departed", "sent-back", "void"]
Punctual: TypeAlias = Literal["open", "in-time", "late"]
"""Whether what was to be done by a day was: still open, done in time, done or still open late."""

GuestAct: TypeAlias = Literal["arrive", "register", "depart", "send-back", "void", "number"]

REGISTER_DAYS: Final = 5
"""Calendar days from arrival within which a guest is registered (I-A2, back)."""

NEAR_DAYS: Final = 2
"""So many days before its end a term of a guest is told of."""

_DAY: Final = dt.timedelta(days=1)
_NOTHING: Final = Text(kk="", ru="", en="")
_REGISTRATION: Final = Track(
    id="registration", paragraph="A2.back", name=_NOTHING, days=REGISTER_DAYS,
    counted_in="calendar-days",
)  # fmt: skip
_ADMITS: Final[dict[GuestAct, frozenset[GuestState]]] = {
    "arrive": frozenset({"awaited"}),
    "register": frozenset({"here"}),
    "depart": frozenset({"here", "registered"}),
    "send-back": frozenset({"awaited", "here", "registered", "departed"}),
    "void": frozenset({"awaited", "here", "registered", "departed"}),
    "number": frozenset({"sent-back"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Hold where a coupon received for control stands; `days` is 0 where it permits none certain.

    `registered` and `departed` are known or not by themselves: a guest may leave unregistered.
    """

    received: dt.date
    days: int = 0
    until: dt.date | None = None
    arrived: dt.date | None = None
    register_by: dt.date | None = None
    leave_by: dt.date | None = None
    registered: dt.date | None = None
    departed: dt.date | None = None
    sent_back: dt.date | None = None
    void: bool = False

    @property
    def state(self) -> GuestState:
        """Say where the coupon stands."""
        if self.void:
            return "void"
        if self.sent_back is not None:
            return "sent-back"
        if self.departed is not None:
            return "departed"
        if self.registered is not None:
            return "registered"
        return "here" if self.arrived is not None else "awaited"

    @property
    def registration_due(self) -> dt.date | None:
        """Return by when the guest is to register, None of one who left before that day was over.

        Who leaves within the term owes no registration any more (I-A2, back).
        """
        by, left = self.register_by, self.departed
        in_time = by is not None and left is not None and left <= by
        return None if in_time and self.registered is None else by

    def admits(self, act: GuestAct) -> bool:
        """Say whether something can be entered of the coupon as it stands."""
        return self.state in _ADMITS[act]


def require(stay: Stay, act: GuestAct, *, number: str) -> None:
    """Refuse `coupon-not-now` (`number`, `coupon_state`) what cannot be entered of it now."""
    if not stay.admits(act):
        raise Refusal("coupon-not-now", number=number, coupon_state=stay.state)


def require_day(stay: Stay, day: dt.date, act: GuestAct, *, today: dt.date) -> None:
    """Refuse a day that cannot be: `future-document`, or `coupon-day` (`day`) before the last one.

    A guest may have arrived before his coupon came; he registers and leaves after he arrived, and
    a coupon goes back after it came and after whatever it tells of.
    """
    require_past(day, today=today)
    after: list[dt.date | None] = {
        "register": [stay.arrived],
        "depart": [stay.arrived, stay.registered],
        "send-back": [stay.received, stay.arrived, stay.registered, stay.departed],
    }.get(act, [])
    earliest = max(filter(None, after), default=day)
    if day < earliest:
        raise Refusal("coupon-day", day=earliest)


def registration(arrived: dt.date, calendar: Calendar) -> Term:
    """Return the term in which a guest who arrived is registered; refuse `out-of-table`."""
    return deadline(_REGISTRATION, arrived, calendar)


def leaves_by(arrived: dt.date, *, days: int, until: dt.date | None) -> dt.date | None:
    """Return the last permitted day of a stay, None where the coupon permits no certain days."""
    last = arrived + (days - 1) * _DAY if days else None
    return min(filter(None, (last, until)), default=None)


def punctual(done: dt.date | None, by: dt.date | None, *, today: dt.date) -> Punctual:
    """Say whether something was done by its day; without a day nothing is late."""
    if by is not None and (done or today) > by:
        return "late"
    return "in-time" if done is not None else "open"


def never_came(stay: Stay, today: dt.date) -> bool:
    """Say whether the period of a coupon ended and nobody arrived on it."""
    return stay.state == "awaited" and stay.until is not None and stay.until < today


def stays_until(valid_until: dt.date, days: int) -> dt.date:
    """Return the last day anybody can stay on an invitation (I-A2, back: valid 1 year)."""
    return valid_until + max(days - 1, 0) * _DAY


def our_state(
    *, stays: dt.date, grace: int, returned: bool, unused: bool, annulled: bool, today: dt.date
) -> OurState:
    """Say where a coupon of ours is, once its invitation was handed over."""
    if returned:
        return "unused" if unused else "returned"
    if annulled:
        return "annulled"
    return "overdue" if stays + grace * _DAY < today else "outstanding"


def require_return(
    *,
    on: dt.date,
    handed_on: dt.date,
    arrived: dt.date | None,
    departed: dt.date | None,
    unused: bool,
    today: dt.date,
) -> None:
    """Refuse a return that cannot be.

    That is `future-document`, `coupon-day` (`day`) of days out of their order, `coupon-unused` of
    one that nobody used and yet somebody arrived on.
    """
    require_past(on, arrived, departed, today=today)
    if unused and (arrived or departed):
        raise Refusal("coupon-unused")
    known = [day for day in (handed_on, arrived, departed) if day is not None]
    for earlier, later in zip(known, [*known[1:], on], strict=True):
        if later < earlier:
            raise Refusal("coupon-day", day=earlier)
