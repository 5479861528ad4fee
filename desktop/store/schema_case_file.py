"""The table of files bound of the papers of a case (schema.py); `lines` are the inner list."""

from typing import Final

CASE_FILES: Final = (
    """CREATE TABLE case_files (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, case_id TEXT NOT NULL,
        file TEXT NOT NULL UNIQUE, purpose TEXT NOT NULL, on_day TEXT NOT NULL,
        sheets INTEGER NOT NULL, hidden INTEGER NOT NULL, cover TEXT NOT NULL UNIQUE,
        inventory TEXT NOT NULL, certificate TEXT NOT NULL, detail TEXT NOT NULL,
        made_at TEXT NOT NULL, made_by TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX case_files_of_case ON case_files (case_id, seq)",
)
