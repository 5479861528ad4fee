"""What tells one bank receipt from all others, and what is left of it (D32)."""

import datetime as dt
from dataclasses import dataclass

from desktop.models.chain import dump


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


def receipt_key(bank: str, number: str, paid_on: dt.date, amount: int) -> str:
    """Return the key of a receipt: bank, number, date and tiyn, however they were spaced."""
    return dump([_plain(bank), _plain(number), paid_on.isoformat(), amount])


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
