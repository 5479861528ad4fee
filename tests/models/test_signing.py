"""Who may sign on a day, and what is signed here: whatever posts, leaves and settings there are."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.facts import ResultKind
from desktop.models.official import Official
from desktop.models.path import CaseItem, Outcome
from desktop.models.posts import Holding, Leave, Order, Post, is_away
from desktop.models.signing import Posts, require_here, require_signer, signed_away

DAY = dt.date(2013, 11, 25)
ORDER = Order(number="114-жқ", date=dt.date(2013, 11, 22))
PEOPLE = ("omarov", "akhmetov", "seitova")
SIGNS = Post(
    post="p1",
    title_kk="бөлім бастығы",
    title_ru="начальник отдела",
    acting_kk="бөлім бастығының м.а.",
    acting_ru="и.о. начальника отдела",
    signs=("weapons",),
)
DEPUTY = replace(SIGNS, post="p2", title_kk="бастықтың орынбасары", signs=("weapons",))
DESK = replace(SIGNS, post="p3", title_kk="кеңсе маманы", signs=())

PERMITS = ("store", "store-and-carry", "invitation", "invitation-letter")
OUTCOMES: tuple[Outcome, ...] = ("granted", "refused", "withdrawn")
KINDS: tuple[ResultKind, ...] = ("permit", "invitation", "invitation-letter")


def who(staff: str) -> Official:
    return Official(staff=staff, name=staff.title(), post_kk="өз лауазымы", rank_kk="майор")


def held(staff: str, post: Post = SIGNS, *, since: int = 0, until: int = 30) -> Holding:
    return Holding(
        holding=f"{staff}-{post.post}-{since}",
        post=post.post,
        staff=staff,
        name=staff.title(),
        since=DAY + dt.timedelta(days=since),
        until=DAY + dt.timedelta(days=until),
        acting=False,
    )


def acting(staff: str, *, since: int = 0, until: int = 30) -> Holding:
    return replace(held(staff, since=since, until=until), acting=True, order=ORDER)


def away(staff: str, *, since: int = 0, until: int = 7) -> Leave:
    first, last = (DAY + dt.timedelta(days=each) for each in (since, until))
    return Leave(leave=f"{staff}-{since}", staff=staff, name=staff, since=first, until=last)


def refused(staff: str, posts: Posts, day: dt.date = DAY) -> str:
    with pytest.raises(Refusal) as told:
        require_signer(who(staff), posts, service="weapons", day=day)
    return told.value.code


def test_the_holder_signs_by_his_post_and_keeps_his_rank() -> None:
    posts = Posts(posts=(SIGNS,), holdings=(held("omarov"),))
    signer = require_signer(who("omarov"), posts, service="weapons", day=DAY)
    assert (signer.post, signer.post_kk, signer.rank_kk) == ("p1", "бөлім бастығы", "майор")
    assert not signer.acting


def test_nobody_signs_before_he_has_the_post_or_after_it() -> None:
    posts = Posts(posts=(SIGNS,), holdings=(held("omarov", since=1, until=3),))
    assert refused("omarov", posts) == "signer-without-post"
    assert refused("omarov", posts, DAY + dt.timedelta(days=4)) == "signer-without-post"
    require_signer(who("omarov"), posts, service="weapons", day=DAY + dt.timedelta(days=3))


def test_who_acts_signs_by_his_order_and_meanwhile_the_holder_does_not() -> None:
    posts = Posts(posts=(SIGNS,), holdings=(held("omarov", since=-90), acting("akhmetov")))
    signer = require_signer(who("akhmetov"), posts, service="weapons", day=DAY)
    assert (signer.post_kk, signer.acting) == ("бөлім бастығының м.а.", True)
    assert signer.order == "114-жқ, 22.11.2013"
    assert refused("omarov", posts) == "signer-without-post"
    before = DAY - dt.timedelta(days=1)
    require_signer(who("omarov"), posts, service="weapons", day=before)
    assert refused("akhmetov", posts, before) == "signer-without-post"


def test_a_post_of_another_service_signs_nothing_here() -> None:
    posts = Posts(posts=(SIGNS, DESK), holdings=(held("omarov"), held("akhmetov", DESK)))
    assert refused("akhmetov", posts) == "signer-without-post"
    elsewhere = replace(SIGNS, signs=("invitations",))
    require_signer(who("akhmetov"), Posts(posts=(elsewhere, DESK)), service="weapons", day=DAY)


@given(
    holdings=st.lists(
        st.builds(
            lambda staff, post, acts, since, length: replace(
                held(staff, post, since=since, until=since + length), acting=acts
            ),
            st.sampled_from(PEOPLE),
            st.sampled_from((SIGNS, DEPUTY, DESK)),
            st.booleans(),
            st.integers(-5, 5),
            st.integers(0, 5),
        ),
        max_size=5,
    ),
    leaves=st.lists(
        st.builds(
            lambda staff, since, length: away(staff, since=since, until=since + length),
            st.sampled_from(PEOPLE),
            st.integers(-3, 3),
            st.integers(0, 3),
        ),
        max_size=3,
    ),
    staff=st.sampled_from(PEOPLE),
    keeps_posts=st.booleans(),
)
def test_whoever_is_let_sign_is_here_that_day_and_stands_in_a_post_that_signs(
    holdings: list[Holding], leaves: list[Leave], staff: str, *, keeps_posts: bool
) -> None:
    posts = Posts(
        posts=(SIGNS, DEPUTY, DESK) if keeps_posts else (DESK,),
        holdings=holdings,
        leaves=leaves,
    )
    mine = [each for each in holdings if each.staff == staff and each.covers(DAY)]
    stands = any(each.post in {"p1", "p2"} for each in mine)
    try:
        signer = require_signer(who(staff), posts, service="weapons", day=DAY)
    except Refusal as refusal:
        if refusal.code == "signer-away":
            assert is_away(staff, leaves, DAY)
        else:
            assert keeps_posts
            others = [e for e in holdings if e.covers(DAY) and e.staff != staff]
            assert not stands or others, "the only one who stands there is refused"
        return
    assert not is_away(staff, leaves, DAY)
    assert signer.staff == staff
    assert stands or not keeps_posts


def decided(place: int, outcome: Outcome, permit: str) -> ItemDecision:
    return ItemDecision(item=f"item-{place}", outcome=outcome, permit=permit)


@given(
    outcomes=st.lists(
        st.tuples(st.sampled_from(OUTCOMES), st.sampled_from(PERMITS)),
        max_size=5,
    ),
    kinds=st.frozensets(st.sampled_from(KINDS)),
)
def test_what_the_department_signs_is_never_signed_here_and_everything_else_may_be(
    outcomes: list[tuple[Outcome, str]], kinds: frozenset[ResultKind]
) -> None:
    decisions = [decided(n, outcome, permit) for n, (outcome, permit) in enumerate(outcomes, 1)]
    items = [
        CaseItem(key=each.item, scope="item", place=n, called=f"№ {n}")
        for n, each in enumerate(decisions, 1)
    ]
    there = [
        f"№ {n}"
        for n, (outcome, permit) in enumerate(outcomes, 1)
        if outcome == "granted"
        and (permit if permit.startswith("invitation") else "permit") in kinds
    ]
    assert [f"№ {each.item[5:]}" for each in signed_away(decisions, kinds)] == there
    if not there:
        require_here(decisions, kinds, items=items, number="Қ-1")
        return
    with pytest.raises(Refusal) as told:
        require_here(decisions, kinds, items=items, number="Қ-1")
    assert told.value.code == "department-signs"
    assert told.value.fields == {"number": "Қ-1", "items": tuple(there)}
