"""The queue at lunch: lines nobody calls until a key opens them again (D22).

Numbers are given all the same, and the clock of a limit goes on: only the break declared in the
hours of reception stops it, so that no pause hides a wait that was too long.
"""

from collections.abc import Sequence

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import PauseReason, QueuePaused, QueueReopened
from desktop.services.day import require_day
from desktop.services.desk import Desk
from desktop.services.queueing import line_rule
from desktop.store import pauses
from desktop.store.pauses import PauseRow


def standing(desk: Desk) -> list[PauseRow]:
    """Return the pauses of today that go on."""
    return pauses.standing(desk.database, office=desk.office().office, day=desk.now().date())


def pause(desk: Desk, *, reason: PauseReason, lines: Sequence[str] = (), words: str = "") -> str:
    """Call nobody of `lines` (`service.line`; none are the whole queue) from now on.

    Return the pause. Refuses `day-not-open`, `line-unknown`, `pause-words-missing` of another
    reason without words, and `paused-already` (`since`) where nobody is called as it is.
    """
    said, now = clean_text(words), desk.now()
    if reason == "other" and not said:
        raise Refusal("pause-words-missing")
    for line in lines:
        service, _dot, name = line.partition(".")
        line_rule(desk, service=service, line=name)
    with desk.work(at=now, command="queue.pause") as work:
        day = require_day(desk, now)
        for row in standing(desk):
            if not row.lines or (lines and set(lines) <= set(row.lines)):
                raise Refusal("paused-already", since=row.began_at)
        new = desk.new_id(now)
        work.record(
            QueuePaused(
                day=day.isoformat(), pause=new, reason=reason, lines=tuple(lines), words=said
            )
        )
    return new


def reopen(desk: Desk, *, pause: str) -> None:
    """Call again whom a pause had stopped; refuses `not-paused` when it does not go on."""
    now = desk.now()
    with desk.work(at=now, command="queue.pause") as work:
        if pause not in {row.pause for row in standing(desk)}:
            raise Refusal("not-paused")
        work.record(QueueReopened(day=now.date().isoformat(), pause=pause))
