"""A registered application as a draft again: every field as it would be typed."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from desktop.models.application import Application, PaperTaken
from desktop.models.draft import YES, Draft
from desktop.models.intake_arrival import arrival_texts
from desktop.models.intake_form import counts_from_request
from desktop.models.intake_marks import ROWS, bears_marks, each_path, subject_path
from desktop.models.intake_values import answers_of
from desktop.models.person import Applicant, Representative
from desktop.models.returning import known_texts
from desktop.models.standard import Document, Question, Standard

_TIYN: Final = 100


def draft_of(application: Application, standard: Standard) -> Draft:
    """Return the draft that means this application under the standard it was registered by."""
    draft = Draft(service=application.service).with_texts(dict(_texts(application, standard)))
    if not counts_from_request(standard, answers_of(standard, draft)):
        return draft
    return draft.with_text("requested_on", dotted(application.term.steps[0].date))


def dotted(day: dt.date | None) -> str:
    """Write a day as it is typed: `25.11.2013`; nothing for no day."""
    return f"{day.day:02d}.{day.month:02d}.{day.year:04d}" if day else ""


def _texts(application: Application, standard: Standard) -> Iterator[tuple[str, str]]:
    yield from applicant_texts(application.applicant).items()
    yield from representative_texts(application.representative).items()
    if application.host is not None:
        yield from known_texts(application.host, "host").items()
    yield "purpose", application.purpose
    yield "channel", application.channel
    yield "language", application.language
    yield "phone", application.phone
    yield "note", application.note
    if application.arrival is not None:
        yield from arrival_texts(application.arrival).items()
    yield "insisted", YES if application.insisted else ""
    yield from _answers(application.answers, standard.questions)
    yield from _rows("items", [item.values for item in application.items])
    people = [known_texts(person, "") for person in application.persons]
    yield from _rows("persons", [_bare(texts) for texts in people])
    yield from _receipts(application)
    documents = {document.id: document for document in standard.documents}
    for paper in application.taken:
        if paper.document in documents:
            yield from _paper(paper, documents[paper.document])


def applicant_texts(applicant: Applicant) -> dict[str, str]:
    """Return the applicant as he would be typed."""
    found = {"applicant.kind": applicant.kind}
    if applicant.person is not None:
        found |= known_texts(applicant.person, "person")
    if applicant.organisation is not None:
        found |= known_texts(applicant.organisation, "organisation")
    return found


def representative_texts(representative: Representative | None) -> dict[str, str]:
    """Return whoever stands for the applicant as he would be typed, nothing for nobody."""
    if representative is None:
        return {}
    return {
        **known_texts(representative.person, "representative"),
        "representative.basis": representative.basis,
        "representative.number": representative.number,
        "representative.issued_on": dotted(representative.issued_on),
        "representative.valid_until": dotted(representative.valid_until),
    }


def _answers(given: Mapping[str, str], questions: Sequence[Question]) -> Iterator[tuple[str, str]]:
    for question in questions:
        if question.answer != "period":
            yield f"answers.{question.id}", given.get(question.id, "")
            continue
        for end in ("from", "to"):
            day = given.get(f"{question.id}.{end}", "")
            text = dotted(dt.date.fromisoformat(day)) if day else ""
            yield f"answers.{question.id}.{end}", text


def _rows(group: str, rows: Sequence[Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    if rows:
        yield f"{group}.#", str(len(rows))
    for number, row in enumerate(rows):
        for name, text in row.items():
            yield f"{group}.{number}.{name}", text


def _bare(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts of a listed person by the names of its fields."""
    return {path.removeprefix("."): text for path, text in texts.items()}


def _receipts(application: Application) -> Iterator[tuple[str, str]]:
    rows = [
        {
            "document": receipt.document,
            "bank": receipt.bank,
            "number": receipt.number,
            "paid_on": dotted(receipt.paid_on),
            "amount": f"{receipt.amount // _TIYN},{receipt.amount % _TIYN:02d}",
        }
        for receipt in application.receipts
    ]
    yield from _rows("receipts", rows)
    if application.payer_exemption is not None:
        yield "payer.ground", application.payer_exemption.ground
        yield "payer.document", application.payer_exemption.document


def _paper(paper: PaperTaken, document: Document) -> Iterator[tuple[str, str]]:
    """Yield the ticks of a paper handed in, and the number and date it bears."""
    place = f"papers.{paper.document}"
    if paper.subjects and document.per in ROWS:
        for subject in paper.subjects:
            yield subject_path(document, subject - 1), YES
    else:
        yield place, YES
    if not bears_marks(document):
        return
    if paper.own:
        yield each_path(paper.document), YES
        for mark in paper.own:
            own = subject_path(document, mark.subject - 1)
            yield f"{own}.number", mark.number
            yield f"{own}.date", dotted(mark.date)
    else:
        yield f"{place}.number", paper.number
        yield f"{place}.date", dotted(paper.date)
