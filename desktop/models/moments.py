"""Moments as the office lives them: local, with the offset of that day (D6).

Kazakhstan changed its offsets more than once, so a moment is kept with the
offset it had, never converted afterwards; terms count its local civil day.
"""

import datetime as dt
import re
from typing import Final

from desktop.models.errors import Refusal

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def zone(name: str) -> dt.tzinfo:
    """Return the zone with the IANA `name`, for example `Asia/Almaty`; refuse `unknown-zone`."""
    # Late: zoneinfo costs 3 ms that no first paint should pay (docs/adr/0006-start-up.md).
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - see above

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refusal("unknown-zone", zone=name) from None


def local(moment: dt.datetime, office_zone: dt.tzinfo) -> dt.datetime:
    """Return the aware `moment` on the office's clock, in whole seconds."""
    return _aware(moment).astimezone(office_zone).replace(microsecond=0)


def to_text(moment: dt.datetime) -> str:
    """Write an aware moment as facts keep it: `2013-11-25T09:03:12+06:00`, in whole seconds."""
    return _aware(moment).isoformat(timespec="seconds")


def from_text(text: str) -> dt.datetime:
    """Read what `to_text` wrote; refuse `bad-moment` for anything else."""
    if not _MOMENT.fullmatch(text):
        raise Refusal("bad-moment", text=text)
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        raise Refusal("bad-moment", text=text) from None


def _aware(moment: dt.datetime) -> dt.datetime:
    if moment.utcoffset() is None:
        raise ValueError("naive")  # a moment without its offset says nothing
    return moment
