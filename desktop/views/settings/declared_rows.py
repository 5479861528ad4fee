"""The rows of simple settings, made from their declaration; each change is in force at once."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.presenters.declared import DeclaredSettings, SettingRow
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.column import Column
from desktop.views.widgets.fields import ComboField, SegmentedField

_SIDE_BY_SIDE = 5  # answers; more stand in a list that opens


class DeclaredRows(Column):
    """One field a setting of a section, side by side answers or a list that opens.

    Signals:
        told: what became of a change (`Said`).
    """

    told = Signal(object)

    def __init__(
        self,
        theme: Theme,
        settings: DeclaredSettings,
        section: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=LARGE)
        self._settings, self._section = settings, section
        self.fields: dict[str, SegmentedField | ComboField] = {
            row.key: self._field(theme, row) for row in settings.rows(section)
        }
        self.set_parts(list(self.fields.values()))

    def _field(self, theme: Theme, row: SettingRow) -> SegmentedField | ComboField:
        kind = SegmentedField if len(row.options) <= _SIDE_BY_SIDE else ComboField
        field = kind(theme, row.label)
        field.edited.connect(partial(self._choose, row.key))
        return field

    def refresh(self) -> None:
        """Show what is set now."""
        for row in self._settings.rows(self._section):
            choices = choices_of(row.options)
            self.fields[row.key].set_choices(choices, row.chosen)

    def first(self) -> QWidget:
        """Return the first field."""
        return next(iter(self.fields.values()))

    def go_to(self, key: str) -> None:
        """Put the focus on a setting; one not offered here changes nothing."""
        if key in self.fields:
            self.fields[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: str, value: str) -> None:
        self.told.emit(self._settings.choose(key, value))
