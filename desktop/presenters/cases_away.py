"""Say how long a case has been at the department: its days there are counted apart (D30).

Whether it was decided in time stands beside them (W-7, I-7): both are needed to tell whose days
they were.
"""

import datetime as dt

from desktop.i18n import _, _n
from desktop.models.path import is_on_time
from desktop.presenters import formats
from desktop.presenters.cases_said import due_words
from desktop.presenters.cases_view import FactView
from desktop.presenters.labels import label
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


def decision_fact(row: CaseRow) -> FactView | None:
    """Say what was decided, when, and whether in time; None while it is not decided (D38)."""
    if not row.decision or row.decided_on is None:
        return None
    on_time = is_on_time(row.decided_on, due=row.due, today=row.decided_on)
    late = (row.decided_on - row.due).days
    term = _("in time") if on_time else _n("{count} day late", "{count} days late", late)
    said = (label(f"outcome.{row.decision}"), formats.date_digits(row.decided_on))
    value = formats.listed((*said, term.format(count=late)))
    return FactView(name=_("Decision"), value=value, tone="normal" if on_time else "past")


def days_there_words(reader: Reader, row: CaseRow, today: dt.date) -> str:
    """Say how many days the department has had it so far, over all of its ways; or nothing."""
    gone = departures_of(reader, row.case)
    if not gone:
        return ""
    days = sum(each.days_away(today) for each in gone)
    return _n("{count} day", "{count} days", days).format(count=days)


def away_facts(reader: Reader, row: CaseRow, today: dt.date) -> tuple[FactView, ...]:
    """Say by which letter it went and when it should be back, in red once that day has passed.

    Once it is back, how many days it was there.
    """
    away = _away(reader, row)
    if away is None:
        days = days_there_words(reader, row, today)
        return (FactView(name=_("Was at the department"), value=days),) if days else ()
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
