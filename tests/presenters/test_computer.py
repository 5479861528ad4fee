"""What the foot says of this computer, and the reserve that comes back once there is room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.presenters.background import Background
from desktop.presenters.clock import Ticker
from desktop.presenters.computer import MOVED, RESERVE, ComputerPresenter
from desktop.presenters.notices import Notice, Notices
from desktop.services.desk import Desk
from desktop.services.moving import look_at_place, tell_moved
from desktop.store.ballast import ballast_of, release_ballast
from desktop.store.database import Database
from desktop.store.fingerprint import Reading
from tests.helpers.office import an_office

SIZE = 1 << 16
OLD, NEW = Reading(machine="old", volume="1"), Reading(machine="new", volume="1")


class Seat:
    """A computer over an office's record, with everything it says."""

    def __init__(self, desk: Desk, machine: Path, qtbot: QtBot) -> None:
        self.desk, self.machine, self.qtbot, self.here = desk, machine, qtbot, OLD
        self.said: list[Notice] = []
        self.bugs: list[Exception] = []
        notices = Notices()
        notices.said.connect(self.said.append)
        self.notices = notices
        self.background = Background[Database](desk.database.beside, report=self.bugs.append)
        self.ticker = Ticker(desk.now)
        self.computer = ComputerPresenter(
            lambda: desk,
            machine,
            background=self.background,
            ticker=self.ticker,
            notices=notices,
            probe=lambda _folder: self.here,
            size=SIZE,
        )

    def look(self) -> dict[str, str]:
        """Let it look, and return the tones of the foot by their keys."""
        with self.qtbot.waitSignal(self.computer.changed):
            self.computer.look()
        return self.foot()

    def foot(self) -> dict[str, str]:
        return {each.key: each.tone for each in self.computer.statuses()}


@pytest.fixture
def seat(tmp_path: Path, qtbot: QtBot) -> Iterator[Seat]:
    with an_office(tmp_path / "office.kense") as desk:
        made = Seat(desk, tmp_path / "machine", qtbot)
        yield made
        made.background.stop()


def test_while_all_is_well_it_says_nothing_and_keeps_a_reserve(seat: Seat) -> None:
    assert seat.look() == {}
    assert ballast_of(seat.desk.database.path).stat().st_size == SIZE
    assert seat.said == []


def test_another_computer_is_told_once_and_stands_in_the_foot_until_it_is_said(seat: Seat) -> None:
    look_at_place(seat.desk, seat.machine, probe=lambda _: OLD)
    seat.here = NEW
    assert seat.look() == {MOVED: "near"}
    assert seat.look() == {MOVED: "near"}
    assert [each.tone for each in seat.said] == ["near"]
    tell_moved(seat.desk, seat.machine, probe=lambda _: NEW)
    assert seat.look() == {}


def test_a_reserve_given_away_is_told_and_comes_back_with_the_room(seat: Seat) -> None:
    seat.look()
    release_ballast(seat.desk.database.path)
    seat.computer.notice_release()
    seat.computer.notice_release()
    assert seat.foot() == {RESERVE: "past"}
    assert [each.tone for each in seat.said] == ["past"]
    assert seat.look() == {}
    assert ballast_of(seat.desk.database.path).exists()
