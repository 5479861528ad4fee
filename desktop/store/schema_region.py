"""The tables of a region: its installations, what they sent, what was answered (schema.py).

Empty at an office. `room` is the key the record of an installation stands under in every other
table; `left_from` is the first entry that stands apart, 0 for none. A file that lies in quarantine
is `kept`; `open` says that somebody or something is still waited for. `have`, `pieces`, `clocks`,
`services` and `content` are JSON. `held_entries` are those of a sound chain that no table could
take: made again with the tables, so that a later program takes them. `keys_since` and `next_since`
are when the region's keys came into force, and when the next were announced.
"""

from typing import Final

REGION: Final = (
    """CREATE TABLE regions (
        region TEXT PRIMARY KEY, signing TEXT NOT NULL, recipient TEXT NOT NULL,
        next_signing TEXT NOT NULL DEFAULT '', next_recipient TEXT NOT NULL DEFAULT '',
        recovery TEXT NOT NULL, began_at TEXT NOT NULL, keys_since TEXT NOT NULL,
        next_since TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE installations (
        inst TEXT PRIMARY KEY, office TEXT NOT NULL, room TEXT NOT NULL, services TEXT NOT NULL,
        signing TEXT NOT NULL, recipient TEXT NOT NULL, predecessor TEXT NOT NULL,
        predecessor_n INTEGER NOT NULL, predecessor_h TEXT NOT NULL, enrolled_at TEXT NOT NULL,
        enrolled_by TEXT NOT NULL, retired_at TEXT NOT NULL DEFAULT '',
        retired_for TEXT NOT NULL DEFAULT '', left_from INTEGER NOT NULL DEFAULT 0,
        revoked_at TEXT NOT NULL DEFAULT '', revoked_for TEXT NOT NULL DEFAULT '',
        revoked_from INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX installations_of_office ON installations (office, enrolled_at)",
    "CREATE INDEX installations_of_room ON installations (room)",
    """CREATE TABLE parcels_received (
        seq INTEGER PRIMARY KEY, parcel TEXT NOT NULL UNIQUE, inst TEXT NOT NULL,
        office TEXT NOT NULL, xseq INTEGER NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
        verdict TEXT NOT NULL, applied INTEGER NOT NULL, present INTEGER NOT NULL,
        held INTEGER NOT NULL, pieces TEXT NOT NULL, detail TEXT NOT NULL, prev TEXT NOT NULL,
        kept INTEGER NOT NULL, created_at TEXT NOT NULL, drill TEXT NOT NULL, backup TEXT NOT NULL,
        edition INTEGER NOT NULL, drill_on TEXT NOT NULL, drill_outcome TEXT NOT NULL,
        drill_entries INTEGER NOT NULL, drill_exported INTEGER NOT NULL,
        clocks TEXT NOT NULL, received_at TEXT NOT NULL, received_by TEXT NOT NULL,
        judged_at TEXT NOT NULL, settled TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX parcels_of_office ON parcels_received (office, seq)",
    "CREATE INDEX parcels_by_sha256 ON parcels_received (sha256)",
    "CREATE INDEX parcels_kept ON parcels_received (seq) WHERE kept = 1",
    """CREATE TABLE held_entries (
        inst TEXT NOT NULL, n INTEGER NOT NULL, fact TEXT NOT NULL, code TEXT NOT NULL,
        PRIMARY KEY (inst, n)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE answers_made (
        seq INTEGER PRIMARY KEY, answer TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        serial INTEGER NOT NULL, have TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
        edition INTEGER NOT NULL, questions TEXT NOT NULL, made_at TEXT NOT NULL,
        made_by TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX answers_of_office ON answers_made (office, serial)",
    """CREATE TABLE editions_issued (
        number INTEGER PRIMARY KEY, issued_on TEXT NOT NULL, use_until TEXT NOT NULL,
        content TEXT NOT NULL, issued_at TEXT NOT NULL, issued_by TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE questions_asked (
        question TEXT PRIMARY KEY, office TEXT NOT NULL, case_id TEXT NOT NULL, words TEXT NOT NULL,
        asked_at TEXT NOT NULL, asked_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX questions_of_case ON questions_asked (case_id)",
)
