"""Whether a register of a million lines is read a batch at a time, and by its indexes."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop.services.desk import Desk
from desktop.services.registers import READERS
from tests.helpers.office import an_office

_WALKED = re.compile(r"^SCAN (?!json_each|\(|CONSTANT|[a-z_]+ VIRTUAL|offices\b|staff\b)")
"""A table gone through line by line; of offices and staff there are a few."""
LINES = [each for each in READERS if each != "deviations"]  # a roll of a period, drawn up whole


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder: Path = tmp_path_factory.mktemp("readers")
    with an_office(folder / "office.kense") as opened:
        yield opened


def asked(desk: Desk, register: str, refs: Sequence[str]) -> list[str]:
    """Return what is asked of the record to tell some lines of a register."""
    said: list[str] = []
    connection = desk.database.connection
    connection.set_trace_callback(said.append)
    try:
        reader = READERS[register]
        reader.cells(desk, refs)
        if reader.struck is not None:
            reader.struck(desk, refs)
    finally:
        connection.set_trace_callback(None)
    return said


@pytest.mark.parametrize("register", LINES)
def test_a_batch_is_read_by_as_many_queries_as_one_line(desk: Desk, register: str) -> None:
    many = [str(number) for number in range(400)]
    assert len(asked(desk, register, many)) == len(asked(desk, register, many[:1]))


@pytest.mark.parametrize("register", LINES)
def test_no_line_is_told_by_walking_a_whole_table(desk: Desk, register: str) -> None:
    for sql in asked(desk, register, ["1", "2"]):
        plan = [row[3] for row in desk.database.rows(f"EXPLAIN QUERY PLAN {sql}")]
        assert not [each for each in plan if _WALKED.match(each)], (sql, plan)
