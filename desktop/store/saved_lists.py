"""Read who took which list away as a file (parcels §3.4)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.facts import ListSaved
from desktop.store.handles import Reader

_SINCE: Final = """
    SELECT what, lines, file, sha256, words, first, last, saved_at, saved_by, office
    FROM saved_lists
    WHERE julianday(saved_at) >= julianday(?) ORDER BY seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedRow:
    """Hold a list that was taken away: which, when, by whom, in which room."""

    saved: ListSaved
    at: dt.datetime
    by: str
    office: str


def since(reader: Reader, moment: dt.datetime) -> list[SavedRow]:
    """Return the lists written into files since a moment, in the order of the journal."""
    return [
        SavedRow(
            saved=ListSaved(
                what=str(what),
                rows=int(lines),
                file=str(file),
                sha256=str(sha256),
                words=str(words),
                first=dt.date.fromisoformat(first) if first else None,
                last=dt.date.fromisoformat(last) if last else None,
            ),
            at=moments.from_text(at),
            by=str(by),
            office=str(office),
        )
        for what, lines, file, sha256, words, first, last, at, by, office in reader.rows(
            _SINCE, (moments.to_text(moment),)
        )
    ]
