"""What waits, and for whom: nothing for somebody who could do nothing with it (W-14, D24, D30)."""

import datetime as dt
from collections.abc import Sequence

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.declared import DEPARTMENT, OFFICE, ONE_PERSON, SIGN_INVITATION, SIGN_PERMIT
from desktop.models.examining import reminder_due
from desktop.models.official import Official
from desktop.services import declared, department, inquiries, intake, path, results, waiting
from desktop.services.decision_desk import open_case
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.store import decision_lists
from desktop.store.decision_lists import LISTS, CaseList
from tests.helpers.drafts import private_invitation
from tests.helpers.office import Clock
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    decided,
    examined,
    grant,
    refuse,
    registered,
    seen,
    staffed,
)
from tests.helpers.visits import served

DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def on(desk: Desk, which: CaseList, staff: str) -> Sequence[str]:
    """Return the cases of a list as an employee reads it, the count being the same."""
    his = as_(desk, staff)
    of = waiting.whose(his, near_days=2)
    found = decision_lists.listed(desk.database, desk.office().office, which, of)
    assert waiting.count(his, which, of) == len(found)
    return [row.case for row in found]


def ask(desk: Desk, case: str, *, answer_by: dt.date | None = None) -> str:
    new = NewInquiry(
        kind="information", to="Денсаулық басқармасы", question="?", answer_by=answer_by
    )
    return inquiries.ask(as_(desk, INSPECTOR), seen=seen(desk, case), new=new)


def test_what_is_examined_waits_for_the_signer_and_no_more_for_the_examiner(desk: Desk) -> None:
    case = assigned(desk)
    assert on(desk, "mine", INSPECTOR) == [case]
    examined(desk, case, grant())
    assert on(desk, "mine", INSPECTOR) == []
    assert on(desk, "mine", HEAD) == [case]
    assert on(desk, "sign", HEAD) == [case]


def test_what_comes_back_undecided_waits_for_nobody_who_may_not_sign_it(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant())
    inspector = as_(desk, INSPECTOR)  # a head too, but nobody signs what he examined (D24)
    department.send(inspector, seen=[seen(desk, case)], to="ІІД", number="5-12/401", on=TODAY)
    (sent,) = [each for each in LISTS if each not in {"mine", "near"} and on(desk, each, HEAD)]
    assert sent == "away"
    reply = department.Reply(
        result="returned",
        number="1",
        date=TODAY,
        on=TODAY,
        signer=Official(staff="", name="Омаров Қайрат"),
        words="қайтарылды",
    )
    department.take_back(inspector, seen=seen(desk, case), reply=reply)
    assert on(desk, "mine", INSPECTOR) == []
    assert on(desk, "sign", HEAD) == [case]
    declared.set_value(desk, ONE_PERSON, "1")
    assert on(desk, "mine", INSPECTOR) == [case]


def test_what_the_department_signs_waits_to_be_sent_and_for_no_signature_here(desk: Desk) -> None:
    here, away = assigned(desk), assigned(desk)
    examined(desk, here, refuse("item-1", "17.5"))
    examined(desk, away, grant())
    assert set(on(desk, "sign", HEAD)) == {here, away}
    assert on(desk, "send", HEAD) == []
    declared.set_value(desk, SIGN_PERMIT, DEPARTMENT)
    assert on(desk, "sign", HEAD) == on(desk, "mine", HEAD) == [here]
    assert on(desk, "send", HEAD) == [away]
    assert waiting.may_work(as_(desk, OTHER), "send")
    assert not waiting.may_work(as_(desk, HEAD), "send")


def test_what_is_sent_back_for_rework_waits_for_its_examiner_again(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant())
    assert on(desk, "mine", HEAD) == [case]
    path.return_for_rework(as_(desk, HEAD), seen=seen(desk, case), reason="актісі жоқ")
    assert on(desk, "mine", INSPECTOR) == [case]
    assert on(desk, "mine", HEAD) == []


def test_what_is_decided_waits_for_whoever_makes_its_results(desk: Desk) -> None:
    case = decided(desk, grant())
    assert on(desk, "mine", INSPECTOR) == [case]
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    assert on(desk, "mine", INSPECTOR) == []


def test_a_term_that_ends_soon_is_told_until_the_case_is_decided(desk: Desk, clock: Clock) -> None:
    case = registered(desk)
    assert on(desk, "near", HEAD) == []
    clock.now += 14 * DAY
    assert on(desk, "near", HEAD) == [case]


def test_an_inquiry_waits_until_it_is_answered_and_is_reminded_of(desk: Desk, clock: Clock) -> None:
    case = assigned(desk)
    late = ask(desk, case, answer_by=TODAY + 3 * DAY)
    later = ask(desk, case)
    assert [each.inquiry.inquiry for each in waiting.asked(desk)] == [late, later]
    first, second = waiting.asked(desk)
    assert (first.inquiry.asked_on, first.remind_on) == (TODAY, TODAY + 4 * DAY)
    assert second.remind_on == TODAY + 10 * DAY
    clock.now += 5 * DAY
    on_day = TODAY + 5 * DAY
    inquiries.remind(as_(desk, INSPECTOR), seen=seen(desk, case), inquiry=late, on=on_day)
    assert waiting.asked(desk)[0].remind_on == on_day + 10 * DAY
    inquiries.answer(
        as_(desk, INSPECTOR), seen=seen(desk, case), inquiry=late, on=on_day, words="берілген"
    )
    assert [each.inquiry.inquiry for each in waiting.asked(desk)] == [later]
    assert waiting.count(desk, "asked", waiting.whose(desk)) == 1


def test_a_letter_entered_days_later_is_reminded_of_by_its_day(desk: Desk, clock: Clock) -> None:
    case = assigned(desk)
    clock.now += 7 * DAY
    new = NewInquiry(kind="information", to="Денсаулық басқармасы", question="?", date=TODAY)
    inquiries.ask(as_(desk, INSPECTOR), seen=seen(desk, case), new=new)
    (asked,) = waiting.asked(desk)
    assert (asked.inquiry.asked_on, asked.remind_on) == (TODAY, TODAY + 10 * DAY)


@pytest.mark.parametrize("permit_at", [OFFICE, DEPARTMENT])
@pytest.mark.parametrize("invitation_at", [OFFICE, DEPARTMENT])
def test_the_list_and_the_page_agree_on_what_the_department_signs(
    desk: Desk, permit_at: str, invitation_at: str
) -> None:
    declared.set_value(desk, SIGN_PERMIT, permit_at)
    declared.set_value(desk, SIGN_INVITATION, invitation_at)
    permit, refused, mixed = assigned(desk), assigned(desk), assigned(desk, weapons=2)
    examined(desk, permit, grant())
    examined(desk, refused, refuse("item-1", "17.5"))
    examined(desk, mixed, grant("item-1"), refuse("item-2", "17.5"))
    invited = assigned_invitation(desk)
    examined(desk, invited, ItemDecision(item="item-1", outcome="granted", permit="invitation"))
    cases = (permit, refused, mixed, invited)
    away = {case for case in cases if open_case(as_(desk, HEAD), case).goes_to_department}
    assert set(on(desk, "send", HEAD)) == away
    assert set(on(desk, "sign", HEAD)) == set(cases) - away
    expected = {permit, mixed} if permit_at == DEPARTMENT else set()
    assert away == expected | ({invited} if invitation_at == DEPARTMENT else set())


def assigned_invitation(desk: Desk) -> str:
    ticket = served(desk, "invitations.hand-in")
    case = intake.register(desk, ticket=ticket.id, draft=private_invitation()).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    return case


@pytest.mark.parametrize(
    ("answer_by", "reminded_on", "due"),
    [
        (None, None, TODAY + 10 * DAY),
        (TODAY + DAY, None, TODAY + 2 * DAY),
        (None, TODAY + DAY, TODAY + 11 * DAY),
        (TODAY + 20 * DAY, TODAY + DAY, TODAY + 21 * DAY),
    ],
)
def test_a_reminder_is_due_once_the_answer_is(
    answer_by: dt.date | None, reminded_on: dt.date | None, due: dt.date
) -> None:
    assert reminder_due(TODAY, answer_by=answer_by, reminded_on=reminded_on) == due
