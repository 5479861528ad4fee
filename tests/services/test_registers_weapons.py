"""What the registers of weapons say of each unit, and of whose permit ends (D45, W-11.2)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop.models.register_parts import Period, Register
from desktop.models.registers_weapons import OWNERS_DUE, WEAPONS
from desktop.services import registers, weapons
from desktop.services.desk import Desk
from desktop.services.registers import RegisterRow, Wanted
from desktop.services.weapons import NewEvent
from tests.helpers.office import an_office
from tests.helpers.opening import owner_carried_over, unit_carried_over
from tests.store.recording import record
from tests.store.test_weapons import SPRAY, asked, permit

TODAY = dt.date(2013, 11, 25)
ENDS = dt.date(2017, 3, 1)  # of the permits carried over


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Open an office with four weapons: two of here, one of before Kense, one sprayer."""
    place: Path = tmp_path_factory.mktemp("weapons")
    with an_office(place / "office.kense") as desk:
        record(desk.database, owner_carried_over("o1", 1), unit_carried_over("u1", 1))
        permit(desk.database, 100, asked(2, values={"number": "МК00001"}))
        permit(desk.database, 101, asked(3, values=SPRAY))
        permit(desk.database, 102, asked(4, values={"number": "7"}))
        yield desk


def lines(desk: Desk, words: str = "") -> Sequence[RegisterRow]:
    wanted = Wanted(register="weapons", words=words)
    found = registers.listed(desk, wanted)
    return found.rows or registers.rows_of(desk, "weapons", found.places)


def due(desk: Desk, last: dt.date) -> list[RegisterRow]:
    period = Period(first=TODAY, last=last)
    return list(registers.listed(desk, Wanted(register="owners-due", period=period)).rows or ())


def said(row: RegisterRow, register: Register = WEAPONS) -> dict[str, str]:
    return {each.id: cell.kk for each, cell in zip(register.columns, row.cells, strict=True)}


def test_each_weapon_has_one_line_numbered_as_it_came(desk: Desk) -> None:
    assert sorted(row.line.line for row in lines(desk)) == [1, 2, 3, 4]


def test_a_line_tells_the_unit_its_owner_and_who_had_it_before(desk: Desk) -> None:
    (row,) = (row for row in lines(desk) if row.line.ref == "r100-1")
    told = said(row)
    assert told["serial"] == "МК00001"
    assert told["sort"].splitlines()[1] == "карабин, аңшылық"
    assert told["model"] == "Тигр, Драгунов"
    assert told["calibre"] == "7,62x54, 2011"
    assert told["permit"] == "2013/0100\n25.11.2013"
    assert told["until"] == "25.11.2018"
    assert told["now"] == ""
    (before,) = (each for each in lines(desk) if each.line.ref == "u1")
    assert told["earlier"] == said(before)["owner"].splitlines()[0] != ""
    assert row.line.case == "case-0100"


@pytest.mark.parametrize("words", ["mk-oooo1", "№ 000001", "000000007919"])
def test_a_weapon_of_before_is_found_by_serial_permit_and_owner(desk: Desk, words: str) -> None:
    assert "u1" in [row.line.ref for row in lines(desk, words)]


def test_owners_due_are_those_whose_term_ends_by_the_day(desk: Desk) -> None:
    assert due(desk, ENDS - dt.timedelta(days=1)) == []
    (first,) = due(desk, ENDS)
    told = said(first, OWNERS_DUE)
    assert told["village"] == "Зеренді ауылы"
    assert (told["due"], told["fire"]) == ("01.03.2017", "01.03.2017")
    assert told["mark"] == ""
    all_due = {row.line.ref: row for row in due(desk, dt.date(2018, 11, 25))}
    sprayer = said(all_due["r101-1"], OWNERS_DUE)
    assert (all_due["r101-1"].line.case, first.line.case) == ("case-0101", "")
    assert (sprayer["due"], sprayer["fire"]) == ("25.11.2018", "")  # nobody fires a sprayer


def test_what_is_off_the_books_is_struck_and_due_no_more(desk: Desk) -> None:
    new = NewEvent(kind="sold", on=TODAY, document="№ 5", other="Иванов")
    weapons.record_event(desk, weapon="r102-1", new=new)
    (row,) = (row for row in lines(desk) if row.line.ref == "r102-1")
    assert row.struck.kk == "сатылды"
    assert said(row)["now"] == "сатылды\n25.11.2013"
    assert "r102-1" not in [row.line.ref for row in due(desk, dt.date(2018, 11, 25))]
