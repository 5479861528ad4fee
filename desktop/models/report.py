"""A report: rows under heads, each figure with how it was reached, in the words of papers.

Every report is one table of this shape, whatever it tells; screen, paper and file are made of it
alone (`services/reports.py` has the list of them).
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from desktop.models.chart import Chart
from desktop.models.chart_entries import chart_entries
from desktop.models.facts import OfficeChosen
from desktop.models.paper_parts import NOTHING, Entry, Wording
from desktop.models.paper_report import ReportContent
from desktop.models.text import Language, Text, filled
from desktop.models.wording import chosen, date_words, worded

SILENT: Final = Text(kk="", ru="", en="")
_PERIOD: Final = Text(kk="{first} – {last}", ru="{first} – {last}", en="{first} – {last}")
_MADE: Final = Text(kk="Жасалған күні: {day}", ru="Составлено: {day}", en="Made: {day}")
_REACHED: Final = Text(
    kk="Көрсеткіштер қалай шығарылды",
    ru="Как получены показатели",
    en="How the figures were reached",
)

_NO_BREAK: Final = "\N{NO-BREAK SPACE}"  # between the thousands of a count

BehindKind: TypeAlias = Literal["case", "complaint", "note"]
"""What stands behind a figure: an application, a complaint, or what nothing opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Ask for a report about the days `first` to `last`, both included."""

    report: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Head a column; `width` in mm on paper, 0 for one that takes what is left.

    Columns of counts are aligned at the right, on the screen and on paper.
    """

    title: Text
    width: int = 0
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Hold a line: a cell under each head, or a heading across all of them.

    `key` names what stands behind its figure, empty where nothing does; `says` is how that was
    reached, `of` the name it is told by: lines that share both are told once.
    """

    cells: tuple[Text, ...] = ()
    heading: Text = SILENT
    key: str = ""
    of: str = ""
    says: Text = SILENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Hold a report as composed: its title, what stands above it, heads, lines and charts."""

    asked: Asked
    title: Text
    short: Text
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    above: tuple[Text, ...] = ()
    numbered_heads: bool = False  # the annexes number their columns below the heads
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Name one thing a figure counts: what it is, and its cells under the heads of the list."""

    kind: BehindKind
    ref: str
    cells: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindList:
    """Hold all that stands behind a figure."""

    title: Text
    heads: tuple[Head, ...]
    rows: tuple[Behind, ...] = field(default=())


def plain(text: str) -> Text:
    """Return what reads the same in every language."""
    return Text(kk=text, ru=text, en=text)


def period_words(first: dt.date, last: dt.date) -> Text:
    """Say which days a report is about."""
    if first == last:
        return plain(f"{first:%d.%m.%Y}")
    return filled(_PERIOD, first=f"{first:%d.%m.%Y}", last=f"{last:%d.%m.%Y}")


def report_content(
    report: Report,
    *,
    office: OfficeChosen,
    made_at: dt.datetime,
    clerk: tuple[str, str],
    language: Language,
) -> ReportContent:
    """Word a report for paper; `clerk` is name and post of whoever prints it.

    Its lines speak one language, as those of registers do.
    """
    return ReportContent(
        annex=_one(report.above[0], language) if report.above else NOTHING,
        title=_one(report.title, language),
        office=worded(
            lambda spoken: office.name_ru if spoken == "ru" else office.name_kk, language
        ),
        period=_one(period_words(report.asked.first, report.asked.last), language),
        columns=tuple(
            Entry(
                text=_one(each.title, language),
                detail=Wording(kk=str(each.width)),
                cells=(Wording(kk=each.align),) if each.align == "right" else (),
            )
            for each in report.heads
        ),
        rows=tuple(_entries(report, language)),
        made=chosen(_made(made_at.date()), language),
        post=clerk[1],
        clerk=clerk[0],
        made_at=made_at.isoformat(),
        language=language,
        charts=tuple(chart_entries(report.charts, language)),
    )


def rows_of(report: Report, language: Language) -> Iterator[tuple[str, ...]]:
    """Yield the lines for a spreadsheet: the cells, and behind them how each was reached."""
    for line in report.lines:
        if line.heading != SILENT:
            yield (line.heading.in_language(language),)
        else:
            cells = zip(line.cells, report.heads, strict=True)
            said = (_said(cell.in_language(language), head) for cell, head in cells)
            yield (*said, line.says.in_language(language))


def _said(words: str, head: Head) -> str:
    """Say a cell in one line, a count so that a spreadsheet reads it as a number."""
    said = words.replace("\n", " ")
    return said.replace(_NO_BREAK, "") if head.align == "right" else said


def heads_of(report: Report, language: Language) -> tuple[str, ...]:
    """Return the heads for a spreadsheet."""
    heads = (each.title.in_language(language) for each in report.heads)
    return (*heads, _REACHED.in_language(language))


def _entries(report: Report, language: Language) -> Iterator[Entry]:
    if report.numbered_heads:
        numbers = range(1, len(report.heads) + 1)
        yield Entry(text=NOTHING, cells=tuple(Wording(kk=str(each)) for each in numbers))
    for line in report.lines:
        if line.heading != SILENT:
            yield Entry(text=_one(line.heading, language))
        else:
            yield Entry(text=NOTHING, cells=tuple(_one(each, language) for each in line.cells))
    told = ((line.of, line.says) for line in report.lines if line.says != SILENT)
    for at, (of, says) in enumerate(dict.fromkeys(told)):
        if not at:
            yield Entry(text=_one(_REACHED, language))
        said = f"{of} {says.in_language(language)}".strip()
        yield Entry(text=NOTHING, detail=Wording(kk=said))


def _made(day: dt.date) -> Text:
    return Text(
        kk=_MADE.kk.format(day=date_words(day, "kk")),
        ru=_MADE.ru.format(day=date_words(day, "ru")),
        en=_MADE.en.format(day=date_words(day, "en")),
    )


def _one(text: Text, language: Language) -> Wording:
    return Wording(kk=text.in_language(language))
