"""Read who may sign in at a record and who did; raw columns, light enough for a first paint."""

from typing import Final, NamedTuple

from desktop.store.handles import Reader

_ACCOUNTS: Final = """
    SELECT login, staff, added_at, coalesce((
        SELECT max(at) FROM access_log
        WHERE access_log.office = accounts.office AND access_log.login = accounts.login
            AND kind = 'signed-in'
    ), '') FROM accounts WHERE office = ? AND removed_at IS NULL ORDER BY login
"""
_STAFF: Final = """
    SELECT accounts.staff FROM accounts
    JOIN staff ON staff.office = accounts.office AND staff.staff = accounts.staff AND active = 1
    WHERE accounts.office = ? AND login = ? AND removed_at IS NULL
"""
_LOG: Final = """
    SELECT at, staff, login, kind, detail, by FROM access_log WHERE office = ?
    ORDER BY seq DESC LIMIT ?
"""
_OWED: Final = """
    SELECT EXISTS (SELECT 1 FROM accounts WHERE office = ?1 AND removed_at IS NULL)
    AND coalesce((SELECT max(seq) FROM access_log WHERE office = ?1 AND kind = 'sheet-made'), 0)
        >= coalesce((
            SELECT max(seq) FROM access_log WHERE office = ?1 AND kind = 'sheet-printed'), 0)
"""
_IS_THERE: Final = "SELECT count(*) FROM sqlite_schema WHERE name = 'accounts'"
_LET_IN: Final = """
    SELECT NOT EXISTS (SELECT 1 FROM accounts WHERE removed_at IS NULL) OR EXISTS (
        SELECT 1 FROM accounts JOIN staff USING (office, staff)
        WHERE login = ? AND removed_at IS NULL AND active = 1
    )
"""


class Account(NamedTuple):
    """Hold one name that opens the record; moments are ISO texts, `last_in` empty before one."""

    login: str
    staff: str
    added_at: str
    last_in: str


class AccessEntry(NamedTuple):
    """Hold one line of who signed in, failed, was added, removed or given a new password."""

    at: str
    staff: str
    login: str
    kind: str
    detail: str
    by: str


def accounts(reader: Reader, office: str) -> list[Account]:
    """Return the names that open the record, in their order."""
    return [Account(*row) for row in reader.rows(_ACCOUNTS, (office,))]


def staff_of(reader: Reader, office: str, login: str) -> str:
    """Return which employee signs in under a name, empty when none who works here does."""
    return str(reader.value(_STAFF, (office, login)) or "")


def entries(reader: Reader, office: str, limit: int) -> list[AccessEntry]:
    """Return the latest acts, the newest first."""
    return [AccessEntry(*row) for row in reader.rows(_LOG, (office, limit))]


def owes_sheet(reader: Reader, office: str) -> bool:
    """Say whether the recovery sheet that opens the record now was never printed (D46)."""
    return bool(reader.value(_OWED, (office,)))


def lets_in(reader: Reader, login: str) -> bool:
    """Say whether the record knows a name as somebody's who works here, or knows no name yet.

    The record may be an older Kense's; it is only read.
    """
    return not reader.value(_IS_THERE) or bool(reader.value(_LET_IN, (login,)))
