"""Whether the reserve is there while there is room, and makes room when there is none."""

import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.store import journal
from desktop.store.ballast import ballast_of, make_ballast, release_ballast
from desktop.store.database import open_database
from tests.helpers.disks import fill_up, may_mount, small_disk
from tests.helpers.facts import office_chosen, window_set
from tests.helpers.journals import fill
from tests.helpers.randomness import seeded
from tests.store.recording import record, register

SIZE = 1 << 20


def test_it_is_made_once_and_given_away_once(tmp_path: Path) -> None:
    path = tmp_path / "office.kense"
    assert make_ballast(path, seeded(), size=SIZE)
    assert ballast_of(path).stat().st_size == SIZE
    assert ballast_of(path).stat().st_blocks * 512 >= SIZE, "it really takes the room"
    before = ballast_of(path).stat().st_ino
    assert make_ballast(path, seeded(), size=SIZE)
    assert ballast_of(path).stat().st_ino == before
    assert release_ballast(path)
    assert not release_ballast(path)
    assert list(tmp_path.iterdir()) == []


def test_where_there_is_little_room_it_is_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=5 * SIZE - 1))
    assert not make_ballast(tmp_path / "office.kense", seeded(), size=SIZE)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert not make_ballast(tmp_path / "gone" / "office.kense", seeded(), size=SIZE)


def test_on_a_full_disk_the_act_is_done_when_it_is_done_again(tmp_path: Path) -> None:
    """The first try releases the reserve; F4 on an ext4 image, or under a limit of the record."""
    with ExitStack() as stack:
        folder = tmp_path
        if may_mount():
            folder = stack.enter_context(small_disk(tmp_path, free=8 * SIZE))
        path = folder / "office.kense"
        database = stack.enter_context(open_database(path, randomness=seeded()))
        record(database, office_chosen(), window_set())
        assert make_ballast(path, seeded(), size=SIZE)
        if may_mount():
            fill_up(folder)
        else:
            database.rows(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
        with pytest.raises(Refusal, match="disk-full"):
            fill(database, facts=400)
        assert not ballast_of(path).exists()
        database.rows("PRAGMA max_page_count = 1000000")
        before = journal.length(database)
        register(database, 1)
        assert journal.length(database) > before
