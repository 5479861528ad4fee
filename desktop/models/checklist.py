"""Say what an applicant must bring, why, and what may be granted (W-11, I-11, D8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from desktop.models.conditions import (
    Answers,
    When,
    asks_items,
    fitting_items,
    holds,
    settled,
)
from desktop.models.standard import (
    Document,
    Exclusion,
    Group,
    Permit,
    Question,
    Requirement,
    Standard,
)
from desktop.models.text import Text

WhyNot: TypeAlias = Literal["not-covered", "not-entitled"]

_STRENGTH: Final[Mapping[Group, int]] = {"required": 0, "also": 1, "presupposed": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Ask for one document, by the strongest clause that asks for it.

    `items` are the positions of the units or invited persons that need it; empty
    when the case as a whole does. `name` is the paper as that clause words it.
    `copies` counts what to bring in all (D35): once for the case, for each item
    that needs it, or for each person.
    """

    document: Document
    group: Group
    paragraph: str
    name: Text
    why: Text | None
    items: tuple[int, ...]
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """Hold everything intake asks of one applicant, or why the standard does not serve him.

    When `covered` is false, `why`, `paragraph`, `says` and `grounds` speak and the
    lists are empty. `permits` is what every item may have, `permits_by_item` what
    each may. `open_questions` were asked and not answered yet.
    """

    covered: bool
    why: WhyNot | None = None
    paragraph: str = ""
    says: Text | None = None
    grounds: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    permits: tuple[Permit, ...] = ()
    permits_by_item: tuple[tuple[Permit, ...], ...] = ()
    open_questions: tuple[Question, ...] = ()

    def of_group(self, group: Group) -> tuple[Need, ...]:
        """Return the needs of one group in the order of the law."""
        return tuple(need for need in self.needs if need.group == group)

    def need(self, document: str) -> Need | None:
        """Return what is asked of a document, None when it is not needed."""
        return next((need for need in self.needs if need.document.id == document), None)


def checklist(standard: Standard, answers: Answers) -> Checklist:
    """Return what the standard asks of this applicant, or why it does not serve him."""
    known = settled(standard, answers)
    asked = open_questions(standard, known)
    exclusion = exclusion_of(standard, known)
    if exclusion is not None:
        return Checklist(
            covered=False,
            why=exclusion.why,
            paragraph=exclusion.paragraph,
            says=exclusion.says,
            grounds=exclusion.grounds,
            open_questions=asked,
        )
    if not is_covered(standard, known):
        return Checklist(
            covered=False,
            why="not-covered",
            paragraph=standard.coverage_paragraph,
            says=next((row.says for row in standard.not_covered if holds(row.when, known)), None),
            open_questions=asked,
        )
    by_item = tuple(_permits(standard, known, position) for position in range(len(known.items)))
    return Checklist(
        covered=True,
        needs=_needs(standard, known),
        permits=_common(by_item) if by_item else _permits(standard, known, None),
        permits_by_item=by_item,
        open_questions=asked,
    )


def is_refused(standard: Standard, answers: Answers) -> bool:
    """Say whether the standard does not serve this applicant, whatever else he tells (D11, D12).

    Before a purpose is chosen he is refused only where none would help.
    """
    if not answers.applicant:
        return False
    chosen = (answers.purpose,) if answers.purpose else (row.id for row in standard.purposes)
    return not any(
        checklist(standard, replace(answers, purpose=purpose)).covered for purpose in chosen
    )


def questions(standard: Standard, answers: Answers) -> tuple[Question, ...]:
    """Return the questions to ask, in the standard's order; one about an item if any item fits."""
    known = settled(standard, answers)
    return tuple(row for row in standard.questions if applies(row.when, known))


def open_questions(standard: Standard, answers: Answers) -> tuple[Question, ...]:
    """Return the questions to ask that have neither an answer nor a default."""
    known = settled(standard, answers)
    return tuple(row for row in questions(standard, known) if row.id not in known.given)


def fitting_answers(standard: Standard, answers: Answers) -> Answers:
    """Return the answers without those to questions that are not asked (any more)."""
    asked = {row.id for row in questions(standard, answers)}
    return replace(answers, given={id_: v for id_, v in answers.given.items() if id_ in asked})


def meant_instead(standard: Standard, answers: Answers) -> str | None:
    """Return the applicant the answers describe when they contradict the one chosen (D34).

    None when nothing is contradicted; empty when no kind of applicant fits.
    """
    chosen = next((row for row in standard.recipients if row.id == answers.applicant), None)
    if chosen is None or holds(chosen.expects, answers):
        return None
    fitting = (
        row.id
        for row in standard.recipients
        if row.expects
        and row.nature == chosen.nature
        and holds(row.expects, replace(answers, applicant=row.id))
    )
    return next(fitting, "")


def proofs(standard: Standard, answers: Answers) -> tuple[Need, ...]:
    """Return what proves the answers given with a yes, in the order they are asked.

    No list of the law has it (W-11.1.N2): it is shown like a presupposed paper, never demanded.
    """
    documents = {document.id: document for document in standard.documents}
    return tuple(
        Need(
            document=documents[row.proof],
            group="presupposed",
            paragraph=row.paragraph,
            name=documents[row.proof].name,
            why=row.why,
            items=(),
            copies=documents[row.proof].copies,
        )
        for row in questions(standard, answers)
        if row.proof and answers.given.get(row.id) is True
    )


def applies(when: When, known: Answers) -> bool:
    """Say whether a row applies to the case: itself, or to one item of it."""
    return bool(fitting_items(when, known)) if asks_items(when) else holds(when, known)


def exclusion_of(standard: Standard, known: Answers) -> Exclusion | None:
    """Return the first row that excludes the case, None when none does."""
    return next((row for row in standard.exclusions if applies(row.when, known)), None)


def is_covered(standard: Standard, known: Answers) -> bool:
    """Say whether the standard speaks of such a case at all."""
    return any(holds(row.when, known) for row in standard.coverage)


def _needs(standard: Standard, known: Answers) -> tuple[Need, ...]:
    """Return one need a document, in the order in which the clauses first ask for it."""
    documents = {document.id: document for document in standard.documents}
    found: dict[str, Need] = {}
    for row in standard.requirements:
        if applies(row.when, known):
            need = _need(row, documents[row.document], known)
            before = found.get(row.document)
            found[row.document] = need if before is None else _merged(before, need, known)
    return tuple(found.values())


def _need(row: Requirement, document: Document, known: Answers) -> Need:
    if asks_items(row.when):
        items = fitting_items(row.when, known)
    elif document.per in {"unit", "invitee"}:
        items = tuple(range(len(known.items)))
    else:
        items = ()
    return Need(
        document=document,
        group=row.group,
        paragraph=row.paragraph,
        name=row.name or document.name,
        why=row.why,
        items=items,
        copies=_copies(document, len(items), known.persons),
    )


def _merged(before: Need, after: Need, known: Answers) -> Need:
    """Join two clauses that ask for one document: the stronger speaks, the items add up."""
    speaking = after if _STRENGTH[after.group] < _STRENGTH[before.group] else before
    items = tuple(sorted({*before.items, *after.items}))
    copies = _copies(speaking.document, len(items), known.persons)
    return replace(speaking, items=items, copies=copies)


def _copies(document: Document, items: int, persons: int) -> int:
    match document.per:
        case "case":
            return document.copies
        case "person":
            return document.copies * max(1, persons)
        case "unit" | "invitee":
            return document.copies * max(1, items)


def _permits(standard: Standard, known: Answers, position: int | None) -> tuple[Permit, ...]:
    item = None if position is None else known.items[position]
    rows = (row for row in standard.permits if item is not None or not asks_items(row.when))
    return _distinct(row for row in rows if holds(row.when, known, item))


def _distinct(rows: Iterable[Permit]) -> tuple[Permit, ...]:
    """Return the first row of each id: rows that share an id are alternatives."""
    found: dict[str, Permit] = {}
    for row in rows:
        found.setdefault(row.id, row)
    return tuple(found.values())


def _common(by_item: tuple[tuple[Permit, ...], ...]) -> tuple[Permit, ...]:
    shared = set.intersection(*({row.id for row in permits} for permits in by_item))
    return tuple(row for row in by_item[0] if row.id in shared)
