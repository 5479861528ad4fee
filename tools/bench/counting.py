"""How long a region waits for its figures: each by office and month over 100,000 applications.

The yardstick is a bare `GROUP BY` of the same tables in SQLite, by the same two columns.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.models.figure_table import Wanted
from desktop.models.figures import FIGURES, Split
from desktop.services import figures
from desktop.services.figure_waits import JUDGED
from desktop.store.database import open_database
from desktop.store.replay import open_side
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tools.bench.figures import Figure, p50, seconds
from tools.bench.many_cases import fill

CASES: Final = 100_000
LIMIT: Final = 1.0
_OFFICES: Final = 20
_TIMES: Final = 3
_FIRST, _LAST = dt.date(2010, 1, 1), dt.date(2013, 12, 31)
_VARIED: Final = (
    """UPDATE cases SET office = '2-' || (seq % 20 + 1),
        decided_on = iif(seq % 10 < 8, date(day, '+' || (seq % 23) || ' days'), ''),
        decision = iif(seq % 10 < 8, iif(seq % 9 = 0, 'refused', 'granted'), ''),
        ending = '', stage = iif(seq % 10 < 8, 'closed', 'registered') WHERE seq > 3""",
    """INSERT INTO items (seq, number, called, fields)
        SELECT seq, 1, 'Тигр', json_object('kind', iif(seq % 3, 'rifled-hunting', 'sprayer'))
        FROM cases WHERE seq > 3""",
    """INSERT INTO outcomes (case_id, item, outcome, on_day, decision)
        SELECT case_id, 'item-1', decision, decided_on, iif(decision = 'refused',
            '{"grounds":[{"ground":"17.4"}]}', '{}')
        FROM cases WHERE seq > 3 AND decision <> ''""",
    """INSERT INTO departures (case_id, office, dispatch, sent_to, number, on_day, back_by,
            inventory, by_name, back_on)
        SELECT case_id, office, 'd' || seq, 'ІІД', seq, day, '', '[]', '', decided_on
        FROM cases WHERE seq > 3 AND seq % 5 = 0 AND decided_on <> ''""",
    """INSERT INTO results (result, case_id, office, kind, permit, items, number, series,
            number_key, sequence, issued_on, valid_until, test_firing_on, reregister_on, coupon,
            blank, blank_key, outgoing, paper, prepared_by, prepared_name, signer_name, detail)
        SELECT 'r' || seq, case_id, office, 'invitation', '', '["item-1"]', seq, '', seq, 0,
            decided_on, '', '', '', '', '', '', '', '', '', '', '', '{}'
        FROM cases WHERE seq > 3 AND decision = 'granted'""",
)
_BARE: Final = """
    SELECT office, substr(day, 1, 7), count(*) FROM cases
    WHERE day BETWEEN ? AND ? GROUP BY 1, 2
"""


def measure(folder: Path) -> Iterator[Figure]:
    """Count every figure that is read in one pass, and the applications of one cell."""
    path = folder / "figures.kense"
    fill(path, CASES)
    connection = open_side(path, None)
    for statement in _VARIED:
        connection.execute(statement)
    connection.commit()
    connection.close()
    with open_database(path, randomness=seeded(5)) as database:
        desk = desk_over(database, Clock())
        days = (_FIRST.isoformat(), _LAST.isoformat())
        bare = p50(seconds(database.rows, _BARE, days) for _ in range(_TIMES))
        for figure in FIGURES.values():
            if figure.id in JUDGED:
                continue
            columns: Split | None = None if figure.stands else "month"
            wanted = Wanted(
                figures=(figure.id,),
                rooms=tuple(f"2-{number}" for number in range(1, _OFFICES + 1)),
                first=_FIRST,
                last=_LAST,
                rows="office",
                columns=columns,
            )
            spent = p50(seconds(figures.count, desk, wanted) for _ in range(_TIMES))
            yield Figure(
                figure=f"figure {figure.id}", value=spent, unit="s", limit=LIMIT, yardstick=bare
            )
