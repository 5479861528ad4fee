"""The entries of a parcel: a line each, `[head, salt, body]`, read strictly and proven (§2.2).

The line keeps the very texts that were hashed; the hash itself does not travel, it is made anew.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NoReturn, TypeAlias

from desktop.models.chain import (
    DEEPEST,
    SALT_BYTES,
    Entry,
    Json,
    Mark,
    Verifier,
    dump,
    head_hash,
    parse,
    read_head,
)
from desktop.models.errors import Refusal
from desktop.models.parcel import Segment, is_installation

Head: TypeAlias = dict[str, str | int]

LARGEST_HEAD: Final = 4 << 10
LARGEST_BODY: Final = 256 << 10
LONGEST_LINE: Final = 2 * (LARGEST_HEAD + LARGEST_BODY) + 64  # a text in a text has its own escapes
_PARTS: Final = 3
_SALT: Final = re.compile(rf"[0-9a-f]{{{2 * SALT_BYTES}}}", re.ASCII)
_LONG_NUMBER: Final = re.compile(r"[0-9]{16}")
_BRACKETS: Final = re.compile(r"[\[{]+|[\]}]+")
_ESCAPES: Final = re.compile(r"\\.", re.DOTALL)


def write_entries(entries: Iterable[Entry]) -> bytes:
    """Write entries in the order of their chains; refuse `parcel-too-large` (`inst`, `n`)."""
    return b"".join(map(_line, entries))


def _line(entry: Entry) -> bytes:
    if len(entry.head.encode()) > LARGEST_HEAD or len(entry.body.encode()) > LARGEST_BODY:
        raise Refusal("parcel-too-large", limit=LARGEST_BODY, inst=entry.inst, n=entry.n)
    return dump([entry.head, entry.salt.hex(), entry.body]).encode() + b"\n"


def read_entries(content: bytes) -> Iterator[Entry]:
    """Yield the entries one by one; refuse `parcel-content` (`field`, `line`).

    Every head and body is canonical JSON; nothing is said of the chain (`read_chain`).
    """
    return (entry for entry, _head in _read(content))


def read_chain(content: bytes, segments: Sequence[Segment]) -> Iterator[tuple[Entry, Head]]:
    """Yield the entries with their heads, proven to be the segments and nothing else.

    Each segment's entries follow its start, link by link, and end in its last hash. Refuse
    `parcel-content` (`field`: "chain", `inst`, `n`, `fault`), at the latest after the last entry.
    """
    entries = _read(content)
    for segment in segments:
        yield from _follow(segment, entries)
    for entry, _head in entries:
        _broken(entry.inst, entry.n, "number")


def _follow(
    segment: Segment, entries: Iterator[tuple[Entry, Head]]
) -> Iterator[tuple[Entry, Head]]:
    verifier = Verifier(Mark(inst=segment.inst, n=segment.from_, h=segment.from_hash))
    for number in range(segment.from_ + 1, segment.upto + 1):
        entry, head = next(entries, (None, None))
        if entry is None or head is None:
            _broken(segment.inst, number, "number")
        fault = verifier.follow(entry, head)
        if fault is not None:
            _broken(segment.inst, number, fault)
        if number == segment.from_ + 1 and head["tx"] != number:
            _broken(segment.inst, number, "transaction")
        yield entry, head
    if verifier.mark.h != segment.upto_hash:
        _broken(segment.inst, segment.upto, "hash")


def _read(content: bytes) -> Iterator[tuple[Entry, Head]]:
    start, number = 0, 0
    while start < len(content):
        number += 1
        end = content.find(b"\n", start, start + LONGEST_LINE)
        if end < 0:
            raise Refusal("parcel-content", field="line", line=number)
        yield _entry(content[start:end], number)
        start = end + 1


def _entry(line: bytes, number: int) -> tuple[Entry, Head]:
    head, salt, body = _parts(line, number)
    fields = read_head(head) if len(head.encode()) <= LARGEST_HEAD else None
    if fields is None or not _is_written(head, fields) or not _is_placed(fields):
        raise Refusal("parcel-content", field="head", line=number)
    if _SALT.fullmatch(salt) is None:
        raise Refusal("parcel-content", field="salt", line=number)
    if len(body.encode()) > LARGEST_BODY or not _is_canonical(body):
        raise Refusal("parcel-content", field="body", line=number)
    entry = Entry(
        inst=str(fields["inst"]),
        n=int(fields["n"]),
        head=head,
        h=head_hash(head),
        salt=bytes.fromhex(salt),
        body=body,
    )
    return entry, fields


def _parts(line: bytes, number: int) -> tuple[str, str, str]:
    """Return the three texts of a line that is written in the one way it can be."""
    try:
        text = line.decode()
        parts = json.loads(text) if text.startswith('["') else None
    except (ValueError, RecursionError):
        parts = None
    if not isinstance(parts, list) or len(parts) != _PARTS:
        raise Refusal("parcel-content", field="line", line=number)
    if (
        not all(isinstance(each, str) for each in parts)
        or dump(parts).encode(errors="replace") != line
    ):
        raise Refusal("parcel-content", field="line", line=number)
    head, salt, body = parts
    return head, salt, body


def _is_placed(head: Head) -> bool:
    return is_installation(str(head["inst"])) and int(head["n"]) > 0


def _is_written(head: str, fields: Head) -> bool:
    """Tell whether a head is the canonical writing of its fields; all of ours are told at once."""
    plain: dict[str, Json] = {**fields}
    simple = set(map(type, fields.values())) <= {str, int} and _is_plain(head)
    return (simple and dump(plain) == head) or _is_canonical(head)


def _is_canonical(text: str) -> bool:
    """Tell whether a text is canonical JSON; nearly all are told so without a second look."""
    try:
        if _is_plain(text):
            return dump(_STRICT.decode(text)) == text
        parse(text)
    except (ValueError, Refusal):
        return False
    return True


def _is_plain(text: str) -> bool:
    """Tell whether depth, composed letters and size of numbers need no look at every value."""
    outside = _outside(text)
    return (
        _is_shallow(outside)
        and unicodedata.is_normalized("NFC", text)
        and "\\u" not in text
        and _LONG_NUMBER.search(outside) is None
    )


def _outside(text: str) -> str:
    """Return what stands outside the texts of a text that can be read as JSON."""
    bare = _ESCAPES.sub("", text) if "\\" in text else text
    return "".join(bare.split('"')[::2])


def _is_shallow(outside: str) -> bool:
    """Tell whether no value lies deeper than it may."""
    if outside.count("[") + outside.count("{") <= DEEPEST:
        return True
    depth = 0
    for found in _BRACKETS.findall(outside):
        depth += len(found) if found[0] in "[{" else -len(found)
        if depth > DEEPEST:
            return False
    return True


def _no(_text: str) -> NoReturn:
    raise ValueError


def _broken(inst: str, number: int, fault: str) -> NoReturn:
    raise Refusal("parcel-content", field="chain", inst=inst, n=number, fault=fault)


_STRICT: Final = json.JSONDecoder(parse_float=_no, parse_constant=_no)
