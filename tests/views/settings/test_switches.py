"""The office's own decisions by keyboard alone (D3, D4, D8, D11)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.switches import OwnPaper, Switches
from desktop.services import switches
from desktop.views.pages import SETTINGS
from desktop.views.settings.own_list_part import OwnListPart
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.switches_form import ServicePart, SwitchesForm
from tests.helpers.office import Clock, an_office
from tests.helpers.window import Desktop, a_desktop

LIST = "re-registration-documents"


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_desktop(tmp_path / "office.db", qapp, operator="s1") as opened:
        opened.come_up()
        opened.kense.show_page(f"{SETTINGS}.switches")
        opened.press("Enter")
        yield opened


def form(desktop: Desktop) -> SwitchesForm:
    page = desktop.page
    assert isinstance(page, SettingsPage)
    shown = page.form("switches")
    assert isinstance(shown, SwitchesForm)
    return shown


def weapons(desktop: Desktop) -> ServicePart:
    return form(desktop).services()[0]


def own_list(desktop: Desktop) -> OwnListPart:
    return weapons(desktop).lists[LIST]


def stand(desktop: Desktop, service: str = "weapons") -> Switches:
    return switches.switches_here(desktop.kense.desk(), service)


def enter(desktop: Desktop, kk: str, ru: str) -> None:
    """Type both names, each with Enter."""
    desktop.type(kk)
    desktop.press("Enter")
    desktop.type(ru)
    desktop.press("Enter")


def names(desktop: Desktop) -> list[str]:
    return [paper.kk for paper in stand(desktop).papers(LIST)]


def test_the_work_starts_in_the_rate_and_enter_saves_it(desktop: Desktop) -> None:
    desktop.press("1", "2", layout="kz")
    desktop.press("Enter")
    assert stand(desktop).rate("permit") == "12"
    assert form(desktop).said.accessibleName().startswith("Сақталды")
    message = weapons(desktop).rates["permit"].rate.message
    assert message is not None
    assert "207" in message.words


def test_a_new_rate_is_typed_over_the_old_one(desktop: Desktop) -> None:
    for digit in "58":
        desktop.press(digit, layout="kz")
        desktop.press("Enter")
        desktop.kense.show_page(f"{SETTINGS}.looks")
        desktop.kense.show_page(f"{SETTINGS}.switches")
        desktop.press("Enter")
    assert stand(desktop).rate("permit") == "8"


def test_a_rate_emptied_is_given_up(desktop: Desktop) -> None:
    desktop.press("5", layout="kz")
    desktop.press("Enter")
    desktop.press("⌫", "Enter")
    assert stand(desktop) == Switches()


def test_a_bad_rate_stays_to_be_mended_and_is_told(desktop: Desktop) -> None:
    desktop.press("9", "9", "9", "9", layout="ru")
    desktop.press("Enter")
    assert stand(desktop).rate("permit") == ""
    assert weapons(desktop).rates["permit"].rate.value() == "9999"
    assert form(desktop).said.accessibleName()


def test_a_presupposed_paper_is_asked_for_with_space(desktop: Desktop) -> None:
    weapons(desktop).asked.rows()[0].setFocus(Qt.FocusReason.TabFocusReason)
    desktop.press("Space")
    assert stand(desktop).asked == ("identity-document",)
    desktop.press("Space")
    assert stand(desktop) == Switches()


def test_the_presupposed_papers_fold_under_their_heading(desktop: Desktop) -> None:
    asked = weapons(desktop).asked
    asked.parts()[0].setFocus(Qt.FocusReason.TabFocusReason)
    desktop.press("Enter")
    assert asked.rows() == ()
    desktop.press("Enter")
    assert len(asked.rows()) == 5


def test_papers_are_listed_without_the_mouse(desktop: Desktop) -> None:
    part = own_list(desktop)
    part.kk.setFocus(Qt.FocusReason.TabFocusReason)
    enter(desktop, "Бірінші", "Первый")
    desktop.press("Ins")
    enter(desktop, "Екінші", "Второй")
    assert stand(desktop).papers(LIST) == (
        OwnPaper(kk="Бірінші", ru="Первый"),
        OwnPaper(kk="Екінші", ru="Второй"),
    )
    assert [row.title for row in part.list.rows] == ["Бірінші", "Екінші"]


@pytest.fixture
def two(desktop: Desktop) -> OwnListPart:
    """List two papers and stand in the list, on the first."""
    desk = desktop.kense.desk()
    papers = [OwnPaper(kk="Бірінші", ru="Первый"), OwnPaper(kk="Екінші", ru="Второй")]
    switches.list_papers(desk, service="weapons", document=LIST, papers=papers)
    form(desktop).refresh()
    part = own_list(desktop)
    part.list.setFocus(Qt.FocusReason.TabFocusReason)
    return part


def test_a_paper_is_moved_with_alt_and_an_arrow(desktop: Desktop, two: OwnListPart) -> None:
    desktop.press("Alt+↓")
    assert names(desktop) == ["Екінші", "Бірінші"]
    assert two.list.current is not None
    assert two.list.current.title == "Бірінші"
    desktop.press("Alt+↓")
    assert names(desktop) == ["Екінші", "Бірінші"]
    desktop.press("Alt+↑")
    assert names(desktop) == ["Бірінші", "Екінші"]
    assert (two.kk.value(), two.ru.value()) == ("Бірінші", "Первый")


def test_a_paper_is_taken_off_only_when_asked_twice(desktop: Desktop, two: OwnListPart) -> None:
    desktop.press("Del")
    assert names(desktop) == ["Бірінші", "Екінші"]
    assert two.drop_key.words == "Қайта басыңыз"
    desktop.press("Del")
    assert names(desktop) == ["Екінші"]
    assert two.kk.value() == "Екінші"


def test_walking_on_forgets_that_a_paper_was_to_go(desktop: Desktop, two: OwnListPart) -> None:
    desktop.press("Del", "↓", "Del")
    assert names(desktop) == ["Бірінші", "Екінші"]
    assert two.kk.value() == "Екінші"


def test_without_papers_the_standard_s_own_words_stand_again(
    desktop: Desktop, two: OwnListPart
) -> None:
    desktop.press("Del", "Del", "Del", "Del")
    assert stand(desktop) == Switches()
    assert two.list.isHidden()
    assert (two.kk.value(), two.ru.value()) == ("", "")


def test_a_name_is_changed_where_it_stands(desktop: Desktop, two: OwnListPart) -> None:
    desktop.press("↓", "Enter")
    assert two.kk.isAncestorOf(desktop.focus)
    desktop.type(" қағаз")
    desktop.press("Enter", "Enter")
    assert len(names(desktop)) == 2
    assert "қағаз" in names(desktop)[1]


def test_a_name_left_out_is_told_and_nothing_is_listed(desktop: Desktop) -> None:
    own_list(desktop).kk.setFocus(Qt.FocusReason.TabFocusReason)
    enter(desktop, "Бірінші", "")
    assert names(desktop) == []
    assert form(desktop).said.accessibleName()
    assert own_list(desktop).kk.value() == "Бірінші"


def test_what_was_typed_and_left_is_saved(desktop: Desktop) -> None:
    desktop.press("7", layout="kz")
    desktop.kense.show_page(f"{SETTINGS}.looks")
    assert stand(desktop).rate("permit") == "7"


def test_children_are_given_forms_of_their_own_with_an_arrow(desktop: Desktop) -> None:
    part = form(desktop).services()[1].forms
    assert part is not None
    part.field.setFocus(Qt.FocusReason.TabFocusReason)
    desktop.press("→")
    assert stand(desktop, "invitations").own_forms
    desktop.press("←")
    assert stand(desktop, "invitations") == Switches()


def test_every_control_is_reached_by_tab(desktop: Desktop, two: OwnListPart) -> None:
    part = weapons(desktop)
    part.rates["permit"].rate.setFocus(Qt.FocusReason.TabFocusReason)
    seen = set()
    for _step in range(30):
        seen.add(desktop.focus)
        desktop.press("Tab")
    wanted = {part.rates["permit"].rate.box, two.list, two.kk.box, two.ru.box}
    assert wanted <= seen
    assert seen & set(part.asked.parts())
