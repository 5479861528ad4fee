"""Invented results of cases: permits, an invitation, an invitation letter."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from desktop.models.application import Item
from desktop.models.facts import ResultIssued, ResultKind
from desktop.models.filling_results import Told, invitation_content, letter_content, permit_content
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.person import Applicant, IdentityDocument, Organisation, Person, Representative
from desktop.models.reissue_words import Annulled, Instead, cancellation_content
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from tests.helpers.facts import application, office_chosen
from tests.helpers.office import catalogue
from tests.printing.decision_papers import LONG

DAY = dt.date(2013, 12, 10)
AT = dt.datetime(2013, 12, 10, 11, 5, tzinfo=dt.timezone(dt.timedelta(hours=6)))
HEAD = Official(
    staff="h1",
    name="Жақсыбеков Дәулет Асқарұлы",
    post_kk="бөлім бастығы",
    post_ru="начальник отдела",
    name_ru="Жаксыбеков Даулет Аскарулы",
    rank_kk="полиция подполковнигі",
    rank_ru="подполковник полиции",
)
INSPECTOR = Official(staff="i1", name="Ермекова Сәуле", post_kk="инспектор", post_ru="инспектор")
DIRECTOR = Official(staff="", name="Омаров Қайрат Серікұлы")
HUNTER = Applicant(
    kind="citizen",
    person=Person(
        surname="Қасымов",
        given="Төлеген",
        patronymic="Серікұлы",
        born=dt.date(1985, 3, 12),
        iin="850312300414",
        citizenship="KAZ",
        document=IdentityDocument(kind="identity-card", number="000000001"),
        address="Зеренді ауылы, Абай көшесі, 1",
    ),
)
GUARDS = Applicant(
    kind="security-employee",
    organisation=Organisation(
        name="«Барыс-Күзет» ЖШС", bin="130140000005", address="Көкшетау қаласы, Абай көшесі, 101"
    ),
)
FIRM = Applicant(
    kind="non-state-organisation",
    organisation=Organisation(
        name="«Бурабай Тур» ЖШС",
        bin="130140000005",
        address="Көкшетау қаласы, Абай көшесі, 101",
        phone="8 (7162) 00-00-01",
        head="Тестбаев Асан Маратұлы",
        justice_body="Көкшетау қаласы Әділет басқармасы",
        justice_number="1234-1902-ТОО",
        registration_number="000 123",
        registered_on=dt.date(2009, 4, 2),
    ),
)
BEARER = Representative(
    person=Person(surname="Үлгілі", given="Айгүл"), basis="attorney", number="12", issued_on=DAY
)
RIFLE = {
    "kind": "rifled-hunting",
    "type": "карабин",
    "pattern": "аңшылық",
    "model": "Тигр",
    "system": "жартылай автоматты",
    "calibre": "7,62х54",
    "number": "ТГ 20418",
    "year": "2009",
}
PISTOL = {**RIFLE, "kind": "service", "type": "тапанша", "pattern": "қызметтік", "model": "ИЖ-71",
    "calibre": "9х17", "system": "өзі оқталатын"}  # fmt: skip
GUEST = {
    "surname": "Тестов",
    "given": "Пётр Иванович",
    "born": "14.02.1970",
    "citizenship": "RUS",
    "relation": "ағасы",
    "address": "Ресей Федерациясы, Омбы облысы, Омбы қаласы, Ленин көшесі, 10-үй, 5-пәтер",
    "stay_days": "30",
    "visit_purpose": "қонаққа келу",
}
TOURIST = {
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
    "passport_until": "31.01.2022",
    "workplace": "Test GmbH, Берлин",
    "address": "Германия, Берлин, Тест көшесі, 1",
    "visa_place": "Берлин",
    "stay_from": "10.01.2014",
    "stay_until": "09.02.2014",
    "multiplicity": "one",
    "visit_purpose": "туризм: Бурабай курорттық аймағында қысқы демалыс",
    "places": "Астана, Көкшетау, Бурабай",
}


@cache
def standard(service: str) -> Standard:
    """Return a shipped standard."""
    return catalogue().standard(service)


def told(
    applicant: Applicant,
    *items: dict[str, str],
    service: str = "weapons",
    purpose: str = "register",
    persons: tuple[Person, ...] = (),
    language: Language = "kk",
) -> Told:
    """Return what a result of such an application is filled from."""
    rows = tuple(
        Item(number=number, values=values, called=values.get("model") or values["surname"])
        for number, values in enumerate(items, start=1)
    )
    return Told(
        application=application(
            service=service,
            purpose=purpose,
            language=language,
            applicant=applicant,
            items=rows,
            persons=persons,
            representative=BEARER if service == "invitations" else None,
            edition=standard(service).edition,
        ),
        standard=standard(service),
        office=office_chosen(),
        department=Text(
            kk="Ақмола облысының ішкі істер департаменті",
            ru="Департамент внутренних дел Акмолинской области",
            en="Department of internal affairs of Akmola oblast",
        ),
        case_number="Қ-2013/0187",
        registered_on=dt.date(2013, 11, 25),
        made_at=AT,
        country={each.code: each.name.kk for each in catalogue().countries().countries},
        country_own={
            each.code: each.name.in_language(language) for each in catalogue().countries().countries
        },
    )


def issued(
    kind: ResultKind,
    *items: str,
    permit: str = "",
    number: str = "2013/0041",
    signer: Official | None = None,
) -> ResultIssued:
    """Return a result issued on the tenth of December."""
    end = {"permit": dt.date(2018, 12, 10), "invitation": dt.date(2014, 12, 10)}.get(kind)
    return ResultIssued(
        case="c1",
        result="r1",
        kind=kind,
        items=items,
        number=number,
        issued_on=DAY,
        prepared_by=INSPECTOR,
        signer=signer or (HEAD if kind == "permit" else DIRECTOR),
        clerk_name=INSPECTOR.name,
        permit=permit,
        valid_until=end,
        reregister_on=end if kind == "permit" else None,
        test_firing_on=end if permit == "store-and-carry" else None,
        coupon=number if kind == "invitation" else "",
        children=("Тестова Анна, 05.06.2004",) if kind == "invitation" else (),
        blank="0004411" if permit == "store-and-carry" else "",
    )


def result_papers(language: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield every result as it prints for a speaker of a language."""
    hunter = told(HUNTER, RIFLE, language=language)
    carried = issued("permit", "item-1", permit="store-and-carry")
    yield f"permit-rifle-{language}", "permit", permit_content(carried, hunter), A4
    long = permit_content(replace(carried, signer=LONG), hunter)
    yield f"permit-long-{language}", "permit", long, A4
    guards = told(
        GUARDS,
        *({**PISTOL, "number": f"ИЖ {number:05d}"} for number in range(1, 4)),
        persons=(
            Person(surname="Ахметов", given="Асқар", patronymic="Маратұлы"),
            Person(surname="Байжанов", given="Ерлан"),
        ),
        language=language,
    )
    keys = ("item-1", "item-2", "item-3", "person-1", "person-2")
    both = issued("permit", *keys, permit="store-and-use", number="2013/0042")
    yield f"permit-guards-{language}", "permit", permit_content(both, guards), A4
    private = told(HUNTER, GUEST, service="invitations", purpose="private", language=language)
    guest = invitation_content(issued("invitation", "item-1", number="0107745"), private)
    yield f"invitation-{language}", "invitation", guest, A4
    far = invitation_content(issued("invitation", "item-1", number="0107746", signer=LONG), private)
    yield f"invitation-long-{language}", "invitation", far, A4
    tour = told(FIRM, TOURIST, service="invitations", purpose="tourism", language=language)
    letter = letter_content(issued("invitation-letter", "item-1", number="22-1/345"), tour)
    yield f"invitation-letter-{language}", "invitation-letter", letter, A4
    other = letter_content(
        issued("invitation-letter", "item-1", number="22-1/346", signer=LONG), tour
    )
    yield f"invitation-letter-long-{language}", "invitation-letter", other, A4
    yield from _after_papers(language)


def _after_papers(language: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield forms made for others, and the letters of forms annulled."""
    lost = Instead(number="2013/0041", issued_on=DAY, reason="lost")
    hunter = replace(told(HUNTER, RIFLE, language=language), instead=lost)
    twin = issued("permit", "item-1", permit="store-and-carry", number="2013/0077")
    yield f"permit-duplicate-{language}", "permit", permit_content(twin, hunter), A4
    private = told(HUNTER, GUEST, service="invitations", purpose="private", language=language)
    wrong = replace(private, instead=replace(lost, number="0107745", reason="misspelled"))
    again = invitation_content(issued("invitation", "item-1", number="0107751"), wrong)
    yield f"invitation-reissued-{language}", "invitation", again, A4
    tour = told(FIRM, TOURIST, service="invitations", purpose="tourism", language=language)
    torn = replace(tour, instead=replace(lost, number="22-1/345", reason="damaged"))
    letter = letter_content(
        issued("invitation-letter", "item-1", number="22-1/377", signer=LONG), torn
    )
    yield f"invitation-letter-duplicate-{language}", "invitation-letter", letter, A4


def _annulled() -> Annulled:
    return Annulled(
        issued=issued("permit", "item-1", permit="store-and-carry"),
        holder="Қасымов Төлеген Серікұлы",
        called="Тигр ТГ 20418",
        reason="weapon-gone",
        words="Көкшетау қаласының тұрғынына сатылған",
        document="сатып алу-сату шарты № 4",
        document_date=DAY,
        on=DAY,
        to="Ақмола облысының ішкі істер департаменті",
        case_number="Қ-2013/0187",
        signer=HEAD,
        executor=INSPECTOR,
        issuer=permit_content(
            issued("permit", "item-1", permit="store"), told(HUNTER, RIFLE, language="ru")
        ).issuer,
        made_at=AT,
        out_of_force=False,
    )


def cancellation_papers() -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield the letters to the department, which are in both languages."""
    of_permit = _annulled()
    yield "cancellation-letter-a4", "cancellation-letter", cancellation_content(of_permit), A4
    guest = replace(
        of_permit,
        issued=issued("invitation", "item-1", number="0107745"),
        called="Тестов Пётр Иванович",
        reason="renounced",
        words="",
        document="өтініш",
        case_number="Ш-2013/0102",
    )
    name = "cancellation-letter-invitation-a4"
    yield name, "cancellation-letter", cancellation_content(guest), A4
    far = replace(
        of_permit,
        holder="Нұрмұхаммедәлиев Мұхаммедғалымжан Әбдірахманұлы Бекмұхамбетов-Жұмағұлов",
        called=", ".join(f"Тигр ТГ {number:05d}" for number in range(1, 9)),
        signer=LONG,
        executor=LONG,
        document="Көкшетау қалалық сотының заңды күшіне енген шешімі № 2-1204/2013-204",
        reason="court",
    )
    yield "cancellation-letter-long-a4", "cancellation-letter", cancellation_content(far), A4
