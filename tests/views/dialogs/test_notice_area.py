"""What is said above the foot: what concerns a page goes with it, the rest waits to be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication) -> Iterator[Desktop]:
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


def test_what_to_do_on_a_page_is_not_said_on_another(desktop: Desktop) -> None:
    area = desktop.kense.work.overlays.notices
    desktop.kense.program.notices.say("near", "Принтер жауап бермейді.")
    desktop.press("Ctrl+5", "F9")
    assert area.sentence == "Талонды сканерлеңіз немесе өтінішті таңдаңыз: ↓ тізімге түсіреді."
    desktop.press("Ctrl+1")
    assert area.sentence == "Принтер жауап бермейді."
    assert area.isVisible()
    desktop.press("Ctrl+8", "F3")
    assert area.sentence == "Алдымен шағымды таңдаңыз: ↓ тізімге өтеді."
    desktop.press("Esc", "Esc", "Ctrl+1")
    assert not area.isVisible()
