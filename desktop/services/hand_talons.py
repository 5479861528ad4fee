"""Enter what was taken in without power: by the number and the hour of its hand-written talon.

The visitor has his talon and his hour; the term runs from that hour (D40). The case is marked so,
and the talon made here for the file counts as written by hand: nobody waits for it at a printer.
"""

import datetime as dt

from desktop.models.application import Application
from desktop.models.block import Block
from desktop.models.draft import Draft
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import CaseRegistered, PaperHandWritten
from desktop.models.intake import IntakeRules, application_of, assess
from desktop.models.intake_arrival import talon_moment
from desktop.models.moments import local, to_text, zone
from desktop.models.standard import Standard
from desktop.services.clerk import clerk_words
from desktop.services.day import is_outside_hours, require_day
from desktop.services.desk import Desk
from desktop.services.editions import keep_standard
from desktop.services.intake import Registered, number_at, rules_for, talon_of
from desktop.services.numbers import open_blocks
from desktop.store import desk as desk_tables


def register_hand_talon(desk: Desk, *, draft: Draft, kept_at: str) -> Registered:
    """Register an application by its hand-written talon, and drop its draft at `kept_at`.

    Refuses `intake-hindered`, `number-not-reserved` (`number`), `hand-talon-future`,
    `hand-talon-early` (`since`), `day-not-open` of today, `no-clerk`.
    """
    now = desk.now()
    rules = rules_for(desk, draft)
    _require_whole(draft, rules, now)
    moment = _moment(desk, draft, now)
    case, paper = desk.new_id(now), desk.new_id(now)
    with desk.work(at=now, command="case.register") as work:
        require_day(desk, now)
        block, sequence = _place(desk, rules.standard, draft)
        block.require(sequence, at=moment, now=now)
        application = application_of(draft, rules, at=moment)
        fact = _registration(desk, application, rules.standard, case, block, sequence, moment)
        work.record(fact)
        work.record(talon_of(desk, fact, rules.standard, paper))
        work.record(PaperHandWritten(paper=paper))
        keep_standard(desk, desk.catalogue.edition(draft.service))
        desk_tables.delete_draft(desk.database, window=kept_at)
    return Registered(case=case, number=fact.number, paper=paper)


def _require_whole(draft: Draft, rules: IntakeRules, now: dt.datetime) -> None:
    """Refuse `intake-hindered` as it stands now: an hour still to come hinders too."""
    hindrances = assess(draft, rules, at=now).hindrances
    if hindrances:
        first = hindrances[0]
        raise Refusal("intake-hindered", path=first.path, problem=first.code, **first.fields)


def _moment(desk: Desk, draft: Draft, now: dt.datetime) -> dt.datetime:
    """Return the hour of the talon on the office's clock of that day (D6)."""
    written = talon_moment(draft, now=now)
    if written is None:
        raise Refusal("intake-hindered", path="arrival.time", problem="required")
    office_zone = zone(desk.office().zone)
    return local(written.replace(tzinfo=office_zone), office_zone)


def _place(desk: Desk, standard: Standard, draft: Draft) -> tuple[Block, int]:
    """Find the number typed, whole or by its last digits; refuse `number-not-reserved`."""
    typed = clean_text(draft.text("arrival.number"))
    for block in open_blocks(desk, service=standard.service):
        year = int(block.series.rpartition("/")[2])
        for sequence in block.open:
            written = number_at(desk, standard, year=year, sequence=sequence).text
            if typed.casefold() == written.casefold() or typed.lstrip("0") == str(sequence):
                return block, sequence
    raise Refusal("number-not-reserved", number=typed)


def _registration(
    desk: Desk,
    application: Application,
    standard: Standard,
    case: str,
    block: Block,
    sequence: int,
    moment: dt.datetime,
) -> CaseRegistered:
    year = int(block.series.rpartition("/")[2])
    given = number_at(desk, standard, year=year, sequence=sequence)
    clerk, post = clerk_words(desk, "kk")
    return CaseRegistered(
        case=case,
        visit="",
        year=year,
        sequence=sequence,
        number=given.text,
        qr=given.qr,
        registered_at=to_text(moment),
        clerk_name=clerk,
        clerk_post=post,
        application=application,
        outside_hours=is_outside_hours(desk, application.service, moment),
        block=block.block,
    )
