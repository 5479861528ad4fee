"""How long the power of attorney holds by which somebody collects, in words (W-16)."""

import datetime as dt

from desktop.i18n import _
from desktop.models.attorney import holding
from desktop.presenters import formats
from desktop.presenters.tone import Tone


def holding_words(dated: dt.date | None, until: dt.date | None, today: dt.date) -> tuple[str, Tone]:
    """Say where the law ends a power of attorney, and how to say it; nothing of a term it names."""
    if dated is None or dated > today:
        return "", "normal"
    held = holding(dated, until)
    day = formats.date_digits(held.last)
    if held.by == "named":
        return "", "normal"
    if held.is_over(today):
        over = {
            "one-year": _(
                "The power of attorney names no term: it held one year, its last day was {day} "
                "(Civil Code, article 168)."
            ),
            "three-years": _(
                "A power of attorney holds three years at most: the last day of this one was {day} "
                "(Civil Code, article 168)."
            ),
        }
        return over[held.by].format(day=day), "past"
    holds = {
        "one-year": _(
            "The power of attorney names no term: it holds one year, its last day is {day} "
            "(Civil Code, article 168)."
        ),
        "three-years": _(
            "A power of attorney holds three years at most: the last day of this one is {day} "
            "(Civil Code, article 168)."
        ),
    }
    return holds[held.by].format(day=day), "near"
