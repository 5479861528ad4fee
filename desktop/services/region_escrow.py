"""Unseal at the region what an office left there for the day it loses every password (§3.3)."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import EscrowOpened
from desktop.models.keyring import Keyring
from desktop.services.desk import Desk
from desktop.services.regional import clerk_name, require_region
from desktop.store import regional
from desktop.store.keyfile import read_keys

LONGEST_IDENTITY: Final = 4096
_IDENTITY: Final = "AGE-SECRET-KEY-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsealed:
    """Hold the code to be told to an office, and whether its parcels told whose the file is."""

    office: str
    code: str = field(repr=False)
    is_known: bool


def unseal(desk: Desk, path: Path, *, office: str, identity: str, why: str) -> Unsealed:
    """Return the code of an office whose file of keys lies at `path`; that it was told is recorded.

    `identity` is the private half of the recovery key, as age writes it; it is kept nowhere.
    Refuses `not-allowed`, `not-a-region`, `office-not-enrolled` (`office`), `reason-missing`,
    `keys-missing` and `keys-damaged` (`path`), `escrow-none`, `escrow-key-wrong`, `escrow-own` of a
    region's file, and `escrow-of-another` (`office`) of a file that another office told to be its
    own.
    """
    desk.require("region.unseal")
    require_region(desk)
    words = clean_text(why)
    if not words:
        raise Refusal("reason-missing")
    if not regional.installations(desk.database, office):
        raise Refusal("office-not-enrolled", office=office or "–")
    keyring = read_keys(path).keyring
    if keyring.escrow is None:
        raise Refusal("escrow-none")
    known = regional.offices_of_keys(desk.database, keyring.database)
    if known and office not in known:
        raise Refusal("escrow-of-another", office=known[0])
    code, is_own = read_code(keyring, identity)
    if is_own:
        raise Refusal("escrow-own")
    fact = EscrowOpened(
        office=office, keys=keyring.database, why=words, clerk_name=clerk_name(desk)
    )
    with desk.work(at=desk.now(), command="region.unseal") as work:
        work.record(fact)
    return Unsealed(office=office, code=code, is_known=bool(known))


def identity_in(path: Path) -> str:
    """Return the text of a file that should hold an identity; may raise `OSError`."""
    with path.open("rb") as file:
        return file.read(LONGEST_IDENTITY).decode("utf-8", "replace")


def read_identity(text: str) -> str:
    """Return the identity of a file that `age-keygen` wrote, or of what was typed from paper.

    Refuses `escrow-key-wrong`.
    """
    lines = [line.strip().upper() for line in text[:LONGEST_IDENTITY].splitlines()]
    found = [line for line in lines if line.startswith(_IDENTITY)]
    if len(found) != 1:
        raise Refusal("escrow-key-wrong")
    return found[0]


def read_code(keyring: Keyring, identity: str) -> tuple[str, bool]:
    """Return the code left in a keyring, and whether a region left it for itself.

    Refuses `escrow-none` and `escrow-key-wrong`.
    """
    from desktop.services.keyring import read_escrow  # noqa: PLC0415 - brings the ciphers

    left = keyring.escrow
    if left is None:
        raise Refusal("escrow-none")
    code, is_own = read_escrow(left.sealed, keyring.database, read_identity(identity))
    if not code:
        raise Refusal("escrow-key-wrong")
    return code, is_own
