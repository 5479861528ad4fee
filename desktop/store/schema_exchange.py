"""The tables of the exchange with the region: installations, parcels, answers (schema.py).

At the region they hold what every office did; the keys name the office or the installation.
"""

from typing import Final

EXCHANGE: Final = (
    """CREATE TABLE installations_began (
        inst TEXT PRIMARY KEY, office TEXT NOT NULL, why TEXT NOT NULL, services TEXT NOT NULL,
        signing TEXT NOT NULL, recipient TEXT NOT NULL, keys_after INTEGER NOT NULL,
        predecessor TEXT NOT NULL, predecessor_n INTEGER NOT NULL, predecessor_h TEXT NOT NULL,
        began_at TEXT NOT NULL, began_by TEXT NOT NULL, keys_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE installation_keys (
        inst TEXT NOT NULL, signing TEXT NOT NULL, recipient TEXT NOT NULL, after INTEGER NOT NULL,
        since TEXT NOT NULL, PRIMARY KEY (inst, signing)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE computers_moved (
        inst TEXT NOT NULL, moved_at TEXT NOT NULL, told_by TEXT NOT NULL,
        told_by_name TEXT NOT NULL, PRIMARY KEY (inst, moved_at)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE entries_adopted (
        inst TEXT NOT NULL, predecessor TEXT NOT NULL, first INTEGER NOT NULL,
        last INTEGER NOT NULL, office TEXT NOT NULL, adopted_at TEXT NOT NULL,
        PRIMARY KEY (predecessor, inst, first)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE entries_left (
        predecessor TEXT NOT NULL, n INTEGER NOT NULL, inst TEXT NOT NULL, code TEXT NOT NULL,
        office TEXT NOT NULL, PRIMARY KEY (predecessor, n, inst)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE installations_ended (
        inst TEXT NOT NULL, office TEXT NOT NULL, ending TEXT NOT NULL, told_at TEXT NOT NULL,
        PRIMARY KEY (inst, office)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE trusted_regions (
        office TEXT NOT NULL, region TEXT NOT NULL, signing TEXT NOT NULL, recipient TEXT NOT NULL,
        next_signing TEXT NOT NULL, next_recipient TEXT NOT NULL, recovery TEXT NOT NULL,
        trusted_at TEXT NOT NULL, trusted_by TEXT NOT NULL, PRIMARY KEY (office, region)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE parcels_made (
        seq INTEGER PRIMARY KEY, parcel TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        inst TEXT NOT NULL, xseq INTEGER NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
        entries INTEGER NOT NULL, upto INTEGER NOT NULL, segments TEXT NOT NULL,
        prev TEXT NOT NULL, region TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL,
        made_by_name TEXT NOT NULL, taken_at TEXT
    ) STRICT""",
    "CREATE INDEX parcels_made_of ON parcels_made (inst, xseq)",
    """CREATE TABLE answers_taken (
        seq INTEGER PRIMARY KEY, answer TEXT NOT NULL, office TEXT NOT NULL, region TEXT NOT NULL,
        serial INTEGER NOT NULL, sha256 TEXT NOT NULL, have TEXT NOT NULL, granted TEXT NOT NULL,
        edition INTEGER NOT NULL, min_program TEXT NOT NULL, held INTEGER NOT NULL,
        skew INTEGER NOT NULL, taken_at TEXT NOT NULL, taken_by TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX answers_taken_of ON answers_taken (office, seq)",
    """CREATE TABLE editions_taken (
        office TEXT NOT NULL, number INTEGER NOT NULL, sha256 TEXT NOT NULL,
        issued_on TEXT NOT NULL, use_until TEXT NOT NULL, mci TEXT NOT NULL, days TEXT NOT NULL,
        place TEXT NOT NULL, taken_at TEXT NOT NULL, PRIMARY KEY (office, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE questions_received (
        office TEXT NOT NULL, question TEXT NOT NULL, case_id TEXT NOT NULL, words TEXT NOT NULL,
        asked_on TEXT NOT NULL, received_at TEXT NOT NULL, answer TEXT NOT NULL DEFAULT '',
        answered_at TEXT, answered_by TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (office, question)
    ) STRICT, WITHOUT ROWID""",
)
