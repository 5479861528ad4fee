"""What a parcel says of its office besides the entries: backups, edition, clock (§2.11)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

from desktop.models.parcel import Manifest, Segment
from desktop.services.backups import state_of
from desktop.services.desk import Desk
from desktop.services.drill import last_drill, told_drill
from desktop.store import exchange, journal

_LATE: Final = dt.timedelta(days=400)  # after an answer: either nobody sends, or the clock is wrong


def manifest_of(
    desk: Desk,
    *,
    inst: str,
    to: str,
    xseq: int,
    prev: str,
    segments: tuple[Segment, ...],
    counts: Mapping[str, int],
    program: str,
) -> Manifest:
    """Return what is sealed beside the entries."""
    now, office = desk.now(), desk.office().office
    last = state_of(desk.database, now=now).last
    return Manifest(
        kind="district",
        office=office,
        inst=inst,
        to=to,
        xseq=xseq,
        prev=prev,
        app_version=program,
        created_at=now,
        segments=segments,
        counts=counts,
        edition=exchange.edition_number(desk.database, office),
        drill=last_drill(desk.database),
        last_drill=told_drill(desk.database),
        backup=last.made_at.date() if last else None,
        clock=tuple(clock_notes(desk)),
    )


def clock_notes(desk: Desk) -> Iterator[str]:
    """Yield codes of what gives cause to doubt this computer's clock; order never depends on it."""
    now = desk.now()
    entry = journal.last(desk.database)
    if entry is not None and entry.at > now:
        yield "before-last-entry"
    answer = exchange.last_answer(desk.database, desk.office().office)
    if answer is not None and now - answer.taken_at > _LATE:
        yield "long-after-answer"
