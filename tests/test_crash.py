"""Whether a bug leaves a report that helps us and betrays nobody."""

import contextlib
import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import TypeVar

import pytest

from desktop import __version__, crash
from desktop.crash import adopt_fatal, redacted, report

MOMENT = dt.datetime(2013, 11, 25, 9, 30, tzinfo=dt.UTC)
NAME = "Қасымов"
ROOT = Path(crash.__file__).parent.parent

Error = TypeVar("Error", bound=Exception)

PROGRAM = """\
import datetime as dt, sys, threading, faulthandler
from pathlib import Path
from desktop import crash

crash.install(
    Path(sys.argv[1]), clock=lambda: dt.datetime(2013, 11, 25, 9, 30), tell=lambda path: print(path)
)
"""


def failed(error: Error) -> Error:
    with contextlib.suppress(type(error)):
        raise error
    return error


def run(folder: Path, ending: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM + ending, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


def test_a_report_names_the_version_the_kind_and_the_place() -> None:
    text = redacted(failed(ValueError(NAME)), moment=MOMENT)
    assert f"Kense {__version__}, Python " in text
    assert "2013-11-25 09:30:00" in text
    assert "builtins.ValueError" in text
    assert "tests/test_crash.py:" in text
    assert " in failed" in text


def test_a_report_holds_no_message_of_any_link_of_the_chain() -> None:
    inner = ExceptionGroup(NAME, [failed(KeyError(NAME)), failed(OSError(28, NAME, NAME))])
    outer = RuntimeError(NAME)
    outer.__cause__ = inner
    inner.__context__ = failed(LookupError(NAME))
    inner.add_note(NAME)
    text = redacted(outer, moment=MOMENT)
    assert NAME not in text
    for kind in ("RuntimeError", "ExceptionGroup", "KeyError", "OSError (ENOSPC)", "LookupError"):
        assert kind in text


def test_a_suppressed_origin_stays_out() -> None:
    error = ValueError()
    error.__context__ = KeyError()
    error.__suppress_context__ = True
    assert "KeyError" not in redacted(error, moment=MOMENT)


def test_errors_that_blame_each_other_end() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert redacted(first, moment=MOMENT).count("came from") == 2


@pytest.mark.parametrize(("code", "told"), [("no-number", True), (NAME, False), (7, False)])
def test_a_code_is_told_only_when_it_is_one(code: object, told: bool) -> None:  # noqa: FBT001  an example
    error = ValueError()
    error.code = code  # type: ignore[attr-defined]  # as a refusal has it
    assert (f"({code})" in redacted(error, moment=MOMENT)) is told


def test_the_folders_of_the_machine_are_cut_off(tmp_path: Path) -> None:
    home = tmp_path / "home" / "askar" / "tool.py"
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile("1 / 0", str(home), "exec"))  # noqa: S102  code that claims to lie there
    text = redacted(caught.value, moment=MOMENT)
    assert "askar/tool.py:1" in text
    assert str(tmp_path) not in text


def test_two_reports_of_one_second_are_both_kept(tmp_path: Path) -> None:
    paths = {report(ValueError(), tmp_path / "new", moment=MOMENT) for _ in range(2)}
    assert sorted(path.name for path in paths if path) == [
        "crash-20131125-093000-2.txt",
        "crash-20131125-093000.txt",
    ]


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    for second in range(crash.KEPT + 3):
        report(ValueError(), tmp_path, moment=MOMENT + dt.timedelta(seconds=second))
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert (len(kept), kept[0]) == (crash.KEPT, "crash-20131125-093003.txt")


def test_a_report_the_disk_refuses_is_printed(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "file").write_text("")
    assert report(ValueError(NAME), tmp_path / "file", moment=MOMENT) is None
    assert "builtins.ValueError" in capsys.readouterr().err


def test_an_uncaught_error_is_reported_and_told(tmp_path: Path) -> None:
    ended = run(tmp_path, f"raise ValueError({NAME!r})")
    path = tmp_path / "crash-20131125-093000.txt"
    assert ended.stdout == f"{path}\n"
    assert NAME not in ended.stdout + ended.stderr + path.read_text(encoding="utf-8")


def test_an_uncaught_error_of_a_thread_is_reported_too(tmp_path: Path) -> None:
    run(tmp_path, "threading.Thread(target=lambda: 1 / 0).start()")
    assert "ZeroDivisionError" in (tmp_path / "crash-20131125-093000.txt").read_text()


def test_an_interrupt_is_no_bug(tmp_path: Path) -> None:
    ended = run(tmp_path, "raise KeyboardInterrupt")
    assert ended.stdout == ""
    assert "KeyboardInterrupt" in ended.stderr


def test_the_death_of_the_interpreter_is_told_at_the_next_start(tmp_path: Path) -> None:
    run(tmp_path, "faulthandler._sigsegv()")
    path = adopt_fatal(tmp_path, moment=MOMENT)
    assert path is not None
    text = path.read_text(encoding="utf-8")
    assert "Segmentation fault" in text
    assert text.startswith(f"Kense {__version__}")
    assert adopt_fatal(tmp_path, moment=MOMENT) is None


def test_a_clean_end_leaves_nothing_to_tell(tmp_path: Path) -> None:
    run(tmp_path, "")
    assert adopt_fatal(tmp_path, moment=MOMENT) is None
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_does_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ended = run(tmp_path / "file", "print('started')")
    assert (ended.returncode, ended.stdout) == (0, "started\n")
