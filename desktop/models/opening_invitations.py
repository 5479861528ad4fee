"""Read the rows of invitations of before Kense, and where their control coupons are (D43, I-A2)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.entry import read_date
from desktop.models.facts import CarriedCoupon
from desktop.models.opening_rows import day_faults
from desktop.models.opening_sheets import Cells, Fault, in_all, meant, odd, unknown_word, wrong
from desktop.models.text import Text

COUPON_STATES: Final[Mapping[CarriedCoupon, Text]] = MappingProxyType(
    {
        "outstanding": Text(kk="қайтарылмады", ru="не возвращён", en="outstanding"),
        "returned": Text(kk="қайтарылды", ru="возвращён", en="returned"),
        "none": Text(kk="талоны жоқ", ru="без талона", en="no coupon"),
    }
)
"""Where a coupon is, in the words a sheet says it; an invitation letter has none."""

_MOST_DAYS: Final = 366


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationCells:
    """Hold an invitation as its row tells it, whole: nothing of it is wrong."""

    number: str
    issued_on: dt.date
    valid_until: dt.date
    guest: str
    citizenship: str
    inviter: str
    coupon: str
    days: int
    coupon_state: CarriedCoupon
    returned_on: dt.date | None


def invitation_of(
    cells: Cells, *, today: dt.date
) -> tuple[InvitationCells | None, tuple[Fault, ...]]:
    """Return the invitation a row tells of, None where something is wrong, and what is."""
    state = _state(cells.get("coupon_state", ""))
    faults = [
        *_text_faults(cells),
        *_day_faults(cells, today),
        *_coupon_faults(cells, state, today),
    ]
    issued, valid = (read_date(cells.get(each, "")) for each in ("issued_on", "valid_until"))
    if issued is None or valid is None or state is None or any(each.hard for each in faults):
        return None, tuple(faults)
    if valid < today and state != "outstanding":
        faults.append(odd("valid_until", "invitation-over"))
    has_coupon = state != "none"
    found = InvitationCells(
        number=cells["number"],
        issued_on=issued,
        valid_until=valid,
        guest=cells["guest"],
        citizenship=cells.get("citizenship", ""),
        inviter=cells.get("inviter", ""),
        coupon=(cells.get("coupon", "") or cells["number"]) if has_coupon else "",
        days=int(cells.get("days", "") or 0),
        coupon_state=state,
        returned_on=read_date(cells.get("returned_on", "")),
    )
    return found, tuple(faults)


def _state(written: str) -> CarriedCoupon | None:
    found = meant(written, ((each, in_all(text)) for each, text in COUPON_STATES.items()))
    return next((each for each in COUPON_STATES if each == found), None)


def _text_faults(cells: Cells) -> Iterator[Fault]:
    for column in ("number", "issued_on", "guest", "valid_until", "coupon_state"):
        if not cells.get(column):
            yield wrong(column, "required")
    for column in ("citizenship", "inviter"):
        if not cells.get(column):
            yield odd(column, "cell-empty")
    days = cells.get("days", "")
    if days and not (days.isdecimal() and days.isascii() and 0 < int(days) <= _MOST_DAYS):
        yield wrong("days", "bad-count")


def _day_faults(cells: Cells, today: dt.date) -> Iterator[Fault]:
    yield from day_faults(cells, "issued_on", today)
    issued, valid = read_date(cells.get("issued_on", "")), read_date(cells.get("valid_until", ""))
    if cells.get("valid_until") and valid is None:
        yield wrong("valid_until", "bad-date")
    elif issued is not None and valid is not None and valid < issued:
        yield wrong("valid_until", "dates-reversed")


def _coupon_faults(cells: Cells, state: CarriedCoupon | None, today: dt.date) -> Iterator[Fault]:
    if cells.get("coupon_state") and state is None:
        yield unknown_word("coupon_state", COUPON_STATES.values())
    yield from day_faults(cells, "returned_on", today)
    issued, back = read_date(cells.get("issued_on", "")), read_date(cells.get("returned_on", ""))
    if state == "returned" and not cells.get("returned_on"):
        yield wrong("returned_on", "required")
    elif state in {"outstanding", "none"} and cells.get("returned_on"):
        yield wrong("returned_on", "coupon-not-back")
    elif issued is not None and back is not None and back < issued:
        yield wrong("returned_on", "dates-reversed")
    if state == "none" and cells.get("coupon"):
        yield wrong("coupon", "coupon-of-none")
