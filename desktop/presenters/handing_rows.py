"""The rows of the page of handing over: what waits, since when, and who was told (D50, I-15)."""

import datetime as dt

from desktop.i18n import _, _c, _n
from desktop.models.collecting import LONG_DAYS
from desktop.models.moments import from_text
from desktop.presenters import formats
from desktop.presenters.columns import Column
from desktop.presenters.handing_view import WaitingView
from desktop.presenters.labels import label
from desktop.presenters.tone import Tone
from desktop.store.collecting import OwedNotice, Told, WaitingCase


def columns() -> tuple[Column[WaitingView], ...]:
    """Return the columns of the list."""
    return (
        Column(
            title=lambda: "",
            text=lambda _row: "",
            tone=lambda row: row.tone,
            detail=lambda row: row.told,
        ),
        Column(title=lambda: _("Number"), text=lambda row: row.number),
        Column(title=lambda: _("Applicant"), text=lambda row: row.applicant),
        Column(title=lambda: _("Result"), text=lambda row: row.what, detail=lambda row: row.what),
        Column(
            title=lambda: _("Lies since"),
            text=lambda row: row.since,
            sort=lambda row: -1 if row.days is None else row.days,
        ),
        Column(
            title=lambda: _("Applicant told"),
            text=lambda row: row.told,
            tone=lambda row: row.tone,
            detail=lambda row: row.told,
        ),
    )


def waiting_view(found: WaitingCase, today: dt.date) -> WaitingView:
    """Say of a case what lies ready, since when, and what its applicant was told."""
    row = found.row
    since = row.held_since.date() if found.is_ready and row.held_since else None
    days = (today - since).days if since else None
    return WaitingView(
        case=row.case,
        number=row.number,
        applicant=row.applicant,
        what=_lying(found) or label(f"stage.{row.stage}"),
        since=_since(days) if days is not None else "–",
        days=days,
        told=_told(found, today),
        tone=_tone(found, today, days),
        phone=row.phone,
        is_ready=found.is_ready,
        is_untold=found.is_untold,
    )


def _lying(found: WaitingCase) -> str:
    """Name what lies ready, counted where there are several of a kind."""
    said = []
    for kind, count in found.lying:
        name = _c("short", "Refusal") if kind == "refusal" else label(f"result.{kind}")
        said.append(f"{name} × {formats.number(count)}" if count > 1 else name)
    return " · ".join(said)


def _since(days: int) -> str:
    if not days:
        return _("today")
    return _n("{count} day", "{count} days", days).format(count=formats.number(days))


def _told(found: WaitingCase, today: dt.date) -> str:
    """Say what is owed first; else when he was told that it is ready, or how often in vain."""
    if found.owed:
        return owed_words(found.owed[0], today)
    return told_words(found.told, today)


def told_words(told: Told, today: dt.date) -> str:
    """Say when and how somebody was told, or how often nobody was reached."""
    if told.reached_at:
        day = formats.moment_near(from_text(told.reached_at), today)
        return f"{label(f'notice.{told.way}')} · {day}"
    if told.tries:
        said = _n("not reached, {count} try", "not reached, {count} tries", told.tries)
        return said.format(count=formats.number(told.tries))
    return _("not told yet")


def owed_words(owed: OwedNotice, today: dt.date) -> str:
    """Say about what somebody is to be told, and how long there is for it."""
    left = formats.days_left((owed.tell_by - today).days)
    return _("tell: {about} · {left}").format(about=about_words(owed.about), left=left)


def about_words(about: str) -> str:
    """Name what a notice is about."""
    return _("sent to another body") if about == "forwarded" else label(f"notice-about.{about}")


def _tone(found: WaitingCase, today: dt.date, days: int | None) -> Tone:
    if found.owed and found.owed[0].tell_by < today:
        return "past"
    if found.is_untold or (days is not None and days >= LONG_DAYS):
        return "near"
    return "done" if found.is_ready else "normal"
