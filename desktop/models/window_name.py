"""What a counter is called: one named by its number is named so in every language.

Any other name stands as the office typed it. A person's name must not: the hall would read it
(issue 7 §5).
"""

import re
from collections.abc import Iterable
from typing import Final

from desktop.models.names import folded
from desktop.models.text import Text

_WORD: Final = r"(?:терезе(?:сі)?|окно|window)"
_NUMBER: Final = re.compile(
    rf"(?:{_WORD}\s*[-–]?\s*)?(?:№\s*)?(?P<number>\d{{1,3}})"
    rf"(?:\s*[-–]?\s*(?:ші|шы|е)?\s*{_WORD})?",
    re.IGNORECASE,
)
_PARTS_OF_NAME: Final = (2, 3)


def number_of(name: str) -> int:
    """Return the number of a counter named by it («1-терезе», «Окно 2», «3»), else 0."""
    found = _NUMBER.fullmatch(name.strip())
    return int(found["number"]) if found else 0


def window_words(name: str) -> Text:
    """Return what a counter is called in each language."""
    number, is_bare = number_of(name), name.strip(" №").isdigit()
    if number and not is_bare:
        return by_number(str(number))
    return Text(kk=name, ru=name, en=name)


def by_number(number: str) -> Text:
    """Name a counter by its number, or by whatever else its id is."""
    return Text(kk=f"{number}-терезе", ru=f"Окно {number}", en=f"Window {number}")


def names_employee(name: str, staff: Iterable[str]) -> bool:
    """Say whether a counter's name holds that of an employee: his surname, or only his names."""
    said = folded(name)
    return any(_names(said, each) for each in staff)


def _names(said: frozenset[str], person: str) -> bool:
    surname, whole = folded(person.partition(" ")[0]), folded(person)
    if surname and surname <= said:
        return True
    is_whole = any(len(word) > 1 for word in said)
    return is_whole and all(
        word in whole or (len(word) == 1 and any(each.startswith(word) for each in whole))
        for word in said
    )


def looks_like_person(name: str) -> bool:
    """Say whether a name reads as a person's: two or three words, each begun by a capital."""
    words = [word for word in re.split(r"[\s.]+", name) if word]
    return len(words) in _PARTS_OF_NAME and all(
        word[0].isupper() and word.replace("-", "").isalpha() for word in words
    )
