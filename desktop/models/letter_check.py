"""Check the invitation letter of an organisation against Annex 3, point by point (I-11.C, I-A3).

What is on the letter somebody sees with his eyes; what can be reckoned from the data taken from it
is found here. A fault is told to the organisation and mended by it: none is a ground of refusal,
for paragraph 16 has none of it (I-16, D9). The three copies are the paper of paragraph 11, the
work permit is asked of whoever comes to work (note 4): what is missing of those, the list of
papers says as of any other.
"""

import datetime as dt
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.application import Application, Item
from desktop.models.entry import clean_text, read_date
from desktop.models.errors import Refusal
from desktop.models.identity import check_bin
from desktop.models.text import Text

FaultKind: TypeAlias = Literal["absent", "wrong"]
KINDS: Final[tuple[FaultKind, ...]] = ("absent", "wrong")
LETTER: Final = "invitation-letter"
"""The document of the standard that is checked."""

COPIES: Final = 3  # I-11.C.1
MULTIPLICITY: Final = ("one", "two", "three", "many")  # A3.N3
_WORK: Final = "work"
_NUMBER: Final = frozenset({"digits", "check-digit", "never-issued"})
_SCRIPTS: Final[Mapping[str, tuple[str, tuple[str, str]]]] = {
    "name-latin": ("LATIN", ("latin_surname", "latin_given")),
    "name-russian": ("CYRILLIC", ("surname", "given")),
}
_DAYS: Final[Mapping[str, str]] = {
    "born": "born",
    "passport_issued": "passport-issued",
    "passport_until": "passport-until",
    "stay_from": "stay",
    "stay_until": "stay",
}
_FIELD: Final[Mapping[str, str]] = {point: field for field, point in _DAYS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Name one thing a letter has: `line` of the annex or `note`, empty where it has no number.

    `fields` are what the application keeps of it, shown beside it while the letter is read.
    """

    id: str
    words: Text
    line: str = ""
    note: str = ""
    fields: tuple[str, ...] = ()
    only_for: str = ""  # the purpose that asks for it, empty: any


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFault:
    """Say what is wrong with a point: not there, or `wrong`, what was `seen` of it.

    `reason` is a code of `REASONS` where the program found it.
    """

    point: str
    kind: FaultKind
    reason: str = ""
    seen: str = ""


def _point(
    key: str,
    kk: str,
    ru: str,
    en: str,
    *,
    line: str = "",
    note: str = "",
    fields: tuple[str, ...] = (),
    only_for: str = "",
) -> Point:
    words = Text(kk=kk, ru=ru, en=en)
    return Point(id=key, words=words, line=line, note=note, fields=fields, only_for=only_for)


POINTS: Final[tuple[Point, ...]] = (
    _point("letterhead", "Ұйымның титулдық (фирмалық) бланкісі",
           "Титульный (фирменный) бланк организации", "The organisation's letterhead", note="1"),
    _point("letterhead-address", "Бланкіде мекенжайы", "Адрес на бланке",
           "Address on the letterhead", note="1"),
    _point("letterhead-phone", "Бланкіде телефоны", "Телефон на бланке",
           "Telephone on the letterhead", note="1"),
    _point("letterhead-fax", "Бланкіде факсі", "Факс на бланке", "Fax on the letterhead", note="1"),
    _point("outgoing", "Күні, шығыс нөмірі", "Дата, исходящий номер", "Date and outgoing number"),
    _point("addressees", "Кімге жолданғаны: Көші-қон полициясы басқармасы, Консулдық қызмет "
           "департаменті", "Адресаты: управление миграционной полиции, Департамент консульской "
           "службы", "Addressees: migration police directorate, Consular Service Department"),
    _point("justice", "Әділет министрлігінде тіркелгені", "Регистрация в Министерстве юстиции",
           "Registration with the Ministry of Justice"),
    _point("organisation", "Ұйымның атауы, тіркеу №", "Название организации, регистрационный №",
           "Name of the organisation, registration No"),
    _point("bin", "Бизнес-сәйкестендіру №", "Бизнес-идентификационный №",
           "Business identification No"),
    _point("name-latin", "Тегі, аты: латын әріптерімен", "Фамилия, имя: латинскими буквами",
           "Surname, name: in Latin letters", line="1", note="2",
           fields=("latin_surname", "latin_given")),
    _point("name-russian", "Тегі, аты: орысша транскрипцияда",
           "Фамилия, имя: в русской транскрипции", "Surname, name: in Russian transcription",
           line="1", note="2", fields=("surname", "given")),
    _point("sex", "Жынысы", "Пол", "Sex", line="2", fields=("sex",)),
    _point("born", "Туған күні", "Дата рождения", "Date of birth", line="3", fields=("born",)),
    _point("birthplace", "Туған жері", "Место рождения", "Place of birth", line="3",
           fields=("birthplace",)),
    _point("citizenship", "Азаматтығы, бодандығы", "Гражданство, подданство", "Citizenship",
           line="4", fields=("citizenship",)),
    _point("passport", "Паспорт №", "Паспорт №", "Passport No", line="5",
           fields=("passport_number",)),
    _point("passport-issued", "Паспорттың берілген күні", "Дата выдачи паспорта",
           "Passport issued on", line="5", fields=("passport_issued",)),
    _point("passport-until", "Паспорттың жарамдылық мерзімі", "Срок действия паспорта",
           "Passport valid until", line="5", fields=("passport_until",)),
    _point("workplace", "Жұмыс орны", "Место работы", "Place of work", line="6",
           fields=("workplace",)),
    _point("address", "Тұрғылықты жері", "Место жительства", "Place of residence", line="7",
           fields=("address",)),
    _point("visa-place", "Виза алған жері", "Место получения визы", "Place of receiving the visa",
           line="8", fields=("visa_place",)),
    _point("stay", "Болу кезеңі", "Период пребывания", "Period of stay", line="9",
           fields=("stay_from", "stay_until")),
    _point("multiplicity", "Виза еселігі (бір, екі, үш, көп)",
           "Кратность визы (одна, две, три, много)", "Visa multiplicity (one, two, three, many)",
           line="10", note="3", fields=("multiplicity",)),
    _point("purpose", "Сапар мақсаты: болу мерзімін негіздейтіндей егжей-тегжейлі",
           "Цель поездки: подробно, с обоснованием срока пребывания",
           "Purpose of visit: in detail, justifying the stay", line="11", note="4",
           fields=("visit_purpose",)),
    _point("work-permit", "Жұмыс рұқсатының көшірмесі", "Копия разрешения на работу",
           "Copy of the work permit", line="11", note="4", only_for=_WORK),
    _point("places", "Баратын жерлері", "Места посещения", "Places of visit", line="12",
           fields=("places",)),
    _point("signature", "Басшының қолы", "Подпись руководителя", "Signature of the head"),
    _point("seal", "Ұйымның мөрі", "Печать организации", "Seal of the organisation"),
    _point("executor", "Орындаушы (шетелдіктерді қабылдауға жауапты адам), телефоны",
           "Исполнитель (ответственный за приём иностранцев), телефон",
           "Executor (responsible for receiving foreigners), telephone"),
    _point("copies", "Үш дана", "Три экземпляра", "Three copies"),
)  # fmt: skip
"""Everything Annex 3 asks of a letter, in its order and its words, corrected (D13)."""

NOT_A_DAY: Final = "not-a-day"
NOT_YET: Final = "not-yet"
OUT_OF_ORDER: Final = "out-of-order"
STAY_PAST: Final = "stay-past"
EXPIRES: Final = "expires-before-the-end"
NOT_OF_FOUR: Final = "not-of-four"
NUMBER: Final = "number"
NOT_LATIN: Final = "not-latin"
NOT_RUSSIAN: Final = "not-russian"
FEWER: Final = "fewer"
REASONS: Final = frozenset(
    {
        *(NOT_A_DAY, NOT_YET, OUT_OF_ORDER, STAY_PAST, EXPIRES),
        *(NOT_OF_FOUR, NUMBER, NOT_LATIN, NOT_RUSSIAN, FEWER),
    }
)
"""Why the program finds a point wrong."""


def kind_of(typed: str) -> FaultKind:
    """Return what kind of fault was chosen; absent until another is."""
    return "wrong" if typed == "wrong" else "absent"


def points_for(purpose: str) -> tuple[Point, ...]:
    """Return the points of a letter that invites for a purpose (A3.N4)."""
    return tuple(each for each in POINTS if each.only_for in {"", purpose})


def letter_items(application: Application) -> tuple[Item, ...]:
    """Return whom the letters of an application invite; empty where it rests on none."""
    taken = any(each.document == LETTER for each in application.taken)
    missing = any(each.document == LETTER for each in application.missing)
    return application.items if taken or missing else ()


def faults_found(
    application: Application, item: Item, *, copies: int, today: dt.date
) -> tuple[LetterFault, ...]:
    """Return what can be reckoned of one letter, in the order of the annex.

    Only what was taken from the letter is judged: what is not there, an eye must say.
    """
    found = {
        each.point: each
        for each in (
            *_of_days(item.values, today),
            *_of_letters(item.values),
            *_of_organisation(application),
            *_of_multiplicity(item.values),
            *_of_copies(copies),
        )
    }
    return tuple(found[each.id] for each in POINTS if each.id in found)


def all_faults(
    found: Sequence[LetterFault], seen: Sequence[LetterFault], *, purpose: str
) -> tuple[LetterFault, ...]:
    """Return every fault once, in the order of the annex; what an eye saw goes before the rest.

    Refuses `letter-point-unknown` (`point`).
    """
    points = points_for(purpose)
    known = {each.id for each in points}
    for each in seen:
        if each.point not in known:
            raise Refusal("letter-point-unknown", point=each.point)
    faults = {each.point: each for each in (*found, *map(_cleaned, seen))}
    return tuple(faults[each.id] for each in points if each.id in faults)


def _cleaned(fault: LetterFault) -> LetterFault:
    return LetterFault(
        point=fault.point, kind=fault.kind, reason=fault.reason, seen=clean_text(fault.seen)
    )


def _wrong(point: str, reason: str, seen: str) -> LetterFault:
    return LetterFault(point=point, kind="wrong", reason=reason, seen=seen)


def _of_days(values: Mapping[str, str], today: dt.date) -> Iterator[LetterFault]:
    """Find days that cannot be, by themselves or beside each other; the last of a point counts."""
    stay = " – ".join(filter(None, (values.get(each, "") for each in ("stay_from", "stay_until"))))
    days = {each: read_date(values.get(each, "")) for each in _DAYS}
    for name, point in _DAYS.items():
        if values.get(name) and days[name] is None:
            yield _wrong(point, NOT_A_DAY, values[name])
    for one, other, reason, point in (
        (days["born"], today, NOT_YET, "born"),
        (days["passport_issued"], today, NOT_YET, "passport-issued"),
        (days["born"], days["passport_issued"], OUT_OF_ORDER, "passport-issued"),
        (days["stay_until"], days["passport_until"], EXPIRES, "passport-until"),
        (days["passport_issued"], days["passport_until"], OUT_OF_ORDER, "passport-until"),
        (today, days["stay_until"], STAY_PAST, "stay"),
        (days["stay_from"], days["stay_until"], OUT_OF_ORDER, "stay"),
    ):
        if one is not None and other is not None and one > other:
            seen = stay if point == "stay" else values.get(_FIELD[point], "")
            yield _wrong(point, reason, seen)


def _of_letters(values: Mapping[str, str]) -> Iterator[LetterFault]:
    """Find names that are not in the script note 2 asks for."""
    for point, (script, names) in _SCRIPTS.items():
        name = " ".join(filter(None, (values.get(each, "") for each in names)))
        letters = [char for char in name if char.isalpha()]
        if any(script not in unicodedata.name(char, "") for char in letters):
            yield _wrong(point, NOT_LATIN if script == "LATIN" else NOT_RUSSIAN, name)


def _of_organisation(application: Application) -> Iterator[LetterFault]:
    """Find a number that cannot be; of a sole entrepreneur it is his own, built otherwise."""
    body = application.applicant.organisation
    if body is not None and body.bin and not _NUMBER.isdisjoint(check_bin(body.bin).faults):
        yield _wrong("bin", NUMBER, body.bin)


def _of_multiplicity(values: Mapping[str, str]) -> Iterator[LetterFault]:
    said = values.get("multiplicity", "")
    if said and said not in MULTIPLICITY:
        yield _wrong("multiplicity", NOT_OF_FOUR, said)


def _of_copies(copies: int) -> Iterator[LetterFault]:
    if copies < COPIES:
        yield _wrong("copies", FEWER, str(copies))
