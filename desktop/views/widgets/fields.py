"""The kinds of question a form asks, each a field with its own box."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import Choice, Segmented
from desktop.views.widgets.combo_box import ComboBox
from desktop.views.widgets.digits import DigitLineEdit
from desktop.views.widgets.field import Field
from desktop.views.widgets.line_box import LineBox, TextBox

DATE_GROUPS: Final = (2, 2, 4)


class LineField(Field):
    """A line of text; `hint` shows in the empty box, `width_chars` keeps room for so many.

    `box` is the line itself where it takes other keys than letters.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        width_chars: int = 0,
        optional: str = "",
        box: LineBox | None = None,
    ) -> None:
        self.box = box or LineBox(theme, hint=hint, width_chars=width_chars)
        super().__init__(theme, label, self.box, parent, optional=optional)
        self.box.textEdited.connect(self.box.repaint)  # seen before anybody thinks about it
        self.box.textEdited.connect(self.edited)
        self.box.returnPressed.connect(self.entered)

    @override
    def value(self) -> str:
        return self.box.text()

    @override
    def set_value(self, value: str) -> None:
        if value != self.box.text():  # setting the same text would move the cursor to its end
            self.box.setText(value)
            if not self.box.hasFocus():
                self.box.setCursorPosition(0)  # a long text shows its beginning

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self.box.setReadOnly(read_only)


class TextField(Field):
    """Sentences over `lines` lines; Enter leaves one that `goes_on`, Shift+Enter begins a line."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        lines: int = 3,
        optional: str = "",
        goes_on: bool = False,
    ) -> None:
        self.box = TextBox(theme, lines=lines, goes_on=goes_on)
        super().__init__(theme, label, self.box, parent, optional=optional)
        self.box.textChanged.connect(self._tell_edited)
        self.box.entered.connect(self.entered)

    def _tell_edited(self) -> None:
        self.edited.emit(self.box.toPlainText())

    @override
    def value(self) -> str:
        return self.box.toPlainText()

    @override
    def set_value(self, value: str) -> None:
        if value != self.box.toPlainText():
            blocked = self.box.blockSignals(True)  # noqa: FBT003  Qt's own signature
            self.box.setPlainText(value)
            self.box.blockSignals(blocked)

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self.box.setReadOnly(read_only)


class DigitField(Field):
    """Digits in groups; the value is the bare digits."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        groups: tuple[int, ...] = (),
        separator: str = " ",
        hint: str = "",
        optional: str = "",
    ) -> None:
        self.box = DigitLineEdit(theme, groups=groups, separator=separator, hint=hint)
        super().__init__(theme, label, self.box, parent, optional=optional)
        self.box.digits_edited.connect(self.box.repaint)  # seen before anybody thinks about it
        self.box.digits_edited.connect(self.edited)
        self.box.returnPressed.connect(self.entered)

    @override
    def value(self) -> str:
        return self.box.digits()

    @override
    def set_value(self, value: str) -> None:
        if value != self.box.digits():
            self.box.set_digits(value)

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self.box.setReadOnly(read_only)


class DateField(DigitField):
    """A day typed as eight digits, shown 25.11.2013; the value is ISO, empty while not a day.

    What stands in the box while it is no day is `typed`, so a draft loses nothing.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        optional: str = "",
    ) -> None:
        super().__init__(
            theme,
            label,
            parent,
            groups=DATE_GROUPS,
            separator=".",
            hint=hint,
            optional=optional,
        )
        self.box.digits_edited.disconnect(self.edited)
        self.box.digits_edited.connect(self._tell_edited)

    @property
    def typed(self) -> str:
        """Return the digits as they stand in the box."""
        return self.box.digits()

    def day(self) -> date | None:
        """Return the day, or None while the digits are not one."""
        digits = self.box.digits()
        if len(digits) != sum(DATE_GROUPS):
            return None
        try:
            return date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
        except ValueError:
            return None

    def set_day(self, day: date | None) -> None:
        """Show `day`, or an empty box; emits nothing."""
        self.box.set_digits(f"{day:%d%m}{day.year:04}" if day else "")

    def _tell_edited(self) -> None:
        self.edited.emit(self.value())

    @override
    def value(self) -> str:
        day = self.day()
        return day.isoformat() if day else ""

    @override
    def set_value(self, value: str) -> None:
        """Show the ISO day `value`, or digits as they were `typed`; `ValueError` for neither."""
        if value.isdecimal():
            self.box.set_digits(value)
        elif value != self.value():
            self.set_day(date.fromisoformat(value) if value else None)


class ComboField(Field):
    """A list that opens; the value is the key of the choice."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        searchable: bool = False,
        optional: str = "",
    ) -> None:
        self.box = ComboBox(theme, searchable=searchable)
        super().__init__(theme, label, self.box, parent, optional=optional)
        self.box.chosen.connect(self.edited)
        self.box.entered.connect(self.entered)

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Offer `choices` with `chosen` picked; emits nothing."""
        self.box.set_choices(choices, chosen)
        self.remeasure()

    @override
    def value(self) -> str:
        return self.box.key()

    @override
    def set_value(self, value: str) -> None:
        self.box.choose(value)


class SegmentedField(Field):
    """Two to five answers side by side; the value is the key of the choice."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        optional: str = "",
    ) -> None:
        self.box = Segmented(theme)
        super().__init__(theme, label, self.box, parent, optional=optional)
        self.box.chosen.connect(self.edited)
        self.box.entered.connect(self.entered)

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Offer `choices` with `chosen` picked; emits nothing."""
        self.box.set_choices(choices, chosen)
        self.remeasure()

    @override
    def value(self) -> str:
        return self.box.key()

    @override
    def set_value(self, value: str) -> None:
        self.box.choose(value)
