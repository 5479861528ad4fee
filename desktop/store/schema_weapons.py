"""The tables of registered weapons and of what became of them (schema.py, D45).

A weapon is one row for as long as its owner has it, however often its permit is issued anew:
`case_id`, `item` and `result` are those of the last permit, empty of one carried over. `identity`
is that of `people`. Days are ISO, empty where nobody knows them. `skeleton` is the serial as
compared (`models/serials.py`), `place` the village as compared (`places.py`). An event belongs to
no case where it was recorded by its document; `taken_back` is why it does not stand any more.
"""

from typing import Final

DUE_ON: Final = "min(until, ifnull(nullif(fire_by, ''), until))"
"""When something is due of a weapon: re-registration, or test-firing where that comes first."""

WEAPONS: Final = (
    """CREATE TABLE weapons (
        seq INTEGER PRIMARY KEY, weapon TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        identity TEXT NOT NULL, owner TEXT NOT NULL, owner_number TEXT NOT NULL,
        address TEXT NOT NULL, village TEXT NOT NULL, place TEXT NOT NULL, kind TEXT NOT NULL,
        fields TEXT NOT NULL, skeleton TEXT NOT NULL, permit TEXT NOT NULL,
        permit_kind TEXT NOT NULL, issued_on TEXT NOT NULL, until TEXT NOT NULL,
        fired_on TEXT NOT NULL, fire_by TEXT NOT NULL, case_id TEXT NOT NULL, item INTEGER NOT NULL,
        result TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'held',
        state_on TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX weapons_by_serial ON weapons (skeleton, kind) WHERE skeleton <> ''",
    "CREATE INDEX weapons_of_owner ON weapons (identity)",
    "CREATE INDEX weapons_of_case ON weapons (case_id) WHERE case_id <> ''",
    "CREATE INDEX weapons_on_result ON weapons (result) WHERE result <> ''",
    "CREATE INDEX weapons_by_permit ON weapons (permit) WHERE permit <> ''",
    f"""CREATE INDEX weapons_due ON weapons (office, {DUE_ON})
        WHERE state = 'held' AND until <> ''""",
    """CREATE TABLE weapon_events (
        seq INTEGER PRIMARY KEY, weapon TEXT NOT NULL, kind TEXT NOT NULL, on_day TEXT NOT NULL,
        document TEXT NOT NULL, document_date TEXT NOT NULL, other TEXT NOT NULL,
        words TEXT NOT NULL, case_id TEXT NOT NULL, item INTEGER NOT NULL, until TEXT NOT NULL,
        by_name TEXT NOT NULL, done_at TEXT NOT NULL, taken_back TEXT NOT NULL DEFAULT '',
        taken_by TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX weapon_events_of_case ON weapon_events (case_id, item) WHERE case_id <> ''",
    "CREATE INDEX weapon_events_of ON weapon_events (weapon, seq)",
)
