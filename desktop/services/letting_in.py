"""What `keyholders` does, for a window that was perhaps opened without keys: they come when asked.

The ciphers take a while to bring, and a plain record needs none of them (docs/adr/0010).
"""

from dataclasses import replace

from desktop.services import sign_in
from desktop.services.desk import Desk
from desktop.services.unlocked import Accounts, Unlocked


def let_in(desk: Desk, accounts: Accounts, by: Unlocked, *, staff: str, login: str) -> str:
    """Return the one-time password of an employee; refuses what `keyholders.let_in` refuses."""
    from desktop.services import keyholders  # noqa: PLC0415 - brings the ciphers

    return keyholders.let_in(desk, accounts, by, staff=staff, login=login)


def give_again(
    desk: Desk, accounts: Accounts, by: Unlocked, *, login: str, second: tuple[str, str]
) -> str:
    """Return a one-time password for a person who forgot it; the second of two proves himself.

    Refuses what `keyholders.give_again` refuses, and `unlock` of the second.
    """
    from desktop.services import keyholders  # noqa: PLC0415 - brings the ciphers

    desk.require("staff.access")
    other = sign_in.prove(accounts, *second)
    told = replace(by, failed_before=0)  # his own wrong ones were recorded when he came
    return keyholders.give_again(desk, accounts, login, first=told, second=other)


def take_away(desk: Desk, accounts: Accounts, by: Unlocked, *, login: str) -> None:
    """Take a person's lock away; refuses what `keyholders.take_away` refuses."""
    from desktop.services import keyholders  # noqa: PLC0415 - brings the ciphers

    keyholders.take_away(desk, accounts, by, login=login)


def new_sheet(desk: Desk, accounts: Accounts, by: Unlocked) -> str:
    """Return the code of a new recovery sheet; refuses what `keyholders.new_sheet` refuses."""
    from desktop.services import keyholders  # noqa: PLC0415 - brings the ciphers

    return keyholders.new_sheet(desk, accounts, by)
