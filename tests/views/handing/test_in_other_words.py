"""A notice or a hand-over half filled in goes on in another language (I-15, W-16)."""

import pytest

from desktop.views.handing.page import HandingPage
from tests.helpers.in_other_words import Seen, fill_in, sheet_of, speak, stands, stays
from tests.helpers.on_path import whole
from tests.helpers.window import Desktop
from tests.views.handing.looking import handing_page, shown


@pytest.mark.parametrize("way", ["phone", "in-person", "e-mail", "letter"])
def test_a_notice_half_typed_goes_on(desktop: Desktop, page: HandingPage, way: str) -> None:
    assert page.isVisible()
    acts = desktop.kense.program.handing_acts
    seen = Seen(acts)

    def begin() -> None:
        desktop.press("F4")
        acts.type_text("way.False", way)
        desktop.kense.settle()

    desktop.type("0003")
    desktop.press("↓")
    begin()
    fill_in(desktop)
    acts.type_text("about", "term-switched")
    acts.type_text("way.False", way)
    desktop.kense.settle()
    sheet_of(desktop).fields()[-1].setFocus()
    desktop.type("жарты сөз")
    stays(desktop)
    assert stands(desktop)[0].startswith("words.")
    kept = seen.words
    desktop.press("Esc")
    begin()
    shared = [name for name in seen.words if name in kept]
    assert {"title", "verb", f"ask to.{way}"} <= set(shared)
    assert {name: kept[name] for name in shared} == {name: seen.words[name] for name in shared}


def test_what_was_half_typed_is_logged_whole(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    assert page.isVisible()
    desktop.type("Қасымов")
    desktop.press("↓", "F4")
    sheet_of(desktop).fields()[-1].setFocus()
    desktop.type("ертең")
    speak(desktop)
    desktop.type(" келеді")
    desktop.press("F9")
    (notice,) = whole(desktop.kense.desk(), cases[0]).notices
    assert notice.words == "ертең келеді"


def test_a_hand_over_goes_on_where_the_cursor_stood(desktop: Desktop, page: HandingPage) -> None:
    desktop.type("0002")
    desktop.press("Enter")
    desktop.type("0123")
    page.sheet.field("name.0").setFocus()
    desktop.press("End")
    desktop.type("-Кызы")
    desktop.press("Home")
    speak(desktop)
    again = handing_page(desktop)
    assert again.part_in_focus == "name.0"
    desktop.type("А")
    assert again.sheet.field("name.0").value() == "АИбраева Сәуле Нұрланқызы-Кызы"
    assert again.sheet.field("number").value() == "0123"


def test_a_tick_keeps_the_cursor(desktop: Desktop, page: HandingPage) -> None:
    desktop.type("0002")
    desktop.press("Enter")
    row = page.sheet.checks()[-1].key
    page.focus_part(row)
    desktop.press("Space")
    ticked = [each.done for each in page.sheet.checks()]
    speak(desktop)
    again = handing_page(desktop)
    assert again.part_in_focus == row
    assert [each.done for each in again.sheet.checks()] == ticked


def test_what_was_searched_for_stays(desktop: Desktop, page: HandingPage) -> None:
    desktop.type("Ибраева")
    speak(desktop)
    again = handing_page(desktop)
    assert again is not page
    assert again.search.text() == "Ибраева"
    assert shown(again) == ["Ибраева Сәуле Нұрланқызы"]
