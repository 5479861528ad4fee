"""Units, people and receipts that a correction adds, or takes out again (D39).

Such a row goes by the place it was registered in, `items.0`; what was forgotten goes on from
there, `items.1`. So a name means the same while others come and go: only the application that
comes of it numbers its rows anew.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.models.application import RowChange
from desktop.models.draft import MAX_ROWS, Draft
from desktop.models.intake_marks import ROWS, subject_path
from desktop.models.standard import Standard

GROUPS: Final = ("items", "persons", "receipts")

_ROW: Final = re.compile(
    r"(?P<before>(?P<group>items|persons|receipts)\.|papers\.[^.]+\.(?P<subjects>items|persons)-)"
    r"(?P<row>\d+)(?P<after>\..+)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowEdits:
    """Name the rows that were forgotten and those entered by mistake, such as `persons.2`.

    Names that fit neither are no edit: what is there is not added, what is not there not removed.
    """

    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()


NO_ROWS: Final = RowEdits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """Hold the rows that are left out of what stands, and find every other row's new place."""

    rows: tuple[tuple[str, int], ...] = ()

    def takes(self, group: str, row: int) -> bool:
        """Tell whether a row is left out."""
        return (group, row) in self.rows

    def after(self, path: str) -> str | None:
        """Return what a field is called once the rows are gone, None when it goes with one."""
        place = place_of(path)
        if place is None:
            return path
        row = self.place_after(*place)
        return None if row is None else _moved(path, row)

    def place_after(self, group: str, row: int) -> int | None:
        """Return where a row stands once the rows are gone, None when it is one of them."""
        if self.takes(group, row):
            return None
        return row - sum(1 for each in self._of(group) if each < row)

    def before(self, path: str) -> str:
        """Return what a field that is called `path` afterwards was called before."""
        place = place_of(path)
        if place is None:
            return path
        group, row = place
        for each in self._of(group):
            row += each <= row
        return _moved(path, row)

    def _of(self, group: str) -> list[int]:
        return sorted(row for of, row in self.rows if of == group)


def place_of(path: str) -> tuple[str, int] | None:
    """Return the group and row a field belongs to, that of a tick of a paper too."""
    match = _ROW.fullmatch(path)
    return (match["group"] or match["subjects"], int(match["row"])) if match else None


def _moved(path: str, row: int) -> str:
    return _ROW.sub(lambda match: f"{match['before']}{row}{match['after'] or ''}", path)


def opened(registered: Draft, edits: RowEdits) -> Draft:
    """Return the draft with the rows that were forgotten, empty, and no row taken out yet."""
    found = registered
    for group in GROUPS:
        rows = [row for of, row in map(_row, edits.added) if of == group and row < MAX_ROWS]
        count = max([row + 1 for row in rows], default=0)
        if count > registered.rows(group):
            found = found.with_text(f"{group}.#", str(count))
    return found


def left_out(registered: Draft, edits: RowEdits) -> Gone:
    """Return the rows taken out; between forgotten ones, those nobody asked for are none either."""
    draft = opened(registered, edits)
    found = []
    for group in GROUPS:
        for row in range(draft.rows(group)):
            known = row < registered.rows(group)
            if f"{group}.{row}" in edits.removed or not (known or f"{group}.{row}" in edits.added):
                found.append((group, row))
    return Gone(rows=tuple(found))


def closed(draft: Draft, gone: Gone) -> Draft:
    """Return an opened draft without the rows that are left out; the others move up.

    A receipt that goes was not handed in, unless another of its kind stays.
    """
    for group, row in reversed(gone.rows):
        document = draft.text(f"receipts.{row}.document") if group == "receipts" else ""
        draft = draft.without_row(group, row)
        if document and document not in paid_documents(draft):
            draft = draft.with_text(f"papers.{document}", "")
    return draft


def paid_documents(draft: Draft) -> frozenset[str]:
    """Return the documents that the receipts of a draft are entered for."""
    rows = range(draft.rows("receipts"))
    return frozenset(draft.text(f"receipts.{row}.document") for row in rows)


def is_added(registered: Draft, path: str) -> bool:
    """Tell whether a field belongs to a row that was forgotten."""
    place = place_of(path)
    return place is not None and place[1] >= registered.rows(place[0])


def row_changes(
    registered: Draft, draft: Draft, gone: Gone, standard: Standard
) -> Iterator[RowChange]:
    """Yield the rows that an opened `draft` adds, and those registered that are left out."""
    for group in GROUPS:
        for row in range(draft.rows(group)):
            known, goes = row < registered.rows(group), gone.takes(group, row)
            if known != goes:  # it stays as it was, or was never asked for
                continue
            told = registered if known else draft
            yield RowChange(
                group=group,
                number=row + 1,
                done="removed" if known else "added",
                values=told.row(group, row),
                papers=tuple(_papers(told, group, row, standard)),
            )


def _papers(draft: Draft, group: str, row: int, standard: Standard) -> Iterator[str]:
    for document in standard.documents:
        if ROWS.get(document.per) == group and draft.yes(subject_path(document, row)):
            yield document.id


def _row(name: str) -> tuple[str, int]:
    group, _dot, row = name.partition(".")
    return group, int(row) if row.isdecimal() else MAX_ROWS
