"""Facts to canonical JSON and back: the border no bad text passes.

A fact is written from its fields and read strictly: unknown fields, wrong
kinds and missing values are refused. Text is made NFC here; what SQLite or
JSON cannot carry is refused as `bad-text`, with the field, never the value.
"""

import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeAlias

from desktop.models import facts
from desktop.models.chain import LARGEST, Json, canonical, dump
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.store import upcasting
from desktop.store.upcasting import Fields

Upcaster: TypeAlias = Callable[[Fields], Fields]

FACTS: Final[Mapping[str, type[Fact]]] = {
    name: kind
    for name, kind in vars(facts).items()
    if isinstance(kind, type) and issubclass(kind, Fact) and kind is not Fact
}
# From (fact, version) to the fields of the next version. An entry is never changed, so neither is
# an upcaster; each (fact, version) keeps its line in tests/databases/golden-facts.jsonl.
UPCASTERS: Final[Mapping[tuple[str, int], Upcaster]] = {
    ("CaseRegistered", 1): upcasting.case_registered_2,
    ("PapersListed", 1): upcasting.papers_listed_2,
}

LONGEST_TEXT: Final = 4_000
LONGEST_CONTENT: Final = 65_536  # a paper's resolved fields
LONGEST_LIST: Final = 1_000
LARGEST_BODY: Final = 256 * 1024  # bytes

_NUL: Final = "\\u0000"  # as JSON writes it
_QUOTE: Final = '\\"'  # in a text, as JSON writes it
_WIDEST: Final = 4  # bytes a character takes


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """Hold a fact as it goes into the journal, and the very fact that comes out of it again."""

    fact: Fact
    body: str


def encode(fact: Fact) -> Encoded:
    """Write a fact as canonical JSON; refuse `bad-text` (`field`, `why`) or `too-large`."""
    fields = _converter().unstructure(fact)
    body = dump(fields)
    if _is_plain(body):
        return Encoded(fact=fact, body=body)
    name = type(fact).__name__
    cleaned = _clean(fields, name, LONGEST_TEXT)
    body = canonical(cleaned)
    if len(body.encode()) > LARGEST_BODY:
        raise Refusal("too-large", field=name, limit=LARGEST_BODY)
    return Encoded(fact=_converter().structure(cleaned, type(fact)), body=body)


def decode(name: str, version: int, body: str) -> Fact:
    """Read a fact strictly, of any version; refuse `unknown-fact`, `newer-fact`, `bad-fact`."""
    kind = _kind_of(name, version)
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refusal("bad-fact", fact=name, version=version) from error
    return _structured(kind, version, fields)


def decode_read(name: str, version: int, fields: Json) -> Fact:
    """Read a fact as `decode` does, of a body that was read already; the fields may be changed."""
    return _structured(_kind_of(name, version), version, fields)


def _kind_of(name: str, version: int) -> type[Fact]:
    kind = FACTS.get(name)
    if kind is None:
        raise Refusal("unknown-fact", fact=name)
    if version > kind.VERSION:
        raise Refusal("newer-fact", fact=name, version=version)
    return kind


def _structured(kind: type[Fact], version: int, fields: Any) -> Fact:  # noqa: ANN401  what JSON holds
    name = kind.__name__
    try:
        if type(fields) is not dict:
            raise TypeError(kind)
        for step in range(version, kind.VERSION):
            fields = UPCASTERS[name, step](fields)
        fact: Fact = _reader_of(name)(fields, kind)
    except _unreadable() as error:
        raise Refusal("bad-fact", fact=name, version=version) from error
    return fact


@cache
def _reader_of(name: str) -> Any:  # noqa: ANN401  cattrs' function for that very fact
    return _converter().get_structure_hook(FACTS[name])


def decode_part(kind: Any, text: str) -> Any:  # noqa: ANN401  an instance of the type `kind`
    """Read a dataclass, or a tuple of them, that a table keeps as JSON; refuse `bad-fact`."""
    try:
        return _converter().structure(json.loads(text), kind)
    except _unreadable() as error:
        raise Refusal("bad-fact", fact=str(kind), version=0) from error


def encode_part(value: object) -> str:
    """Write a dataclass or a tuple of them as canonical JSON, for a column of a table."""
    return dump(_converter().unstructure(value))


@cache
def _converter() -> Any:  # noqa: ANN401  cattrs' converter, not imported before it is needed
    # A window paints its queue without reading one fact; cattrs costs 48 ms (docs/adr/0003).
    from desktop.structuring import strict_converter  # noqa: PLC0415  as said

    converter = strict_converter(detailed=False)  # a fact that cannot be read is one fault
    converter.register_unstructure_hook(int, _bounded)
    return converter


def _unreadable() -> tuple[type[Exception], ...]:
    """Return what reading a fact may raise; asked only once something was raised."""
    from desktop.structuring import UNDETAILED  # noqa: PLC0415  as `_converter` says

    return (*UNDETAILED, Refusal, RecursionError)


def _bounded(number: int) -> int:
    if abs(number) > LARGEST:
        raise Refusal("too-large", field="number", limit=LARGEST)
    return number


def _is_plain(body: str) -> bool:
    """Tell at one glance that no text of the body can break a rule of the border."""
    if _NUL in body or not _is_short(body):
        return False
    try:
        body.encode()
    except UnicodeEncodeError:
        return False
    return body.count(",") < LONGEST_LIST and unicodedata.is_normalized("NFC", body)


def _is_short(body: str) -> bool:
    """Tell whether no text of the body can be too long, nor the whole.

    Between two quotes stands at most one text; an escaped quote would hide where it ends.
    """
    if len(body) <= LONGEST_TEXT:
        return True
    if len(body) > LARGEST_BODY // _WIDEST or _QUOTE in body:
        return False
    return max(map(len, body.split('"'))) <= LONGEST_TEXT


def _clean(value: Json, field: str, longest: int) -> Any:  # noqa: ANN401  the same shape, cleaned
    if isinstance(value, str):
        return _clean_text(value, field, longest)
    if isinstance(value, dict):
        return {
            _clean_text(key, field, longest): _clean(
                inner, f"{field}.{key}", LONGEST_CONTENT if key == "content" else LONGEST_TEXT
            )
            for key, inner in value.items()
        }
    if isinstance(value, list | tuple):
        if len(value) > LONGEST_LIST:
            raise Refusal("too-large", field=field, limit=LONGEST_LIST)
        return [_clean(inner, f"{field}[{n}]", longest) for n, inner in enumerate(value)]
    return value


def _clean_text(text: str, field: str, longest: int) -> str:
    if "\0" in text:
        raise Refusal("bad-text", field=field, why="nul")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Refusal("bad-text", field=field, why="surrogate") from None
    cleaned = unicodedata.normalize("NFC", text)
    if len(cleaned) > longest:
        raise Refusal("bad-text", field=field, why="too-long", limit=longest)
    return cleaned
