"""How long a power of attorney holds is said in the sheet; one that is over hands nothing out."""

import pytest

from desktop.i18n import Language
from desktop.views.handing.page import HandingPage
from tests.helpers.clipping import cut_words, outside
from tests.helpers.window import Desktop
from tests.views.handing.looking import handed, handing_page, said


def begin(desktop: Desktop, dated: str, until: str = "") -> HandingPage:
    """Begin to hand over by a power of attorney of a day."""
    page = handing_page(desktop)
    desktop.type("0002")
    desktop.press("Enter")
    over = desktop.kense.program.hand_over
    answers = {
        "receiver": "1",
        "name.1": "Қасымова Жанар",
        "number": "012345678",
        "authority.1": "1-204",
        "dated.1": dated,
        "holds.1": until,
    }
    for key, text in answers.items():
        over.type_text(key, text)
    desktop.kense.settle()
    return page


def test_one_that_names_no_term_holds_a_year(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    begin(desktop, "25.11.2012")
    (note,) = page.sheet.notes()
    assert "25.11.2013" in note
    assert "168" in note
    desktop.press("F9")
    assert len(handed(desktop, cases[1])) == 1


@pytest.mark.parametrize(
    ("dated", "until", "last"),
    [
        ("24.11.2012", "", "24.11.2013"),
        ("24.11.2010", "01.01.2020", "24.11.2013"),
    ],
)
def test_one_that_is_over_by_law_hands_nothing_out(
    desktop: Desktop, page: HandingPage, cases: list[str], dated: str, until: str, last: str
) -> None:
    begin(desktop, dated, until)
    (note,) = page.sheet.notes()
    desktop.press("F9")
    assert handed(desktop, cases[1]) == []
    assert said(desktop).partition(":")[0] == note.partition(":")[0]
    assert "24 қараша" in said(desktop)
    assert last in note


def test_a_term_that_is_named_needs_no_word(desktop: Desktop, page: HandingPage) -> None:
    begin(desktop, "01.10.2013", "31.12.2013")
    assert page.sheet.notes() == ()


def test_what_is_said_follows_what_is_typed(desktop: Desktop, page: HandingPage) -> None:
    begin(desktop, "01.10.2013")
    assert page.sheet.notes()
    page.sheet.field("holds.1").setFocus()
    desktop.type("31122013")
    assert page.sheet.notes() == ()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 768, 150), (1093, 614, 100)])
def test_the_whole_of_it_can_be_read(
    desktop: Desktop, page: HandingPage, language: Language, width: int, height: int, scale: int
) -> None:
    assert page.isVisible()
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    begin(desktop, "24.11.2010", "01.01.2020")
    assert [*cut_words(desktop.window), *outside(desktop.window)] == []
