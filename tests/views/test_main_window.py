"""The frame round every page: keys, pages, notices, search, help, papers that wait, people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.services import queueing, settings, staff
from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS, COUNTER, PRINTS, SETTINGS
from desktop.views.widgets.foot import StatusKey
from desktop.views.widgets.rail import RailKey
from tests.helpers.looks import looks
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Make an office with three applications and two people waiting."""
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock)
    return path


@pytest.fixture
def desktop(office: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    clock = Clock()
    clock.pass_minutes(30)
    with a_desktop(office, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


def overlay_words(desktop: Desktop) -> str:
    return desktop.kense.work.overlays.notices.sentence


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_pages_open_by_their_keys_under_every_layout(desktop: Desktop, layout: str) -> None:
    for digit, page in (("2", APPLICATIONS), ("3", SETTINGS), ("1", COUNTER)):
        desktop.press(f"Ctrl+{digit}", layout=layout)
        assert desktop.kense.page == page


def test_the_rail_marks_the_page_on_show_and_counts_who_waits(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    queueing.issue_number(desk, service="weapons", line="hand-in")
    queueing.issue_number(desk, service="invitations", line="hand-in")
    desktop.kense.settle()
    keys = rail_keys(desktop)
    assert keys[COUNTER].isChecked()
    assert keys[COUNTER].accessibleName() == "Қабылдау, 2"
    assert not keys[APPLICATIONS].isChecked()


def test_the_header_says_where_we_are_and_who_receives(desktop: Desktop) -> None:
    said = desktop.kense.work.frame.header.accessibleName()
    assert "Есіл ауданының ішкі істер бөлімі" in said
    assert "Қаруды тіркеу 18:00-ге дейін" in said
    assert "Дүйсенбі, 25\u00a0қараша" in said
    assert said.endswith("10:00")
    desktop.pass_minutes(1)
    assert desktop.kense.work.frame.header.accessibleName().endswith("10:01")


@pytest.mark.parametrize("cap", ["F1", "Shift+F1", "Ctrl+F1"])
def test_what_is_read_comes_with_one_key_and_gives_the_cursor_back(
    desktop: Desktop, cap: str
) -> None:
    desktop.press("Ctrl+2")
    before = desktop.focus
    for leave in ("Esc", cap):
        desktop.press(cap)
        pane = desktop.kense.work.overlays.help
        assert pane.isVisible()
        assert pane.isAncestorOf(desktop.focus)
        desktop.press(leave)
        assert not pane.isVisible()
        assert desktop.focus is before


def test_the_help_leafs_through_the_other_standard_too(desktop: Desktop) -> None:
    desktop.press("Shift+F1")
    pane = desktop.kense.work.overlays.help
    pane.service_chosen.emit("invitations")
    assert "шақыру" in pane.text.toPlainText().lower()


def test_ctrl_k_finds_an_application_by_a_part_of_its_name(desktop: Desktop) -> None:
    desktop.press("Ctrl+K")
    desktop.type("касым")
    desktop.press("Enter")
    assert desktop.kense.page == APPLICATIONS
    page = desktop.page
    assert isinstance(page, CasesPage)
    assert page.table.currentIndex().siblingAtColumn(4).data() == "Қасымов Төлеген Серікұлы"


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_ctrl_k_is_found_by_its_place(desktop: Desktop, layout: str) -> None:
    desktop.press("Ctrl+k", layout=layout)
    assert desktop.kense.work.overlays.find.isVisible()


def test_ctrl_k_finds_a_queue_number_a_page_and_an_act(desktop: Desktop) -> None:
    ticket = queueing.issue_number(desktop.kense.desk(), service="weapons", line="collect")
    desktop.press("Ctrl+K")
    find = desktop.kense.work.overlays.find
    desktop.type(ticket.text)
    assert find.rows()[0].title == ticket.text
    desktop.press("Esc", "Ctrl+K")
    desktop.type("баптау")
    desktop.press("Enter")
    assert desktop.kense.page == SETTINGS
    desktop.press("Ctrl+K")
    desktop.type("English")
    desktop.press("Enter")
    assert desktop.kense.looks.language == "en"


def test_nothing_found_is_said_and_escape_closes(desktop: Desktop) -> None:
    before = desktop.focus
    desktop.press("Ctrl+K")
    desktop.type("йцукен")
    find = desktop.kense.work.overlays.find
    assert find.rows() == ()
    assert "йцукен" in find.nothing
    desktop.press("Esc", "Esc")
    assert not find.isVisible()
    assert desktop.focus is before


def test_a_notice_stays_until_it_is_read_and_the_older_comes_back(desktop: Desktop) -> None:
    notices = desktop.kense.program.notices
    desktop.press("Ctrl+3")
    notices.say("near", "Бірінші.")
    notices.say("past", "Екінші.")
    assert overlay_words(desktop) == "Екінші."
    desktop.pass_minutes(60)
    assert overlay_words(desktop) == "Екінші."
    desktop.press("Esc")
    assert overlay_words(desktop) == "Бірінші."
    desktop.press("Esc")
    assert overlay_words(desktop) == ""


def test_the_link_of_a_notice_does_what_it_says(desktop: Desktop) -> None:
    done: list[str] = []
    desktop.kense.program.notices.say("info", "Сөз.", link="Жасау", action=lambda: done.append("x"))
    area = desktop.kense.work.overlays.notices
    area.follow()
    assert done == ["x"]
    assert area.sentence == ""


def test_papers_that_wait_are_counted_listed_and_ended_by_hand(desktop: Desktop) -> None:
    assert any("3 қағаз басылмаған" in words for words in foot_words(desktop))
    desktop.press("F12")
    assert desktop.kense.page == PRINTS
    assert "3" in rail_keys(desktop)[PRINTS].accessibleName()
    desktop.press("F6")
    assert any("2 қағаз басылмаған" in words for words in foot_words(desktop))
    assert "2" in rail_keys(desktop)[PRINTS].accessibleName()
    next(key for key in statuses(desktop) if "басылмаған" in key.words).click()
    assert desktop.kense.page == PRINTS


def test_the_foot_says_when_the_draft_in_hand_was_saved(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    queueing.issue_number(desk, service="weapons", line="hand-in")
    assert not any(words.startswith("Жоба") for words in foot_words(desktop))
    desktop.press("F2", "Enter")
    desktop.type("850312300042")
    desktop.kense.program.counter("1").intake.save()
    desktop.kense.settle()
    assert "Жоба (сақталды 10:00)" in foot_words(desktop)
    desktop.kense.use_language("ru")
    assert "Черновик (сохранён 10:00)" in foot_words(desktop)
    desktop.press("Ctrl+2")
    key = next(key for key in statuses(desktop) if key.words.startswith("Черновик"))
    key.click()
    assert desktop.kense.page == COUNTER


def rail_keys(desktop: Desktop) -> dict[str, RailKey]:
    return {key.item.key: key for key in desktop.window.findChildren(RailKey)}


def statuses(desktop: Desktop) -> list[StatusKey]:
    return [key for key in desktop.window.findChildren(StatusKey) if key.isVisible()]


def foot_words(desktop: Desktop) -> list[str]:
    return [key.words for key in statuses(desktop)]


def test_a_paper_without_a_printer_leads_to_the_printers(desktop: Desktop) -> None:
    desktop.press("F12")
    desktop.press("F5")
    assert "Принтер" in overlay_words(desktop) or "принтер" in overlay_words(desktop)
    desktop.kense.work.overlays.notices.follow()
    assert desktop.kense.page == SETTINGS


def test_the_person_menu_changes_the_operator_in_one_choice(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    staff.set_staff(desk, staff="s2", name="Ахметов Бауыржан", post_kk="и", post_ru="и")
    desktop.kense.settle()
    menu = desktop.kense.work.person_menu()
    act = next(act for act in menu.actions() if act.text() == "Ахметов Бауыржан")
    act.trigger()
    desktop.kense.settle()
    assert desktop.kense.desk().operator == "s2"
    assert desktop.kense.work.frame.header.person.words == "Б.\u00a0Ахметов"
    menu.deleteLater()


def test_another_window_has_a_queue_and_a_visit_of_its_own(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    settings.set_window(desk, window="2", name="2-терезе", lines=["invitations.hand-in"])
    first = desktop.page
    desktop.kense.sit_down("2", "s1")
    desktop.kense.settle()
    assert desktop.page is not first
    assert desktop.kense.page == COUNTER
    queueing.issue_number(desk, service="invitations", line="hand-in")
    desktop.kense.settle()
    desktop.press("F2")
    assert desktop.kense.program.counter("2").queue.hand is not None
    assert desktop.kense.program.counter("1").queue.hand is None


@pytest.mark.parametrize(
    ("language", "width", "height", "scale"), looks([(1366, 768, 100), (1093, 614, 100)])
)
def test_every_page_fits_the_smallest_screens(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    for name in desktop.kense.pages():
        desktop.kense.show_page(name)
        desktop.kense.settle()
        least = desktop.window.minimumSizeHint()
        assert (least.width() <= width, least.height() <= height) == (True, True), (name, least)
    assert (desktop.window.width(), desktop.window.height()) == (width, height)


def test_everything_on_show_has_a_name_for_a_screen_reader(desktop: Desktop) -> None:
    for name in desktop.kense.pages():
        desktop.kense.show_page(name)
        desktop.kense.settle()
        stops = [part for part in desktop.page.findChildren(QWidget) if _is_tab_stop(part)]
        nameless = [type(part).__name__ for part in stops if not part.accessibleName()]
        assert nameless == [], (name, nameless)


def _is_tab_stop(part: QWidget) -> bool:
    return part.isVisible() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_tab_walks_every_page_and_comes_round(desktop: Desktop) -> None:
    for name in (APPLICATIONS, PRINTS, f"{SETTINGS}.windows"):
        desktop.kense.show_page(name)
        desktop.kense.settle()
        first, seen = desktop.focus, []
        for _step in range(60):
            desktop.press("Tab")
            seen.append(desktop.focus)
            if desktop.focus is first:
                break
        assert first in seen, name


def test_no_page_is_lost_before_the_first_run_is_over(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    with a_desktop(tmp_path / "new.db", qapp) as opened:
        opened.come_up()
        opened.press("Ctrl+1", "Ctrl+2", "Ctrl+3")
        assert opened.kense.page == "first-run"
