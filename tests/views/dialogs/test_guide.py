"""F1 opens the guide at what is on show; it is read, searched and left by keys alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, speaking
from desktop.services import guide
from desktop.views.dialogs.guide_part import GuidePart
from desktop.views.pages import ON_RAIL
from tests.helpers.clipping import cut_words
from tests.helpers.looks import looks
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases

ROOM = [(1366, 768, 100), (1024, 600, 100), (1366, 768, 150), (1920, 1080, 150)]


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    clock = Clock()
    an_office_with_cases(tmp_path / "office.db", clock, cases=1)
    with a_desktop(tmp_path / "office.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


def part(desktop: Desktop) -> GuidePart:
    shown = desktop.kense.work.overlays.help.guide
    assert isinstance(shown, GuidePart)
    return shown


def read(desktop: Desktop) -> str:
    """Return the page of the guide that is read."""
    return str(desktop.kense.program.guide.place.page)


def title(desktop: Desktop) -> str:
    """Return the first line that the eye reads."""
    return part(desktop).text.toPlainText().splitlines()[0]


OTHERWISE: Final = {"today": "day", "handing": "hand-over", "prints": "printing"}
"""Pages of the rail whose page of the guide has another name."""


@pytest.mark.parametrize("page", [each.name for each in ON_RAIL if each.name != "settings"])
def test_f1_opens_the_page_that_fits_what_is_on_show(desktop: Desktop, page: str) -> None:
    desktop.kense.show_page(page)
    desktop.kense.settle()
    desktop.press("F1")
    assert read(desktop) == OTHERWISE.get(page, page)
    told = {each.key: each.title for each in guide.pages("kk")}
    assert title(desktop) == told[read(desktop)]
    assert part(desktop).text.hasFocus()


def test_at_the_counter_it_is_the_intake_of_the_service_in_hand(desktop: Desktop) -> None:
    desktop.kense.show_page("counter")
    desktop.press("F1")
    assert read(desktop) == "counter"
    desktop.press("F1")
    desktop.press("F4", "1", "Esc", "F2", "F5")
    desktop.press("F1")
    assert read(desktop) == "intake-weapons"


def test_a_section_of_the_settings_has_its_own(desktop: Desktop) -> None:
    desktop.kense.show_page("settings.backups")
    desktop.press("F1")
    assert read(desktop) == "backups"


def test_links_contents_and_the_way_back_by_keys(desktop: Desktop) -> None:
    desktop.press("F1")
    first = read(desktop)
    desktop.press("Alt+↑")
    assert read(desktop) == guide.CONTENTS
    desktop.press("Tab", "Enter")
    (opened, *_others) = (each.key for each in guide.pages("kk")[1:])
    assert read(desktop) == opened
    desktop.press("Alt+←", "Alt+←")
    assert read(desktop) == first
    desktop.press("Alt+→")
    assert read(desktop) == guide.CONTENTS
    assert desktop.kense.page == "counter", "the page beside it stays"


def test_beside_the_guide_its_keys_are_not_heard(desktop: Desktop) -> None:
    desktop.kense.show_page("applications")
    desktop.press("F1")
    desktop.press("Ctrl+F")
    assert part(desktop).search.hasFocus()
    desktop.press("Esc")
    assert not part(desktop).isVisible()
    desktop.press("Ctrl+F")
    assert desktop.page.isAncestorOf(desktop.focus), "the search of the page has its key again"


def test_words_are_found_as_names_are_and_enter_goes_there(desktop: Desktop) -> None:
    desktop.press("F1")
    desktop.type("коширме")  # typed without the letters of Kazakh
    assert part(desktop).search.text() == "коширме"
    assert "көшірме" in part(desktop).text.toPlainText().lower()
    desktop.press("Enter")
    assert part(desktop).text.hasFocus()
    assert part(desktop).search.text() == ""
    assert title(desktop) in {each.title for each in guide.pages("kk")}


def test_tabs_are_walked_with_the_arrows(desktop: Desktop) -> None:
    desktop.press("F1")
    pane = desktop.kense.work.overlays.help
    pane.tabs.setFocus()
    for shown in (pane.text, pane.keys):
        desktop.press("→")
        assert shown.isVisible()
        assert pane.tabs.isAncestorOf(desktop.focus)
    desktop.press("Esc")
    assert not pane.isVisible()


def test_in_another_language_the_same_page_is_read_on(desktop: Desktop) -> None:
    desktop.kense.show_page("applications")
    desktop.kense.settle()
    desktop.press("F1")
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    assert read(desktop) == "applications"
    told = {each.key: each.title for each in guide.pages("ru")}
    assert title(desktop) == told["applications"]
    assert part(desktop).text.hasFocus()


def test_an_english_window_says_in_which_languages_it_is(desktop: Desktop) -> None:
    desktop.kense.use_language("en")
    desktop.kense.settle()
    desktop.press("F1")
    assert part(desktop).told.isVisible()
    assert title(desktop) in {each.title for each in guide.pages("kk")}


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(ROOM))
def test_pictures_and_tables_are_never_wider_than_the_page(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    desktop.kense.use_language(language)
    desktop.kense.work.theme.use(scale=scale)
    desktop.come_up(width, height)
    desktop.press("F1")
    with speaking(language):
        keys = [each.key for each in guide.pages(language)]
    for key in keys:
        desktop.kense.program.guide.follow(f"{key}.md")
        desktop.kense.settle()
        text = part(desktop).text
        assert text.document().size().width() <= text.viewport().width(), key
    assert cut_words(desktop.kense.work.overlays.help) == []
