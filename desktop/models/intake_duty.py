"""What of the duty is paid, by which receipts, and what is short (W-8, I-8, D3…D5, D32)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.models.application import DutyDue, Receipt
from desktop.models.conditions import Answers
from desktop.models.draft import Draft
from desktop.models.duty import DutySum, duty_sum
from desktop.models.entry import clean_text, read_date, read_tiyn
from desktop.models.errors import Refusal
from desktop.models.mci import MciTable
from desktop.models.standard import Duty, Standard

_TIYN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRow:
    """Hold one readable receipt and what of it other cases have already counted; tiyn."""

    row: int
    document: str
    bank: str
    number: str
    paid_on: dt.date
    amount: int
    used_elsewhere: int

    @property
    def left(self) -> int:
        """Return what of it this case may count."""
        return max(self.amount - self.used_elsewhere, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyState:
    """Hold one duty of the case against its receipts; `paid` and `short` in tiyn.

    `reckoned` is None where the standard has no rate (D3), or where `refused`
    says why it cannot be reckoned (a payment date outside the table).
    """

    duty: Duty
    reckoned: DutySum | None
    refused: Refusal | None
    receipts: tuple[ReceiptRow, ...]
    paid: int
    short: int
    exempt_payer: bool

    @property
    def enough(self) -> bool:
        """Say whether nothing more is to be paid."""
        return self.refused is None and self.short == 0


def receipt_key(bank: str, number: str, paid_on: dt.date, amount: int) -> str:
    """Return what tells one bank receipt from all others (D32)."""
    folded = (clean_text(bank).casefold(), clean_text(number).casefold())
    return "|".join((*folded, paid_on.isoformat(), str(amount)))


def receipt_rows(draft: Draft, used: Mapping[str, int]) -> tuple[ReceiptRow, ...]:
    """Return the receipts that can be read; `used` maps receipt keys to tiyn counted elsewhere."""
    found = []
    for row in range(draft.rows("receipts")):
        values = draft.row("receipts", row)
        paid_on = read_date(values.get("paid_on", ""))
        amount = read_tiyn(values.get("amount", ""))
        if paid_on is None or amount is None or not values.get("document"):
            continue
        bank, number = clean_text(values.get("bank", "")), clean_text(values.get("number", ""))
        found.append(
            ReceiptRow(
                row=row,
                document=values["document"],
                bank=bank,
                number=number,
                paid_on=paid_on,
                amount=amount,
                used_elsewhere=used.get(receipt_key(bank, number, paid_on, amount), 0),
            )
        )
    return tuple(found)


def duty_states(
    standard: Standard,
    draft: Draft,
    answers: Answers,
    *,
    rows: tuple[ReceiptRow, ...],
    table: MciTable,
    today: dt.date,
    forms: int,
) -> tuple[DutyState, ...]:
    """Return every duty of the standard with what is paid of it.

    The day of the last payment picks the index; before any payment, today does.
    """
    exempt = bool(draft.text("payer.ground"))
    return tuple(
        _state(duty, answers, rows, table, today, forms, exempt_payer=exempt)
        for duty in standard.duties
    )


def _state(
    duty: Duty,
    answers: Answers,
    rows: tuple[ReceiptRow, ...],
    table: MciTable,
    today: dt.date,
    forms: int,
    *,
    exempt_payer: bool,
) -> DutyState:
    mine = tuple(row for row in rows if row.document in duty.receipts)
    paid_on = max((row.paid_on for row in mine), default=today)
    refused = None
    reckoned = None
    try:
        reckoned = duty_sum(duty, answers, paid_on=paid_on, table=table, forms=forms)
    except Refusal as error:
        refused = error
    paid = sum(row.left for row in mine)
    short = 0 if reckoned is None or exempt_payer else _short(reckoned, paid)
    return DutyState(
        duty=duty,
        reckoned=reckoned,
        refused=refused,
        receipts=mine,
        paid=paid,
        short=short,
        exempt_payer=exempt_payer,
    )


def _short(reckoned: DutySum, paid: int) -> int:
    """Return the tiyn still to pay; nothing once either the exact or the rounded sum is met."""
    if reckoned.is_covered_by(Decimal(paid) / _TIYN):
        return 0
    return max(reckoned.due * _TIYN - paid, 0)


def used_receipts(states: tuple[DutyState, ...]) -> tuple[Receipt, ...]:
    """Return the receipts with what this case counts of each, the oldest payment first."""
    found = []
    for state in states:
        owed = state.reckoned.due * _TIYN if state.reckoned and not state.exempt_payer else 0
        rateless = state.reckoned is None
        for row in sorted(state.receipts, key=lambda each: (each.paid_on, each.row)):
            used = row.left if rateless else min(row.left, owed)
            owed -= used
            found.append(
                Receipt(
                    document=row.document,
                    bank=row.bank,
                    number=row.number,
                    paid_on=row.paid_on,
                    amount=row.amount,
                    used=used,
                )
            )
    return tuple(found)


def duties_due(states: tuple[DutyState, ...]) -> tuple[DutyDue, ...]:
    """Return the duties as the case keeps them; one without a rate has no sum (D3)."""
    return tuple(
        DutyDue(
            duty=state.duty.id,
            mci=state.reckoned.mci.tenge if state.reckoned else None,
            exact=f"{state.reckoned.exact:.2f}" if state.reckoned else "",
            due=state.reckoned.due if state.reckoned else 0,
            paid=state.paid,
            charged=state.reckoned.charged if state.reckoned else 0,
            exempt=state.reckoned.exempt if state.reckoned else 0,
        )
        for state in states
    )
