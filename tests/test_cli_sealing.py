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
from desktop.services import accounts, staff
from desktop.store import access
from desktop.store.database import open_database
from desktop.store.keyfile import keyfile_of, read_keyfile
from desktop.store.resealing import is_plain
from tests.helpers.keys import ADMIN, OTHER, PASSWORD, someone
from tests.helpers.office import OFFICE, Clock, an_office, desk_over
from tests.helpers.randomness import seeded

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


def people(office: Path) -> None:
    """Let a second administrator and a clerk work at the plain office."""
    with open_database(office, randomness=seeded(8)) as database:
        desk = desk_over(database, Clock())
        for who, roles in (("s2", ["clerk"]), ("s3", ["administrator"]), ("s4", ["head"])):
            staff.set_staff(desk, staff=who, name=f"Ли {who}", post_kk="м", post_ru="с")
            staff.set_roles(desk, staff=who, roles=roles)


def told_once(said: str) -> str:
    return said.split(": ")[1].splitlines()[0]


def log_of(office: Path, login: str = ADMIN, password: str = PASSWORD) -> list[tuple[str, ...]]:
    """Return what the record tells of signing in, the earliest first."""
    by = accounts.unlock(cli_sign_in.accounts_at(office), login, password)
    with open_database(office, by.key, randomness=seeded(9)) as database:
        rows = access.entries(database, OFFICE, 50)
    return [(row.staff, row.login, row.kind, row.detail, row.by) for row in reversed(rows)]


def test_people_come_and_go_and_the_record_tells_who_did_it(office: Path, say: Say) -> None:
    people(office)
    assert say("seal", office, "--login", ADMIN, "--employee", "s1", given=(PASSWORD,))[0] == 0
    status, said, _wrong = say(
        "user", "add", office, "olga", "--employee", "s2", "--login", ADMIN, given=(PASSWORD,)
    )
    told = told_once(said)
    assert (status, len(told)) == (0, 29)
    assert say("user", "password", office, "olga", given=(told, OTHER))[0] == 0
    before = office.read_bytes()[:16]
    assert say("user", "remove", office, "olga", "--login", ADMIN, given=(PASSWORD,))[0] == 0
    assert say("check", office, "--login", "olga", given=(OTHER,))[0] == 1
    assert say("check", office, given=(PASSWORD,))[0] == 0
    assert accounts.logins(office) == (ADMIN,)
    assert office.read_bytes()[:16] != before, "the salt of another key"
    came = ("s1", ADMIN, "signed-in", "command", "s1")
    assert log_of(office) == [
        ("s1", ADMIN, "added", "", "s1"),
        came,
        came,
        ("s2", "olga", "added", "", "s1"),
        ("s2", "olga", "signed-in", "command", "s2"),
        came,
        ("s2", "olga", "removed", "", "s1"),
    ]


def test_who_is_no_administrator_lets_nobody_in_takes_nobody_away_and_lists_nobody(
    office: Path, say: Say
) -> None:
    people(office)
    say("seal", office, "--login", ADMIN, "--employee", "s1", given=(PASSWORD,))
    add = ("user", "add", office, "olga", "--employee", "s2", "--login", ADMIN)
    told = told_once(say(*add, given=(PASSWORD,))[1])
    say("user", "password", office, "olga", given=(told, OTHER))
    by = ("--login", "olga")
    commands: tuple[tuple[str, ...], ...] = (
        ("list",),
        ("add", "petr", "--employee", "s3"),
        ("remove", ADMIN),
        ("reset", ADMIN, "--second", "olga"),
    )
    before = read_keyfile(office).keyring
    for action, *words in commands:
        status, said, wrong = say("user", action, office, *words, *by, given=(OTHER, OTHER))
        assert (status, said) == (1, "")
        assert wrong.startswith(("В ваши роли это не входит", "Новый пароль для"))
    assert read_keyfile(office).keyring == before
    assert {kind for _staff, _login, kind, _detail, _by in log_of(office)} == {"added", "signed-in"}


def test_a_name_that_is_nobody_s_may_nothing(office: Path, say: Say) -> None:
    people(office)
    say("seal", office, "--login", ADMIN, "--employee", "s1", given=(PASSWORD,))
    there = cli_sign_in.accounts_at(office)
    by = accounts.unlock(there, ADMIN, PASSWORD)
    someone(there, by, "ghost", OTHER)
    add = ("user", "add", office, "olga", "--employee", "s2")
    status, said, wrong = say(*add, "--login", "ghost", given=(OTHER,))
    assert (status, said) == (1, "")
    assert "ghost" in wrong
    for employee, told in (("s9", "сотрудника нет"), ("s1", ADMIN)):
        add = ("user", "add", office, "olga", "--employee", employee)
        assert told in say(*add, "--login", ADMIN, given=(PASSWORD,))[2]
    assert accounts.logins(office) == (ADMIN, "ghost")
    assert say("user", "remove", office, "ghost", "--login", ADMIN, given=(PASSWORD,))[0] == 0


def test_two_give_a_new_password_and_the_wrong_ones_before_are_told(office: Path, say: Say) -> None:
    people(office)
    say("seal", office, "--login", ADMIN, "--employee", "s1", given=(PASSWORD,))
    for login, employee in (("olga", "s2"), ("petr", "s4")):
        add = ("user", "add", office, login, "--employee", employee, "--login", ADMIN)
        told = told_once(say(*add, given=(PASSWORD,))[1])
        assert say("user", "password", office, login, given=(told, OTHER))[0] == 0
    assert say("user", "list", office, "--login", "petr", given=("неверный пароль 1",))[0] == 1
    reset = ("user", "reset", office, "olga", "--login", ADMIN, "--second", "petr")
    status, said, wrong = say(*reset, given=(PASSWORD, OTHER))
    assert (status, wrong) == (0, "")
    assert say("user", "password", office, "olga", given=(told_once(said), PASSWORD))[0] == 0
    assert ("s4", "petr", "failed", "1", "s1") in log_of(office)
    assert ("s2", "olga", "reset", "s1 s4", "s1") in log_of(office)
    listed = say("user", "list", office, "--login", ADMIN, given=(PASSWORD,))[1].splitlines()
    assert [line.split("\t")[:3] for line in listed] == [
        [ADMIN, "s1", "Сейтова Айгүл Болатқызы"],
        ["olga", "s2", "Ли s2"],
        ["petr", "s4", "Ли s4"],
        ["–", "s3", "Ли s3"],
    ]


def test_a_record_with_administrators_is_sealed_for_one_of_them(office: Path, say: Say) -> None:
    people(office)
    status, _said, wrong = say("seal", office, "--login", ADMIN, given=(PASSWORD,))
    assert status == MISUSED
    assert "s1 (Сейтова Айгүл Болатқызы), s3 (Ли s3)" in wrong
    assert (
        say("seal", office, "--login", ADMIN, "--employee", "s2", given=(PASSWORD,))[0] == MISUSED
    )
    assert is_plain(office)


def test_a_forgotten_password_is_helped_by_the_recovery_sheet(office: Path, say: Say) -> None:
    code = code_in(say("seal", office, "--login", ADMIN, given=(PASSWORD,))[1])
    said = say("user", "password", office, ADMIN, "--recover", given=(code, OTHER))
    assert said[0] == 0
    assert code_in(said[1]) != code
    told = log_of(office, ADMIN, OTHER)
    assert told[-2:] == [
        ("s1", ADMIN, "signed-in", "recovery", "s1"),
        ("s1", ADMIN, "sheet-made", "", "s1"),
    ]
    assert say("check", office, given=(OTHER,))[0] == 0


def test_while_a_window_has_the_record_open_nothing_is_changed(office: Path, say: Say) -> None:
    say("seal", office, "--login", ADMIN, given=(PASSWORD,))
    by = accounts.unlock(cli_sign_in.accounts_at(office), ADMIN, PASSWORD)
    holds = (
        "import os, pathlib, sys; from desktop.store.database import open_database;"
        "path, key = pathlib.Path(sys.argv[1]), bytes.fromhex(sys.argv[2]);"
        "held = open_database(path, key, randomness=os.urandom);"
        "print('open', flush=True); sys.stdin.read()"
    )
    before = read_keyfile(office).keyring
    with subprocess.Popen(
        [sys.executable, "-c", holds, str(office), by.key.hex()],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"open\n"
        for words, given in (
            (("password", office, ADMIN), (PASSWORD, OTHER)),
            (("add", office, "olga", "--employee", "s1"), (PASSWORD,)),
            (("remove", office, ADMIN), (PASSWORD,)),
        ):
            status, said, wrong = say("user", *words, given=given)
            assert (status, said) == (1, "")
            assert "уже открыта" in wrong
        assert window.stdin is not None
        window.stdin.close()
    assert read_keyfile(office).keyring == before


def test_a_recovery_sheet_is_not_spent_for_nobody(office: Path, say: Say) -> None:
    code = code_in(say("seal", office, "--login", ADMIN, given=(PASSWORD,))[1])
    status, _said, wrong = say("user", "password", office, "x", "--recover", given=(code, OTHER))
    assert status == 1
    assert "x" in wrong
    assert say("user", "password", office, ADMIN, "--recover", given=(code, OTHER))[0] == 0


def test_what_is_not_sealed_or_not_there_is_told(office: Path, say: Say, tmp_path: Path) -> None:
    assert "ещё не зашифрован" in say("user", "list", office)[2]
    assert say("user", "add", office, "olga")[0] == MISUSED
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
