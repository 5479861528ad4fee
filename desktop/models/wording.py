"""Say dates, hours, counts and citations in the words of papers.

A paper speaks Kazakh and the applicant's language at once and must be made again word for word
years later (D56). Its words are therefore the model's own and do not follow the catalogue of the
window; they are resolved when a paper is issued and kept with it.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from desktop.models.estimate import told_minutes
from desktop.models.paper_parts import Wording
from desktop.models.standard import ExtraDays, Hours, Reception, Weekday
from desktop.models.text import Language, Text

WEEKDAYS: Final[tuple[Weekday, ...]] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

MONTHS: Final[tuple[Text, ...]] = (
    Text(kk="қаңтар", ru="января", en="January"),
    Text(kk="ақпан", ru="февраля", en="February"),
    Text(kk="наурыз", ru="марта", en="March"),
    Text(kk="сәуір", ru="апреля", en="April"),
    Text(kk="мамыр", ru="мая", en="May"),
    Text(kk="маусым", ru="июня", en="June"),
    Text(kk="шілде", ru="июля", en="July"),
    Text(kk="тамыз", ru="августа", en="August"),
    Text(kk="қыркүйек", ru="сентября", en="September"),
    Text(kk="қазан", ru="октября", en="October"),
    Text(kk="қараша", ru="ноября", en="November"),
    Text(kk="желтоқсан", ru="декабря", en="December"),
)
DAYS: Final[tuple[Text, ...]] = (
    Text(kk="дүйсенбі", ru="понедельник", en="Monday"),
    Text(kk="сейсенбі", ru="вторник", en="Tuesday"),
    Text(kk="сәрсенбі", ru="среда", en="Wednesday"),
    Text(kk="бейсенбі", ru="четверг", en="Thursday"),
    Text(kk="жұма", ru="пятница", en="Friday"),
    Text(kk="сенбі", ru="суббота", en="Saturday"),
    Text(kk="жексенбі", ru="воскресенье", en="Sunday"),
)
_DATE: Final = Text(
    kk="{year} жылғы {day} {month}, {weekday}",
    ru="{day} {month} {year} года, {weekday}",
    en="{weekday}, {day} {month} {year}",
)
_HOURS: Final = Text(kk="{days}: {span}", ru="{days}: {span}", en="{days}: {span}")
_BREAK: Final = Text(
    kk="{span}, түскі үзіліс {rest}",
    ru="{span}, обед {rest}",
    en="{span}, lunch break {rest}",
)
_EXTRA: Final = Text(
    kk="{weekday} (айдағы № {weeks}): {span}",
    ru="{weekday} (№ {weeks} в месяце): {span}",
    en="{weekday} (No {weeks} of the month): {span}",
)
_PICKED: Final = Text(
    kk="демалыс күндері – {days}: {span}",
    ru="в выходные – {days}: {span}",
    en="non-working days – {days}: {span}",
)
_OTHER_MONTHS: Final = Text(
    kk="қалған айларда {usual}",
    ru="в остальные месяцы {usual}",
    en="in other months {usual}",
)
_DAYS_OF_MONTH: Final = Text(kk="{days} {month}", ru="{days} {month}", en="{days} {month}")
_RUN: Final = 3  # so many days in a row are written from – to
_COPIES: Final = Text(kk="{count} дана", ru="{count} экз.", en="{count} copies")
_EACH: Final = Text(
    kk="{persons} × {copies} дана",
    ru="{persons} × {copies} экз.",
    en="{persons} × {copies} copies",
)
_FREED: Final = "Мемлекеттік баждан босатылған: {said}"  # the talon lists papers in Kazakh
_AHEAD: Final = Text(
    kk="Алдыңызда {count} адам бар",
    ru="Перед вами {count} чел.",
    en="People ahead of you: {count}",
)
_NONE_AHEAD: Final = Text(
    kk="Алдыңызда ешкім жоқ",
    ru="Перед вами никого нет",
    en="Nobody is ahead of you",
)
_WAIT: Final = Text(
    kk="Күту уақыты шамамен {minutes} мин",
    ru="Ждать примерно {minutes} мин",
    en="Waiting time: about {minutes} min",
)
_NOTHING_MISSING: Final = Text(
    kk="барлық құжат тапсырылды",
    ru="все документы сданы",
    en="every paper is here",
)
_BY_HAND: Final = Text(
    kk="{year} жылғы «____» _______________",
    ru="«____» _______________ {year} года",
    en="«____» _______________ {year}",
)
_CORRECTED: Final = Text(
    kk="ТҮЗЕТІЛГЕН {when}",
    ru="ИСПРАВЛЕН {when}",
    en="CORRECTED {when}",
)
_PARAGRAPH: Final = Text(kk="{number}-тармақ", ru="п. {number}", en="para {number}")
_ANNEX: Final = Text(kk="{number}-қосымша", ru="приложение {number}", en="annex {number}")
_ANNEX_NOTE: Final = Text(
    kk="{number}-қосымша, {part}-ескертпе",
    ru="приложение {number}, примечание {part}",
    en="annex {number}, note {part}",
)
_SUBPARAGRAPH: Final = Text(
    kk="{number}-тармақ, {part})",
    ru="п. {number}, пп. {part})",
    en="para {number}({part})",
)


def worded(say: Callable[[Language], str], language: Language) -> Wording:
    """Say a thing in Kazakh and, when it is another one, in the applicant's `language`."""
    return Wording(kk=say("kk"), own="" if language == "kk" else say(language))


def chosen(text: Text, language: Language) -> Wording:
    """Return `text` in Kazakh and in the applicant's `language`."""
    return worded(text.in_language, language)


def date_words(day: dt.date, language: Language) -> str:
    """Write a date with its weekday: «2013 жылғы 10 желтоқсан, сейсенбі»."""
    return _DATE.in_language(language).format(
        year=day.year,
        month=MONTHS[day.month - 1].in_language(language),
        day=day.day,
        weekday=DAYS[day.weekday()].in_language(language),
    )


def time_words(time: dt.time) -> str:
    """Write a time of day as the standards do: `9-00`."""
    return f"{time.hour}-{time.minute:02d}"


def moment_words(moment: dt.datetime, language: Language) -> str:
    """Write a moment as its date and its time of day."""
    return f"{date_words(moment.date(), language)}, {time_words(moment.time())}"


def span_words(hours: Hours, language: Language) -> str:
    """Write opening hours: «9-00–18-00, түскі үзіліс 13-00–14-30»."""
    span = f"{time_words(hours.opens)}–{time_words(hours.closes)}"
    if hours.break_from is None or hours.break_to is None:
        return span
    rest = f"{time_words(hours.break_from)}–{time_words(hours.break_to)}"
    return _BREAK.in_language(language).format(span=span, rest=rest)


def reception_words(
    reception: Reception,
    language: Language,
    *,
    on: dt.date = dt.date.min,
    picked: Collection[dt.date] = (),
) -> str:
    """Write all reception hours of a service as they stand on the day `on` (W-9, I-9).

    Of the non-working days the office `picked` (D20) those of that month and later are named
    day by day; the standard's own stand for every month without any.
    """
    rows = [
        _HOURS.in_language(language).format(
            days=", ".join(_day_words(hours.days, language)),
            span=span_words(hours, language),
        )
        for hours in reception.hours
    ]
    if reception.extra is not None:
        ahead = sorted(day for day in picked if day >= on.replace(day=1))
        rows += _extra_words(reception.extra, ahead, language)
    return "; ".join(rows)


def _extra_words(extra: ExtraDays, picked: Sequence[dt.date], language: Language) -> Iterator[str]:
    span = f"{time_words(extra.opens)}–{time_words(extra.closes)}"
    usual = _EXTRA.in_language(language).format(
        weeks=", ".join(map(str, extra.weeks)),
        weekday=DAYS[WEEKDAYS.index(extra.weekday)].in_language(language),
        span=span,
    )
    if not picked:
        yield usual
        return
    months = groupby(picked, key=lambda day: (day.year, day.month))
    named = [
        _DAYS_OF_MONTH.in_language(language).format(
            days=", ".join(str(day.day) for day in days),
            month=MONTHS[month - 1].in_language(language),
        )
        for (_year, month), days in months
    ]
    yield _PICKED.in_language(language).format(days=", ".join(named), span=span)
    yield _OTHER_MONTHS.in_language(language).format(usual=usual)


def hours_on(
    reception: Reception, day: dt.date, language: Language, *, picked: Collection[dt.date] = ()
) -> str:
    """Write the hours of the day to come for a result; empty when nothing is known of it (D6).

    `picked` are the non-working days the office receives on (D20).
    """
    extra = reception.extra
    if extra is not None and day in picked:
        return f"{time_words(extra.opens)}–{time_words(extra.closes)}"
    weekday = WEEKDAYS[day.weekday()]
    for hours in reception.hours:
        if weekday in hours.days:
            return span_words(hours, language)
    if reception.extra is not None and weekday == reception.extra.weekday:
        return f"{time_words(reception.extra.opens)}–{time_words(reception.extra.closes)}"
    return ""


def count_words(copies: int, subjects: int, language: Language) -> str:
    """Write how many of a paper: `15 × 2 дана`; for a single subject its name says it (D35)."""
    if subjects <= 1:
        return ""
    if copies > 1:
        return _EACH.in_language(language).format(persons=subjects, copies=copies)
    return _COPIES.in_language(language).format(count=subjects)


def mark_words(number: str, date: dt.date | None) -> str:
    """Write what a paper bears: `№ 14, 20.11.2013`."""
    parts = (f"№ {number}" if number else "", f"{date:%d.%m.%Y}" if date is not None else "")
    return ", ".join(part for part in parts if part)


def own_mark_words(own: Iterable[tuple[int, str, dt.date | None]]) -> str:
    """Write what the papers of units or persons bear: `1) № 14, 20.11.2013; 2, 3) № 15`.

    Those that bear the same are told together.
    """
    alike: dict[str, list[str]] = {}
    for subject, number, date in own:
        alike.setdefault(mark_words(number, date), []).append(str(subject))
    return "; ".join(f"{', '.join(subjects)}) {words}" for words, subjects in alike.items())


def freed_words(ground: str, document: str) -> str:
    """Write by what ground and document a payer is freed from the duty, in Kazakh (D33)."""
    said = ", ".join(part for part in (ground, document) if part)
    return _FREED.format(said=said)


def ahead_words(count: int, language: Language) -> str:
    """Say how many people wait before a queue number."""
    sentence = _AHEAD if count else _NONE_AHEAD
    return sentence.in_language(language).format(count=count)


def wait_words(ahead: int, seconds: int | None, language: Language) -> str:
    """Say about how long somebody waits; empty with nobody before him, and while nobody knows."""
    if not ahead or seconds is None:
        return ""
    return _WAIT.in_language(language).format(minutes=told_minutes(seconds))


def nothing_missing_words(language: Language) -> str:
    """Say that no paper is missing any more."""
    return _NOTHING_MISSING.in_language(language)


def citation_words(paragraph: str, language: Language) -> str:
    """Write a citation such as `11.1` or `17.7a` as «11-тармақ, 1)»; letters and notes are ours."""
    number, *rest = paragraph.split(".")
    digits = "".join(char for char in number if char.isdecimal())
    parts = ["".join(char for char in part if char.isdecimal()) for part in rest]
    part = next((found for found in parts if found), "")
    if number.startswith("A"):
        pattern = _ANNEX_NOTE if part else _ANNEX
    else:
        pattern = _SUBPARAGRAPH if part else _PARAGRAPH
    return pattern.in_language(language).format(number=digits, part=part)


def day_by_hand_words(year: int, language: Language) -> str:
    """Leave a day of `year` to be written by hand (D40)."""
    return _BY_HAND.in_language(language).format(year=year)


def corrected_words(day: dt.date, language: Language) -> str:
    """Mark a paper made anew because its application was corrected on `day` (D39)."""
    return _CORRECTED.in_language(language).format(when=f"{day:%d.%m.%Y}")


def _day_words(days: Iterable[Weekday], language: Language) -> list[str]:
    """Name the days; three or more in a row as «дүйсенбі – жұма»."""
    indices = [WEEKDAYS.index(day) for day in days]
    names = [DAYS[index].in_language(language) for index in indices]
    unbroken = indices == list(range(indices[0], indices[0] + len(indices))) if indices else False
    return [f"{names[0]} – {names[-1]}"] if unbroken and len(names) >= _RUN else names
