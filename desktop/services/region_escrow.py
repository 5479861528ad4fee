"""Unseal at the region what an office left there for the day it loses every password (§3.3)."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import EscrowOpened
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
    `keys-missing` and `keys-damaged` (`path`), `escrow-none`, `escrow-key-wrong`, and
    `escrow-of-another` (`office`) of a file that another office told to be its own.
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
    code = _code(keyring.escrow.sealed, keyring.database, identity)
    fact = EscrowOpened(
        office=office, keys=keyring.database, why=words, clerk_name=clerk_name(desk)
    )
    with desk.work(at=desk.now(), command="region.unseal") as work:
        work.record(fact)
    return Unsealed(office=office, code=code, is_known=bool(known))


def read_identity(text: str) -> str:
    """Return the identity of a file that `age-keygen` wrote, or of what was typed from paper.

    Refuses `escrow-key-wrong`.
    """
    lines = [line.strip().upper() for line in text[:LONGEST_IDENTITY].splitlines()]
    found = [line for line in lines if line.startswith(_IDENTITY)]
    if len(found) != 1:
        raise Refusal("escrow-key-wrong")
    return found[0]


def _code(sealed: bytes, database: str, identity: str) -> str:
    from desktop.services.keyring import read_escrow  # noqa: PLC0415 - brings the ciphers

    code = read_escrow(sealed, database, read_identity(identity))
    if not code:
        raise Refusal("escrow-key-wrong")
    return code
