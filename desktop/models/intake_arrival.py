"""Read and judge what is typed of an application that came without a visitor (I-7.4, I-11.D)."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from desktop.models.arrival import Arrival, SentBy
from desktop.models.draft import Draft
from desktop.models.entry import clean_text, read_date
from desktop.models.problem import Problem

BY: Final = "arrival.by"
_TIME: Final = re.compile(r"([01]?\d|2[0-3])[:. ]?([0-5]\d)")


def sent_draft(service: str, by: SentBy, *, today: dt.date) -> Draft:
    """Return the draft of an application that came by post, today, or through the portal."""
    draft = Draft(service=service).with_texts({"language": "kk", BY: by})
    if by == "portal":
        return draft.with_text("channel", by)
    return draft.with_text("arrival.on", f"{today:%d.%m.%Y}")


def sent_by(draft: Draft) -> SentBy | None:
    """Return how the application came, None when a visitor brings it."""
    match draft.text(BY):
        case "post":
            return "post"
        case "portal":
            return "portal"
        case "talon":
            return "talon"
        case _:
            return None


def arrival_of(draft: Draft) -> Arrival | None:
    """Return how the application came and when, None when a visitor brings it.

    What cannot be read stays out; without its day there is no arrival to speak of.
    """
    by = sent_by(draft)
    on = read_date(draft.text("requested_on" if by == "portal" else "arrival.on"))
    if by is None or on is None:
        return None
    if by == "post":
        return Arrival(
            by=by,
            on=on,
            number=clean_text(draft.text("arrival.number")),
            stamped_on=read_date(draft.text("arrival.stamped_on")),
        )
    time = read_time(draft.text("arrival.time"))
    if by == "talon":
        number = clean_text(draft.text("arrival.number"))
        return Arrival(by=by, on=on, time=f"{time:%H:%M}" if time else "", number=number)
    return Arrival(
        by=by,
        on=on,
        time=f"{time:%H:%M}" if time else "",
        number=clean_text(draft.text("arrival.number")),
        signed_by=clean_text(draft.text("arrival.signed_by")),
        answer_to=clean_text(draft.text("arrival.answer_to")),
    )


def arrival_texts(arrival: Arrival) -> dict[str, str]:
    """Return the arrival as it would be typed; the day of a request stands in its own field."""
    texts = {
        BY: arrival.by,
        "arrival.time": arrival.time,
        "arrival.number": arrival.number,
        "arrival.signed_by": arrival.signed_by,
        "arrival.answer_to": arrival.answer_to,
    }
    if arrival.by == "portal":
        return {**texts, "requested_on": f"{arrival.on:%d.%m.%Y}"}
    stamped = f"{arrival.stamped_on:%d.%m.%Y}" if arrival.stamped_on else ""
    return {**texts, "arrival.on": f"{arrival.on:%d.%m.%Y}", "arrival.stamped_on": stamped}


def read_time(typed: str) -> dt.time | None:
    """Read `21:40`, `2140` or `9.05`; None when it is no time of the day."""
    match = _TIME.fullmatch(typed.strip())
    return dt.time(int(match[1]), int(match[2])) if match else None


def arrival_problems(draft: Draft, *, at: dt.datetime) -> Iterator[Problem]:
    """Judge how and when it came; the day of a request is judged with the term (I-7.4)."""
    match sent_by(draft):
        case "post":
            yield from _day(draft, "arrival.on", at.date(), required=True)
            yield from _day(draft, "arrival.stamped_on", at.date(), required=False)
        case "portal":
            if not clean_text(draft.text("arrival.number")):
                yield Problem(path="arrival.number", code="required")
            yield from _time(draft, "requested_on", at)
        case "talon":
            if not clean_text(draft.text("arrival.number")):
                yield Problem(path="arrival.number", code="required")
            yield from _day(draft, "arrival.on", at.date(), required=True)
            yield from _time(draft, "arrival.on", at)


def talon_moment(draft: Draft, *, now: dt.datetime) -> dt.datetime | None:
    """Return the hour a talon written by hand bears, on the clock of `now`; None for none (D40)."""
    on, time = read_date(draft.text("arrival.on")), read_time(draft.text("arrival.time"))
    if sent_by(draft) != "talon" or on is None or time is None:
        return None
    return dt.datetime.combine(on, time, now.tzinfo)


def _day(draft: Draft, path: str, today: dt.date, *, required: bool) -> Iterator[Problem]:
    typed = draft.text(path)
    day = read_date(typed)
    if not typed and required:
        yield Problem(path=path, code="required")
    elif typed and day is None:
        yield Problem(path=path, code="bad-date")
    elif day is not None and day > today:
        yield Problem(path=path, code="future-date")


def _time(draft: Draft, day: str, at: dt.datetime) -> Iterator[Problem]:
    typed = draft.text("arrival.time")
    time = read_time(typed)
    if not typed:
        yield Problem(path="arrival.time", code="required")
    elif time is None:
        yield Problem(path="arrival.time", code="bad-time")
    elif read_date(draft.text(day)) == at.date() and time > at.time():
        yield Problem(path="arrival.time", code="future-time")
