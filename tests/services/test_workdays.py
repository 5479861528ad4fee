"""The office's own calendar: entered by decree, counted by everywhere, taken back."""

import datetime as dt
import json

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import DueMoved
from desktop.models.workdays import DayStatus
from desktop.services import day, ending, intake, settings, telling, workdays
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import case_events, cases, papers, path
from desktop.store.cases import CaseRow
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.office import BUILT_ON, Clock
from tests.helpers.on_path import seen
from tests.helpers.pdf import text_of
from tests.helpers.standards import at
from tests.helpers.visits import served

DECREE = "2013 жылғы 20 қарашадағы № 1200 қаулы"
MONDAY, SATURDAY = dt.date(2013, 12, 9), dt.date(2013, 12, 14)
DUE, COLLECT = dt.date(2013, 12, 10), dt.date(2013, 12, 12)


def exchange(desk: Desk) -> None:
    """Let Monday be off and the Saturday after it worked."""
    workdays.enter_days(desk, days={MONDAY: "off", SATURDAY: "worked"}, ground=DECREE)


def registered(desk: Desk) -> CaseRow:
    """Register a rifle today and return its case."""
    draft = drafts.citizen_with_rifle(papers=True)
    given = intake.register(desk, ticket=served(desk).id, draft=draft)
    row = cases.by_id(desk.database, given.case)
    assert row is not None
    return row


def refused(desk: Desk, *days: tuple[dt.date, DayStatus], ground: str = DECREE) -> Refusal:
    with pytest.raises(Refusal) as told:
        workdays.enter_days(desk, days=dict(days), ground=ground)
    return told.value


def test_a_decree_moves_a_day_off_with_its_ground(desk: Desk) -> None:
    exchange(desk)
    known = workdays.office_calendar(desk)
    assert (known.is_working_day(MONDAY), known.is_working_day(SATURDAY)) == (False, True)
    rows = workdays.entered_days(desk)
    assert {(row.status, row.ground, row.set_by) for row in rows.values()} == {
        ("off", DECREE, "s1"),
        ("worked", DECREE, "s1"),
    }
    assert check_database(desk.database).sound


def test_an_entry_is_taken_back_by_a_later_one(desk: Desk) -> None:
    exchange(desk)
    workdays.take_back(desk, day=MONDAY)
    assert workdays.office_calendar(desk).is_working_day(MONDAY)
    assert list(workdays.entered_days(desk)) == [SATURDAY]
    with pytest.raises(Refusal) as told:
        workdays.take_back(desk, day=MONDAY)
    assert (told.value.code, told.value.fields) == ("day-not-entered", {"day": MONDAY})
    assert check_database(desk.database).sound


def test_an_entry_needs_its_decree(desk: Desk) -> None:
    assert refused(desk, (MONDAY, "off"), ground="  ").code == "ground-missing"
    assert workdays.entered_days(desk) == {}


def test_what_the_calendar_says_already_is_not_entered(desk: Desk) -> None:
    told = refused(desk, (MONDAY, "off"), (DUE, "worked"))
    assert (told.code, told.fields) == ("calendar-unchanged", {"day": DUE})
    assert workdays.entered_days(desk) == {}, "all of a decree, or nothing"


def test_a_day_entered_may_be_entered_otherwise(desk: Desk) -> None:
    exchange(desk)
    workdays.enter_days(desk, days={MONDAY: "worked"}, ground="№ 1300 қаулы")
    assert workdays.office_calendar(desk).is_working_day(MONDAY)
    assert workdays.entered_days(desk)[MONDAY].ground == "№ 1300 қаулы"


def test_a_year_without_a_calendar_takes_no_entry(desk: Desk) -> None:
    assert refused(desk, (dt.date(2031, 1, 6), "off")).code == "out-of-table"


def test_an_expected_holiday_is_confirmed_or_moved(desk: Desk) -> None:
    kurban_ait = dt.date(2026, 5, 27)
    workdays.enter_days(desk, days={kurban_ait: "off"}, ground=DECREE)
    assert kurban_ait not in workdays.office_calendar(desk).expected
    moved: dict[dt.date, DayStatus] = {
        kurban_ait: "ordinary",
        kurban_ait - dt.timedelta(days=1): "off",
    }
    workdays.enter_days(desk, days=moved, ground=DECREE)
    assert workdays.office_calendar(desk).is_working_day(kurban_ait)


def test_a_term_counts_by_the_days_entered(desk: Desk) -> None:
    workdays.enter_days(desk, days={DUE: "off", COLLECT: "off"}, ground=DECREE)
    found = intake.assess_draft(desk, drafts.citizen_with_rifle()).term
    assert found is not None
    assert (found.safe, found.due) == (MONDAY, dt.date(2013, 12, 11))
    assert found.collect_on == dt.date(2013, 12, 19)


def test_the_days_of_an_application_follow_the_calendar_and_its_applicant_is_told(
    desk: Desk,
) -> None:
    before = registered(desk)
    assert (before.safe, before.due, before.collect_on) == (DUE, DUE, COLLECT)
    workdays.enter_days(desk, days={DUE: "off", COLLECT: "off"}, ground=DECREE)
    moved = cases.by_id(desk.database, before.case)
    after = registered(desk)
    assert moved is not None
    assert (moved.safe, moved.due, moved.collect_on) == (after.safe, after.due, after.collect_on)
    assert (after.safe, after.due) == (MONDAY, dt.date(2013, 12, 11))
    office = desk.office().office
    tell_by = dt.date(2013, 11, 28)
    assert path.term_untold(desk.database, office) == [(before.case, tell_by)]
    assert [row.number for row in workdays.promised_on(desk, COLLECT)] == [before.number]
    telling.give_notice(desk, case=before.case, about="due-moved", way="phone", to="8 700")
    assert path.term_untold(desk.database, office) == []
    assert workdays.promised_on(desk, COLLECT) == []
    assert check_database(desk.database).sound


def test_a_day_taken_back_moves_the_term_back(desk: Desk) -> None:
    before = registered(desk)
    workdays.enter_days(desk, days={DUE: "off"}, ground=DECREE)
    workdays.take_back(desk, day=DUE)
    again = cases.by_id(desk.database, before.case)
    assert again is not None
    assert (again.due, again.collect_on, again.revision) == (DUE, COLLECT, 2)
    moves = [each.fact for each in case_events.events(desk.database, before.case)]
    assert [type(each) for each in moves] == [DueMoved, DueMoved]


def test_a_day_outside_the_term_or_after_the_decision_moves_nothing(desk: Desk) -> None:
    before = registered(desk)
    over = registered(desk)
    ending.void_case(desk, seen=seen(desk, over.case), reason="қате")
    workdays.enter_days(desk, days={dt.date(2013, 12, 20): "off"}, ground=DECREE)
    workdays.enter_days(desk, days={dt.date(2013, 12, 3): "off"}, ground=DECREE)
    assert cases.by_id(desk.database, before.case) == before, "calendar days are only rolled"
    workdays.enter_days(desk, days={DUE: "off"}, ground=DECREE)
    row = cases.by_id(desk.database, over.case)
    assert row is not None
    assert row.due == DUE


def test_only_the_cautious_day_moves_and_nobody_is_told(desk: Desk) -> None:
    workdays.enter_days(desk, days={DUE: "off"}, ground=DECREE)
    before = registered(desk)
    workdays.enter_days(desk, days={MONDAY: "off"}, ground=DECREE)
    after = cases.by_id(desk.database, before.case)
    assert after is not None
    assert (after.due, after.collect_on) == (before.due, before.collect_on)
    assert after.safe < before.safe
    assert path.term_untold(desk.database, desk.office().office) == []


def test_reception_and_the_opening_of_the_day_follow(desk: Desk, clock: Clock) -> None:
    monday = at(10, day=MONDAY)
    assert day.reception_spans(desk, "weapons", monday)
    exchange(desk)
    assert day.reception_spans(desk, "weapons", monday) == ()
    assert day.is_outside_hours(desk, "weapons", monday)
    clock.now = monday
    assert "no-reception" in day.propose_day(desk, built_on=BUILT_ON).harder


def test_a_picked_day_that_became_a_holiday_is_told_and_not_printed(desk: Desk) -> None:
    kept = dt.date(2013, 12, 22)
    settings.pick_days(desk, days=[SATURDAY, kept])
    assert day.picks_lost(desk) == {}
    workdays.enter_days(desk, days={SATURDAY: "off"}, ground=DECREE)
    assert day.picks_lost(desk) == {SATURDAY: "picked-holiday"}
    assert (workdays.picked_days(desk), day.picks_standing(desk)) == ((SATURDAY, kept), (kept,))
    assert day.is_outside_hours(desk, "weapons", at(10, day=SATURDAY))
    settings.pick_days(desk, days=[kept])
    assert day.picks_lost(desk) == {}


def test_a_picked_day_that_became_worked_is_told_too(desk: Desk) -> None:
    settings.pick_days(desk, days=[SATURDAY])
    exchange(desk)
    assert day.picks_lost(desk) == {SATURDAY: "picked-workday"}


@pytest.mark.parametrize(
    ("days", "code"),
    [
        ([dt.date(2013, 12, 1)], "picked-holiday"),
        ([dt.date(2013, 12, 28)], "picked-workday"),
        ([dt.date(2013, 11, 24)], "picked-past"),
        ([dt.date(2013, 12, each) for each in (7, 14, 21)], "picked-too-many"),
        ([dt.date(2031, 1, 4)], "out-of-table"),
    ],
)
def test_days_that_cannot_be_picked_are_refused(desk: Desk, days: list[dt.date], code: str) -> None:
    with pytest.raises(Refusal) as told:
        settings.pick_days(desk, days=days)
    assert told.value.code == code
    assert workdays.picked_days(desk) == ()


def test_an_office_without_such_a_service_picks_nothing(desk: Desk) -> None:
    settings.choose_office(desk, office=desk.office().office, services=("invitations",))
    with pytest.raises(Refusal) as told:
        settings.pick_days(desk, days=[SATURDAY])
    assert told.value.code == "picks-not-asked"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "демалыс күндері – 22 желтоқсан: 9-00–13-00"),
        ("ru", "в выходные – 22 декабря: 9-00–13-00"),
    ],
)
def test_a_list_of_missing_papers_names_the_days_that_stand(
    desk: Desk, language: str, words: str
) -> None:
    settings.pick_days(desk, days=[SATURDAY, dt.date(2013, 12, 22)])
    workdays.enter_days(desk, days={SATURDAY: "off"}, ground=DECREE)
    draft = drafts.citizen_with_rifle().with_text("language", language)
    paper = papers.paper(
        desk.database, intake.list_missing(desk, ticket=served(desk).id, draft=draft)
    )
    assert paper is not None
    hours = json.loads(paper.content)["issuer"]["hours"]
    assert words in hours["own" if language == "ru" else "kk"]


def picked_on_paper(desk: Desk, language: str) -> list[str]:
    """Register an application and list missing papers; return the text of both, unbroken."""
    draft = drafts.citizen_with_rifle(papers=True).with_text("language", language)
    talon = intake.register(desk, ticket=served(desk).id, draft=draft).paper
    short = drafts.citizen_with_rifle().with_text("language", language)
    listed = intake.list_missing(desk, ticket=served(desk).id, draft=short)
    found = [text_of(paper_pdf(desk, paper=paper)) for paper in (talon, listed)]
    return ["".join(text.split()) for text in found]


@pytest.mark.parametrize(
    ("language", "day_to_come", "hours"),
    [
        ("kk", "2013жылғы15желтоқсан,жексенбі", "демалыскүндері–15,29желтоқсан:9-00–13-00"),
        ("ru", "15декабря2013года,воскресенье", "ввыходные–15,29декабря:9-00–13-00"),
    ],
)
def test_papers_say_the_days_the_office_picked_and_promise_one_of_them(
    desk: Desk, clock: Clock, language: str, day_to_come: str, hours: str
) -> None:
    settings.pick_days(desk, days=[dt.date(2013, 12, 15), dt.date(2013, 12, 29)])
    clock.now = at(10, day=dt.date(2013, 11, 28))
    day.open_day(desk, day=clock.now.date(), confirmed=(), built_on=BUILT_ON)
    talon, listed = picked_on_paper(desk, language)
    assert day_to_come in talon
    assert talon.count("9-00–13-00") >= 1
    assert hours in listed
    assert "(айдағы№1,3):9-00–13-00" in listed, "the standard's days stand in other months"


def test_a_paper_once_issued_keeps_the_days_of_its_own_day(desk: Desk) -> None:
    settings.pick_days(desk, days=[dt.date(2013, 12, 15)])
    listed = intake.list_missing(desk, ticket=served(desk).id, draft=drafts.citizen_with_rifle())
    before = text_of(paper_pdf(desk, paper=listed))
    settings.pick_days(desk, days=[dt.date(2013, 12, 22)])
    assert text_of(paper_pdf(desk, paper=listed)) == before
