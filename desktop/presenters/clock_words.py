"""Say what files showed of the clock of a computer: at its region, and at its office (§2.11)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.models.clocks import ClockSeen
from desktop.presenters import formats

_MINUTE: Final = 60  # seconds
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR

_NOTES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "before-last-entry": marked("the office's program noted: earlier than its last entry"),
        "long-after-answer": marked(
            "the office's program noted: more than 400 days since the region's last answer"
        ),
    }
)


def skew_length(seconds: int) -> str:
    """Say by how much a clock differs from the region's, nothing of one that does not."""
    if not seconds:
        return ""
    said = _("at least {length} ahead") if seconds > 0 else _("at least {length} behind")
    return said.format(length=_length(abs(seconds)))


def skew_words(seconds: int) -> str:
    """Say the same as a sentence."""
    if not seconds:
        return ""
    said = (
        _("the clock of this computer is at least {length} ahead")
        if seconds > 0
        else _("the clock of this computer is at least {length} behind")
    )
    return said.format(length=_length(abs(seconds)))


def advice(seconds: int) -> str:
    """Say at the office what to do about it, nothing where the clocks agree."""
    if not seconds:
        return ""
    said = _(
        "By the region's clock {words}. Compare it with the exact time: a wrong clock makes wrong "
        "terms. Whoever looks after this computer sets it."
    )
    return said.format(words=skew_words(seconds))


def seen_lines(seen: ClockSeen) -> Iterator[str]:
    """Say what one file showed of a clock besides how far it is off."""
    if seen.future_n:
        said = _("entry {n} was written {length} later than it came")
        yield said.format(n=formats.number(seen.future_n), length=_length(seen.future))
    if seen.back_n:
        said = _("entry {n} was written {length} earlier than the one before it")
        yield said.format(n=formats.number(seen.back_n), length=_length(seen.back))
    if seen.turn_n and seen.before:
        said = _("from entry {n} on the time is UTC{offset}, before it UTC{before}")
        n = formats.number(seen.turn_n)
        yield said.format(n=n, offset=seen.offset, before=seen.before)
    if seen.lawful:
        said = _("its time is UTC{offset}, by law UTC{lawful}")
        yield said.format(offset=seen.offset, lawful=seen.lawful)
    for note in seen.notes:
        yield _(_NOTES[note]) if note in _NOTES else note


def _length(seconds: int) -> str:
    """Write a length of time in its greatest whole unit: «3 күн», «5 сағат», «40 мин»."""
    if seconds >= _DAY:
        count = seconds // _DAY
        return _n("{count} day", "{count} days", count).format(count=formats.number(count))
    if seconds >= _HOUR:
        count = seconds // _HOUR
        return _n("{count} hour", "{count} hours", count).format(count=formats.number(count))
    return formats.minutes(seconds // _MINUTE)
