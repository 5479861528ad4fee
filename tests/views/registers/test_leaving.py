"""What leaves a register by keys: pages to be bound, and a file of what is looked at."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models import register_print
from desktop.printing.papers import page_count
from desktop.services import register_files, register_prints, staff
from desktop.store import desk as desk_tables
from desktop.store.database import open_database
from desktop.views.registers import page as page_module
from desktop.views.registers.page import RegistersPage
from tests.helpers.keyboard import press
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases, register_one

LINES = 30
HANDLED = 5  # keys pressed and pictures painted while one quire is being made
PATIENCE = 60  # seconds until what never comes is given up


def test_two_keys_print_the_new_lines_and_show_them(desktop: Desktop, page: RegistersPage) -> None:
    desktop.press("F5")
    assert page.sheet.isVisible()
    assert "1–3" in page.sheet.accessibleDescription()
    desktop.press("F9")
    assert page.middle.is_previewing
    assert page.middle.pdf.page_count() == 1
    desktop.press("Esc")
    assert page.middle.is_listing
    register_one(desktop.kense.desk(), 3)
    desktop.press("F5")
    assert "4–4" in page.sheet.accessibleDescription()


def test_what_is_looked_at_is_saved_where_somebody_says(
    desktop: Desktop, page: RegistersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def say(_parent: object, _title: str, name: str) -> str:
        proposed.append(name)
        return str(tmp_path / "lines.csv")

    monkeypatch.setattr(page_module, "ask_new_file", say)
    desktop.press("Ctrl+F")
    desktop.type("Ибраева")
    assert page.table.model().rowCount() == 1
    desktop.press("Ctrl+S")
    assert proposed == ["Кіріс өтініштерді тіркеу журналы 2013-11-25.csv"]
    lines = (tmp_path / "lines.csv").read_text(encoding="utf-8-sig").splitlines()
    assert "Ибраева" in "\n".join(lines)
    assert "Қасымов" not in "\n".join(lines)


def test_a_roll_is_not_bound_and_says_so(desktop: Desktop, page: RegistersPage) -> None:
    desktop.kense.program.registers.show_register("deviations")
    desktop.kense.settle()
    desktop.press("F5")
    assert not page.sheet.isVisible()
    assert "файлға сақталады" in desktop.said[-1].sentence


def test_whoever_only_looks_has_no_keys_to_print_or_save(
    desktop: Desktop, page: RegistersPage
) -> None:
    assert page.print_key.isVisible()
    desk = desktop.kense.desk()
    staff.set_staff(desk, staff="s9", name="Тексеруші", post_kk="т", post_ru="п")
    staff.set_roles(desk, staff="s9", roles=["auditor"])
    desktop.kense.sit_down("1", "s9")
    desktop.kense.settle()
    desktop.press("Ctrl+6")
    shown = desktop.page
    assert isinstance(shown, RegistersPage)
    assert not shown.print_key.isVisible()
    assert not shown.save_key.isVisible()


@pytest.fixture
def many(desktop: Desktop, page: RegistersPage, monkeypatch: pytest.MonkeyPatch) -> RegistersPage:
    """Let a register have more lines than the three it begins with, a quire and a page for each."""
    for n in range(3, LINES):
        register_one(desktop.kense.desk(), n)
    monkeypatch.setattr(register_print, "MOST_LINES", 1)
    monkeypatch.setattr(register_files, "_PAGE", 1)
    desktop.kense.settle()
    return page


@pytest.fixture
def until_begun(qtbot: QtBot) -> Callable[[RegistersPage], None]:
    """Wait until the first part is told."""
    return lambda page: qtbot.waitUntil(page.leaving.isVisible, timeout=PATIENCE * 1000)


def printed(desktop: Desktop) -> list[tuple[int, int, int, int]]:
    """Return first and last line and page of what is fixed."""
    return desktop.kense.desk().database.rows(
        "SELECT first_line, last_line, first_page, last_page FROM register_prints ORDER BY seq"
    )


def test_the_window_answers_while_pages_are_made(
    desktop: Desktop, many: RegistersPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """A quire is not done before the window, meanwhile, has taken keys and painted itself."""
    issue = register_prints._issue  # noqa: SLF001  what makes one quire
    under_way, answered = Event(), Event()
    in_time: list[bool] = []

    def issue_once_answered(*told: object) -> str:
        under_way.set()
        in_time.append(answered.wait(PATIENCE))
        return issue(*told)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(register_prints, "_issue", issue_once_answered)
    desktop.press("F5")
    press(desktop.window, "F9")
    qtbot.waitUntil(under_way.is_set, timeout=PATIENCE * 1000)
    lines = []
    for _ in range(HANDLED):
        press(desktop.window, "↑")
        QApplication.processEvents()
        assert not many.grab().isNull()
        lines.append(many.table.currentIndex().row())
    assert lines == list(range(lines[0], lines[0] - HANDLED, -1)), "each key moved by a line"
    assert printed(desktop) == [], "and the first quire was not made yet"
    answered.set()
    desktop.kense.settle()
    assert in_time == [True] * LINES
    assert not many.leaving.isVisible()
    assert [first for first, *_rest in printed(desktop)] == list(range(1, LINES + 1))
    assert many.middle.is_previewing


def lines_again(desktop: Desktop, page: RegistersPage) -> None:
    """Begin to print the second and the third line again."""
    desktop.press("F5")
    desktop.kense.program.register_acts.type_text("which", "again")
    desktop.kense.program.register_acts.type_text("first", "2")
    desktop.kense.program.register_acts.type_text("last", "3")
    assert page.sheet.isVisible()
    press(desktop.window, "F9")


@pytest.mark.parametrize("stopped", [False, True])
def test_lines_are_printed_again_beside_the_window_and_can_be_stopped_until_they_are_fixed(
    desktop: Desktop,
    page: RegistersPage,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    *,
    stopped: bool,
) -> None:
    under_way, answered = Event(), Event()
    in_time: list[bool] = []

    def count_once_answered(*told: object) -> int:
        under_way.set()
        in_time.append(answered.wait(PATIENCE))
        return page_count(*told)  # type: ignore[arg-type]  # the four things as they came

    answered.set()
    monkeypatch.setattr(register_prints, "page_count", count_once_answered)
    desktop.press("F5", "F9")
    desktop.press("Esc")
    assert page.middle.is_listing
    answered.clear()
    under_way.clear()
    lines_again(desktop, page)
    qtbot.waitUntil(under_way.is_set, timeout=PATIENCE * 1000)
    qtbot.waitUntil(page.leaving.isVisible, timeout=PATIENCE * 1000)
    assert "2" in page.leaving.words.text()
    if stopped:
        press(desktop.window, "Shift+Esc")
    answered.set()
    desktop.kense.settle()
    assert all(in_time)
    again = [] if stopped else [(2, 3, 1, 1)]
    assert printed(desktop) == [(1, 3, 1, 1), *again]
    assert page.middle.is_previewing is not stopped
    assert ("жасалған жоқ" if stopped else "дайын") in desktop.said[-1].sentence


def test_a_key_stops_between_two_quires_and_the_next_print_goes_on(
    desktop: Desktop, many: RegistersPage, until_begun: Callable[[RegistersPage], None]
) -> None:
    desktop.press("F5")
    press(desktop.window, "F9")
    until_begun(many)
    assert str(LINES) in many.leaving.words.text()
    press(desktop.window, "F5")
    assert not many.sheet.isVisible()
    desktop.press("Shift+Esc")
    assert not many.leaving.isVisible()
    fixed = len(printed(desktop))
    assert 0 < fixed < LINES
    assert "тоқтатылды" in desktop.said[-1].sentence
    desktop.press("Esc", "F5", "F9")
    assert printed(desktop) == [(n, n, n, n) for n in range(1, LINES + 1)]


def test_a_file_given_up_is_removed(
    desktop: Desktop,
    many: RegistersPage,
    until_begun: Callable[[RegistersPage], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "lines.csv"
    monkeypatch.setattr(page_module, "ask_new_file", lambda *_asked: str(place))
    press(desktop.window, "Ctrl+S")
    until_begun(many)
    desktop.press("Shift+Esc")
    assert "Файл сақталмады" in desktop.said[-1].sentence
    assert not list(tmp_path.glob("lines*"))
    desktop.press("Ctrl+S")
    assert len(place.read_text(encoding="utf-8-sig").splitlines()) == LINES + 1


def test_a_window_closed_meanwhile_leaves_whole_quires(
    desktop: Desktop,
    many: RegistersPage,
    until_begun: Callable[[RegistersPage], None],
    tmp_path: Path,
) -> None:
    desktop.press("F5")
    press(desktop.window, "F9")
    until_begun(many)
    desktop.kense.window.close()
    desktop.kense.close()
    with open_database(tmp_path / "office.db", randomness=seeded()) as database:
        fixed = database.rows("SELECT first_line, first_page FROM register_prints ORDER BY seq")
    assert 0 < len(fixed) < LINES
    assert fixed == [(n, n) for n in range(1, len(fixed) + 1)]


def test_what_a_killed_program_left_of_a_file_is_gone_after_the_next_start(
    tmp_path: Path, qapp: QApplication
) -> None:
    clock, half = Clock(), tmp_path / "журнал.csv.part"
    an_office_with_cases(tmp_path / "killed.db", clock)
    half.write_text("№;", encoding="utf-8")
    with open_database(tmp_path / "killed.db", randomness=seeded(7)) as database:
        desk_tables.set_setting(database, key="register-file.half", value=str(half))
    with a_desktop(tmp_path / "killed.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        opened.kense.settle()
        assert not half.exists()
        assert desk_tables.setting(opened.kense.desk().database, "register-file.half") == ""
