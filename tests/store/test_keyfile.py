"""The file of keys: one form, strictly read, whole or not at all."""

import errno
import json
import os
import stat
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.keyring import Box, Escrow, Holder, Kdf, Keyring, Lock, Tries
from desktop.store.ballast import ballast_of
from desktop.store.keyfile import Keyfile, decode, encode, keyfile_of, read_keyfile, write_keyfile

PLACE = Path("office.kense.keys.json")
ROOT = Path(__file__).parents[2]

boxes = st.builds(
    Box,
    sender=st.binary(min_size=32, max_size=32),
    nonce=st.binary(min_size=12, max_size=12),
    sealed=st.binary(min_size=48, max_size=48),
)
kdfs = st.builds(
    Kdf, memory_kib=st.integers(128, 1 << 20), passes=st.integers(1, 32), lanes=st.integers(1, 16)
)


def locks(*, changing: bool) -> st.SearchStrategy[Lock]:
    return st.builds(
        Lock,
        kdf=kdfs,
        salt=st.binary(min_size=16, max_size=16),
        nonce=st.binary(min_size=12, max_size=12),
        sealed=st.binary(min_size=80, max_size=80),
        public=st.binary(min_size=32, max_size=32),
        box=boxes,
        next_box=boxes if changing else st.none(),
    )


logins = st.from_regex(r"[a-zқәө0-9][a-zқәө0-9_.\-]{0,20}", fullmatch=True)
onces = st.sampled_from(["", "2026-11-22T09:00:00+00:00"])


def escrows(*, changing: bool) -> st.SearchStrategy[Escrow]:
    return st.builds(
        Escrow,
        recipient=st.just("age1" + "q" * 58),
        sealed=st.binary(min_size=1, max_size=400),
        lock=locks(changing=changing),
    )


@st.composite
def keyfiles(draw: st.DrawFn) -> Keyfile:
    changing = draw(st.booleans())
    names = draw(st.lists(logins, min_size=1, max_size=5, unique=True))
    people = tuple(
        Holder(login=each, lock=draw(locks(changing=changing)), once_until=draw(onces))
        for each in names
    )
    keyring = Keyring(
        database=draw(st.binary(min_size=16, max_size=16)).hex(),
        generation=draw(st.integers(1, 1000)),
        people=people,
        recovery=draw(locks(changing=changing)),
        key_is_owed=draw(st.booleans()),
        escrow=draw(st.none() | escrows(changing=changing)),
    )
    counted = st.builds(
        Tries,
        login=st.sampled_from(names),
        failures=st.integers(0, 1000),
        last=st.integers(0, 1 << 40),
    )
    return Keyfile(
        keyring=keyring,
        proof=draw(st.binary(min_size=32, max_size=32)),
        tries=tuple(draw(st.lists(counted, max_size=3))),
        tries_proof=draw(st.binary(min_size=32, max_size=32)),
    )


def a_lock() -> Lock:
    box = Box(sender=bytes(32), nonce=bytes(12), sealed=bytes(48))
    return Lock(
        kdf=Kdf(memory_kib=64, passes=1, lanes=1),
        salt=bytes(16),
        nonce=bytes(12),
        sealed=bytes(80),
        public=bytes(32),
        box=box,
    )


def a_keyfile(login: str = "admin-1") -> Keyfile:
    keyring = Keyring(
        database="0" * 32,
        generation=1,
        people=(Holder(login=login, lock=a_lock()),),
        recovery=a_lock(),
    )
    return Keyfile(keyring=keyring, proof=bytes(32))


def refused(content: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        decode(content, PLACE)
    return caught.value.code


@given(keyfiles())
def test_what_is_written_is_read(keyfile: Keyfile) -> None:
    assert decode(encode(keyfile), PLACE) == keyfile


@given(keyfiles(), st.data())
def test_any_flipped_bit_is_one_refusal(keyfile: Keyfile, data: st.DataObject) -> None:
    content = bytearray(encode(keyfile))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= 1 << data.draw(st.integers(0, 7))
    assert refused(bytes(content)) == "keys-damaged"


@given(keyfiles(), st.data())
def test_any_cut_is_one_refusal(keyfile: Keyfile, data: st.DataObject) -> None:
    content = encode(keyfile)
    assert refused(content[: data.draw(st.integers(0, len(content) - 1))]) == "keys-damaged"


@given(st.binary(max_size=300))
def test_any_rubbish_is_one_refusal(content: bytes) -> None:
    assert refused(content) == "keys-damaged"


def changed(**values: object) -> bytes:
    """Write a file whose first lock has other values, its sum made right again."""
    table: dict[str, Any] = json.loads(encode(a_keyfile()))
    del table["sum"]
    for path, value in values.items():
        *way, last = path.split("__")
        place: Any = table
        for step in way:
            place = place[int(step) if step.isdigit() else step]
        place[last] = value
    return summed(table)


def summed(table: dict[str, Any]) -> bytes:
    def text(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n"

    return text({**table, "sum": sha256(text(table).encode()).hexdigest()}).encode()


def test_the_way_of_changing_a_file_is_right_itself() -> None:
    assert decode(changed(), PLACE) == a_keyfile()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("keyring__recovery__memory_kib", 1 << 21),
        ("keyring__recovery__memory_kib", 7),
        ("keyring__recovery__memory_kib", True),
        ("keyring__recovery__passes", 0),
        ("keyring__recovery__passes", 33),
        ("keyring__recovery__lanes", 17),
        ("keyring__recovery__alg", "none"),
        ("keyring__recovery__salt", "00"),
        ("keyring__recovery__salt", "0" * 31 + " "),
        ("keyring__recovery__next_box", {"nonce": "", "sealed": "", "sender": ""}),
        ("keyring__recovery__more", 1),
        ("keyring__database", "0" * 31 + "G"),
        ("keyring__generation", 0),
        ("keyring__key_is_owed", 1),
        ("keyring__people", []),
        ("keyring__escrow", None),
        ("keyring__escrow", {"recipient": "age1", "sealed": "00", "lock": {}}),
        ("keyring__people", {}),
        ("keyring__people__0__login", ""),
        ("keyring__people__0__login", "Admin-1"),
        ("keyring__people__0__once_until", "tomorrow"),
        ("format", 2),
        ("proof", None),
        ("tries", [{"login": "admin-1", "failures": -1, "last": 0}]),
        ("more", 1),
    ],
)
def test_no_value_out_of_bounds_is_taken(path: str, value: object) -> None:
    assert refused(changed(**{path: value})) == "keys-damaged"


def test_two_locks_of_one_login_are_not_taken() -> None:
    table = json.loads(encode(a_keyfile()))
    del table["sum"]
    table["keyring"]["people"] *= 2
    assert refused(summed(table)) == "keys-damaged"


def test_what_only_looks_alike_is_not_taken() -> None:
    content = encode(a_keyfile())
    assert refused(content.replace(b"\n", b"\r\n")) == "keys-damaged"
    assert refused(content + b" ") == "keys-damaged"
    assert refused(b"\xef\xbb\xbf" + content) == "keys-damaged"
    assert refused(b"[" * 100_000 + b"]" * 100_000) == "keys-damaged"
    assert refused(b'{"format":' + b"1" * 5000 + b"}") == "keys-damaged"
    assert refused(b" " * (256 * 1024 + 1)) == "keys-damaged"


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    database = tmp_path / "office.kense"
    write_keyfile(database, a_keyfile())
    assert read_keyfile(database) == a_keyfile()
    assert stat.S_IMODE(keyfile_of(database).stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["office.kense.keys.json"]


def test_what_is_not_there_or_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="keys-missing"):
        read_keyfile(tmp_path / "office.kense")
    with pytest.raises(Refusal, match="disk-error"):
        write_keyfile(tmp_path / "none" / "office.kense", a_keyfile())


def test_on_a_full_disk_the_reserve_makes_room_for_the_keys_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody signs in without: the try is counted in the file before it is known to be right."""
    database = tmp_path / "office.kense"
    reserve, force = ballast_of(database), os.fsync

    def full(file: int) -> None:
        if reserve.exists() or is_full[0]:
            raise OSError(errno.ENOSPC, "")
        force(file)

    is_full = [False]
    monkeypatch.setattr(os, "fsync", full)
    reserve.touch()
    write_keyfile(database, a_keyfile())
    assert (reserve.exists(), read_keyfile(database)) == (False, a_keyfile())
    is_full[0] = True
    with pytest.raises(Refusal, match="disk-full"):
        write_keyfile(database, a_keyfile("other"))
    assert read_keyfile(database) == a_keyfile()


WRITER = """
import sys
from pathlib import Path
from tests.store.test_keyfile import a_keyfile
from desktop.store.keyfile import write_keyfile
for turn in range(1_000_000):
    write_keyfile(Path(sys.argv[1]), a_keyfile(f"s{turn}"))
    print(turn, flush=True)
"""


def test_a_kill_at_any_moment_leaves_one_whole_file(tmp_path: Path) -> None:
    database = tmp_path / "office.kense"
    for kill in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(database)], cwd=ROOT, stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(0.003 * kill)
            os.kill(writer.pid, 9)
            told = [b"0", *writer.stdout.read().split()]
        (login,) = read_keyfile(database).keyring.logins
        assert int(login[1:]) >= int(told[-1])
