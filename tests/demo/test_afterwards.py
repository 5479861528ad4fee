"""The days after the counter's: every case of it comes to a lawful end (W-14…W-17, I-14…I-16)."""

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.demo.afterwards import DAYS, Afterwards, Stretch, play_on
from desktop.demo.file_spool import FileSpool
from desktop.demo.path_deeds import (
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
from desktop.models.facts import DecisionSigned
from desktop.services.workdays import office_calendar
from desktop.store import case_events, cases, journal, papers, path, path_rows
from desktop.store import staff as staff_rows
from desktop.store.cases import CaseRow, Filter
from desktop.store.database import Database, open_database
from desktop.store.path import CaseWhole
from desktop.store.upkeep import check_database
from tests.demo.conftest import PlayedDay
from tests.helpers.office import Clock, catalogue, desk_over, layouts
from tests.helpers.pdf import text_of
from tests.helpers.randomness import seeded


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedOn:
    """Hold the days after: what came of them, where, and how the stages stood at each pause."""

    afterwards: Afterwards
    database: Path
    papers: Path
    pauses: dict[Stretch, dt.datetime]


def played_on(the_day: PlayedDay, folder: Path) -> PlayedOn:
    """Play the days after in a copy of the played day."""
    database, printed = folder / "afterwards", folder / "papers"
    printed.mkdir()
    shutil.copy(the_day.database, database)
    pauses: dict[Stretch, dt.datetime] = {}
    done = play_on(
        database,
        the_day.script,
        catalogue=catalogue(),
        layouts=layouts,
        spool=FileSpool(printed),
        pause=pauses.__setitem__,
    )
    return PlayedOn(afterwards=done, database=database, papers=printed, pauses=pauses)


@pytest.fixture(scope="module")
def after(the_day: PlayedDay, tmp_path_factory: pytest.TempPathFactory) -> PlayedOn:
    return played_on(the_day, tmp_path_factory.mktemp("afterwards"))


@pytest.fixture(scope="module")
def record(after: PlayedOn) -> Iterator[Database]:
    with open_database(after.database, randomness=seeded()) as database:
        yield database


def last_of(record: Database, applicant: str) -> CaseWhole:
    """Return the case registered last of an applicant, with all of its path."""
    rows = [row for row in cases.page(record, Filter(), limit=99) if row.applicant == applicant]
    found = path.whole(record, rows[0].case)
    assert found is not None
    return found


def everyone(record: Database) -> list[CaseRow]:
    return cases.page(record, Filter(), limit=99)


def test_every_case_is_closed_but_one_that_nobody_collected(record: Database) -> None:
    open_ones = [(row.stage, row.applicant) for row in everyone(record) if row.stage != "closed"]
    assert open_ones == [("ready", UNCOLLECTED)]
    assert len(everyone(record)) > 30


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
    assert after.afterwards.days[0] > the_day.script.day
    assert list(after.pauses) == list(DAYS)


def test_the_record_is_sound_and_the_same_days_give_the_same_journal(
    record: Database, after: PlayedOn, the_day: PlayedDay, tmp_path: Path
) -> None:
    assert check_database(record).problems == ()
    again = played_on(the_day, tmp_path)
    with open_database(again.database, randomness=seeded()) as other:
        assert journal.last(other) == journal.last(record)
    assert again.afterwards.acts == after.afterwards.acts
