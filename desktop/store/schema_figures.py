"""The table of figures that were frozen (schema.py): `detail` is the whole of the fact as JSON."""

from typing import Final

FIGURES: Final = (
    """CREATE TABLE figures_frozen (
        seq INTEGER PRIMARY KEY, frozen TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        title TEXT NOT NULL, frozen_at TEXT NOT NULL, frozen_by TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX figures_frozen_of_office ON figures_frozen (office, seq)",
    # What figures read of an application, so that they need not read all of its row.
    """CREATE INDEX cases_counted ON cases (day, office, service, purpose, sequence)
        WHERE sequence IS NOT NULL""",
    """CREATE INDEX cases_decided ON cases
        (counted_on, counted_as, counted_due, office, service, purpose, case_id)
        WHERE counted_on <> ''""",
    """CREATE INDEX cases_due ON cases
        (due, day, decided_on, ending, counted_on, counted_due, office, service, purpose,
        case_id)""",
)
