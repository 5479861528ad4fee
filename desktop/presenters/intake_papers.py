"""Word the papers the standard asks for: which are here, whose are missing, what they bear."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desktop.i18n import _, _c
from desktop.models.draft import Draft
from desktop.models.entry import read_date
from desktop.models.intake import Assessment
from desktop.models.intake_form import FieldSpec
from desktop.models.intake_marks import ROWS, bears_marks, has_own_marks, subject_path
from desktop.models.intake_papers import PaperState, receipt_documents
from desktop.models.intake_text_problems import LONGEST_MARK
from desktop.models.intake_values import item_called, item_values
from desktop.models.problem import Problem
from desktop.models.standard import Document, Group, Standard
from desktop.presenters import formats
from desktop.presenters.intake_form import field_view
from desktop.presenters.intake_view import (
    ColumnView,
    FieldView,
    MarkRowView,
    OwnMarksView,
    PaperGroupView,
    PaperView,
    SubjectView,
)
from desktop.presenters.labels import label

_GROUPS: Final[tuple[Group, ...]] = ("required", "also", "presupposed")
_SEVERAL: Final = 2
_SUBPARAGRAPH: Final = re.compile(r"\d+(\.\d+)?")


def paper_groups(
    seen: Assessment,
    standard: Standard,
    draft: Draft,
    told: Mapping[str, Problem],
    *,
    papers_told: bool,
) -> tuple[PaperGroupView, ...]:
    """Return the papers of the checklist by the part of the standard that asks for them.

    `told` is what is wrong beside their fields; `papers_told` once the operator came to them.
    """
    found = []
    for group in _GROUPS:
        states = [state for state in seen.papers if state.need.group == group]
        if states:
            found.append(
                PaperGroupView(
                    id=group,
                    title=_group_title(group, [state.need.paragraph for state in states]),
                    short=_short_title(group, [state.need.paragraph for state in states]),
                    done=sum(state.handed_in for state in states),
                    papers=tuple(
                        _paper(state, standard, draft, told, papers_told=papers_told)
                        for state in states
                    ),
                )
            )
    return tuple(found)


def _group_title(group: Group, paragraphs: list[str]) -> str:
    """Name the paragraph once for its group where all its papers stand in one, or below one."""
    if group == "required":
        found = (_SUBPARAGRAPH.match(each) for each in paragraphs)
        numbers = {match[0] for match in found if match}
        for wanted in (numbers, {number.partition(".")[0] for number in numbers}):
            if len(wanted) == 1:
                return formats.citation(wanted.pop())
    return label(f"group-of-papers.{group}")


def _short_title(group: Group, paragraphs: list[str]) -> str:
    """Name the group where there is little room."""
    match group:
        case "also":
            return _c("short", "By other paragraphs")
        case "presupposed":
            return _c("short", "Presupposed, not in the list")
        case _:
            return _group_title(group, paragraphs)


def _paper(
    state: PaperState,
    standard: Standard,
    draft: Draft,
    told: Mapping[str, Problem],
    *,
    papers_told: bool,
) -> PaperView:
    need = state.need
    copies = formats.number(need.copies)
    missing = state.missing and (papers_told or 0 < len(state.absent) < len(state.subjects))
    return PaperView(
        document=need.document.id,
        label=formats.text(need.document.short),
        name=formats.text(need.name),
        ticked=state.handed_in,
        missing=_missing_words(state) if missing else "",
        paragraph=need.paragraph,
        citation=formats.citation(need.paragraph),
        copies=_("{count} pcs").format(count=copies) if need.copies > need.document.copies else "",
        why=formats.text(need.why) if need.why else "",
        fixed=need.document.receipt and need.document.id in receipt_documents(draft),
        subjects=_subjects(state, standard, draft, owed=missing),
        columns=_columns(state, standard, draft),
        fields=_shared_fields(state, standard, draft, told),
        own=_own(state, standard, draft, told),
        marks=_marks(state, standard, draft),
    )


def _is_apart(state: PaperState, draft: Draft) -> bool:
    return bool(state.given) and has_own_marks(state.need.document, draft)


def _shared_fields(
    state: PaperState, standard: Standard, draft: Draft, told: Mapping[str, Problem]
) -> tuple[FieldView, ...]:
    """Return the number and date of a paper that is here and bears them, one for all of it."""
    document = state.need.document
    if not bears_marks(document) or not state.any_here or _is_apart(state, draft):
        return ()
    specs = _specs(document, f"papers.{document.id}")
    fields = tuple(field_view(spec, standard, draft, told) for spec in specs)
    if not _columns(state, standard, draft):
        return fields
    return tuple(_within_matrix(field, formats.text(document.short)) for field in fields)


def _within_matrix(field: FieldView, paper: str) -> FieldView:
    """Show the number or date of a row of the matrix on one line: a hint instead of a label."""
    hint = "" if field.input == "date" else field.label
    return replace(field, label="", ask=f"{paper}: {field.label}", hint=hint)


def _specs(document: Document, path: str) -> tuple[FieldSpec, ...]:
    """Return the fields of what a paper bears, under the `path` of all of it or of one subject."""
    number = FieldSpec(
        path=f"{path}.number", label="papers.number", input="serial", max_length=LONGEST_MARK
    )
    date = FieldSpec(path=f"{path}.date", label="papers.date", input="date")
    return (*((number,) if document.number else ()), *((date,) if document.date else ()))


def _own(
    state: PaperState, standard: Standard, draft: Draft, told: Mapping[str, Problem]
) -> OwnMarksView | None:
    """Offer each unit or person its own number and date, where there are several."""
    apart = _is_apart(state, draft)
    if not bears_marks(state.need.document) or (len(state.given) < _SEVERAL and not apart):
        return None
    words, short = _("One number and date for all"), _c("short", "The same for all")
    if not apart:
        return OwnMarksView(words=words, short=short, alike=True)
    rows = tuple(
        _mark_row(state, row, standard, draft, told, headed=row == state.given[0])
        for row in state.given
    )
    return OwnMarksView(words=words, short=short, alike=False, rows=rows)


def _mark_row(
    state: PaperState,
    row: int,
    standard: Standard,
    draft: Draft,
    told: Mapping[str, Problem],
    *,
    headed: bool,
) -> MarkRowView:
    """Show what the paper of one subject bears; the labels stand over the first row only."""
    document = state.need.document
    name = _subject_name(standard, document, draft, row)
    fields = [
        field_view(spec, standard, draft, told)
        for spec in _specs(document, subject_path(document, row))
    ]
    return MarkRowView(
        name=name,
        fields=tuple(
            replace(field, label=field.label if headed else "", ask=f"{name}: {field.label}")
            for field in fields
        ),
    )


def _marks(state: PaperState, standard: Standard, draft: Draft) -> str:
    """Say which number and date the papers that are here bear: of all, or one by one."""
    document = state.need.document
    if not bears_marks(document) or not state.any_here:
        return ""
    if not _is_apart(state, draft):
        return _mark_words(f"papers.{document.id}", draft)
    found = (
        (_subject_name(standard, document, draft, row), subject_path(document, row))
        for row in state.given
    )
    told = ((name, _mark_words(path, draft)) for name, path in found)
    return "; ".join(f"{name}: {words}" for name, words in told if words)


def _mark_words(path: str, draft: Draft) -> str:
    number, typed = draft.text(f"{path}.number").strip(), draft.text(f"{path}.date")
    day = read_date(typed)
    written = formats.date_digits(day) if day else typed
    return ", ".join(part for part in (f"№ {number}" if number else "", written) if part)


def _subjects(
    state: PaperState, standard: Standard, draft: Draft, *, owed: bool
) -> tuple[SubjectView, ...]:
    if not _columns(state, standard, draft):  # one subject is the tick itself
        return ()
    document = state.need.document
    return tuple(
        SubjectView(
            key=subject_path(document, row).removeprefix("papers."),
            label=_subject_name(standard, document, draft, row),
            ticked=row not in state.absent,
            owed=owed and row in state.absent,
            column=row,
        )
        for row in state.subjects
    )


def _columns(state: PaperState, standard: Standard, draft: Draft) -> tuple[ColumnView, ...]:
    """Return all units or persons where a paper is asked of some of several, none otherwise."""
    document = state.need.document
    count = draft.rows(ROWS[document.per]) if document.per in ROWS else 0
    if not state.subjects or count < _SEVERAL:
        return ()
    return tuple(
        ColumnView(number=row + 1, name=_called(standard, document, draft, row))
        for row in range(count)
    )


def _called(standard: Standard, document: Document, draft: Draft, row: int) -> str:
    if document.per == "person":
        return draft.row("persons", row).get("surname", "")
    return item_called(standard, item_values(draft, row))


def _subject_name(standard: Standard, document: Document, draft: Draft, row: int) -> str:
    """Name a unit or person by its number and whatever it is called: «2 · Тигр»."""
    name = _called(standard, document, draft, row)
    return f"{row + 1} · {name}" if name else str(row + 1)


def _missing_words(state: PaperState) -> str:
    if len(state.absent) == len(state.subjects):
        return _("not here")
    numbers = formats.listed([str(row + 1) for row in state.absent])
    return _("not here for: {numbers}").format(numbers=numbers)
