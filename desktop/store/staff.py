"""Read who may do what, who holds which post, and who is away."""

import datetime as dt
import json
from typing import Final

from desktop.models.permissions import Role
from desktop.models.posts import Holding, Leave, Order, Post
from desktop.store.handles import Reader

_ROLES: Final = """
    SELECT roles FROM staff_roles JOIN staff USING (office, staff)
    WHERE office = ? AND staff = ? AND active = 1
"""
_EVERYBODY: Final = """
    SELECT staff, roles FROM staff_roles JOIN staff USING (office, staff)
    WHERE office = ? AND active = 1 ORDER BY staff
"""
_POSTS: Final = """
    SELECT post, title_kk, title_ru, acting_kk, acting_ru, signs, active FROM posts
    WHERE office = ? ORDER BY post
"""
_HOLDINGS: Final = """
    SELECT holding, post, staff, name, since, until, acting, order_number, order_date
    FROM post_holdings WHERE office = ? AND taken_back = 0 ORDER BY since, holding
"""
_LEAVES: Final = """
    SELECT leave, staff, name, since, until, ground FROM leaves
    WHERE office = ? AND taken_back = 0 ORDER BY since, leave
"""


def roles_of(reader: Reader, office: str, staff: str) -> tuple[Role, ...]:
    """Return the roles somebody has now; whoever left has none."""
    found = reader.row(_ROLES, (office, staff))
    return () if found is None else tuple(json.loads(found[0]))


def roles_by_staff(reader: Reader, office: str) -> dict[str, tuple[Role, ...]]:
    """Return the roles of everybody who works here and has any."""
    rows = reader.rows(_EVERYBODY, (office,))
    return {staff: tuple(json.loads(roles)) for staff, roles in rows if roles != "[]"}


def administrators(reader: Reader, office: str) -> list[str]:
    """Return who may give roles; nobody before the first run is over."""
    everybody = roles_by_staff(reader, office)
    return [staff for staff, roles in everybody.items() if "administrator" in roles]


def posts(reader: Reader, office: str) -> list[Post]:
    """Return the posts of the office, those no longer there too."""
    return [
        Post(
            post=post,
            title_kk=title_kk,
            title_ru=title_ru,
            acting_kk=acting_kk,
            acting_ru=acting_ru,
            signs=tuple(json.loads(signs)),
            active=bool(active),
        )
        for post, title_kk, title_ru, acting_kk, acting_ru, signs, active in reader.rows(
            _POSTS, (office,)
        )
    ]


def holdings(reader: Reader, office: str) -> list[Holding]:
    """Return who holds, held or will hold every post, the earliest first."""
    return [
        Holding(
            holding=holding,
            post=post,
            staff=staff,
            name=name,
            since=dt.date.fromisoformat(since),
            until=_day(until),
            acting=bool(acting),
            order=Order(number=number, date=_day(date)),
        )
        for holding, post, staff, name, since, until, acting, number, date in reader.rows(
            _HOLDINGS, (office,)
        )
    ]


def leaves(reader: Reader, office: str) -> list[Leave]:
    """Return who was, is or will be away, the earliest first."""
    return [
        Leave(
            leave=leave,
            staff=staff,
            name=name,
            since=dt.date.fromisoformat(since),
            until=dt.date.fromisoformat(until),
            ground=ground,
        )
        for leave, staff, name, since, until, ground in reader.rows(_LEAVES, (office,))
    ]


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
