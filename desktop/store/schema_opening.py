"""The tables of what an office brought along: owners, weapons, invitations (schema.py).

`identity` is that of `people`; `file` and `line` name the row of the file it came by (D43), and
`loaded_rows` every such row, so that a load broken off goes on where it stopped.
"""

from typing import Final

OPENING: Final = (
    """CREATE TABLE owners (
        seq INTEGER PRIMARY KEY, owner TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        identity TEXT NOT NULL, key TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL,
        UNIQUE (identity, office)
    ) STRICT""",
    "CREATE INDEX owners_by_key ON owners (key) WHERE key <> ''",
    """CREATE TABLE units (
        seq INTEGER PRIMARY KEY, unit TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        identity TEXT NOT NULL, fields TEXT NOT NULL, number TEXT NOT NULL, model TEXT NOT NULL,
        permit TEXT NOT NULL, issued_on TEXT NOT NULL, valid_until TEXT NOT NULL,
        file TEXT NOT NULL, line INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX units_of_owner ON units (identity)",
    """CREATE TABLE invitations_carried (
        invitation TEXT PRIMARY KEY, office TEXT NOT NULL, number TEXT NOT NULL,
        number_key TEXT NOT NULL, issued_on TEXT NOT NULL, valid_until TEXT NOT NULL,
        guest TEXT NOT NULL, citizenship TEXT NOT NULL, inviter TEXT NOT NULL,
        coupon TEXT NOT NULL, folded TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX invitations_carried_by_number ON invitations_carried (number_key, office)",
    """CREATE TABLE loaded_rows (
        office TEXT NOT NULL, fact TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL,
        PRIMARY KEY (file, fact, office, line)
    ) STRICT, WITHOUT ROWID""",
)

OPENING_INDEX: Final = (
    """CREATE TABLE index_units (
        code TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (code, seq)
    ) STRICT, WITHOUT ROWID""",
)
