"""Whether entries travel as the very texts that were hashed."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.chain import Mark, canonical, dump, parse, seal
from desktop.models.errors import Refusal
from desktop.models.parcel import Segment
from desktop.sync.entries import (
    LARGEST_BODY,
    LARGEST_HEAD,
    LONGEST_LINE,
    read_chain,
    read_entries,
    write_entries,
)
from tests.helpers.parcels import entries_of, mark_of, segment_of
from tests.models.test_chain import DEED, INST, JSON

ENTRIES: Final = entries_of(6)


def test_entries_come_out_as_they_went_in() -> None:
    assert list(read_entries(write_entries(ENTRIES))) == ENTRIES
    assert list(read_entries(b"")) == []


@given(body=st.dictionaries(st.sampled_from("abc"), JSON, max_size=3))
def test_every_body_a_fact_can_have_travels(body: dict[str, object]) -> None:
    text = dump(parse(canonical(body)))  # type: ignore[arg-type]  # JSON of the strategy
    entry = seal(DEED, after=Mark(inst=INST), transaction=1, body=text, salt=b"s" * 16)
    assert list(read_entries(write_entries([entry]))) == [entry]


def test_a_chain_is_read_with_its_heads_segment_by_segment() -> None:
    before = Mark(inst="11c0ffee11c0ffee", n=4, h="ab" * 32)
    tail = entries_of(3, after=before)
    segments = [segment_of(tail, before), segment_of(ENTRIES)]
    read = list(read_chain(write_entries([*tail, *ENTRIES]), segments))
    assert [entry for entry, _head, _body in read] == [*tail, *ENTRIES]
    assert [head["n"] for _entry, head, _body in read] == [5, 6, 7, 1, 2, 3, 4, 5, 6]
    assert all(parse(entry.body) == body for entry, _head, body in read)


@pytest.mark.parametrize(
    ("changes", "n", "fault"),
    [
        ({"upto_hash": "0" * 64}, 6, "hash"),
        ({"from_": 0, "upto": 5, "upto_hash": ENTRIES[4].h}, 6, "number"),
        ({"upto": 7, "upto_hash": "0" * 64}, 7, "number"),
        ({"from_": 1, "from_hash": "0" * 64}, 2, "number"),
        ({"inst": "11c0ffee11c0ffee"}, 1, "number"),
    ],
    ids=str,
)
def test_a_segment_must_be_what_the_lines_are(
    changes: dict[str, object], n: int, fault: str
) -> None:
    said = replace(segment_of(ENTRIES), **changes)  # type: ignore[arg-type]  # each of its kind
    with pytest.raises(Refusal) as refused:
        list(read_chain(write_entries(ENTRIES), [said]))
    assert refused.value.fields["fault"] == fault
    assert refused.value.fields["n"] == n


def test_a_file_is_cut_only_between_transactions() -> None:
    """Entries 1 and 2 are one transaction: a file may not begin with the second."""
    said = Segment(inst=INST, from_=1, from_hash=ENTRIES[0].h, upto=6, upto_hash=ENTRIES[5].h)
    with pytest.raises(Refusal) as refused:
        list(read_chain(write_entries(ENTRIES[1:]), [said]))
    assert refused.value.fields["fault"] == "transaction"
    whole = segment_of(ENTRIES[2:], mark_of(ENTRIES[1]))
    assert len(list(read_chain(write_entries(ENTRIES[2:]), [whole]))) == 4


def test_what_no_reader_would_take_is_not_written() -> None:
    for entry in (
        replace(ENTRIES[0], body="x" * (LARGEST_BODY + 1)),
        replace(ENTRIES[0], head="x" * (LARGEST_HEAD + 1)),
    ):
        with pytest.raises(Refusal) as refused:
            write_entries([entry])
        assert (refused.value.code, refused.value.fields["n"]) == ("parcel-too-large", 1)


def test_the_largest_body_there_can_be_fits_a_line() -> None:
    """Every sign of it doubled by its escape: the longest line there is."""
    text = dump(["\\" * (LARGEST_BODY // 2 - 2)])
    entry = seal(DEED, after=Mark(inst=INST), transaction=1, body=text, salt=b"s" * 16)
    assert LARGEST_BODY - 4 <= len(text) <= LARGEST_BODY
    line = write_entries([entry])
    assert 2 * LARGEST_BODY < len(line) <= LONGEST_LINE
    assert list(read_entries(line)) == [entry]
