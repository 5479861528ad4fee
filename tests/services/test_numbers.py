"""Numbers put aside for talons written by hand: blank talons, every number explained (D40, D52)."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models.block import Block, runs_of
from desktop.models.errors import Refusal
from desktop.services import intake, numbers, papers
from desktop.services import settings as office_settings
from desktop.services.desk import Desk
from desktop.store import cases, offices
from desktop.store import papers as paper_rows
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.pdf import text_of
from tests.helpers.visits import served

WHY = "жарық өшуі мүмкін"


def registered(desk: Desk) -> int:
    draft = drafts.citizen_with_rifle(papers=True)
    case = intake.register(desk, ticket=served(desk).id, draft=draft).case
    row = cases.by_id(desk.database, case)
    assert row is not None
    return row.sequence


def gaps(desk: Desk) -> list[tuple[int, int, str, str]]:
    found = offices.gaps(desk.database, desk.office().office, "weapons", 2013)
    return [(gap.after, gap.last, gap.reason, gap.kind) for gap in found]


def block_of(desk: Desk) -> Block:
    (block,) = numbers.open_blocks(desk, service="weapons")
    return block


def test_the_series_goes_on_above_a_block_and_the_block_explains_itself(desk: Desk) -> None:
    assert registered(desk) == 1
    numbers.reserve(desk, service="weapons", count=3, reason=f" {WHY} ")
    assert registered(desk) == 5
    assert gaps(desk) == [(1, 4, WHY, "reserved")]
    assert block_of(desk).open == (2, 3, 4)
    assert check_database(desk.database).problems == ()


def test_a_blank_talon_is_fixed_for_every_number(desk: Desk) -> None:
    office_settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="a4-two-up")
    block = numbers.reserve(desk, service="weapons", count=2, reason=WHY)
    blanks = numbers.blanks_of(desk, block)
    assert len(blanks) == 2
    row = paper_rows.paper(desk.database, blanks[1])
    assert row is not None
    assert (row.kind, row.layout, row.width_mm) == ("talon-blank", "talon-weapons", 297)
    assert papers.destination_of(desk, row).printer == "HP"
    text = text_of(papers.paper_pdf(desk, paper=blanks[1]))
    assert "Қ-2013/0002" in text
    assert "ҮЛГІ" not in text
    assert "Қасымов" not in text


def test_the_numbers_left_are_handed_back_with_the_reason(desk: Desk) -> None:
    block = numbers.reserve(desk, service="weapons", count=4, reason=WHY)
    assert numbers.hand_back(desk, block=block, reason="керек болмады") == 4
    assert numbers.open_blocks(desk, service="weapons") == []
    assert gaps(desk) == [(0, 4, "керек болмады", "handed-back")]
    with pytest.raises(Refusal, match="block-used-up"):
        numbers.hand_back(desk, block=block, reason="тағы")
    assert numbers.blanks_of(desk, block) == []
    assert check_database(desk.database).problems == ()


def test_what_is_no_block_is_refused(desk: Desk) -> None:
    for count in (0, 51):
        with pytest.raises(Refusal, match="bad-block"):
            numbers.reserve(desk, service="weapons", count=count, reason=WHY)
    with pytest.raises(Refusal, match="reason-missing"):
        numbers.reserve(desk, service="weapons", count=1, reason=" ")
    with pytest.raises(Refusal, match="service-not-here"):
        numbers.reserve(desk, service="dogs", count=1, reason=WHY)
    with pytest.raises(Refusal, match="block-unknown"):
        numbers.hand_back(desk, block="nothing", reason=WHY)
    assert gaps(desk) == []


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(["case", "block", "back", "skip"]), max_size=8))
def test_every_number_is_a_case_or_explained(desk: Desk, moves: list[str]) -> None:
    for move in moves:
        blocks = numbers.open_blocks(desk, service="weapons")
        if move == "case":
            registered(desk)
        elif move == "block":
            numbers.reserve(desk, service="weapons", count=2, reason=WHY)
        elif move == "back" and blocks:
            numbers.hand_back(desk, block=blocks[0].block, reason="керек болмады")
        elif move == "skip":
            last = offices.series_last(desk.database, desk.office().office, "weapons/2013")
            office_settings.set_series(
                desk, service="weapons", year=2013, last=last + 2, reason="қағаздан"
            )
    office, last = desk.office().office, 0
    last = offices.series_last(desk.database, office, "weapons/2013")
    found = offices.gaps(desk.database, office, "weapons", 2013)
    assert all(gap.reason for gap in found)
    explained = [n for gap in found for n in range(gap.after + 1, gap.last + 1)]
    taken = [row.sequence for row in cases.page(desk.database, cases.Filter(service="weapons"))]
    assert sorted([*explained, *taken]) == list(range(1, last + 1))


@given(st.sets(st.integers(1, 60)))
def test_runs_are_whole_and_apart(numbers_: set[int]) -> None:
    runs = runs_of(numbers_)
    assert [n for first, last in runs for n in range(first, last + 1)] == sorted(numbers_)
    assert all(later[0] - earlier[1] > 1 for earlier, later in pairwise(runs))
