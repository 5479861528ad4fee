"""F9: two computers that both go on after one are noticed, and a person decides."""

import shutil
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import Kept, OfficeEnrolled
from desktop.presenters.region_words import installation_lines
from desktop.presenters.sentences_region import rivals_words
from desktop.services import backups, installation, regional
from desktop.services.installation import Enrolment, installation_state
from desktop.services.region_weeks import see_region
from desktop.store import exchange, journal
from desktop.store import regional as rows
from desktop.store.upkeep import check_database
from tests.faults.exchanging import Disk, answered, both, exchange_once, make_disk, work
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, brought, groups, sent


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Disk:
    """Put one backup back on two computers; the first is enrolled and has sent."""
    disk = make_disk(tmp_path_factory.mktemp("rivals") / "disk")
    backup = disk.folder / "backup.kense"
    shutil.copy(disk.office, backup)
    for name in ("office", "second"):
        record = disk.folder / name / "office.kense"
        record.parent.mkdir(exist_ok=True)
        backups.restore(backup, record, now=Clock().now, randomness=seeded(len(name)))
    with both(disk) as (office, region):
        enrolled(office, region)
        work(office)
        exchange_once(office, region)
    return disk


@pytest.fixture
def disk(template: Disk, tmp_path: Path) -> Disk:
    return template.copied(tmp_path / "disk")


def second(disk: Disk) -> Path:
    return disk.folder / "second" / "office.kense"


def card_of(office: Place) -> Enrolment:
    return installation.enrol(office.desk, office.machine)


def enrolled(office: Place, region: Place, keeps: Kept | None = None) -> None:
    card = card_of(office)
    regional.enrol(region.desk, card.file, groups(card.fingerprint), keeps=keeps)


def live(region: Place) -> list[str]:
    return [each.inst for each in rows.installations(region.desk.database) if each.is_live]


def test_the_second_is_not_let_in_before_somebody_has_said_which_goes_on(disk: Disk) -> None:
    with both(disk, second(disk)) as (office, region):
        (first,) = live(region)
        card = card_of(office)
        with pytest.raises(Refusal, match="predecessor-followed") as refused:
            regional.enrol(region.desk, card.file, groups(card.fingerprint))
        assert refused.value.fields["other"] == first
        assert live(region) == [first]
        assert brought(region, sent(office)).verdict == "unknown"


@pytest.mark.parametrize("keeps", ["held", "other"])
def test_who_goes_on_is_taken_and_the_other_learns_its_end(disk: Disk, keeps: Kept) -> None:
    with both(disk, second(disk)) as (office, region):
        (first,) = live(region)
        enrolled(office, region, keeps)
        work(office)
        goes_on, ended = (first, office.inst) if keeps == "held" else (office.inst, first)
        assert live(region) == [goes_on]
        (room,) = see_region(region.desk).rooms
        assert room.rivals == ()
        verdict = brought(region, sent(office)).verdict
        assert verdict == ("retired" if keeps == "held" else "applied")
    for path in (disk.office, second(disk)):
        with both(disk, path) as (office, region):
            answered(office, region)
            state = installation_state(office.desk, office.machine)
            assert state == ("retired" if office.inst == ended else "granted")
            assert check_database(office.desk.database).sound
            assert check_database(region.desk.database).sound


def test_a_third_is_asked_about_too_and_one_that_follows_in_good_order_is_not(disk: Disk) -> None:
    with both(disk, second(disk)) as (office, region):
        enrolled(office, region, "other")
    shutil.copytree(second(disk).parent, disk.folder / "third")
    with both(disk, disk.folder / "third" / "office.kense") as (office, region):
        card = installation.begin_again(office.desk, office.machine, "replaced")
        regional.enrol(region.desk, card.file, groups(card.fingerprint))
        assert live(region) == [office.inst]
    record = disk.folder / "fourth" / "office.kense"
    record.parent.mkdir()
    backups.restore(disk.folder / "backup.kense", record, now=Clock().now, randomness=seeded(4))
    with both(disk, record) as (office, region), pytest.raises(Refusal, match="followed"):
        enrolled(office, region)


def test_two_that_were_let_in_before_are_told_at_the_region(disk: Disk) -> None:
    """As a record has it that was made by a program which did not ask."""
    with both(disk, second(disk)) as (office, region):
        first = next(each for each in rows.installations(region.desk.database) if each.is_live)
        card = card_of(office).card
        with region.desk.work(at=region.desk.now(), command="region.enrol") as unit:
            unit.record(
                OfficeEnrolled(
                    inst=office.inst,
                    office="2-11",
                    room=first.room,
                    services=card.services,
                    signing=card.signing.hex(),
                    recipient=card.recipient,
                    clerk_name="Оспанова Дина",
                    predecessor=card.predecessor,
                    predecessor_n=card.predecessor_n,
                    predecessor_h=card.predecessor_h,
                )
            )
        (room,) = see_region(region.desk).rooms
        assert {each.inst for each in room.rivals} == {first.inst, office.inst}
        assert any(
            rivals_words() in each
            for each in installation_lines(rows.installations(region.desk.database))
        )
        regional.retire(region.desk, office.inst, why="fork", from_n=1)
        assert see_region(region.desk).rooms[0].rivals == ()
        assert exchange.hash_at(region.desk.database, first.inst, 1)
        assert journal.mark(region.desk.database, office.inst).n == 0
