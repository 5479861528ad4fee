"""The two non-working days a month on which the office receives (D20)."""

import datetime as dt
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings_days import ReceptionDays
from desktop.presenters.settings_view import DayChoice, MonthView
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_CONTROL, SMALL, Type
from desktop.views.widgets.flow import Flow
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.notice import Notice, notices
from desktop.views.widgets.paint import CENTER, box, painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State

_PADDING = 12


class DayChip(Pressable):
    """One day to pick; a day that stands without being picked has a look of its own.

    A day that cannot be picked is pale and says why; pressed, it still tells what hinders.

    Signals:
        picked: whether the day is picked now.
    """

    picked = Signal(bool)

    def __init__(self, theme: Theme, choice: DayChoice, parent: QWidget | None = None) -> None:
        hinders = choice.why and not choice.full
        super().__init__(
            theme, f"{choice.words} · {choice.why}" if hinders else choice.words, parent
        )
        self._choice = choice
        self.setCheckable(True)
        self.setChecked(choice.picked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        told = _("usual") if choice.usual else choice.why if choice.full else ""
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.clicked.connect(self.picked)

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self.words, Type.SUB)
        return QSize(width + 2 * _PADDING, self.theme.metrics.small_button)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, chosen = self.theme.palette, self.isChecked() and not self._choice.lost
        stands = chosen or self._choice.usual or self._choice.lost
        fill = palette.accent_tint if chosen else palette.sunk if stands else palette.sheet
        edge = palette.accent if chosen else palette.line if self._choice.why else palette.edge
        ink = palette.amber if self._choice.lost else self._ink
        with painting(self) as painter:
            box(painter, self.rect(), fill=fill, edge=edge, radius=RADIUS_CONTROL)
            text(
                painter,
                self.rect(),
                self.words,
                font=self.theme.font(Type.SUB if stands else Type.BODY),
                colour=ink,
                align=CENTER,
            )

    @property
    def _ink(self) -> str:
        palette = self.theme.palette
        if self.isChecked():
            return palette.accent
        return palette.ink3 if self._choice.why else palette.ink2


class MonthPart(QWidget):
    """The non-working days of one month; one tab stop, ← and → walk, Space picks.

    Signals:
        day_picked: a day and whether it is picked now.
    """

    day_picked = Signal(object, bool)

    def __init__(self, theme: Theme, view: MonthView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = QWidget()
        self.short = StateLine(theme)
        flow = Flow(self._days)
        roving = Roving(self, vertical=False)
        self.chips = [DayChip(theme, choice) for choice in view.days]
        for chip, choice in zip(self.chips, view.days, strict=True):
            chip.picked.connect(partial(self.day_picked.emit, choice.day))
            flow.addWidget(chip)
        roving.set_members(self.chips)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SMALL)
        note = "" if view.short else view.note
        rows.addWidget(Heading(theme, view.title, role=Type.SUB, note=note))
        if view.short:
            self.short.show_state(State.NEAR, view.note)
            rows.addWidget(self.short)
        rows.addWidget(self._days)


class DaysForm(SettingsForm):
    """Three months to pick in."""

    def __init__(self, theme: Theme, days: ReceptionDays, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Reception on non-working days"),
            _(
                "The law lets the office pick these days. "
                "In a month where none is picked, the usual ones stand."
            ),
            parent,
        )
        self._days = days
        self._months: list[MonthPart] = []
        self._lost: list[Notice] = []

    @override
    def refresh(self) -> None:
        old: list[QWidget] = [*self._months, *self._lost]
        self._months = [MonthPart(self.theme, view) for view in self._days.months()]
        for month in self._months:
            month.day_picked.connect(self._pick)
        self._lost = notices(self, self.theme, self._days.problems())
        self.lay_out([*self._lost, *self._months])
        for part in old:
            part.deleteLater()

    @override
    def focus_part(self) -> QWidget:
        return next((chip for month in self._months for chip in month.chips), self)

    def months(self) -> tuple[MonthPart, ...]:
        """Return the months, the nearest first."""
        return tuple(self._months)

    def _pick(self, day: dt.date, picked: bool) -> None:  # noqa: FBT001  the signal's own
        said = self._days.pick(day, picked=picked)
        self.refresh()
        self._focus(day)
        self.tell(said)

    def _focus(self, day: dt.date) -> None:
        for month, view in zip(self._months, self._days.months(), strict=True):
            for chip, choice in zip(month.chips, view.days, strict=True):
                if choice.day == day:
                    chip.setFocus()
