"""Бүгін: what is owed today, each figure leading to the page where it can be seen to."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters import formats, open_pages, today_words
from desktop.presenters.background import Asked, Background
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.day import reception_hours
from desktop.presenters.frame_view import StatusView
from desktop.presenters.notices import Notices
from desktop.presenters.today_conditions import with_drill
from desktop.presenters.today_trials import trial_tasks, trials_note
from desktop.presenters.today_view import DayAct, TodayView
from desktop.services import today as services
from desktop.services.desk import Desk
from desktop.services.today import TodaySeen
from desktop.store import offices
from desktop.store.database import Database

_PRESSING = frozenset({"case", "office"})


class TodayPresenter(QObject):
    """Keep the page of the day true while it is on show, and count what presses at all times.

    Everything is read beside the window; a minute passing is asked for like a change.

    Signals:
        today_changed: the TodayView.
        conditions_changed: the StatusViews of the office, as the foot tells them.
        pressing_counted: how many applications are overdue or end today.
    """

    today_changed = Signal(object)
    conditions_changed = Signal(object)
    pressing_counted = Signal(int)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self._is_shown = False
        self._conditions: tuple[StatusView, ...] = ()
        self._seen: TodaySeen | None = None
        self._asked: Asked | None = None
        changes.happened.connect(self._follow)
        ticker.minute.connect(self._gather_if_shown)
        ticker.day.connect(self.count)

    def start(self) -> None:
        """Show the day, and keep it true from now on."""
        self._is_shown = True
        self._tell_conditions()
        self._gather()

    def rest(self) -> None:
        """Read nothing while the page is not on show."""
        self._is_shown = False

    def follow_operator(self, _operator: object) -> None:
        """Show whoever works here now what he may see, and no more."""
        self._gather_if_shown()

    def take_conditions(self, views: Sequence[StatusView]) -> None:
        """Tell how printer, papers and record fare, as whoever watches them says."""
        self._conditions = tuple(views)
        self._tell_conditions()

    def _tell_conditions(self) -> None:
        seen, views = self._seen, self._conditions
        told = with_drill(views, seen.drill, seen.now) if seen is not None else views
        self.conditions_changed.emit(told)

    def count(self) -> None:
        """Count what presses, for the rail."""
        desk = self._desk()
        if offices.chosen(desk.database) is None:
            return
        self._background.ask(
            lambda database: services.count_pressing(replace(desk, database=database)),
            owner=self,
            answered=self.pressing_counted.emit,
            failed=self._notices.refuse,
        )

    def _follow(self, topics: frozenset[str]) -> None:
        if topics & _PRESSING:
            self.count()
        self._gather_if_shown()

    def _gather_if_shown(self) -> None:
        if self._is_shown:
            self._gather()

    def _gather(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        desk = self._desk()
        self._asked = self._background.ask(
            lambda database: _seen(replace(desk, database=database)),
            owner=self,
            answered=self._tell,
            failed=self._notices.refuse,
        )

    def _tell(self, seen: TodaySeen | None) -> None:
        self._asked = None
        self._seen = seen
        if seen is not None:
            self.today_changed.emit(today_view(self._desk(), seen))
            self._tell_conditions()


def _seen(desk: Desk) -> TodaySeen | None:
    try:
        return services.see_today(desk)
    except Refusal as refusal:
        if refusal.code == "office-not-chosen":  # the first run fills the window
            return None
        raise


def today_view(desk: Desk, seen: TodaySeen) -> TodayView:
    """Say in words what was seen."""
    waiting = sum(line.waiting for line in seen.lines)
    may_open = partial(open_pages.may_open, desk.may)
    return TodayView(
        heading=formats.date_heading(seen.now.date()),
        subtitle=today_words.subtitle(seen),
        figures=today_words.figures(seen) if seen.sees_figures else (),
        tasks=today_words.tasks(seen, may_open),
        trials=trial_tasks(seen.trials),
        trials_note=trials_note(seen.trials),
        quiet=_("Nothing is overdue, nothing waits for papers or a printer."),
        lines=tuple(today_words.line_view(desk, line, may_open) for line in seen.lines),
        lines_note=today_words.people(waiting) if waiting else _("nobody waits"),
        hours=tuple(today_words.hour_view(hour, seen.now) for hour in seen.hours),
        hours_note=today_words.people(seen.numbers.issued),
        loads=tuple(today_words.load_views(seen, may_open)),
        loads_note=today_words.loads_note(seen) if seen.loads else "",
        reception=reception_hours(desk, seen.now),
        places=tuple(today_words.place_view(place) for place in seen.places),
        act=_act(desk, seen),
        cuts=seen.is_open and desk.may("queue.print"),
        briefs=desk.may("queue.print") and desk.may("case.see"),
    )


def _act(desk: Desk, seen: TodaySeen) -> DayAct:
    if seen.is_open:
        return "close" if desk.may("day.close") else ""
    return "sheet" if seen.closed_at is not None and desk.may("queue.print") else ""
