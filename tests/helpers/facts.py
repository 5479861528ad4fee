"""Build facts of an invented office, one by one: every person, number and weapon is made up."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from desktop.models import facts
from desktop.models.application import (
    Application,
    DutyDue,
    Item,
    PaperMissing,
    PaperTaken,
    Promise,
    Receipt,
)
from desktop.models.numbering import DEFAULT_FORMAT, case_number, qr_text
from desktop.models.person import Applicant, IdentityDocument, Organisation, Person
from desktop.models.term import Step

Value: TypeAlias = Any  # of whichever field a test changes

OFFICE: Final = "2-11"
DAY: Final = dt.date(2013, 11, 25)
ALMATY: Final = dt.timezone(dt.timedelta(hours=6))
LINE: Final = "weapons.hand-in"

SURNAMES: Final = (
    "Қасымов", "Әбдірахманов", "Нұрғалиев", "Өтегенов", "Жүнісов", "Сейтқали", "Иванов",
    "Петренко", "Ахметов", "Төлегенов", "Ким", "Байжанов", "Шаймерденов", "Ғабитов", "Щукин",
)  # fmt: skip
GIVEN: Final = ("Төлеген", "Айгүл", "Ерлан", "Ыбырай", "Мария", "Пётр", "Жанар", "Дәулет")
PATRONYMICS: Final = ("Серікұлы", "Болатқызы", "Иванович", "", "Нұрланұлы")


def moment(hour: int = 9, minute: int = 30, second: int = 0, *, day: dt.date = DAY) -> dt.datetime:
    """Return a moment of an office day, with its offset."""
    return dt.datetime.combine(day, dt.time(hour, minute, second), ALMATY)


def office_chosen(**changes: Value) -> facts.OfficeChosen:
    """Choose the office every test works at."""
    fields = {
        "office": OFFICE,
        "name_kk": "Зеренді ауданының ішкі істер бөлімі",
        "name_ru": "Отдел внутренних дел Зерендинского района",
        "name_en": "Department of Internal Affairs of Zerendi District",
        "address": "Зеренді ауылы, Мир көшесі, 1",
        "phones": ("2-12-34",),
        "zone": "Asia/Almaty",
        "services": ("weapons", "invitations"),
    }
    return facts.OfficeChosen(**{**fields, **changes})


def window_set(window: str = "1", lines: Sequence[str] = (LINE,)) -> facts.WindowSet:
    """Open a counter."""
    return facts.WindowSet(window=window, name=f"{window}-терезе", lines=tuple(lines))


def ticket_issued(ticket: str, number: int, **changes: Value) -> facts.TicketIssued:
    """Give a queue number."""
    fields: dict[str, Any] = {
        "ticket": ticket,
        "day": DAY,
        "service": "weapons",
        "line": "hand-in",
        "letter": "Қ",
        "number": number,
    }
    return facts.TicketIssued(**{**fields, **changes})


def person(serial: int = 0, **changes: Value) -> Person:
    """Invent a person; another `serial` is another person."""
    fields: dict[str, Any] = {
        "surname": SURNAMES[serial % len(SURNAMES)],
        "given": GIVEN[serial // 3 % len(GIVEN)],
        "patronymic": PATRONYMICS[serial // 7 % len(PATRONYMICS)],
        "born": dt.date(1950, 1, 1) + dt.timedelta(days=serial * 37 % 16_000),
        "sex": "male",
        "citizenship": "KZ",
        "iin": f"{serial * 7_919 % 10**12:012d}",
        "document": IdentityDocument(kind="identity-card", number=f"{serial:09d}"),
        "address": f"Зеренді ауылы, Абай көшесі, {serial % 90 + 1}",
        "phone": f"+7701{serial % 10**7:07d}",
    }
    return Person(**{**fields, **changes})


def organisation(**changes: Value) -> Organisation:
    """Invent a company."""
    fields: dict[str, Any] = {
        "name": "«Қалқан-Күзет» ЖШС",
        "bin": "050140001234",
        "head": "Байжанов Ерлан",
        "registration_number": "12-1901-01-ТОО",
    }
    return Organisation(**{**fields, **changes})


def weapon(number: int = 1, serial: str = "МК12345") -> Item:
    """Invent a weapon with the seven fields of W-11.3a."""
    values = {
        "kind": "rifled-hunting", "source": "shop", "type": "карабин", "pattern": "аңшылық",
        "model": "Тигр", "system": "Драгунов", "calibre": "7,62x54", "number": serial,
        "year": "2011",
    }  # fmt: skip
    return Item(number=number, values=values, called="Тигр", codes=(serial,))


def application(serial: int = 0, **changes: Value) -> Application:
    """Invent an application for registering one weapon."""
    fields: dict[str, Any] = {
        "service": "weapons",
        "edition": "2010-10-21",
        "digest": "5e" * 32,
        "purpose": "register",
        "channel": "counter",
        "language": "kk",
        "applicant": Applicant(kind="citizen", person=person(serial)),
        "representative": None,
        "host": None,
        "answers": {"serviceman": "no", "inquiry": "no"},
        "items": (weapon(serial=f"МК{serial:05d}"),),
        "persons": (),
        "taken": _taken(),
        "missing": (_missing(),) if serial % 4 == 0 else (),
        "receipts": (receipt(serial),),
        "duties": (_duty(),),
        "payer_exemption": None,
        "covered": True,
        "insisted": False,
        "phone": f"+7701{serial % 10**7:07d}",
        "note": "",
        "term": _promise(),
    }
    return Application(**{**fields, **changes})


def case_registered(
    case: str, visit: str, sequence: int, *, year: int = DAY.year, **changes: Value
) -> facts.CaseRegistered:
    """Register the application with the serial number `sequence`."""
    fields: dict[str, Any] = {
        "case": case,
        "visit": visit,
        "year": year,
        "sequence": sequence,
        "number": case_number(
            DEFAULT_FORMAT,
            letter="Қ",
            service="weapons",
            office=OFFICE,
            year=year,
            sequence=sequence,
        ),
        "qr": qr_text(office=OFFICE, service_code=1, year=year, sequence=sequence),
        "registered_at": "2013-11-25T09:41:00+06:00",
        "clerk_name": "Сейтова Айгүл Болатқызы",
        "clerk_post": "кеңсе маманы",
        "application": application(sequence),
    }
    return facts.CaseRegistered(**{**fields, **changes})


def paper_issued(paper: str, about_id: str, **changes: Value) -> facts.PaperIssued:
    """Fix the content of a talon."""
    fields: dict[str, Any] = {
        "paper": paper,
        "kind": "talon-weapons",
        "about": "case",
        "about_id": about_id,
        "language": "kk",
        "layout": "talon-weapons",
        "layout_digest": "7a" * 32,
        "content": '{"applicant":"Қасымов Төлеген","lines":["Екі фотосурет"]}',
        "width_mm": 148,
        "height_mm": 210,
    }
    return facts.PaperIssued(**{**fields, **changes})


def receipt(serial: int = 0, **changes: Value) -> Receipt:
    """Invent a paid receipt of 173 tenge."""
    fields: dict[str, Any] = {
        "document": "registration-duty-receipt",
        "bank": "Қазкоммерцбанк",
        "number": f"{serial:05d}",
        "paid_on": dt.date(2013, 11, 22),
        "amount": 17_300,
        "used": 17_300,
    }
    return Receipt(**{**fields, **changes})


def _taken() -> tuple[PaperTaken, ...]:
    names = ("Екі фотосурет, 3х4", "Тіркеу бажының түбіртегі", "Рұқсат бажының түбіртегі")
    return tuple(
        PaperTaken(document=f"paper-{place}", name=name, group="required", copies=1)
        for place, name in enumerate(names)
    )


def _missing() -> PaperMissing:
    name = "Атып көру туралы акті"
    return PaperMissing(document="test-firing-act", name=name, group="required", paragraph="11.1")


def _duty() -> DutyDue:
    return DutyDue(
        duty="registration", mci=1731, exact="17310", due=173, paid=17_300, charged=1, exempt=0
    )


def _promise() -> Promise:
    due = DAY + dt.timedelta(days=15)
    step = Step(code="plus", date=due, days=15)
    return Promise(track="plain", due=due, safe=due, collect_on=due, steps=(step,))
