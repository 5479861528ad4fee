"""Who may do what, who holds which post, and who is away."""

from typing import Final

from desktop.models.chain import Deed, dump
from desktop.models.facts import LeaveSet, PostHeld, PostSet, RolesSet, StaffSet
from desktop.store.projection.rows import Rows

_STAFF: Final = "INSERT OR REPLACE INTO staff VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ROLES: Final = "INSERT OR REPLACE INTO staff_roles VALUES (?, ?, ?, ?, ?, ?)"
_POST: Final = "INSERT OR REPLACE INTO posts VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_HOLDING: Final = """
    INSERT OR REPLACE INTO post_holdings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_LEAVE: Final = "INSERT OR REPLACE INTO leaves VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def staff_set(rows: Rows, deed: Deed, fact: StaffSet) -> None:
    """Keep an employee as papers print them."""
    posts = (fact.post_kk, fact.post_ru)
    ranks = (fact.name_ru, fact.rank_kk, fact.rank_ru)
    rows.add(_STAFF, (deed.office, fact.staff, fact.name, *posts, int(fact.active), *ranks))


def roles_set(rows: Rows, deed: Deed, fact: RolesSet) -> None:
    """Keep the roles as they stand from now, and who gave them."""
    given = (dump(fact.roles), deed.at, deed.by, fact.clerk_name)
    rows.add(_ROLES, (deed.office, fact.staff, *given))


def post_set(rows: Rows, deed: Deed, fact: PostSet) -> None:
    """Keep a post as papers print it."""
    titles = (fact.title_kk, fact.title_ru, fact.acting_kk, fact.acting_ru)
    rows.add(_POST, (deed.office, fact.post, *titles, dump(fact.signs), int(fact.active)))


def post_held(rows: Rows, deed: Deed, fact: PostHeld) -> None:
    """Keep who holds a post, in the place of what the same entry said before."""
    whose = (deed.office, fact.holding, fact.post, fact.staff, fact.name)
    until = fact.until.isoformat() if fact.until else None
    ordered = (fact.order_number, fact.order_date.isoformat() if fact.order_date else None)
    days = (fact.since.isoformat(), until, int(fact.acting), *ordered)
    rows.add(_HOLDING, (*whose, *days, int(fact.taken_back), deed.at, deed.by))


def leave_set(rows: Rows, deed: Deed, fact: LeaveSet) -> None:
    """Keep from when until when somebody is away."""
    days = (fact.since.isoformat(), fact.until.isoformat(), fact.ground, int(fact.taken_back))
    rows.add(_LEAVE, (deed.office, fact.leave, fact.staff, fact.name, *days, deed.at, deed.by))
