"""Signed nonsense brought to a real region: a declared verdict, and nothing of it in the record."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.models.parcel import Segment, Verdict
from desktop.store import regional as rows
from desktop.store.installation_keys import read_private
from desktop.store.upkeep import check_database
from desktop.sync.entries import write_entries
from desktop.sync.signing import SigningPair
from tests.faults.counts import count
from tests.helpers.parcels import Forged, segment_of, written
from tests.helpers.region import Place, a_region, an_enrolled_office, brought, entries

VALUES: Final = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**54), 2**54) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Place, Place]]:
    """Open a region and an office it knows; the office has sent nothing yet."""
    folder = tmp_path_factory.mktemp("places")
    with a_region(folder / "region") as region, an_enrolled_office(folder, region) as office:
        yield region, office


def forged(region: Place, office: Place, lines: list[str]) -> Forged:
    """Return a parcel of these lines, signed by the office, that says it is all of its entries."""
    own = rows.region(region.desk.database)
    assert own is not None
    keys = read_private(office.desk.database, office.machine, office.inst)[-1]
    said = segment_of(entries(office))
    raw = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")
    return Forged(
        sections={"entries": raw},
        header={"inst": office.inst},
        manifest={"inst": office.inst, "segments": [plain(said)]},
        pair=SigningPair.of(keys.seed),
        recipient=own.recipient,
    )


def plain(said: Segment) -> dict[str, Any]:
    return {
        "from": said.from_,
        "from_hash": said.from_hash,
        "inst": said.inst,
        "upto": said.upto,
        "upto_hash": said.upto_hash,
    }


def lines_of(office: Place) -> list[str]:
    return write_entries(entries(office)).decode().splitlines()


def stands(region: Place, office: Place) -> tuple[object, ...]:
    """Return what the region holds of the office: its mark, its entries, its people."""
    database = region.desk.database
    held = database.rows("SELECT count(*) FROM journal WHERE inst = ?", (office.inst,))
    return (held, rows.marks(database, "2-11"), database.rows("SELECT * FROM staff ORDER BY 1, 2"))


@settings(max_examples=count(60, 5_000))
@given(data=st.data())
def test_nonsense_among_entries_leaves_the_region_as_it_was(
    places: tuple[Place, Place], data: st.DataObject
) -> None:
    region, office = places
    before = stands(region, office)
    lines = lines_of(office)
    at = data.draw(st.integers(0, len(lines) - 1))
    parts = json.loads(lines[at])
    part = data.draw(st.sampled_from([0, 2]))
    fields = json.loads(parts[part])
    key = data.draw(st.sampled_from(sorted(fields)))
    parts[part] = written(fields | {key: data.draw(VALUES)}).decode()
    changed = written(parts).decode()
    if changed == lines[at]:
        return
    lines[at] = changed
    found = brought(region, forged(region, office, lines).file())
    assert found.verdict in {"content", "identity"}
    assert stands(region, office) == before


@example(manifest={"segments": [], "counts": {"\x7f": None}}, header={})  # was no verdict
@settings(max_examples=count(60, 5_000))
@given(
    manifest=st.dictionaries(
        st.sampled_from(["segments", "sections", "counts", "created_at", "drill", "clock", "xseq"]),
        VALUES,
        min_size=1,
        max_size=2,
    ),
    header=st.dictionaries(st.sampled_from(["inst", "office", "to", "kind", "kid"]), VALUES),
)
def test_nonsense_around_entries_leaves_the_region_as_it_was(
    places: tuple[Place, Place], manifest: dict[str, Any], header: dict[str, Any]
) -> None:
    region, office = places
    before = stands(region, office)
    sound = forged(region, office, [])
    file = replace(
        sound,
        manifest={**sound.manifest, **manifest},
        header={**sound.header, **header},
    ).file()
    assert brought(region, file).verdict in get_args(Verdict)
    assert stands(region, office) == before


def test_the_office_s_own_parcel_is_taken_in_after_all_of_it(places: tuple[Place, Place]) -> None:
    region, office = places
    found = brought(region, forged(region, office, lines_of(office)).file())
    assert found.is_taken
    assert check_database(region.desk.database).sound
