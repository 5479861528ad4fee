"""What the lines of every register say, of an office that has lines in each of them."""

from collections.abc import Iterator

import pytest

from desktop.models.register_parts import Period
from desktop.models.registers import REGISTERS
from desktop.models.text import LANGUAGES
from desktop.services.desk import Desk
from desktop.services.registers import RegisterRow, Wanted, listed, rows_of
from desktop.store.database import open_database
from tests.helpers.in_registers import SECRET, an_office_with_registers
from tests.helpers.office import Clock, desk_over
from tests.helpers.on_path import INSPECTOR, OTHER, TODAY, as_
from tests.helpers.randomness import seeded

FAR = TODAY.replace(year=TODAY.year + 6)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    place, clock = tmp_path_factory.mktemp("told") / "office.db", Clock()
    an_office_with_registers(place, clock)
    with open_database(place, randomness=seeded()) as database:
        yield desk_over(database, clock)


def lines(desk: Desk, register: str) -> tuple[RegisterRow, ...]:
    ahead = Period(first=TODAY, last=FAR) if REGISTERS[register].ahead else None
    found = listed(desk, Wanted(register=register, period=ahead))
    return found.rows or rows_of(desk, register, found.places)


def column(desk: Desk, register: str, name: str) -> list[str]:
    at = [each.id for each in REGISTERS[register].columns].index(name)
    return [row.cells[at].ru for row in lines(desk, register)]


@pytest.mark.parametrize("register", sorted(set(REGISTERS) - {"owners-due"}))
def test_every_register_has_lines_to_look_at(desk: Desk, register: str) -> None:
    assert lines(desk, register)


def test_people_invited_are_counted_as_people_and_weapons_as_units(desk: Desk) -> None:
    said = column(desk, "applications", "matter")
    assert "По частным делам · 1 чел." in said
    assert "Регистрация · 2 ед." in said


def test_two_weapons_of_one_model_are_told_apart_and_a_guest_is_named_whole(desk: Desk) -> None:
    units = column(desk, "permits", "units")
    assert len(set(units)) == len(units)
    assert any(each.endswith("Тигр ТГ 20401") for each in units)
    assert column(desk, "invitations", "guests") == ["Тестов Пётр"]


@pytest.mark.parametrize("register", sorted(REGISTERS))
@pytest.mark.parametrize("who", ["s1", OTHER, INSPECTOR])
def test_no_register_says_a_ground_a_finding_or_the_words_of_a_mistake(
    desk: Desk, register: str, who: str
) -> None:
    planted = desk.database.rows(
        "SELECT count(*) FROM journal WHERE CAST(body AS TEXT) LIKE ?", (f"%{SECRET}%",)
    )
    assert planted[0][0] >= 4, "nothing was planted that could come to light"
    said = [
        text.in_language(each)
        for row in lines(as_(desk, who), register)
        for text in (*row.cells, row.struck)
        for each in LANGUAGES
    ]
    assert not [each for each in said if SECRET in each]
