"""Fill the results of a case: from the application and the decision to words (W-5, I-A2, I-A3).

The forms are in Kazakh: what is filled in is as typed, dates in digits, choices in the state
language. A citizenship told by its code is written in words.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from desktop.models.application import Application
from desktop.models.entry import read_date
from desktop.models.facts import OfficeChosen, ResultIssued
from desktop.models.filling import is_out_of_force, issuer_of
from desktop.models.paper_parts import NOTHING, Entry, Moment, Wording
from desktop.models.paper_results import InvitationContent, LetterContent, PermitContent
from desktop.models.path import CaseItem, items_of
from desktop.models.person import Applicant, Organisation, Person
from desktop.models.reissue_words import Instead, instead_words, mark_of, marked_words
from desktop.models.signature import name_of, post_of, ranked_of
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from desktop.models.wording import MONTHS, chosen, date_words, worded

_Known: TypeAlias = Sequence[tuple[Text, dict[str, str]]]

PHOTOS: Final = "photos"
_KAZAKHSTAN: Final = "KAZ"  # as a passport says it (ICAO 9303-3)
"""The document of two photographs 3×4 (W-11.1a, W-11.4e)."""

_SEVEN: Final = (
    "type",
    "pattern",
    "model",
    "system",
    "calibre",
    "number",
    "year",
)  # W-11.3a, its order
_BORN: Final = Text(kk="туған күні {day}", ru="дата рождения {day}", en="born {day}")
IIN: Final = Text(kk="ЖСН {number}", ru="ИИН {number}", en="IIN {number}")
BIN: Final = Text(kk="БСН {number}", ru="БИН {number}", en="BIN {number}")
_DOCUMENT: Final = Text(kk="құжат № {number}", ru="документ № {number}", en="document No {number}")
_APPLICATION: Final = Text(
    kk="{day} № {number} өтініш",
    ru="заявление № {number} от {day}",
    en="application {number}, {day}",
)
_PERIOD: Final = "{days} күн / {days} дн. / {days} days"
NO_MOMENT: Final = Moment(year="", month="", day="", hour="", minute="")
"""A day nobody has filled in yet."""
_UNTIL: Final = "{kk} / {ru} / {en}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Hold what every result is filled from besides the result itself.

    `country` says a citizenship told by a code in Kazakh, `country_own` in the language of the
    applicant, and anything else as it is; `instead` is the form another is made for.
    """

    application: Application
    standard: Standard
    office: OfficeChosen
    department: Text
    case_number: str
    registered_on: dt.date
    made_at: dt.datetime
    country: Mapping[str, str]
    picked: Collection[dt.date] = ()
    country_own: Mapping[str, str] = field(default_factory=dict)
    instead: Instead | None = None

    @property
    def language(self) -> Language:
        """Return the applicant's language, Kazakh unless it is Russian (W-14a)."""
        return "ru" if self.application.language == "ru" else "kk"

    def day(self, day: dt.date | None) -> Wording:
        """Say a day in words, nothing for none."""
        if day is None:
            return Wording(kk="")
        return worded(lambda spoken: date_words(day, spoken), self.language)

    def land(self, code: str, spoken: Language = "kk") -> str:
        """Name the country of a code in Kazakh, or in the applicant's language where that is known.

        A country told in words stays as it is.
        """
        known = self.country.get(code, code)
        return known if spoken == "kk" else self.country_own.get(code, known)

    def value(self, item: CaseItem, field: str, spoken: Language = "kk") -> str:
        """Return what stands in a field of an item: a choice in words, a country by its name."""
        if item.scope != "item":
            return ""
        typed = self.application.items[item.place - 1].values.get(field, "")
        for each in self.standard.items.fields:
            if each.id != field:
                continue
            if each.input == "date":
                return digits(read_date(typed)) or typed
            if each.input == "country":
                return self.land(typed, spoken)
            for choice in each.choices:
                if choice.id == typed:
                    return choice.name.in_language(spoken)
        return typed

    def name_of(self, item: CaseItem, *, both: bool = False) -> str:
        """Return whom an item invites: in Cyrillic, else in Latin; `both` scripts for I-A3.N2."""
        scripts = (("surname", "given"), ("latin_surname", "latin_given"))
        names = [
            " ".join(filter(None, (self.value(item, part) for part in each))) for each in scripts
        ]
        said = list(filter(None, names))
        return " / ".join(said if both else said[:1])


def digits(day: dt.date | None) -> str:
    """Write a day in digits, nothing for none."""
    return "" if day is None else f"{day:%d.%m.%Y}"


def permit_content(issued: ResultIssued, told: Told) -> PermitContent:
    """Fill a permit: its units with their seven fields, whose it is, how long it holds (D27)."""
    application, items = told.application, _items(issued, told)
    applicant = application.applicant
    known, address = _holder(applicant)
    return PermitContent(
        number=issued.number,
        kind=_kind(issued, told),
        holder=applicant.name,
        known_by=worded(lambda spoken: _listed(known, spoken), told.language),
        address=address,
        units=tuple(_unit(item, told) for item in items if item.scope == "item"),
        persons=Wording(kk="; ".join(item.called for item in items if item.scope == "person")),
        until=told.day(issued.valid_until),
        reregister=told.day(issued.reregister_on),
        test_firing=told.day(issued.test_firing_on),
        issued=told.day(issued.issued_on),
        application=worded(
            lambda spoken: _APPLICATION.in_language(spoken).format(
                number=told.case_number, day=digits(told.registered_on)
            ),
            told.language,
        ),
        post=post_of(issued.signer, told.language),
        signer=name_of(issued.signer, told.language),
        blank=issued.blank,
        issuer=issuer_of(
            told.office,
            standard=told.standard,
            language=told.language,
            on=issued.issued_on,
            picked=told.picked,
        ),
        made_at=told.made_at.isoformat(),
        language=told.language,
        out_of_force=is_out_of_force(told.standard, issued.issued_on),
        duplicate=mark_of(told.instead),
        instead=instead_words(told.instead, told.language),
        photo=_has_photo(application, items),
    )


def _kind(issued: ResultIssued, told: Told) -> Wording:
    kind = next(row.name for row in told.standard.permits if row.id == issued.permit)
    return chosen(kind, told.language)


def _has_photo(application: Application, items: Sequence[CaseItem]) -> bool:
    """Say whether a permit bears a photograph: of its holder, or of the one employee it names.

    An organisation has none (W-11.3); for its employees the standard asks for theirs (W-11.4e),
    but one place cannot be of several.
    """
    if application.applicant.organisation is None:
        return True
    asked = {each.document for each in application.taken}
    return PHOTOS in asked and [each.scope for each in items].count("person") == 1


def citizenship_of(inviter: Person, told: Told, spoken: Language = "kk") -> str:
    """Say whose citizen the inviter is; nobody asks a citizen of Kazakhstan for it."""
    kind = told.application.applicant.kind
    is_citizen = any(each.citizen for each in told.standard.recipients if each.id == kind)
    code = inviter.citizenship or (_KAZAKHSTAN if is_citizen else "")
    return told.land(code, spoken)


def invitation_content(issued: ResultIssued, told: Told) -> InvitationContent:
    """Fill a private invitation and its coupon (I-A2); children stand with the adult (D4)."""
    (item,) = _items(issued, told)
    inviter = told.application.applicant.person or Person()
    name, days = told.name_of(item), told.value(item, "stay_days")
    citizenship = told.value(item, "citizenship")
    return InvitationContent(
        number=issued.number,
        inviter=inviter.full_name,
        inviter_born=digits(inviter.born),
        inviter_citizenship=citizenship_of(inviter, told),
        inviter_address=inviter.address,
        invited="; ".join((name, *issued.children)),
        invited_born=told.value(item, "born"),
        relation=told.value(item, "relation"),
        citizenship=citizenship,
        address=told.value(item, "address"),
        purpose=told.value(item, "visit_purpose"),
        period=_PERIOD.format(days=days) if days else "",
        body=told.department.kk,
        signer=_both(ranked_of(issued.signer, told.language)),
        issued=moment_of(issued.issued_on),
        coupon=issued.coupon or issued.number,
        guests=", ".join(filter(None, (citizenship, name, *issued.children))),
        days=days,
        stay_address=told.value(item, "stay_address") or inviter.address,
        until=_last_day(issued.valid_until),
        made_at=told.made_at.isoformat(),
        language=told.language,
        out_of_force=is_out_of_force(told.standard, issued.issued_on),
        instead=_both(marked_words(told.instead, told.language)),
    )


def letter_content(issued: ResultIssued, told: Told) -> LetterContent:
    """Fill an invitation letter (I-A3): the organisation's words, and who certified them (I-5)."""
    (item,) = _items(issued, told)
    return replace(
        unsigned_letter(item, told),
        number=issued.number,
        issued=moment_of(issued.issued_on),
        signer=ranked_of(issued.signer, told.language),
        out_of_force=is_out_of_force(told.standard, issued.issued_on),
        instead=marked_words(told.instead, "kk"),
    )


def unsigned_letter(item: CaseItem, told: Told) -> LetterContent:
    """Fill an invitation letter as far as the organisation says it; nobody has certified it yet."""
    body = told.application.applicant.organisation or Organisation(name="")
    stay = [told.value(item, each) for each in ("stay_from", "stay_until")]
    plain = {
        name: told.value(item, field)
        for name, field in (
            ("sex", "sex"), ("citizenship", "citizenship"), ("passport", "passport_number"),
            ("passport_issued", "passport_issued"), ("passport_until", "passport_until"),
            ("workplace", "workplace"), ("address", "address"), ("visa_place", "visa_place"),
            ("multiplicity", "multiplicity"), ("purpose", "visit_purpose"), ("places", "places"),
        )
    }  # fmt: skip
    return LetterContent(
        **plain,
        to=addressed_to(told.department.kk),
        justice=body.justice_body,
        justice_number=body.justice_number,
        organisation=body.name,
        registration=body.registration_number,
        bin=body.bin,
        registered=digits(body.registered_on),
        registered_year=f"{body.registered_on:%Y}" if body.registered_on else "",
        name=told.name_of(item, both=True),
        born=", ".join(filter(None, (told.value(item, e) for e in ("born", "birthplace")))),
        stay=" – ".join(filter(None, stay)),
        head=body.head,
        executor=_executor(told.application),
        phone=body.phone or told.application.phone,
        letterhead=", ".join(filter(None, (body.name, body.address, body.phone))),
        number="",
        issued=NO_MOMENT,
        body=chosen(told.department, told.language),
        signer=NOTHING,
        made_at=told.made_at.isoformat(),
        language=told.language,
        out_of_force=is_out_of_force(told.standard, told.made_at.date()),
        instead=NOTHING,
    )


def moment_of(day: dt.date) -> Moment:
    """Return a day in the pieces a form asks for."""
    month = MONTHS[day.month - 1].kk
    return Moment(year=str(day.year), month=month, day=str(day.day), hour="", minute="")


def _items(issued: ResultIssued, told: Told) -> Sequence[CaseItem]:
    return [item for item in items_of(told.application) if item.key in issued.items]


def _unit(item: CaseItem, told: Told) -> Entry:
    values = {field: told.value(item, field) for field in (*_SEVEN, "calibre_mm")}
    calibre = values["calibre"] or values["calibre_mm"]
    cells = (calibre if field == "calibre" else values[field] for field in _SEVEN)
    return Entry(text=Wording(kk=item.model), cells=tuple(Wording(kk=cell) for cell in cells))


def _holder(applicant: Applicant) -> tuple[_Known, str]:
    """Return what a holder is known by, and his address."""
    body, person = applicant.organisation, applicant.person
    if body is not None:
        return ([(BIN, {"number": body.bin})] if body.bin else []), body.address
    if person is None:
        return [], ""
    known = [
        *([(_BORN, {"day": digits(person.born)})] if person.born else []),
        *([(IIN, {"number": person.iin})] if person.iin else []),
        *([(_DOCUMENT, {"number": person.document.number})] if person.document.number else []),
    ]
    return known, person.address


def _listed(known: _Known, language: Language) -> str:
    return ", ".join(text.in_language(language).format(**values) for text, values in known)


def _both(said: Wording) -> str:
    """Return words with their rendering beside them, where a form has one line for both."""
    return " / ".join(filter(None, (said.kk, said.own)))


def addressed_to(name: str) -> str:
    """Return a department's name as the annex asks whose directorate it is: in the genitive."""
    return f"{name}нің" if name.endswith("департаменті") else name


def _executor(application: Application) -> str:
    """Return who is responsible for receiving the guests: whoever brought the letter."""
    representative = application.representative
    return representative.person.full_name if representative else ""


def _last_day(day: dt.date | None) -> str:
    if day is None:
        return ""
    said = {
        "kk": f"{day.year} жылғы {day.day} {MONTHS[day.month - 1].kk}",
        "ru": f"{day.day} {MONTHS[day.month - 1].ru} {day.year} года",
        "en": f"{day.day} {MONTHS[day.month - 1].en} {day.year}",
    }
    return _UNTIL.format(**said)
