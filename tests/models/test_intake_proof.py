"""What proves an answer is taken in with its number and date, though no list has it (W-11.1.N2)."""

import datetime as dt

from desktop.models.application import PaperTaken
from desktop.models.draft import Draft
from desktop.models.intake import Assessment, application_of, assess
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.standards import at, rules

PROOF = "service-certificate"
SHOWN = {
    f"papers.{PROOF}": "yes",
    f"papers.{PROOF}.number": "АА 041276",
    f"papers.{PROOF}.date": "14.02.2011",
}


def serviceman(answer: str = "yes") -> Draft:
    return citizen_with_rifle(papers=True).with_text("answers.serviceman", answer)


def seen(draft: Draft) -> Assessment:
    return assess(draft, rules("weapons"), at=at(10))


def taken(draft: Draft) -> list[PaperTaken]:
    found = application_of(draft, rules("weapons"), at=at(10)).taken
    return [paper for paper in found if paper.document == PROOF]


def test_a_serviceman_is_asked_for_it_and_for_no_medical_conclusion() -> None:
    offered = {state.need.document.id: state for state in seen(serviceman()).papers}
    assert "medical-conclusion" not in offered
    assert offered[PROOF].need.paragraph == "11.1.N2"
    assert offered[PROOF].need.group == "presupposed"


def test_it_is_never_missing_and_hinders_nothing() -> None:
    found = seen(serviceman())
    assert PROOF not in {paper.document for paper in found.missing}
    assert found.hindrances == ()
    assert taken(serviceman()) == []


def test_its_number_and_date_are_kept_with_the_case() -> None:
    (paper,) = taken(serviceman().with_texts(SHOWN))
    assert (paper.number, paper.date) == ("АА 041276", dt.date(2011, 2, 14))
    assert paper.group == "presupposed"


def test_nobody_else_is_asked_for_it_and_a_tick_left_over_is_none() -> None:
    other = serviceman("no").with_texts(SHOWN)
    assert PROOF not in {state.need.document.id for state in seen(other).papers}
    assert taken(other) == []


def test_the_lists_of_the_law_are_as_they_were() -> None:
    needs = {need.document.id for need in seen(serviceman()).checklist.needs}
    assert PROOF not in needs
