"""Whether another computer is noticed, only asked about, and noted when somebody says so."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import installation, moving
from desktop.services.desk import Desk
from desktop.store import journal
from desktop.store.fingerprint import Reading, place_path
from desktop.store.upkeep import check_database
from tests.helpers.office import an_office

OLD = Reading(machine="old", volume="1")
NEW = Reading(machine="new", volume="1")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    return tmp_path / "machine"


def test_the_first_computer_is_known_without_a_question(desk: Desk, machine: Path) -> None:
    assert moving.look_at_place(desk, machine, probe=lambda _: OLD) == "same"
    assert not moving.is_moved(desk, machine, probe=lambda _: OLD)
    with pytest.raises(Refusal, match="not-moved"):
        moving.tell_moved(desk, machine, probe=lambda _: OLD)


def test_a_copy_of_the_whole_disk_is_asked_and_works_all_the_same(
    desk: Desk, machine: Path, tmp_path: Path
) -> None:
    """Its keys are there, which nothing else would tell before both have sent."""
    installation.enrol(desk, machine)
    moving.look_at_place(desk, machine, probe=lambda _: OLD)
    copied = shutil.copytree(machine, tmp_path / "copied")
    assert installation.installation_state(desk, copied) == "enrolled"
    assert moving.look_at_place(desk, copied, probe=lambda _: NEW) == "other"
    assert moving.is_moved(desk, copied, probe=lambda _: NEW)
    assert not moving.is_moved(desk, machine, probe=lambda _: OLD)
    assert installation.enrolment(desk, copied).file, "nobody is locked out"


def test_moved_is_noted_as_a_fact_and_asked_no_more(desk: Desk, machine: Path) -> None:
    moving.look_at_place(desk, machine, probe=lambda _: OLD)
    before = journal.length(desk.database)
    moving.tell_moved(desk, machine, probe=lambda _: NEW)
    (row,) = desk.database.rows("SELECT inst, told_by FROM computers_moved")
    assert row == (desk.database.installation, desk.operator)
    assert journal.length(desk.database) == before + 1
    assert not moving.is_moved(desk, machine, probe=lambda _: NEW)
    assert check_database(desk.database).sound
    entry = list(journal.entries(desk.database))[-1]
    assert "new" not in entry.body, "by what it is known stands in no record"


def test_a_copy_that_begins_again_is_known_by_itself(desk: Desk, machine: Path) -> None:
    installation.enrol(desk, machine)
    moving.look_at_place(desk, machine, probe=lambda _: OLD)
    installation.begin_again(desk, machine, "moved")
    assert moving.look_at_place(desk, machine, probe=lambda _: NEW) == "same"


def test_whoever_may_not_enrol_is_refused(desk: Desk, machine: Path) -> None:
    moving.look_at_place(desk, machine, probe=lambda _: OLD)
    with pytest.raises(Refusal, match="not-allowed"):
        moving.tell_moved(replace(desk, operator="nobody"), machine, probe=lambda _: NEW)
    assert place_path(machine, desk.database.installation).exists()


def test_a_record_nobody_has_open_is_told_of_too(tmp_path: Path, machine: Path) -> None:
    path = tmp_path / "office.kense"
    with an_office(path) as desk:
        moving.look_at_place(desk, machine, probe=lambda _: OLD)
        dice = desk.randomness
    assert moving.is_moved_at(path, machine, randomness=dice, probe=lambda _: NEW)
    assert not moving.is_moved_at(path, machine, randomness=dice, probe=lambda _: OLD)
