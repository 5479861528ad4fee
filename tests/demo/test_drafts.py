"""Whether a visitor of the script becomes the draft an operator would have typed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.demo.drafts import (
    applicant_as_typed,
    draft_of,
    made_bin,
    made_iin,
    with_matter,
    with_papers,
)
from desktop.demo.script import Further, Visitor
from desktop.models.draft import Draft
from desktop.models.identity import check_bin, check_iin

DATES = st.dates(min_value=dt.date(1920, 1, 1), max_value=dt.date(2013, 11, 25))


def visitor(**more: object) -> Visitor:
    given = {"says": "", "at": dt.time(9), "line": "weapons.hand-in", "end": "registered", **more}
    return Visitor(**given)  # type: ignore[arg-type]  # the fields are named by each test


@given(DATES, st.sampled_from(["male", "female"]), st.integers(1, 9_000))
def test_a_made_iin_is_sound_and_fits_the_person(born: dt.date, sex: str, serial: int) -> None:
    check = check_iin(
        made_iin(f"{born:%d.%m.%Y}", sex, serial=serial),
        born=born,
        sex="male" if sex == "male" else "female",
    )
    assert (check.valid, check.oddities) == (True, ())


@given(st.integers(0, 13), st.integers(1, 12), st.integers(1, 9_000))
def test_a_made_bin_is_sound(year: int, month: int, serial: int) -> None:
    assert check_bin(made_bin(f"{year:02d}{month:02d}", serial=serial)).valid


def test_no_number_is_made_from_a_date_that_is_none() -> None:
    with pytest.raises(ValueError, match=r"31\.02\.1980"):
        made_iin("31.02.1980", "male", serial=1)


def test_two_people_of_one_birthday_get_two_numbers() -> None:
    assert made_iin("05.05.1977", "male", serial=1) != made_iin("05.05.1977", "male", serial=2)


def test_tables_become_paths_and_lists_become_rows() -> None:
    draft = draft_of(
        visitor(
            applicant="citizen",
            person={"surname": "Омаров", "document.number": "1"},
            answers={"registered_for_year.from": "01.01.2013"},
            items=({"kind": "gas"}, {"kind": "signal"}),
        ),
        serial=1,
    )
    assert draft == Draft(
        service="weapons",
        values={
            "applicant.kind": "citizen",
            "person.surname": "Омаров",
            "person.document.number": "1",
            "answers.registered_for_year.from": "01.01.2013",
            "items.#": "2",
            "items.0.kind": "gas",
            "items.1.kind": "signal",
        },
    )


@pytest.mark.parametrize(
    ("brought", "ticked"),
    [
        ({"papers": ("all",)}, {"photos", "application"}),
        ({"papers": ("all",), "without": ("photos",)}, {"application"}),
        ({"papers": ("all",), "with_": ("dinamo",)}, {"photos", "application", "dinamo"}),
        ({"papers": ("photos",)}, {"photos"}),
        ({}, set()),
    ],
)
def test_the_papers_brought_are_ticked(brought: dict[str, object], ticked: set[str]) -> None:
    draft = with_papers(
        Draft(service="weapons"), visitor(**brought), asked=["photos", "application"]
    )
    assert dict(draft.values) == {f"papers.{document}": "yes" for document in ticked}


def test_a_person_is_named_whole_and_an_organisation_by_its_name() -> None:
    person = {"surname": "Омаров", "given": "Ерлан", "patronymic": "Сайлауұлы"}
    assert applicant_as_typed(draft_of(visitor(person=person), serial=1)) == (
        "Омаров Ерлан Сайлауұлы"
    )
    club = {"name": "«Көкше мерген»"}
    assert applicant_as_typed(draft_of(visitor(organisation=club), serial=1)) == "«Көкше мерген»"


def test_the_number_of_an_earlier_visitor_is_made_again() -> None:
    person = {"born": "30.05.1990", "sex": "female", "iin": "made:3"}
    found = draft_of(visitor(person=person), serial=41).text("person.iin")
    assert found == made_iin("30.05.1990", "female", serial=3)


def test_a_further_matter_stands_below_who_applies() -> None:
    begun = Draft(service="weapons", values={"applicant.kind": "citizen"})
    matter = Further(lasts=5, purpose="re-register", items=({"kind": "gas"},))
    assert dict(with_matter(begun, matter).values) == {
        "applicant.kind": "citizen",
        "purpose": "re-register",
        "items.#": "1",
        "items.0.kind": "gas",
    }
