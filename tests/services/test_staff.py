"""Who works here: roles at once, the last administrator, posts with their days, leave."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from desktop.models.declared import ONE_PERSON
from desktop.models.errors import Refusal
from desktop.models.posts import Order, Styled
from desktop.services import declared, queueing, staff
from desktop.services.desk import Desk
from desktop.services.officials import official_of
from desktop.store import offices, upkeep
from desktop.store import staff as rows
from tests.helpers.office import OFFICE, ROLES, Clock

TODAY = dt.date(2013, 11, 25)
ORDER = Order(number=" 114-жқ ", date=dt.date(2013, 11, 22))


@pytest.fixture(autouse=True)
def omarov(desk: Desk) -> None:
    """Enter a second employee, who has no role yet."""
    staff.set_staff(desk, staff="s2", name="Омаров Ерлан", post_kk="бастық", post_ru="начальник")


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.code


def a_post(desk: Desk, post: str = "p1", signs: tuple[str, ...] = ("weapons",)) -> None:
    staff.set_post(
        desk,
        post=post,
        title_kk="бөлім бастығы",
        title_ru="начальник отдела",
        signs=signs,
        acting_kk="бөлім бастығының м.а.",
    )


def test_a_role_counts_from_the_moment_it_is_given_and_no_longer_than_it_is(desk: Desk) -> None:
    his = replace(desk, operator="s2")
    issue = partial(queueing.issue_number, his, service="weapons", line="hand-in")
    assert code_of(issue) == "not-allowed"
    staff.set_roles(desk, staff="s2", roles=["clerk"])
    assert issue().text
    staff.set_roles(desk, staff="s2", roles=["auditor"])
    assert code_of(issue) == "not-allowed"
    assert rows.roles_of(desk.database, OFFICE, "s2") == ("auditor",)


def test_roles_are_given_to_whoever_works_here(desk: Desk) -> None:
    assert code_of(lambda: staff.set_roles(desk, staff="s9", roles=["clerk"])) == "staff-unknown"
    assert code_of(lambda: staff.set_roles(desk, staff="s2", roles=["owner"])) == "role-unknown"
    staff.set_staff(desk, staff="s2", name="Омаров", post_kk="", post_ru="", active=False)
    assert code_of(lambda: staff.set_roles(desk, staff="s2", roles=["clerk"])) == "staff-left"


def test_the_last_administrator_cannot_be_taken_away(desk: Desk) -> None:
    leave = partial(
        staff.set_staff, desk, staff="s1", name="Сейтова", post_kk="", post_ru="", active=False
    )
    lose = partial(staff.set_roles, desk, staff="s1", roles=["clerk"])
    assert code_of(leave) == code_of(lose) == "last-administrator"
    staff.set_roles(desk, staff="s2", roles=["administrator"])
    lose()
    assert rows.administrators(desk.database, OFFICE) == ["s2"]


def test_whoever_leaves_loses_his_roles_at_once_and_keeps_his_name(desk: Desk) -> None:
    staff.set_roles(desk, staff="s2", roles=["clerk", "head"])
    a_post(desk)
    staff.hold_post(desk, holding="h1", post="p1", staff="s2", since=dt.date(2013, 1, 1))
    staff.hold_post(
        desk, holding="h2", post="p1", staff="s2", since=dt.date(2014, 1, 1), acting=True,
        order=ORDER,
    )  # fmt: skip
    assert staff.signer(desk, service="weapons").name == "Омаров Ерлан"
    staff.set_staff(desk, staff="s2", name="Омаров Ерлан", post_kk="", post_ru="", active=False)
    his = replace(desk, operator="s2")
    assert not his.may("queue.serve")
    assert rows.roles_of(desk.database, OFFICE, "s2") == ()
    assert code_of(lambda: staff.signer(desk, service="weapons")) == "nobody-signs"
    (kept,) = rows.holdings(desk.database, OFFICE)
    assert (kept.name, kept.until) == ("Омаров Ерлан", TODAY)
    left = offices.staff(desk.database, OFFICE, active_only=False)
    assert [row.name for row in left] == ["Сейтова Айгүл Болатқызы", "Омаров Ерлан"]


def test_whoever_comes_back_gets_no_role_by_it(desk: Desk) -> None:
    staff.set_roles(desk, staff="s2", roles=["head"])
    for active in (False, True):
        staff.set_staff(desk, staff="s2", name="Омаров", post_kk="", post_ru="", active=active)
    assert rows.roles_of(desk.database, OFFICE, "s2") == ()


def test_names_and_ranks_are_kept_as_papers_need_them(desk: Desk) -> None:
    styled = Styled(name_ru=" Омаров Ерлан ", rank_kk="майор", rank_ru="майор полиции")
    staff.set_staff(desk, staff="s2", name="Омаров", post_kk="", post_ru="", styled=styled)
    found = staff.employee(desk, "s2")
    assert (found.name_ru, found.rank_kk, found.rank_ru) == (
        "Омаров Ерлан",
        "майор",
        "майор полиции",
    )


def test_only_an_office_without_an_administrator_has_a_first_employee(desk: Desk) -> None:
    enter = partial(staff.enter_first, desk, staff="s3", post_kk="", post_ru="")
    assert code_of(partial(enter, name="А")) == "administrator-there"
    assert code_of(partial(enter, name=" ")) == "name-missing"


def test_a_paper_names_whoever_acts_on_its_day(desk: Desk, clock: Clock) -> None:
    a_post(desk)
    staff.hold_post(desk, holding="h1", post="p1", staff="s1", since=dt.date(2013, 1, 1))
    staff.hold_post(
        desk,
        holding="h2",
        post="p1",
        staff="s2",
        since=TODAY,
        until=TODAY,
        acting=True,
        order=ORDER,
    )
    signer = staff.signer(desk, service="weapons")
    assert (signer.staff, signer.post_kk) == ("s2", "бөлім бастығының м.а.")
    assert signer.order == "114-жқ, 22.11.2013"
    clock.pass_minutes(24 * 60)
    assert staff.signer(desk, service="weapons").staff == "s1"
    assert staff.signer(desk, service="weapons", day=TODAY).staff == "s2"
    assert code_of(lambda: staff.signer(desk, service="invitations")) == "nobody-signs"


def test_a_post_and_what_is_entered_of_it_must_be_known(desk: Desk) -> None:
    since = dt.date(2013, 1, 1)
    assert code_of(
        lambda: staff.set_post(desk, post="p1", title_kk="а", title_ru=" ", signs=())
    ) == ("title-missing")
    assert code_of(lambda: a_post(desk, signs=("sauna",))) == "service-not-here"
    hold = partial(staff.hold_post, desk, holding="h1", post="p1", staff="s1", since=since)
    assert code_of(hold) == "post-unknown"
    a_post(desk)
    assert code_of(partial(hold, staff="s9")) == "staff-unknown"
    assert code_of(partial(hold, acting=True)) == "order-missing"
    hold()
    assert code_of(partial(hold, holding="h2", staff="s2")) == "post-taken"
    hold(until=dt.date(2013, 6, 30))  # the same entry, changed
    hold(holding="h2", staff="s2", since=dt.date(2013, 7, 1))
    staff.take_back_holding(desk, holding="h2")
    assert [each.holding for each in rows.holdings(desk.database, OFFICE)] == ["h1"]
    assert code_of(lambda: staff.take_back_holding(desk, holding="h2")) == "holding-unknown"


def test_who_is_away_neither_examines_nor_signs(desk: Desk) -> None:
    a_post(desk)
    staff.hold_post(desk, holding="h1", post="p1", staff="s1", since=dt.date(2013, 1, 1))
    assert [row.staff for row in staff.examiners(desk)] == ["s1"]
    staff.set_leave(desk, leave="l1", staff="s1", since=TODAY, until=TODAY, ground="демалыс")
    assert staff.examiners(desk) == []
    assert code_of(lambda: staff.signer(desk, service="weapons")) == "nobody-signs"
    assert [row.staff for row in staff.examiners(desk, day=TODAY + dt.timedelta(1))] == ["s1"]
    staff.take_back_leave(desk, leave="l1")
    assert [row.staff for row in staff.examiners(desk)] == ["s1"]
    assert code_of(lambda: staff.take_back_leave(desk, leave="l1")) == "leave-unknown"
    back = partial(
        staff.set_leave, desk, leave="l2", staff="s1", since=TODAY, until=dt.date(2013, 1, 1)
    )
    assert code_of(back) == "days-reversed"


def test_papers_name_somebody_by_the_post_of_that_day(desk: Desk, clock: Clock) -> None:
    assert official_of(desk, "s2", on=TODAY).post_kk == "бастық"
    a_post(desk)
    staff.hold_post(
        desk, holding="h2", post="p1", staff="s2", since=TODAY, until=TODAY, acting=True,
        order=ORDER,
    )  # fmt: skip
    found = official_of(desk, "s2", on=TODAY)
    assert (found.post, found.post_kk) == ("p1", "бөлім бастығының м.а.")
    assert (found.acting, found.order) == (True, "114-жқ, 22.11.2013")
    clock.pass_minutes(24 * 60)
    assert official_of(desk, "s2", on=TODAY + dt.timedelta(1)).post_kk == "бастық"


def test_one_person_is_an_office_only_where_it_is_declared(desk: Desk) -> None:
    assert not staff.is_one_person_office(desk)
    declared.set_value(desk, ONE_PERSON, "1")
    assert staff.is_one_person_office(desk)


def test_the_tables_follow_from_the_journal_alone(desk: Desk) -> None:
    staff.set_roles(desk, staff="s2", roles=ROLES)
    a_post(desk)
    staff.hold_post(desk, holding="h1", post="p1", staff="s1", since=dt.date(2013, 1, 1))
    staff.set_leave(desk, leave="l1", staff="s1", since=TODAY, until=TODAY)
    assert upkeep.check_database(desk.database).sound
