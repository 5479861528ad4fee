"""Word the letter of a week: which parcel it goes with, the week in figures, what waits (§2.12)."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.models.figure_names import NAMES
from desktop.models.official import Official
from desktop.models.paper_exchange_words import groups
from desktop.models.paper_parts import Entry, Wording
from desktop.models.paper_week import WeekContent
from desktop.models.signature import name_in, post_in
from desktop.models.text import Language, Text, filled

Part: TypeAlias = Literal["parcel", "applications", "queue", "record", "waits"]
"""The parts of the letter, in their order."""

WHAT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "file": Text(kk="Файл", ru="Файл", en="File"),
        "entries": Text(kk="Жазбалар", ru="Записи", en="Entries"),
        "decided": Text(kk="Шешілді", ru="Решено", en="Decided"),
        "causes": Text(
            kk="Шектен ұзақ болу себептері",
            ru="Причины превышения нормы",
            en="Why limits were passed",
        ),
        "deviations": Text(kk="Ауытқулар", ru="Отступления", en="Deviations"),
        "complaints": Text(kk="Шағымдар", ru="Жалобы", en="Complaints"),
        "duty": Text(kk="Мемлекеттік баж", ru="Государственная пошлина", en="State duty"),
        "spoiled": Text(kk="Бүлінген бланкілер", ru="Испорчено бланков", en="Blanks spoiled"),
        "open": Text(kk="Қаралып жатқаны", ru="На рассмотрении", en="Under way"),
        "away": Text(kk="Департаментте", ru="В департаменте", en="At the department"),
        "asked": Text(
            kk="Жауабы күтілетін сұрау салулар",
            ru="Запросы без ответа",
            en="Inquiries without an answer",
        ),
        "ready": Text(kk="Дайын, алынбаған", ru="Готово, не получено", en="Ready, not collected"),
        "complaints-open": Text(
            kk="Қаралып жатқан шағымдар", ru="Жалобы на рассмотрении", en="Open complaints"
        ),
        **NAMES,
    }
)
"""What each line of the letter is called; figures as everywhere."""

_HEADS: Final[Mapping[Part, Text]] = MappingProxyType(
    {
        "parcel": Text(kk="Жөнелтілім", ru="Выгрузка", en="Parcel"),
        "applications": Text(
            kk="Өтініштер мен мерзімдер", ru="Заявления и сроки", en="Applications and terms"
        ),
        "queue": Text(kk="Кезек пен күту", ru="Очередь и ожидание", en="Queue and waits"),
        "record": Text(
            kk="Шағымдар, баж, бланкілер",
            ru="Жалобы, пошлина, бланки",
            en="Complaints, duty, blanks",
        ),
        "waits": Text(kk="{day} күнгі қалдық", ru="Остаток на {day}", en="What waits on {day}"),
    }
)
_TITLE: Final = Text(
    kk="Апталық жөнелтілім файлына ілеспе хат",
    ru="Сопроводительное письмо к еженедельному файлу выгрузки",
    en="Letter beside the weekly export file",
)
_TO: Final = Text(kk="Кімге: {name}", ru="Кому: {name}", en="To: {name}")
_ABOUT: Final = Text(
    kk="№ {number} жөнелтілім және {first} – {last} аралығындағы апта көрсеткіштері жолданады. "
    "Файл жөнелтілімнің ілеспе тізілімі бойынша қабылданады.",
    ru="Направляется выгрузка № {number} и показатели недели с {first} по {last}. Файл "
    "принимается по сопроводительному реестру выгрузки.",
    en="Parcel No {number} is sent with the figures of the week from {first} to {last}. The file "
    "is taken by its accompanying register.",
)
_EXECUTOR: Final = Text(kk="Орынд.: {name}", ru="Исп.: {name}", en="Prepared by: {name}")
_BY_SERVICE: Final = Text(kk="{total} ({parts})", ru="{total} ({parts})", en="{total} ({parts})")
_PART: Final = Text(kk="{name} – {count}", ru="{name} – {count}", en="{name} – {count}")
_REFUSED: Final = Text(
    kk="{total}, оның ішінде бас тартылғаны {refused}",
    ru="{total}, из них отказано {refused}",
    en="{total}, of them refused {refused}",
)
_MOVED: Final = Text(
    kk="түскені {received}, шешілгені {over}",
    ru="поступило {received}, рассмотрено {over}",
    en="received {received}, settled {over}",
)
_OVERDUE: Final = Text(
    kk="{count}, оның ішінде мерзімі өткені {late}",
    ru="{count}, из них с истёкшим сроком {late}",
    en="{count}, of them overdue {late}",
)
_PAID: Final = Text(
    kk="{sum} теңге, түбіртек саны {count}",
    ru="{sum} тенге, квитанций {count}",
    en="{sum} tenge, receipts {count}",
)
_EIGHT: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTold:
    """Hold what the letter says: `lines` by part, each of `WHAT` and its value."""

    office: Text
    to: Text
    number: int
    inst: str
    sha256: str
    first: dt.date
    last: dt.date
    lines: Mapping[Part, Sequence[tuple[str, Text]]]
    signer: Official | None
    executor: Official


def week_content(told: WeekTold, *, made_at: dt.datetime, language: Language) -> WeekContent:
    """Fill the letter in one language."""
    head = told.signer
    return WeekContent(
        number=f"№ {told.number}",
        office=told.office.in_language(language),
        to=_TO.in_language(language).format(name=told.to.in_language(language)),
        title=_TITLE.in_language(language),
        about=_ABOUT.in_language(language).format(
            number=told.number, first=f"{told.first:%d.%m.%Y}", last=f"{told.last:%d.%m.%Y}"
        ),
        rows=tuple(_rows(told, made_at, language)),
        sha256=groups(told.sha256, _EIGHT),
        qr=f"KENSE {told.number} {told.inst} {told.sha256}",
        post=post_in(head, language) if head is not None else "",
        head=name_in(head, language) if head is not None else "",
        executor=_EXECUTOR.in_language(language).format(name=name_in(told.executor, language)),
        made_at=made_at.isoformat(),
        language=language,
    )


def count(number: int) -> Text:
    """Say a number as it is said in every language: «12 500»."""
    said = f"{number:,}".replace(",", "\u00a0")
    return Text(kk=said, ru=said, en=said)


def by_service(total: int, parts: Sequence[tuple[Text, int]]) -> Text:
    """Say how many, and of which service where there are several."""
    if len(parts) < 2 or not total:  # noqa: PLR2004  of one service the total says it
        return count(total)
    said = [filled(_PART, name=name, count=count(each)) for name, each in parts if each]
    return filled(_BY_SERVICE, total=count(total), parts=_listed(said, ", "))


def decided(total: int, refused: int) -> Text:
    """Say how many were decided, and how many of them refused."""
    if not refused:
        return count(total)
    return filled(_REFUSED, total=count(total), refused=count(refused))


def listed(counts: Sequence[tuple[Text, int]], none: Text) -> Text:
    """Say what there were several kinds of: «много посетителей – 3; отключение света – 1»."""
    said = [filled(_PART, name=name, count=count(each)) for name, each in counts if each]
    return _listed(said, "; ") if said else none


def moved(received: int, over: int) -> Text:
    """Say how many came and how many were settled."""
    return filled(_MOVED, received=count(received), over=count(over))


def overdue(total: int, late: int) -> Text:
    """Say how many there are, and how many of them are past their term."""
    return filled(_OVERDUE, count=count(total), late=count(late)) if late else count(total)


def paid(sum_: Text, receipts: int) -> Text:
    """Say what was paid by how many receipts."""
    return filled(_PAID, sum=sum_, count=count(receipts))


def _rows(told: WeekTold, made_at: dt.datetime, language: Language) -> Iterator[Entry]:
    for part, lines in told.lines.items():
        said = _HEADS[part].in_language(language).format(day=f"{made_at:%d.%m.%Y}")
        head = Wording(kk=said)
        yield Entry(text=head, cells=(head,))
        for what, value in lines:
            name = Wording(kk=WHAT[what].in_language(language))
            yield Entry(text=name, cells=(name, Wording(kk=value.in_language(language))))


def _listed(said: Sequence[Text], between: str) -> Text:
    return Text(
        kk=between.join(each.kk for each in said),
        ru=between.join(each.ru for each in said),
        en=between.join(each.en for each in said),
    )
