"""Cuts, flipped bits, bombs and signed nonsense: F6, F7, F13 and F14 of the matrix of faults."""

import base64
import gc
import json
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from random import Random  # noqa: TID251  which bits are flipped is no secret
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.parcel import LARGEST_RAW
from desktop.sync import minisign
from desktop.sync.answer import read_answer, write_answer
from desktop.sync.entries import write_entries
from desktop.sync.parcel import read_header
from tests.faults.counts import count
from tests.helpers.parcels import (
    INST,
    Forged,
    answer_of,
    entries_of,
    opened,
    parcel_of,
    refusal_of_lines,
    section_of,
    verdict_of,
    written,
)

ENTRIES: Final = entries_of(4)
FILE: Final = parcel_of(ENTRIES)
LINES: Final = write_entries(ENTRIES).decode().splitlines()
CUT_OR_CHANGED: Final = {"parcel-truncated", "parcel-damaged", "parcel-signature"}


def boundaries() -> list[int]:
    """Return where one part of the file ends and the next begins."""
    ends = [at + 1 for at, byte in enumerate(FILE) if byte == ord("\n")][:6]  # lines 1 to 6
    nonce = FILE.index(b"\n--- ") + 5 + 43 + 1
    return [0, len(b"KZX/1 "), *ends, nonce, nonce + 16, len(FILE)]


def cuts() -> list[int]:
    every_percent = [len(FILE) * percent // 100 for percent in range(100)]
    around = [at + step for at in boundaries() for step in (-1, 0, 1)]
    return sorted({at for at in (*every_percent, *around) if 0 <= at < len(FILE)})


def test_there_are_enough_cuts() -> None:
    assert len(cuts()) >= 120


def test_a_cut_file_is_refused_wherever_it_is_cut() -> None:
    """F6."""
    said = {at: verdict_of(FILE[:at]) for at in cuts()}
    assert set(said.values()) <= {"parcel-truncated", "parcel-damaged"}
    start = FILE.index(b"age-encryption")
    assert {said[at] for at in cuts() if at >= start} == {"parcel-truncated"}


def test_a_cut_file_tells_how_much_of_it_is_there() -> None:
    with pytest.raises(Refusal) as refused:
        opened(FILE[: len(FILE) * 61 // 100])
    assert refused.value.fields == {"percent": 60}


def test_no_flipped_bit_is_overlooked() -> None:
    """F7: every bit of everything before the ciphertext, and bits all over the file."""
    start = FILE.index(b"age-encryption")
    dice = Random(7)  # noqa: S311  which bits are flipped is no secret
    bits = [*range(start * 8), *(dice.randrange(len(FILE) * 8) for _ in range(10_000 - start * 8))]
    more = [dice.randrange(len(FILE) * 8) for _ in range(count(0, 90_000))]
    flipped = bytearray(FILE)
    accepted = []
    for bit in (*bits, *more):
        flipped[bit // 8] ^= 1 << bit % 8
        if verdict_of(bytes(flipped)) == "":
            accepted.append(bit)
        flipped[bit // 8] ^= 1 << bit % 8
    assert len(bits) == 10_000
    assert accepted == []


def test_a_byte_more_or_less_anywhere_is_not_overlooked() -> None:
    for at in cuts():
        longer = FILE[:at] + b"\n" + FILE[at:]
        assert verdict_of(longer) != "", at
        if at < len(FILE) - 1:
            assert verdict_of(FILE[:at] + FILE[at + 1 :]) != "", at


def test_a_signature_has_one_writing_only() -> None:
    """The last letter of base64 has bits that stand for nothing; they must be nothing."""
    line, untrusted, signature, *_rest = FILE.split(b"\n")
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    last = letters.index(signature[-2])
    other = signature[:-2] + letters[last ^ 1 : (last ^ 1) + 1] + b"="
    assert base64.b64decode(other) == base64.b64decode(signature)
    assert verdict_of(FILE.replace(signature, other)) == "parcel-signature"
    assert verdict_of(FILE.replace(untrusted, untrusted + b" ")) == "parcel-signature"
    assert verdict_of(FILE.replace(line, line + b"\r")) != ""


ZEROS: Final = zlib.compress(bytes(64 << 20), 9)


TOLD: Final = {"lines": 0, "name": "entries", "sha256": "0" * 64, "z": len(ZEROS)}
STANZA: Final = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
MANY_STANZAS: Final = b"age-encryption.org/v1\n" + STANZA * 20_000 + b"--- " + b"A" * 43 + b"\n"
A_MILLION: Final = {"from": 0, "from_hash": "", "inst": INST, "upto": 1_000_001} | {
    "upto_hash": "0" * 64
}


def bomb(*, packed: bytes = ZEROS, **lies: int) -> Forged:
    """Return a file whose one section says these things of itself."""
    return Forged(manifest={"sections": [TOLD | lies]}, packed=packed)


def bombs() -> Iterator[tuple[str, Forged]]:
    """Yield signed files that would be much more than they look like."""
    twice = zlib.compress(ZEROS)
    nine = [section_of(f"s{n}", b"", b"x" * 8) for n in range(9)]
    counts = dict.fromkeys(map(str, range(99_999)), 1)
    yield "64 MiB of zeros in 64 kB, told", bomb(raw=64 << 20)
    yield "64 MiB of zeros in 64 kB, told as little", bomb(raw=1000)
    yield "64 MiB of zeros, told as the most the ratio allows", bomb(raw=len(ZEROS) * 200)
    yield "more than all sections may hold", bomb(raw=LARGEST_RAW)
    yield "a section within a section", bomb(packed=twice, raw=1 << 20, z=len(twice))
    yield "nine sections", Forged(manifest={"sections": nine})
    yield "a manifest 100,000 levels deep", Forged(manifest_text=b'{"a":' + b"[" * 100_000)
    yield "a manifest of a million brackets", Forged(manifest_text=b"[" * (1 << 20))
    yield "a number of a million digits", Forged(manifest_text=b'{"xseq":' + b"9" * 1_000_000)
    yield "a million entries claimed", Forged(manifest={"segments": [A_MILLION]})
    yield "a hundred thousand counts", Forged(manifest={"counts": counts})
    yield "an age header of 20,000 recipients", Forged(sealed=MANY_STANZAS + bytes(64))


def test_there_are_enough_bombs() -> None:
    assert len(list(bombs())) == 12


@pytest.mark.parametrize("number", range(12))
def test_a_bomb_does_not_go_off(number: int) -> None:
    """F13: refused before it is unpacked any further than it was told to be.

    The header of 20,000 recipients once held the library for ten minutes: it is refused unread.
    """
    what, forged = list(bombs())[number]
    assert verdict_of(forged.file()) in {"parcel-content", "parcel-not-for-us"}, what


MEASURE: Final = """
import sys
from pathlib import Path
from tests.helpers.parcels import verdict_of
for path in sorted(Path(sys.argv[1]).iterdir()):
    assert verdict_of(path.read_bytes()) != "", path
print(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
"""
"""`ru_maxrss` would count the memory of the tests, too: it outlives the start of a program."""


def test_no_bomb_takes_more_memory_than_we_promise(tmp_path: Path) -> None:
    for number, (_what, forged) in enumerate(bombs()):
        (tmp_path / f"{number:02}").write_bytes(forged.file())
    gc.collect()
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 400 * 1024  # kB


TEXTS: Final = st.sampled_from(["", "2-11", "../x", "=cmd()", "\u202e", "1e999", "x" * 5_000]) | (
    st.text(max_size=12)
)
VALUES: Final = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
HEADER_KEYS: Final = ("alg", "card", "ct_len", "ct_sha256", "fmt", "inst", "kid", "kind", "office",
                      "prev", "to", "xseq")  # fmt: skip
MANIFEST_KEYS: Final = ("app_version", "backup", "clock", "counts", "created_at", "drill",
                        "edition", "inst", "kind", "min_reader", "office", "prev", "schema",
                        "sections", "segments", "to", "xseq")  # fmt: skip
FORGED: Final = st.one_of(
    st.builds(Forged, header=st.dictionaries(st.sampled_from(HEADER_KEYS), VALUES, max_size=2)),
    st.builds(Forged, manifest=st.dictionaries(st.sampled_from(MANIFEST_KEYS), VALUES, max_size=2)),
    st.builds(Forged, manifest_text=VALUES.map(written).filter(bool)),
    st.builds(Forged, inside=st.binary(max_size=200)),
    st.builds(Forged, sealed=st.binary(min_size=1, max_size=200)),
    st.builds(Forged, packed=st.binary(max_size=40)),
    st.builds(Forged, line=st.binary(max_size=60).map(lambda tail: b"KZX/1 " + tail + b"\n")),
    st.builds(Forged, sections=st.dictionaries(TEXTS, st.binary(max_size=50), max_size=3)),
)
DECLARED: Final = {
    "", "parcel-truncated", "parcel-damaged", "parcel-signature", "parcel-identity",
    "parcel-not-for-us", "parcel-newer-format", "parcel-newer-schema", "parcel-content",
}  # fmt: skip


def forged_file(forged: Forged) -> bytes:
    try:
        return forged.file()
    except (ValueError, UnicodeEncodeError):  # half a surrogate pair cannot be written at all
        return b""


@settings(max_examples=count(1_000, 50_000))
@given(forged=FORGED)
def test_signed_nonsense_ends_in_a_declared_verdict(forged: Forged) -> None:
    """F14: what a member with a key and ill will can sign; any other exception fails here."""
    assert verdict_of(forged_file(forged)) in DECLARED


@settings(max_examples=count(500, 50_000))
@given(data=st.data())
def test_signed_nonsense_among_entries_ends_in_a_declared_verdict(data: st.DataObject) -> None:
    lines = list(LINES)
    at = data.draw(st.integers(0, 3))
    parts = json.loads(lines[at])
    part = data.draw(st.integers(0, 2))
    if data.draw(st.booleans()):
        fields = json.loads(parts[part]) if part != 1 else {}
        key = data.draw(st.sampled_from(sorted(fields)) if fields else TEXTS)
        parts[part] = written(fields | {key: data.draw(VALUES)}).decode("utf-8", "replace")
    else:
        parts[part] = data.draw(VALUES)
    lines[at] = written(parts).decode("utf-8", "replace").replace("\n", " ")
    refused = refusal_of_lines(ENTRIES, lines)
    assert refused is None or refused.code == "parcel-content"


ANSWER: Final = json.loads(write_answer(answer_of()))


@settings(max_examples=count(500, 50_000))
@given(changes=st.dictionaries(st.sampled_from(sorted(ANSWER)), VALUES, min_size=1, max_size=2))
def test_a_nonsensical_answer_ends_in_a_declared_verdict(changes: dict[str, Any]) -> None:
    try:
        content = written(ANSWER | changes) + b"\n"
    except UnicodeEncodeError:
        return
    try:
        read_answer(content)
    except Refusal as refusal:
        assert refusal.code == "parcel-content"  # noqa: PT017  some of it is no nonsense at all


def test_a_comment_of_another_parcel_does_not_vouch_for_this_one() -> None:
    header = read_header(FILE)
    line, _end, rest = FILE.partition(b"\n")
    lines = rest.split(b"\n")[: minisign.LINES]
    lines[2] = lines[2].replace(b"parcel 41", b"parcel 42")
    other = line + b"\n" + b"\n".join(lines) + b"\n\n" + FILE[-header.ct_len :]
    assert verdict_of(other) == "parcel-signature"
