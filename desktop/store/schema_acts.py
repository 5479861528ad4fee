"""The tables of what is done to registered applications beside their own rows (schema.py)."""

from typing import Final

ACTS: Final = (
    """CREATE TABLE chancery (
        case_id TEXT NOT NULL, direction TEXT NOT NULL, paper TEXT NOT NULL, number TEXT NOT NULL,
        date TEXT NOT NULL, set_at TEXT NOT NULL, set_by TEXT NOT NULL,
        PRIMARY KEY (case_id, direction, paper)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE notices (
        case_id TEXT PRIMARY KEY, sent_on TEXT NOT NULL, tell_by TEXT NOT NULL,
        told_on TEXT NOT NULL DEFAULT '', way TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX notices_owed ON notices (case_id) WHERE told_on = ''",
)
