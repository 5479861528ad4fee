"""Whether the demonstration writes into its own folder only."""

import datetime as dt
import json
from pathlib import Path

import pytest

from desktop.demo.clockwork import Clock
from desktop.demo.folder import AFTERWARDS, DATABASE, DemoFolder, cleared, made_before
from desktop.demo.manifest import begin
from desktop.demo.sealed import accounts_of, copy_office, enter, sealed_for
from desktop.models.errors import Refusal
from desktop.services.unlocked import Accounts
from desktop.store.database import open_database
from tests.helpers.another_program import has_open
from tests.helpers.randomness import seeded

NOON = dt.datetime(2013, 11, 25, 12, tzinfo=dt.UTC)


def computer_of(root: Path, office: Path) -> Accounts:
    """Return the accounts of an office on a computer whose secrets lie beside the folder."""
    return accounts_of(office, Clock(NOON), root.with_name(f"{root.name}-machine"))


def an_earlier_run(root: Path) -> DemoFolder:
    folder = cleared(root)
    begin(folder.manifest)
    (folder.papers / "001-ticket.pdf").touch()
    (folder.screens / "counter-kk.png").touch()
    folder.backups.mkdir()
    (folder.backups / "office-2013-11-25T172600+0600.kense").touch()
    (folder.backups / "office-2013-11-25T172600+0600.kense.keys.json").touch()
    (folder.backups / "README.txt").touch()
    (folder.papers / "applicants.json").touch()
    (folder.papers_afterwards / "001-permit.pdf").touch()
    (folder.papers_exchange / "001-parcel-register.pdf").touch()
    (folder.papers_exchange / "001-parcel-register.png").touch()
    (folder.exchange / "quarantine").mkdir()
    for name in ("kense-2-11-0001.kzx", "kense-2.kze", "2.pub", "2.agekey", "quarantine/0a.kzx"):
        (folder.exchange / name).touch()
    (folder.exchange / "region.kense").touch()
    (folder.exchange / "region.kense.keys.json").touch()
    key = sealed_for(computer_of(root, folder.database), "s1").unlocked.key
    open_database(folder.database, key, randomness=seeded()).close()
    copy_office(folder.database, folder.afterwards)
    return folder


def test_a_new_folder_is_made_with_all_above_it(tmp_path: Path) -> None:
    folder = cleared(tmp_path / "a" / "b")
    assert folder.papers.is_dir()
    assert folder.screens.is_dir()


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert cleared(tmp_path).root == tmp_path


def test_an_earlier_run_is_replaced(tmp_path: Path) -> None:
    an_earlier_run(tmp_path)
    folder = cleared(tmp_path)
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert left == [folder.manifest]


def test_what_somebody_put_beside_an_earlier_run_stays(tmp_path: Path) -> None:
    folder = an_earlier_run(tmp_path)
    others = [tmp_path / "notes.txt", folder.papers / "mine.txt"]
    for path in others:
        path.touch()
    cleared(tmp_path)
    assert all(path.exists() for path in others)


@pytest.mark.parametrize("manifest", ["", "{}", "[]", '{"made_by": "another"}', "\udcff"])
def test_a_folder_of_somebody_else_is_refused(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(Refusal) as refused:
        cleared(tmp_path)
    assert refused.value.code == "demo-folder-foreign"
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]


def test_a_run_that_broke_off_can_be_run_again(tmp_path: Path) -> None:
    folder = cleared(tmp_path)
    begin(folder.manifest)
    folder.database.write_bytes(b"half a database")
    assert not cleared(tmp_path).database.exists()


@pytest.mark.parametrize("office", [DATABASE, AFTERWARDS])
def test_an_office_somebody_has_open_is_left_alone(tmp_path: Path, office: str) -> None:
    folder = an_earlier_run(tmp_path)
    key = enter(computer_of(tmp_path, folder.root / office), "s1").key
    with has_open(folder.root / office, key), pytest.raises(Refusal) as refused:
        cleared(tmp_path)
    assert refused.value.code == "database-in-use"
    assert (folder.papers / "001-ticket.pdf").exists()


def test_only_an_earlier_run_can_be_opened_again(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        made_before(tmp_path)
    assert refused.value.code == "demo-missing"
    folder = an_earlier_run(tmp_path)
    assert made_before(tmp_path) == folder
    folder.afterwards.unlink()
    with pytest.raises(Refusal, match="demo-missing"):
        made_before(tmp_path)


def test_the_manifest_says_so_before_it_is_complete(tmp_path: Path) -> None:
    begin(tmp_path / "manifest.json")
    told = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert told == {"made_by": "kense demo", "complete": False}
