"""Invented applications that papers are shown by: of weapons, of a guest, of an organisation.

Each is a draft as an operator would type it, judged by the standard like any other.
"""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

from desktop.models.draft import YES, Draft
from desktop.models.facts import OfficeChosen
from desktop.models.filling import issuer_of
from desktop.models.filling_results import Told
from desktop.models.intake import Assessment, IntakeRules, application_as, assess
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_parts import Issuer
from desktop.models.paper_table import Content
from desktop.models.refusal_words import LetterOf
from desktop.models.text import Language
from desktop.standards.catalogue import Catalogue
from desktop.store.offices import OfficeRow

_Typed: TypeAlias = Mapping[str, str | tuple[str, str]]
"""What is typed into each field: the same in both languages, or in Kazakh and in Russian."""

QR: Final = "0" * 17
NUMBERS: Final[Mapping[str, str]] = MappingProxyType(
    {"weapons": "Қ-0000/0000", "invitations": "Ш-0000/0000"}
)
CLERK: Final = Official(
    staff="",
    name="Сейтова Айгүл Болатқызы",
    name_ru="Сеитова Айгуль Болатовна",
    post_kk="кеңсе маманы",
    post_ru="специалист канцелярии",
)
HEAD: Final = Official(
    staff="",
    name="Жақсыбеков Дәулет Асқарұлы",
    name_ru="Жаксыбеков Даулет Аскарович",
    post_kk="бөлім бастығы",
    post_ru="начальник отдела",
    rank_kk="полиция подполковнигі",
    rank_ru="подполковник полиции",
)
_IN_THE_CALENDAR: Final = dt.datetime(2013, 11, 25, 9, 30, tzinfo=dt.UTC)


_PERSON: Final[_Typed] = MappingProxyType(
    {
        "applicant.kind": "citizen",
        "person.surname": ("Қасымов", "Петренко"),
        "person.given": ("Төлеген", "Иван"),
        "person.patronymic": ("Серікұлы", "Сергеевич"),
        "person.iin": "900101399006",
        "person.born": "01.01.1990",
        "person.sex": "male",
        "person.document.number": "000000041",
        "person.address": ("Зеренді ауылы, Абай көшесі, 42", "село Зеренда, улица Абая, 42"),
        "phone": "8 701 000 00 41",
    }
)
_FIRM: Final[_Typed] = MappingProxyType(
    {
        "applicant.kind": "non-state-organisation",
        "purpose": "tourism",
        "organisation.name": ("«Үлгі Тур» ЖШС", "ТОО «Образец Тур»"),
        "organisation.bin": "050140001238",
        "organisation.address": ("Көкшетау қаласы, Абай көшесі, 1", "Кокшетау, улица Абая, 1"),
        "organisation.phone": "8 7162 00 00 01",
        "organisation.head": "Байжанов Ерлан",
        "organisation.justice_body": (
            "Көкшетау қаласы Әділет басқармасы",
            "Управление юстиции города Кокшетау",
        ),
        "organisation.justice_number": "0000-1902-ТОО",
        "organisation.registration_number": "000 000",
        "organisation.registered_on": "02.04.2009",
        "papers.invitation-letter": YES,
        "papers.invitation-letter.number": "14",
        "representative.surname": ("Үлгілі", "Образцова"),
        "representative.given": ("Айгүл", "Айгуль"),
        "representative.basis": "head",
        "phone": "8 7162 00 00 01",
    }
)
_RIFLE: Final[_Typed] = MappingProxyType(
    {
        "kind": "rifled-hunting",
        "source": "shop",
        "type": "карабин",
        "pattern": ("аңшылық", "охотничий"),
        "model": "Тигр",
        "system": "Драгунов",
        "calibre": "7,62х54",
        "number": "ТГ 00000",
        "year": "2009",
    }
)
_SHOTGUN: Final[_Typed] = MappingProxyType(
    {
        **_RIFLE,
        "kind": "smoothbore-hunting",
        "type": ("мылтық", "ружьё"),
        "model": "ИЖ-27",
        "system": ("қос ұңғылы", "двуствольная"),
        "calibre": "12",
        "number": "ИЖ 00000",
    }
)
_GUEST: Final[_Typed] = MappingProxyType(
    {
        "surname": "Тестов",
        "given": "Пётр",
        "latin_surname": "Testov",
        "latin_given": "Petr",
        "sex": "male",
        "born": "14.02.1970",
        "citizenship": "RUS",
        "passport_number": "00 0000000",
        "relation": ("ағасы", "брат"),
        "address": ("Омбы қаласы, Ленин көшесі, 10", "город Омск, улица Ленина, 10"),
        "stay_days": "30",
        "visit_purpose": ("қонаққа келу", "в гости"),
        "stay_address": ("Зеренді ауылы, Абай көшесі, 42", "село Зеренда, улица Абая, 42"),
        "children": "Тестова Анна, 05.06.2004",
    }
)
_TOURIST: Final[_Typed] = MappingProxyType(
    {
        "surname": "Тест",
        "given": "Ганс",
        "latin_surname": "Test",
        "latin_given": "Hans",
        "sex": "male",
        "born": "03.07.1971",
        "birthplace": "Берлин",
        "citizenship": "D",
        "passport_number": "C00000001",
        "passport_issued": "01.02.2012",
        "workplace": "Test GmbH, Берлин",
        "address": ("Берлин, Тест көшесі, 1", "Берлин, улица Тест, 1"),
        "visa_place": "Берлин",
        "multiplicity": "one",
        "visit_purpose": ("Бурабайда демалу", "отдых в Бурабае"),
        "places": ("Астана, Көкшетау, Бурабай", "Астана, Кокшетау, Бурабай"),
    }
)
_TICKED: Final = (
    *("photos", "source-document", "test-firing-act", "application"),
    *("petition", "questionnaire"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Say where, when and in which language a paper is shown."""

    catalogue: Catalogue
    office: OfficeRow
    at: dt.datetime
    language: Language

    @property
    def place(self) -> OfficeChosen:
        """Return the office as papers name it."""
        row = self.office
        return OfficeChosen(
            office=row.office,
            name_kk=row.name_kk,
            name_ru=row.name_ru,
            name_en=row.name_en,
            address=row.address,
            phones=tuple(row.phones),
            zone=row.zone,
            services=tuple(row.services),
        )

    @property
    def service(self) -> str:
        """Return the service that papers of either are shown by."""
        return "weapons" if "weapons" in self.office.services else "invitations"

    def typed(self, texts: _Typed) -> dict[str, str]:
        """Return texts in the language of the sample."""
        own = 1 if self.language == "ru" else 0
        return {name: said if isinstance(said, str) else said[own] for name, said in texts.items()}

    def issuer(self, *, language: Language | None = None) -> Issuer:
        """Return the heading of the office's papers, in the language of the sample or another."""
        return issuer_of(
            self.place,
            standard=self.catalogue.standard(self.service),
            language=language or self.language,
            on=self.at.date(),
        )


Fill = Callable[[Sample, PaperKind], Content]
"""What fills a kind of paper of an invented case."""


def clerk_words(sample: Sample) -> tuple[str, str]:
    """Return name and post of who is at the counter, in the language of the paper."""
    return (
        (CLERK.name_ru, CLERK.post_ru) if sample.language == "ru" else (CLERK.name, CLERK.post_kk)
    )


def private_draft(sample: Sample, service: str, *, without: Collection[str] = ()) -> Draft:
    """Return a citizen with two weapons, or with a guest; with his papers but for some."""
    of_weapons = service == "weapons"
    draft = Draft(service=service).with_texts(
        {
            **sample.typed(_PERSON),
            "purpose": "register" if of_weapons else "private",
            "language": sample.language,
            **{f"papers.{each}": YES for each in _TICKED if each not in without},
        }
    )
    for item in (_RIFLE, _SHOTGUN) if of_weapons else (_GUEST,):
        draft = draft.with_row("items", sample.typed(item))
    receipts = ("registration-duty-receipt", "permit-duty-receipt")
    for number, receipt in enumerate(receipts if of_weapons else ("duty-receipt",), start=1):
        draft = _with_receipt(draft, receipt, number, sample)
    return draft


def firm_draft(sample: Sample) -> Draft:
    """Return an organisation that invites a tourist whose passport ends before his stay."""
    day = sample.at.date()
    stay = {
        "passport_until": _digits(day + dt.timedelta(days=60)),
        "stay_from": _digits(day + dt.timedelta(days=40)),
        "stay_until": _digits(day + dt.timedelta(days=70)),
    }
    draft = Draft(service="invitations").with_texts(
        {
            **sample.typed(_FIRM),
            "language": sample.language,
            "papers.invitation-letter.date": _digits(day),
        }
    )
    draft = draft.with_row("items", {**sample.typed(_TOURIST), **stay})
    return _with_receipt(draft, "duty-receipt", 1, sample)


def assessed(sample: Sample, draft: Draft) -> tuple[Assessment, IntakeRules]:
    """Judge a draft; in a year the calendar does not know, as of one it does."""
    edition = sample.catalogue.edition(draft.service)
    rules = IntakeRules(
        standard=edition.standard,
        digest=edition.digest,
        calendar=sample.catalogue.calendar(),
        mci=sample.catalogue.mci(),
    )
    seen = assess(draft, rules, at=sample.at)
    return (assess(draft, rules, at=_IN_THE_CALENDAR) if seen.term_refused else seen), rules


def told_by(sample: Sample, draft: Draft) -> Told:
    """Return what the papers of a draft are filled from, as if it were registered."""
    seen, rules = assessed(sample, draft)
    countries = sample.catalogue.countries().countries
    key = sample.office.office.partition("-")[0]
    return Told(
        application=application_as(draft, seen, rules),
        standard=rules.standard,
        office=sample.place,
        department=sample.catalogue.directory(draft.service).office(key).name,
        case_number=NUMBERS[draft.service],
        registered_on=sample.at.date(),
        made_at=sample.at,
        country={each.code: each.name.kk for each in countries},
        country_own={each.code: each.name.in_language(sample.language) for each in countries},
    )


def letter_by(sample: Sample, draft: Draft) -> LetterOf:
    """Return what the letters about a draft are filled from."""
    told = told_by(sample, draft)
    return LetterOf(
        number=told.case_number,
        qr=QR,
        day=told.registered_on,
        application=told.application,
        standard=told.standard,
        office=told.office,
        executor=CLERK,
        signer=HEAD,
        made_at=sample.at,
    )


def _with_receipt(draft: Draft, document: str, number: int, sample: Sample) -> Draft:
    return draft.with_row(
        "receipts",
        {
            "document": document,
            "bank": "Үлгі Банк" if sample.language == "kk" else "Образец Банк",
            "number": f"00000{number}",
            "paid_on": _digits(sample.at.date()),
            "amount": "1000",
        },
    )


def _digits(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"
