"""Word what a correction offers and what it changed: every field by its name, old and new (D39)."""

from collections.abc import Sequence

from desktop.i18n import _
from desktop.models.application import Application, FieldChange
from desktop.models.as_typed import draft_of
from desktop.models.correctable import correctable
from desktop.models.draft import Draft
from desktop.models.intake_form import FieldGroup, FieldSpec
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.intake_form import row_title
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
        document = rest.partition(".")[0]
        shorts = {each.id: formats.text(each.short) for each in standard.documents}
        return f"{shorts.get(document, document)}: {label(spec.label)}"
    ask, words, _why = worded_question(spec, standard)
    return " ".join(part for part in (ask, words) if part)


def changes_words(
    changes: Sequence[FieldChange], application: Application, standard: Standard | None
) -> str:
    """Say every change in its order: what the field is called, what stood there, what stands."""
    specs = _specs(draft_of(application, standard), standard) if standard else {}
    return "; ".join(_change_words(change, specs.get(change.path), standard) for change in changes)


def _specs(draft: Draft, standard: Standard) -> dict[str, FieldSpec]:
    return {spec.path: spec for group in correctable(standard, draft) for spec in group.fields}


def _change_words(change: FieldChange, spec: FieldSpec | None, standard: Standard | None) -> str:
    old, new = change.old, change.new
    if spec is not None and standard is not None:
        name = field_words(spec, standard)
        old, new = cell(spec, old), cell(spec, new)
    else:
        name = _computed_name(change.path)
        if change.path.startswith("duties."):
            old, new = (formats.money(int(tenge) * 100) for tenge in (old, new))
    return f"{name}: {old or '—'} → {new or '—'}"


def _computed_name(path: str) -> str:
    match path.partition(".")[0], path:
        case _, "term.due":
            return _("Due date")
        case _, "term.collect_on":
            return _("Day to come for it")
        case "duties", _:
            return label("step.duty")
    return field_name(path) or path
