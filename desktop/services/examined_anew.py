"""Who examines anew what was set aside: somebody without a share in it, where there is one."""

import datetime as dt
from collections.abc import Sequence

from desktop.models.facts import DecisionSetAside, Fact
from desktop.models.official import Official
from desktop.models.set_aside import require_without_share, sharers, without_share
from desktop.services.desk import Desk
from desktop.services.fitting import examiners
from desktop.services.officials import official_of
from desktop.store import case_events


def everybody_who_examines(desk: Desk, today: dt.date) -> Sequence[Official]:
    """Return who examines applications here, as each is called on a day."""
    return [official_of(desk, staff, on=today) for staff in examiners(desk)]


def is_nobody_else(desk: Desk, who: Official, history: Sequence[Fact], *, today: dt.date) -> bool:
    """Return whether everybody who examines had a share in what `history` decided (ADR 0015).

    Refuses `set-aside-share` (`name`) of whoever had one while somebody without is here.
    """
    shared = sharers(history)
    free = without_share(everybody_who_examines(desk, today), shared)
    return require_without_share(who, free=free, shared=shared)


def require_fit_anew(desk: Desk, who: Official, case: str, *, today: dt.date) -> None:
    """Refuse what `is_nobody_else` does, of a case whose decision was set aside last."""
    history = [each.fact for each in case_events.events(desk.database, case)]
    for place in range(len(history) - 1, -1, -1):
        if isinstance(history[place], DecisionSetAside):
            is_nobody_else(desk, who, history[:place], today=today)
            return
