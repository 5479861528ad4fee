"""A mistake put right after registration: both kept, the term untouched, found by what is true."""

import datetime as dt

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import CaseCorrected
from desktop.models.people import number_of
from desktop.models.receipt import ReceiptUse
from desktop.services import correcting, ending, intake, papers, people, settings
from desktop.services.desk import Desk
from desktop.store import case_events, cases, receipts, search, weapon_models
from desktop.store import papers as paper_rows
from desktop.store.cases import CaseRow
from desktop.store.modernise import index_again
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.office import Clock
from tests.helpers.on_path import seen
from tests.helpers.pdf import text_of
from tests.helpers.visits import served

NAME = {"person.surname": "Қасенов"}
WHY = "куәліктен қате көшірілді"


@pytest.fixture
def case(desk: Desk) -> str:
    """Return the case of a citizen with a rifle and every paper."""
    draft = drafts.citizen_with_rifle(papers=True)
    return intake.register(desk, ticket=served(desk).id, draft=draft).case


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


def refused(desk: Desk, case: str, reason: str = WHY, **typed: str) -> str:
    texts = {path.replace("__", "."): text for path, text in typed.items()}
    with pytest.raises(Refusal) as refusal:
        correcting.correct(desk, seen=seen(desk, case), typed=texts, reason=reason)
    return refusal.value.code


def test_a_name_put_right_keeps_number_term_and_what_stood_before(desk: Desk, case: str) -> None:
    before = row_of(desk, case)
    correcting.correct(desk, seen=seen(desk, case), typed=NAME, reason=f"  {WHY} ")
    after = row_of(desk, case)
    assert after.applicant == "Қасенов Төлеген Серікұлы"
    assert (after.number, after.due, after.safe) == (before.number, before.due, before.safe)
    fact = last_fact(desk, case)
    (change,) = fact.changes
    assert (change.old, change.new, fact.reason) == ("Қасымов", "Қасенов", WHY)
    assert (fact.correction, fact.later) == (1, False)
    assert check_database(desk.database).problems == ()


def test_the_search_follows_what_is_true(desk: Desk, case: str) -> None:
    typed = {**NAME, "items.0.number": "ТГ 99999", "phone": "8 777 123 45 67"}
    correcting.correct(desk, seen=seen(desk, case), typed=typed, reason=WHY)
    for words in ("Қасенов", "99999", "777 123"):
        assert found(desk, words) == [case]
    for words in ("Қасымов", "20418", "700 000 00 01"):
        assert found(desk, words) == []
    index_again(desk.database)
    assert (found(desk, "Қасенов"), found(desk, "20418")) == ([case], [])


def test_whom_only_a_slip_of_the_pen_named_is_suggested_no_more(desk: Desk, case: str) -> None:
    right = drafts.iin("12031986")
    typed = {"person.iin": right, "person.born": "12.03.1986"}
    wrong = row_of(desk, case).iin
    correcting.correct(desk, seen=seen(desk, case), typed=typed, reason=WHY)
    assert [number_of(each.details) for each in people.find(desk, "Қасымов", kind="person")] == [
        right
    ]
    assert people.find(desk, wrong, kind="person") == []
    index_again(desk.database)
    assert people.find(desk, wrong, kind="person") == []
    assert check_database(desk.database).problems == ()


def test_somebody_whose_number_was_typed_by_mistake_is_himself_again(desk: Desk, case: str) -> None:
    own = row_of(desk, case).iin
    other = drafts.citizen_with_rifle(papers=True).with_texts(
        {"person.surname": "Сәрсенов", "person.given": "Дәулет", "person.patronymic": ""}
    )
    second = intake.register(desk, ticket=served(desk).id, draft=other).case
    typed = {"person.iin": drafts.iin("12031986"), "person.born": "12.03.1986"}
    correcting.correct(desk, seen=seen(desk, second), typed=typed, reason=WHY)
    (known,) = people.find(desk, own, kind="person")
    assert (known.name, known.cases) == ("Қасымов Төлеген Серікұлы", 1)
    assert check_database(desk.database).problems == ()


def test_a_model_corrected_is_suggested_as_it_is(desk: Desk, case: str) -> None:
    correcting.correct(desk, seen=seen(desk, case), typed={"items.0.model": "Вепрь"}, reason=WHY)
    assert weapon_models.complete(desk.database, field="model", text="Тигр") == []
    (model,) = weapon_models.complete(desk.database, field="model", text="Веп")
    assert model.times == 1
    correcting.correct(desk, seen=seen(desk, case), typed={"items.0.model": "Тигр"}, reason=WHY)
    (model,) = weapon_models.complete(desk.database, field="model", text="Тигр")
    assert model.times == 1


def test_the_talon_is_made_anew_and_says_so(desk: Desk, case: str, clock: Clock) -> None:
    settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="a5")
    clock.pass_minutes(30)
    paper = correcting.correct(desk, seen=seen(desk, case), typed=NAME, reason=WHY)
    row = paper_rows.paper(desk.database, paper)
    assert row is not None
    assert (row.kind, row.layout, row.width_mm) == ("talon-corrected", "talon-weapons", 148)
    assert papers.destination_of(desk, row).printer == "HP"
    text = text_of(papers.paper_pdf(desk, paper=paper))
    assert "ТҮЗЕТІЛГЕН 25.11.2013" in text
    assert "Қасенов" in text
    first = paper_rows.papers_of(desk.database, "case", case)[0]
    before = text_of(papers.paper_pdf(desk, paper=first.paper))
    assert "Қасымов" in before
    assert "ТҮЗЕТІЛГЕН" not in before


def test_a_later_correction_is_recorded_as_later(desk: Desk, case: str, clock: Clock) -> None:
    clock.pass_minutes(60 * 24)
    correcting.correct(desk, seen=seen(desk, case), typed=NAME, reason=WHY)
    fact = last_fact(desk, case)
    assert fact.later
    assert fact.clerk_name


def test_a_second_correction_is_the_second(desk: Desk, case: str) -> None:
    correcting.correct(desk, seen=seen(desk, case), typed=NAME, reason=WHY)
    correcting.correct(desk, seen=seen(desk, case), typed={"person.given": "Ерлан"}, reason=WHY)
    fact = last_fact(desk, case)
    assert (fact.correction, fact.application.applicant.name) == (2, "Қасенов Ерлан Серікұлы")


def test_an_answer_the_term_hangs_on_gives_another_term(desk: Desk, case: str) -> None:
    before = row_of(desk, case)
    correcting.correct(desk, seen=seen(desk, case), typed={"answers.inquiry": "yes"}, reason=WHY)
    after = row_of(desk, case)
    assert after.due > before.due
    paths = [change.path for change in last_fact(desk, case).changes]
    assert paths == ["answers.inquiry", "term.due", "term.collect_on"]


def test_a_receipt_corrected_keeps_its_balance_true(desk: Desk) -> None:
    draft = drafts.with_receipt(
        drafts.citizen_with_rifle(papers=True), "registration-duty-receipt", "174"
    )
    case = intake.register(desk, ticket=served(desk).id, draft=draft).case
    correcting.correct(
        desk, seen=seen(desk, case), typed={"receipts.0.number": "004513"}, reason=WHY
    )

    def use_of(number: str) -> ReceiptUse:
        day = dt.date(2013, 11, 22)
        return receipts.used(
            desk.database, bank="Халық банкі", number=number, paid_on=day, amount=17_400
        )

    assert use_of("004512").used == 0
    use = use_of("004513")
    assert [each.case for each in use.cases] == [case]
    assert use.used > 0
    assert check_database(desk.database).problems == ()


def test_what_is_no_correction_is_refused(desk: Desk, case: str) -> None:
    assert refused(desk, case) == "nothing-corrected"
    assert refused(desk, case, person__surname=" Қасымов ") == "nothing-corrected"
    assert refused(desk, case, person__born="1985-03-12") == "nothing-corrected"
    assert refused(desk, case, person__surname="Қасенов", reason=" ") == "correction-reason-missing"
    assert refused(desk, case, person__born="31.02.1985") == "correction-hindered"
    assert refused(desk, case, purpose="") == "correction-hindered"
    assert row_of(desk, case).applicant == "Қасымов Төлеген Серікұлы"


def test_an_answer_that_asks_for_more_is_refused_until_that_is_answered(
    desk: Desk, case: str
) -> None:
    assert refused(desk, case, items__0__kind="pneumatic", items__0__energy_j="x") == (
        "correction-hindered"
    )


def test_what_has_ended_is_corrected_no_more(desk: Desk, case: str) -> None:
    ending.void_case(desk, seen=seen(desk, case), reason="қате")
    assert refused(desk, case, person__surname="Қасенов") == "case-past-change"


def test_what_another_corrected_meanwhile_is_not_written_over(desk: Desk, case: str) -> None:
    old = seen(desk, case)
    correcting.correct(desk, seen=old, typed={"items.0.model": "Вепрь"}, reason=WHY)
    with pytest.raises(Refusal) as told:
        correcting.correct(desk, seen=old, typed={"items.0.model": "Сайга"}, reason=WHY)
    assert told.value.code == "case-changed"
    application = cases.application(desk.database, case)
    assert application is not None
    assert "Вепрь" in application.items[0].called
