"""Settings by keyboard alone: every change is saved at once and says so beside its form."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import queueing, staff
from desktop.services.papers import destination
from desktop.store import offices
from desktop.views.pages import SETTINGS
from desktop.views.settings.days_form import DaysForm
from desktop.views.settings.forms import SettingsForm
from desktop.views.settings.looks_form import LooksForm
from desktop.views.settings.numbers_form import NumbersForm
from desktop.views.settings.office_form import OfficeForm
from desktop.views.settings.page import SECTIONS, SettingsPage
from desktop.views.settings.posts_form import PostsForm
from desktop.views.settings.printers_form import PrintersForm
from desktop.views.settings.staff_form import StaffForm
from desktop.views.settings.windows_form import WindowsForm
from desktop.views.tokens import HUGE
from tests.helpers.counter import PaperSpool
from tests.helpers.office import OFFICE, WINDOW, Clock, an_office
from tests.helpers.window import Desktop, a_desktop


@pytest.fixture
def spool() -> PaperSpool:
    return PaperSpool()


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, spool: PaperSpool
) -> Iterator[Desktop]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_desktop(tmp_path / "office.db", qapp, spool=spool, operator="s1") as opened:
        opened.come_up()
        yield opened


def form(desktop: Desktop, section: str) -> SettingsForm:
    """Open a section and go into its form, as Enter does."""
    desktop.kense.show_page(f"{SETTINGS}.{section}")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    desktop.press("Enter")
    return page.form(section)


def test_sections_are_walked_with_arrows_and_entered_with_enter(desktop: Desktop) -> None:
    desktop.kense.show_page(SETTINGS)
    page = desktop.page
    assert isinstance(page, SettingsPage)
    for section in [each for each in SECTIONS if each != "access"][1:]:  # nobody signs in to this
        desktop.press("↓")
        assert page.section == section
    desktop.press("Enter")
    assert page.form("looks").isAncestorOf(desktop.focus)


def test_the_office_is_shown_as_papers_print_it_and_stays(desktop: Desktop) -> None:
    shown = form(desktop, "office")
    assert isinstance(shown, OfficeForm)
    desktop.type("зеренд")
    assert [row.key for row in shown.list.rows][:1] == ["2-14"]
    desktop.press("Enter")
    assert shown.said.accessibleName()
    chosen = offices.chosen(desktop.kense.desk().database)
    assert chosen is not None
    assert chosen.office == OFFICE


def test_a_service_is_given_up_with_one_tick(desktop: Desktop) -> None:
    shown = form(desktop, "office")
    assert isinstance(shown, OfficeForm)
    shown.services[1].setFocus(Qt.FocusReason.TabFocusReason)
    desktop.press("Space")
    chosen = offices.chosen(desktop.kense.desk().database)
    assert chosen is not None
    assert chosen.services == ("weapons",)
    assert shown.said.accessibleName().startswith("Сақталды")


def test_an_employee_is_entered_without_the_mouse(desktop: Desktop) -> None:
    shown = form(desktop, "staff")
    assert isinstance(shown, StaffForm)
    desktop.press("Ins")
    desktop.type("Омаров Ерлан")
    desktop.press("Enter")
    desktop.type("бастық")
    desktop.press("Enter")
    desktop.type("начальник")
    desktop.press("Enter")
    names = [row.name for row in offices.staff(desktop.kense.desk().database, OFFICE)]
    assert set(names) == {"Сейтова Айгүл Болатқызы", "Омаров Ерлан"}
    assert [row.title for row in shown.list.rows] == names


def test_a_name_left_out_is_told_beside_the_form(desktop: Desktop) -> None:
    shown = form(desktop, "staff")
    assert isinstance(shown, StaffForm)
    desktop.press("Ins")
    shown.save_key.click()
    assert shown.said.accessibleName()
    assert len(offices.staff(desktop.kense.desk().database, OFFICE)) == 1


def test_words_typed_and_left_are_saved(desktop: Desktop) -> None:
    """Another line, another section, another page, another language, or the end."""
    shown = form(desktop, "staff")
    assert isinstance(shown, StaffForm)

    def names() -> set[str]:
        return {row.name for row in offices.staff(desktop.kense.desk().database, OFFICE)}

    desktop.press("Ins")
    desktop.type("Омаров Ерлан")
    shown.list.setFocus()
    desktop.press("↑")
    assert "Омаров Ерлан" in names()
    desktop.press("Ins")
    desktop.type("Ли Виктор")
    desktop.kense.show_page("settings.windows")
    assert "Ли Виктор" in names()
    windows = form(desktop, "windows")
    assert isinstance(windows, WindowsForm)
    windows.name.set_value("Бірінші терезе")
    desktop.press("Ctrl+2")
    assert offices.windows(desktop.kense.desk().database, OFFICE)[0].name == "Бірінші терезе"
    form(desktop, "staff")
    desktop.press("Ins")
    desktop.type("Ким Анна")
    desktop.kense.use_language("ru")
    assert "Ким Анна" in names()


def test_words_refused_stay_where_they_were_typed(desktop: Desktop) -> None:
    shown = form(desktop, "staff")
    assert isinstance(shown, StaffForm)
    desktop.press("Ins")
    shown.post_kk.set_value("маман")
    shown.list.setFocus()
    desktop.press("↓")
    assert shown.post_kk.value() == "маман"
    assert shown.said.accessibleName()
    desktop.press("Ctrl+2", "Ctrl+3")
    assert shown.post_kk.value() == "маман"
    numbers = form(desktop, "numbers")
    assert isinstance(numbers, NumbersForm)
    numbers.written.set_value("{year}")
    row = numbers.rows()[0]
    row.last.set_value("41")
    desktop.press("Ctrl+2", "Ctrl+3")
    assert (numbers.written.value(), row.last.value()) == ("{year}", "41")


def test_who_left_is_marked_and_may_not_sign_in(desktop: Desktop) -> None:
    desk = desktop.kense.desk()
    staff.set_staff(desk, staff="s2", name="Омаров Ерлан", post_kk="", post_ru="")
    shown = form(desktop, "staff")
    assert isinstance(shown, StaffForm)
    desktop.press("↓")
    shown.active.edited.emit("left")
    shown.active.set_value("left")
    shown.save_key.click()
    desktop.kense.settle()
    assert list(desktop.kense.program.session.staff()) == ["s1"]
    assert shown.list.rows[1].note == "жұмыстан кеткен"


def test_a_window_takes_and_gives_up_lines_but_never_its_last(desktop: Desktop) -> None:
    shown = form(desktop, "windows")
    assert isinstance(shown, WindowsForm)
    for row in shown.lines.rows():
        if row.isChecked():
            row.setFocus(Qt.FocusReason.TabFocusReason)
            desktop.press("Space")
    window = offices.windows(desktop.kense.desk().database, OFFICE)[0]
    assert len(window.lines) == 1
    assert "кезек" in shown.said.accessibleName()


def test_a_second_window_is_opened_renamed_and_closed_when_asked_twice(desktop: Desktop) -> None:
    shown = form(desktop, "windows")
    assert isinstance(shown, WindowsForm)
    desktop.press("Ins")
    desktop.press("Enter")
    assert [row.key for row in shown.list.rows] == [WINDOW, "2"]
    shown.list.picked.emit("2")
    shown.close_key.click()
    assert len(offices.windows(desktop.kense.desk().database, OFFICE)) == 2
    shown.close_key.click()
    assert len(offices.windows(desktop.kense.desk().database, OFFICE)) == 1


def test_a_printer_is_chosen_tried_and_kept(desktop: Desktop, spool: PaperSpool) -> None:
    shown = form(desktop, "printers")
    assert isinstance(shown, PrintersForm)
    desktop.kense.settle()
    row = next(each for each in shown.rows() if each.kind == "talon-weapons")
    row.try_key.click()
    assert row.said.accessibleName()
    row.printer.set_value("laser")
    row.printer.edited.emit("laser")
    row.sheet.set_value("a5")
    row.sheet.edited.emit("a5")
    target = destination(desktop.kense.desk(), "talon-weapons")
    assert (target.printer, target.sheet.id) == ("laser", "a5")
    row.try_key.click()
    desktop.kense.settle()
    assert len(spool.sent) == 1
    assert row.said.accessibleName() == "Сынақ беті принтерге жіберілді."


def test_a_tray_is_chosen_where_the_printer_has_several(desktop: Desktop) -> None:
    shown = form(desktop, "printers")
    assert isinstance(shown, PrintersForm)
    desktop.kense.settle()
    row = next(each for each in shown.rows() if each.kind == "talon-weapons")
    assert not row.tray.isVisible()
    row.printer.set_value("laser")
    row.printer.edited.emit("laser")
    assert row.tray.isVisible()
    row.tray.set_value("Tray2")
    row.tray.edited.emit("Tray2")
    assert destination(desktop.kense.desk(), "talon-weapons").tray == "Tray2"
    row.printer.set_value("-")
    row.printer.edited.emit("-")
    assert not row.tray.isVisible()


def test_a_printer_is_calibrated_by_its_grid_from_the_keyboard(
    desktop: Desktop, spool: PaperSpool
) -> None:
    shown = form(desktop, "printers")
    assert isinstance(shown, PrintersForm)
    desktop.kense.settle()
    row = next(each for each in shown.rows() if each.kind == "talon-weapons")
    assert not row.grid_key.isVisible()
    row.printer.set_value("laser")
    row.printer.edited.emit("laser")
    assert not row.calibration.isVisible()
    row.grid_key.setFocus(Qt.FocusReason.TabFocusReason)
    desktop.press("Enter")
    desktop.kense.settle()
    assert (len(spool.sent), row.calibration.left.box.hasFocus()) == (1, True)
    for typed in ("21,5", "20,3"):
        desktop.type(typed)
        desktop.press("Enter")
    desktop.kense.settle()
    assert len(spool.sent) == 2
    assert destination(desktop.kense.desk(), "talon-weapons").offset_mm == (-1.5, -0.3)
    assert (row.right.value(), row.calibration.left.value()) == ("−1,5", "")
    assert row.calibration.left.box.hasFocus()
    for typed in ("20", "20"):
        desktop.type(typed)
        desktop.press("Enter")
    assert row.said.accessibleName().startswith("Айқас өз орнында")
    assert not row.calibration.isVisible()
    assert row.grid_key.hasFocus()


def test_the_print_is_moved_by_what_was_measured(desktop: Desktop) -> None:
    shown = form(desktop, "printers")
    assert isinstance(shown, PrintersForm)
    desktop.kense.settle()
    row = next(each for each in shown.rows() if each.kind == "talon-weapons")
    assert not row.right.isVisible()
    row.printer.set_value("laser")
    row.printer.edited.emit("laser")
    assert row.right.isVisible()
    row.right.set_value("1,5")
    row.down.set_value("-0.3")
    row.down.entered.emit()
    assert destination(desktop.kense.desk(), "talon-weapons").offset_mm == (1.5, -0.3)
    assert row.down.value() == "−0,3"
    row.down.set_value("21")
    row.down.entered.emit()
    assert "20 мм" in row.said.accessibleName()
    assert destination(desktop.kense.desk(), "talon-weapons").offset_mm == (1.5, -0.3)


def test_a_number_format_shows_its_example_before_it_is_saved(desktop: Desktop) -> None:
    shown = form(desktop, "numbers")
    assert isinstance(shown, NumbersForm)
    shown.written.setFocus(Qt.FocusReason.TabFocusReason)
    shown.written.set_value("{letter}{sequence}/{year}")
    shown.written.edited.emit("{letter}{sequence}/{year}")
    message = shown.written.message
    assert message is not None
    assert message.words == "мысалы, Қ41/2013"
    shown.written.edited.emit("{year}")
    message = shown.written.message
    assert message is not None
    assert message.state.value == "past"
    desktop.press("Enter")
    assert shown.said.accessibleName().startswith("Сақталды")
    assert desktop.kense.program.settings.number_format() == "{letter}{sequence}/{year}"


def test_how_often_a_number_is_called_is_chosen_beside_the_windows(desktop: Desktop) -> None:
    shown = form(desktop, "windows")
    assert isinstance(shown, WindowsForm)
    calls = shown.rows.fields["queue.calls"]
    assert calls.value() == "3"
    calls.edited.emit("5")
    assert shown.said.accessibleName().startswith("Сақталды")
    assert queueing.most_calls(desktop.kense.desk()) == 5


def test_a_ready_format_is_chosen_by_its_example(desktop: Desktop) -> None:
    shown = form(desktop, "numbers")
    assert isinstance(shown, NumbersForm)
    shown.ready.edited.emit("{letter}-{sequence:04d}/{year}")
    assert shown.written.value() == "{letter}-{sequence:04d}/{year}"


def test_a_series_is_raised_from_paper_with_its_reason(desktop: Desktop) -> None:
    shown = form(desktop, "numbers")
    assert isinstance(shown, NumbersForm)
    row = shown.rows()[0]
    row.last.setFocus(Qt.FocusReason.TabFocusReason)
    desktop.press("4", "1", layout="kz")
    desktop.press("Enter")
    desktop.type("қағаз журнал")
    desktop.press("Enter")
    assert offices.series_last(desktop.kense.desk().database, OFFICE, "weapons/2013") == 41
    assert row.reason.value() == ""


def test_days_are_picked_with_space_and_the_cursor_stays(desktop: Desktop) -> None:
    shown = form(desktop, "days")
    assert isinstance(shown, DaysForm)
    desktop.press("→", "Space")
    picked = [chip.words for chip in shown.months()[0].chips if chip.isChecked()]
    assert len(picked) == 1
    assert desktop.focus.accessibleName() == picked[0]
    desktop.press("Space")
    assert not any(chip.isChecked() for chip in shown.months()[0].chips)


@pytest.mark.parametrize(("key", "language"), [("→", "ru"), ("←", "kk")])
def test_the_language_is_changed_with_an_arrow(desktop: Desktop, key: str, language: str) -> None:
    shown = form(desktop, "looks")
    assert isinstance(shown, LooksForm)
    desktop.press(key)
    assert desktop.kense.looks.language == language
    assert desktop.kense.page == SETTINGS


def test_theme_and_letters_are_changed_at_once(desktop: Desktop) -> None:
    shown = form(desktop, "looks")
    assert isinstance(shown, LooksForm)
    shown.rows.fields["theme"].edited.emit("contrast")
    shown.rows.fields["scale"].edited.emit("110")
    theme = desktop.kense.work.theme
    assert (theme.palette.name, theme.metrics.scale) == ("contrast", 110)


@pytest.mark.parametrize("section", ["staff", "windows"])
def test_tab_comes_round_to_the_list_of_what_is_there(desktop: Desktop, section: str) -> None:
    shown = form(desktop, section)
    assert isinstance(shown, StaffForm | WindowsForm)
    shown.name.setFocus()
    for _each in range(60):
        desktop.press("Tab")
        if shown.list.hasFocus():
            return
    raise AssertionError(desktop.kense.window.focusWidget())


def test_ins_begins_a_new_one_from_the_list_of_sections_too(desktop: Desktop) -> None:
    shown = form(desktop, "staff")
    assert isinstance(shown, StaffForm)
    page = desktop.page
    assert isinstance(page, SettingsPage)
    page.start_work()
    assert not shown.isAncestorOf(desktop.kense.window.focusWidget())
    desktop.press("Ins")
    assert shown.name.value() == ""
    assert shown.isAncestorOf(desktop.kense.window.focusWidget())


def test_without_a_post_only_leave_is_entered_and_nothing_is_chosen_of_one(
    desktop: Desktop,
) -> None:
    posts = form(desktop, "posts")
    assert isinstance(posts, PostsForm)
    assert posts.entries.kind.isHidden()
    assert posts.entries.start is posts.entries.staff
    below = posts.posts.save_key.mapTo(posts.posts, posts.posts.save_key.rect().bottomLeft()).y()
    assert posts.posts.sizeHint().height() - below < HUGE  # no list, and no hole in its place
