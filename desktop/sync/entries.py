"""The entries of a parcel: a line each, `[head, salt, body]`, read strictly and proven (§2.2).

The line keeps the very texts that were hashed; the hash itself does not travel, it is made anew.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from json.encoder import encode_basestring as _quoted
from typing import Final, NoReturn, TypeAlias

from desktop.models.chain import (
    DEEPEST,
    SALT_BYTES,
    Entry,
    Head,
    Json,
    Mark,
    Verifier,
    dump,
    head_hash,
    our_head,
    parse,
    read_head,
)
from desktop.models.errors import Refusal
from desktop.models.parcel import Segment, is_installation

Read: TypeAlias = tuple[Entry, Head, Json]
"""An entry, its head and its body as they were read: whoever takes it reads neither again."""

LARGEST_HEAD: Final = 4 << 10
LARGEST_BODY: Final = 256 << 10
LONGEST_LINE: Final = 2 * (LARGEST_HEAD + LARGEST_BODY) + 64  # a text in a text has its own escapes
_PARTS: Final = [str, str, str]
_WIDEST: Final = 4  # bytes a character takes
_SALT: Final = re.compile(rf"[0-9a-f]{{{2 * SALT_BYTES}}}", re.ASCII)
_SMALL: Final = 15  # digits, a sign among them: surely below 2^53
_NO_BRACKETS: Final = re.compile(r"[^][{}]+")
_ESCAPES: Final = re.compile(r"\\.", re.DOTALL)


def write_entries(entries: Iterable[Entry]) -> bytes:
    """Write entries in the order of their chains; refuse `parcel-too-large` (`inst`, `n`)."""
    content = BytesIO()  # grows in place, where joining pieces would need twice the memory
    for entry in entries:
        content.write(_line(entry))
    return content.getvalue()


def _line(entry: Entry) -> bytes:
    if len(entry.head.encode()) > LARGEST_HEAD or len(entry.body.encode()) > LARGEST_BODY:
        raise Refusal("parcel-too-large", limit=LARGEST_BODY, inst=entry.inst, n=entry.n)
    return dump([entry.head, entry.salt.hex(), entry.body]).encode() + b"\n"


def read_entries(content: bytes) -> Iterator[Entry]:
    """Yield the entries one by one; refuse `parcel-content` (`field`, `line`).

    Every head and body is canonical JSON; nothing is said of the chain (`read_chain`).
    """
    return (entry for entry, _head, _body in _read(content))


def read_chain(content: bytes, segments: Sequence[Segment]) -> Iterator[Read]:
    """Yield the entries with their heads and bodies, proven to be the segments and nothing else.

    Each segment's entries follow its start, link by link, and end in its last hash. Refuse
    `parcel-content` (`field`: "chain", `inst`, `n`, `fault`), at the latest after the last entry.
    """
    entries = _read(content)
    for segment in segments:
        yield from _follow(segment, entries)
    for entry, _head, _body in entries:
        _broken(entry.inst, entry.n, "number")


def _follow(segment: Segment, entries: Iterator[Read]) -> Iterator[Read]:
    verifier = Verifier(Mark(inst=segment.inst, n=segment.from_, h=segment.from_hash))
    for number in range(segment.from_ + 1, segment.upto + 1):
        read = next(entries, None)
        if read is None:
            _broken(segment.inst, number, "number")
        entry, head, _body = read
        fault = verifier.follow(entry, head)
        if fault is not None:
            _broken(segment.inst, number, fault)
        if number == segment.from_ + 1 and head["tx"] != number:
            _broken(segment.inst, number, "transaction")
        yield read
    if verifier.mark.h != segment.upto_hash:
        _broken(segment.inst, segment.upto, "hash")


def _read(content: bytes) -> Iterator[Read]:
    start, number = 0, 0
    while start < len(content):
        number += 1
        end = content.find(b"\n", start, start + LONGEST_LINE)
        if end < 0:
            raise Refusal("parcel-content", field="line", line=number)
        yield _entry(content[start:end], number)
        start = end + 1


def _entry(line: bytes, number: int) -> Read:
    head, salt, body = _parts(line, number)
    fields = _head(head)
    if fields is None:
        raise Refusal("parcel-content", field="head", line=number)
    if _SALT.fullmatch(salt) is None:
        raise Refusal("parcel-content", field="salt", line=number)
    if _is_longer(body, LARGEST_BODY):
        raise Refusal("parcel-content", field="body", line=number)
    try:
        value = _canonical(body)
    except (ValueError, Refusal):
        raise Refusal("parcel-content", field="body", line=number) from None
    entry = Entry(
        inst=str(fields["inst"]),
        n=int(fields["n"]),
        head=head,
        h=head_hash(head),
        salt=bytes.fromhex(salt),
        body=body,
    )
    return entry, fields, value


def _parts(line: bytes, number: int) -> tuple[str, str, str]:
    """Return the three texts of a line that is written in the one way it can be."""
    text = parts = None
    try:
        text = line.decode()
        parts = _STRICT.raw_decode(text)[0] if text.startswith('["') else None
    except (ValueError, RecursionError):
        pass
    if type(parts) is list and list(map(type, parts)) == _PARTS:
        head, salt, body = parts
        if text == f"[{_quoted(head)},{_quoted(salt)},{_quoted(body)}]":  # as `dump` writes it
            return head, salt, body
    raise Refusal("parcel-content", field="line", line=number)


def _is_longer(text: str, limit: int) -> bool:
    """Tell whether a text has more bytes than it may; most are told by their letters."""
    return len(text) * _WIDEST > limit and len(text.encode()) > limit


def _head(text: str) -> Head | None:
    """Return the fields of a head that is canonical and says where it stands; else None."""
    if _is_longer(text, LARGEST_HEAD):
        return None
    fields = our_head(text)
    if fields is None:
        fields = read_head(text)
        if fields is None or not _is_canonical(text):
            return None
    placed = is_installation(str(fields["inst"])) and int(fields["n"]) > 0
    return fields if placed else None


def _is_canonical(text: str) -> bool:
    """Tell whether a text is canonical JSON."""
    try:
        _canonical(text)
    except (ValueError, Refusal):
        return False
    return True


def _canonical(text: str) -> Json:
    """Read canonical JSON; nearly all is told to be it without a second look at every value.

    Raise `ValueError` or refuse `not-canonical` for any other writing.
    """
    if not _is_plain(text):
        return parse(text)
    try:
        value: Json = _STRICT.raw_decode(text)[0]
    except _LongNumberError:
        return parse(text)
    if dump(value) != text:
        raise ValueError
    return value


def _is_plain(text: str) -> bool:
    """Tell whether depth and composed letters need no look at every value."""
    if "\\u" in text or not unicodedata.is_normalized("NFC", text):
        return False
    return text.count("[") + text.count("{") <= DEEPEST or _is_shallow(_outside(text))


def _outside(text: str) -> str:
    """Return what stands outside the texts of a text that can be read as JSON."""
    bare = _ESCAPES.sub("", text) if "\\" in text else text
    return "".join(bare.split('"')[::2])


def _is_shallow(outside: str) -> bool:
    """Tell whether no value lies deeper than it may: each round takes the innermost ones away."""
    brackets = _NO_BRACKETS.sub("", outside).replace("{", "[").replace("}", "]")
    for _level in range(DEEPEST):
        brackets = brackets.replace("[]", "")
    return not brackets


class _LongNumberError(ValueError):
    """Leave a number to be looked at that may be too large."""


def _small(digits: str) -> int:
    if len(digits) > _SMALL:
        raise _LongNumberError
    return int(digits)


def _no(_text: str) -> NoReturn:
    raise ValueError


def _broken(inst: str, number: int, fault: str) -> NoReturn:
    raise Refusal("parcel-content", field="chain", inst=inst, n=number, fault=fault)


_STRICT: Final = json.JSONDecoder(parse_int=_small, parse_float=_no, parse_constant=_no)
