"""The examples of the guide are answered as it says."""

import json
from pathlib import Path
from typing import Final

import pytest

from desktop import paths
from desktop.services.rules import answer
from desktop.standards.catalogue import Catalogue

GUIDE: Final = Path(__file__).resolve().parents[2] / "docs" / "adding-a-standard.md"
LINES: Final = [
    line.strip()
    for line in GUIDE.read_text(encoding="utf-8").splitlines()
    if line.startswith('    {"')
]
EXAMPLES: Final = list(zip(LINES[::2], LINES[1::2], strict=True))


def test_the_guide_shows_every_kind_of_question_but_the_last_day() -> None:
    assert {json.loads(question)["ask"] for question, _ in EXAMPLES} == {
        *("checklist", "fee", "deadline", "grounds", "identity"),
    }


@pytest.mark.parametrize(("question", "expected"), EXAMPLES)
def test_an_example_of_the_guide_is_answered(question: str, expected: str) -> None:
    found = answer(Catalogue(paths.forms()), json.loads(question))
    wanted = json.loads(expected)
    assert {key: found.get(key) for key in wanted} == wanted
