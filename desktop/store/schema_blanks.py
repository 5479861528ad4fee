"""The tables of blanks of strict reporting (schema.py; D28).

`blanks` has a row for each serial and the state it is in; `blank_moves` one for each line of the
register, with what was left after it; `blank_prints` the papers printed onto a blank, `open` while
the operator has not said what became of it, `again` while its blank was spoiled and nothing was
printed in its place (D55).
"""

from typing import Final

BLANKS: Final = (
    """CREATE TABLE blanks (
        office TEXT NOT NULL, kind TEXT NOT NULL, series_key TEXT NOT NULL, number INTEGER NOT NULL,
        series TEXT NOT NULL, width INTEGER NOT NULL, block TEXT NOT NULL, state TEXT NOT NULL,
        received_on TEXT NOT NULL, gone_on TEXT NOT NULL DEFAULT '',
        result TEXT NOT NULL DEFAULT '', paper TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (office, kind, series_key, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE INDEX blanks_in_stock ON blanks (office, kind, block, number)
        WHERE state = 'in-stock'""",
    """CREATE TABLE blank_moves (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, ref TEXT NOT NULL, kind TEXT NOT NULL,
        move TEXT NOT NULL,
        series TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
        width INTEGER NOT NULL, count INTEGER NOT NULL, left_over INTEGER NOT NULL,
        on_day TEXT NOT NULL, document TEXT NOT NULL, document_date TEXT NOT NULL,
        words TEXT NOT NULL, result TEXT NOT NULL, case_id TEXT NOT NULL, paper TEXT NOT NULL,
        clerk_name TEXT NOT NULL, moved_at TEXT NOT NULL, UNIQUE (office, ref)
    ) STRICT""",
    "CREATE INDEX blank_moves_of_kind ON blank_moves (office, kind, seq)",
    """CREATE TABLE blank_prints (
        paper TEXT PRIMARY KEY, office TEXT NOT NULL, kind TEXT NOT NULL, case_id TEXT NOT NULL,
        printed_at TEXT NOT NULL, open INTEGER NOT NULL, again INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX blank_prints_open ON blank_prints (office, printed_at) WHERE open",
    "CREATE INDEX blank_prints_again ON blank_prints (office, printed_at) WHERE again",
)
