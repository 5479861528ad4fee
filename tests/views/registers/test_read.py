"""No words are cut on the page of registers or in its sheets, in any language, at any size."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.models.registers import REGISTERS
from desktop.presenters.register_acts import acts_of
from desktop.views.registers.page import RegistersPage
from tests.helpers.clipping import cut_words, outside
from tests.helpers.in_registers import an_office_with_registers
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop

LOOKS: Final[list[tuple[Language, int, int, int]]] = [
    ("kk", 1366, 768, 150),  # the longest words where there is least room
    ("ru", 1366, 768, 100),
    ("ru", 1093, 614, 100),
    ("en", 1366, 768, 150),
    ("en", 1093, 614, 100),
]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an office with lines in every register; nothing of it is changed."""
    place = tmp_path_factory.mktemp("full") / "office.db"
    an_office_with_registers(place, Clock())
    return place


@pytest.fixture
def desktop(full: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop(full, qapp, operator="s1") as opened:
        opened.come_up()
        yield opened


def seen(desktop: Desktop) -> list[str]:
    desktop.kense.settle()
    return [*cut_words(desktop.window), *outside(desktop.window)]


@pytest.mark.parametrize(("language", "width", "height", "scale"), LOOKS)
def test_every_register_and_its_sheets_can_be_read(
    desktop: Desktop, language: Language, width: int, height: int, scale: int
) -> None:
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    desktop.press("Ctrl+6")
    page = desktop.page
    assert isinstance(page, RegistersPage)
    sheets = 0
    for register in REGISTERS:
        desktop.kense.program.registers.show_register(register)
        assert seen(desktop) == [], register
        for cap in (*(act.key for act in acts_of(desktop.kense.desk(), register)), "F5"):
            desktop.press(cap)
            if page.sheet.isVisible():  # else what hinders it was said
                sheets += 1
                assert seen(desktop) == [], f"{register} {cap}"
                desktop.press("Esc")
    assert sheets > len(REGISTERS)
