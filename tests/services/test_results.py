"""Results of decided cases: numbered, papered, laid ready, whole or not at all (W-5, I-5, D30)."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from desktop.models.decision import ItemDecision
from desktop.models.declared import DEPARTMENT, OFFICE, SIGN_INVITATION, SIGN_PERMIT
from desktop.models.errors import Refusal
from desktop.models.facts import PaperPrinted, ResultIssued
from desktop.models.granting import Days
from desktop.models.official import Official
from desktop.services import (
    chancery,
    deciding,
    declared,
    department,
    intake,
    path,
    refusal,
    results,
    settings,
)
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import offices, papers
from desktop.store.chancery import numbers_of
from desktop.store.upkeep import check_database
from tests.helpers.drafts import GUEST, private_invitation
from tests.helpers.office import Clock
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    PEOPLE,
    TODAY,
    as_,
    assigned,
    decided,
    examined,
    grant,
    refuse,
    seen,
    staffed,
    whole,
)
from tests.helpers.visits import served
from tests.printing.reading import pages_of

YEARS = dt.date(2018, 11, 25)


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def issued(desk: Desk, case: str) -> list[ResultIssued]:
    """Return the results of a case."""
    return [each.issued for each in whole(desk, case).results]


def granted(desk: Desk, case: str, *entered: results.Entered) -> results.Granted:
    """Let the inspector make the results of a case."""
    return results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case), entered=entered)


def invited(desk: Desk, *, children: str = "", guests: int = 1) -> str:
    """Return an invitation of some guests that is granted at the head's here."""
    draft = private_invitation().with_text("items.0.children", children)
    for _place in range(1, guests):
        draft = draft.with_row("items", GUEST)
    case = intake.register(desk, ticket=served(desk, "invitations.hand-in").id, draft=draft).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    examined(desk, case, *(_invitation(place) for place in range(1, guests + 1)))
    return case


def _invitation(place: int) -> ItemDecision:
    return ItemDecision(item=f"item-{place}", outcome="granted", permit="invitation")


def test_every_weapon_granted_gets_its_permit_and_the_case_lies_ready(desk: Desk) -> None:
    case = decided(desk, grant("item-1"), grant("item-2"))
    foretold = [each.number for each in results.to_grant(desk, case=case).results]
    assert foretold == ["2013/0001", "2013/0002"]
    done = granted(desk, case)
    first, second = issued(desk, case)
    assert whole(desk, case).row.stage == "ready"
    assert [first.number, second.number] == ["2013/0001", "2013/0002"]
    assert (first.series, first.sequence, first.permit) == ("permit/2013", 1, "store")
    assert (first.valid_until, first.reregister_on, first.test_firing_on) == (YEARS, YEARS, YEARS)
    assert (first.signer.name, first.signer.post_kk) == PEOPLE[HEAD][:2]
    assert set(done.papers) == {first.paper, second.paper}


def test_its_paper_says_the_number_the_weapon_and_the_head(desk: Desk) -> None:
    case = decided(desk, grant())
    (paper,) = granted(desk, case).papers
    row = papers.paper(desk.database, paper)
    assert row is not None
    assert (row.kind, row.about_id) == ("permit", case)
    (page,) = pages_of(paper_pdf(desk, paper=paper))
    for words in (
        "2013/0001",
        "ТГ 20418",
        "Қасымов Төлеген",
        PEOPLE[HEAD][0],
        "2018 жылғы 25 қараша",
    ):
        assert words in page


def test_term_test_firing_and_blank_are_as_entered(desk: Desk) -> None:
    case = decided(desk, grant())
    three = dt.date(2016, 11, 25)
    days = Days(valid_until=three, reregister_on=three)
    granted(desk, case, results.Entered(key="item-1", days=days, blank=" 0004411 "))
    (permit,) = issued(desk, case)
    assert (permit.valid_until, permit.test_firing_on, permit.blank) == (three, None, "0004411")


def test_a_blank_bears_one_result_alone(desk: Desk) -> None:
    blank = results.Entered(key="item-1", blank="0004411")
    granted(desk, decided(desk, grant()), blank)
    other = decided(desk, grant())
    with pytest.raises(Refusal) as told:
        granted(desk, other, blank)
    assert (told.value.code, told.value.fields["number"]) == ("blank-used", "2013/0001")
    assert issued(desk, other) == []


def test_a_term_that_is_over_makes_nothing_at_all(desk: Desk) -> None:
    case = decided(desk, grant("item-1"), grant("item-2"))
    bad = results.Entered(key="item-2", days=Days(valid_until=TODAY))
    with pytest.raises(Refusal, match="result-days"):
        granted(desk, case, bad)
    assert issued(desk, case) == []
    assert offices.series_last(desk.database, desk.office().office, "permit/2013") == 0


def test_the_letter_of_refusal_lies_ready_with_the_permit_by_the_chancery_s_number(
    desk: Desk,
) -> None:
    case = decided(desk, grant("item-1"), refuse("item-2", "17.5"))
    _permit, letter = results.to_grant(desk, case=case).results
    assert (letter.plan.kind, letter.plan.called, letter.number) == ("refusal", "Тигр ТГ 00001", "")
    done = granted(desk, case, results.Entered(key="item-2", number=" 3/96 "))
    permit, refused = issued(desk, case)
    assert (permit.kind, permit.number, refused.kind) == ("permit", "2013/0001", "refusal")
    assert (refused.number, refused.outgoing, refused.issued_on) == ("3/96", "3/96", TODAY)
    assert (refused.items, refused.series) == (("item-2",), "")
    assert refused.signer.name == PEOPLE[HEAD][0]
    assert refused.paper == refusal.letter_paper(desk, case)
    assert done.papers == (permit.paper, refused.paper)
    assert whole(desk, case).row.stage == "ready"
    (kept,) = numbers_of(desk.database, case)
    assert (kept.paper, kept.number, kept.date) == (refused.paper, "3/96", TODAY)


def test_one_letter_tells_all_that_is_refused_and_goes_by_its_case_without_a_number(
    desk: Desk,
) -> None:
    case = decided(desk, refuse("item-1", "17.5"), refuse("item-2", "17.5"))
    granted(desk, case)
    (letter,) = issued(desk, case)
    assert letter.items == ("item-1", "item-2")
    assert (letter.number, letter.outgoing) == (whole(desk, case).row.number, "")
    assert numbers_of(desk.database, case) == []
    assert whole(desk, case).row.stage == "ready"


def test_a_number_that_the_chancery_gave_the_letter_before_stands_on_its_result(
    desk: Desk, clock: Clock
) -> None:
    case = decided(desk, refuse("item-1", "17.5"))
    clock.pass_minutes(24 * 60)
    paper = refusal.letter_paper(desk, case)
    given = chancery.Numbered(direction="outgoing", number="3/95", date=TODAY, paper=paper)
    came = chancery.Numbered(direction="incoming", number="3/11")
    chancery.enter_numbers(desk, case=case, numbers=[came, given])
    before = numbers_of(desk.database, case)
    granted(desk, case)
    (letter,) = issued(desk, case)
    assert (letter.number, letter.outgoing, letter.issued_on) == ("3/95", "3/95", TODAY)
    assert numbers_of(desk.database, case) == before


def test_a_letter_of_tomorrow_makes_no_permit_either(desk: Desk) -> None:
    case = decided(desk, grant("item-1"), refuse("item-2", "17.5"))
    late = results.Entered(key="item-2", number="3/96", issued_on=TODAY + dt.timedelta(days=1))
    with pytest.raises(Refusal, match="future-document"):
        granted(desk, case, late)
    assert issued(desk, case) == []
    assert numbers_of(desk.database, case) == []


def test_a_letter_made_by_hand_is_not_made_twice(desk: Desk) -> None:
    case = decided(desk, refuse("item-1", "17.5"))
    by_hand = results.NewResult(kind="refusal", items=("item-1",), number="3/96", issued_on=TODAY)
    results.issue_result(as_(desk, INSPECTOR), seen=seen(desk, case), new=by_hand)
    assert granted(desk, case).results == ()
    assert whole(desk, case).row.stage == "ready"


def test_a_letter_that_came_out_already_is_not_printed_again(desk: Desk) -> None:
    case = decided(desk, refuse("item-1", "17.5"))
    with desk.work(at=desk.now(), command="paper.print") as work:
        work.record(PaperPrinted(paper=refusal.letter_paper(desk, case), printer="HP"))
    assert granted(desk, case).papers == ()


def test_what_was_withdrawn_is_confirmed_beside_the_permit(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    deciding.end_items(
        as_(desk, INSPECTOR), seen=seen(desk, case), items=["item-2"], ending="withdrawn",
        document="өтініш", on=TODAY,
    )  # fmt: skip
    examined(desk, case, grant("item-1"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    granted(desk, case)
    assert [(each.kind, each.items, each.series) for each in issued(desk, case)] == [
        ("permit", ("item-1",), "permit/2013"),
        ("confirmation", ("item-2",), "confirmation/2013"),
    ]


def signed_there(desk: Desk, case: str, *, number: str) -> None:
    inspector = as_(desk, INSPECTOR)
    department.send(inspector, seen=[seen(desk, case)], to="ІІД", number="3/77", on=TODAY)
    reply = department.Reply(
        result="signed", number=number, on=TODAY, date=TODAY,
        signer=Official(staff="", name="Омаров Қайрат"),
    )  # fmt: skip
    department.take_back(inspector, seen=seen(desk, case), reply=reply)


def test_an_invitation_bears_the_department_s_number_date_and_signer(desk: Desk) -> None:
    case = invited(desk, children="Тестова Анна, 05.06.2004")
    signed_there(desk, case, number="0107745")
    (prepared,) = results.to_grant(desk, case=case).results
    assert (prepared.at_department, prepared.number) == (True, "0107745")
    granted(desk, case)
    (found,) = issued(desk, case)
    assert (found.number, found.coupon, found.series) == ("0107745", "0107745", "")
    assert (found.signer.name, found.issued_on) == ("Омаров Қайрат", TODAY)
    assert found.valid_until == dt.date(2014, 11, 25)
    assert found.children == ("Тестова Анна, 05.06.2004",)
    front, back = pages_of(paper_pdf(desk, paper=found.paper))
    assert front.count("0107745") == 2
    assert "Тестова Анна" in front
    assert "25 ноября 2014" in back


def test_each_form_of_an_application_has_a_number_of_its_own(desk: Desk) -> None:
    case = invited(desk, guests=2)
    signed_there(desk, case, number="9/14")
    numbers = [each.number for each in results.to_grant(desk, case=case).results]
    assert numbers == ["", ""]  # the reply bears one number, the forms two
    written = {"item-1": "0107745", "item-2": "№ 0107745"}
    both = [results.Entered(key=key, number=number) for key, number in written.items()]
    with pytest.raises(Refusal) as told:
        granted(desk, case, *both)
    number = whole(desk, case).row.number
    assert (told.value.code, told.value.fields["case"]) == ("result-number-used", number)
    assert issued(desk, case) == []
    granted(desk, case, both[0], replace(both[1], number="0107746"))
    coupons = {each.items: each.coupon for each in issued(desk, case)}
    assert coupons == {("item-1",): "0107745", ("item-2",): "0107746"}


@pytest.mark.parametrize(
    ("after", "code"), [(-1, "signed-before-registered"), (1, "future-document")]
)
def test_the_department_s_form_is_of_a_day_it_can_be_of(desk: Desk, after: int, code: str) -> None:
    case = invited(desk)
    signed_there(desk, case, number="0107745")
    day = TODAY + dt.timedelta(days=after)
    with pytest.raises(Refusal, match=code):
        granted(desk, case, results.Entered(key="item-1", issued_on=day))
    assert issued(desk, case) == []


def test_without_a_number_of_the_department_nothing_is_made(desk: Desk) -> None:
    declared.set_value(desk, SIGN_INVITATION, OFFICE)
    case = invited(desk)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    declared.set_value(desk, SIGN_INVITATION, DEPARTMENT)  # it signs from now on
    with pytest.raises(Refusal, match="department-incomplete"):
        granted(desk, case)
    told = results.Entered(key="item-1", number="0107746", signer="Омаров Қайрат")
    granted(desk, case, told)
    assert issued(desk, case)[0].number == "0107746"
    assert whole(desk, case).row.stage == "ready"


def test_whoever_examined_signed_no_form_at_the_department_either(desk: Desk) -> None:
    case = invited(desk)
    signed_there(desk, case, number="0107745")
    examiner = results.Entered(key="item-1", signer="Ермекова  Сәуле")
    with pytest.raises(Refusal, match="same-person-signs"):
        granted(desk, case, examiner)
    assert issued(desk, case) == []
    granted(desk, case, replace(examiner, signer="Тасболатов Жанат"))
    (form,) = issued(desk, case)
    assert form.signer == Official(staff="", name="Тасболатов Жанат")  # no post of another's


def test_where_the_head_here_signs_invitations_they_are_numbered_here(desk: Desk) -> None:
    declared.set_value(desk, SIGN_INVITATION, OFFICE)
    case = invited(desk)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    granted(desk, case)
    assert issued(desk, case)[0].number == "2013/0001"
    assert "invitation" in results.numbered_here(desk)


def test_permits_may_be_the_department_s_too(desk: Desk) -> None:
    declared.set_value(desk, SIGN_PERMIT, DEPARTMENT)
    assert "permit" not in results.numbered_here(desk)
    case = assigned(desk)
    examined(desk, case, grant())
    signed_there(desk, case, number="ҚР 000041")
    granted(desk, case)
    (found,) = issued(desk, case)
    assert (found.number, found.series, found.signer.name) == ("ҚР 000041", "", "Омаров Қайрат")


def test_a_series_of_results_goes_on_above_the_paper_and_says_why(desk: Desk) -> None:
    settings.set_series(desk, service="permit", year=2013, last=40, reason="қағаз журнал бойынша")
    case = decided(desk, grant())
    granted(desk, case)
    assert issued(desk, case)[0].number == "2013/0041"
    (gap,) = offices.gaps(desk.database, desk.office().office, "permit", 2013)
    assert (gap.after, gap.last, gap.kind) == (0, 40, "skipped")


@hypothesis_settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.integers(1, 3), min_size=1, max_size=3))
def test_numbers_of_a_year_have_no_gap_whatever_is_refused(desk: Desk, weapons: list[int]) -> None:
    office = desk.office().office
    before = offices.series_last(desk.database, office, "permit/2013")
    for count in weapons:
        case = decided(desk, *(grant(f"item-{number}") for number in range(1, count + 1)))
        with pytest.raises(Refusal):
            granted(desk, case, results.Entered(key="item-1", days=Days(valid_until=TODAY)))
        granted(desk, case)
    last = offices.series_last(desk.database, office, "permit/2013")
    assert last == before + sum(weapons)
    assert offices.gaps(desk.database, office, "permit", 2013) == []
    assert check_database(desk.database).sound


def test_another_window_never_gets_the_number_that_is_being_given(desk: Desk) -> None:
    mine, *waiting = cases = [decided(desk, grant()) for _ in range(5)]
    database, looked = desk.database, desk.clock

    def clock() -> dt.datetime:
        """Let another window be quicker wherever no unit of work keeps it out."""
        if waiting and not database.connection.in_transaction:
            granted(desk, waiting.pop())
        return looked()

    granted(replace(desk, clock=clock), mine)
    numbers = sorted(each.sequence for case in cases for each in issued(desk, case))
    assert numbers == list(range(1, len(cases) - len(waiting) + 1))
    assert len(numbers) > 1, "the other window did give one meanwhile"


def test_only_a_decided_case_has_results(desk: Desk) -> None:
    case = assigned(desk)
    with pytest.raises(Refusal, match="case-not-decided"):
        results.to_grant(desk, case=case)
    with pytest.raises(Refusal, match="case-not-decided"):
        granted(desk, case)
