"""The user's guide: its pages as Markdown, in Kazakh and in Russian, and where words stand in it.

Each language is a folder of `docs/guide/`; its `README.md` is the table of contents, and the order
of the pages is the order in which it links to them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.i18n import Language
from desktop.store.folding import fold

CONTENTS: Final = "README"
"""The page that links to every other."""

_LINK: Final = re.compile(r"\]\(([\w-]+)\.md[#)]")
_HEADING: Final = re.compile(r"^(#{1,6}) (.+)$")
_PICTURE: Final = re.compile(r"!\[[^]]*]\([^)]*\)")
_LINKED: Final = re.compile(r"\[([^]]*)]\([^)]*\)")
_NOT_SLUG: Final = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePage:
    """Hold one page: `key` is the name of its file, `text` its Markdown."""

    key: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold what stands under one `heading` of a page; `at` counts the headings before it."""

    page: str
    title: str
    heading: str
    at: int
    lines: tuple[str, ...]


def spoken_in(language: Language) -> Language:
    """Return in which language the guide is read: it has no English pages, and is Kazakh there."""
    return "ru" if language == "ru" else "kk"


def folder(language: Language) -> Path:
    """Return where the pages of a language lie."""
    return paths.guide() / spoken_in(language)


@cache
def pages(language: Language) -> tuple[GuidePage, ...]:
    """Return every page, the contents first.

    Raises:
        OSError: the guide is not beside the program, or cannot be read.
    """
    place = folder(language)
    contents = _read(place / f"{CONTENTS}.md")
    linked = dict.fromkeys(_LINK.findall(contents.text))
    return (contents, *(_read(place / f"{key}.md") for key in linked))


def headings(text: str) -> tuple[str, ...]:
    """Return every heading of a page in its order, without its marks."""
    found = (_HEADING.match(line) for line in text.splitlines())
    return tuple(plain(each[2]) for each in found if each)


def slug(heading: str) -> str:
    """Return the anchor a heading has: small letters, hyphens for spaces, no other signs."""
    return _NOT_SLUG.sub("", plain(heading).lower()).strip().replace(" ", "-")


def plain(line: str) -> str:
    """Return a line of Markdown as it is read: no pictures, links by their words."""
    bare = _LINKED.sub(r"\1", _PICTURE.sub("", line))
    return re.sub(r"^(?:[-*>]|\d+\.)\s+", "", bare.strip(" |")).replace("**", "").replace("`", "")


def found(language: Language, words: str) -> tuple[Passage, ...]:
    """Return the passages where every word stands, folded as names are, the best first.

    Raises:
        OSError: the guide is not beside the program, or cannot be read.
    """
    wanted = fold(words).split()
    if not wanted:
        return ()
    told = (passage for page in pages(language)[1:] for passage in _passages(page))
    holding = [each for each in told if _holds(" ".join((each.heading, *each.lines)), wanted)]
    return tuple(sorted(holding, key=lambda each: not _holds(each.heading, wanted)))


def line_with(passage: Passage, words: str) -> str:
    """Return the first line of a passage with one of the words, its first where none has."""
    for word in fold(words).split():
        for line in passage.lines:
            if _holds(line, [word]):
                return line
    return next(iter(passage.lines), "")


def _passages(page: GuidePage) -> Iterator[Passage]:
    heading, at, lines = page.title, -1, list[str]()
    for line in page.text.splitlines():
        head = _HEADING.match(line)
        if head is None:
            lines += [said] if (said := plain(line)) and not set(said) <= set("-:| ") else []
            continue
        if at >= 0:
            yield _passage(page, heading, at, lines)
        heading, at, lines = plain(head[2]), at + 1, []
    yield _passage(page, heading, at, lines)


def _passage(page: GuidePage, heading: str, at: int, lines: list[str]) -> Passage:
    return Passage(page=page.key, title=page.title, heading=heading, at=at, lines=tuple(lines))


def _holds(text: str, wanted: list[str]) -> bool:
    folded = fold.__wrapped__(text).split()  # a text of the guide would drive names out of its hand
    return all(any(each.startswith(word) for each in folded) for word in wanted)


def _read(path: Path) -> GuidePage:
    text = path.read_text(encoding="utf-8")
    return GuidePage(key=path.stem, title=next(iter(headings(text)), path.stem), text=text)
