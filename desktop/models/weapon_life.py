"""The life of a registered weapon: what may happen to it, and where it is after that (D45).

Nine closed events, recorded with their document; two more come of a permit being issued. They are
events and no services of ours. A permit issued anew to the same owner takes a weapon back onto the
books wherever it was: it is decided by whoever signs, not here.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from desktop.models.errors import Refusal

WeaponEventKind: TypeAlias = Literal[
    "moved-in",
    "moved-out",
    "sold",
    "lost",
    "found",
    "surrendered",
    "seized",
    "annulled",
    "owner-died",
]
"""What is recorded of a weapon after its registration."""

PermitEvent: TypeAlias = Literal["registered", "re-registered", "replaced"]
"""What its permits tell of it; written by the projection alone."""

WeaponState: TypeAlias = Literal[
    "held", "moved-out", "sold", "lost", "surrendered", "seized", "annulled", "owner-died"
]
"""Where a weapon is: `held` by its owner, on a permit that stands, or what became of it."""

KINDS: Final[tuple[WeaponEventKind, ...]] = get_args(WeaponEventKind)
STATES: Final[tuple[WeaponState, ...]] = get_args(WeaponState)

NAMES_OTHER: Final[frozenset[WeaponEventKind]] = frozenset({"moved-in", "moved-out", "sold"})
"""The events that are of another party too: from where, where to, to whom."""

_AWAY: Final[Mapping[WeaponEventKind, WeaponState]] = {
    "sold": "sold",
    "lost": "lost",
    "surrendered": "surrendered",
    "seized": "seized",
    "moved-out": "moved-out",
    "annulled": "annulled",
    "owner-died": "owner-died",
}
_AFTER: Final[Mapping[WeaponState, Mapping[WeaponEventKind, WeaponState]]] = MappingProxyType(
    {
        "held": {**_AWAY, "moved-in": "held"},
        "moved-out": {"moved-in": "held"},
        "sold": {},
        "lost": {"found": "held", "annulled": "annulled", "owner-died": "owner-died"},
        "surrendered": {"sold": "sold", "annulled": "annulled"},
        "seized": {"sold": "sold", "surrendered": "surrendered", "annulled": "annulled"},
        "annulled": {
            **{kind: state for kind, state in _AWAY.items() if kind != "annulled"},
            "found": "annulled",  # of a weapon whose permit was annulled while it was lost
        },
        "owner-died": {
            kind: state for kind, state in _AWAY.items() if kind not in {"owner-died", "moved-out"}
        },
    }
)


def offered(state: WeaponState) -> tuple[WeaponEventKind, ...]:
    """Return what may be recorded of a weapon in a state, in the order of the vocabulary."""
    return tuple(kind for kind in KINDS if kind in _AFTER[state])


def after(
    state: WeaponState, kind: WeaponEventKind, *, on: dt.date, since: dt.date | None
) -> WeaponState:
    """Return the state after an event.

    Refuses `weapon-event` (`weapon_state`, `event`) where it cannot follow, and
    `weapon-event-early` (`day`) before the day `since` which the state stands.
    """
    found = _AFTER[state].get(kind)
    if found is None:
        raise Refusal("weapon-event", weapon_state=state, event=kind)
    if since is not None and on < since:
        raise Refusal("weapon-event-early", day=since)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """Hold one thing of a weapon's life; `recorded` here by its document, else of its permits."""

    kind: WeaponEventKind | PermitEvent
    on: dt.date | None
    recorded: bool = False


def lived(life: Sequence[Happened]) -> tuple[WeaponState, dt.date | None]:
    """Return where a weapon is after all that happened to it, and since when.

    Refuses `weapon-event` (`weapon_state`, `event`) where something recorded cannot follow; of a
    permit annulled meanwhile only what may follow changes anything.
    """
    state: WeaponState = "held"
    since: dt.date | None = None
    for each in life:
        if each.kind in {"registered", "re-registered"}:
            state, since = "held", each.on
            continue
        found = next((now for kind, now in _AFTER[state].items() if kind == each.kind), None)
        if found is not None:
            state, since = found, each.on
        elif each.recorded:
            raise Refusal("weapon-event", weapon_state=state, event=each.kind)
    return state, since


def may_be_taken_back(life: Sequence[Happened], at: int) -> bool:
    """Say whether what stands at a place of a life was recorded, and the rest stands without it."""
    if not life[at].recorded:
        return False
    try:
        lived([each for place, each in enumerate(life) if place != at])
    except Refusal:
        return False
    return True
