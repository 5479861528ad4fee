"""Find rows of a standard that name what does not stand in it, and rows nothing names."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, Final

from desktop.models.standard import Standard
from desktop.standards.reachable import Place, conditions_in_place
from desktop.structuring import Problem

_UNIQUE: Final = (
    "recipients",
    "purposes",
    "channels",
    "questions",
    "documents",
    "duties",
    "tracks",
    "lines",
    "findings",
    "exemptions",
    "grounds",
    "outcomes",
)
_REPEATED: Final = ("permits",)  # rows that share an id are alternatives
_ID: Final = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
_CITING: Final = (
    "recipients",
    "purposes",
    "questions",
    "requirements",
    "exclusions",
    "duties",
    "tracks",
    "lines",
    "permits",
    "outcomes",
)


def link_problems(standard: Standard) -> Iterator[Problem]:
    """Yield ids that are malformed, repeated, unknown or unused, and citations of nothing."""
    yield from _id_problems(standard)
    yield from _links(standard)
    yield from _unused(standard)
    yield from _citations(standard)


def _id_problems(standard: Standard) -> Iterator[Problem]:
    for table in (*_UNIQUE, *_REPEATED):
        rows = getattr(standard, table)
        for at, row in enumerate(rows):
            if not _ID.fullmatch(row.id):
                yield Problem(path=(table, at, "id"), code="bad-id", fields={"id": row.id})
        if table in _UNIQUE:
            yield from _repeated(table, [row.id for row in rows])
    yield from _repeated("paragraphs", [row.number for row in standard.paragraphs])
    yield from _repeated("indicators", [row.number for row in standard.indicators])


def _repeated(table: str, ids: list[str]) -> Iterator[Problem]:
    for id_, times in Counter(ids).items():
        if times > 1:
            yield Problem(path=(table,), code="duplicate-id", fields={"id": id_})


def _links(standard: Standard) -> Iterator[Problem]:
    """Yield names of rows that do not exist."""
    documents = [row.id for row in standard.documents]
    receipts = [row.id for row in standard.documents if row.receipt]
    for at, row in enumerate(standard.requirements):
        yield from _missing("document", row.document, documents, ("requirements", at, "document"))
    for at, duty in enumerate(standard.duties):
        for which, receipt in enumerate(duty.receipts):
            yield from _missing("receipt", receipt, receipts, ("duties", at, "receipts", which))
    grounds = [row.id for row in standard.grounds]
    for at, exclusion in enumerate(standard.exclusions):
        for which, ground in enumerate(exclusion.grounds):
            yield from _missing("ground", ground, grounds, ("exclusions", at, "grounds", which))
    yield from _links_of_questions(standard, documents)
    yield from _links_of_items(standard)
    yield from _links_of_grounds(standard)


def _links_of_questions(standard: Standard, documents: Collection[str]) -> Iterator[Problem]:
    for at, question in enumerate(standard.questions):
        place: Place = ("questions", at, "proof")
        if question.proof:
            yield from _missing("document", question.proof, documents, place)
        if question.proof and question.answer != "yes-no":
            yield _idle(place, 'answer = "yes-no"')


def _links_of_items(standard: Standard) -> Iterator[Problem]:
    dates = [row.id for row in standard.items.fields if row.input == "date"]
    for at, field in enumerate(standard.items.fields):
        if field.not_before:
            place: Place = ("items", "fields", at, "not_before")
            yield from _missing("date field", field.not_before, dates, place)
    fields = [row.id for row in standard.items.fields]
    for key in ("columns", "called"):
        for which, name in enumerate(getattr(standard.items, key)):
            yield from _missing("field", name, fields, ("items", key, which))


def _links_of_grounds(standard: Standard) -> Iterator[Problem]:
    findings = [row.id for row in standard.findings]
    exemptions = [row.id for row in standard.exemptions]
    outcomes = [row.id for row in standard.outcomes]
    for at, ground in enumerate(standard.grounds):
        place = ("grounds", at)
        for which, finding in enumerate(ground.findings):
            yield from _missing("finding", finding, findings, (*place, "findings", which))
        for which, exempt in enumerate(ground.unless):
            yield from _missing("exemption", exempt, exemptions, (*place, "unless", which))
        if ground.outcome:
            yield from _missing("outcome", ground.outcome, outcomes, (*place, "outcome"))
        if not (ground.findings or ground.missing or ground.under is not None):
            yield Problem(path=place, code="unproposed", fields={"id": ground.id})
        if ground.missing_when and not ground.missing:
            yield _idle((*place, "missing_when"), "missing")
        if ground.under_when and ground.under is None:
            yield _idle((*place, "under_when"), "under")


def _missing(what: str, id_: str, known: Collection[str], place: Place) -> Iterator[Problem]:
    if id_ not in known:
        fields: dict[str, Any] = {"what": what, "id": id_, "known": tuple(known)}
        yield Problem(path=place, code="missing-row", fields=fields)


def _idle(place: Place, needs: str) -> Problem:
    return Problem(path=place, code="idle-key", fields={"needs": needs})


def _unused(standard: Standard) -> Iterator[Problem]:
    """Yield questions no row asks about, findings and exemptions no ground knows."""
    asked = {row.ask for _place, when in conditions_in_place(standard) for row in when}
    used = {
        "questions": asked,
        "findings": {id_ for ground in standard.grounds for id_ in ground.findings},
        "exemptions": {id_ for ground in standard.grounds for id_ in ground.unless},
    }
    for table, known in used.items():
        for at, row in enumerate(getattr(standard, table)):
            if row.id not in known:
                yield Problem(path=(table, at), code="unused", fields={"id": row.id})


def _citations(standard: Standard) -> Iterator[Problem]:
    """Yield citations of a paragraph that is not told; `11` is told where `11.1` is."""
    numbers = {row.number for row in standard.paragraphs}
    parents = {number[:end] for number in numbers for end in _points(number)}
    for place, cited in _cited(standard):
        if cited not in numbers and cited not in parents:
            yield Problem(path=place, code="unknown-paragraph", fields={"number": cited})


def _points(number: str) -> list[int]:
    return [at for at, char in enumerate(number) if char == "."]


def _cited(standard: Standard) -> Iterator[tuple[Place, str]]:
    yield ("coverage_paragraph",), standard.coverage_paragraph
    yield ("reception", "paragraph"), standard.reception.paragraph
    yield ("signature", "paragraph"), standard.signature.paragraph
    for at, number in enumerate(standard.remedies.paragraphs):
        yield ("remedies", "paragraphs", at), number
    for table in _CITING:
        for at, row in enumerate(getattr(standard, table)):
            yield (table, at, "paragraph"), row.paragraph
    for at, ground in enumerate(standard.grounds):
        yield ("grounds", at, "id"), ground.id
