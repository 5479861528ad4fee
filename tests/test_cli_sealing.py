"""Sealing and signing in by the command line, passwords typed at a terminal or read from a file."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typing_extensions import override

from desktop import cli, cli_sign_in
from desktop.cli_commands import DONE, HINDERED, MISUSED
from desktop.models.errors import Refusal
from desktop.services.accounts import logins
from desktop.store.keyfile import keyfile_of
from desktop.store.resealing import is_plain
from tests.helpers.keys import ADMIN, OTHER, PASSWORD
from tests.helpers.office import an_office

ROOT = Path(__file__).parents[1]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a plain record on a computer of its own."""
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    with an_office(tmp_path / "office.kense") as desk:
        return desk.database.path


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Say":
    """Run commands in this process, the passwords given as lines of standard input."""
    return Say(monkeypatch, capsys)


class Say:
    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def __call__(self, *words: str | Path, given: tuple[str, ...] = ()) -> tuple[int, str, str]:
        lines = io.BytesIO("".join(f"{each}\n" for each in given).encode())
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(lines, encoding="utf-8"))
        more = ("--password-file", "-") if given else ()
        status = cli.main(["--lang", "ru", *map(str, words), *more])
        said = self._capsys.readouterr()
        return status, said.out, said.err


def code_in(said: str) -> str:
    return said.split("Код листа восстановления: ")[1].splitlines()[0]


def test_a_record_is_sealed_and_then_asks_for_the_password(office: Path, say: Say) -> None:
    status, said, wrong = say("seal", office, "--login", ADMIN, given=(PASSWORD,))
    assert (status, wrong) == (0, "")
    assert len(code_in(said)) == 39
    assert not is_plain(office)
    for words in (("check", office), ("backup", office)):
        status, _said, wrong = say(*words)
        assert status == 1
        assert wrong.startswith("База зашифрована. Запустите команду в терминале")
        assert say(*words, given=(PASSWORD,))[0] == 0
    assert "Неверное имя или пароль" in say("check", office, given=(OTHER,))[2]
    (backup,) = (each for each in (office.parent / "backups").glob("*.kense"))
    assert say("restore", backup, office)[0] == 1
    assert say("restore", backup, office, given=(PASSWORD,))[0] == 0
    assert say("check", office, given=(PASSWORD,))[0] == 0


def test_a_sheet_is_loaded_and_rules_are_asked_at_a_sealed_office(
    office: Path, say: Say, tmp_path: Path
) -> None:
    say("seal", office, "--login", ADMIN, given=(PASSWORD,))
    (tmp_path / "password").write_text(f"{PASSWORD}\n", encoding="utf-8")
    sheet = tmp_path / "numbers.csv"
    sheet.write_text("service;year;last\nweapons;2013;187\n", encoding="utf-8")
    by = ("--password-file", str(tmp_path / "password"))
    assert "база зашифрована" in say("load", "numbers", sheet, "--office", office)[2].lower()
    assert say("load", "numbers", sheet, "--office", office, *by)[0] in {DONE, HINDERED}
    assert say("rules", "--office", office, *by) == (0, "", "")


def test_people_come_and_go(office: Path, say: Say) -> None:
    say("seal", office, "--login", ADMIN, given=(PASSWORD,))
    status, said, _wrong = say("user", "add", office, "s2", "--login", ADMIN, given=(PASSWORD,))
    told = said.split(": ")[1].splitlines()[0]
    assert (status, len(told)) == (0, 29)
    assert say("user", "list", office)[1] == f"{ADMIN}\ns2\n"
    assert say("check", office, "--login", "s2", given=(told,))[0] == 1
    assert say("user", "password", office, "s2", given=(told, OTHER))[0] == 0
    assert say("check", office, "--login", "s2", given=(OTHER,))[0] == 0
    before = office.read_bytes()[:16]
    assert say("user", "remove", office, "s2", "--login", ADMIN, given=(PASSWORD,))[0] == 0
    assert say("check", office, "--login", "s2", given=(OTHER,))[0] == 1
    assert say("check", office, given=(PASSWORD,))[0] == 0
    assert logins(office) == (ADMIN,)
    assert office.read_bytes()[:16] != before, "the salt of another key"


def test_a_forgotten_password_is_helped_by_the_recovery_sheet(office: Path, say: Say) -> None:
    code = code_in(say("seal", office, "--login", ADMIN, given=(PASSWORD,))[1])
    said = say("user", "password", office, ADMIN, "--recover", given=(code, OTHER))
    assert said[0] == 0
    assert code_in(said[1]) != code
    assert say("check", office, given=(OTHER,))[0] == 0


def test_what_is_not_sealed_or_not_there_is_told(office: Path, say: Say, tmp_path: Path) -> None:
    assert "ещё не зашифрован" in say("user", "list", office)[2]
    assert "none.kense" in say("user", "list", tmp_path / "none.kense")[2]
    assert say("user", "add", office)[0] == MISUSED
    assert say("user", "list", office, "s2")[0] == MISUSED
    assert say("seal", tmp_path / "none.kense", given=(PASSWORD,))[0] == 1
    assert not keyfile_of(tmp_path / "none.kense").exists()
    assert say("seal", office, "--login", ADMIN, given=("короткий",))[0] == 1
    assert is_plain(office)
    assert say("seal", office, "--login", ADMIN, given=(PASSWORD,))[0] == 0
    assert say("seal", office, given=(PASSWORD,))[0] == 0


class Terminal(io.StringIO):
    @override
    def isatty(self) -> bool:
        return True


def test_at_a_terminal_a_password_is_typed_unseen_and_a_new_one_twice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter([PASSWORD, OTHER, PASSWORD, PASSWORD])
    asked: list[str] = []

    def unseen(prompt: str) -> str:
        asked.append(prompt)
        return next(typed)

    monkeypatch.setattr(cli_sign_in, "getpass", unseen)
    monkeypatch.setattr(sys, "stdin", Terminal("s2\n"))
    with pytest.raises(Refusal, match="passwords-differ"):
        cli_sign_in.Secrets(None).new()
    assert cli_sign_in.Secrets(None).new() == PASSWORD
    assert len(asked) == 4
    assert cli_sign_in.login_for((ADMIN, "s2"), None) == "s2"
    assert f"({ADMIN}, s2)" in capsys.readouterr().err


def test_a_password_comes_through_a_descriptor_and_nobody_needs_qt(office: Path, say: Say) -> None:
    say("seal", office, "--login", ADMIN, given=(PASSWORD,))
    ours, theirs = os.pipe()
    os.write(theirs, f"{PASSWORD}\n".encode())
    os.close(theirs)
    blocked = (
        "import runpy, sys; sys.modules['PySide6'] = None; "
        "runpy.run_module('desktop', run_name='__main__', alter_sys=True)"
    )
    words = ["check", str(office), "--password-file", f"/dev/fd/{ours}"]
    done = subprocess.run(
        [sys.executable, "-c", blocked, *words],
        cwd=ROOT,
        pass_fds=(ours,),
        capture_output=True,
        check=False,
    )
    os.close(ours)
    assert (done.returncode, done.stderr) == (0, b"")
