"""Read the files of `forms/` strictly: all of a file, or every problem it has."""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

from cattrs import Converter

from desktop.models.standard import Standard
from desktop.standards.problems import Found, found_in
from desktop.standards.quick import MOST, SCHEMA, read_limited
from desktop.structuring import FAULTS, Problem, problems, strict_converter

SchemaKey: TypeAlias = Literal["inside", "beside", "none"]
"""Where `schema` stands: a field of the dataclass, a key beside its fields, or nowhere."""

T = TypeVar("T")

_AT: Final = re.compile(r" \(at (line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[T]):
    """Hold what a file held: `value` when it could be read at all, and every problem found.

    `digest` is the SHA-256 of its bytes, in hexadecimal; `text` and `plain` (the
    TOML as plain data) help to place further problems.
    """

    path: Path
    value: T | None
    digest: str = ""
    text: str = ""
    plain: Any = None
    found: tuple[Found, ...] = ()

    def further(self, more: Iterable[Problem]) -> tuple[Found, ...]:
        """Return the problems found so far and `more`, each in its place."""
        return (*self.found, *found_in(self.path, self.text, self.plain, more))


def read_standard(path: Path) -> Reading[Standard]:
    """Read one edition of a standard; its own `schema` key is part of it."""
    return read(path, Standard, schema="inside")


def read(
    path: Path,
    kind: type[T],
    *,
    schema: SchemaKey = "beside",
    by: Converter | None = None,
    beside: Callable[[bytes], bytes] = bytes,
) -> Reading[T]:
    """Read a TOML file of schema 1 as the dataclass `kind`, by a converter of its own if it has.

    `beside` returns its bytes with those of the file that belongs to it.
    """
    try:
        raw = beside(read_limited(path))
    except FileNotFoundError:
        return _unread(path, "file-missing")
    except OSError as error:
        return _unread(path, "file-unreadable", why=error.strerror or type(error).__name__)
    return read_bytes(path, raw, kind, schema=schema, by=by)


def read_bytes(
    path: Path,
    raw: bytes,
    kind: type[T],
    *,
    schema: SchemaKey = "beside",
    by: Converter | None = None,
) -> Reading[T]:
    """Read the bytes of a TOML file as `kind`; `path` only names them in problems."""
    if len(raw) > MOST:
        return _unread(path, "too-large", most=MOST)
    try:
        text = raw.decode("utf-8")
        plain = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # neither UTF-8 nor TOML, or nested beyond sense
        why, line = _why(error)
        return _unread(path, "bad-toml", line, why=why)
    value, faults = _structured(dict(plain), kind, schema=schema, by=by or _converter())
    return Reading(
        path=path,
        value=value,
        digest=sha256(raw).hexdigest(),
        text=text,
        plain=plain,
        found=tuple(found_in(path, text, plain, faults)),
    )


def _structured(
    plain: dict[str, Any], kind: type[T], *, schema: SchemaKey, by: Converter
) -> tuple[T | None, tuple[Problem, ...]]:
    """Return the value or its faults; of another schema only that is said, and nothing else."""
    if schema != "none":
        known = plain.get("schema") if schema == "inside" else plain.pop("schema", None)
        if type(known) is not int or known != SCHEMA:
            fields = {"known": SCHEMA}
            return None, (Problem(path=("schema",), code="unknown-schema", fields=fields),)
    try:
        return by.structure(plain, kind), ()
    except FAULTS as error:
        return None, tuple(problems(error))


@cache
def _converter() -> Converter:
    """Keep one converter: it compiles a reader for each class, which costs more than a file."""
    return strict_converter()


def _unread(path: Path, code: str, line: int | None = None, **fields: object) -> Reading[T]:
    found = Found(file=path, problem=Problem(path=(), code=code, fields=fields), line=line)
    return Reading(path=path, value=None, found=(found,))


def _why(error: Exception) -> tuple[str, int | None]:
    """Return where the text stops being TOML; the library's own words are English only."""
    place = _AT.search(str(error))
    if place is None:
        return type(error).__name__, None
    return place[1], int(place[2]) if place[2] else None
