"""Files that are none of ours or claim what cannot be, each kept here for ever (parcels §6).

Every one is signed where it can be: the signature hides nothing. What stands among entries is in
`test_lines.py`, what stands in an answer in `test_answer.py`.
"""

import json
import zlib
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

import pytest

from desktop.models.errors import Refusal
from desktop.models.parcel import LARGEST_HEADER
from desktop.sync.parcel import MAGIC
from tests.helpers.parcels import (
    INST,
    Forged,
    entries_of,
    opened,
    parcel_of,
    refusal_of_lines,
    section_of,
    verdict_of,
)

FILE: Final = parcel_of(entries_of(4))
LINE: Final = FILE.partition(b"\n")[0] + b"\n"
SEALED: Final = FILE[FILE.index(b"age-encryption") :]
NUMBERS: Final = {
    "zero": b"0", "negative": b"-1", "float": b"1.0", "truth": b"true", "text": b'"5"',
    "null": b"null", "10^30": b"1" + b"0" * 30, "2^53 + 1": b"9007199254740993",
    "1e999": b"1e999", "NaN": b"NaN", "infinity": b"Infinity", "minus zero": b"-0",
    "leading zero": b"007", "hexadecimal": b"0x10", "two thousand digits": b"9" * 2_000,
    "five thousand digits": b"9" * 5_000,
}  # fmt: skip
"""What can stand where a count or a number should."""


def with_line(line: bytes) -> bytes:
    """Return a file with another line 1, signed."""
    return Forged(line=line, sealed=SEALED).file()


def with_value(key: bytes, value: bytes) -> bytes:
    """Return line 1 with another value of a key, as it stands."""
    before, _key, rest = LINE.partition(b'"' + key + b'":')
    end = min(at for at in (rest.find(b',"'), rest.find(b"}\n")) if at >= 0)
    return before + b'"' + key + b'":' + value + rest[end:]


def header_of(size: int) -> bytes:
    """Return line 1 of exactly so many bytes, its end included; what fills it is no header."""
    return MAGIC + b'{"a":"' + b"x" * (size - len(MAGIC) - 9) + b'"}\n'


def test_the_line_is_otherwise_sound() -> None:
    """The control of every row below: nothing of them is refused for another cause."""
    assert verdict_of(with_line(LINE)) == ""
    assert verdict_of(with_line(with_value(b"fmt", b"1"))) == ""
    assert len(header_of(100)) == 100


FILES: Final[Mapping[str, tuple[bytes, str]]] = {
    "0 B": (b"", "parcel-truncated"),
    "1 B": (FILE[:1], "parcel-truncated"),
    "1 B of something else": (b"\0", "parcel-damaged"),
    "an empty line": (b"\n", "parcel-damaged"),
    "the magic alone": (MAGIC, "parcel-truncated"),
    "small letters": (FILE.replace(b"KZX/1", b"kzx/1"), "parcel-damaged"),
    "a card": (FILE.replace(b"KZX/1", b"KZE/1"), "parcel-damaged"),
    "SQLite": (b"SQLite format 3\0" + bytes(84), "parcel-damaged"),
    "gzip": (b"\x1f\x8b\x08\0" + FILE, "parcel-damaged"),
    "byte order mark": (b"\xef\xbb\xbf" + FILE, "parcel-damaged"),
    "UTF-16": (FILE.decode("latin-1").encode("utf-16"), "parcel-damaged"),
    "UTF-16 after the magic": (
        with_line(MAGIC + LINE[len(MAGIC) : -1].decode().encode("utf-16") + b"\n"),
        "parcel-damaged",
    ),
    "line ends of Windows": (FILE.replace(b"\n", b"\r\n", 6), "parcel-damaged"),
    "a header of 4 KiB less one": (with_line(header_of(LARGEST_HEADER - 1)), "parcel-damaged"),
    "a header of 4 KiB": (with_line(header_of(LARGEST_HEADER)), "parcel-damaged"),
    "a header of 4 KiB and one": (with_line(header_of(LARGEST_HEADER + 1)), "parcel-damaged"),
    "a header without an end": (MAGIC + b"x" * (1 << 20), "parcel-damaged"),
    "a key twice": (
        with_line(LINE.replace(b'"fmt":1,', b'"fmt":1,"fmt":1,')), "parcel-damaged",
    ),
    "a key twice, otherwise": (
        with_line(LINE.replace(b'"fmt":1,', b'"fmt":2,"fmt":1,')), "parcel-damaged",
    ),
    "keys in another order": (
        with_line(MAGIC + json.dumps(dict(reversed(json.loads(LINE[len(MAGIC) :]).items())),
                                     separators=(",", ":")).encode() + b"\n"),
        "parcel-damaged",
    ),
    "a space": (with_line(LINE.replace(b'"fmt":1', b'"fmt": 1')), "parcel-damaged"),
    "a list": (with_line(MAGIC + b"[1]\n"), "parcel-damaged"),
    "2,000 deep": (with_line(with_value(b"card", b"[" * 2_000)), "parcel-damaged"),
    "half a surrogate": (with_line(with_value(b"office", b'"\\ud800"')), "parcel-damaged"),
    "not composed": (with_line(with_value(b"office", '"и\u0306"'.encode())), "parcel-damaged"),
    "a way out": (with_line(with_value(b"office", b'"../2-11"')), "parcel-damaged"),
    "a device": (with_line(with_value(b"to", b'"CON"')), "parcel-damaged"),
    "a share": (with_line(with_value(b"to", rb'"\\\\server\\x"')), "parcel-damaged"),
    "more than is there": (with_line(with_value(b"ct_len", b"67108863")), "parcel-truncated"),
    "more than may be": (with_line(with_value(b"ct_len", b"67108865")), "parcel-damaged"),
    "less than is there": (with_line(with_value(b"ct_len", b"9")), "parcel-damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_none_of_ours_is_told(name: str) -> None:
    file, code = FILES[name]
    assert verdict_of(file) == code


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("key", [b"ct_len", b"fmt", b"xseq"])
def test_a_number_of_the_header_is_one(key: bytes, number: str) -> None:
    told = verdict_of(with_line(with_value(key, NUMBERS[number])))
    assert told in {"parcel-damaged", "parcel-newer-format"}, told
    assert told == "parcel-damaged" or key == b"fmt"


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("key", ["edition", "xseq"])
def test_a_number_of_the_manifest_is_one(key: str, number: str) -> None:
    """`edition` may be 0, no other of these."""
    text = manifest_text().replace(f'"{key}":{number_of(key)}'.encode(), b'"%s":%s' % (
        key.encode(), NUMBERS[number]))  # fmt: skip
    assert text != manifest_text() or number == "zero"
    told = verdict_of(Forged(manifest_text=text).file())
    assert told in ({""} if (key, number) == ("edition", "zero") else REFUSED), told


REFUSED: Final = {"parcel-content", "parcel-identity"}


def number_of(key: str) -> int:
    return int(json.loads(manifest_text())[key])


def manifest_text() -> bytes:
    """Return the manifest a forger makes when he changes nothing."""
    packed = {name: zlib.compress(raw) for name, raw in Forged().sections.items()}
    return Forged()._manifest(packed)  # noqa: SLF001  the text itself is what is changed


def test_a_manifest_that_is_not_changed_opens() -> None:
    assert verdict_of(Forged(manifest_text=manifest_text()).file()) == ""


MANIFESTS: Final[Mapping[str, bytes]] = {
    "byte order mark": b"\xef\xbb\xbf" + manifest_text(),
    "UTF-16": manifest_text().decode().encode("utf-16"),
    "Latin-1": manifest_text().replace(b"0.1.0", b"\xe9"),
    "a key twice": manifest_text().replace(b'"edition":0', b'"edition":0,"edition":0'),
    "a space": manifest_text().replace(b'"edition":0', b'"edition": 0'),
    "half a surrogate": manifest_text().replace(b'"0.1.0"', b'"\\ud800"'),
    "an escape that is not needed": manifest_text().replace(b'"0.1.0"', b'"\\u0030.1.0"'),
    "not composed": manifest_text().replace(b'"0.1.0"', '"и\u0306"'.encode()),
    "13 deep": manifest_text().replace(b'"0.1.0"', b"[" * 13 + b"]" * 13),
    "a list": b"[]",
    "two of them": manifest_text() * 2,
    "nothing": b"",
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_another_writing_is_no_manifest(name: str) -> None:
    assert MANIFESTS[name] != manifest_text()
    forged = Forged(manifest_text=MANIFESTS[name])
    assert verdict_of(forged.file()) in REFUSED


KEYS: Final = {
    "delete": "\x7f",
    "escape": "\x1b[31m",
    "reversed": "\u202eabc",
    "a name": "Иванов Иван",
    "long": "x" * 5_000,
    "emoji": "😀",
    "empty": "",
}


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_what_a_file_calls_its_keys_is_not_repeated(key: str) -> None:
    """A refusal is recorded and shown; a key that no font draws once kept it from being so."""
    forged = Forged(manifest={"counts": {key: None}})
    with pytest.raises(Refusal) as refused:
        opened(forged.file())
    assert (refused.value.code, refused.value.fields) == ("parcel-content", {"field": "counts"})
    with pytest.raises(Refusal) as refused:
        opened(Forged(header={key: 1}).file())
    assert refused.value.code == "parcel-damaged"
    assert key not in str(refused.value.fields.values()) or not key


def segment(**said: Any) -> dict[str, Any]:  # noqa: ANN401  whatever a segment claims
    hashed = sha256(b"x").hexdigest()
    return {
        "from": 3, "from_hash": hashed, "inst": INST, "upto": 5, "upto_hash": hashed,
    } | said  # fmt: skip


SEGMENTS: Final[Mapping[str, list[Any]]] = {
    "upto before from": [segment(upto=2)],
    "nothing in it, and another hash": [segment(upto=3, upto_hash="0" * 64)],
    "from below nothing": [segment(**{"from": -1})],
    "from 0 with a hash": [segment(**{"from": 0})],
    "from 3 without one": [segment(from_hash="")],
    "no hash of the last": [segment(upto_hash="")],
    "an installation that can be none": [segment(inst="../../etc/passwd0")],
    "one installation twice": [segment(), segment(**{"from": 5, "upto": 7})],
    "one overlapping itself": [segment(), segment(**{"from": 4, "upto": 6})],
    "seventeen of them": [segment(inst=f"{n:016x}") for n in range(17)],
    "more entries than there may be": [segment(upto=1_000_004)],
    "more all together": [segment(inst=f"{n:016x}", upto=200_003) for n in range(6)],
    "a list": [[1, 2, 3]],
    "claimed, and no line there": [segment()],
}


@pytest.mark.parametrize("name", SEGMENTS)
def test_a_segment_that_cannot_be_is_told(name: str) -> None:
    file = Forged(manifest={"segments": SEGMENTS[name]}).file()
    if name == "claimed, and no line there":
        assert opened(file).manifest.segments[0].upto == 5, "read; its lines are missing"
        assert refusal_of_lines(entries_of(2), []) is not None
    else:
        assert verdict_of(file) == "parcel-content"


def test_sections_may_not_lie_over_each_other_nor_be_missing() -> None:
    """A section has no place of its own: only its length, so that two can share no byte."""
    one = zlib.compress(b"a\n")
    said = section_of("entries", b"a\n", one)
    shared = Forged(manifest={"sections": [said, said | {"name": "thanks"}]}, packed=one)
    missing = Forged(manifest={"sections": []}, packed=b"")
    assert {verdict_of(each.file()) for each in (shared, missing)} == {"parcel-content"}
    placed = Forged(manifest={"sections": [said | {"at": 0}]}, packed=one)
    assert opened(placed.file()).sections == {"entries": b"a\n"}, "what is not known is passed over"


def test_a_million_empty_lines_are_refused_before_they_are_read() -> None:
    raw = b'["","",""]\n' * 1_000_000
    said = segment(**{"from": 0, "from_hash": "", "upto": 1_000_000})
    forged = Forged(sections={"entries": raw}, manifest={"segments": [said]})
    assert verdict_of(forged.file()) == "parcel-content"
