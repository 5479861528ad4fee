"""Whether the page of the opening balance names the very columns that are read (D43)."""

import re
from pathlib import Path
from typing import Final

import pytest

from desktop.models.opening_sheets import SHEET_KINDS, SHEETS, SheetColumn, SheetKind, columns_of

PAGE: Final = (Path(__file__).parents[1] / "docs" / "opening-balance.md").read_text(
    encoding="utf-8"
)


def told(kind: SheetKind) -> list[str]:
    """Return the rows of a sheet's table."""
    section = PAGE.partition(f"`{kind}`\n\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `.*$", section, re.MULTILINE)


def row(each: SheetColumn) -> str:
    titles = (each.title.kk, each.title.ru, each.title.en)
    also = ", ".join(each.also) or "–"
    needed = "yes" if each.required else "–"
    return f"| `{each.id}` | {' | '.join(titles)} | {also} | {needed} |"


@pytest.mark.parametrize("kind", SHEET_KINDS)
def test_the_page_lists_the_columns_that_are_read(kind: SheetKind) -> None:
    assert told(kind) == [row(each) for each in SHEETS[kind]]


@pytest.mark.parametrize("kind", SHEET_KINDS)
def test_a_title_means_one_column_only(kind: SheetKind) -> None:
    names = [
        (name, each.id)
        for each in SHEETS[kind]
        for name in (each.id, each.title.kk, each.title.ru, each.title.en, *each.also)
    ]
    assert [(name, columns_of(kind, [name])[0]) for name, _id in names] == names
    assert columns_of(kind, ["  ФАМИЛИЯ* "] if kind in {"people", "cases"} else ["?"])[0] in {
        "surname", "",
    }  # fmt: skip
