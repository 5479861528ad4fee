"""Backups at a second place: carried there whole, rotated, never the newest away (parcels §3.5)."""

import datetime as dt
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import backups
from desktop.services.backup_rotation import Removed, backups_in, let_go
from desktop.services.desk import Desk
from desktop.services.place_choice import choose_second_place
from desktop.services.second_place import carry_newest, copies_at, second_place
from desktop.services.upkeep import check_file
from desktop.store.keyfile import keyfile_of
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded

KEYS = b"locks"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def backed_up(desk: Desk) -> Path:
    copy = backups.copy_record(desk.database, now=desk.now())
    return backups.finish(copy, randomness=seeded())


def lying(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.glob("*.kense*"))


def test_the_newest_backup_reaches_the_second_place_with_its_keys(desk: Desk, stick: Path) -> None:
    backup = backed_up(desk)
    keyfile_of(backup).write_bytes(KEYS)
    choose_second_place(desk, str(stick))
    carried = carry_newest(desk.database.path, now=desk.now())
    assert (carried.backup.name, carried.folder, carried.removed) == (backup.name, stick, Removed())
    assert lying(stick) == [backup.name, keyfile_of(backup).name]
    assert keyfile_of(stick / backup.name).read_bytes() == KEYS
    keyfile_of(stick / backup.name).unlink()
    assert check_file(stick / backup.name, randomness=seeded()).sound
    assert second_place(desk.database.path).last == desk.now()


def test_it_is_due_each_week_and_old_after_two(desk: Desk, stick: Path, clock: Clock) -> None:
    backed_up(desk)
    chosen = choose_second_place(desk, str(stick))
    assert (chosen.is_due(desk.now()), chosen.is_old(desk.now())) == (True, False)
    carry_newest(desk.database.path, now=desk.now())
    ages = {}
    for days in (6, 7, 13, 14):
        clock.now = Clock().now + dt.timedelta(days=days)
        place = second_place(desk.database.path)
        ages[days] = (place.is_due(desk.now()), place.is_old(desk.now()))
    assert ages == {6: (False, False), 7: (True, False), 13: (True, False), 14: (True, True)}


def test_a_second_place_that_nothing_reached_grows_old_too(
    desk: Desk, stick: Path, clock: Clock
) -> None:
    choose_second_place(desk, str(stick))
    clock.now += dt.timedelta(days=14)
    choose_second_place(desk, str(stick))  # the same once more: since when stays
    assert second_place(desk.database.path).is_old(desk.now())
    choose_second_place(desk, "")
    assert second_place(desk.database.path).folder is None


def test_where_room_is_short_the_oldest_there_goes_and_never_the_newest(
    desk: Desk, stick: Path, clock: Clock
) -> None:
    choose_second_place(desk, str(stick))
    for _day in range(3):
        backed_up(desk)
        carry_newest(desk.database.path, now=desk.now())
        clock.now += dt.timedelta(days=1)
    made = backed_up(desk)
    carried = carry_newest(desk.database.path, now=desk.now(), free=lambda _folder: 0)
    assert carried.removed.for_room == 3  # all but the one just carried: nothing was ever free
    assert lying(stick) == [made.name]


def test_at_home_room_is_made_by_the_oldest_until_there_is_enough(desk: Desk, clock: Clock) -> None:
    made = []
    for _day in range(4):
        made.append(backed_up(desk))
        clock.now += dt.timedelta(days=1)
    folder = made[0].parent
    size = made[0].stat().st_size
    (newest,) = [each for each in backups_in(folder, "office") if each.name == made[-1].name]
    let_go(folder, newest=newest, room=2 * size, free=lambda _folder: size)
    assert [each.name for each in made[1:]] == lying(folder)
    let_go(folder, newest=newest, room=99 * size, free=lambda _folder: 0)
    assert lying(folder) == [made[-1].name]


def test_a_missing_medium_is_told_and_the_last_time_stays(desk: Desk, stick: Path) -> None:
    backed_up(desk)
    choose_second_place(desk, str(stick))
    stick.rmdir()
    with pytest.raises(Refusal) as refused:
        carry_newest(desk.database.path, now=desk.now())
    assert (refused.value.code, refused.value.fields) == ("medium-missing", {"folder": str(stick)})
    assert second_place(desk.database.path).last is None
    assert copies_at(stick, "office") == []


@pytest.mark.parametrize("folder", [".", "backups"])
def test_the_folder_of_the_record_itself_is_no_second_place(desk: Desk, folder: str) -> None:
    backed_up(desk)
    same = desk.database.path.parent / folder
    with pytest.raises(Refusal, match="second-place-same"):
        choose_second_place(desk, str(same))


def test_nothing_is_carried_without_a_place_or_a_backup(desk: Desk, stick: Path) -> None:
    with pytest.raises(Refusal, match="second-place-none"):
        carry_newest(desk.database.path, now=desk.now())
    choose_second_place(desk, str(stick))
    with pytest.raises(Refusal, match="backup-none"):
        carry_newest(desk.database.path, now=desk.now())


def test_a_clerk_chooses_no_second_place(desk: Desk, stick: Path) -> None:
    with pytest.raises(Refusal, match="not-allowed"):
        choose_second_place(replaced(desk), str(stick))


def replaced(desk: Desk) -> Desk:
    """Return the desk of somebody who works here in no role."""
    return Desk(
        database=desk.database,
        catalogue=desk.catalogue,
        clock=desk.clock,
        randomness=desk.randomness,
        layouts=desk.layouts,
        operator="nobody",
    )
