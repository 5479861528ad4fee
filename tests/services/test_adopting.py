"""Whether a restored office gets back what the region holds, and is told what it must look at."""

from collections import Counter
from pathlib import Path

import pytest

from desktop.models.chain import read_head
from desktop.models.facts import OfficeEnrolled
from desktop.services import backups, installation, regional, restore_package, settings
from desktop.services.answers import inspect_answer, take_answer
from desktop.store import cases, exchange, journal
from desktop.store.adopting import AMISS, SETTING, WORKED_ON
from desktop.store.chancery import numbers_of
from desktop.store.copying import copy_database
from desktop.store.database import open_database
from desktop.store.installation_keys import read_private
from desktop.store.upkeep import check_database
from desktop.sync.restoring import read_package
from tests.helpers.coming_back import (
    OFFICE,
    answer_of,
    going_on,
    left_of,
    lost,
    numbered,
    registered,
    sent_all,
    taken,
)
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded
from tests.helpers.region import (
    Place,
    an_enrolled_office,
    brought,
    entries,
    groups,
    mark_of,
    next_entry,
    parcel,
    sent,
    work,
)


def test_what_the_region_holds_comes_back_and_nothing_is_entered_again(
    tmp_path: Path, region: Place
) -> None:
    path, _first, second = lost(tmp_path, region)
    with going_on(path, region) as office:
        before = exchange.chains(office.desk.database)[0]
        assert cases.by_id(office.desk.database, second) is None
        effect = taken(office, region)
        old = journal.mark(region.desk.database, before.inst)
        assert effect.back.entries == old.n - before.n > 0
        assert journal.mark(office.desk.database, before.inst) == old
        row = cases.by_id(office.desk.database, second)
        assert row is not None
        assert [(each.fact, each.code) for each in effect.back.left] == [("StaffSet", SETTING)]
        assert check_database(office.desk.database, search=True).sound
        third = cases.by_id(office.desk.database, registered(office))
        assert third is not None
        assert third.sequence == row.sequence + 1, "the numbers go on"
        assert brought(region, sent(office)).verdict == "applied"
        assert check_database(region.desk.database, search=True).sound
        assert not taken(office, region).back.entries, "it is told to have them"
        assert restore_package.differences(region.desk) == restore_package.differences(
            region.desk, OFFICE
        )
        assert [each.waits for each in restore_package.differences(region.desk)] == [False]


def test_looking_at_an_answer_gives_nothing_back_yet(tmp_path: Path, region: Place) -> None:
    path, _first, second = lost(tmp_path, region)
    with going_on(path, region) as office:
        file = answer_of(region)
        seen = inspect_answer(office.desk, office.machine, file)
        assert cases.by_id(office.desk.database, second) is None
        assert all(each.waits for each in restore_package.differences(region.desk))
        assert take_answer(office.desk, office.machine, file).back == seen.back


def test_what_the_office_went_on_with_meanwhile_stays_as_it_is(
    tmp_path: Path, region: Place
) -> None:
    """Both the old computer and the new one worked on the first application."""
    with an_enrolled_office(tmp_path / "office", region) as office:
        first = registered(office)
        copy_database(office.desk.database, tmp_path / "backup.kense")
        numbered(office, first, "12/3")
        second = registered(office)
        sent_all(office, region)
        path = office.desk.database.path
    backups.restore(tmp_path / "backup.kense", path, now=Clock().now, randomness=seeded(9))
    with going_on(path, region) as office:
        numbered(office, first, "12/9")
        back = taken(office, region).back
        assert {each.code for each in back.left if each.case} == {WORKED_ON}
        assert {each.fact for each in back.left if each.case} == {"ChanceryNumbered"}
        (kept,) = numbers_of(office.desk.database, first)
        assert kept.number == "12/9"
        assert cases.by_id(office.desk.database, second) is not None
        assert check_database(office.desk.database, search=True).sound


def test_a_number_used_twice_is_told_and_nothing_of_it_is_lost(
    tmp_path: Path, region: Place
) -> None:
    """Nobody entered the last number on paper: both computers gave the same one."""
    path, _first, second = lost(tmp_path, region)
    with going_on(path, region) as office:
        ours = registered(office)
        back = taken(office, region).back
        twice = [each for each in back.left if each.fact == "CaseRegistered"]
        assert [each.code for each in twice] == ["out-of-place"]
        assert twice[0].case, "by its number"
        assert cases.by_id(office.desk.database, second) is None
        assert cases.by_id(office.desk.database, ours) is not None
        inst = twice[0].predecessor
        assert journal.mark(office.desk.database, inst) == journal.mark(
            region.desk.database, inst
        ), "the journal has it word for word"
        assert check_database(office.desk.database, search=True).sound
        sent_all(office, region)
        assert left_of(office) == left_of(region)


def test_a_number_of_the_queue_given_twice_takes_no_application_away(
    tmp_path: Path, region: Place
) -> None:
    """The last number on paper was entered; those of the queue begin anew with every day."""
    path, _first, second = lost(tmp_path, region)
    with going_on(path, region) as office:
        settings.set_series(office.desk, service="weapons", year=2013, last=2, reason="қағаз")
        ours = registered(office)
        back = taken(office, region).back
        assert "TicketIssued" in {each.fact for each in back.left}
        assert "CaseRegistered" not in {each.fact for each in back.left}
        rows = [cases.by_id(office.desk.database, each) for each in (second, ours)]
        assert [row.sequence for row in rows if row is not None] == [2, 3]
        assert check_database(office.desk.database, search=True).sound


def test_what_one_answer_cannot_carry_comes_with_the_next_whole_transactions_each(
    tmp_path: Path, region: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with an_enrolled_office(tmp_path / "office", region) as office:
        registered(office)
        copy_database(office.desk.database, tmp_path / "backup.kense")
        before = journal.mark(office.desk.database, office.inst).n
        second = registered(office)
        numbered(office, second, "12/3")
        last = journal.mark(office.desk.database, office.inst).n
        work(office)
        sent_all(office, region)
        path = office.desk.database.path
    backups.restore(tmp_path / "backup.kense", path, now=Clock().now, randomness=seeded(9))
    with going_on(path, region) as office:
        registered(office)  # under the number of the second
        monkeypatch.setattr(restore_package, "MOST_ADOPTED", last - before)
        first = taken(office, region).back
        assert first.entries == last - before - 1, "the transaction that would be cut comes next"
        assert "CaseRegistered" in {each.fact for each in first.left}
        sent_all(office, region)
        back = taken(office, region).back
        assert back.entries == 2
        assert [(each.n, each.fact, each.code) for each in back.left if each.n == last] == [
            (last, "ChanceryNumbered", AMISS)
        ]
        assert check_database(office.desk.database, search=True).sound
        sent_all(office, region)
        assert not taken(office, region).back.entries
        assert left_of(office) == left_of(region)


@pytest.mark.parametrize("bound", ["MOST_ADOPTED", "LARGEST_PACKAGE"])
def test_a_transaction_larger_than_a_package_goes_alone_and_whole(
    tmp_path: Path, region: Place, monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    with an_enrolled_office(tmp_path / "office", region) as office:
        before = journal.mark(office.desk.database, office.inst).n
        copy_database(office.desk.database, tmp_path / "backup.kense")
        registered(office)
        work(office)
        sent_all(office, region)
        path = office.desk.database.path
        held = journal.mark(region.desk.database, office.inst).n
        whole = entries(office)[before:held]
    backups.restore(tmp_path / "backup.kense", path, now=Clock().now, randomness=seeded(9))
    monkeypatch.setattr(restore_package, bound, 1)
    with going_on(path, region) as office:
        sizes = []
        while (back := taken(office, region).back).entries:
            sizes.append(back.entries)
            sent_all(office, region)
        assert max(sizes) > 1
        heads = [read_head(each.head) or {} for each in whole]
        assert sizes == list(Counter(head["tx"] for head in heads).values())
        assert left_of(office) == left_of(region)
        assert check_database(office.desk.database, search=True).sound


def test_an_answer_is_made_where_what_comes_back_is_too_large_for_any(
    tmp_path: Path, region: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with an_enrolled_office(tmp_path / "office", region) as office:
        copy_database(office.desk.database, tmp_path / "backup.kense")
        registered(office)
        sent_all(office, region)
        path = office.desk.database.path
    backups.restore(tmp_path / "backup.kense", path, now=Clock().now, randomness=seeded(9))
    monkeypatch.setattr(restore_package, "LARGEST_SECTION", 100)
    with going_on(path, region) as office:
        assert not taken(office, region).back.entries
        assert all(each.waits for each in restore_package.differences(region.desk))


def test_nothing_that_was_signed_with_revoked_keys_comes_back(
    tmp_path: Path, region: Place
) -> None:
    """A thief may have sent it: it stands apart at the region, and stays there."""
    path, _first, second = lost(tmp_path, region)
    with open_database(path, randomness=seeded(5)) as database:
        (old,) = exchange.chains(database)
    regional.revoke(region.desk, old.inst, from_n=old.n + 1, why="ұрланды")
    with going_on(path, region) as office:
        assert not taken(office, region).back.entries
        assert cases.by_id(office.desk.database, second) is None
        assert not restore_package.differences(region.desk)
        sent_all(office, region)
        assert check_database(region.desk.database).sound


def test_what_stands_apart_since_a_fork_was_settled_stays_there(
    tmp_path: Path, region: Place
) -> None:
    path, _first, second = lost(tmp_path, region)
    with open_database(path, randomness=seeded(5)) as database:
        (old,) = exchange.chains(database)
    regional.retire(region.desk, old.inst, why="fork", from_n=old.n + 1)
    with going_on(path, region) as office:
        assert not taken(office, region).back.entries
        assert cases.by_id(office.desk.database, second) is None


def test_nobody_but_the_computer_that_goes_on_can_read_it(tmp_path: Path, region: Place) -> None:
    path, _first, _second = lost(tmp_path, region)
    with open_database(path, randomness=seeded(5)) as database:
        (old,) = [each.inst for each in exchange.chains(database)]
        old_keys = read_private(database, path.parent / "machine", old)
    with going_on(path, region) as office:
        own = regional.require_region(region.desk)
        section = restore_package.restore_section(region.desk.database, OFFICE, 1, own.recipient)[
            "restore"
        ]
        assert read_package(section, [each.identity for each in old_keys]) is None
        assert read_package(section, installation.identities(office.desk, office.machine))


def test_restored_twice_everything_comes_back_in_its_order(tmp_path: Path, region: Place) -> None:
    path, _first, second = lost(tmp_path, region)
    with going_on(path, region) as office:
        copy_database(office.desk.database, tmp_path / "again.kense")
        taken(office, region)
        third = registered(office)
        sent_all(office, region)
    backups.restore(tmp_path / "again.kense", path, now=Clock().now, randomness=seeded(19))
    with going_on(path, region, seed=600) as office:
        back = taken(office, region).back
        assert back.entries
        rows = [cases.by_id(office.desk.database, each) for each in (second, third)]
        assert None not in rows
        assert check_database(office.desk.database, search=True).sound
        sent_all(office, region)
        assert not restore_package.differences(region.desk) or all(
            not each.waits for each in restore_package.differences(region.desk)
        )
        for chain in exchange.chains(office.desk.database):
            held = journal.mark(region.desk.database, chain.inst)
            assert exchange.hash_at(office.desk.database, chain.inst, held.n) == held.h


def test_an_answer_before_the_region_has_heard_of_it_brings_nothing_twice(
    tmp_path: Path, region: Place
) -> None:
    path, _first, _second = lost(tmp_path, region)
    with going_on(path, region) as office:
        assert taken(office, region).back.entries
        length = journal.length(office.desk.database)
        assert not taken(office, region).back.entries
        assert journal.length(office.desk.database) == length + 1, "the answer alone"
        assert check_database(office.desk.database, search=True).sound


def test_an_entry_of_any_shape_comes_back_and_is_told(tmp_path: Path, region: Place) -> None:
    """A body may be no object: the region held such an entry, its chain is sound."""
    with an_enrolled_office(tmp_path / "office", region) as office:
        copy_database(office.desk.database, tmp_path / "backup.kense")
        run = entries(office)
        odd = next_entry(mark_of(run[-1]), "TicketIssued", ["x"], ("ticket", "t1"))
        said = {"number": "1\n\x1b[2J", "case": "c9"}
        loud = next_entry(mark_of(odd), "CaseVoided", said, ("case", "c9"), at="\x1b[31m")
        assert brought(region, parcel(office, region, [*run, odd, loud])).held == 2
        path = office.desk.database.path
    backups.restore(tmp_path / "backup.kense", path, now=Clock().now, randomness=seeded(9))
    with going_on(path, region) as office:
        waiting = restore_package.differences(region.desk)
        assert [each.fact for each in waiting] == ["TicketIssued", "CaseVoided"]
        back = taken(office, region).back
        assert [each.code for each in back.left] == ["bad-fact", "bad-moment"]
        for each in (*waiting, *back.left):
            assert f"{each.at}{each.case}".isprintable(), "it is shown"


def test_whoever_names_a_predecessor_of_another_room_is_given_nothing_of_it(
    tmp_path: Path, region: Place
) -> None:
    """A card may name a computer that is enrolled only later, by another office."""
    with an_enrolled_office(tmp_path / "other", region, office="2-12", known=False) as other:
        enrolled = OfficeEnrolled(
            inst="ab" * 8,
            office=OFFICE,
            room=OFFICE,
            services=("weapons",),
            signing="cd" * 32,
            recipient=regional.require_region(region.desk).recipient,
            predecessor=other.inst,
            predecessor_n=0,
            predecessor_h="",
            clerk_name="в",
        )
        with region.desk.work(at=region.desk.now(), command="region.enrol") as working:
            working.record(enrolled)
        card = installation.enrol(other.desk, other.machine)
        regional.enrol(region.desk, card.file, groups(card.fingerprint))
        assert brought(region, sent(other)).verdict == "applied"
        own = regional.require_region(region.desk)
        assert not restore_package.restore_section(region.desk.database, OFFICE, 1, own.recipient)
        assert not restore_package.differences(region.desk)


def test_no_office_says_that_the_region_took_its_own_entries_back(
    tmp_path: Path, region: Place
) -> None:
    """Else all the region did from then on would be the office's when its tables are made anew."""
    with an_enrolled_office(tmp_path / "office", region) as office:
        run = entries(office)
        said = {
            "inst": office.inst, "predecessor": region.inst, "first": 1, "last": 1_000_000,
            "h": "ab" * 32, "left": [], "clerk_name": "в",
        }  # fmt: skip
        forged = next_entry(mark_of(run[-1]), "EntriesAdopted", said, ("installation", office.inst))
        brought(region, parcel(office, region, [*run, forged]))
        answer_of(region)
        assert check_database(region.desk.database, search=True).sound


def test_a_computer_replaced_in_good_order_is_given_nothing(tmp_path: Path, region: Place) -> None:
    with an_enrolled_office(tmp_path / "office", region) as office:
        registered(office)
        sent_all(office, region)
        card = installation.begin_again(office.desk, office.machine, "replaced")
        regional.enrol(region.desk, card.file, groups(card.fingerprint))
        assert not taken(office, region).back.entries
        assert not restore_package.differences(region.desk)
