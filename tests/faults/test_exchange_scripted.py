"""F9, F12 with the real services: a copied, moved, put back or replaced computer is noticed."""

import shutil
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import backups, installation, regional
from desktop.services.installation import begin_again, close_installation, installation_state
from desktop.store import journal
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from desktop.store.versions import forget_installation
from tests.faults.exchanging import (
    Disk,
    answered,
    at,
    both,
    exchange_once,
    is_held,
    make_disk,
    work,
)
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, brought, groups, sent


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Disk:
    return make_disk(tmp_path_factory.mktemp("exchange") / "disk")


@pytest.fixture
def disk(template: Disk, tmp_path: Path) -> Disk:
    return template.copied(tmp_path / "disk")


def refusal_of_sending(office: Place) -> str:
    try:
        sent(office)
    except Refusal as refusal:
        return refusal.code
    return ""


def begun_again(office: Place, region: Place) -> None:
    """Let a computer go on as a new installation, which the region enrols."""
    card = begin_again(office.desk, office.machine, "replaced")
    regional.enrol(region.desk, card.file, groups(card.fingerprint))


def held_of(office: Place, region: Place) -> int:
    """Count what the region holds of an installation."""
    return journal.mark(region.desk.database, office.inst).n


def test_a_copy_of_the_whole_disk_is_noticed_when_both_have_worked(
    disk: Disk, tmp_path: Path
) -> None:
    twin = shutil.copytree(disk.office.parent, tmp_path / "twin") / disk.office.name
    with both(disk) as (office, region):
        work(office)
        assert exchange_once(office, region) == "applied"
    with both(disk, twin) as (office, region):
        work(office)
        before = held_of(office, region)
        assert brought(region, sent(office)).verdict == "fork"
        assert held_of(office, region) == before
        with pytest.raises(Refusal, match="region-holds-"):
            answered(office, region)


def test_an_old_file_copied_over_the_record_is_noticed_at_the_opening(
    disk: Disk, tmp_path: Path
) -> None:
    old = shutil.copy(disk.office, tmp_path / "old.kense")
    with at(disk.office, operator="s1") as office:
        work(office)
        close_installation(office.desk, office.machine)
    shutil.copy(old, disk.office)
    with at(disk.office, operator="s1") as office:
        assert installation_state(office.desk, office.machine) == "rolled-back"
        assert refusal_of_sending(office) == "installation-rolled-back"


def test_a_whole_disk_put_back_is_noticed_at_the_region(disk: Disk, tmp_path: Path) -> None:
    image = shutil.copytree(disk.office.parent, tmp_path / "image")
    with both(disk) as (office, region):
        work(office)
        exchange_once(office, region)
    shutil.rmtree(disk.office.parent)
    shutil.copytree(image, disk.office.parent)
    with both(disk) as (office, region):
        work(office)
        assert brought(region, sent(office)).verdict == "fork"


def test_a_record_carried_to_another_computer_is_noticed_and_goes_on(
    disk: Disk, tmp_path: Path
) -> None:
    moved = tmp_path / "moved"
    moved.mkdir()
    shutil.copy(disk.office, moved)
    with both(disk, moved / disk.office.name) as (office, region):
        assert installation_state(office.desk, office.machine) == "moved"
        assert refusal_of_sending(office) == "installation-moved"
        begun_again(office, region)
        assert exchange_once(office, region) == "applied"
        assert is_held(office, region)
    with both(disk) as (old, region):
        work(old)
        assert brought(region, sent(old)).verdict == "retired"
        answered(old, region)
        assert installation_state(old.desk, old.machine) == "retired"


def test_a_record_put_back_by_the_program_goes_on_as_another(disk: Disk, tmp_path: Path) -> None:
    backup = Path(shutil.copy(disk.office, tmp_path / "backup.kense"))
    with both(disk) as (office, region):
        work(office)
        exchange_once(office, region)
    backups.restore(backup, disk.office, now=Clock().now, randomness=seeded(9))
    with both(disk) as (office, region):
        card = installation.enrol(office.desk, office.machine)
        regional.enrol(region.desk, card.file, groups(card.fingerprint))
        work(office)
        assert exchange_once(office, region) == "applied"
        assert is_held(office, region)
        assert check_database(region.desk.database).sound


def test_a_computer_replaced_in_good_order_loses_nothing(disk: Disk, tmp_path: Path) -> None:
    with at(disk.office, operator="s1") as office:
        work(office)
        close_installation(office.desk, office.machine)
    new = tmp_path / "new"
    new.mkdir()
    shutil.copy(disk.office, new)
    with both(disk, new / disk.office.name) as (office, region):
        begun_again(office, region)
        assert exchange_once(office, region) == "applied"
        work(office)
        assert exchange_once(office, region) == "applied"
        assert is_held(office, region)


@pytest.mark.parametrize("weeks", [1, 4])
def test_an_office_put_back_gets_what_it_had_sent_since(
    weeks: int, disk: Disk, tmp_path: Path
) -> None:
    backup = Path(shutil.copy(disk.office, tmp_path / "backup.kense"))
    with both(disk) as (office, region):
        for _week in range(weeks):
            work(office)
            exchange_once(office, region)
        old, sent_since = office.inst, held_of(office, region)
    backups.restore(backup, disk.office, now=Clock().now, randomness=seeded(9))
    with both(disk) as (office, region):
        card = installation.enrol(office.desk, office.machine)
        regional.enrol(region.desk, card.file, groups(card.fingerprint))
        assert journal.mark(office.desk.database, old).n < sent_since
        exchange_once(office, region)
        assert journal.mark(office.desk.database, old).n == sent_since
        exchange_once(office, region)
        assert is_held(office, region)
        assert check_database(office.desk.database, search=True).sound
        assert check_database(region.desk.database).sound


@pytest.mark.parametrize("weeks", [1, 4, 52])
def test_a_region_put_back_gets_everything_again_by_itself(
    weeks: int, disk: Disk, tmp_path: Path
) -> None:
    backup = Path(shutil.copy(disk.region, tmp_path / "backup.kense"))
    with both(disk) as (office, region):
        for _week in range(weeks):
            work(office)
            exchange_once(office, region)
    shutil.copy(backup, disk.region)
    with open_database(disk.region, randomness=seeded(77)) as database:
        forget_installation(database)
    with both(disk) as (office, region):
        work(office)
        assert brought(region, sent(office)).verdict == "gap"
        answered(office, region)
        found = brought(region, sent(office))
        assert found.verdict == "applied"
        assert is_held(office, region)
        assert check_database(region.desk.database).sound
