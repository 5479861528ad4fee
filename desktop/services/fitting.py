"""Whom an act on the path of a case is meant for: by role and post, and here today (W-14, D54)."""

import datetime as dt
from collections.abc import Iterator

from desktop.models.errors import Refusal
from desktop.models.official import Official
from desktop.models.permissions import Command, may
from desktop.models.posts import is_away
from desktop.models.signing import Posts
from desktop.services.desk import Desk
from desktop.services.standing import posts_of
from desktop.store import staff as rows


def heads(desk: Desk) -> frozenset[str]:
    """Return who resolves on applications today: by role, or standing in a post that signs."""
    return _here(desk, _resolving(desk))


def require_head(desk: Desk, who: Official) -> None:
    """Refuse `no-head` (`name`): neither the role nor a post lets him resolve on applications."""
    if who.staff not in _resolving(desk):
        raise Refusal("no-head", name=who.name)


def require_examiner(desk: Desk, who: Official) -> None:
    """Refuse `no-examiner` (`name`): an application goes to whoever examines (W-14).

    Who is on leave may be given one for when he is back; the window says that he is away.
    """
    if who.staff not in _having(desk, "case.examine"):
        raise Refusal("no-examiner", name=who.name)


def examiners(desk: Desk) -> frozenset[str]:
    """Return who examines applications and is here today."""
    return _here(desk, _having(desk, "case.examine"))


def signers(desk: Desk, service: str) -> frozenset[str]:
    """Return who may sign the decisions of a service today: by post, without such posts by role."""
    posts = posts_of(desk)
    if posts.signing(service):
        return _here(desk, frozenset(_standing(posts, service, _today(desk))))
    return _here(desk, _having(desk, "case.sign"))


def _resolving(desk: Desk) -> frozenset[str]:
    posts = posts_of(desk)
    signing = {service for post in posts.posts for service in post.signs if post.active}
    standing = {each for service in signing for each in _standing(posts, service, _today(desk))}
    return _having(desk, "case.assign") | standing


def _standing(posts: Posts, service: str, day: dt.date) -> Iterator[str]:
    for post in posts.signing(service):
        stands = posts.standing_in(post, day)
        if stands is not None:
            yield stands.staff


def _having(desk: Desk, command: Command) -> frozenset[str]:
    """Return who works here in a role that may do a command."""
    everybody = rows.roles_by_staff(desk.database, desk.office().office)
    return frozenset(staff for staff, roles in everybody.items() if may(roles, command))


def _here(desk: Desk, found: frozenset[str]) -> frozenset[str]:
    """Leave out whoever is on leave today."""
    leaves = rows.leaves(desk.database, desk.office().office)
    return frozenset(each for each in found if not is_away(each, leaves, _today(desk)))


def _today(desk: Desk) -> dt.date:
    return desk.now().date()
