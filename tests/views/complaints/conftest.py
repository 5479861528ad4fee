"""An office with applications and people, open at its window on the page of complaints."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import staff
from desktop.services.desk import Desk
from desktop.views.complaints.page import ComplaintsPage
from tests.helpers.office import Clock
from tests.helpers.on_path import staffed
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: Clock) -> Iterator[Desktop]:
    assert qtbot is not None
    an_office_with_cases(tmp_path / "office.db", clock)
    with a_desktop(tmp_path / "office.db", qapp, clock=clock, operator="s1") as opened:
        staffed(opened.kense.desk())
        opened.come_up()
        yield opened


@pytest.fixture
def desk(desktop: Desktop) -> Desk:
    return desktop.kense.desk()


@pytest.fixture
def page(desktop: Desktop) -> ComplaintsPage:
    desktop.press("Ctrl+8")
    shown = desktop.page
    assert isinstance(shown, ComplaintsPage)
    return shown


def roles(desk: Desk, *wanted: str) -> None:
    """Let the clerk at the window have these roles."""
    staff.set_roles(desk, staff="s1", roles=list(wanted))
