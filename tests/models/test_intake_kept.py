"""What an application keeps, what it leaves out, and the odd cases a review found."""

import datetime as dt

import pytest

from desktop.models.application import Application
from desktop.models.draft import Draft
from desktop.models.intake import Assessment, application_of, assess
from tests.helpers import drafts
from tests.helpers.standards import at, rules

TEN = at(10)


def seen(draft: Draft) -> Assessment:
    return assess(draft, rules(draft.service), at=TEN)


def codes(draft: Draft, path: str) -> list[str]:
    return [problem.code for problem in seen(draft).problems if problem.path == path]


def application(draft: Draft) -> Application:
    return application_of(draft, rules(draft.service), at=TEN)


def test_a_full_set_of_guards_is_listed_by_person() -> None:
    draft = drafts.guards(born=("01.05.1980", "01.05.1981")).with_text("papers.photos", "yes")
    photos = next(paper for paper in application(draft).taken if paper.document == "photos")
    assert (photos.copies, photos.subjects) == (2, (1, 2))


def test_an_exempt_payer_is_asked_for_no_receipt_and_owes_nothing_in_the_case() -> None:
    draft = drafts.citizen_with_rifle().with_text("payer.ground", "ардагер")
    found = application(draft)
    assert "registration-duty-receipt" not in {paper.document for paper in found.missing}
    assert [(duty.due, duty.exempt) for duty in found.duties if duty.mci] == [(0, 1)]


def portal(requested_on: str) -> Draft:
    draft = drafts.private_invitation().with_text("channel", "portal")
    return draft.with_text("requested_on", requested_on)


def test_a_portal_s_term_counts_from_the_electronic_request() -> None:
    assert codes(portal(""), "requested_on") == ["required"]
    assert codes(portal("26.11.2013"), "requested_on") == ["future-date"]
    found = application(portal("14.11.2013"))
    assert found.term.steps[0].date == dt.date(2013, 11, 14)
    assert found.term.due == dt.date(2013, 11, 25)


def test_the_counter_s_term_counts_from_registration_whatever_else_was_typed() -> None:
    draft = portal("14.11.2013").with_text("channel", "counter")
    assert application(draft).term.steps[0].date == dt.date(2013, 11, 25)


def test_the_two_dates_of_a_period_are_kept() -> None:
    found = application(drafts.foreigner_with_gas_pistol())
    assert found.answers["registered_for_year"] == "yes"
    assert found.answers["registered_for_year.from"] == "2013-01-10"
    assert found.answers["registered_for_year.to"] == "2014-01-10"


@pytest.mark.parametrize(
    ("since", "until", "path", "code"),
    [
        ("10.01.2010", "10.01.2012", "to", "period-over"),
        ("10.01.2013", "10.01.2012", "to", "dates-reversed"),
        ("10.01.2013", "31.02.2014", "to", "bad-date"),
        ("31.02.2013", "10.01.2014", "from", "bad-date"),
        ("10.01.2013", "", "from", "answer-needed"),
    ],
)
def test_a_fault_of_a_period_stands_at_its_own_date(
    since: str, until: str, path: str, code: str
) -> None:
    draft = drafts.foreigner_with_gas_pistol(since=since, until=until)
    found = seen(draft).problems
    mine = [(p.path, p.code) for p in found if p.path.startswith("answers.registered_for_year")]
    assert mine == [(f"answers.registered_for_year.{path}", code)]


def test_a_payment_outside_the_table_hinders_and_a_day_without_an_index_does_not() -> None:
    early = drafts.with_receipt(
        drafts.citizen_with_rifle(), "registration-duty-receipt", "173", paid_on="30.12.2009"
    )
    assert ("receipts.0.paid_on", "outside-index-table") in [
        (problem.path, problem.code) for problem in seen(early).hindrances
    ]
    late = at(10, day=dt.date(2027, 2, 1))
    found = assess(drafts.citizen_with_rifle(), rules("weapons"), at=late)
    told = [p for p in found.problems if p.code == "outside-index-table"]
    assert [(problem.path, problem.hard) for problem in told] == [("receipts", False)]


def test_a_receipt_entered_twice_counts_once() -> None:
    once = drafts.with_receipt(drafts.citizen_with_rifle(), "registration-duty-receipt", "100")
    twice = drafts.with_receipt(once, "registration-duty-receipt", "100")
    assert "receipt-twice" in codes(twice, "receipts.1.number")
    duty = next(state for state in seen(twice).duties if state.duty.id == "registration")
    assert duty.paid == 10000


def test_a_duty_without_a_rate_counts_nothing_of_its_receipt() -> None:
    draft = drafts.with_receipt(drafts.citizen_with_rifle(), "permit-duty-receipt", "5000")
    assert [receipt.used for receipt in application(draft).receipts] == [0]


def test_what_is_left_over_from_another_applicant_enters_no_case() -> None:
    draft = drafts.citizen_with_rifle(papers=True).with_texts(
        {
            "persons.#": "1",
            "persons.0.surname": "Біреу",
            "papers.diplomatic-petition": "yes",
            "items.0.energy_j": "7,5",
            "answers.new_storage": "yes",
            "organisation.name": "Ұ" * 400,
        }
    )
    found = application(draft)
    assert found.persons == ()
    assert "diplomatic-petition" not in {paper.document for paper in found.taken}
    assert "energy_j" not in found.items[0].values
    assert "new_storage" not in found.answers
    photos = next(paper for paper in found.taken if paper.document == "photos")
    assert photos.subjects == ()


def test_a_power_of_attorney_is_listed_though_no_clause_asks_for_it() -> None:
    draft = drafts.citizen_with_rifle(papers=True).with_texts(
        {
            "representative.basis": "attorney",
            "representative.surname": "Өкіл",
            "representative.number": "17",
            "representative.issued_on": "01.11.2013",
        }
    )
    paper = application(draft).taken[-1]
    assert (paper.document, paper.number) == ("power-of-attorney", "17")


def test_who_insists_hands_in_his_written_application_and_owes_nothing() -> None:
    draft = drafts.foreigner_with_gas_pistol(until="01.05.2013").with_text("insisted", "yes")
    found = application(draft)
    assert [paper.name for paper in found.taken] == ["Жазбаша өтініш"]
    assert found.duties == ()


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("born", "01.01.2050", "future-date"),
        ("stay_days", "1,5", "bad-count"),
        ("stay_days", "0", "bad-count"),
    ],
)
def test_the_fields_of_a_guest_are_judged(field: str, typed: str, code: str) -> None:
    draft = drafts.private_invitation().with_text(f"items.0.{field}", typed)
    assert code in codes(draft, f"items.0.{field}")


def test_a_day_beside_a_paper_is_judged() -> None:
    draft = drafts.citizen_with_rifle().with_text("papers.source-document.date", "31.02.2013")
    assert codes(draft, "papers.source-document.date") == ["bad-date"]


def test_a_name_no_talon_could_carry_is_too_long_as_a_whole() -> None:
    draft = drafts.citizen_with_rifle().with_texts(
        {f"person.{part}": "Қ" * 120 for part in ("surname", "given", "patronymic")}
    )
    assert "too-long" in codes(draft, "person.surname")


def test_a_sole_entrepreneur_licensed_for_security_has_an_iin() -> None:
    draft = Draft(service="weapons").with_texts(
        {"applicant.kind": "security-subject", "purpose": "register"}
    )
    own = draft.with_text("organisation.bin", drafts.iin("12031985"))
    assert codes(own, "organisation.bin") == []
    club = own.with_text("applicant.kind", "sports-organisation")
    assert "bin-kind" in codes(club, "organisation.bin")


def test_an_id_nobody_offered_is_told() -> None:
    assert "bad-choice" in codes(drafts.citizen_with_rifle().with_text("channel", "x"), "channel")
    assert "bad-choice" in codes(drafts.citizen_with_rifle().with_text("purpose", "x"), "purpose")
