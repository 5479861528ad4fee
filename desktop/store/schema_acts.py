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
    """CREATE TABLE number_blocks (
        block TEXT PRIMARY KEY, office TEXT NOT NULL, series TEXT NOT NULL, first INTEGER NOT NULL,
        last INTEGER NOT NULL, reason TEXT NOT NULL, reserved_at TEXT NOT NULL,
        reserved_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE numbers_back (
        office TEXT NOT NULL, series TEXT NOT NULL, sequence INTEGER NOT NULL, block TEXT NOT NULL,
        reason TEXT NOT NULL, back_at TEXT NOT NULL, back_by TEXT NOT NULL,
        PRIMARY KEY (office, series, sequence)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE hand_talons (
        case_id TEXT PRIMARY KEY, block TEXT NOT NULL, entered_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX notices_owed ON notices (case_id) WHERE told_on = ''",
)
