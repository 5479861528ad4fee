"""The day is opened once, after its doubts and the numbers of earlier days (D51)."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.presenters.day_asked import DayView
from desktop.services import queueing, settings, workdays
from desktop.store import offices, tickets
from tests.helpers.office import OFFICE, WINDOW, Clock, an_office
from tests.helpers.program import House, a_house
from tests.helpers.standards import at

TWO_WEEKS = 14 * 24 * 60


class Eyes:
    """What the day page was told last."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.view: DayView | None = None
        self.needed: bool | None = None
        house.program.day.day_changed.connect(self._take_view)
        house.program.day.needed.connect(self._take_needed)

    def _take_view(self, view: DayView) -> None:
        self.view = view

    def _take_needed(self, needed: bool) -> None:  # noqa: FBT001  the signal's own
        self.needed = needed

    @property
    def day(self) -> DayView:
        """Return what is asked."""
        assert self.view is not None
        return self.view

    def refresh(self) -> None:
        """Let the page be told."""
        self.house.program.day.refresh()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Path:
    """Make an office whose last day left a waiting and a called number behind."""
    path = tmp_path / "office.db"
    with an_office(path, clock) as desk:
        queueing.issue_number(desk, service="weapons", line="hand-in")
        queueing.issue_number(desk, service="weapons", line="collect")
        queueing.call_next(desk, window=WINDOW)
    return path


@pytest.fixture
def house(office: Path, clock: Clock, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    clock.pass_minutes(24 * 60)
    with a_house(office, clock) as opened:
        yield opened


def test_a_plain_morning_is_one_question(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with an_office(tmp_path / "plain.db", Clock(), open_day=False):
        pass
    with a_house(tmp_path / "plain.db") as opened:
        eyes = Eyes(opened)
        eyes.refresh()
        assert eyes.needed is True
        assert "25\u00a0қараша" in eyes.day.question or "25 қараша" in eyes.day.question
        assert [each.hours for each in eyes.day.hours] == ["9:00–13:00, 14:30–18:00"] * 2
        assert (eyes.day.warnings, eyes.day.numbers, eyes.day.hindrance) == ((), (), "")
        opened.program.day.open()
        opened.settle()
        assert eyes.needed is False


def test_numbers_of_an_earlier_day_are_settled_one_by_one(house: House) -> None:
    eyes = Eyes(house)
    eyes.refresh()
    assert [number.number for number in eyes.day.numbers] == ["Қ-001", "Б-001"]
    assert eyes.day.hindrance == "аяқталмаған нөмірлерді шешіңіз"
    house.program.day.open()
    assert eyes.needed is True
    assert house.said, "what hinders is said"
    first = eyes.day.numbers[0]
    assert [end.how for end in eyes.day.ends] == ["left", "no-show", "carried-over", "answered"]
    house.program.day.settle(first.ticket, "no-show")
    house.settle()
    assert [end.how for end in eyes.day.ends] == ["left", "carried-over", "answered"]
    house.program.day.settle(eyes.day.numbers[0].ticket, "left")
    house.settle()
    assert (eyes.day.numbers, eyes.day.hindrance) == ((), "")
    house.program.day.open()
    assert eyes.needed is False
    row = tickets.ticket(house.desk.database, first.ticket)
    assert row is not None
    assert row.end == "no-show"


def test_a_doubtful_date_is_confirmed_before_anything_is_recorded_under_it(
    house: House, clock: Clock
) -> None:
    clock.pass_minutes(TWO_WEEKS)
    eyes = Eyes(house)
    eyes.refresh()
    assert [warning.code for warning in eyes.day.warnings] == ["far-ahead"]
    assert eyes.day.ends == ()
    house.program.day.settle(eyes.day.numbers[0].ticket, "left")
    assert len(eyes.day.numbers) == 2
    house.program.day.confirm("far-ahead", confirmed=True)
    for number in eyes.day.numbers:
        house.program.day.settle(number.ticket, "left")
    house.settle()
    assert [warning.confirmed for warning in eyes.day.warnings] == [True]
    house.program.day.open()
    opened = offices.day(house.desk.database, OFFICE, clock.now.date())
    assert opened is not None
    assert opened.warnings == ("far-ahead",)


def test_a_confirmation_can_be_taken_back(house: House, clock: Clock) -> None:
    clock.pass_minutes(TWO_WEEKS)
    eyes = Eyes(house)
    eyes.refresh()
    house.program.day.confirm("far-ahead", confirmed=True)
    house.program.day.confirm("far-ahead", confirmed=False)
    house.program.day.confirm("no-such-doubt", confirmed=True)
    assert [warning.confirmed for warning in eyes.day.warnings] == [False]


def test_a_clock_set_back_is_doubted(office: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with a_house(office, Clock(at(9, 0).replace(day=24))) as opened:
        eyes = Eyes(opened)
        eyes.refresh()
        assert {warning.code for warning in eyes.day.warnings} >= {"before-last-fact"}


def test_every_day_is_doubted_anew(house: House, clock: Clock) -> None:
    clock.pass_minutes(TWO_WEEKS)
    eyes = Eyes(house)
    eyes.refresh()
    house.program.day.confirm("far-ahead", confirmed=True)
    house.pass_minutes(24 * 60)
    assert [warning.confirmed for warning in eyes.day.warnings] == [False]


def test_without_an_office_there_is_no_day(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with a_house(tmp_path / "new.db") as opened:
        eyes = Eyes(opened)
        eyes.refresh()
        assert eyes.needed is None
        opened.program.day.open()


def test_a_picked_day_that_fell_away_is_told_before_the_day_is_opened(house: House) -> None:
    saturday = dt.date(2013, 12, 14)
    settings.pick_days(house.desk, days=[saturday])
    workdays.enter_days(house.desk, days={saturday: "off"}, ground="№ 1200")
    eyes = Eyes(house)
    eyes.refresh()
    assert [said.startswith("Қабылдауға таңдалған") for said in eyes.day.notices] == [True]
