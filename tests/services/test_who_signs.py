"""Who may sign a decision here, at the computer and by a sheet alike (D24, D30, D41, D54)."""

import datetime as dt

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.declared import DEPARTMENT, ONE_PERSON, SIGN_PERMIT
from desktop.models.errors import Refusal
from desktop.models.official import OnPaper
from desktop.models.posts import Styled
from desktop.services import deciding, declared, examining, finishing, intake, path, results, staff
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from tests.helpers.drafts import private_invitation
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
    seen,
    signed,
    staffed,
    whole,
)
from tests.helpers.posts import keep_posts, let_act
from tests.helpers.visits import served
from tests.printing.reading import pages_of


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def to_sign(desk: Desk, *decisions: ItemDecision) -> str:
    case = assigned(desk, weapons=max(len(decisions), 1))
    examined(desk, case, *(decisions or (grant(),)))
    return case


def refused(desk: Desk, case: str, paper: OnPaper | None = None) -> Refusal:
    with pytest.raises(Refusal) as told:
        deciding.sign(desk, seen=seen(desk, case), paper=paper)
    assert whole(desk, case).row.stage == "examined", "nothing was signed"
    return told.value


def invited(desk: Desk, decision: ItemDecision) -> str:
    case = intake.register(
        desk, ticket=served(desk, "invitations.hand-in").id, draft=private_invitation()
    ).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    examined(desk, case, decision)
    return case


@pytest.mark.parametrize("paper", [None, OnPaper(by=HEAD, on=TODAY)])
def test_an_invitation_is_not_signed_here_while_the_department_signs_it(
    desk: Desk, paper: OnPaper | None
) -> None:
    case = invited(desk, ItemDecision(item="item-1", outcome="granted"))
    told = refused(as_(desk, HEAD) if paper is None else desk, case, paper)
    assert told.code == "department-signs"
    assert told.fields["number"] == whole(desk, case).row.number
    assert told.fields["items"] == (whole(desk, case).items[0].item.called,)


def test_a_refused_invitation_is_signed_here(desk: Desk) -> None:
    case = invited(desk, refuse("item-1", "16.8"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    assert whole(desk, case).row.decision == "refused"


def test_of_two_weapons_the_refused_one_is_signed_here_the_granted_one_there(desk: Desk) -> None:
    declared.set_value(desk, SIGN_PERMIT, DEPARTMENT)
    case, head = to_sign(desk, grant("item-1"), refuse("item-2", "17.5")), as_(desk, HEAD)
    told = refused(head, case)
    assert told.fields["items"] == (whole(desk, case).items[0].item.called,)
    deciding.sign(head, seen=seen(desk, case), items=["item-2"])
    assert whole(desk, case).undecided == ("item-1",)


def test_the_holder_of_the_post_signs_on_a_sheet_of_his_days(desk: Desk) -> None:
    keep_posts(desk)
    case = to_sign(desk)
    deciding.sign(desk, seen=seen(desk, case), paper=OnPaper(by=HEAD, on=TODAY))
    by = signed(desk, case).by
    assert (by.post, by.post_kk, by.acting) == ("p1", "бөлім бастығы", False)


def test_a_sheet_by_somebody_without_the_post_is_refused(desk: Desk) -> None:
    keep_posts(desk)
    case = to_sign(desk)
    told = refused(desk, case, OnPaper(by=OTHER, on=TODAY))
    assert (told.code, told.fields) == (
        "signer-without-post",
        {"name": PEOPLE[OTHER][0], "day": TODAY},
    )


def test_the_computer_asks_the_same_as_a_sheet(desk: Desk) -> None:
    keep_posts(desk)
    case = to_sign(desk)
    staff.set_roles(desk, staff=OTHER, roles=["inspector", "head"])
    assert refused(as_(desk, OTHER), case).code == "signer-without-post"
    staff.set_leave(desk, leave="l", staff=HEAD, since=TODAY, until=TODAY)
    assert refused(as_(desk, HEAD), case).code == "signer-away"


def test_who_was_on_leave_that_day_signed_nothing(desk: Desk) -> None:
    case = to_sign(desk)
    staff.set_leave(desk, leave="l", staff=HEAD, since=TODAY, until=TODAY + dt.timedelta(days=9))
    told = refused(desk, case, OnPaper(by=HEAD, on=TODAY))
    assert (told.code, told.fields["day"]) == ("signer-away", TODAY)


def test_who_acts_signs_by_his_order_and_only_in_its_days(desk: Desk, clock: Clock) -> None:
    keep_posts(desk)
    case = to_sign(desk)
    clock.pass_minutes(60 * 24)
    let_act(desk, OTHER, since=TODAY + dt.timedelta(days=1))
    assert refused(desk, case, OnPaper(by=OTHER, on=TODAY)).code == "signer-without-post"
    tomorrow = TODAY + dt.timedelta(days=1)
    assert refused(desk, case, OnPaper(by=HEAD, on=tomorrow)).code == "signer-without-post"
    deciding.sign(desk, seen=seen(desk, case), paper=OnPaper(by=OTHER, on=tomorrow))
    by = signed(desk, case).by
    assert (by.post_kk, by.order) == ("бөлім бастығының м.а.", "114-жқ, 22.11.2013")


def test_who_examined_does_not_sign_by_a_sheet_even_where_he_acts(desk: Desk) -> None:
    keep_posts(desk)
    let_act(desk, INSPECTOR)
    case = to_sign(desk)
    told = refused(desk, case, OnPaper(by=INSPECTOR, on=TODAY))
    assert (told.code, told.fields["name"]) == ("same-person-signs", PEOPLE[INSPECTOR][0])
    declared.set_value(desk, ONE_PERSON, "1")
    deciding.sign(desk, seen=seen(desk, case), paper=OnPaper(by=INSPECTOR, on=TODAY))
    assert signed(desk, case).one_person


def test_named_people_are_compared_and_not_their_entries(desk: Desk) -> None:
    staff.set_staff(desk, staff="again", name=PEOPLE[INSPECTOR][0], post_kk="", post_ru="")
    staff.set_roles(desk, staff="again", roles=["head"])
    case = to_sign(desk)
    assert refused(desk, case, OnPaper(by="again", on=TODAY)).code == "same-person-signs"


def test_without_posts_a_sheet_is_of_somebody_with_the_role_of_the_head(desk: Desk) -> None:
    case = to_sign(desk)
    told = refused(desk, case, OnPaper(by=OTHER, on=TODAY))
    assert (told.code, told.fields) == ("signer-without-right", {"name": PEOPLE[OTHER][0]})


def test_a_head_who_left_since_is_named_by_the_sheet_he_signed(desk: Desk, clock: Clock) -> None:
    keep_posts(desk)
    name, kk, ru = PEOPLE[HEAD]
    style = Styled(name_ru="Жаксыбеков Даулет", rank_kk="майор", rank_ru="майор полиции")
    staff.set_staff(desk, staff=HEAD, name=name, post_kk=kk, post_ru=ru, styled=style)
    case = to_sign(desk)
    clock.pass_minutes(60 * 24)
    staff.set_staff(desk, staff=HEAD, name=name, post_kk=kk, post_ru=ru, active=False, styled=style)
    tomorrow = OnPaper(by=HEAD, on=TODAY + dt.timedelta(days=1))
    assert refused(desk, case, tomorrow).code == "staff-unknown"
    deciding.sign(desk, seen=seen(desk, case), paper=OnPaper(by=HEAD, on=TODAY))
    by = signed(desk, case).by
    assert (by.name, by.post_kk, by.rank_ru) == (name, "бөлім бастығы", "майор полиции")


def test_a_paper_made_later_names_whoever_signed_as_he_was(desk: Desk) -> None:
    keep_posts(desk)
    name, kk, ru = PEOPLE[HEAD]
    style = Styled(name_ru="Жаксыбеков Даулет", rank_kk="майор", rank_ru="майор полиции")
    staff.set_staff(desk, staff=HEAD, name=name, post_kk=kk, post_ru=ru, styled=style)
    case = to_sign(desk)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    staff.set_post(
        desk, post="p1", title_kk="басқарма бастығы", title_ru="начальник управления",
        signs=["weapons"],
    )  # fmt: skip
    staff.set_staff(desk, staff=HEAD, name=name, post_kk=kk, post_ru=ru)
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    (permit,) = whole(desk, case).results
    (page,) = pages_of(paper_pdf(desk, paper=permit.issued.paper))
    assert "бөлім бастығы, майор" in page
    assert "басқарма" not in page


def test_the_day_of_the_sheet_decides_and_not_the_day_it_is_entered(
    desk: Desk, clock: Clock
) -> None:
    keep_posts(desk)
    case = to_sign(desk)
    clock.pass_minutes(60 * 24 * 3)
    later = TODAY + dt.timedelta(days=3)
    staff.set_leave(desk, leave="l", staff=HEAD, since=later, until=later)
    assert refused(desk, case, OnPaper(by=HEAD, on=later)).code == "signer-away"
    deciding.sign(desk, seen=seen(desk, case), paper=OnPaper(by=HEAD, on=TODAY))
    assert signed(desk, case).on == TODAY


def test_the_examiner_is_whoever_finished_it(desk: Desk) -> None:
    case = assigned(desk)
    path.reassign(as_(desk, HEAD), seen=[seen(desk, case)], to=OTHER, reason="демалыс")
    other = as_(desk, OTHER)
    examining.check_completeness(other, seen=seen(desk, case))
    deciding.propose(other, seen=seen(desk, case), decisions=[grant()])
    finishing.finish_examination(other, seen=seen(desk, case))
    assert refused(desk, case, OnPaper(by=OTHER, on=TODAY)).code == "same-person-signs"
    deciding.sign(desk, seen=seen(desk, case), paper=OnPaper(by=INSPECTOR, on=TODAY))
    assert signed(desk, case).by.name == PEOPLE[INSPECTOR][0]
