"""What the decision of a case leads to: how many results, of which items, with which days (W-5).

An individual gets a permit for each unit: the standard registers «әр бірлігін», its duty for the
permit is paid for each unit, and a weapon sold or lost later must not take the permit of another
with it (D45). An organisation gets one permit of a kind that lists its units and the persons who
may use them: W-11.3 and W-11.4 ask for both by lists, and no paper pairs them. D27 gives either
the same form, the seven fields for each unit. Everybody invited has a form of his own (D4).
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.application import Application
from desktop.models.conditions import holds, settled
from desktop.models.dates import last_day
from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.examining import answers_to
from desktop.models.facts import ResultKind
from desktop.models.path import CaseItem
from desktop.models.standard import Standard

RESULT_KINDS: Final[tuple[ResultKind, ...]] = (
    "permit",
    "invitation",
    "invitation-letter",
    "refusal",
    "confirmation",
)
"""Every kind of result, in the order registers name them; each counts its own numbers (D51)."""

TEST_FIRING: Final = "test-firing-act"
"""The document whose next date a permit names: the act of W-11.1d."""

_OWN: Final[Mapping[str, ResultKind]] = {
    "invitation": "invitation",
    "invitation-letter": "invitation-letter",
}
PERMITS_OF: Final[Mapping[ResultKind, tuple[str, ...]]] = {
    kind: tuple(permit for permit, of in _OWN.items() if of == kind) for kind in _OWN.values()
}
"""The kinds of permit that are a result of their own; every other is a `permit`."""
_ONE_BY_ONE: Final = re.compile(r"[;\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """Name one result to be made: its kind, the standard's kind of permit, its items.

    `key` tells it from the others of its case: the first of its items.
    """

    kind: ResultKind
    permit: str
    items: tuple[CaseItem, ...]

    @property
    def key(self) -> str:
        """Return what it is called by while it is prepared."""
        return self.items[0].key

    @property
    def called(self) -> str:
        """Return whom or what it is for."""
        return ", ".join(item.called for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Hold the days of a result; None where the standard says nothing and none is entered."""

    valid_until: dt.date | None = None
    test_firing_on: dt.date | None = None
    reregister_on: dt.date | None = None


def planned(
    application: Application, decided: Sequence[tuple[CaseItem, ItemDecision]]
) -> tuple[Planned, ...]:
    """Return the results that decisions lead to, in the order of the items.

    A refusal is not among them: one letter tells all of it (D38). What was withdrawn is confirmed
    on one paper.
    """
    granted = [(item, each.permit) for item, each in decided if each.outcome == "granted"]
    withdrawn = tuple(item for item, each in decided if each.outcome == "withdrawn")
    listed = application.applicant.organisation is not None
    found = [*(_together(granted) if listed else _apart(granted))]
    if withdrawn:
        found.append(Planned(kind="confirmation", permit="", items=withdrawn))
    return tuple(found)


def kind_of(permit: str) -> ResultKind:
    """Return which result a kind of permit is: invitations have forms of their own (I-A2, I-A3)."""
    return _OWN.get(permit, "permit")


def kinds_of(standards: Iterable[Standard]) -> tuple[ResultKind, ...]:
    """Return the kinds of results that some standards lead to; each counts its own numbers."""
    granted = {kind_of(each.id) for standard in standards for each in standard.permits}
    return tuple(kind for kind in RESULT_KINDS if kind in granted | {"refusal", "confirmation"})


def days_of(
    plan: Planned, application: Application, standard: Standard, *, issued_on: dt.date
) -> Days:
    """Return the days of a result issued on a day, as the standard has them (D16, D27).

    A permit is re-registered by its last day (W-11.2). The next test-firing is due then too, and
    only for a weapon that the standard asks the act of at its five-year term (W-11.1d).
    """
    years = next((row.years for row in standard.permits if row.id == plan.permit), None)
    if years is None or plan.kind == "confirmation":
        return Days()
    end = last_day(issued_on, years)
    if plan.kind != "permit":
        return Days(valid_until=end)
    fired = end if _fires_again(plan, application, standard) else None
    return Days(valid_until=end, test_firing_on=fired, reregister_on=end)


def check_days(days: Days, *, issued_on: dt.date) -> Days:
    """Return days that may stand on a result; refuse `result-days` (`day`) not after its issue."""
    for day in (days.valid_until, days.test_firing_on, days.reregister_on):
        if day is not None and day <= issued_on:
            raise Refusal("result-days", day=day)
    return days


def children_of(item: CaseItem, application: Application, standard: Standard) -> tuple[str, ...]:
    """Return who stands on the form of an invited adult, one by one (D4).

    The office may have given everybody a form of his own: then nobody shares one.
    """
    shared = [each.id for each in standard.items.fields if each.shares_form]
    if application.switches.own_forms or item.scope != "item":
        return ()
    values = application.items[item.place - 1].values
    typed = "; ".join(values.get(field, "") for field in dict.fromkeys(shared))
    return tuple(name.strip() for name in _ONE_BY_ONE.split(typed) if name.strip())


def result_number(year: int, sequence: int) -> str:
    """Write the number of a result of ours; the paper itself says of which kind it is."""
    return f"{year}/{sequence:04d}"


def _apart(granted: Sequence[tuple[CaseItem, str]]) -> Iterator[Planned]:
    for item, permit in granted:
        yield Planned(kind=kind_of(permit), permit=permit, items=(item,))


def _together(granted: Sequence[tuple[CaseItem, str]]) -> Iterator[Planned]:
    """Yield one permit of each kind; an invitation is of one person however it was asked for."""
    kinds: dict[str, list[CaseItem]] = {}
    for item, permit in granted:
        if kind_of(permit) == "permit":
            kinds.setdefault(permit, []).append(item)
        else:
            yield Planned(kind=kind_of(permit), permit=permit, items=(item,))
    for permit, items in kinds.items():
        yield Planned(kind="permit", permit=permit, items=tuple(items))


def _fires_again(plan: Planned, application: Application, standard: Standard) -> bool:
    """Say whether the act is asked of a unit of it at a later term, whatever is asked now."""
    questions = {question.id for question in standard.questions}
    answers = settled(standard, answers_to(application, standard))
    units = [application.items[item.place - 1] for item in plan.items if item.scope == "item"]
    for row in standard.requirements:
        if row.document != TEST_FIRING or not any(each.ask in questions for each in row.when):
            continue
        of_whom = [each for each in row.when if each.ask not in {*questions, "purpose"}]
        if any(holds(of_whom, answers, unit.values) for unit in units):
            return True
    return False
