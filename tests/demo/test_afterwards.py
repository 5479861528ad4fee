"""The days after the counter's: every case of it comes to a lawful end (W-14…W-17, I-14…I-16)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.demo.afterwards import DAYS
from desktop.demo.going_on import AWAITED, TO_SEND, TO_SIGN, again
from desktop.demo.path_people import (
    ASKED,
    BY_ATTORNEY,
    CONFIDENTIAL,
    HEAD,
    OF_INVITATIONS,
    OF_WEAPONS,
    ON_PAPER,
    PARTLY,
    UNCOLLECTED,
    WITHDRAWN,
)
from desktop.demo.sealed import accounts_of, copy_office, enter
from desktop.models.errors import Refusal
from desktop.models.facts import DecisionSigned
from desktop.models.line import measure
from desktop.services.accounts import logins
from desktop.services.breaches import owed_days
from desktop.services.day import reception_spans
from desktop.services.portal_answer import goes_by_portal
from desktop.services.queueing import line_rule
from desktop.services.workdays import office_calendar
from desktop.store import (
    access,
    case_events,
    cases,
    offices,
    papers,
    path,
    path_rows,
    tickets,
)
from desktop.store import staff as staff_rows
from desktop.store.cases import CaseRow, Filter
from desktop.store.database import Database, open_database
from desktop.store.path import CaseWhole
from desktop.store.upkeep import check_database
from tests.demo.conftest import PlayedDay, PlayedOn
from tests.helpers.office import Clock, desk_over
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.randomness import seeded


@pytest.fixture(scope="module")
def record(after: PlayedOn) -> Iterator[Database]:
    with open_database(after.database, after.afterwards.key, randomness=seeded()) as database:
        yield database


def last_of(record: Database, applicant: str) -> CaseWhole:
    """Return the case registered last of an applicant, with all of its path."""
    rows = [row for row in cases.page(record, Filter(), limit=99) if row.applicant == applicant]
    found = path.whole(record, rows[0].case)
    assert found is not None
    return found


def everyone(record: Database) -> list[CaseRow]:
    """Return the cases of the counter's day, and what it had brought along from paper."""
    return cases.page(record, Filter(to_day=again().day - dt.timedelta(days=1)), limit=99)


def test_every_case_is_closed_but_the_two_of_one_who_did_not_come(record: Database) -> None:
    open_ones = [(row.stage, row.applicant) for row in everyone(record) if row.stage != "closed"]
    assert open_ones == 2 * [("ready", UNCOLLECTED)]
    assert len(everyone(record)) > 30


def test_every_end_is_a_lawful_one(record: Database) -> None:
    """Everything asked for was decided by who may, made, and received; or ended on its document."""
    answered = []  # through the portal (I-3a)
    for row in everyone(record):
        found = path.whole(record, row.case)
        assert found is not None
        if row.ending:
            assert (row.stage, found.handovers) == ("closed", ()), row.number
            continue
        assert found.undecided == (), row.number
        assert found.examined is not None
        if goes_by_portal(found):
            told = [(notice.about, notice.way) for notice in found.notices]
            assert (row.stage, found.results, told) == ("closed", (), [("decision", "e-mail")])
            answered.append(row.number)
            continue
        made = {key for each in found.results for key in each.issued.items}
        assert made == {item.item.key for item in found.items}, row.number
        received = {each for handover in found.handovers for each in handover.handed.results}
        lying = {each.issued.result for each in found.results} - received
        assert bool(lying) == (row.applicant == UNCOLLECTED), row.number
    assert len(answered) == 1


def test_every_decision_was_made_within_its_term(record: Database) -> None:
    decided = [row for row in everyone(record) if row.decided_on is not None]
    assert len(decided) > 25
    assert [row.number for row in decided if row.decided_on and row.decided_on > row.due] == []


def test_each_kind_of_outcome_is_there(record: Database) -> None:
    outcomes = Counter(row.decision for row in everyone(record) if row.decision)
    assert outcomes.keys() == {"granted", "refused", "part", "withdrawn"}


def test_nobody_signs_what_he_examined(record: Database) -> None:
    signed = [
        event.fact
        for row in everyone(record)
        for event in case_events.events(record, row.case)
        if isinstance(event.fact, DecisionSigned)
    ]
    assert len(signed) > 15
    assert {fact.examiner.staff for fact in signed} == {OF_WEAPONS, OF_INVITATIONS}
    assert {fact.by.staff for fact in signed} == {HEAD}
    assert sum(fact.on_paper for fact in signed) == 1
    assert not any(fact.one_person for fact in signed)


def test_the_head_s_resolutions_are_one_at_the_computer_and_one_from_a_sheet(
    record: Database,
) -> None:
    batches = {
        (each.batch, each.on_paper)
        for row in everyone(record)
        for each in path_rows.assignments_of(record, row.case)
        if each.batch
    }
    assert sorted(on_paper for _batch, on_paper in batches) == [False, True]
    assert last_of(record, ON_PAPER).assignments[0].on_paper


def test_one_weapon_is_granted_and_the_other_refused_on_two_grounds(record: Database) -> None:
    found = last_of(record, PARTLY)
    granted, refused = found.items
    assert (granted.outcome, refused.outcome) == ("granted", "refused")
    assert refused.decision is not None
    assert [each.ground for each in refused.decision.grounds] == ["17.5", "17.6"]
    assert sorted(each.issued.kind for each in found.results) == ["permit", "refusal"]


def test_a_guard_of_eighteen_is_refused_and_his_fellow_is_not_for_his_age(
    record: Database,
) -> None:
    grounds = [
        (ground.ground, item.item.called)
        for row in everyone(record)
        for found in [path.whole(record, row.case)]
        if found is not None
        for item in found.items
        if item.decision is not None
        for ground in item.decision.grounds
        if ground.ground == "17.7b"
    ]
    assert [called for _ground, called in grounds] == ["Серіков Алмас Ғалымұлы"]


def test_a_confidential_fact_is_in_no_paper(after: PlayedOn, record: Database) -> None:
    found = last_of(record, CONFIDENTIAL)
    (item,) = found.items
    assert item.decision is not None
    (ground,) = item.decision.grounds
    assert (ground.ground, ground.prints_fact) == ("16.1", False)
    assert "ҰҚК" in ground.fact
    texts = [text_of(file.read_bytes()) for file in sorted(after.papers.glob("*.pdf"))]
    assert len(texts) == len(after.afterwards.made)
    assert not any("ҰҚК" in text for text in texts)


def test_a_case_that_asked_others_had_the_longer_term_and_its_applicant_was_told(
    record: Database,
) -> None:
    found = last_of(record, ASKED)
    (change,) = found.term_changes
    assert (change.before_due, change.due) == (dt.date(2013, 12, 10), dt.date(2013, 12, 25))
    assert change.told_on == dt.date(2013, 11, 26)
    assert [(each.about, each.reached) for each in found.notices[:2]] == [
        ("term-switched", False),
        ("term-switched", True),
    ]
    (inquiry,) = found.inquiries
    assert inquiry.answered_on == dt.date(2013, 12, 5)
    assert [each.staff for each in found.assignments] == [OF_WEAPONS, OF_INVITATIONS]
    assert found.row.decided_on == dt.date(2013, 12, 6)


def test_invitations_were_at_the_department_and_each_has_a_number_of_its_own(
    record: Database,
) -> None:
    sent = [row for row in everyone(record) if path_rows.departures_of(record, row.case)]
    assert {row.service for row in sent} == {"invitations"}
    assert len(sent) > 5
    for row in sent:
        (departure,) = path_rows.departures_of(record, row.case)
        assert (departure.back_on, departure.result) == (dt.date(2013, 12, 3), "signed")
        results = [each.issued for each in path_rows.results_of(record, row.case)]
        numbers = [each.number for each in results if each.kind != "refusal"]
        assert len(set(numbers)) == len(numbers)
        if len(numbers) == 1:
            assert numbers == [departure.back_number]


def test_one_came_by_power_of_attorney_and_one_withdrew(record: Database) -> None:
    (handover,) = last_of(record, BY_ATTORNEY).handovers
    assert (handover.handed.receiver, handover.handed.authority) == ("proxy", "1-2047")
    (in_person,) = last_of(record, PARTLY).handovers
    assert (in_person.handed.receiver, in_person.handed.authority) == ("applicant", "")
    withdrawn = last_of(record, WITHDRAWN)
    assert (withdrawn.row.stage, withdrawn.row.ending) == ("closed", "withdrawn")
    assert not any(item.signer for item in withdrawn.items)


def test_the_head_got_a_slip_for_every_case_four_to_a_page_and_their_list(
    record: Database, after: PlayedOn
) -> None:
    first, *_others = (paper for paper in after.afterwards.made if paper.kind == "resolution")
    listed, *_lists = (paper for paper in after.afterwards.made if paper.kind == "resolution-list")
    laid = [row.number for row in everyone(record) if path_rows.assignments_of(record, row.case)]
    slips, told = first.file.read_bytes(), text_of(listed.file.read_bytes())
    assert len(page_sizes_mm(slips)) == -(-len(laid) // 4) == 7
    assert [number for number in laid if number not in text_of(slips)] == []
    assert [number for number in laid if number not in told] == []


def test_whoever_collected_took_a_number_was_called_and_served(
    record: Database, after: PlayedOn, the_day: PlayedDay
) -> None:
    handed = [
        each.handed for row in everyone(record) for each in path_rows.handovers_of(record, row.case)
    ]
    served = {each.visit: each for each in after.afterwards.tickets if each.end == "handed-over"}
    assert {each.visit for each in handed} == served.keys()
    assert len(served) > 20
    assert {ticket.line for ticket in served.values()} == {"collect"}
    desk = desk_over(record, Clock(after.afterwards.ended))
    for ticket in served.values():
        rule = line_rule(desk, service=ticket.service, line=ticket.line)
        spans = reception_spans(desk, ticket.service, ticket.issued_at)
        assert ticket.called_at is not None
        assert ticket.began_at is not None
        assert ticket.ended_at is not None
        waited = measure(ticket.issued_at, ticket.called_at, spans=spans, limit=rule.wait_minutes)
        took = measure(ticket.began_at, ticket.ended_at, spans=spans, limit=rule.service_minutes)
        assert "past" not in {waited.pressure, took.pressure}, ticket.text
    at = {window.window: window.staff for window in the_day.script.window}
    assert {(each.by.staff, at[served[each.visit].window]) for each in handed} == {
        ("seitova", "seitova"),
        ("zhunisov", "zhunisov"),
    }


def test_who_left_opens_the_record_no_more_and_its_key_is_another(
    record: Database, after: PlayedOn, the_day: PlayedDay, tmp_path: Path
) -> None:
    """Neither the record nor a copy made of it before opens with the key he had (D46)."""
    old, office = the_day.played.key, the_day.script.office
    assert OF_WEAPONS in logins(the_day.database)
    assert OF_WEAPONS not in logins(after.database)
    assert {row.staff for row in access.accounts(record, office)} == {
        clerk.staff for clerk in the_day.script.staff if clerk.staff != OF_WEAPONS
    }
    told = access.entries(record, office, 100)
    assert [each.staff for each in told if each.kind == "removed"] == [OF_WEAPONS]
    assert not access.owes_sheet(record, office)
    assert (after.pauses["examined"].key, after.pauses["left"].key) == (old, after.afterwards.key)
    before_he_left = [each for each in after.afterwards.backups if "2013-11-27" in each.name]
    assert len(before_he_left) == 1
    copy = copy_office(after.database, tmp_path / "copy")
    for each in (copy, *after.afterwards.backups):
        with pytest.raises(Refusal, match="wrong-key"):
            open_database(each, old, randomness=seeded())
        open_database(each, after.afterwards.key, randomness=seeded()).close()
    open_database(the_day.played.backup, old, randomness=seeded()).close()
    with pytest.raises(Refusal, match="sign-in-wrong"):
        enter(accounts_of(after.database, Clock(after.afterwards.ended), tmp_path), OF_WEAPONS)


def test_others_are_on_their_way_when_it_ends(record: Database, after: PlayedOn) -> None:
    new = cases.page(record, Filter(from_day=again().day))
    assert Counter(row.stage for row in new) == {
        "registered": 1,
        "with-head": 1,
        "assigned": 1,
        "examined": 3,
    }
    office = new[0].office
    signs = path.held_by(record, office, HEAD, stage="examined")
    assert {row.applicant for row in signs} >= set(TO_SIGN)
    assert last_of(record, TO_SEND).proposals[0].outcome == "granted"
    proposed = {row.applicant: last_of(record, row.applicant).proposals for row in signs}
    assert [proposed[name][0].outcome for name in TO_SIGN] == ["granted", "refused"]
    (inquiry,) = path.unanswered(record, office)
    assert last_of(record, AWAITED).inquiries == (inquiry,)
    ends = Counter(ticket.end or ticket.state for ticket in after.afterwards.tickets)
    assert (ends["registered"], ends["in-service"], ends["waiting"]) == (6, 1, 1)


def test_every_day_was_opened_and_nobody_waits_since_an_earlier_one(
    record: Database, after: PlayedOn, the_day: PlayedDay
) -> None:
    office = the_day.script.office
    assert all(offices.day(record, office, day) for day in after.afterwards.days)
    assert tickets.open_before(record, office=office, day=after.afterwards.days[-1]) == []
    ends = Counter(
        ticket.end for ticket in tickets.of_day(record, office=office, day=the_day.script.day)
    )
    meant = Counter(visitor.end for visitor in the_day.script.visitor)
    there_still = meant["in-service"] + meant["waiting"]
    assert ends["answered"] == meant["answered"] + there_still
    assert owed_days(desk_over(record, Clock(after.afterwards.ended))) == ()


def test_who_left_has_no_roles_and_what_he_prepared_was_handed_over_for_a_reason(
    record: Database, the_day: PlayedDay
) -> None:
    assert not staff_rows.roles_of(record, the_day.script.office, OF_WEAPONS)
    handed = last_of(record, PARTLY).handovers[0].handed
    assert handed.by.staff != OF_WEAPONS
    assert handed.reason


def test_every_paper_of_the_days_after_came_out(record: Database, after: PlayedOn) -> None:
    kinds = Counter(paper.kind for paper in after.afterwards.made)
    every = {"inquiry", "dispatch-letter", "dispatch-list", "dispatch-inventory", "permit"}
    assert kinds.keys() >= {*every, "invitation", "invitation-letter", "register-handed"}
    handed = sum(len(path_rows.handovers_of(record, row.case)) for row in everyone(record))
    assert kinds["register-handed"] == handed
    assert papers.count_unprinted(record, cases.page(record, Filter())[0].office) == 0


def test_everything_is_done_on_working_days_in_their_order(
    record: Database, after: PlayedOn, the_day: PlayedDay
) -> None:
    moments = [(day, time) for deeds in DAYS.values() for day, time, _deed in deeds]
    assert moments == sorted(moments)
    assert len(set(moments)) == len(moments)
    calendar = office_calendar(desk_over(record, Clock(after.afterwards.ended)))
    assert all(calendar.is_working_day(day) for day in after.afterwards.days)
    assert after.afterwards.days[0] == the_day.script.day
    assert moments[0][1] > the_day.script.stops
    assert list(after.pauses) == list(DAYS)


def test_the_record_is_sound(record: Database) -> None:
    assert check_database(record).problems == ()
