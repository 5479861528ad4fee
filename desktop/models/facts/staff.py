"""Who may do what, who holds which post, and who is away (D24, D54)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact
from desktop.models.permissions import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesSet(Fact):
    """An employee was given roles: all of them, as they stand from now; none takes them away."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    name: str  # whose roles, as it was then
    roles: tuple[Role, ...]
    clerk_name: str  # who gave them; empty in the first run


@dataclass(frozen=True, slots=True, kw_only=True)
class PostSet(Fact):
    """A post of the office was entered or changed, with the services whose decisions it signs."""

    ABOUT: ClassVar[About] = "post"
    KEY: ClassVar[str] = "post"
    post: str
    title_kk: str
    title_ru: str
    acting_kk: str  # «бөлім бастығының м.а.»: whoever acts signs so
    acting_ru: str
    signs: tuple[str, ...]
    clerk_name: str
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeld(Fact):
    """Somebody was entered as holding a post, or acting in it; entered again, it is changed so.

    `holding` is the entry's own id. Without `until` it has no end yet; what was entered by
    mistake is `taken_back` and counts as never entered. An acting head has an order (D41).
    """

    ABOUT: ClassVar[About] = "post"
    KEY: ClassVar[str] = "post"
    post: str
    holding: str
    staff: str
    name: str
    since: dt.date
    until: dt.date | None
    acting: bool
    order_number: str
    order_date: dt.date | None
    clerk_name: str
    taken_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveSet(Fact):
    """An employee is away from `since` until `until`, both days among them."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    leave: str  # the entry's own id
    name: str
    since: dt.date
    until: dt.date
    ground: str
    clerk_name: str
    taken_back: bool = False
