"""Who signs on a day: holders, those who act, and leave."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.errors import Refusal
from desktop.models.posts import (
    Holding,
    Leave,
    Order,
    Post,
    check_holding,
    holding_on,
    is_away,
    post_of,
    signer_on,
)

ORDER = Order(number="114-жқ", date=dt.date(2013, 11, 22))
HEAD = Post(
    post="p1",
    title_kk="бөлім бастығы",
    title_ru="начальник отдела",
    acting_kk="бөлім бастығының м.а.",
    acting_ru="",
    signs=("weapons",),
)


def day(text: str) -> dt.date:
    """Return a day of 2013 written `11-25`."""
    return dt.date.fromisoformat(f"2013-{text}")


def held(staff: str, since: str, until: str = "", *, acting: bool = False) -> Holding:
    return Holding(
        holding=f"{staff}-{since}",
        post="p1",
        staff=staff,
        name=staff.title(),
        since=day(since),
        until=day(until) if until else None,
        acting=acting,
        order=ORDER if acting else Order(),
    )


def away(staff: str, since: str, until: str) -> Leave:
    return Leave(leave=since, staff=staff, name=staff, since=day(since), until=day(until))


OMAROV = held("omarov", "01-10")
ACTING = held("akhmetov", "11-25", "12-24", acting=True)


@pytest.mark.parametrize(
    ("on", "who"),
    [
        ("01-09", None),
        ("01-10", "omarov"),
        ("11-24", "omarov"),
        ("11-25", "akhmetov"),
        ("12-24", "akhmetov"),
        ("12-25", "omarov"),
    ],
)
def test_who_acts_stands_in_for_the_holder_on_the_days_of_the_order(
    on: str, who: str | None
) -> None:
    found = holding_on([OMAROV, ACTING], day=day(on))
    assert (found.staff if found else None) == who


def test_a_holder_on_leave_does_not_sign_and_neither_does_one_who_left() -> None:
    leaves = [away("omarov", "11-25", "11-26")]
    assert holding_on([OMAROV], day=day("11-26"), leaves=leaves) is None
    assert holding_on([OMAROV], day=day("11-27"), leaves=leaves) == OMAROV
    assert holding_on([OMAROV], day=day("11-27"), here={"akhmetov"}) is None


def test_where_whoever_acts_is_away_the_holder_signs_himself() -> None:
    leaves = [away("akhmetov", "11-25", "11-25")]
    assert holding_on([OMAROV, ACTING], day=day("11-25"), leaves=leaves) == OMAROV
    assert is_away("akhmetov", leaves, day("11-25"))
    assert not is_away("akhmetov", leaves, day("11-26"))


def test_papers_say_who_acts_in_both_languages() -> None:
    signer = signer_on([HEAD], [OMAROV, ACTING], service="weapons", day=day("11-25"))
    assert (signer.staff, signer.name, signer.post) == ("akhmetov", "Akhmetov", "p1")
    assert (signer.acting, signer.order) == (True, "114-жқ, 22.11.2013")
    assert signer.post_kk == "бөлім бастығының м.а."
    assert signer.post_ru == "и.о. начальник отдела"  # nobody entered how it is declined
    plain = replace(HEAD, acting_kk="")
    signer = signer_on([plain], [OMAROV, ACTING], service="weapons", day=day("11-25"))
    assert signer.post_kk == "бөлім бастығы м.а."  # after the post, as Kazakh has it
    signer = signer_on([HEAD], [OMAROV, ACTING], service="weapons", day=day("11-24"))
    assert (signer.post_kk, signer.post_ru) == ("бөлім бастығы", "начальник отдела")


def test_somebody_is_named_by_the_post_he_acts_in_before_his_own() -> None:
    deputy = Post(
        post="p2",
        title_kk="орынбасар",
        title_ru="заместитель",
        acting_kk="",
        acting_ru="",
        signs=(),
    )
    own = Holding(
        holding="own", post="p2", staff="akhmetov", name="Akhmetov", since=day("01-01"), until=None,
        acting=False,
    )  # fmt: skip
    posts, held_ = [HEAD, deputy], [OMAROV, own, ACTING]
    found = [post_of("akhmetov", posts, held_, day=day(each)) for each in ("11-24", "11-25")]
    assert [each.post_kk if each else "" for each in found] == [
        "орынбасар",
        "бөлім бастығының м.а.",
    ]
    assert post_of("serik", posts, held_, day=day("11-25")) is None


def test_nobody_signs_what_no_post_signs() -> None:
    for service, on in (("invitations", "11-25"), ("weapons", "01-09")):
        with pytest.raises(Refusal) as refused:
            signer_on([HEAD], [OMAROV], service=service, day=day(on))
        assert refused.value.code == "nobody-signs"
        assert refused.value.fields == {"service": service, "day": day(on)}


def test_a_post_that_does_not_sign_or_is_no_more_is_passed_over() -> None:
    others = (replace(HEAD, post="p0", signs=()), replace(HEAD, post="p2", active=False))
    signer = signer_on([*others, HEAD], [OMAROV], service="weapons", day=day("11-24"))
    assert signer.post == "p1"


def test_nobody_signs_while_on_leave_nor_once_he_left() -> None:
    leaves = [away("akhmetov", "11-25", "11-25")]
    both, on = [OMAROV, ACTING], day("11-25")
    found = signer_on([HEAD], both, service="weapons", day=on, leaves=leaves)
    assert (found.staff, found.acting, found.order) == ("omarov", False, "")
    found = signer_on([HEAD], both, service="weapons", day=on, here={"omarov"})
    assert found.staff == "omarov"


def test_two_do_not_hold_one_post_on_one_day() -> None:
    check_holding(ACTING, [OMAROV])
    check_holding(held("omarov", "01-10", "06-30"), [OMAROV])  # the same entry, changed
    check_holding(held("serik", "07-01"), [held("omarov", "01-10", "06-30")])
    for new in (held("serik", "06-30"), held("serik", "01-01", "01-10"), held("serik", "01-01")):
        with pytest.raises(Refusal) as refused:
            check_holding(new, [held("omarov", "01-10", "06-30")])
        assert refused.value.code == "post-taken"
        assert refused.value.fields == {"name": "Omarov", "since": day("01-10")}


def test_whoever_acts_has_an_order_and_days_in_their_order() -> None:
    for order in (Order(), Order(number="114-жқ"), Order(date=dt.date(2013, 11, 22))):
        new = Holding(
            holding="h", post="p1", staff="s", name="С", since=day("11-25"), until=None,
            acting=True, order=order,
        )  # fmt: skip
        with pytest.raises(Refusal) as refused:
            check_holding(new, [])
        assert refused.value.code == "order-missing"
    check_holding(held("omarov", "11-25", "11-25"), [])  # for one day
    with pytest.raises(Refusal) as refused:
        check_holding(held("omarov", "11-25", "11-24"), [])
    assert refused.value.code == "days-reversed"
