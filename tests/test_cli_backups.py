"""Backups from outside: by the command line, and by the window as it is really started."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from desktop import cli
from desktop.services.upkeep import check_file
from desktop.store.database import open_database
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded

PATIENCE: Final = 60.0  # seconds a loaded machine may take to start and to prove a copy


def say(*words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = cli.main(["--lang", "ru", *words])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_a_backup_is_made_and_put_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "office.kense"
    with an_office(path) as desk:
        installation = desk.database.installation
    status, said, wrong = say("backup", str(path), capsys=capsys)
    (backup,) = (tmp_path / "backups").glob("*.kense")
    assert (status, wrong) == (0, "")
    assert said == f"Резервная копия сделана и проверена: {backup}\n"
    assert backup.name.startswith("office-")
    status, said, wrong = say("restore", str(backup), str(path), capsys=capsys)
    first, second, third = said.splitlines()
    assert (status, wrong) == (0, "")
    assert first == f"Резервная копия поставлена на место: {path}"
    assert "before-restore" in second
    assert "последний выданный на бумаге номер" in third
    with open_database(path, randomness=seeded(5)) as database:
        assert database.installation != installation


@pytest.mark.parametrize("words", [("backup", "none.kense"), ("restore", "none.kense", "a.kense")])
def test_what_is_not_there_is_refused_in_a_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    status, said, wrong = say(*words, capsys=capsys)
    assert (status, said) == (1, "")
    assert "none.kense" in wrong
    assert list(tmp_path.iterdir()) == []


def test_the_last_record_may_be_named_in_no_words_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KENSE_HOME", str(tmp_path))
    with an_office(tmp_path / "office.kense"):
        pass
    assert say("backup", capsys=capsys)[0] == 0
    assert len(list((tmp_path / "backups").glob("office-*.kense"))) == 1


def test_the_window_makes_up_for_a_backup_that_was_missed(tmp_path: Path) -> None:
    path, folder = tmp_path / "office.kense", tmp_path / "backups"
    with an_office(path):
        pass
    window = subprocess.Popen(
        [sys.executable, "-m", "desktop", "--plain", "--office", str(path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[1],
    )
    try:
        ends = time.monotonic() + PATIENCE
        while not list(folder.glob("office-*.kense")):
            assert window.poll() is None
            assert time.monotonic() < ends
            time.sleep(0.1)
    finally:
        window.kill()
        window.wait()
    (backup,) = folder.glob("office-*.kense")
    assert check_file(backup, randomness=seeded()).sound
