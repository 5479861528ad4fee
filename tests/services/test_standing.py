"""Every paper names who stands in the post that day: the holder, or «м.а.» by order (D41, D54)."""

import datetime as dt

import pytest

from desktop.services import (
    deciding,
    department,
    inquiries,
    letters,
    path,
    refusal,
    resolutions,
    staff,
    term_switch,
)
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.services.papers import paper_pdf
from desktop.services.standing import in_place_of
from desktop.store import papers
from tests.helpers.office import Clock
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    PEOPLE,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    refuse,
    registered,
    seen,
    staffed,
    whole,
)
from tests.helpers.posts import hold, keep_posts, let_act, rank
from tests.printing.reading import pages_of

TOMORROW = TODAY + dt.timedelta(days=1)
ACTING_KK = "бөлім бастығының м.а. (114-жқ, 22.11.2013 бұйрық), полиция майоры"
ACTING_RU = "и.о. начальника отдела (приказ 114-жқ, 22.11.2013), майор полиции"
NAMES = (PEOPLE[OTHER][0], "Тлеуов Марат")


@pytest.fixture(autouse=True)
def _with_posts(desk: Desk) -> None:
    staffed(desk)
    rank(desk)
    keep_posts(desk)
    staff.set_roles(desk, staff=OTHER, roles=["inspector", "head"])


def text(desk: Desk, paper: str) -> str:
    return " ".join(" ".join(pages_of(paper_pdf(desk, paper=paper))).split())


def kind(desk: Desk, case: str, wanted: str) -> str:
    return [e.paper for e in papers.papers_of(desk.database, "case", case) if e.kind == wanted][-1]


def names_the_acting_head(said: str) -> bool:
    """Say whether a bilingual paper names him by post, order, rank and both names."""
    broken = [*ACTING_KK.split(), *ACTING_RU.split(), *" ".join(NAMES).split()]
    return all(word in said for word in broken) and "подполковник" not in said


def next_day_another_acts(desk: Desk, clock: Clock) -> None:
    clock.pass_minutes(60 * 24)
    let_act(desk, OTHER, since=TOMORROW)


def asked(desk: Desk, case: str) -> str:
    new = NewInquiry(
        kind="information", to="Прокуратура", question="соттылығы", items=("item-1",),
        answer_by=TOMORROW + dt.timedelta(days=4),
    )  # fmt: skip
    inquiries.ask(as_(desk, INSPECTOR), seen=seen(desk, case), new=new)
    return kind(desk, case, "inquiry")


def test_letters_of_a_case_name_whoever_acts_on_their_day(desk: Desk, clock: Clock) -> None:
    case = assigned(desk)
    next_day_another_acts(desk, clock)
    assert names_the_acting_head(text(desk, asked(desk, case)))
    term_switch.switch_term(
        as_(desk, INSPECTOR), seen=seen(desk, case), track="inquiry", reason="сұрау салынды"
    )
    notice = text(desk, letters.last_paper(desk, case, letters.EXTENSION))
    assert all(word in notice for word in (*ACTING_KK.split(), PEOPLE[OTHER][0]))


def test_the_papers_of_a_dispatch_name_whoever_acts(desk: Desk, clock: Clock) -> None:
    case = assigned(desk)
    examined(desk, case, grant())
    next_day_another_acts(desk, clock)
    sent = department.send(
        as_(desk, INSPECTOR), seen=[seen(desk, case)], to="ІІД", number="3/77", on=TOMORROW
    )
    for paper in (sent.letter, sent.listing, sent.inventories[case]):
        assert names_the_acting_head(text(desk, paper))


def test_slips_and_the_list_of_the_head_follow_the_post(desk: Desk, clock: Clock) -> None:
    case = registered(desk)
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    next_day_another_acts(desk, clock)
    assert names_the_acting_head(text(desk, resolutions.issue_slips(desk, cases=[case])))
    assert names_the_acting_head(text(desk, resolutions.issue_list(desk, head=HEAD)))


def test_a_batch_resolved_by_whoever_acted_is_named_so_for_good(desk: Desk, clock: Clock) -> None:
    cases = [registered(desk) for _each in range(2)]
    path.lay_before_head(desk, seen=[seen(desk, each) for each in cases], head=HEAD)
    next_day_another_acts(desk, clock)
    path.assign(as_(desk, OTHER), seen=[seen(desk, each) for each in cases], to=INSPECTOR)
    clock.pass_minutes(60 * 24 * 30)
    assert names_the_acting_head(text(desk, resolutions.issue_slips(desk, cases=cases)))


def test_what_whoever_acted_assigned_goes_on_under_the_holder(desk: Desk, clock: Clock) -> None:
    case = registered(desk)
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    let_act(desk, OTHER, days=1)
    path.assign(as_(desk, OTHER), seen=[seen(desk, case)], to=INSPECTOR)
    clock.pass_minutes(60 * 24 * 3)
    said = text(desk, asked(desk, case))
    assert "бөлім бастығы, полиция подполковнигі" in said
    assert ("м.а." in said, PEOPLE[OTHER][0] in said) == (False, False)


def test_a_successor_signs_what_a_head_who_left_assigned(desk: Desk, clock: Clock) -> None:
    case = assigned(desk)
    clock.pass_minutes(60 * 24)
    name, kk, ru = PEOPLE[HEAD]
    staff.set_staff(desk, staff=HEAD, name=name, post_kk=kk, post_ru=ru, active=False)
    clock.pass_minutes(60 * 24)
    hold(desk, OTHER, since=TODAY + dt.timedelta(days=2))
    said = text(desk, asked(desk, case))
    assert "бөлім бастығы, полиция майоры" in said
    assert PEOPLE[OTHER][0] in said


def test_a_draft_of_a_refusal_names_who_would_sign_it_today(desk: Desk, clock: Clock) -> None:
    case = assigned(desk)
    examined(desk, case, refuse("item-1", "17.5"))
    next_day_another_acts(desk, clock)
    draft = " ".join(" ".join(pages_of(refusal.preview(desk, case=case))).split())
    assert all(word in draft for word in (*ACTING_KK.split(), PEOPLE[OTHER][0]))
    deciding.sign(as_(desk, OTHER), seen=seen(desk, case))
    letter = text(desk, refusal.letter_paper(desk, case))
    assert all(word in letter for word in (*ACTING_KK.split(), PEOPLE[OTHER][0]))


def test_who_is_on_leave_with_nobody_acting_is_named_himself(desk: Desk) -> None:
    staff.set_leave(desk, leave="l", staff=HEAD, since=TODAY, until=TOMORROW)
    found = in_place_of(desk, HEAD, was_on=TODAY, on=TODAY)
    assert (found.staff, found.post_kk, found.rank_kk) == (
        HEAD,
        "бөлім бастығы",
        "полиция подполковнигі",
    )


def test_without_a_post_everybody_stands_for_himself(desk: Desk) -> None:
    found = in_place_of(desk, INSPECTOR, was_on=TODAY, on=TODAY)
    assert (found.staff, found.post_kk) == (INSPECTOR, "инспектор")
    assert whole(desk, assigned(desk)).row.holder == INSPECTOR
