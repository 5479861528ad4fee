"""Who may sign in: names given with a one-time password, taken away, and who came last (D46)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings_access import AccessPresenter, AccountView, ToldSecret
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.pick_list import PickList, PickRow

_NOBODY = AccountView(staff="", name="", login="", last="")
_NEXT_LINE = "\u2028"


class AccessForm(SettingsForm):
    """The employees with their sign-in names, the one chosen below, and what happened last."""

    def __init__(
        self, theme: Theme, access: AccessPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            _("Signing in"),
            _("A new person gets a one-time password, and chooses his own when he signs in first."),
            parent,
        )
        self._access, self._view = access, _NOBODY
        self.list = PickList(theme, shown=6)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Employees"))
        self.login = LineField(theme, _("Sign-in name"))
        self.add_key = KeyButton(theme, "Enter", _("Let in"))
        self.remove_key = KeyButton(theme, "Del", _("Take the name away"))
        self.sheet_key = KeyButton(theme, "", _("New recovery sheet"))
        self.print_key = KeyButton(theme, "", _("Print the sheet"))
        self.words = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.secret = Paragraph(theme, role=Type.NUMERAL)
        self.history = Paragraph(theme, role=Type.ROW, ink="ink2")
        self._form = Form(theme)
        self._form.add_row(self.login)
        self._title_of_history = Heading(theme, _("Last sign-ins"))
        self._above: list[QWidget] = [
            self.list,
            self._form,
            row_of_keys(self.add_key, self.remove_key, self.sheet_key),
        ]
        self._lay(None)
        self._connect()

    def _connect(self) -> None:
        self.list.walked_to.connect(self._show_one)
        self.list.picked.connect(self._edit)
        self.login.entered.connect(self._add)
        self.add_key.clicked.connect(self._add)
        self.remove_key.clicked.connect(self._remove)
        self.sheet_key.clicked.connect(self._access.new_sheet)
        self.print_key.clicked.connect(self._access.print_sheet)
        self._access.changed.connect(self.refresh)
        self._access.told.connect(self.tell)
        self._access.secret.connect(self._lay)

    def _lay(self, told: ToldSecret | None) -> None:
        """Show a secret between the keys and the history, or none."""
        shown: list[QWidget] = []
        if told is not None:
            self.words.set_text(told.words)
            self.secret.set_text(told.secret)
            shown = [self.words, self.secret, *([self.print_key] if told.is_sheet else [])]
        self.lay_out([*self._above, *shown, self._title_of_history, self.history])

    @override
    def refresh(self) -> None:
        views = self._access.accounts()
        self.list.show_rows(tuple(_row(view) for view in views), self._view.staff)
        known = {view.staff: view for view in views}
        self._show(known.get(self._view.staff, views[0] if views else _NOBODY))
        self.history.set_text(_NEXT_LINE.join(self._access.history()))

    @override
    def focus_part(self) -> QWidget:
        return self.list

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def _show_one(self, staff: str) -> None:
        self._access.forget()
        views = {view.staff: view for view in self._access.accounts()}
        self._show(views.get(staff, self._view))

    def _edit(self, staff: str) -> None:
        self._show_one(staff)
        self.login.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, view: AccountView) -> None:
        self._view = view
        self.login.set_value(view.login)
        self.login.set_read_only(read_only=bool(view.login))
        self.add_key.set_ready(ready=not view.login)
        self.remove_key.set_ready(ready=bool(view.login))

    def _add(self) -> None:
        if self._view.staff and not self._view.login and self.login.value().strip():
            self._access.let_in(self._view.staff, self.login.value().strip())
        else:
            self.login.setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self) -> None:
        if self._view.login:
            self._access.remove(self._view.login)


def _row(view: AccountView) -> PickRow:
    last = _("last signed in {time}").format(time=view.last) if view.last else ""
    return PickRow(key=view.staff, title=view.name, detail=view.login, note=last)
