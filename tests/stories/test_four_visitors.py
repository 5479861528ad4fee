"""Four visitors are served by keys alone, in as many as the README tells."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.demo.file_spool import FileSpool
from desktop.store import cases
from desktop.store.upkeep import check_database
from tests.helpers.pdf import text_of
from tests.stories.four_visitors import PEOPLE, Clerk, a_clerk

README: Final = Path(__file__).parents[2] / "README.md"


@pytest.fixture
def printer(tmp_path: Path) -> FileSpool:
    (tmp_path / "paper").mkdir()
    return FileSpool(tmp_path / "paper")


@pytest.fixture
def she(tmp_path: Path, printer: FileSpool, qapp: QApplication, qtbot: QtBot) -> Iterator[Clerk]:
    assert qtbot is not None
    with a_clerk(tmp_path / "office.kense", qapp, printer) as clerk:
        yield clerk


def said_by(printer: FileSpool) -> str:
    """Return what stands on the paper that came out last, without the spaces between words."""
    return "".join(text_of(printer.written[-1].read_bytes()).split())


def told_by_the_readme() -> dict[str, int]:
    rows = re.findall(
        r"^\| (.+): keys \(.+\) \| (\d+) keys \|", README.read_text("utf-8"), re.MULTILINE
    )
    return {who: int(keys) for who, keys in rows}


def test_each_goes_with_a_talon_after_as_many_keys_as_the_readme_tells(
    she: Clerk, printer: FileSpool
) -> None:
    took: dict[str, int] = {}
    talons: list[str] = []
    for who in PEOPLE:
        took[who] = she.serves(who).keys
        talons.append(said_by(printer))
    assert took == told_by_the_readme()
    returning, new, company, family = talons
    assert "ҚасымовТөлегенСерікұлы" in returning
    assert "ОмаровЕрланСайлауұлы" in new
    assert "атыпкөру" not in new  # the talon names what was handed in
    assert "«Барыс-Күзет»ЖШС" in company
    assert "ӘлиевҚайратМаратұлы" in family
    what_the_desk_holds(she)


def what_the_desk_holds(she: Clerk) -> None:
    database = she.desktop.kense.desk().database
    family, company, new, returning, *_before = cases.page(database, cases.Filter())
    assert (returning.missing, new.missing, company.missing, family.missing) == (0, 1, 0, 0)
    held = cases.application(database, company.case)
    assert held is not None
    assert [each.codes for each in held.items] == [(f"АВ {n}",) for n in range(101, 106)]
    shared = [{k: v for k, v in each.values.items() if k != "number"} for each in held.items]
    assert shared == shared[:1] * 5  # one more like it is like it in all but the number
    assert len(held.persons) == 5
    guests = cases.application(database, family.case)
    assert guests is not None
    assert len(guests.items) == 3
    assert check_database(database).sound
