"""Word the form of an intake: labels, options, rows, and what is wrong beside each field."""

from collections.abc import Collection, Mapping

from desktop.models.draft import Draft
from desktop.models.intake import Assessment
from desktop.models.intake_form import (
    STEPS,
    FieldGroup,
    FieldSpec,
    StepId,
    groups,
    item_fields,
    person_rows,
    receipt_rows,
)
from desktop.models.intake_problems import Problem
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.intake_view import (
    FieldView,
    FormView,
    GroupView,
    OptionView,
    RowView,
    StepView,
)
from desktop.presenters.labels import label
from desktop.presenters.sentences import problem_sentence

UNTOLD_UNTIL_TOUCHED = frozenset(
    {
        "required",
        "name-missing",
        "iin-or-reason",
        "answer-needed",
        "one-of-needed",
        "no-items",
        "identity-document-missing",
        "bin-missing",
        "attorney-number-missing",
        "no-persons",
        "iin-digits",
        "bin-digits",
        "bad-date",
        "bad-year",
        "phone-digits",
    }
)
"""Problems of a field still being typed in; they are told once it was left, or at F9."""

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "items": ("kind", "model", "surname", "given", "calibre", "born", "number", "year"),
    "persons": ("surname", "given", "patronymic", "born"),
    "receipts": ("document", "number", "paid_on", "amount"),
}
_MOST_COLUMNS = 5


def form_view(
    standard: Standard,
    draft: Draft,
    seen: Assessment,
    *,
    step: StepId,
    chosen: Mapping[str, int],
    touched: Collection[str],
    tell_all: bool,
    saved: str,
) -> FormView:
    """Return the step in hand in words; `tell_all` once registration was asked for."""
    told = {
        problem.path: problem
        for problem in reversed(seen.problems)
        if tell_all or problem.path in touched or problem.code not in UNTOLD_UNTIL_TOUCHED
    }
    first = seen.hindrances[0] if seen.hindrances else None
    return FormView(
        step=step,
        steps=_steps(standard, draft, seen, step),
        groups=tuple(
            _group(group, standard, draft, told, chosen) for group in groups(standard, draft, step)
        ),
        saved=saved,
        hindrance=_hindrance(first, standard, draft) if first else "",
        hindrance_path=first.path if first else "",
    )


def step_of(path: str) -> StepId:
    """Return the step a field stands in."""
    head = path.partition(".")[0]
    return {
        "purpose": "service",
        "channel": "service",
        "answers": "service",
        "insisted": "service",
        "items": "items",
        "persons": "items",
        "papers": "papers",
        "receipts": "duty",
        "payer": "duty",
    }.get(head, "applicant")  # type: ignore[return-value]  # every value is a step


def _steps(
    standard: Standard, draft: Draft, seen: Assessment, step: StepId
) -> tuple[StepView, ...]:
    hindered = {step_of(problem.path) for problem in seen.hindrances}
    return tuple(
        StepView(
            id=each,
            label=formats.text(standard.items.name) if each == "items" else label(f"step.{each}"),
            done=each not in hindered and _begun(each, draft, seen),
            current=each == step,
        )
        for each in STEPS
    )


def _begun(step: StepId, draft: Draft, seen: Assessment) -> bool:
    """Say whether a step without hindrance was worked on at all."""
    match step:
        case "papers":
            return bool(seen.papers) and not seen.missing
        case "duty":
            return bool(draft.rows("receipts")) and all(state.enough for state in seen.duties)
        case "check":
            return False
        case _:
            return bool(draft.text("applicant.kind"))


def _group(
    group: FieldGroup,
    standard: Standard,
    draft: Draft,
    told: Mapping[str, Problem],
    chosen: Mapping[str, int],
) -> GroupView:
    if not group.rows:
        fields = tuple(_field(spec, draft, told) for spec in group.fields)
        return GroupView(id=group.id, title=_title(group), fields=fields)
    count = draft.rows(group.rows)
    row = min(chosen.get(group.rows, 0), max(count - 1, 0))
    specs = _row_fields(group.rows, standard, draft, row) if count else ()
    shown = _columns(group.rows, _row_fields(group.rows, standard, draft, row))
    return GroupView(
        id=group.id,
        title=_title(group),
        fields=tuple(_field(spec, draft, told) for spec in specs),
        rows_of=group.rows,
        columns=tuple(label(spec.label) for spec in shown),
        rows=tuple(
            _row(
                group.rows,
                number,
                [spec.path.rpartition(".")[2] for spec in shown],
                shown,
                draft,
                told,
            )
            for number in range(count)
        ),
        chosen=row,
    )


def _title(group: FieldGroup) -> str:
    return label(group.title) if group.title else ""


def _row_fields(rows: str, standard: Standard, draft: Draft, row: int) -> tuple[FieldSpec, ...]:
    match rows:
        case "items":
            return item_fields(standard, draft, row)
        case "persons":
            return person_rows(f"persons.{row}")
        case _:
            return receipt_rows(standard, f"receipts.{row}")


def _columns(rows: str, specs: tuple[FieldSpec, ...]) -> tuple[FieldSpec, ...]:
    """Return the fields a list of rows shows, in its own order."""
    by_name = {spec.path.rpartition(".")[2]: spec for spec in specs}
    found = [by_name[name] for name in _COLUMNS[rows] if name in by_name]
    return tuple(found[:_MOST_COLUMNS])


def _row(
    rows: str,
    number: int,
    names: list[str],
    shown: tuple[FieldSpec, ...],
    draft: Draft,
    told: Mapping[str, Problem],
) -> RowView:
    values = draft.row(rows, number)
    cells = tuple(
        _cell(spec, values.get(name, "")) for name, spec in zip(names, shown, strict=True)
    )
    prefix = f"{rows}.{number}."
    bad = any(path.startswith(prefix) and problem.hard for path, problem in told.items())
    return RowView(number=number + 1, cells=cells, tone="past" if bad else "normal")


def _cell(spec: FieldSpec, value: str) -> str:
    return next((label(option.label) for option in spec.options if option.id == value), value)


def _field(spec: FieldSpec, draft: Draft, told: Mapping[str, Problem]) -> FieldView:
    problem = told.get(spec.path)
    return FieldView(
        path=spec.path,
        label=label(spec.label),
        input=spec.input,
        value=draft.text(spec.path),
        options=tuple(
            OptionView(id=option.id, label=label(option.label)) for option in spec.options
        ),
        required=spec.required,
        max_length=spec.max_length,
        width=spec.width,
        message=problem_sentence(problem) if problem else "",
        tone="normal" if problem is None else "past" if problem.hard else "near",
    )


def _hindrance(problem: Problem, standard: Standard, draft: Draft) -> str:
    """Name what hinders registration: the field, or the sentence where there is none."""
    for step in STEPS:
        for group in groups(standard, draft, step):
            specs = group.fields
            if group.rows and problem.path.startswith(f"{group.rows}."):
                row = int(problem.path.split(".")[1])
                specs = _row_fields(group.rows, standard, draft, row)
            for spec in specs:
                if spec.path == problem.path:
                    return label(spec.label)
    return problem_sentence(problem)
