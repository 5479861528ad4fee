"""Registered weapons in words: where each is, and what happened to it (D45)."""

from desktop.i18n import _
from desktop.presenters import formats
from desktop.presenters.labels import label
from desktop.store.weapons import LifeEvent, WeaponRow


def weapon_words(row: WeaponRow) -> str:
    """Name a weapon, its owner, its permit, and where it is."""
    permit = _("permit {number}").format(number=row.permit) if row.permit else ""
    parts = (row.called, row.owner, permit, label(f"weapon-state.{row.state}"))
    return " · ".join(part for part in parts if part)


def life_words(life: tuple[LifeEvent, ...]) -> str:
    """Tell what happened to a weapon, a line each; what was taken back is struck, with why."""
    return "\n".join(map(_line_words, life))


def event_words(event: LifeEvent) -> str:
    """Tell one thing that happened to a weapon."""
    when = formats.date_digits(event.on) if event.on else ""
    document = event.document
    if event.document_date and event.document_date != event.on:
        document = f"{document}, {formats.date_digits(event.document_date)}"
    until = _("until {day}").format(day=formats.date_digits(event.until)) if event.until else ""
    said = (when, label(f"weapon-event.{event.kind}"), event.other, document, until)
    return " · ".join(part for part in (*said, event.words, event.by_name) if part)


def _line_words(event: LifeEvent) -> str:
    if not event.taken_back:
        return event_words(event)
    why = _("entered by mistake: {reason}").format(reason=event.taken_back)
    return f"~~{event_words(event)}~~ · {why} · {event.taken_by}"
