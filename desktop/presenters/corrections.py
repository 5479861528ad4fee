"""Word what a correction offers and what it changed: every field by its name, old and new (D39)."""

from collections.abc import Sequence

from desktop.i18n import _
from desktop.models.application import Application, FieldChange, RowChange
from desktop.models.as_typed import draft_of
from desktop.models.correctable import correctable
from desktop.models.correction_rows import place_of
from desktop.models.draft import Draft
from desktop.models.intake_form import FieldGroup, FieldSpec
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.intake_form import row_fields, row_title
from desktop.presenters.intake_questions import worded_question
from desktop.presenters.intake_values import cell
from desktop.presenters.labels import field_name, label


def group_words(group: FieldGroup, standard: Standard) -> str:
    """Name a group of fields: whose they are, or which of several rows."""
    if group.rows:
        return row_title(standard, group.rows, int(group.id.rpartition(".")[2]))
    named = {
        "kind": _("Kind of applicant"),
        "person": label("step.applicant"),
        "organisation": label("step.applicant"),
        "contact": _("Phone and language"),
        "purpose": label("purpose"),
    }
    return named.get(group.id) or label(group.title)


def field_words(spec: FieldSpec, standard: Standard) -> str:
    """Name one field; the number and date of a paper are named with their paper."""
    head, _dot, rest = spec.path.partition(".")
    if head == "papers":
        return f"{paper_words(rest.partition('.')[0], standard)}: {label(spec.label)}"
    ask, words, _why = worded_question(spec, standard)
    return " ".join(part for part in (ask, words) if part)


def paper_words(document: str, standard: Standard | None) -> str:
    """Name a paper by its short name; one the standard does not know keeps its id."""
    documents = standard.documents if standard else ()
    return next((formats.text(each.short) for each in documents if each.id == document), document)


def changes_words(
    changes: Sequence[FieldChange],
    application: Application,
    standard: Standard | None,
    rows: Sequence[RowChange] = (),
) -> str:
    """Say what came and what went, then every change: the field, what stood there, what stands."""
    draft = draft_of(application, standard) if standard else None
    specs = _specs(draft, standard) if draft and standard else {}
    told = [_row_words(row, draft, standard) for row in rows]
    for change in changes:
        spec = specs.get(change.path) or specs.get(_any_row(change.path))
        told.append(_change_words(change, spec, standard))
    return "; ".join(told)


def _row_words(row: RowChange, draft: Draft | None, standard: Standard | None) -> str:
    """Say that a row came or went, with all it holds and the papers that are its own."""
    said = _("Added: {row}") if row.done == "added" else _("Taken out: {row}")
    name, values = f"{row.group} {row.number}", [each for each in row.values.values() if each]
    if draft is not None and standard is not None:
        name = row_title(standard, row.group, row.number - 1)
        wide = draft.with_row(row.group, row.values)
        last = wide.rows(row.group) - 1
        specs = row_fields(row.group, standard, wide, last)
        values = [each for spec in specs if (each := cell(spec, wide.text(spec.path)))]
    words = said.format(row=f"{name} ({formats.listed(values)})" if values else name)
    if not row.papers:
        return words
    papers = formats.listed(paper_words(each, standard) for each in row.papers)
    return _("{row}, with its papers: {papers}").format(row=words, papers=papers)


def _specs(draft: Draft, standard: Standard) -> dict[str, FieldSpec]:
    """Return the fields by path; those of rows also by what all rows of a group share."""
    fields = [spec for group in correctable(standard, draft) for spec in group.fields]
    shared = {_any_row(spec.path): spec for spec in fields}
    return {**shared, **{spec.path: spec for spec in fields}}


def _any_row(path: str) -> str:
    """Return the path of a field whatever its row: rows move up once one is taken out."""
    place = place_of(path)
    return path.replace(f".{place[1]}.", ".*.", 1) if place else path


def _change_words(change: FieldChange, spec: FieldSpec | None, standard: Standard | None) -> str:
    old, new = change.old, change.new
    if spec is not None and standard is not None:
        name = field_words(spec, standard)
        old, new = cell(spec, old), cell(spec, new)
    else:
        name = _computed_name(change.path, standard)
        if change.path.startswith("duties."):
            old, new = (formats.money(int(tenge) * 100) for tenge in (old, new))
    return f"{name}: {old or '—'} → {new or '—'}"


def _computed_name(path: str, standard: Standard | None) -> str:
    head, _dot, rest = path.partition(".")
    match head, path:
        case _, "term.due":
            return _("Due date")
        case _, "term.collect_on":
            return _("Day to come for it")
        case "duties", _:
            return label("step.duty")
        case "missing", _:
            return _("Missing: {paper}").format(paper=paper_words(rest, standard))
    return field_name(path) or path
