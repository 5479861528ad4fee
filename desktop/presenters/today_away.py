"""Word what is waited for from others: answers, the department, an examiner who is away."""

from collections.abc import Iterator

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.today_view import Goal, TaskView
from desktop.presenters.tone import Tone
from desktop.services.today import TodaySeen
from desktop.store.cases import CaseRow
from desktop.store.path_rows import Departure


def away_tasks(seen: TodaySeen) -> Iterator[TaskView]:
    """Yield the tasks; what should be back from the department is told in red (D30)."""
    yield from _departed(seen)
    yield from _asked(seen)
    yield from _absent(seen)


def _departed(seen: TodaySeen) -> Iterator[TaskView]:
    """Name what should be back by the office's own day, and how long it has been there."""
    away, today = seen.away, seen.now.date()
    if away.departure is None or away.gone is None:
        return
    if not away.late:
        yield _there(away.departed, away.departure, away.gone)
        return
    days = away.departure.days_away(today)
    there = _n("{count} day there", "{count} days there", days).format(count=days)
    by = _("back by {day}").format(day=formats.date_digits(away.departure.back_by or today))
    head = _n(
        "of {count} case at the department should be back",
        "of {count} cases at the department should be back",
        away.departed,
    )
    yield TaskView(
        key="away",
        count=formats.number(away.late),
        head=head.format(count=formats.number(away.departed)),
        detail=f"{by} · {there} · {away.gone.number}",
        tone="past",
        goal=Goal("applications", "away"),
    )


def _there(count: int, first: Departure, row: CaseRow) -> TaskView:
    """Count what is at the department and not late, and say by when the first should be back."""
    by = formats.date_digits(first.back_by) if first.back_by else ""
    back = _("back by {day}").format(day=by) if by else ""
    return TaskView(
        key="away",
        count=formats.number(count),
        head=_n("application is at the department", "applications are at the department", count),
        detail=" · ".join(part for part in (back, row.number) if part),
        tone="normal",
        goal=Goal("applications", "away"),
    )


def _asked(seen: TodaySeen) -> Iterator[TaskView]:
    """Name whose answer is due first."""
    inquiry, row = seen.away.inquiry, seen.away.of
    if inquiry is None or row is None:
        return
    due, today = inquiry.answer_by, seen.now.date()
    near: Tone = "near" if due == today else "normal"
    by = _("answer by {day}").format(day=formats.date_digits(due)) if due else ""
    yield TaskView(
        key="asked",
        count=formats.number(seen.away.asked),
        head=_n(
            "application waits for an answer", "applications wait for an answer", seen.away.asked
        ),
        detail=" · ".join(part for part in (by, inquiry.to, row.number) if part),
        tone="past" if due is not None and due < today else near,
        goal=Goal("applications", "asked"),
    )


def _absent(seen: TodaySeen) -> Iterator[TaskView]:
    """Name the most pressing case whose examiner is on leave or has left."""
    row = seen.away.idle
    if row is None:
        return
    yield TaskView(
        key="absent",
        count=formats.number(seen.away.absent),
        head=_n(
            "application has an examiner who is away",
            "applications have an examiner who is away",
            seen.away.absent,
        ),
        detail=f"{row.holder_name} · {row.number} · {row.applicant}",
        tone="near",
        goal=Goal("applications", "absent"),
    )
