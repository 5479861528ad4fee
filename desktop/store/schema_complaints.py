"""The tables of complaints: how each stands, and all that was done about it (schema.py).

`state` and `holder` are as the facts make them, for the lists; everything else is read from the
events. `folded` is what a complaint is found by: names and addresses as words, numbers as codes.
"""

from typing import Final

WAITING: Final = "state IN ('received', 'assigned', 'found')"
"""Of a complaint that waits for its answer; an index takes only the very words (schema.py)."""

COMPLAINTS: Final = (
    """CREATE TABLE complaints (
        seq INTEGER PRIMARY KEY, complaint TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        number TEXT NOT NULL, series TEXT NOT NULL, sequence INTEGER NOT NULL,
        folded TEXT NOT NULL, day TEXT NOT NULL, safe TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'received', holder TEXT NOT NULL DEFAULT '',
        case_id TEXT NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX complaints_of_series ON complaints (office, series, sequence)",
    "CREATE INDEX complaints_of_case ON complaints (case_id) WHERE case_id <> ''",
    f"CREATE INDEX complaints_open ON complaints (office, safe, seq) WHERE {WAITING}",
    """CREATE TABLE complaint_events (
        seq INTEGER PRIMARY KEY, complaint TEXT NOT NULL, fact TEXT NOT NULL,
        done_at TEXT NOT NULL, done_by TEXT NOT NULL, body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX complaint_events_of ON complaint_events (complaint, seq)",
)
