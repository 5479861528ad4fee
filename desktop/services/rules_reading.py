"""Read one line of `kense rules` strictly: every key known, every value of its kind.

JSON itself is read strictly too: a key given twice, `NaN`, half a surrogate
pair, a number or a nesting beyond all sense are no JSON to us.
"""

import datetime as dt
import json
import re
from collections.abc import Collection, Mapping
from typing import Any, Final, Literal, NoReturn, TypeAlias

BadCode: TypeAlias = Literal[
    "bad-json", "unknown-key", "missing-key", "unknown-id", "bad-value", "out-of-table"
]

MOST_TEXT: Final = 4_000
MOST_ROWS: Final = 1_000
MOST_COUNT: Final = 1_000_000

_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT: Final = re.compile(
    r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(?:\+0[4-7]:00)?", re.ASCII
)
_DECIMAL: Final = re.compile(r"\d{1,6}(\.\d{1,6})?", re.ASCII)


class BadLineError(Exception):
    """Refuse a line: one of the codes of the vocabulary, and where in the line."""

    def __init__(self, code: BadCode, where: str, **more: object) -> None:
        super().__init__(code)
        self.code = code
        self.where = where
        self.more = more


def read_object(line: bytes) -> dict[str, Any]:
    """Return the object a line holds; refuse `bad-json` with the column where one is known."""
    try:
        read = json.loads(line.decode("utf-8"), object_pairs_hook=_pairs, parse_constant=_constant)
        json.dumps(read, ensure_ascii=False).encode("utf-8")  # half a surrogate pair fails here
    except json.JSONDecodeError as error:
        raise BadLineError("bad-json", f"column {error.colno}") from None
    except (ValueError, RecursionError):  # not UTF-8, endless digits, a key twice, too deep
        raise BadLineError("bad-json", "") from None
    if not isinstance(read, dict):
        raise BadLineError("bad-json", "column 1")
    return read


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError
    return made


def _constant(name: str) -> NoReturn:
    raise ValueError(name)


class Asked:
    """Give the values of one object by key, and in the end name the keys nobody asked for."""

    def __init__(self, values: Mapping[str, Any], place: str = "") -> None:
        self._values = values
        self._place = place
        self._used: set[str] = set()

    def where(self, key: str) -> str:
        """Return the place of a key as `units[0].kind`."""
        return f"{self._place}.{key}" if self._place else key

    def has(self, key: str) -> bool:
        """Say whether the key was given."""
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text of sensible length; refuse `missing-key` unless there is a default."""
        value: str = self._of_kind(key, str, default)
        return value if len(value) <= MOST_TEXT else self._bad(key)

    def one_of(self, key: str, known: Collection[str], default: str | None = None) -> str:
        """Return a text that is one of `known`, or the default; refuse `unknown-id`."""
        value = self.text(key, default)
        if key in self._values and value not in known:
            raise BadLineError("unknown-id", self.where(key))
        return value

    def truth(self, key: str, default: bool | None = None) -> bool:  # noqa: FBT001  a value read
        """Return a truth."""
        value: bool = self._of_kind(key, bool, default)
        return value

    def count(self, key: str, default: int | None = None, *, least: int = 1) -> int:
        """Return a whole number from `least` to a million."""
        value: int = self._of_kind(key, int, default)
        return value if least <= value <= MOST_COUNT else self._bad(key)

    def decimal(self, key: str, default: str | None = None) -> str:
        """Return a decimal as text: digits and a point, at most six on either side."""
        value = self.text(key, default)
        return value if value == default or _DECIMAL.fullmatch(value) else self._bad(key)

    def date(self, key: str) -> dt.date:
        """Return a day written `2013-11-25`."""
        value = self.text(key)
        try:
            return dt.date.fromisoformat(value if _DATE.fullmatch(value) else "")
        except ValueError:
            self._bad(key)

    def local_moment(self, key: str) -> dt.datetime:
        """Return a local moment written `2013-11-25T10:20`, seconds and offset of a zone of ours.

        An offset says which local time is meant and takes nothing from it: terms
        count the days of the place (D6).
        """
        value = self.text(key)
        match = _MOMENT.fullmatch(value)
        try:
            return dt.datetime.fromisoformat(match[1] if match else "")
        except ValueError:
            self._bad(key)

    def objects(self, key: str) -> "tuple[Asked, ...]":
        """Return a list of objects, empty when the key is absent."""
        rows = self._rows(key)
        if not all(isinstance(row, dict) for row in rows):
            self._bad(key)
        return tuple(Asked(row, f"{self.where(key)}[{at}]") for at, row in enumerate(rows))

    def ids(self, key: str, known: Collection[str]) -> frozenset[str]:
        """Return a list of ids, each one of `known`; empty when the key is absent."""
        rows = self._rows(key)
        for at, row in enumerate(rows):
            if not isinstance(row, str):
                raise BadLineError("bad-value", f"{self.where(key)}[{at}]")
            if row not in known:
                raise BadLineError("unknown-id", f"{self.where(key)}[{at}]")
        return frozenset(rows)

    def dates(self, key: str) -> tuple[dt.date, ...]:
        """Return a list of days written `2013-11-25`, empty when the key is absent."""
        rows = self._rows(key)
        listed = Asked({f"{key}[{at}]": row for at, row in enumerate(rows)}, self._place)
        return tuple(listed.date(f"{key}[{at}]") for at in range(len(rows)))

    def inner(self, key: str) -> "Asked":
        """Return an object inside, empty when the key is absent."""
        return Asked(self._of_kind(key, dict, {}), self.where(key))

    def finish(self) -> None:
        """Refuse `unknown-key` for the first key that nobody asked for."""
        for key in self._values:
            if key not in self._used:
                raise BadLineError("unknown-key", self.where(key))

    def _of_kind(self, key: str, kind: type[Any], default: Any) -> Any:  # noqa: ANN401  any of JSON's
        self._used.add(key)
        if key not in self._values:
            if default is None:
                raise BadLineError("missing-key", self.where(key))
            return default
        value = self._values[key]
        return value if type(value) is kind else self._bad(key)

    def _rows(self, key: str) -> list[Any]:
        rows: list[Any] = self._of_kind(key, list, [])
        return rows if len(rows) <= MOST_ROWS else self._bad(key)

    def _bad(self, key: str) -> NoReturn:
        raise BadLineError("bad-value", self.where(key))
