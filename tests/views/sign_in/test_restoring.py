"""A backup is put back from the page of signing in, by keys alone (D52, parcels §3.5)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.models.errors import Refusal
from desktop.presenters.sign_in import SignIn
from desktop.services import accounts as keys
from desktop.services import backups, queueing, settings
from desktop.services.backup_rotation import folder_of
from desktop.services.place_choice import choose_second_place
from desktop.services.second_place import carry_newest
from desktop.store import tickets
from desktop.store.database import open_database
from desktop.store.keyfile import keyfile_of
from tests.helpers.keys import ADMIN, PASSWORD, accounts_of
from tests.helpers.office import OFFICE, Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.sealed import a_front


def key_of(office: Path, clock: Clock) -> bytes:
    return keys.unlock(accounts_of(office, clock), ADMIN, PASSWORD).key


@pytest.fixture
def backup(office: Path, clock: Clock, tmp_path: Path) -> Path:
    """Back the office up at both places, then give a number that no copy has."""
    (tmp_path / "stick").mkdir()
    with open_database(office, key_of(office, clock), randomness=seeded(4)) as database:
        desk = desk_over(database, clock, operator="s1")
        queueing.issue_number(desk, service="weapons", line="hand-in")
        settings.set_series(desk, service="weapons", year=2013, last=41, reason="қағаз журнал")
        copy = backups.copy_record(database, now=desk.now())
        made = backups.finish(copy, randomness=seeded(5))
        choose_second_place(desk, str(tmp_path / "stick"))
        carry_newest(office, now=desk.now())
        queueing.issue_number(desk, service="weapons", line="hand-in")
    return made


def given(office: Path, clock: Clock) -> int:
    with open_database(office, key_of(office, clock), randomness=seeded(6)) as database:
        day = clock.now.date()
        return len(tickets.queue(database, office=OFFICE, day=day))


def test_a_backup_is_proved_and_put_back_and_what_is_lost_is_said(
    office: Path, clock: Clock, backup: Path, qapp: QApplication
) -> None:
    assert given(office, clock) == 2
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        front.press("F6")
        assert page.step == "restore"
        assert "this computer" in page.field("copy").control.currentText()  # type: ignore[attr-defined]  # a combo
        front.press("Enter")
        assert page.step == "restore-open"
        front.type(PASSWORD)
        front.press("Enter")
        assert page.step == "restore-agree"
        assert "1 entry recorded after that are not in it" in page.accessibleDescription()
        assert "Application numbers" in page.accessibleDescription()
        assert "2013: the copy ends with 41" in page.accessibleDescription()
        assert given(office, clock) == 2  # nothing is changed yet
        front.press("Enter")
        assert page.step == "restored"
        assert "before-restore" in page.accessibleDescription()
        front.press("Enter")
        assert page.step == "enter"
        front.type(PASSWORD)
        front.press("Enter")
        assert len(front.admitted) == 1
    assert given(office, clock) == 1
    assert backup.exists()


def test_a_record_whose_keys_are_ruined_is_restored_from_the_second_place(
    office: Path, clock: Clock, backup: Path, qapp: QApplication, tmp_path: Path
) -> None:
    for each in (backup, keyfile_of(backup)):
        each.unlink()
    keyfile_of(office).write_bytes(b"ruined")
    office.write_bytes(b"ruined" * 999)
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        assert page.step == "restore"
        assert str(tmp_path / "stick") in page.field("copy").control.currentText()  # type: ignore[attr-defined]  # a combo
        front.press("Enter")
        front.type(PASSWORD)
        front.press("Enter")
        assert "cannot be compared" in page.accessibleDescription()
        front.press("Enter", "Enter")
        front.type(PASSWORD)
        front.press("Enter")
        assert len(front.admitted) == 1
    assert given(office, clock) == 1


def test_a_lost_office_is_not_begun_anew_while_copies_are_there(
    office: Path, clock: Clock, backup: Path, qapp: QApplication
) -> None:
    assert backup.exists()
    for each in (office, keyfile_of(office)):
        each.unlink()
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        assert page.step == "restore"
        front.press("Esc")
        assert page.step == "first"
        front.press("F6")
        assert page.step == "restore"


def test_copies_on_a_stick_are_found_by_naming_its_folder(
    office: Path, clock: Clock, backup: Path, qapp: QApplication, tmp_path: Path
) -> None:
    new_office = tmp_path / "new" / "office.kense"
    new_office.parent.mkdir()
    assert backup.parent == folder_of(office)
    with a_front(qapp, new_office, clock) as front:
        page = front.ask()
        assert page.step == "first"
        front.press("F6")
        front.type(str(tmp_path / "none"))
        front.press("F7")
        assert "is not there" in page.notice.accessibleName()
        page.field("folder").set_value("")
        front.type(str(tmp_path / "stick"))
        front.press("F7")
        assert str(tmp_path / "stick") in page.field("copy").control.currentText()  # type: ignore[attr-defined]  # a combo
        front.press("Enter")
        front.type(PASSWORD)
        front.press("Enter")
        assert page.step == "restore-agree"
        front.press("Enter", "Enter")
        assert page.step == "enter"
    assert given(new_office, clock) == 1


def test_a_ruined_copy_is_refused_and_nothing_is_changed(
    office: Path, clock: Clock, backup: Path, qapp: QApplication
) -> None:
    content = bytearray(backup.read_bytes())
    content[8192:16384] = bytes(8192)
    backup.write_bytes(content)
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        front.press("F6", "Enter")
        front.type(PASSWORD)
        front.press("Enter")
        assert page.step == "restore-open"
        assert page.notice.accessibleName()
    assert given(office, clock) == 2


def test_a_lost_record_without_any_copy_is_told_as_before(office: Path, clock: Clock) -> None:
    keyfile_of(office).write_bytes(b"ruined")
    door = SignIn(accounts_of(office, clock), report=print)
    with pytest.raises(Refusal, match="keys-damaged"):
        door.begin()
    door.close()
