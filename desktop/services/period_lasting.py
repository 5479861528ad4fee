"""How long people waited and were served, as rows of a report: five minutes by five (W-7, I-7)."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from desktop.models import period_row_words as words
from desktop.models.breach import BreachKind
from desktop.models.chart import Threshold
from desktop.models.text import Text, filled
from desktop.services import period_waits
from desktop.services.desk import Desk
from desktop.services.period_counts import Counts
from desktop.services.period_sections import Row
from desktop.services.period_waits import Kept

STEP: Final = 5  # minutes of a row
_HALF, _NINE = 0.5, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """Hold what lasted: the last minute of each row, and by service how many stand in each.

    `past` passed the limit of their line, `free` stand in a line that has none.
    """

    edges: tuple[int, ...]
    within: Mapping[str, Sequence[int]]
    past: Counter[str]
    free: Counter[str]
    minutes: Mapping[str, Counter[int]]


def lasting(desk: Desk, counts: Counts, kind: BreachKind) -> Lasting:
    """Part what was kept by the minutes it lasted, up to the longest limit of the office."""
    bounds = _own_limits(desk, kind)
    kept = counts.kept.get(kind, Kept())
    longest = max(bounds.values(), default=0)
    edges = tuple(range(STEP, longest + STEP, STEP)) if longest else ()
    within: dict[str, list[int]] = {}
    free: Counter[str] = Counter()
    minutes: dict[str, Counter[int]] = {}
    for (line, lasted), count in kept.minutes.items():
        service = line.partition(".")[0]
        if line not in bounds:
            free[service] += count
            continue
        minutes.setdefault(service, Counter())[lasted] += count
        places = within.setdefault(service, [0] * len(edges))
        if lasted <= bounds[line]:
            places[bisect_left(edges, lasted)] += count
    return Lasting(
        edges=edges,
        within=within,
        past=period_waits.past(kept, bounds),
        free=free,
        minutes=minutes,
    )


def rows(found: Lasting) -> Iterator[Row]:
    """Yield a row for every five minutes up to the limit, what passed it, and two quantiles."""
    for at, name in enumerate(labels(found)):
        yield Row(name=name, own={service: each[at] for service, each in found.within.items()})
    yield Row(name=words.PAST, own=found.past)
    if found.free:
        yield Row(name=words.NO_LIMIT, own=found.free)
    every: Counter[int] = Counter()
    for each in found.minutes.values():
        every.update(each)
    if every:
        for name, share in ((words.HALF, _HALF), (words.NINE, _NINE)):
            own = {service: quantile(each, share) for service, each in found.minutes.items()}
            yield Row(name=name, own=own, total=quantile(every, share), measure=True)


def labels(found: Lasting) -> tuple[Text, ...]:
    """Name the rows of minutes."""
    first, *others = found.edges or (0,)
    names = [filled(words.UP_TO, n=first)] if found.edges else []
    names += [filled(words.FROM_TO, a=each - STEP, n=each) for each in others]
    return tuple(names)


def quantile(minutes: Mapping[int, int], share: float) -> int:
    """Return the least minutes that no more than the rest of a share lasted longer than."""
    place = max(1, ceil(share * sum(minutes.values())))
    counted = 0
    for lasted in sorted(minutes):
        counted += minutes[lasted]
        if counted >= place:
            return lasted
    return 0


def service_limits(desk: Desk, kind: BreachKind) -> dict[str, tuple[int, ...]]:
    """Return the limits of each service of the office, in minutes, the least first.

    Lines of a service may differ.
    """
    found: dict[str, set[int]] = {}
    for line, limit in _own_limits(desk, kind).items():
        found.setdefault(line.partition(".")[0], set()).add(limit)
    return {service: tuple(sorted(found[service])) for service in found}


def thresholds(
    desk: Desk, found: Lasting, kind: BreachKind, services: Collection[str]
) -> tuple[Threshold, ...]:
    """Return where the limits of some services stand among the rows: where all is past, begins.

    One that holds for all of them is told without their names.
    """
    of: dict[int, list[str]] = {}
    for service, minutes in service_limits(desk, kind).items():
        for limit in minutes if service in services else ():
            of.setdefault(limit, []).append(service)
    return tuple(
        Threshold(
            name=_limit_name(desk, limit, of[limit] if len(of) > 1 else ()),
            after=bisect_left(found.edges, limit) + 1,
        )
        for limit in sorted(of)
    )


def limit_words(desk: Desk, kind: BreachKind) -> Text:
    """Say the limits of the office's services."""
    parts = [
        filled(words.LIMIT, service=desk.catalogue.standard(service).short, n=limit)
        for service, minutes in service_limits(desk, kind).items()
        for limit in minutes
    ]
    return _listed(parts, "; ")


def _own_limits(desk: Desk, kind: BreachKind) -> dict[str, int]:
    """Return the limits of the lines of the services that the office renders."""
    services = desk.office().services
    every = period_waits.limits(desk, kind).items()
    return {line: limit for line, limit in every if line.partition(".")[0] in services}


def _limit_name(desk: Desk, limit: int, services: Sequence[str]) -> Text:
    if not services:
        return filled(words.CHART_LIMIT, n=limit)
    named = _listed([desk.catalogue.standard(each).short for each in services], ", ")
    return filled(words.CHART_LIMIT_OF, n=limit, services=named)


def _listed(parts: Sequence[Text], between: str) -> Text:
    return Text(
        kk=between.join(each.kk for each in parts),
        ru=between.join(each.ru for each in parts),
        en=between.join(each.en for each in parts),
    )
