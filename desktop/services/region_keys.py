"""How the yearly keys of a region stand: since when, what is due, which offices know the next."""

import datetime as dt
from dataclasses import dataclass

from desktop.models import moments
from desktop.models.region_keys import Rotation, rotation
from desktop.services.desk import Desk
from desktop.services.regional import require_region
from desktop.store import regional


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysStand:
    """Hold since when the keys are in force and the next announced, and what is due.

    `lacking` are the offices that send and have not told yet that they know the next keys.
    """

    since: dt.date
    announced: dt.date | None
    rotation: Rotation
    lacking: tuple[str, ...]


def keys_stand(desk: Desk) -> KeysStand:
    """Return how the keys of this region stand today; refuse `not-a-region`."""
    own = require_region(desk)
    since = moments.from_text(own.keys_since).date()
    announced = moments.from_text(own.next_since).date() if own.next_since else None
    return KeysStand(
        since=since,
        announced=announced,
        rotation=rotation(since=since, announced=announced, today=desk.now().date()),
        lacking=tuple(regional.offices_without(desk.database, own.next_signing)),
    )
