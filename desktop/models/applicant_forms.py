"""Fill the forms an applicant signs, from what is known of him or blank (W-11, W-12, I-11, I-12).

No annex prescribes them, so they are plain forms of ours and say so (D27). Which of them an
applicant needs is what the standard asks him for.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from desktop.models.applicant_form_words import (
    HEADINGS,
    SENTENCES,
    UNIT_SENTENCE,
    VERBAL,
    attached_words,
    heading_of,
    said,
    to_words,
)
from desktop.models.application import Application, PaperMissing, PaperTaken
from desktop.models.checklist import checklist
from desktop.models.conditions import Answers
from desktop.models.facts import OfficeChosen
from desktop.models.filling import is_out_of_force
from desktop.models.filling_results import BIN, IIN, Told, citizenship_of, digits
from desktop.models.paper import PaperKind
from desktop.models.paper_forms import QuestionnaireContent, RequestContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.path import CaseItem, items_of
from desktop.models.person import Organisation, Person
from desktop.models.standard import Document, Standard
from desktop.models.text import Language, Text

KINDS: Final[Mapping[str, PaperKind]] = MappingProxyType(
    {
        "application": "application",
        "head-application": "application",
        "head-petition": "application",
        "petition": "petition",
        "host-organisation-application": "petition",
        "questionnaire": "questionnaire",
        "invitation-letter": "invitation-letter",
    }
)
"""The documents of a standard that are forms of ours, and what they are printed as."""

QUESTIONNAIRE: Final = "questionnaire"
LETTER: Final = "invitation-letter"
PER_GUEST: Final = frozenset({QUESTIONNAIRE, LETTER})
"""The forms of which each guest has his own."""

_HOST: Final = "host-organisation-application"
_BY_YEAR: Final = "head-petition"  # W-11.4b asks for the year, W-11.3a for the date of birth
_CUSTODIAN: Final = "head-application"  # W-11.3a names who answers for the weapons
_PLAIN: Final = "application"  # W-12: whoever applies for weapons does so in writing
_ASKED: Final = frozenset({"required", "also"})
_SEVEN: Final = ("type", "pattern", "model", "system", "calibre", "number", "year")
_GUEST: Final = ("name", "born", "citizenship", "passport_number", "relation")
_LINE: Final = "\n"  # an empty line above the rule: room for a pen
_BLANK_ROWS: Final = 4
_BLANK_LINES: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """Say for whom a form is left blank: a kind of applicant with a purpose."""

    standard: Standard
    office: OfficeChosen
    applicant: str
    purpose: str
    language: Language
    made_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sender:
    name: str = ""
    identity: str = ""
    address: str = ""
    phone: str = ""
    signer: str = ""


def forms_of(told: Told) -> tuple[Document, ...]:
    """Return the forms of an application, in the order of the standard."""
    return _forms(told.standard, {each.document for each in _sought(told.application)})


def blank_forms_of(blank: Blank) -> tuple[Document, ...]:
    """Return the forms such an applicant brings."""
    return _forms(blank.standard, {document.id for document, _name in _needs(blank)})


def request_content(form: Document, told: Told) -> RequestContent:
    """Fill an application or a petition from what an application says."""
    items = [each for each in items_of(told.application) if each.scope == "item"]
    units = [_unit(each, told) for each in items]
    rows = (
        *_units(units, told.standard, told.language),
        *_people(form, told.application.persons, told.language),
        *_attached(told),
    )
    sender = _host_of(told) if form.id == _HOST else _sender_of(told)
    return RequestContent(
        to=to_words(told.office, told.language),
        sender=sender.name,
        identity=sender.identity,
        address=sender.address,
        phone=sender.phone,
        heading=said(HEADINGS[form.id], told.language),
        text=_text(form, told, who=told.application.applicant.name),
        rows=rows,
        signer=sender.signer,
        made_at=told.made_at.isoformat(),
        language=told.language,
        out_of_force=is_out_of_force(told.standard, told.made_at.date()),
    )


def blank_request(form: Document, blank: Blank) -> RequestContent:
    """Leave an application or a petition to the pen; what the standard demands is listed."""
    language, named = (
        blank.language,
        any(each.persons for each in blank.standard.recipients if each.id == blank.applicant),
    )
    columns = _SEVEN if blank.standard.items.scope == "unit" else _GUEST
    row = Entry(text=Wording(kk=""), cells=tuple(Wording(kk=_LINE) for _each in columns))
    rows = (
        *_units([row] * _BLANK_ROWS, blank.standard, language, counted=False),
        *(_blank_people(form, language) if named else ()),
        *_blank_attached(blank),
    )
    return RequestContent(
        to=to_words(blank.office, language),
        sender="",
        identity="",
        address="",
        phone="",
        heading=said(HEADINGS[form.id], language),
        text=_text(form, blank, who="_" * 40),
        rows=rows,
        signer="",
        made_at=blank.made_at.isoformat(),
        language=language,
        out_of_force=is_out_of_force(blank.standard, blank.made_at.date()),
    )


def questionnaire_content(item: CaseItem, told: Told) -> QuestionnaireContent:
    """Fill the questionnaire of one invited person (I-11.A.2)."""
    sender = _sender_of(told)
    person = told.application.applicant.person or Person()

    def value(field: str) -> str:
        return told.value(item, field, told.language)

    return QuestionnaireContent(
        to=to_words(told.office, told.language),
        inviter=sender.name,
        inviter_identity=sender.identity,
        inviter_citizenship=citizenship_of(person, told, told.language),
        inviter_address=sender.address,
        inviter_phone=sender.phone,
        name=" ".join(filter(None, (value("surname"), value("given")))),
        latin=" ".join(filter(None, (value("latin_surname"), value("latin_given")))),
        sex=value("sex"),
        born=value("born"),
        citizenship=value("citizenship"),
        passport=value("passport_number"),
        relation=value("relation"),
        address=value("address"),
        purpose=value("visit_purpose"),
        days=value("stay_days"),
        stay_address=value("stay_address") or sender.address,
        children=value("children"),
        signer=sender.signer,
        made_at=told.made_at.isoformat(),
        language=told.language,
        out_of_force=is_out_of_force(told.standard, told.made_at.date()),
    )


def blank_questionnaire(blank: Blank) -> QuestionnaireContent:
    """Leave a questionnaire to the pen."""
    return QuestionnaireContent(
        to=to_words(blank.office, blank.language),
        **dict.fromkeys(
            (
                *("inviter", "inviter_identity", "inviter_citizenship", "inviter_address"),
                *("inviter_phone", "name", "latin", "sex", "born", "citizenship", "passport"),
                *("relation", "address", "purpose", "days", "stay_address", "children", "signer"),
            ),
            "",
        ),
        made_at=blank.made_at.isoformat(),
        language=blank.language,
        out_of_force=is_out_of_force(blank.standard, blank.made_at.date()),
    )


def _forms(standard: Standard, asked: set[str]) -> tuple[Document, ...]:
    forms = tuple(each for each in standard.documents if each.id in asked and each.id in KINDS)
    if forms or standard.items.scope != "unit":
        return forms
    return tuple(each for each in standard.documents if each.id == _PLAIN)


def _needs(blank: Blank) -> Iterator[tuple[Document, Text]]:
    told = Answers(
        applicant=blank.applicant, purpose=blank.purpose, channel=blank.standard.channels[0].id
    )
    for need in checklist(blank.standard, told).needs:
        if need.group in _ASKED:
            yield need.document, need.name


def _text(form: Document, of: Told | Blank, *, who: str) -> Wording:
    """Say what is asked: the service with the purpose, or whom to invite."""
    standard, language = of.standard, of.language
    chosen = of.application.purpose if isinstance(of, Told) else of.purpose
    purpose = next((each.name for each in standard.purposes if each.id == chosen), None)
    sentence = SENTENCES.get(form.id, UNIT_SENTENCE)

    def say(spoken: Language) -> str:
        return sentence.in_language(spoken).format(
            title=standard.title.in_language(spoken),
            purpose=purpose.in_language(spoken) if purpose else "",
            who=who,
        )

    return Wording(kk=say("kk"), own="" if language == "kk" else say(language))


def _units(
    rows: Sequence[Entry], standard: Standard, language: Language, *, counted: bool = True
) -> Iterator[Entry]:
    if rows:
        count = len(rows) if counted else 0
        yield heading_of(standard.items.name, count, language)
        yield from rows


def _unit(item: CaseItem, told: Told) -> Entry:
    """Return the line of a weapon or a guest; a pneumatic one has its calibre in mm."""
    said_of = partial(told.value, item, spoken=told.language)
    if told.standard.items.scope == "unit":
        cells = [said_of(each) for each in _SEVEN]
        cells[_SEVEN.index("calibre")] = cells[_SEVEN.index("calibre")] or said_of("calibre_mm")
    else:
        cells = [told.name_of(item), *(said_of(each) for each in _GUEST[1:])]
    return Entry(text=Wording(kk=""), cells=tuple(Wording(kk=each) for each in cells))


def _people(form: Document, people: Sequence[Person], language: Language) -> Iterator[Entry]:
    if form.id == _CUSTODIAN:
        yield from _custodian(language)
    if not people:
        return
    yield heading_of(VERBAL[_who(form)], len(people), language)
    for place, person in enumerate(people, start=1):
        born = "" if person.born is None else digits(person.born)
        if person.born is not None and form.id == _BY_YEAR:
            born = str(person.born.year)
        told = ", ".join(filter(None, (person.full_name, born, person.birthplace)))
        yield Entry(text=Wording(kk=f"{place}. {told}"))


def _blank_people(form: Document, language: Language) -> Iterator[Entry]:
    if form.id == _CUSTODIAN:
        yield from _custodian(language)
    yield heading_of(VERBAL[_who(form)], 0, language)
    for place in range(1, _BLANK_ROWS + 1):
        yield Entry(text=Wording(kk=f"{_LINE}{place}."))


def _custodian(language: Language) -> Iterator[Entry]:
    """Leave who answers for the weapons to the pen: the program does not ask for him."""
    yield heading_of(VERBAL["custodian"], 0, language)
    yield Entry(text=Wording(kk=f"{_LINE} "))


def _who(form: Document) -> str:
    return "by-year" if form.id == _BY_YEAR else "by-day"


def _sought(application: Application) -> tuple[PaperTaken | PaperMissing, ...]:
    """Return every paper asked for, those brought first."""
    return (*application.taken, *application.missing)


def _attached(told: Told) -> Iterator[Entry]:
    """Name the papers that go with it, each in the words of the standard, and how many."""
    sought = [each for each in _sought(told.application) if each.group in _ASKED]
    listed = [each for each in sought if each.document not in KINDS]
    names = {each.id: each.name for each in told.standard.documents}
    if listed:
        yield heading_of(VERBAL["attached"], 0, told.language)
    for place, paper in enumerate(listed, start=1):
        name = names.get(paper.document)
        own = name if name is not None and name.kk == paper.name else None
        count = paper.copies * max(1, len(paper.subjects))
        yield attached_words(place, paper.name, own, count, told.language)


def _blank_attached(blank: Blank) -> Iterator[Entry]:
    listed = [name for document, name in _needs(blank) if document.id not in KINDS]
    yield heading_of(VERBAL["attached"], 0, blank.language)
    for place, name in enumerate(listed, start=1):
        yield attached_words(place, name.kk, name, 1, blank.language)
    for place in range(len(listed) + 1, len(listed) + 1 + _BLANK_LINES):
        yield Entry(text=Wording(kk=f"{_LINE}{place}."))


def _sender_of(told: Told) -> _Sender:
    """Return who asks: whoever applies; his representative or the head signs."""
    application = told.application
    body, person = application.applicant.organisation, application.applicant.person
    bearer = application.representative
    if body is not None:
        return _body(body, told, application.phone, bearer.person.full_name if bearer else "")
    if person is None:
        return _Sender()
    known = (
        digits(person.born),
        IIN.in_language(told.language).format(number=person.iin) if person.iin else "",
        f"№ {person.document.number}" if person.document.number else "",
    )
    return _Sender(
        name=person.full_name,
        identity=", ".join(filter(None, known)),
        address=person.address,
        phone=person.phone or application.phone,
        signer=bearer.person.full_name if bearer else person.full_name,
    )


def _host_of(told: Told) -> _Sender:
    return _body(told.application.host or Organisation(name=""), told, "", "")


def _body(body: Organisation, told: Told, phone: str, signer: str) -> _Sender:
    return _Sender(
        name=body.name,
        identity=BIN.in_language(told.language).format(number=body.bin) if body.bin else "",
        address=body.address,
        phone=body.phone or phone,
        signer=body.head or signer,
    )
