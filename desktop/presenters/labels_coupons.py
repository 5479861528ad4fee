"""The words for control coupons: where they are, and what a guest's term came to (I-A2, D44)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

COUPONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paper.coupon-return-letter": marked("Letter returning a control coupon"),
        "command.coupon.keep": marked("keeping control coupons"),
        "coupon-state.awaited": marked("the guest is awaited"),
        "coupon-state.here": marked("the guest arrived and is not registered"),
        "coupon-state.registered": marked("the guest is registered"),
        "coupon-state.departed": marked("the guest departed"),
        "coupon-state.sent-back": marked("the coupon was sent back"),
        "coupon-state.void": marked("the entry was struck"),
    }
)
"""English labels by code."""
