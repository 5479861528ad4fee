"""Build facts of who may do what, who holds a post and who is away."""

import datetime as dt

from desktop.models import facts
from desktop.models.facts import Fact


def employed(which: int, day: dt.date) -> Fact:
    """Let somebody have a role, a post, an order to act in it, a leave."""
    whose = {"staff": f"s{which % 3}", "name": "А", "clerk_name": "Б"}
    since, until = day, day + dt.timedelta(days=which % 5)
    back = bool(which // 4 % 2)
    return (
        facts.RolesSet(roles=("clerk", "head") if back else (), **whose),
        facts.PostSet(
            post=f"p{which % 2}", title_kk="б", title_ru="в", acting_kk="г", acting_ru="д",
            signs=("weapons",) if back else (), clerk_name="Б", active=not back,
        ),
        facts.PostHeld(
            post="p0", holding=f"h{which % 2}", since=since, until=until if back else None,
            acting=back, order_number="114-жқ", order_date=since if back else None,
            taken_back=back, **whose,
        ),
        facts.LeaveSet(
            leave=f"l{which % 2}", since=since, until=until, ground="", taken_back=back, **whose
        ),
    )[which % 4]  # fmt: skip
