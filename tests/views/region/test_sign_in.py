"""A sealed record of a region: who signs in sits down; the screen is covered, the record closed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import begin, crash
from desktop.opening import Choices
from desktop.presenters.sign_in_door import Admitted
from desktop.region_app import RegionKense
from desktop.region_opening import RegionOpening
from desktop.services import access, sealing
from desktop.services.accounts import unlock
from desktop.services.unlocked import Accounts
from desktop.store import access as rows
from desktop.store.database import open_database
from desktop.views.region.sections import SECTIONS
from desktop.views.sign_in.cover import Cover
from desktop.views.theme import apply_theme
from tests.helpers.keyboard import press
from tests.helpers.keys import ADMIN, PASSWORD, accounts_of, first
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import a_region


@pytest.fixture
def sealed(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Accounts]:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path))
    monkeypatch.setattr(crash, "install", lambda *_args, **_named: None)  # the hooks are pytest's
    with a_region(tmp_path / "region"):
        pass
    path, clock = tmp_path / "region" / "region.kense", Clock()
    accounts = accounts_of(path, clock)
    made = first(accounts)
    sealing.seal(accounts, made.unlocked)
    with open_database(path, made.unlocked.key, randomness=seeded(3)) as database:
        access.add(desk_over(database, clock, operator="r1"), staff="r1", login=ADMIN)
    return path, accounts


def test_whoever_opened_a_region_sits_there_covers_it_and_closes_it(
    sealed: tuple[Path, Accounts], qapp: QApplication
) -> None:
    path, accounts = sealed
    admitted = Admitted(unlock(accounts, ADMIN, PASSWORD))
    choices = Choices(clock=Clock(), randomness=seeded(9), language="en")
    opening = RegionOpening(qapp, path, choices, key=admitted.unlocked.key)
    opening.seat(ADMIN)
    assert not opening.show_first_page()
    closed: list[str] = []
    kense = begin.begin_work(
        opening,
        quit_=lambda: None,
        admitted=admitted,
        lock=lambda why, _login: closed.append(why),
    )
    assert isinstance(kense, RegionKense)
    kense.show()
    kense.window.activateWindow()
    kense.settle()
    operator = kense.program.session.operator
    assert operator is not None
    assert operator.staff == "r1"
    assert kense.pages()[-len(SECTIONS) :] == tuple(f"settings.{each}" for each in SECTIONS)
    assert [each.kind for each in rows.entries(kense.desk().database, "2", 1)] == ["signed-in"]
    press(kense.window, "Ctrl+L")
    kense.settle()
    cover = kense.window.findChild(Cover)
    assert cover is not None
    assert cover.isVisible()
    assert kense.program.shift is not None
    kense.program.shift.end()
    kense.settle()
    assert closed == ["The record is closed."]
    kense.close()
    apply_theme(qapp)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
