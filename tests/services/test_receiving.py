"""What the region makes of a file: every verdict, one transaction, and what waits or is healed."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import get_args

import pytest

from desktop.models.brought import NEXT
from desktop.models.chain import Deed, Mark
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.models.parcel import LARGEST_FILE, Verdict
from desktop.presenters.sentences import WORDS
from desktop.presenters.sentences_region import REPORTS
from desktop.services import answers as office_answers
from desktop.services import (
    installation,
    receiving,
    region_answer,
    regional,
)
from desktop.store import journal, quarantine
from desktop.store import regional as rows
from desktop.store.projection.applying import Projection
from desktop.store.upkeep import check_database
from tests.helpers.parcels import NOBODYS_AGE, segment_of
from tests.helpers.region import (
    Place,
    an_enrolled_office,
    brought,
    entries,
    groups,
    next_entry,
    parcel,
    put_back,
    sent,
    work,
)


def answered(region: Place, place: Place) -> None:
    """Let the region answer and the office take the answer in."""
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    office_answers.take_answer(place.desk, place.machine, made.file)


def stands(region: Place) -> tuple[object, ...]:
    """Return everything that a file that was not taken must leave as it was."""
    offices = region.desk.database.rows("SELECT * FROM staff ORDER BY 1, 2")
    return (rows.marks(region.desk.database, "2-11"), offices)


def sound(region: Place) -> bool:
    """Prove the region's whole record: chains unbroken, tables what a replay makes of them."""
    return check_database(region.desk.database).sound


def test_every_verdict_has_a_next_step_and_a_sentence() -> None:
    verdicts = set(get_args(Verdict))
    assert set(NEXT) == verdicts
    assert {
        each for each in verdicts if each not in REPORTS and f"parcel-{each}" not in WORDS
    } == set()


def test_a_parcel_is_taken_once_and_the_same_file_again_changes_nothing(
    region: Place, office: Place
) -> None:
    file = sent(office)
    first, again = brought(region, file), brought(region, file)
    total = journal.mark(office.desk.database, office.inst).n - 1  # ParcelMade came after
    assert (first.verdict, first.applied, first.present, first.held) == ("applied", total, 0, 0)
    assert (again.verdict, again.applied, again.present) == ("duplicate", 0, total)
    assert again.first_at
    assert sound(region)


def test_the_region_reads_what_the_office_did(region: Place, office: Place) -> None:
    work(office, "Ахметов Ерлан")
    brought(region, sent(office))
    names = region.desk.database.rows(
        "SELECT name FROM staff WHERE office = '2-11' AND staff = 's2'"
    )
    assert names == [("Ахметов Ерлан",)]


def test_what_was_sent_already_and_what_is_new_are_counted_apart(
    region: Place, office: Place
) -> None:
    brought(region, sent(office))
    held = journal.mark(region.desk.database, office.inst).n
    work(office)
    report = brought(region, sent(office))
    assert report.verdict == "applied"
    assert report.present == held
    assert report.total == report.applied + report.present + report.held


def test_a_file_whose_entries_before_are_missing_waits_and_is_then_taken_by_itself(
    region: Place, office: Place, tmp_path: Path
) -> None:
    with put_back(region, tmp_path / "again") as forgetful:
        first = sent(office)
        brought(region, first)
        answered(region, office)
        work(office)
        second = sent(office)
        waits = brought(forgetful, second)
        again = brought(forgetful, second)
        assert (waits.verdict, waits.kept, waits.next_step) == ("gap", True, "wait")
        assert again.parcel == waits.parcel
        healed = brought(forgetful, first)
        assert [each.parcel for each in healed.healed] == [waits.parcel]
        assert rows.quarantine(forgetful.desk.database) == []
        assert quarantine.read(forgetful.desk.database, waits.sha256) is None
        there = "SELECT name FROM staff WHERE office = '2-11' AND staff = 's2'"
        assert forgetful.desk.database.value(there) == "Ахметов Ерлан"
        assert sound(forgetful)


def test_a_region_put_back_says_less_and_the_office_sends_all_of_it_again(
    region: Place, office: Place, tmp_path: Path
) -> None:
    with put_back(region, tmp_path / "again") as forgetful:
        brought(region, sent(office))
        answered(region, office)
        work(office)
        made = region_answer.make_answer(forgetful.desk, forgetful.machine, "2-11")
        assert [each.n for each in made.answer.have] == [0]
        office_answers.take_answer(office.desk, office.machine, made.file)
        report = brought(forgetful, sent(office))
        assert (report.verdict, report.present) == ("applied", 0)
        assert sound(forgetful)


@pytest.mark.parametrize(
    ("verdict", "spoil"),
    [
        ("truncated", lambda file: file[: len(file) * 61 // 100]),
        ("damaged", lambda file: file[:-9] + bytes([file[-9] ^ 1]) + file[-8:]),
        ("damaged", lambda _file: b"something else"),
        ("too-large", lambda file: file + bytes(LARGEST_FILE)),
        ("newer-format", lambda file: b"KZX/2" + file[5:]),
        ("signature", lambda file: file.replace(b"untrusted", b"trusted", 1)),
    ],
)
def test_a_file_that_is_not_as_it_was_made_changes_nothing(
    region: Place, office: Place, verdict: str, spoil: Callable[[bytes], bytes]
) -> None:
    before = stands(region)
    report = brought(region, spoil(sent(office)))
    assert (report.verdict, report.total, stands(region)) == (verdict, 0, before)
    assert report.kept is (verdict == "newer-format")
    assert sound(region)


def test_a_file_of_a_computer_nobody_knows_waits_until_it_is_enrolled(
    region: Place, tmp_path: Path
) -> None:
    with an_enrolled_office(tmp_path / "new", region, known=False) as stranger:
        file = sent(stranger)
        assert brought(region, file).verdict == "unknown"
        card = installation.enrolment(stranger.desk, stranger.machine)
        regional.enrol(region.desk, card.file, groups(card.fingerprint))
        taken = receiving.try_again(region.desk, region.machine)
        assert [each.verdict for each in taken] == ["applied"]


def test_whom_the_region_trusts_no_more_or_has_retired_sends_nothing(
    region: Place, office: Place
) -> None:
    brought(region, sent(office))
    regional.revoke(region.desk, office.inst, from_n=3, why="ұрланды")
    before = stands(region)
    revoked = brought(region, sent(office))
    answer = region_answer.make_answer(region.desk, region.machine, "2-11").answer
    assert (revoked.verdict, stands(region)) == ("revoked", before)
    assert [(each.inst, each.from_n) for each in answer.revoked] == [(office.inst, 3)]
    assert answer.granted == ()


def test_a_retired_computer_learns_it_and_its_file_is_kept_as_evidence(
    region: Place, office: Place
) -> None:
    regional.retire(region.desk, office.inst)
    late = brought(region, sent(office))
    assert (late.verdict, late.kept, late.next_step) == ("retired", True, "ask-why")
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    told = office_answers.take_answer(office.desk, office.machine, made.file)
    assert told.ending == "retired"
    assert sound(region)


def test_a_file_for_another_region_or_sealed_for_another_is_given_back(
    region: Place, office: Place
) -> None:
    run = entries(office)
    elsewhere = parcel(office, region, run, to="3")
    foreign = parcel(office, region, run, recipient=NOBODYS_AGE.recipient)
    assert [brought(region, each).verdict for each in (elsewhere, foreign)] == ["not-for-us"] * 2


def test_entries_of_somebody_else_are_nobodys_to_send(
    region: Place, office: Place, tmp_path: Path
) -> None:
    with an_enrolled_office(tmp_path / "b", region, office="2-12", seed=11) as other:
        stolen = parcel(office, region, entries(other))
        assert brought(region, stolen).verdict == "identity"
        assert rows.marks(region.desk.database, "2-12")[0].n == 0


def test_a_file_of_another_office_under_this_ones_keys_is_refused(
    region: Place, office: Place
) -> None:
    assert brought(region, parcel(office, region, entries(office), office="2-12")).verdict == (
        "identity"
    )


def test_what_only_a_newer_program_reads_waits_for_it(
    region: Place, office: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = parcel(office, region, entries(office), min_reader=2, schema=2)
    waits = brought(region, file)
    assert (waits.verdict, waits.kept, waits.next_step) == ("newer-schema", True, "update")
    assert receiving.try_again(region.desk, region.machine) == ()
    monkeypatch.setattr("desktop.sync.parcel.READER", 2)
    assert [each.verdict for each in receiving.try_again(region.desk, region.machine)] == [
        "applied"
    ]


def test_a_signed_file_with_a_broken_chain_is_held_whole(region: Place, office: Place) -> None:
    run = entries(office)
    broken = [*run[:2], replace(run[2], salt=bytes(16)), *run[3:]]
    before = stands(region)
    report = brought(region, parcel(office, region, broken))
    assert (report.verdict, report.total, report.kept) == ("content", 0, True)
    assert (report.is_taken, report.next_step) == (False, "call-administrator")
    assert stands(region) == before
    assert sound(region)


def test_an_import_broken_off_in_the_middle_leaves_nothing(
    region: Place, office: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (stands(region), journal.length(region.desk.database))
    file = sent(office)
    with pytest.raises(Refusal, match="import-stopped"):
        receiving.receive(region.desk, region.machine, file, progress=lambda *_: False)

    applied, done = Projection.apply, count(1)

    def dies(self: Projection, deed: Deed, fact: Fact) -> None:
        if next(done) == 4:
            raise OSError("the power went")
        applied(self, deed, fact)

    with monkeypatch.context() as patched:
        patched.setattr(Projection, "apply", dies)
        with pytest.raises(OSError, match="power"):
            brought(region, file)
    assert (stands(region), journal.length(region.desk.database)) == before
    assert brought(region, file).verdict == "applied"
    assert sound(region)


@pytest.mark.parametrize(
    "body", ["[]", '{"predecessor":7}', '{"predecessor":[]}', '"InstallationBegan"']
)
def test_a_malformed_beginning_of_a_computer_nobody_knows_is_content_not_a_crash(
    region: Place, office: Place, body: str
) -> None:
    run = entries(office)
    stranger = Mark(inst="ab" * 8)
    began = next_entry(stranger, "InstallationBegan", {}, ("installation", stranger.inst))
    spoilt = replace(began, body=body)
    file = parcel(office, region, [spoilt], segments=(segment_of([spoilt]), segment_of(run)))
    assert brought(region, file).verdict in {"content", "identity"}
    assert sound(region)
