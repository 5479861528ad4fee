import ast
import re
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from desktop.models.facts import Fact
from desktop.store.codec import FACTS

ROOT: Final = Path(__file__).parents[2]
ROW: Final = re.compile(r"^\| `([A-Z]\w+)` \| (.+) \|$", re.MULTILINE)
TOLD: Final = {
    name: cells.split(" | ")
    for name, cells in ROW.findall((ROOT / "docs/facts.md").read_text(encoding="utf-8"))
}


def fields_of(kind: type[Fact]) -> str:
    marks = {
        field.name: "" if field.default is field.default_factory is MISSING else "?"
        for field in fields(kind)
    }
    return ", ".join(f"`{name}`{mark}" for name, mark in marks.items())


@cache
def use_cases() -> frozenset[str]:
    found: set[str] = set()
    for path in (ROOT / "desktop/services").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {f"{path.stem}.{n.name}" for n in tree.body if isinstance(n, ast.FunctionDef)}
    return frozenset(found)


def test_every_fact_has_its_row_and_every_row_its_fact() -> None:
    assert sorted(TOLD) == sorted(FACTS)


@pytest.mark.parametrize("name", FACTS)
def test_a_row_says_what_the_code_says(name: str) -> None:
    kind = FACTS[name]
    version, record, told_fields, _made_by, exported = TOLD[name]
    assert (version, record) == (str(kind.VERSION), f"{kind.ABOUT} `{kind.KEY}`")
    assert told_fields == fields_of(kind)
    assert exported == "yes"


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_is_made_by_use_cases_that_exist(name: str) -> None:
    named = set(re.findall(r"`([\w.]+)`", TOLD[name][3]))
    assert named
    assert named <= use_cases()
