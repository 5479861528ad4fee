"""Word at the region what the last restore drill of an office came to (parcels §3.5)."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.presenters import formats
from desktop.presenters.tone import Tone
from desktop.store.regional import BroughtFile

_CAME_TO: Final[Mapping[str, str]] = MappingProxyType(
    {
        "good": marked("a backup was restored to try it: whole, and all of it can be sent"),
        "no-export": marked(
            "a backup was restored to try it: whole, but nothing could be sent from it"
        ),
        "differs": marked("a backup was restored to try it: not what the record was"),
        "failed": marked("a backup could not be restored"),
    }
)


def drill_words(file: BroughtFile) -> tuple[str, Tone]:
    """Say what the drill came to that a parcel tells of, and how grave it is.

    A program that told only of good ones is believed; none at all gives cause to ask.
    """
    outcome, on = (file.drill_outcome, file.drill_on) if file.drill_on else ("good", file.drill)
    if not on:
        return _("no backup was restored to try it"), "near"
    what = _(_CAME_TO[outcome]) if outcome in _CAME_TO else outcome
    if outcome == "good":
        return f"{_day(on)}: {what}", "normal"
    good = _day(file.drill) if file.drill else _("there was none")
    said = _("{day}: {what}; the last good one {good}")
    return said.format(day=_day(on), what=what, good=good), "past"


def _day(text: str) -> str:
    return formats.date_digits(dt.date.fromisoformat(text))
