"""The tables of what befell the queue as a whole, and of what visits led to (schema.py, D22, D47).

`lines` are JSON, none meaning every line of the office.
"""

from typing import Final

QUEUE: Final = (
    """CREATE TABLE pauses (
        seq INTEGER PRIMARY KEY, pause TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        day TEXT NOT NULL, lines TEXT NOT NULL, reason TEXT NOT NULL, words TEXT NOT NULL,
        began_at TEXT NOT NULL, began_by TEXT NOT NULL, ended_at TEXT,
        ended_by TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX pauses_of_day ON pauses (office, day)",
    """CREATE TABLE breach_causes (
        seq INTEGER PRIMARY KEY, cause TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        day TEXT NOT NULL, kind TEXT NOT NULL, begins TEXT NOT NULL, ends TEXT NOT NULL,
        lines TEXT NOT NULL, words TEXT NOT NULL, given_at TEXT NOT NULL, given_by TEXT NOT NULL,
        taken_back_at TEXT, taken_back_by TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX breach_causes_of_day ON breach_causes (office, day)",
    """CREATE TABLE visit_acts (
        seq INTEGER PRIMARY KEY, visit TEXT NOT NULL, case_id TEXT NOT NULL, done_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX visit_acts_of_visit ON visit_acts (visit)",
)
