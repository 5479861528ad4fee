"""The balance of bank receipts: one payment may lawfully cover several cases (D32)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models.receipt import receipt_key
from desktop.store.handles import Reader

_USES: Final = """
    SELECT cases.case_id, cases.number, sum(receipts.used)
    FROM receipts JOIN cases USING (seq) WHERE receipts.key = ? AND cases.ending <> 'void'
    GROUP BY cases.seq ORDER BY cases.seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptCase:
    """Name a case that a receipt was counted for; `used` in tiyn."""

    case: str
    number: str
    used: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptUse:
    """Hold what is left of a receipt, in tiyn; `left` is below zero when it was over-used."""

    amount: int
    used: int
    cases: tuple[ReceiptCase, ...]

    @property
    def left(self) -> int:
        """Return what has not been counted yet."""
        return self.amount - self.used


def used(reader: Reader, *, bank: str, number: str, paid_on: dt.date, amount: int) -> ReceiptUse:
    """Return what cases have counted of the receipt with this key (D32)."""
    rows = reader.rows(_USES, (receipt_key(bank, number, paid_on, amount),))
    cases = tuple(ReceiptCase(case=case, number=text, used=sum_) for case, text, sum_ in rows)
    return ReceiptUse(amount=amount, used=sum(case.used for case in cases), cases=cases)
