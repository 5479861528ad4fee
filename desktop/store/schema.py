"""The record and index tables: never migrated, made again from the journal (architecture).

Raise `PROJECTION` in versions.py with any change of `RECORD`, `INDEXING` with
any change of `INDEX`. Moments are local texts with offset, days ISO dates,
money tiyn; `seq` counts rows in the order of the journal.
"""

from collections.abc import Mapping
from typing import Final

from desktop.store.driver import Connection
from desktop.store.open_stages import LATE, OPEN, UNDECIDED
from desktop.store.schema_access import ACCESS
from desktop.store.schema_acts import ACTS
from desktop.store.schema_blanks import BLANKS
from desktop.store.schema_case_file import CASE_FILES
from desktop.store.schema_complaints import COMPLAINTS
from desktop.store.schema_coupons import COUPONS
from desktop.store.schema_deviations import DEVIATIONS
from desktop.store.schema_duties import COUNTED, DUTIES
from desktop.store.schema_exchange import EXCHANGE
from desktop.store.schema_figures import FIGURES
from desktop.store.schema_indicators import INDICATORS
from desktop.store.schema_keeping import KEEPING
from desktop.store.schema_letters import LETTERS
from desktop.store.schema_opening import OPENING, OPENING_INDEX
from desktop.store.schema_path import PATH
from desktop.store.schema_people import PEOPLE, PEOPLE_INDEX
from desktop.store.schema_queue import QUEUE
from desktop.store.schema_region import REGION
from desktop.store.schema_registers import REGISTERS
from desktop.store.schema_staff import STAFF
from desktop.store.schema_weapons import WEAPONS

RECORD: Final = (
    """CREATE TABLE offices (
        office TEXT PRIMARY KEY, name_kk TEXT NOT NULL, name_ru TEXT NOT NULL,
        name_en TEXT NOT NULL, address TEXT NOT NULL, phones TEXT NOT NULL, zone TEXT NOT NULL,
        services TEXT NOT NULL, chosen_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE switches (
        office TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, set_at TEXT NOT NULL,
        set_by TEXT NOT NULL, PRIMARY KEY (office, key)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE calendar_days (
        office TEXT NOT NULL, day TEXT NOT NULL, status TEXT NOT NULL, ground TEXT NOT NULL,
        set_at TEXT NOT NULL, set_by TEXT NOT NULL, PRIMARY KEY (office, day)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE service_switches (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, service TEXT NOT NULL,
        switches TEXT NOT NULL, set_at TEXT NOT NULL, set_by TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX service_switches_now ON service_switches (office, service, seq)",
    """CREATE TABLE windows (
        office TEXT NOT NULL, window TEXT NOT NULL, name TEXT NOT NULL, lines TEXT NOT NULL,
        PRIMARY KEY (office, window)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE staff (
        office TEXT NOT NULL, staff TEXT NOT NULL, name TEXT NOT NULL, post_kk TEXT NOT NULL,
        post_ru TEXT NOT NULL, active INTEGER NOT NULL, name_ru TEXT NOT NULL,
        rank_kk TEXT NOT NULL, rank_ru TEXT NOT NULL, PRIMARY KEY (office, staff)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE days (
        office TEXT NOT NULL, day TEXT NOT NULL, opened_at TEXT NOT NULL, opened_by TEXT NOT NULL,
        warnings TEXT NOT NULL, closed_at TEXT NOT NULL DEFAULT '',
        closed_by TEXT NOT NULL DEFAULT '', PRIMARY KEY (office, day)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE series (
        office TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL,
        PRIMARY KEY (office, series)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE skips (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, series TEXT NOT NULL,
        after INTEGER NOT NULL, last INTEGER NOT NULL, reason TEXT NOT NULL,
        set_at TEXT NOT NULL, set_by TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE tickets (
        seq INTEGER PRIMARY KEY, ticket TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        day TEXT NOT NULL, service TEXT NOT NULL, line TEXT NOT NULL, letter TEXT NOT NULL,
        number INTEGER NOT NULL, outside_hours INTEGER NOT NULL, issued_at TEXT NOT NULL,
        window TEXT NOT NULL DEFAULT '', called_at TEXT, recalls INTEGER NOT NULL DEFAULT 0,
        last_call_at TEXT, visit TEXT NOT NULL DEFAULT '', began_at TEXT, ended_at TEXT,
        ending TEXT NOT NULL DEFAULT '', waiting_since TEXT NOT NULL, held_at TEXT,
        held_for TEXT NOT NULL DEFAULT '', waited TEXT NOT NULL DEFAULT '[]',
        away TEXT NOT NULL DEFAULT '[]', result TEXT NOT NULL DEFAULT '',
        results INTEGER NOT NULL DEFAULT 0, result_at TEXT,
        at_service TEXT NOT NULL, at_line TEXT NOT NULL, only_window TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '', sent_line TEXT NOT NULL DEFAULT '',
        sent_window TEXT NOT NULL DEFAULT '', back TEXT NOT NULL DEFAULT '[]',
        UNIQUE (office, day, service, line, number)
    ) STRICT""",
    """CREATE INDEX tickets_waiting ON tickets (office, day, seq)
        WHERE called_at IS NULL AND ended_at IS NULL""",
    """CREATE INDEX tickets_open ON tickets (office, day, window)
        WHERE ended_at IS NULL""",
    """CREATE TABLE visits (
        visit TEXT PRIMARY KEY, office TEXT NOT NULL, ticket TEXT NOT NULL, window TEXT NOT NULL,
        began_at TEXT NOT NULL, ended_at TEXT, ending TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX visits_of_ticket ON visits (ticket)",
    """CREATE TABLE answers (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, visit TEXT NOT NULL, kind TEXT NOT NULL,
        service TEXT NOT NULL, purpose TEXT NOT NULL, applicant_kind TEXT NOT NULL,
        why TEXT NOT NULL, paragraph TEXT NOT NULL, missing TEXT NOT NULL, given_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX answers_of_visit ON answers (visit)",
    """CREATE TABLE cases (
        seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        service TEXT NOT NULL, edition TEXT NOT NULL, year INTEGER NOT NULL,
        sequence INTEGER, number TEXT NOT NULL, qr TEXT NOT NULL, visit TEXT NOT NULL,
        stage TEXT NOT NULL, purpose TEXT NOT NULL, channel TEXT NOT NULL, language TEXT NOT NULL,
        applicant_kind TEXT NOT NULL, applicant TEXT NOT NULL, iin TEXT NOT NULL,
        phone TEXT NOT NULL, representative TEXT NOT NULL, day TEXT NOT NULL,
        registered_at TEXT NOT NULL, track TEXT NOT NULL, due TEXT NOT NULL, safe TEXT NOT NULL,
        collect_on TEXT NOT NULL, items INTEGER NOT NULL, persons INTEGER NOT NULL,
        missing INTEGER NOT NULL, covered INTEGER NOT NULL, insisted INTEGER NOT NULL,
        outside_hours INTEGER NOT NULL, clerk TEXT NOT NULL, clerk_name TEXT NOT NULL,
        ending TEXT NOT NULL DEFAULT '', holder TEXT NOT NULL DEFAULT '',
        holder_name TEXT NOT NULL DEFAULT '', held_since TEXT NOT NULL DEFAULT '',
        revision INTEGER NOT NULL DEFAULT 0, decided_on TEXT NOT NULL DEFAULT '',
        decision TEXT NOT NULL DEFAULT '', counted_on TEXT NOT NULL DEFAULT '',
        counted_as TEXT NOT NULL DEFAULT '', counted_due TEXT NOT NULL DEFAULT '',
        UNIQUE (office, service, year, sequence)
    ) STRICT""",
    "CREATE INDEX cases_by_number ON cases (number)",
    "CREATE INDEX cases_by_qr ON cases (qr)",
    "CREATE INDEX cases_by_iin ON cases (iin) WHERE iin <> ''",
    "CREATE INDEX cases_of_visit ON cases (visit)",
    "CREATE INDEX cases_of_day ON cases (day, service)",
    "CREATE INDEX cases_of_service ON cases (service, seq)",
    "CREATE INDEX cases_of_office ON cases (office, seq DESC)",
    "CREATE INDEX cases_by_decision ON cases (decision, seq) WHERE decision <> ''",
    f"CREATE INDEX cases_open ON cases (safe, seq, missing, service) WHERE {OPEN}",
    "CREATE INDEX cases_closed ON cases (safe, seq, ending, service) WHERE stage = 'closed'",
    f"CREATE INDEX cases_undecided ON cases (due, seq, office, service) WHERE {UNDECIDED}",
    f"CREATE INDEX cases_late ON cases (seq, service) WHERE {LATE}",
    """CREATE TABLE applications (
        seq INTEGER PRIMARY KEY REFERENCES cases (seq), application TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE items (
        seq INTEGER NOT NULL REFERENCES cases (seq), number INTEGER NOT NULL, called TEXT NOT NULL,
        fields TEXT NOT NULL, stands INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (seq, number)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX items_of_kind ON items (fields->>'kind', seq)",
    "CREATE INDEX items_of_citizenship ON items (fields->>'citizenship', seq)",
    """CREATE TABLE receipts (
        seq INTEGER NOT NULL REFERENCES cases (seq), place INTEGER NOT NULL, key TEXT NOT NULL,
        document TEXT NOT NULL, bank TEXT NOT NULL, number TEXT NOT NULL, paid_on TEXT NOT NULL,
        amount INTEGER NOT NULL, used INTEGER NOT NULL, stands INTEGER NOT NULL DEFAULT 1,
        PRIMARY KEY (seq, place)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX receipts_by_key ON receipts (key)",
    *DUTIES,
    """CREATE TABLE case_events (
        seq INTEGER PRIMARY KEY, case_id TEXT NOT NULL, fact TEXT NOT NULL, done_at TEXT NOT NULL,
        done_by TEXT NOT NULL, body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX case_events_of_case ON case_events (case_id, seq)",
    """CREATE TABLE papers (
        seq INTEGER PRIMARY KEY, paper TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        kind TEXT NOT NULL, about TEXT NOT NULL, about_id TEXT NOT NULL, language TEXT NOT NULL,
        layout TEXT NOT NULL, layout_digest TEXT NOT NULL, width_mm INTEGER NOT NULL,
        height_mm INTEGER NOT NULL, copies INTEGER NOT NULL, issued_at TEXT NOT NULL,
        issued_by TEXT NOT NULL, state TEXT NOT NULL, state_at TEXT NOT NULL,
        printer TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
        prints INTEGER NOT NULL DEFAULT 0, content TEXT NOT NULL,
        office_copy INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX papers_about ON papers (about, about_id)",
    "CREATE INDEX papers_unprinted ON papers (office, seq) WHERE state IN ('issued', 'failed')",
    "CREATE INDEX papers_of_day ON papers (office, state_at)",
    *PEOPLE,
    *OPENING,
    *DEVIATIONS,
    *QUEUE,
    *ACTS,
    *CASE_FILES,
    *STAFF,
    *PATH,
    *ACCESS,
    *BLANKS,
    *REGISTERS,
    *COUPONS,
    *COMPLAINTS,
    *WEAPONS,
    *LETTERS,
    *KEEPING,
    *EXCHANGE,
    *REGION,
    *FIGURES,
    *INDICATORS,
    *COUNTED,
)

INDEX: Final = (
    """CREATE TABLE index_names (
        name TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (name, seq)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE index_codes (
        code TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (code, seq)
    ) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE index_words USING fts5 (
        words, content='', contentless_delete=1, detail=none, prefix='2 3 4',
        tokenize='unicode61 remove_diacritics 0'
    )""",
    *PEOPLE_INDEX,
    *OPENING_INDEX,
)
INDEX_TABLES: Final = (
    *("index_names", "index_codes", "index_words", "index_people", "index_weapon_models"),
    "index_units",
)
WORD_LISTS: Final[Mapping[str, tuple[int, ...]]] = {
    "index_words": (2, 3, 4),
    "index_people": (1, 2, 3, 4, 5, 6),
}
"""Those that keep words, and for which lengths of their beginnings besides (fts5)."""

_OURS: Final = """
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'desk\\_%' ESCAPE '\\'
    AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\'
    AND name <> 'journal'
"""


def record_tables(connection: Connection) -> list[str]:
    """Return the names of the record tables, in the order of their names."""
    found = [name for (name,) in connection.execute(_OURS)]
    return sorted(name for name in found if not name.startswith("index_"))


def make_record_tables(connection: Connection) -> None:
    """Make the record tables, empty."""
    for statement in RECORD:
        connection.execute(statement)


def make_index_tables(connection: Connection) -> None:
    """Make the index tables, empty."""
    for statement in INDEX:
        connection.execute(statement)


def drop_record_tables(connection: Connection) -> None:
    """Drop every record table; foreign keys must be off."""
    for name in record_tables(connection):
        connection.execute(f'DROP TABLE "{name}"')


def drop_index_tables(connection: Connection) -> None:
    """Drop every index table."""
    for name in INDEX_TABLES:
        connection.execute(f'DROP TABLE IF EXISTS "{name}"')
