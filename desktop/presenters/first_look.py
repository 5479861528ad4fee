"""What the first paint shows: header and queue, worded from a board kept at the desk.

The board holds what the standards say of lines, limits and hours for the days to come, so that
none of them is read before something can be seen; `first_look_board.py` makes it. A board that is
not there, not of these standards or not of today shows nothing, and the work comes first.
`tests/presenters/test_first_look.py` proves that both ways show the very same.
"""

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from desktop.i18n import _, language
from desktop.models.permissions import Role, may
from desktop.presenters.frame_view import ForceView, HeaderView, ReceptionView
from desktop.presenters.open_pages import may_open
from desktop.presenters.queueing_view import QueueView, StripGroupView, StripView
from desktop.presenters.sentences_queue import (
    back_words,
    held_words,
    paused_words,
    reason_words,
    sent_words,
)
from desktop.presenters.tone import Tone
from desktop.store import boards, staff
from desktop.store.boards import BoardOffice, BoardPause, BoardTicket, BoardWindow
from desktop.store.handles import Reader

_COUNTER: Final = "counter"  # the page
BOARD: Final = "board"  # the desk setting that keeps it
_FORM: Final = 3  # of the board itself: one made in another form is made anew

_Words = Mapping[str, Any]  # of one service on one day, as the board keeps them


class FirstLook(NamedTuple):
    """Hold what can be seen at once, and by whom."""

    header: HeaderView
    queue: QueueView
    roles: tuple[Role, ...]


class _Day(NamedTuple):
    """Hold one day of the board, and the office's time on it."""

    now: dt.datetime
    heading: str
    short: str
    services: Mapping[str, _Words]


def stamp(forms: Path, services: Sequence[str]) -> str:
    """Say by names, sizes and times which standards and calendar lie in `forms`, and our form.

    Raises:
        OSError, ValueError: one of them is missing.
    """
    folders = [forms / "standards" / service for service in sorted(services)]
    newest = [max(folder.glob("????-??-??.toml")) for folder in folders]
    calendar = forms / "reference" / "calendar.toml"
    seen = [(path.name, path.stat()) for path in (calendar, *newest)]
    files = (f"{name}:{stat.st_size}:{stat.st_mtime_ns}" for name, stat in seen)
    return " ".join((f"form:{_FORM}", *files))


def first_look(
    reader: Reader, kept: Mapping[str, str], *, clock: Callable[[], dt.datetime], forms: Path
) -> FirstLook | None:
    """Return what the counter last sat at shows now; None when the work must come first."""
    office = boards.office(reader)
    day = None if office is None else _today(kept.get(BOARD, ""), office, clock(), forms)
    if office is None or day is None:
        return None
    windows = {row.window: row for row in boards.windows(reader, office.office)}
    window = windows.get(kept.get("window", "")) or next(iter(windows.values()), None)
    names = boards.staff_names(reader, office.office)
    iso = day.now.date().isoformat()
    if window is None or not names or not boards.is_open(reader, office.office, iso):
        return None
    seated = kept.get(f"operator.{window.window}", "")
    roles = staff.roles_of(reader, office.office, seated)
    if not may_open(partial(may, roles), _COUNTER):
        return None
    operator = names.get(seated, "")
    return FirstLook(
        header=_header(office, day, window, operator),
        queue=_queue(reader, office, day, window),
        roles=roles,
    )


def _today(text: str, office: BoardOffice, moment: dt.datetime, forms: Path) -> _Day | None:
    """Return the day of the board on which `moment` falls, None where there is none."""
    try:
        board = json.loads(text)
        fits = board["stamp"] == stamp(forms, office.services) and board["office"] == office.office
        for iso, day in board["days"].items() if fits else ():
            zone = dt.timezone(dt.timedelta(seconds=day["offset"]))
            now = moment.astimezone(zone).replace(microsecond=0)
            if now.date().isoformat() == iso:
                known = board["services"]
                services = {each: known[each] | day["services"][each] for each in office.services}
                spoken = language()
                return _Day(now, day["heading"][spoken], day["short"][spoken], services)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return None


def _header(office: BoardOffice, day: _Day, window: BoardWindow, operator: str) -> HeaderView:
    spoken, now = language(), day.now
    receptions = []
    for service in office.services:
        words = day.services[service]
        said = [each[spoken] for at, each in words["says"] if at <= f"{now:%H:%M}"]
        force = ForceView(*(words["force"][spoken] if words["force"] else ()))
        receptions.append(ReceptionView(words["short"][spoken], said[-1], force))
    return HeaderView(
        office={"kk": office.kk, "ru": office.ru, "en": office.en}[spoken],
        receptions=tuple(receptions),
        day=day.heading,
        day_short=day.short,
        time=f"{now.hour}:{now.minute:02d}",
        person=_short_name(operator) if operator else _("Sign in"),
        place=window.words.in_language(spoken),
    )


def _short_name(name: str) -> str:
    surname, _space, rest = name.strip().partition(" ")
    return f"{rest[0]}.\u00a0{surname}" if rest else surname


def _queue(reader: Reader, office: BoardOffice, day: _Day, window: BoardWindow) -> QueueView:
    iso = day.now.date().isoformat()
    waiting = boards.waiting(reader, office.office, iso)
    held = boards.at_window(reader, office.office, iso, window.window)
    calls = boards.next_for(reader, office.office, iso, window.window, window.lines)
    upcoming = next((ticket for ticket in waiting if ticket.ticket == calls), None)
    names = {
        row.window: row.words.in_language(language())
        for row in boards.windows(reader, office.office)
    }
    aside = boards.aside(reader, office.office, iso)
    groups = tuple(
        StripGroupView(
            title=words["short"][language()],
            note=_("limit {minutes} min").format(minutes=words["limit"]) if words["limit"] else "",
            strips=tuple(
                _strip(ticket, day, names, is_next=ticket is upcoming)
                for ticket in waiting
                if ticket.service == service
            )
            + tuple(
                _strip_aside(ticket, day, waiting)
                for ticket in aside
                if ticket.service == service and ticket.held_for
            ),
        )
        for service, words in ((each, day.services[each]) for each in office.services)
    )
    missed = tuple(_strip_aside(each, day, waiting) for each in aside if not each.held_for)
    groups = (*groups, StripGroupView(title=_("No-show"), note="", strips=missed))
    return QueueView(
        waiting=len(waiting),
        next_number=_number(upcoming) if upcoming else "",
        in_hand=_strip_in_hand(held, day) if held else None,
        groups=tuple(group for group in groups if group.strips),
        paused=tuple(_paused(row, day) for row in boards.pauses(reader, office.office, iso)),
    )


def _paused(row: BoardPause, day: _Day) -> str:
    spoken, names = language(), []
    for key in row.lines:
        service, _dot, line = key.partition(".")
        words = day.services[service]
        names.append(f"{words['short'][spoken]} · {words['lines'][line]['short'][spoken]}")
    began = dt.datetime.fromisoformat(row.began_at)
    since = f"{began.hour}:{began.minute:02d}"
    return paused_words(", ".join(names), since, reason_words(row.reason, row.words))


def _number(ticket: BoardTicket) -> str:
    return f"{ticket.letter}-{ticket.number:03d}"


def _strip(ticket: BoardTicket, day: _Day, names: Mapping[str, str], *, is_next: bool) -> StripView:
    words = day.services[ticket.service]
    line = words["lines"][ticket.line]
    seconds = _seconds_waited(ticket, day.now, words["spans"][ticket.line])
    strip = _worded(ticket, day, seconds, line["wait"], is_next=is_next)
    return strip._replace(purpose=sent_words(strip.purpose, names.get(ticket.only, "")))


def _strip_aside(ticket: BoardTicket, day: _Day, waiting: Sequence[BoardTicket]) -> StripView:
    """Show a number that stands aside, as `queueing_strips` does."""
    mine = (ticket.service, ticket.line)
    ahead = sum((e.service, e.line) == mine and e.arrival < ticket.arrival for e in waiting)
    until = dt.datetime.fromisoformat(ticket.called_at)
    spans = day.services[ticket.service]["spans"][ticket.line]
    seconds = _seconds_waited(ticket, until, spans)
    return _worded(ticket, day, seconds, None)._replace(
        words=held_words(ticket.held_for) if ticket.held_for else _("did not come"),
        tone="held" if ticket.held_for else "normal",
        back=back_words(ahead),
    )


def _seconds_waited(ticket: BoardTicket, until: dt.datetime, spans: Sequence[Sequence[str]]) -> int:
    """Return the seconds of every stretch of a wait that fall into the hours of reception."""
    stretches = [*json.loads(ticket.waited), (ticket.waiting_since, until.isoformat())]
    read = dt.datetime.fromisoformat
    return sum(_seconds_within(read(start), read(end), spans) for start, end in stretches)


def _strip_in_hand(ticket: BoardTicket, day: _Day) -> StripView:
    line = day.services[ticket.service]["lines"][ticket.line]
    begun = dt.datetime.fromisoformat(ticket.began_at or ticket.called_at)
    seconds = max(int((day.now - begun).total_seconds()), 0)
    strip = _worded(ticket, day, seconds, line["serve"] if ticket.began_at else None)
    return StripView(
        ticket=strip.ticket,
        number=strip.number,
        purpose=strip.purpose,
        minutes=strip.minutes,
        words=_("at the window") if ticket.began_at else _("called"),
        tone=strip.tone,
        share=strip.share,
        in_hand=True,
    )


def _worded(
    ticket: BoardTicket, day: _Day, seconds: int, limit: int | None, *, is_next: bool = False
) -> StripView:
    """Say how long somebody waits or is served against a limit in minutes."""
    tone: Tone = "normal"
    words, minutes = "", seconds // 60
    if limit is not None and seconds > limit * 60:
        tone, words = "past", _("{minutes} min over").format(minutes=max(minutes - limit, 1))
    elif limit is not None and seconds * 3 >= limit * 60 * 2:  # two thirds, in whole seconds
        tone, words = "near", _("{minutes} min left").format(minutes=limit - minutes)
    comma = "," if language() == "en" else "\u00a0"
    return StripView(
        ticket=ticket.ticket,
        number=_number(ticket),
        purpose=day.services[ticket.service]["lines"][ticket.line]["short"][language()],
        minutes=_("{count} min").format(count=f"{minutes:,}".replace(",", comma)),
        words=words,
        tone=tone,
        share=seconds / (limit * 60) if limit else None,
        next=is_next,
    )


def _seconds_within(start: dt.datetime, end: dt.datetime, spans: Sequence[Sequence[str]]) -> int:
    """Return the seconds from `start` to `end` in which the service receives (D22)."""
    if not spans:
        return max(int((end - start).total_seconds()), 0)
    inside = 0.0
    for opens, closes in spans:
        first, last = max(start, _at(end, opens)), min(end, _at(end, closes))
        inside += max((last - first).total_seconds(), 0)
    return int(inside)


def _at(day: dt.datetime, clock: str) -> dt.datetime:
    hour, minute = clock.split(":")
    return day.replace(hour=int(hour), minute=int(minute), second=0)
