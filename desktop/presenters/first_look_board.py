"""Make the board that the next start's first paint is worded from (`first_look.py`)."""

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from desktop.i18n import LANGUAGES, speaking
from desktop.models.line import HAND_IN, Span
from desktop.models.standard import Standard
from desktop.models.text import Text
from desktop.presenters import formats
from desktop.presenters.first_look import BOARD, stamp
from desktop.presenters.force import force_view
from desktop.presenters.frame import reception_words
from desktop.presenters.frame_view import ForceView
from desktop.services.day import line_spans, reception_spans
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables

_DAY: Final = dt.timedelta(days=1)
_ENOUGH: Final = 6
_Said = TypeVar("_Said", bound=str | ForceView)
_DAYS: Final = 14  # an office closed for longer reads the standards at its next start


def keep_board(desk: Desk, forms: Path, *, anew: bool = False) -> None:
    """Keep the board for today and the days after it; one that lasts is left, unless `anew`."""
    office, first = desk.office(), desk.now().date()
    kept = desk_tables.setting(desk.database, BOARD)
    if not anew and _lasts(kept, stamp(forms, office.services), first):
        return
    standards = {service: desk.catalogue.standard(service) for service in office.services}
    board = {
        "stamp": stamp(forms, office.services),
        "office": office.office,
        "services": {service: _service(standard) for service, standard in standards.items()},
        "days": {
            (first + n * _DAY).isoformat(): _day(desk, first + n * _DAY, standards)
            for n in range(_DAYS)
        },
    }
    text = json.dumps(board, ensure_ascii=False, separators=(",", ":"))
    if text != kept:
        desk_tables.set_setting(desk.database, key=BOARD, value=text)


def _lasts(kept: str, stamped: str, first: dt.date) -> bool:
    """Say whether a board is of these standards and reaches a week ahead."""
    try:
        board = json.loads(kept)
        days = board["days"]
        return bool(board["stamp"] == stamped and (first + _ENOUGH * _DAY).isoformat() in days)
    except (ValueError, LookupError, TypeError):
        return False


def _service(standard: Standard) -> dict[str, Any]:
    """Return what a standard says of its lines, whatever the day."""
    limits = [line.wait_minutes for line in standard.lines if line.id == HAND_IN]
    return {
        "short": _texts(standard.short),
        "limit": next(iter(limits), None),
        "lines": {
            line.id: {
                "short": _texts(line.short),
                "wait": line.wait_minutes,
                "serve": line.service_minutes,
            }
            for line in standard.lines
        },
    }


def _day(desk: Desk, day: dt.date, standards: Mapping[str, Standard]) -> dict[str, Any]:
    midday = dt.datetime.combine(day, dt.time(12), tzinfo=desk.now().tzinfo)
    lines = line_spans(desk, midday)
    offset = midday.utcoffset() or dt.timedelta(0)
    return {
        "offset": int(offset.total_seconds()),
        "heading": _in_every_language(partial(formats.date_heading, day)),
        "short": _in_every_language(partial(formats.day_month, day)),
        "services": {
            each: _hours(desk, standard, midday, lines) for each, standard in standards.items()
        },
    }


def _hours(
    desk: Desk, standard: Standard, midday: dt.datetime, lines: Mapping[str, Sequence[Span]]
) -> dict[str, Any]:
    """Return when the lines of a service receive on a day, and what the header says from when on.

    `lines` are the hours of every line of the office, `service.line`.
    """
    moments = reception_spans(desk, standard.service, midday)
    turns = sorted({dt.time(0), *(each.time() for span in moments for each in span)})
    force = _in_every_language(partial(force_view, standard, midday.date()))
    return {
        "force": force if any(each.word for each in force.values()) else None,
        "spans": {
            line.id: [
                [f"{opens:%H:%M}", f"{closes:%H:%M}"]
                for opens, closes in lines[f"{standard.service}.{line.id}"]
            ]
            for line in standard.lines
        },
        "says": [
            [
                f"{turn:%H:%M}",
                _in_every_language(partial(reception_words, moments, _at(midday, turn))),
            ]
            for turn in turns
        ],
    }


def _at(midday: dt.datetime, time: dt.time) -> dt.datetime:
    return midday.replace(hour=time.hour, minute=time.minute)


def _texts(text: Text) -> dict[str, str]:
    return {each: text.in_language(each) for each in LANGUAGES}


def _in_every_language(say: Callable[[], _Said]) -> dict[str, _Said]:
    said: dict[str, _Said] = {}
    for each in LANGUAGES:
        with speaking(each):
            said[each] = say()
    return said
