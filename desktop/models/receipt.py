"""What tells one bank receipt from all others (D32)."""

import datetime as dt

from desktop.models.chain import dump


def receipt_key(bank: str, number: str, paid_on: dt.date, amount: int) -> str:
    """Return the key of a receipt: bank, number, date and tiyn, however they were spaced."""
    return dump([_plain(bank), _plain(number), paid_on.isoformat(), amount])


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
