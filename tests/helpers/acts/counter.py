"""What is recorded at the counter and in the settings, each act with its command."""

import datetime as dt
from pathlib import Path
from typing import Final

from desktop.demo.opening import sheet
from desktop.models.declared import CALLS
from desktop.models.facts import Place
from desktop.models.path import Seen
from desktop.services import (
    access,
    causes,
    chancery,
    correcting,
    day,
    day_close,
    day_sheet,
    declared,
    deviations,
    ending,
    head_sheet,
    intake,
    keyholders,
    later,
    morning_sheet,
    notice,
    numbers,
    opening,
    papers,
    pauses,
    power_cut,
    queueing,
    ready,
    sent,
    settings,
    staff,
    stand,
    switches,
    transfers,
    turn,
    visit,
    workdays,
)
from desktop.services.unlocked import Unlocked
from tests.helpers.acts.act import Act
from tests.helpers.counter import PaperSpool
from tests.helpers.drafts import by_post, citizen_with_rifle, talon
from tests.helpers.keys import accounts_of
from tests.helpers.office import BUILT_ON, OFFICE, WINDOW
from tests.printing.applicant_papers import issue_any

TODAY: Final = dt.date(2013, 11, 25)
SATURDAY: Final = dt.date(2013, 11, 30)
SEEN: Final = Seen(case="c", revision=1)
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
    Act("day_close.close_day", "day.close", lambda d: day_close.close_day(
        d, day=TODAY, confirmed=day_close.WARNINGS)),
    Act("day_close.settle_today", "day.close", lambda d: day_close.settle_today(
        d, ticket="t", how="left")),
    Act("day_sheet.issue_sheet", "queue.print", day_sheet.issue_sheet),
    Act("power_cut.issue_sheet", "queue.print", power_cut.issue_sheet),
    Act("head_sheet.issue_sheet", "queue.print", lambda d: head_sheet.issue_sheet(d, "kk")),
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
    Act("queueing.issue_number", "queue.give", lambda d: queueing.issue_number(
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
    Act("stand.issue_stand", "queue.print", lambda d: stand.issue_stand(
        d, service="weapons", applicant="citizen", purpose="register", language="kk")),
    Act("stand.set_duty_account", "settings.office", lambda d: stand.set_duty_account(
        d, text="KZ00")),
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
)  # fmt: skip
