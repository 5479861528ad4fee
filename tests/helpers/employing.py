"""Build facts of who may do what, who holds a post, who is away and who signed in."""

import datetime as dt

from desktop.models import facts
from desktop.models.facts import Fact


def employed(which: int, day: dt.date) -> Fact:
    """Let somebody have a role, a post, an order to act in it, a leave, a name to sign in under."""
    whose = {"staff": f"s{which % 3}", "name": "А", "clerk_name": "Б"}
    since, until = day, day + dt.timedelta(days=which % 5)
    back = bool(which // 4 % 2)
    who, login = whose["staff"], f"l{which % 2}"
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
        facts.AccountAdded(staff=who, login=login),
        facts.AccountRemoved(staff=who, login=login),
        facts.PasswordChanged(staff=who, login=login),
        facts.PasswordReset(staff=who, login=login, first="s1", second="s2"),
        facts.SignInFailed(staff=who, login=login, count=3),
        facts.SignedIn(staff=who, login=login),
        facts.RecoverySheetMade(staff=who, login=login),
        facts.RecoverySheetPrinted(staff=who, way="printer"),
        facts.EscrowLeft(keys="ab" * 16, recipient="age1" + "q" * 58),
    )[which % 13]  # fmt: skip
