"""Turn plain data (TOML, JSON) into the dataclasses of the models, strictly, and back.

Nothing is guessed: `"12"` is no number, `1` is no truth, a text is no list, an unknown key is a
fault. Every fault is found in one pass and told as a `Problem`: where, a code and fields, never a
value, because a value may be personal. A field that Python cannot name (`is`) carries a trailing
underscore in its class and none in the data.
"""

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, Literal, NoReturn, TypeAlias, TypeVar, Union, get_args, get_origin

from cattrs import Converter
from cattrs.cols import homogenous_tuple_structure_factory, list_structure_factory
from cattrs.errors import (
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import (
    make_dict_structure_fn,
    make_dict_unstructure_fn,
    override,
)

Kind: TypeAlias = Any  # a type of any sort, as annotations and cattrs write it
Hook: TypeAlias = Callable[[Any, Kind], Any]

Moment = TypeVar("Moment", dt.date, dt.time, dt.datetime)

_PRIMITIVES: Final = frozenset({str, bool, int, float, NoneType})
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME: Final = re.compile(r"\d\d:\d\d(:\d\d(\.\d{1,6})?)?", re.ASCII)
_MOMENT: Final = re.compile(
    rf"{_DATE.pattern}T{_TIME.pattern}(Z|[+-]\d\d:\d\d)?",
    re.ASCII,
)
_DECIMAL: Final = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Tell one fault of the data.

    Codes: `missing-key`, `unknown-key` (`known`), `bad-value` (`expected`), `unknown-id`
    (`allowed`), or the code and fields of a refusal the class itself raised.
    """

    path: tuple[str | int, ...]
    code: str
    fields: Mapping[str, object] = field(default_factory=dict)

    @property
    def where(self) -> str:
        """Return the place as `documents[3].when[0].ask`; counted from 0."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "".join(steps).removeprefix(".")


class UnfitError(Exception):
    """Refuse one value by its code and fields, without repeating the value."""

    def __init__(self, code: str, /, **fields: object) -> None:
        super().__init__(code)
        self.code = code
        self.fields: Mapping[str, object] = fields


FAULTS: Final = (BaseValidationError, UnfitError)
"""What a strict converter raises about data: `except FAULTS as error: problems(error)`."""


UNDETAILED: Final = (ForbiddenExtraKeysError, UnfitError, ValueError, KeyError, TypeError)
"""What a converter that is not detailed raises about data, beside what the classes refuse."""


def strict_converter(*, detailed: bool = True) -> Converter:
    """Return a converter of our own rules; add hooks to it freely, it is shared with nobody.

    One that is not `detailed` raises the first fault as it is, an `UNDETAILED`, and reads a third
    faster: for data whose faults nobody is told one by one.
    """
    made = Converter(forbid_extra_keys=True, detailed_validation=detailed)
    for kind, read in _READERS.items():
        made.register_structure_hook(kind, read)
    made.register_structure_hook_factory(_is_choice, _choice)
    made.register_structure_hook_factory(_is_primitive_union, _primitive_union)
    made.register_structure_hook_factory(_is_collection, _collection)
    made.register_structure_hook_factory(_is_record, _record)
    made.register_unstructure_hook_factory(_is_record, _plain_record)
    for kind in (dt.date, dt.datetime, dt.time):
        made.register_unstructure_hook(kind, lambda value: value.isoformat())
    made.register_unstructure_hook(Decimal, str)
    return made


def problems(error: Exception) -> list[Problem]:
    """Flatten what the converter raised into every problem, in the order of the data."""
    return list(_problems(error, ()))


def _problems(error: Exception, path: tuple[str | int, ...]) -> Iterator[Problem]:
    if isinstance(error, ClassValidationError):
        named, others = error.group_exceptions()
        for inner, note in named:
            yield from _problems(inner, (*path, _key(note.name)))
    elif isinstance(error, IterableValidationError):
        placed, others = error.group_exceptions()
        for inner, place in placed:
            yield from _problems(inner, (*path, place.index))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = tuple(_key(each.name) for each in fields(error.cl) if each.init)
        for key in sorted(error.extra_fields, key=str):
            yield Problem(path=(*path, key), code="unknown-key", fields={"known": known})
        return
    else:
        yield _problem(error, path)
        return
    for inner in others:
        yield from _problems(inner, path)


def _problem(error: Exception, path: tuple[str | int, ...]) -> Problem:
    if isinstance(error, KeyError):
        return Problem(path=path, code="missing-key")
    code = getattr(error, "code", None)  # our own, or a refusal of the class
    if isinstance(code, str):
        return Problem(path=path, code=code, fields=getattr(error, "fields", {}))
    return Problem(path=path, code="bad-value")


def _unfit(expected: str) -> NoReturn:
    raise UnfitError("bad-value", expected=expected)


def _read_text(value: object, _kind: object) -> str:
    if type(value) is not str:
        _unfit("text")
    if value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:  # half a surrogate pair: no database and no paper can hold it
        _unfit("text")
    return value


def _read_bool(value: object, _kind: object) -> bool:
    return value if type(value) is bool else _unfit("true-or-false")


def _read_int(value: object, _kind: object) -> int:
    return value if type(value) is int else _unfit("whole-number")


def _read_float(value: object, _kind: object) -> float:
    if type(value) not in {int, float} or not math.isfinite(value):  # type: ignore[arg-type]  # mypy narrows by isinstance only
        _unfit("number")
    return float(value)  # type: ignore[arg-type]  # as above


def _read_decimal(value: object, _kind: object) -> Decimal:
    """Read a `Decimal`, a whole number or a text; a float has already lost what it meant."""
    if type(value) is Decimal and value.is_finite():
        return value
    if type(value) is int or (type(value) is str and _DECIMAL.fullmatch(value)):
        return Decimal(value)
    _unfit("decimal")


def _read_date(value: object, _kind: object) -> dt.date:
    return _read_moment_of(value, dt.date, _DATE, "date")


def _read_time(value: object, _kind: object) -> dt.time:
    return _read_moment_of(value, dt.time, _TIME, "time")


def _read_moment(value: object, _kind: object) -> dt.datetime:
    return _read_moment_of(value, dt.datetime, _MOMENT, "moment")


def _read_moment_of(
    value: object, kind: type[Moment], form: re.Pattern[str], expected: str
) -> Moment:
    """Read the kind itself (TOML has it) or its one ISO form (JSON)."""
    if type(value) is kind:
        return value
    if type(value) is not str or not form.fullmatch(value):
        _unfit(expected)
    try:
        return kind.fromisoformat(value)
    except ValueError:
        _unfit(expected)


_READERS: Final[Mapping[type, Hook]] = {
    str: _read_text,
    bool: _read_bool,
    int: _read_int,
    float: _read_float,
    Decimal: _read_decimal,
    dt.date: _read_date,
    dt.time: _read_time,
    dt.datetime: _read_moment,
}


def _origin(kind: Kind) -> object:
    return get_origin(kind)


def _is_choice(kind: Kind) -> bool:
    return _origin(kind) is Literal or (isinstance(kind, type) and issubclass(kind, Enum))


def _choice(kind: Kind, _converter: Converter) -> Hook:
    chosen = get_args(kind) if _origin(kind) is Literal else tuple(kind)
    values = {(type(v), v): each for each in chosen for v in [getattr(each, "value", each)]}
    allowed = tuple(value for _kind, value in values)

    def read(value: object, _kind: object) -> object:
        try:
            return values[type(value), value]
        except (KeyError, TypeError):
            raise UnfitError("unknown-id", allowed=allowed) from None

    return read


def _is_primitive_union(kind: Kind) -> bool:
    members = set(get_args(kind))
    return (
        _origin(kind) in {Union, UnionType}
        and len(members - {NoneType}) > 1
        and members <= _PRIMITIVES
    )


def _primitive_union(kind: Kind, _converter: Converter) -> Hook:
    readers = {each: _READERS.get(each) for each in get_args(kind)}
    expected = "-or-".join(sorted(each.__name__ for each in readers))

    def read(value: object, _kind: object) -> object:
        if type(value) not in readers:
            _unfit(expected)
        reader = readers[type(value)]
        return None if reader is None else reader(value, type(value))

    return read


def _is_collection(kind: Kind) -> bool:
    return _origin(kind) in {list, tuple, frozenset, dict, Mapping}


def _collection(kind: Kind, converter: Converter) -> Hook:
    """Check the sort of collection before cattrs would make one of anything it can iterate."""
    origin = _origin(kind)
    if origin in {dict, Mapping}:
        return _guarded(converter.gen_structure_mapping(kind), (Mapping,), "table")
    if origin is list:
        return _guarded(list_structure_factory(kind, converter), (list, tuple), "list")
    if origin is frozenset:
        listed = list_structure_factory(kind, converter)
        return _guarded(lambda value, each: frozenset(listed(value, each)), (list, tuple), "list")
    if Ellipsis in get_args(kind):
        listed = homogenous_tuple_structure_factory(kind, converter)
    else:
        listed = converter.gen_structure_hetero_tuple(kind)
    return _guarded(listed, (list, tuple), "list")


def _is_record(kind: Kind) -> bool:
    return isinstance(kind, type) and is_dataclass(kind)


def _record(kind: Kind, converter: Converter) -> Hook:
    made = make_dict_structure_fn(kind, converter, **_renamed(kind))
    return _guarded(made, (Mapping,), "table")


def _plain_record(kind: Kind, converter: Converter) -> Callable[[Any], Any]:
    return make_dict_unstructure_fn(kind, converter, **_renamed(kind))


def _renamed(kind: Kind) -> dict[str, Any]:
    names = (each.name for each in fields(kind))
    return {name: override(rename=_key(name)) for name in names if name.endswith("_")}


def _key(name: str) -> str:
    """Return how the data call the field `name`."""
    return name.removesuffix("_")


def _guarded(read: Hook, kinds: tuple[type, ...], expected: str) -> Hook:
    usual = dict if kinds == (Mapping,) else list  # what JSON and TOML make: told without a search

    def guarded(value: object, kind: object) -> object:
        fits = type(value) is usual or isinstance(value, kinds)
        return read(value, kind) if fits else _unfit(expected)

    return guarded
