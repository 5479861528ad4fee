"""Whether every bound of the container is kept, at the value itself and one beyond it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import pytest

from desktop.models.errors import Refusal
from desktop.models.parcel import (
    KEPT,
    LARGEST_FILE,
    LARGEST_RAW,
    MOST_ENTRIES,
    SUCCESSES,
    Header,
    Manifest,
    SectionInfo,
    Segment,
)
from tests.helpers.parcels import INST, entries_of, manifest_of, region_card, segment_of

HASH: Final = "ab" * 32
HEADER: Final = Header(
    kind="district",
    office="2-11",
    inst=INST,
    to="2",
    xseq=41,
    prev=HASH,
    kid="0123456789ABCDEF",
    ct_len=200,
    ct_sha256=HASH,
)
SEGMENT: Final = Segment(inst=INST, from_=4, from_hash=HASH, upto=9, upto_hash=HASH)
SECTION: Final = SectionInfo(name="entries", z=100, raw=20_000, lines=7, sha256=HASH)
MANIFEST: Final = manifest_of(entries_of(2))


def field_of(act: Callable[[], object]) -> object:
    with pytest.raises(Refusal) as refused:
        act()
    assert refused.value.code == "parcel-content"
    return refused.value.fields["field"]


@pytest.mark.parametrize(
    ("name", "kept", "beyond"),
    [
        ("fmt", 1, 2),
        ("alg", "ed25519+age-x25519", "none"),
        ("office", "2", "0-1"),
        ("office", "2-11", "2-11-1"),
        ("office", "999-999", "2-1111"),
        ("inst", INST, INST.upper()),
        ("inst", INST, INST[1:]),
        ("to", "3", ""),
        ("xseq", 1, 0),
        ("xseq", 2**53, 2**53 + 1),
        ("prev", "", "ab"),
        ("kid", "FEDCBA9876543210", "fedcba9876543210"),
        ("ct_len", 1, 0),
        ("ct_len", LARGEST_FILE, LARGEST_FILE + 1),
        ("ct_sha256", HASH, ""),
        ("card", None, region_card()),
    ],
)
def test_a_header_keeps_its_bounds(name: str, kept: Any, beyond: Any) -> None:  # noqa: ANN401  of each field's own kind
    assert getattr(replace(HEADER, **{name: kept}), name) == kept
    assert field_of(lambda: replace(HEADER, **{name: beyond})) == name


def test_a_region_shows_its_own_card_and_nobody_elses() -> None:
    card = region_card()
    said = replace(HEADER, kind="region", office="2", inst=card.inst, to="2-11", card=card)
    assert said.card == card
    assert field_of(lambda: replace(said, card=None)) == "card"
    assert field_of(lambda: replace(said, card=replace(card, office="3"))) == "card"
    assert field_of(lambda: replace(said, inst=INST)) == "card"


@pytest.mark.parametrize(
    "changes",
    [
        {"from_": 10},
        {"from_": 0},
        {"from_hash": ""},
        {"from_": -1},
        {"upto_hash": "AB" * 32},
        {"upto": 4, "upto_hash": "cd" * 32},
        {"upto": 2**53 + 1},
        {"inst": ""},
    ],
    ids=str,
)
def test_a_segment_is_a_stretch_of_one_chain(changes: dict[str, Any]) -> None:
    assert field_of(lambda: replace(SEGMENT, **changes)) == "segments"


def test_a_segment_may_hold_nothing_new() -> None:
    assert replace(SEGMENT, upto=4).upto == 4


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "Entries"},
        {"name": "../entries"},
        {"z": 0},
        {"z": LARGEST_FILE + 1},
        {"raw": 20_001},
        {"raw": -1, "lines": -1},
        {"lines": 20_001},
        {"lines": -1},
        {"sha256": ""},
    ],
    ids=str,
)
def test_a_section_is_at_most_200_times_what_lies_there(changes: dict[str, Any]) -> None:
    assert field_of(lambda: replace(SECTION, **changes)) == "sections"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"app_version": "newest"}, "app_version"),
        ({"created_at": dt.datetime(2026, 11, 20, 18, 5)}, "created_at"),  # noqa: DTZ001  that is what is wrong
        ({"segments": (SEGMENT, SEGMENT)}, "segments"),
        ({"segments": tuple(replace(SEGMENT, inst=f"{n:016x}") for n in range(17))}, "segments"),
        ({"segments": (replace(SEGMENT, upto=5 + MOST_ENTRIES),)}, "segments"),
        ({"sections": (SECTION, SECTION)}, "sections"),
        ({"sections": tuple(replace(SECTION, name=f"s{n}") for n in range(9))}, "sections"),
        (
            {
                "sections": tuple(
                    replace(SECTION, name=f"s{n}", z=1 << 20, raw=LARGEST_RAW // 2)
                    for n in range(2)
                )
            },
            "sections",
        ),
        ({"counts": {"x y": 1}}, "counts"),
        ({"counts": {"x": -1}}, "counts"),
        ({"counts": {f"x{n}": 1 for n in range(257)}}, "counts"),
        ({"edition": -1}, "edition"),
        ({"clock": ("Иванов",)}, "clock"),
        ({"clock": ("x",) * 33}, "clock"),
        ({"schema": 0}, "schema"),
        ({"min_reader": 0}, "min_reader"),
        ({"office": "x"}, "office"),
        ({"prev": "x"}, "prev"),
    ],
    ids=range(18),
)
def test_a_manifest_keeps_its_bounds(changes: dict[str, Any], field: str) -> None:
    assert field_of(lambda: replace(MANIFEST, **changes)) == field


def test_a_manifest_counts_the_entries_of_all_its_segments() -> None:
    several = (SEGMENT, replace(segment_of(entries_of(3)), inst="11c0ffee11c0ffee"))
    said: Manifest = replace(MANIFEST, segments=several)
    assert said.entries == 5 + 3


def test_success_and_waiting_are_two_things() -> None:
    assert not SUCCESSES & KEPT
