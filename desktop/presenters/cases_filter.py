"""The filter of the register as a sentence of changeable words."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _c
from desktop.presenters.formats import day_month, text
from desktop.presenters.list_view import OptionView, SentenceView, TokenView
from desktop.services.desk import Desk
from desktop.store.cases import Filter

NEAR_DAYS: Final = 2  # calendar days before `safe` from which a term counts as near (D6)

DUE_ON: Final = "due:"
"""Begins the key of «мерзімі сол күні бітетін»; an ISO day follows."""

_ALL: Final = "all"
_BY_TERM: Final = frozenset({"short", "asked", "away", "absent"})
_DAY: Final = dt.timedelta(days=1)
_TOKEN: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Hold what is chosen for each word of the sentence."""

    service: str = _ALL
    which: str = _ALL
    period: str = "any"

    def with_choice(self, token: str, key: str) -> "Asking":
        """Return the same sentence with one word changed."""
        return replace(self, **{token: key})


EVERYTHING: Final = Asking()


def narrow(asking: Asking, today: dt.date) -> Filter:
    """Return the filter a sentence means on `today`; terms are judged by `safe` (D6).

    What is narrowed by its term or by what it lacks comes in the order of its term.
    """
    start, end = _term(asking.which, today)
    by_term = end is not None or asking.which in _BY_TERM
    return Filter(
        service=None if asking.service == _ALL else asking.service,
        stage="ready" if asking.which == "ready" else None,
        from_day=_FIRST_DAYS[asking.period](today),
        safe_from=start,
        safe_until=end,
        short_of_papers=asking.which == "short",
        without_decision=asking.which == "ended",
        untold=asking.which == "untold",
        asked=asking.which == "asked",
        away=asking.which == "away",
        decided_late=asking.which == "late",
        absent_on=today if asking.which == "absent" else None,
        order="due-first" if by_term else "newest",
    )


def _term(which: str, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """Return between which days the terms asked for end, both included."""
    if which.startswith(DUE_ON):
        day = dt.date.fromisoformat(which.removeprefix(DUE_ON))
        return day, day
    terms: dict[str, tuple[dt.date | None, dt.date]] = {
        "near": (None, today + NEAR_DAYS * _DAY),
        "past": (None, today - _DAY),
        "today": (today, today),
        "tomorrow": (today + _DAY, today + _DAY),
    }
    return terms.get(which, (None, None))


def sentence_view(desk: Desk, asking: Asking) -> SentenceView:
    """Say the sentence in the order of the language spoken."""
    tokens = {token.id: token for token in _tokens(desk, asking)}
    said = _("Showing {which} applications · service: {service} · registered: {period}")
    pieces = _TOKEN.split(said)  # text, name, text, name … text
    parts = [tokens[piece] if at % 2 else piece.strip() for at, piece in enumerate(pieces)]
    return SentenceView(parts=tuple(part for part in parts if part))


def _tokens(desk: Desk, asking: Asking) -> tuple[TokenView, ...]:
    services = [OptionView(key=_ALL, words=_c("service", "any"))] + [
        OptionView(key=service, words=text(desk.catalogue.standard(service).short))
        for service in desk.office().services
    ]
    return (
        TokenView(id="service", chosen=asking.service, options=tuple(services), name=_("Services")),
        TokenView(
            id="which",
            chosen=asking.which,
            options=_which_options(asking.which),
            name=_("Which applications"),
        ),
        TokenView(id="period", chosen=asking.period, options=_period_options(), name=_("Period")),
    )


def _which_options(chosen: str) -> tuple[OptionView, ...]:
    """Offer what may be asked; a day chosen on the page of the day is offered beside the rest."""
    options = (
        OptionView(key=_ALL, words=_c("applications", "all")),
        OptionView(key="near", words=_c("applications", "due soon or overdue")),
        OptionView(key="past", words=_c("applications", "overdue")),
        OptionView(key="today", words=_c("applications", "due today")),
        OptionView(key="tomorrow", words=_c("applications", "due tomorrow")),
        OptionView(key="short", words=_c("applications", "short of papers")),
        OptionView(key="ended", words=_c("applications", "ended without a decision")),
        OptionView(key="untold", words=_c("applications", "sent on, the applicant not told")),
        OptionView(key="asked", words=_c("applications", "waiting for an answer")),
        OptionView(key="away", words=_c("applications", "at the department")),
        OptionView(key="ready", words=_c("applications", "ready to hand over")),
        OptionView(key="late", words=_c("applications", "decided late")),
        OptionView(key="absent", words=_c("applications", "whose examiner is away")),
    )
    if not chosen.startswith(DUE_ON):
        return options
    day = dt.date.fromisoformat(chosen.removeprefix(DUE_ON))
    said = _c("applications", "due on {day}").format(day=day_month(day))
    return (*options, OptionView(key=chosen, words=said))


def _period_options() -> tuple[OptionView, ...]:
    return (
        OptionView(key="any", words=_c("registered", "at any time")),
        OptionView(key="today", words=_c("registered", "today")),
        OptionView(key="week", words=_c("registered", "this week")),
        OptionView(key="month", words=_c("registered", "this month")),
        OptionView(key="year", words=_c("registered", "this year")),
    )


def _monday(today: dt.date) -> dt.date:
    return today - dt.timedelta(days=today.weekday())


_FIRST_DAYS: Final[Mapping[str, Callable[[dt.date], dt.date | None]]] = MappingProxyType(
    {
        "any": lambda _today: None,
        "today": lambda today: today,
        "week": _monday,
        "month": lambda today: today.replace(day=1),
        "year": lambda today: today.replace(month=1, day=1),
    }
)
