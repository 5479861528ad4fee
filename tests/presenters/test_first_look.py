"""The first paint shows the very same as the work that comes after it."""

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.i18n import LANGUAGES, Language, speaking
from desktop.models.facts import Place
from desktop.models.ticket import Ticket
from desktop.presenters.first_look import BOARD, FirstLook, first_look
from desktop.presenters.first_look_board import keep_board
from desktop.presenters.frame_view import HeaderView
from desktop.presenters.queueing_view import QueueView
from desktop.services import pauses, queueing, settings, transfers
from desktop.services.desk import Desk
from desktop.store import boards, tickets
from desktop.store import desk as desk_tables
from tests.helpers.office import ROLES, WINDOW, Clock, an_office
from tests.helpers.program import House, a_house
from tests.helpers.standards import at


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    """Open an office with people of both services waiting since different hours."""
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock(at(8, 40))
    with an_office(path, clock) as desk:
        for service, line in (
            ("weapons", "hand-in"),
            ("weapons", "collect"),
            ("invitations", "hand-in"),
            ("weapons", "question"),
        ):
            queueing.issue_number(desk, service=service, line=line)
            clock.pass_minutes(11)
    with a_house(path, clock) as opened:
        keep_board(opened.desk, paths.forms())
        yield opened


def look(house: House) -> FirstLook | None:
    desk = house.desk
    kept = boards.settings(desk.database)
    return first_look(desk.database, kept, clock=house.clock, forms=paths.forms())


def at_work(house: House) -> FirstLook:
    """Return what the presenters of the work show."""
    headers: list[HeaderView] = []
    queues: list[QueueView] = []
    queue = house.program.counter(WINDOW).queue
    house.program.frame.header_changed.connect(headers.append)
    queue.queue_changed.connect(queues.append)
    house.program.frame.refresh()
    queue.refresh()
    house.program.frame.header_changed.disconnect(headers.append)
    queue.queue_changed.disconnect(queues.append)
    return FirstLook(header=headers[-1], queue=queues[-1], roles=ROLES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("hour", "minute"), [(9, 24), (9, 31), (9, 45), (13, 5), (14, 29), (14, 40), (17, 59), (19, 0)]
)
def test_both_ways_show_the_same(house: House, language: Language, hour: int, minute: int) -> None:
    house.clock.now = at(hour, minute)
    with speaking(language):
        assert look(house) == at_work(house)


def test_a_line_with_hours_of_its_own_waits_by_them(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    path, clock = tmp_path / "tuesday.db", Clock(at(8, 40, day=dt.date(2013, 11, 26)))
    with an_office(path, clock) as desk:
        queueing.issue_number(desk, service="weapons", line="complaint")
    with a_house(path, clock) as house:
        keep_board(house.desk, paths.forms())
        clock.now = at(9, 10, day=clock.now.date())
        seen = look(house)
        assert seen == at_work(house)
        assert seen is not None
        (strip,) = (strip for group in seen.queue.groups for strip in group.strips)
        assert strip.minutes == "10 мин"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hour", [10, 14, 16])
def test_who_stands_aside_is_shown_alike(house: House, language: Language, hour: int) -> None:
    desk, clock = house.desk, house.clock
    held, missed, back, _last = (each.id for each in of_day(desk))
    clock.now = at(9, 30)
    queueing.hold(desk, ticket=held, reason="paper")
    queueing.call_next(desk, window=WINDOW)
    queueing.close_ticket(desk, ticket=missed, how="no-show")
    queueing.hold(desk, ticket=back, reason="inquiry")
    clock.now = at(9, 50)
    queueing.come_back(desk, ticket=back)
    clock.now = at(hour, 5)
    with speaking(language):
        assert look(house) == at_work(house)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_was_sent_elsewhere_is_shown_alike(house: House, language: Language) -> None:
    desk, clock = house.desk, house.clock
    settings.set_window(desk, window="2", name="2-терезе", lines=["weapons.hand-in"])
    first, second, third, _last = (each.id for each in of_day(desk))
    clock.now = at(9, 40)
    hand_in = Place(service="weapons", line="hand-in")
    transfers.move(desk, ticket=first, to=Place(service="weapons", line="collect", window="2"))
    transfers.move(desk, ticket=second, to=hand_in)
    transfers.move(desk, ticket=third, to=replace(hand_in, window=WINDOW))
    queueing.hold(desk, ticket=first, reason="other")
    clock.now = at(10, 5)
    house.settle()
    with speaking(language):
        seen = look(house)
        assert seen == at_work(house)
        assert seen is not None
        assert seen.queue.next_number == "Б-001"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_paused_is_shown_alike(house: House, language: Language) -> None:
    house.clock.now = at(10, 5)
    pauses.pause(house.desk, reason="power", lines=("weapons.hand-in",))
    pauses.pause(house.desk, reason="other", words="жиналыс")
    house.clock.now = at(10, 20)
    house.settle()
    with speaking(language):
        seen = look(house)
        assert seen == at_work(house)
        assert seen is not None
        assert len(seen.queue.paused) == 2
        assert seen.queue.next_number == ""


def of_day(desk: Desk) -> list[Ticket]:
    """Return every number given today."""
    return tickets.of_day(desk.database, office=desk.office().office, day=desk.now().date())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_standard_no_longer_law_is_shown_alike(
    tmp_path: Path, qtbot: QtBot, language: Language
) -> None:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock(at(9, 30) + dt.timedelta(days=140))
    with an_office(path, clock):
        pass
    with a_house(path, clock) as opened, speaking(language):
        keep_board(opened.desk, paths.forms())
        seen = look(opened)
        assert seen == at_work(opened)
        assert seen is not None
        assert all(each.force.word and each.force.why for each in seen.header.receptions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_in_hand_is_shown_alike(house: House, language: Language) -> None:
    ticket = queueing.call_next(house.desk, window=WINDOW)
    assert ticket is not None
    house.clock.pass_minutes(2)
    with speaking(language):
        assert look(house) == at_work(house)
        queueing.begin_visit(house.desk, ticket=ticket.id)
        for minutes in (5, 16, 30):
            house.clock.pass_minutes(minutes)
            assert look(house) == at_work(house)


def test_without_anybody_who_may_serve_the_work_comes_first(house: House) -> None:
    house.program.session.sign_out()
    assert look(house) is None


def test_a_window_of_few_lines_is_shown_alike(house: House) -> None:
    settings.set_window(house.desk, window=WINDOW, name="Терезе", lines=["invitations.hand-in"])
    house.settle()
    assert look(house) == at_work(house)


def test_an_office_that_waits_past_midnight_is_asked_about_the_day_first(house: House) -> None:
    house.clock.pass_minutes(24 * 60)
    assert look(house) is None


def test_a_board_is_of_its_standards_and_its_days(house: House, tmp_path: Path) -> None:
    assert look(house) is not None
    forms = tmp_path / "forms"
    shutil.copytree(paths.forms(), forms)
    kept = boards.settings(house.desk.database)
    assert first_look(house.desk.database, kept, clock=house.clock, forms=forms) is not None
    newest = forms / "standards" / "weapons" / "2010-10-21.toml"
    newest.write_bytes(newest.read_bytes() + b"\n")
    assert first_look(house.desk.database, kept, clock=house.clock, forms=forms) is None
    shutil.rmtree(forms)
    assert first_look(house.desk.database, kept, clock=house.clock, forms=forms) is None


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"stamp":1}', "null"])
def test_a_board_that_cannot_be_read_shows_nothing(house: House, kept: str) -> None:
    desk_tables.set_setting(house.desk.database, key=BOARD, value=kept)
    assert look(house) is None


def test_a_board_that_lasts_is_not_made_again(house: House) -> None:
    database = house.desk.database
    before = json.loads(desk_tables.setting(database, BOARD))
    house.clock.pass_minutes(60 * 24 * 5)
    keep_board(house.desk, paths.forms())
    assert json.loads(desk_tables.setting(database, BOARD)) == before
    house.clock.pass_minutes(60 * 24 * 5)
    keep_board(house.desk, paths.forms())
    assert json.loads(desk_tables.setting(database, BOARD)) != before


def test_other_services_or_days_make_the_board_anew(house: House) -> None:
    settings.choose_office(house.desk, office="2-11", services=("weapons",))
    house.settle()
    board = json.loads(desk_tables.setting(house.desk.database, BOARD))
    assert list(board["services"]) == ["weapons"]
