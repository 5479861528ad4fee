"""Papers are shown as they look filled: of invented people, in both languages, «ҮЛГІ» across."""

import pytest

from desktop.models.paper import InvitationContent
from desktop.models.text import Language
from desktop.services.desk import Desk
from desktop.services.sample_case import Sample
from desktop.services.sample_pages import sample_content, template_page
from tests.printing.reading import text_of

OF_A_PERSON = (
    *("application", "petition", "questionnaire", "invitation", "withdrawal"),
    *("withdrawal-confirmation", "register-lines", "talon-weapons", "talon-invitations"),
)
NAMED = (("kk", "Қасымов Төлеген", "Тест Ганс"), ("ru", "Петренко Иван", "Тест Ганс"))
FILLERS = ("Сынақ беті", "Пробная страница", "Аа Яя")


@pytest.mark.parametrize(("language", "who", "guest"), NAMED)
def test_a_template_of_a_paper_that_is_filled_names_an_invented_person(
    desk: Desk, language: Language, who: str, guest: str
) -> None:
    for kind, named in (*((each, who) for each in OF_A_PERSON), ("invitation-faults", guest)):
        said = text_of(template_page(desk, kind=kind, language=language))
        assert named in said, kind
        assert "ҮЛГІ" in said, kind
        assert not [filler for filler in FILLERS if filler in said], kind


@pytest.mark.parametrize(
    ("language", "photos"),
    [("kk", "3x4 см мөлшеріндегі екі фотосурет"), ("ru", "Две фотографии размером 3×4 см")],
)
def test_a_template_of_a_list_of_papers_names_those_of_the_standard(
    desk: Desk, language: Language, photos: str
) -> None:
    for kind in ("missing-papers", "papers-ready"):
        said = text_of(template_page(desk, kind=kind, language=language))
        assert photos in said, kind
        assert not [filler for filler in FILLERS if filler in said], kind


def test_an_invitation_is_shown_filled_in_a_year_no_calendar_knows_yet(desk: Desk) -> None:
    late = desk.now().replace(year=2090)
    sample = Sample(catalogue=desk.catalogue, office=desk.office(), at=late, language="ru")
    content = sample_content("invitation", sample)
    assert isinstance(content, InvitationContent)
    assert content.inviter == "Петренко Иван Сергеевич"
    assert content.issued.year == "2090"
