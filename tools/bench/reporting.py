"""How long the report of a period takes: a year of 100,000 applications, and five such years.

Each application has its visitor's number called and served, its item, duty, receipt, decision and
three papers. The yardstick is one bare `GROUP BY` of the same applications by service and month, in
the same run. Both are counted as the page does: part by part over a snapshot of the record. Beside
it, the slowest number given at the counter while five years are composed.
"""

import datetime as dt
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop.models.report import Asked
from desktop.services import period_report, queueing, reports
from desktop.services.desk import Desk
from desktop.services.reports import Composed
from desktop.store.database import open_database
from desktop.store.replay import open_side
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tools.bench.figures import MILLI, Figure, p50, seconds
from tools.bench.many_cases import fill
from tools.bench.office import LINE

A_YEAR: Final = 100_000  # applications
_YEARS: Final = 5
_FIRST: Final = 2008
_TIMES: Final = 3
_QUIET: Final = 200  # answers
_NEXT: Final = 0.02  # seconds until the next visitor
_CACHE_KIB: Final = 256 * 1024
_DAYS: Final = (dt.date(_FIRST + _YEARS, 1, 1) - dt.date(_FIRST, 1, 1)).days
_SPREAD: Final = (
    f"date('{_FIRST}-01-01', '+' || ((seq - 4) * {_DAYS} / (?1 * {_YEARS})) || ' days')"
)
_LIVED: Final = (
    f"""UPDATE cases SET day = {_SPREAD}, year = substr({_SPREAD}, 1, 4),
        service = iif(seq % 7, 'weapons', 'invitations'), due = date({_SPREAD}, '+15 days'),
        decided_on = iif(seq % 200, date({_SPREAD}, '+' || (seq % 23) || ' days'), ''),
        decision = iif(seq % 200, iif(seq % 9 = 0, 'refused', 'granted'), ''),
        ending = '', stage = iif(seq % 200, 'closed', 'registered') WHERE seq > 3""",  # noqa: S608  days of ours
    """UPDATE cases SET counted_on = decided_on, counted_as = decision,
        counted_due = iif(decided_on = '', '', due) WHERE seq > 3 AND ?1""",
    """INSERT INTO items (seq, number, called, fields)
        SELECT seq, 1, 'Тигр', json_object('kind', iif(seq % 3, 'rifled-hunting', 'sprayer'))
        FROM cases WHERE seq > 3 AND ?1""",
    """INSERT INTO outcomes (case_id, item, outcome, on_day, decision)
        SELECT case_id, 'item-1', decision, decided_on, iif(decision = 'refused',
            '{"grounds":[{"ground":"17.4"}]}', '{}')
        FROM cases WHERE seq > 3 AND decision <> '' AND ?1""",
    """INSERT INTO departures (case_id, office, dispatch, sent_to, number, on_day, back_by,
            inventory, by_name, back_on)
        SELECT case_id, office, 'd' || seq, 'ІІД', seq, day, '', '[]', '', decided_on
        FROM cases WHERE seq > 3 AND seq % 5 = 0 AND decided_on <> '' AND ?1""",
    """INSERT INTO tickets (ticket, office, day, service, line, letter, number, outside_hours,
            issued_at, window, called_at, last_call_at, visit, began_at, ended_at, ending,
            waiting_since, waited, at_service, at_line)
        SELECT 't' || seq, office, day, 'weapons', 'hand-in', 'Қ', seq, 0, day || 'T09:00:00+06:00',
            '1', day || printf('T09:%02d:00+06:00', seq % 45), day || 'T09:10:00+06:00', visit,
            day || printf('T09:%02d:00+06:00', seq % 45),
            day || printf('T10:%02d:00+06:00', seq % 60), 'served',
            day || 'T09:00:00+06:00', '[]', 'weapons', 'hand-in'
        FROM cases WHERE seq > 3 AND ?1""",
    """INSERT INTO papers (paper, office, kind, about, about_id, language, layout, layout_digest,
            width_mm, height_mm, copies, issued_at, issued_by, state, state_at, content)
        SELECT kind || seq, office, kind, 'case', case_id, 'kk', kind, '', 210, 297, 1,
            day || 'T09:30:00+06:00', 's1', iif(seq % 50, 'printed', 'failed'),
            day || 'T09:31:00+06:00', '{}'
        FROM cases, (SELECT 'talon' AS kind UNION SELECT 'ticket' UNION SELECT 'resolution')
        WHERE seq > 3 AND ?1""",
)
_BARE: Final = """
    SELECT service, substr(day, 1, 7), count(*) FROM cases
    WHERE day BETWEEN ? AND ? GROUP BY 1, 2
"""


def make(path: Path, a_year: int) -> None:
    """Make an office with five years of so many applications each."""
    fill(path, a_year * _YEARS)
    connection = open_side(path, None)
    try:
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        for statement in _LIVED:
            connection.execute(statement, (a_year,))
        connection.commit()
    finally:
        connection.close()


def measure(folder: Path, *, a_year: int = A_YEAR) -> Iterator[Figure]:
    """Compose the report of one year and of five, then of five while numbers are given."""
    path = folder / "reports.kense"
    make(path, a_year)
    with open_database(path, randomness=seeded(5)) as database:
        desk = desk_over(database, Clock())
        for years, limit in ((1, 1.0), (_YEARS, 5.0)):
            asked = asked_of(_FIRST + _YEARS - years, _FIRST + _YEARS - 1)
            days = (asked.first.isoformat(), asked.last.isoformat())
            bare = p50(seconds(database.rows, _BARE, days) for _ in range(_TIMES))
            yield Figure(
                figure=f"the report of a period composed: {years} × {a_year:,} applications "
                "(one bare GROUP BY of them)",
                value=p50(seconds(_compose, desk, asked) for _ in range(_TIMES)),
                unit="s",
                limit=limit,
                yardstick=bare,
            )
        yield _beside(desk, asked_of(_FIRST, _FIRST + _YEARS - 1))


def asked_of(first: int, last: int) -> Asked:
    """Return what is asked of whole years."""
    return Asked(report=period_report.KIND, first=dt.date(first, 1, 1), last=dt.date(last, 12, 31))


def _compose(desk: Desk, asked: Asked) -> None:
    for _step in reports.composing_beside(desk, asked, Composed()):
        pass


def _beside(desk: Desk, asked: Asked) -> Figure:
    """Return how long a number took at most while five years were composed, and without that."""
    quiet = [seconds(_issue, desk) for _time in range(_QUIET)]
    busy: list[float] = []
    with ThreadPoolExecutor(max_workers=1) as worker:
        composing = worker.submit(_compose_beside, desk, asked)
        while not composing.done():
            busy.append(seconds(_issue, desk))
            time.sleep(_NEXT)
        composing.result()
    return Figure(
        figure=f"a number given at the counter while five years are composed, the slowest of "
        f"{len(busy):,} (with nothing beside)",
        value=max(busy) * MILLI,
        unit="ms",
        limit=250,
        yardstick=max(quiet) * MILLI,
    )


def _compose_beside(desk: Desk, asked: Asked) -> None:
    with desk.database.beside() as database:
        _compose(replace(desk, database=database), asked)


def _issue(desk: Desk) -> None:
    service, line = LINE
    queueing.issue_number(desk, service=service, line=line)
