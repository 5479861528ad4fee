"""Word what the hall sees: in Kazakh and in Russian at once, whatever the window speaks."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from desktop.i18n import Language, _, speaking
from desktop.models.board import (
    Hall,
    HallCall,
    HallService,
    HoursState,
    hours_state,
    in_hand,
    others,
    short_window,
)
from desktop.models.estimate import told_minutes
from desktop.models.text import Text
from desktop.presenters import formats
from desktop.presenters.board_view import BoardView, CallView, Pair, ServiceView
from desktop.presenters.frame import reception_words


def board_view(
    hall: Hall, *, languages: tuple[Language, ...], most: int, is_light: bool = False
) -> BoardView:
    """Word the board as it is true at `hall.read_at`; `most` calls stand beside the largest."""
    words = _Words(languages)
    call = in_hand(hall.calls) if hall.day == "open" else None
    message, more = _message(hall, words)
    return BoardView(
        languages=languages,
        is_light=is_light,
        read_at=hall.read_at,
        time=formats.time(hall.read_at),
        day=words(lambda: formats.date_heading(hall.read_at.date())),
        office=words.of(hall.office),
        call=None if call is None else _call(hall, call),
        bidding=words(lambda: _bidding(call)),
        message=message,
        more=more,
        calls=tuple(_call(hall, each) for each in others(hall.calls, most, beside=call)),
        most_calls=most,
        services=tuple(_service(hall, each, words) for each in hall.services),
        last_calls=words(lambda: _("Last calls")),
        window=words(lambda: _("window")),
        people=words(lambda: _("people wait")),
        minutes=words(lambda: _("min to wait")),
        hint=words(lambda: _hint(hall)),
        practice=words(lambda: _("SAMPLE · practice, no real queue")) if hall.practice else Pair(),
        since=Pair(),
    )


def at_time(view: BoardView, now: dt.datetime) -> BoardView:
    """Move the clock of a board on; nothing else of it is told anew."""
    words = _Words(view.languages)
    local = now.astimezone(view.read_at.tzinfo)
    day = words(lambda: formats.date_heading(local.date()))
    return replace(view, time=formats.time(local), day=day)


def kept(view: BoardView, now: dt.datetime) -> BoardView:
    """Say of a board that it is true of the moment it was read at, and of no later one."""
    words, today = _Words(view.languages), now.astimezone(view.read_at.tzinfo).date()
    since = words(lambda: _as_of(view.read_at, today))
    return replace(at_time(view, now), since=since)


def _as_of(read_at: dt.datetime, today: dt.date) -> str:
    return _("as it stood at {time}").format(time=formats.moment_near(read_at, today))


class _Words:
    """Say one thing in each language of the board."""

    def __init__(self, languages: tuple[Language, ...]) -> None:
        self._languages = languages

    def __call__(self, say: Callable[[], str]) -> Pair:
        """Say it in the large and in the small language."""
        said = []
        for each in self._languages:
            with speaking(each):
                said.append(say())
        return Pair(*said)

    def of(self, text: Text) -> Pair:
        """Say what has its wordings already."""
        return Pair(*(text.in_language(each) for each in self._languages))


def _call(hall: Hall, call: HallCall) -> CallView:
    return CallView(
        number=call.text,
        window=short_window(hall.windows.get(call.window, call.window)),
        awaited=call.state == "called" and hall.day == "open",
        here=call.is_here and hall.day == "open",
    )


def _hint(hall: Hall) -> str:
    """Say what to have ready, nothing on a day on which nobody is received any more."""
    opens_today = hall.opens is not None and hall.opens.date() == hall.read_at.date()
    if hall.day != "open" and not opens_today:
        return ""
    return _("Have your identity card and queue number ready.")


def _bidding(call: HallCall | None) -> str:
    if call is not None and call.state == "in-service":
        return _("being received at the window")
    return _("come to the window")


def _service(hall: Hall, service: HallService, words: _Words) -> ServiceView:
    state, _until = hours_state(service.spans, hall.read_at)
    called = hall.day == "open" and state == "open" and not service.paused
    wait = service.wait if called else None
    return ServiceView(
        name=words.of(service.name),
        waiting=formats.number(service.waiting) if hall.day == "open" or service.waiting else "",
        wait=f"≈ {formats.number(told_minutes(wait))}" if wait else "",
        state=words(lambda: _state_words(hall, service, state)),
        hours=words(lambda: _hours_words(hall, service)),
    )


def _state_words(hall: Hall, service: HallService, state: HoursState) -> str:
    """Say why nobody of a service is called now, empty while somebody may be."""
    if hall.day == "open" and service.paused:
        return _("a break")
    return _("a break") if state == "break" else ""


def _hours_words(hall: Hall, service: HallService) -> str:
    if hall.day == "closed":
        return _("reception is over")
    return reception_words(service.spans, hall.read_at)


def _message(hall: Hall, words: _Words) -> tuple[Pair, Pair]:
    """Say what stands in place of a number, where none is called: why, and what comes next."""
    states = {hours_state(each.spans, hall.read_at)[0] for each in hall.services}
    receives = hall.day == "open" and "open" in states
    if receives and not hall.paused:
        return (
            words(lambda: _("Wait for your call")),
            words(lambda: _("Your number will appear here.")),
        )
    if receives or (hall.day == "open" and "break" in states):
        return words(lambda: _("A break")), words(lambda: _pause_words(hall, receives=receives))
    if hall.day != "closed" and "before" in states:
        return words(lambda: _("Reception has not begun yet")), words(lambda: _next(hall))
    over = hall.day == "closed" or "over" in states
    title = words(lambda: _("Reception is over for today") if over else _("No reception today"))
    return title, words(lambda: _next(hall))


def _pause_words(hall: Hall, *, receives: bool) -> str:
    """Say till when a declared break lasts; how long another pause does, nobody knows."""
    if receives or hall.opens is None:
        return _("Your number will appear here when calling goes on.")
    return formats.until(hall.opens)


def _next(hall: Hall) -> str:
    """Say when somebody receives again, empty where nobody knows."""
    if hall.opens is None:
        return ""
    time = formats.time(hall.opens)
    if hall.opens.date() == hall.read_at.date():
        return _("It begins at: {time}").format(time=time)
    day = f"{formats.weekday(hall.opens.date())}, {formats.day_month(hall.opens.date())}"
    return _("Next reception: {day}, {time}").format(day=day, time=time)
