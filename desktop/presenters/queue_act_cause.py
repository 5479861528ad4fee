"""Say why people were kept past the limit: stretches of a day, ticked or written, and a cause."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final, get_args

from desktop.i18n import _, _n
from desktop.models.breach import Cause, Stretch
from desktop.models.errors import Refusal
from desktop.models.facts import BreachCause
from desktop.presenters import formats
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, TickView, Typed
from desktop.presenters.queueing_strips import line_words
from desktop.presenters.sentences_queue import cause_words, owed_words
from desktop.services import causes
from desktop.services.breaches import owed_days
from desktop.services.desk import Desk

_DAY: Final = "day"
_KIND: Final = "kind"
_WORDS: Final = "words"
_LINE: Final = "line"
_FROM: Final = "from"
_UNTIL: Final = "until"
_ALL: Final = "all"
_KINDS: Final = MappingProxyType({each: each for each in get_args(BreachCause)})
_TIME: Final = re.compile(r"(\d{1,2})[:.\-]?(\d{2})")


class ExplainBreaches:
    """Give one cause for stretches of a day, or take back one that was given by mistake."""

    def __init__(self, desk: Desk, *, day: dt.date | None = None) -> None:
        """Look at what is past its limit on `day`, and at the causes given.

        Without a day it is today, or the latest day before that owes one when today owes none.
        """
        self._desk, self._now = desk, desk.now()
        self._owed = {each.day: each.count for each in owed_days(desk)}
        today = self._now.date()
        self._days = sorted({today, *self._owed}, reverse=True)
        self._first = day or next(iter(self._owed), today)
        if self._first not in self._days:
            self._days = sorted({*self._days, self._first}, reverse=True)
        self._done = ""
        self._look_at(self._first)

    def _look_at(self, day: dt.date) -> None:
        self._day = day
        self._stretches = {each.key: each for each in causes.open_stretches(self._desk, self._day)}
        self._given = {each.cause: each for each in causes.given(self._desk, self._day)}

    def _turn_to(self, typed: Typed) -> None:
        """Look at the day chosen."""
        chosen = typed.text(_DAY, self._first.isoformat())
        day = next((each for each in self._days if each.isoformat() == chosen), self._first)
        if day != self._day:
            self._look_at(day)

    def view(self, typed: Typed) -> SheetView:
        """Offer the stretches without a cause; what is ticked fills in its time and its line."""
        self._turn_to(typed)
        back = [cause for cause in self._given if cause in typed.ticked]
        count = sum(len(stretch.breaches) for stretch in self._stretches.values())
        return SheetView(
            title=_("Why the limit was passed"),
            sentence=_("A cause covers everybody who was kept in its time. {owed}").format(
                owed=owed_words(count, is_today=self._is_today)
            ),
            verb=_("Take the cause back") if back else _("Give the cause"),
            ticks_title=_("Today") if self._is_today else formats.date_heading(self._day),
            ticks=(*self._open_ticks(typed), *self._given_ticks(typed)),
            groups=()
            if back
            else (AskGroup(title="", asks=(*self._asked_day(), *self._asks(typed))),),
        )

    @property
    def _is_today(self) -> bool:
        return self._day == self._now.date()

    def _open_ticks(self, typed: Typed) -> Iterator[TickView]:
        for key, stretch in self._stretches.items():
            span = formats.hours(stretch.begins.time(), stretch.ends.time())
            line, opened = line_words(self._desk, stretch.line), key in typed.ticked
            kept = (_("service"),) if stretch.kind == "service" else ()
            numbers = _numbers(stretch, opened=opened)
            words = " · ".join((span, line, *kept, numbers))
            yield TickView(key=key, words=words, detail=_numbers(stretch, opened=True), done=opened)

    def _given_ticks(self, typed: Typed) -> Iterator[TickView]:
        for cause in self._given.values():
            yield TickView(
                key=cause.cause,
                words=_("Given: {cause}").format(cause=self._cause(cause)),
                detail=", ".join(line_words(self._desk, line) for line in cause.lines),
                done=cause.cause in typed.ticked,
            )

    @staticmethod
    def _cause(cause: Cause) -> str:
        span = formats.hours(cause.begins.time(), cause.ends.time())
        return f"{span} · {cause_words(cause.kind, cause.words)}"

    def _chosen(self, typed: Typed) -> Sequence[Stretch]:
        return [each for key, each in self._stretches.items() if key in typed.ticked]

    def _asked_day(self) -> Iterator[AskView]:
        """Ask which day, once more than one owes a cause."""
        if len(self._days) > 1:
            yield AskView(
                key=_DAY,
                label=_("Day"),
                kind="choice",
                value=self._day.isoformat(),
                options=tuple((day.isoformat(), self._day_words(day)) for day in self._days),
            )

    def _asks(self, typed: Typed) -> Iterator[AskView]:
        """Ask for the cause; time and line stand there as soon as a stretch is ticked."""
        kind = typed.text(_KIND)
        kinds = tuple((each, cause_words(each, "") or _("other reason")) for each in _KINDS)
        missing = typed.asked and not kind
        yield AskView(
            key=_KIND,
            label=_("Cause"),
            kind="choice",
            value=kind,
            options=kinds,
            message=_("Choose the cause.") if missing else "",
        )
        wordless = typed.asked and kind == "other" and not typed.text(_WORDS).strip()
        yield AskView(
            key=_WORDS,
            label=_("In words"),
            value=typed.text(_WORDS),
            optional=kind != "other",
            message=_("Write what the cause was.") if wordless else "",
        )
        for key, label in ((_FROM, _("From, time")), (_UNTIL, _("Until, time"))):
            wrong = typed.asked and self._time(typed, key) is None
            yield AskView(
                key=self._key(key, typed),
                label=label,
                value=self._text(typed, key),
                message=_("Write the time as 9:50.") if wrong else "",
            )
        yield AskView(
            key=self._key(_LINE, typed),
            label=_("Line"),
            kind="choice",
            value=self._text(typed, _LINE),
            options=tuple(self._lines()),
        )

    def _day_words(self, day: dt.date) -> str:
        """Name a day with how many waits and services of it owe a cause."""
        count = self._owed.get(day, 0)
        name = _("Today") if day == self._now.date() else formats.date_heading(day)
        return f"{name} · {owed_words(count).removesuffix('.')}" if count else name

    def _lines(self) -> Iterator[tuple[str, str]]:
        yield _ALL, _("Every line")
        for service in self._desk.office().services:
            for rule in self._desk.catalogue.standard(service).lines:
                line = f"{service}.{rule.id}"
                yield line, line_words(self._desk, line)

    def _key(self, field: str, typed: Typed) -> str:
        """Name a field by day and by what is ticked too: another fills it in anew."""
        day = () if self._day == self._first else (self._day.isoformat(),)
        return ":".join((field, *day, *(key for key in self._stretches if key in typed.ticked)))

    def _text(self, typed: Typed, field: str) -> str:
        return typed.text(self._key(field, typed), self._filled(field, self._chosen(typed)))

    def _filled(self, field: str, chosen: Sequence[Stretch]) -> str:
        """Return what a field holds before it is typed into."""
        if field == _LINE:
            lines = {stretch.line for stretch in chosen}
            return lines.pop() if len(lines) == 1 else _ALL
        if not chosen:
            return formats.time(self._now) if field == _UNTIL and self._is_today else ""
        if field == _FROM:
            return formats.time(min(stretch.begins for stretch in chosen))
        ends = max(stretch.ends for stretch in chosen)  # the minute begun is covered whole
        return formats.time(ends + dt.timedelta(seconds=-ends.second % 60))

    def _time(self, typed: Typed, field: str) -> dt.time | None:
        match = _TIME.fullmatch(self._text(typed, field).strip())
        if match is None:
            return None
        hour, minute = int(match[1]), int(match[2])
        return dt.time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004  a clock

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Give the cause, or take back what is ticked; no paper comes of it."""
        self._turn_to(typed)
        back = [cause for cause in self._given if cause in typed.ticked]
        for cause in back:
            causes.take_back(desk, cause=cause)
        if back:
            self._done = _("The cause is taken back.")
            return ""
        begins, ends = self._time(typed, _FROM), self._time(typed, _UNTIL)
        if typed.text(_KIND) not in _KINDS or begins is None or ends is None:
            raise Refusal("cause-incomplete")
        line = self._text(typed, _LINE)
        causes.give(
            desk,
            kind=_KINDS[typed.text(_KIND)],
            begins=begins,
            ends=ends,
            lines=() if line == _ALL else (line,),
            words=typed.text(_WORDS),
            day=self._day,
        )
        left = sum(len(stretch.breaches) for stretch in causes.open_stretches(desk, self._day))
        owed = owed_words(left, is_today=self._is_today)
        self._done = _("The cause is given. {owed}").format(owed=owed)
        return ""

    def done_words(self) -> str:
        """Say what is left without a cause."""
        return self._done


def _numbers(stretch: Stretch, *, opened: bool) -> str:
    """Say how many numbers there are, and once it is opened which, with their minutes."""
    if opened:
        return formats.listed(
            [f"{each.number} {formats.minutes(each.minutes)}" for each in stretch.breaches]
        )
    count = len(stretch.breaches)
    return _n("{n} number", "{n} numbers", count).format(n=formats.number(count))
