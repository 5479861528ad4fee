"""Which fields an intake shows, step by step, for a standard and what is typed so far.

The form is data for the window: it names fields by path and labels by code
(`person.surname`) or by the standard's own words; the sentences are the
presenter's, the widgets the view's.
"""

from collections.abc import Iterator
from typing import Final, Literal

from desktop.models.checklist import questions
from desktop.models.conditions import Answers, holds
from desktop.models.draft import Draft
from desktop.models.intake_fields import FieldGroup, FieldSpec, Input, Option, field, options
from desktop.models.intake_values import answers_of
from desktop.models.standard import ItemField, Question, Recipient, Standard

__all__ = [
    "BASIS",
    "IDENTITY_KINDS",
    "LANGUAGE",
    "NO_IIN",
    "SEX",
    "STEPS",
    "FieldGroup",
    "FieldSpec",
    "Input",
    "Option",
    "StepId",
    "counts_from_request",
    "every_item_field",
    "groups",
    "item_fields",
    "known_by_document",
    "organisation_fields",
    "person_fields",
    "person_rows",
    "receipt_rows",
    "recipient_of",
    "visible_questions",
]

StepId = Literal["applicant", "service", "items", "papers", "duty", "check"]
STEPS: Final[tuple[StepId, ...]] = ("applicant", "service", "items", "papers", "duty", "check")
SEX: Final = options("sex", "male", "female")
NO_IIN: Final = options("no_iin", "foreigner", "not-issued", "not-shown")
BASIS: Final = options("basis", "head", "attorney")
LANGUAGE: Final = options("language", "kk", "ru")
IDENTITY_KINDS: Final = options(
    "identity", "identity-card", "passport", "residence-permit", "foreign-passport", "other"
)


def person_fields(prefix: str, *, latin: bool = False) -> tuple[FieldSpec, ...]:
    """Return the fields of a natural person under `prefix`, `latin` names too or not (D53)."""
    names = (
        field(f"{prefix}.iin", input="digits", max_length=14, width=3),
        field(f"{prefix}.no_iin", input="choice", options=NO_IIN, width=3),
        field(f"{prefix}.surname"),
        field(f"{prefix}.given"),
        field(f"{prefix}.patronymic"),
    )
    in_latin = (
        field(f"{prefix}.latin_surname", width=3),
        field(f"{prefix}.latin_given", width=3),
    )
    rest = (
        field(f"{prefix}.born", input="date", required=True),
        field(f"{prefix}.sex", input="choice", options=SEX),
        field(f"{prefix}.citizenship"),
        field(f"{prefix}.document.kind", input="choice", options=IDENTITY_KINDS),
        field(f"{prefix}.document.number", input="serial"),
        field(f"{prefix}.document.issued_by"),
        field(f"{prefix}.document.valid_until", input="date"),
        field(f"{prefix}.address", width=4),
    )
    return (*names, *(in_latin if latin else ()), *rest)


def organisation_fields(prefix: str, *, licence: bool, registration: bool) -> tuple[FieldSpec, ...]:
    """Return the fields of an organisation; `licence` for W-6.5, `registration` for I-A3."""
    fields = (
        field(f"{prefix}.bin", input="digits", max_length=14),
        field(f"{prefix}.name", required=True, width=4, max_length=300),
        field(f"{prefix}.head", width=2),
        field(f"{prefix}.address", width=4),
    )
    licensed = (
        field(f"{prefix}.licence_number", input="serial", required=True, width=3),
        field(f"{prefix}.licence_date", input="date", required=True, width=3),
    )
    registered = (
        field(f"{prefix}.justice_body", width=3),
        field(f"{prefix}.justice_number", input="serial", width=3),
        field(f"{prefix}.registration_number", input="serial", width=3),
        field(f"{prefix}.registered_on", input="date", width=3),
    )
    return (*fields, *(licensed if licence else ()), *(registered if registration else ()))


def recipient_of(standard: Standard, draft: Draft) -> Recipient | None:
    """Return the kind of applicant chosen, None while none is."""
    chosen = draft.text("applicant.kind")
    return next((kind for kind in standard.recipients if kind.id == chosen), None)


def groups(standard: Standard, draft: Draft, step: StepId) -> tuple[FieldGroup, ...]:
    """Return the groups of fields a step shows; papers and check show their own lists."""
    match step:
        case "applicant":
            return _applicant(standard, draft)
        case "service":
            return _service(standard, draft)
        case "items":
            return _items(standard, draft)
        case "duty":
            return _duty(standard)
        case "papers" | "check":
            return ()


def _applicant(standard: Standard, draft: Draft) -> tuple[FieldGroup, ...]:
    kinds = FieldSpec(
        path="applicant.kind",
        label=standard.recipient_word,
        input="choice",
        required=True,
        options=tuple(Option(id=kind.id, label=kind.short) for kind in standard.recipients),
        width=6,
    )
    found = [FieldGroup(id="kind", title="", fields=(kinds,))]
    kind = recipient_of(standard, draft)
    if kind is None:
        return tuple(found)
    if kind.nature in {"individual", "any"}:
        fields = person_fields("person", latin=kind.latin)
        found.append(FieldGroup(id="person", title="", fields=fields))
    else:
        fields = organisation_fields(
            "organisation", licence=kind.licence, registration=kind.registration
        )
        found.append(FieldGroup(id="organisation", title="", fields=fields))
    if kind.host:
        host = organisation_fields("host", licence=False, registration=False)
        found.append(FieldGroup(id="host", title="group.host", fields=host))
    contact = (
        field("phone", input="phone", required=standard.phone_required),
        field("language", input="choice", options=LANGUAGE),
    )
    found.append(FieldGroup(id="contact", title="", fields=contact))
    found.append(_representative(draft))
    return tuple(found)


def _representative(draft: Draft) -> FieldGroup:
    basis = field("representative.basis", input="choice", options=BASIS, width=6)
    if not draft.text("representative.basis"):
        return FieldGroup(id="representative", title="group.representative", fields=(basis,))
    fields = (
        basis,
        field("representative.surname", required=True),
        field("representative.given"),
        field("representative.patronymic"),
        *known_by_document("representative"),
        field("representative.number", input="serial"),
        field("representative.issued_on", input="date"),
        field("representative.valid_until", input="date"),
    )
    return FieldGroup(id="representative", title="group.representative", fields=fields)


def _service(standard: Standard, draft: Draft) -> tuple[FieldGroup, ...]:
    purpose = FieldSpec(
        path="purpose",
        label="purpose",
        input="choice",
        required=True,
        options=tuple(Option(id=row.id, label=row.name) for row in standard.purposes),
        width=4,
    )
    channel = FieldSpec(
        path="channel",
        label="channel",
        input="choice",
        options=tuple(Option(id=row.id, label=row.name) for row in standard.channels),
    )
    came = _came(standard, draft)
    by_visitor = () if draft.text("arrival.by") else (channel,)
    asked = FieldGroup(id="purpose", title="", fields=(purpose, *by_visitor, *came))
    fields = [
        spec
        for question in visible_questions(standard, draft)
        for spec in _question_fields(question)
    ]
    answers = FieldGroup(id="answers", title="group.answers", fields=tuple(fields))
    return (asked, answers) if fields else (asked,)


def _came(standard: Standard, draft: Draft) -> tuple[FieldSpec, ...]:
    """Return the fields of when and how it came: of a visitor's, only a request's day (I-7.4)."""
    requested = (
        (field("requested_on", input="date", required=True),)
        if counts_from_request(standard, answers_of(standard, draft))
        else ()
    )
    match draft.text("arrival.by"):
        case "post":
            number = FieldSpec(path="arrival.number", label="chancery.number", input="serial")
            return (
                field("arrival.on", input="date", required=True),
                number,
                field("arrival.stamped_on", input="date"),
            )
        case "portal":
            number = FieldSpec(
                path="arrival.number", label="portal.number", input="serial", required=True
            )
            return (
                *requested,
                field("arrival.time", input="time", required=True),
                number,
                field("arrival.signed_by", width=3),
                field("arrival.answer_to", width=3),
            )
        case "talon":
            number = FieldSpec(
                path="arrival.number", label="talon.number", input="serial", required=True
            )
            day = FieldSpec(path="arrival.on", label="talon.on", input="date", required=True)
            time = FieldSpec(path="arrival.time", label="talon.time", input="time", required=True)
            return (number, day, time)
        case _:
            return requested


def counts_from_request(standard: Standard, answers: Answers) -> bool:
    """Say whether the term of these answers counts from the electronic request (I-7.4)."""
    return any(
        track.counts_from == "request" and holds(track.when, answers) for track in standard.tracks
    )


def visible_questions(standard: Standard, draft: Draft) -> tuple[Question, ...]:
    """Return the questions whose conditions hold, in the standard's order."""
    return questions(standard, answers_of(standard, draft))


def _question_fields(question: Question) -> tuple[FieldSpec, ...]:
    path = f"answers.{question.id}"
    if question.answer == "period":
        return (
            FieldSpec(path=f"{path}.from", label=question.ask, input="date", width=3),
            FieldSpec(path=f"{path}.to", label="period.to", input="date", width=3),
        )
    if question.answer == "yes-no":
        return (FieldSpec(path=path, label=question.ask, input="yes-no", width=6),)
    options = tuple(Option(id=row.id, label=row.short or row.name) for row in question.choices)
    return (FieldSpec(path=path, label=question.ask, input="choice", options=options, width=6),)


def _items(standard: Standard, draft: Draft) -> tuple[FieldGroup, ...]:
    row = _shown_row(draft)
    fields = item_fields(standard, draft, row)
    found = [FieldGroup(id="items", title=standard.items.name, fields=fields, rows="items")]
    kind = recipient_of(standard, draft)
    if kind is not None and kind.persons:
        found.append(
            FieldGroup(
                id="persons", title="group.persons", fields=person_rows("persons.0"), rows="persons"
            )
        )
    return tuple(found)


def _shown_row(draft: Draft) -> int:
    return max(draft.rows("items") - 1, 0)


def item_fields(standard: Standard, draft: Draft, row: int) -> tuple[FieldSpec, ...]:
    """Return the fields of one item row; those whose conditions fail are left out."""
    return _fields_of_item(standard, answers_of(standard, draft), draft, row)


def every_item_field(standard: Standard, draft: Draft) -> Iterator[FieldSpec]:
    """Yield the fields of all item rows; the answers they hang on are read once."""
    answers = answers_of(standard, draft)
    for row in range(draft.rows("items")):
        yield from _fields_of_item(standard, answers, draft, row)


def _fields_of_item(
    standard: Standard, answers: Answers, draft: Draft, row: int
) -> tuple[FieldSpec, ...]:
    item = draft.row("items", row)
    return tuple(
        _item_field(spec, f"items.{row}.{spec.id}")
        for spec in standard.items.fields
        if holds(spec.when, answers, item)
    )


def _input_of_text(spec: ItemField) -> Input:
    """Return how text is typed: numbers a case is found by, and calibres, have their digits."""
    if spec.id == "calibre":
        return "calibre"
    return "serial" if spec.sought == "code" else "text"


def _item_field(spec: ItemField, path: str) -> FieldSpec:
    kinds: dict[str, Input] = {
        "choice": "choice",
        "decimal": "decimal",
        "count": "digits",
        "year": "year",
        "date": "date",
    }
    return FieldSpec(
        path=path,
        label=spec.name,
        input=kinds.get(spec.input, _input_of_text(spec)),
        required=spec.required,
        options=tuple(Option(id=row.id, label=row.short or row.name) for row in spec.choices),
        max_length=spec.max_length,
        width=3 if spec.input == "choice" else 2,
    )


def person_rows(prefix: str) -> tuple[FieldSpec, ...]:
    """Return the fields of one listed person: name, date and place of birth (W-11.3a, W-11.4b)."""
    return (
        field(f"{prefix}.surname", required=True),
        field(f"{prefix}.given"),
        field(f"{prefix}.patronymic"),
        field(f"{prefix}.born", input="date", required=True, width=3),
        field(f"{prefix}.birthplace", width=3),
        *known_by_document(prefix),
    )


def known_by_document(prefix: str) -> tuple[FieldSpec, ...]:
    """Return what tells who stands at the counter, or on a list, from his namesakes (D53).

    No clause asks for it: it may be left empty, and is filled from a document at the scanner.
    """
    born = (field(f"{prefix}.born", input="date"),) if prefix == "representative" else ()
    return (
        field(f"{prefix}.iin", input="digits", max_length=14),
        *born,
        field(f"{prefix}.sex", input="choice", options=SEX),
        field(f"{prefix}.document.kind", input="choice", options=IDENTITY_KINDS),
        field(f"{prefix}.document.number", input="serial"),
        field(f"{prefix}.document.valid_until", input="date"),
    )


def receipt_rows(standard: Standard, prefix: str) -> tuple[FieldSpec, ...]:
    """Return the fields of one bank receipt (W-8a, I-8a, D32)."""
    documents = [row for row in standard.documents if row.receipt]
    options = tuple(Option(id=row.id, label=row.short) for row in documents)
    return (
        field(f"{prefix}.document", input="choice", options=options, required=True, width=6),
        field(f"{prefix}.bank", width=2),
        field(f"{prefix}.number", input="serial", required=True),
        field(f"{prefix}.paid_on", input="date", required=True, width=1),
        field(f"{prefix}.amount", input="money", required=True, width=1),
    )


def _duty(standard: Standard) -> tuple[FieldGroup, ...]:
    receipts = FieldGroup(
        id="receipts",
        title="group.receipts",
        fields=receipt_rows(standard, "receipts.0"),
        rows="receipts",
    )
    payer = (field("payer.ground", width=3), field("payer.document", width=3))
    return (receipts, FieldGroup(id="payer", title="group.payer", fields=payer))
