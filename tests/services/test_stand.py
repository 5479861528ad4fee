"""The sheets of the stand: one language, as the office applies the standard today."""

import datetime as dt
from pathlib import Path

import pytest

from desktop.models.answer import Edition
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, A5
from desktop.models.stand_words import in_fours
from desktop.models.text import LANGUAGES, Language
from desktop.models.wording import citation_words
from desktop.services import papers, settings, stand
from desktop.services.desk import Desk
from desktop.services.ready import papers_ready
from tests.helpers.office import an_office
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.printing.builders import pdf_of
from tests.printing.reading import popplers_text
from tests.services.test_exporting import Enrolled


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
    places = [*("1)", "2)", "3)", "4)", "5)", "6)"), *["7)–"] * 6]
    for place, ground in zip(places, standard.grounds, strict=True):
        assert f"{place}{whole(ground.text.in_language(language))}" in said
    for track in standard.tracks:
        assert whole(citation_words(track.paragraph, language)) in said
    assert "173" in said  # a tenth of the index of 2013, in tenge
    other = next(each for each in LANGUAGES if each != language)
    assert whole(standard.grounds[0].text.in_language(other)) not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_to_renounce_the_service_is_no_result_of_it(desk: Desk, language: Language) -> None:
    standard = desk.catalogue.standard("weapons")
    said = said_by(desk, language)
    renounced = next(each for each in standard.outcomes if each.id == "withdrawn")
    assert said.count(whole(renounced.name.in_language(language))) == 1  # among the grounds
    for each in standard.outcomes:
        assert whole(each.name.in_language(language)) in said


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


def test_it_is_dated_by_the_region_s_edition_where_there_is_one(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense") as desk:
        assert "Справочноеиздание" not in said_by(desk, "ru")
        office = Enrolled(desk, tmp_path / "machine")
        office.send()
        office.take(
            edition=Edition(
                number=3,
                issued_on=dt.date(2013, 11, 20),
                use_until=dt.date(2014, 12, 31),
                min_program="0.1.0",
            )
        )
        assert "Справочноеиздание:№3,20.11.2013." in said_by(desk, "ru")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("KZ123456789012345678", "KZ12 3456 7890 1234 5678"),
        ("Банк, KZ12345HSBKKZKX01234, БСК X", "Банк, KZ12 345H SBKK ZKX0 1234, БСК X"),
        ("KZ 12 34", "KZ 12 34"),
        ("KZ1234567890123456789", "KZ1234567890123456789"),
        ("KZ12 3456 7890 1234 5678", "KZ12 3456 7890 1234 5678"),
    ],
)
def test_an_account_is_printed_in_groups_of_four(typed: str, printed: str) -> None:
    assert in_fours(typed) == printed


@pytest.mark.parametrize("kind", ["stand-sheet", "stand-handout"])
def test_an_account_on_a_sheet_stands_on_one_line(desk: Desk, kind: PaperKind) -> None:
    """On the stand it is large: the line that names the bank has no room for it."""
    stand.set_duty_account(desk, text="KZ123456789012345678")
    for language in LANGUAGES:
        content = stand.stand_sheet(
            desk, service="weapons", applicant="citizen", purpose="register", language=language
        )
        pdf = pdf_of(kind, content, A4 if kind == "stand-sheet" else A5)
        said = [line.strip() for line in popplers_text(pdf).splitlines()]
        assert any("KZ12 3456 7890 1234 5678" in line for line in said), language
