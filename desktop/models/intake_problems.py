"""What is wrong or odd in the fields of a draft, each beside its field (lessons, look).

A hard problem hinders registration; a soft one is only shown. Papers that are
missing are no problem of a field: the applicant decides about them (D9).
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.models.checklist import checklist, meant_instead, open_questions
from desktop.models.conditions import holds
from desktop.models.dates import age_on
from desktop.models.draft import Draft
from desktop.models.entry import (
    clean_text,
    read_date,
    read_decimal,
    read_tiyn,
    read_year,
)
from desktop.models.identity import check_bin, check_iin, normal_number
from desktop.models.intake_form import recipient_of
from desktop.models.intake_values import answers_of, person_of
from desktop.models.standard import ItemField, Recipient, Standard

_PHONE_DIGITS = range(5, 16)
_LONGEST = 300  # characters of a field: what a talon can still carry whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Name what is wrong in the field at `path`; presenters word `code` with `fields`."""

    path: str
    code: str
    hard: bool = True
    fields: dict[str, str | int] = field(default_factory=dict)


def problems(standard: Standard, draft: Draft, *, today: dt.date) -> tuple[Problem, ...]:
    """Return every problem of the draft in the order of the steps."""
    return (
        *_applicant(standard, draft, today),
        *_service(standard, draft),
        *_items(standard, draft, today),
        *_persons(standard, draft, today),
        *_receipts(draft, today),
        *_lengths(draft),
    )


def _soft(path: str, code: str, **fields: str | int) -> Problem:
    return Problem(path=path, code=code, hard=False, fields=fields)


def _applicant(standard: Standard, draft: Draft, today: dt.date) -> Iterator[Problem]:
    kind = recipient_of(standard, draft)
    if kind is None:
        yield Problem(path="applicant.kind", code="required")
        return
    if kind.nature in {"individual", "any"}:
        yield from _person(draft, "person", today)
        yield from _age(kind, draft, "person", today)
    else:
        yield from _organisation(draft, "organisation", kind)
    if kind.host:
        yield from _organisation(draft, "host", None)
    yield from _phone(standard, draft)
    yield from _representative(draft, today)


def _person(draft: Draft, prefix: str, today: dt.date) -> Iterator[Problem]:
    yield from _name(draft, prefix)
    yield from _birth(draft, prefix, today)
    yield from _iin(draft, prefix)
    if not draft.text(f"{prefix}.document.number"):
        yield _soft(f"{prefix}.document.number", "identity-document-missing")


def _name(draft: Draft, prefix: str) -> Iterator[Problem]:
    if not person_of(draft, prefix).full_name:
        yield Problem(path=f"{prefix}.surname", code="name-missing")


def _birth(draft: Draft, prefix: str, today: dt.date) -> Iterator[Problem]:
    path = f"{prefix}.born"
    if not draft.text(path):
        yield Problem(path=path, code="required")
        return
    born = read_date(draft.text(path))
    if born is None:
        yield Problem(path=path, code="bad-date")
    elif born > today:
        yield Problem(path=path, code="future-date")


def _iin(draft: Draft, prefix: str) -> Iterator[Problem]:
    path = f"{prefix}.iin"
    typed = normal_number(draft.text(path))
    if not typed:
        if not draft.text(f"{prefix}.no_iin"):
            yield Problem(path=path, code="iin-or-reason")
        return
    person = person_of(draft, prefix)
    check = check_iin(typed, born=person.born, sex=person.sex)
    for fault in check.faults:
        yield Problem(path=path, code=f"iin-{fault}")
    for oddity in check.oddities:
        yield _soft(path, f"iin-{oddity}")


def _age(kind: Recipient, draft: Draft, prefix: str, today: dt.date) -> Iterator[Problem]:
    born = read_date(draft.text(f"{prefix}.born"))
    if kind.min_age is None or born is None or born > today:
        return
    years = age_on(born, today)
    if years < kind.min_age:
        yield _soft(f"{prefix}.born", "under-age", age=years, least=kind.min_age)


def _organisation(draft: Draft, prefix: str, kind: Recipient | None) -> Iterator[Problem]:
    if not clean_text(draft.text(f"{prefix}.name")):
        yield Problem(path=f"{prefix}.name", code="required")
    typed = normal_number(draft.text(f"{prefix}.bin"))
    if typed:
        sole = kind is not None and kind.nature == "sole-entrepreneur"
        check = check_iin(typed) if sole else check_bin(typed)
        for fault in check.faults:
            yield Problem(path=f"{prefix}.bin", code=f"bin-{fault}")
    else:
        yield _soft(f"{prefix}.bin", "bin-missing")
    if kind is not None and kind.licence:
        if not draft.text(f"{prefix}.licence_number"):
            yield Problem(path=f"{prefix}.licence_number", code="required")
        yield from _date(draft, f"{prefix}.licence_date", required=True)
    yield from _date(draft, f"{prefix}.registered_on", required=False)


def _date(draft: Draft, path: str, *, required: bool) -> Iterator[Problem]:
    typed = draft.text(path)
    if not typed:
        if required:
            yield Problem(path=path, code="required")
    elif read_date(typed) is None:
        yield Problem(path=path, code="bad-date")


def _phone(standard: Standard, draft: Draft) -> Iterator[Problem]:
    typed = draft.text("phone")
    if not typed:
        if standard.phone_required:
            yield Problem(path="phone", code="required")
        return
    if sum(char.isdecimal() for char in typed) not in _PHONE_DIGITS:
        yield _soft("phone", "phone-digits")


def _representative(draft: Draft, today: dt.date) -> Iterator[Problem]:
    basis = draft.text("representative.basis")
    if not basis:
        return
    yield from _name(draft, "representative")
    for name in ("issued_on", "valid_until"):
        yield from _date(draft, f"representative.{name}", required=False)
    if basis == "attorney" and not draft.text("representative.number"):
        yield _soft("representative.number", "attorney-number-missing")
    until = read_date(draft.text("representative.valid_until"))
    if until is not None and until < today:
        yield _soft("representative.valid_until", "attorney-expired")


def _service(standard: Standard, draft: Draft) -> Iterator[Problem]:
    if not draft.text("purpose"):
        yield Problem(path="purpose", code="required")
        return
    answers = answers_of(standard, draft)
    for question in open_questions(standard, answers):
        end = ".from" if question.answer == "period" else ""
        yield Problem(path=f"answers.{question.id}{end}", code="answer-needed")
    meant = meant_instead(standard, answers)
    if meant is not None:
        yield Problem(path="applicant.kind", code="another-applicant", fields={"meant": meant})
    found = checklist(standard, answers)
    if not found.covered and answers.applicant and not draft.yes("insisted"):
        yield Problem(
            path="insisted", code=found.why or "not-covered", fields={"paragraph": found.paragraph}
        )


def _items(standard: Standard, draft: Draft, today: dt.date) -> Iterator[Problem]:
    if not draft.rows("items"):
        yield Problem(path="items", code="no-items")
    answers = answers_of(standard, draft)
    for row, values in enumerate(answers.items):
        shown = [spec for spec in standard.items.fields if holds(spec.when, answers, values)]
        for spec in shown:
            found = _item_field(spec, values.get(spec.id, ""), today)
            if found:
                yield Problem(path=f"items.{row}.{spec.id}", code=found)
        for group in dict.fromkeys(spec.one_of for spec in shown if spec.one_of):
            members = [spec.id for spec in shown if spec.one_of == group]
            if not any(values.get(member) for member in members):
                yield Problem(path=f"items.{row}.{members[0]}", code="one-of-needed")


def _item_field(spec: ItemField, typed: str, today: dt.date) -> str:
    """Return the code of what is wrong with one field of an item, empty when nothing is."""
    if not typed:
        return "required" if spec.required else ""
    readable = {
        "choice": lambda: any(choice.id == typed for choice in spec.choices),
        "decimal": lambda: read_decimal(typed) is not None,
        "year": lambda: read_year(typed, latest=today.year) is not None,
        "date": lambda: read_date(typed) is not None,
    }.get(spec.input)
    if readable is not None and not readable():
        return f"bad-{spec.input}"
    return "too-long" if len(typed) > spec.max_length else ""


def _persons(standard: Standard, draft: Draft, today: dt.date) -> Iterator[Problem]:
    kind = recipient_of(standard, draft)
    if kind is None or not kind.persons:
        return
    if not draft.rows("persons"):
        yield _soft("persons", "no-persons")
    for row in range(draft.rows("persons")):
        prefix = f"persons.{row}"
        yield from _name(draft, prefix)
        yield from _birth(draft, prefix, today)
        yield from _age(kind, draft, prefix, today)


def _receipts(draft: Draft, today: dt.date) -> Iterator[Problem]:
    for row in range(draft.rows("receipts")):
        path = f"receipts.{row}"
        values = draft.row("receipts", row)
        if not any(values.get(name) for name in ("number", "paid_on", "amount", "bank")):
            continue
        for name in ("document", "number"):
            if not values.get(name):
                yield Problem(path=f"{path}.{name}", code="required")
        yield from _date(draft, f"{path}.paid_on", required=True)
        paid_on = read_date(values.get("paid_on", ""))
        if paid_on is not None and paid_on > today:
            yield Problem(path=f"{path}.paid_on", code="future-date")
        if not values.get("amount"):
            yield Problem(path=f"{path}.amount", code="required")
        elif read_tiyn(values["amount"]) is None:
            yield Problem(path=f"{path}.amount", code="bad-money")


def _lengths(draft: Draft) -> Iterator[Problem]:
    """Tell what no paper could carry whole; a note is never printed."""
    for path, text in draft.values.items():
        if path != "note" and len(clean_text(text)) > _LONGEST:
            yield Problem(path=path, code="too-long")
