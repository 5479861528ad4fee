"""Fill what asks others: the letter of inquiry and the act of a check on site (W-7.1b, W-17.7e)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.application import Application
from desktop.models.facts import OfficeChosen
from desktop.models.filling import is_out_of_force, issuer_of
from desktop.models.official import Official
from desktop.models.paper_away import InquiryContent, StorageCheckContent
from desktop.models.paper_parts import NOTHING, Entry, Wording
from desktop.models.path import CaseItem
from desktop.models.person import Person
from desktop.models.signature import name_of, post_of
from desktop.models.standard import Standard
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, citation_words, date_words, mark_words, worded

LANGUAGE: Final[Language] = "ru"
"""The second language of letters from one body to another."""

SAFE: Final = "17.7e"
PREMISES: Final = "11.3g"
"""The paragraphs a check on site proves: of an owner's safe, of an organisation's premises."""

_STANDARD: Final = Text(
    kk="«{title}» мемлекеттік қызмет стандарты, {cited}",
    ru="Стандарт государственной услуги «{title}», {cited}",
    en="Standard of the state service “{title}”, {cited}",
)
_CASE: Final = Text(
    kk="{day} тіркелген {number} өтініш бойынша",
    ru="По заявлению {number}, зарегистрированному {day}",
    en="On application {number} registered on {day}",
)
_REMINDER: Final = Text(
    kk="ЕСКЕ САЛУ: {mark} сұрау салуға жауап келген жоқ",
    ru="НАПОМИНАНИЕ: ответ на запрос {mark} не поступил",
    en="REMINDER: inquiry {mark} has not been answered",
)
_BORN: Final = Text(kk="туған күні", ru="дата рождения", en="born")
_IIN: Final = Text(kk="ЖСН", ru="ИИН", en="IIN")
_BIN: Final = Text(kk="БСН", ru="БИН", en="BIN")
_SUBJECTS: Final = {
    SAFE: Text(
        kk="Азаматтың қару сақтау жағдайын тексеру",
        ru="Проверка условий хранения оружия гражданином",
        en="Check of a citizen's storage of weapons",
    ),
    PREMISES: Text(
        kk="Қару сақтауға арналған үй-жайдың жарамдылығы",
        ru="Пригодность помещения для хранения оружия",
        en="Fitness of premises for the storage of weapons",
    ),
}
_POINTS: Final = {
    SAFE: (
        Text(kk="Сейф, металл шкаф не бөтен адам қаруды ала алмайтын басқа құрылыс бар",
             ru="Есть сейф, металлический шкаф или иное устройство, исключающее доступ посторонних",
             en="There is a safe, a metal cabinet or another construction that keeps others out"),
        Text(kk="Ол бекітілген, құлпы жұмыс істейді", ru="Закреплено, замок исправен",
             en="It is fixed, its lock works"),
        Text(kk="Кілті бөтен адамдарда жоқ", ru="Ключей у посторонних нет",
             en="No other person has a key"),
        Text(kk="Қару мен оқ-дәрі бөлек сақталады", ru="Оружие и патроны хранятся раздельно",
             en="Weapons and cartridges are kept apart"),
        Text(kk="Көрсетілген мекенжайда тұрақты тұрады", ru="Постоянно проживает по адресу",
             en="He lives at this address permanently"),
    ),
    PREMISES: (
        Text(kk="Қабырғалары, едені мен төбесі талапқа сай",
             ru="Стены, пол и потолок отвечают требованиям",
             en="Walls, floor and ceiling are as required"),
        Text(kk="Есігі мен терезелері нығайтылған", ru="Двери и окна укреплены",
             en="Door and windows are strengthened"),
        Text(kk="Күзет сигнализациясы бар, жұмыс істейді",
             ru="Охранная сигнализация есть и исправна", en="The alarm is there and works"),
        Text(kk="Өрт сигнализациясы мен өрт сөндіру құралдары бар",
             ru="Есть пожарная сигнализация и средства тушения",
             en="There are fire alarm and extinguishers"),
        Text(kk="Санитарлық-эпидемиологиялық талаптар сақталған",
             ru="Санитарно-эпидемиологические требования соблюдены",
             en="The sanitary requirements are met"),
        Text(kk="Сейфтер, пирамидалар, қару журналы бар",
             ru="Есть сейфы, пирамиды, книга учёта оружия",
             en="There are safes, racks and a weapons register"),
    ),
}  # fmt: skip
_PRESENT: Final = Text(kk="Тексеруге қатысқан", ru="Присутствовал(а)", en="Present")
_POSTS: Final = {
    SAFE: (_PRESENT, _PRESENT, Text(kk="Қару иесі", ru="Владелец оружия", en="Owner")),
    PREMISES: (
        Text(kk="Мемлекеттік өртке қарсы қызмет өкілі",
             ru="Представитель противопожарной службы",
             en="For the state fire service"),
        Text(kk="Санитарлық-эпидемиологиялық қадағалау өкілі",
             ru="Представитель санэпиднадзора",
             en="For the sanitary inspection"),
        Text(kk="Ұйым басшысы", ru="Руководитель организации", en="Head of the organisation"),
    ),
}  # fmt: skip
_CHECKER: Final = Text(
    kk="Ішкі істер органының өкілі",
    ru="Представитель органа внутренних дел",
    en="For the internal affairs body",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfCase:
    """Hold what letters of a case are filled from; `items` are those asked about, none: all of it.

    `standard` is the pinned one, `office` as its service names it.
    """

    number: str
    day: dt.date
    application: Application
    items: tuple[CaseItem, ...]
    standard: Standard
    office: OfficeChosen
    made_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Hold what a letter asks: of whom, what, until when, under which of the chancery's numbers.

    `reminds` is the mark of the letter it reminds of, empty on the first.
    """

    to: str
    question: str
    answer_by: dt.date | None
    number: str = ""
    date: dt.date | None = None
    reminds: str = ""


def inquiry_content(
    asked: Asked, of: OfCase, *, signer: Official, executor: Official
) -> InquiryContent:
    """Fill the letter that asks for information, or reminds of it (W-7.1b)."""
    answer_by = asked.answer_by
    reminder = worded(lambda spoken: reminder_words(asked.reminds, spoken), LANGUAGE)
    return InquiryContent(
        number=asked.number,
        date=f"{asked.date:%d.%m.%Y}" if asked.date else "",
        to=asked.to,
        case=case_words(of.number, of.day),
        about=tuple(_about(of)),
        question=asked.question,
        answer_by=NOTHING
        if answer_by is None
        else worded(lambda spoken: date_words(answer_by, spoken), LANGUAGE),
        law=law_words(of.standard, inquiry_paragraph(of.standard)),
        reminder=reminder if asked.reminds else NOTHING,
        post=post_of(signer, LANGUAGE),
        signer=name_of(signer, LANGUAGE),
        executor=name_of(executor, LANGUAGE),
        issuer=issuer_of(of.office, standard=of.standard, language=LANGUAGE, on=of.made_at.date()),
        made_at=of.made_at.isoformat(),
        language=LANGUAGE,
        out_of_force=is_out_of_force(of.standard, of.made_at.date()),
    )


def storage_check_content(asked: Asked, of: OfCase, *, paragraph: str) -> StorageCheckContent:
    """Fill the head of the act of a check on site; whoever checks writes the rest by hand."""
    applicant = of.application.applicant
    person, organisation = applicant.person, applicant.organisation
    second, third, fourth = _POSTS[paragraph]
    head = organisation.head if organisation else applicant.name
    place = organisation.address if organisation else person.address if person else ""
    order = "; ".join(part for part in (asked.to, asked.question) if part)
    return StorageCheckContent(
        subject=chosen(_SUBJECTS[paragraph], LANGUAGE),
        law=law_words(of.standard, paragraph),
        case=case_words(of.number, of.day),
        order=Wording(kk=order),
        owner=applicant.name,
        place=place,
        weapons="; ".join(each.called for each in of.items if each.called),
        rows=tuple(_point(point) for point in _POINTS[paragraph]),
        first_post=chosen(_CHECKER, LANGUAGE),
        first_name="",
        second_post=chosen(second, LANGUAGE),
        third_post=chosen(third, LANGUAGE),
        fourth_post=chosen(fourth, LANGUAGE),
        fourth_name=head,
        issuer=issuer_of(of.office, standard=of.standard, language=LANGUAGE, on=of.made_at.date()),
        made_at=of.made_at.isoformat(),
        language=LANGUAGE,
        out_of_force=is_out_of_force(of.standard, of.made_at.date()),
    )


def inquiry_paragraph(standard: Standard) -> str:
    """Return the paragraph a case is asked about by: that of the longer term, else of the term."""
    cited = {each.id: each.paragraph for each in standard.tracks}
    return cited.get("inquiry", next(iter(cited.values())))


def check_paragraphs(standard: Standard) -> tuple[str, ...]:
    """Return the paragraphs of a standard that a check on site proves; none: nothing is checked."""
    known = {each.number for each in standard.paragraphs}
    return tuple(each for each in (SAFE, PREMISES) if each in known)


def law_words(standard: Standard, paragraph: str) -> Wording:
    """Cite a paragraph of the standard by its title."""
    return worded(
        lambda spoken: _STANDARD.in_language(spoken).format(
            title=standard.title.in_language(spoken), cited=citation_words(paragraph, spoken)
        ),
        LANGUAGE,
    )


def case_words(number: str, day: dt.date) -> Wording:
    """Name an application by its number and the day it was registered."""
    when = f"{day:%d.%m.%Y}"
    return worded(
        lambda spoken: _CASE.in_language(spoken).format(number=number, day=when), LANGUAGE
    )


def reminder_words(mark: str, language: Language) -> str:
    """Say which letter has not been answered."""
    return _REMINDER.in_language(language).format(mark=mark)


def letter_mark(number: str, date: dt.date | None, *, made: dt.date) -> str:
    """Name a letter by its number and date; one without a number by the day it was made."""
    return mark_words(number, date or made)


def _about(of: OfCase) -> Sequence[Entry]:
    """Name the applicant, and the units or persons that are asked about."""
    named = [_applicant(of)]
    for item in of.items:
        if item.scope == "person":
            named.append(_person(of.application.persons[item.place - 1]))
        elif item.scope == "item":
            unit = of.application.items[item.place - 1]
            marks = " · ".join(code for code in unit.codes if code != item.model)
            named.append(Entry(text=Wording(kk=item.model), detail=Wording(kk=marks)))
    return named


def _applicant(of: OfCase) -> Entry:
    person, organisation = of.application.applicant.person, of.application.applicant.organisation
    if organisation is None:
        return _person(person or Person())

    number = f"{_said(_BIN)} {organisation.bin}" if organisation.bin else ""
    return Entry(text=Wording(kk=organisation.name), detail=_marks(number, organisation.address))


def _person(person: Person) -> Entry:
    marks = (
        f"{_said(_BORN)} {person.born:%d.%m.%Y}" if person.born else "",
        f"{_said(_IIN)} {person.iin}" if person.iin else "",
        person.address,
    )
    return Entry(text=Wording(kk=person.full_name), detail=_marks(*marks))


def _said(label: Text) -> str:
    """Return a label in both languages: what stands behind it is the same in them."""
    return f"{label.kk} / {label.in_language(LANGUAGE)}"


def _marks(*marks: str) -> Wording:
    return Wording(kk=" · ".join(mark for mark in marks if mark))


def _point(point: Text) -> Entry:
    words = chosen(point, LANGUAGE)
    return Entry(text=words, cells=(words, NOTHING, NOTHING))
