"""Open a region's record by its recovery key, once every password and the sheet are lost (§3.3).

An office brings its file of keys to its region; nobody stands above a region with a program of his
own. So the key its superiors keep opens what the region left for itself, beside its record
(docs/adr/0018-escrow.md).
"""

from desktop.models.errors import Refusal
from desktop.services.accounts import Recovered, recover
from desktop.services.region_escrow import read_code
from desktop.services.unlocked import Accounts
from desktop.store.keyfile import read_keyfile


def come_in(accounts: Accounts, identity: str, login: str, password: str) -> Recovered:
    """Let a person in by the private half of the recovery key, which is kept nowhere.

    Refuses `escrow-none`, `escrow-key-wrong`, `escrow-not-own` of an office's file, and what
    `recover` refuses.
    """
    code, is_own = read_code(read_keyfile(accounts.database).keyring, identity)
    if not is_own:
        raise Refusal("escrow-not-own")
    return recover(accounts, code, login, password, of_region=True)
