"""The forms we ship are sound, and their examples are answered."""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Final, get_args, get_type_hints

import pytest

from desktop import paths
from desktop.models.standard import Standard
from desktop.models.text import Text
from desktop.services.forms import check_forms
from desktop.services.rules import answer
from desktop.standards.catalogue import Catalogue
from desktop.standards.examples import Example, plain_json, read_examples

README: Final = paths.forms() / "README.md"
CATALOGUE: Final = Catalogue(paths.forms())


def examples() -> list[Example]:
    """Return the examples of every shipped standard."""
    found: list[Example] = []
    for service in CATALOGUE.services():
        file = read_examples(paths.forms() / "standards" / service).value
        assert file is not None, service
        assert file.example, service
        found += file.example
    return found


def test_nothing_is_wrong_with_what_we_ship() -> None:
    report = check_forms(paths.forms())
    assert [found.in_words() for found in report.found] == []


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.says)
def test_an_example_is_answered_as_it_says(example: Example) -> None:
    found = answer(CATALOGUE, plain_json(example.ask))
    expected = plain_json(example.answer)
    assert {key: found.get(key) for key in expected} == expected


def keys_of(kind: type[Any]) -> dict[str, set[str]]:
    """Return the keys of a record and of every record inside it, by class."""
    found: dict[str, set[str]] = {}
    waiting = [kind]
    while waiting:
        each = waiting.pop()
        if each.__name__ in found or each is Text:
            continue
        found[each.__name__] = {row.name.removesuffix("_") for row in fields(each)}
        waiting += [part for hint in get_type_hints(each).values() for part in records_in(hint)]
    return found


def records_in(hint: Any) -> list[type[Any]]:  # noqa: ANN401 - a type hint of any sort
    """Return the records a type hint speaks of."""
    if isinstance(hint, type) and is_dataclass(hint):
        return [hint]
    return [part for each in get_args(hint) for part in records_in(each)]


def documented(page: Path) -> dict[str, set[str]]:
    """Return the keys a page documents, by the class named in the heading of their table."""
    found: dict[str, set[str]] = {}
    name = ""
    for line in page.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"#+ .*<!-- (\w+) -->", line):
            name = heading[1]
        elif name and (row := re.match(r"\| `(\w+)`", line)):
            found.setdefault(name, set()).add(row[1])
    return found


def test_every_key_of_a_standard_is_explained_and_no_other() -> None:
    assert documented(README) == keys_of(Standard)
