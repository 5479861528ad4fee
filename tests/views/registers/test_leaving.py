"""What leaves a register by keys: pages to be bound, and a file of what is looked at."""

from pathlib import Path

import pytest

from desktop.services import staff
from desktop.views.registers import page as page_module
from desktop.views.registers.page import RegistersPage
from tests.helpers.window import Desktop, register_one


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
