"""The table of how the invitation letters of organisations were found (schema.py, I-A3)."""

from typing import Final

LETTERS: Final = (
    """CREATE TABLE letter_checks (
        seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, item TEXT NOT NULL, on_day TEXT NOT NULL,
        copies INTEGER NOT NULL, faults TEXT NOT NULL, paper TEXT NOT NULL, by_name TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX letter_checks_of_case ON letter_checks (case_id, item, seq)",
)
