"""Whether nothing is recorded without its command, and every role meets every use case.

The services are walked for the places where they open a unit of work; each such place is reached
here by an act, and each act is tried by every role.
"""

import ast
import datetime as dt
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from desktop.demo.opening import sheet
from desktop.models.declared import CALLS
from desktop.models.errors import Refusal
from desktop.models.facts import Evidence, Place
from desktop.models.official import Official, OnPaper
from desktop.models.path import Seen
from desktop.models.permissions import COMMANDS, MAY, PROGRAM, ROLES, SYSTEM, Command, Role
from desktop.models.person import IdentityDocument
from desktop.services import (
    access,
    answering,
    causes,
    chancery,
    correcting,
    day,
    deciding,
    declared,
    department,
    deviations,
    ending,
    examining,
    finishing,
    handing,
    inquiries,
    intake,
    keyholders,
    later,
    letters,
    morning_sheet,
    notice,
    numbers,
    opening,
    papers,
    path,
    pauses,
    queueing,
    ready,
    resolutions,
    results,
    sent,
    settings,
    staff,
    switches,
    telling,
    term_switch,
    transfers,
    turn,
    visit,
    workdays,
)
from desktop.services.department import Reply
from desktop.services.desk import Desk
from desktop.services.handing import Received
from desktop.services.inquiries import NewInquiry
from desktop.services.results import NewResult
from desktop.services.unlocked import Unlocked
from desktop.store.database import open_database
from tests.helpers.counter import PaperSpool
from tests.helpers.drafts import by_post, citizen_with_rifle, talon
from tests.helpers.keys import accounts_of
from tests.helpers.office import BUILT_ON, OFFICE, WINDOW, Clock, an_office, desk_over
from tests.helpers.on_path import seen
from tests.helpers.randomness import seeded
from tests.helpers.recording import SERVICES, sites
from tests.printing.applicant_papers import issue_any

TODAY: Final = dt.date(2013, 11, 25)
SATURDAY: Final = dt.date(2013, 11, 30)
SEEN: Final = Seen(case="c", revision=1)
SHEET: Final = OnPaper(by="s1", on=TODAY)


class Act(NamedTuple):
    """A use case begun with what reaches its unit of work; `site` is where that is opened."""

    site: str
    command: Command
    do: Callable[[Desk], object]


NO_KEYS: Final = accounts_of(Path("no", "office.kense"))
NOBODY: Final = Unlocked(login="nobody", key=b"", seal=b"")
ACTS: Final = (
    Act("access.add", "staff.access", lambda d: access.add(d, staff="clerk", login="clerk")),
    Act("access.remove", "staff.access", lambda d: access.remove(d, login="s1")),
    Act("access.enter_printed", "staff.access", lambda d: access.enter_printed(d, way="printer")),
    Act("keyholders.let_in", "staff.access", lambda d: keyholders.let_in(
        d, NO_KEYS, NOBODY, staff="nobody", login="n")),
    Act("keyholders.new_sheet", "staff.access", lambda d: keyholders.new_sheet(d, NO_KEYS, NOBODY)),
    Act("causes.give", "queue.explain", lambda d: causes.give(
        d, kind="crowd", begins=dt.time(9), ends=dt.time(9, 20))),
    Act("causes.take_back", "queue.explain", lambda d: causes.take_back(d, cause="c")),
    Act("chancery.enter_numbers", "case.number", lambda d: chancery.enter_numbers(
        d, case="c", numbers=())),
    Act("correcting.correct", "case.correct", lambda d: correcting.correct(
        d, seen=SEEN, typed={}, reason="")),
    Act("day.open_day", "day.open", lambda d: day.open_day(
        d, day=TODAY + dt.timedelta(1), confirmed=(), built_on=BUILT_ON)),
    Act("day.settle_ticket", "day.open", lambda d: day.settle_ticket(d, ticket="t", how="left")),
    Act("declared.set_value", "settings.windows", lambda d: declared.set_value(d, CALLS, "4")),
    Act("deviations.issue_register", "queue.print", lambda d: deviations.issue_register(
        d, first=TODAY, last=TODAY, language="kk")),
    Act("ending.void_case", "case.void", lambda d: ending.void_case(d, seen=SEEN, reason="қате")),
    Act("ending.end_case", "case.end", lambda d: ending.end_case(
        d, seen=SEEN, ending="died", document="куәлік", date=TODAY)),
    Act("hand_talons.register_hand_talon", "case.register", lambda d: sent.register_sent(
        d, window=WINDOW, draft=citizen_with_rifle(papers=True).with_texts(talon()))),
    Act("intake.register", "case.register", lambda d: intake.register(
        d, ticket="t", draft=citizen_with_rifle(papers=True))),
    Act("intake._tell", "case.register", lambda d: intake.list_missing(
        d, ticket="t", draft=citizen_with_rifle())),
    Act("later.add_papers", "case.add-papers", lambda d: later.add_papers(d, case="c", brought=())),
    Act("morning_sheet.todays_sheet", "queue.print", morning_sheet.todays_sheet),
    Act("notice.tell_applicant", "case.tell", lambda d: notice.tell_applicant(
        d, case="c", day=TODAY, way="phone")),
    Act("numbers.reserve", "numbers.reserve", lambda d: numbers.reserve(
        d, service="weapons", count=1, reason="жарық")),
    Act("numbers.hand_back", "numbers.reserve", lambda d: numbers.hand_back(
        d, block="b", reason="жарық")),
    Act("opening._record", "opening.load", lambda d: opening.load(
        d, kind="people", path=sheet("people"))),
    Act("applicant_forms.issue_form", "paper.print", issue_any),
    Act("papers._record", "paper.print", lambda d: papers.print_paper(d, PaperSpool(), paper="p")),
    Act("pauses.pause", "queue.pause", lambda d: pauses.pause(d, reason="lunch")),
    Act("pauses.reopen", "queue.pause", lambda d: pauses.reopen(d, pause="p")),
    Act("queueing.issue_number", "queue.serve", lambda d: queueing.issue_number(
        d, service="weapons", line="hand-in")),
    Act("queueing.call_next", "queue.serve", lambda d: queueing.call_next(d, window=WINDOW)),
    Act("queueing.call_again", "queue.serve", lambda d: queueing.call_again(d, ticket="t")),
    Act("queueing.begin_visit", "queue.serve", lambda d: queueing.begin_visit(d, ticket="t")),
    Act("queueing.hold", "queue.serve", lambda d: queueing.hold(d, ticket="t", reason="paper")),
    Act("queueing.come_back", "queue.serve", lambda d: queueing.come_back(d, ticket="t")),
    Act("queueing.end_visit", "queue.serve", lambda d: queueing.end_visit(
        d, ticket="t", how="answered")),
    Act("queueing.close_ticket", "queue.serve", lambda d: queueing.close_ticket(
        d, ticket="t", how="left")),
    Act("ready.issue_ready", "queue.print", lambda d: ready.issue_ready(
        d, service="weapons", applicant="citizen", purpose="register", language="kk")),
    Act("sent.register_sent", "case.register", lambda d: sent.register_sent(
        d, window=WINDOW, draft=citizen_with_rifle(papers=True).with_texts(by_post()))),
    Act("settings.choose_office", "settings.office", lambda d: settings.choose_office(
        d, office=OFFICE, services=["weapons"])),
    Act("settings.set_window", "settings.windows", lambda d: settings.set_window(
        d, window=WINDOW, name="1", lines=["weapons.hand-in"])),
    Act("settings.set_series", "settings.numbers", lambda d: settings.set_series(
        d, service="weapons", year=2013, last=40, reason="қағаз")),
    Act("settings._switch", "settings.numbers", lambda d: settings.set_number_format(
        d, text="{letter}-{sequence}/{year}")),
    Act("settings._switch", "settings.calendar", lambda d: settings.pick_days(d, days=[SATURDAY])),
    Act("staff.set_staff", "staff.set", lambda d: staff.set_staff(
        d, staff="s7", name="А", post_kk="", post_ru="")),
    Act("staff.enter_first", "staff.set", lambda d: staff.enter_first(
        d, staff="s8", name="А", post_kk="", post_ru="")),
    Act("staff.set_roles", "staff.roles", lambda d: staff.set_roles(d, staff="s9", roles=())),
    Act("staff.set_post", "staff.posts", lambda d: staff.set_post(
        d, post="p", title_kk="а", title_ru="б", signs=())),
    Act("staff.hold_post", "staff.posts", lambda d: staff.hold_post(
        d, holding="h", post="p9", staff="s1", since=TODAY)),
    Act("staff.take_back_holding", "staff.posts", lambda d: staff.take_back_holding(
        d, holding="h")),
    Act("staff.set_leave", "staff.leave", lambda d: staff.set_leave(
        d, leave="l", staff="s9", since=TODAY, until=TODAY)),
    Act("staff.take_back_leave", "staff.leave", lambda d: staff.take_back_leave(d, leave="l")),
    Act("switches._set", "settings.law", lambda d: switches.set_rate(
        d, service="weapons", duty="permit", percent="10")),
    Act("transfers.move", "queue.serve", lambda d: transfers.move(
        d, ticket="t", to=Place(service="weapons", line="collect"))),
    Act("turn.call_before_turn", "queue.call-before-turn", lambda d: turn.call_before_turn(
        d, window=WINDOW, ticket="t", ground="other")),
    Act("visit.begin_another", "queue.serve", lambda d: visit.begin_another(
        d, ticket="t", alike=False)),
    Act("visit.finish_visit", "queue.serve", lambda d: visit.finish_visit(d, ticket="t")),
    Act("workdays.enter_days", "settings.calendar", lambda d: workdays.enter_days(
        d, days={SATURDAY: "worked"}, ground="қаулы")),
    Act("workdays.take_back", "settings.calendar", lambda d: workdays.take_back(
        d, day=dt.date(2013, 12, 14))),
    Act("path.lay_before_head", "case.lay-before-head", lambda d: path.lay_before_head(
        d, seen=[SEEN], head="s1")),
    Act("path.assign", "case.assign", lambda d: path.assign(d, seen=[SEEN], to="s1")),
    Act("path.assign", "case.enter-assignment", lambda d: path.assign(
        d, seen=[SEEN], to="s1", paper=SHEET)),
    Act("path.reassign", "case.assign", lambda d: path.reassign(
        d, seen=[SEEN], to="s1", reason="демалыс")),
    Act("path.reassign", "case.enter-assignment", lambda d: path.reassign(
        d, seen=[SEEN], to="s1", reason="демалыс", paper=SHEET)),
    Act("finishing.finish_examination", "case.examine", lambda d: finishing.finish_examination(
        d, seen=SEEN)),
    Act("path.return_for_rework", "case.send-back", lambda d: path.return_for_rework(
        d, seen=SEEN, reason="акт")),
    Act("path.return_for_rework", "case.enter-assignment", lambda d: path.return_for_rework(
        d, seen=SEEN, reason="акт", paper=SHEET)),
    Act("examining.check_completeness", "case.examine", lambda d: examining.check_completeness(
        d, seen=SEEN)),
    Act("examining.record_finding", "case.examine", lambda d: examining.record_finding(
        d, seen=SEEN, evidence=Evidence(words="акт"))),
    Act("examining.take_back", "case.examine", lambda d: examining.take_back(
        d, seen=SEEN, finding="f", reason="қате")),
    Act("inquiries.ask", "case.inquire", lambda d: inquiries.ask(
        d, seen=SEEN, new=NewInquiry(kind="information", to="Х", question="?"))),
    Act("inquiries.remind", "case.inquire", lambda d: inquiries.remind(
        d, seen=SEEN, inquiry="i", on=TODAY)),
    Act("inquiries.answer", "case.inquire", lambda d: inquiries.answer(
        d, seen=SEEN, inquiry="i", words="жоқ", on=TODAY)),
    Act("inquiries.close", "case.inquire", lambda d: inquiries.close(
        d, seen=SEEN, inquiry="i", reason="жоқ")),
    Act("term_switch.switch_term", "case.switch-term", lambda d: term_switch.switch_term(
        d, seen=SEEN, track="inquiry", reason="сұрау")),
    Act("deciding.propose", "case.draft", lambda d: deciding.propose(d, seen=SEEN, decisions=())),
    Act("deciding.sign", "case.sign", lambda d: deciding.sign(d, seen=SEEN)),
    Act("deciding.sign", "case.enter-signature", lambda d: deciding.sign(
        d, seen=SEEN, paper=SHEET)),
    Act("deciding.end_items", "case.end", lambda d: deciding.end_items(
        d, seen=SEEN, items=["case"], ending="withdrawn", document="өтініш", on=TODAY)),
    Act("department.send", "case.dispatch", lambda d: department.send(
        d, seen=[SEEN], to="ІІД", number="1", on=TODAY)),
    Act("department.take_back_all", "case.dispatch", lambda d: department.take_back_all(
        d, replies=[(SEEN, Reply(
            result="returned", number="1", on=TODAY, date=TODAY, words="қате",
            signer=Official(staff="", name="Омаров")))])),
    Act("results.issue_result", "case.grant", lambda d: results.issue_result(
        d, seen=SEEN, new=NewResult(kind="permit", items=("case",), number="1", issued_on=TODAY))),
    Act("results.grant_results", "case.grant", lambda d: results.grant_results(d, seen=SEEN)),
    Act("answering.send_answer", "case.grant", lambda d: answering.send_answer(
        d, seen=SEEN, to="k@mail.kz", folder="/")),
    Act("results.make_ready", "case.grant", lambda d: results.make_ready(d, seen=SEEN)),
    Act("handing.hand_over", "case.hand-over", lambda d: handing.hand_over(
        d, seen=SEEN, received=Received(
            receiver="applicant", name="А",
            identity=IdentityDocument(kind="identity-card", number="1")))),
    Act("letters.issue_statement", "case.end", lambda d: letters.issue_statement(d, case="c")),
    Act("letters.issue_extension", "case.tell", lambda d: letters.issue_extension(d, case="c")),
    Act("resolutions.issue_slips", "case.lay-before-head", lambda d: resolutions.issue_slips(
        d, cases=["c"])),
    Act("resolutions.issue_list", "case.lay-before-head", lambda d: resolutions.issue_list(
        d, head="s1")),
    Act("telling.give_notice", "case.tell", lambda d: telling.give_notice(
        d, case="c", about="ready", way="phone", to="8 701")),
)  # fmt: skip
OF_THE_PROGRAM: Final[Mapping[str, Command]] = {
    "papers._finish": "paper.follow",
    "access.tell_changed": "staff.sign-in",
    "access.tell_signed_in": "staff.sign-in",
    "access.enter_reset": "staff.sign-in",
}
"""What the program records by itself: no act of anybody's reaches it."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an office with an employee of each role alone, one without any, and an administrator."""
    place = tmp_path_factory.mktemp("office") / "office.kense"
    with an_office(place, open_day=False) as desk:
        for role in ROLES:
            staff.set_staff(desk, staff=role, name=role, post_kk="", post_ru="")
            staff.set_roles(desk, staff=role, roles=[role])
        staff.set_staff(desk, staff="nobody", name="nobody", post_kk="", post_ru="")
        workdays.enter_days(desk, days={dt.date(2013, 12, 14): "worked"}, ground="қаулы")
        access.add(desk, staff="s1", login="s1")
        day.open_day(desk, day=dt.date(2013, 11, 25), confirmed=(), built_on=BUILT_ON)
        numbers.reserve(desk, service="weapons", count=3, reason="жарық")
    return place


@contextmanager
def as_somebody(made: Path, folder: Path, operator: str, clock: Clock) -> Iterator[Desk]:
    """Open a copy of the office on the next day, at half past nine."""
    copy = folder / f"{operator}.kense"
    shutil.copy(made, copy)
    with open_database(copy, randomness=seeded(4)) as database:
        yield desk_over(database, clock, operator=operator)


def next_day() -> Clock:
    """Return the clock of the day after the one the office was made on."""
    clock = Clock()
    clock.pass_minutes(24 * 60)
    return clock


def answer(desk: Desk, act: Act) -> str:
    """Return how the service answers: the code it refuses with, empty when it does it."""
    try:
        act.do(desk)
    except Refusal as refusal:
        return refusal.code
    return ""


def test_whatever_is_recorded_names_a_command_of_the_table() -> None:
    unnamed = [site for site, command in sites() if command is None]
    unknown = [
        (site, command.value)
        for site, command in sites()
        if isinstance(command, ast.Constant) and command.value not in COMMANDS
    ]
    assert (unnamed, unknown) == ([], [])


def test_only_the_desk_opens_a_unit_of_work() -> None:
    asking = [
        file.stem for file in SERVICES.glob("*.py") if "unit_of_work(" in file.read_text("utf-8")
    ]
    assert asking == ["desk"]


def test_every_command_of_the_table_is_asked_for_somewhere() -> None:
    said = {"permissions.py", "labels_staff.py"}  # the table itself, and its words
    code = [p.read_text("utf-8") for p in SERVICES.parent.rglob("*.py") if p.name not in said]
    unread = [each for each in COMMANDS if not any(f'"{each}"' in text for text in code)]
    assert unread == [], "a right that nothing asks for promises what is not there"


def test_every_place_that_records_is_tried_here_by_its_command() -> None:
    tried = {(act.site, act.command) for act in ACTS} | set(OF_THE_PROGRAM.items())
    named = {
        (site, command.value) for site, command in sites() if isinstance(command, ast.Constant)
    }
    assert named <= tried
    assert {site for site, _command in sites()} == {site for site, _command in tried}


@pytest.mark.parametrize("who", [*ROLES, "nobody"])
def test_a_role_may_through_every_service_what_the_table_says(
    made: Path, tmp_path: Path, who: Role | str
) -> None:
    with as_somebody(made, tmp_path, who, next_day()) as desk:
        wrong = [
            (act.site, code)
            for act in ACTS
            if ((code := answer(desk, act)) == "not-allowed") is (who in MAY[act.command])
        ]
    assert wrong == []


@pytest.mark.parametrize("who", [*ROLES, "nobody"])
def test_a_role_may_every_command_of_the_table_and_no_other(
    made: Path, tmp_path: Path, who: Role | str
) -> None:
    with as_somebody(made, tmp_path, who, next_day()) as desk:
        allowed = {command for command in COMMANDS if desk.may(command)}
    assert allowed == {c for c in COMMANDS if who in MAY[c]} | PROGRAM


def test_where_nobody_is_signed_in_nothing_is_done(made: Path, tmp_path: Path) -> None:
    with as_somebody(made, tmp_path, SYSTEM, next_day()) as desk:
        assert {answer(desk, act) for act in ACTS} == {"nobody-here", "no-clerk"}
        desk.require("paper.follow")


def test_what_is_refused_leaves_no_trace(made: Path, tmp_path: Path) -> None:
    with as_somebody(made, tmp_path, "auditor", next_day()) as desk:
        before = desk.database.value("SELECT count(*) FROM journal")
        for act in ACTS:
            answer(desk, act)
        assert desk.database.value("SELECT count(*) FROM journal") == before


def test_an_application_of_an_earlier_day_is_the_heads_to_correct(tmp_path: Path) -> None:
    clock = Clock()
    with an_office(tmp_path / "office.kense", clock) as desk:
        ticket = queueing.issue_number(desk, service="weapons", line="hand-in").id
        queueing.call_next(desk, window=WINDOW)
        queueing.begin_visit(desk, ticket=ticket)
        case = intake.register(desk, ticket=ticket, draft=citizen_with_rifle(papers=True)).case
        staff.set_staff(desk, staff="s2", name="Омаров", post_kk="м", post_ru="с")
        staff.set_roles(desk, staff="s2", roles=["clerk"])
        clerk = desk_over(desk.database, clock, operator="s2")
        typed = {"phone": "87005000000"}
        assert correcting.correct(clerk, seen=seen(clerk, case), typed=typed, reason="қате")
        clock.pass_minutes(24 * 60)
        typed = {"phone": "87005000001"}
        with pytest.raises(Refusal) as refused:
            correcting.correct(clerk, seen=seen(clerk, case), typed=typed, reason="қате")
        told = (refused.value.code, refused.value.fields["command"])
        assert told == ("not-allowed", "case.correct-later")
        assert correcting.correct(desk, seen=seen(desk, case), typed=typed, reason="қате")
