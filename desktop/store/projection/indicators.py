"""Indicators: values entered, visitors asked, boxes of answers opened (W-A2, I-A5)."""

from typing import Final

from desktop.models import facts
from desktop.models.chain import Deed
from desktop.store.projection.rows import Rows

_VALUE: Final = """
    INSERT INTO indicator_values (office, service, number, kind, year, value, ground, clerk_name,
        set_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ASKED: Final = """
    INSERT INTO surveys (visit, survey, office, service, day, way) VALUES (?, ?, ?, ?, ?, ?)
"""
_BOX: Final = """
    INSERT INTO survey_boxes (box, office, service, day, answers) VALUES (?, ?, ?, ?, ?)
"""
_SUMS: Final = "INSERT INTO survey_counts VALUES (?, ?, ?, ?, ?)"
_SPENT: Final = "INSERT INTO survey_tokens (office, token) VALUES (?, ?)"


def indicator_set(rows: Rows, deed: Deed, fact: facts.IndicatorSet) -> None:
    """Keep a value; the last one entered for its row, column and year holds."""
    of = (fact.service, fact.number, fact.kind, fact.year)
    rows.add(_VALUE, (deed.office, *of, fact.value, fact.ground, fact.clerk_name, deed.at))


def survey_asked(rows: Rows, deed: Deed, fact: facts.SurveyAsked) -> None:
    """Mark a visit as asked, once."""
    said = (fact.service, fact.day.isoformat(), fact.way)
    rows.add(_ASKED, (fact.visit, fact.survey, deed.office, *said))


def survey_counted(rows: Rows, deed: Deed, fact: facts.SurveyCounted) -> None:
    """Count the answers of a box, and let none of its tokens answer again."""
    rows.add(_BOX, (fact.box, deed.office, fact.service, fact.day.isoformat(), fact.answers))
    for each in fact.sums:
        sums = (each.number, each.satisfied, each.dissatisfied, each.silent)
        rows.add(_SUMS, (fact.box, *sums))
    for token in fact.tokens:
        rows.add(_SPENT, (deed.office, token))
