"""The sheet one key prints when the light is about to go: the queue, what is begun, free numbers.

With it the queue goes on by hand in the very order of arrival, and what was begun is found again.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from desktop.models.block import runs_of
from desktop.models.intake_values import organisation_of, person_of
from desktop.models.line import measure_all
from desktop.models.numbering import series_key
from desktop.models.paper_parts import Wording
from desktop.models.power_cut import Begun, PowerCutTold, Waiting, power_cut_content
from desktop.models.text import Text
from desktop.models.ticket import Ticket, ticket_text, waits
from desktop.services.clerk import clerk_words
from desktop.services.day import line_spans, require_day
from desktop.services.desk import Desk
from desktop.services.intake import saved_draft
from desktop.services.papers import record_paper
from desktop.services.queueing import full_line_name, line_rule
from desktop.store import desk as desk_tables
from desktop.store import offices, tickets
from desktop.store.numbers import open_blocks

KIND: Final = "power-cut-sheet"
_MINUTE: Final = 60
_HELD: Final = desk_tables.parked("")


def issue_sheet(desk: Desk) -> str:
    """Fix the sheet of this moment, to be printed; return it.

    Refuses `not-allowed`, `day-not-open`, `day-closed` and `no-clerk`.
    """
    desk.require("queue.print")
    now = desk.now()
    day = require_day(desk, now)
    name, post = clerk_words(desk, "kk")
    content = power_cut_content(_told(desk, now), post=post, clerk=name)
    with desk.work(at=now, command="queue.print") as work:
        return record_paper(desk, work, KIND, content, about="day", about_id=day.isoformat())


def _told(desk: Desk, now: dt.datetime) -> PowerCutTold:
    office = desk.office()
    queue = tickets.of_day(desk.database, office=office.office, day=now.date())
    going = [each for each in queue if each.state != "ended"]
    return PowerCutTold(
        office=Wording(kk=office.name_kk, own=office.name_ru),
        now=now,
        queue=tuple(_queue(desk, going, now)),
        following=tuple(_following(desk, now.date())),
        drafts=tuple(_drafts(desk, {each.id: each for each in going})),
        blocks=tuple(_blocks(desk, now.year)),
    )


def _queue(desk: Desk, going: list[Ticket], now: dt.datetime) -> Iterator[Waiting]:
    """Yield who is here, in the order of arrival whichever line he stands in."""
    spans = line_spans(desk, now)
    names = _windows(desk)
    for each in sorted(going, key=lambda ticket: ticket.arrival):
        rule = line_rule(desk, service=each.service, line=each.line)
        wait = measure_all(waits(each, now=now), spans.get(each.line_key, ()), rule.wait_minutes)
        called = each.called_at if each.window else None
        yield Waiting(
            number=each.text,
            line=full_line_name(desk, service=each.service, line=each.line),
            since=called or each.issued_at,
            waited=wait.seconds // _MINUTE,
            window=names.get(each.window, _as_is(each.window)) if each.window else None,
            held=each.state == "held",
        )


def _following(desk: Desk, day: dt.date) -> Iterator[tuple[Text, str]]:
    """Yield the lines the windows call from, each with the number to be given next."""
    office = desk.office()
    called = {line for row in offices.windows(desk.database, office.office) for line in row.lines}
    for service in office.services:
        for rule in desk.catalogue.standard(service).lines:
            if f"{service}.{rule.id}" in called:
                last = tickets.last_number(
                    desk.database, office=office.office, day=day, service=service, line=rule.id
                )
                name = full_line_name(desk, service=service, line=rule.id)
                yield name, ticket_text(rule.letter, last + 1)


def _drafts(desk: Desk, going: dict[str, Ticket]) -> Iterator[Begun]:
    """Yield the intakes begun: at a window by its name, of a number on hold by that number."""
    names = _windows(desk)
    for row in desk_tables.drafts(desk.database):
        kept = saved_draft(desk, window=row.window)
        if kept is None:
            continue
        held = going.get(row.window.removeprefix(_HELD)) if row.window.startswith(_HELD) else None
        here = next(
            (each for each in going.values() if each.visit == row.visit and row.visit), None
        )
        ticket = held or here
        person = person_of(kept.draft, "person").full_name
        yield Begun(
            place=_as_is(ticket.text) if ticket else names.get(row.window, _as_is(row.window)),
            name=person or organisation_of(kept.draft, "organisation").name,
            saved_at=row.saved_at,
        )


def _blocks(desk: Desk, year: int) -> Iterator[tuple[Text, str]]:
    """Yield the spans of numbers put aside for talons written by hand, by service (D40)."""
    office = desk.office()
    for service in office.services:
        series = series_key(service, year)
        for block in open_blocks(desk.database, office.office, series):
            spans = ", ".join(
                str(first) if first == last else f"{first}–{last}"
                for first, last in runs_of(block.open)
            )
            yield desk.catalogue.standard(service).short, f"№ {spans}"


def _windows(desk: Desk) -> dict[str, Text]:
    rows = offices.windows(desk.database, desk.office().office)
    return {row.window: row.words for row in rows}


def _as_is(name: str) -> Text:
    """Return what is called alike in every language."""
    return Text(kk=name, ru=name, en=name)
