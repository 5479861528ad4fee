"""Escrow: what the region unseals for an office that lost every password (parcels §3.3).

The file of keys has one lock more, whose code nobody knows: it lies beside the lock, sealed by age
for the region's recovery key. The office brings that file to the region; the region tells the
code (`services/region_escrow.py`), and the office signs in with it as with a recovery sheet. The
region alone has no record to open, the office alone no code (docs/adr/0018-escrow.md).

A region leaves the same for itself: whoever keeps its recovery key opens it by that (`own_escrow`).
"""

from contextlib import suppress

from desktop.models.errors import Refusal
from desktop.models.facts import EscrowLeft
from desktop.services.desk import Desk
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store import exchange, offices, regional
from desktop.store.keyfile import is_sealed, read_keyfile


def recipient_of(desk: Desk) -> str:
    """Return the recovery key the region of this office told, or has; empty where it has none."""
    own = regional.region(desk.database)
    if own is not None:
        return own.recovery
    chosen = offices.chosen(desk.database)
    region = None if chosen is None else exchange.region(desk.database, chosen.office)
    return "" if region is None else region.recovery


def is_left(desk: Desk, accounts: Accounts) -> bool:
    """Say whether the region can help in now; refuses what `read_keyfile` refuses."""
    left = read_keyfile(accounts.database).keyring.escrow
    return left is not None and left.recipient == recipient_of(desk)


def keep(desk: Desk, accounts: Accounts, by: Unlocked) -> None:
    """Leave the region a way in where there is none yet, or for another key than it has now.

    Done at every sign-in, and quietly: what hinders it now does not keep anybody out, and the next
    sign-in does it. Settings, «Signing in» says how it stands.
    """
    if recipient_of(desk) and is_sealed(accounts.database):
        with suppress(Refusal):
            if not is_left(desk, accounts):
                leave(desk, accounts, by)


def leave(desk: Desk, accounts: Accounts, by: Unlocked) -> None:
    """Leave a new code, sealed for the region's recovery key; the one before opens nothing.

    Refuses `escrow-nobody` where the region told no such key, `keys-changed`, `keys-damaged`, and
    the disk.
    """
    from desktop.services.accounts import leave_escrow  # noqa: PLC0415 - brings the ciphers

    recipient = recipient_of(desk)
    if not recipient:
        raise Refusal("escrow-nobody")
    database = read_keyfile(accounts.database).keyring.database
    of_region = regional.region(desk.database) is not None
    with desk.work(at=desk.now(), command="staff.sign-in") as work:
        work.record(EscrowLeft(keys=database, recipient=recipient))
        leave_escrow(
            accounts, by, recipient, of_region=of_region
        )  # the last: what it refuses leaves no fact
