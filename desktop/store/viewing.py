"""Read who looked at whose card (parcels §3.4)."""

import datetime as dt
from typing import Final

from desktop.models import moments
from desktop.store.handles import Reader

_LAST: Final = """
    SELECT seen_at FROM views WHERE record = ? AND office = ? AND seen_by = ? AND way = ?
    ORDER BY seq DESC LIMIT 1
"""


def last_seen(reader: Reader, office: str, *, record: str, by: str, way: str) -> dt.datetime | None:
    """Return when somebody opened a card last, by the list (`card`) or by a `search`."""
    found = reader.value(_LAST, (record, office, by, way))
    return moments.from_text(found) if found else None
