"""Backups with real files: made while work goes on, proved, kept for seven days, put back."""

import datetime as dt
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.models.backups import KEPT
from desktop.models.errors import Refusal
from desktop.services import backups, queueing
from desktop.services.backup_readme import NAME as README
from desktop.services.desk import Desk
from desktop.services.upkeep import check_file
from desktop.store import journal, tickets
from desktop.store.database import open_database
from tests.helpers.another_program import has_open
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded

ROOT = Path(__file__).parents[2]
NOBODY = b"nobody"
LIMITED = """
import resource, sys
from pathlib import Path
from desktop.models.errors import Refusal
from desktop.services import backups
from desktop.store.database import open_database
import datetime as dt, os
place, limit = Path(sys.argv[1]), int(sys.argv[2])
now = dt.datetime(2013, 11, 25, 18, 5, tzinfo=dt.timezone(dt.timedelta(hours=6)))
with open_database(place, randomness=os.urandom) as database:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        copy = backups.copy_record(database, now=now)
        backups.finish(copy, randomness=os.urandom)
    except Refusal as refusal:
        os.write(1, refusal.code.encode())
"""


def names(desk: Desk) -> list[str]:
    """Return what lies in the folder of the backups."""
    folder = backups.folder_of(desk.database.path)
    there = folder.iterdir() if folder.exists() else ()
    return sorted(each.name for each in there if each.name != README)


def backed_up(desk: Desk) -> Path:
    """Copy and prove, as the window does it in two programs."""
    copy = backups.copy_record(desk.database, now=desk.now())
    return backups.finish(copy, randomness=seeded())


def numbers(path: Path) -> int:
    """Open a record and count the numbers given in it."""
    with open_database(path, randomness=seeded(4)) as database:
        return len(tickets.queue(database, office="2-11", day=dt.date(2013, 11, 25)))


def give_number(desk: Desk) -> None:
    queueing.issue_number(desk, service="weapons", line="hand-in")


def test_a_backup_is_a_whole_record_of_its_own(desk: Desk) -> None:
    give_number(desk)
    made = backed_up(desk)
    assert names(desk) == ["office-2013-11-25T093000+0600.kense"]
    report = check_file(made, randomness=seeded())
    assert (report.sound, report.entries) == (True, journal.length(desk.database))


def test_work_goes_on_while_a_copy_is_made_and_proved(desk: Desk) -> None:
    copy = backups.copy_record(desk.database, now=desk.now())
    give_number(desk)
    made = backups.finish(copy, randomness=seeded())
    give_number(desk)
    assert numbers(made) == 0
    assert len(tickets.queue(desk.database, office="2-11", day=desk.now().date())) == 2


def test_a_copy_has_no_name_of_a_backup_before_it_is_proved(desk: Desk) -> None:
    copy = backups.copy_record(desk.database, now=desk.now())
    assert backups.backups_of(desk.database.path) == []
    backups.finish(copy, randomness=seeded())
    assert [each.name for each in backups.backups_of(desk.database.path)] == names(desk)


def test_seven_days_are_kept_and_each_by_its_last(desk: Desk, clock: Clock) -> None:
    for day in range(KEPT.days + 3):
        for hour in (0, 8):
            clock.now = dt.datetime(2013, 11, 4 + day, 4 + hour, tzinfo=dt.UTC)
            backed_up(desk)
    kept = backups.backups_of(desk.database.path)
    assert len(names(desk)) == len(kept) == KEPT.days
    assert {each.made_at.hour for each in kept} == {18}
    assert {each.made_at.day for each in kept} == {7, 8, 9, 10, 11, 12, 13}


def test_the_oldest_stays_until_the_new_one_is_proved(desk: Desk, clock: Clock) -> None:
    for day in range(KEPT.days):
        clock.now = dt.datetime(2013, 11, 4 + day, 12, tzinfo=dt.UTC)
        backed_up(desk)
    before = names(desk)
    clock.now += dt.timedelta(days=1)
    copy = backups.copy_record(desk.database, now=desk.now())
    damage(copy.part)
    with pytest.raises(Refusal) as refused:
        backups.finish(copy, randomness=seeded())
    assert refused.value.code in {"backup-unsound", "database-corrupt"}
    assert names(desk) == before
    backed_up(desk)
    assert names(desk)[:-1] == before[1:]


def damage(part: Path) -> None:
    """Overwrite a page in the middle of a copy."""
    content = bytearray(part.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = bytes(4096)
    part.write_bytes(content)


def test_a_copy_that_lacks_the_last_entries_is_no_backup(desk: Desk) -> None:
    copy = backups.copy_record(desk.database, now=desk.now())
    short = backups.Copy(part=copy.part, least=copy.least + 1)
    with pytest.raises(Refusal, match="backup-unsound"):
        backups.finish(short, randomness=seeded())
    assert names(desk) == []


def test_other_records_in_the_folder_are_left_alone(desk: Desk) -> None:
    folder = backups.folder_of(desk.database.path)
    folder.mkdir()
    foreign = {"practice-2013-01-01T180000+0600.kense", "notes.txt", "office.kense"}
    for name in foreign:
        (folder / name).write_bytes(NOBODY)
    backed_up(desk)
    assert foreign < set(names(desk))
    assert len(backups.backups_of(desk.database.path)) == 1


def test_a_day_without_its_backup_is_missed_on_the_next(desk: Desk, clock: Clock) -> None:
    give_number(desk)
    assert not backups.state_of(desk.database, now=desk.now()).missed  # the day goes on
    assert backups.is_unsaved(desk.database, now=desk.now())
    clock.pass_minutes(24 * 60)
    assert backups.state_of(desk.database, now=desk.now()).missed
    clock.pass_minutes(1)
    backed_up(desk)
    state = backups.state_of(desk.database, now=desk.now())
    assert (state.missed, state.last is not None) == (False, True)
    assert not backups.is_unsaved(desk.database, now=desk.now())


def test_a_folder_that_cannot_be_made_is_told(desk: Desk) -> None:
    backups.folder_of(desk.database.path).write_bytes(NOBODY)
    with pytest.raises(Refusal) as refused:
        backups.copy_record(desk.database, now=desk.now())
    assert refused.value.code == "disk-error"


@pytest.mark.parametrize("kib", [8, 64, 160])
def test_a_full_disk_is_told_and_leaves_the_older_backups(tmp_path: Path, kib: int) -> None:
    path = tmp_path / "office.kense"
    with an_office(path) as desk:
        backed_up(desk)
        before = names(desk)
    command = [sys.executable, "-c", LIMITED, str(path), str(kib * 1024)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout in {"disk-full", "disk-error"}
    assert sorted(each.name for each in (tmp_path / "backups").glob("*.kense*")) == before
    assert check_file(path, randomness=seeded()).sound


def test_a_kill_at_any_moment_leaves_only_whole_backups(tmp_path: Path) -> None:
    path = tmp_path / "office.kense"
    with an_office(path) as desk:
        for _number in range(40):
            give_number(desk)
    command = [sys.executable, "-m", "desktop", "backup", str(path)]
    began = time.monotonic()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    whole = time.monotonic() - began
    ended = 0
    for kill in range(80):  # on a busy machine many end before they are killed
        if ended > 4 and kill > 15:
            break
        with subprocess.Popen(command, cwd=ROOT, stdout=-3, stderr=-3) as maker:
            time.sleep(whole * (0.4 + 0.6 * (kill % 16) / 15))
            is_killed = maker.poll() is None
            ended += is_killed
            whole *= 1.0 if is_killed else 0.9  # the first may have been slow: kill the next sooner
            maker.send_signal(signal.SIGKILL)
        for each in backups.backups_of(path):
            assert check_file(backups.folder_of(path) / each.name, randomness=seeded()).sound
    assert ended > 4
    assert check_file(path, randomness=seeded()).sound
    assert numbers(path) == 40


def test_a_copy_is_proved_by_a_program_of_its_own(desk: Desk) -> None:
    copy = backups.copy_record(desk.database, now=desk.now())
    assert backups.finish_apart(copy, lambda: False)
    assert len(backups.backups_of(desk.database.path)) == 1


def test_what_that_program_refuses_is_refused_here(desk: Desk) -> None:
    copy = backups.copy_record(desk.database, now=desk.now())
    damage(copy.part)
    with pytest.raises(Refusal) as refused:
        backups.finish_apart(copy, lambda: False)
    assert refused.value.code in {"backup-unsound", "database-corrupt"}
    assert names(desk) == []


def test_that_program_goes_on_when_it_is_left(desk: Desk) -> None:
    copy = backups.copy_record(desk.database, now=desk.now())
    assert not backups.finish_apart(copy, lambda: True, pause=0.01)
    deadline = time.monotonic() + 20
    while not backups.backups_of(desk.database.path):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_backup_is_put_back_and_the_record_before_it_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "office.kense"
    clock = Clock()
    with an_office(path, clock) as desk:
        give_number(desk)
        backup = backed_up(desk)
        before = desk.database.installation
        give_number(desk)
    aside = backups.restore(backup, path, now=clock.now, randomness=seeded(9))
    assert aside is not None
    assert (numbers(path), numbers(aside), numbers(backup)) == (1, 2, 1)
    with open_database(path, randomness=seeded(8)) as database:
        assert database.installation not in {"", before}
        clock.pass_minutes(5)
        give_number(desk_over(database, clock))
    report = check_file(path, randomness=seeded())
    assert (report.problems, numbers(path)) == ((), 2)


def test_a_damaged_backup_is_not_put_back(tmp_path: Path) -> None:
    path = tmp_path / "office.kense"
    with an_office(path) as desk:
        backup = backed_up(desk)
    content = path.read_bytes()
    damage(backup)
    with pytest.raises(Refusal) as refused:
        backups.restore(backup, path, now=desk.clock(), randomness=seeded())
    assert refused.value.code in {"backup-unsound", "database-corrupt"}
    assert path.read_bytes() == content
    assert sorted(each.name for each in tmp_path.iterdir()) == ["backups", "office.kense"]


def test_a_record_that_is_open_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "office.kense"
    with an_office(path) as desk:
        backup = backed_up(desk)
    with has_open(path), pytest.raises(Refusal, match="database-in-use"):
        backups.restore(backup, path, now=desk.clock(), randomness=seeded())


def test_a_backup_is_put_where_there_is_nothing_or_only_ruins(tmp_path: Path) -> None:
    path = tmp_path / "office.kense"
    with an_office(path) as desk:
        backup = backed_up(desk)
        now = desk.now()
    path.unlink()
    assert backups.restore(backup, path, now=now, randomness=seeded()) is None
    path.write_bytes(NOBODY * 999)
    aside = backups.restore(backup, path, now=now, randomness=seeded())
    assert aside is not None
    assert aside.read_bytes() == NOBODY * 999
    assert check_file(path, randomness=seeded()).sound
    with pytest.raises(Refusal, match="database-missing"):
        backups.restore(tmp_path / "none.kense", path, now=now, randomness=seeded())
