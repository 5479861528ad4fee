"""Find what is wrong with the words of a standard: nothing written, damage, look-alikes."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Final

from desktop.models.text import LANGUAGES, Text
from desktop.structuring import Problem

_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile(r"[A-Za-z]")
_CYRILLIC: Final = re.compile(r"[\u0400-\u052f]")
_SPREAD: Final = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){2,}(?!\S)")

Place = tuple[str | int, ...]


def text_problems(record: object) -> Iterator[Problem]:
    """Yield the problems of every text anywhere inside a record of a model."""
    for place, text in texts_in(record, ()):
        for language in LANGUAGES:
            yield from wording_problems(text.in_language(language), (*place, language))


def texts_in(record: object, place: Place) -> Iterator[tuple[Place, Text]]:
    """Yield every text inside a record with its place."""
    if isinstance(record, Text):
        yield place, record
    elif isinstance(record, tuple):
        for at, each in enumerate(record):
            yield from texts_in(each, (*place, at))
    elif is_dataclass(record):
        for each in fields(record):
            yield from texts_in(getattr(record, each.name), (*place, each.name.removesuffix("_")))


def wording_problems(wording: str, place: Place) -> Iterator[Problem]:
    """Yield the problems of one wording; lines may break, but not end or begin with spaces."""
    if not wording.strip():
        yield Problem(path=place, code="blank")
        return
    if any(line != " ".join(line.split()) for line in wording.splitlines()):
        yield Problem(path=place, code="untidy-space")
    for spread in _SPREAD.findall(wording):
        yield Problem(path=place, code="spread-letters", fields={"words": spread})
    for word in _WORD.findall(wording):
        if _LATIN.search(word) and _CYRILLIC.search(word):
            yield Problem(path=place, code="mixed-script", fields={"word": word})
