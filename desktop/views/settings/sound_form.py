"""What a call sounds like at this computer, and the office's own recordings (docs/sounds.md)."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.settings_sound import SoundPresenter
from desktop.presenters.settings_view import Said
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.pick_list import PickList, PickRow
from desktop.views.widgets.state import State

_SHOWN: Final = 8


class SoundForm(SettingsForm):
    """When and in which languages a call is heard, a try, and every recording there is."""

    def __init__(
        self,
        theme: Theme,
        sound: SoundPresenter,
        declared: DeclaredSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            _("Sound of a call"),
            _(
                "A chime sounds with every call, then the number and the window are said. The "
                "samples were made by a computer voice: record your own, with the same names."
            ),
            parent,
        )
        self._sound = sound
        self.choices = DeclaredRows(theme, declared, "sound")
        self.heard = StateLine(theme)
        self.try_key = KeyButton(theme, "F5", _("Listen"))
        self.fetch_key = KeyButton(theme, "F2", _("Take recordings…"))
        self.give_up_key = KeyButton(theme, "Del", _("Return ours"))
        self.counted = Paragraph(theme, "", role=Type.BODY, ink="ink2")
        self.left = Paragraph(theme, "", role=Type.BODY)
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Recordings"))
        self._try, self._keys = (
            row_of_keys(self.try_key),
            row_of_keys(self.fetch_key, self.give_up_key),
        )
        self._connect()

    def _connect(self) -> None:
        self.choices.told.connect(self._tell)
        self.try_key.clicked.connect(self._sound.try_out)
        self.fetch_key.clicked.connect(self._take)
        self.give_up_key.clicked.connect(self._give_up)
        self.list.walked_to.connect(self.list.choose)
        self.list.picked.connect(self.list.choose)
        self._sound.told.connect(self._tell)
        self._sound.changed.connect(self._show)

    @override
    def refresh(self) -> None:
        self.choices.refresh()
        self._show()
        self._sound.look()

    def _show(self) -> None:
        view = self._sound.view()
        self.heard.show_state(State(view.tone), view.heard)
        self.counted.set_text("\n".join(filter(None, (view.counted, view.folder))))
        rows = tuple(
            PickRow(key=each.key, title=each.words, detail=each.file, note=each.whose)
            for each in view.recordings
        )
        self.list.show_rows(rows, self.list.current.key if self.list.current else "")
        self.left.set_text(view.left)
        left = [self.left] if view.left else []
        self.lay_out(
            [self.choices, self.heard, self._try, self.counted, self._keys, *left, self.list]
        )

    @override
    def focus_part(self) -> QWidget:
        return self.choices.first()

    @override
    def go_to(self, setting: str) -> None:
        self.choices.go_to(setting)

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        done = {
            Qt.Key.Key_F2: self._take,
            Qt.Key.Key_F5: self._sound.try_out,
            Qt.Key.Key_Delete: self._give_up,
        }.get(Qt.Key(event.key()))
        if done is None:
            return False
        done()
        return True

    def _take(self) -> None:
        """Let a folder be picked whose recordings are taken; who picks none takes none."""
        picked = QFileDialog.getExistingDirectory(self, _("Take recordings…"))
        if picked:
            self._sound.take(picked)

    def _give_up(self) -> None:
        if self.list.current is not None:
            self._sound.give_up(self.list.current.key)

    def _tell(self, said: Said) -> None:
        if said.sentence:
            self.tell(said)
