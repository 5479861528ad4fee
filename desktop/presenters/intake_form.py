"""Word the form of an intake: labels, options, rows, and what is wrong beside each field."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from desktop.i18n import _, language
from desktop.models.draft import Draft
from desktop.models.entry import read_date
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
from desktop.models.names import in_one_script
from desktop.models.problem import Problem
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.intake_brief import brief
from desktop.presenters.intake_edits import REPEATING, shared_fields
from desktop.presenters.intake_layout import arranged, arranged_row, asked
from desktop.presenters.intake_questions import default_answer, worded_question
from desktop.presenters.intake_summary import summary
from desktop.presenters.intake_values import cell, who
from desktop.presenters.intake_view import (
    FieldView,
    FormView,
    GroupView,
    OptionView,
    RowView,
    StepView,
    SummarySection,
)
from desktop.presenters.labels import label
from desktop.presenters.sentences_intake import problem_sentence
from desktop.presenters.tone import Tone

UNTOLD_UNTIL_TOUCHED = frozenset(
    {
        *("required", "name-missing", "iin-or-reason", "answer-needed", "one-of-needed"),
        *("no-items", "identity-document-missing", "bin-missing", "attorney-number-missing"),
        *("no-persons", "iin-digits", "bin-digits", "bad-date", "bad-year", "phone-digits"),
        *("answer-where", "payer-ground-missing", "payer-document-missing", "bad-time"),
    }
)
"""Problems of a field still being typed in; they are told once it was left, or at F9."""

_ONLY_TOLD = frozenset({"receipt-used"})
"""What is said beside a field though nothing is wrong or owed there."""

_THOUGHT_OF = (".sex", ".document.kind")
"""Lists that may stay empty, and seldom do."""

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "persons": ("surname", "given", "patronymic", "born"),
    "receipts": ("document", "number", "paid_on", "amount"),
}
_MOST_COLUMNS = 5
_OF_NO_CLAUSE = re.compile(
    r"persons\.\d+\.(iin|sex|document\..+)|representative\.(iin|born|sex|document\..+)"
)
"""What no clause asks of a representative or of somebody on a list (`known_by_document`)."""


def form_view(
    standard: Standard,
    draft: Draft,
    seen: Assessment,
    *,
    step: StepId,
    chosen: Mapping[str, int],
    told: Mapping[str, Problem],
    saved: str,
    checked: tuple[SummarySection, ...] = (),
) -> FormView:
    """Return the step in hand in words, with what is `told` of it beside its fields.

    `checked` are the sections of the answer (papers, duty, term) that the step check adds to
    what was typed.
    """
    typed = summary(standard, draft) if step == "check" else ()
    return FormView(
        step=step,
        steps=_steps(standard, draft, seen, step, told),
        groups=tuple(
            _group(group, standard, draft, told, chosen)
            for group in arranged(groups(standard, draft, step))
        ),
        who=who(standard, draft),
        saved=saved,
        summary=(*typed, *checked) if step == "check" else (),
    )


def told_problems(
    seen: Assessment, *, touched: Collection[str], tell_all: bool
) -> dict[str, Problem]:
    """Return what is said beside the fields now, the first problem of each, by path.

    `touched` are the fields the cursor has left; `tell_all` once registration was asked for.
    """
    return {
        problem.path: problem
        for problem in reversed(seen.problems)
        if tell_all or problem.path in touched or problem.code not in UNTOLD_UNTIL_TOUCHED
    }


def step_of(path: str) -> StepId:
    """Return the step a field stands in."""
    head = path.partition(".")[0]
    return {
        "purpose": "service",
        "channel": "service",
        "arrival": "service",
        "requested_on": "service",
        "answers": "service",
        "insisted": "service",
        "items": "items",
        "persons": "items",
        "papers": "papers",
        "receipts": "duty",
        "payer": "duty",
    }.get(head, "applicant")  # type: ignore[return-value]  # every value is a step


def cursor_path(path: str, standard: Standard, draft: Draft, chosen: Mapping[str, int]) -> str:
    """Return where the cursor goes for `path`: for a whole group, into its row on show."""
    if path not in REPEATING or not draft.rows(path):
        return path
    row = min(chosen.get(path, 0), draft.rows(path) - 1)
    return row_fields(path, standard, draft, row)[0].path


def first_open_step(standard: Standard, draft: Draft, seen: Assessment) -> StepId:
    """Return the first step that is not done: where work that was cut off goes on."""
    steps = _steps(standard, draft, seen, "applicant", {})
    return next((each.id for each in steps if not each.done), "check")


def _steps(
    standard: Standard,
    draft: Draft,
    seen: Assessment,
    step: StepId,
    told: Mapping[str, Problem],
) -> tuple[StepView, ...]:
    hindered = {step_of(problem.path) for problem in seen.hindrances}
    wrong = {step_of(path) for path, problem in told.items() if problem.hard}
    return tuple(
        StepView(
            id=each,
            label=formats.text(standard.items.name) if each == "items" else label(f"step.{each}"),
            short=_("Duty") if each == "duty" else "",
            done=each not in hindered and _begun(each, draft, seen),
            current=each == step,
            wrong=each in wrong,
        )
        for each in STEPS
    )


def _begun(step: StepId, draft: Draft, seen: Assessment) -> bool:
    """Say whether a step without hindrance was worked on at all, or asks for nothing."""
    if seen.refused and step in {"items", "papers", "duty"}:
        return step != "papers" or draft.yes("insisted")
    match step:
        case "papers":
            return bool(seen.papers) and not seen.missing
        case "duty":
            return bool(draft.rows("items")) and all(state.enough for state in seen.duties)
        case "check":
            return False
        case "items":
            return bool(draft.rows("items"))
        case _:
            return bool(draft.text("applicant.kind"))


def _group(
    group: FieldGroup,
    standard: Standard,
    draft: Draft,
    told: Mapping[str, Problem],
    chosen: Mapping[str, int],
) -> GroupView:
    if group.rows:
        return _rows_group(group, standard, draft, told, chosen)
    return GroupView(
        id=group.id,
        title=label(group.title) if group.title else "",
        fields=tuple(
            field_view(spec, standard, draft, told) for spec in group.fields if asked(spec)
        ),
    )


def _rows_group(
    group: FieldGroup,
    standard: Standard,
    draft: Draft,
    told: Mapping[str, Problem],
    chosen: Mapping[str, int],
) -> GroupView:
    count = draft.rows(group.rows)
    row = min(chosen.get(group.rows, 0), max(count - 1, 0))
    specs = arranged_row(group.rows, row_fields(group.rows, standard, draft, row))
    shown = _columns(_COLUMNS.get(group.rows, standard.items.columns), specs)
    lacking = told.get(group.rows)
    return GroupView(
        id=group.id,
        title=label(group.title),
        fields=tuple(field_view(spec, standard, draft, told) for spec in specs) if count else (),
        rows_of=group.rows,
        columns=tuple(label(spec.label) for spec in shown),
        rows=tuple(_row(group.rows, number, shown, draft, told) for number in range(count)),
        chosen=row,
        row_title=row_title(standard, group.rows, row) if count else "",
        message=problem_sentence(lacking, standard) if lacking else "",
        alike=bool(count and shared_fields(standard, group.rows)),
        waits=not count and group.rows != "receipts",  # where no duty is owed none is brought
    )


def row_title(standard: Standard, rows: str, row: int) -> str:
    """Name a row by its number: «2-қару бірлігі», «Единица оружия 2»."""
    one = {
        "items": formats.text(standard.items.one),
        "persons": _("Person"),
        "receipts": _("Receipt"),
    }[rows]
    if language() == "kk":
        return f"{row + 1}-{one[:1].lower()}{one[1:]}"
    return f"{one} {row + 1}"


def row_fields(rows: str, standard: Standard, draft: Draft, row: int) -> tuple[FieldSpec, ...]:
    """Return the fields of one row of a repeating group."""
    match rows:
        case "items":
            return item_fields(standard, draft, row)
        case "persons":
            return person_rows(f"persons.{row}")
        case _:
            return receipt_rows(standard, f"receipts.{row}")


def _columns(names: Sequence[str], specs: tuple[FieldSpec, ...]) -> tuple[FieldSpec, ...]:
    """Return the fields a list of rows shows, in its own order; the first ones if it names none."""
    by_name = {spec.path.rpartition(".")[2]: spec for spec in specs}
    found = [by_name[name] for name in names or by_name if name in by_name]
    return tuple(found[:_MOST_COLUMNS])


def _row(
    rows: str,
    number: int,
    shown: tuple[FieldSpec, ...],
    draft: Draft,
    told: Mapping[str, Problem],
) -> RowView:
    values = draft.row(rows, number)
    cells = tuple(cell(spec, values.get(spec.path.rpartition(".")[2], "")) for spec in shown)
    prefix = f"{rows}.{number}."
    bad = any(path.startswith(prefix) and problem.hard for path, problem in told.items())
    return RowView(number=number + 1, cells=cells, tone="past" if bad else "normal")


def field_view(
    spec: FieldSpec, standard: Standard, draft: Draft, told: Mapping[str, Problem]
) -> FieldView:
    """Return one field in words, with what is wrong in it if that is told already."""
    problem = _as_asked(told.get(spec.path), spec)
    ask, words, why = worded_question(spec, standard)
    value = draft.text(spec.path) or default_answer(spec.path, standard)
    if spec.input == "date" and (day := read_date(value)):
        value = formats.date_digits(day)
    return FieldView(
        path=spec.path,
        label=words,
        input=spec.input,
        value=value,
        options=tuple(OptionView(id=each.id, label=label(each.label)) for each in spec.options),
        required=spec.required,
        max_length=spec.max_length,
        width=spec.width,
        ask=ask,
        why=why,
        message=problem_sentence(problem, standard) if problem else "",
        brief=brief(problem) if problem else "",
        repaired=_repaired(problem, value),
        tone=_tone(problem),
        spare=_is_spare(spec, draft),
    )


def _as_asked(problem: Problem | None, spec: FieldSpec) -> Problem | None:
    """Return what is wrong as it is worded there: one chooses from a list, and fills in nothing."""
    if problem is None or problem.code != "required" or spec.input != "choice":
        return problem
    return replace(problem, code="bad-choice")


def _tone(problem: Problem | None) -> Tone:
    if problem is None:
        return "normal"
    if problem.code in _ONLY_TOLD:
        return "info"
    return "past" if problem.hard else "near"


def _repaired(problem: Problem | None, value: str) -> str:
    """Return a name with its look-alikes put right, where nothing else is wrong in it."""
    if problem is None or problem.code not in {"name-mixed", "name-not-latin"}:
        return ""
    return in_one_script(value, latin=problem.code == "name-not-latin")


def _is_spare(spec: FieldSpec, draft: Draft) -> bool:
    """Say whether a field may stay empty without being thought of: most lists may.

    With an IIN nobody asks why there is none.
    """
    if spec.path.endswith(".no_iin"):
        return bool(draft.text(spec.path.replace(".no_iin", ".iin")))
    if spec.path.endswith(".document.valid_until") or _OF_NO_CLAUSE.fullmatch(spec.path):
        return True
    thought_of = spec.required or spec.path.endswith(_THOUGHT_OF)
    return spec.input == "choice" and not thought_of


def hindrance(problem: Problem, standard: Standard, draft: Draft) -> str:
    """Name what hinders registration: field, list or paper, or the sentence where there is none."""
    for step in STEPS:
        for group in groups(standard, draft, step):
            specs = group.fields
            if group.rows and problem.path.startswith(f"{group.rows}."):
                row = int(problem.path.split(".")[1])
                specs = row_fields(group.rows, standard, draft, row)
            for spec in specs:
                if spec.path == problem.path:
                    ask, words, _why = worded_question(spec, standard)
                    return ask or words
    return _group_named(problem.path, standard) or problem_sentence(problem, standard)


def _group_named(path: str, standard: Standard) -> str:
    """Name the list of units or persons, or the paper, that a path stands for."""
    head, _dot, rest = path.partition(".")
    match head:
        case "items":
            return formats.text(standard.items.name)
        case "persons":
            return label("group.persons")
        case "papers":
            document = rest.partition(".")[0]
            shorts = (each.short for each in standard.documents if each.id == document)
            return next((formats.text(short) for short in shorts), "")
        case _:
            return ""
