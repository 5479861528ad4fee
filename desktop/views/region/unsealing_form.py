"""An office that lost every password: its file of keys is brought, and its code is told (§3.3)."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.region_unsealing import UnsealedView, Unsealing
from desktop.views.cases.folder_field import ask_file
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.sign_in.code_block import CodeBlock
from desktop.views.sign_in.secret_field import SecretField
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.fields import ComboField, LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.paragraph import Paragraph

_LONGEST: Final = 500


class UnsealingForm(SettingsForm):
    """Which office, its file of keys, why, and the recovery key that is kept elsewhere."""

    def __init__(self, theme: Theme, unsealing: Unsealing, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Lost passwords"),
            _(
                "An office that lost every password and its recovery sheet brings its file of keys "
                "on a stick, with a letter of its head. The recovery key lies with those who keep "
                "it: they type it here themselves, and nothing of it stays."
            ),
            parent,
        )
        self._unsealing = unsealing
        self.office = ComboField(theme, _("Office"))
        self.keys = LineField(theme, _("File of keys"), hint=_("file on the stick"))
        self.choose_key = KeyButton(theme, "F2", _("Choose the file…"))
        self.why = LineField(theme, _("Reason"), hint=_("letter, its number and day"))
        self.identity = SecretField(theme, _("Recovery key"))
        self.unseal_key = KeyButton(theme, "F5", _("Unseal the code"))
        self.code = CodeBlock(theme)
        self.words = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.why.box.setMaxLength(_LONGEST)
        self._form = Form(theme)
        self._form.add_row(self.office, self.keys)
        self._form.add_row(self.why, self.identity)
        self._keys_row = row_of_keys(self.choose_key, self.unseal_key)
        self.choose_key.clicked.connect(self._choose)
        self.unseal_key.clicked.connect(self._unseal)
        self.identity.entered.connect(self._unseal)
        self._lay(None)

    def _lay(self, view: UnsealedView | None) -> None:
        """Show a code below the keys with what becomes of it, or none."""
        code, words = (view.code, view.words) if view is not None else ("", "")
        self.code.set_text(code.replace("-", " "))
        self.words.set_text(words)
        told: list[QWidget] = [self.words] if words else []
        told += [self.code] if code else []
        self.lay_out([self._form, self._keys_row, *told])

    @override
    def start_work(self) -> None:
        self._lay(None)  # a code is not seen again by whoever comes back
        super().start_work()

    @override
    def refresh(self) -> None:
        chosen, offices = self.office.value(), self._unsealing.offices()
        choices = [Choice(key=key, words=words) for key, words in offices.items()]
        self.office.set_choices(choices, "")
        self.office.set_value(chosen if chosen in offices else next(iter(offices), ""))

    @override
    def focus_part(self) -> QWidget:
        return self.office

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        done = {Qt.Key.Key_F2: self._choose, Qt.Key.Key_F5: self._unseal}.get(Qt.Key(event.key()))
        if done is not None:
            done()
        return done is not None

    def _choose(self) -> None:
        """Let a file be picked; who picks none leaves everything as it is."""
        picked = ask_file(self.window(), _("Choose the file"), self.keys.value())
        if picked:
            self.keys.set_value(picked)
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unseal(self) -> None:
        identity = self.identity.value()
        self.identity.set_value("")
        view = self._unsealing.unseal(
            self.office.value(), self.keys.value(), identity, self.why.value()
        )
        self._lay(view)
        self.tell(view.said)
