"""The reports of an office: one list, one way to compose, open, print and save whichever it is.

A report is added by a row of `REPORTS`: which of them the office has, how one is composed
(`models/report.py`), and what stands behind a figure of it. Screen, paper and file come of that.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

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
from desktop.models.text import Language, Text
from desktop.services import indicators, period_report
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.papers import office_words, record_paper
from desktop.services.saved_lists import Saving, save_list

KIND: Final = "report-table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Offer a report by its id and what it is called in the list."""

    report: str
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportKind:
    """Say which reports of a kind an office has, and how each is composed and laid open."""

    offered: Callable[[Desk], tuple[Offered, ...]]
    compose: Callable[[Desk, Asked], Report]
    behind: Callable[[Desk, Asked, str], BehindList]


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
            offered=_indicators, compose=indicators.compose, behind=indicators.behind
        ),
        period_report.KIND: ReportKind(
            offered=lambda _desk: (Offered(report=period_report.KIND, name=the_period.SHORT),),
            compose=period_report.compose,
            behind=period_report.behind,
        ),
    }
)
"""Every kind of report; the part of a report's id before its first point names its kind."""


def offered(desk: Desk) -> tuple[Offered, ...]:
    """Return the reports of this office, in the order they are listed."""
    return tuple(each for kind in REPORTS.values() for each in kind.offered(desk))


def compose(desk: Desk, asked: Asked) -> Report:
    """Compose a report.

    Refuses `not-allowed`, `report-unknown`, and `report-days` of days turned round.
    """
    desk.require("figures.see")
    if asked.last < asked.first:
        raise Refusal("report-days")
    return _kind(asked.report).compose(desk, asked)


def behind(desk: Desk, asked: Asked, key: str) -> BehindList:
    """Return what stands behind a figure of a report; refuses `not-allowed`, `report-unknown`."""
    return _kind(asked.report).behind(desk, asked, key)


def print_report(desk: Desk, asked: Asked, language: Language) -> str:
    """Fix a report as a paper and return it; it is composed anew in the very act that fixes it.

    Refuses `not-allowed`, `no-clerk` and what `compose` refuses.
    """
    now = desk.now()
    with desk.work(at=now, command="report.print") as work:
        content = report_content(
            compose(desk, asked),
            office=office_words(desk),
            made_at=now,
            clerk=clerk_words(desk, language),
            language=language,
        )
        office = desk.office().office
        return record_paper(desk, work, KIND, content, about="office", about_id=office)


def proposed_name(desk: Desk, report: Report, language: Language) -> str:
    """Return the name proposed for the file of a report."""
    return file_name(report.short.in_language(language), desk.now().date())


def save_report(desk: Desk, place: Path, asked: Asked, language: Language) -> ListSaved:
    """Write a report for a spreadsheet, each value with how it was reached (§3.4).

    Refuses `not-allowed`, `file-not-written` (`path`) and what `compose` refuses.
    """
    report = compose(desk, asked)
    saving = Saving(
        what=f"report.{asked.report.partition('.')[0]}",
        command="figures.see",
        words=_title(report, language),
        first=asked.first,
        last=asked.last,
    )
    return save_list(
        desk, place, saving=saving, titles=heads_of(report, language),
        rows=rows_of(report, language),
    )  # fmt: skip


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
