"""Whether everything that can be wrong in an opening balance is said, in each language (D43)."""

import json
import re
from pathlib import Path
from typing import Final

import pytest

from desktop import paths
from desktop.i18n import LANGUAGES, Language, use_language
from desktop.models.opening_report import Report, RowFault
from desktop.models.opening_sheets import odd, wrong
from desktop.presenters import opening_words
from desktop.presenters.sentences import WORDS
from desktop.presenters.sentences_fields import PROBLEMS
from desktop.presenters.sentences_opening import OPENING, opening_sentence

ROOMS: Final = ("models", "services")
CODE: Final = re.compile(r"\b(?:wrong|odd|unknown_word)\(\s*[^,()]+,\s*\"([a-z-]+)\"")
EVERY: Final[dict[str, str | int]] = {
    "title": "x", "row": 2, "most": 3, "limit": 4, "kk": "а", "ru": "б", "en": "c", "owner": "А",
    "due": "2013-12-01", "last": 5, "given": 6, "year": 7, "sign": "☺",
}  # fmt: skip


def codes() -> set[str]:
    """Return every code the program can find in a sheet and words for itself."""
    package = paths.resources().parent / "desktop"
    sources = [path for room in ROOMS for path in sorted((package / room).glob("opening*.py"))]
    return {code for path in sources for code in CODE.findall(path.read_text(encoding="utf-8"))}


def test_the_codes_of_the_program_were_found() -> None:
    assert {"owner-unknown", "row-broken", "zeros-lost", "bad-date"} - codes() == {"zeros-lost"}


@pytest.mark.parametrize("code", sorted(codes() | set(OPENING)))
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_found_is_said_whole(code: str, language: Language) -> None:
    use_language(language)
    said = opening_sentence(wrong("", code, **EVERY))
    assert said.endswith((".", "?"))
    assert code not in said
    assert "{" not in said


def test_no_sentence_is_kept_for_what_is_never_found() -> None:
    told_elsewhere = {"number-rounded", "zeros-lost"}
    assert set(OPENING) - codes() == told_elsewhere
    assert codes() <= set(OPENING) | set(PROBLEMS) | set(WORDS)


def test_a_fault_is_named_by_row_and_column() -> None:
    use_language("ru")
    found = RowFault(row=17, fault=wrong("born", "bad-date"))
    report = Report(kind="people", file="иелер.csv", hard=1, faults=(found,))
    assert opening_words.fault_line(report, found) == (
        "Строка 17, Дата рождения: Такого дня нет. Пишите так: 25.11.2013."
    )


def test_what_a_word_could_be_is_listed_in_the_language_spoken() -> None:
    use_language("kk")
    fault = wrong("purpose", "word-unknown", kk="Тіркеу", ru="Регистрация", en="Registration")
    assert "Тіркеу" in opening_sentence(fault)
    assert "Регистрация" not in opening_sentence(fault)


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (Report(kind="people", file="a", rows=2, new=2), "Nothing was written yet."),
        (Report(kind="people", file="a", rows=2, present=2), "There is nothing to load."),
        (Report(kind="people", file="a", rows=2, new=2, loaded=True), "2 rows were loaded."),
        (Report(kind="people", file="a", rows=2, hard=1), "1 problem stands in the way."),
        (Report(kind="people", file="a", cancelled=True), "Stopped. Nothing was written."),
    ],
)
def test_the_verdict_says_what_to_do(report: Report, said: str) -> None:
    use_language("en")
    assert said in opening_words.verdict(report)


def test_what_is_not_named_any_more_is_counted() -> None:
    use_language("en")
    found = RowFault(row=2, fault=odd("phone", "phone-digits"))
    report = Report(kind="people", file="a", soft=12, faults=(found,))
    assert "and 11 more" in list(opening_words.report_lines(report))


def test_a_program_reads_the_same_as_people() -> None:
    use_language("en")
    found = RowFault(row=2, fault=wrong("phone", "phone-digits"))
    report = Report(kind="people", file=str(Path("a.csv")), hard=1, faults=(found,))
    told = json.loads(opening_words.as_json(report))
    assert told["problems"][0]["row"] == 2
    assert told["problems"][0]["title"] == "Phone"
    assert told["problems"][0]["says"].startswith("The phone has")
