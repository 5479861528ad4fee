"""Read which applicants were told that their application was sent on, and who is not yet (D50)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models.facts import NoticeWay
from desktop.store.handles import Reader

_OF_CASE: Final = "SELECT sent_on, tell_by, told_on, way FROM notices WHERE case_id = ?"

_OWED: Final = "SELECT case_id, tell_by FROM notices WHERE told_on = '' ORDER BY tell_by, case_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """Hold until when an applicant is to be told; `told_on` and `way` are empty until he is."""

    sent_on: dt.date
    tell_by: dt.date
    told_on: dt.date | None
    way: NoticeWay | None


def owed_notices(reader: Reader) -> list[tuple[str, dt.date]]:
    """Return the cases whose applicants are not told yet and by when, the most pressing first."""
    return [(case, dt.date.fromisoformat(tell_by)) for case, tell_by in reader.rows(_OWED)]


def notice_of(reader: Reader, case: str) -> NoticeRow | None:
    """Return the notice a case owes or has given, None for one that was not sent on."""
    found = reader.row(_OF_CASE, (case,))
    if found is None:
        return None
    sent_on, tell_by, told_on, way = found
    return NoticeRow(
        sent_on=dt.date.fromisoformat(sent_on),
        tell_by=dt.date.fromisoformat(tell_by),
        told_on=dt.date.fromisoformat(told_on) if told_on else None,
        way=way or None,
    )
