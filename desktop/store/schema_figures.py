"""The table of figures that were frozen (schema.py): `detail` is the whole of the fact as JSON."""

from typing import Final

FIGURES: Final = (
    """CREATE TABLE figures_frozen (
        seq INTEGER PRIMARY KEY, frozen TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        title TEXT NOT NULL, frozen_at TEXT NOT NULL, frozen_by TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX figures_frozen_of_office ON figures_frozen (office, seq)",
    "CREATE INDEX cases_decided ON cases (decided_on, service) WHERE decided_on <> ''",
)
