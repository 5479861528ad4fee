"""The forms an applicant signs: blank, of what is being taken in, of a case (W-12, I-11, I-12)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.services.applicant_forms import (
    FormReady,
    blank_forms,
    forms_of_case,
    forms_of_draft,
    issue_form,
)
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import papers
from tests.helpers.drafts import GUEST, citizen, citizen_with_rifle, private_invitation
from tests.helpers.letters import organisation_draft
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import registered, staffed
from tests.printing.reading import pages_of, sheets_mm
from tests.printing.result_papers import TOURIST


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return the desk of an office whose clerk is signed in."""
    with an_office(tmp_path / "office.kense", Clock()) as opened:
        yield staffed(opened)


def text_of(desk: Desk, form: FormReady) -> str:
    pdf = paper_pdf(desk, paper=issue_form(desk, form))
    assert set(sheets_mm(pdf)) == {(210, 297)}
    return " ".join("\n".join(pages_of(pdf)).split())


def blanks(desk: Desk, service: str, applicant: str, purpose: str) -> tuple[FormReady, ...]:
    return blank_forms(desk, service=service, applicant=applicant, purpose=purpose, language="ru")


def test_the_blank_application_has_the_seven_fields_and_what_the_standard_demands(
    desk: Desk,
) -> None:
    (form,) = blanks(desk, "weapons", "citizen", "register")
    said = text_of(desk, form)
    for title in ("Вид", "Образец", "Модель", "Система", "Калибр", "Номер", "Год выпуска"):
        assert title in said
    assert "Две фотографии размером" in said
    assert "нысаны стандартқа қосымша етілмеген" in said
    (paper,) = papers.papers_of(desk.database, "office", desk.office().office)
    assert (paper.kind, paper.language) == ("application", "ru")


@pytest.mark.parametrize(
    ("applicant", "asks"),
    [
        ("security-subject", "дата и место рождения"),
        ("security-employee", "год и место рождения"),
    ],
)
def test_persons_are_listed_as_their_clause_words_it(desk: Desk, applicant: str, asks: str) -> None:
    (form,) = blanks(desk, "weapons", applicant, "register")
    assert asks in text_of(desk, form)


def test_who_answers_for_the_weapons_is_asked_of_the_head_alone(desk: Desk) -> None:
    (of_head,) = blanks(desk, "weapons", "security-subject", "register")
    (of_citizen,) = blanks(desk, "weapons", "citizen", "register")
    assert "Ответственный за хранение" in text_of(desk, of_head)
    assert "Ответственный за хранение" not in text_of(desk, of_citizen)


def test_who_invites_privately_brings_a_petition_and_questionnaires(desk: Desk) -> None:
    kinds = [form.kind for form in blanks(desk, "invitations", "citizen", "private")]
    assert kinds == ["petition", "questionnaire"]
    hosted = blanks(desk, "invitations", "foreigner-over-6-months", "private")
    assert [form.kind for form in hosted].count("petition") == 2
    (letter,) = blanks(desk, "invitations", "non-state-organisation", "business")
    assert (letter.kind, letter.copies) == ("invitation-letter", 3)


def test_a_letter_of_ours_is_printed_in_three_copies_for_each_guest(desk: Desk) -> None:
    other = {**TOURIST, "surname": "Гаст", "latin_surname": "Gast", "multiplicity": "many"}
    letters = forms_of_draft(desk, visit="v1", draft=organisation_draft(TOURIST, other))
    assert [(form.kind, form.copies) for form in letters] == [("invitation-letter", 3)] * 2
    said = text_of(desk, letters[1])
    assert "Гаст Ганс / Gast Hans" in said
    assert "10. Виза еселігі: көп" in said
    (paper,) = papers.papers_of(desk.database, "visit", "v1")
    assert paper.copies == 3
    assert "Басшы: Тестбаев Асан Маратұлы" in said


def test_onto_a_letterhead_the_filling_alone_is_printed(desk: Desk) -> None:
    (letter,) = forms_of_draft(desk, visit="v1", draft=organisation_draft())
    paper = issue_form(desk, letter)
    filled = "\n".join(pages_of(paper_pdf(desk, paper=paper, fill_only=True)))
    assert "Test Hans" in filled
    assert "12. Баратын жерлері" not in filled
    assert "Шақыру хат" not in filled


@pytest.mark.parametrize(("language", "land"), [("kk", "Ресей"), ("ru", "Россия")])
def test_what_is_chosen_is_said_in_the_language_of_the_form(
    desk: Desk, language: str, land: str
) -> None:
    guest = {**GUEST, "citizenship": "RUS", "sex": "male"}
    draft = citizen(Draft(service="invitations")).with_texts(
        {"purpose": "private", "language": language}
    )
    petition, questionnaire = forms_of_draft(desk, visit="v1", draft=draft.with_row("items", guest))
    assert land in text_of(desk, petition)
    said = text_of(desk, questionnaire)
    assert land in said
    assert ("мужской" in said) == (language == "ru")
    assert ("ИИН 850312" in said) == (language == "ru")


def test_the_application_is_filled_from_what_is_typed(desk: Desk) -> None:
    (form,) = forms_of_draft(desk, visit="v1", draft=citizen_with_rifle())
    said = text_of(desk, form)
    assert "Қасымов Төлеген" in said
    (paper,) = papers.papers_of(desk.database, "visit", "v1")
    assert paper.kind == "application"


def test_each_guest_has_a_questionnaire_in_two_copies(desk: Desk) -> None:
    petition, *questionnaires = forms_of_draft(desk, visit="v1", draft=private_invitation())
    assert petition.kind == "petition"
    assert [form.kind for form in questionnaires] == ["questionnaire"] * len(questionnaires)
    assert questionnaires
    issue_form(desk, questionnaires[0])
    (paper,) = papers.papers_of(desk.database, "visit", "v1")
    assert paper.copies == 2


def test_nothing_is_filled_while_nobody_knows_who_applies(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        forms_of_draft(desk, visit="v1", draft=Draft(service="weapons"))
    assert refused.value.code == "form-of-nobody"


def test_the_form_of_a_case_stays_with_it(desk: Desk) -> None:
    case = registered(desk)
    (form,) = forms_of_case(desk, case=case)
    paper = issue_form(desk, form)
    kept = [each.paper for each in papers.papers_of(desk.database, "case", case)]
    assert paper in kept
