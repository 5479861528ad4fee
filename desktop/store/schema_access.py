"""The tables of who may sign in and who did (schema.py); `seq` grows with every entry."""

from typing import Final

ACCESS: Final = (
    """CREATE TABLE accounts (
        office TEXT NOT NULL, login TEXT NOT NULL, staff TEXT NOT NULL, added_at TEXT NOT NULL,
        added_by TEXT NOT NULL, removed_at TEXT, PRIMARY KEY (office, login)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE access_log (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, staff TEXT NOT NULL, login TEXT NOT NULL,
        kind TEXT NOT NULL, detail TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX access_of_staff ON access_log (office, staff, seq)",
    "CREATE INDEX access_of_kind ON access_log (office, kind, seq)",
)
