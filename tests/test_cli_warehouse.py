"""`kense warehouse`: a folder is written and it is told how to load it."""

from pathlib import Path

import pytest

from desktop.cli import main


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the keys of this computer lie in the test's own folder."""
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))


def test_the_folder_is_written_and_its_loading_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    region, out = str(tmp_path / "r.kense"), tmp_path / "out"
    words = ["region", "begin", "2", "--name", "Оспанова Дина", "--office", region]
    assert main(words) == 0
    capsys.readouterr()
    assert main(["warehouse", "--out", str(out), region, "--login", "r1"]) == 0
    told = capsys.readouterr().out
    assert "psql -X -f schema.sql -f load.sql" in told
    assert (out / "cases.csv").read_text(encoding="utf-8").startswith("room,case_id,")
    assert main(["--lang", "ru", "warehouse", "--out", str(out), region, "--login", "r1"]) == 1
    assert "пустую папку" in capsys.readouterr().err
