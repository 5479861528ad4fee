"""Employees: as papers print them, and what each may do; who left stays on old papers (D54)."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _, language
from desktop.presenters.settings_staff import StaffPresenter
from desktop.presenters.settings_view import StaffView
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.widgets.check_row import Check, CheckGroup, CheckList
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.fields import LineField, SegmentedField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pick_list import PickList, PickRow

NOBODY: Final = StaffView(staff="", name="", post_kk="", post_ru="", active=True)

_HERE, _LEFT = "here", "left"
_LONGEST: Final = 200


class StaffForm(SettingsForm):
    """The list of employees, the one chosen below it, and his roles, ticked one by one."""

    def __init__(self, theme: Theme, staff: StaffPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Employees"),
            _("Papers name who took them in: surname first, and the post in both languages."),
            parent,
        )
        self._staff = staff
        self._view = NOBODY
        self.list = PickList(theme, shown=6)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Employees"))
        self.name = LineField(theme, _("Surname, name, patronymic"))
        self.post_kk = LineField(theme, _("Post, in Kazakh"))
        self.post_ru = LineField(theme, _("Post, in Russian"))
        self.active = SegmentedField(theme, _("Works here"))
        optional = _("if papers need it")
        self.name_ru = LineField(theme, _("Name, in Russian"), optional=optional)
        self.rank_kk = LineField(theme, _("Rank, in Kazakh"), optional=optional)
        self.rank_ru = LineField(theme, _("Rank, in Russian"), optional=optional)
        self.save_key = KeyButton(theme, "Enter", _("Save"))
        self._new_key = KeyButton(theme, "Ins", _("New employee"))
        self.roles = CheckList(theme)
        self._form, self._more = Form(theme), Form(theme)
        self._form.add_row(self.name)
        self._form.add_row(self.post_kk, self.post_ru)
        self._form.add_row(self.active)
        self._more.add_row(self.name_ru)
        self._more.add_row(self.rank_kk, self.rank_ru)
        for field in (*self._words, self.name_ru, self.rank_kk, self.rank_ru):
            field.box.setMaxLength(_LONGEST)
        self._connect()
        keys = row_of_keys(self.save_key, self._new_key)
        self.lay_out([self.list, self._form, keys, self.roles, self._more])

    def _connect(self) -> None:
        self.list.walked_to.connect(self._show_one)
        self.list.picked.connect(self._edit)
        self.save_key.clicked.connect(self._save)
        self._new_key.clicked.connect(self.begin_new)
        self._form.completed.connect(self._save)
        self._more.completed.connect(self._save)
        self.roles.check_ticked.connect(self._tick)

    @property
    def _words(self) -> tuple[LineField, ...]:
        return (self.name, self.post_kk, self.post_ru)

    @override
    def refresh(self) -> None:
        views = self._staff.staff()
        self.list.show_rows(tuple(_row(view) for view in views), self._view.staff)
        self.list.setVisible(bool(views))
        self._new_key.setVisible(bool(views))
        if self._is_typed:
            return
        known = {view.staff: view for view in views}
        self._show(known.get(self._view.staff, views[0] if views else NOBODY))
        if not views and self._staff.proposed_name:
            self.name.set_value(self._staff.proposed_name)

    @override
    def focus_part(self) -> QWidget:
        return self.list if self.list.rows else self.name

    @property
    @override
    def is_complete(self) -> bool:
        return self._staff.has_administrator()

    @property
    @override
    def waits_for(self) -> str:
        return _("tick who is the administrator") if self.list.rows else ""

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
            views = self._staff.staff()
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
        self.name_ru.set_value(view.name_ru)
        self.rank_kk.set_value(view.rank_kk)
        self.rank_ru.set_value(view.rank_ru)
        choices = [Choice(key=_HERE, words=_("Yes")), Choice(key=_LEFT, words=_("Has left"))]
        self.active.set_choices(choices, _HERE if view.active else _LEFT)
        known = bool(view.staff)
        self.active.setVisible(known)
        self._more.setVisible(known)
        self.roles.setVisible(known and view.active)
        self._show_roles()

    def _show_roles(self) -> None:
        checks = tuple(
            Check(
                key=option.key,
                words=f"{option.words}: {option.detail}",
                done=option.key in self._view.roles,
            )
            for option in self._staff.role_options()
        )
        self.roles.show_groups([CheckGroup(key="roles", title=_("May do"), checks=checks)])

    def _tick(self, role: str, ticked: bool) -> None:  # noqa: FBT001  the signal's own
        """Give a role or take it away at once; what is refused is not ticked."""
        said = self._staff.give(self._view, role, given=ticked)
        views = {view.staff: view for view in self._staff.staff()}
        roles = views[self._view.staff].roles
        self._view = replace(self._view, roles=roles)
        self._show_roles()
        if said.done:
            self.completed.emit()
        self.tell(said)

    def _typed(self) -> StaffView:
        return replace(
            self._view,
            name=self.name.value(),
            post_kk=self.post_kk.value(),
            post_ru=self.post_ru.value(),
            active=self.active.value() != _LEFT,
            name_ru=self.name_ru.value(),
            rank_kk=self.rank_kk.value(),
            rank_ru=self.rank_ru.value(),
        )

    def _save(self) -> None:
        typed, known = self._typed(), {view.staff for view in self._staff.staff()}
        said = self._staff.save(typed)
        if said.done:
            views = self._staff.staff()
            self._show(next(v for v in views if v.staff == typed.staff or v.staff not in known))
            self.refresh()
            self.completed.emit()
        self.tell(said)


def _row(view: StaffView) -> PickRow:
    note = "" if view.active else _("has left")
    post = view.post_ru if language() == "ru" else view.post_kk
    return PickRow(key=view.staff, title=view.name, detail=post or view.post_kk, note=note)
