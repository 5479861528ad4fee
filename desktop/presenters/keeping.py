"""Word what becomes of backups: at the second place, by rotation, in the lists of copies."""

import datetime as dt

from desktop.i18n import _, _n
from desktop.models.facts import DrillDone
from desktop.presenters import formats
from desktop.services.second_place import Carried, SecondPlace


def old_place(place: SecondPlace, now: dt.datetime) -> str:
    """Say how long no backup reached the second place."""
    latest = place.last or place.since
    days = (now - latest).days if latest else 0
    said = _n("second place {count} day ago", "second place {count} days ago", days)
    if place.last is None:
        said = _n("second place never in {count} day", "second place never in {count} days", days)
    return said.format(count=formats.number(days))


def carried(done: Carried) -> str:
    """Say where a backup lies now, and what went there for want of room."""
    said = _("The backup lies in {folder} too, read back and compared. It may be taken out.")
    words = said.format(folder=done.folder)
    gone = done.removed.for_room
    return f"{words} {gone_for_room(gone)}" if gone else words


def gone_for_room(count: int) -> str:
    """Say that backups went because room was short."""
    said = _n(
        "{count} of the oldest backups was removed: there is little room left.",
        "{count} of the oldest backups were removed: there is little room left.",
        count,
    )
    return said.format(count=formats.number(count))


def drilled(fact: DrillDone) -> str:
    """Say what a drill came to."""
    made = f"{formats.date_long(fact.copied_at.date())}, {formats.time(fact.copied_at)}"
    if fact.outcome == "good":
        said = _(
            "The backup of {made} was restored, is what the record was, and all of it can be sent: "
            "{cases}, {entries}"
        )
        cases = _n("{count} application", "{count} applications", fact.cases)
        entries = _n("{count} entry", "{count} entries", fact.entries)
        return said.format(
            made=made,
            cases=cases.format(count=formats.number(fact.cases)),
            entries=entries.format(count=formats.number(fact.entries)),
        )
    if fact.outcome == "differs":
        said = _("The backup of {made} is not what the record was then. Run `kense check` on both.")
        return said.format(made=made)
    if fact.outcome == "no-export":
        said = _(
            "The backup of {made} was restored and is what the record was, but nothing could be "
            "sent from it ({code}). Tell the administrator."
        )
        return said.format(made=made, code=fact.code)
    said = _("The backup of {made} could not be restored ({code}). Make another one.")
    return said.format(made=made, code=fact.code)


def region_put_back() -> list[str]:
    """Say what to do at a region that was put back, before anything else (parcels §2.6)."""
    return [
        _(
            "Make an answer for every office: it tells what is held now, and their next parcels "
            "bring again what is missing."
        ),
        _(
            "What the region did itself since then is done again by hand: computers enrolled or "
            "retired, editions, questions, files settled."
        ),
    ]
