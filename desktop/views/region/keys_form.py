"""The region's own keys: its card and fingerprint for the letter, and the keys that come next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.region_settings import RegionKeys
from desktop.presenters.settings_view import Said
from desktop.views.cases.folder_field import ask_folder
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.state import State

_NAMES = 160


class KeysForm(SettingsForm):
    """What stands in the region's letter, its card onto a stick, and the next keys."""

    def __init__(self, theme: Theme, keys: RegionKeys, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Keys of the region"),
            _(
                "The card goes to every office as a file; the fingerprint goes apart from it, in a "
                "letter. The next keys are announced by the answers first: until every office has "
                "one, nobody changes to them."
            ),
            parent,
        )
        self._keys = keys
        self._warned = False
        self.facts = Facts(theme, name_width=_NAMES)
        self.folder = LineField(theme, _("Folder of the stick"))
        self.choose_key = KeyButton(theme, "F2", _("Choose the folder…"))
        self.write_key = KeyButton(theme, "F5", _("Write the card"))
        self.next_key = KeyButton(theme, "F6", "")
        self._form = Form(theme)
        self._form.add_row(self.folder)
        self.write_key.clicked.connect(self._write)
        self.next_key.clicked.connect(self._next)
        self.folder.entered.connect(self._write)
        self.choose_key.clicked.connect(self._choose)
        keys_row = row_of_keys(self.choose_key, self.write_key, self.next_key)
        self.lay_out([self.facts, self._form, keys_row])

    @override
    def refresh(self) -> None:
        views = self._keys.facts()
        self.facts.show_facts(
            [Fact(name=each.name, value=each.value, state=State(each.tone)) for each in views]
        )
        has_next = self._keys.has_next()
        self.next_key.set_verb(
            _("Change to the next keys") if has_next else _("Announce the next keys")
        )
        self.next_key.setVisible(self._keys.may_change())

    @override
    def focus_part(self) -> QWidget:
        return self.folder

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        done = {
            Qt.Key.Key_F2: self._choose,
            Qt.Key.Key_F5: self._write,
            Qt.Key.Key_F6: self._next,
        }.get(Qt.Key(event.key()))
        if done is not None:
            done()
        return done is not None

    def _choose(self) -> None:
        """Let a folder be picked; who picks none leaves everything as it is."""
        picked = ask_folder(self.window(), _("Choose the folder"), self.folder.value())
        if picked:
            self.folder.set_value(picked)

    def _write(self) -> None:
        self._warned = False
        self.tell(self._keys.write_card(self.folder.value()))

    def _next(self) -> None:
        """Announce or change; a change cannot be taken back, so it is asked once more."""
        if not self._keys.may_change():
            return
        if self._keys.has_next() and not self._warned:
            self._warned = True
            self.tell(Said(tone="near", sentence=self._keys.change_words()))
            return
        self._warned = False
        self.tell(self._keys.announce())
        self.refresh()
