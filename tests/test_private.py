"""Nothing an office writes can be read by another user of the computer (ASVS 13.4, 14.2)."""

import datetime as dt
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import crash, private
from desktop.services import accounts as keys
from desktop.services import backups, sealing
from desktop.store.database import open_database
from tests.helpers.keys import ADMIN, PASSWORD, accounts_of, first
from tests.helpers.modes import generous, open_to_others
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded

NOW = dt.datetime(2013, 11, 25, 18, tzinfo=dt.UTC)
ROOT = Path(__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "office"
    private.make_folder(made)
    return made


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_every_file_of_a_record_s_life_is_its_owner_s_from_its_first_moment(folder: Path) -> None:
    path = folder / "office.kense"
    seen: set[str] = set()

    def look() -> None:
        assert open_to_others(folder) == []
        seen.update(each.name.removeprefix(path.stem) for each in folder.rglob("*"))

    with generous():
        with an_office(path) as desk:
            assert desk.database.path == path
            look()
        accounts = accounts_of(path)
        made = first(accounts)
        look()
        sealing.seal(accounts, made.unlocked, progress=lambda *_stage: look())
        with open_database(path, made.unlocked.key, randomness=seeded(3)) as database:
            desk_over(database, Clock())
            look()
        copy = backups.make_backup(
            path, clock=lambda: NOW, randomness=seeded(4), key=made.unlocked.key
        )
        look()
        keys.add(accounts, made.unlocked, "s2")
        now = sealing.replace_key(accounts, made.unlocked, progress=lambda *_stage: look())
        backups.restore(copy, path, now=NOW, randomness=seeded(5), key=now.key)
        crash.report(ValueError(), folder / "reports", moment=NOW)
        look()
    assert {".kense", ".kense-wal", ".kense.keys.json", ".kense.sealing"} <= seen
    assert "backups" in {each.removeprefix(path.stem) for each in seen}
    assert [each for each in seen if each.endswith(".secret")]


def test_what_an_older_kense_left_open_is_closed_when_the_record_is_opened(folder: Path) -> None:
    path = folder / "office.kense"
    with an_office(path):
        pass
    first(accounts_of(path))
    (folder / "backups").mkdir(exist_ok=True)
    (folder / "backups" / "office-1.kense").write_bytes(b"")
    (folder / "another.txt").write_bytes(b"")
    for each in folder.rglob("*"):
        each.chmod(0o777 if each.is_dir() else 0o666)
    open_database(path, randomness=seeded(3)).close()
    keys.unlock(accounts_of(path), ADMIN, PASSWORD)
    assert open_to_others(folder) == ["another.txt 666"]


def test_a_new_folder_is_its_owner_s_with_all_it_lies_in(tmp_path: Path) -> None:
    with generous():
        private.make_folder(tmp_path / "a" / "b")
        private.write_file(tmp_path / "a" / "b" / "c", b"1")
        private.write_file(tmp_path / "a" / "b" / "c", b"2")
    assert open_to_others(tmp_path) == []
    assert (tmp_path / "a" / "b" / "c").read_bytes() == b"2"
    assert mode(tmp_path / "a") == 0o700


def test_what_is_another_user_s_is_left_to_him(tmp_path: Path) -> None:
    private.tighten(tmp_path / "gone")
    private.tighten_record(tmp_path / "gone" / "office.kense")
    assert list(tmp_path.iterdir()) == []


def test_the_program_makes_files_for_its_user_alone_whichever_library_writes_them() -> None:
    told = (
        "import os, sys; from desktop import __main__; sys.argv = ['kense', '--version'];"
        "__main__.main(); sys.stderr.write(oct(os.umask(0)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.stderr.endswith("0o77")
