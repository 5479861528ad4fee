"""What comes without a visitor on the day that is played (I-7.4, D39, D40)."""

import datetime as dt
from typing import NamedTuple

import pytest

from desktop.models.application import Application
from desktop.models.arrival import Arrival, SentBy
from desktop.models.facts import CaseVoided
from desktop.store import case_events, cases, numbers, papers
from desktop.store.cases import CaseRow
from desktop.store.database import Database
from tests.demo.conftest import PlayedDay


class Come(NamedTuple):
    row: CaseRow
    application: Application
    arrival: Arrival


def come(record: Database, by: SentBy, surname: str) -> Come:
    for row in cases.page(record, cases.Filter()):
        application = cases.application(record, row.case)
        arrival = application.arrival if application else None
        if application and arrival and arrival.by == by and row.applicant.startswith(surname):
            return Come(row, application, arrival)
    raise LookupError(surname)


@pytest.mark.parametrize(
    ("by", "surname"), [("post", "Бейсенов"), ("portal", "Дүйсенова"), ("talon", "Рахимова")]
)
def test_nobody_stood_at_a_window(record: Database, by: SentBy, surname: str) -> None:
    assert come(record, by, surname).row.visit == ""


def test_what_comes_by_post_bears_the_chancerys_stamp_and_gets_its_talon(
    record: Database, the_day: PlayedDay
) -> None:
    found = come(record, "post", "Бейсенов")
    assert (found.arrival.number, found.arrival.stamped_on) == ("3/1181", dt.date(2013, 11, 22))
    assert [paper.document for paper in found.application.missing] == ["photos"]
    (talon,) = [paper for paper in the_day.played.made if paper.case == found.row.number]
    assert talon.kind == "talon-weapons"


def test_the_term_of_a_request_through_the_portal_runs_from_its_moment(record: Database) -> None:
    found = come(record, "portal", "Дүйсенова")
    assert (found.arrival.on, found.arrival.time) == (dt.date(2013, 11, 23), "21:40")
    same_day = next(
        row
        for row in cases.page(record, cases.Filter(service="invitations"))
        if row.applicant.startswith("Төлегенова")
    )
    assert found.row.due < same_day.due
    assert papers.papers_of(record, "case", found.row.case) == []  # its answer is electronic


def test_a_talon_of_the_power_cut_is_entered_with_its_number_and_its_hour(
    record: Database, the_day: PlayedDay
) -> None:
    row = come(record, "talon", "Рахимова").row
    (block,) = numbers.blocks(record, the_day.script.office)
    assert (row.number, row.sequence) == ("Ш-2013/0009", block.first)
    assert row.registered_at.isoformat() == "2013-11-25T16:12:00+06:00"
    entered = numbers.entered_at(record, row.case)
    assert entered is not None
    assert entered.isoformat() == "2013-11-25T16:40:00+06:00"
    (talon,) = papers.papers_of(record, "case", row.case)
    assert talon.state == "hand-written"


def test_a_second_one_of_the_same_matter_is_void_and_keeps_its_number(
    record: Database,
) -> None:
    row = come(record, "post", "Ибраева").row
    assert (row.number, row.ending) == ("Ш-2013/0008", "void")
    facts = [event.fact for event in case_events.events(record, row.case)]
    (void,) = (fact for fact in facts if isinstance(fact, CaseVoided))
    assert "Ш-2013/0001" in void.reason
    first = cases.by_number(record, "Ш-2013/0001")
    assert first is not None
    assert (first.iin, first.ending) == (row.iin, "")
