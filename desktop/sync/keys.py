"""Keys of an installation and of the region, and the card that carries their public halves (§2.10).

A private half is an argument and a return value here, never a file: whoever keeps it does so
sealed (`store/installation_keys.py`).
"""

import base64
import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.parcel import Card
from desktop.sync import minisign
from desktop.sync.reading import read, write
from desktop.sync.signing import SigningPair

__all__ = [
    "CARD_MAGIC",
    "LARGEST_CARD",
    "AgePair",
    "Card",
    "SigningPair",
    "can_be_sealed_for",
    "fingerprint",
    "groups_match",
    "is_recipient",
    "read_card",
    "write_card",
]

CARD_MAGIC: Final = b"KZE/1 "
LARGEST_CARD: Final = 4 << 10
_NEWER_CARD: Final = re.compile(rb"KZE/(?:[2-9]|[1-9][0-9]{1,3}) ")
_TRUSTED: Final = "kense card"
_GROUPS: Final = 5
_GROUP: Final = 4
_TYPED: Final = 2 * _GROUP
_MISREAD: Final = str.maketrans("018АВЕКМНОРСТХ", "OIBABEKMHOPCTX")  # base32 has no 0, 1, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class AgePair:
    """Hold an age pair: the secret `identity` and the `recipient` others seal for, both as text."""

    identity: str = field(repr=False)
    recipient: str

    @classmethod
    def make(cls) -> "AgePair":
        """Make a new pair with the randomness of the library: it takes none from outside."""
        from desktop.sync import ciphers  # noqa: PLC0415 - a window starts without them

        identity, recipient = ciphers.new_identity()
        return cls(identity=identity, recipient=recipient)

    @classmethod
    def of(cls, identity: str) -> "AgePair":
        """Return the pair of an identity that was kept; raise `ValueError` where it is none."""
        from desktop.sync import ciphers  # noqa: PLC0415 - a window starts without them

        return cls(identity=identity, recipient=ciphers.recipient_of(identity))


def is_recipient(text: str) -> bool:
    """Tell whether something can be sealed for a recipient: its letters and their checksum."""
    from desktop.sync import ciphers  # noqa: PLC0415 - a window starts without them

    return ciphers.is_recipient(text)


def can_be_sealed_for(card: Card) -> bool:
    """Tell whether every recipient a card names is one."""
    return all(map(is_recipient, filter(None, (card.recipient, card.recovery))))


def fingerprint(card: Card) -> str:
    """Return 100 bits of everything the card says as `FVYR-MQVX-E2YE-IALC-PSU7` (§2.10)."""
    drawn = sha256(CARD_MAGIC + write(card).encode()).digest()
    letters = base64.b32encode(drawn).decode("ascii")[: _GROUPS * _GROUP]
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def groups_match(card: Card, typed: str) -> bool:
    """Tell whether a person typed the last two groups from the printed sheet.

    Case, spaces and dashes make no difference, nor does a Cyrillic letter that looks like the
    Latin one; the whole fingerprint is taken too. Nothing shorter is.
    """
    letters = "".join(filter(str.isalnum, typed.upper())).translate(_MISREAD)
    whole = fingerprint(card).replace("-", "")
    return letters in {whole, whole[-_TYPED:]}


def write_card(card: Card, pair: SigningPair) -> bytes:
    """Write the file that carries a card, signed by the very key it names."""
    if card.signing != pair.public:
        raise Refusal("parcel-signature")
    line = CARD_MAGIC + write(card).encode() + b"\n"
    return line + minisign.sign(line, pair, trusted=_TRUSTED)


def read_card(content: bytes) -> Card:
    """Read such a file strictly.

    Refuse `parcel-damaged` (`field`), `parcel-too-large` (`limit`), `parcel-newer-format`, and
    `parcel-signature` of a card that its own key did not sign.
    """
    if len(content) > LARGEST_CARD:
        raise Refusal("parcel-too-large", limit=LARGEST_CARD)
    if not content.startswith(CARD_MAGIC):
        newer = _NEWER_CARD.match(content)
        raise Refusal("parcel-newer-format") if newer else Refusal("parcel-damaged", field="magic")
    line, end, rest = content.partition(b"\n")
    card = read(Card, line.removeprefix(CARD_MAGIC), verdict="damaged")
    if not can_be_sealed_for(card):
        raise Refusal("parcel-damaged", field="recipient")
    lines = rest.split(b"\n")
    if lines.pop() or not minisign.is_sound(line + end, lines, card.signing, trusted=_TRUSTED):
        raise Refusal("parcel-signature")
    return card
