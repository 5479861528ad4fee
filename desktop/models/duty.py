"""Reckon the state duty in exact decimals, once rounded, and show how (W-8, I-8, D2…D5).

Sums are tenge. Binary floating point never touches them.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Final

from desktop.models.conditions import Answers, holds
from desktop.models.mci import MciTable, MciValue
from desktop.models.standard import Duty, Exemption

_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP)
_PERCENT: Final = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Say what one item adds to the sum: nothing when exempt, and then why."""

    item: int
    count: int
    exemption: Exemption | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySum:
    """Hold the duty of one payment with its arithmetic: `charged` × `rate` = `exact`, once rounded.

    `rate` is what one unit or form costs: `duty.percent` of `mci`. `due` is
    `exact` rounded half up to whole tenge (D5). `shares` lists the items of a
    duty charged per unit; those exempt are counted in `exempt`.
    """

    duty: Duty
    paid_on: dt.date
    mci: MciValue
    rate: Decimal
    charged: int
    exempt: int
    shares: tuple[Share, ...]
    exact: Decimal
    due: int

    def is_covered_by(self, paid: Decimal) -> bool:
        """Say whether `paid` tenge are enough: at least the lesser of exact and rounded (D5)."""
        return paid >= min(self.exact, Decimal(self.due))


def duty_sum(
    duty: Duty,
    answers: Answers,
    *,
    paid_on: dt.date,
    table: MciTable,
    counts: Sequence[int] = (),
    forms: int = 1,
) -> DutySum | None:
    """Return the sum of one duty paid on that day, None where the standard has no rate (D3).

    `counts` says how many equal units each item stands for (one, where left
    out); `forms` how many forms a duty per form is paid for (D4). Refuses
    `out-of-table` for a day the MCI table does not cover.
    """
    if duty.percent is None:
        return None
    mci = table.on(paid_on)
    shares = _shares(duty, answers, counts) if duty.per == "unit" else ()
    free = sum(share.count for share in shares if share.exemption is not None)
    charged = sum(share.count for share in shares) - free if duty.per == "unit" else forms
    with localcontext(_EXACT):
        rate = mci.tenge * duty.percent / _PERCENT
        exact = rate * charged
        due = int(exact.to_integral_value(ROUND_HALF_UP))
    return DutySum(
        duty=duty,
        paid_on=paid_on,
        mci=mci,
        rate=rate,
        charged=charged,
        exempt=free,
        shares=shares,
        exact=exact,
        due=due,
    )


def exemption(duty: Duty, answers: Answers, position: int) -> Exemption | None:
    """Return what frees the item at `position` from the duty, None when nothing does."""
    item = answers.items[position]
    return next((row for row in duty.exemptions if holds(row.when, answers, item)), None)


def _shares(duty: Duty, answers: Answers, counts: Sequence[int]) -> tuple[Share, ...]:
    return tuple(
        Share(
            item=position,
            count=counts[position] if position < len(counts) else 1,
            exemption=exemption(duty, answers, position),
        )
        for position in range(len(answers.items))
    )
