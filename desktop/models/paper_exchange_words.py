"""Fill the papers that go beside a file of the exchange (§2.10, §2.12)."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from desktop.models.paper_exchange import EnrolmentContent, ParcelContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.parcel_counts import KINDS
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, moment_words, worded

LANGUAGE: Final[Language] = "ru"  # beside Kazakh: the region reads either

_WHAT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "inst": Text(kk="Компьютер", ru="Компьютер", en="Computer"),
        "services": Text(kk="Қызметтер", ru="Услуги", en="Services"),
        "follows": Text(kk="Бұған дейінгі компьютер", ru="Прежний компьютер", en="Before it"),
        "before": Text(kk="Алдыңғы файл", ru="Предыдущий файл", en="File before"),
        "entries": Text(kk="Жазбалар", ru="Записи", en="Entries"),
        "period": Text(kk="Кезең", ru="Период", en="Period"),
        "cases": Text(kk="Өтініштер", ru="Заявления", en="Applications"),
        "size": Text(kk="Файл көлемі, байт", ru="Размер файла, байт", en="Size of the file, bytes"),
    }
)
_COUNTED: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "new": Text(kk="жаңа", ru="новых", en="new"),
        "decided": Text(kk="шешілген", ru="решённых", en="decided"),
        "issued": Text(kk="берілген", ru="выданных", en="issued"),
        "handed": Text(kk="тапсырылған", ru="вручённых", en="handed over"),
        "corrected": Text(kk="түзетілген", ru="исправленных", en="corrected"),
        "ended": Text(kk="тоқтатылған", ru="прекращённых", en="ended"),
        "void": Text(kk="жарамсыз", ru="недействительных", en="void"),
    }
)
_NONE: Final = Text(kk="жоқ", ru="нет", en="none")
_EIGHT: Final = 8
_FOUR: Final = 4
_FIVE: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Hold what a parcel carries, for its register; `stretches` are computers with their entries.

    `counts` are those of its manifest, `services` the names of the services counted.
    """

    office: Wording
    number: int
    before: int
    inst: str
    stretches: Sequence[tuple[str, int, int]]
    first_at: str
    last_at: str
    counts: Mapping[str, int]
    services: Mapping[str, Text]
    first_case: str
    last_case: str
    size: int
    sha256: str
    head: str


def groups(text: str, size: int, most: int = 100) -> str:
    """Write letters in groups of `size`, at most so many of them."""
    found = [text[at : at + size] for at in range(0, len(text), size)]
    return " ".join(found[:most])


def enrolment_content(
    fingerprint: str,
    *,
    office: Wording,
    inst: str,
    services: Sequence[Text],
    follows: str,
    name: str,
    made_at: dt.datetime,
    language: Language = LANGUAGE,
) -> EnrolmentContent:
    """Fill the enrolment sheet; `fingerprint` has five groups parted by dashes."""
    first, second, third, fourth, fifth = fingerprint.split("-")
    rows = [_row("inst", Wording(kk=inst), language)]
    named = worded(lambda spoken: "; ".join(e.in_language(spoken) for e in services), language)
    rows.append(_row("services", named, language))
    if follows:
        rows.append(_row("follows", Wording(kk=follows), language))
    return EnrolmentContent(
        office=office,
        inst=inst,
        rows=tuple(rows),
        first=first,
        second=second,
        third=third,
        fourth=fourth,
        fifth=fifth,
        qr=fingerprint,
        name=name,
        made=worded(lambda spoken: moment_words(made_at, spoken), language),
        made_at=made_at.isoformat(),
        language=language,
    )


def parcel_content(
    told: Carried,
    *,
    post: str,
    clerk: str,
    made_at: dt.datetime,
    language: Language = LANGUAGE,
) -> ParcelContent:
    """Fill the register that accompanies a parcel; whoever made it signs first."""
    return ParcelContent(
        number=str(told.number),
        date=f"{made_at:%d.%m.%Y}",
        office=told.office,
        rows=tuple(_rows(told, language)),
        sha256=groups(told.sha256, _EIGHT),
        head=groups(told.head, _FOUR, _FIVE),
        qr=f"KENSE {told.number} {told.inst} {told.sha256}",
        post=post,
        clerk=clerk,
        made=worded(lambda spoken: moment_words(made_at, spoken), language),
        made_at=made_at.isoformat(),
        language=language,
    )


def _rows(told: Carried, language: Language) -> Iterator[Entry]:
    before = Wording(kk=f"№ {told.before}") if told.before else chosen(_NONE, language)
    yield _row("before", before, language)
    yield _row("inst", Wording(kk=told.inst), language)
    for inst, first, last in told.stretches:
        of = "" if inst == told.inst else f" ({inst})"
        yield _row("entries", Wording(kk=f"{first}–{last}{of}"), language)
    yield _row("period", Wording(kk=_span(_day(told.first_at), _day(told.last_at))), language)
    for service, name in told.services.items():
        said = worded(partial(_counted, told, service), language)
        yield Entry(text=chosen(name, language), cells=(chosen(name, language), said))
    if told.first_case:
        yield _row("cases", Wording(kk=_span(told.first_case, told.last_case)), language)
    yield _row("size", Wording(kk=f"{told.size:,}".replace(",", " ")), language)


def _counted(told: Carried, service: str, language: Language) -> str:
    counts = ((kind, told.counts.get(f"{service}.{kind}", 0)) for kind in KINDS)
    said = [f"{_COUNTED[kind].in_language(language)} {count}" for kind, count in counts if count]
    return ", ".join(said) or _NONE.in_language(language)


def _row(what: str, value: Wording, language: Language) -> Entry:
    name = chosen(_WHAT[what], language)
    return Entry(text=name, cells=(name, value))


def _day(at: str) -> str:
    return f"{dt.datetime.fromisoformat(at):%d.%m.%Y}" if at else "—"


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"
