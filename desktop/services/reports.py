"""The reports of an office: one list, one way to compose, open, print and save whichever it is.

A report is added by a row of `REPORTS`: which of them the office has, how one is composed
(`models/report.py`), and what stands behind a figure of it. Screen, paper and file come of that.
"""

import datetime as dt
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from desktop.models import period_words as the_period
from desktop.models.errors import Refusal
from desktop.models.facts import ListSaved
from desktop.models.register_file import file_name
from desktop.models.report import (
    Asked,
    BehindList,
    Report,
    heads_of,
    period_words,
    report_content,
    rows_of,
)
from desktop.models.steps import Step, Steps, ended
from desktop.models.text import Language, Text
from desktop.services import indicators, period_report
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.papers import office_words, record_paper
from desktop.services.saved_lists import Saving, save_list

KIND: Final = "report-table"


Composing: TypeAlias = Generator[Step, None, Report]
"""A report being composed, part by part; closing it gives the rest up."""


@dataclass(slots=True)
class Composed:
    """Hold a report once it is composed beside the window."""

    report: Report | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Offer a report by its id and what it is called in the list."""

    report: str
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportKind:
    """Say which reports of a kind an office has, and how each is composed and laid open."""

    offered: Callable[[Desk], tuple[Offered, ...]]
    composing: Callable[[Desk, Asked], Composing]
    behind: Callable[[Desk, Asked, str], BehindList]


def _at_once(compose: Callable[[Desk, Asked], Report]) -> Callable[[Desk, Asked], Composing]:
    """Return how a report is composed that takes no time worth telling: in one part."""

    def composing(desk: Desk, asked: Asked) -> Composing:
        yield Step(done=0, total=1)
        return compose(desk, asked)

    return composing


def _indicators(desk: Desk) -> tuple[Offered, ...]:
    standards = (desk.catalogue.standard(service) for service in desk.office().services)
    return tuple(
        Offered(
            report=indicators.report_of(each.service),
            name=indicators.short_of(each),
        )
        for each in standards
        if each.indicators
    )


REPORTS: Final[Mapping[str, ReportKind]] = MappingProxyType(
    {
        indicators.KIND: ReportKind(
            offered=_indicators, composing=_at_once(indicators.compose), behind=indicators.behind
        ),
        period_report.KIND: ReportKind(
            offered=lambda _desk: (Offered(report=period_report.KIND, name=the_period.SHORT),),
            composing=period_report.composing,
            behind=period_report.behind,
        ),
    }
)
"""Every kind of report; the part of a report's id before its first point names its kind."""


def offered(desk: Desk) -> tuple[Offered, ...]:
    """Return the reports of this office, in the order they are listed."""
    return tuple(each for kind in REPORTS.values() for each in kind.offered(desk))


def compose(desk: Desk, asked: Asked) -> Report:
    """Compose a report at once; refuses what `composing` refuses."""
    return ended(composing(desk, asked))


def composing(desk: Desk, asked: Asked) -> Composing:
    """Compose a report part by part.

    Refuses `not-allowed`, `report-unknown`, and `report-days` of days turned round.
    """
    desk.require("figures.see")
    if asked.last < asked.first:
        raise Refusal("report-days")
    return (yield from _kind(asked.report).composing(desk, asked))


def _standing_still(desk: Desk, asked: Asked) -> Composing:
    """Compose a report of the record as it stands when it begins, whatever is written meanwhile."""
    with desk.database.snapshot() as still:
        return (yield from composing(replace(desk, database=still), asked))


def composing_beside(desk: Desk, asked: Asked, into: Composed) -> Steps:
    """Compose a report beside the window; refuses what `composing` refuses."""
    into.report = yield from _standing_still(desk, asked)


def behind(desk: Desk, asked: Asked, key: str) -> BehindList:
    """Return what stands behind a figure of a report; refuses `not-allowed`, `report-unknown`."""
    return _kind(asked.report).behind(desk, asked, key)


def print_report(desk: Desk, asked: Asked, language: Language) -> str:
    """Fix a report as a paper and return it; refuses what `printing` refuses."""
    *_before, fixed = printing(desk, asked, language)
    return fixed.paper


def printing(desk: Desk, asked: Asked, language: Language) -> Steps:
    """Compose a report anew and fix it as a paper, as the record stood when this began.

    Nobody who writes waits while it is composed. Refuses `not-allowed`, `no-clerk` and what
    `composing` refuses.
    """
    desk.require("report.print")
    now, clerk = desk.now(), clerk_words(desk, language)
    report = yield from _standing_still(desk, asked)
    content = report_content(
        report, office=office_words(desk), made_at=now, clerk=clerk, language=language
    )
    with desk.work(at=now, command="report.print") as work:
        office = desk.office().office
        paper = record_paper(desk, work, KIND, content, about="office", about_id=office)
    yield Step(done=1, total=1, paper=paper)


def proposed_name(desk: Desk, report: Report, language: Language) -> str:
    """Return the name proposed for the file of a report."""
    return file_name(report.short.in_language(language), desk.now().date())


def saving(
    desk: Desk,
    place: Path,
    asked: Asked,
    language: Language,
    *,
    told: Callable[[ListSaved], None],
) -> Steps:
    """Compose a report and write it for a spreadsheet, each value with how it was reached (§3.4).

    Refuses `not-allowed`, `file-not-written` (`path`) and what `composing` refuses.
    """
    report = yield from _standing_still(desk, asked)
    written = Saving(
        what=f"report.{asked.report.partition('.')[0]}",
        command="figures.see",
        words=_title(report, language),
        first=asked.first,
        last=asked.last,
    )
    titles, rows = heads_of(report, language), rows_of(report, language)
    told(save_list(desk, place, saving=written, titles=titles, rows=rows))


def _title(report: Report, language: Language) -> str:
    period = period_words(report.asked.first, report.asked.last)
    return f"{report.short.in_language(language)}, {period.in_language(language)}"


def _kind(report: str) -> ReportKind:
    found = REPORTS.get(report.partition(".")[0])
    if found is None:
        raise Refusal("report-unknown")
    return found


def year_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a year: what the annexes report by."""
    return day.replace(month=1, day=1), day.replace(month=12, day=31)
