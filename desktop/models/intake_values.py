"""Read the typed fields of a draft as the values they mean, without judging them."""

import datetime as dt
from collections.abc import Mapping

from desktop.models.checklist import questions
from desktop.models.conditions import Answers, Value, settled
from desktop.models.dates import lasts
from desktop.models.draft import NO, YES, Draft
from desktop.models.entry import clean_text, read_date
from desktop.models.identity import normal_number
from desktop.models.person import (
    IdentityDocument,
    IinAbsence,
    Organisation,
    Person,
    Representative,
)
from desktop.models.standard import Question, Standard


def answers_of(standard: Standard, draft: Draft) -> Answers:
    """Return what the draft answers of the standard's questions, with its defaults."""
    given = {
        question.id: value
        for question in standard.questions
        if (value := answer_of(question, draft)) is not None
    }
    return settled(
        standard,
        Answers(
            applicant=draft.text("applicant.kind"),
            purpose=draft.text("purpose"),
            channel=draft.text("channel"),
            given=given,
            items=tuple(item_values(draft, row) for row in range(draft.rows("items"))),
            persons=draft.rows("persons") if lists_persons(standard, draft) else 0,
        ),
    )


def lists_persons(standard: Standard, draft: Draft) -> bool:
    """Say whether the applicant chosen lists employees or persons with access (W-11.3, W-11.4)."""
    chosen = draft.text("applicant.kind")
    return any(kind.id == chosen and kind.persons for kind in standard.recipients)


def answer_of(question: Question, draft: Draft) -> Value | None:
    """Return the answer to one question; a period answers once both of its dates can be read."""
    path = f"answers.{question.id}"
    if question.answer == "yes-no":
        return {YES: True, NO: False}.get(draft.text(path))
    if question.answer == "choice":
        return draft.text(path) or None
    days = period_of(question, draft)
    if days is None or question.months is None:
        return None
    return lasts(*days, months=question.months, longer=question.longer)


def period_of(question: Question, draft: Draft) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of a permitted term, None while they are none (D34)."""
    path = f"answers.{question.id}"
    first, last = read_date(draft.text(f"{path}.from")), read_date(draft.text(f"{path}.to"))
    if first is None or last is None or last < first:
        return None
    return first, last


def item_values(draft: Draft, row: int) -> Mapping[str, str]:
    """Return the cleaned fields of one item row."""
    return {name: clean_text(text) for name, text in draft.row("items", row).items()}


def item_called(standard: Standard, values: Mapping[str, str]) -> str:
    """Return what tells an item from its neighbours as typed, empty while nothing does."""
    return next((values[name] for name in standard.items.called if values.get(name)), "")


def person_of(draft: Draft, prefix: str) -> Person:
    """Return the natural person typed under `prefix`; what cannot be read stays empty."""

    def text(name: str) -> str:
        return clean_text(draft.text(f"{prefix}.{name}"))

    sex = text("sex")
    no_iin = text("no_iin")
    iin = normal_number(text("iin"))
    return Person(
        surname=text("surname"),
        given=text("given"),
        patronymic=text("patronymic"),
        latin_surname=text("latin_surname"),
        latin_given=text("latin_given"),
        born=read_date(text("born")),
        birthplace=text("birthplace"),
        sex="male" if sex == "male" else "female" if sex == "female" else "",
        citizenship=text("citizenship"),
        iin=iin,
        no_iin=_iin_absence(no_iin) if not iin else "",
        document=IdentityDocument(
            kind=text("document.kind"),
            number=text("document.number"),
            issued_by=text("document.issued_by"),
            valid_until=read_date(text("document.valid_until")),
        ),
        address=text("address"),
        phone=clean_text(draft.text("phone")) if prefix == "person" else "",
    )


def _iin_absence(typed: str) -> IinAbsence:
    match typed:
        case "foreigner" | "not-issued" | "not-shown":
            return typed
        case _:
            return ""


def organisation_of(draft: Draft, prefix: str) -> Organisation:
    """Return the organisation typed under `prefix`."""

    def text(name: str) -> str:
        return clean_text(draft.text(f"{prefix}.{name}"))

    return Organisation(
        name=text("name"),
        bin=normal_number(text("bin")),
        address=text("address"),
        phone=clean_text(draft.text("phone")) if prefix == "organisation" else text("phone"),
        head=text("head"),
        licence_number=text("licence_number"),
        licence_date=read_date(text("licence_date")),
        justice_body=text("justice_body"),
        justice_number=text("justice_number"),
        registration_number=text("registration_number"),
        registered_on=read_date(text("registered_on")),
    )


def representative_of(draft: Draft) -> Representative | None:
    """Return who stands at the counter for the applicant, None when he came himself (W-16)."""
    basis = draft.text("representative.basis")
    if basis not in {"head", "attorney"}:
        return None
    return Representative(
        person=person_of(draft, "representative"),
        basis="head" if basis == "head" else "attorney",
        number=clean_text(draft.text("representative.number")),
        issued_on=read_date(draft.text("representative.issued_on")),
        valid_until=read_date(draft.text("representative.valid_until")),
    )


def listed_persons(standard: Standard, draft: Draft) -> tuple[Person, ...]:
    """Return the employees or persons with access that an organisation lists."""
    if not lists_persons(standard, draft):
        return ()
    return tuple(person_of(draft, f"persons.{row}") for row in range(draft.rows("persons")))


def requested_on(draft: Draft) -> dt.date | None:
    """Return the day of the electronic request, where its term counts from it (I-7.4)."""
    return read_date(draft.text("requested_on"))


def given_answers(standard: Standard, answers: Answers, draft: Draft) -> dict[str, str]:
    """Return the answers to what was asked, as text; of a period its two dates too (D34)."""
    found: dict[str, str] = {}
    for question in questions(standard, answers):
        value = answers.given.get(question.id)
        if value is None:
            continue
        found[question.id] = {True: YES, False: NO}[value] if isinstance(value, bool) else value
        if question.answer == "period":
            for end in ("from", "to"):
                day = read_date(draft.text(f"answers.{question.id}.{end}"))
                found[f"{question.id}.{end}"] = day.isoformat() if day else ""
    return found
