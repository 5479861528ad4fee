"""Whatever is written after `kense`, the answer is one plain sentence."""

from pathlib import Path
from typing import Final

import pytest

from tests.program.running import kense

MISUSED: Final = 2
EVERY: Final = ("rules", "offices", "check-forms", "check", "standard", "demo")
MEANINGLESS: Final = [
    ("serve",),
    ("RULES",),
    ("--nonsense",),
    ("--lang",),
    ("--lang", "de"),
    ("--lang=", "rules"),
    ("-v",),
    *((command, "--nonsense") for command in EVERY),
    *((command, "a", "b", "c", "d") for command in EVERY),
    *((command, "--lang", "kk", "--lang") for command in EVERY),
    ("offices",),
    ("offices", "--service"),
    ("offices", "--service", "weapons", "--format", "xml"),
    ("standard",),
    ("standard", "hide", "weapons"),
    ("demo",),
    ("demo", "--out"),
    ("demo", "--headless"),
    ("demo", "--out", "somewhere", "--headless", "--open"),
]
UNFIT: Final = [
    ("offices", "--service", "taxes"),
    ("offices", "--service", "weapons", "--edition", "1999-01-01"),
    ("offices", "--service", "../weapons"),
    ("check-forms", "/nowhere"),
    ("check-forms", "/etc/hostname"),
    ("check", "/nowhere/office.kense"),
    ("standard", "show", "taxes"),
    ("standard", "show", "weapons", "99.99"),
    ("standard", "show", "weapons", "11.1", "--edition", "x"),
    ("demo", "--out", "/dev/null"),
    ("demo", "--out", "/dev/null/below"),
    ("demo", "--out", "/proc", "--headless"),
    ("demo", "--out", "", "--open"),
    ("demo", "--out", "/etc", "--open"),
    ("check", "\udcff\udcfe"),
    ("check", "a" * 5_000),
    ("standard", "show", "weapons", "\udcff"),
]


def shown(words: tuple[str, ...]) -> str:
    return ascii(" ".join(words)[:40])


@pytest.mark.parametrize("words", MEANINGLESS, ids=shown)
def test_words_that_mean_nothing_are_answered_in_one_sentence(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    done = kense(*words, environment={"HOME": str(tmp_path)})
    assert (done.status, done.said) == (MISUSED, "")
    assert done.sentence
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", UNFIT, ids=shown)
def test_what_cannot_be_done_is_answered_in_one_sentence(words: tuple[str, ...]) -> None:
    done = kense(*words, "--lang", "en")
    assert done.status == 1
    assert done.said == ""
    assert done.sentence


@pytest.mark.parametrize("command", EVERY)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_command_says_how_it_is_written(command: str, language: str) -> None:
    done = kense(command, "--help", "--lang", language)
    assert (done.status, done.told) == (0, "")
    assert done.said.startswith(f"kense {command}")
