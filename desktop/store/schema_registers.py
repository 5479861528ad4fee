"""The tables of the registers: their numbered lines, and what of them was printed (schema.py).

A line is numbered when its fact happens and never again, so a bound register keeps its numbers;
what it says is read from the record at its `ref` when it is shown.
"""

from typing import Final

REGISTERS: Final = (
    """CREATE TABLE register_lines (
        office TEXT NOT NULL, register TEXT NOT NULL, year INTEGER NOT NULL, line INTEGER NOT NULL,
        day TEXT NOT NULL, ref TEXT NOT NULL, case_id TEXT NOT NULL,
        PRIMARY KEY (office, register, year, line)
    ) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX register_lines_of_ref ON register_lines (office, register, ref)",
    "CREATE INDEX register_lines_of_case ON register_lines (case_id) WHERE case_id <> ''",
    """CREATE TABLE register_prints (
        seq INTEGER PRIMARY KEY, office TEXT NOT NULL, register TEXT NOT NULL,
        year INTEGER NOT NULL, first_line INTEGER NOT NULL, last_line INTEGER NOT NULL,
        first_page INTEGER NOT NULL, last_page INTEGER NOT NULL, on_day TEXT NOT NULL,
        paper TEXT NOT NULL, again INTEGER NOT NULL, done_by TEXT NOT NULL
    ) STRICT""",
    """CREATE UNIQUE INDEX register_prints_of_year
        ON register_prints (office, register, year, first_line) WHERE again = 0""",
)
