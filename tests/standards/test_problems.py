"""Every problem of a file has words in every language."""

import re
from pathlib import Path
from typing import Final

import pytest

from desktop.i18n import LANGUAGES, Language, speaking
from desktop.standards.problems import problem_in_words
from desktop.structuring import Problem

PROGRAM: Final = Path(__file__).resolve().parents[2] / "desktop"
FILES: Final = [*sorted((PROGRAM / "standards").glob("*.py")), PROGRAM / "structuring.py"]
CODES: Final = sorted(
    {
        code
        for file in FILES
        for code in re.findall(
            r'(?:code=|_unread\(path, |UnfitError\()"([a-z-]+)"', file.read_text(encoding="utf-8")
        )
    }
)


def test_the_program_is_read_for_its_codes() -> None:
    assert {"missing-key", "bad-toml", "wrong-count", "letter-taken", "unknown-id"} <= set(CODES)
    assert len(CODES) > 40


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_a_problem_has_words(code: str, language: Language) -> None:
    with speaking(language):
        words = problem_in_words(Problem(path=(), code=code))
    assert words != code
    assert words.endswith(".")


@pytest.mark.parametrize("code", CODES)
def test_the_words_are_said_in_three_languages(code: str) -> None:
    said = set()
    for language in LANGUAGES:
        with speaking(language):
            said.add(problem_in_words(Problem(path=(), code=code)))
    assert len(said) == len(LANGUAGES)
