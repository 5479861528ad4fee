"""The first run by keyboard alone, from an empty file to the first question of the day."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.paper import paper_kinds
from desktop.services.backups import Copy, backups_of, finish
from desktop.services.papers import destination
from desktop.services.second_place import copies_at
from desktop.store import offices
from desktop.views.settings.first_printers import FirstPrintersForm
from desktop.views.settings.first_run import STEPS, FirstRunPage
from desktop.views.settings.left_form import LeftForm
from desktop.views.today.page import TodayPage
from desktop.views.today.task_list import TaskRow
from tests.helpers.randomness import seeded
from tests.helpers.window import Desktop, a_desktop
from tests.stories.newcomer import Newcomer


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop(tmp_path / "new.db", qapp) as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> FirstRunPage:
    shown = desktop.page
    assert isinstance(shown, FirstRunPage)
    return shown


@pytest.mark.usefixtures("page")
def test_nothing_is_refused_while_there_is_no_office_yet(desktop: Desktop) -> None:
    desktop.kense.settle()
    assert [notice.sentence for notice in desktop.said] == []
    desktop.press("→", "F9")  # in another language, whose frame counts everything anew
    assert [notice.sentence for notice in desktop.said] == []


def test_a_whole_office_is_set_up_without_the_mouse(desktop: Desktop, page: FirstRunPage) -> None:
    desktop.press("F9")
    desktop.type("зеренд")
    desktop.press("Enter", "F9")
    assert page.step == "windows"
    assert page.hindrance == ""  # the window proposed is opened by going on
    desktop.press("F9")
    desktop.type("Сейтова Айгүл")
    desktop.press("Enter")
    desktop.type("кеңсе маманы")
    desktop.press("Enter")
    desktop.type("специалист канцелярии")
    desktop.press("Enter", "F9", "F9", "F9")
    assert page.step == "left"
    desktop.press("F9")
    assert desktop.kense.page == "day"
    desktop.press("Enter")
    assert desktop.kense.page == "counter"
    desk = desktop.kense.desk()
    window = offices.windows(desk.database, "2-14")[0]
    assert (window.name, len(window.lines)) == ("1-терезе", 9)
    assert desk.operator != "system"
    desktop.press("F4", "1")
    assert desktop.kense.program.counter("1").queue is not None


def test_what_was_set_up_gets_its_first_backup(desktop: Desktop, page: FirstRunPage) -> None:
    backups, path = desktop.kense.program.backups, desktop.kense.desk().database.path
    backups.prove_by(proved_here)
    desktop.press("F9")
    desktop.type("зеренд")
    desktop.press("Enter", "F9", "F9")
    desktop.type("Сейтова Айгүл")
    desktop.press("Enter", "F9", "F9")
    assert page.step == "backups"
    desktop.type(str(path.parent / "stick"))
    (path.parent / "stick").mkdir()
    desktop.press("F9")
    assert len(backups_of(path)) == 1
    assert copies_at(path.parent / "stick", path.stem) == backups_of(path)
    left = page.form("left")
    assert isinstance(left, LeftForm)
    assert not {"backup", "second-place"} & {row.key for row in left.list.rows}
    desktop.press("F9")
    assert desktop.kense.page == "day"
    assert len(backups_of(path)) == 1, "one is enough"
    desktop.kense.work.frame.status_chosen.emit("backup")
    assert [notice.sentence for notice in desktop.said if "көшірме" in notice.sentence]
    desktop.kense.settle()


def proved_here(copy: Copy, leave: Callable[[], bool]) -> bool:
    """Prove a copy in this very program."""
    assert not leave()
    finish(copy, randomness=seeded(3))
    return True


def test_a_step_says_what_it_waits_for_and_does_not_go_on(
    desktop: Desktop, page: FirstRunPage
) -> None:
    desktop.press("F9", "F9")
    assert page.step == "office"
    assert page.hindrance == "органды таңдаңыз"
    assert page.form("office").isAncestorOf(desktop.focus)


def test_an_employee_typed_is_saved_by_going_on(desktop: Desktop, page: FirstRunPage) -> None:
    desktop.press("F9")
    desktop.type("зеренд")
    desktop.press("Enter", "F9", "F9", "F9")
    assert (page.step, page.hindrance) == ("staff", "қызметкерді енгізіңіз")
    desktop.type("Сейтова Айгүл")
    desktop.press("Ctrl+2")  # the rail is empty still
    desktop.type(" Болатқызы")
    desktop.press("F9")
    assert page.step == "printers"
    names = [row.name for row in offices.staff(desktop.kense.desk().database, "2-14")]
    assert names == ["Сейтова Айгүл Болатқызы"]


def test_f7_goes_back_and_passed_steps_can_be_seen_again(
    desktop: Desktop, page: FirstRunPage
) -> None:
    desktop.press("F9", "F7")
    assert page.step == "looks"
    desktop.press("F7")
    assert page.step == "looks"
    page.steps.step_requested.emit("printers")
    assert page.step == "looks"
    desktop.press("F9")
    page.steps.step_requested.emit("looks")
    assert page.step == "looks"


def test_the_language_of_the_first_step_is_that_of_the_next(desktop: Desktop) -> None:
    desktop.press("→")
    page = desktop.page
    assert isinstance(page, FirstRunPage)
    assert page.next_key.words == "Дальше"
    assert page.step == "looks"
    assert desktop.kense.looks.language == "ru"


def test_a_first_run_cut_short_goes_on_at_the_next_start(
    desktop: Desktop, qapp: QApplication, tmp_path: Path
) -> None:
    desktop.press("F9")
    desktop.type("зеренд")
    desktop.press("Enter")
    desktop.kense.close()
    with a_desktop(tmp_path / "new.db", qapp) as again:
        again.come_up()
        assert again.kense.page == "first-run"
        page = again.page
        assert isinstance(page, FirstRunPage)
        assert page.step == "office", "where it was left"
        again.press("F9")
        assert page.step == "windows"


def set_up(desktop: Desktop) -> None:
    """Go as far as the printers, where work could begin already."""
    desktop.press("F9")
    desktop.type("зеренд")
    desktop.press("Enter", "F9", "F9")
    desktop.type("Сейтова Айгүл")
    desktop.press("Enter", "F9")


def left_of(page: QWidget) -> LeftForm:
    assert isinstance(page, FirstRunPage)
    form = page.form("left")
    assert isinstance(form, LeftForm)
    return form


def test_a_step_that_could_wait_is_gone_on_from_after_the_power_came_back(
    desktop: Desktop, page: FirstRunPage, qapp: QApplication, tmp_path: Path
) -> None:
    set_up(desktop)
    assert page.step == "printers"
    desktop.kense.close()
    with a_desktop(tmp_path / "new.db", qapp) as again:
        again.come_up()
        assert isinstance(again.page, FirstRunPage)
        assert again.page.step == "printers"
        again.press("F9", "F9", "F9")
        assert again.kense.page == "day"
    with a_desktop(tmp_path / "new.db", qapp) as once_more:
        once_more.come_up()
        assert once_more.kense.page == "day", "a first run is over once work began"


def task_of(desktop: Desktop) -> TaskRow | None:
    """Return what the page of the day says of the first run."""
    desktop.press("Alt+Home")
    shown = desktop.page
    assert isinstance(shown, TodayPage)
    return next((row for row in shown.tasks.rows() if row.task.key == "setting-up"), None)


def test_what_was_left_is_told_until_it_is_done_or_not_wanted(
    desktop: Desktop, page: FirstRunPage
) -> None:
    set_up(desktop)
    desktop.press("F9", "F9")
    left = left_of(page)
    keys = [row.key for row in left.list.rows]
    assert keys == ["head", "printers", "backup", "second-place", "exchange", "board", "opening"]
    desktop.press("F9")
    row = task_of(desktop)
    assert row is not None
    assert row.task.count == "7"
    row.setFocus()
    desktop.press("Enter")
    assert left_of(desktop.page).isVisible()
    desktop.press("Enter")  # the head: an employee
    assert page.step == "staff"
    desktop.press("F7", "F7", "F9", "F9", "F9", "F9", "F9")
    assert page.step == "left"
    for _each in keys:
        desktop.press("Del")
    assert {each.note for each in left.list.rows} == {"керегі жоқ"}
    assert task_of(desktop) is None


def test_what_is_done_elsewhere_is_opened_there(desktop: Desktop, page: FirstRunPage) -> None:
    set_up(desktop)
    desktop.press("F9", "F9")
    left = left_of(page)
    left.list.choose("exchange")
    desktop.press("Enter")
    assert desktop.kense.page == "exchange"
    row = task_of(desktop)
    assert row is not None
    assert "Облысқа тіркелу" in row.task.detail


def test_two_choices_send_every_paper_to_its_printer(desktop: Desktop, page: FirstRunPage) -> None:
    set_up(desktop)
    form = page.form("printers")
    assert isinstance(form, FirstPrintersForm)
    assert len(form.rows()) == 2
    she = Newcomer(desktop)
    she.chooses_the_printer_of_each("the queue", "all the rest")
    desk = desktop.kense.desk()
    kinds = paper_kinds(desk.office().services)
    assert all(destination(desk, kind).printer for kind in kinds)


def test_a_printer_is_one_once_it_took_a_test_page(desktop: Desktop, page: FirstRunPage) -> None:
    set_up(desktop)
    she = Newcomer(desktop)
    she.chooses_the_printer_of_each("the queue", "all the rest")
    desktop.press("F9")
    assert "printers" in {row.key for row in left_of(page).list.rows}, "it was not tried"
    desktop.press("F7", "F7")
    form = page.form("printers")
    assert isinstance(form, FirstPrintersForm)
    form.rows()[1].try_key.setFocus()
    desktop.press("Enter")
    assert "Сынақ беті" in form.rows()[1].said.accessibleName()
    desktop.press("F9", "F9")
    assert "printers" not in {row.key for row in left_of(page).list.rows}


def test_there_are_as_many_steps_as_are_needed() -> None:
    steps = ["looks", "office", "windows", "staff", "printers", "backups", "left"]
    assert list(STEPS) == steps
