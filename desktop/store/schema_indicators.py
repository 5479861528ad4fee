"""The tables of the indicators: values entered, visitors asked, boxes opened (schema.py).

No row of what was answered names a visit: `surveys` says who was asked, `survey_counts` what was
said of all together, `survey_tokens` which tokens are used up.
"""

from typing import Final

INDICATORS: Final = (
    """CREATE TABLE indicator_values (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, service TEXT NOT NULL, number TEXT NOT NULL,
        kind TEXT NOT NULL, year INTEGER NOT NULL, value TEXT NOT NULL, ground TEXT NOT NULL,
        clerk_name TEXT NOT NULL, set_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX indicator_values_of ON indicator_values (office, service, year, seq)",
    """CREATE TABLE surveys (
        visit TEXT PRIMARY KEY, survey TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        service TEXT NOT NULL, day TEXT NOT NULL, way TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX surveys_of_day ON surveys (office, service, day)",
    """CREATE TABLE survey_boxes (
        seq INTEGER PRIMARY KEY, box TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        service TEXT NOT NULL, day TEXT NOT NULL, answers INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX survey_boxes_of ON survey_boxes (office, service, day)",
    """CREATE TABLE survey_counts (
        box TEXT NOT NULL, number TEXT NOT NULL, satisfied INTEGER NOT NULL,
        dissatisfied INTEGER NOT NULL, silent INTEGER NOT NULL, PRIMARY KEY (box, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE survey_tokens (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, token TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX survey_tokens_of ON survey_tokens (office, token)",
)
