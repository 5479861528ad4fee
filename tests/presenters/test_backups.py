"""The daily backup makes itself: at the close of a day, or when the next one begins."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.models.backups import Backup
from desktop.models.errors import Refusal
from desktop.presenters.today_keeping import keeping_tasks
from desktop.presenters.today_view import Goal
from desktop.services import backups as services
from desktop.services import drill, queueing
from desktop.services.backups import Copy, backups_of
from desktop.services.place_choice import choose_second_place
from desktop.services.today_keeping import NOTHING, see_keeping
from desktop.store.drills import Seen
from tests.helpers.counter import PATIENCE
from tests.helpers.office import Clock, an_office
from tests.helpers.program import House, a_house
from tests.helpers.randomness import seeded

DAY = 24 * 60


@pytest.fixture
def path(tmp_path: Path, qtbot: QtBot) -> Path:
    assert qtbot is not None
    with an_office(tmp_path / "office.kense") as desk:
        queueing.issue_number(desk, service="weapons", line="hand-in")
    return tmp_path / "office.kense"


@pytest.fixture
def house(path: Path) -> Iterator[House]:
    """Open the office on the day after a day without a backup."""
    clock = Clock()
    clock.pass_minutes(DAY)
    with a_house(path, clock) as opened:
        yield opened


def here(copy: Copy, leave: Callable[[], bool]) -> bool:
    """Prove a copy in this very program."""
    assert not leave()
    services.finish(copy, randomness=seeded(3))
    return True


def looked(house: House) -> None:
    """Look at the backups and wait for whatever comes of it."""
    house.program.backups.look()
    rested(house)


def rested(house: House) -> None:
    ends = time.monotonic() + PATIENCE
    while house.program.backups.is_busy:
        assert time.monotonic() < ends
        QCoreApplication.processEvents()
        time.sleep(0.001)
    house.settle()


def foot(house: House) -> dict[str, tuple[str, str]]:
    """Return what the foot says, by its keys."""
    heard: list[object] = []
    house.program.frame.statuses_changed.connect(heard.append)
    house.program.frame.refresh()
    (views,) = heard[-1:]
    assert isinstance(views, tuple)
    return {view.key: (view.words, view.tone) for view in views}


def made(house: House) -> list[Backup]:
    return backups_of(house.desk.database.path)


def test_a_missed_backup_is_made_when_the_next_day_begins(house: House) -> None:
    house.program.backups.prove_by(here)
    looked(house)
    (backup,) = made(house)
    assert backup.made_at == house.desk.now()
    assert foot(house)["backup"] == ("Сақтық көшірме 9:30", "normal")
    house.pass_minutes(5)
    looked(house)
    assert made(house) == [backup]


def test_none_is_made_while_nobody_proves_it(house: House) -> None:
    looked(house)
    assert made(house) == []
    assert "backup" not in foot(house)


def test_a_new_office_is_not_told_of_a_backup_it_cannot_have_yet(path: Path) -> None:
    with a_house(path) as house:
        house.program.backups.prove_by(here)
        looked(house)
        assert made(house) == []
        assert "backup" not in foot(house)


def test_a_program_left_open_overnight_makes_it_after_midnight(path: Path) -> None:
    with a_house(path) as house:
        house.program.backups.prove_by(here)
        house.program.ticker.start()
        house.pass_minutes(15 * 60)
        rested(house)
        assert len(made(house)) == 1


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (Refusal("disk-full", path="/disk/office.kense"), "Дискіде"),
        (Refusal("backup-unsound", path="/disk/a.kense", count=2), "kense check"),
        (Refusal("backup-stopped"), "Қайталап"),
    ],
)
def test_a_failure_is_said_with_what_to_do_and_can_be_tried_again(
    house: House, refusal: Refusal, words: str
) -> None:
    fails = True

    def prove(copy: Copy, leave: Callable[[], bool]) -> bool:
        if fails:
            raise refusal
        return here(copy, leave)

    house.program.backups.prove_by(prove)
    looked(house)
    said = house.said[-1]
    assert (said.tone, words in said.sentence) == ("past", True)
    assert foot(house)["backup"] == ("Сақтық көшірме жасалмады", "past")
    assert len(house.said) == 1  # it is not tried again by itself
    fails = False
    assert said.action is not None
    said.action()
    looked(house)
    assert foot(house)["backup"][1] == "normal"
    assert len(made(house)) == 1


def test_the_day_that_is_over_is_copied_when_the_window_closes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[Copy] = []
    monkeypatch.setattr(services, "leave_to_be_finished", left.append)
    clock = Clock()
    for minutes in (4 * 60, 6 * 60):  # half past one, half past seven in the evening
        clock.pass_minutes(minutes)
        with a_house(path, clock) as house:
            house.program.backups.prove_by(here)
            house.program.close()
    (copy,) = left
    services.finish(copy, randomness=seeded(3))
    assert [each.made_at.hour for each in backups_of(path)] == [19]
    with a_house(path, clock) as house:  # nothing happened since
        house.program.backups.prove_by(here)
        house.program.close()
    assert len(left) == 1


def test_closing_does_not_wait_for_a_copy_to_be_proved(house: House) -> None:
    waited: list[bool] = []

    def slow(_copy: Copy, leave: Callable[[], bool]) -> bool:
        while not leave():
            time.sleep(0.001)
        waited.append(True)
        return False

    house.program.backups.prove_by(slow)
    house.program.backups.make()
    house.program.close()
    assert waited == [True]
    assert house.said == []


def test_the_newest_backup_is_carried_each_week_while_the_medium_is_in(
    house: House, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_second_place(house.desk, str(stick))
    house.program.backups.prove_by(here)
    looked(house)
    rested(house)
    (first,) = made(house)
    assert [each.name for each in stick.glob("*.kense")] == [first.name]
    house.pass_minutes(6 * DAY)
    looked(house)
    assert [each.name for each in stick.glob("*.kense")] == [first.name]


def test_the_foot_tells_of_a_second_place_that_nothing_reaches(
    house: House, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_second_place(house.desk, str(stick))
    stick.rmdir()
    house.program.backups.prove_by(here)
    looked(house)
    assert foot(house)["backup"][1] == "normal"
    assert house.said == []
    house.pass_minutes(15 * DAY)
    looked(house)
    words, tone = foot(house)["backup"]
    assert (words.endswith("екінші орынға 15 күн жазылмады"), tone) == (True, "near")
    house.program.backups.carry()
    rested(house)
    assert "флешка" in house.said[-1].sentence.lower()


def drilled(house: House, seen: Callable[[Seen], Seen] = lambda each: each) -> list[Path]:
    """Let drills be done in this very program; return which copies were put back."""
    tried: list[Path] = []

    def run(backup: Path, key: bytes | None, leave: Callable[[], bool]) -> Seen:
        assert not leave()
        tried.append(backup)
        return seen(drill.drill_copy(backup, now=Clock().now, randomness=seeded(8), key=key))

    house.program.keeping.drills.drill_by(run)
    house.program.backups.prove_by(here)
    looked(house)
    rested(house)
    return tried


def test_the_program_drills_by_itself_once_a_month(house: House) -> None:
    tried = drilled(house)
    assert len(tried) == 1
    assert drill.last_drill(house.desk.database) == house.desk.now().date()
    assert house.said == []
    house.pass_minutes(29 * DAY)
    looked(house)
    rested(house)
    assert len(tried) == 1
    house.pass_minutes(DAY)
    looked(house)
    rested(house)
    assert len(tried) == 2


def test_a_copy_that_is_something_else_is_told_on_the_day_page_too(house: House) -> None:
    tried = drilled(house, lambda each: replace(each, cases=each.cases + 1))
    assert len(tried) == 1
    assert house.said[-1].tone == "past"
    assert "сәйкес емес" in house.said[-1].sentence
    seen = see_keeping(house.desk)
    (task,) = keeping_tasks(seen, house.desk.now())
    assert (task.key, task.tone, task.goal) == ("drill", "past", Goal("settings", "backups"))
    assert drill.last_drill(house.desk.database) is None


def test_what_keeping_owes_is_told_to_whoever_keeps_the_record(
    house: House, tmp_path: Path
) -> None:
    house.program.backups.prove_by(here)
    looked(house)
    (tmp_path / "stick").mkdir()
    choose_second_place(house.desk, str(tmp_path / "stick"))
    (tmp_path / "stick").rmdir()  # else what is made meanwhile may already be there
    house.pass_minutes(36 * DAY)
    tasks = list(keeping_tasks(see_keeping(house.desk), house.desk.now()))
    assert [(task.key, task.count) for task in tasks] == [("second-place", "36"), ("drill", "36")]
    assert see_keeping(replace(house.desk, operator="nobody")) == NOTHING
