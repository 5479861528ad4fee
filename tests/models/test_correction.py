"""A registered application as a draft again, and what correcting a field of it leaves alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.application import Application, PaperMark, PaperTaken
from desktop.models.as_typed import draft_of
from desktop.models.correctable import correctable
from desktop.models.correction import corrected
from desktop.models.draft import Draft
from desktop.models.intake import application_of
from tests.helpers import drafts
from tests.helpers.standards import at, rules

DRAFTS = {
    "complete": drafts.citizen_with_rifle(papers=True),
    "short": drafts.citizen_with_rifle(),
    "foreigner": drafts.foreigner_with_gas_pistol(),
    "guards": drafts.guards(born=["12.03.1985", "13.04.1990"]).with_texts(
        {"papers.photos.persons-1": "yes", "persons.0.birthplace": "Көкшетау"}
    ),
    "invitation": drafts.private_invitation(),
    "paid": drafts.with_receipt(drafts.citizen_with_rifle(), "registration-duty-receipt", "174,50"),
    "by attorney": drafts.citizen_with_rifle().with_texts(
        {
            "representative.basis": "attorney",
            "representative.surname": "Омаров",
            "representative.number": "17",
            "representative.issued_on": "01.11.2013",
        }
    ),
    "marks": drafts.citizen_with_rifle().with_texts(
        {
            "papers.test-firing-act.items-0": "yes",
            "papers.test-firing-act.each": "yes",
            "papers.test-firing-act.items-0.number": "96",
            "papers.test-firing-act.items-0.date": "18.11.2013",
        }
    ),
}
TEXTS = {
    "person.surname": ("Касымов", "Қасенов"),
    "person.given": ("Ерлан",),
    "person.sex": ("", "female"),
    "phone": ("8 701 111 11 11",),
    "items.0.number": ("ТГ 1", "ТГ 2"),
    "items.0.kind": ("smooth-hunting",),
    "items.0.year": ("2010",),
    "answers.inquiry": ("yes",),
    "language": ("ru",),
}


def registered(draft: Draft) -> Application:
    return application_of(draft, rules(draft.service), at=at(10))


@pytest.mark.parametrize("name", DRAFTS)
def test_an_application_is_a_draft_again(name: str) -> None:
    application = registered(DRAFTS[name])
    standard = rules(application.service).standard
    assert registered(draft_of(application, standard)) == application


@pytest.mark.parametrize("name", DRAFTS)
def test_what_is_typed_as_it_stood_changes_nothing(name: str) -> None:
    application = registered(DRAFTS[name])
    its = rules(application.service)
    draft = draft_of(application, its.standard)
    typed = {
        spec.path: draft.text(spec.path)
        for group in correctable(its.standard, draft)
        for spec in group.fields
    }
    assert typed
    found = corrected(application, typed, its, at=at(10))
    assert (found.changes, found.application) == ((), application)


@given(st.dictionaries(st.sampled_from(sorted(TEXTS)), st.integers(0, 1), min_size=1))
def test_a_correction_taken_back_leaves_the_application_as_it_was(picks: dict[str, int]) -> None:
    application, its = registered(DRAFTS["complete"]), rules("weapons")
    typed = {path: TEXTS[path][pick % len(TEXTS[path])] for path, pick in picks.items()}
    there = corrected(application, typed, its, at=at(10))
    if there.application is None:
        assert there.problems
        return
    before = draft_of(application, its.standard)
    back = {path: before.text(path) for path in typed}
    again = corrected(there.application, back, its, at=at(10)).application
    assert again is not None
    # Nothing was handed in but what was; what was asked for meanwhile is in its place again.
    assert {paper.document for paper in again.taken} == {p.document for p in application.taken}
    assert replace(again, taken=()) == replace(application, taken=())


def test_the_term_stays_as_it_was_promised_even_if_it_would_be_counted_otherwise_now() -> None:
    application = registered(DRAFTS["complete"])
    promised = replace(application.term, due=application.term.due.replace(day=1))
    older = replace(application, term=promised)
    found = corrected(older, {"person.surname": "Қасенов"}, rules("weapons"), at=at(10))
    assert found.application is not None
    assert found.application.term == promised
    assert not found.term_changed


def test_a_paper_handed_in_is_kept_though_it_is_asked_for_no_more() -> None:
    application = registered(DRAFTS["complete"])
    found = corrected(application, {"items.0.kind": "gas"}, rules("weapons"), at=at(10))
    assert found.application is not None
    here = {paper.document: paper.group for paper in found.application.taken}
    assert here["test-firing-act"] == "extra"


def test_the_number_of_a_paper_can_be_put_right() -> None:
    application = registered(DRAFTS["marks"])
    path = "papers.test-firing-act.items-0.number"
    found = corrected(application, {path: "69"}, rules("weapons"), at=at(10))
    assert found.application is not None
    (act,) = (p for p in found.application.taken if p.document == "test-firing-act")
    assert isinstance(act, PaperTaken)
    assert [mark.number for mark in act.own] == ["69"]
    assert all(isinstance(mark, PaperMark) for mark in act.own)


def test_only_kinds_of_applicant_that_are_typed_alike_are_offered() -> None:
    application = registered(DRAFTS["complete"])
    standard = rules("weapons").standard
    groups = correctable(standard, draft_of(application, standard))
    kinds = next(group for group in groups if group.id == "kind").fields[0].options
    offered = {option.id for option in kinds}
    assert {"citizen", "foreigner"} <= offered
    assert "security-employee" not in offered


def test_what_was_wrong_before_does_not_hinder_another_field() -> None:
    application = registered(DRAFTS["complete"])
    nameless = replace(application, phone="", purpose="")
    found = corrected(nameless, {"person.surname": "Қасенов"}, rules("weapons"), at=at(10))
    assert [problem.path for problem in found.problems] == []
