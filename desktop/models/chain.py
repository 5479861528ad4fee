"""The journal's chain: canonical bytes, sealed entries, and the proof that none was changed.

An entry is a *head* (who, when, what, which fact before it), stored, sent and
hashed as the same bytes, and a *body*, the fact itself, which the head commits
to by a salted hash. So a body can be erased and the chain still verifies
(parcels §2.2).
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Literal, NoReturn, TypeAlias

from desktop.models.errors import Refusal

Json: TypeAlias = "bool | int | str | list[Json] | tuple[Json, ...] | dict[str, Json] | None"
Head: TypeAlias = dict[str, str | int]
Fault: TypeAlias = Literal["head", "hash", "number", "link", "transaction", "body"]

ENTRY_FORMAT: Final = 1
LARGEST: Final = 2**53
DEEPEST: Final = 12
NO_LINK: Final = ""  # `p` of an installation's first entry
SALT_BYTES: Final = 16

_writer: Final = json.JSONEncoder(
    ensure_ascii=False,
    allow_nan=False,
    check_circular=False,  # bounded by the depth, checked before
    sort_keys=True,
    separators=(",", ":"),
)
_HEAD_TEXTS: Final = ("at", "bh", "by", "f", "id", "inst", "office", "p", "t")
_HEAD_NUMBERS: Final = ("e", "n", "tx", "v")
_HEAD_FIELDS: Final = (*_HEAD_TEXTS, *_HEAD_NUMBERS)
_HEAD_KINDS: Final = [*[str] * len(_HEAD_TEXTS), *[int] * len(_HEAD_NUMBERS)]
_BRACKETS: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[][{}]', re.DOTALL)
# As `seal` writes one: no other key, no sign that JSON escapes or Unicode composes, small numbers.
_OUR_HEAD: Final = re.compile(
    r"\{"
    + ",".join(
        rf'"{name}":(0|[1-9][0-9]{{0,14}})'
        if name in _HEAD_NUMBERS
        else rf'"{name}":"([ !#-\[\]-~]*)"'
        for name in sorted(_HEAD_FIELDS)
    )
    + r"\}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold one journal entry as stored: `head` and `body` are canonical JSON, `h` hexadecimal."""

    inst: str
    n: int
    head: str
    h: str
    salt: bytes
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Say "entries 1 to `n` of the installation, the last hashing to `h`"; n = 0 holds none."""

    inst: str
    n: int = 0
    h: str = NO_LINK


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Say where a run of entries stops being the chain, and what is wrong there."""

    inst: str
    n: int
    fault: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Hold what the head says of a fact besides its place in the chain."""

    at: str  # when it was done, local time with offset
    by: str  # a staff id, `system` or `self-service`
    office: str
    fact: str
    version: int
    about: str
    about_id: str


def canonical(value: Json) -> str:
    """Write JSON in its one canonical form; refuse `not-canonical` (`why`) for what has none.

    Keys sorted, no spaces, integers only and at most 2^53, NFC text that UTF-8
    can carry, at most 12 levels deep.
    """
    _check(value, 1)
    return _writer.encode(value)


def dump(value: Json) -> str:
    """Write a value that is known to be canonical already: the hot path of `canonical`."""
    return _writer.encode(value)


def parse(text: str) -> Json:
    """Read canonical JSON; refuse `not-canonical` for any other writing of the same value."""
    _bound_depth(text)
    try:
        value: Json = json.loads(text, parse_float=_refuse_number, parse_constant=_refuse_number)
    except ValueError:
        _refuse("json")
    if canonical(value) != text:  # doubled keys, other order, spaces, needless escapes
        _refuse("writing")
    return value


def seal(deed: Deed, *, after: Mark, transaction: int, body: str, salt: bytes) -> Entry:
    """Make the entry that follows `after`; `transaction` is the n of its transaction's first."""
    number = after.n + 1
    head = dump(
        {
            "at": deed.at,
            "bh": body_hash(salt, body),
            "by": deed.by,
            "e": ENTRY_FORMAT,
            "f": deed.fact,
            "id": deed.about_id,
            "inst": after.inst,
            "n": number,
            "office": deed.office,
            "p": after.h,
            "t": deed.about,
            "tx": transaction,
            "v": deed.version,
        }
    )
    return Entry(inst=after.inst, n=number, head=head, h=head_hash(head), salt=salt, body=body)


def head_hash(head: str) -> str:
    """Return the hash that names an entry and that the next one links to."""
    return sha256(head.encode()).hexdigest()


def body_hash(salt: bytes, body: str) -> str:
    """Return the hash that commits a head to its body; without the salt it tells nothing."""
    return sha256(salt + body.encode()).hexdigest()


def read_head(head: str) -> Head | None:
    """Return the head's fields, unknown ones too; None when one is missing or of a wrong kind."""
    ours = our_head(head)
    if ours is not None:
        return ours
    try:
        fields = json.loads(head)
    except (ValueError, RecursionError):
        return None
    if type(fields) is not dict:
        return None
    kinds = [type(fields.get(name)) for name in _HEAD_FIELDS]
    return fields if kinds == _HEAD_KINDS else None


def our_head(head: str) -> Head | None:
    """Return the fields of a head that is plainly written as `seal` writes one, so canonical.

    None says nothing against a head: it is to be looked at closely.
    """
    found = _OUR_HEAD.fullmatch(head)
    if found is None:
        return None
    at, bh, by, e, f, id_, inst, n, office, p, t, tx, v = found.groups()
    return {
        "at": at,
        "bh": bh,
        "by": by,
        "e": int(e),
        "f": f,
        "id": id_,
        "inst": inst,
        "n": int(n),
        "office": office,
        "p": p,
        "t": t,
        "tx": int(tx),
        "v": int(v),
    }


class Verifier:
    """Follow one installation's chain entry by entry, remembering only where it stands."""

    def __init__(self, start: Mark) -> None:
        self._inst = start.inst
        self._n = start.n
        self._h = start.h
        self._transaction: str | int | None = None

    @property
    def mark(self) -> Mark:
        """Return the last entry that was followed."""
        return Mark(inst=self._inst, n=self._n, h=self._h)

    def follow(self, entry: Entry, head: Head | None) -> Fault | None:
        """Take the next entry and its head as read; return what is wrong with it, if anything.

        After a fault the chain goes on from the entry as stored, so that one
        fault is told once.
        """
        fault = self._fault(entry, head)
        self._n, self._h = entry.n, entry.h
        return fault

    def _fault(self, entry: Entry, head: Head | None) -> Fault | None:
        if head is None or not _speaks_of(entry, head):
            return "head"
        if head_hash(entry.head) != entry.h:
            return "hash"
        if (entry.inst, entry.n) != (self._inst, self._n + 1):
            return "number"
        if head["p"] != self._h:
            return "link"
        if not self._keeps_transaction(entry.n, head["tx"]):
            return "transaction"
        return None if body_hash(entry.salt, entry.body) == head["bh"] else "body"

    def _keeps_transaction(self, number: int, transaction: str | int) -> bool:
        """Tell whether the entry begins a transaction or belongs to the one before it."""
        belongs = transaction in {number, self._transaction} or self._transaction is None
        self._transaction = transaction
        return belongs


def _speaks_of(entry: Entry, head: Head) -> bool:
    place = (head["e"], head["inst"], head["n"])
    return place == (ENTRY_FORMAT, entry.inst, entry.n)


def verify(entries: Iterable[Entry], start: Mark) -> Break | None:
    """Return the first break in a run of entries that should follow `start`, None when whole."""
    verifier = Verifier(start)
    for entry in entries:
        fault = verifier.follow(entry, read_head(entry.head))
        if fault is not None:
            return Break(inst=entry.inst, n=entry.n, fault=fault)
    return None


def _check(value: Json, depth: int) -> None:
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, int):  # a bool is one, and small enough
        if abs(value) > LARGEST:
            _refuse("number")
    elif isinstance(value, dict | list | tuple):
        if depth > DEEPEST:
            _refuse("depth")
        for inner in _within(value):
            _check(inner, depth + 1)
    elif value is not None:
        _refuse("kind")


def _within(value: "list[Json] | tuple[Json, ...] | dict[str, Json]") -> Iterator[Json]:
    if not isinstance(value, dict):
        yield from value
        return
    for key, inner in value.items():
        if not isinstance(key, str):
            _refuse("kind")
        yield key
        yield inner


def _check_text(text: str) -> None:
    if not unicodedata.is_normalized("NFC", text):
        _refuse("nfc")
    try:
        text.encode()
    except UnicodeEncodeError:
        _refuse("surrogate")


def _bound_depth(text: str) -> None:
    """Refuse brackets nested too deep before the parser recurses into them."""
    depth = 0
    for found in _BRACKETS.finditer(text):
        bracket = found[0]
        if bracket in "[{":
            depth += 1
            if depth > DEEPEST:
                _refuse("depth")
        elif bracket in "]}":
            depth -= 1


def _refuse_number(_text: str) -> NoReturn:
    _refuse("number")


def _refuse(why: str) -> NoReturn:
    raise Refusal("not-canonical", why=why)
