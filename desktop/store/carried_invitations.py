"""Read the invitations an office brought along when it started with Kense (D43)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.number_key import number_key
from desktop.store.batches import by_key
from desktop.store.folding import code, fold
from desktop.store.handles import Reader, Values

_TOLD: Final = """
    SELECT invitation, number, issued_on, valid_until, guest, citizenship, inviter, coupon
    FROM invitations_carried WHERE invitation IN
"""
_NUMBERED: Final = """
    SELECT invitation FROM invitations_carried
    WHERE number_key = ? AND office = ? AND substr(issued_on, 1, 4) = ? LIMIT 1
"""
_FOUND: Final = "SELECT invitation FROM invitations_carried WHERE office = ?"
_NEWEST: Final = " ORDER BY issued_on DESC, invitation DESC LIMIT ?"
_MOST: Final = 2_000  # invitations a filter leads to


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedInvitation:
    """Hold an invitation of before Kense; days are ISO, `coupon` is empty of a letter."""

    invitation: str
    number: str
    issued_on: str
    valid_until: str
    guest: str
    citizenship: str
    inviter: str
    coupon: str


def carried(reader: Reader, invitations: Sequence[str]) -> Mapping[str, CarriedInvitation]:
    """Return those of these ids that were carried over."""
    return by_key(reader, _TOLD, invitations, CarriedInvitation)


def numbered(reader: Reader, office: str, number: str, *, year: int) -> str:
    """Return the invitation that bears a number of a year however it is written, or nothing."""
    return str(reader.value(_NUMBERED, (number_key(number), office, f"{year:04d}")) or "")


def find(reader: Reader, office: str, text: str) -> list[str]:
    """Return those whose names or numbers hold every word of `text`, the newest first."""
    words = [(f" {fold(word)}", code(word)) for word in text.split()]
    asked = [(folded, bare) for folded, bare in words if folded.strip() or bare]
    if not asked:
        return []
    either = " AND (instr(folded, ?) OR instr(folded, ?))" * len(asked)
    values: Values = (office, *(part for each in asked for part in each), _MOST)
    return [each for (each,) in reader.rows(f"{_FOUND}{either}{_NEWEST}", values)]
