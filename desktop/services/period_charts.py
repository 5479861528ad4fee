"""The charts of the report of a period, of what its table counts (`period_counts.py`)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from desktop.models import period_row_words as words
from desktop.models import period_words
from desktop.models.breach import BreachKind
from desktop.models.chart import Chart, Series
from desktop.models.figure_names import NAMES
from desktop.models.figure_table import period_key
from desktop.models.report import Asked, plain
from desktop.models.text import Text
from desktop.services import period_lasting
from desktop.services.desk import Desk
from desktop.services.period_counts import Counts

_MOST_MONTHS: Final = 12
_TERMS: Final = ("in-time", "late-here", "late-away")
_MONTH: Final = len("2013-11")
_YEAR: Final = len("2013")
_WEEK: Final = dt.timedelta(days=7)


def charts(desk: Desk, asked: Asked, counts: Counts) -> tuple[Chart, ...]:
    """Return the charts: applications by month, terms, waits and services by their length."""
    return (
        _registered(desk, asked, counts),
        _terms(desk, counts),
        *(_lasting(desk, counts, kind) for kind in ("wait", "service")),
    )


def _registered(desk: Desk, asked: Asked, counts: Counts) -> Chart:
    """Draw applications by month, of more than a year's months by year."""
    months = tuple(_months(asked))
    kept = _MONTH if len(months) <= _MOST_MONTHS else _YEAR
    keys = tuple(dict.fromkeys(each[:kept] for each in months))
    found: dict[tuple[str, str], int] = {}
    for (month, service), count in counts.months.items():
        place = (month[:kept], service)
        found[place] = found.get(place, 0) + count
    services = desk.office().services
    return Chart(
        title=words.CHARTS["months" if kept == _MONTH else "years"],
        kind="stacked" if len(services) > 1 else "bars",
        labels=tuple(plain(_label(each)) for each in keys),
        series=_by_service(desk, {s: [found.get((k, s), 0) for k in keys] for s in services}),
        unit=words.UNIT_APPLICATIONS,
    )


def _terms(desk: Desk, counts: Counts) -> Chart:
    """Draw terms kept and broken, service by service."""
    services = desk.office().services
    return Chart(
        title=words.CHARTS["terms"],
        kind="stacked",
        labels=tuple(desk.catalogue.standard(each).short for each in services),
        series=tuple(
            Series(
                name=NAMES[figure],
                values=tuple(counts.figures.get(figure, Counter())[each] for each in services),
            )
            for figure in _TERMS
        ),
        unit=words.UNIT_APPLICATIONS,
    )


def _lasting(desk: Desk, counts: Counts, kind: BreachKind) -> Chart:
    """Draw how many waited or were served how long; the last place is past the limit.

    Each limit stands where its services end: what is past it is in none of the places between.
    """
    found = period_lasting.lasting(desk, counts, kind)
    values = {
        service: [*found.within.get(service, [0] * len(found.edges)), found.past[service]]
        for service in desk.office().services
    }
    return Chart(
        title=words.CHARTS["waits" if kind == "wait" else "services"],
        kind="bars",
        labels=(*period_lasting.labels(found), words.PAST),
        series=_by_service(desk, values),
        unit=words.UNIT_NUMBERS if kind == "wait" else words.UNIT_SERVICES,
        thresholds=period_lasting.thresholds(desk, found, kind, _drawn(values)),
    )


def _by_service(desk: Desk, values: Mapping[str, Sequence[int]]) -> tuple[Series, ...]:
    """Name a row of values by its service, the only one by what all of it is."""
    return tuple(
        Series(name=_name(desk, each, alone=len(values) == 1), values=tuple(values[each]))
        for each in _drawn(values)
    )


def _drawn(values: Mapping[str, Sequence[int]]) -> Sequence[str]:
    """Return the services drawn: one of nothing takes no room beside one that has something."""
    return [each for each, own in values.items() if any(own)] or list(values)


def _name(desk: Desk, service: str, *, alone: bool) -> Text:
    return period_words.TOTAL if alone else desk.catalogue.standard(service).short


def _months(asked: Asked) -> Iterator[str]:
    """Yield the keys of the months asked for."""
    day = asked.first.replace(day=1)
    while day <= asked.last:
        yield period_key("month", day)
        day = (day.replace(day=28) + _WEEK).replace(day=1)


def _label(key: str) -> str:
    """Write a month as `11.2013`, a year as it is."""
    year, dash, month = key.partition("-")
    return f"{month}.{year}" if dash else year
