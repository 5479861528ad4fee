"""Whether nothing is recorded without its command, and every role meets every use case.

The services are walked for the places where they open a unit of work; each such place is reached
here by an act, and each act is tried by every role.
"""

import ast
import datetime as dt
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from desktop.models.errors import Refusal
from desktop.models.permissions import (
    COMMANDS,
    MAY,
    PROGRAM,
    ROLES,
    SELF_SERVICE,
    SYSTEM,
    Command,
    Role,
)
from desktop.services import (
    access,
    correcting,
    day,
    intake,
    numbers,
    queueing,
    staff,
    workdays,
)
from desktop.services.desk import Desk
from desktop.store.database import open_database
from tests.helpers.acts import ACTS
from tests.helpers.acts.act import Act
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import BUILT_ON, WINDOW, Clock, an_office, desk_over
from tests.helpers.on_path import seen
from tests.helpers.randomness import seeded
from tests.helpers.recording import SERVICES, sites

OF_THE_PROGRAM: Final[Mapping[str, Command]] = {
    "papers._finish": "paper.follow",
    "access.tell_changed": "staff.sign-in",
    "access.tell_signed_in": "staff.sign-in",
    "access.enter_reset": "staff.sign-in",
    "escrow.leave": "staff.sign-in",
    "drill.tell_drill": "record.drill",
}
"""What the program records by itself: no act of anybody's reaches it."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an office with an employee of each role alone, one without any, and an administrator."""
    place = tmp_path_factory.mktemp("office") / "office.kense"
    with an_office(place, open_day=False) as desk:
        for role in ROLES:
            staff.set_staff(desk, staff=role, name=role, post_kk="", post_ru="")
            staff.set_roles(desk, staff=role, roles=[role])
        staff.set_staff(desk, staff="nobody", name="nobody", post_kk="", post_ru="")
        workdays.enter_days(desk, days={dt.date(2013, 12, 14): "worked"}, ground="қаулы")
        access.add(desk, staff="s1", login="s1")
        day.open_day(desk, day=dt.date(2013, 11, 25), confirmed=(), built_on=BUILT_ON)
        numbers.reserve(desk, service="weapons", count=3, reason="жарық")
    return place


@contextmanager
def as_somebody(made: Path, folder: Path, operator: str, clock: Clock) -> Iterator[Desk]:
    """Open a copy of the office on the next day, at half past nine."""
    copy = folder / f"{operator}.kense"
    shutil.copy(made, copy)
    with open_database(copy, randomness=seeded(4)) as database:
        yield desk_over(database, clock, operator=operator)


def next_day() -> Clock:
    """Return the clock of the day after the one the office was made on."""
    clock = Clock()
    clock.pass_minutes(24 * 60)
    return clock


def answer(desk: Desk, act: Act) -> str:
    """Return how the service answers: the code it refuses with, empty when it does it."""
    try:
        act.do(desk)
    except Refusal as refusal:
        return refusal.code
    return ""


def test_whatever_is_recorded_names_a_command_of_the_table() -> None:
    unnamed = [site for site, command in sites() if command is None]
    unknown = [
        (site, command.value)
        for site, command in sites()
        if isinstance(command, ast.Constant) and command.value not in COMMANDS
    ]
    assert (unnamed, unknown) == ([], [])


def test_only_the_desk_opens_a_unit_of_work() -> None:
    asking = [
        file.stem for file in SERVICES.glob("*.py") if "unit_of_work(" in file.read_text("utf-8")
    ]
    assert asking == ["desk"]


def test_every_command_of_the_table_is_asked_for_somewhere() -> None:
    said = {"permissions.py", "labels_staff.py"}  # the table itself, and its words
    code = [p.read_text("utf-8") for p in SERVICES.parent.rglob("*.py") if p.name not in said]
    unread = [each for each in COMMANDS if not any(f'"{each}"' in text for text in code)]
    assert unread == [], "a right that nothing asks for promises what is not there"


def test_every_place_that_records_is_tried_here_by_its_command() -> None:
    tried = {(act.site, act.command) for act in ACTS} | set(OF_THE_PROGRAM.items())
    named = {
        (site, command.value) for site, command in sites() if isinstance(command, ast.Constant)
    }
    assert named <= tried
    assert {site for site, _command in sites()} == {site for site, _command in tried}


@pytest.mark.parametrize("who", [*ROLES, "nobody"])
def test_a_role_may_through_every_service_what_the_table_says(
    made: Path, tmp_path: Path, who: Role | str
) -> None:
    with as_somebody(made, tmp_path, who, next_day()) as desk:
        wrong = [
            (act.site, code)
            for act in ACTS
            if ((code := answer(desk, act)) == "not-allowed") is (who in MAY[act.command])
        ]
    assert wrong == []


@pytest.mark.parametrize("who", [*ROLES, "nobody"])
def test_a_role_may_every_command_of_the_table_and_no_other(
    made: Path, tmp_path: Path, who: Role | str
) -> None:
    with as_somebody(made, tmp_path, who, next_day()) as desk:
        allowed = {command for command in COMMANDS if desk.may(command)}
    assert allowed == {c for c in COMMANDS if who in MAY[c]} | PROGRAM


def test_where_nobody_is_signed_in_nothing_is_done(made: Path, tmp_path: Path) -> None:
    with as_somebody(made, tmp_path, SYSTEM, next_day()) as desk:
        assert {answer(desk, act) for act in ACTS} == {"nobody-here", "no-clerk"}
        desk.require("paper.follow")


def test_what_is_refused_leaves_no_trace(made: Path, tmp_path: Path) -> None:
    with as_somebody(made, tmp_path, "auditor", next_day()) as desk:
        before = desk.database.value("SELECT count(*) FROM journal")
        for act in ACTS:
            if not desk.may(act.command):  # what he may see is noted: that is no refusal
                answer(desk, act)
        assert desk.database.value("SELECT count(*) FROM journal") == before


def test_an_application_of_an_earlier_day_is_the_heads_to_correct(tmp_path: Path) -> None:
    clock = Clock()
    with an_office(tmp_path / "office.kense", clock) as desk:
        ticket = queueing.issue_number(desk, service="weapons", line="hand-in").id
        queueing.call_next(desk, window=WINDOW)
        queueing.begin_visit(desk, ticket=ticket)
        case = intake.register(desk, ticket=ticket, draft=citizen_with_rifle(papers=True)).case
        staff.set_staff(desk, staff="s2", name="Омаров", post_kk="м", post_ru="с")
        staff.set_roles(desk, staff="s2", roles=["clerk"])
        clerk = desk_over(desk.database, clock, operator="s2")
        typed = {"phone": "87005000000"}
        assert correcting.correct(clerk, seen=seen(clerk, case), typed=typed, reason="қате")
        clock.pass_minutes(24 * 60)
        typed = {"phone": "87005000001"}
        with pytest.raises(Refusal) as refused:
            correcting.correct(clerk, seen=seen(clerk, case), typed=typed, reason="қате")
        told = (refused.value.code, refused.value.fields["command"])
        assert told == ("not-allowed", "case.correct-later")
        assert correcting.correct(desk, seen=seen(desk, case), typed=typed, reason="қате")


def test_a_visitor_at_the_touch_screen_takes_a_number_and_may_nothing_else(
    made: Path, tmp_path: Path
) -> None:
    refused = {"not-allowed", "no-clerk"}
    with as_somebody(made, tmp_path, SELF_SERVICE, next_day()) as desk:
        assert {command for command in COMMANDS if desk.may(command)} == {"queue.give"}
        wrong = [
            (act.site, code)
            for act in ACTS
            if ((code := answer(desk, act)) in refused) is (act.command == "queue.give")
        ]
    assert wrong == []


def test_an_employee_whose_id_is_that_of_the_touch_screen_gets_none_of_its_rights_mixed(
    tmp_path: Path,
) -> None:
    with an_office(tmp_path / "office.kense") as desk:
        staff.set_staff(desk, staff=SELF_SERVICE, name="Омаров", post_kk="м", post_ru="с")
        staff.set_roles(desk, staff=SELF_SERVICE, roles=ROLES)
        visitor = desk_over(desk.database, Clock(), operator=SELF_SERVICE)
        assert {command for command in COMMANDS if visitor.may(command)} == {"queue.give"}
