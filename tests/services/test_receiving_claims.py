"""What an office signs and cannot be: claims among sound entries, brought to a real region (§6)."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest

from desktop.models.chain import Mark
from desktop.services import looking
from desktop.store import journal
from desktop.store import regional as rows
from desktop.store.upkeep import check_database
from tests.helpers.on_path import decided, grant, staffed
from tests.helpers.parcels import segment_of
from tests.helpers.region import (
    Place,
    a_region,
    an_enrolled_office,
    brought,
    entries,
    mark_of,
    next_entry,
    parcel,
)

PERSON: Final = {"active": True, "name": "Ким", "post_kk": "", "post_ru": "", "staff": "s9"}
CLAIMS: Final[dict[str, tuple[str, dict[str, Any], tuple[str, str], dict[str, Any], str]]] = {
    "a fact nobody knows": ("CaseWished", {"x": 1}, ("case", "c1"), {}, "unknown-fact"),
    "a case sent to itself": (
        "CaseTransferred", {"case": "c1", "to": "2-11"}, ("case", "c1"), {}, "unknown-fact"),
    "a case sent to nobody": (
        "CaseTransferred", {"case": "c1", "to": "9-99"}, ("case", "c1"), {}, "unknown-fact"),
    "what another wrote, blanked": (
        "EntryRedacted", {"inst": "ab" * 8, "n": 1}, ("case", "c1"), {}, "unknown-fact"),
    "a version that is none": ("StaffSet", PERSON, ("staff", "s9"), {"version": 0}, "bad-fact"),
    "a version to come": ("StaffSet", PERSON, ("staff", "s9"), {"version": 99}, "newer-fact"),
    "of another record than it says": (
        "StaffSet", PERSON, ("staff", "s1"), {}, "bad-head"),
    "a body of another shape": ("StaffSet", {"staff": 7}, ("staff", "s9"), {}, "bad-fact"),
    "a day that is none": (
        "QuestionReceived", {"question": "q", "case": "", "words": "в", "asked_on": "2013-02-30"},
        ("question", "q"), {}, "bad-fact"),
    "what only a region does": (
        "QuestionAsked", {"question": "q", "office": "2-11", "case": "", "words": "в",
                          "clerk_name": "в"}, ("question", "q"), {}, "foreign-fact"),
    "at no moment": ("StaffSet", PERSON, ("staff", "s9"), {"at": "tomorrow"}, "bad-moment"),
}  # fmt: skip
"""Fact, body, record and changed head of an entry; why it is held. The chain itself is sound."""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Place, Place]]:
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        yield region, place


@pytest.mark.parametrize("name", CLAIMS)
def test_a_claim_is_held_and_all_before_it_taken(office: tuple[Place, Place], name: str) -> None:
    region, place = office
    fact, body, about, changes, code = CLAIMS[name]
    run = entries(place)
    claim = next_entry(mark_of(run[-1]), fact, body, about, **changes)
    found = brought(region, parcel(place, region, [*run, claim]))
    assert (found.verdict, found.applied, found.held) == ("content", len(run), 1)
    assert [each.code for each in rows.held(region.desk.database, "2-11")] == [code]
    assert check_database(region.desk.database).sound


def test_whose_office_an_entry_says_it_is_of_counts_for_nothing(
    office: tuple[Place, Place],
) -> None:
    """Its room is that of the computer that signed the file (D36)."""
    region, place = office
    run = entries(place)
    claim = next_entry(mark_of(run[-1]), "StaffSet", PERSON, ("staff", "s9"), office="2-12")
    assert brought(region, parcel(place, region, [*run, claim])).verdict == "applied"
    found = region.desk.database.rows("SELECT office FROM staff WHERE staff = 's9'")
    assert found == [("2-11",)]


@pytest.mark.parametrize("at", ["2049-01-01T10:00:00+05:00", "1991-12-16T00:00:00+06:00"])
def test_time_is_a_claim_and_order_comes_of_the_number(
    office: tuple[Place, Place], at: str
) -> None:
    region, place = office
    run = entries(place)
    odd = next_entry(mark_of(run[-1]), "StaffSet", PERSON, ("staff", "s9"), at=at)
    later = next_entry(mark_of(odd), "StaffSet", PERSON | {"name": "Ким Ирина"}, ("staff", "s9"))
    found = brought(region, parcel(place, region, [*run, odd, later]))
    assert (found.verdict, found.held) == ("applied", 0)
    name = "SELECT name FROM staff WHERE staff = 's9'"
    assert region.desk.database.value(name) == "Ким Ирина"


def test_a_chain_that_begins_anew_is_a_fork(office: tuple[Place, Place]) -> None:
    region, place = office
    run = entries(place)
    brought(region, parcel(place, region, run))
    anew = [next_entry(Mark(inst=place.inst), "StaffSet", PERSON, ("staff", "s9"))]
    for _more in run:
        anew.append(next_entry(mark_of(anew[-1]), "StaffSet", PERSON, ("staff", "s9")))
    assert brought(region, parcel(place, region, anew, xseq=2)).verdict == "fork"
    assert journal.mark(region.desk.database, place.inst) == mark_of(run[-1])


@pytest.mark.parametrize("parted", ["where it begins", "where the region stands"])
def test_a_fork_of_a_broken_chain_is_no_chain(office: tuple[Place, Place], parted: str) -> None:
    """Both continuations are read to tell them apart: what is none of them gets its verdict too."""
    region, place = office
    run = entries(place)
    brought(region, parcel(place, region, run))
    other = next_entry(mark_of(run[-2]), "StaffSet", PERSON, ("staff", "s9"))
    lines, said = [*run[:-1], other], segment_of(run)
    if parted == "where it begins":
        lines, said = run[3:], replace(segment_of(run[3:], mark_of(run[2])), from_hash=other.h)
    file = parcel(place, region, lines, segments=(said,), xseq=2)
    found = brought(region, file)
    assert (found.verdict, found.kept) == ("content", True)
    assert looking.look_into(region.desk, region.machine, file).brought.verdict == "content"
    assert journal.mark(region.desk.database, place.inst) == mark_of(run[-1])


def test_a_number_that_jumps_waits_or_is_no_chain(office: tuple[Place, Place]) -> None:
    region, place = office
    run = entries(place)
    within = parcel(place, region, [*run[:3], *run[4:]], segments=(segment_of(run),))
    before = parcel(place, region, run[4:], after=mark_of(run[3]))
    assert [brought(region, each).verdict for each in (within, before)] == ["content", "gap"]
    assert journal.mark(region.desk.database, place.inst).n == 0


OWN_APPROVALS: Final[dict[str, tuple[dict[str, Any], str]]] = {
    "the examiner it names": ({"by": "examiner"}, "own-approval"),
    "the examiner the region knows": ({"by": "examiner", "examiner": "by"}, "own-approval"),
    "in the listed mode": ({"by": "examiner", "one_person": True}, ""),
    "by another": ({}, ""),
}
"""What a signed decision says instead (a key of it stands for what that key said); why it waits."""


@pytest.mark.parametrize("name", OWN_APPROVALS)
def test_what_its_author_approved_is_held(office: tuple[Place, Place], name: str) -> None:
    """Hold a decision whose examiner signed it himself, unless the office lists that (D24)."""
    region, place = office
    decided(staffed(place.desk), grant())
    *run, signed = entries(place)[: last_of(place, "DecisionSigned") + 1]
    changes, code = OWN_APPROVALS[name]
    body: dict[str, Any] = json.loads(signed.body)
    changed = {key: body.get(said, said) if said is not True else True
               for key, said in changes.items()}  # fmt: skip
    claim = next_entry(
        mark_of(run[-1]), "DecisionSigned", body | changed, ("case", body["case"]),
        by=body["by"]["staff"], at="2013-11-25T17:00:00+06:00",
    )  # fmt: skip
    found = brought(region, parcel(place, region, [*run, claim]))
    assert (found.verdict, found.held) == (("content", 1) if code else ("applied", 0))
    assert [each.code for each in rows.held(region.desk.database, "2-11")] == (
        [code] if code else []
    )
    stage = region.desk.database.value("SELECT stage FROM cases WHERE case_id = ?", (body["case"],))
    assert (stage == "decided") is not bool(code)
    assert check_database(region.desk.database).sound


def last_of(place: Place, fact: str) -> int:
    """Return where the last entry of a fact stands in the journal."""
    return max(at for at, each in enumerate(entries(place)) if f'"f":"{fact}"' in each.head)
