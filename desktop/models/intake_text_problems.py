"""What is wrong with the texts of a draft whatever they mean: too long, or not to be printed.

Nothing pasted is cut in silence: a text that is too long stays and hinders until it is shortened
(parcels §6).
"""

from collections.abc import Iterator
from typing import Final

from desktop.models.draft import Draft
from desktop.models.entry import clean_text, odd_sign
from desktop.models.intake_form import (
    FieldSpec,
    Input,
    every_item_field,
    groups,
    person_rows,
    receipt_rows,
)
from desktop.models.intake_marks import bears_marks, mark_paths
from desktop.models.problem import Problem
from desktop.models.standard import Standard

LONGEST_MARK: Final = 60  # characters of the number of a paper
_TYPED: Final[frozenset[Input]] = frozenset({"text", "serial", "calibre"})


def text_problems(standard: Standard, draft: Draft) -> Iterator[Problem]:
    """Yield what is wrong with every text that is asked for, in the order of the steps."""
    for spec in _asked(standard, draft):
        text = clean_text(draft.text(spec.path))
        if len(text) > spec.max_length:
            fields: dict[str, str | int] = {"count": len(text), "limit": spec.max_length}
            yield Problem(path=spec.path, code="too-long", fields=fields)
        elif spec.input in _TYPED and (sign := odd_sign(text)):
            yield Problem(path=spec.path, code="odd-sign", fields={"sign": sign})


def _asked(standard: Standard, draft: Draft) -> Iterator[FieldSpec]:
    for step in ("applicant", "service", "duty"):
        for group in groups(standard, draft, step):
            if not group.rows:
                yield from group.fields
    yield from _in_rows(standard, draft)
    for document in standard.documents:
        for path in mark_paths(document, draft) if bears_marks(document) else ():
            yield FieldSpec(
                path=f"{path}.number",
                label="papers.number",
                input="serial",
                max_length=LONGEST_MARK,
            )


def _in_rows(standard: Standard, draft: Draft) -> Iterator[FieldSpec]:
    yield from every_item_field(standard, draft)
    for row in range(draft.rows("persons")):
        yield from person_rows(f"persons.{row}")
    for row in range(draft.rows("receipts")):
        yield from receipt_rows(standard, f"receipts.{row}")
