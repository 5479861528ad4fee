"""The words for control coupons: where they are, and what a guest's term came to (I-A2, D44)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

COUPONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paper.coupon-return-letter": marked("Letter returning a control coupon"),
        "command.coupon.keep": marked("keeping control coupons"),
        "coupon.how": marked("What became of it"),
        "coupon.on": marked("Returned on"),
        "coupon.from": marked("From whom"),
        "coupon.letter": marked("Letter No"),
        "coupon.letter_date": marked("Date of the letter"),
        "coupon.arrived": marked("Guest arrived on"),
        "coupon.departed": marked("Guest departed on"),
        "coupon.words": marked("Remark"),
        "coupon.reason": marked("What was wrong"),
        "coupon.number": marked("Number of the coupon"),
        "coupon.issuer": marked("Body that issued it"),
        "coupon.received": marked("Received on"),
        "coupon.guest-group": marked("Guest"),
        "coupon.stay-group": marked("Inviting person and stay"),
        "coupon.guest": marked("Surname, name (Cyrillic)"),
        "coupon.latin": marked("Surname, name (Latin)"),
        "coupon.born": marked("Date of birth"),
        "coupon.citizenship": marked("Citizenship"),
        "coupon.passport": marked("Passport No"),
        "coupon.inviter": marked("Inviting person"),
        "coupon.address": marked("Address of stay"),
        "coupon.purpose": marked("Purpose of entry"),
        "coupon.days": marked("Permitted days"),
        "coupon.first": marked("Period: from"),
        "coupon.until": marked("Period: to"),
        "coupon.day": marked("Day"),
        "coupon.step": marked("What happened"),
        "setting.coupons.days": marked("Days for a coupon to come back"),
        "coupon-state.awaited": marked("the guest is awaited"),
        "coupon-state.here": marked("the guest arrived and is not registered"),
        "coupon-state.registered": marked("the guest is registered"),
        "coupon-state.departed": marked("the guest departed"),
        "coupon-state.sent-back": marked("the coupon was sent back"),
        "coupon-state.void": marked("the entry was struck"),
    }
)
"""English labels by code."""
