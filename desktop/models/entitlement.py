"""Whom a decision may be made for: what is granted has its person, what is refused its ground.

A ground is held to whom the law names in it (W-17.7, D17); whom the standard does not serve is
granted nothing (D11, D12); void is declared, never decided (D39).
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from desktop.models.application import Application
from desktop.models.checklist import checklist
from desktop.models.conditions import Answers, holds, settled
from desktop.models.dates import age_on
from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.examining import answers_to
from desktop.models.granting import kind_of
from desktop.models.path import CaseItem, items_of
from desktop.models.standard import Ground, Standard


def require_entitled(
    decisions: Sequence[ItemDecision],
    application: Application,
    standard: Standard,
    *,
    accepted: dt.date,
) -> None:
    """Refuse a decision of somebody whom the law means otherwise.

    `outcome-not-decided` (`item`) of void, `grant-not-covered` (`item`) to whom the standard does
    not serve, `ground-not-his` (`ground`, `item`) of a ground that cannot be of the item.
    """
    answers = answers_to(application, standard)
    told = checklist(standard, answers)
    fitting = grounds_fitting(application, standard, accepted=accepted)
    items = {item.key: item.called for item in items_of(application)}
    for each in decisions:
        if each.outcome == "void":
            raise Refusal("outcome-not-decided", item=items[each.item])
        if each.outcome == "granted" and not told.covered:
            raise Refusal("grant-not-covered", item=items[each.item])
        for applied in each.grounds:
            if applied.ground not in fitting[each.item]:
                raise Refusal("ground-not-his", ground=applied.ground, item=items[each.item])


def grounds_fitting(
    application: Application, standard: Standard, *, accepted: dt.date
) -> Mapping[str, frozenset[str]]:
    """Return by item the grounds that can be of it: those of its applicant, its age, its kind."""
    answers = answers_to(application, standard)
    known = settled(standard, answers)
    told = checklist(standard, answers).grounds
    return {
        item.key: frozenset(
            each.id
            for each in standard.grounds
            if not each.outcome
            and (each.id in told or _fits(each, item, known, _age(application, item, accepted)))
        )
        for item in items_of(application)
    }


def rests_alike(
    before: Application, after: Application, standard: Standard, *, accepted: dt.date
) -> bool:
    """Say whether a decision rests on the same though an application is worded otherwise.

    What the standard asks about, whose grounds could be whose, duties and papers are as they were.
    """
    said, says = (
        (
            _chosen(each, standard),
            grounds_fitting(each, standard, accepted=accepted),
            each.duties,
            sorted((paper.document, paper.subjects) for paper in each.missing),
        )
        for each in (before, after)
    )
    return said == says


def require_whole(
    application: Application, standard: Standard, decided: Sequence[tuple[CaseItem, ItemDecision]]
) -> None:
    """Refuse a permit of an organisation that would be of no weapon, or in nobody's hands.

    `permit-without-unit` (`item`) where no weapon is granted with the persons, and
    `permit-without-person` (`item`) where a person of the list carries or uses it and none is
    granted.
    """
    if application.applicant.organisation is None:
        return
    carried = {row.id for row in standard.permits if row.by_person}
    by_kind: dict[str, list[CaseItem]] = {}
    for item, each in decided:
        if each.outcome == "granted" and kind_of(each.permit) == "permit":
            by_kind.setdefault(each.permit, []).append(item)
    for permit, items in by_kind.items():
        scopes = {item.scope for item in items}
        if application.items and scopes == {"person"}:
            raise Refusal("permit-without-unit", item=items[0].called)
        if application.persons and scopes == {"item"} and permit in carried:
            raise Refusal("permit-without-person", item=items[0].called)


def _chosen(application: Application, standard: Standard) -> Answers:
    """Return what an application answers, of its units only what is chosen and never written."""
    answers = answers_to(application, standard)
    chosen = {field.id for field in standard.items.fields if field.choices}
    items = tuple(
        {name: value for name, value in item.items() if name in chosen} for item in answers.items
    )
    return replace(answers, items=items)


def _fits(ground: Ground, item: CaseItem, known: Answers, age: int | None) -> bool:
    if not holds(ground.when, known) or (ground.per_item and item.scope == "person"):
        return False
    return any(_ways(ground, known, age))


def _ways(ground: Ground, known: Answers, age: int | None) -> Iterator[bool]:
    """Yield whether each way to the ground can be gone; nobody's age is an open question."""
    yield bool(ground.findings) or ground.missing
    if ground.under is not None and holds(ground.under_when, known):
        yield age is None or age < ground.under


def _age(application: Application, item: CaseItem, accepted: dt.date) -> int | None:
    person = application.applicant.person
    if item.scope == "person":
        person = application.persons[item.place - 1]
    born = person.born if person is not None else None
    return None if born is None else age_on(born, accepted)
