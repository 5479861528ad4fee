"""Life goes on: on the afternoon the demonstration ends, others have applied already.

So every list of whoever opens it has something in it: to be laid before the head, to be resolved,
examined, signed, sent to the department.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.demo.collecting import serve
from desktop.demo.path_people import CLERK, HEAD, OF_INVITATIONS
from desktop.demo.path_steps import desk_of, examine, now, print_new, rows_at
from desktop.demo.script import Visitor
from desktop.demo.stage import Stage
from desktop.models.errors import Refusal
from desktop.services import examining, inquiries, path, resolutions
from desktop.services.inquiries import NewInquiry
from desktop.standards.loader import read
from desktop.store.cases import CaseRow

TO_SIGN: Final = ("Оразбаев Тимур Кенжеұлы", "Смағұлов Ардақ Бейбітұлы")
TO_SEND: Final = "Бекмұратова Дана Сансызбайқызы"
AWAITED: Final = "Климова Наталья Андреевна"
_LATE: Final = dt.time(16, 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """Hold who comes on the day the demonstration ends, and when it is stopped."""

    day: dt.date
    stops: dt.time
    visitor: tuple[Visitor, ...]


@cache
def again() -> Again:
    """Return who comes; refuse `demo-broken` (`file`, `found`)."""
    file: Path = paths.resources() / "demo" / "again.toml"
    reading = read(file, Again)
    if reading.value is None:
        raise Refusal("demo-broken", file=str(file), found=reading.found)
    return reading.value


def register_others(stage: Stage) -> None:
    """Register who comes after lunch."""
    serve(stage, [each for each in again().visitor if each.at < _LATE], until=dt.time(15, 40))


def lay_the_others(stage: Stage) -> None:
    """Lay what came before the head, with slips and their list (D41)."""
    rows, desk = rows_at(stage, "registered"), desk_of(stage, CLERK)
    path.lay_before_head(desk, seen=[now(desk, row) for row in rows], head=HEAD)
    stage.print_one(desk, resolutions.issue_slips(desk, cases=[row.case for row in rows]))
    stage.print_one(desk, resolutions.issue_list(desk, head=HEAD))


def resolve_some(stage: Stage) -> None:
    """Let the head assign all but one of them, which waits for his resolution still."""
    desk = desk_of(stage, HEAD)
    path.assign(
        desk,
        seen=[now(desk, row) for row in _of(stage, "with-head", (*TO_SIGN, TO_SEND, AWAITED))],
        to=OF_INVITATIONS,
        resolution="Қарап, шешім жобасын ұсыныңыз",
    )


def ask_about_one(stage: Stage) -> None:
    """Ask another body about one of them: the answer comes another day."""
    desk = desk_of(stage, OF_INVITATIONS)
    for row in rows_at(stage, "assigned"):
        examining.check_completeness(desk, seen=now(desk, row))
    (row,) = _of(stage, "assigned", (AWAITED,))
    new = NewInquiry(
        kind="information",
        to="Көкшетау қаласы ІІБ-нің лицензиялау-рұқсат беру бөлімшесі",
        question="Өтініш берушінің иелігінде қару бар-жоғын хабарлаңыз",
        answer_by=dt.date(2013, 12, 16),
        number="3/1241",
        date=stage.clock.now.date(),
        switch_reason="қару туралы мәлімет сұрату қажет",
    )
    inquiries.ask(desk, seen=now(desk, row), new=new)
    print_new(stage, desk, row)


def examine_some(stage: Stage) -> None:
    """Examine what the head signs, one to be granted, one refused, and one for the department."""
    desk = desk_of(stage, OF_INVITATIONS)
    for row in _of(stage, "assigned", (*TO_SIGN, TO_SEND)):
        examine(desk, row, signer=HEAD)


def receive_the_last(stage: Stage) -> None:
    """Receive who comes late; somebody is served and somebody waits when it is stopped."""
    late = [each for each in again().visitor if each.at >= _LATE]
    serve(stage, late, until=again().stops)


def _of(stage: Stage, where: str, applicants: Sequence[str]) -> list[CaseRow]:
    return [row for row in rows_at(stage, where) if row.applicant in applicants]
