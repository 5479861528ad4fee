"""What an office does between visitors, as a table of acts told in the order of the day.

So the register has a history to show: papers laid straight, slips put right, the chancery's
numbers, numbers put aside for a power cut, endings without a decision, and the register of what
departed from turn (D22, D39, D40, D42, D50).
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from desktop.demo.clockwork import Acting
from desktop.demo.letters import check_letters, print_forms
from desktop.demo.path_steps import now
from desktop.demo.register_deeds import bind_the_first
from desktop.demo.stage import Stage, case_of
from desktop.services import (
    calibration,
    causes,
    chancery,
    correcting,
    deviations,
    ending,
    morning_sheet,
    notice,
    numbers,
)
from desktop.services.chancery import Numbered
from desktop.services.desk import Desk
from desktop.services.papers import destination
from desktop.store import cases
from desktop.store import papers as paper_rows
from desktop.store.cases import CaseRow

GRID: Final = "test-grid"
"""What the manifest calls the grid: it is no paper of the office."""

_GRID_OF: Final = "talon-weapons"
_LANDED: Final = (188, 207)  # tenths of a millimetre: what a ruler says of the cross
_BLANKS: Final = 5
_PHONE: Final = "8 701 000 44 55"
_POWER_CUT: Final = (dt.time(16, 5), dt.time(16, 35))


def between_visitors(stage: Stage) -> Acting:
    """Do everything in the table of acts at its time, as the clerk of the first window."""
    desk = replace(stage.desk, operator=stage.script.staff[0].staff)
    for at, act in _ACTS:
        yield stage.at(at)
        act(stage, desk)


def _lay_straight(stage: Stage, desk: Desk) -> None:
    """Print the grid, measure its cross, and print it again where it belongs now (D55)."""
    _print_grid(stage, desk)
    calibration.calibrate(desk, kind=_GRID_OF, landed=_LANDED)
    _print_grid(stage, desk)


def _print_grid(stage: Stage, desk: Desk) -> None:
    to = destination(desk, _GRID_OF)
    calibration.print_grid(desk, stage.spool, kind=_GRID_OF, to=to)
    stage.take(GRID)


def _enter_numbers(stage: Stage, desk: Desk) -> None:
    """Enter the numbers with which the chancery's journal comes round (D42)."""
    case = case_of(desk, "Қасымов Төлеген Серікұлы")
    (talon, *_rest) = paper_rows.papers_of(desk.database, "case", case.case)
    day = desk.now().date()
    chancery.enter_numbers(
        desk,
        case=case.case,
        numbers=[
            Numbered(direction="incoming", number="3/1187", date=day),
            Numbered(direction="outgoing", number="3/1188", date=day, paper=talon.paper),
        ],
    )
    stage.tell("chancery", case)


def _correct(stage: Stage, desk: Desk) -> None:
    """Put a phone right, and print the talon anew (D39)."""
    case = case_of(desk, "Ибраева Сәуле Нұрланқызы")
    paper = correcting.correct(
        desk, seen=now(desk, case), typed={"phone": _PHONE}, reason="телефон қате жазылған"
    )
    stage.print_one(desk, paper, case=case.number, applicant=case.applicant)
    stage.tell("corrected", case)


def _put_aside(stage: Stage, desk: Desk) -> None:
    """Put numbers aside for a power cut that was announced, and print their blanks (D40).

    The queue's numbers are printed on a sheet as well: no slip comes without power (D55).
    """
    service = stage.script.services[-1]
    block = numbers.reserve(
        desk, service=service, count=_BLANKS, reason="желіде жұмыс болады: жарық өшуі мүмкін"
    )
    stage.print(desk, "series", block)
    stage.print_one(desk, morning_sheet.todays_sheet(desk))


def _say_why(_stage: Stage, desk: Desk) -> None:
    """Say why nobody was served while there was no power (D47)."""
    begins, ends = _POWER_CUT
    causes.give(desk, kind="power", begins=begins, ends=ends)


def _send_on(stage: Stage, desk: Desk) -> None:
    """Send on what another district decides, and tell the applicant the same day (D50)."""
    case = case_of(desk, "Громов Виктор Андреевич")
    day = desk.now().date()
    ending.end_case(
        desk,
        seen=now(desk, case),
        ending="forwarded",
        to="Көкшетау қаласының ішкі істер басқармасы",
        number="3/1190",
        date=day,
    )
    notice.tell_applicant(desk, case=case.case, day=day, way="phone")
    stage.tell("forwarded", case)


def _has_died(stage: Stage, desk: Desk) -> None:
    """End what a man applied for who has died since (D50)."""
    case = _brought_along(desk, "214/13")
    document = "Қайтыс болу туралы куәлік № 0093317"
    ending.end_case(
        desk, seen=now(desk, case), ending="died", document=document, date=dt.date(2013, 11, 22)
    )
    stage.tell("died", case)


def _is_dissolved(stage: Stage, desk: Desk) -> None:
    """End what a company applied for that is no more (D50)."""
    case = _brought_along(desk, "217/13")
    document = "Таратылғаны туралы анықтама № 03-1178"
    ending.end_case(
        desk,
        seen=now(desk, case),
        ending="dissolved",
        document=document,
        date=dt.date(2013, 11, 21),
    )
    stage.tell("dissolved", case)


def _brought_along(desk: Desk, number: str) -> CaseRow:
    """Return a case the office brought along from paper; `LookupError` for none."""
    case = cases.by_number(desk.database, number)
    if case is None:
        raise LookupError(number)
    return case


def _close_the_register(stage: Stage, desk: Desk) -> None:
    """Print what departed from turn, hours and limits today (D22)."""
    day = desk.now().date()
    register = deviations.issue_register(desk, first=day, last=day, language="kk")
    stage.print_one(desk, register)


_ACTS: Final[tuple[tuple[dt.time, Callable[[Stage, Desk], None]], ...]] = (
    (dt.time(8, 52), _lay_straight),
    (dt.time(11, 55), _enter_numbers),
    (dt.time(11, 56), _correct),
    (dt.time(11, 57), check_letters),
    (dt.time(11, 58), print_forms),
    (dt.time(12, 40), _put_aside),
    (dt.time(16, 44), _say_why),
    (dt.time(16, 46), _send_on),
    (dt.time(16, 48), _has_died),
    (dt.time(16, 50), _is_dissolved),
    (dt.time(17, 24), _close_the_register),
    (dt.time(17, 25), bind_the_first),
)
