"""The tables of drills and of who saw a card or took a list away (schema.py); `seq` by entry."""

from typing import Final

KEEPING: Final = (
    """CREATE TABLE drills (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, drill TEXT NOT NULL, copied_at TEXT NOT NULL,
        outcome TEXT NOT NULL, entries INTEGER NOT NULL, cases INTEGER NOT NULL,
        code TEXT NOT NULL, exported INTEGER NOT NULL, exported_bytes INTEGER NOT NULL,
        done_at TEXT NOT NULL, done_by TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX drills_good ON drills (office, outcome, seq)",
    """CREATE TABLE views (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
        way TEXT NOT NULL, seen_at TEXT NOT NULL, seen_by TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX views_of_record ON views (record, seq)",
    "CREATE INDEX views_by ON views (office, seen_by, seq)",
    """CREATE TABLE saved_lists (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, what TEXT NOT NULL, lines INTEGER NOT NULL,
        file TEXT NOT NULL, sha256 TEXT NOT NULL, words TEXT NOT NULL, first TEXT NOT NULL,
        last TEXT NOT NULL, upto TEXT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL
    ) STRICT""",
)
