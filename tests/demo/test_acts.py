"""What is done to applications between visitors on the day that is played (D39, D40, D42)."""

from collections.abc import Iterator

import pytest

from desktop.models.facts import CaseCorrected
from desktop.models.paper import CORRECTED
from desktop.store import case_events, cases, notices
from desktop.store.chancery import numbers_of
from desktop.store.database import Database, open_database
from desktop.store.numbers import blocks
from desktop.store.offices import gaps
from desktop.store.search import search
from tests.demo.conftest import PlayedDay
from tests.helpers.pdf import text_of
from tests.helpers.randomness import seeded


@pytest.fixture(scope="module")
def record(the_day: PlayedDay) -> Iterator[Database]:
    with open_database(the_day.database, randomness=seeded()) as database:
        yield database


def test_a_slip_is_put_right_and_the_talon_printed_anew(
    record: Database, the_day: PlayedDay
) -> None:
    (anew,) = (paper for paper in the_day.played.made if paper.kind == CORRECTED)
    assert "ТҮЗЕТІЛГЕН 25.11.2013" in text_of(anew.file.read_bytes())
    case = cases.by_number(record, anew.case)
    assert case is not None
    facts = [event.fact for event in case_events.events(record, case.case)]
    (corrected,) = (fact for fact in facts if isinstance(fact, CaseCorrected))
    assert [change.path for change in corrected.changes] == ["phone"]
    assert not corrected.later


def test_a_case_is_found_by_the_numbers_of_the_chancery(record: Database) -> None:
    (found,) = search(record, "3/1187")
    numbers = numbers_of(record, found.case)
    assert [each.direction for each in numbers] == ["incoming", "outgoing"]


def test_numbers_are_put_aside_for_a_power_cut_and_explained(
    record: Database, the_day: PlayedDay
) -> None:
    office = the_day.script.office
    (block,) = blocks(record, office)
    assert len(block.open) == 5
    assert [gap.kind for gap in gaps(record, office, "invitations", 2013)] == ["reserved"]


def test_one_application_is_sent_on_and_its_applicant_told(record: Database) -> None:
    (row,) = [each for each in cases.page(record, cases.Filter()) if each.ending == "forwarded"]
    told = notices.notice_of(record, row.case)
    assert told is not None
    assert (told.sent_on, told.told_on) == (row.day, row.day)
