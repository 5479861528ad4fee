"""The table of duties, and what a report of a period is counted by (schema.py; W-8, I-8).

`due` is whole tenge, `paid` tiyn; `freed` is the ground of a payer who is freed from it (D33).
"""

from typing import Final

DUTIES: Final = (
    """CREATE TABLE duties (
        seq INTEGER NOT NULL, place INTEGER NOT NULL, office TEXT NOT NULL,
        service TEXT NOT NULL, day TEXT NOT NULL, duty TEXT NOT NULL, due INTEGER NOT NULL,
        paid INTEGER NOT NULL, charged INTEGER NOT NULL, exempt INTEGER NOT NULL,
        freed TEXT NOT NULL, PRIMARY KEY (seq, place)
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX duties_of_day ON duties
        (office, day, service, duty, freed, due, paid, charged, exempt)""",
)

COUNTED: Final = (
    # What a report reads of a paper, so that it need not read all that stands on it.
    "CREATE INDEX papers_issued ON papers (office, kind, issued_at, state, prints)",
    "CREATE INDEX term_changes_of_day ON term_changes (office, on_day)",
    "CREATE INDEX blank_moves_of_day ON blank_moves (office, on_day, kind, move, count)",
)
"""Indexes of tables that stand elsewhere."""
