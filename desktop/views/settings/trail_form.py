"""Who saw, printed and changed what: narrowed by employee, day and application (parcels §3.4)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings_trail import EVERYBODY, Asked, TrailPresenter, TrailView
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.fields import ComboField, DateField, LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pick_list import PickList, PickRow

_SHOWN: Final = 10
_WIDEST: Final = 960  # a line names who, of which office, what and about what


class TrailForm(SettingsForm):
    """Three fields that narrow, and the acts below, the latest first."""

    widest = _WIDEST

    def __init__(self, theme: Theme, trail: TrailPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Who did what"),
            _(
                "Who opened, printed and changed what, from the journal that nobody can change. "
                "What was typed into a search is not kept."
            ),
            parent,
        )
        self._trail = trail
        self.staff = ComboField(theme, _("Employee"), searchable=True)
        self.day = DateField(theme, _("Day"), optional=_("any"))
        self.number = LineField(theme, _("Application number"), optional=_("any"))
        self.look_key = KeyButton(theme, "F5", _("Show"))
        self.save_key = KeyButton(theme, "F8", _("Save as a file…"))
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Who did what"))
        self._form = Form(theme)
        self._form.add_row(self.staff, self.day, self.number, weights=(3, 2, 2))
        self._keys = row_of_keys(self.look_key, self.save_key)
        self._connect()

    def _connect(self) -> None:
        self._form.completed.connect(self._look)
        self.look_key.clicked.connect(self._look)
        self.save_key.clicked.connect(self._save)
        self.list.walked_to.connect(self.list.choose)
        self._trail.shown.connect(self._show)
        self._trail.told.connect(self.tell)

    @override
    def refresh(self) -> None:
        self.staff.set_choices(choices_of(self._trail.people()), self.staff.value() or EVERYBODY)
        self.lay_out([self._form, self._keys, self.list])
        self._look()

    @override
    def focus_part(self) -> QWidget:
        return self.staff

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        done = {Qt.Key.Key_F5: self._look, Qt.Key.Key_F8: self._save}.get(Qt.Key(event.key()))
        if done is None:
            return False
        done()
        return True

    def _asked(self) -> Asked:
        staff = self.staff.value()
        return Asked(
            staff="" if staff == EVERYBODY else staff,
            day=self.day.day(),
            number=self.number.value(),
        )

    def _look(self) -> None:
        self._trail.look(self._asked())

    def _show(self, views: Sequence[TrailView]) -> None:
        self.list.show_rows(
            tuple(
                PickRow(
                    key=each.key,
                    title=f"{each.moment} · {each.who}",
                    detail=each.what,
                    note=each.about,
                )
                for each in views
            ),
            "",
        )

    def _save(self) -> None:
        title, proposed = _("Save as a file…"), "kense-trail.csv"
        place = QFileDialog.getSaveFileName(self, title, proposed, _("CSV files (*.csv)"))[0]
        if place:
            self._trail.save(self._asked(), Path(place))
