"""The parts of the report of a period beside its figures, row by row (`period_counts.py`)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models import complaint_words, register_words
from desktop.models import period_row_words as words
from desktop.models.blank_words import KINDS as BLANKS
from desktop.models.conditions import Answers, holds
from desktop.models.errors import Refusal
from desktop.models.figures import Split
from desktop.models.register_breach import CAUSES
from desktop.models.report import plain
from desktop.models.standard import Exemption
from desktop.models.text import Text, filled
from desktop.services import period_waits
from desktop.services.desk import Desk
from desktop.services.period_counts import Counts, asked_of_units
from desktop.services.period_names import duty_name, named, paper_name, turn_ground
from desktop.store.duties import Units
from desktop.store.period_readings import BETWEEN

PUT_RIGHT: Final = "put-right"
MOST_REASONS: Final = 8
"""Reasons of a change of the term that stand by themselves; what is rarer stands together."""

_TIYN: Final = 100
_DUTY: Final = (
    (words.DUE, 0, 1),
    (words.PAID, 1, _TIYN),
    (words.CHARGED, 2, 1),
    (words.EXEMPT, 3, 1),
)
"""What a duty counts: its words, its place among the sums, and in how many parts a unit is kept."""
_SETTLED: Final = ("kept", "broken")
_WAITING: Final = ("waiting", "overdue")
_DECIDED: Final = ("granted", "part", "refused")
_ENDED: Final = ("withdrawn", "forwarded", "died", "dissolved", "answered", "void")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold a row: its name, what it counts by service, and the key that opens what is behind it.

    `total` is told where it is not the sum of the services; one not counted by service has no
    more than that. A `measure` of nothing is no nought.
    """

    name: Text
    own: Mapping[str, int] | None = None
    key: str = ""
    total: int | None = None
    measure: bool = False

    @property
    def whole(self) -> int:
        """Return what stands in the last column."""
        return sum((self.own or {}).values()) if self.total is None else self.total


def outcome(_desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield what applications came to; of those decided every way, of the others what happened."""
    decided, ended = counts.rows("decided"), counts.rows("ended")
    for each in _DECIDED:
        yield Row(
            name=register_words.RESULTS[each], own=decided.get(each, {}), key=_key("decided", each)
        )
    for each in (*_ENDED, *sorted(set(ended) - set(_ENDED))):
        if each in ended:
            name = register_words.RESULTS.get(each, plain(each))
            yield Row(name=name, own=ended[each], key=_key("ended", each))


def split(desk: Desk, counts: Counts, part: Split, figure: str) -> Iterator[Row]:
    """Yield the rows of a figure that is split, the largest first."""
    for key, own in _largest(counts.rows(part)):
        yield Row(name=named(desk, part, key), own=own, key=f"{figure}/{part}/{key}")


def moved(_desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield why terms were moved, the most frequent first; those put right stand apart."""
    rest: Counter[str] = Counter()
    for at, (row, own) in enumerate(_largest(counts.rows("moved"))):
        kind, _between, reason = row.partition(BETWEEN)
        if at >= MOST_REASONS:
            rest.update(own)
            continue
        pattern = words.OTHER_TERM if kind == "term-switched" else words.CALENDAR
        yield Row(name=filled(pattern, reason=reason), own=own, key=_key("moved", row))
    if rest:
        yield Row(name=words.OTHER_REASONS, own=rest)
    for row, own in counts.rows(PUT_RIGHT).items():
        yield Row(name=words.PUT_RIGHT, own=own, key=_key(PUT_RIGHT, row))


def broken(_desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield by what terms were broken."""
    found = counts.rows("broken")
    for by, name in words.BROKEN.items():
        yield Row(name=name, own=found.get(by, {}), key=_key("broken", by))


def causes(_desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield why people were kept past the limit, the most frequent first."""
    names = {
        **CAUSES,
        period_waits.NO_CAUSE: words.NO_CAUSE,
        period_waits.SEVERAL: words.SEVERAL_CAUSES,
    }
    for kind, pattern in (("wait", words.WAIT), ("service", words.SERVICE)):
        found: dict[str, Counter[str]] = {}
        for judged, kept in counts.kept.items():
            for (service, why), count in kept.why.items() if judged == kind else ():
                found.setdefault(why, Counter())[service] += count
        for why, own in _largest(found):
            yield Row(name=filled(pattern, cause=names.get(why, words.OTHER_CAUSE)), own=own)


def turn(desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield the grounds of calls before their turn."""
    for ground, own in _largest(counts.rows("turn")):
        yield Row(name=turn_ground(desk, ground), own=own)


def duty(desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield what was due, paid, charged and exempt, and the receipts counted.

    Of a service with several duties each of them stands apart, by what was due of it and paid.
    """
    found = counts.parts["duty"]
    if not found:
        return
    for pattern, at, of in _DUTY:
        own: Counter[str] = Counter()
        for (_duty, service), sums in found.items():
            own[service] += sums[at]
        yield _in_whole(pattern, own, of)
    duties = [(service, name) for (name, service), sums in found.items() if any(sums)]
    several = Counter(service for service, _name in duties)
    for service, name in sorted(duties):
        if several[service] > 1:
            for pattern, (_told, at, of) in zip((words.DUE_OF, words.PAID_OF), _DUTY, strict=False):
                told = filled(pattern, duty=duty_name(desk, service, name))
                yield _in_whole(told, {service: found[name, service][at]}, of)
    receipts = {each.service: each.receipts for each in counts.paid}
    in_all = receipts.pop("", 0)  # no sum: one receipt may be counted in two services (D32)
    yield Row(name=words.RECEIPTS, own=receipts, total=in_all)
    used = {each.service: each.used for each in counts.paid if each.service}
    yield _in_whole(words.USED, used, _TIYN)


def _in_whole(name: Text, own: Mapping[str, int], of: int) -> Row:
    """Return a row of sums kept in so many parts of a unit, each rounded once, half up (D5)."""
    every = sum(own.values())
    whole = {service: _rounded(parts, of) for service, parts in own.items()}
    return Row(name=name, own=whole, total=_rounded(every, of))


def _rounded(parts: int, of: int) -> int:
    return (parts + of // 2) // of


def exempt(desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield why units and payers owe nothing."""
    found: dict[tuple[str, str], int] = {}
    told: dict[tuple[str, str], Text] = {}
    for units in counts.units:
        reason = _reason(desk, units)
        if reason is not None:
            key = (units.service, reason.says.kk)
            told[key] = reason.says
            found[key] = found.get(key, 0) + units.count
    for (service, says), count in sorted(found.items(), key=lambda each: (-each[1], each[0])):
        yield Row(name=filled(words.UNIT_FREE, says=told[service, says]), own={service: count})
    for ground, own in _largest(counts.rows("freed")):
        yield Row(name=filled(words.PAYER_FREE, says=ground), own=own, key=_key("freed", ground))


def _reason(desk: Desk, units: Units) -> Exemption | None:
    """Return what frees units that say so of themselves, None where they are charged."""
    try:
        standard = desk.catalogue.standard(units.service, units.edition)
    except Refusal:  # an edition that is not here any more
        standard = desk.catalogue.standard(units.service)
    item = {
        name: value for name, value in zip(asked_of_units(desk), units.values, strict=True) if value
    }
    for each in standard.duties:
        if each.id == units.duty:
            return next((row for row in each.exemptions if holds(row.when, Answers(), item)), None)
    return None


def papers(desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield the kinds of papers printed, then what was printed again and written by hand."""
    found = counts.rows("papers")
    for how, pattern in words.PRINTED.items():
        for key, own in _largest(found):
            kind, _between, made = key.partition(BETWEEN)
            if made == how:
                named = filled(pattern, kind=paper_name(desk, kind))
                yield Row(name=named, total=sum(own.values()))


def blanks(_desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield what the register of blanks says of each kind."""
    found = counts.rows("blanks")
    for kind, name in BLANKS.items():
        for move, pattern in words.MOVES.items():
            own = found.get(f"{kind}{BETWEEN}{move}")
            if own is not None:
                yield Row(name=filled(pattern, kind=name), total=sum(own.values()))


def complaints(_desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield by which channel complaints came, and those struck."""
    yield from _listed(counts, "complaint-way", complaint_words.WAYS.items())
    yield from _listed(counts, "complaint-struck", (("struck", words.STRUCK),), empty=False)


def complaint_subjects(_desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield what complaints were about."""
    yield from _listed(counts, "complaint-subject", complaint_words.SUBJECTS.items(), empty=False)


def complaint_outcomes(_desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield what complaints proved to be, and what became of the decisions complained of."""
    every = (*complaint_words.OUTCOMES.items(), ("passed-on", words.PASSED_ON))
    yield from _listed(
        counts, "complaint-outcome", every, empty=bool(counts.rows("complaint-outcome"))
    )
    yield from _listed(counts, "complaint-decision", words.DECISIONS.items(), empty=False)


def complaint_terms(_desk: Desk, counts: Counts) -> Iterator[Row]:
    """Yield the terms of complaints kept and broken, and of those that wait."""
    told, empty = words.COMPLAINT_TERMS, any(map(counts.rows, ("complaint-term", "complaint-open")))
    for part, rows in (("complaint-term", _SETTLED), ("complaint-open", _WAITING)):
        yield from _listed(counts, part, ((each, told[each]) for each in rows), empty=empty)


def _listed(
    counts: Counts, part: str, names: Iterable[tuple[str, Text]], *, empty: bool = True
) -> Iterator[Row]:
    found = counts.rows(part)
    for row, name in names:
        if empty or row in found:
            yield Row(name=name, own=found.get(row, {}), key=_key(part, row))


def _largest(found: Mapping[str, Counter[str]]) -> Sequence[tuple[str, Counter[str]]]:
    return sorted(found.items(), key=lambda each: (-sum(each[1].values()), each[0]))


def _key(part: str, row: str) -> str:
    return f"part/{part}/{row}"
