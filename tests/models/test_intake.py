"""What a draft means: papers, duty, term, hindrances, and the application it becomes."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.intake import Assessment, application_of, assess
from desktop.models.receipt import ReceiptUse, receipt_key
from tests.helpers import drafts
from tests.helpers.standards import MONDAY, at, rules

TEN = at(10)


def seen(draft: Draft) -> Assessment:
    return assess(draft, rules(draft.service), at=TEN)


def codes(draft: Draft, path: str) -> list[str]:
    return [problem.code for problem in seen(draft).problems if problem.path == path]


def test_an_empty_draft_asks_for_the_applicant_first() -> None:
    found = seen(Draft(service="weapons"))
    assert found.hindrances[0].path == "applicant.kind"


def test_a_citizen_with_everything_has_no_hindrance_and_misses_nothing() -> None:
    found = seen(drafts.citizen_with_rifle(papers=True))
    assert found.hindrances == ()
    assert found.missing == ()


def test_what_is_not_on_the_counter_is_missing_with_its_paragraph() -> None:
    found = seen(drafts.citizen_with_rifle())
    missing = {paper.document: paper for paper in found.missing}
    assert "test-firing-act" in missing
    assert missing["test-firing-act"].subjects == (1,)
    assert missing["photos"].copies == 2
    assert missing["photos"].paragraph.startswith("11.1")


def test_a_presupposed_paper_is_never_missing() -> None:
    found = seen(drafts.citizen_with_rifle())
    presupposed = {state.need.document.id for state in found.papers if not state.missing}
    assert "identity-document" in presupposed
    assert "identity-document" not in {paper.document for paper in found.missing}


def test_one_tick_serves_every_unit_and_a_unit_may_have_its_own() -> None:
    draft = drafts.citizen_with_rifle().with_row("items", drafts.RIFLE)
    one = draft.with_text("papers.test-firing-act.items-0", "yes")
    act = next(paper for paper in seen(one).missing if paper.document == "test-firing-act")
    assert act.subjects == (2,)
    every = draft.with_text("papers.test-firing-act", "yes")
    assert "test-firing-act" not in {paper.document for paper in seen(every).missing}


def test_an_entered_receipt_is_a_paper_handed_in() -> None:
    draft = drafts.citizen_with_rifle()
    with_receipt = drafts.with_receipt(draft, "registration-duty-receipt", "173,10")
    assert "registration-duty-receipt" not in {p.document for p in seen(with_receipt).missing}


def test_the_duty_of_a_unit_is_a_tenth_of_the_index_on_the_day_of_payment() -> None:
    draft = drafts.with_receipt(
        drafts.citizen_with_rifle(), "registration-duty-receipt", "161,80", paid_on="20.12.2012"
    )
    duty = next(state for state in seen(draft).duties if state.duty.id == "registration")
    assert duty.reckoned is not None
    assert (duty.reckoned.mci.tenge, str(duty.reckoned.exact.normalize())) == (1618, "161.8")
    assert duty.enough


@pytest.mark.parametrize(
    ("paid", "short"), [("173", 0), ("173,10", 0), ("172,99", 1), ("100", 7300)]
)
def test_either_the_exact_or_the_rounded_sum_is_enough(paid: str, short: int) -> None:
    draft = drafts.with_receipt(drafts.citizen_with_rifle(), "registration-duty-receipt", paid)
    duty = next(state for state in seen(draft).duties if state.duty.id == "registration")
    assert duty.short == short


def test_what_other_cases_counted_of_a_receipt_is_not_counted_again() -> None:
    draft = drafts.with_receipt(drafts.citizen_with_rifle(), "registration-duty-receipt", "300")
    key = receipt_key("Халық банкі", "004512", dt.date(2013, 11, 22), 30000)
    use = ReceiptUse(amount=30000, used=20000, cases=())
    found = assess(draft, replace(rules("weapons"), uses={key: use}), at=TEN)
    duty = next(state for state in found.duties if state.duty.id == "registration")
    assert duty.paid == 10000
    assert duty.short == 7300


def test_an_exempt_payer_owes_nothing() -> None:
    draft = drafts.citizen_with_rifle().with_text("payer.ground", "Ұлы Отан соғысының ардагері")
    assert all(state.short == 0 for state in seen(draft).duties)


def test_a_payment_outside_the_table_is_told_and_nothing_is_guessed() -> None:
    draft = drafts.with_receipt(
        drafts.citizen_with_rifle(), "registration-duty-receipt", "173", paid_on="31.12.2009"
    )
    duty = next(state for state in seen(draft).duties if state.duty.id == "registration")
    assert duty.refused is not None
    assert duty.refused.code == "out-of-table"
    assert not duty.enough


def test_an_inquiry_turns_fifteen_days_into_thirty() -> None:
    draft = drafts.citizen_with_rifle()
    plain, longer = seen(draft), seen(draft.with_text("answers.inquiry", "yes"))
    assert plain.term is not None
    assert longer.term is not None
    assert plain.term.due == dt.date(2013, 12, 10)
    assert longer.term.due == dt.date(2013, 12, 25)


def test_a_foreigner_without_a_year_s_registration_may_only_insist() -> None:
    draft = drafts.foreigner_with_gas_pistol(until="01.05.2013")
    found = seen(draft)
    assert found.checklist.why == "not-entitled"
    assert ("insisted", "not-entitled") in [(p.path, p.code) for p in found.hindrances]
    insisted = seen(draft.with_text("insisted", "yes"))
    assert "insisted" not in [problem.path for problem in insisted.hindrances]


@pytest.mark.parametrize(
    ("path", "typed", "code"),
    [
        ("person.iin", "850312300041", "iin-check-digit"),
        ("person.iin", "8503", "iin-digits"),
        ("person.iin", "", "iin-or-reason"),
        ("person.born", "31.02.1985", "bad-date"),
        ("person.born", "26.11.2013", "future-date"),
        ("person.born", "", "required"),
        ("person.born", "26.11.1995", "under-age"),
        ("items.0.year", "20018", "bad-year"),
        ("items.0.kind", "", "required"),
        ("items.0.kind", "cannon", "bad-choice"),
        ("purpose", "", "required"),
        ("phone", "12", "phone-digits"),
        ("person.surname", "Қ" * 301, "too-long"),
        ("items.0.model", "Т" * 301, "too-long"),
    ],
)
def test_a_fault_stands_beside_its_field(path: str, typed: str, code: str) -> None:
    assert code in codes(drafts.citizen_with_rifle().with_text(path, typed), path)


def test_a_sound_iin_is_asked_nothing_more() -> None:
    assert codes(drafts.citizen_with_rifle(), "person.iin") == []


def test_a_birthday_today_makes_eighteen() -> None:
    draft = drafts.citizen_with_rifle().with_text("person.born", "25.11.1995")
    assert "under-age" not in codes(draft, "person.born")


def test_a_guard_of_eighteen_is_under_age_by_name() -> None:
    draft = drafts.guards(born=("01.05.1995", "01.05.1980"))
    assert "under-age" in codes(draft, "persons.0.born")
    assert "under-age" not in codes(draft, "persons.1.born")


def test_papers_of_persons_multiply_and_may_be_partly_there() -> None:
    draft = drafts.guards(born=("01.05.1980", "01.05.1981", "01.05.1982"))
    photos = next(paper for paper in seen(draft).missing if paper.document == "photos")
    assert (photos.copies, photos.subjects) == (2, (1, 2, 3))
    partly = draft.with_text("papers.photos.persons-1", "yes")
    left = next(paper for paper in seen(partly).missing if paper.document == "photos")
    assert (left.copies, left.subjects) == (2, (1, 3))


def test_a_hindered_draft_becomes_no_application() -> None:
    draft = (
        drafts.citizen_with_rifle().with_text("person.surname", "").with_text("person.given", "")
    )
    with pytest.raises(Refusal) as refused:
        application_of(draft.with_text("person.patronymic", ""), rules("weapons"), at=TEN)
    assert refused.value.code == "intake-hindered"
    assert refused.value.fields["path"] == "person.surname"


def test_an_application_keeps_everything_a_later_reader_needs() -> None:
    draft = drafts.with_receipt(
        drafts.citizen_with_rifle(papers=True), "registration-duty-receipt", "173"
    )
    found = application_of(draft, rules("weapons"), at=TEN)
    assert found.applicant.name == "Қасымов Төлеген Серікұлы"
    assert found.items[0].values["number"] == "ТГ 20418"
    assert [paper.document for paper in found.taken][:2] == ["photos", "registration-duty-receipt"]
    assert found.receipts[0].used == 17300
    assert found.term.collect_on.weekday() in {0, 3}
    assert found.covered
    assert not found.insisted


def test_an_incomplete_set_is_registered_as_it_stands() -> None:
    found = application_of(drafts.citizen_with_rifle(), rules("weapons"), at=TEN)
    assert {paper.document for paper in found.missing} >= {"photos", "test-firing-act"}


def test_the_phone_is_asked_only_where_the_decision_is_told_by_phone() -> None:
    assert "required" in codes(drafts.private_invitation().with_text("phone", ""), "phone")
    assert codes(drafts.citizen_with_rifle().with_text("phone", ""), "phone") == []


def test_every_invited_adult_is_a_form_of_his_own() -> None:
    draft = drafts.private_invitation().with_row("items", drafts.GUEST)
    assert sum(state.owed for state in seen(draft).duties) == 1731


@given(st.lists(st.tuples(st.sampled_from(drafts.PATHS), st.text(max_size=30)), max_size=25))
def test_no_typing_whatever_breaks_the_live_answer(typed: list[tuple[str, str]]) -> None:
    draft = Draft(service="weapons")
    for path, text in typed:
        draft = draft.with_text(path, text)
    found = seen(draft)
    assert found.hindrances or application_of(draft, rules("weapons"), at=TEN).service == "weapons"


def test_the_demo_s_monday_is_a_monday() -> None:
    assert MONDAY.weekday() == 0
