"""What stands behind a row of the report of a period: its applications, or its complaints."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from desktop.models import period_row_words
from desktop.models import period_words as words
from desktop.models.errors import Refusal
from desktop.models.figure_names import NAMES
from desktop.models.figure_table import Cell, Wanted
from desktop.models.figures import FIGURES, Figure, Split
from desktop.models.period_section_words import SECTIONS, SectionId
from desktop.models.report import Asked, Behind, BehindList, Head, plain
from desktop.models.text import Text
from desktop.services import figures
from desktop.services.desk import Desk
from desktop.services.period_counts import days_of
from desktop.store import cases, complaints, period_parts

PART: Final = "part"
CLOSED: Final = "closed"
"""What the key of a row begins with that opens its applications or complaints, or nothing."""

_COMPLAINT: Final = "complaint"
_PARTED: Final[tuple[Split, ...]] = ("purpose", "weapon-kind", "ground")
_TITLES: Final[dict[str, SectionId]] = {
    "decided": "outcome",
    "ended": "outcome",
    "moved": "moved",
    "put-right": "moved",
    "broken": "broken",
    "freed": "exempt",
    "complaint-way": "complaints",
    "complaint-struck": "complaints",
    "complaint-subject": "complaint-subject",
    "complaint-outcome": "complaint-outcome",
    "complaint-decision": "complaint-outcome",
    "complaint-term": "complaint-term",
    "complaint-open": "complaint-term",
}
"""The parts that open what they count, and what each is called."""

_NOTHING: Final = plain("")


def behind(desk: Desk, asked: Asked, key: str) -> BehindList:
    """Return the applications or complaints that a row counts.

    Refuses `not-allowed`, `figure-unknown` (`figure`), and `figure-no-cases` (`figure`) of what
    counts neither.
    """
    desk.require("figures.see")
    first, _slash, rest = key.partition("/")
    if first == PART:
        part, _slash, row = rest.partition("/")
        return _of_part(desk, asked, part, row)
    if first == CLOSED:
        raise Refusal("figure-no-cases", figure=rest)
    if first not in FIGURES:
        raise Refusal("figure-unknown", figure=first)
    split, _slash, row = rest.partition("/")
    parted = next((each for each in _PARTED if each == split), None)
    wanted = Wanted(
        figures=(first,),
        rooms=(desk.office().office,),
        first=asked.first,
        last=asked.last,
        rows=parted or _whole(FIGURES[first]),
    )
    found = figures.cases_of(desk, wanted, Cell(figure=first, row=row if parted else None))
    return _cases(desk, NAMES[first], [case for _room, case in found])


def _of_part(desk: Desk, asked: Asked, part: str, row: str) -> BehindList:
    if part not in _TITLES:
        raise Refusal("figure-unknown", figure=part)
    refs = period_parts.refs_of(desk.database, part, days_of(desk, asked), row)
    title = SECTIONS[_TITLES[part]].title
    if part.startswith(_COMPLAINT):
        return _complaints(desk, title, refs)
    return _cases(desk, title, refs)


def _cases(desk: Desk, title: Text, found: Sequence[str]) -> BehindList:
    heads = (words.NUMBER, words.REGISTERED_ON, words.DECIDED_ON)
    return BehindList(
        title=title,
        heads=tuple(Head(title=each) for each in heads),
        rows=tuple(_case(desk, case) for case in found),
    )


def _case(desk: Desk, case: str) -> Behind:
    row = cases.by_id(desk.database, case)
    if row is None:
        return Behind(kind="note", ref=case, cells=(plain(case), _NOTHING, _NOTHING))
    days = (_day(row.registered_at.date()), _day(row.decided_on))
    return Behind(kind="case", ref=case, cells=(plain(row.number), *map(plain, days)))


def _complaints(desk: Desk, title: Text, refs: Sequence[str]) -> BehindList:
    heads = (words.NUMBER, period_row_words.RECEIVED_ON, period_row_words.OVER_ON)
    return BehindList(
        title=title,
        heads=tuple(Head(title=each) for each in heads),
        rows=tuple(
            Behind(
                kind="complaint",
                ref=ref,
                cells=(
                    plain(each.received.number),
                    plain(_day(each.received_at.date())),
                    plain(_day(each.over_on)),
                ),
            )
            for ref, each in complaints.several(desk.database, refs).items()
        ),
    )


def _whole(figure: Figure) -> Split:
    """Return what a figure is split by in the report: the service, or nothing that parts it."""
    return "service" if "service" in figure.splits else "office"


def _day(day: dt.date | None) -> str:
    return f"{day:%d.%m.%Y}" if day is not None else ""
