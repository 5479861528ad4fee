"""Units, people and receipts of a registered case put right: everything that follows from it."""

import datetime as dt
from collections.abc import Iterable

import pytest

from desktop.models.correction_rows import RowEdits
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import CaseCorrected
from desktop.models.later import BroughtPaper
from desktop.models.receipt import ReceiptUse
from desktop.services import correcting, intake, later, papers, people
from desktop.services.desk import Desk
from desktop.store import case_events, cases, receipts, search, weapon_models
from desktop.store.cases import CaseRow
from desktop.store.modernise import index_again
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.on_path import seen
from tests.helpers.pdf import text_of
from tests.helpers.visits import served

ACT = "test-firing-act"
WHY = "екінші қару ұмыт қалған"
SECOND = {
    f"items.1.{name}": text
    for name, text in {**drafts.RIFLE, "model": "Сайга", "number": "СГ 77001"}.items()
}


def register(desk: Desk, draft: Draft) -> str:
    return intake.register(desk, ticket=served(desk).id, draft=draft).case


@pytest.fixture
def case(desk: Desk) -> str:
    """Return the case of a citizen with a rifle and every paper."""
    return register(desk, drafts.citizen_with_rifle(papers=True))


def correct(
    desk: Desk,
    case: str,
    typed: dict[str, str] | None = None,
    *,
    added: Iterable[str] = (),
    removed: Iterable[str] = (),
) -> str:
    rows = RowEdits(added=frozenset(added), removed=frozenset(removed))
    return correcting.correct(desk, seen=seen(desk, case), typed=typed or {}, reason=WHY, rows=rows)


def row_of(desk: Desk, case: str) -> CaseRow:
    row = cases.by_id(desk.database, case)
    assert row is not None
    return row


def last_fact(desk: Desk, case: str) -> CaseCorrected:
    fact = case_events.events(desk.database, case)[-1].fact
    assert isinstance(fact, CaseCorrected)
    return fact


def found(desk: Desk, words: str) -> list[str]:
    return [row.case for row in search.search(desk.database, words, limit=9)]


def test_a_forgotten_unit_is_found_counted_and_lacks_its_papers(desk: Desk, case: str) -> None:
    assert row_of(desk, case).missing == 0
    correct(desk, case, SECOND, added={"items.1"})
    after = row_of(desk, case)
    assert (after.items, after.missing) == (2, 2)
    assert found(desk, "77001") == [case]
    assert found(desk, "20418") == [case]
    (model,) = weapon_models.complete(desk.database, field="model", text="Сай")
    assert model.times == 1
    assert check_database(desk.database).problems == ()


def test_the_paper_of_a_forgotten_unit_can_be_brought_later(desk: Desk, case: str) -> None:
    correct(desk, case, SECOND, added={"items.1"})
    owed = [(paper.document, paper.subject) for paper in later.owed(desk, case=case)]
    assert (ACT, 2) in owed
    later.add_papers(desk, case=case, brought=[BroughtPaper(document=ACT, subject=2, number="8")])
    assert (ACT, 2) not in [(each.document, each.subject) for each in later.owed(desk, case=case)]
    correct(desk, case, removed={"items.0"})
    application = cases.application(desk.database, case)
    assert application is not None
    (act,) = (paper for paper in application.taken if paper.document == ACT)
    assert act.subjects == (1,)
    assert check_database(desk.database).problems == ()


def test_a_unit_taken_out_is_found_no_more_and_stays_in_the_history(desk: Desk, case: str) -> None:
    correct(desk, case, SECOND, added={"items.1"}, removed={"items.0"})
    assert row_of(desk, case).items == 1
    assert (found(desk, "20418"), found(desk, "77001")) == ([], [case])
    assert weapon_models.complete(desk.database, field="model", text="Тиг") == []
    went, came = last_fact(desk, case).rows
    assert (went.done, went.number, went.values["number"]) == ("removed", 1, "ТГ 20418")
    assert (came.done, came.number, came.values["number"]) == ("added", 2, "СГ 77001")
    index_again(desk.database)
    assert (found(desk, "20418"), found(desk, "77001")) == ([], [case])
    assert check_database(desk.database).problems == ()


def test_a_weapon_that_only_moves_up_is_counted_as_before(desk: Desk, case: str) -> None:
    correct(desk, case, SECOND, added={"items.1"})
    correct(desk, case, removed={"items.0"})
    (model,) = weapon_models.complete(desk.database, field="model", text="Сай")
    assert model.times == 1
    assert check_database(desk.database).problems == ()


def test_the_talon_made_anew_says_for_how_many_units_each_paper_is(desk: Desk, case: str) -> None:
    typed = {**SECOND, f"papers.{ACT}.items-1": "yes"}
    anew = text_of(papers.paper_pdf(desk, paper=correct(desk, case, typed, added={"items.1"})))
    assert "ТҮЗЕТІЛГЕН 25.11.2013" in anew
    assert "2 дана" in anew
    less = correct(desk, case, removed={"items.0"})
    assert "2 дана" not in text_of(papers.paper_pdf(desk, paper=less))


def test_a_guard_taken_out_is_nobody_the_office_knows(desk: Desk) -> None:
    draft = drafts.guards(born=["12.03.1985", "13.04.1990"]).with_text(
        "persons.1.iin", drafts.iin("13041990")
    )
    case = register(desk, draft)
    assert found(desk, "Байжанов") == [case]
    correct(desk, case, removed={"persons.1"})
    assert row_of(desk, case).persons == 1
    assert found(desk, "Байжанов") == []
    assert people.find(desk, "Байжанов", kind="person") == []
    typed = {"persons.1.surname": "Жұмабаев", "persons.1.born": "01.01.1990"}
    correct(desk, case, typed, added={"persons.1"})
    assert (row_of(desk, case).persons, found(desk, "Жұмабаев")) == (2, [case])
    assert check_database(desk.database).problems == ()


def test_an_invited_person_added_owes_a_duty_of_his_own(desk: Desk) -> None:
    line = served(desk, "invitations.hand-in")
    case = intake.register(desk, ticket=line.id, draft=drafts.private_invitation()).case
    before = cases.application(desk.database, case)
    typed = {f"items.1.{name}": text for name, text in {**drafts.GUEST, "given": "Анна"}.items()}
    correct(desk, case, typed, added={"items.1"})
    after = cases.application(desk.database, case)
    assert before is not None
    assert after is not None
    assert (before.duties[0].exact, after.duties[0].exact) == ("865.50", "1731.00")
    assert (before.duties[0].due, after.duties[0].due) == (866, 1731)
    assert any(change.path.startswith("duties.") for change in last_fact(desk, case).changes)
    assert after.term == before.term


def test_a_receipt_taken_out_is_free_for_whoever_paid_it(desk: Desk) -> None:
    draft = drafts.with_receipt(
        drafts.citizen_with_rifle(papers=True), "registration-duty-receipt", "174"
    )
    case = register(desk, draft)

    def use() -> ReceiptUse:
        day = dt.date(2013, 11, 22)
        return receipts.used(
            desk.database, bank="Халық банкі", number="004512", paid_on=day, amount=17_400
        )

    assert [each.case for each in use().cases] == [case]
    correct(desk, case, removed={"receipts.0"})
    assert (use().used, use().cases) == (0, ())
    assert "registration-duty-receipt" in [p.document for p in later.owed(desk, case=case)]
    assert check_database(desk.database).problems == ()


def test_the_balance_of_a_receipt_is_that_of_the_units_that_stand(desk: Desk) -> None:
    draft = drafts.with_receipt(drafts.citizen_with_rifle(), "registration-duty-receipt", "1000")
    case = register(desk, draft)
    one = cases.application(desk.database, case)
    correct(desk, case, SECOND, added={"items.1"})
    two = cases.application(desk.database, case)
    assert one is not None
    assert two is not None
    assert two.receipts[0].used == 2 * one.receipts[0].used > 0
    correct(desk, case, removed={"items.1"})
    again = cases.application(desk.database, case)
    assert again is not None
    assert again.receipts == one.receipts


@pytest.mark.parametrize(("added", "removed"), [((), ("items.0",)), (("items.1",), ())])
def test_a_case_without_a_unit_or_with_an_empty_one_is_none(
    desk: Desk, case: str, added: tuple[str, ...], removed: tuple[str, ...]
) -> None:
    with pytest.raises(Refusal) as refusal:
        correct(desk, case, added=added, removed=removed)
    assert refusal.value.code == "correction-hindered"
    assert row_of(desk, case).items == 1
