"""What is wrong or odd in the fields of a draft, each beside its field (lessons, look).

A hard problem hinders registration; a soft one is only shown. Papers that are
missing are no problem of a field: the applicant decides about them (D9).
"""

import datetime as dt
from collections.abc import Iterator

from desktop.models.attorney import holding
from desktop.models.checklist import checklist, meant_instead, open_questions, questions
from desktop.models.conditions import Answers
from desktop.models.dates import age_on
from desktop.models.draft import Draft
from desktop.models.entry import clean_text, is_phone_length, read_date, read_tiyn
from desktop.models.identity import check_bin, check_iin, normal_number
from desktop.models.intake_form import counts_from_request, recipient_of
from desktop.models.intake_item_problems import item_problems
from desktop.models.intake_marks import bears_marks, mark_paths
from desktop.models.intake_name_problems import name_problems
from desktop.models.intake_text_problems import text_problems
from desktop.models.intake_values import answers_of, person_of
from desktop.models.problem import Problem
from desktop.models.standard import Recipient, Standard


def problems(standard: Standard, draft: Draft, *, today: dt.date) -> tuple[Problem, ...]:
    """Return every problem of the draft in the order of the steps."""
    return (
        *_applicant(standard, draft, today),
        *_service(standard, draft, today),
        *item_problems(standard, draft, today=today),
        *_persons(standard, draft, today),
        *_receipts(draft, today),
        *_payer(draft),
        *_papers(standard, draft, today),
        *text_problems(standard, draft),
    )


def _soft(path: str, code: str, **fields: str | int) -> Problem:
    return Problem(path=path, code=code, hard=False, fields=fields)


def _applicant(standard: Standard, draft: Draft, today: dt.date) -> Iterator[Problem]:
    kind = recipient_of(standard, draft)
    if kind is None:
        yield Problem(path="applicant.kind", code="required")
        return
    if kind.nature in {"individual", "any"}:
        yield from _person(kind, draft, "person", today)
        yield from _age(kind, draft, "person", today)
    else:
        yield from _organisation(draft, "organisation", kind)
    if kind.host:
        yield from _organisation(draft, "host", None)
    yield from _phone(standard, draft)
    yield from _representative(draft, today)


def _person(kind: Recipient, draft: Draft, prefix: str, today: dt.date) -> Iterator[Problem]:
    yield from name_problems(draft, prefix, latin=kind.latin)
    yield from _birth(draft, prefix, today)
    yield from _iin(draft, prefix)
    yield from _document(draft, prefix, today)
    if not clean_text(draft.text(f"{prefix}.document.number")):
        yield _soft(f"{prefix}.document.number", "identity-document-missing")


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


def _optional_identity(draft: Draft, prefix: str, today: dt.date) -> Iterator[Problem]:
    """Judge a number and a document that nobody has to give (D53)."""
    if draft.text(f"{prefix}.iin"):
        yield from _iin(draft, prefix)
    yield from _document(draft, prefix, today)


def _document(draft: Draft, prefix: str, today: dt.date) -> Iterator[Problem]:
    """Judge the last day of a document: one that has ended warns and never hinders (D53)."""
    path = f"{prefix}.document.valid_until"
    yield from _date(draft, path, required=False)
    until = read_date(draft.text(path))
    if until is not None and until < today:
        yield _soft(path, "document-expired")


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
    yield from _bin(draft, f"{prefix}.bin", kind)
    if kind is not None and kind.licence:
        if not clean_text(draft.text(f"{prefix}.licence_number")):
            yield Problem(path=f"{prefix}.licence_number", code="required")
        yield from _date(draft, f"{prefix}.licence_date", required=True)
    yield from _date(draft, f"{prefix}.registered_on", required=False)


def _bin(draft: Draft, path: str, kind: Recipient | None) -> Iterator[Problem]:
    """Judge an organisation's number; who may be a sole entrepreneur has an IIN instead (D18)."""
    typed = normal_number(draft.text(path))
    if not typed:
        yield _soft(path, "bin-missing")
        return
    only_sole = kind is not None and kind.nature == "sole-entrepreneur"
    may_be_sole = only_sole or (kind is not None and kind.sole)
    if may_be_sole and check_iin(typed).valid:
        return
    check = check_iin(typed) if only_sole else check_bin(typed)
    for fault in check.faults:
        yield Problem(path=path, code=f"bin-{fault}")


def _date(draft: Draft, path: str, *, required: bool) -> Iterator[Problem]:
    typed = draft.text(path)
    if not typed:
        if required:
            yield Problem(path=path, code="required")
    elif read_date(typed) is None:
        yield Problem(path=path, code="bad-date")


def _phone(standard: Standard, draft: Draft) -> Iterator[Problem]:
    typed = clean_text(draft.text("phone"))
    if not typed:
        if standard.phone_required:
            yield Problem(path="phone", code="required")
        return
    if not is_phone_length(typed):
        yield _soft("phone", "phone-digits")


def _representative(draft: Draft, today: dt.date) -> Iterator[Problem]:
    basis = draft.text("representative.basis")
    if not basis:
        return
    yield from name_problems(draft, "representative")
    if draft.text("representative.born"):
        yield from _birth(draft, "representative", today)
    yield from _optional_identity(draft, "representative", today)
    for name in ("issued_on", "valid_until"):
        yield from _date(draft, f"representative.{name}", required=False)
    if basis == "attorney":
        yield from _attorney(draft, today)
    until = read_date(draft.text("representative.valid_until"))
    if until is not None and until < today:
        yield _soft("representative.valid_until", "attorney-expired")


def _attorney(draft: Draft, today: dt.date) -> Iterator[Problem]:
    """Yield what a power of attorney lacks, and that it is over though it does not say so."""
    if not draft.text("representative.number"):
        yield _soft("representative.number", "attorney-number-missing")
    if not draft.text("representative.issued_on"):
        yield _soft("representative.issued_on", "attorney-undated")
    dated = read_date(draft.text("representative.issued_on"))
    until = read_date(draft.text("representative.valid_until"))
    if dated is None or dated > today:
        return
    held = holding(dated, until)
    if held.by == "one-year" and held.is_over(today):
        yield _soft("representative.valid_until", "attorney-year-over")
    if held.by == "three-years" and held.is_over(today) and (until is None or until >= today):
        yield _soft("representative.valid_until", "attorney-three-years-over")


def _service(standard: Standard, draft: Draft, today: dt.date) -> Iterator[Problem]:
    known = {
        "purpose": {row.id for row in standard.purposes},
        "channel": {row.id for row in standard.channels},
    }
    for path, ids in known.items():
        if draft.text(path) and draft.text(path) not in ids:
            yield Problem(path=path, code="bad-choice")
    if not draft.text("purpose"):
        yield Problem(path="purpose", code="required")
        return
    answers = answers_of(standard, draft)
    yield from _request(standard, draft, answers, today)
    yield from _questions(standard, draft, answers, today)
    found = checklist(standard, answers)
    if not found.covered and answers.applicant and not draft.yes("insisted"):
        yield Problem(
            path="insisted", code=found.why or "not-covered", fields={"paragraph": found.paragraph}
        )


def _request(
    standard: Standard, draft: Draft, answers: Answers, today: dt.date
) -> Iterator[Problem]:
    """Judge the day of the electronic request where the term counts from it (I-7.4)."""
    if not counts_from_request(standard, answers):
        return
    yield from _date(draft, "requested_on", required=True)
    asked = read_date(draft.text("requested_on"))
    if asked is not None and asked > today:
        yield Problem(path="requested_on", code="future-date")


def _questions(
    standard: Standard, draft: Draft, answers: Answers, today: dt.date
) -> Iterator[Problem]:
    faulty: set[str] = set()
    for question in questions(standard, answers):
        if question.answer == "period":
            for problem in _period(draft, f"answers.{question.id}", today):
                if problem.hard:
                    faulty.add(question.id)
                yield problem
    for question in open_questions(standard, answers):
        if question.id not in faulty:
            end = ".from" if question.answer == "period" else ""
            yield Problem(path=f"answers.{question.id}{end}", code="answer-needed")
    meant = meant_instead(standard, answers)
    if meant is not None:
        yield Problem(path="applicant.kind", code="another-applicant", fields={"meant": meant})


def _period(draft: Draft, path: str, today: dt.date) -> Iterator[Problem]:
    """Judge the two dates of a permitted term (D34); one that has ended is only shown."""
    yield from _date(draft, f"{path}.from", required=False)
    yield from _date(draft, f"{path}.to", required=False)
    first, last = read_date(draft.text(f"{path}.from")), read_date(draft.text(f"{path}.to"))
    if first is not None and last is not None and last < first:
        yield Problem(path=f"{path}.to", code="dates-reversed")
    elif last is not None and last < today:
        yield _soft(f"{path}.to", "period-over")


def _persons(standard: Standard, draft: Draft, today: dt.date) -> Iterator[Problem]:
    kind = recipient_of(standard, draft)
    if kind is None or not kind.persons:
        return
    if not draft.rows("persons"):
        yield _soft("persons", "no-persons")
    for row in range(draft.rows("persons")):
        prefix = f"persons.{row}"
        yield from name_problems(draft, prefix)
        yield from _birth(draft, prefix, today)
        yield from _age(kind, draft, prefix, today)
        yield from _optional_identity(draft, prefix, today)


def _receipts(draft: Draft, today: dt.date) -> Iterator[Problem]:
    for row in range(draft.rows("receipts")):
        path = f"receipts.{row}"
        values = draft.row("receipts", row)
        if not any(values.get(name) for name in ("number", "paid_on", "amount", "bank")):
            continue
        for name in ("document", "number"):
            if not clean_text(values.get(name, "")):
                yield Problem(path=f"{path}.{name}", code="required")
        yield from _date(draft, f"{path}.paid_on", required=True)
        paid_on = read_date(values.get("paid_on", ""))
        if paid_on is not None and paid_on > today:
            yield Problem(path=f"{path}.paid_on", code="future-date")
        if not values.get("amount"):
            yield Problem(path=f"{path}.amount", code="required")
        elif read_tiyn(values["amount"]) is None:
            yield Problem(path=f"{path}.amount", code="bad-money")


def _payer(draft: Draft) -> Iterator[Problem]:
    """Ask an exempt payer for his ground and for the document that proves it (D33)."""
    ground, document = clean_text(draft.text("payer.ground")), draft.text("payer.document")
    if ground and not clean_text(document):
        yield _soft("payer.document", "payer-document-missing")
    if clean_text(document) and not ground:
        yield _soft("payer.ground", "payer-ground-missing")


def _papers(standard: Standard, draft: Draft, today: dt.date) -> Iterator[Problem]:
    """Judge the dates typed beside the papers: of each as they count now, and of no other."""
    for document in standard.documents:
        for paper in mark_paths(document, draft) if bears_marks(document) else ():
            path = f"{paper}.date"
            yield from _date(draft, path, required=False)
            day = read_date(draft.text(path))
            if day is not None and day > today:
                yield Problem(path=path, code="future-date")
