"""The filter of the cases of all offices as a sentence of changeable words."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, get_args

from desktop.i18n import _, _c
from desktop.models.standard import Standard
from desktop.presenters.cases_filter import NEAR_DAYS
from desktop.presenters.formats import collated, text
from desktop.presenters.list_view import OptionView, SentenceView, TokenView
from desktop.presenters.region_rooms import Rooms
from desktop.services.desk import Desk
from desktop.store import region_cases
from desktop.store.cases import Filter, Order

WEAPON: Final = "weapon:"
"""Begins the key of a kind of weapon; its id follows."""

COUNTRY: Final = "country:"
"""Begins the key of a citizenship; the code of a document follows."""

_ALL: Final = "all"
_DECISIONS: Final = ("granted", "part", "refused")
_ORDERS: Final[tuple[Order, ...]] = get_args(Order)
_DAY: Final = dt.timedelta(days=1)
_TOKEN: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionAsking:
    """Hold what is chosen for each word of the sentence."""

    which: str = _ALL
    term: str = _ALL
    office: str = _ALL
    service: str = _ALL
    purpose: str = _ALL
    item: str = _ALL
    period: str = "any"
    order: str = "newest"

    def with_choice(self, word: str, key: str) -> "RegionAsking":
        """Return the same sentence with one word changed; a purpose goes with its service."""
        changed = replace(self, **{word: key})
        of_another = not changed.purpose.startswith(f"{changed.service}:")
        if word == "service" and key != _ALL and of_another:
            return replace(changed, purpose=_ALL)
        return changed


EVERY_CASE: Final = RegionAsking()


def narrow(asking: RegionAsking, today: dt.date) -> Filter:
    """Return the filter a sentence means on `today`; terms are judged as figures judge them."""
    first, last = _PERIODS[asking.period](today)
    service, _colon, purpose = asking.purpose.rpartition(":")
    terms = {"past": today - _DAY, "near": today + NEAR_DAYS * _DAY}
    kind, _colon, item = asking.item.partition(":")
    return Filter(
        office=_chosen(asking.office),
        service=service or _chosen(asking.service),
        purpose=purpose if service else None,
        from_day=first,
        to_day=last,
        due_until=terms.get(asking.term),
        is_open=asking.which == "open",
        away=asking.which == "away",
        without_decision=asking.which == "ended",
        decision=asking.which if asking.which in _DECISIONS else None,
        decided_late=asking.term == "late",
        weapon=item if f"{kind}:" == WEAPON else None,
        citizenship=item if f"{kind}:" == COUNTRY else None,
        order=next(each for each in _ORDERS if each == asking.order),
    )


def _chosen(key: str) -> str | None:
    return None if key == _ALL else key


def region_sentence(desk: Desk, rooms: Rooms, asking: RegionAsking) -> SentenceView:
    """Say the sentence in the order of the language spoken."""
    tokens = {token.id: token for token in _tokens(desk, rooms, asking)}
    said = _(
        "Showing {which} applications, {term} · office: {office} · service: {service} · "
        "purpose: {purpose} · for: {item} · registered: {period} · order: {order}"
    )
    pieces = _TOKEN.split(said)  # text, name, text, name … text
    parts = [tokens[piece] if at % 2 else piece.strip() for at, piece in enumerate(pieces)]
    return SentenceView(parts=tuple(part for part in parts if part))


def _tokens(desk: Desk, rooms: Rooms, asking: RegionAsking) -> Iterator[TokenView]:
    served = {service for room in rooms.all().values() for service in room.services}
    standards = [desk.catalogue.standard(each) for each in sorted(served)]
    options = {
        "which": (_("Which applications"), _which_options()),
        "term": (_("Term"), _term_options()),
        "office": (_c("room", "Office"), _office_options(rooms)),
        "service": (_("Services"), _service_options(standards)),
        "purpose": (_("Purpose"), _purpose_options(standards, asking.service)),
        "item": (_("Weapons and guests"), _item_options(desk, standards)),
        "period": (_("Period"), _period_options()),
        "order": (_("Order"), _order_options()),
    }
    for token, (name, offered) in options.items():
        chosen = getattr(asking, token)
        known = any(each.key == chosen for each in offered)
        beside = () if known else (OptionView(key=chosen, words=chosen.rpartition(":")[2]),)
        yield TokenView(id=token, chosen=chosen, options=(*offered, *beside), name=name)


def _which_options() -> tuple[OptionView, ...]:
    return (
        OptionView(key=_ALL, words=_c("applications", "all")),
        OptionView(key="open", words=_c("applications", "being worked on")),
        OptionView(key="away", words=_c("applications", "at the department")),
        OptionView(key="granted", words=_c("applications", "granted")),
        OptionView(key="part", words=_c("applications", "partly granted")),
        OptionView(key="refused", words=_c("applications", "refused")),
        OptionView(key="ended", words=_c("applications", "ended without a decision")),
    )


def _term_options() -> tuple[OptionView, ...]:
    return (
        OptionView(key=_ALL, words=_c("applications", "whatever their term")),
        OptionView(key="past", words=_c("applications", "overdue")),
        OptionView(key="near", words=_c("applications", "due soon or overdue")),
        OptionView(key="late", words=_c("applications", "decided late")),
    )


def _office_options(rooms: Rooms) -> tuple[OptionView, ...]:
    every = OptionView(key=_ALL, words=_c("offices", "all"))
    return (every, *(OptionView(key=room, words=rooms.told(room)) for room in rooms.all()))


def _service_options(standards: list[Standard]) -> tuple[OptionView, ...]:
    every = OptionView(key=_ALL, words=_c("service", "any"))
    return (every, *(OptionView(key=each.service, words=text(each.short)) for each in standards))


def _purpose_options(standards: list[Standard], service: str) -> tuple[OptionView, ...]:
    """Offer the purposes of the service chosen, or of every service."""
    every = OptionView(key=_ALL, words=_c("purpose", "any"))
    offered = (
        OptionView(key=f"{standard.service}:{each.id}", words=text(each.short))
        for standard in standards
        if service in {_ALL, standard.service}
        for each in standard.purposes
    )
    return (every, *offered)


def _item_options(desk: Desk, standards: list[Standard]) -> tuple[OptionView, ...]:
    """Offer the kinds of weapons and the citizenships that there are, by their names."""
    choices = [
        (each.id, text(each.name))
        for standard in standards
        for field in standard.items.fields
        if field.id == "kind"
        for each in field.choices
    ]
    kinds, countries = dict(choices), desk.catalogue.countries()
    weapons = [
        OptionView(key=WEAPON + each, words=kinds.get(each, each))
        for each in region_cases.kinds_of_weapons(desk.database)
    ]
    named = ((each, countries.named(each)) for each in region_cases.citizenships(desk.database))
    guests = [
        OptionView(key=COUNTRY + code, words=text(name) if name is not None else code)
        for code, name in named
    ]
    every = OptionView(key=_ALL, words=_c("weapons and guests", "any"))
    in_order = (
        sorted(each, key=lambda option: collated(option.words)) for each in (weapons, guests)
    )
    return (every, *(option for each in in_order for option in each))


def _period_options() -> tuple[OptionView, ...]:
    return (
        OptionView(key="any", words=_c("registered", "at any time")),
        OptionView(key="week", words=_c("registered", "this week")),
        OptionView(key="month", words=_c("registered", "this month")),
        OptionView(key="last-month", words=_c("registered", "last month")),
        OptionView(key="year", words=_c("registered", "this year")),
        OptionView(key="last-year", words=_c("registered", "last year")),
    )


def _order_options() -> tuple[OptionView, ...]:
    return (
        OptionView(key="newest", words=_c("order", "the newest first")),
        OptionView(key="oldest", words=_c("order", "the oldest first")),
        OptionView(key="office", words=_c("order", "by offices")),
        OptionView(key="due-first", words=_c("order", "by term, the earliest first")),
        OptionView(key="due-last", words=_c("order", "by term, the latest first")),
    )


def _last_month(today: dt.date) -> tuple[dt.date, dt.date]:
    last = today.replace(day=1) - _DAY
    return last.replace(day=1), last


def _last_year(today: dt.date) -> tuple[dt.date, dt.date]:
    return dt.date(today.year - 1, 1, 1), dt.date(today.year - 1, 12, 31)


_Period = tuple[dt.date | None, dt.date | None]
_PERIODS: Final[Mapping[str, Callable[[dt.date], _Period]]] = MappingProxyType(
    {
        "any": lambda _today: (None, None),
        "week": lambda today: (today - today.weekday() * _DAY, None),
        "month": lambda today: (today.replace(day=1), None),
        "last-month": _last_month,
        "year": lambda today: (today.replace(month=1, day=1), None),
        "last-year": _last_year,
    }
)
"""The first and the last day of each period, None for no end."""
