"""Who stands today where a head stood when he took a case in hand: drafts follow the post (D54)."""

import datetime as dt
from contextlib import suppress

from desktop.models.errors import Refusal
from desktop.models.official import Official
from desktop.models.posts import post_of
from desktop.models.signing import Posts
from desktop.services.desk import Desk
from desktop.services.officials import official_of, styled
from desktop.store import staff as rows
from desktop.store.path import CaseWhole


def posts_of(desk: Desk) -> Posts:
    """Return the posts of the office, who holds them and who is away."""
    office = desk.office().office
    return Posts(
        posts=rows.posts(desk.database, office),
        holdings=rows.holdings(desk.database, office),
        leaves=rows.leaves(desk.database, office),
    )


def in_place_of(desk: Desk, staff: str, *, was_on: dt.date, on: dt.date) -> Official:
    """Return who stands on a day in the post that somebody stood in on another (D54).

    That is himself, whoever acts for him by order, or his successor. Without posts, and while
    nobody stands there, it is himself. Refuses `staff-unknown` where he has left.
    """
    kept = posts_of(desk)
    then = post_of(staff, kept.posts, kept.holdings, day=was_on)
    for post in kept.posts:
        stands = kept.standing_in(post, on) if then is not None and post.post == then.post else None
        if stands is not None:
            return styled(desk, stands)
    return official_of(desk, staff, on=on)


def head_of(desk: Desk, found: CaseWhole) -> Official | None:
    """Return who signs the letters of a case today: the post that assigned it last (D54).

    None before anybody did, and of a head who left without a post: the name is left to the pen.
    """
    if not found.assignments:
        return None
    last = found.assignments[-1]
    with suppress(Refusal):
        return in_place_of(desk, last.by_staff, was_on=last.on_day, on=desk.now().date())
    return None
