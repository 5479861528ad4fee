"""What a correction asks of whole rows: one that was forgotten, one entered by mistake (D39)."""

from collections.abc import Iterator
from typing import Final

from desktop.i18n import _
from desktop.models.correction import Correction
from desktop.models.correction_rows import RowEdits, is_added, opened, place_of
from desktop.models.draft import MAX_ROWS, NO, YES, Draft
from desktop.models.intake_form import FieldGroup
from desktop.models.intake_marks import ROWS, subject_path
from desktop.models.intake_values import lists_persons
from desktop.models.problem import Problem
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.case_acts_view import AskView, TickView, Typed
from desktop.presenters.intake_form import row_title
from desktop.presenters.sentences_intake import problem_sentence

_STAYS: Final = "stays"
_GOES: Final = "goes"


def edits_of(typed: Typed, registered: Draft) -> RowEdits:
    """Return the rows ticked that were never registered, and those ticked that are to go."""
    rows = {key for key in typed.ticked if place_of(key)}
    added = frozenset(key for key in rows if is_added(registered, key))
    removed = frozenset(key for key in rows - added if is_to_go(typed, key))
    return RowEdits(added=added, removed=removed)


def is_to_go(typed: Typed, row: str) -> bool:
    """Tell whether a row is to be taken out, such as `items.0`."""
    return typed.text(_fate(row)) == _GOES


def ask_fate(
    typed: Typed, group: FieldGroup, told: dict[str, Problem], standard: Standard
) -> AskView:
    """Ask whether fields of a registered row are wrong, or all of it."""
    problem = told.get(group.rows) if is_to_go(typed, group.id) else None
    return AskView(
        key=_fate(group.id),
        label=_("What to do with it"),
        kind="choice",
        value=typed.text(_fate(group.id), _STAYS),
        options=(
            (_STAYS, _("Put its fields right")),
            (_GOES, _("Take it out: entered by mistake")),
        ),
        message=problem_sentence(problem, standard) if problem else "",
    )


def ticks_to_add(typed: Typed, registered: Draft, standard: Standard) -> Iterator[TickView]:
    """Offer the rows that are being added, and after them one more of each group."""
    draft = opened(registered, edits_of(typed, registered))
    for group in _groups(standard, registered):
        for row in range(registered.rows(group), min(draft.rows(group) + 1, MAX_ROWS)):
            key = f"{group}.{row}"
            yield TickView(
                key=key,
                words=_("Add: {row}").format(row=row_title(standard, group, row)),
                detail=_("forgotten at registration"),
                done=key in typed.ticked,
            )


def _groups(standard: Standard, draft: Draft) -> Iterator[str]:
    yield "items"
    if lists_persons(standard, draft):
        yield "persons"
    yield "receipts"


def ask_papers(
    group: FieldGroup, typed: Typed, draft: Draft, found: Correction | None
) -> Iterator[AskView]:
    """Ask which papers of a forgotten row are here; nothing while the term cannot be counted."""
    place = place_of(group.id)
    if found is None or place is None:
        return
    row = found.gone.place_after(*place)
    for state in found.seen.papers:
        document = state.need.document
        if ROWS.get(document.per) != group.rows or row not in state.subjects:
            continue
        path = subject_path(document, place[1])
        yield AskView(
            key=path,
            label=formats.text(document.short),
            kind="choice",
            value=typed.text(path, draft.text(path) or NO),
            options=((YES, _("It is here")), (NO, _("It is not here"))),
        )


def _fate(row: str) -> str:
    return f"fate.{row}"
