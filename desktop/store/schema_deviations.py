"""The table of deviations from the order of the queue and from the hours (schema.py, D21, D22).

`number` is the queue number or the application's, as people read it; `words` beside a `ground`
are the operator's, else the codes of the day's warnings by comma.
"""

from typing import Final

DEVIATIONS: Final = (
    """CREATE TABLE deviations (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL,
        done_at TEXT NOT NULL, done_by TEXT NOT NULL, number TEXT NOT NULL DEFAULT '',
        service TEXT NOT NULL DEFAULT '', line TEXT NOT NULL DEFAULT '',
        window TEXT NOT NULL DEFAULT '', ground TEXT NOT NULL DEFAULT '',
        words TEXT NOT NULL DEFAULT '', passed INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX deviations_of_day ON deviations (office, day)",
)
