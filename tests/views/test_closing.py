"""Whether the window shows at the close of the day that its backup is there, or why it is not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.errors import Refusal
from desktop.services import backups as services
from desktop.services.backups import Copy, backups_of
from desktop.views.dialogs.closing_sheet import ClosingSheet
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases

EVENING = 10 * 60  # minutes after half past nine


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.kense"


@pytest.fixture
def desktop(path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    clock = Clock()
    an_office_with_cases(path, clock)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


def here(copy: Copy, _leave: Callable[[], bool]) -> bool:
    """Prove a copy in this very program."""
    services.finish(copy, randomness=seeded(3))
    return True


def full(_copy: Copy, _leave: Callable[[], bool]) -> bool:
    raise Refusal("disk-full", path="/disk/office.kense")


@pytest.fixture
def gone(desktop: Desktop) -> list[bool]:
    """Hear that the window goes."""
    heard: list[bool] = []
    desktop.kense.window.closed.connect(lambda: heard.append(True))
    return heard


def close(desktop: Desktop) -> None:
    """Close the window as Alt+F4 or its cross does."""
    desktop.window.close()
    desktop.kense.settle()


def sheet(desktop: Desktop) -> ClosingSheet:
    found = desktop.kense.closing.sheet
    assert found is not None
    assert found.isVisible()
    return found


def test_the_window_goes_by_itself_once_the_backup_is_made_and_checked(
    desktop: Desktop, path: Path, gone: list[bool], qtbot: QtBot
) -> None:
    desktop.kense.program.backups.prove_by(here)
    desktop.pass_minutes(EVENING)
    close(desktop)
    assert not gone
    assert "жасалды және тексерілді" in sheet(desktop).accessibleDescription()
    assert [each.made_at.hour for each in backups_of(path)] == [19]
    qtbot.waitUntil(lambda: gone == [True], timeout=10_000)


def test_a_failure_is_shown_and_f9_tries_again(
    desktop: Desktop, path: Path, gone: list[bool], qtbot: QtBot
) -> None:
    desktop.kense.program.backups.prove_by(full)
    desktop.pass_minutes(EVENING)
    close(desktop)
    assert "Дискіде" in sheet(desktop).accessibleDescription()
    assert sheet(desktop).retry.hasFocus()
    assert backups_of(path) == []
    desktop.kense.program.backups.prove_by(here)
    desktop.press("F9")
    assert len(backups_of(path)) == 1
    qtbot.waitUntil(lambda: gone == [True], timeout=10_000)


def test_esc_goes_on_working_and_the_next_close_asks_again(
    desktop: Desktop, gone: list[bool]
) -> None:
    desktop.kense.program.backups.prove_by(full)
    desktop.pass_minutes(EVENING)
    close(desktop)
    desktop.press("Esc")
    assert desktop.kense.closing.sheet is None
    assert not gone
    close(desktop)
    assert sheet(desktop).retry.isVisible()


def test_whoever_closes_once_more_does_not_wait(desktop: Desktop, gone: list[bool]) -> None:
    desktop.kense.program.backups.prove_by(full)
    desktop.pass_minutes(EVENING)
    close(desktop)
    close(desktop)
    assert gone == [True]


def test_in_the_middle_of_the_day_the_window_goes_at_once(
    desktop: Desktop, path: Path, gone: list[bool]
) -> None:
    desktop.kense.program.backups.prove_by(here)
    desktop.pass_minutes(60)
    close(desktop)
    assert gone == [True]
    assert backups_of(path) == []


def test_a_day_never_closed_has_its_backup_before_the_next_one_is_opened(
    path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    clock = Clock()
    an_office_with_cases(path, clock)
    clock.pass_minutes(24 * 60)
    with a_desktop(path, qapp, clock=clock, operator="s1") as morning:
        morning.kense.program.backups.prove_by(here)
        morning.come_up()
        morning.kense.program.backups.look()
        morning.kense.settle()
        assert morning.kense.page == "day"
        assert len(backups_of(path)) == 1
