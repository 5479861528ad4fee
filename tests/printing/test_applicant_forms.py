"""The forms an applicant signs hold the longest lists and names, each list with its heading."""

from dataclasses import replace

import pytest

from desktop.models.applicant_forms import (
    blank_forms_of,
    questionnaire_content,
    request_content,
)
from desktop.models.paper_sheets import A4
from desktop.models.path import items_of
from desktop.models.text import Language
from tests.printing.applicant_papers import (
    CHINESE,
    LONG_GUEST,
    blank,
    document,
    guards,
    inviter,
)
from tests.printing.builders import pdf_of
from tests.printing.reading import pages_of, sheets_mm

LANGUAGES: tuple[Language, ...] = ("kk", "ru")


def words(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("units", range(14, 34, 3))
def test_no_heading_is_left_alone_at_the_foot_of_a_page(units: int, language: Language) -> None:
    told = guards(6, units, language, form="head-petition")
    content = request_content(document("weapons", "head-petition"), told)
    pdf = pdf_of("application", content, A4)
    pages = pages_of(pdf)
    headings = [entry.cells[0].kk for entry in content.rows if len(entry.cells) == 1]
    assert len(headings) == 3
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        assert not any(words(heading).endswith(words(lines[-1])) for heading in headings)
    assert words("".join(pages)).count("ТГ20418") == units
    assert set(sheets_mm(pdf)) == {(210, 297)}


def test_two_hundred_weapons_and_persons_stand_on_as_many_pages_as_they_need() -> None:
    content = request_content(
        document("weapons", "head-application"), guards(200, 200, "ru", form="head-application")
    )
    said = words("".join(pages_of(pdf_of("application", content, A4))))
    assert said.count("ТГ20418") == 200
    assert "200.Әбдірахманқызы-Құдайбергенова" in said


@pytest.mark.parametrize("guest", [LONG_GUEST, CHINESE])
def test_the_longest_names_of_guests_are_whole(guest: dict[str, str]) -> None:
    told = inviter(guest, language="ru")
    name = words(f"{guest['surname']}{guest['given']}" or f"{guest['latin_surname']}")
    petition = request_content(document("invitations", "petition"), told)
    (page,) = pages_of(pdf_of("petition", petition, A4))
    assert all(part in page for part in guest["given"].split() or [guest["latin_given"]])
    filled = questionnaire_content(items_of(told.application)[0], told)
    (page,) = pages_of(pdf_of("questionnaire", filled, A4))
    assert name in words(page)
    assert words(guest["latin_surname"]) in words(page)


def test_a_form_nobody_filled_in_has_only_lines() -> None:
    told = inviter(LONG_GUEST, language="kk")
    filled = questionnaire_content(items_of(told.application)[0], told)
    empty = replace(filled, name="", latin="")
    (with_name,) = pages_of(pdf_of("questionnaire", filled, A4))
    (without,) = pages_of(pdf_of("questionnaire", empty, A4))
    assert "Шохжахонмирзо" in with_name
    assert "Шохжахонмирзо" not in without


def test_the_blanks_a_visitor_takes_home_follow_what_the_standard_asks() -> None:
    asked = {
        who: [form.id for form in blank_forms_of(blank(service, who, purpose, "kk"))]
        for service, who, purpose in (
            ("weapons", "citizen", "register"),
            ("weapons", "security-subject", "register"),
            ("weapons", "security-employee", "register"),
            ("weapons", "other", "register"),
            ("invitations", "permanent-resident", "private"),
            ("invitations", "state-organisation", "business"),
            ("invitations", "non-state-organisation", "business"),
        )
    }
    assert asked == {
        "citizen": ["application"],
        "security-subject": ["head-application"],
        "security-employee": ["head-petition"],
        "other": ["application"],
        "permanent-resident": ["petition", "questionnaire"],
        "state-organisation": [],
        "non-state-organisation": ["invitation-letter"],
    }
