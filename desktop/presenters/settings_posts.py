"""Posts in words: who holds each or acts in it, who is away, and who signs today (D54)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.i18n import _, language
from desktop.models.errors import Refusal
from desktop.models.posts import Holding, Leave, Order, Post, holding_on
from desktop.presenters import formats
from desktop.presenters.settings import save
from desktop.presenters.settings_view import OptionView, Said, ServiceOption
from desktop.services import staff as services
from desktop.services.desk import Desk
from desktop.store import offices
from desktop.store import staff as rows

EntryKind: TypeAlias = Literal["holds", "acts", "away"]

HOLDS: Final[EntryKind] = "holds"
ACTS: Final[EntryKind] = "acts"
AWAY: Final[EntryKind] = "away"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostView:
    """Show one post; `says` is who stands in it today."""

    post: str = ""
    title_kk: str = ""
    title_ru: str = ""
    acting_kk: str = ""
    acting_ru: str = ""
    signs: tuple[str, ...] = ()
    active: bool = True
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """Show who holds a post, acts in it or is away; days are ISO, empty without an end."""

    key: str = ""
    kind: EntryKind = HOLDS
    post: str = ""
    staff: str = ""
    since: str = ""
    until: str = ""
    number: str = ""
    date: str = ""
    title: str = ""
    says: str = ""


class PostsPresenter:
    """Show the posts of the office with their days, and keep what is entered of them."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk

    def may_set_posts(self) -> bool:
        """Say whether the operator may enter posts and holders; leave is asked for by itself."""
        return self._desk().may("staff.posts")

    def posts(self) -> tuple[PostView, ...]:
        """Return the posts there are, each with who stands in it today."""
        desk = self._desk()
        return tuple(
            PostView(
                post=row.post,
                title_kk=row.title_kk,
                title_ru=row.title_ru,
                acting_kk=row.acting_kk,
                acting_ru=row.acting_ru,
                signs=row.signs,
                active=row.active,
                says=self._stands(desk, row),
            )
            for row in rows.posts(desk.database, desk.office().office)
        )

    def _stands(self, desk: Desk, post: Post) -> str:
        """Say who stands in a post today."""
        office = desk.office().office
        if not post.active:
            return _("not there any more")
        found = holding_on(
            [e for e in rows.holdings(desk.database, office) if e.post == post.post],
            day=desk.now().date(),
            leaves=rows.leaves(desk.database, office),
            here={row.staff for row in offices.staff(desk.database, office)},
        )
        if found is None:
            return _("nobody today")
        return _("{name}, acting").format(name=found.name) if found.acting else found.name

    def services(self, signs: tuple[str, ...]) -> tuple[ServiceOption, ...]:
        """Return the services of the office, marked where a post signs their decisions."""
        desk = self._desk()
        return tuple(
            ServiceOption(
                service=service,
                name=formats.text(desk.catalogue.standard(service).short),
                title=formats.text(desk.catalogue.standard(service).title),
                served=service in signs,
            )
            for service in desk.office().services
        )

    def save_post(self, view: PostView) -> Said:
        """Enter or change a post; a new one has no id yet."""
        return save(
            self._desk(),
            lambda desk: services.set_post(
                desk,
                post=view.post or desk.new_id(desk.now()),
                title_kk=view.title_kk,
                title_ru=view.title_ru,
                acting_kk=view.acting_kk,
                acting_ru=view.acting_ru,
                signs=view.signs,
                active=view.active,
            ),
        )

    def people(self) -> tuple[OptionView, ...]:
        """Return who works here."""
        desk = self._desk()
        found = offices.staff(desk.database, desk.office().office)
        return tuple(OptionView(key=row.staff, words=row.name) for row in found)

    def post_options(self) -> tuple[OptionView, ...]:
        """Return the posts somebody can be entered for."""
        return tuple(
            OptionView(key=view.post, words=_title(view)) for view in self.posts() if view.active
        )

    def kinds(self) -> tuple[OptionView, ...]:
        """Return what can be entered of somebody."""
        away = OptionView(key=AWAY, words=_("Is away"))
        if not self.may_set_posts() or not self.post_options():
            return (away,)
        return (
            OptionView(key=HOLDS, words=_("Holds a post")),
            OptionView(key=ACTS, words=_("Acts in a post")),
            away,
        )

    def entries(self) -> tuple[EntryView, ...]:
        """Return who holds, acts and is away: what still counts or will, the latest first."""
        desk = self._desk()
        office, today = desk.office().office, desk.now().date()
        titles = {view.post: _title(view) for view in self.posts()}
        held = [
            (each.since, _holding(each, titles.get(each.post, "")))
            for each in rows.holdings(desk.database, office)
            if each.until is None or each.until >= _kept_from(today)
        ]
        away = [
            (each.since, _leave(each))
            for each in rows.leaves(desk.database, office)
            if each.until >= _kept_from(today)
        ]
        return tuple(view for _since, view in sorted([*held, *away], key=_by_day, reverse=True))

    def save_entry(self, view: EntryView) -> Said:
        """Enter or change who holds a post, acts in it or is away."""
        return save(self._desk(), lambda desk: _enter(desk, view))

    def take_back(self, view: EntryView) -> Said:
        """Take back an entry made by mistake."""
        if view.kind == AWAY:
            return save(self._desk(), lambda desk: services.take_back_leave(desk, leave=view.key))
        return save(self._desk(), lambda desk: services.take_back_holding(desk, holding=view.key))


def _enter(desk: Desk, view: EntryView) -> None:
    since, until = _day(view.since), _day(view.until)
    if since is None or (view.kind == AWAY and until is None):
        raise Refusal("days-missing")
    key = view.key or desk.new_id(desk.now())
    if view.kind == AWAY and until is not None:
        services.set_leave(
            desk, leave=key, staff=view.staff, since=since, until=until, ground=view.number
        )
        return
    services.hold_post(
        desk,
        holding=key,
        post=view.post,
        staff=view.staff,
        since=since,
        until=until,
        acting=view.kind == ACTS,
        order=Order(number=view.number, date=_day(view.date)),
    )


def _kept_from(today: dt.date) -> dt.date:
    """Return since when an entry that has ended is still shown."""
    return today - dt.timedelta(days=366)


def _by_day(entry: tuple[dt.date, EntryView]) -> tuple[dt.date, str]:
    return entry[0], entry[1].key


def _title(view: PostView) -> str:
    return view.title_ru if language() == "ru" else view.title_kk


def _holding(each: Holding, title: str) -> EntryView:
    order = each.order
    says = [title, _days(each.since, each.until)]
    if each.acting:
        says[0] = _("acts: {post}").format(post=title)
        dated = formats.date_digits(order.date) if order.date else ""
        says.append(_("order {number} of {date}").format(number=order.number, date=dated))
    return EntryView(
        key=each.holding,
        kind=ACTS if each.acting else HOLDS,
        post=each.post,
        staff=each.staff,
        since=each.since.isoformat(),
        until=each.until.isoformat() if each.until else "",
        number=order.number,
        date=order.date.isoformat() if order.date else "",
        title=each.name,
        says=" · ".join(says),
    )


def _leave(each: Leave) -> EntryView:
    says = [_("is away"), _days(each.since, each.until), each.ground]
    return EntryView(
        key=each.leave,
        kind=AWAY,
        staff=each.staff,
        since=each.since.isoformat(),
        until=each.until.isoformat(),
        number=each.ground,
        title=each.name,
        says=" · ".join(part for part in says if part),
    )


def _days(since: dt.date, until: dt.date | None) -> str:
    first = formats.date_digits(since)
    if until is None:
        return _("since {day}").format(day=first)
    return f"{first} – {formats.date_digits(until)}"


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
