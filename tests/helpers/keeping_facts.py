"""Build facts of keeping the record: drills, and looks at cards."""

import datetime as dt
from collections.abc import Iterator

from desktop.models import facts
from desktop.models.facts import Fact

ZONE = dt.timezone(dt.timedelta(hours=6))


def kept(which: int, day: dt.date) -> Iterator[Fact]:
    """Yield a drill, a look at a card, what a search led to, or a list taken away."""
    copied_at = dt.datetime.combine(day, dt.time(18, 5), ZONE)
    yield (
        facts.DrillDone(drill=f"d{which}", copied_at=copied_at, outcome="good", entries=which),
        facts.CardViewed(record=f"c{which}", kind="case"),
        facts.Searched(found=f"t{which}", kind="ticket"),
        facts.ListSaved(what="trail", rows=which, file="тізім.csv", sha256="0" * 64, first=day),
    )[which % 4]
