"""Whether a parcel holds everything not confirmed, each time, and nothing is lost or doubled."""

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from desktop.models.chain import Mark
from desktop.services import exporting, installation, staff
from desktop.services.answers import take_answer
from desktop.services.desk import Desk
from desktop.services.exporting import Made
from desktop.store import exchange, journal
from desktop.store.ballast import ballast_of, make_ballast
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from desktop.sync.parcel import open_parcel
from tests.helpers.disks import fill_up, may_mount, small_disk
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.the_region import TheRegion
from tests.services.test_installation import refused, work


class Enrolled:
    """An office enrolled with its region."""

    def __init__(self, desk: Desk, machine: Path) -> None:
        self.desk, self.machine, self.region = desk, machine, TheRegion()
        self.region.know(installation.enrol(desk, machine).card)
        installation.trust_region(desk, self.region.card_file, self.region.typed)

    def export(self) -> Made:
        made = exporting.make_parcel(self.desk, self.machine)
        assert made is not None
        return made

    def send(self) -> str:
        made = self.export()
        return self.region.receive(made.file, made.header.inst)

    def take(self, **said: object) -> None:
        take_answer(self.desk, self.machine, self.region.answer(**said))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Enrolled]:
    with an_office(tmp_path / "office.kense", open_day=False) as desk:
        yield Enrolled(desk, tmp_path / "machine")


def spans(made: Made) -> list[tuple[int, int]]:
    return [(each.from_, each.upto) for each in made.segments]


def test_everything_not_confirmed_goes_each_time(office: Enrolled) -> None:
    first, second = office.export(), office.export()
    inst = office.desk.database.installation
    assert spans(first)[0][0] == spans(second)[0][0] == 0
    assert spans(second)[0][1] == spans(first)[0][1] + 1, "the making of the first is a fact too"
    assert (second.header.xseq, first.header.xseq) == (2, 1)
    assert second.header.prev == exchange.parcels(office.desk.database, inst)[1].sha256


def test_after_the_answer_the_next_begins_where_the_region_stands(office: Enrolled) -> None:
    assert office.send() == "applied"
    confirmed = office.region.marks[office.desk.database.installation]
    office.take()
    made = office.export()
    assert spans(made) == [(confirmed.n, journal.mark(office.desk.database, confirmed.inst).n - 1)]
    assert office.region.receive(made.file, made.header.inst) == "applied"


def test_a_watermark_may_go_down_and_all_is_sent_again(office: Enrolled) -> None:
    office.send()
    office.take()
    inst = office.desk.database.installation
    lower = office.region.held[inst][2]
    office.take(have=(Mark(inst=inst, n=lower.n, h=lower.h),))
    assert spans(office.export())[0][0] == lower.n
    office.take(have=())
    assert spans(office.export())[0][0] == 0


def test_the_region_its_next_its_sealed_and_the_office_itself_can_open_it(
    office: Enrolled,
) -> None:
    region = exchange.region(office.desk.database, "2-11")
    assert region is not None
    told = replace(region, next_recipient="age-next", recovery="age-sealed")
    named = exporting.recipients(told, "age-own")
    assert named == (region.recipient, "age-next", "age-sealed", "age-own")
    assert exporting.recipients(region, region.recipient) == (region.recipient,)
    made = office.export()
    for who in (
        (office.region.age.identity,),
        installation.identities(office.desk, office.machine),
    ):
        card = office.region.cards[made.header.inst]
        opened = open_parcel(made.file, public=card.signing, identities=who, to="2")
        assert opened.manifest.office == "2-11"


def test_the_manifest_counts_what_goes(office: Enrolled) -> None:
    made = office.export()
    card = office.region.cards[made.header.inst]
    opened = open_parcel(
        made.file, public=card.signing, identities=[office.region.age.identity], to="2"
    )
    assert opened.manifest.counts == {"entries": opened.manifest.entries}
    assert opened.manifest.entries == spans(made)[0][1]


def test_told_to_stop_it_leaves_nothing(office: Enrolled) -> None:
    before = journal.length(office.desk.database)
    assert exporting.make_parcel(office.desk, office.machine, progress=lambda *_: False) is None
    assert journal.length(office.desk.database) == before
    assert not (office.desk.database.path.parent / "parcels").exists()


def test_progress_is_told_up_to_its_end(office: Enrolled) -> None:
    heard: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> bool:
        heard.append((done, total))
        return True

    exporting.make_parcel(office.desk, office.machine, progress=hear)
    assert heard[-1][0] == heard[-1][1]


def test_a_copy_is_kept_and_written_out_again_and_again(office: Enrolled, tmp_path: Path) -> None:
    made = office.export()
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        path = exporting.take_out(office.desk, made.parcel, tmp_path / name)
        assert path.name == "kense-2-11-0001.kzx"
        assert path.read_bytes() == made.file
    row = exchange.parcel(office.desk.database, made.parcel)
    assert row is not None
    assert row.taken_at is not None


def test_on_a_full_disk_the_reserve_makes_room_for_a_parcel(tmp_path: Path) -> None:
    with ExitStack() as stack:
        folder = tmp_path
        if may_mount():
            folder = stack.enter_context(small_disk(tmp_path, free=8 << 20))
        desk = stack.enter_context(an_office(folder / "office.kense", open_day=False))
        office = Enrolled(desk, tmp_path / "machine")
        path = desk.database.path
        assert make_ballast(path, desk.randomness, size=1 << 20)
        if may_mount():
            fill_up(folder)
        made = office.export()
        assert ballast_of(path).exists() != may_mount()
        assert exporting.take_out(desk, made.parcel, tmp_path) is not None


def test_a_damaged_copy_is_not_carried_anywhere(office: Enrolled, tmp_path: Path) -> None:
    made = office.export()
    (copy,) = (office.desk.database.path.parent / "parcels").glob("*.kzx")
    copy.write_bytes(made.file[:-1] + b"x")
    with refused("parcel-copy-damaged"):
        exporting.take_out(office.desk, made.parcel, tmp_path)
    copy.unlink()
    with refused("parcel-copy-lost"):
        exporting.take_out(office.desk, made.parcel, tmp_path)
    with refused("parcel-unknown-here"):
        exporting.take_out(office.desk, "no-such", tmp_path)


def test_without_a_region_or_keys_nothing_is_made(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense", open_day=False) as desk:
        with refused("installation-new"):
            exporting.make_parcel(desk, tmp_path / "machine")
        installation.enrol(desk, tmp_path / "machine")
        with refused("region-not-trusted"):
            exporting.make_parcel(desk, tmp_path / "machine")


def test_a_changed_entry_stops_the_export_and_says_which(office: Enrolled) -> None:
    connection = office.desk.database.connection
    connection.execute("DROP TRIGGER journal_refuses_update")
    connection.execute("UPDATE journal SET body = replace(body, 'Сейтова', 'Сеитова') WHERE n = 2")
    with refused("journal-broken"):
        office.export()


def test_a_missing_entry_stops_the_export_too(office: Enrolled) -> None:
    connection = office.desk.database.connection
    connection.execute("DROP TRIGGER journal_refuses_delete")
    connection.execute("DELETE FROM journal WHERE n = 3")
    with refused("journal-broken"):
        office.export()


def test_a_changed_entry_after_what_the_region_signed_stops_the_export(office: Enrolled) -> None:
    office.send()
    office.take()
    work(office.desk, 3)
    signed = office.region.marks[office.desk.database.installation].n
    spoil(office, signed + 2)
    with refused("journal-broken"):
        office.export()


def test_what_the_region_holds_is_proven_by_the_check_and_not_again_by_each_export(
    office: Enrolled,
) -> None:
    work(office.desk, 3)
    office.send()
    office.take()
    work(office.desk, 3)
    signed = office.region.marks[office.desk.database.installation]
    spoil(office, 2)
    steps: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> bool:
        steps.append((done, total))
        return True

    made = exporting.make_parcel(office.desk, office.machine, progress=hear)
    assert made is not None
    assert [each.from_hash for each in made.segments] == [signed.h]
    assert steps[-1][1] == made.counts["entries"] + 1, "what is confirmed was not read"
    assert office.region.receive(made.file, made.header.inst) == "applied"
    found = check_database(office.desk.database)
    assert ("body", f"journal[{signed.inst}, 2]") in {
        (each.code, each.place) for each in found.problems
    }


def test_a_chain_the_region_holds_otherwise_is_proven_from_its_first_entry(
    office: Enrolled, tmp_path: Path
) -> None:
    first = office.desk.database.installation
    office.send()
    office.take()
    elsewhere = tmp_path / "new-computer"
    office.region.know(installation.begin_again(office.desk, elsewhere, "replaced").card)
    office.machine = elsewhere
    office.desk.database.connection.execute(
        "UPDATE answers_taken SET have = replace(have, ?, ?)",
        (office.region.marks[first].h, "0" * 64),
    )
    assert [each.from_ for each in office.export().segments] == [0, 0]
    spoil(office, 2)
    with refused("journal-broken"):
        office.export()


def spoil(office: Enrolled, number: int) -> None:
    """Change an entry of the first installation by hand."""
    connection = office.desk.database.connection
    connection.execute("DROP TRIGGER journal_refuses_update")
    connection.execute(
        "UPDATE journal SET body = body || ' ' WHERE n = ? AND inst = "
        "(SELECT inst FROM journal ORDER BY rowid LIMIT 1)",
        (number,),
    )


def test_what_the_predecessor_had_not_sent_goes_as_a_segment_of_its_own(
    office: Enrolled, tmp_path: Path
) -> None:
    first = office.desk.database.installation
    office.send()
    office.take()
    work(office.desk, 2)
    elsewhere = tmp_path / "new-computer"
    card = installation.begin_again(office.desk, elsewhere, "replaced").card
    office.machine = elsewhere
    office.region.know(card)
    made = office.export()
    assert [each.inst for each in made.segments] == [first, card.inst]
    assert made.segments[0].from_ == office.region.marks[first].n
    assert made.header.xseq == 2, "the numbers on paper go on"
    assert made.header.prev == "", "but this is the first file of this installation"
    assert office.region.receive(made.file, card.inst) == "applied"
    assert office.region.marks[first].n == card.predecessor_n


def test_a_retired_installation_records_nothing_and_sends_what_is_left(office: Enrolled) -> None:
    office.send()
    inst = office.desk.database.installation
    office.take(retired=(inst,))
    assert installation.installation_state(office.desk, office.machine) == "retired"
    with refused("installation-ended"):
        work(office.desk)
    assert office.send() == "applied", "its last entries go as evidence"
    with refused("installation-retired"):
        installation.begin_again(office.desk, office.machine, "moved")


def test_a_copied_computer_is_caught_and_its_entries_go_as_evidence(
    office: Enrolled, tmp_path: Path
) -> None:
    office.send()
    copy = tmp_path / "clone" / "office.kense"
    copy.parent.mkdir()
    office.desk.database.rows("VACUUM INTO ?", (str(copy),))
    ghosted = tmp_path / "clone" / "machine"  # the whole disk was copied, keys and mark too
    shutil.copytree(office.machine, ghosted)
    with open_database(copy, randomness=seeded(6)) as database:
        clone = Enrolled.__new__(Enrolled)
        clone.desk = replace(desk_over(database, Clock()), randomness=seeded(77))
        clone.machine = ghosted
        clone.region = office.region
        work(office.desk, 2)
        work(clone.desk)
        assert office.send() == "applied"
        assert clone.send() == "fork"
        inst = database.installation
        answer = office.region.answer(retired=(inst,))
        take_answer(clone.desk, clone.machine, answer)
        assert installation.installation_state(clone.desk, clone.machine) == "retired"
        evidence = clone.export()
        assert spans(evidence)[0][0] == 0, "all of its own history goes"


def test_the_region_s_other_history_stops_the_export_until_begun_again(
    office: Enrolled,
) -> None:
    office.send()
    inst = office.desk.database.installation
    held = office.region.marks[inst]
    other = Mark(inst=inst, n=held.n + 40, h=held.h)
    with refused("region-holds-more"):
        office.take(have=(other,))
    with refused("region-holds-other"):
        office.take(have=(replace(held, h="0" * 64),))
    card = installation.begin_again(office.desk, office.machine, "rolled-back").card
    office.region.know(card)
    office.take(have=(other,), retired=(inst,))
    made = office.export()
    assert [each.inst for each in made.segments] == [card.inst], "the region said which goes on"


def test_the_words_of_a_parcel_are_in_the_chain(office: Enrolled) -> None:
    made = office.export()
    (last,) = journal.entries(office.desk.database, last_only=1)
    said = json.loads(last.body)
    assert (said["xseq"], said["size"], said["to"]) == (1, len(made.file), "2")


STEPS = st.lists(
    st.sampled_from(["work", "send", "lose", "twice", "answer", "region-restored"]), max_size=14
)


@hypothesis_settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_whatever_is_lost_or_doubled_the_region_holds_the_office_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("office")
    with an_office(folder / "office.kense", open_day=False) as desk:
        office = Enrolled(desk, folder / "machine")
        for step in steps:
            _do(office, step)
        office.send()
        office.take()
        assert office.send() == "applied"
        inst = desk.database.installation
        mine = [each.h for each in journal.entries(desk.database)]
        held = [each.h for each in office.region.held[inst]]
        assert held == mine[: len(held)]
        assert len(mine) - len(held) == 1, "all but the making of the last parcel"


def _do(office: Enrolled, step: str) -> None:
    match step:
        case "work":
            staff.set_staff(office.desk, staff="x", name="Ли", post_kk="м", post_ru="с")
        case "send":
            office.send()
        case "lose":
            office.export()
        case "twice":
            made = office.export()
            office.region.receive(made.file, made.header.inst)
            assert office.region.receive(made.file, made.header.inst) == "duplicate"
        case "answer":
            office.take()
        case "region-restored":
            for held in office.region.held.values():
                del held[len(held) // 2 :]
