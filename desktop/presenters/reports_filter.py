"""Which days a report is of, as a sentence of one changeable word."""

import datetime as dt
from typing import Final

from desktop.i18n import _, _c
from desktop.presenters.list_view import OptionView, SentenceView, TokenView
from desktop.presenters.region_figures_view import PERIODS_ASKED

BEGINS: Final = "year"
"""The year: the annexes report by it (W-A2, I-A5)."""

_YEARS: Final = 4  # further years back that are offered


def period_of(key: str, today: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and the last day a choice means today; digits are a year."""
    if key.isdecimal():
        return dt.date(int(key), 1, 1), dt.date(int(key), 12, 31)
    return PERIODS_ASKED[key](today)


def sentence_of(chosen: str, today: dt.date) -> SentenceView:
    """Say the sentence in the language spoken."""
    words = {
        "year": _c("register", "of this year"),
        "year-before": _c("figures", "of last year"),
        "quarter": _c("figures", "of this quarter"),
        "quarter-before": _c("figures", "of last quarter"),
        "month": _c("register", "of this month"),
        "month-before": _c("register", "of last month"),
        "week": _c("register", "of this week"),
        "week-before": _c("figures", "of last week"),
    }
    years = (str(today.year - back) for back in range(2, 2 + _YEARS))
    options = (
        *(OptionView(key=key, words=said) for key, said in words.items()),
        *(OptionView(key=y, words=_c("register", "of {year}").format(year=y)) for y in years),
    )
    token = TokenView(id="period", chosen=chosen, options=options, name=_("Period"))
    return SentenceView(parts=(_c("reports", "Showing the report"), token))
