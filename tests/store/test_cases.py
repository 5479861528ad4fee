import datetime as dt
from collections.abc import Iterator

import pytest

from desktop.models.facts import NotCoveredExplained, PapersListed, VisitEnded
from desktop.models.person import Applicant, Representative
from desktop.store import cases, visits
from desktop.store.cases import Filter
from desktop.store.database import Database
from tests.helpers.facts import (
    DAY,
    OFFICE,
    application,
    case_registered,
    moment,
    organisation,
    person,
    weapon,
)
from tests.store.recording import record, register

MANY = 23


@pytest.fixture
def many(office: Database) -> Database:
    """Return an office with 23 cases: every fourth short of papers, every fifth re-registers."""
    for sequence in range(1, MANY + 1):
        purpose = "re-register" if sequence % 5 == 0 else "register"
        register(office, sequence, application=application(sequence, purpose=purpose))
    return office


def sequences(rows: list[cases.CaseRow]) -> list[int]:
    return [row.sequence for row in rows]


def pages(database: Database, narrow: Filter, limit: int) -> Iterator[list[int]]:
    before = None
    while rows := cases.page(database, narrow, before=before, limit=limit):
        yield sequences(rows)
        before = rows[-1].seq


def test_a_case_row_says_what_lists_need(office: Database) -> None:
    taken = application(
        41,
        representative=Representative(person=person(3), basis="attorney"),
        items=(weapon(1), weapon(2, "МК77")),
        persons=(person(5),),
    )
    register(office, 41, application=taken, outside_hours=True)
    row = cases.by_id(office, "case-0041")
    assert row is not None
    assert (row.number, row.qr, row.year, row.sequence) == (
        "Қ-2013/0041", "02110120130000414", 2013, 41,
    )  # fmt: skip
    assert (row.office, row.service, row.edition) == (OFFICE, "weapons", "2010-10-21")
    assert (row.visit, row.stage, row.purpose, row.channel) == (
        "visit-0041", "registered", "register", "counter",
    )  # fmt: skip
    assert (row.applicant_kind, row.applicant) == ("citizen", person(41).full_name)
    assert (row.iin, row.phone) == (person(41).iin, taken.phone)
    assert row.representative == person(3).full_name
    assert (row.day, row.registered_at) == (DAY, moment(9, 41))
    assert row.due == row.safe == row.collect_on == DAY + dt.timedelta(days=15)
    assert (row.items, row.persons, row.missing) == (2, 1, 0)
    assert (row.covered, row.insisted, row.outside_hours) == (True, False, True)
    assert (row.clerk, row.clerk_name) == ("s1", "Сейтова Айгүл Болатқызы")


def test_a_company_is_listed_by_name_and_bin(office: Database) -> None:
    company = Applicant(kind="special-entity", organisation=organisation())
    register(office, 1, application=application(1, applicant=company))
    row = cases.by_id(office, "case-0001")
    assert row is not None
    assert (row.applicant, row.iin) == ("«Қалқан-Күзет» ЖШС", "050140001234")


def test_a_case_is_found_by_its_number_and_its_qr_code(many: Database) -> None:
    by_number = cases.by_number(many, "Қ-2013/0007")
    assert by_number is not None
    assert cases.by_qr(many, by_number.qr) == by_number == cases.by_id(many, "case-0007")


@pytest.mark.parametrize("text", ["", "Қ-2013/9999", "' OR 1=1 --", "%", "\0"])
def test_what_is_no_number_finds_nothing(many: Database, text: str) -> None:
    found = [cases.by_number(many, text), cases.by_qr(many, text), cases.by_id(many, text)]
    assert found == [None, None, None]


def test_the_whole_application_comes_back(office: Database) -> None:
    register(office, 4)
    assert cases.application(office, "case-0004") == application(4)
    assert cases.application(office, "case-0005") is None


def test_a_returning_applicant_is_known_by_the_newest_application(office: Database) -> None:
    register(office, 1)
    newest = application(2, applicant=application(1).applicant)
    register(office, 2, application=newest)
    assert cases.last_application(office, iin=person(1).iin) == newest
    assert cases.last_application(office, iin="000000000001") is None
    assert cases.last_application(office, iin="") is None


def test_the_register_shows_the_newest_first_page_by_page(many: Database) -> None:
    assert list(pages(many, Filter(), 10)) == [
        [*range(23, 13, -1)],
        [*range(13, 3, -1)],
        [3, 2, 1],
    ]


@pytest.mark.parametrize(
    ("narrow", "found"),
    [
        (Filter(purpose="re-register"), [20, 15, 10, 5]),
        (Filter(short_of_papers=True), [20, 16, 12, 8, 4]),
        (Filter(purpose="re-register", short_of_papers=True), [20]),
        (Filter(service="invitations"), []),
        (Filter(office="2-12"), []),
        (Filter(stage="decided"), []),
        (Filter(applicant_kind="foreigner"), []),
        (Filter(from_day=DAY + dt.timedelta(days=1)), []),
        (Filter(to_day=DAY - dt.timedelta(days=1)), []),
        (Filter(safe_until=DAY + dt.timedelta(days=14)), []),
        (
            Filter(
                service="weapons", office=OFFICE, stage="registered", applicant_kind="citizen",
                from_day=DAY, to_day=DAY, safe_until=DAY + dt.timedelta(days=15),
                purpose="re-register",
            ),
            [20, 15, 10, 5],
        ),
    ],
)  # fmt: skip
def test_the_register_can_be_narrowed(many: Database, narrow: Filter, found: list[int]) -> None:
    assert sequences(cases.page(many, narrow)) == found
    assert sequences(cases.rows(many, cases.ids(many, narrow))) == found
    assert cases.count(many, narrow) == len(found)


def test_any_window_of_the_register_is_shown_in_the_order_asked(many: Database) -> None:
    ids = cases.ids(many, Filter())
    assert sequences(cases.rows(many, ids[5:8])) == [18, 17, 16]
    assert sequences(cases.rows(many, [ids[8], ids[2], 99_999])) == [15, 21]
    assert cases.rows(many, []) == []


def test_a_thousand_rows_may_be_asked_for_at_once(many: Database) -> None:
    ids = list(cases.ids(many, Filter()))
    assert sequences(cases.rows(many, [*range(1_000, 2_000), *ids])) == [*range(23, 0, -1)]


def test_one_visit_may_lead_to_several_cases(office: Database) -> None:
    register(office, 1)
    record(office, case_registered("another", "visit-0001", 2))
    record(office, VisitEnded(visit="visit-0001", ticket="ticket-0001", end="registered"))
    assert sequences(visits.cases_of(office, "visit-0001")) == [1, 2]
    visit = visits.visit(office, "visit-0001")
    assert visit is not None
    assert (visit.ticket, visit.window, visit.end) == ("ticket-0001", "1", "registered")
    assert (visit.began_at, visit.ended_at) == (moment(), moment())


def test_a_visit_that_goes_on_has_no_end(office: Database) -> None:
    register(office, 1)
    visit = visits.visit(office, "visit-0001")
    assert visit is not None
    assert (visit.ended_at, visit.end) == (None, "")
    assert visits.visit(office, "visit-0002") is None


def test_a_visit_remembers_what_the_visitor_was_told(office: Database) -> None:
    register(office, 1)
    missing = application(4).missing
    asked = {"visit": "visit-0001", "applicant_kind": "citizen"}
    record(
        office,
        PapersListed(service="weapons", purpose="register", missing=missing, **asked),
        NotCoveredExplained(
            service="invitations", purpose="private", why="not-covered", paragraph="11", **asked
        ),
    )
    listed, explained = visits.answers(office, "visit-0001")
    assert (listed.kind, listed.missing, listed.at) == ("papers-listed", missing, moment())
    assert (explained.kind, explained.why, explained.paragraph) == (
        "not-covered", "not-covered", "11",
    )  # fmt: skip
    assert (explained.service, explained.purpose, explained.missing) == (
        "invitations", "private", (),
    )  # fmt: skip
    assert visits.answers(office, "visit-0002") == []
