"""Whether entries beside those held are told apart as comparing every one of them would."""

from collections.abc import Sequence
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.chain import Entry, Mark
from desktop.models.judging import Judgement, judge
from desktop.models.parcel import Segment
from tests.helpers.parcels import INST, entries_of, mark_of, segment_of


def mark_at(entries: Sequence[Entry], number: int) -> Mark:
    return mark_of(entries[number - 1]) if number else Mark(inst=INST)


LENGTH: Final = 12
ONE: Final = entries_of(LENGTH)
OTHERS: Final = {
    at: [*ONE[:at], *entries_of(LENGTH - at, after=mark_at(ONE, at), word="b")]
    for at in range(LENGTH)
}


def judged(held: Sequence[Entry], sent: Sequence[Entry], after: int) -> Judgement:
    """Judge the entries of `sent` behind number `after`, where `held` are held."""
    return judge(
        [segment(sent, after)],
        {INST: mark_at(held, len(held))} if held else {},
        lambda _inst, n: held[n - 1].h if 0 < n <= len(held) else None,
        lambda _inst, n: sent[n - 1].h if after < n <= len(sent) else None,
    )


def segment(sent: Sequence[Entry], after: int) -> Segment:
    at = mark_at(sent, after)
    if len(sent) == after:
        return Segment(inst=INST, from_=at.n, from_hash=at.h, upto=at.n, upto_hash=at.h)
    return segment_of(sent[after:], at)


def by_comparing_all(held: Sequence[Entry], sent: Sequence[Entry], after: int) -> str:
    if after > len(held):
        return "gap"
    shared = range(max(after, 1), min(len(held), len(sent)) + 1)
    if any(held[n - 1].h != sent[n - 1].h for n in shared):
        return "fork"
    return "duplicate" if len(sent) <= len(held) else "applied"


@given(data=st.data(), parting=st.integers(0, LENGTH), count=st.integers(0, LENGTH))
def test_the_ends_tell_what_every_entry_would(
    data: st.DataObject, parting: int, count: int
) -> None:
    chain = OTHERS[parting] if parting < LENGTH else ONE
    upto = data.draw(st.integers(0, LENGTH))
    after = data.draw(st.integers(0, upto))
    held, sent = ONE[:count], chain[:upto]
    found = judged(held, sent, after)
    assert found.verdict == by_comparing_all(held, sent, after)
    (single,) = found.segments
    if found.verdict == "applied":
        assert single.present + single.new == upto - after
        assert single.first_new == count + 1
    elif found.verdict == "duplicate":
        assert (single.present, single.new) == (upto - after, 0)
    else:
        assert (single.present, single.new) == (0, 0)


@pytest.mark.parametrize(
    ("held", "sent", "after", "verdict"),
    [
        (0, 5, 0, "applied"),
        (5, 5, 0, "duplicate"),
        (5, 5, 5, "duplicate"),
        (3, 8, 0, "applied"),
        (3, 8, 5, "gap"),
    ],
)
def test_one_history_goes_on(held: int, sent: int, after: int, verdict: str) -> None:
    assert judged(ONE[:held], ONE[:sent], after).verdict == verdict


def test_a_gap_names_what_is_missing() -> None:
    (single,) = judged(ONE[:3], ONE, 8).segments
    assert (single.first_new, single.missing_upto) == (4, 8)


def test_a_fork_is_seen_though_the_file_begins_and_ends_outside_of_what_is_held() -> None:
    """The file starts at the beginning and ends beyond the mark: only its own middle differs."""
    assert judged(ONE[:6], OTHERS[3], 0).verdict == "fork"


def test_the_worst_segment_decides_for_the_file() -> None:
    before = "11c0ffee11c0ffee"
    tail = entries_of(4, after=Mark(inst=before))
    own, other = segment(ONE, 0), segment_of(tail, Mark(inst=before))
    late = segment_of(tail[2:], mark_of(tail[1]))

    def verdict(*segments: Segment, have: dict[str, Mark]) -> str:
        return judge(segments, have, lambda *_: None, lambda *_: None).verdict

    assert verdict(own, other, have={}) == "applied"
    assert verdict(own, late, have={}) == "gap"
    assert verdict(own, other, have={before: Mark(inst=before, n=4, h="0" * 64)}) == "fork"
    assert verdict(have={}) == "duplicate"
