"""Posts by their days: who holds one, who acts in it, who is away and who signs (D54)."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.official import Official
from desktop.models.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Styled:
    """Hold how papers name somebody beside name and post: in Russian, and by rank (D54)."""

    name_ru: str = ""
    rank_kk: str = ""
    rank_ru: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Hold by which order somebody holds a post; its date is None until it is typed."""

    number: str = ""
    date: dt.date | None = None


PLAIN: Final = Styled()
NO_ORDER: Final = Order()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Hold a post of the office; `signs` are the services whose decisions it signs."""

    post: str
    title_kk: str
    title_ru: str
    acting_kk: str
    acting_ru: str
    signs: tuple[str, ...]
    active: bool = True

    def title(self, language: Language, *, acting: bool) -> str:
        """Return the post as papers print it: Russian, or Kazakh in any other language."""
        if language == "ru":
            return (self.acting_ru or f"и.о. {self.title_ru}") if acting else self.title_ru
        return (self.acting_kk or f"{self.title_kk} м.а.") if acting else self.title_kk


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Hold who has a post, or acts in it, from a day to a day; without `until`, till now."""

    holding: str
    post: str
    staff: str
    name: str
    since: dt.date
    until: dt.date | None
    acting: bool
    order: Order = NO_ORDER

    def covers(self, day: dt.date) -> bool:
        """Say whether it holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def overlaps(self, other: "Holding") -> bool:
        """Say whether some day is of both."""
        mine = self.until is None or other.since <= self.until
        return mine and (other.until is None or self.since <= other.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Hold from when until when somebody is away, both days among them."""

    leave: str
    staff: str
    name: str
    since: dt.date
    until: dt.date
    ground: str = ""


def is_away(staff: str, leaves: Iterable[Leave], day: dt.date) -> bool:
    """Say whether somebody is on leave on a day."""
    return any(each.staff == staff and each.since <= day <= each.until for each in leaves)


def holding_on(
    holdings: Iterable[Holding],
    *,
    day: dt.date,
    leaves: Sequence[Leave] = (),
    here: Collection[str] | None = None,
) -> Holding | None:
    """Return who stands in a post on a day: who acts in it, else its holder; None when nobody.

    `holdings` are of one post. Who is on leave or, where `here` is told, works there no more, is
    passed over; of two who act, the one appointed later stands in.
    """
    standing = [
        each
        for each in holdings
        if each.covers(day)
        and not is_away(each.staff, leaves, day)
        and (here is None or each.staff in here)
    ]
    return max(standing, key=lambda each: (each.acting, each.since, each.holding), default=None)


def official_in(post: Post, holding: Holding) -> Official:
    """Return who holds a post, or acts in it, as papers of those days name him (D54)."""
    order = holding.order
    return Official(
        staff=holding.staff,
        name=holding.name,
        post=post.post,
        post_kk=post.title("kk", acting=holding.acting),
        post_ru=post.title("ru", acting=holding.acting),
        acting=holding.acting,
        order=f"{order.number}, {order.date:%d.%m.%Y}" if order.date else order.number,
    )


def post_of(
    staff: str, posts: Iterable[Post], holdings: Iterable[Holding], *, day: dt.date
) -> Official | None:
    """Return somebody as he is by his post on a day, by one he acts in first; None without one."""
    known = {post.post: post for post in posts if post.active}
    his = [e for e in holdings if e.staff == staff and e.post in known and e.covers(day)]
    if not his:
        return None
    found = max(his, key=lambda each: (each.acting, each.since, each.holding))
    return official_in(known[found.post], found)


def signer_on(
    posts: Iterable[Post],
    holdings: Sequence[Holding],
    *,
    service: str,
    day: dt.date,
    leaves: Sequence[Leave] = (),
    here: Collection[str] | None = None,
) -> Official:
    """Return who signs the decisions of a service on a day; refuse `nobody-signs`."""
    for post in posts:
        if not post.active or service not in post.signs:
            continue
        mine = [each for each in holdings if each.post == post.post]
        found = holding_on(mine, day=day, leaves=leaves, here=here)
        if found is not None:
            return official_in(post, found)
    raise Refusal("nobody-signs", service=service, day=day)


def check_holding(new: Holding, others: Iterable[Holding]) -> None:
    """Refuse a holding that cannot stand: `days-reversed`, `order-missing`, `post-taken`.

    Of one post nobody else holds it on the same day, and nobody else acts in it; that somebody
    acts while another holds it is what acting is.
    """
    if new.until is not None and new.until < new.since:
        raise Refusal("days-reversed")
    if new.acting and not (new.order.number and new.order.date):
        raise Refusal("order-missing")
    for each in others:
        same_kind = each.post == new.post and each.acting == new.acting
        if same_kind and each.holding != new.holding and each.overlaps(new):
            raise Refusal("post-taken", name=each.name, since=each.since)
