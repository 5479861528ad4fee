"""The tables of whom the office has seen, and of what weapons were called (schema.py).

The `seq` of `people` grows with every sighting: the greater, the more lately seen.
`seen_on` is a day, `details` a person or organisation as JSON, `cases` counts sightings.
"""

from typing import Final

PEOPLE: Final = (
    """CREATE TABLE people (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, identity TEXT NOT NULL, kind TEXT NOT NULL,
        name TEXT NOT NULL, details TEXT NOT NULL, cases INTEGER NOT NULL, case_id TEXT NOT NULL,
        case_number TEXT NOT NULL, service TEXT NOT NULL, seen_on TEXT NOT NULL,
        UNIQUE (identity, office)
    ) STRICT""",
    """CREATE TABLE weapon_models (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, kind TEXT NOT NULL, type TEXT NOT NULL,
        pattern TEXT NOT NULL, model TEXT NOT NULL, system TEXT NOT NULL, calibre TEXT NOT NULL,
        times INTEGER NOT NULL, UNIQUE (model, calibre, kind, type, pattern, system, office)
    ) STRICT""",
)

PEOPLE_INDEX: Final = (
    """CREATE VIRTUAL TABLE index_people USING fts5 (
        words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6',
        tokenize='unicode61 remove_diacritics 0'
    )""",
    """CREATE TABLE index_weapon_models (
        field TEXT NOT NULL, form TEXT NOT NULL, seq INTEGER NOT NULL,
        PRIMARY KEY (field, form, seq)
    ) STRICT, WITHOUT ROWID""",
)
