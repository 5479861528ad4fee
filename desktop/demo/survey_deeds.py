"""Visitors asked on the days after, what they said counted, and the indicators on paper (W-A2)."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from desktop.demo.path_people import CLERK
from desktop.demo.path_steps import desk_of
from desktop.demo.stage import Stage
from desktop.models.errors import Refusal
from desktop.models.report import Asked
from desktop.models.survey import Said
from desktop.services import indicators, period_report, reports, survey, survey_slip
from desktop.services.desk import Desk
from desktop.store import offices

ORDER: Final = "ІІМ 2012 жылғы 20 желтоқсандағы № 671 бұйрығы (үлгі)"
_SAID: Final[Mapping[str, Said]] = {
    "2.1": "satisfied", "3.1": "dissatisfied", "4.1": "silent", "5.1": "satisfied"
}  # fmt: skip


def ask_who_was_served(stage: Stage) -> None:
    """Ask whoever was served last at each window, by a slip, and enter it out of the box."""
    desk = desk_of(stage, CLERK)
    for window in offices.windows(desk.database, desk.office().office):
        with suppress(Refusal):  # nobody was served there that day
            asked = survey.ask(desk, window=window.window, way="slip")
            survey_slip.print_slip(desk, stage.spool, service=asked.service, token=asked.token)
            stage.take(survey_slip.SLIP)
            survey.answer(desk, token=asked.token, said=_SAID)


def report_the_year(stage: Stage) -> None:
    """Enter norm and target by their order, and print every report of the year in both tongues."""
    desk = desk_of(stage, CLERK)
    first, last = reports.year_of(desk.now().date())
    for service in desk.office().services:
        with suppress(Refusal):  # fewer than three answered
            survey.open_box(desk, service=service)
        _enter(desk, service)
        _print(stage, desk, Asked(report=indicators.report_of(service), first=first, last=last))
    _print(stage, desk, Asked(report=period_report.KIND, first=first, last=last))


def _print(stage: Stage, desk: Desk, asked: Asked) -> None:
    for language in ("kk", "ru"):
        stage.print_one(desk, reports.print_report(desk, asked, language))


def _enter(desk: Desk, service: str) -> None:
    year = desk.now().year
    indicators.set_value(
        desk, service=service, number="1.1", kind="normative", year=year, value="100", ground=ORDER
    )
    indicators.set_value(
        desk, service=service, number="1.1", kind="target", year=year + 1, value="100", ground=ORDER
    )
