"""What was taken in without power is entered by its talon: its number, its hour, its term (D40)."""

import datetime as dt

import pytest

from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.services import day, numbers, sent
from desktop.services import settings as office_settings
from desktop.services.desk import Desk
from desktop.store import cases, offices, papers
from desktop.store.cases import CaseRow
from desktop.store.numbers import entered_at
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.office import WINDOW, Clock

MONDAY = dt.date(2013, 11, 25)


@pytest.fixture
def block(desk: Desk, clock: Clock) -> str:
    """Put three numbers aside on Monday at half past nine; it is Tuesday, the power is back."""
    found = numbers.reserve(desk, service="weapons", count=3, reason="жарық өшуі мүмкін")
    clock.pass_minutes(60 * 24)
    day.open_day(desk, day=MONDAY + dt.timedelta(days=1), confirmed=(), built_on=MONDAY)
    return found


def talon(number: str = "2", on: str = "25.11.2013", time: str = "11:05") -> Draft:
    draft = drafts.citizen_with_rifle(papers=True)
    return draft.with_texts(
        {
            "arrival.by": "talon",
            "arrival.number": number,
            "arrival.on": on,
            "arrival.time": time,
        }
    )


def entered(desk: Desk, draft: Draft) -> CaseRow:
    case = sent.register_sent(desk, window=WINDOW, draft=draft).case
    row = cases.by_id(desk.database, case)
    assert row is not None
    return row


def refused(desk: Desk, draft: Draft) -> str:
    with pytest.raises(Refusal) as refusal:
        sent.register_sent(desk, window=WINDOW, draft=draft)
    return refusal.value.code


@pytest.mark.usefixtures("block")
def test_a_talon_is_entered_with_its_number_and_its_hour(desk: Desk) -> None:
    row = entered(desk, talon())
    assert (row.number, row.sequence, row.day) == ("Қ-2013/0002", 2, MONDAY)
    assert row.registered_at.isoformat() == "2013-11-25T11:05:00+06:00"
    assert row.due == dt.date(2013, 12, 10)  # fifteen days from Monday, not from Tuesday
    assert row.visit == ""
    assert entered_at(desk.database, row.case) == desk.now()
    (paper,) = papers.papers_of(desk.database, "case", row.case)
    assert (paper.kind, paper.state) == ("talon-weapons", "hand-written")
    assert check_database(desk.database).problems == ()


@pytest.mark.usefixtures("block")
def test_a_number_is_entered_once_and_only_from_the_block(desk: Desk) -> None:
    entered(desk, talon("Қ-2013/0002"))
    assert refused(desk, talon("2")) == "number-not-reserved"
    assert refused(desk, talon("4")) == "number-not-reserved"
    (block,) = numbers.open_blocks(desk, service="weapons")
    assert block.open == (1, 3)
    found = offices.gaps(desk.database, "2-11", "weapons", 2013)
    assert [(gap.after + 1, gap.last, gap.kind) for gap in found] == [
        (1, 1, "reserved"),
        (3, 3, "reserved"),
    ]


@pytest.mark.usefixtures("block")
def test_no_talon_bears_an_hour_to_come_or_one_before_its_number(desk: Desk) -> None:
    assert refused(desk, talon(time="09:20")) == "hand-talon-early"
    assert refused(desk, talon(on="24.11.2013")) == "hand-talon-early"
    assert refused(desk, talon(on="26.11.2013", time="23:00")) == "intake-hindered"
    assert refused(desk, talon(time="25:00")) == "intake-hindered"
    assert refused(desk, talon(number="")) == "intake-hindered"
    entered(desk, talon(time="09:30"))  # the very minute it was put aside


def test_a_handed_back_number_is_no_talon(desk: Desk, block: str) -> None:
    entered(desk, talon("1"))
    assert numbers.hand_back(desk, block=block, reason="керек болмады") == 2
    assert "talon" not in sent.ways(desk, "weapons")
    assert refused(desk, talon("3")) == "no-such-way"


def test_without_numbers_put_aside_nothing_is_entered_so(desk: Desk) -> None:
    assert "talon" not in sent.ways(desk, "weapons")
    numbers.reserve(desk, service="weapons", count=1, reason="жарық")
    assert "talon" in sent.ways(desk, "weapons")
    assert "talon" not in sent.ways(desk, "invitations")


@pytest.mark.usefixtures("block")
def test_the_next_visitor_gets_the_number_above_the_block(desk: Desk) -> None:
    entered(desk, talon("1"))
    office = desk.office().office
    assert offices.series_last(desk.database, office, "weapons/2013") == 3
    with pytest.raises(Refusal, match="series-behind"):
        office_settings.set_series(desk, service="weapons", year=2013, last=2, reason="қате")
