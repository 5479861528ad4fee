"""The table of duties, and what a report of a period is counted by (schema.py; W-8, I-8).

`due` is whole tenge, `paid` tiyn; `freed` is the ground of a payer who is freed from it (D33).
`printings` counts by the day they were made the papers that came out of a printer for the `first`
time, `again`, or were written `by-hand` (D55).
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
    """CREATE TABLE printings (
        office TEXT NOT NULL, on_day TEXT NOT NULL, kind TEXT NOT NULL, how TEXT NOT NULL,
        count INTEGER NOT NULL, PRIMARY KEY (office, on_day, kind, how)
    ) STRICT, WITHOUT ROWID""",
    # A term that changed with a correction is found in the history: there are few of them (D39).
    """CREATE INDEX case_events_corrected ON case_events (done_at)
        WHERE fact = 'CaseCorrected'""",
    "CREATE INDEX term_changes_of_day ON term_changes (office, on_day)",
    "CREATE INDEX blank_moves_of_day ON blank_moves (office, on_day, kind, move, count)",
)
"""What else is counted, and indexes of tables that stand elsewhere."""
