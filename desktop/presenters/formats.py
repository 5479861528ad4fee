"""Write days, hours, sums, numbers and names as the window shows them, in the language spoken.

Papers have their own words (`models/wording.py`): the law writes `9-00`, a screen writes `9:00`.
There is no Qt here, so the command line speaks alike. Numbers are held together by
no-break spaces.
"""

import datetime as dt
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from desktop.i18n import _, _c, _n, language
from desktop.models.person import Person
from desktop.models.text import Text
from desktop.models.wording import DAYS, MONTHS, citation_words

NO_BREAK: Final = "\u00a0"
DASH: Final = "–"

_THOUSAND: Final = re.compile(r"(?<=\d)(?=(?:\d{3})+$)", re.ASCII)
_NUMBER_12: Final = re.compile(r"\d{12}", re.ASCII)
_PHONE: Final = re.compile(r"(\+7|[78])?(7[047]\d)(\d{3})(\d\d)(\d\d)", re.ASCII)
_SHORT_DAYS: Final = (
    Text(kk="Дс", ru="Пн", en="Mon"),
    Text(kk="Сс", ru="Вт", en="Tue"),
    Text(kk="Ср", ru="Ср", en="Wed"),
    Text(kk="Бс", ru="Чт", en="Thu"),
    Text(kk="Жм", ru="Пт", en="Fri"),
    Text(kk="Сб", ru="Сб", en="Sat"),
    Text(kk="Жс", ru="Вс", en="Sun"),
)
_ALPHABET: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACES: Final = {ord(letter): 0x400 + place for place, letter in enumerate(_ALPHABET)}
_TO_UNITS: Final = ("ге", "ге", "ге", "ке", "ке", "ке", "ға", "ге", "ге", "ға")  # 0 нөл … 9 тоғыз
_TO_TENS: Final = {1: "ға", 2: "ға", 3: "ға", 4: "қа", 5: "ге"}  # 10 он … 50 елу


def text(wording: Text) -> str:
    """Return the wording of a standard in the language spoken."""
    return wording.in_language(language())


def date_long(day: dt.date) -> str:
    """Write a date whole: «2013 жылғы 25 қараша, дүйсенбі»."""
    return _c("date", "{weekday}, {day} {month} {year}").format(
        weekday=weekday(day), day=day.day, month=month(day), year=day.year
    )


def date_heading(day: dt.date) -> str:
    """Write a date of this year as a heading: «Дүйсенбі, 25 қараша»."""
    name = weekday(day)
    return f"{name[0].upper()}{name[1:]}, {day_month(day)}"


def day_month(day: dt.date) -> str:
    """Write a date of this year: «25 қараша»."""
    return f"{day.day}{NO_BREAK}{month(day)}"


def date_short(day: dt.date) -> str:
    """Write a date where there is little room: «25 қар»."""
    return f"{day.day}{NO_BREAK}{month(day)[:3]}"


def date_digits(day: dt.date) -> str:
    """Write a date as fields take it: `25.11.2013`."""
    return f"{day:%d.%m.%Y}"


def month(day: dt.date) -> str:
    """Name the month of a date as it stands in a date: «қараша», «ноября»."""
    return text(MONTHS[day.month - 1])


def weekday(day: dt.date) -> str:
    """Name the day of the week: «дүйсенбі»."""
    return text(DAYS[day.weekday()])


def weekday_short(day: dt.date) -> str:
    """Name the day of the week in two or three letters: «Дс»."""
    return text(_SHORT_DAYS[day.weekday()])


def time(moment: dt.time | dt.datetime) -> str:
    """Write the time of day: `9:05`."""
    return f"{moment.hour}:{moment.minute:02d}"


def moment(moment: dt.datetime) -> str:
    """Write a moment of this year: «25 қар, 9:05»."""
    return f"{date_short(moment)}, {time(moment)}"


def moment_near(moment_: dt.datetime, today: dt.date) -> str:
    """Write a moment as seen from `today`: «9:05», «25 қар, 9:05», in another year with digits."""
    if moment_.date() == today:
        return time(moment_)
    if moment_.year == today.year:
        return moment(moment_)
    return f"{date_digits(moment_)}, {time(moment_)}"


def hours(opens: dt.time, closes: dt.time) -> str:
    """Write a stretch of the day: `9:00–18:00`."""
    return f"{time(opens)}{DASH}{time(closes)}"


def until(end: dt.time | dt.datetime) -> str:
    """Say until when: «18:00-ге дейін», «до 18:00», "until 18:00"."""
    ending = f"-{_dative(end.minute)}" if language() == "kk" else ""
    return _("until {time}").format(time=time(end) + ending)


def minutes(count: int) -> str:
    """Write whole minutes: «8 мин»."""
    return _("{count} min").format(count=number(count))


def of_limit(spent: int, limit: int | None) -> str:
    """Write minutes spent against the lawful limit: «3 / 30 мин»; without one, «3 мин»."""
    return minutes(spent) if limit is None else f"{number(spent)} / {minutes(limit)}"


def duration(seconds: int) -> str:
    """Write a length of time in whole minutes: «59 мин», «1 сағ 5 мин»."""
    whole = seconds // 60
    if whole < 60:  # noqa: PLR2004  an hour
        return minutes(whole)
    return _("{hours} h {minutes} min").format(hours=number(whole // 60), minutes=whole % 60)


def days_left(days: int) -> str:
    """Say how far a due date is: «2 күн қалды», «ертең», «бүгін», «1 күн кешікті»."""
    if days < 0:
        return _n("{count} day late", "{count} days late", -days).format(count=number(-days))
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return _n("{count} day left", "{count} days left", days).format(count=number(days))


def number(whole: int) -> str:
    """Write a whole number in groups of three: `1 048`."""
    comma = "," if language() == "en" else NO_BREAK
    return _THOUSAND.sub(comma, str(whole))


def money(tiyn: int) -> str:
    """Write a sum given in tiyn: `432,50 ₸`, or `173 ₸` when there are no tiyn."""
    return f"{_tenge(tiyn)}{NO_BREAK}₸"


def rate(value: Decimal) -> str:
    """Write what one costs as `money` does, without its sign: it stands in a sum that has one.

    One finer than a tiyn keeps its places.
    """
    tiyn = value * 100
    whole = int(tiyn)
    return _tenge(whole) if whole == tiyn else decimal(value.normalize())


def _tenge(tiyn: int) -> str:
    whole, part = divmod(tiyn, 100)
    return f"{number(whole)}{_point()}{part:02d}" if part else number(whole)


def decimal(value: Decimal) -> str:
    """Write a decimal with the comma of the language, as many places as it has."""
    whole, _dot, places = f"{value:f}".partition(".")
    return f"{number(int(whole))}{_point()}{places}" if places else number(int(whole))


def iin(digits: str) -> str:
    """Write an IIN or BIN in groups: `850312 300 042`; anything else as it is."""
    if not _NUMBER_12.fullmatch(digits):
        return digits
    return NO_BREAK.join((digits[:6], digits[6:9], digits[9:]))


def phone(typed: str) -> str:
    """Write a mobile number in groups: `8 705 000 41 17`; any other phone as typed."""
    found = _PHONE.fullmatch(re.sub(r"[\s()\-]", "", typed))
    if found is None:
        return typed
    lead = "+7" if found[1] == "7" else found[1]
    return NO_BREAK.join(group for group in (lead, *found.groups()[1:]) if group)


def lowered(words: str) -> str:
    """Begin words with a small letter where they stand inside a sentence."""
    return f"{words[:1].lower()}{words[1:]}"


def raised(words: str) -> str:
    """Begin words with a capital letter where they stand by themselves."""
    return f"{words[:1].upper()}{words[1:]}"


def person_name(person: Person) -> str:
    """Write a name as offices do, surname first: «ҚАСЫМОВ Төлеген Серікұлы»."""
    names = (person.given, person.patronymic)
    surname = person.surname
    if not any((surname, *names)):
        surname, names = person.latin_surname, (person.latin_given, "")
    return " ".join(part for part in (surname.upper(), *names) if part)


def short_name(name: str) -> str:
    """Shorten an employee's «Сейтова Айгүл Нұрланқызы» to «А. Сейтова»."""
    surname, _space, rest = name.strip().partition(" ")
    return f"{rest[0]}.{NO_BREAK}{surname}" if rest else surname


def citation(paragraph: str) -> str:
    """Write a citation such as `11.1` as «11-тармақ, 1)»."""
    return citation_words(paragraph, language())


def listed(parts: Iterable[str]) -> str:
    """Join a few words: «а, ә, б»."""
    return ", ".join(parts)


def collated(words: str) -> str:
    """Return what sorts `words` by the Kazakh alphabet, capital letters and small ones alike."""
    return words.lower().translate(_PLACES)


def _point() -> str:
    return "." if language() == "en" else ","


def _dative(minute: int) -> str:
    """Return the ending of «…-ге дейін» by the last word of the time: нөл-ге, отыз-ға, бес-ке."""
    tens, units = divmod(minute, 10)
    return _TO_TENS[tens] if tens and not units else _TO_UNITS[units]
