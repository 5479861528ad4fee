"""A million applications, put into the tables as copies of one that was really registered.

What lists and filters read differs from row to row: number, name, days, papers, stage. The whole
application beside a row, which only its peek reads, is there for every thousandth.
"""

from pathlib import Path
from typing import Final

from desktop.store.replay import open_side
from tests.helpers.office import Clock
from tests.helpers.window import an_office_with_cases

PEEKED: Final = 1_000
"""Every so many-th application can be peeked at."""

_A_DAY: Final = 700  # applications of a day
_CACHE_KIB: Final = 256 * 1024
_OWN: Final = {
    "seq": "n",
    "case_id": "printf('case-%07d', n)",
    "year": "2013",
    "sequence": "n",
    "number": "printf('Қ-2013/%07d', n)",
    "qr": "printf('%020d', n)",
    "visit": "printf('visit-%07d', n)",
    "applicant": "applicant || ' ' || n",
    "iin": "printf('%012d', n * 7368787 % 1000000000000)",
    "day": f"date('2010-01-01', '+' || (n / {_A_DAY}) || ' days')",
    "due": f"date('2010-01-16', '+' || (n / {_A_DAY}) || ' days')",
    "safe": f"date('2010-01-15', '+' || (n / {_A_DAY}) || ' days')",
    "missing": "n % 7 = 0",
    "stage": "iif(n % 10 < 6, 'closed', 'registered')",
    "ending": "iif(n % 10 < 6, 'withdrawn', '')",
}
_COLUMNS: Final = "SELECT name FROM pragma_table_info('cases')"
_NUMBERS: Final = """
    WITH RECURSIVE numbers(n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?2)
    SELECT n FROM numbers
"""
_WHOLE: Final = """
    INSERT INTO applications (seq, application)
    SELECT seq, (SELECT application FROM applications ORDER BY seq LIMIT 1) FROM cases
    WHERE seq > ?1 AND seq % ?2 = 0
"""


def fill(path: Path, count: int) -> None:
    """Make an office at `path` with `count` applications, three of them really registered."""
    really = len(an_office_with_cases(path, Clock()))
    connection = open_side(path, None)
    try:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        columns = [name for (name,) in connection.execute(_COLUMNS)]
        values = ", ".join(_OWN.get(name, name) for name in columns)
        connection.execute("BEGIN")
        connection.execute(
            f"INSERT INTO cases ({', '.join(columns)}) SELECT {values} "  # noqa: S608  names of ours
            f"FROM ({_NUMBERS}), (SELECT * FROM cases WHERE seq = 1)",
            (really + 1, count),
        )
        connection.execute(_WHOLE, (really, PEEKED))
        connection.execute("COMMIT")
    finally:
        connection.close()
