"""The ciphers, and where they may be."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.models.keyring import Box, Lock
from desktop.store import crypto
from tests.helpers.keys import CHEAP
from tests.helpers.randomness import seeded

ROOT = Path(__file__).parents[2]
KEY, SEAL = bytes(range(32)), bytes(range(32, 64))
CIPHERS = {"cryptography", "pyrage"}


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    text = path.read_text(encoding="utf-8")
    if not any(library in text for library in CIPHERS):  # a tree takes a hundred times as long
        return names
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names.update(each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def test_two_modules_alone_import_ciphers() -> None:
    using = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "desktop").rglob("*.py"))
        if not CIPHERS.isdisjoint(imports(path))
    ]
    assert using == ["desktop/store/crypto.py", "desktop/sync/ciphers.py"], "of records, of parcels"


@pytest.mark.parametrize("module", ["desktop.start", "desktop.app", "desktop.cli"])
def test_a_start_without_a_seal_loads_no_cipher(module: str) -> None:
    program = f"import sys, {module}; print('cryptography' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


def a_lock() -> Lock:
    return crypto.new_lock(
        "secret", database="d", login="s1", key=KEY, seal=SEAL, kdf=CHEAP, dice=seeded()
    )


def test_a_lock_opens_for_its_secret_its_login_and_its_database_alone() -> None:
    lock = a_lock()
    opened = crypto.open_lock(lock, "secret", database="d", login="s1")
    assert opened.seal == SEAL
    assert crypto.unpack(lock.box, opened, database="d", login="s1") == KEY
    for secret, database, login in (
        ("Secret", "d", "s1"),
        ("secret", "e", "s1"),
        ("secret", "d", "s2"),
    ):
        with pytest.raises(crypto.WrongSecretError):
            crypto.open_lock(lock, secret, database=database, login=login)
    for database, login in (("e", "s1"), ("d", "s2")):
        with pytest.raises(crypto.WrongSecretError):
            crypto.unpack(lock.box, opened, database=database, login=login)


def test_no_two_locks_are_alike() -> None:
    dice = seeded(3)
    one, two = (
        crypto.new_lock("s", database="d", login="l", key=KEY, seal=SEAL, kdf=CHEAP, dice=dice)
        for _time in range(2)
    )
    for name in ("salt", "nonce", "sealed", "public"):
        assert getattr(one, name) != getattr(two, name)
    assert one.box.sender != two.box.sender


def test_a_box_of_a_sender_who_agrees_with_everybody_is_refused() -> None:
    lock = a_lock()
    opened = crypto.open_lock(lock, "secret", database="d", login="s1")
    weak = Box(sender=bytes(32), nonce=lock.box.nonce, sealed=lock.box.sealed)
    with pytest.raises(crypto.WrongSecretError):
        crypto.unpack(weak, opened, database="d", login="s1")


def test_a_printed_code_is_read_however_it_is_typed() -> None:
    code = crypto.new_recovery_code(seeded())
    assert len(code) == 39
    assert crypto.is_recovery_code(code)
    assert crypto.read_code(f" {code.lower().replace('-', '')} ") == code
    assert crypto.read_code("авек-мнор-стх0-oil1") == "ABEK-MH0P-CTX0-0111"
    assert not crypto.is_recovery_code(crypto.read_code(code[:-1]))
    assert not crypto.is_recovery_code(crypto.read_code("U" + code[1:]))
