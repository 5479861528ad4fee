"""docs/traceability.md leads from every paragraph to the code, the test and what one sees of it."""

import re
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from desktop.models.paper import layout_kinds

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "traceability.md"

PARAGRAPHS: Final = (
    *("W-5", "W-7.1a", "W-7.1b", "W-7.2", "W-7.3", "W-7.4"),
    *("W-11.1.N1", "W-11.1.N2", "W-11.1.N3", "W-13", "W-14", "W-14a", "W-15", "W-16"),
    *(f"W-17.{n}" for n in range(1, 7)),
    *(f"W-17.7{letter}" for letter in "abcdef"),
    *("I-5", "I-7.1", "I-7.2", "I-7.3", "I-7.4", "I-11.A", "I-11.B", "I-11.C", "I-11.D"),
    *("I-12", "I-13", "I-14", "I-15"),
    *(f"I-16.{n}" for n in range(1, 10)),
)
"""The paragraphs of both standards that ask something of the program after registration."""

_ROW: Final = re.compile(r"^\| ((?:W|I)-[^ |]+) \|(.*)\|$", re.MULTILINE)
_CODE: Final = re.compile(r"`([^`]+)`")
_SHOWN: Final = ("page ", "paper ", "sheet ", "command ")


class Row(NamedTuple):
    """Hold one line of the page, cell by cell."""

    paragraph: str
    owed: str
    code: str
    tests: str
    shown: str


def rows() -> list[Row]:
    """Return the lines of every table of the page."""
    found = _ROW.findall(PAGE.read_text(encoding="utf-8"))
    return [Row(name, *(cell.strip() for cell in rest.split("|"))) for name, rest in found]


def test_every_paragraph_stands_on_the_page_once_and_in_order() -> None:
    assert tuple(row.paragraph for row in rows()) == PARAGRAPHS


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.paragraph)
def test_a_paragraph_leads_to_code_that_is_there(row: Row) -> None:
    named = _CODE.findall(row.code)
    assert named
    for path in named:
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.paragraph)
def test_a_paragraph_leads_to_a_test_that_is_there(row: Row) -> None:
    named = _CODE.findall(row.tests)
    assert named
    for place in named:
        path, _colons, test = place.partition("::")
        text = (ROOT / path).read_text(encoding="utf-8")
        assert path.startswith("tests/")
        assert not test or f"def {test}(" in text, place


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.paragraph)
def test_a_paragraph_is_seen_on_a_page_or_a_paper(row: Row) -> None:
    named = row.shown.split(", ")
    assert all(name.startswith(_SHOWN) for name in named), row.shown
    papers = {name.removeprefix("paper ").strip("`") for name in named if "paper " in name}
    assert papers <= set(layout_kinds(("weapons", "invitations")))
