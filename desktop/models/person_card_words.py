"""Fill the card of a person, from what was found of him (94-V, §7.36).

Whom nobody may be told of (D26: a confidential inquiry) does not reach this file.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.facts import ListSaved
from desktop.models.paper_parts import NOTHING, Entry, Wording
from desktop.models.paper_person import PersonCardContent
from desktop.models.saved_list_words import title_of
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, moment_words, worded

MOST: Final = 40
"""How many lines each list of a card has at most; how many more there are is said."""

_SHOWN: Final = 4  # signs of the number
_FIELDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "surname": Text(kk="тегі", ru="фамилия", en="surname"),
        "given": Text(kk="аты", ru="имя", en="given name"),
        "patronymic": Text(kk="әкесінің аты", ru="отчество", en="patronymic"),
        "latin_surname": Text(kk="латынша тегі", ru="фамилия латиницей", en="surname in Latin"),
        "latin_given": Text(kk="латынша аты", ru="имя латиницей", en="given name in Latin"),
        "latin": Text(kk="латынша аты-жөні", ru="имя латиницей", en="name in Latin"),
        "name": Text(kk="аты-жөні немесе атауы", ru="имя или наименование", en="name"),
        "born": Text(kk="туған күні", ru="дата рождения", en="date of birth"),
        "birthplace": Text(kk="туған жері", ru="место рождения", en="place of birth"),
        "sex": Text(kk="жынысы", ru="пол", en="sex"),
        "citizenship": Text(kk="азаматтығы", ru="гражданство", en="citizenship"),
        "iin": Text(kk="ЖСН", ru="ИИН", en="IIN"),
        "bin": Text(kk="БСН", ru="БИН", en="BIN"),
        "document": Text(kk="жеке басының құжаты", ru="документ личности", en="identity document"),
        "passport_number": Text(kk="паспорт нөмірі", ru="номер паспорта", en="passport number"),
        "passport": Text(kk="паспорт нөмірі", ru="номер паспорта", en="passport number"),
        "identity": Text(kk="құжат нөмірі", ru="номер документа", en="document number"),
        "address": Text(kk="мекенжайы", ru="адрес", en="address"),
        "phone": Text(kk="телефоны", ru="телефон", en="phone"),
        "head": Text(kk="басшысы", ru="руководитель", en="head"),
        "licence_number": Text(kk="лицензиясы", ru="лицензия", en="licence"),
    }
)
_MORE: Final = Text(kk="басқа мәліметтер", ru="другие сведения", en="other data")
_WITH_CASE: Final = Text(
    kk="өтініш, оған тапсырылған құжаттар, төлем, шешім",
    ru="заявление, сданные бумаги, оплата, решение",
    en="the application, its papers, payment, decision",
)
_ABOUT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "case": Text(kk="өтініш", ru="заявление", en="application"),
        "card": Text(kk="өтініш", ru="заявление", en="application"),
        "paper": Text(kk="қағаз", ru="бумага", en="paper"),
        "unit": Text(kk="қару", ru="оружие", en="weapon"),
        "person": Text(kk="иесі туралы жазба", ru="запись о владельце", en="record of the owner"),
        "coupon": Text(kk="бақылау талоны", ru="контрольный талон", en="control coupon"),
        "visit": Text(kk="қабылдау", ru="приём", en="reception"),
        "ticket": Text(kk="кезек нөмірі", ru="номер очереди", en="queue number"),
        "register": Text(kk="журнал", ru="журнал", en="register"),
        "complaint": Text(kk="шағым", ru="жалоба", en="complaint"),
    }
)
_RECORD: Final = Text(kk="жазба", ru="запись", en="record")
_DONE: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "held": Text(kk="сақталады", ru="хранится", en="held"),
        "sent": Text(kk="жіберілді", ru="отправлено", en="sent"),
        "seen-by": Text(kk="кім көрді", ru="кто смотрел", en="who saw it"),
        "department": Text(kk="департаментке", ru="в департамент", en="to the department"),
        "inquiry": Text(kk="сұрау салу хаты", ru="письмо-запрос", en="letter of inquiry"),
        "parcel": Text(kk="облысқа жөнелтілім", ru="выгрузка в область", en="parcel to the region"),
        "seen": Text(kk="ашты", ru="открывал", en="opened"),
        "printed": Text(kk="басып шығарды", ru="печатал", en="printed"),
        "saved": Text(kk="тізімді файлға сақтады", ru="сохранил список", en="saved a list"),
    }
)
_ROWS: Final = Text(kk="{count} жол", ru="строк: {count}", en="{count} rows")
_NARROWED: Final = Text(  # not what was typed: it may be the name of another
    kk="іздеу бойынша", ru="по поиску", en="by a search"
)
_TIMES: Final = Text(kk="{count} рет", ru="раз: {count}", en="{count} times")
_PROGRAM: Final = Text(kk="бағдарлама", ru="программа", en="the program")
_NO_HELD: Final = Text(
    kk="Бұл нөмірмен ештеңе сақталмайды.",
    ru="Под этим номером ничего не хранится.",
    en="Nothing is held under this number.",
)
_NO_SENT: Final = Text(
    kk="Ешқайда жіберілген жоқ.", ru="Никуда не отправлялось.", en="It was sent nowhere."
)
_NO_SEEN: Final = Text(
    kk="Ешкім ашқан да, басып шығарған да жоқ.",
    ru="Никто не открывал и не печатал.",
    en="Nobody opened or printed it.",
)
_LEFT_OUT: Final = Text(
    kk="Параққа сыймаған жолдар: {count}. Олар бағдарламада файлға сақталады.",
    ru="Не поместилось строк: {count}. Программа сохраняет их в файл.",
    en="Lines that found no room: {count}. The program saves them as a file.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRecord:
    """Hold one record that is held: its topic and number, since when, and which fields.

    `place`, here and below, is the office that holds or did it where it is another than ours.
    """

    about: str
    number: str
    at: dt.datetime
    fields: tuple[str, ...]
    place: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """Hold one place it went to: how, about which record, to whom, when."""

    kind: str
    about: str
    number: str
    to: str
    at: dt.datetime
    place: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeing:
    """Hold who saw, printed or saved it: how often, from when to when; `by` empty: the program."""

    kind: str
    by: str
    about: str
    number: str
    first: dt.datetime
    last: dt.datetime
    times: int
    saved: ListSaved | None = None
    place: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Hold what was found of a person; `number` is what was asked by, `name` whom it names."""

    name: str
    number: str
    held: Sequence[HeldRecord]
    sent: Sequence[Sending]
    seen: Sequence[Seeing]


def person_card(
    card: Card,
    *,
    office: Wording,
    address: str,
    post: str,
    clerk: str,
    made_at: dt.datetime,
    language: Language,
) -> PersonCardContent:
    """Fill the card; every list has its first `MOST` lines, and the rest is counted."""
    left = sum(max(0, len(each) - MOST) for each in (card.held, card.sent, card.seen))
    said = worded(lambda spoken: _LEFT_OUT.in_language(spoken).format(count=left), language)
    return PersonCardContent(
        office=office,
        address=address,
        name=card.name,
        number=masked(card.number),
        rows=tuple(_rows(card, language)),
        left_out=said if left else NOTHING,
        post=post,
        clerk=clerk,
        made=worded(lambda spoken: moment_words(made_at, spoken), language),
        made_at=made_at.isoformat(),
        language=language,
    )


def _rows(card: Card, language: Language) -> Iterator[Entry]:
    """Yield what is held, where it went, who saw it; of what there is none, that there is none."""
    yield from (_held(each, language) for each in card.held[:MOST])
    if not card.held:
        yield _none("held", _NO_HELD, language)
    yield from (_sent(each, language) for each in card.sent[:MOST])
    if card.held and not card.sent:
        yield _none("sent", _NO_SENT, language)
    yield from (_seen(each, language) for each in card.seen[:MOST])
    if card.held and not card.seen:
        yield _none("seen-by", _NO_SEEN, language)


def masked(number: str) -> str:
    """Return a number of which the last four signs are shown."""
    return f"{'·' * max(0, len(number) - _SHOWN)}{number[-_SHOWN:]}"


def _held(row: HeldRecord, language: Language) -> Entry:
    def fields(spoken: Language) -> str:
        known = [_FIELDS[each] for each in row.fields if each in _FIELDS]
        more = [_MORE] if len(known) < len(row.fields) else []
        case = [_WITH_CASE] if row.about == "case" else []
        return ", ".join(dict.fromkeys(t.in_language(spoken) for t in (*known, *more, *case)))

    record = _record(row, language)
    return _entry(chosen(_DONE["held"], language), _day(row.at), record, worded(fields, language))


def _sent(row: Sending, language: Language) -> Entry:
    how = chosen(_DONE[row.kind], language)
    if row.kind == "parcel":
        number = worded(lambda spoken: _at(f"№ {row.number}", row.place, spoken), language)
        return _entry(how, _day(row.at), number, NOTHING)
    record = _record(row, language)
    return _entry(how, _day(row.at), record, Wording(kk=row.to or "–"))


def _seen(row: Seeing, language: Language) -> Entry:
    def what(spoken: Language) -> str:
        said = _DONE[row.kind].in_language(spoken)
        times = f" ({_TIMES.in_language(spoken).format(count=row.times)})" if row.times > 1 else ""
        return f"{said}{times}"

    def about(spoken: Language) -> str:
        if row.saved is not None:
            return _at(_saved(row.saved, spoken), row.place, spoken)
        return _at(_called(row.about, row.number, spoken), row.place, spoken)

    first, last = _day(row.first).kk, _day(row.last).kk
    when = Wording(kk=first if first == last else f"{first} – {last}")
    who = Wording(kk=row.by) if row.by else chosen(_PROGRAM, language)
    return _entry(worded(what, language), when, worded(about, language), who)


def _none(kind: str, said: Text, language: Language) -> Entry:
    return _entry(chosen(_DONE[kind], language), NOTHING, NOTHING, chosen(said, language))


def _saved(fact: ListSaved, language: Language) -> str:
    days = ""
    if fact.first and fact.last:
        days = f"{fact.first:%d.%m.%Y} – {fact.last:%d.%m.%Y}"
    words = _NARROWED.in_language(language) if fact.words else ""
    rows = _ROWS.in_language(language).format(count=fact.rows)
    return ", ".join(filter(None, (title_of(fact.what).in_language(language), rows, days, words)))


def _record(row: HeldRecord | Sending, language: Language) -> Wording:
    return worded(
        lambda spoken: _at(_called(row.about, row.number, spoken), row.place, spoken), language
    )


def _at(words: str, place: Text | None, language: Language) -> str:
    return f"{words}, {place.in_language(language)}" if place is not None else words


def _called(about: str, number: str, language: Language) -> str:
    return f"{_ABOUT.get(about, _RECORD).in_language(language)} {number}".strip()


def _day(moment: dt.datetime) -> Wording:
    return Wording(kk=f"{moment:%d.%m.%Y}")


def _entry(*cells: Wording) -> Entry:
    return Entry(text=cells[0], cells=cells)
