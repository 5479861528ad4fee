"""Play the days after the counter's, until every case of it has come to a lawful end (W-14, W-16).

They are a table of deeds in the order of the days, played on a copy of the office: the day of the
counter stays as it was stopped, people waiting and all. Where a stretch of them ends, pictures are
taken of how things lie then.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.demo import path_deeds
from desktop.demo.clockwork import Clock
from desktop.demo.file_spool import FileSpool
from desktop.demo.inventing import invented
from desktop.demo.script import Script
from desktop.demo.stage import ActDone, PaperMade, Stage
from desktop.models.moments import zone
from desktop.models.paper import PaperKind
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile
from desktop.store import cases
from desktop.store.cases import Filter
from desktop.store.database import open_database

Stretch: TypeAlias = Literal["examined", "ready", "over"]
"""How things lie at the end of a stretch: to be signed, to be handed over, come to an end."""

Deed: TypeAlias = Callable[[Stage], None]

_TUESDAY: Final = dt.date(2013, 11, 26)
_WEDNESDAY: Final = dt.date(2013, 11, 27)
_THURSDAY: Final = dt.date(2013, 11, 28)
_RETURNED: Final = dt.date(2013, 12, 3)
_LEAVING: Final = dt.date(2013, 12, 4)
_ANSWERED: Final = dt.date(2013, 12, 5)
_SIGNED: Final = dt.date(2013, 12, 6)
_COLLECTED: Final = dt.date(2013, 12, 9)

DAYS: Final[Mapping[Stretch, tuple[tuple[dt.date, dt.time, Deed], ...]]] = MappingProxyType(
    {
        "examined": (
            (_TUESDAY, dt.time(9, 10), path_deeds.lay_before_head),
            (_TUESDAY, dt.time(10, 5), path_deeds.assign_at_the_computer),
            (_TUESDAY, dt.time(11, 20), path_deeds.enter_the_head_s_sheet),
            (_TUESDAY, dt.time(14, 0), path_deeds.check_every_case),
            (_TUESDAY, dt.time(15, 10), path_deeds.ask_another_body),
            (_TUESDAY, dt.time(15, 30), path_deeds.tell_of_the_longer_term),
            (_TUESDAY, dt.time(16, 20), path_deeds.write_down_what_is_found),
            (_TUESDAY, dt.time(17, 0), path_deeds.take_a_withdrawal),
            (_WEDNESDAY, dt.time(9, 40), path_deeds.end_the_examinations),
        ),
        "ready": (
            (_WEDNESDAY, dt.time(11, 30), path_deeds.enter_a_signed_sheet),
            (_WEDNESDAY, dt.time(11, 50), path_deeds.sign_at_the_computer),
            (_WEDNESDAY, dt.time(14, 30), path_deeds.send_to_the_department),
            (_THURSDAY, dt.time(10, 0), path_deeds.make_permits),
            (_RETURNED, dt.time(11, 0), path_deeds.take_back_signed),
            (_RETURNED, dt.time(14, 30), path_deeds.make_invitations),
            (_LEAVING, dt.time(9, 15), path_deeds.give_to_another),
            (_LEAVING, dt.time(17, 50), path_deeds.remove_who_leaves),
            (_ANSWERED, dt.time(15, 0), path_deeds.take_the_answer),
            (_SIGNED, dt.time(10, 0), path_deeds.sign_at_the_computer),
            (_SIGNED, dt.time(11, 0), path_deeds.make_the_last_permit),
        ),
        "over": (
            (_COLLECTED, dt.time(10, 30), path_deeds.hand_over_by_attorney),
            (_COLLECTED, dt.time(11, 0), path_deeds.hand_over_permits),
            (_COLLECTED, dt.time(15, 0), path_deeds.hand_over_invitations),
        ),
    }
)
"""What is done on which day, stretch by stretch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Afterwards:
    """Hold what came of the days after: papers, deeds upon cases, where each case stands now.

    `ended` is when the last deed was done.
    """

    made: tuple[PaperMade, ...]
    acts: tuple[ActDone, ...]
    stages: Mapping[str, str]
    days: tuple[dt.date, ...]
    ended: dt.datetime


def play_on(
    database: Path,
    script: Script,
    *,
    catalogue: Catalogue,
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]],
    spool: FileSpool,
    pause: Callable[[Stretch, dt.datetime], None],
) -> Afterwards:
    """Lead every case of a played day to its end in the office at `database`.

    `pause` is called between stretches with the moment, the office being closed. The same day
    gives the same journal. Refuses what opening and the services refuse.
    """
    made: list[PaperMade] = []
    acts: list[ActDone] = []
    clock = Clock(_moment(script, catalogue, script.day, dt.time(23, 0)))
    stages: Mapping[str, str] = {}
    for stretch, deeds in DAYS.items():
        with open_database(database, randomness=invented(f"afterwards {stretch}")) as opened:
            desk = Desk(
                database=opened,
                catalogue=catalogue,
                clock=clock,
                randomness=invented(f"desk {stretch}"),
                layouts=layouts,
                operator=path_deeds.CLERK,
            )
            stage = Stage(script=script, desk=desk, clock=clock, spool=spool, made=made, acts=acts)
            for day, time, deed in deeds:
                clock.now = _moment(script, catalogue, day, time)
                deed(stage)
            stages = {row.number: row.stage for row in cases.page(opened, Filter(), limit=1000)}
        pause(stretch, clock.now)
    return Afterwards(
        made=tuple(made), acts=tuple(acts), stages=stages, days=_days(), ended=clock.now
    )


def _days() -> tuple[dt.date, ...]:
    """Return the days on which anything is done, in their order."""
    return tuple(dict.fromkeys(day for deeds in DAYS.values() for day, _time, _deed in deeds))


def _moment(script: Script, catalogue: Catalogue, day: dt.date, time: dt.time) -> dt.datetime:
    office = catalogue.directory(script.services[0]).office(script.office)
    return dt.datetime.combine(day, time, tzinfo=zone(office.zone))
