"""The calendar of the office: what a decree moved is entered here, with its ground (D6, D19)."""

import datetime as dt
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings_calendar import CalendarDay, CalendarEntry, OfficeCalendar
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.field import Message
from desktop.views.widgets.fields import DateField, LineField, SegmentedField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.notice import Notice, notices
from desktop.views.widgets.pick_list import PickList, PickRow
from desktop.views.widgets.state import State

_SHOWN: Final = 5
_LONGEST: Final = 300


class CalendarForm(SettingsForm):
    """The days to come that are no plain days, and below them the one to enter."""

    def __init__(
        self, theme: Theme, calendar: OfficeCalendar, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            _("Calendar"),
            _(
                "Enter here what a decree moves or confirms. Terms and reception count by it "
                "from then on; a talon already given keeps its day."
            ),
            parent,
        )
        self._calendar = calendar
        self._days: tuple[CalendarDay, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._told: list[Notice] = []
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Calendar"))
        self.list.walked_to.connect(self._show_one)
        self.list.picked.connect(self._edit)
        self.day = DateField(theme, _("Day"))
        self.status = SegmentedField(theme, _("What it becomes"))
        self.other = DateField(theme, _("In exchange for"), optional=_("if there is one"))
        self.ground = LineField(theme, _("Decree: number, date, what it says"))
        self.ground.box.setMaxLength(_LONGEST)
        self.save_key = KeyButton(theme, "Enter", _("Save"))
        self.new_key = KeyButton(theme, "Ins", _("New day"))
        self.back_key = KeyButton(theme, "Del", _("Take the entry back"))
        self._form = Form(theme, row_gap=SMALL)
        self._form.add_row(self.day, self.status, weights=(3, 5))
        self._form.add_row(self.other, self.ground, weights=(3, 5))
        self._keys = self._row_of_keys()
        self._connect()

    def _connect(self) -> None:
        self.day.edited.connect(self._follow_day)
        self.other.edited.connect(self._say_days)
        self._form.completed.connect(self._save)
        self.save_key.clicked.connect(self._save)
        self.new_key.clicked.connect(self.begin_new)
        self.back_key.clicked.connect(self._take_back)

    def _row_of_keys(self) -> QWidget:
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for key in (self.save_key, self.new_key, self.back_key):
            row.addWidget(key)
        row.addStretch(1)
        return keys

    @override
    def refresh(self) -> None:
        self._days = self._calendar.days()
        current = self.list.current
        rows = tuple(_row(day) for day in self._days)
        self.list.show_rows(rows, current.key if current else "")
        for old in self._told:
            old.deleteLater()
        self._told = notices(self, self.theme, self._calendar.problems())
        if not self._is_typed:
            self._show(self._current)
        self.lay_out([*self._told, self.list, self._form, self._keys])

    @override
    def focus_part(self) -> QWidget:
        return self.list if self.list.rows else self.day

    @property
    def _current(self) -> CalendarDay | None:
        """Return the day on the current line of the list."""
        row = self.list.current
        return next((day for day in self._days if row and day.day.isoformat() == row.key), None)

    @property
    def _typed(self) -> tuple[str, ...]:
        values = (self.day.typed, self.status.value(), self.other.typed, self.ground.value())
        return tuple(value.strip() for value in values)

    @property
    def _is_typed(self) -> bool:
        return bool(self._shown) and self._typed != self._shown

    @override
    def save_typed(self) -> None:
        if self._is_typed:
            self._save()

    def _show_one(self, day: str) -> None:
        """Show another day once the one on show is saved; what is refused stays on show."""
        before = self.day.value()
        self.save_typed()
        if self._is_typed:
            self.list.choose(before)
            return
        self.list.choose(day)
        self._show(self._current)

    def _edit(self, day: str) -> None:
        self._show_one(day)
        self.ground.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def begin_new(self) -> None:
        """Ask for a day not entered yet, under the decree on show, once that is saved."""
        self.save_typed()
        if not self._is_typed:
            self._fill(None, "", "", self.ground.value())
        self.day.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, day: CalendarDay | None) -> None:
        if day is None:
            self._fill(None, "", "", "")
        else:
            self._fill(day.day, day.status, "", day.ground)
        self.back_key.setVisible(day is not None and day.entered)

    def _fill(self, day: dt.date | None, status: str, other: str, ground: str) -> None:
        self.day.set_day(day)
        self.other.set_value(other)
        self.ground.set_value(ground)
        self.back_key.hide()
        self._offer(status)
        self._say_days()
        self._shown = self._typed

    def _offer(self, status: str) -> None:
        """Offer what the day may become, with the likeliest chosen."""
        day = self.day.value()
        offered = self._calendar.statuses(day)
        expected = self._calendar.is_expected(day)
        self.status.set_label(_("When it is") if expected else _("What it becomes"))
        self.other.set_label(_("The other day") if expected else _("In exchange for"))
        likely = status or self._calendar.status_of(day)
        known = {each.key for each in offered}
        choices = choices_of(offered)
        self.status.set_choices(choices, likely if likely in known else offered[0].key)

    def _follow_day(self) -> None:
        self._offer("")
        self._say_days()

    def _say_days(self) -> None:
        """Say under each day what the calendar holds of it now."""
        for field in (self.day, self.other):
            words = self._calendar.says(field.value())
            field.show_message(Message(state=State.INFO, words=words) if words else None)

    def _save(self) -> None:
        entry = CalendarEntry(
            day=self.day.value(),
            status=self.status.value(),
            other=self.other.value() or self.other.typed,
            ground=self.ground.value(),
        )
        said = self._calendar.save(entry)
        if said.done:
            self._shown = ()
            self.refresh()
            self.list.choose(entry.day)
            self._show(self._current)
        self.tell(said)

    def _take_back(self) -> None:
        day = self._current
        if day is None or not day.entered:
            return
        said = self._calendar.take_back(day.day)
        if said.done:
            self._shown = ()
            self.refresh()
        self.tell(said)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._take_back()
        else:
            super().keyPressEvent(event)


def _row(day: CalendarDay) -> PickRow:
    return PickRow(key=day.day.isoformat(), title=day.title, detail=day.says, note=day.note)
