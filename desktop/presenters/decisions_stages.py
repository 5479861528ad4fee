"""The path of a case as a strip of stages: who was there and when, and who has it now (W-14)."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from desktop.i18n import _, marked
from desktop.presenters import formats
from desktop.presenters.decisions_view import StageState, StageView
from desktop.presenters.labels import label
from desktop.services.decision_desk import OpenCase

_PLACES: Final = {
    "registered": 1,
    "with-head": 1,
    "assigned": 2,
    "examined": 3,
    "sent-to-department": 3,
    "decided": 4,
    "ready": 4,
    "closed": 5,
}
_TITLES: Final = (
    marked("Registered"),
    marked("Resolution"),
    marked("Examination"),
    marked("Signature"),
    marked("Handing over"),
)


def stages(opened: OpenCase, *, staff: str, today: dt.date) -> tuple[StageView, ...]:
    """Return every stage; of the current one who has the case and for how many days."""
    at = _PLACES[opened.found.row.stage]
    details = (
        _registered(opened),
        _resolution(opened),
        _examination(opened),
        _signature(opened),
        _handed(opened),
    )
    return tuple(
        StageView(
            title=_(title),
            detail=_held(opened, staff, today) if place == at else detail,
            state=_state(place, at),
        )
        for place, (title, detail) in enumerate(zip(_TITLES, details, strict=True))
    )


def _state(place: int, at: int) -> StageState:
    if place == at:
        return "current"
    return "done" if place < at else "next"


def _held(opened: OpenCase, staff: str, today: dt.date) -> str:
    """Say who has it now and for how long: «сізде · 3 күн»."""
    row = opened.found.row
    who = formats.short_name(row.holder_name) if row.holder else row.holder_name
    if row.holder and row.holder == staff:
        who = _("with you")
    if row.stage == "registered":
        who = _("not laid before the head yet")
    if row.held_since is None:
        return who
    days = (today - row.held_since.date()).days
    return _joined(who, _("{count} d").format(count=days) if days else _("since today"))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _day(day: dt.date | None) -> str:
    return f"{day:%d.%m}" if day else ""


def _registered(opened: OpenCase) -> str:
    row = opened.found.row
    return _joined(_day(row.day), formats.short_name(row.clerk_name))


def _resolution(opened: OpenCase) -> str:
    if not opened.found.assignments:
        return ""
    last = opened.found.assignments[-1]
    return _joined(_day(last.on_day), formats.short_name(last.by_name))


def _examination(opened: OpenCase) -> str:
    examined, ended = opened.found.examined, opened.last_examined
    if examined is None or ended is None:
        return ""
    return _joined(_day(ended.at.date()), formats.short_name(examined.by.name))


def _signature(opened: OpenCase) -> str:
    row = opened.found.row
    if row.decided_on is None:
        return ""
    signers = dict.fromkeys(_signers(opened))
    return _joined(_day(row.decided_on), *signers)


def _signers(opened: OpenCase) -> Iterator[str]:
    yield from (
        formats.short_name(each.signer_name) for each in opened.found.items if each.signer_name
    )


def _handed(opened: OpenCase) -> str:
    row = opened.found.row
    if row.decision and row.stage == "closed":
        return label(f"outcome.{row.decision}")
    return "" if row.decided_on else _("after the signature")
