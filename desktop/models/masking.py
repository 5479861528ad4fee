"""Show of a person's numbers and whereabouts only what a reader needs (94-V, parcels §7.34).

An IIN or BIN keeps its first six digits, a phone its last two, an address nothing: enough to tell
people of one name apart, too little to find or to become one of them.
"""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from desktop.models.people import Details
from desktop.models.person import Person

DOT: Final = "●"
"""What stands for a sign that is not shown."""

_OPEN: Final = 6  # digits of an IIN that stay: the day of birth
_LAST: Final = 2  # of a phone
_HIDDEN: Final = DOT * 6
_GAP: Final = "[ \u00a0]?"
_NUMBER: Final = re.compile(rf"(?<!\d)(\d{{6}}){_GAP}\d{{3}}{_GAP}\d{{3}}(?!\d)")
_APART: Final = r"[\s\u00a0()\-]*"
_PHONE: Final = re.compile(
    rf"(?<!\d)(?:\+7|8|7){_APART}\d{{3}}{_APART}\d{{3}}{_APART}\d{{2}}{_APART}(\d{{2}})(?!\d)"
)


def masked_number(number: str) -> str:
    """Return an IIN, a BIN or the number of a document as it is shown masked; empty stays so."""
    return f"{number[:_OPEN]}{_HIDDEN}" if len(number) > _OPEN else _HIDDEN if number else ""


def masked_phone(phone: str) -> str:
    """Return a phone as it is shown masked; empty stays so."""
    digits = re.sub(r"\D", "", phone)
    return f"{_HIDDEN}{digits[-_LAST:]}" if len(digits) > _OPEN else _HIDDEN if phone else ""


def masked_address(address: str) -> str:
    """Return nothing of an address but that there is one."""
    return _HIDDEN if address else ""


def masked_details(details: Details) -> Details:
    """Return somebody with his number, phone and address masked."""
    phone, address = masked_phone(details.phone), masked_address(details.address)
    if isinstance(details, Person):
        iin = masked_number(details.iin)
        return replace(details, iin=iin, phone=phone, address=address)
    return replace(details, bin=masked_number(details.bin), phone=phone, address=address)


def masked_words(words: str, addresses: Collection[str]) -> str:
    """Return a sentence without any whole IIN, BIN or phone in it, and without these addresses."""
    for each in sorted(addresses, key=len, reverse=True):
        words = words.replace(each, _HIDDEN)
    words = _NUMBER.sub(rf"\1{_HIDDEN}", words)
    return _PHONE.sub(rf"{_HIDDEN}\1", words)
