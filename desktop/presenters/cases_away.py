"""Say how long a case has been at the department: its days there are counted apart (D30)."""

import datetime as dt

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.cases_rows import due_words
from desktop.presenters.cases_view import FactView
from desktop.presenters.tone import Tone
from desktop.store.cases import CaseRow
from desktop.store.handles import Reader
from desktop.store.path_rows import Departure, departures_of


def standing_words(reader: Reader, row: CaseRow, today: dt.date) -> str:
    """Say how many days are left, or for how many the department has had it."""
    away = _away(reader, row)
    if away is None:
        return due_words(row, today)
    days = away.days_away(today)
    said = _n("{count} day away", "{count} days away", days)
    return said.format(count=days)


def away_facts(reader: Reader, row: CaseRow, today: dt.date) -> tuple[FactView, ...]:
    """Say by which letter it went and when it should be back, in red once that day has passed."""
    away = _away(reader, row)
    if away is None:
        return ()
    sent = f"№ {away.number}, {formats.date_digits(away.on_day)}"
    facts = [FactView(name=_("With letter"), value=sent)]
    if away.back_by is not None:
        tone: Tone = "past" if away.back_by < today else "normal"
        day = formats.date_digits(away.back_by)
        facts.append(FactView(name=_("Back by"), value=day, tone=tone))
    return tuple(facts)


def _away(reader: Reader, row: CaseRow) -> Departure | None:
    if row.stage != "sent-to-department":
        return None
    gone = departures_of(reader, row.case)
    return next((each for each in gone if each.back_on is None), None)
