"""The drill: the newest backup is put back and compared, and what it came to stays (§3.5)."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import backups, drill, queueing
from desktop.services.backup_readme import NAME as README
from desktop.services.desk import Desk
from desktop.services.drill import DrillState
from desktop.store import drills
from desktop.store.database import open_database
from tests.helpers.office import Clock, an_office
from tests.helpers.randomness import seeded


def backed_up(desk: Desk) -> Path:
    copy = backups.copy_record(desk.database, now=desk.now())
    return backups.finish(copy, randomness=seeded())


def seen_in(desk: Desk, backup: Path) -> drills.Seen:
    return drill.drill_copy(backup, now=desk.now(), randomness=seeded(9), key=None)


def state(desk: Desk) -> DrillState:
    return drill.state_of(desk.database, now=desk.now())


def test_a_copy_is_put_back_compared_and_nothing_of_it_stays(desk: Desk) -> None:
    queueing.issue_number(desk, service="weapons", line="hand-in")
    backup = backed_up(desk)
    queueing.issue_number(desk, service="weapons", line="hand-in")
    seen = drill.seen_of(drill.told_of(seen_in(desk, backup)))
    assert drill.compare(desk.database, seen) == "good"
    assert {each.name for each in backup.parent.iterdir()} == {backup.name, README}
    drill.tell_drill(desk, copied_at=desk.now(), outcome="good", seen=seen)
    assert drill.last_drill(desk.database) == desk.now().date()
    kept = state(desk).good
    assert kept is not None
    assert (kept.entries, kept.cases) == (seen.entries, 0)


def test_a_copy_of_another_continuation_differs(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    backup = backed_up(desk)
    other = tmp_path / "other" / "office.kense"
    other.parent.mkdir()
    shutil.copy(backup, other)
    queueing.issue_number(desk, service="weapons", line="hand-in")
    before = state(desk)
    assert before.good is None
    with open_database(other, randomness=seeded(1)) as opened:  # goes on under the same chain
        there = Desk(
            database=opened,
            catalogue=desk.catalogue,
            clock=clock,
            randomness=seeded(2),
            layouts=desk.layouts,
            operator="s1",
        )
        queueing.issue_number(there, service="invitations", line="hand-in")
        seen = drills.see(opened)
    assert drill.compare(desk.database, seen) == "differs"


def test_a_ruin_is_refused_and_the_older_good_drill_stays(desk: Desk) -> None:
    backup = backed_up(desk)
    drill.tell_drill(desk, copied_at=desk.now(), outcome="good", seen=seen_in(desk, backup))
    content = bytearray(backup.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    backup.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        seen_in(desk, backup)
    assert refused.value.code in {"backup-unsound", "database-corrupt", "not-a-database"}
    drill.tell_drill(
        desk, copied_at=desk.now(), outcome="failed", seen=None, code=refused.value.code
    )
    found = state(desk)
    assert found.last is not None
    assert (found.last.outcome, found.is_old(desk.now())) == ("failed", True)
    assert drill.last_drill(desk.database) == desk.now().date()


def test_it_is_due_each_month_and_after_a_bad_one_the_next_day(desk: Desk, clock: Clock) -> None:
    assert not state(desk).is_due(desk.now())  # there is no backup to put back
    backup = backed_up(desk)
    assert state(desk).is_due(desk.now())
    drill.tell_drill(desk, copied_at=desk.now(), outcome="good", seen=seen_in(desk, backup))
    began, due = clock.now, {}
    for days in (29, 30, 34, 35):
        clock.now = began + dt.timedelta(days=days)
        due[days] = (state(desk).is_due(desk.now()), state(desk).is_old(desk.now()))
    assert due == {29: (False, False), 30: (True, False), 34: (True, False), 35: (True, True)}
    drill.tell_drill(desk, copied_at=desk.now(), outcome="failed", seen=None, code="disk-full")
    assert not state(desk).is_due(desk.now())
    clock.now += dt.timedelta(days=1)
    assert state(desk).is_due(desk.now())


def test_a_program_of_its_own_says_what_is_in_the_copy(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense") as desk:
        backup = backed_up(desk)
        seen = drill.drill_apart(backup, None, lambda: False)
        assert seen is not None
        assert drill.compare(desk.database, seen) == "good"


def test_what_is_no_answer_of_that_program_is_refused() -> None:
    for line in ("", "[]", "[[[1]], 2, 3, 4]", "{}"):
        with pytest.raises(Refusal, match="backup-stopped"):
            drill.seen_of(line)
