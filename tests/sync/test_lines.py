"""Whether a signed line that is wrong is told by what is wrong with it (F14, one by one)."""

import json
from hashlib import shake_256
from typing import Final

import pytest

from desktop.sync.entries import write_entries
from tests.helpers.parcels import entries_of, refusal_of_lines

ENTRIES: Final = entries_of(4)
LINES: Final = write_entries(ENTRIES).decode().splitlines()


def test_the_lines_as_they_are_pass() -> None:
    assert refusal_of_lines(ENTRIES, LINES) is None


def changed(line: str, part: int, old: str, new: str) -> str:
    """Return a line one of whose three texts says something else."""
    parts = json.loads(line)
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


BAD_LINES: Final[list[tuple[str, list[str], str]]] = [
    ("one is missing", LINES[:3], "chain"),
    ("one too many", [*LINES, LINES[3]], "chain"),
    ("the same n twice", [LINES[0], LINES[0], *LINES[2:]], "chain"),
    ("out of order", [LINES[1], LINES[0], *LINES[2:]], "chain"),
    ("a body changed", [changed(LINES[0], 2, "t1", "t9"), *LINES[1:]], "chain"),
    ("a salt changed", [changed(LINES[0], 1, LINES[0].split('","')[1][:4], "0000"), *LINES[1:]],
     "chain"),
    ("a head changed", [changed(LINES[0], 0, "s1", "s2"), *LINES[1:]], "chain"),
    ("another installation inside", [changed(LINES[0], 0, "00c0ffee00c0ffee", "11c0ffee00c0ffee"),
                                     *LINES[1:]], "chain"),
    ("an installation that can be none", [changed(LINES[0], 0, "00c0ffee00c0ffee", "../../etc"),
                                          *LINES[1:]], "head"),
    ("no head", ['["","00","{}"]', *LINES[1:]], "head"),
    ("a head that is a list", [changed(LINES[0], 0, '{"at"', '[{"at"'), *LINES[1:]], "head"),
    ("a head with a key twice", [changed(LINES[0], 0, '"by":"s1"', '"by":"s1","by":"s1"'),
                                 *LINES[1:]], "head"),
    ("an entry of a later format", [changed(LINES[0], 0, '"e":1', '"e":2'), *LINES[1:]], "chain"),
    ("an epoch that jumps", [changed(LINES[0], 0, '"e":1', '"e":2,"ep":9'), *LINES[1:]], "chain"),
    ("n as a float", [changed(LINES[0], 0, '"n":1', '"n":1.0'), *LINES[1:]], "head"),
    ("n as truth", [changed(LINES[0], 0, '"n":1', '"n":true'), *LINES[1:]], "head"),
    ("n below nothing", [changed(LINES[0], 0, '"n":1', '"n":-1'), *LINES[1:]], "head"),
    ("a body of floats", [changed(LINES[0], 2, '"1"', "1.5"), *LINES[1:]], "body"),
    ("a body with a space", [changed(LINES[0], 2, '":', '": '), *LINES[1:]], "body"),
    ("a body 3,000 deep", [changed(LINES[0], 2, '"1"', "[" * 3_000), *LINES[1:]], "body"),
    ("a body with NaN", [changed(LINES[0], 2, '"1"', "NaN"), *LINES[1:]], "body"),
    ("a body with a huge number", [changed(LINES[0], 2, '"1"', "9" * 17), *LINES[1:]], "body"),
    ("a body with half a surrogate", [changed(LINES[0], 2, '"1"', '"\\ud800"'), *LINES[1:]],
     "body"),
    ("a body not composed", [changed(LINES[0], 2, '"1"', '"и\u0306"'), *LINES[1:]], "body"),
    ("a salt too short", [changed(LINES[0], 1, LINES[0].split('","')[1][:2], ""), *LINES[1:]],
     "salt"),
    ("a line of four", [LINES[0][:-1] + ',""]', *LINES[1:]], "line"),
    ("a line of numbers", ["[1,2,3]", *LINES[1:]], "line"),
    ("a line of brackets", ["[" * 3_000, *LINES[1:]], "line"),
    ("a line with a space", [LINES[0].replace('","', '", "', 1), *LINES[1:]], "line"),
    ("an empty line", ["", *LINES], "line"),
    ("a line without an end", [shake_256(b"").hexdigest(300_000), *LINES[1:]], "line"),
    ("half a surrogate", ["\ud800", *LINES[1:]], "line"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "lines", "field"), BAD_LINES, ids=[row[0] for row in BAD_LINES])
def test_a_signed_line_that_is_wrong_is_told(what: str, lines: list[str], field: str) -> None:
    refused = refusal_of_lines(ENTRIES, lines)
    assert refused is not None, what
    assert refused.code == "parcel-content"
    assert refused.fields["field"] == field, what
