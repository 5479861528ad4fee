"""Why people were kept past the limit: one cause for a stretch of a day, given any time (D47)."""

import datetime as dt
from collections.abc import Sequence

from desktop.models.breach import Cause, Stretch, unexplained
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import BreachCause, CauseGiven, CauseTakenBack
from desktop.models.line import Span
from desktop.services import breaches
from desktop.services.day import require_day
from desktop.services.desk import Desk
from desktop.services.queueing import line_rule
from desktop.store import causes, offices


def give(
    desk: Desk,
    *,
    kind: BreachCause,
    begins: dt.time,
    ends: dt.time,
    lines: Sequence[str] = (),
    words: str = "",
    day: dt.date | None = None,
) -> str:
    """Give a cause for a stretch of a day, today by default, and return it.

    Without `lines` it is of every line. Refuses `day-not-open` (`day`), `line-unknown`,
    `cause-words-missing` of another cause without words, `cause-backwards` when it does not end
    after it begins, `cause-ahead` when it has not begun.
    """
    said, now = clean_text(words), desk.now()
    if kind == "other" and not said:
        raise Refusal("cause-words-missing")
    start, end = _stretch(now, day or now.date(), begins, ends)
    for line in lines:
        service, _dot, name = line.partition(".")
        line_rule(desk, service=service, line=name)
    with desk.work(at=now, command="queue.explain") as work:
        require_day(desk, now)
        _require_known(desk, start.date())
        new = desk.new_id(now)
        work.record(
            CauseGiven(
                day=start.date().isoformat(),
                cause=new,
                kind=kind,
                begins=start,
                ends=end,
                lines=tuple(lines),
                words=said,
            )
        )
    return new


def _require_known(desk: Desk, day: dt.date) -> None:
    """Refuse `day-not-open` for a day on which the office never opened."""
    if offices.day(desk.database, desk.office().office, day) is None:
        raise Refusal("day-not-open", day=day)


def _stretch(now: dt.datetime, day: dt.date, begins: dt.time, ends: dt.time) -> Span:
    """Return a stretch of `day` on the office's clock, refused as `give` says."""
    if ends <= begins:
        raise Refusal("cause-backwards")
    start, end = (
        dt.datetime.combine(day, dt.time(at.hour, at.minute), now.tzinfo) for at in (begins, ends)
    )
    if start > now:
        raise Refusal("cause-ahead")
    return start, end


def take_back(desk: Desk, *, cause: str) -> None:
    """Take back a cause given by mistake; refuses `cause-unknown`."""
    with desk.work(at=desk.now(), command="queue.explain") as work:
        day = causes.day_of(desk.database, office=desk.office().office, cause=cause)
        if day is None:
            raise Refusal("cause-unknown")
        work.record(CauseTakenBack(day=day.isoformat(), cause=cause))


def given(desk: Desk, day: dt.date | None = None) -> list[Cause]:
    """Return the causes given for a day, today by default."""
    return causes.of_day(desk.database, office=desk.office().office, day=day or desk.now().date())


def open_stretches(desk: Desk, day: dt.date | None = None) -> tuple[Stretch, ...]:
    """Return the breaches of a day, today by default, that no cause covers yet.

    They are joined where they run together.
    """
    return unexplained(breaches.of_day(desk, day or desk.now().date()), given(desk, day))
