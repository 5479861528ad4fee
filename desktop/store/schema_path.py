"""The tables of the path of a case: who has it, what is found, decided and handed over (schema.py).

A person is kept by staff id and by the name of that day; `detail` is the whole of a fact's part as
JSON. Days are ISO, empty while they have not come. Figures count what was decided first of an item
(`counted`), whatever is decided once that is set aside (docs/adr/0015).
"""

from typing import Final

PATH: Final = (
    """CREATE TABLE assignments (
        seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, staff TEXT NOT NULL, name TEXT NOT NULL,
        by_staff TEXT NOT NULL, by_name TEXT NOT NULL, on_day TEXT NOT NULL, batch TEXT NOT NULL,
        resolution TEXT NOT NULL, until TEXT NOT NULL, reason TEXT NOT NULL,
        on_paper INTEGER NOT NULL, clerk_name TEXT NOT NULL, set_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX assignments_of_case ON assignments (case_id, seq)",
    "CREATE INDEX assignments_of_batch ON assignments (batch) WHERE batch <> ''",
    """CREATE TABLE examinations (
        case_id TEXT PRIMARY KEY, by_staff TEXT NOT NULL, by_name TEXT NOT NULL,
        digest TEXT NOT NULL, revision INTEGER NOT NULL, proposals TEXT NOT NULL,
        note TEXT NOT NULL, examined_at TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE completeness (
        seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, on_day TEXT NOT NULL,
        missing TEXT NOT NULL, by_name TEXT NOT NULL, note TEXT NOT NULL,
        over INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX completeness_of_case ON completeness (case_id, seq)",
    """CREATE TABLE findings (
        finding TEXT PRIMARY KEY, case_id TEXT NOT NULL, item TEXT NOT NULL, kind TEXT NOT NULL,
        exemption TEXT NOT NULL, evidence TEXT NOT NULL, by_staff TEXT NOT NULL,
        by_name TEXT NOT NULL, recorded_at TEXT NOT NULL, taken_back_at TEXT NOT NULL DEFAULT '',
        taken_back_for TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX findings_of_case ON findings (case_id)",
    """CREATE TABLE inquiries (
        inquiry TEXT PRIMARY KEY, case_id TEXT NOT NULL, office TEXT NOT NULL, kind TEXT NOT NULL,
        addressee TEXT NOT NULL, question TEXT NOT NULL, items TEXT NOT NULL,
        number TEXT NOT NULL, date TEXT NOT NULL, answer_by TEXT NOT NULL, paper TEXT NOT NULL,
        confidential INTEGER NOT NULL, by_name TEXT NOT NULL, made_at TEXT NOT NULL,
        reminders INTEGER NOT NULL DEFAULT 0, reminded_on TEXT NOT NULL DEFAULT '',
        answered_on TEXT NOT NULL DEFAULT '',
        answer TEXT NOT NULL DEFAULT '', answer_number TEXT NOT NULL DEFAULT '',
        answer_date TEXT NOT NULL DEFAULT '', came INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX inquiries_of_case ON inquiries (case_id)",
    """CREATE INDEX inquiries_open ON inquiries (office, answer_by, inquiry)
        WHERE answered_on = ''""",
    """CREATE TABLE outcomes (
        case_id TEXT NOT NULL, item TEXT NOT NULL, proposal TEXT NOT NULL DEFAULT '',
        proposed_by TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '',
        on_day TEXT NOT NULL DEFAULT '', decision TEXT NOT NULL DEFAULT '',
        signer TEXT NOT NULL DEFAULT '', signer_name TEXT NOT NULL DEFAULT '',
        counted TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (case_id, item)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE departures (
        seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, office TEXT NOT NULL,
        dispatch TEXT NOT NULL, sent_to TEXT NOT NULL, number TEXT NOT NULL, on_day TEXT NOT NULL,
        back_by TEXT NOT NULL, inventory TEXT NOT NULL, by_name TEXT NOT NULL,
        back_on TEXT NOT NULL DEFAULT '', back_number TEXT NOT NULL DEFAULT '',
        back_date TEXT NOT NULL DEFAULT '', result TEXT NOT NULL DEFAULT '',
        signer_name TEXT NOT NULL DEFAULT '', words TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX departures_of_case ON departures (case_id, seq)",
    "CREATE INDEX departures_of_dispatch ON departures (dispatch)",
    "CREATE INDEX departures_open ON departures (office, back_by, seq) WHERE back_on = ''",
    """CREATE TABLE results (
        result TEXT PRIMARY KEY, case_id TEXT NOT NULL, office TEXT NOT NULL, kind TEXT NOT NULL,
        permit TEXT NOT NULL, items TEXT NOT NULL, number TEXT NOT NULL, series TEXT NOT NULL,
        number_key TEXT NOT NULL,
        sequence INTEGER NOT NULL, issued_on TEXT NOT NULL, valid_until TEXT NOT NULL,
        test_firing_on TEXT NOT NULL, reregister_on TEXT NOT NULL, coupon TEXT NOT NULL,
        blank TEXT NOT NULL, blank_key TEXT NOT NULL, outgoing TEXT NOT NULL, paper TEXT NOT NULL,
        prepared_by TEXT NOT NULL, prepared_name TEXT NOT NULL, signer_name TEXT NOT NULL,
        handed_on TEXT NOT NULL DEFAULT '', ended TEXT NOT NULL DEFAULT '',
        ended_for TEXT NOT NULL DEFAULT '', ended_on TEXT NOT NULL DEFAULT '',
        ended_at TEXT NOT NULL DEFAULT '', successor TEXT NOT NULL DEFAULT '',
        set_aside TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX results_of_case ON results (case_id)",
    "CREATE INDEX results_by_number ON results (number)",
    "CREATE INDEX results_by_number_key ON results (number_key, office, kind)",
    "CREATE INDEX results_on_blank ON results (blank_key, office, kind) WHERE blank_key <> ''",
    "CREATE INDEX results_of_series ON results (office, series, sequence) WHERE series <> ''",
    """CREATE TABLE notices_given (
        seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, about TEXT NOT NULL, way TEXT NOT NULL,
        told_at TEXT NOT NULL, told_to TEXT NOT NULL, reached INTEGER NOT NULL,
        words TEXT NOT NULL, clerk_name TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX notices_given_of_case ON notices_given (case_id, seq)",
    """CREATE TABLE handovers (
        seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, results TEXT NOT NULL,
        receiver TEXT NOT NULL, name TEXT NOT NULL, on_day TEXT NOT NULL, by_staff TEXT NOT NULL,
        by_name TEXT NOT NULL, closes INTEGER NOT NULL, reason TEXT NOT NULL,
        visit TEXT NOT NULL, handed_at TEXT NOT NULL, detail TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX handovers_of_case ON handovers (case_id, seq)",
    "CREATE INDEX handovers_of_day ON handovers (on_day)",
    """CREATE TABLE term_changes (
        seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, office TEXT NOT NULL, kind TEXT NOT NULL,
        on_day TEXT NOT NULL, before_due TEXT NOT NULL, before_collect_on TEXT NOT NULL,
        due TEXT NOT NULL, reason TEXT NOT NULL, tell_by TEXT NOT NULL,
        told_on TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX term_changes_of_case ON term_changes (case_id, seq)",
    """CREATE INDEX term_changes_untold ON term_changes (office, tell_by, case_id)
        WHERE tell_by <> '' AND told_on = ''""",
    "CREATE INDEX cases_held ON cases (holder, stage, safe, seq) WHERE holder <> ''",
    "CREATE INDEX cases_at_stage ON cases (stage, safe, seq) WHERE stage <> 'closed'",
)
