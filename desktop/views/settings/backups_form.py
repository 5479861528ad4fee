"""How backups are kept: the last one, the second place, every copy there is (parcels §3.5)."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings_backups import KeepingPresenter
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.tokens import TIGHT
from desktop.views.widgets.column import Column
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pick_list import PickList, PickRow
from desktop.views.widgets.state import State

_SHOWN: Final = 8
_FIRST: Final = 2  # of what stands how, before there is anything to try


class BackupsForm(SettingsForm):
    """What stands how with its keys, the second place with its own, and the copies."""

    def __init__(
        self,
        theme: Theme,
        keeping: KeepingPresenter,
        parent: QWidget | None = None,
        *,
        first: bool = False,
    ) -> None:
        """Take whether this is the first run, when there is nothing yet to try or to list."""
        super().__init__(
            theme,
            _("Backups"),
            _(
                "A backup is made and proved when the day is closed. Of each of the last 7 days, "
                "4 weeks and 12 months the last one stays. Once a week the newest is carried to "
                "the second place: a stick or another disk, sealed as it is."
            ),
            parent,
        )
        self._keeping, self._first = keeping, first
        self._shown = ""  # the folder as it was told last
        self.stands = Column(gap=TIGHT)
        self.folder = LineField(theme, _("Second place"), hint=_("folder of a stick or disk"))
        self.choose_key = KeyButton(theme, "F2", _("Choose the folder…"))
        self.make_key = KeyButton(theme, "F5", _("Back up now"))
        self.carry_key = KeyButton(theme, "F6", _("Carry to the second place"))
        self.drill_key = KeyButton(theme, "F7", _("Try restoring"))
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Copies"))
        self._form = Form(theme)
        self._form.add_row(self.folder)
        self._place_keys = row_of_keys(self.choose_key, self.carry_key)
        self.carry_key.setVisible(not first)
        self._keys = row_of_keys(self.make_key, self.drill_key)
        self._connect()

    def _connect(self) -> None:
        self.folder.entered.connect(self._save)
        self.choose_key.clicked.connect(self._choose)
        self.make_key.clicked.connect(self._keeping.back_up)
        self.carry_key.clicked.connect(self._keeping.carry)
        self.drill_key.clicked.connect(self._keeping.drills.drill)
        self.list.walked_to.connect(self.list.choose)
        self._keeping.told.connect(self.tell)
        self._keeping.changed.connect(self.refresh)

    @override
    def refresh(self) -> None:
        view = self._keeping.view()
        lines: list[QWidget] = []
        for each in view.stands[: _FIRST if self._first else None]:
            line = StateLine(self.theme)
            line.show_state(State(each.tone), each.words)
            lines.append(line)
        self.stands.set_parts(lines)
        if not self.folder.box.hasFocus():
            self.folder.set_value(view.folder)
            self._shown = view.folder
        self.carry_key.set_ready(ready=bool(view.folder))
        self.list.show_rows(
            tuple(PickRow(key=each.name, title=each.made, note=each.where) for each in view.copies),
            self.list.current.key if self.list.current else "",
        )
        parts: list[QWidget] = [self.stands, self._keys, self._form, self._place_keys]
        if self._first:
            self.lay_out([self._form, self._place_keys, self.stands])
            return
        self.lay_out([*parts, self.list] if view.copies else parts)

    @override
    def focus_part(self) -> QWidget:
        return self.folder

    @override
    def save_typed(self) -> None:
        if self.folder.value().strip() != self._shown:  # what was typed, not what grew old
            self._save()

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        keys = {Qt.Key.Key_F2: self._choose, Qt.Key.Key_F6: self._keeping.carry}
        if not self._first:
            keys |= {
                Qt.Key.Key_F5: self._keeping.back_up,
                Qt.Key.Key_F7: self._keeping.drills.drill,
            }
        done = keys.get(Qt.Key(event.key()))
        if done is None:
            return False
        done()
        return True

    def _choose(self) -> None:
        """Let a folder be picked; who picks none leaves everything as it is."""
        title = _("Choose the folder…")
        picked = QFileDialog.getExistingDirectory(self, title, self.folder.value())
        if picked:
            self.folder.set_value(picked)
            self._save()

    def _save(self) -> None:
        said = self._keeping.choose(self.folder.value())
        if said.done:
            self._shown = self.folder.value().strip()
        self.tell(said)
