"""Whether a computer is to the region who it is: enrolled, moved, put back, begun again (D36)."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import exporting, installation, sealing, settings, staff
from desktop.services.accounts import remove
from desktop.services.answers import take_answer
from desktop.services.desk import Desk
from desktop.services.installation import installation_state
from desktop.store import exchange, journal
from desktop.store.database import open_database
from desktop.store.high_water import note_mark
from desktop.store.installation_keys import PrivateKeys, keep_private, read_private
from desktop.store.practice import make_practice
from desktop.store.upkeep import check_database
from desktop.store.versions import forget_installation
from desktop.sync.keys import read_card
from tests.helpers.keys import accounts_of, first, someone
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.the_region import TheRegion


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "office.kense", open_day=False) as desk:
        yield desk


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    return tmp_path / "machine"


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.RaisesExc(Refusal, check=lambda error: error.code == code)


def reopened(path: Path, *, randomness: int = 9) -> Desk:
    database = open_database(path, randomness=seeded(randomness))
    return desk_over(database, Clock())


def work(desk: Desk, times: int = 1) -> None:
    for number in range(times):
        staff.set_staff(desk, staff=f"x{number}", name="Ли Виктор", post_kk="м", post_ru="с")


def test_a_practice_office_has_no_keys_and_sends_nothing(tmp_path: Path, machine: Path) -> None:
    path = tmp_path / "practice.kense"
    with open_database(path, randomness=seeded(4)) as database:
        make_practice(database)
    with an_office(path, open_day=False) as desk:
        with refused("practice-stays"):
            installation.enrol(desk, machine)
        assert installation_state(desk, machine) == "new"
        with refused("installation-new"):
            exporting.make_parcel(desk, machine)
        assert not machine.exists()


def test_a_computer_is_new_until_it_makes_its_keys(desk: Desk, machine: Path) -> None:
    assert installation_state(desk, machine) == "new"
    made = installation.enrol(desk, machine)
    assert installation_state(desk, machine) == "enrolled"
    card = read_card(made.file)
    assert (card.office, card.inst) == ("2-11", desk.database.installation)
    assert card.services == ("weapons", "invitations")
    assert installation.enrol(desk, machine).file == made.file, "asked again it is the same card"
    assert check_database(desk.database).sound


def test_no_private_key_is_in_the_record(desk: Desk, machine: Path, tmp_path: Path) -> None:
    installation.enrol(desk, machine)
    (keys,) = exporting_keys(desk, machine)
    record = (tmp_path / "office.kense").read_bytes()
    sealed = next(machine.glob("*.keys")).read_bytes()
    for secret in (keys.seed, keys.seed.hex().encode(), keys.identity.encode()):
        assert secret not in record
        assert secret not in sealed


def exporting_keys(desk: Desk, machine: Path) -> tuple[PrivateKeys, ...]:
    return read_private(desk.database, machine, desk.database.installation)


def test_the_keys_outlive_sealing_and_every_change_of_the_record_s_key(
    machine: Path, tmp_path: Path
) -> None:
    clock, path = Clock(), tmp_path / "office.kense"
    with an_office(path, clock, open_day=False) as desk:
        card = installation.enrol(desk, machine).card
    accounts = accounts_of(path, clock)
    by = first(accounts).unlocked
    sealing.seal(accounts, by)
    someone(accounts, by, "s2", "алты алма, бес бауырсақ")
    remove(accounts, by, "s2")
    fresh = sealing.replace_key(accounts, by)
    assert fresh.key != by.key
    with open_database(path, fresh.key, randomness=seeded(9)) as database:
        again = desk_over(database, clock)
        assert installation_state(again, machine) == "enrolled"
        assert installation.enrolment(again, machine).card == card


def test_the_region_is_trusted_by_its_last_two_groups_alone(desk: Desk) -> None:
    region = TheRegion()
    with refused("groups-differ"):
        installation.trust_region(desk, region.card_file, "AAAA-AAAA")
    with refused("region-not-trusted"):
        installation.require_region(desk)
    row = installation.trust_region(desk, region.card_file, region.typed.lower())
    assert (row.region, row.recipient) == ("2", region.age.recipient)


def test_a_card_of_an_office_is_no_region(desk: Desk, machine: Path) -> None:
    made = installation.enrol(desk, machine)
    with refused("region-not-ours"):
        installation.trust_region(desk, made.file, made.fingerprint[-9:])


def test_a_record_on_another_computer_is_moved_and_begins_again(
    desk: Desk, machine: Path, tmp_path: Path
) -> None:
    first = installation.enrol(desk, machine)
    elsewhere = tmp_path / "other-machine"
    assert installation_state(desk, elsewhere) == "moved"
    with refused("installation-moved"):
        installation.enrol(desk, elsewhere)
    second = installation.begin_again(desk, elsewhere, "moved")
    assert installation_state(desk, elsewhere) == "enrolled"
    assert second.card.inst != first.card.inst
    assert second.card.predecessor == first.card.inst
    assert second.card.predecessor_n == journal.mark(desk.database, first.card.inst).n
    assert desk.database.installation == second.card.inst
    assert check_database(desk.database).sound


def test_a_record_put_back_from_a_copy_of_the_disk_is_noticed(
    machine: Path, tmp_path: Path
) -> None:
    path = tmp_path / "office.kense"
    with an_office(path, open_day=False) as desk:
        installation.enrol(desk, machine)
    shutil.copy(path, tmp_path / "snapshot")
    with (later := reopened(path)).database:
        work(later)
        installation.close_installation(later, machine)
        assert installation_state(later, machine) == "enrolled"
    shutil.copy(tmp_path / "snapshot", path)
    with (again := reopened(path, randomness=10)).database:
        assert installation_state(again, machine) == "rolled-back"
        with refused("installation-rolled-back"):
            exporting.make_parcel(again, machine)
        work(again, 3)  # nobody is locked out meanwhile
        assert installation_state(again, machine) == "rolled-back", "longer, but another history"
        note_mark(again.database, machine)
        assert installation_state(again, machine) == "rolled-back", "the mark is not talked down"
        begun = installation.begin_again(again, machine, "rolled-back")
        assert begun.card.predecessor
        assert installation_state(again, machine) == "enrolled"


def test_a_restored_record_goes_on_with_the_installation_before_it(
    desk: Desk, machine: Path, tmp_path: Path
) -> None:
    first = installation.enrol(desk, machine)
    forget_installation(desk.database)
    desk.database.close()
    with (again := reopened(tmp_path / "office.kense")).database:
        assert installation_state(again, machine) == "new"
        second = installation.enrol(again, machine)
        assert second.card.predecessor == first.card.inst
        row = exchange.installation(again.database, second.card.inst)
        assert row is not None
        assert row.why == "restored"
        assert installation.numbers_owed(again) == ("weapons", "invitations")
        settings.set_series(again, service="weapons", year=2013, last=412, reason="қағаз")
        assert installation.numbers_owed(again) == ("invitations",)


def test_the_first_installation_owes_no_numbers(desk: Desk, machine: Path) -> None:
    installation.enrol(desk, machine)
    assert installation.numbers_owed(desk) == ()


def test_new_keys_sign_once_the_region_holds_them(desk: Desk, machine: Path) -> None:
    region = TheRegion()
    before = installation.enrol(desk, machine).card
    region.know(before)
    installation.trust_region(desk, region.card_file, region.typed)
    installation.rotate_keys(desk, machine)
    with refused("keys-not-confirmed"):
        installation.rotate_keys(desk, machine)
    made = exporting.make_parcel(desk, machine)
    assert made is not None
    assert region.receive(made.file, before.inst) == "applied", "signed by the keys it knows"
    take_answer(desk, machine, region.answer())
    after = installation.enrolment(desk, machine).card
    assert after.signing != before.signing
    region.know(after)
    made = exporting.make_parcel(desk, machine)
    assert made is not None
    assert region.receive(made.file, before.inst) == "applied", "signed by the new ones"


def test_keys_made_by_a_change_that_failed_sign_nothing(desk: Desk, machine: Path) -> None:
    region = TheRegion()
    region.know(card := installation.enrol(desk, machine).card)
    installation.trust_region(desk, region.card_file, region.typed)
    inst = desk.database.installation
    stray = PrivateKeys(seed=b"s" * 32, identity=region.age.identity)
    keep_private(
        desk.database,
        machine,
        inst,
        (*exporting_keys(desk, machine), stray),
        randomness=desk.randomness,
    )
    assert installation.enrolment(desk, machine).card == card
    made = exporting.make_parcel(desk, machine)
    assert made is not None
    assert region.receive(made.file, inst) == "applied"
