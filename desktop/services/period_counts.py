"""Gather all that a report of a period counts, question by question, so that it may be stopped."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from desktop.models.breach import BreachKind
from desktop.models.figure_table import Wanted
from desktop.models.figures import FIGURES
from desktop.models.report import Asked
from desktop.services import figures, period_waits
from desktop.services.desk import Desk
from desktop.services.figure_waits import JUDGED
from desktop.services.period_waits import Kept
from desktop.store import duties, period_parts
from desktop.store.duties import Paid, Units
from desktop.store.period_parts import Days
from desktop.store.period_readings import BETWEEN, PARTS

GROUNDS: Final = "grounds"
_OF_DECIDED: Final = ("in-time", "late-here", "late-away", "days-late")
_REFUSED: Final = frozenset({"refused", "part"})
BROKEN: Final = "broken"
"""The part that opens the late by what broke their term; the decided are counted by it too."""
_OVERDUE: Final = ("overdue", "overdue-away")
_IN_PARTS: Final = frozenset(
    {"registered", *_OF_DECIDED, "refused", "ended", *_OVERDUE, GROUNDS, *JUDGED}
)
"""Figures whose parts are asked for: they are the sum of those."""
_BY_YEAR: Final = frozenset({"registered", "decided", "ended", "duty"})
"""Parts with as many rows as there are applications: asked for a year at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Hold what was counted: figures and parts by service, what is of none under an empty one.

    `parts` have a row and a service, and the sums of the part. `months` counts applications by
    service and the month they were registered in.
    """

    figures: dict[str, Counter[str]] = field(default_factory=dict)
    parts: dict[str, dict[tuple[str, str], tuple[int, ...]]] = field(default_factory=dict)
    months: Counter[tuple[str, str]] = field(default_factory=Counter)
    kept: dict[BreachKind, Kept] = field(default_factory=dict)
    paid: list[Paid] = field(default_factory=list)
    units: list[Units] = field(default_factory=list)

    def rows(self, part: str) -> dict[str, Counter[str]]:
        """Return a part by row: how many, by service."""
        found: dict[str, Counter[str]] = {}
        for (row, service), sums in self.parts.get(part, {}).items():
            found.setdefault(row, Counter())[service] += sums[0]
        return found

    def add(self, part: str, row: str, service: str, sums: tuple[int, ...]) -> None:
        """Add what was counted of a row and a service."""
        known = self.parts.setdefault(part, {})
        before = known.get((row, service), (0,) * len(sums))
        known[row, service] = tuple(a + b for a, b in zip(before, sums, strict=True))

    def count(self, figure: str, service: str, count: int) -> None:
        """Add to a figure."""
        self.figures.setdefault(figure, Counter())[service] += count


def days_of(desk: Desk, asked: Asked) -> Days:
    """Return the days of a report; what stands is taken at the end of the last, at most today."""
    on = min(asked.last, desk.now().date())
    return Days(office=desk.office().office, first=asked.first, last=asked.last, on=on)


def questions(desk: Desk, asked: Asked, counts: Counts) -> tuple[Callable[[], None], ...]:
    """Return the questions of a report: each adds its answer to `counts` when it is called."""
    days = days_of(desk, asked)
    found: list[Callable[[], None]] = []
    for part in (each for each in PARTS if each != BROKEN):
        pieces = years(days) if part in _BY_YEAR else (days,)
        found += [partial(_part, desk, counts, part, piece) for piece in pieces]
    for piece in years(days):
        for kind in ("wait", "service"):
            found.append(partial(_kept, desk, counts, kind, piece))
    found += [
        partial(_figures, desk, counts, days, "service"),
        partial(_figures, desk, counts, days, "office"),
        partial(_grounds, desk, counts, days),
        partial(_duties, desk, counts, days),
    ]
    return tuple(found)


def years(days: Days) -> Iterator[Days]:
    """Yield the days asked for a year at a time."""
    for year in range(days.first.year, days.last.year + 1):
        yield Days(
            office=days.office,
            first=max(days.first, dt.date(year, 1, 1)),
            last=min(days.last, dt.date(year, 12, 31)),
            on=days.on,
        )


def _part(desk: Desk, counts: Counts, part: str, days: Days) -> None:
    counts.parts.setdefault(part, {})
    for each in period_parts.found_of(desk.database, part, days):
        if part == "registered":
            _registered(counts, each.row, each.service, each.sums)
            continue
        counts.add(part, each.row, each.service, each.sums)
        if part == "decided":
            _decided(counts, each.row, each.service, each.sums)
        elif part == "overdue":
            counts.count(each.row, each.service, each.sums[0])
        elif part == "ended":
            counts.count("ended", each.service, each.sums[0])


def _decided(counts: Counts, row: str, service: str, sums: tuple[int, ...]) -> None:
    """Add the figures of the decided, and by what their terms were broken."""
    count, in_time, here, away, days, awaited = sums
    for figure, value in zip(_OF_DECIDED, (in_time, here, away, days), strict=True):
        counts.count(figure, service, value)
    if row in _REFUSED:
        counts.count("refused", service, count)
    for by, value in (("away", away), ("answer", awaited), ("here", here - awaited)):
        counts.add(BROKEN, by, service, (value,))


def _registered(counts: Counts, row: str, service: str, sums: tuple[int, ...]) -> None:
    month, purpose, kind = row.split(BETWEEN)
    counts.months[month, service] += sums[0]
    counts.count("registered", service, sums[0])
    counts.add("purpose", f"{service}.{purpose}", service, sums)
    counts.add("weapon-kind", kind, service, sums)


def _kept(desk: Desk, counts: Counts, kind: BreachKind, days: Days) -> None:
    found = period_waits.kept(desk, kind, first=days.first, last=days.last)
    counts.kept.setdefault(kind, Kept()).add(found)
    bounds = period_waits.limits(desk, kind)
    (figure,) = (each for each, judged in JUDGED.items() if judged == kind)
    for service, count in period_waits.past(found, bounds).items():
        counts.count(figure, service, count)


def _figures(desk: Desk, counts: Counts, days: Days, split: str) -> None:
    """Count the figures that nothing else is asked about, by service or as one number."""
    of_service = split == "service"
    wanted = Wanted(
        figures=tuple(
            each.id
            for each in FIGURES.values()
            if each.id not in _IN_PARTS and ("service" in each.splits) is of_service
        ),
        rooms=(days.office,),
        first=days.first,
        last=days.last,
        rows="service" if of_service else "office",
    )
    table = figures.count_together(desk, wanted)
    for (figure, row, _column), count in table.counts.items():
        counts.count(figure, row if of_service else "", count)


def _grounds(desk: Desk, counts: Counts, days: Days) -> None:
    wanted = Wanted(
        figures=(GROUNDS,), rooms=(days.office,), first=days.first, last=days.last, rows="ground"
    )
    for (figure, row, _column), count in figures.count_together(desk, wanted).counts.items():
        service = row.partition(".")[0]
        counts.count(figure, service, count)
        counts.add("ground", row, service, (count,))


def _duties(desk: Desk, counts: Counts, days: Days) -> None:
    counts.paid.extend(duties.paid(desk.database, days))
    counts.units.extend(duties.units(desk.database, days, asked_of_units(desk)))


def asked_of_units(desk: Desk) -> tuple[str, ...]:
    """Return the fields of a unit that reasons for exemption ask about (W-8, D2)."""
    asks = (
        condition.ask
        for standard in desk.catalogue.newest()
        for duty in standard.duties
        for exemption in duty.exemptions
        for condition in exemption.when
    )
    return tuple(
        dict.fromkeys(each.removeprefix("item.") for each in asks if each.startswith("item."))
    )
