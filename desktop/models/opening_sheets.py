"""The sheets an opening balance is written on: their columns, by which titles each is known (D43).

A title is known in Kazakh, Russian or English, or by the column's id, whatever its capitals, spaces
and signs. What the cells mean is read in `models/opening_rows.py`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from desktop.models.entry import odd_sign
from desktop.models.text import Text

SheetKind: TypeAlias = Literal["people", "units", "cases", "invitations", "numbers"]
SHEET_KINDS: Final[tuple[SheetKind, ...]] = get_args(SheetKind)
Cells: TypeAlias = Mapping[str, str]
"""The cells of a row by column, cleaned; a column that is not there is empty."""

_SIGNS: Final = re.compile(r"[\W_]+")
_TOLD_OTHERWISE: Final = ("", "\N{REPLACEMENT CHARACTER}")  # none, and `letters-unreadable`
_SHORTER: Final = 3  # wordings, one in each language
_TELLING: Final = 4  # letters that tell a word


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """Describe a column: what it is called, what else it may be called, how long a cell may be."""

    id: str
    title: Text
    also: tuple[str, ...] = ()
    required: bool = False
    longest: int = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Name what is wrong or odd in a cell; a hard one keeps the whole file from being loaded.

    An empty `column` means the row as a whole. Presenters word `code` with `fields`.
    """

    column: str
    code: str
    hard: bool = True
    fields: tuple[tuple[str, str | int], ...] = ()


def odd(column: str, code: str, **fields: str | int) -> Fault:
    """Return what is only to be looked at."""
    return Fault(column=column, code=code, hard=False, fields=tuple(fields.items()))


def wrong(column: str, code: str, **fields: str | int) -> Fault:
    """Return what must be put right first."""
    return Fault(column=column, code=code, fields=tuple(fields.items()))


@lru_cache(maxsize=1_024)  # the same few words stand in every row of a column
def title_key(title: str) -> str:
    """Return what of a title is compared: its letters and digits."""
    return _SIGNS.sub("", title.casefold().replace("ё", "е"))


def column(kind: SheetKind, column_id: str) -> SheetColumn:
    """Return a column by its id."""
    return next(each for each in SHEETS[kind] if each.id == column_id)


def columns_of(kind: SheetKind, titles: Sequence[str]) -> tuple[str, ...]:
    """Return the column each title of a header means, empty where it means none."""
    known = {key: each.id for each in SHEETS[kind] for key in _keys(each)}
    return tuple(known.get(title_key(title), "") for title in titles)


def header_faults(kind: SheetKind, titles: Sequence[str]) -> Iterator[Fault]:
    """Yield what is wrong with a header: a column missing, there twice, or not known."""
    found = columns_of(kind, titles)
    for each in SHEETS[kind]:
        if each.required and each.id not in found:
            yield wrong(each.id, "column-missing")
        elif found.count(each.id) > 1:
            yield wrong(each.id, "column-twice")
    for title, meant in zip(titles, found, strict=True):
        if title and not meant:
            yield odd("", "column-unknown", title=title[:80])


def length_faults(kind: SheetKind, cells: Cells) -> Iterator[Fault]:
    """Yield the cells that hold more than they may, or a sign that no paper can carry."""
    for each in SHEETS[kind]:
        if len(cells.get(each.id, "")) > each.longest:
            yield wrong(each.id, "cell-too-long", limit=each.longest)
        elif (sign := odd_sign(cells.get(each.id, ""))) not in _TOLD_OTHERWISE:
            yield wrong(each.id, "odd-sign", sign=sign)


def meant(words: str, offered: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Return the id one of whose words was written, empty for none; `offered` are ids and words.

    The beginning of a word is enough where only one of all the shorter wordings, which come
    first, has it.
    """
    key, known = title_key(words), [(each, tuple(written)) for each, written in offered]
    for each, written in known:
        if key in {title_key(each), *map(title_key, written)}:
            return each
    begun = [each for each, written in known if key and _has_word(written[:_SHORTER], key)]
    return begun[0] if len(begun) == 1 and len(key) >= _TELLING else ""


def unknown_word(column_id: str, offered: Iterable[Text]) -> Fault:
    """Return the fault of a word that means none of those offered, with what they are."""
    texts = list(offered)
    return wrong(
        column_id,
        "word-unknown",
        kk=", ".join(text.kk for text in texts),
        ru=", ".join(text.ru for text in texts),
        en=", ".join(text.en for text in texts),
    )


def _has_word(written: Iterable[str], key: str) -> bool:
    return any(title_key(word).startswith(key) for each in written for word in each.split())


def in_all(text: Text) -> tuple[str, ...]:
    """Return a wording in each language."""
    return (text.kk, text.ru, text.en)


def _keys(each: SheetColumn) -> set[str]:
    return {title_key(name) for name in (each.id, *in_all(each.title), *each.also)}


def _column(
    id_: str,
    kk: str,
    ru: str,
    en: str,
    *also: str,
    required: bool = False,
    longest: int = 120,
) -> SheetColumn:
    title = Text(kk=kk, ru=ru, en=en)
    return SheetColumn(id=id_, title=title, also=also, required=required, longest=longest)


_NUMBER_12: Final = _column(
    "iin_bin", "ЖСН немесе БСН", "ИИН или БИН", "IIN or BIN",
    *("ЖСН", "БСН", "ЖСН/БСН", "ИИН", "БИН", "ИИН/БИН", "IIN", "BIN", "IIN/BIN"), longest=20,
)  # fmt: skip
_NAMES: Final = (
    _column("surname", "Тегі", "Фамилия", "Surname"),
    _column("given", "Аты", "Имя", "Given name"),
    _column("patronymic", "Әкесінің аты", "Отчество", "Patronymic"),
    _column("latin_surname", "Тегі латын әріптерімен", "Фамилия латиницей", "Surname in Latin"),
    _column("latin_given", "Аты латын әріптерімен", "Имя латиницей", "Given name in Latin"),
    _column("born", "Туған күні", "Дата рождения", "Date of birth", longest=20),
)
_ORGANISATION: Final = _column(
    "organisation", "Ұйымның атауы", "Название организации", "Name of the organisation",
    *("Ұйым", "Организация", "Наименование организации"), longest=300,
)  # fmt: skip
_PHONE: Final = _column("phone", "Телефон", "Телефон", "Phone", longest=40)
_ADDRESS: Final = _column(
    "address", "Мекенжайы", "Адрес", "Address", "Место жительства", longest=300
)
_SERVICE: Final = _column("service", "Қызмет", "Услуга", "Service", longest=200)

SHEETS: Final[Mapping[SheetKind, tuple[SheetColumn, ...]]] = MappingProxyType(
    {
        "people": (
            _column("key", "Карточка нөмірі", "Номер карточки", "Card number", "№", longest=40),
            _NUMBER_12,
            _column("no_iin", "ЖСН неге жоқ", "Почему нет ИИН", "Why there is no IIN", longest=60),
            *_NAMES,
            _column("sex", "Жынысы", "Пол", "Sex", longest=20),
            _column("citizenship", "Азаматтығы", "Гражданство", "Citizenship"),
            _column("document_kind", "Құжат түрі", "Вид документа", "Kind of document"),
            _column(
                "document_number", "Құжат нөмірі", "Номер документа", "Document number", longest=40
            ),
            _column("document_issued_by", "Құжатты берген", "Кем выдан", "Issued by", longest=200),
            _ADDRESS,
            _PHONE,
            _ORGANISATION,
            _column("head", "Ұйым басшысы", "Руководитель организации", "Head of the organisation"),
        ),
        "units": (
            _column(
                "owner", "Иесі (ЖСН, БСН немесе карточка нөмірі)",
                "Владелец (ИИН, БИН или номер карточки)", "Owner (IIN, BIN or card number)",
                *("Иесі", "Владелец", "Owner"), required=True, longest=40,
            ),
            _column(
                "kind", "Қару санаты", "Категория оружия", "Kind of weapon", required=True,
                longest=200,
            ),
            _column("type", "Түрі", "Вид", "Type", longest=80),
            _column("pattern", "Үлгісі", "Образец", "Pattern", longest=80),
            _column("model", "Моделі", "Модель", "Model", longest=80),
            _column("system", "Жүйесі", "Система", "System", longest=80),
            _column("calibre", "Калибрі", "Калибр", "Calibre", longest=30),
            _column(
                "number", "Қару нөмірі", "Номер оружия", "Number of the weapon",
                *("Нөмірі", "Номер", "Number"), required=True, longest=40,
            ),
            _column(
                "year", "Шығарылған жылы", "Год выпуска", "Year of manufacture", longest=4
            ),
            _column("permit", "Рұқсат нөмірі", "Номер разрешения", "Permit number", longest=40),
            _column("issued_on", "Рұқсат берілген күн", "Дата выдачи", "Date of issue", longest=20),
            _column("valid_until", "Рұқсат мерзімі", "Действует до", "Valid until", longest=20),
        ),
        "cases": (
            _SERVICE,
            _column(
                "number", "Өтініш нөмірі", "Номер заявления", "Number of the application",
                *("Нөмірі", "Номер", "Number"), required=True, longest=40,
            ),
            _column(
                "registered_on", "Тіркелген күні", "Дата регистрации", "Day of registration",
                required=True, longest=20,
            ),
            _column(
                "applicant", "Өтініш беруші кім", "Кто заявитель", "Who applies",
                *("Категория заявителя", "Өтініш беруші санаты"), required=True, longest=300,
            ),
            _column("purpose", "Мақсаты", "Цель", "Purpose", required=True, longest=300),
            _column(
                "inquiry", "Сұрату немесе тексеру керек пе", "Нужен запрос или проверка",
                "Inquiry or check needed", *("Тексеру", "Проверка"), longest=20,
            ),
            _NUMBER_12,
            *_NAMES,
            _ORGANISATION,
            _ADDRESS,
            _PHONE,
            _column("language", "Өтініш тілі", "Язык заявления", "Language", longest=20),
            _column("note", "Ескертпе", "Примечание", "Note", longest=1000),
        ),
        "invitations": (
            _column(
                "number", "Шақыру нөмірі", "Номер приглашения", "Number of the invitation",
                *("Нөмірі", "Номер", "Number"), required=True, longest=40,
            ),
            _column(
                "issued_on", "Шақыру берілген күн", "Дата выдачи", "Date of issue", required=True,
                longest=20,
            ),
            _column(
                "guest", "Шақырылған адам", "Приглашённый", "Guest", required=True, longest=300
            ),
            _column("citizenship", "Азаматтығы", "Гражданство", "Citizenship"),
            _column("inviter", "Шақырушы", "Приглашающий", "Inviter", longest=300),
            _column(
                "valid_until", "Шақыру мерзімі", "Действует до", "Valid until", required=True,
                longest=20,
            ),
            _column(
                "days", "Рұқсат етілген күн саны", "Разрешено дней", "Days permitted", longest=3
            ),
            _column(
                "coupon", "Бақылау талонының нөмірі", "Номер талона", "Coupon number", longest=40
            ),
            _column(
                "coupon_state", "Талон қайда", "Где талон", "Where the coupon is", required=True,
                longest=40,
            ),
            _column(
                "returned_on", "Талон қайтарылған күн", "Дата возврата талона",
                "Day the coupon came back", longest=20,
            ),
        ),
        "numbers": (
            _SERVICE,
            _column("year", "Жылы", "Год", "Year", required=True, longest=4),
            _column(
                "last", "Соңғы нөмір", "Последний номер", "Last number", required=True, longest=7
            ),
            _column("reason", "Негізі", "Основание", "Reason", required=True, longest=300),
        ),
    }
)  # fmt: skip
"""The columns of each sheet, in the order a sample has them."""
