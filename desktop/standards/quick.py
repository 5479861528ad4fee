"""Read a sound file of `forms/` in the time a starting window can spare.

`desktop/structuring.py` finds every fault of a file, but takes longer to load than the file to be
read. This reader knows only two answers: the value, as strictly checked, or that something is
wrong; then the other one is asked (`standards/loader.py`). A test holds both to the same answer.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from decimal import Decimal
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

T = TypeVar("T")

SchemaKey: TypeAlias = Literal["inside", "beside"]
"""Where the key `schema` stands: a field of the dataclass, or beside its fields."""

SCHEMA: Final = 1
MOST: Final = 2_000_000  # bytes; the largest standard has about a twentieth of it

_Reader: TypeAlias = Callable[[Any], Any]

_EXACT: Final = frozenset({str, bool, int, dt.date, dt.time, NoneType})
_DECIMAL: Final = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound(Generic[T]):
    """Hold the value of a sound file and the SHA-256 of its bytes, in hexadecimal."""

    value: T
    digest: str


def read_limited(path: Path) -> bytes:
    """Return the bytes of a file, one more than `MOST` at the most; raise `OSError`."""
    with path.open("rb") as file:
        return file.read(MOST + 1)


def sound(raw: bytes, kind: type[T], schema: SchemaKey) -> Sound[T] | None:
    """Return what the bytes of a file hold as `kind`, None when anything is wrong with them.

    The same bytes are read once, however often a file is asked for.
    """
    if len(raw) > MOST:
        return None
    hint: Any = kind
    found: Sound[T] | None = _sound(raw, hint, schema)
    return found


@lru_cache(maxsize=64)
def _sound(raw: bytes, kind: Any, schema: SchemaKey) -> Any:  # noqa: ANN401  as `sound`, kept
    try:
        plain = tomllib.loads(raw.decode("utf-8"))
        found = plain["schema"] if schema == "inside" else plain.pop("schema")
        if type(found) is not int or found != SCHEMA:
            return None
        return Sound(value=structure(plain, kind), digest=sha256(raw).hexdigest())
    except (ValueError, KeyError, RecursionError):
        return None


def structure(plain: object, kind: type[T]) -> T:
    """Return plain data as `kind`; raise `ValueError` when anything is wrong with them."""
    hint: Any = kind
    value: T = _reader(hint)(plain)
    return value


@cache
def _reader(kind: Any) -> _Reader:  # noqa: ANN401  a type of any sort
    origin = get_origin(kind)
    if origin is Literal:
        return _one_of(get_args(kind))
    if origin is tuple:
        return _listed(_reader(get_args(kind)[0]))
    if origin in {Union, UnionType}:
        return _any_of(tuple(map(_reader, get_args(kind))))
    if kind is Decimal:
        return _decimal
    if is_dataclass(kind):
        return _record(kind)
    if kind in _EXACT:
        return _exactly(kind)
    raise ValueError(kind)


def _exactly(kind: type) -> _Reader:
    def read(value: object) -> object:
        if type(value) is not kind:
            raise ValueError(kind)
        return value

    return read


def _one_of(allowed: tuple[object, ...]) -> _Reader:
    def read(value: object) -> object:
        if type(value) is not str or value not in allowed:
            raise ValueError(allowed)
        return value

    return read


def _listed(inner: _Reader) -> _Reader:
    def read(value: object) -> object:
        if type(value) is not list:
            raise ValueError(value)
        return tuple(map(inner, value))

    return read


def _any_of(readers: tuple[_Reader, ...]) -> _Reader:
    def read(value: object) -> object:
        for reader in readers:
            try:
                return reader(value)
            except ValueError:
                continue
        raise ValueError(readers)

    return read


def _decimal(value: object) -> Decimal:
    if type(value) is int or (type(value) is str and _DECIMAL.fullmatch(value)):
        return Decimal(value)
    raise ValueError(value)


def _record(kind: Any) -> _Reader:  # noqa: ANN401  a dataclass of any sort
    rows: tuple[Field[Any], ...] = fields(kind)
    hints: dict[str, Any] = {row.name: row.type for row in rows}
    readers = {name.removesuffix("_"): (name, _reader(hint)) for name, hint in hints.items()}
    needed = {row.name.removesuffix("_") for row in rows if _has_no_default(row)}

    def read(value: object) -> object:
        if not isinstance(value, Mapping) or not needed <= value.keys() <= readers.keys():
            raise ValueError(kind)
        given = ((readers[key], each) for key, each in value.items())
        return kind(**{name: reader(each) for (name, reader), each in given})

    return read


def _has_no_default(row: Field[Any]) -> bool:
    return row.default is MISSING and row.default_factory is MISSING
