"""A look into a file tells what taking it does, and writes nothing."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.models.looked import Looked
from desktop.services import receiving
from desktop.services.looking import look_into, look_together
from desktop.store.copying import copy_database
from desktop.store.database import open_database
from tests.helpers.on_path import registered
from tests.helpers.randomness import seeded
from tests.helpers.region import (
    Place,
    brought,
    entries,
    mark_of,
    next_entry,
    parcel,
    sent,
    work,
)


def prints(region: Place) -> dict[str, str]:
    """Return the hash of every file that lies with the record, its secrets too."""
    folder = region.desk.database.path.parent
    return {
        str(each.relative_to(folder)): sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


def look(region: Place, file: bytes) -> Looked:
    return look_into(region.desk, region.machine, file)


def ignoring_ids(looked: Looked, region: Place, file: bytes) -> None:
    """Prove that a look told what taking the file then does."""
    taken = brought(region, file)
    assert replace(taken, parcel="", healed=(), fields=looked.brought.fields) == looked.brought
    assert len(taken.healed) == looked.healed


def test_what_is_shown_is_what_happens_and_the_look_writes_nothing(
    region: Place, office: Place
) -> None:
    registered(office.desk)
    file = sent(office)
    before = prints(region)
    looked = look(region, file)
    assert prints(region) == before
    assert (looked.brought.verdict, looked.brought.present) == ("applied", 0)
    assert {each.kind: each.count for each in looked.changes}["registered"] == 1
    kinds = {each.about: each for each in looked.kinds}
    assert kinds["case"].new >= 1
    assert sum(each.new for each in looked.kinds) == looked.brought.applied > 0
    assert looked.program
    assert looked.made_at.startswith("2013-11-25")
    ignoring_ids(looked, region, file)
    again = look(region, file)
    assert (again.brought.verdict, again.changes) == ("duplicate", ())
    assert sum(each.present for each in again.kinds) == again.brought.present
    assert again.brought.first_at


def test_entries_that_would_be_held_are_told_by_kind(region: Place, office: Place) -> None:
    run = entries(office)
    later = next_entry(mark_of(run[-1]), "NobodyKnowsYet", {"x": 1}, ("case", "c1"))
    file = parcel(office, region, [*run, later])
    looked = look(region, file)
    assert (looked.brought.verdict, looked.brought.held) == ("content", 1)
    assert [(each.about, each.held) for each in looked.kinds if each.held] == [("", 1)]
    ignoring_ids(looked, region, file)


def test_a_file_with_a_gap_before_it_says_what_waits_and_what_is_missing(
    region: Place, office: Place
) -> None:
    run = entries(office)
    late = parcel(office, region, run[4:], after=mark_of(run[3]), xseq=2)
    looked = look(region, late)
    assert looked.brought.verdict == "gap"
    assert looked.brought.fields["missing"] == "1–4"
    assert looked.waiting == sum(each.waiting for each in looked.kinds) == len(run) - 4
    ignoring_ids(looked, region, late)
    first = parcel(office, region, run[:4])
    assert look(region, first).healed == 1
    assert brought(region, first).healed[0].verdict == "applied"


def test_files_of_one_office_are_looked_at_one_upon_another(region: Place, office: Place) -> None:
    run = entries(office)
    files = [
        parcel(office, region, run[:4]),
        parcel(office, region, run[4:], after=mark_of(run[3]), xseq=2),
        b"KZX/1 nothing",
    ]
    before = prints(region)
    found = look_together(
        region.desk, region.machine, [(each, lambda *_step: True) for each in files]
    )
    assert [each.brought.verdict for each in found] == ["applied", "applied", "truncated"]
    assert prints(region) == before


def test_a_fork_is_told_before_it_is_kept(region: Place, office: Place, tmp_path: Path) -> None:
    copy_database(office.desk.database, tmp_path / "twin.kense")
    work(office, "Ахметов Ерлан")
    brought(region, sent(office))
    with open_database(tmp_path / "twin.kense", randomness=seeded(44)) as database:
        twin = Place(desk=replace(office.desk, database=database), machine=office.machine)
        work(twin, "Ким Ирина")
        file = parcel(twin, region, entries(twin), xseq=2)
    before = prints(region)
    looked = look(region, file)
    assert (looked.brought.verdict, looked.brought.fields["ours_fact"]) == ("fork", "StaffSet")
    assert prints(region) == before


def test_a_look_that_is_stopped_leaves_everything_as_it_was(region: Place, office: Place) -> None:
    before = prints(region)
    with pytest.raises(Refusal, match="import-stopped"):
        look_into(region.desk, region.machine, sent(office), progress=lambda *_step: False)
    assert prints(region) == before


def test_counts_that_are_not_what_the_entries_say_are_malformed(
    region: Place, office: Place
) -> None:
    registered(office.desk)
    run = entries(office)
    true = {"entries": len(run), "weapons.new": 1}
    untrue = parcel(office, region, run, counts={"entries": len(run)})
    for said in (
        {**true, "entries": len(run) - 1},
        {**true, "weapons.new": 2},
        {"entries": len(run), "invitations.new": 1},
        {**true, "weapons.decided": 1},
    ):
        looked = look(region, parcel(office, region, run, counts=said))
        assert (looked.brought.verdict, looked.brought.fields) == ("content", {"field": "counts"})
    sound = parcel(office, region, run, counts=true)
    both = look_together(
        region.desk, region.machine, [(each, lambda *_step: True) for each in (untrue, sound)]
    )
    assert [each.brought.verdict for each in both] == [
        "content",
        "applied",
    ]  # nothing is left of it
    found = brought(region, untrue)
    assert (found.verdict, found.kept, found.is_taken) == ("content", True, False)
    assert look(region, sound).brought.verdict == "applied"
    assert look(region, parcel(office, region, run, counts={})).brought.verdict == "applied"
    made = receiving.receive(region.desk, region.machine, sent(office))
    assert made.verdict == "applied"
