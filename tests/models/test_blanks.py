"""Blanks of strict reporting: serials, blocks, what is in stock, a number used once (D28)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.blanks import (
    MOST,
    BlankState,
    Block,
    Serial,
    balance_of,
    blocks_of,
    read_block,
    read_serial,
    require_apart,
    require_commission,
    require_explained,
    require_in_stock,
)
from desktop.models.errors import Refusal

SERIES = st.sampled_from(["", "АА", "ҚР 12", "АБ-7/2"])
WIDTHS = st.integers(7, 9)
BLOCKS = st.builds(
    lambda series, first, count, width: Block(
        series=series, first=first, last=first + count, width=width
    ),
    SERIES,
    st.integers(1, 5000),
    st.integers(0, 60),
    WIDTHS,
)


def told(code: str, **fields: object) -> tuple[str, dict[str, object]]:
    """Return how a refusal is compared."""
    return code, fields


@given(SERIES, st.integers(1, 9_999_999), WIDTHS)
def test_a_serial_reads_back_as_it_is_printed(series: str, number: int, width: int) -> None:
    serial = Serial(series=series, number=number, width=width)
    assert read_serial(serial.text) == serial


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (" аа   0001234 ", "АА 0001234"),
        ("АА№0001234", "АА 0001234"),
        ("АА-0001234", "АА 0001234"),
        ("0004411", "0004411"),
    ],
)
def test_a_serial_is_read_however_it_is_spaced(typed: str, text: str) -> None:
    assert read_serial(typed).text == text


@pytest.mark.parametrize("typed", ["", "АА", "АА 0000", "АА 12 б", "А?А 12", "1234567890123"])
def test_what_is_no_serial_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="blank-serial"):
        read_serial(typed)


def test_a_series_is_the_same_in_latin_letters() -> None:
    assert read_serial("AA 0001").key == read_serial("АА 0001").key
    assert read_serial("AA 0001").key != read_serial("АБ 0001").key


@given(BLOCKS)
def test_a_block_reads_back_by_its_ends(block: Block) -> None:
    first, *_between, last = (*block.serials, block.serials[-1])
    assert read_block(first.text, last.text) == block
    assert read_block(first.text, f"{last.number:0{last.width}d}") == block
    assert len(block) == len(block.serials)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("АА 0002", "АА 0001"),
        ("АА 0001", "АБ 0002"),
        ("АА 0001", "АА 00002"),
        ("АА 0001", f"АА {MOST + 1:04d}"),
    ],
)
def test_ends_of_no_block_are_refused(first: str, last: str) -> None:
    with pytest.raises(Refusal, match="blank-block"):
        read_block(first, last)


@given(BLOCKS, BLOCKS)
def test_blocks_overlap_when_they_share_a_serial(one: Block, other: Block) -> None:
    shared = {each.key for each in one.serials} & {each.key for each in other.serials}
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)
    if shared:
        with pytest.raises(Refusal, match="blank-overlap"):
            require_apart(one, [other])
    else:
        require_apart(one, [other])


def test_an_overlap_names_what_was_received_before() -> None:
    with pytest.raises(Refusal) as refused:
        require_apart(read_block("АА 0005", "0020"), [read_block("АА 0001", "0009")])
    assert refused.value.fields == {"first": "АА 0005", "last": "АА 0009"}


@given(st.sets(st.tuples(SERIES, st.integers(1, 80)), max_size=60))
def test_ranges_say_every_serial_once_and_in_as_few_blocks_as_there_are_gaps(
    numbers: set[tuple[str, int]],
) -> None:
    serials = [Serial(series=series, number=number, width=7) for series, number in numbers]
    blocks = blocks_of(serials)
    said = [each.key for block in blocks for each in block.serials]
    assert sorted(said) == sorted(each.key for each in serials)
    assert len(said) == len(set(said))
    assert len(blocks) == sum((series, number - 1) not in numbers for series, number in numbers)


STATES: list[tuple[BlankState | None, tuple[str, dict[str, object]]]] = [
    (None, told("blank-unknown", blank="АА 0001234")),
    ("used", told("blank-used", blank="АА 0001234", number="2013/0001")),
    ("spoiled", told("blank-spoiled", blank="АА 0001234")),
    ("handed-back", told("blank-handed-back", blank="АА 0001234")),
]


@pytest.mark.parametrize(("state", "expected"), STATES)
def test_a_blank_leaves_once(
    state: BlankState | None, expected: tuple[str, dict[str, object]]
) -> None:
    serial = read_serial("АА 0001234")
    require_in_stock(serial, "in-stock")
    with pytest.raises(Refusal) as refused:
        require_in_stock(serial, state, bears="2013/0001")
    assert (refused.value.code, dict(refused.value.fields)) == expected


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 99), st.integers(0, 99))
def test_a_balance_comes_to_what_is_left(
    opening: int, received: int, used: int, spoiled: int
) -> None:
    moved = {"received": received, "used": used, "spoiled": spoiled, "reconciled": 7}
    balance = balance_of(opening, moved)
    assert balance.closing == opening + received - used - spoiled
    assert balance_of(balance.closing, {"handed-back": 3}).closing == balance.closing - 3


def test_a_difference_needs_its_remarks() -> None:
    require_explained(10, 10, "")
    require_explained(9, 10, "біреуі табылмады")
    with pytest.raises(Refusal, match="blank-difference") as refused:
        require_explained(9, 10, " ")
    assert refused.value.fields == {"counted": 9, "expected": 10}
    with pytest.raises(Refusal, match="blanks-counted"):
        require_explained(-1, 10, "қате")


@pytest.mark.parametrize("people", [(), ("", "s2"), ("s1", "s1"), ("s1", "s2", "s2")])
def test_a_commission_has_a_chair_and_nobody_twice(people: tuple[str, ...]) -> None:
    require_commission(("s1", "s2", "s3"))
    require_commission(("s1", "", ""))
    with pytest.raises(Refusal, match="commission-incomplete"):
        require_commission(people)


def test_a_block_of_one_is_written_as_its_serial() -> None:
    block = read_block("АА 0001", "0003")
    assert block.text == "АА 0001 – 0003"
    assert replace(block, last=block.first).text == "АА 0001"
