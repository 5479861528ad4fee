"""docs/traceability.md leads from every paragraph to the code, the test and what one sees of it."""

import ast
import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from desktop.models.paper import layout_kinds
from desktop.views.pages import ON_RAIL
from tools.catalogues import parts_folder
from tools.translations import read_parts

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "traceability.md"

EVERY: Final = (
    *(f"W-0.{n}" for n in range(1, 5)),
    *(f"W-{n}" for n in range(1, 6)),
    *(f"W-6.{n}" for n in range(1, 7)),
    *("W-7.1a", "W-7.1b", "W-7.2", "W-7.3", "W-7.4", "W-8", "W-8a", "W-9", "W-9a", "W-10"),
    *("W-11.1", *(f"W-11.1{letter}" for letter in "abcd")),
    *("W-11.1.N1", "W-11.1.N2", "W-11.1.N3", "W-11.2"),
    *("W-11.3", *(f"W-11.3{letter}" for letter in "abcdefg")),
    *("W-11.4", *(f"W-11.4{letter}" for letter in "abcdefghi")),
    *("W-12", "W-13", "W-14", "W-14a", "W-15", "W-16", "W-17"),
    *(f"W-17.{n}" for n in range(1, 7)),
    *(f"W-17.7{letter}" for letter in "abcdef"),
    *(f"W-{n}" for n in range(18, 27)),
    *(f"W-A{n}" for n in range(1, 5)),
    *(f"I-0.{n}" for n in range(1, 4)),
    *("I-1", "I-1a", "I-2", "I-3", "I-3a", "I-4", "I-5", "I-6"),
    *(f"I-7.{n}" for n in range(1, 5)),
    *("I-8", "I-8a", "I-9", "I-9a", "I-10"),
    *(f"I-11.{letter}" for letter in "ABCD"),
    *(f"I-{n}" for n in range(12, 17)),
    *(f"I-16.{n}" for n in range(1, 10)),
    *(f"I-{n}" for n in range(17, 27)),
    *("I-A1", "I-A2", "I-A3"),
    *(f"I-A3.N{n}" for n in range(1, 5)),
    *("I-A4", "I-A5", "I-A6"),
)
"""Every paragraph of both standards and their annexes that is a requirement."""

_ROW: Final = re.compile(r"^\| (?!Paragraph|Decision|-)([^|]+) \|(.*)\|$", re.MULTILINE)
_PARAGRAPH: Final = re.compile(r"[WI]-\S+")
_CODE: Final = re.compile(r"`([^`]+)`")
_SHOWN: Final = ("page", "paper", "sheet")
SERVICES: Final = ("weapons", "invitations")


class Row(NamedTuple):
    """Hold one line of the page, cell by cell."""

    name: str
    owed: str
    code: str
    tests: str
    shown: str


def rows() -> list[Row]:
    """Return the lines of every table of the page."""
    found = _ROW.findall(PAGE.read_text(encoding="utf-8"))
    return [Row(name, *(cell.strip() for cell in rest.split("|"))) for name, rest in found]


@cache
def functions(path: str) -> frozenset[str]:
    """Return the tests a file defines, by what pytest would collect of it."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(each.name for each in tree.body if isinstance(each, ast.FunctionDef))


@cache
def said() -> frozenset[str]:
    """Return every text the window says in Kazakh."""
    entries = read_parts(parts_folder(ROOT)).entries.values()
    return frozenset(words for each in entries for words in each.forms["kk"])


@cache
def pages() -> frozenset[str]:
    """Return the titles of the pages on the rail, and of the one that lets people in."""
    titles = {page.title for page in ON_RAIL} | {"Sign in"}
    entries = read_parts(parts_folder(ROOT)).entries.items()
    kazakh = [each.forms["kk"] for key, each in entries if key.message in titles]
    return frozenset(words for each in kazakh for words in each)


def test_every_paragraph_stands_on_the_page_once_and_in_order() -> None:
    assert tuple(row.name for row in rows() if _PARAGRAPH.fullmatch(row.name)) == EVERY


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_a_paragraph_leads_to_code_that_is_there(row: Row) -> None:
    named = _CODE.findall(row.code)
    assert named
    for path in named:
        assert (ROOT / path).is_file(), path
        assert path.startswith(("desktop/", "forms/"))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_a_paragraph_leads_to_tests_that_are_there_each_by_its_name(row: Row) -> None:
    named = _CODE.findall(row.tests)
    assert named
    for place in named:
        path, colons, test = place.partition("::")
        assert colons, f"{place} is a whole file"
        assert path.startswith("tests/")
        assert test.startswith("test_")
        assert test in functions(path), place


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_no_test_is_named_twice_of_one_paragraph(row: Row) -> None:
    named = _CODE.findall(row.tests)
    assert len(named) == len(set(named))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_a_paragraph_is_seen_on_a_page_a_sheet_or_a_paper_that_is_there(row: Row) -> None:
    for each in row.shown.split(", "):
        kind, _space, name = each.partition(" ")
        assert kind in _SHOWN, each
        there = {"page": pages(), "sheet": said(), "paper": layout_kinds(SERVICES)}
        assert name.strip("`") in there[kind], each


@pytest.mark.parametrize(
    "wrong", ["page Жоқ", "sheet Мұндай парақ жоқ", "paper nothing", "screen Беру"]
)
def test_what_is_not_there_is_found_out(wrong: str) -> None:
    row = Row("W-0", "", "", "", wrong)
    with pytest.raises(AssertionError):
        test_a_paragraph_is_seen_on_a_page_a_sheet_or_a_paper_that_is_there(row)


@pytest.mark.parametrize(
    "wrong",
    ["`tests/test_traceability.py`", "`tests/test_traceability.py::test_none`", "no test"],
)
def test_a_test_that_is_not_there_is_found_out(wrong: str) -> None:
    row = Row("W-0", "", "", wrong, "")
    with pytest.raises(AssertionError):
        test_a_paragraph_leads_to_tests_that_are_there_each_by_its_name(row)
