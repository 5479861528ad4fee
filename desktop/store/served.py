"""Read how long today's services took, by line: what a wait is estimated from."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from desktop.models import moments
from desktop.store.handles import Reader

_SERVED: Final = """
    SELECT at_service || '.' || at_line, began_at, ended_at FROM tickets
    WHERE office = ? AND day = ? AND began_at IS NOT NULL AND ended_at IS NOT NULL
        AND ending NOT IN ('left', 'carried-over')
"""


def seconds_by_line(reader: Reader, *, office: str, day: dt.date) -> Mapping[str, tuple[int, ...]]:
    """Return the whole seconds of each finished service of a day, by line.

    Who left in the middle of it was not served to its end, and counts for nothing.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for line, began, ended in reader.rows(_SERVED, (office, day.isoformat())):
        spent = moments.from_text(ended) - moments.from_text(began)
        found[line].append(int(spent.total_seconds()))
    return {line: tuple(spent) for line, spent in found.items()}
