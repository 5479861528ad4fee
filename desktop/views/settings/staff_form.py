"""Employees, as papers print them; who left keeps the name on old papers (D54)."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings import SettingsPresenter
from desktop.presenters.settings_view import StaffView
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.fields import LineField, SegmentedField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pick_list import PickList, PickRow

NOBODY = StaffView(staff="", name="", post_kk="", post_ru="", active=True)

_HERE, _LEFT = "here", "left"


class StaffForm(SettingsForm):
    """The list of employees, and the one chosen below it."""

    def __init__(
        self, theme: Theme, settings: SettingsPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            _("Employees"),
            _("Papers name who took them in: surname first, and the post in both languages."),
            parent,
        )
        self._settings = settings
        self._view = NOBODY
        self.list = PickList(theme, shown=6)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Employees"))
        self.list.walked_to.connect(self._show_one)
        self.list.picked.connect(self._edit)
        self.name = LineField(theme, _("Surname, name, patronymic"))
        self.post_kk = LineField(theme, _("Post, in Kazakh"))
        self.post_ru = LineField(theme, _("Post, in Russian"))
        self.active = SegmentedField(theme, _("Works here"))
        self.save_key = KeyButton(theme, "Enter", _("Save"))
        self._new_key = KeyButton(theme, "Ins", _("New employee"))
        self.save_key.clicked.connect(self._save)
        self._new_key.clicked.connect(self.begin_new)
        self._form = Form(theme)
        self._form.add_row(self.name)
        self._form.add_row(self.post_kk, self.post_ru)
        self._form.add_row(self.active)
        self._form.completed.connect(self._save)
        for field in (self.name, self.post_kk, self.post_ru):
            field.box.setMaxLength(200)
        self.lay_out([self.list, self._form, self._keys()])

    def _keys(self) -> QWidget:
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.save_key)
        row.addWidget(self._new_key)
        row.addStretch(1)
        return keys

    @override
    def refresh(self) -> None:
        views = self._settings.staff()
        self.list.show_rows(tuple(_row(view) for view in views), self._view.staff)
        self.list.setVisible(bool(views))
        self._new_key.setVisible(bool(views))
        if self._is_typed:
            return
        known = {view.staff: view for view in views}
        self._show(known.get(self._view.staff, views[0] if views else NOBODY))

    @override
    def focus_part(self) -> QWidget:
        return self.list if self.list.rows else self.name

    @property
    @override
    def is_complete(self) -> bool:
        return any(view.active for view in self._settings.staff())

    @property
    def _is_typed(self) -> bool:
        return self._typed() != self._view

    @override
    def save_typed(self) -> None:
        if self._is_typed:
            self._save()

    def _show_one(self, staff: str) -> None:
        """Show another employee once the one on show is saved; what is refused stays on show."""
        self.save_typed()
        if not self._is_typed:
            views = self._settings.staff()
            self._show(next((view for view in views if view.staff == staff), self._view))
        self.list.choose(self._view.staff)

    def _edit(self, staff: str) -> None:
        self._show_one(staff)
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def begin_new(self) -> None:
        """Ask for an employee not entered yet, once the one on show is saved."""
        self.save_typed()
        if not self._is_typed:
            self._show(NOBODY)
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, view: StaffView) -> None:
        self._view = view
        self.name.set_value(view.name)
        self.post_kk.set_value(view.post_kk)
        self.post_ru.set_value(view.post_ru)
        choices = [Choice(key=_HERE, words=_("Yes")), Choice(key=_LEFT, words=_("Has left"))]
        self.active.set_choices(choices, _HERE if view.active else _LEFT)
        self.active.setVisible(bool(view.staff))

    def _typed(self) -> StaffView:
        return replace(
            self._view,
            name=self.name.value(),
            post_kk=self.post_kk.value(),
            post_ru=self.post_ru.value(),
            active=self.active.value() != _LEFT,
        )

    def _save(self) -> None:
        typed, known = self._typed(), {view.staff for view in self._settings.staff()}
        said = self._settings.save_staff(typed)
        if said.done:
            views = self._settings.staff()
            self._show(next(v for v in views if v.staff == typed.staff or v.staff not in known))
            self.refresh()
            self.completed.emit()
        self.tell(said)


def _row(view: StaffView) -> PickRow:
    note = "" if view.active else _("has left")
    return PickRow(key=view.staff, title=view.name, detail=view.post_kk, note=note)
