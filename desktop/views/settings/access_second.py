"""The second of the two who give a person a new password: his name, and his own password."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.views.sign_in.secret_field import SecretField
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.column import Column
from desktop.views.widgets.fields import ComboField
from desktop.views.widgets.form import Form
from desktop.views.widgets.paragraph import Paragraph


class SecondForm(Column):
    """Two fields that nobody fills in for another; Enter in the second gives the password.

    Signals:
        given: the sign-in name of the second, and his password.
    """

    given = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=SMALL)
        self.is_asking = False
        self._says = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.login = ComboField(theme, _("The second of the two"))
        self.password = SecretField(theme, _("Password"))
        self._form = Form(theme)
        self._form.add_row(self.login, self.password)
        self.set_parts([self._says, self._form])
        self.password.entered.connect(self._give)

    def ask(self, seconds: Sequence[str], login: str) -> None:
        """Ask one of these, for a person who forgot his password; nobody asks nothing."""
        self.is_asking = bool(seconds)
        self.password.set_value("")
        said = _(
            "Two give {login} a new password: you, and an administrator or the head who types his "
            "own password here."
        )
        self._says.set_text(said.format(login=login))
        self.login.set_choices([Choice(key=each, words=each) for each in seconds], "")
        if seconds:
            self.login.set_value(seconds[0])

    def start_work(self) -> None:
        """Put the cursor where the second types."""
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        password = self.password.value()
        if password:
            self.password.set_value("")
            self.given.emit(self.login.value(), password)
