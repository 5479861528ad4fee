"""What the header says of the hours, and the foot of printers and papers."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.i18n import speaking
from desktop.presenters.frame import reception_words
from desktop.presenters.frame_view import ForceView, HeaderView, StatusView
from desktop.services import settings
from tests.helpers.office import Clock, an_office
from tests.helpers.program import House, a_house
from tests.helpers.standards import at
from tests.helpers.window import an_office_with_cases


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    path = tmp_path / "office.db"
    with an_office(path, Clock()):
        pass
    with a_house(path) as opened:
        yield opened


def header(house: House) -> HeaderView:
    told: list[HeaderView] = []
    house.program.frame.header_changed.connect(told.append)
    house.program.frame.refresh()
    house.program.frame.header_changed.disconnect(told.append)
    return told[-1]


def statuses(house: House) -> dict[str, StatusView]:
    told: list[tuple[StatusView, ...]] = []
    house.program.frame.statuses_changed.connect(told.append)
    house.program.frame.refresh()
    house.program.frame.statuses_changed.disconnect(told.append)
    return {view.key: view for view in told[-1]}


@pytest.mark.parametrize(
    ("hour", "minute", "kk", "ru"),
    [
        (8, 30, "9:00 ашылады", "с 9:00"),
        (9, 0, "18:00-ге дейін", "до 18:00"),
        (13, 10, "үзіліс 14:30-ға дейін", "перерыв до 14:30"),
        (17, 59, "18:00-ге дейін", "до 18:00"),
        (18, 0, "қабылдау аяқталды", "приём окончен"),
    ],
)
def test_the_hours_say_what_is_now(hour: int, minute: int, kk: str, ru: str) -> None:
    spans = ((at(9, 0), at(13, 0)), (at(14, 30), at(18, 0)))
    assert reception_words(spans, at(hour, minute)) == kk
    with speaking("ru"):
        assert reception_words(spans, at(hour, minute)) == ru


def test_a_day_without_reception_says_so() -> None:
    assert reception_words((), at(10, 0)) == "бүгін қабылдамайды"


def test_the_header_names_office_operator_and_window(house: House) -> None:
    view = header(house)
    assert view.office == "Есіл ауданының ішкі істер бөлімі"
    assert (view.person, view.place) == ("А.\u00a0Сейтова", "1-терезе")
    assert [each.service for each in view.receptions] == ["Қаруды тіркеу", "Шақырулар"]
    with speaking("en"):
        assert header(house).office != view.office
        assert header(house).place == "Window 1"


def test_a_standard_no_longer_law_is_said_beside_its_service(house: House) -> None:
    assert {each.force for each in header(house).receptions} == {ForceView()}
    house.clock.pass_minutes(140 * 24 * 60)
    weapons, invitations = (each.force for each in header(house).receptions)
    assert weapons.word == invitations.word == "Күші жойылған"
    assert weapons.why == (
        "№ 1668 стандарттың күші шамамен 16.03.2014 бастап жойылған: 05.03.2014 № 190 қаулы."
    )
    with speaking("ru"):
        assert header(house).receptions[1].force == ForceView(
            word="Утратил силу",
            why="Стандарт № 198 утратил силу примерно с 02.03.2014: "
            "постановление № 113 от 19.02.2014.",
        )


def test_with_nobody_signed_in_the_header_asks_who_it_is(house: House) -> None:
    house.program.session.sign_out()
    assert header(house).person == "Жүйеге кіру"


def test_before_there_is_an_office_the_frame_is_silent(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with a_house(tmp_path / "new.db") as opened:
        assert header(opened) == HeaderView()
        assert statuses(opened) == {}


def test_the_foot_tells_of_the_last_record(house: House) -> None:
    assert statuses(house)["saved"].words == "Соңғы жазба 9:30"
    house.pass_minutes(24 * 60)
    assert statuses(house)["saved"].words == "Соңғы жазба 25\u00a0қар, 9:30"
    house.pass_minutes(60 * 24 * 60)
    assert statuses(house)["saved"].words == "Соңғы жазба 25.11.2013, 9:30"


def test_the_foot_asks_the_printers_that_are_set_and_no_others(house: House) -> None:
    assert "printer" not in statuses(house)  # nobody asked yet
    house.program.frame.look_at_printers()
    house.settle()
    assert statuses(house)["printer"].words.startswith("Принтер тағайындалмаған")
    settings.set_printer(house.desk, kind="talon-weapons", printer="laser", sheet="a5")
    house.program.frame.look_at_printers()
    house.settle()
    assert statuses(house)["printer"] == StatusView(
        key="printer", words="Принтер дайын: laser", tone="done"
    )
    settings.set_printer(house.desk, kind="ticket", printer="gone", sheet="roll-80")
    house.program.frame.look_at_printers()
    house.settle()
    assert (statuses(house)["printer"].tone, "gone" in statuses(house)["printer"].words) == (
        "past",
        True,
    )


def test_the_printers_are_looked_at_by_themselves(house: House) -> None:
    settings.set_printer(house.desk, kind="ticket", printer="laser", sheet="roll-80")
    for _second in range(16):
        house.clock.now += dt.timedelta(seconds=1)
        house.program.ticker.look()
    house.settle()
    assert statuses(house)["printer"].tone == "done"


def test_papers_that_wait_are_counted(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    path, clock = tmp_path / "cases.db", Clock()
    an_office_with_cases(path, clock)
    with a_house(path, clock) as opened:
        assert statuses(opened)["unprinted"].words == "3 қағаз басылмаған"
