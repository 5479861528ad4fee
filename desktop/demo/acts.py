"""What an office does to applications between visitors: a slip put right, the chancery's numbers.

Told in the order of the day, so that the register has a history to show (D39, D40, D42, D50).
"""

import datetime as dt
from dataclasses import replace
from typing import Final

from desktop.demo.clockwork import Acting
from desktop.demo.stage import PaperMade, Stage
from desktop.services import chancery, correcting, ending, notice, numbers, papers
from desktop.services.chancery import Numbered
from desktop.services.desk import Desk
from desktop.store import cases
from desktop.store import papers as paper_rows
from desktop.store.cases import CaseRow, Filter

_MAIL: Final = dt.time(11, 55)
"""When the chancery's journal comes round and the morning's slips are looked through."""

_BLANKS: Final = 5
_PHONE: Final = "8 701 000 44 55"


def set_right(stage: Stage) -> Acting:
    """Enter the chancery's numbers, put one phone right, send one on, put numbers aside."""
    desk = replace(stage.desk, operator=stage.script.staff[0].staff)
    yield stage.at(_MAIL)
    first, second = _registered(desk)[:2]
    _number(desk, first)
    _correct(stage, desk, second)
    yield stage.at(stage.script.stops) - dt.timedelta(minutes=1)
    _send_on(desk, _registered(desk)[4])
    service = stage.script.services[-1]
    numbers.reserve(desk, service=service, count=_BLANKS, reason="жарық өшуі мүмкін")


def _registered(desk: Desk) -> list[CaseRow]:
    """Return the cases of the morning, the earliest first."""
    found = cases.page(desk.database, Filter())
    return [row for row in reversed(found) if not row.is_carried_over]


def _number(desk: Desk, case: CaseRow) -> None:
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


def _send_on(desk: Desk, case: CaseRow) -> None:
    """Send on what another district decides, and tell the applicant by phone the same day (D50)."""
    day = desk.now().date()
    ending.end_case(
        desk,
        case=case.case,
        ending="forwarded",
        to="Көкшетау қаласының ішкі істер басқармасы",
        number="3/1190",
        date=day,
    )
    notice.tell_applicant(desk, case=case.case, day=day, way="phone")


def _correct(stage: Stage, desk: Desk, case: CaseRow) -> None:
    """Put a phone right, and print the talon anew."""
    paper = correcting.correct(
        desk, case=case.case, typed={"phone": _PHONE}, reason="телефон қате жазылған"
    )
    row = papers.print_paper(desk, stage.spool, paper=paper)
    stage.made.append(
        PaperMade(
            kind=row.kind,
            file=stage.spool.written[-1],
            case=case.number,
            applicant=case.applicant,
        )
    )
