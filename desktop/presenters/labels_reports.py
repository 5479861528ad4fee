"""The words for reports, indicators and the survey (W-A2, I-A5)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

REPORTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paper.report-table": marked("Report"),
        "paper.survey-slip": marked("Survey slip"),
        "command.report.print": marked("printing reports"),
        "command.indicator.enter": marked("entering values of indicators"),
        "command.survey.ask": marked("asking visitors by the survey"),
        "command.survey.enter": marked("entering slips, opening the box of the survey"),
        "indicator.number": marked("Row of the table"),
        "indicator.kind": marked("Which value"),
        "indicator.year": marked("For which year"),
        "indicator.value": marked("Value, per cent"),
        "indicator.ground": marked("Order, or how it was counted"),
        "indicator-kind.normative": marked("normative value"),
        "indicator-kind.target": marked("target value"),
        "indicator-kind.current": marked("current value"),
        "survey.token": marked("Number of the slip"),
        "survey.way": marked("How the visitor answers"),
        "survey.language": marked("Second language of the slip"),
        "survey-way.screen": marked("at the screen, by touch"),
        "survey-way.slip": marked("on a slip, into the box"),
        "survey-said.satisfied": marked("yes"),
        "survey-said.dissatisfied": marked("no"),
        "survey-said.silent": marked("no answer"),
        "report.language": marked("Language"),
    }
)
"""English labels by code."""
