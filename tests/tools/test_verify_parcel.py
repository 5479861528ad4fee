"""Whether a stranger's reader, which shares no line with the program, reads real parcels."""

import ast
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from desktop.sync import minisign
from desktop.sync.entries import write_entries
from desktop.sync.parcel import seal
from tests.helpers.parcels import (
    INST,
    NOBODYS_AGE,
    OFFICE_AGE,
    OFFICE_KEYS,
    REGION_AGE,
    REGION_KEYS,
    Forged,
    answer_file,
    answer_of,
    entries_of,
    manifest_of,
    parcel_of,
)
from tools import verify_parcel
from tools.verify_parcel import main

TOOL: Final = Path(verify_parcel.__file__)
ENTRIES: Final = entries_of(8)
FILE: Final = parcel_of(ENTRIES)
KEY: Final = minisign.public_text(OFFICE_KEYS.public)

Verify = Callable[..., int]


@pytest.fixture
def verify(tmp_path: Path) -> Verify:
    """Return the command: files as bytes, the key of the office, the identity of the region."""

    def run(*files: bytes, key: str = KEY, identity: str = REGION_AGE.identity) -> int:
        names = [tmp_path / f"{number}.kzx" for number in range(len(files))]
        for name, content in zip(names, files, strict=True):
            name.write_bytes(content)
        opening = ["--identity", identity] if identity else []
        return main(["--key", key, *opening, *map(str, names)])

    return run


def test_a_real_parcel_is_sound_to_the_last_body(
    verify: Verify, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(FILE) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1] == "  parcel 41 of 2-11 to 2"
    assert said[-2] == f"  entries 1 to 8 of {INST}: every link and body"
    assert said[-1] == "Sound."


def test_a_parcel_of_many_chunks_is_opened_whole(verify: Verify) -> None:
    words = "".join(entry.head for entry in entries_of(500))
    many = entries_of(40, word=words[:60_000])
    file = parcel_of(many)
    assert verify(file) == 0


@pytest.mark.parametrize(
    ("counts", "status"),
    [
        ({"entries": 8}, 0),
        ({"entries": 7}, 1),
        ({"entries": 8, "weapons.new": 1}, 1),
        ({"entries": 8, "weapons.handed": 0}, 0),
        ({"entries": 8, "something.newer": 3}, 0),
    ],
)
def test_the_counts_of_a_manifest_must_be_those_of_its_entries(
    verify: Verify, counts: dict[str, int], status: int
) -> None:
    said = replace(manifest_of(ENTRIES), counts=counts)
    file = seal(
        said,
        {"entries": write_entries(ENTRIES)},
        pair=OFFICE_KEYS,
        recipients=[REGION_AGE.recipient],
    )
    assert verify(file) == status


def test_an_answer_is_sound_too(verify: Verify, capsys: pytest.CaptureFixture[str]) -> None:
    key = minisign.public_text(REGION_KEYS.public)
    assert verify(answer_file(answer_of()), key=key, identity=OFFICE_AGE.identity) == 0
    assert "answer 7 of 2 to 2-11" in capsys.readouterr().out


def test_an_auditor_without_the_key_of_the_seal_learns_who_and_which(
    verify: Verify, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(FILE, identity="") == 0
    assert "every link" not in capsys.readouterr().out


def test_files_in_a_row_must_name_each_other(verify: Verify) -> None:
    first = parcel_of(ENTRIES[:4], xseq=40)
    named = sha256(first).hexdigest()
    following = seal(
        replace(manifest_of(ENTRIES), prev=named),
        {"entries": write_entries(ENTRIES)},
        pair=OFFICE_KEYS,
        recipients=[REGION_AGE.recipient],
    )
    assert verify(first, following) == 0
    assert verify(first, FILE) == 1


def test_the_files_of_two_installations_are_two_rows(verify: Verify) -> None:
    other = Forged(header={"inst": "11c0ffee11c0ffee"}, manifest={"inst": "11c0ffee11c0ffee"})
    assert verify(FILE, other.file()) == 0


def test_no_cut_and_no_flipped_bit_is_sound(verify: Verify) -> None:
    step = len(FILE) // 60
    for at in range(0, len(FILE), step):
        flipped = FILE[:at] + bytes([FILE[at] ^ 4]) + FILE[at + 1 :]
        assert verify(flipped) == 1, at
        assert verify(FILE[:at]) == 1, at
    assert verify(FILE + b"\0") == 1


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (Forged(header={"office": "2-12"}).file(), "speaks of another file"),
        (Forged(inner_signature=bytes(64)).file(), "not signed by the sender"),
        (Forged(manifest={"min_reader": 2}).file(), "for a newer reader"),
        (Forged(sections={"thanks": b""}).file(), "is missing"),
        (Forged(packed=b"").file(), "do not fill"),
        (Forged(manifest={"xseq": 1.5}).file(), "fraction"),
        (Forged(manifest_text=b'{"a":1,"a":1}').file(), "canonically"),
        (Forged(manifest_text=b"[" * 5000).file(), "not JSON"),
        (Forged(manifest={"segments": 3}).file(), "not of the format"),
        (Forged(sealed=b"x").file(), "no age file"),
        (Forged(sections={"entries": b"x\n"}).file(), "more entries"),
    ],
    ids=range(11),
)
def test_what_was_signed_and_is_wrong_is_told(
    verify: Verify, capsys: pytest.CaptureFixture[str], file: bytes, said: str
) -> None:
    assert verify(file) == 1
    assert said in capsys.readouterr().err


def test_a_body_that_was_changed_is_found_by_its_hash(
    verify: Verify, capsys: pytest.CaptureFixture[str]
) -> None:
    other = replace(ENTRIES[2], body=entries_of(8, word="b")[2].body)
    file = seal(
        manifest_of(ENTRIES),
        {"entries": write_entries([*ENTRIES[:2], other, *ENTRIES[3:]])},
        pair=OFFICE_KEYS,
        recipients=[REGION_AGE.recipient],
    )
    assert verify(file) == 1
    assert f"the body of entry 3 of {INST} was changed" in capsys.readouterr().err


def test_a_wrong_key_and_a_wrong_identity_are_told_apart(
    verify: Verify, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(FILE, key=minisign.public_text(REGION_KEYS.public)) == 1
    assert "another key's" in capsys.readouterr().err
    assert verify(FILE, identity=NOBODYS_AGE.identity) == 1
    assert "sealed for somebody else" in capsys.readouterr().err


def test_a_key_that_is_none_is_a_wrong_command(verify: Verify) -> None:
    with pytest.raises(SystemExit) as left:
        verify(FILE, key="RWnonsense")
    assert left.value.code == 2


def test_it_needs_nothing_of_ours() -> None:
    modules = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name)
        for node in ast.walk(ast.parse(TOOL.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    rooms = {str(module).partition(".")[0] for module in modules}
    assert rooms - set(sys.stdlib_module_names) == {"cryptography"}


def test_it_runs_by_itself_from_anywhere(tmp_path: Path) -> None:
    (tmp_path / "a.kzx").write_bytes(FILE)
    (tmp_path / "office.pub").write_text(minisign.public_key_file(OFFICE_KEYS), encoding="ascii")
    done = subprocess.run(
        [sys.executable, "-I", str(TOOL), "--key", "office.pub", "a.kzx"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
