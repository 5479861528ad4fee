"""A region's record is put back from the page of signing in, by keys alone (D52, parcels §3.5)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import access, backups, regional, sealing
from desktop.store import boards, journal
from desktop.store.database import open_database
from desktop.store.keyfile import keyfile_of
from tests.helpers.keys import ADMIN, PASSWORD, accounts_of, first
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import a_region, an_enrolled_office
from tests.helpers.sealed import Front, a_front
from tests.test_start import assert_calm, kense


@pytest.fixture
def record(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Seal a region that enrolled an office, back it up, then let it ask the office."""
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "region"))
    with a_region(tmp_path / "region") as region, an_enrolled_office(tmp_path / "2-11", region):
        pass
    path, clock = tmp_path / "region" / "region.kense", Clock()
    accounts = accounts_of(path, clock)
    made = first(accounts)
    sealing.seal(accounts, made.unlocked)
    with open_database(path, made.unlocked.key, randomness=seeded(3)) as database:
        desk = desk_over(database, clock, operator="r1")
        access.add(desk, staff="r1", login=ADMIN)
        backups.finish(backups.copy_record(database, now=desk.now()), randomness=seeded(5))
        clock.pass_minutes(5)
        regional.ask(desk, office="2-11", words="Неге кешікті?")
    return path


def put_back(front: Front, *, begins: bool = True) -> str:
    """Choose the copy, open it and put it in place; return what was said before the last key."""
    page = front.ask(begins=begins)
    if page.step != "restore":
        front.press("F6")
    assert page.step == "restore"
    front.press("Enter")
    front.type(PASSWORD)
    front.press("Enter")
    assert page.step == "restore-agree"
    said = page.accessibleDescription()
    front.press("Enter")
    assert page.step == "restored"
    assert "Make an answer for every office" in page.accessibleDescription()
    front.press("Enter")
    assert page.step == "enter"
    front.type(PASSWORD)
    front.press("Enter")
    assert len(front.admitted) == 1
    return said


def questions(record: Path, front: Front) -> int:
    key = front.admitted[-1].unlocked.key
    with open_database(record, key, randomness=seeded(6)) as database:
        assert boards.is_region(database)
        assert journal.last(database) is not None
        found = database.value("SELECT count(*) FROM questions_asked")
    return int(str(found))


def test_a_region_is_told_what_it_does_again_and_not_to_type_numbers(
    record: Path, qapp: QApplication
) -> None:
    with a_front(qapp, record, Clock()) as front:
        said = put_back(front)
    assert "1 entry recorded after that are not in it" in said
    assert "computers enrolled or retired, editions, questions" in said
    assert "Application numbers" not in said
    assert "talons" not in said
    assert questions(record, front) == 0


def test_a_lost_region_is_restored_from_its_copies_and_no_office_is_begun_in_its_place(
    record: Path, qapp: QApplication
) -> None:
    for each in (record, keyfile_of(record)):
        each.unlink()
    assert_calm(kense("--region", "--plain", "--quit-after-paint"))  # nothing opens it unsealed
    asked = kense("--region", "--quit-after-paint")
    assert (asked.returncode, asked.stderr) == (0, ""), "its copies lie here: it is restored"
    with a_front(qapp, record, Clock()) as front:
        page = front.ask(begins=False)
        front.press("Esc")
        assert page.step == "restore", "no window begins a region"
        front.leave_entrance()
        put_back(front, begins=False)
    assert questions(record, front) == 0
