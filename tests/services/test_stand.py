"""The sheets of the stand: one language, as the office applies the standard today."""

import pytest

from desktop.models.errors import Refusal
from desktop.models.text import LANGUAGES, Language
from desktop.models.wording import citation_words
from desktop.services import papers, settings, stand
from desktop.services.desk import Desk
from desktop.services.ready import papers_ready
from tests.helpers.pdf import page_sizes_mm, text_of


def said_by(desk: Desk, language: Language, service: str = "weapons") -> str:
    """Return the words of a citizen's sheet as its PDF has them, without spaces."""
    purpose = "register" if service == "weapons" else "private"
    paper = stand.issue_stand(
        desk, service=service, applicant="citizen", purpose=purpose, language=language
    )
    made = papers.paper_pdf(desk, paper=paper)
    assert set(page_sizes_mm(made)) == {(210.0, 297.0)}
    return whole(text_of(made))


def whole(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_the_standard_wants_told_in_one_language(
    desk: Desk, language: Language
) -> None:
    said = said_by(desk, language)
    standard = desk.catalogue.standard("weapons")
    brought = papers_ready(
        desk, service="weapons", applicant="citizen", purpose="register", language=language
    )
    assert len(brought.papers) > 1
    for entry in brought.papers:
        assert whole(entry.text.own or entry.text.kk) in said
    for ground in standard.grounds:
        assert whole(ground.text.in_language(language)) in said
    for track in standard.tracks:
        assert whole(citation_words(track.paragraph, language)) in said
    assert "173" in said  # a tenth of the index of 2013, in tenge
    other = next(each for each in LANGUAGES if each != language)
    assert whole(standard.grounds[0].text.in_language(other)) not in said


def test_where_the_duty_is_paid_is_the_office_s_own_word(desk: Desk) -> None:
    assert "спроситеуокна" in said_by(desk, "ru", "invitations")
    stand.set_duty_account(desk, text="  KZ12 3456 ")
    assert "KZ123456" in said_by(desk, "ru", "invitations")
    with pytest.raises(Refusal, match="account-too-long"):
        stand.set_duty_account(desk, text="1" * 301)
    assert stand.duty_account(desk) == "KZ12 3456"


def test_whom_the_standard_does_not_serve_has_no_sheet(desk: Desk) -> None:
    with pytest.raises(Refusal, match="stand-of-nobody"):
        stand.issue_stand(
            desk, service="weapons", applicant="other", purpose="register", language="kk"
        )


def test_it_names_the_days_the_office_receives_on(desk: Desk) -> None:
    settings.pick_days(desk, days=[desk.now().date().replace(day=30)])
    assert "30ноября" in said_by(desk, "ru")
