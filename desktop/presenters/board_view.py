"""What the lobby board shows, worded: two lines of each wording, the larger one first."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from desktop.i18n import Language


class Pair(NamedTuple):
    """Hold one wording in the language of the large line and, where one is set, of the small."""

    first: str = ""
    second: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """Show one number and its window; `awaited` is whoever is on the way, `here` who is there."""

    number: str
    window: str
    awaited: bool
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceView:
    """Show one service: how many wait and about how long, or why nobody is called now."""

    name: Pair
    waiting: str  # empty while nobody can wait: the day is not open
    wait: str  # «≈ 24», empty while nobody can know
    state: Pair  # a pause, a break; empty while it is called
    hours: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """Show the whole board; `read_at` is the moment it is true of.

    `since` is empty while it is kept true, and says since when it is not. `call` is the number
    shown largest; where there is none, `message` and `more` stand in its place.
    """

    languages: tuple[Language, ...]
    is_light: bool
    read_at: dt.datetime
    time: str
    day: Pair
    office: Pair
    call: CallView | None
    bidding: Pair
    message: Pair
    more: Pair
    calls: tuple[CallView, ...]
    most_calls: int
    services: tuple[ServiceView, ...]
    last_calls: Pair
    window: Pair
    people: Pair
    minutes: Pair
    hint: Pair
    practice: Pair
    since: Pair
