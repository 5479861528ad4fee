"""The number and date that papers bear: one for all, or each unit's and person's own (W-11.1c).

A draft holds the ones for all under `papers.<document>.number` and `.date`. Once
`papers.<document>.each` is ticked, those of each subject count instead, under
`papers.<document>.items-<n>.number` or `.persons-<n>.number`, and `.date`.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.application import PaperMark
from desktop.models.draft import YES, Draft
from desktop.models.entry import clean_text, read_date
from desktop.models.standard import Document, Scope

ROWS: Final[Mapping[Scope, str]] = MappingProxyType(
    {"unit": "items", "invitee": "items", "person": "persons"}
)
"""The rows of a draft by what a paper is asked for."""

_NAMES: Final = ("number", "date")


def each_path(document: str) -> str:
    """Return where it is ticked that every subject has a number and date of its own."""
    return f"papers.{document}.each"


def subject_path(document: Document, row: int) -> str:
    """Return where the tick of one subject stands, and before its own number and date."""
    return f"papers.{document.id}.{ROWS.get(document.per, '')}-{row}"


def bears_marks(document: Document) -> bool:
    """Say whether a number or date is typed beside its tick.

    A receipt has its own step, and a representative's authority stands with him.
    """
    return (document.number or document.date) and not (document.receipt or document.authority)


def has_own_marks(document: Document, draft: Draft) -> bool:
    """Say whether each unit or person has its own number and date of this paper."""
    return document.per in ROWS and draft.yes(each_path(document.id))


def own_marks(document: Document, subjects: Iterable[int], draft: Draft) -> tuple[PaperMark, ...]:
    """Return the number and date of each of `subjects` (rows from 0) that has any."""
    found = []
    for row in subjects:
        path = subject_path(document, row)
        number, date = clean_text(draft.text(f"{path}.number")), draft.text(f"{path}.date")
        if number or date:
            found.append(PaperMark(subject=row + 1, number=number, date=read_date(date)))
    return tuple(found)


def told_apart(draft: Draft, document: Document, subjects: Iterable[int]) -> Draft:
    """Return the draft with a number and date for each subject, at first those for all."""
    shared = {name: draft.text(f"papers.{document.id}.{name}") for name in _NAMES}
    filled = {
        f"{path}.{name}": draft.text(f"{path}.{name}") or shared[name]
        for path in (subject_path(document, row) for row in subjects)
        for name in _NAMES
    }
    return draft.with_texts({**filled, each_path(document.id): YES})


def told_alike(draft: Draft, document: Document) -> Draft:
    """Return the draft with one number and date for all; what differs from it is kept.

    So nothing typed is lost when the tick was a slip. With nothing for all yet, what the first
    subject has is taken.
    """
    found = draft.with_text(each_path(document.id), "")
    for name in _NAMES:
        own = _own(draft, document, name)
        path = f"papers.{document.id}.{name}"
        shared = draft.text(path) or next(iter(own.values()), "")
        same = {each: "" for each, text in own.items() if text == shared}
        found = found.with_texts({path: shared, **same})
    return found


def mark_paths(document: Document, draft: Draft) -> tuple[str, ...]:
    """Return where numbers and dates of a paper stand in the draft now: before `.number`."""
    if not has_own_marks(document, draft):
        return (f"papers.{document.id}",)
    paths = (path.rpartition(".")[0] for name in _NAMES for path in _own(draft, document, name))
    return tuple(dict.fromkeys(paths))


def _own(draft: Draft, document: Document, name: str) -> Mapping[str, str]:
    """Return what stands in the field `name` of every subject, by path, in their order."""
    pattern = re.compile(rf"papers\.{document.id}\.{ROWS[document.per]}-(\d+)\.{name}")
    found = [
        (match, text) for path, text in draft.values.items() if (match := pattern.fullmatch(path))
    ]
    return {match[0]: text for match, text in sorted(found, key=lambda each: int(each[0][1]))}
