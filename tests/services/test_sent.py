"""What nobody brought to a window: by post, or through the portal (I-1, I-7.4, W-13)."""

import datetime as dt
from pathlib import Path

import pytest

from desktop.models.application import Application
from desktop.models.arrival import Arrival, SentBy
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.services import intake, sent
from desktop.services.desk import Desk
from desktop.store import cases, papers, search, tickets
from desktop.store import desk as desk_tables
from desktop.store.cases import CaseRow
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.office import OFFICE, WINDOW, Clock, an_office
from tests.helpers.standards import at

REQUEST = {
    "requested_on": "24.11.2013",
    "arrival.time": "2140",
    "arrival.number": "WP-0077",
    "arrival.signed_by": "Қасымов Т. С.",
    "arrival.answer_to": "kasymov@example.kz",
}


def by_post(desk: Desk, **changes: str) -> Draft:
    begun = sent.new_draft(desk, "weapons", "post")
    whole = drafts.citizen_with_rifle(papers=True)
    return whole.with_texts({**begun.values, **changes})


def by_portal(desk: Desk, **changes: str) -> Draft:
    begun = sent.new_draft(desk, "invitations", "portal")
    ticked = {"papers.portal-questionnaire": "yes"}
    whole = drafts.private_invitation()
    return whole.with_texts({**begun.values, **REQUEST, **ticked, **changes})


def register(desk: Desk, draft: Draft) -> tuple[CaseRow, Application]:
    given = sent.register_sent(desk, window=WINDOW, draft=draft)
    row = cases.by_id(desk.database, given.case)
    application = cases.application(desk.database, given.case)
    assert row is not None
    assert application is not None
    return row, application


def hindered(desk: Desk, draft: Draft) -> tuple[str, str]:
    with pytest.raises(Refusal) as refused:
        sent.register_sent(desk, window=WINDOW, draft=draft)
    assert refused.value.code == "intake-hindered"
    return str(refused.value.fields["path"]), str(refused.value.fields["problem"])


def test_only_a_standard_with_a_portal_is_open_to_it(desk: Desk) -> None:
    assert sent.ways(desk, "weapons") == ("post",)
    assert sent.ways(desk, "invitations") == ("post", "portal")
    with pytest.raises(Refusal, match="no-such-way"):
        sent.new_draft(desk, "weapons", "portal")
    forged = by_post(desk).with_text("arrival.by", "portal")
    with pytest.raises(Refusal, match="no-such-way"):
        sent.register_sent(desk, window=WINDOW, draft=forged)


def test_a_service_of_another_room_is_not_taken_in_here(tmp_path: Path) -> None:
    with (
        an_office(tmp_path / "office.kense", services=["weapons"]) as desk,
        pytest.raises(Refusal, match="service-not-here"),
    ):
        sent.new_draft(desk, "invitations", "post")


def test_an_application_by_post_keeps_its_day_and_the_stamp(desk: Desk) -> None:
    stamp = {
        "arrival.on": "22.11.2013",
        "arrival.number": "К-145",
        "arrival.stamped_on": "23.11.2013",
    }
    row, application = register(desk, by_post(desk, **stamp))
    assert application.arrival == Arrival(
        by="post",
        on=dt.date(2013, 11, 22),
        number="К-145",
        stamped_on=dt.date(2013, 11, 23),
    )
    assert row.channel == "counter"  # the papers are those of the chancery, not of the portal


def test_the_term_of_what_came_by_post_runs_from_its_registration(desk: Desk) -> None:
    """Terms of papers run from handing in and registration (W-7.1a), not from the postmark."""
    row, _application = register(desk, by_post(desk, **{"arrival.on": "20.11.2013"}))
    assert (row.day, row.due) == (dt.date(2013, 11, 25), dt.date(2013, 12, 10))


def test_the_post_brings_a_talon_and_the_portal_none(desk: Desk) -> None:
    post = sent.register_sent(desk, window=WINDOW, draft=by_post(desk))
    portal = sent.register_sent(desk, window=WINDOW, draft=by_portal(desk))
    assert [paper.kind for paper in papers.papers_of(desk.database, "case", post.case)] == [
        "talon-weapons"
    ]
    assert portal.paper == ""
    assert papers.papers_of(desk.database, "case", portal.case) == []


def test_a_request_through_the_portal_keeps_its_moment_and_its_term_runs_from_it(
    desk: Desk,
) -> None:
    row, application = register(desk, by_portal(desk))
    assert application.arrival == Arrival(
        by="portal",
        on=dt.date(2013, 11, 24),
        time="21:40",
        number="WP-0077",
        signed_by="Қасымов Т. С.",
        answer_to="kasymov@example.kz",
    )
    assert row.channel == "portal"
    assert application.term.steps[0].date == dt.date(2013, 11, 24)  # a Sunday, 21:40
    assert row.due == dt.date(2013, 12, 4)  # I-7.4: from Monday on; 2 December is a day off


@pytest.mark.parametrize(
    ("path", "typed", "problem"),
    [
        ("requested_on", "", "required"),
        ("requested_on", "26.11.2013", "future-date"),
        ("arrival.time", "", "required"),
        ("arrival.time", "2560", "bad-time"),
        ("arrival.number", "", "required"),
    ],
)
def test_what_the_portal_says_of_a_request_is_asked(
    desk: Desk, path: str, typed: str, problem: str
) -> None:
    assert hindered(desk, by_portal(desk, **{path: typed})) == (path, problem)


def test_a_request_of_today_has_not_come_before_it_was_sent(desk: Desk) -> None:
    today = {"requested_on": "25.11.2013"}
    late = by_portal(desk, **today, **{"arrival.time": "09:31"})
    assert hindered(desk, late) == ("arrival.time", "future-time")
    row, _application = register(desk, by_portal(desk, **today, **{"arrival.time": "9.30"}))
    assert row.registered_at == at(9, 30)


@pytest.mark.parametrize(
    ("path", "typed", "problem"),
    [
        ("arrival.on", "", "required"),
        ("arrival.on", "31.02.2013", "bad-date"),
        ("arrival.on", "26.11.2013", "future-date"),
        ("arrival.stamped_on", "26.11.2013", "future-date"),
    ],
)
def test_what_came_by_post_has_its_day(desk: Desk, path: str, typed: str, problem: str) -> None:
    assert hindered(desk, by_post(desk, **{path: typed})) == (path, problem)


def test_nothing_is_measured_of_what_nobody_brought(desk: Desk) -> None:
    row, _application = register(desk, by_post(desk))
    day = desk.now().date()
    assert row.visit == ""
    assert tickets.of_day(desk.database, office=OFFICE, day=day) == []
    assert desk.database.value("SELECT count(*) FROM visits") == 0
    assert check_database(desk.database).sound


def test_the_hour_of_registration_is_nobody_s_reception(desk: Desk, clock: Clock) -> None:
    clock.pass_minutes(11 * 60)
    row, _application = register(desk, by_portal(desk))
    assert not row.outside_hours


def test_it_has_its_number_in_the_same_series(desk: Desk) -> None:
    first, _one = register(desk, by_post(desk))
    second, _two = register(desk, by_post(desk))
    assert [first.number, second.number] == ["Қ-2013/0001", "Қ-2013/0002"]


def test_it_is_found_by_the_number_it_came_with(desk: Desk) -> None:
    row, _application = register(desk, by_portal(desk))
    assert [each.case for each in search.search(desk.database, "WP-0077")] == [row.case]


@pytest.mark.parametrize("by", ["post", "portal"])
def test_each_way_has_its_own_draft_until_it_is_registered(desk: Desk, by: SentBy) -> None:
    draft = by_post(desk) if by == "post" else by_portal(desk)
    shelf = sent.shelf(WINDOW, draft.service, by)
    intake.save_draft(desk, window=shelf, visit="", draft=draft)
    assert sent.waiting(desk, WINDOW, draft.service, by) == at(9, 30)
    assert desk_tables.draft(desk.database, WINDOW) is None
    sent.register_sent(desk, window=WINDOW, draft=draft)
    assert sent.waiting(desk, WINDOW, draft.service, by) is None


def test_missing_papers_do_not_hinder_what_came_by_post(desk: Desk) -> None:
    bare = drafts.citizen_with_rifle()
    draft = bare.with_texts(dict(sent.new_draft(desk, "weapons", "post").values))
    row, application = register(desk, draft)
    assert row.missing == len([each for each in application.missing if each.group == "required"])
    assert row.missing > 0
