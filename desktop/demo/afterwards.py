"""Play on after the counter's day, until every case of it has come to a lawful end (W-14, W-16).

They are a table of deeds in the order of the days, played on a copy of the office: the day of the
counter stays as it was stopped, people waiting and all. Where a stretch of them ends, the record is
closed, and pictures are taken of how things lie then; whoever left meanwhile opens it no more.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.demo import (
    blank_deeds,
    collecting,
    complaint_deeds,
    coupon_deeds,
    day_deeds,
    going_on,
    path_deeds,
    register_deeds,
    reissue_deeds,
    survey_deeds,
    weapon_deeds,
)
from desktop.demo.clockwork import Clock
from desktop.demo.file_spool import FileSpool
from desktop.demo.inventing import invented
from desktop.demo.path_people import CLERK, OF_WEAPONS
from desktop.demo.path_steps import open_the_day
from desktop.demo.play import backed_up
from desktop.demo.script import Script
from desktop.demo.sealed import accounts_of, enter
from desktop.demo.stage import ActDone, PaperMade, Stage
from desktop.models.moments import zone
from desktop.models.paper import PaperKind
from desktop.models.ticket import Ticket
from desktop.services import keyholders
from desktop.services.backups import copies_of
from desktop.services.desk import Desk
from desktop.services.sealing import replace_key
from desktop.services.unlocked import Accounts, Unlocked
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile
from desktop.store import cases, tickets
from desktop.store.cases import Filter
from desktop.store.database import Database, open_database

Stretch: TypeAlias = Literal["examined", "left", "ready", "over", "kept", "again"]
"""How things lie at the end of a stretch.

They are to be signed; somebody has left; they are to be handed over; they have come to an end; what
came of them, and the registers of it, were kept for two days more; and others are on their way.
"""

Deed: TypeAlias = Callable[[Stage], None]

_MONDAY: Final = dt.date(2013, 11, 25)
_TUESDAY: Final = dt.date(2013, 11, 26)
_WEDNESDAY: Final = dt.date(2013, 11, 27)
_THURSDAY: Final = dt.date(2013, 11, 28)
_RETURNED: Final = dt.date(2013, 12, 3)
_LEAVING: Final = dt.date(2013, 12, 4)
_ANSWERED: Final = dt.date(2013, 12, 5)
_SIGNED: Final = dt.date(2013, 12, 6)
_COLLECTED: Final = dt.date(2013, 12, 9)
_LOST: Final = dt.date(2013, 12, 10)
_COUNTED: Final = dt.date(2013, 12, 11)
_AGAIN: Final = dt.date(2013, 12, 12)

DAYS: Final[Mapping[Stretch, tuple[tuple[dt.date, dt.time, Deed], ...]]] = MappingProxyType(
    {
        "examined": (
            (_MONDAY, dt.time(17, 27), day_deeds.print_for_a_power_cut),
            (_MONDAY, dt.time(17, 28), collecting.serve_who_waits),
            (_MONDAY, dt.time(18, 2), survey_deeds.ask_who_was_served),
            (_MONDAY, dt.time(18, 5), day_deeds.close_the_day),
            (_TUESDAY, dt.time(8, 50), day_deeds.hang_up),
            (_TUESDAY, dt.time(9, 10), path_deeds.lay_before_head),
            (_TUESDAY, dt.time(10, 5), path_deeds.assign_at_the_computer),
            (_TUESDAY, dt.time(11, 20), path_deeds.enter_the_head_s_sheet),
            (_TUESDAY, dt.time(14, 0), path_deeds.check_every_case),
            (_TUESDAY, dt.time(15, 10), path_deeds.ask_another_body),
            (_TUESDAY, dt.time(15, 20), path_deeds.order_a_site_check),
            (_TUESDAY, dt.time(15, 30), path_deeds.tell_of_the_longer_term),
            (_TUESDAY, dt.time(16, 20), path_deeds.write_down_what_is_found),
            (_TUESDAY, dt.time(17, 0), path_deeds.take_a_withdrawal),
            (_TUESDAY, dt.time(17, 20), coupon_deeds.receive_the_first),
            (_WEDNESDAY, dt.time(8, 55), day_deeds.print_for_the_head),
            (_WEDNESDAY, dt.time(9, 20), path_deeds.take_the_site_check),
            (_WEDNESDAY, dt.time(9, 40), path_deeds.end_the_examinations),
        ),
        "left": (
            (_WEDNESDAY, dt.time(11, 30), path_deeds.enter_a_signed_sheet),
            (_WEDNESDAY, dt.time(11, 50), path_deeds.sign_at_the_computer),
            (_WEDNESDAY, dt.time(12, 10), weapon_deeds.record_a_sale),
            (_WEDNESDAY, dt.time(14, 30), path_deeds.send_to_the_department),
            (_THURSDAY, dt.time(9, 20), blank_deeds.take_old_stock),
            (_THURSDAY, dt.time(10, 0), path_deeds.make_permits),
            (_THURSDAY, dt.time(16, 10), coupon_deeds.register_the_guest),
            (_RETURNED, dt.time(9, 20), blank_deeds.receive_blocks),
            (_RETURNED, dt.time(9, 50), complaint_deeds.receive_four),
            (_RETURNED, dt.time(10, 20), complaint_deeds.assign_three),
            (_RETURNED, dt.time(11, 0), path_deeds.take_back_signed),
            (_RETURNED, dt.time(14, 30), path_deeds.make_invitations),
            (_LEAVING, dt.time(9, 15), path_deeds.give_to_another),
            (_LEAVING, dt.time(9, 40), complaint_deeds.pass_one_on),
            (_LEAVING, dt.time(17, 50), path_deeds.remove_who_leaves),
        ),
        "ready": (
            (_ANSWERED, dt.time(15, 0), path_deeds.take_the_answer),
            (_ANSWERED, dt.time(16, 10), complaint_deeds.extend_one),
            (_SIGNED, dt.time(10, 0), path_deeds.sign_at_the_computer),
            (_SIGNED, dt.time(11, 0), path_deeds.make_the_last_permit),
        ),
        "over": (
            (_COLLECTED, dt.time(8, 55), collecting.serve_who_collects),
            (_COLLECTED, dt.time(17, 40), survey_deeds.ask_who_was_served),
        ),
        "kept": (
            (_LOST, dt.time(9, 25), weapon_deeds.record_a_loss),
            (_LOST, dt.time(9, 50), reissue_deeds.give_duplicate),
            (_LOST, dt.time(10, 20), coupon_deeds.receive_another),
            (_LOST, dt.time(11, 10), reissue_deeds.put_the_name_right),
            (_LOST, dt.time(12, 5), reissue_deeds.make_invitation_anew),
            (_LOST, dt.time(15, 40), reissue_deeds.annul_one),
            (_LOST, dt.time(17, 30), coupon_deeds.let_the_guest_leave),
            (_COUNTED, dt.time(14, 10), coupon_deeds.send_it_back),
            (_COUNTED, dt.time(14, 40), weapon_deeds.record_it_found),
            (_COUNTED, dt.time(15, 0), coupon_deeds.take_ours_back),
            (_COUNTED, dt.time(15, 10), complaint_deeds.answer_three),
            (_COUNTED, dt.time(15, 30), blank_deeds.count_what_is_left),
            (_COUNTED, dt.time(16, 0), weapon_deeds.list_owners_due),
            (_COUNTED, dt.time(16, 20), register_deeds.make_files),
            (_COUNTED, dt.time(16, 50), register_deeds.save_one),
            (_COUNTED, dt.time(17, 0), register_deeds.tell_a_person),
            (_AGAIN, dt.time(8, 55), collecting.serve_who_comes_again),
        ),
        "again": (
            (_AGAIN, dt.time(13, 40), survey_deeds.ask_who_was_served),
            (_AGAIN, dt.time(14, 30), going_on.register_others),
            (_AGAIN, dt.time(15, 42), register_deeds.go_on_with_every_register),
            (_AGAIN, dt.time(15, 45), going_on.lay_the_others),
            (_AGAIN, dt.time(15, 55), going_on.resolve_some),
            (_AGAIN, dt.time(16, 10), going_on.ask_about_one),
            (_AGAIN, dt.time(16, 20), survey_deeds.report_the_year),
            (_AGAIN, dt.time(16, 30), going_on.examine_some),
            (_AGAIN, dt.time(16, 42), going_on.receive_the_last),
        ),
    }
)
"""What is done on which day, stretch by stretch."""


LEAVE: Final[Mapping[Stretch, tuple[str, ...]]] = MappingProxyType({"left": (OF_WEAPONS,)})
"""Whose locks are taken away at the end of a stretch, before the record gets another key (D46)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Afterwards:
    """Hold what came of the days after: papers, deeds upon cases, where each case stands now.

    `tickets` are the queue numbers since the counter's day, `ended` is when the last deed was done,
    `backups` are the copies proved meanwhile; `key` opens them and the record.
    """

    made: tuple[PaperMade, ...]
    acts: tuple[ActDone, ...]
    tickets: tuple[Ticket, ...]
    stages: Mapping[str, str]
    days: tuple[dt.date, ...]
    ended: dt.datetime
    backups: tuple[Path, ...]
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Say how a stretch left the office, for a picture of it: when, and what opens it."""

    moment: dt.datetime
    key: bytes = field(repr=False)


def play_on(
    database: Path,
    script: Script,
    *,
    catalogue: Catalogue,
    layouts: Callable[[], Mapping[PaperKind, LayoutFile]],
    spool: FileSpool,
    machine: Path,
    pause: Callable[[Stretch, Standing], None],
) -> Afterwards:
    """Lead every case of a played day to its end in the office at `database`.

    `pause` is called between stretches, the office being closed. The same day gives the same
    journal. Refuses what opening and the services refuse.
    """
    clock = Clock(_moment(script, catalogue, script.day, script.stops))
    accounts = accounts_of(database, clock, machine)
    by = enter(accounts, CLERK)
    sit_down = partial(Desk, catalogue=catalogue, clock=clock, layouts=layouts, operator=CLERK)
    came = _Came(made=[], acts=[])
    for stretch in DAYS:
        dice = invented(f"afterwards {stretch}")
        with open_database(database, by.key, randomness=dice) as opened:
            desk = sit_down(database=opened, randomness=invented(f"desk {stretch}"))
            stage = Stage(script=script, desk=desk, clock=clock, spool=spool)
            _do(replace(stage, made=came.made, acts=came.acts), stretch)
            came.look(opened, script, clock.now)
            _take_away(desk, accounts, by, LEAVE.get(stretch, ()))
        by = replace_key(accounts, by) if stretch in LEAVE else by
        pause(stretch, Standing(moment=clock.now, key=by.key))
    return Afterwards(
        made=tuple(came.made),
        acts=tuple(came.acts),
        tickets=came.tickets,
        stages=came.stages,
        days=_days(),
        ended=clock.now,
        backups=tuple(copies_of(database)),
        key=by.key,
    )


@dataclass(slots=True, kw_only=True)
class _Came:
    """Gather what comes of one stretch after the other."""

    made: list[PaperMade]
    acts: list[ActDone]
    tickets: tuple[Ticket, ...] = ()
    stages: Mapping[str, str] = field(default_factory=dict)

    def look(self, record: Database, script: Script, now: dt.datetime) -> None:
        """See how things stand at the end of a stretch, and back the record up (D52)."""
        self.stages = {row.number: row.stage for row in cases.page(record, Filter(), limit=1000)}
        past = [day for day in _days() if script.day < day <= now.date()]
        self.tickets = tuple(
            each for day in past for each in tickets.of_day(record, office=script.office, day=day)
        )
        backed_up(record, now)


def _do(stage: Stage, stretch: Stretch) -> None:
    """Do what is done in a stretch, each deed at its moment."""
    for day, time, deed in DAYS[stretch]:
        stage.clock.now = _moment(stage.script, stage.desk.catalogue, day, time)
        open_the_day(stage.desk)
        deed(stage)


def _take_away(desk: Desk, accounts: Accounts, by: Unlocked, logins: Sequence[str]) -> None:
    """Take the sign-in names of those who leave away; their locks are gone at once (D46)."""
    for login in logins:
        keyholders.take_away(desk, accounts, by, login=login)


def _days() -> tuple[dt.date, ...]:
    """Return the days on which anything is done, in their order."""
    return tuple(dict.fromkeys(day for deeds in DAYS.values() for day, _time, _deed in deeds))


def _moment(script: Script, catalogue: Catalogue, day: dt.date, time: dt.time) -> dt.datetime:
    office = catalogue.directory(script.services[0]).office(script.office)
    return dt.datetime.combine(day, time, tzinfo=zone(office.zone))
