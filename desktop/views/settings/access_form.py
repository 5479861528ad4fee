"""Who may sign in: names given with a one-time password, taken away, and who came last (D46)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings_access import AccessPresenter, AccountView, ToldSecret
from desktop.views.settings.access_second import SecondForm
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.pick_list import PickList, PickRow
from desktop.views.widgets.state import State

_NOBODY = AccountView(staff="", name="", login="", last="")
_NEXT_LINE = "\u2028"
_PROPOSED = "kense-recovery.pdf"


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
        self.again_key = KeyButton(theme, "F7", _("Forgotten password"))
        self.sheet_key = KeyButton(theme, "", _("New recovery sheet"))
        self.print_key = KeyButton(theme, "", _("Print the sheet"), kind=KeyKind.PRIMARY)
        self.save_key = KeyButton(theme, "", _("Save the sheet as PDF…"))
        self.owed = Notice(theme)
        self.second = SecondForm(theme)
        self.region = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.words = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.secret = Paragraph(theme, role=Type.NUMERAL)
        self.history = Paragraph(theme, role=Type.ROW, ink="ink2")
        self._form = Form(theme)
        self._form.add_row(self.login)
        self._title_of_history = Heading(theme, _("Last sign-ins"))
        self._keys = row_of_keys(self.add_key, self.remove_key, self.again_key)
        self._new_sheet = row_of_keys(self.sheet_key)
        self._sheet_keys = row_of_keys(self.print_key, self.save_key)
        self._told: ToldSecret | None = None
        self._helps = ""
        self._lay(None)
        self._connect()

    def _connect(self) -> None:
        self.list.walked_to.connect(self._show_one)
        self.list.picked.connect(self._edit)
        self.login.entered.connect(self._add)
        self.add_key.clicked.connect(self._add)
        self.remove_key.clicked.connect(self._remove)
        self.sheet_key.clicked.connect(self._access.new_sheet)
        self.again_key.clicked.connect(self._ask_second)
        self.second.given.connect(self._give_again)
        self.print_key.clicked.connect(self._access.print_sheet)
        self.save_key.clicked.connect(self._save_sheet)
        self._access.changed.connect(self.refresh)
        self._access.told.connect(self.tell)
        self._access.secret.connect(self._lay)

    def _lay(self, told: ToldSecret | None) -> None:
        """Show a secret between the keys and the history, or none."""
        self._told = told
        if told is not None:
            self.second.ask((), "")
            self.words.set_text(told.words)
            self.secret.set_text(told.secret)
        self._stack()

    def _stack(self) -> None:
        told = self._told
        parts: list[QWidget] = [self.owed] if self.owed.accessibleName() else []
        parts += [self.list, self._form, self._keys]
        parts += [self.second] if self.second.is_asking else []
        parts += [self.words, self.secret] if told else []
        parts += [self._sheet_keys] if told and told.is_sheet else []
        parts += [] if told and told.is_sheet else [self._new_sheet]
        parts += [self.region] if self._helps else []
        self.lay_out([*parts, self._title_of_history, self.history])

    @override
    def start_work(self) -> None:
        super().start_work()
        if self._told is None:
            self._access.show_sheet()

    @override
    def refresh(self) -> None:
        views = self._access.accounts()
        self.list.show_rows(tuple(_row(view) for view in views), self._view.staff)
        known = {view.staff: view for view in views}
        self._show(known.get(self._view.staff, views[0] if views else _NOBODY))
        self.history.set_text(_NEXT_LINE.join(self._access.history()))
        self._helps = self._access.help_of_region()
        self.region.set_text(self._helps)
        owed = self._access.owed()
        if owed:
            self.owed.show_notice(State.NEAR, owed)
        else:
            self.owed.clear()
            self.owed.setAccessibleName("")
        self._stack()

    @override
    def focus_part(self) -> QWidget:
        return self.list

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif not self.take_key(event):
            super().keyPressEvent(event)

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_F7:
            return False
        self._ask_second()
        return True

    def _show_one(self, staff: str) -> None:
        self._access.forget()
        self.second.ask((), "")
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
        self.again_key.set_ready(ready=bool(view.login))

    def _add(self) -> None:
        if self._view.staff and not self._view.login and self.login.value().strip():
            self._access.let_in(self._view.staff, self.login.value().strip())
        else:
            self.login.setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self) -> None:
        if self._view.login:
            self._access.remove(self._view.login)

    def _ask_second(self) -> None:
        """Ask who the second is that gives a new password, and for his own password."""
        login = self._view.login
        if not login:
            return
        self._access.forget()
        seconds = self._access.seconds(login)
        if seconds:
            self.second.ask(seconds, login)
            self._stack()
            self.second.start_work()

    def _give_again(self, second: str, password: str) -> None:
        self._access.give_again(self._view.login, second, password)

    def _save_sheet(self) -> None:
        path = ask_sheet_file(self, _("Save the sheet as PDF…"))
        if path:
            self._access.save_sheet(path)


def ask_sheet_file(parent: QWidget, title: str) -> str:
    """Let somebody say where the sheet is saved; empty when nobody did."""
    return QFileDialog.getSaveFileName(parent, title, _PROPOSED, _("PDF files (*.pdf)"))[0]


def _row(view: AccountView) -> PickRow:
    last = _("last signed in {time}").format(time=view.last) if view.last else ""
    return PickRow(key=view.staff, title=view.name, detail=view.login, note=last)
