"""The register in lanes under the operator's keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.presenters.columns import ROW_ROLE
from desktop.views.cases.lanes import LaneTable
from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS
from tests.helpers.clipping import seeing_cuts
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "office.db"
    an_office_with_cases(path, Clock(), cases=6)
    return path


@pytest.fixture
def desktop(office: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop(office, qapp, operator="s1") as opened:
        opened.come_up()
        opened.press("Ctrl+2")
        opened.press("F11")
        yield opened


def page(desktop: Desktop) -> CasesPage:
    shown = desktop.page
    assert isinstance(shown, CasesPage)
    return shown


def in_hand(desktop: Desktop) -> str:
    """Return the number the cursor stands on."""
    lane = desktop.focus
    assert isinstance(lane, LaneTable)
    row = lane.currentIndex().data(ROW_ROLE)
    return str(row.number)


def test_one_key_changes_between_lanes_and_table(desktop: Desktop) -> None:
    assert page(desktop).lanes.isVisible()
    desktop.press("F11")
    assert page(desktop).table.isVisible()
    assert not page(desktop).lanes.isVisible()


def test_arrows_walk_a_lane_and_go_to_the_next_at_the_same_height(desktop: Desktop) -> None:
    desktop.press("↓")
    assert in_hand(desktop) == "Қ-2013/0002"
    desktop.press("↓")
    assert in_hand(desktop) == "Қ-2013/0004"
    desktop.press("→")
    assert in_hand(desktop) == "Қ-2013/0003"
    desktop.press("←", "←")  # nothing further left: the cursor stays
    assert in_hand(desktop) == "Қ-2013/0004"


def test_a_lane_without_anything_is_passed_over(desktop: Desktop) -> None:
    desktop.press("↓", "→", "→")
    assert in_hand(desktop) == "Қ-2013/0001"


def test_the_cursor_stands_in_one_lane_and_the_peek_follows(desktop: Desktop) -> None:
    desktop.press("↓", "→")
    lanes = page(desktop).lanes.tables
    marked = [key for key, lane in lanes.items() if lane.selectionModel().hasSelection()]
    assert marked == ["registered"]
    row = cases_row(desktop)
    assert desktop.kense.program.cases.case == row


def cases_row(desktop: Desktop) -> str:
    lane = desktop.focus
    assert isinstance(lane, LaneTable)
    return str(lane.currentIndex().data(ROW_ROLE).case)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_in_a_narrow_lane_the_term_has_a_line_of_its_own(
    desktop: Desktop, language: Language
) -> None:
    desktop.kense.use_language(language)
    desktop.kense.show_page(APPLICATIONS)
    desktop.kense.settle()
    wide = [each.rowHeight(0) for each in page(desktop).lanes.tables.values()]
    desktop.kense.looks.use_scale(150)
    desktop.kense.settle()
    narrow = [each.rowHeight(0) for each in page(desktop).lanes.tables.values()]
    assert all(high > 1.5 * low for high, low in zip(narrow, wide, strict=True) if low)
    with seeing_cuts() as cut:
        page(desktop).lanes.grab()
    assert not cut


def test_enter_shows_the_talon_and_escape_leads_back_into_the_lane(desktop: Desktop) -> None:
    desktop.press("↓", "→")
    before = in_hand(desktop)
    desktop.press("Enter")
    assert page(desktop).middle.is_previewing
    desktop.press("Esc")
    assert in_hand(desktop) == before


def test_the_cursor_stays_on_its_application_when_the_lane_changes(desktop: Desktop) -> None:
    desktop.press("↓", "↓")
    before = in_hand(desktop)
    desktop.kense.program.cases.start()
    desktop.kense.settle()
    assert in_hand(desktop) == before


def test_the_window_opened_again_shows_lanes(
    office: Path, desktop: Desktop, qapp: QApplication
) -> None:
    desktop.window.close()
    desktop.kense.close()
    with a_desktop(office, qapp, operator="s1") as again:
        again.come_up()
        again.press("Ctrl+2")
        assert page(again).lanes.isVisible()
