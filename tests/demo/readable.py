"""Search files for words, as somebody would who found the disk: in every coding, unpacked."""

import gzip
import json
import re
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from desktop.store import journal
from desktop.store.database import Database

CODINGS: Final = ("utf-8", "utf-16-le", "cp1251", "kz1048")
_LEAST: Final = 6  # bytes: fewer stand somewhere in any sealed file by chance
_NAMES: Final = frozenset(
    {
        *("surname", "given", "patronymic", "latin_surname", "latin_given"),
        *("head", "clerk_name", "name_ru"),
    }
)
_NUMBERS: Final = frozenset({"iin", "bin"})
_PNG: Final = b"\x89PNG\r\n\x1a\n"


def people_in(record: Database) -> tuple[frozenset[str], frozenset[str]]:
    """Return every name and every IIN and BIN that any fact of a record holds."""
    names: set[str] = set()
    numbers: set[str] = set()
    for entry in journal.entries(record):
        for key, value in _fields(json.loads(entry.body)):
            if key in _NAMES and value:
                names.add(value)
            elif key in _NUMBERS and value:
                numbers.add(value)
    return frozenset(names), frozenset(numbers)


def _fields(value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  JSON of any shape
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str):
                yield key, inner
            else:
                yield from _fields(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _fields(inner)


def words_of(names: Iterable[str]) -> frozenset[str]:
    """Return the words of names that are long enough to be told from chance."""
    words = (word.strip(".,«»") for name in names for word in name.split())
    return frozenset(word for word in words if len(word.encode()) >= _LEAST)


def found_in(path: Path, words: Iterable[str]) -> set[str]:
    """Return which words can be read in a file or in its name."""
    wanted = frozenset(words)
    contents = [path.name.encode(), *unpacked(path.read_bytes())]
    told = [content for content in contents if _any_of(wanted).search(content)]
    return {word for word in wanted if any(stands_in(word, content) for content in told)}


def stands_in(word: str, content: bytes) -> bool:
    """Say whether a word can be read in a content, in any coding that has its letters."""
    return any(form in content for form in _forms(word))


@cache
def _any_of(words: frozenset[str]) -> re.Pattern[bytes]:
    """Return what finds whether any of the words can be read: they are too many to try each."""
    return re.compile(_one_of({form for word in words for form in _forms(word)}), re.DOTALL)


def _one_of(forms: Collection[bytes]) -> bytes:
    """Return the pattern of any of the forms, what several begin with said once."""
    if b"" in forms or not forms:
        return b"" if forms else b"(?!)"
    by_first: dict[int, set[bytes]] = {}
    for form in forms:
        by_first.setdefault(form[0], set()).add(form)
    ways = []
    for _first, alike in sorted(by_first.items()):
        begins = _beginning(min(alike), max(alike))
        ways.append(re.escape(begins) + _one_of({form[len(begins) :] for form in alike}))
    return b"(?:" + b"|".join(ways) + b")"


def _beginning(first: bytes, last: bytes) -> bytes:
    """Return what two contents begin with, and so all that stand between them in order."""
    pairs = enumerate(zip(first, last, strict=False))
    return first[: next((at for at, (one, other) in pairs if one != other), len(first))]


def _forms(word: str) -> set[bytes]:
    """Return a word as it may be written: also as an index, a heading and JSON have it."""
    forms = {written.encode() for written in (word, word.upper(), word.lower())}
    forms.add(json.dumps(word).strip('"').encode())
    for coding in CODINGS:
        with suppress(UnicodeEncodeError):
            forms.add(word.encode(coding))
    return {form for form in forms if len(form) >= _LEAST}


def unpacked(content: bytes) -> Iterator[bytes]:
    """Yield a content, and whatever is packed in it; of a picture what it tells beside its dots."""
    if content.startswith(_PNG):
        yield from _told_in_picture(content)
        return
    yield content
    if content.startswith(b"\x1f\x8b"):
        yield from unpacked(gzip.decompress(content))
    elif content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from unpacked(archive.read(name))
    elif content.startswith(b"%PDF"):
        yield from _inflated(content)


def _told_in_picture(png: bytes) -> Iterator[bytes]:
    """Yield every part of a picture but its dots, and what stands behind the picture."""
    at = len(_PNG)
    while at < len(png):
        size = int.from_bytes(png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        at += size + 12
        if kind != b"IDAT":
            yield data
            yield from _inflated(data)
        if kind == b"IEND":
            yield png[at:]
            return


def _inflated(content: bytes) -> Iterator[bytes]:
    """Yield every stream packed with zlib in a content."""
    at = content.find(b"\x78")
    while at >= 0:
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(content[at:])
        at = content.find(b"\x78", at + 1)
