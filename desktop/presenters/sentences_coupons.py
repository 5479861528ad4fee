"""What is said when something about a control coupon is refused (I-A2, D44)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

COUPONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "coupon-unknown": marked("This coupon is not in the register. Open the register again."),
        "coupon-incomplete": marked("Fill in what is marked as needed."),
        "coupon-known": marked(
            "Coupon {number} of this body is in the register already. Look for it by its number."
        ),
        "coupon-not-now": marked(
            "Coupon {number}: {coupon_state}. This cannot be entered of it now."
        ),
        "coupon-day": marked("Something was entered of {day}: this day cannot be earlier."),
        "coupon-words": marked(
            "No departure is entered. Write why the coupon goes back all the same."
        ),
        "coupon-reason": marked("Write what was wrong: the reason stays in the record."),
        "coupon-back": marked("The return of coupon {number} is entered already."),
        "coupon-out": marked("Coupon {number} is outstanding: no return of it is entered."),
        "coupon-unused": marked(
            "A coupon nobody used tells of no arrival and no departure. Take the days out."
        ),
        "coupon-still-valid": marked(
            "The invitation is valid until {day}. Until then it counts as unused only when "
            "somebody brings the coupon: write who."
        ),
    }
)
"""English sentences by code."""
