"""Apply what is recorded of signing in: the accounts as they are, and a line for each act."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import (
    AccountAdded,
    AccountRemoved,
    EscrowLeft,
    EscrowOpened,
    PasswordChanged,
    PasswordReset,
    RecoverySheetMade,
    RecoverySheetPrinted,
    SignedIn,
    SignInFailed,
)
from desktop.store.projection.rows import Rows

_ACCOUNT: Final = """
    INSERT INTO accounts (office, login, staff, added_at, added_by) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (office, login) DO UPDATE SET staff = excluded.staff,
        added_at = excluded.added_at, added_by = excluded.added_by, removed_at = NULL
"""
_REMOVED: Final = "UPDATE accounts SET removed_at = ? WHERE office = ? AND login = ?"
_LOG: Final = """
    INSERT INTO access_log (office, staff, login, kind, detail, at, by)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""


def account_added(rows: Rows, deed: Deed, fact: AccountAdded) -> None:
    """Let an employee sign in under a name; one given before belongs to who has it now."""
    rows.add(_ACCOUNT, (deed.office, fact.login, fact.staff, deed.at, deed.by))
    _log(rows, deed, fact.staff, fact.login, "added")


def account_removed(rows: Rows, deed: Deed, fact: AccountRemoved) -> None:
    """Keep when a name ceased to open the record."""
    rows.add(_REMOVED, (deed.at, deed.office, fact.login))
    _log(rows, deed, fact.staff, fact.login, "removed")


def password_reset(rows: Rows, deed: Deed, fact: PasswordReset) -> None:
    """Keep which two gave a new password."""
    _log(rows, deed, fact.staff, fact.login, "reset", f"{fact.first} {fact.second}")


def password_changed(rows: Rows, deed: Deed, fact: PasswordChanged) -> None:
    """Keep when somebody chose another password."""
    _log(rows, deed, fact.staff, fact.login, "changed")


def signed_in(rows: Rows, deed: Deed, fact: SignedIn) -> None:
    """Keep who opened the record, when and how; by the recovery sheet, which is spent, too."""
    _log(rows, deed, fact.staff, fact.login, "signed-in", fact.way)
    if fact.way in {"recovery", "escrow"}:
        _log(rows, deed, fact.staff, fact.login, "sheet-made")


def sign_in_failed(rows: Rows, deed: Deed, fact: SignInFailed) -> None:
    """Keep how many wrong passwords came before."""
    _log(rows, deed, fact.staff, fact.login, "failed", str(fact.count))


def recovery_sheet_made(rows: Rows, deed: Deed, fact: RecoverySheetMade) -> None:
    """Keep when the recovery sheet got another code: it is owed to be printed."""
    _log(rows, deed, fact.staff, fact.login, "sheet-made")


def recovery_sheet_printed(rows: Rows, deed: Deed, fact: RecoverySheetPrinted) -> None:
    """Keep when the recovery sheet was printed, and where it went."""
    _log(rows, deed, fact.staff, "", "sheet-printed", fact.way)


def escrow_left(rows: Rows, deed: Deed, fact: EscrowLeft) -> None:
    """Keep when the region was left a way in, and the keys, which it knows again by that."""
    _log(rows, deed, deed.by, "", "escrow-left", fact.keys)


def escrow_opened(rows: Rows, deed: Deed, fact: EscrowOpened) -> None:
    """Keep when the region told an office its code."""
    _log(rows, deed, deed.by, "", "escrow-opened", fact.office)


def _log(rows: Rows, deed: Deed, staff: str, login: str, kind: str, detail: str = "") -> None:
    rows.add(_LOG, (deed.office, staff, login, kind, detail, deed.at, deed.by))
