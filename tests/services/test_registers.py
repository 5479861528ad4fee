"""Whether the registers give each record its line once, in the order of what happened."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.models.register_parts import Period
from desktop.models.registers import REGISTERS, register_of
from desktop.services import ending, queueing
from desktop.services.desk import Desk
from desktop.services.intake import register
from desktop.services.registers import READERS, Wanted, listed, rows_of
from desktop.store import register_lines
from desktop.store.replay import open_side, replay
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import OFFICE, WINDOW, an_office
from tests.helpers.on_path import seen


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Open an office where three citizens handed their papers in."""
    with an_office(tmp_path_factory.mktemp("registers") / "office.kense") as opened:
        for _each in range(3):
            ticket = queueing.issue_number(opened, service="weapons", line="hand-in").id
            queueing.call_next(opened, window=WINDOW)
            queueing.begin_visit(opened, ticket=ticket)
            register(opened, ticket=ticket, draft=citizen_with_rifle(papers=True))
        yield opened


def shown(desk: Desk, which: str = "applications") -> list[int]:
    """Return the places of all lines of a register."""
    return list(register_lines.seqs(desk.database, office=OFFICE, register=which, days=None))


def test_every_register_says_how_it_is_read() -> None:
    assert set(READERS) == set(REGISTERS)


def test_lines_are_numbered_from_one_in_the_order_they_came(desk: Desk) -> None:
    rows = rows_of(desk, "applications", shown(desk))
    numbers = [(row.line.year, row.line.line) for row in rows]
    assert numbers == [(2013, number) for number in range(len(rows), 0, -1)]
    assert len(numbers) >= 3


def test_a_line_says_a_cell_for_every_column(desk: Desk) -> None:
    (row, *_rest) = rows_of(desk, "applications", shown(desk))
    assert len(row.cells) == len(register_of("applications").columns)
    assert row.cells[2].kk == "Қасымов Төлеген Серікұлы"


def test_an_unknown_register_is_refused() -> None:
    with pytest.raises(Refusal, match="register-unknown"):
        register_of("letters")


def test_a_case_declared_void_keeps_its_line_with_the_word(desk: Desk) -> None:
    ticket = queueing.issue_number(desk, service="weapons", line="hand-in").id
    queueing.call_next(desk, window=WINDOW)
    queueing.begin_visit(desk, ticket=ticket)
    case = register(desk, ticket=ticket, draft=citizen_with_rifle(papers=True)).case
    (before,) = [row for row in rows_of(desk, "applications", shown(desk)) if row.line.case == case]
    ending.void_case(desk, seen=seen(desk, case), reason="қате тіркелді")
    (row,) = [row for row in rows_of(desk, "applications", shown(desk)) if row.line.case == case]
    assert (row.line, row.struck.kk) == (before.line, "жарамсыз")
    talons = rows_of(desk, "talons", shown(desk, "talons"))
    assert [each.line.case for each in talons if each.struck.kk == "жарамсыз"] == [case]
    said = [text.kk for each in (row, *talons) for text in each.cells]
    assert not any("қате" in each for each in said), "no word typed of a case stands there (D26)"


def test_a_search_keeps_to_the_period_and_to_what_words_mean(desk: Desk) -> None:
    year = Period(first=dt.date(2013, 1, 1), last=dt.date(2013, 12, 31))
    before = Period(first=dt.date(2012, 1, 1), last=dt.date(2012, 12, 31))
    wanted = Wanted(register="applications", period=year, words="Қасымов")
    assert len(listed(desk, wanted).places) == len(shown(desk))
    assert not listed(desk, replace(wanted, period=before)).places
    assert not listed(desk, replace(wanted, words="Ибраева")).places


def test_tables_made_again_number_every_line_alike(desk: Desk, tmp_path: Path) -> None:
    lines = "SELECT * FROM register_lines ORDER BY office, register, year, line"
    side = open_side(tmp_path / "side.db", None)
    try:
        made = replay(desk.database, side, indexed=False, step=lambda _done, _all: True)
        again = side.execute(lines).fetchall()
    finally:
        side.close()
    assert made.troubles == []
    assert again == desk.database.rows(lines)
