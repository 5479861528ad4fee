"""After it was made: a duplicate, a new form after a misspelling, an annulment (W-5, I-5, D28)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.correction_rows import NO_ROWS, RowEdits
from desktop.models.decision import ItemDecision
from desktop.models.declared import DEPARTMENT, OFFICE, SIGN_INVITATION, SIGN_PERMIT
from desktop.models.errors import Refusal
from desktop.models.facts import ResultIssued
from desktop.models.person import IdentityDocument
from desktop.services import (
    chancery,
    correcting,
    deciding,
    declared,
    handing,
    intake,
    path,
    reissue,
    results,
    telling,
)
from desktop.services import staff as employees
from desktop.services.desk import Desk
from desktop.services.handing import Received
from desktop.services.papers import paper_pdf
from desktop.services.reissue import Another, End
from desktop.store import collecting
from desktop.store.path_rows import IssuedResult
from desktop.store.upkeep import check_database
from tests.helpers.drafts import RIFLE, private_invitation
from tests.helpers.facts import Value
from tests.helpers.office import Clock
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    PEOPLE,
    TODAY,
    as_,
    decided,
    examined,
    grant,
    seen,
    staffed,
    whole,
)
from tests.helpers.refused import refused
from tests.helpers.visits import served
from tests.printing.reading import pages_of

OWNER = Received(
    receiver="applicant",
    name="Қасымов Төлеген",
    identity=IdentityDocument(kind="identity-card", number="012345678"),
)
LOST = Another(
    reason="lost", on=TODAY, signer=HEAD, document="иесінің өтініші", document_date=TODAY
)
GONE = End(
    reason="weapon-gone",
    document="сатып алу-сату шарты № 4",
    document_date=TODAY,
    on=TODAY,
    to="Ақмола облысының ІІД",
)


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def made(desk: Desk, weapons: int = 1) -> str:
    """Return a case whose permits lie ready."""
    case = decided(desk, *(grant(f"item-{place}") for place in range(1, weapons + 1)))
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    return case


def handed(desk: Desk) -> str:
    """Return a case whose permit its owner has."""
    case = made(desk)
    hand_over(desk, case)
    return case


def hand_over(desk: Desk, case: str, *chosen: str) -> None:
    """Give the owner what lies here, or what is chosen of it."""
    handing.hand_over(as_(desk, INSPECTOR), seen=seen(desk, case), received=OWNER, results=chosen)


def forms(desk: Desk, case: str) -> tuple[IssuedResult, ...]:
    """Return the results of a case."""
    return whole(desk, case).results


def first(desk: Desk, case: str) -> ResultIssued:
    """Return the first result of a case."""
    return forms(desk, case)[0].issued


def again(
    desk: Desk, case: str, entered: Another = LOST, *, result: str = "", by: str = INSPECTOR
) -> reissue.Replaced:
    """Make another form for the first of a case, or for one of it."""
    return reissue.replace_result(
        as_(desk, by),
        seen=seen(desk, case),
        result=result or first(desk, case).result,
        entered=entered,
    )


def annul(desk: Desk, case: str, entered: End = GONE, *, result: str = "") -> str:
    """Annul the first form of a case, or one of it."""
    return reissue.annul_result(
        as_(desk, HEAD),
        seen=seen(desk, case),
        result=result or first(desk, case).result,
        entered=entered,
    )


def invited(desk: Desk, *, away: bool) -> str:
    """Return a case whose invitation lies ready, signed here or at the department."""
    declared.set_value(desk, SIGN_INVITATION, OFFICE)
    draft = private_invitation()
    case = intake.register(desk, ticket=served(desk, "invitations.hand-in").id, draft=draft).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    examined(desk, case, ItemDecision(item="item-1", outcome="granted", permit="invitation"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    declared.set_value(desk, SIGN_INVITATION, DEPARTMENT if away else OFFICE)
    return case


def test_a_duplicate_has_a_number_of_its_own_and_the_days_of_the_old_one(
    desk: Desk, clock: Clock
) -> None:
    case = handed(desk)
    clock.pass_minutes(3 * 24 * 60)
    later = TODAY + dt.timedelta(days=3)
    done = again(desk, case, replace(LOST, on=later, blank="0004412"))
    old, new = forms(desk, case)
    assert (old.issued.number, new.issued.number) == ("2013/0001", "2013/0002")
    assert (new.issued.result, new.issued.replaces) == (done.result, old.issued.result)
    assert (new.issued.issued_on, new.issued.blank) == (later, "0004412")
    days = [(e.valid_until, e.test_firing_on, e.reregister_on) for e in (old.issued, new.issued)]
    assert days[0] == days[1]
    assert new.issued.signer.name == PEOPLE[HEAD][0]
    assert old.ended is not None
    assert (old.ended.how, old.ended.reason, old.ended.on, old.ended.successor) == (
        "replaced", "lost", later, done.result,
    )  # fmt: skip
    assert (old.state, new.state) == ("replaced", "lying")
    assert check_database(desk.database).sound


def test_its_paper_says_it_is_a_duplicate_and_of_which_number(desk: Desk) -> None:
    case = handed(desk)
    (page,) = pages_of(paper_pdf(desk, paper=again(desk, case).paper))
    for words in ("ТЕЛНҰСҚА / ДУБЛИКАТ", "2013/0002", "25.11.2013 № 2013/0001 орнына", "жоғалған"):
        assert words in page


def test_the_case_lies_ready_again_and_only_the_living_one_is_handed_over(desk: Desk) -> None:
    case = handed(desk)
    assert whole(desk, case).row.stage == "closed"
    old, new = first(desk, case).result, again(desk, case).result
    assert whole(desk, case).row.stage == "ready"
    (waits,) = collecting.waiting(desk.database, desk.office().office)
    assert (waits.row.case, waits.lying) == (case, (("permit", 1),))
    assert refused(lambda: hand_over(desk, case, old)) == "result-gone"
    hand_over(desk, case)
    assert whole(desk, case).row.stage == "closed"
    assert whole(desk, case).handovers[-1].handed.results == (new,)
    assert refused(lambda: hand_over(desk, case)) == "case-move"


def test_who_was_told_of_the_first_is_told_of_the_new_one_again(desk: Desk, clock: Clock) -> None:
    case = made(desk)
    telling.give_notice(desk, case=case, about="ready", way="phone", to="8 705")
    (told,) = collecting.waiting(desk.database, desk.office().office)
    assert not told.is_untold
    clock.pass_minutes(5)
    again(desk, case, replace(LOST, reason="damaged"))
    (untold,) = collecting.waiting(desk.database, desk.office().office)
    assert untold.is_untold


def test_another_is_made_once_of_one_and_then_of_the_new_one(desk: Desk) -> None:
    case = handed(desk)
    old = first(desk, case).result
    new = again(desk, case).result
    assert refused(lambda: again(desk, case, result=old)) == "result-over"
    assert refused(lambda: annul(desk, case, result=old)) == "result-over"
    assert refused(lambda: again(desk, case, result=new)) == "result-lies-here"
    third = again(desk, case, replace(LOST, reason="damaged"), result=new).result
    assert [each.issued.number for each in forms(desk, case)] == [
        "2013/0001", "2013/0002", "2013/0003",
    ]  # fmt: skip
    assert [each.issued.result for each in forms(desk, case) if each.lies_here] == [third]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"document": " "}, "statement-missing"),
        ({"document_date": None}, "statement-missing"),
        ({"on": TODAY + dt.timedelta(days=1)}, "future-document"),
        ({"document_date": TODAY + dt.timedelta(days=1)}, "future-document"),
        ({"on": TODAY - dt.timedelta(days=1)}, "before-result"),
        ({"signer": INSPECTOR}, "same-person-signs"),
        ({"signer": "nobody"}, "staff-unknown"),
        ({"signer": OTHER}, "signer-without-right"),
        ({"reason": "misspelled"}, "nothing-respelled"),
    ],
)
def test_nothing_is_made_anew_by_half(desk: Desk, changes: dict[str, Value], code: str) -> None:
    case = handed(desk)
    assert refused(lambda: again(desk, case, replace(LOST, **changes))) == code
    assert len(forms(desk, case)) == 1
    assert whole(desk, case).row.stage == "closed"


def test_one_whose_term_is_over_is_applied_for_anew(desk: Desk, clock: Clock) -> None:
    case = handed(desk)
    clock.pass_minutes(5 * 366 * 24 * 60)
    today = desk.now().date()
    with pytest.raises(Refusal) as told:
        again(desk, case, replace(LOST, on=today, document_date=today))
    assert (told.value.code, told.value.fields["day"]) == (
        "result-expired", dt.date(2018, 11, 25),
    )  # fmt: skip


def test_after_a_misspelling_the_case_is_put_right_first_and_it_is_no_duplicate(
    desk: Desk,
) -> None:
    case = handed(desk)
    wrong = replace(LOST, reason="misspelled", document="", document_date=None)
    assert refused(lambda: again(desk, case, wrong)) == "nothing-respelled"
    paper = correcting.correct(
        as_(desk, HEAD),
        seen=seen(desk, case),
        typed={"person.surname": "Қасымбеков"},
        reason="тегі қате жазылған",
    )
    assert paper == "", "the talon has done its work"
    assert whole(desk, case).row.stage == "closed"
    done = again(desk, case, wrong)
    (page,) = pages_of(paper_pdf(desk, paper=done.paper))
    assert "Қасымбеков Төлеген" in page
    assert "жазылуындағы қате" in page
    assert "ТЕЛНҰСҚА" not in page
    assert check_database(desk.database).sound


def test_only_words_are_put_right_once_it_is_decided_and_by_the_head(desk: Desk) -> None:
    case = handed(desk)
    employees.set_staff(desk, staff="k1", name="Сейтова Айжан", post_kk="маман", post_ru="")
    employees.set_roles(desk, staff="k1", roles=["clerk"])

    def correct(by: str, typed: dict[str, str], rows: RowEdits = NO_ROWS) -> str:
        return correcting.correct(
            as_(desk, by), seen=seen(desk, case), typed=typed, reason="қате", rows=rows
        )

    second = {f"items.1.{field}": text for field, text in RIFLE.items()} | {
        "items.1.number": "ТГ 55555"
    }
    one_more = RowEdits(added=frozenset({"items.1"}))
    assert refused(lambda: correct(HEAD, second, one_more)) == "words-alone"
    assert refused(lambda: correct("k1", {"person.surname": "Асанов"})) == "not-allowed"
    assert whole(desk, case).row.applicant == "Қасымов Төлеген Серікұлы"


def test_a_form_annulled_is_told_of_to_the_department_and_holds_no_more(desk: Desk) -> None:
    case = handed(desk)
    letter = annul(desk, case, replace(GONE, words="сатылған"))
    (old,) = forms(desk, case)
    assert (old.state, old.ended and old.ended.reason) == ("annulled", "weapon-gone")
    assert whole(desk, case).row.stage == "closed"
    (page,) = pages_of(paper_pdf(desk, paper=letter))
    for words in ("Ақмола облысының ІІД", "2013/0001", "сатылған", "шарты № 4, 25.11.2013"):
        assert words in page
    assert refused(lambda: again(desk, case)) == "result-over"
    assert check_database(desk.database).sound


def test_its_outgoing_number_comes_from_the_chancery_like_any_other(desk: Desk) -> None:
    case = handed(desk)
    letter = annul(desk, case)
    given = chancery.Numbered(direction="outgoing", number="3/204", date=TODAY, paper=letter)
    chancery.enter_numbers(desk, case=case, numbers=[given])
    (page,) = pages_of(paper_pdf(desk, paper=letter))
    assert "3/204" in page


def test_the_last_one_here_that_is_annulled_closes_its_case(desk: Desk) -> None:
    case = made(desk, weapons=2)
    one, other = (each.issued.result for each in forms(desk, case))
    annul(desk, case, result=one)
    assert whole(desk, case).row.stage == "ready"
    assert [each.lies_here for each in forms(desk, case)] == [False, True]
    annul(desk, case, result=other)
    assert whole(desk, case).row.stage == "closed"
    assert collecting.waiting(desk.database, desk.office().office) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"document": " "}, "annulment-incomplete"),
        ({"to": ""}, "annulment-incomplete"),
        ({"on": TODAY + dt.timedelta(days=1)}, "future-document"),
        ({"on": TODAY - dt.timedelta(days=1)}, "before-result"),
    ],
)
def test_nothing_is_annulled_by_half(desk: Desk, changes: dict[str, Value], code: str) -> None:
    case = handed(desk)
    assert refused(lambda: annul(desk, case, replace(GONE, **changes))) == code
    assert forms(desk, case)[0].state == "handed"


def test_with_an_invitation_its_control_coupon_is_annulled_and_no_weapon_is_its_reason(
    desk: Desk,
) -> None:
    case = invited(desk, away=False)
    assert refused(lambda: annul(desk, case)) == "annulled-for"
    letter = annul(desk, case, replace(GONE, reason="renounced"))
    (page,) = pages_of(paper_pdf(desk, paper=letter))
    assert "№ 2013/0001 бақылау талонының да күші жойылды" in page
    assert "контрольный талон № 2013/0001" in page


def test_where_the_department_signs_its_number_and_signer_are_entered(desk: Desk) -> None:
    case = invited(desk, away=True)
    torn = replace(LOST, reason="damaged", signer="Омаров Қайрат")
    assert refused(lambda: again(desk, case, torn)) == "department-incomplete"
    own = replace(torn, number="22-1/77", signer="Ермекова Сәуле")
    assert refused(lambda: again(desk, case, own)) == "same-person-signs"
    again(desk, case, replace(torn, number="22-1/77"))
    old, new = forms(desk, case)
    assert {old.issued.number, new.issued.number} == {"2013/0001", "22-1/77"}
    fresh = next(each.issued for each in (old, new) if each.issued.number == "22-1/77")
    assert (fresh.coupon, fresh.series, fresh.signer.name) == ("22-1/77", "", "Омаров Қайрат")
    assert (
        refused(lambda: again(desk, case, replace(torn, number="22-1/77"), result=fresh.result))
        == "result-number-used"
    )


def test_a_permit_signed_at_the_department_is_signed_there_again(desk: Desk) -> None:
    case = handed(desk)
    declared.set_value(desk, SIGN_PERMIT, DEPARTMENT)
    assert refused(lambda: again(desk, case)) == "department-incomplete"


def test_only_the_head_annuls_and_no_clerk_makes_another(desk: Desk) -> None:
    case = handed(desk)
    old, now = first(desk, case).result, seen(desk, case)
    inspector = as_(desk, OTHER)
    told = refused(lambda: reissue.annul_result(inspector, seen=now, result=old, entered=GONE))
    assert told == "not-allowed"
