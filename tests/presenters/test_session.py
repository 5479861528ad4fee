"""Whether a counter remembers where it stands and who sits there, as long as that is true."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.models.errors import Refusal
from desktop.presenters.changes import Changes
from desktop.presenters.session import NOBODY, Session
from desktop.services import settings, staff
from desktop.services.desk import Desk
from desktop.store.database import open_database
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open an office with two windows and two clerks."""
    with an_office(tmp_path / "kense.db") as opened:
        settings.set_window(opened, window="2", name="2-терезе", lines=["invitations.hand-in"])
        staff.set_staff(
            opened, staff="s2", name="Ахметов Бауыржан", post_kk="инспектор", post_ru="инспектор"
        )
        yield opened


@pytest.fixture
def changes(qapp: QObject) -> Changes:
    return Changes(qapp)


def code_of(refusal: pytest.ExceptionInfo[Refusal]) -> str:
    return refusal.value.code


def test_a_counter_opens_at_the_first_window_with_nobody_there(
    desk: Desk, changes: Changes
) -> None:
    session = Session(desk, changes=changes)
    assert session.window is not None
    assert session.window.window == "1"
    assert session.operator is None
    assert session.desk().operator == NOBODY


def test_whoever_signs_in_acts_in_his_own_name(desk: Desk, changes: Changes) -> None:
    session = Session(desk, changes=changes)
    session.sign_in("s2")
    assert session.desk().operator == "s2"
    assert session.desk().database is desk.database


def test_window_and_operator_come_back_at_the_next_start(desk: Desk, changes: Changes) -> None:
    session = Session(desk, changes=changes)
    session.sit_at("2")
    session.sign_in("s2")
    again = Session(desk, changes=changes)
    assert again.window is not None
    assert again.operator is not None
    assert (again.window.window, again.operator.staff) == ("2", "s2")


def test_each_window_has_its_own_operator(desk: Desk, changes: Changes) -> None:
    session = Session(desk, changes=changes)
    session.sign_in("s1")
    session.sit_at("2")
    assert session.operator is None
    session.sign_in("s2")
    session.sit_at("1")
    assert session.desk().operator == "s1"


def test_whoever_signs_out_leaves_nobody(desk: Desk, changes: Changes) -> None:
    session = Session(desk, changes=changes)
    session.sign_in("s1")
    session.sign_out()
    assert session.operator is None
    assert Session(desk, changes=changes).operator is None


def test_what_changes_is_told_once(desk: Desk, changes: Changes) -> None:
    session = Session(desk, changes=changes)
    heard: list[str] = []
    session.window_changed.connect(lambda row: heard.append(f"window {row.window}"))
    session.operator_changed.connect(lambda row: heard.append(f"operator {row and row.staff}"))
    session.sign_in("s1")
    session.sign_in("s1")
    session.sit_at("2")
    session.sign_in("s2")
    assert heard == ["operator s1", "window 2", "operator None", "operator s2"]


def test_an_employee_who_left_is_let_go_of_at_once(
    desk: Desk, changes: Changes, qtbot: QtBot
) -> None:
    session = Session(desk, changes=changes)
    session.sign_in("s2")
    staff.set_staff(desk, staff="s2", name="Ахметов", post_kk="", post_ru="", active=False)
    changes.tell(frozenset({"staff"}))
    qtbot.waitUntil(lambda: session.operator is None)


def test_a_window_that_was_closed_is_left_for_another(
    desk: Desk, changes: Changes, qtbot: QtBot
) -> None:
    session = Session(desk, changes=changes)
    session.sit_at("2")
    settings.set_window(desk, window="2", name="2-терезе", lines=[])
    with qtbot.waitSignal(session.window_changed):
        changes.tell(frozenset({"window"}))
    assert session.window is not None
    assert session.window.window == "1"


def test_what_does_not_concern_it_is_not_asked_again(
    desk: Desk, changes: Changes, qtbot: QtBot
) -> None:
    session = Session(desk, changes=changes)
    settings.set_window(desk, window="1", name="Бірінші", lines=["weapons.collect"])
    with qtbot.assertNotEmitted(session.window_changed):
        changes.tell(frozenset({"ticket"}))
        with qtbot.waitSignal(changes.happened):
            pass


def test_nobody_sits_where_there_is_no_window(desk: Desk, changes: Changes) -> None:
    session = Session(desk, changes=changes)
    with pytest.raises(Refusal) as refusal:
        session.sit_at("9")
    assert code_of(refusal) == "window-unknown"


def test_nobody_signs_in_who_is_not_employed(desk: Desk, changes: Changes) -> None:
    session = Session(desk, changes=changes)
    with pytest.raises(Refusal) as refusal:
        session.sign_in("s9")
    assert code_of(refusal) == "staff-unknown"


def test_before_an_office_is_chosen_there_is_nowhere_to_sit(
    tmp_path: Path, changes: Changes
) -> None:
    with open_database(tmp_path / "new.db", randomness=seeded()) as database:
        session = Session(desk_over(database, Clock()), changes=changes)
        assert (session.window, session.operator, session.windows(), session.staff()) == (
            None,
            None,
            {},
            {},
        )
        with pytest.raises(Refusal) as refusal:
            session.sign_out()
    assert code_of(refusal) == "window-unknown"
