"""Tell every problem of the files in `forms/` with its file, line, place and words.

Beside the codes of `desktop/structuring.py` there are those of reading a file (`file-missing`,
`file-unreadable`, `too-large`, `bad-toml`, `unknown-schema`, `wrong-name`) and those of
`standards/checks.py`, listed in `_WORDS`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from desktop.i18n import _, marked
from desktop.structuring import Problem

_NAMES: Final = ("id", "document", "number", "why", "year")

_WORDS: Final[Mapping[str, str]] = {
    "file-missing": marked("The file is missing."),
    "file-unreadable": marked("The file cannot be read: {why}."),
    "too-large": marked("The file is larger than {most} bytes: it cannot be a form."),
    "bad-toml": marked("The file is not TOML: {why}."),
    "missing-key": marked("This key is missing."),
    "unknown-key": marked("This key is not known here; known are: {known}."),
    "bad-value": marked("The value is of the wrong kind; expected: {expected}."),
    "unknown-id": marked("This is not one of the values known here: {allowed}."),
    "unknown-schema": marked("This program reads schema {known} only."),
    "wrong-name": marked("Service and edition must be those of the file name, {expected}."),
    "bad-id": marked("{id} cannot be an id: use small Latin letters, digits, hyphens and points."),
    "duplicate-id": marked("The id {id} is given more than once."),
    "missing-row": marked("There is no {what} called {id}; there are: {known}."),
    "unknown-name": marked("Nothing is called {id}; a condition may ask about: {known}."),
    "impossible-answer": marked("The answer to {id} can never be {value}; it can be: {known}."),
    "one-test": marked("Give exactly one of is, is_not and at_most."),
    "no-number": marked("{id} is no number, so at_most cannot be asked of it."),
    "no-item-here": marked("No single item is looked at here, so {id} cannot be asked."),
    "never-holds": marked(
        "No applicant and no answers ever fulfil these conditions: the row is dead."
    ),
    "circle": marked("{id} waits for its own answer: it would never be asked."),
    "same-field": marked("The field {id} stands twice for the same applicant."),
    "unused": marked("Nothing refers to {id}."),
    "unproposed": marked("Nothing ever proposes the ground {id}: give findings, missing or under."),
    "idle-key": marked("This key means nothing without {needs}."),
    "wanting": marked("This key is needed when {because}."),
    "blank": marked("Something must stand here."),
    "untidy-space": marked("Remove the spaces at the ends and the doubled ones."),
    "spread-letters": marked("The letters of a word are spread apart: {words}."),
    "mixed-script": marked("The word {word} mixes Latin and Cyrillic letters."),
    "unknown-paragraph": marked("The paragraph {number} is cited but not told in paragraphs."),
    "bad-letter": marked("A line has one capital letter, not {letter}."),
    "letter-taken": marked("The letter {letter} looks like that of {service}, line {line}."),
    "bad-country": marked("A document names a state by three capital letters, not {text}."),
    "code-taken": marked("The code {code} belongs to the service {service}."),
    "dates-reversed": marked("The end, {last}, does not come after the beginning, {first}."),
    "dates-overlap": marked("The edition {edition} is in force at the same time."),
    "not-positive": marked("Only a number above 0 makes sense here."),
    "hours-disordered": marked("The hours must follow each other: opens, the break, closes."),
    "half-break": marked("A break needs its beginning and its end."),
    "weeks-miscounted": marked("Give {count} weeks of the month, each from 1 to {last}."),
    "too-large-number": marked("The most possible is {most}."),
    "wrong-day": marked("{day} does not belong here: {because}."),
    "days-miscounted": marked(
        "The year {year} would have {found} working days; there are {least} to {most}."
    ),
    "same-name": marked("The office {key} is called the same."),
    "not-a-day-off": marked("{day} is expected, but stands neither in off nor in holidays."),
    "out-of-order": marked("The rows must go from the oldest to the newest without a gap."),
    "reference-short": marked("The table ends before it begins: give at least one row."),
    "wrong-count": marked("Found: {found}; expected: {expected}."),
    "duplicate-key": marked("The key {key} is given more than once."),
    "bad-number": marked("A number starts at 1."),
    "bad-phone": marked("{phone} is no phone: write digits and hyphens only."),
    "unknown-zone": marked("There is no time zone {zone}."),
    "unknown-field": marked("No such value is printed on this paper; known are: {known}."),
    "unknown-style": marked("There is no such style; known are: {known}."),
    "unknown-sheet": marked("There is no such sheet; known are: {known}."),
    "no-style": marked("A style is needed here."),
    "two-listings": marked("Only one list may grow on a sheet."),
    "sheet-missing": marked("The sheet {sheet} is missing."),
    "examples-missing": marked("The standard has no examples: add examples.toml beside it."),
    "example-failed": marked("“{says}”: {key} is {found}, the example expects {expected}."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Hold one problem of one file; `line` counts from 1 (None: the file as a whole)."""

    file: Path
    problem: Problem
    line: int | None = None
    place: str = ""

    @property
    def where(self) -> str:
        """Return `file:line: place` as far as they are known, in no language."""
        at = "" if self.line is None else f":{self.line}"
        place = f": {self.place}" if self.place else ""
        return f"{self.file.as_posix()}{at}{place}"

    def in_words(self) -> str:
        """Say file, line, place and what is wrong, in the language spoken."""
        return f"{self.where}: {problem_in_words(self.problem)}"


def problem_in_words(problem: Problem) -> str:
    """Say in the language spoken what is wrong, without file and place."""
    values = defaultdict(lambda: "?", {k: _listed(value) for k, value in problem.fields.items()})
    return _(_WORDS.get(problem.code, problem.code)).format_map(values)


def found_in(file: Path, text: str, plain: object, problems: Iterable[Problem]) -> Iterator[Found]:
    """Place problems in the file they came from: the line of the row and a name a person knows."""
    for problem in problems:
        yield Found(
            file=file,
            problem=problem,
            line=_line(text, problem.path),
            place=_place(plain, problem.path),
        )


def _listed(value: object) -> str:
    if isinstance(value, (tuple, list, frozenset)):
        return ", ".join(map(_listed, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _place(plain: object, path: tuple[str | int, ...]) -> str:
    """Return `requirements 4 (photos), when 1, ask`: rows counted from 1 and named if they can."""
    words: list[str] = []
    here: Any = plain
    for step in path:
        here = _inside(here, step)
        if isinstance(step, int) and words:
            name = _name_of(here)
            words[-1] += f" {step + 1}" + (f" ({name})" if name else "")
        else:
            words.append(str(step))
    return ", ".join(words)


def _inside(here: object, step: str | int) -> object:
    if isinstance(here, Mapping):
        return here.get(step)
    if isinstance(here, list) and isinstance(step, int) and 0 <= step < len(here):
        return here[step]
    return None


def _name_of(row: object) -> str:
    if not isinstance(row, Mapping):
        return ""
    return next((str(row[name]) for name in _NAMES if isinstance(row.get(name), (str, int))), "")


def _line(text: str, path: tuple[str | int, ...]) -> int | None:
    """Return the line where the nearest row, table or key of the path begins at the margin."""
    row = _row(text, path)
    if row is not None:
        return _line_at(text, row)
    names = tuple(takewhile(lambda step: isinstance(step, str), path))
    for depth in range(len(names), 0, -1):
        name = re.escape(".".join(map(str, names[:depth])))
        key = re.search(rf"^(?:\[\[?{name}[\].]|{name}\s*[.=])", text, re.MULTILINE)
        if key is not None:
            return _line_at(text, key)
    return None


def _row(text: str, path: tuple[str | int, ...]) -> re.Match[str] | None:
    """Return where the innermost row of the path begins, None when it is in no row."""
    found, name, start, end = None, "", 0, len(text)
    for step in path:
        if isinstance(step, str):
            name = f"{name}.{step}" if name else step
            continue
        row = re.compile(rf"^\[\[{re.escape(name)}\]\]", re.MULTILINE)
        rows = list(row.finditer(text, start, end))
        if step >= len(rows):
            break
        found = rows[step]
        start = found.end()
        end = rows[step + 1].start() if step + 1 < len(rows) else end
    return found


def _line_at(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1
