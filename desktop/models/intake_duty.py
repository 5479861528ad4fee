"""What of the duty is paid, by which receipts, and what is short (W-8, I-8, D3…D5, D32)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.models.application import DutyDue, Receipt
from desktop.models.conditions import Answers
from desktop.models.draft import Draft
from desktop.models.duty import DutySum, duty_sum
from desktop.models.entry import clean_text, read_date, read_tiyn
from desktop.models.errors import Refusal
from desktop.models.mci import MciTable
from desktop.models.receipt import ReceiptCase, ReceiptUse, receipt_key
from desktop.models.standard import Duty, Standard

_TIYN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRow:
    """Hold one readable receipt and what of it is counted already; tiyn.

    `used_elsewhere` is what `cases` count, and what another duty of this case does. Of what is
    left the duty it is entered for counts `counted`; it would count `wanted` of a fresh one.
    """

    row: int
    document: str
    bank: str
    number: str
    paid_on: dt.date
    amount: int
    used_elsewhere: int
    cases: tuple[ReceiptCase, ...] = ()
    counted: int = 0
    wanted: int = 0

    @property
    def key(self) -> str:
        """Return what tells it from all other receipts (D32)."""
        return receipt_key(self.bank, self.number, self.paid_on, self.amount)

    @property
    def left(self) -> int:
        """Return what of it this duty may count."""
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
    def owed(self) -> int:
        """Return the whole tenge owed: nothing of a duty without a rate, or by a freed payer."""
        return 0 if self.reckoned is None or self.exempt_payer else self.reckoned.due

    @property
    def enough(self) -> bool:
        """Say whether nothing more is to be paid."""
        return self.refused is None and self.short == 0


def receipt_rows(draft: Draft, uses: Mapping[str, ReceiptUse]) -> tuple[ReceiptRow, ...]:
    """Return the receipts that can be read; `uses` says by key what other cases count of each.

    A receipt entered twice for one document counts once: its second row has nothing left.
    """
    found: list[ReceiptRow] = []
    seen: set[tuple[str, str]] = set()
    for row in range(draft.rows("receipts")):
        values = draft.row("receipts", row)
        paid_on = read_date(values.get("paid_on", ""))
        amount = read_tiyn(values.get("amount", ""))
        if paid_on is None or amount is None:
            continue
        bank, number = clean_text(values.get("bank", "")), clean_text(values.get("number", ""))
        document, key = values.get("document", ""), receipt_key(bank, number, paid_on, amount)
        again = (document, key) in seen
        seen.add((document, key))
        use = uses.get(key, ReceiptUse(amount=amount, used=0, cases=()))
        found.append(
            ReceiptRow(
                row=row,
                document=document,
                bank=bank,
                number=number,
                paid_on=paid_on,
                amount=amount,
                used_elsewhere=amount if again else use.used,
                cases=use.cases,
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

    The day of the last payment picks the index; before any payment, today does. One receipt
    entered for two duties pays the second with what the first leaves of it (D32).
    """
    exempt = is_freed(draft)
    found: list[DutyState] = []
    for duty in standard.duties:
        state = _state(duty, answers, rows, table, today, forms, exempt_payer=exempt)
        found.append(state)
        rows = _after(rows, state)
    return tuple(found)


def is_freed(draft: Draft) -> bool:
    """Say whether the payer is freed from the duty: he is once the ground is entered (D33)."""
    return bool(clean_text(draft.text("payer.ground")))


def _after(rows: tuple[ReceiptRow, ...], state: DutyState) -> tuple[ReceiptRow, ...]:
    """Return the receipts once `state` has counted what it counts of them."""
    counted: dict[str, int] = {}
    for row in state.receipts:
        counted[row.key] = counted.get(row.key, 0) + row.counted
    return tuple(
        replace(row, used_elsewhere=row.used_elsewhere + counted.get(row.key, 0)) for row in rows
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
    owed = 0 if reckoned is None or exempt_payer else reckoned.due * _TIYN
    return DutyState(
        duty=duty,
        reckoned=reckoned,
        refused=refused,
        receipts=_counted(mine, owed),
        paid=paid,
        short=short,
        exempt_payer=exempt_payer,
    )


def _counted(rows: tuple[ReceiptRow, ...], owed: int) -> tuple[ReceiptRow, ...]:
    """Return the receipts with what a duty of `owed` tiyn counts of each, the oldest first."""
    counted: dict[int, ReceiptRow] = {}
    for row in sorted(rows, key=lambda each: (each.paid_on, each.row)):
        taken = min(row.left, owed)
        counted[row.row] = replace(row, counted=taken, wanted=min(row.amount, owed))
        owed -= taken
    return tuple(counted[row.row] for row in rows)


def _short(reckoned: DutySum, paid: int) -> int:
    """Return the tiyn still to pay; nothing once either the exact or the rounded sum is met."""
    if reckoned.is_covered_by(Decimal(paid) / _TIYN):
        return 0
    return max(reckoned.due * _TIYN - paid, 0)


def used_receipts(states: tuple[DutyState, ...]) -> tuple[Receipt, ...]:
    """Return the receipts with what this case counts of each, the oldest payment first.

    Of a duty without a rate nothing is counted: how much it takes is not known (D3).
    """
    return tuple(
        Receipt(
            document=row.document,
            bank=row.bank,
            number=row.number,
            paid_on=row.paid_on,
            amount=row.amount,
            used=row.counted,
        )
        for state in states
        for row in sorted(state.receipts, key=lambda each: (each.paid_on, each.row))
    )


def duties_due(states: tuple[DutyState, ...]) -> tuple[DutyDue, ...]:
    """Return the duties as the case keeps them; one without a rate has no sum (D3).

    A payer freed from the duty owes nothing of it (D33).
    """
    return tuple(_due(state) for state in states)


def _due(state: DutyState) -> DutyDue:
    sum_ = state.reckoned
    if sum_ is None:
        return DutyDue(
            duty=state.duty.id, mci=None, exact="", due=0, paid=state.paid, charged=0, exempt=0
        )
    freed = state.exempt_payer
    return DutyDue(
        duty=state.duty.id,
        mci=sum_.mci.tenge,
        exact="0.00" if freed else f"{sum_.exact:.2f}",
        due=state.owed,
        paid=state.paid,
        charged=0 if freed else sum_.charged,
        exempt=sum_.exempt + (sum_.charged if freed else 0),
    )
