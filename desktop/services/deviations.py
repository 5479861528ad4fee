"""The register of deviations: read over a period, and printed (D21, D22, D47)."""

import datetime as dt
from collections.abc import Mapping

from desktop.models.breach import Stretch
from desktop.models.errors import Refusal
from desktop.models.register import (
    OUTSIDE_HOURS,
    Deviation,
    day_warned_words,
    out_of_turn_words,
    register_content,
)
from desktop.models.register_breach import breach_words, numbers_words
from desktop.models.text import Language, Text, filled
from desktop.services import breaches
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.papers import issue_paper, office_words
from desktop.services.queueing import line_rule
from desktop.store import deviations as rows
from desktop.store import offices
from desktop.store.deviations import DeviationRow

_NOTHING = Text(kk="", ru="", en="")
_AT_WINDOW = Text(kk="{line} · {window}", ru="{line} · {window}", en="{line} · {window}")
_NOBODY = "–"


def deviations(desk: Desk, *, first: dt.date, last: dt.date) -> tuple[Deviation, ...]:
    """Return what departed from turn, hours or limits on the days `first` to `last`, in order."""
    office = desk.office().office
    staff = {each.staff: each.name for each in offices.staff(desk.database, office)}
    windows = {each.window: each.words for each in offices.windows(desk.database, office)}
    kept = [
        Deviation(
            at=row.done_at,
            number=row.number,
            line=_line(desk, row, windows),
            what=_what(desk, row),
            who=staff.get(row.done_by, _NOBODY),
        )
        for row in rows.of_period(desk.database, office=office, first=first, last=last)
    ]
    late = [
        _kept_too_long(desk, stretch, staff)
        for stretch in breaches.of_period(desk, first=first, last=last)
    ]
    return tuple(sorted((*kept, *late), key=lambda each: each.at))


def _kept_too_long(desk: Desk, stretch: Stretch, staff: Mapping[str, str]) -> Deviation:
    """Tell of a stretch past a limit from when it was passed, and who said why (D47)."""
    service, _dot, line = stretch.line.partition(".")
    who = dict.fromkeys(staff.get(cause.by, _NOBODY) for cause in stretch.causes)
    return Deviation(
        at=min(each.over_at for each in stretch.breaches),
        number=numbers_words(stretch),
        line=line_rule(desk, service=service, line=line).short,
        what=breach_words(stretch),
        who=", ".join(who) or _NOBODY,
        uncaused=0 if stretch.causes else len(stretch.breaches),
    )


def _line(desk: Desk, row: DeviationRow, windows: Mapping[str, Text]) -> Text:
    """Name the line; one that the standard has no more keeps its id."""
    if not row.line:
        return _NOTHING
    try:
        line = line_rule(desk, service=row.service, line=row.line).short
    except Refusal:
        line = Text(kk=row.line, ru=row.line, en=row.line)
    window = windows.get(row.window, row.window)
    return filled(_AT_WINDOW, line=line, window=window) if window else line


def _what(desk: Desk, row: DeviationRow) -> Text:
    if row.kind == "out-of-turn":
        return out_of_turn_words(_ground(desk, row.ground), row.words, row.passed)
    if row.kind == "day-warned":
        return day_warned_words(row.words.split(","))
    return OUTSIDE_HOURS[row.kind]


def _ground(desk: Desk, ground: str) -> Text:
    """Name a ground; one that an office's list has no more keeps its id."""
    try:
        return desk.catalogue.turn_grounds().ground(ground).name
    except Refusal:
        return Text(kk=ground, ru=ground, en=ground)


def issue_register(desk: Desk, *, first: dt.date, last: dt.date, language: Language) -> str:
    """Fix the register of the days `first` to `last` as a paper, and return it.

    Refuses `no-clerk`.
    """
    now, office = desk.now(), desk.office().office
    clerk, post = clerk_words(desk, language)
    content = register_content(
        deviations(desk, first=first, last=last),
        first=first,
        last=last,
        office=office_words(desk),
        made_at=now,
        clerk_name=clerk,
        clerk_post=post,
        language=language,
    )
    paper = desk.new_id(now)
    with desk.work(at=now, command="queue.print") as work:
        work.record(
            issue_paper(
                desk,
                paper=paper,
                kind="register-deviations",
                content=content,
                about="office",
                about_id=office,
                language=language,
            )
        )
    return paper
