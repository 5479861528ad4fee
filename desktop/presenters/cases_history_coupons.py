"""The control coupons of a case in words: back, never used, or entered by mistake (I-A2)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from desktop.i18n import _
from desktop.models import facts
from desktop.models.facts import Fact
from desktop.models.standard import Standard
from desktop.models.wording import mark_words
from desktop.presenters import formats


def _returned(fact: facts.CouponReturned, _standard: Standard | None) -> str:
    said = _("Control coupon: never used") if fact.unused else _("Control coupon returned")
    arrived = fact.arrived and _("arrived {day}").format(day=formats.date_digits(fact.arrived))
    left = fact.departed and _("departed {day}").format(day=formats.date_digits(fact.departed))
    letter = mark_words(fact.number, fact.date)
    parts = (said, fact.from_whom, letter, arrived, left, fact.words)
    return formats.listed(part for part in parts if part)


def _voided(fact: facts.CouponReturnVoided, _standard: Standard | None) -> str:
    return _("The return of the control coupon was entered by mistake: {reason}").format(
        reason=fact.reason
    )


COUPON_TELLERS: Final[Mapping[type[Fact], Callable[[Any, Standard | None], str]]] = (
    MappingProxyType({facts.CouponReturned: _returned, facts.CouponReturnVoided: _voided})
)
"""How each fact of a coupon is told, by its kind."""
