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
from desktop.views.widgets.paint import CENTER, box, painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.roving import Roving

_PADDING = 12


class DayChip(Pressable):
    """One day to pick; a day that stands without being picked has a dashed look of its own.

    Signals:
        picked: whether the day is picked now.
    """

    picked = Signal(bool)

    def __init__(self, theme: Theme, choice: DayChoice, parent: QWidget | None = None) -> None:
        super().__init__(theme, choice.words, parent)
        self._choice = choice
        self.setCheckable(True)
        self.setChecked(choice.picked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if choice.usual:
            self.setAccessibleDescription(_("usual"))
            self.setToolTip(_("usual"))
        self.clicked.connect(self.picked)

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self.words, Type.SUB)
        return QSize(width + 2 * _PADDING, self.theme.metrics.small_button)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, chosen = self.theme.palette, self.isChecked()
        stands = chosen or self._choice.usual
        fill = palette.accent_tint if chosen else palette.sunk if stands else palette.sheet
        edge = palette.accent if chosen else palette.edge
        with painting(self) as painter:
            box(painter, self.rect(), fill=fill, edge=edge, radius=RADIUS_CONTROL)
            text(
                painter,
                self.rect(),
                self.words,
                font=self.theme.font(Type.SUB if stands else Type.BODY),
                colour=palette.accent if chosen else palette.ink2,
                align=CENTER,
            )


class MonthPart(QWidget):
    """The non-working days of one month; one tab stop, ← and → walk, Space picks.

    Signals:
        day_picked: a day and whether it is picked now.
    """

    day_picked = Signal(object, bool)

    def __init__(self, theme: Theme, view: MonthView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = QWidget()
        flow = Flow(self._days)
        roving = Roving(self, vertical=False)
        self.chips = [DayChip(theme, choice) for choice in view.days]
        for chip, choice in zip(self.chips, view.days, strict=True):
            chip.picked.connect(partial(self.day_picked.emit, choice.day))
            flow.addWidget(chip)
        roving.set_members(self.chips)
        picked = sum(choice.picked for choice in view.days)
        note = f"{picked} / {view.most}" if picked else _("the usual days stand")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SMALL)
        rows.addWidget(Heading(theme, view.title, role=Type.SUB, note=note))
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

    @override
    def refresh(self) -> None:
        old = self._months
        self._months = [MonthPart(self.theme, view) for view in self._days.months()]
        for month in self._months:
            month.day_picked.connect(self._pick)
        self.lay_out(self._months)
        for part in old:
            part.deleteLater()

    @override
    def focus_part(self) -> QWidget:
        return self._months[0].chips[0] if self._months else self

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
