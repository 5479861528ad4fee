"""Whether the registers give each record its line once, in the order of what happened."""

from collections.abc import Iterator

import pytest

from desktop.models.errors import Refusal
from desktop.models.registers import REGISTERS, register_of
from desktop.services import queueing
from desktop.services.desk import Desk
from desktop.services.intake import register
from desktop.services.registers import READERS, rows_of
from desktop.store import register_lines
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import OFFICE, WINDOW, an_office


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
    assert [(row.line.year, row.line.line) for row in rows] == [(2013, 3), (2013, 2), (2013, 1)]


def test_a_line_says_a_cell_for_every_column(desk: Desk) -> None:
    (row, *_rest) = rows_of(desk, "applications", shown(desk))
    assert len(row.cells) == len(register_of("applications").columns)
    assert row.cells[2].kk == "Қасымов Төлеген Серікұлы"


def test_an_unknown_register_is_refused() -> None:
    with pytest.raises(Refusal, match="register-unknown"):
        register_of("letters")
