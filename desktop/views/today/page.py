"""Бүгін: what is owed at the left, queue and days in the middle, the office at the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.frame_view import StatusView
from desktop.presenters.today import TodayPresenter
from desktop.presenters.today_view import ConditionView, DayAct, FigureView, TaskView, TodayView
from desktop.views.keyed_page import KeyedPage
from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme
from desktop.views.today.charts import HourBars, Loads
from desktop.views.today.conditions import Conditions, Facts
from desktop.views.today.day_figure import DayFigure
from desktop.views.today.queue_lines import QueueLines
from desktop.views.today.task_list import TaskList
from desktop.views.tokens import HUGE, LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.name_block import NameBlock
from desktop.views.widgets.pane import Ground, Heading, Pane, Rule, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.tab_order import set_tab_order

_SIDE: Final = 266
_DAY: Final = "today.day"
_HEAD: Final = "today.head-sheet"
_HEAD_CAP: Final = "Ctrl+P"


class TodayPage(KeyedPage):
    """The page of the day.

    Signals:
        goal_chosen: the Goal of a figure that was pressed.
        status_chosen: key of a condition of the office that was pressed.
        close_requested: the day is to be closed.
        sheet_requested: the sheet of the closed day is to be printed.
        power_cut_requested: the sheet for a power cut is to be printed.
        head_sheet_requested: the head's morning sheet is to be printed.
    """

    goal_chosen = Signal(object)
    status_chosen = Signal(str)
    close_requested = Signal()
    sheet_requested = Signal()
    power_cut_requested = Signal()
    head_sheet_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        today: TodayPresenter,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, {"F9": _DAY, _HEAD_CAP: _HEAD}, parent)
        self._today = today
        self._act: DayAct = ""
        self._is_beginning = self._is_known = False
        self._given: QWidget | None = None  # where the cursor was put last
        self._stops: list[QWidget] = []
        self._title, self._band = NameBlock(theme), Band(theme)
        self._figures: list[DayFigure] = []
        self._owed = Heading(theme, _("What is owed"))
        self._trying, self.trials = Heading(theme, _("Try it out")), TaskList(theme)
        self.tasks, self.quiet = TaskList(theme), EmptyState(theme)
        self._queue, self.lines = Heading(theme, _("The queue now")), QueueLines(theme)
        self._came = Heading(theme, _("Who came today"))
        self._hours = HourBars(theme)
        self._calm, self._nobody = _nothing_yet(theme)
        self._terms = Heading(theme, _("Terms"))
        self.loads = Loads(theme)
        self.conditions = Conditions(theme)
        self._reception, self._places = Facts(theme), Facts(theme)
        self._rules = [Rule(theme, room=LARGE) for _at in range(4)]
        self.cut_key = KeyButton(theme, "Shift+F12", _("Sheet for a power cut"))
        self.head_key = KeyButton(theme, _HEAD_CAP, _("The head's morning sheet"))
        self.day_key = KeyButton(theme, "F9", "", kind=KeyKind.PRIMARY)
        self._bar = ActionBar(theme)
        self._left, self._middle = Column(gap=MEDIUM), Column()
        self._right = Column(gap=SMALL)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        self._band.row.addWidget(self._title, 1)
        self._band.row.setSpacing(HUGE)
        self._side = Pane(self.theme, Ground.DESK, lines=Side.LEFT)
        halves = QHBoxLayout()
        halves.setSpacing(0)
        for pane, column, stretch in (
            (Pane(self.theme, Ground.SHEET), self._left, 12),
            (Pane(self.theme, Ground.SHEET, lines=Side.LEFT), self._middle, 11),
            (self._side, self._right, 0),
        ):
            inside = QVBoxLayout(pane)
            margin = LARGE if pane is self._side else HUGE
            inside.setContentsMargins(margin, LARGE, margin, MEDIUM)
            inside.addWidget(Scroller(column))
            halves.addWidget(pane, stretch)
        self._right.set_parts(
            [
                Heading(self.theme, _("The office")),
                self.conditions,
                self._rules[2],
                Heading(self.theme, _("Reception today")),
                self._reception,
                self._rules[3],
                Heading(self.theme, _("At the windows")),
                self._places,
            ]
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._band)
        rows.addLayout(halves, 1)
        rows.addWidget(self._bar)
        self._bar.add_key(self.head_key)
        self._bar.add_key(self.cut_key)
        self._bar.set_primary(self.day_key)
        self._bar.hide()

    def _fit(self) -> None:
        self._side.setFixedWidth(self.theme.metrics.px(_SIDE))

    def _connect(self) -> None:
        self._today.today_changed.connect(self.show_today)
        self._today.conditions_changed.connect(self._show_conditions)
        for part in (self.trials, self.tasks, self.lines, self.loads):
            part.goal_chosen.connect(self.goal_chosen)
        self.conditions.status_chosen.connect(self.status_chosen)
        self.cut_key.clicked.connect(self.power_cut_requested)
        self.head_key.clicked.connect(self.head_sheet_requested)
        self.day_key.clicked.connect(self._do_about_day)
        self._keys.command_requested.connect(self._obey)

    def show_today(self, view: TodayView) -> None:
        """Show what is owed and how the day goes."""
        self._title.show_name(view.heading, view.subtitle)
        self._show_figures(view.figures)
        self._trying.set_note(view.trials_note)
        self.trials.show_tasks(view.trials)
        self._show_tasks(view.tasks, view.quiet)
        self._queue.set_note(view.lines_note)
        self.lines.show_lines(view.lines)
        self._came.set_note(view.hours_note)
        self._hours.show_hours(view.hours)
        self._terms.set_note(view.loads_note)
        self.loads.show_loads(view.loads)
        self._reception.show_facts(
            [
                ConditionView(
                    head=" · ".join(part for part in (each.service, each.force.word) if part),
                    detail=each.hours,
                    tone="normal",
                )
                for each in view.reception
            ]
        )
        self._places.show_facts(view.places)
        self._show_middle(view)
        self._show_keys(view)
        self._order_stops()
        self._is_known = True
        if self._is_free():
            self._begin(is_known=True)

    def _is_free(self) -> bool:
        """Say whether the cursor is to be put where work begins; it is never taken from elsewhere.

        Whoever began to look for something, or walks here already, keeps it.
        """
        focused = QApplication.focusWidget()
        if focused is None or focused is self:
            return self._is_beginning or self.isVisible()
        return self._is_beginning and focused is self._given

    def _show_keys(self, view: TodayView) -> None:
        self._act = view.act
        words = {"close": _("Close the day…"), "sheet": _("Print the day sheet"), "": ""}
        self.day_key.set_verb(words[view.act])
        self.day_key.setVisible(bool(view.act))
        self.cut_key.setVisible(view.cuts)
        self.head_key.setVisible(view.briefs)
        self._bar.setVisible(bool(view.act) or view.cuts or view.briefs)

    def _obey(self, command: str) -> None:
        if command == _DAY:
            self._do_about_day()
        elif command == _HEAD and self.head_key.isVisible():
            self.head_sheet_requested.emit()

    def _do_about_day(self) -> None:
        if self._act == "close":
            self.close_requested.emit()
        elif self._act == "sheet":
            self.sheet_requested.emit()

    def _show_middle(self, view: TodayView) -> None:
        anybody = any(hour.came for hour in view.hours)
        hours = self._hours if anybody else self._nobody
        came = [self._rules[0], self._came, hours] if view.hours or view.loads else []
        queue: list[QWidget] = [self._queue, self.lines if view.lines else self._calm]
        terms = [self._rules[1], self._terms, self.loads] if view.loads else []
        self._middle.set_parts([*queue, *came, *terms])

    def _show_figures(self, figures: Sequence[FigureView]) -> None:
        while len(self._figures) < len(figures):
            figure = DayFigure(self.theme)
            self._figures.append(figure)
            self._band.row.addWidget(figure, 0, Qt.AlignmentFlag.AlignVCenter)
        for figure, view in zip(self._figures, figures, strict=False):
            figure.show_figure(view)
        for at, figure in enumerate(self._figures):
            figure.setVisible(at < len(figures))

    def _show_tasks(self, tasks: Sequence[TaskView], quiet: str) -> None:
        self._owed.set_note(str(len(tasks)) if tasks else "")
        self.tasks.show_tasks(tasks)
        if not tasks:
            empty = Empty(icon=Icon.TODAY, head=_("Nothing is owed now"), sentence=quiet)
            self.quiet.show_empty(empty)
        trials = [self._trying, self.trials] if self.trials.rows() else []
        self._left.set_parts([*trials, self._owed, self.tasks if tasks else self.quiet])

    def _show_conditions(self, views: Sequence[StatusView]) -> None:
        self.conditions.show_statuses(views)
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab go from what is owed to the queue, the days and the office."""
        stops: list[QWidget] = [
            *self.trials.parts(),
            *self.tasks.parts(),
            *self.lines.parts(),
            *self.loads.days(),
            *self.conditions.parts(),
            self.head_key,
            self.cut_key,
            self.day_key,
        ]
        if stops != self._stops:
            self._stops = stops
            set_tab_order(self, stops)

    def start_work(self) -> None:
        """Ask what is owed, and begin with the most pressing."""
        self._is_beginning = True
        self._today.start()
        self._begin()

    def end_work(self) -> None:
        """Read nothing more while another page is on show, and take its cursor no more."""
        self._is_beginning = False
        self._today.rest()

    def _begin(self, *, is_known: bool = False) -> None:
        """Put the focus on what is owed first, else on the first day to come.

        Where neither can be opened it is the office itself, once it `is_known` what is owed.
        """
        last = self.conditions.parts() if is_known else ()
        untried = (row for row in self.trials.rows() if row.task.tone != "done")
        places = (*untried, *self.tasks.rows(), *self.loads.days(), *last)
        first = next((place for place in places if place.isEnabled()), self)
        if is_known and first is not self:
            self._is_beginning = False
        self._given = first
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the cursor on to where work begins: it comes back from what lay over the page."""
        super().focusInEvent(event)
        if self._is_known:
            self._begin(is_known=True)


def _nothing_yet(theme: Theme) -> tuple[Paragraph, Paragraph]:
    """Say what will stand where the queue is, and where who came is counted."""
    return (
        Paragraph(
            theme,
            _("Numbers that wait stand here with the longest wait against its limit."),
            role=Type.ROW,
            ink="ink3",
        ),
        Paragraph(
            theme,
            _("Whoever comes today is counted here by the hour."),
            role=Type.ROW,
            ink="ink3",
        ),
    )
