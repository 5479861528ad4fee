"""The command line: what it prints, how it refuses, and that it needs no window."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from desktop import cli
from desktop.cli_commands import COMMANDS, FAILED, MISUSED, STOPPED, Command
from desktop.services import switches
from tests.helpers.office import an_office

ROOT: Final = Path(__file__).resolve().parent.parent
BLOCKED: Final = (
    "import sys; sys.modules['PySide6'] = None; "
    "from desktop import cli; sys.exit(cli.main(sys.argv[1:]))"
)
MODULES: Final = {command.module for command in COMMANDS}
QUESTION: Final = '{"ask":"identity","kind":"iin","value":"900101399006"}'


def run(
    *words: str, stdin: str | bytes = "", program: tuple[str, ...] = ("-m", "desktop")
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, *program, *words],
        input=given,
        capture_output=True,
        cwd=ROOT,
        env=environment,
        check=False,
    )


def say(
    *words: str, capsys: pytest.CaptureFixture[str], commands: tuple[Command, ...] = COMMANDS
) -> tuple[int, str, str]:
    """Run a command in this process: status, what was said, and what was told as wrong."""
    status = cli.main([*words, "--lang", "en"], commands=commands)
    told = capsys.readouterr()
    return status, told.out, told.err


def a_command(run: Callable[[object], int], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return a command `fail` without arguments, with a module of its own for this one test."""
    module = ModuleType("a_failing_command")
    vars(module).update(declare=lambda _parser: None, run=run)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return Command(name="fail", written="kense fail", says="fails", module=module.__name__)


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("rules", "--help"),
        ("offices", "--service", "weapons"),
        ("standard", "show", "weapons", "11.1", "--lang", "kk"),
        ("check-forms",),
        ("check-forms", "/nowhere"),
        ("rules",),
    ],
)
def test_every_command_runs_without_qt(words: tuple[str, ...]) -> None:
    done = run(*words, stdin=QUESTION, program=("-c", BLOCKED))
    assert b"Traceback" not in done.stderr
    assert done.returncode == (1 if "/nowhere" in words else 0)


def test_the_rules_answer_on_standard_output() -> None:
    done = run("rules", stdin=f"{QUESTION}\n\n{QUESTION}")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [("error" in each) for each in answers] == [False, True, False]
    assert (done.returncode, done.stderr) == (1, b"")
    assert run("rules", stdin=QUESTION).returncode == 0


def test_the_rules_of_an_office_need_its_database(tmp_path: Path) -> None:
    done = run("rules", "--office", str(tmp_path / "none.db"), stdin=QUESTION)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Traceback" not in done.stderr


def test_the_rules_answer_as_an_office_applies_them(tmp_path: Path) -> None:
    place = tmp_path / "office.db"
    with an_office(place) as desk:
        switches.set_rate(desk, service="weapons", duty="permit", percent="10")
    question = {"ask": "fee", "service": "weapons", "duty": "permit", "paid_on": "2013-11-25"}
    asked = json.dumps({**question, "units": [{"kind": "gas"}]})
    plain, office = (run("rules", *more, stdin=asked) for more in ((), ("--office", str(place))))
    sums = [json.loads(done.stdout)["exact"] for done in (plain, office)]
    assert sums == [None, "173.10"]


def test_the_rules_answer_each_line_before_the_next_is_asked() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "rules"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for _ in range(3):
            running.stdin.write(QUESTION.encode() + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["valid"] is True
        running.stdin.close()
        assert running.wait() == 0


def test_a_reader_who_has_enough_ends_it_quietly() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "offices", "--service", "weapons", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == FAILED


def test_kazakh_is_written_whole_whatever_the_terminal_says() -> None:
    done = run("offices", "--service", "weapons")
    assert "Астана қаласының".encode() in done.stdout


def test_offices_are_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    status, said, _wrong = say(
        "offices", "--service", "invitations", "--format", "json", capsys=capsys
    )
    rows = json.loads(said)
    assert status == 0
    assert len(rows) == 16 + 205
    assert set(rows[0]) == {
        *("key", "name", "address", "website", "secretariat_phones", "unit_phones"),
    }
    assert (rows[0]["key"], rows[1]["key"]) == ("1", "1-1")


def test_offices_are_printed_as_lines(capsys: pytest.CaptureFixture[str]) -> None:
    status, said, _wrong = say("offices", "--service", "weapons", capsys=capsys)
    lines = said.splitlines()
    assert (status, len(lines)) == (0, 19 + 205)
    assert lines[0].split("\t")[:2] == ["1", "Астана қаласының Ішкі істер департаменті"]


@pytest.mark.parametrize(
    ("number", "first", "count"),
    [("11.1", "11.1  ", 8), ("W-7.1", "7.1  ", 3), ("11.1.N3", "11.1.N3  ", 1), ("1", "1  ", 1)],
)
def test_a_paragraph_is_shown_with_those_below_it(
    number: str, first: str, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said, _wrong = say("standard", "show", "weapons", number, capsys=capsys)
    title, repealed, *rows = said.splitlines()
    assert status == 0
    assert title.endswith("(2010-10-21)")
    assert repealed == "Repealed"
    assert rows[0].startswith(first)
    assert len(rows) == count


def test_a_whole_standard_is_shown_without_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    _status, said, _wrong = say("standard", "show", "invitations", capsys=capsys)
    assert len(said.splitlines()) > 60


def test_a_paragraph_is_shown_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown = []
    for language in ("kk", "ru", "en"):
        assert cli.main(["standard", "show", "weapons", "7.2", f"--lang={language}"]) == 0
        shown.append(capsys.readouterr().out)
    assert len(set(shown)) == 3
    assert "Күші жойылған" in shown[0]


def test_sound_forms_are_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    status, said, wrong = say("check-forms", capsys=capsys)
    assert (status, wrong) == (0, "")
    assert said.endswith("files were checked: 0 problems.\n")


def test_problems_of_forms_are_told_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "standards" / "dogs"
    folder.mkdir(parents=True)
    (folder / "2021-03-01.toml").write_text("schema = 7", encoding="utf-8")
    status, said, wrong = say("check-forms", str(tmp_path), capsys=capsys)
    assert status == 1
    assert "2021-03-01.toml:1: schema: This program reads schema 1 only.\n" in said
    for beside in ("reference/directories/dogs-2021-03-01.toml", "prints/talon-dogs.toml"):
        assert f"{beside}: The file is missing.\n" in said
    assert wrong == "1 file was checked: 3 problems.\n"


def test_an_unknown_command_is_explained_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    sentence = "There is no command “dance”; `kense --help` lists them all.\n"
    assert say("dance", capsys=capsys) == (MISUSED, "", sentence)


@pytest.mark.parametrize(
    "words",
    [
        ("rules", "now"),
        ("offices",),
        ("offices", "--service", "weapons", "--format", "xml"),
        ("offices", "--serv", "weapons"),
        ("standard", "hide", "weapons"),
        ("standard",),
        ("check-forms", "here", "there"),
    ],
)
def test_a_misuse_is_explained_by_how_it_is_written(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    written = next(row.written for row in COMMANDS if row.name == words[0])
    sentence = f"“{' '.join(words)}” cannot be understood; it is written: {written}\n"
    assert say(*words, capsys=capsys) == (MISUSED, "", sentence)


@pytest.mark.parametrize("words", [("--lang", "de", "rules"), ("rules", "--lang"), ("--lang=",)])
def test_an_unknown_language_is_a_misuse(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == MISUSED
    assert "kk, ru, en" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("offices", "--service", "dogs"), "dogs"),
        (("offices", "--service", "weapons", "--edition", "2000-01-01"), "2000-01-01"),
        (("standard", "show", "dogs"), "dogs"),
        (("standard", "show", "weapons", "99"), "99"),
        (("standard", "show", "weapons", "7", "--edition", "2000-01-01"), "2000-01-01"),
        (("check-forms", "/nowhere/at/all"), "/nowhere/at/all"),
    ],
)
def test_what_is_not_there_is_refused_in_one_sentence(
    words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said, wrong = say(*words, capsys=capsys)
    assert (status, said) == (FAILED, "")
    assert told in wrong
    assert wrong.count("\n") == 1


def test_missing_forms_are_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desktop.paths.forms", lambda: tmp_path)
    status, said, wrong = say("standard", "show", "weapons", capsys=capsys)
    assert (status, said) == (FAILED, "")
    assert str(tmp_path) in wrong


def test_missing_forms_refuse_the_rules_too(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from desktop import cli, paths; "
        f"paths.forms = lambda: pathlib.Path({str(tmp_path)!r}); "
        "sys.exit(cli.main(['rules', '--lang', 'en']))"
    )
    done = run(stdin='{"ask":"checklist","service":"weapons"}', program=("-c", program))
    assert (done.returncode, done.stdout) == (FAILED, b"")
    assert str(tmp_path).encode() in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_bug_leaves_a_report_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_options: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    failing = a_command(broken, monkeypatch)
    status, said, wrong = say("fail", commands=(failing,), capsys=capsys)
    assert (status, said) == (FAILED, "")
    assert wrong.startswith("The program itself failed; nothing was lost.")
    (report,) = (tmp_path / "kense").glob("*.txt")
    assert str(report) in wrong
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("error", "status"), [(KeyboardInterrupt(), STOPPED), (PermissionError(13, "No", "f"), 1)]
)
def test_what_the_world_does_is_no_bug(
    error: BaseException,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def interrupted(_options: object) -> int:
        raise error

    failing = a_command(interrupted, monkeypatch)
    found, _said, wrong = say("fail", commands=(failing,), capsys=capsys)
    assert found == status
    assert wrong == ("The file f cannot be used: No.\n" if status == 1 else "")


def test_the_list_of_commands_names_each_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    status, said, _wrong = say(capsys=capsys)
    assert status == 0
    assert all(f"  {command.name} " in said for command in COMMANDS)


def test_the_list_of_commands_loads_none_of_them() -> None:
    program = (
        "import sys; sys.modules['PySide6'] = None; from desktop import cli; "
        "cli.main(['--help']); cli.main(['check', '--help']); "
        f"print(sorted(sys.modules.keys() & {MODULES}))"
    )
    done = run(program=("-c", program))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, b"[]")


def test_a_command_loads_no_other() -> None:
    program = (
        "import sys; from desktop import cli; cli.main(['offices', '--service', 'weapons']); "
        f"print(sorted(sys.modules.keys() & {MODULES}))"
    )
    done = run(program=("-c", program))
    assert done.stdout.splitlines()[-1] == b"['desktop.cli_offices']"


def test_the_standards_alone_need_no_database() -> None:
    program = (
        "import sys; from desktop import cli; cli.main(['rules']); "
        "print({'sqlcipher3', 'cryptography'} & sys.modules.keys())"
    )
    done = run(stdin=QUESTION, program=("-c", program))
    assert done.stdout.splitlines()[-1] == b"set()"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_module_of_a_command_takes_its_words_and_does_it(command: Command) -> None:
    doer = command.load()
    assert [*signature(doer.declare).parameters] == ["parser"]
    assert [*signature(doer.run).parameters] == ["options"]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_help_tells_how_a_command_is_written(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said, _wrong = say(command.name, "--help", capsys=capsys)
    assert status == 0
    assert said.startswith(f"{command.written}\n")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert say("--version", capsys=capsys)[1].startswith("Kense 0.")


def test_without_a_compiled_catalogue_the_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop import i18n  # noqa: PLC0415 - its cache is emptied for this one test

    i18n._catalogue.cache_clear()  # noqa: SLF001 - as above
    monkeypatch.setattr("desktop.paths.catalogue", lambda language: tmp_path / language)
    status = cli.main(["dance"])
    i18n._catalogue.cache_clear()  # noqa: SLF001 - as above
    assert status == FAILED
    assert "make setup" in capsys.readouterr().err


def test_the_rules_need_no_catalogue_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.paths.catalogue", lambda language: tmp_path / language)
    out = io.BytesIO()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(QUESTION.encode())))
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(out))
    assert cli.main(["rules"]) == 0
    assert json.loads(out.getvalue())["valid"] is True
