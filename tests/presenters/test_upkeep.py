"""Whether a check of the record says in words what it does and what it found."""

from io import StringIO
from pathlib import Path
from typing import get_args

import pytest
from typing_extensions import override

from desktop.i18n import LANGUAGES, Language, speaking
from desktop.models.chain import Fault
from desktop.presenters.upkeep import counting, fault_words, progress_words, verdict
from desktop.store.comparing import Kind
from desktop.store.upkeep import Problem, Report, Stage

OFFICE = Path("office.kense")
CODES = [
    *get_args(Fault),
    *get_args(Kind),
    *("file", "foreign-key", "trigger-missing", "table-missing", "database-corrupt"),
    *("bad-fact", "unknown-fact", "newer-fact", "out-of-place", "journal-unreadable"),
]


class Terminal(StringIO):
    @override
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_fault_has_its_own_words(code: str, language: Language) -> None:
    with speaking(language):
        said = fault_words(Problem(code=code, place="tickets[7]"), OFFICE)
    assert said.startswith("tickets[7]: ")
    assert f"({code})" not in said  # as a refusal without a sentence is said


def test_a_fault_of_the_whole_file_names_the_file() -> None:
    with speaking("en"):
        said = fault_words(Problem(code="database-corrupt", place=""), OFFICE)
    assert said.startswith("The database office.kense is damaged.")


def test_progress_is_counted() -> None:
    with speaking("en"):
        assert progress_words("facts", 2_000, 1_000_000) == (
            "Following the journal: 2,000 of 1,000,000"
        )


def test_progress_stands_in_one_line_of_a_terminal_and_is_wiped() -> None:
    terminal = Terminal()
    with speaking("en"), counting(terminal) as progress:
        for stage in get_args(Stage):
            progress(stage, 1, 2)
    shown = terminal.getvalue()
    assert "\n" not in shown
    assert shown.count("1 of 2") == 3
    assert shown.endswith("\r\x1b[K")


def test_nothing_is_shown_where_nobody_watches() -> None:
    pipe = StringIO()
    with counting(pipe) as progress:
        progress("facts", 1, 2)
    assert pipe.getvalue() == ""


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (Report(entries=1, problems=()), "The record is sound: 1 fact was checked."),
        (Report(entries=1_204, problems=()), "The record is sound: 1,204 facts were checked."),
        (Report(entries=5, problems=(), cancelled=True), "The check was stopped; nothing was"),
        (Report(entries=5, problems=(Problem(code="hash", place=""),)), "1 fault was found."),
        (Report(entries=5, problems=(Problem(code="hash", place=""),) * 2), "2 faults were found."),
    ],
)
def test_the_verdict_is_one_sentence(report: Report, said: str) -> None:
    with speaking("en"):
        assert verdict(report).startswith(said)
