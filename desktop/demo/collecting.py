"""The queue on the days after: who waits still is served, and whoever collects comes (W-7.4)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from desktop.demo.clockwork import Acting, play
from desktop.demo.counter import work
from desktop.demo.path_people import UNCOLLECTED
from desktop.demo.path_steps import desk_of, rows_at
from desktop.demo.script import Counter, Visitor
from desktop.demo.stage import Stage, case_of
from desktop.demo.visitors import arrive
from desktop.services import queueing
from desktop.store import tickets

_FIRST: Final = dt.time(9, 3)
_BETWEEN: Final = dt.timedelta(minutes=7)
_LASTS: Final = 4  # minutes
_NOON: Final = dt.time(12, 55)
_CLOSES: Final = dt.time(17, 55)
_WALKS: Final = dt.timedelta(seconds=40)


def serve_who_waits(stage: Stage) -> None:
    """Serve whoever is there still on the day that was played: they hear what to come with."""
    windows = [_turn_to_the_last(stage, counter) for counter in stage.script.window]
    play(stage.clock, windows, until=stage.at(_CLOSES))


def _turn_to_the_last(stage: Stage, counter: Counter) -> Acting:
    """Let a window end what it has in hand, then call all who wait for it."""
    desk, window = desk_of(stage, counter.staff), counter.window
    for ticket in tickets.of_day(desk.database, office=stage.script.office, day=stage.script.day):
        if (ticket.state, ticket.window) == ("in-service", window):
            queueing.end_visit(desk, ticket=ticket.id, how="answered")
    while (called := queueing.call_next(desk, window=window)) is not None:
        yield stage.later(_WALKS)
        queueing.begin_visit(desk, ticket=called.id)
        yield stage.later(dt.timedelta(minutes=_LASTS))
        queueing.end_visit(desk, ticket=called.id, how="answered")


def serve_who_collects(stage: Stage) -> None:
    """Serve everybody for whom something lies ready; one does not come for his (D50)."""
    serve_who_comes_again(stage)
    stage.tell("uncollected", case_of(stage.desk, UNCOLLECTED))


def serve_who_comes_again(stage: Stage) -> None:
    """Serve those who come for what was made for them, a second time for what was made anew."""
    visitors = [each for service in stage.script.services for each in _collectors(stage, service)]
    serve(stage, visitors, until=_NOON)


def _collectors(stage: Stage, service: str) -> Iterator[Visitor]:
    """Yield a visitor for every applicant, in the order in which they applied."""
    names = [row.applicant for row in rows_at(stage, "ready", service)]
    coming = (name for name in dict.fromkeys(names) if name != UNCOLLECTED)
    for place, name in enumerate(coming):
        yield Visitor(
            says=f"Collects what came of {service}",
            at=(stage.at(_FIRST) + place * _BETWEEN).time(),
            line=f"{service}.collect",
            end="handed-over",
            lasts=_LASTS,
            collects=name,
        )


def serve(stage: Stage, visitors: Sequence[Visitor], *, until: dt.time) -> None:
    """Let visitors come today, and the windows work until a time."""
    coming = tuple(sorted(visitors, key=lambda visitor: visitor.at))
    script = replace(stage.script, day=stage.clock.now.date(), visitor=coming, sent=())
    today = replace(stage, script=script, serials={})
    people = [
        *(arrive(today, serial) for serial in range(len(coming))),
        *(work(today, counter) for counter in script.window),
    ]
    play(stage.clock, people, until=today.at(until))
