"""Where the shipped data are looked for."""

import sys
from pathlib import Path

import pytest

from desktop import paths


def test_a_checkout_keeps_them_beside_the_package() -> None:
    assert (paths.shipped_root() / "pyproject.toml").is_file()
    assert paths.resources().is_dir()


def test_an_installed_package_carries_them_inside(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "shipped" / "forms").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.forms() == tmp_path / "shipped" / "forms"


def test_a_frozen_program_unpacks_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.catalogue("kk") == tmp_path / "resources/locale/kk/LC_MESSAGES/desktop.mo"


def test_other_programs_do_not_get_the_libraries_of_a_frozen_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    environment = {"HOME": "/home/s1", "LD_LIBRARY_PATH": "/kense:/opt"}
    assert paths.outside(environment) == environment
    monkeypatch.setattr(sys, "_MEIPASS", "/kense", raising=False)
    assert paths.outside(environment) == {"HOME": "/home/s1", "LD_LIBRARY_PATH": "/opt"}
    assert paths.outside({"LD_LIBRARY_PATH": "/kense"}) == {}


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"KENSE_HOME": "/office", "HOME": "/home/s1"}, "linux", "/office"),
        ({"XDG_DATA_HOME": "/data", "HOME": "/home/s1"}, "linux", "/data/kense"),
        ({"HOME": "/home/s1"}, "linux", "/home/s1/.local/share/kense"),
        ({"LOCALAPPDATA": "/local", "APPDATA": "/roaming"}, "win32", "/local/Kense"),
        ({"APPDATA": "/roaming"}, "win32", "/roaming/Kense"),
        ({}, "linux", ".local/share/kense"),
    ],
)
def test_an_office_keeps_its_records_where_the_system_keeps_such_things(
    environment: dict[str, str], platform: str, folder: str
) -> None:
    assert paths.home(environment, platform) == Path(folder)
    if platform == sys.platform:
        assert paths.office_file(environment) == Path(folder) / "office.kense"
