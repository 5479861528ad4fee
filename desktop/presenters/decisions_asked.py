"""An inquiry that waits for its answer, in words: whom was asked, since when, is a reminder due."""

import datetime as dt
from typing import Final

from desktop.i18n import _
from desktop.presenters import formats
from desktop.presenters.decisions_view import CaseLine
from desktop.presenters.labels import label
from desktop.presenters.tone import Tone
from desktop.services.waiting import Asked

_NEAR: Final = dt.timedelta(days=2)
_DOT: Final = " · "


def asked_line(asked: Asked, today: dt.date) -> CaseLine:
    """Say an inquiry in a line of its list (W-7.1b)."""
    inquiry = asked.inquiry
    about = (label(f"inquiry.{inquiry.kind}"), formats.short_name(asked.row.applicant))
    return CaseLine(
        case=asked.row.case,
        number=asked.row.number,
        applicant=inquiry.to or _("confidential"),
        about=_DOT.join(part for part in (*about, inquiry.question) if part),
        holder=_DOT.join(_waited(asked, today)),
        due=_due(asked, today),
        due_tone=_tone(asked, today),
        inquiry=inquiry.inquiry,
    )


def _waited(asked: Asked, today: dt.date) -> tuple[str, ...]:
    """Say since when it is waited for, and when it was reminded of last."""
    days = (today - asked.inquiry.asked_on).days
    said = [_("asked {day}").format(day=formats.date_short(asked.inquiry.asked_on))]
    if days:
        said.append(_("waiting {count} d").format(count=formats.number(days)))
    if asked.inquiry.reminded_on is not None:
        day = formats.date_short(asked.inquiry.reminded_on)
        said.append(_("reminded {day}").format(day=day))
    return tuple(said)


def _due(asked: Asked, today: dt.date) -> str:
    if today >= asked.remind_on:
        return _("a reminder is due")
    due = asked.inquiry.answer_by
    if due is not None and due >= today:
        return _("answer: {left}").format(left=formats.days_left((due - today).days))
    return _("reminder on {day}").format(day=formats.date_short(asked.remind_on))


def _tone(asked: Asked, today: dt.date) -> Tone:
    if today >= asked.remind_on:
        return "past"
    return "near" if today + _NEAR >= asked.remind_on else "normal"
