"""Whether a fresh machine is told in one sentence what it lacks."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tools import setup
from tools.setup import NEEDS, CannotSetUpError, SystemPackage, listed, main

LIST = """\
# package  proof  needed for
libgone1   libgone.so.1   run

libwindow  libwindow.so.1 window   # of a display
gone       gone           test
python     python3        run
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Stand on a machine that lacks three packages; return what apt is asked to install."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "system-packages.txt").write_text(LIST, encoding="utf-8")
    asked: list[list[str]] = []
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "may_install", lambda: False)
    monkeypatch.setattr(setup, "apt_install", asked.append)
    return asked


@pytest.mark.usefixtures("machine")
def test_a_missing_package_is_named_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 1
    told = capsys.readouterr()
    assert told.out == "This machine lacks: libgone1 libwindow.\n"
    assert told.err == "Install these first: sudo apt-get install libgone1 libwindow\n"


@pytest.mark.usefixtures("machine")
def test_the_tests_need_more_than_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--for", "test"]) == 1
    assert "libgone1 libwindow gone" in capsys.readouterr().out


def test_missing_packages_are_installed_where_they_may_be(
    machine: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(setup, "may_install", lambda: True)
    with pytest.raises(CannotSetUpError, match="libgone1"):  # apt did not have it
        setup.provide_system_packages("run")
    assert machine == [["libgone1", "libwindow"]]


def test_what_only_a_window_needs_stops_nobody(
    machine: list[list[str]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = [line for line in LIST.splitlines() if "gone" not in line]
    (setup.ROOT / "tools" / "system-packages.txt").write_text("\n".join(lines), encoding="utf-8")
    setup.provide_system_packages("test")
    assert (machine, capsys.readouterr().out) == ([], "This machine lacks: libwindow.\n")


def test_comments_and_empty_lines_of_the_list_are_left_out() -> None:
    assert [package.name for package in listed(LIST)] == ["libgone1", "libwindow", "gone", "python"]


@pytest.mark.parametrize(
    ("proof", "there"),
    [("libc.so.6", True), ("libgone.so.1", False), ("sh", True), ("gone", False)],
)
def test_a_package_is_there_when_its_proof_is(proof: str, there: bool) -> None:  # noqa: FBT001  an example
    assert SystemPackage("any", proof, "run").is_there() is there


def test_the_real_list_is_whole_and_this_machine_has_it_all() -> None:
    text = (Path(__file__).parents[2] / "tools" / "system-packages.txt").read_text(encoding="utf-8")
    packages = listed(text)
    assert {package.needed_for for package in packages} == NEEDS["test"]
    assert [package.name for package in packages if not package.is_there()] == []


def test_another_lock_asks_for_the_packages_anew(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / "requirements.lock").write_text("a==1")
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "LOCK", tmp_path / "requirements.lock")
    before = setup.fingerprint()
    (tmp_path / "requirements.lock").write_text("a==2")
    assert setup.fingerprint() != before


def test_an_index_that_cannot_be_reached_is_told_in_one_sentence() -> None:
    with pytest.raises(CannotSetUpError, match="check the connection"):
        setup.install_locked([sys.executable, "-c", "raise SystemExit(1)"])


def test_a_python_without_ensurepip_borrows_pip(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name: None if name == "ensurepip" else found(name),
    )
    pip = setup.make_environment(tmp_path / "venv")
    assert pip == [sys.executable, "-m", "pip", "--python", str(setup.python_of(tmp_path / "venv"))]
    listed_by_pip = subprocess.run([*pip, "list"], capture_output=True, text=True, check=True)
    assert "pytest" not in listed_by_pip.stdout  # it looked inside


def test_setting_up_needs_nothing_but_python() -> None:
    """A module of ours or of others would not be there yet."""
    script = "import runpy; runpy.run_path('tools/setup.py')"
    command = [sys.executable, "-I", "-S", "-c", script]
    subprocess.run(command, check=True, cwd=Path(__file__).parents[2])
