"""Which fields of a registered application may be corrected: those of its intake (D39).

Whole units, people and receipts come and go by their rows (correction_rows.py); a further paper
has its own way (D9), and an application about something else is declared void and registered anew.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from desktop.models.draft import Draft
from desktop.models.intake_form import (
    FieldGroup,
    FieldSpec,
    groups,
    item_fields,
    person_rows,
    receipt_rows,
    recipient_of,
)
from desktop.models.intake_marks import bears_marks, mark_paths
from desktop.models.standard import Document, Standard

PAPERS: Final = "papers"  # the group of numbers and dates; its fields name the paper by their path


def correctable(standard: Standard, draft: Draft) -> tuple[FieldGroup, ...]:
    """Return the groups of fields of a registered application, each row a group of its own.

    A group of rows has the id `items.0`, `persons.2` or `receipts.1`.
    """
    return (
        *_applicant(standard, draft),
        *groups(standard, draft, "service"),
        *_rows(standard, draft),
        *_marks(standard, draft),
    )


def _applicant(standard: Standard, draft: Draft) -> Iterator[FieldGroup]:
    for group in groups(standard, draft, "applicant"):
        yield replace(group, fields=_alike(standard, draft)) if group.id == "kind" else group


def _alike(standard: Standard, draft: Draft) -> tuple[FieldSpec, ...]:
    """Return the kind of applicant with the kinds that are typed alike: a person stays one."""
    (spec,) = groups(standard, draft, "applicant")[0].fields
    chosen = recipient_of(standard, draft)
    alike = {
        kind.id
        for kind in standard.recipients
        if chosen is not None and (kind.nature, kind.host) == (chosen.nature, chosen.host)
    }
    options = tuple(option for option in spec.options if option.id in alike)
    return (replace(spec, options=options),)


def _rows(standard: Standard, draft: Draft) -> Iterator[FieldGroup]:
    for row in range(draft.rows("items")):
        fields = item_fields(standard, draft, row)
        yield FieldGroup(id=f"items.{row}", title="", fields=fields, rows="items")
    for row in range(draft.rows("persons")):
        fields = person_rows(f"persons.{row}")
        yield FieldGroup(id=f"persons.{row}", title="", fields=fields, rows="persons")
    for row in range(draft.rows("receipts")):
        fields = receipt_rows(standard, f"receipts.{row}")
        yield FieldGroup(id=f"receipts.{row}", title="", fields=fields, rows="receipts")
    yield from (group for group in groups(standard, draft, "duty") if group.id == "payer")


def _marks(standard: Standard, draft: Draft) -> Iterator[FieldGroup]:
    """Yield one group for the numbers and dates of the papers that were handed in."""
    fields = [
        spec
        for document in standard.documents
        if bears_marks(document) and _is_here(document, draft)
        for spec in _mark_fields(document, draft)
    ]
    if fields:
        yield FieldGroup(id=PAPERS, title="step.papers", fields=tuple(fields))


def _is_here(document: Document, draft: Draft) -> bool:
    place = f"papers.{document.id}"
    return any(
        text and (path == place or path.startswith(f"{place}."))
        for path, text in draft.values.items()
    )


def _mark_fields(document: Document, draft: Draft) -> Iterator[FieldSpec]:
    for place in mark_paths(document, draft):
        if document.number:
            yield FieldSpec(path=f"{place}.number", label="papers.number", input="serial")
        if document.date:
            yield FieldSpec(path=f"{place}.date", label="papers.date", input="date")
