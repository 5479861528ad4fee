"""The last step of the first run: what is done, what may wait, and what this office needs not."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.setting_up import LaterView, SettingUpPresenter
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.tokens import TIGHT
from desktop.views.widgets.column import Column
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pick_list import PickList, PickRow
from desktop.views.widgets.state import State

_SHOWN: Final = 8


class LeftForm(SettingsForm):
    """What is left as a list to walk, what is done below it.

    Signals:
        place_wanted: a step of the first run, or a page, where the row picked is done.
    """

    place_wanted = Signal(str)

    def __init__(
        self, theme: Theme, setting_up: SettingUpPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            _("What is left"),
            _(
                "Work may begin now. What is left stands on the page of the day until it is done, "
                "and this list opens from there."
            ),
            parent,
        )
        self._setting_up = setting_up
        self._rows: dict[str, LaterView] = {}
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("What is left"))
        self.open_key = KeyButton(theme, "Enter", _("See to it now"))
        self.aside_key = KeyButton(theme, "Del", "")
        self._keys = row_of_keys(self.open_key, self.aside_key)
        self.done = Column(gap=TIGHT)
        self.list.picked.connect(self._open)
        self.list.walked_to.connect(self._walk)
        self.open_key.clicked.connect(self._open_current)
        self.aside_key.clicked.connect(self._put_aside)
        setting_up.changed.connect(self._refresh_if_shown)

    @override
    def refresh(self) -> None:
        views = self._setting_up.rows()
        self._rows = {view.key: view for view in views if view.state != "done"}
        current = self.list.current
        self.list.show_rows(
            tuple(
                PickRow(key=view.key, title=view.title, detail=view.says, note=view.state_words)
                for view in self._rows.values()
            ),
            current.key if current else "",
        )
        lines: list[QWidget] = []
        for view in views:
            if view.state == "done":
                line = StateLine(self.theme)
                line.show_state(State.DONE, view.title)
                lines.append(line)
        self.done.set_parts(lines)
        self.lay_out([self.list, self._keys, self.done] if self._rows else [self.done])
        self._name_keys()

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def _walk(self, key: str) -> None:
        self.list.choose(key)
        self._name_keys()

    def _name_keys(self) -> None:
        view = self._view()
        is_aside = view is not None and view.state == "aside"
        self.aside_key.set_words(_("Needed after all") if is_aside else _("Not needed here"))

    def _view(self) -> LaterView | None:
        current = self.list.current
        return self._rows.get(current.key) if current else None

    def _open_current(self) -> None:
        view = self._view()
        if view is not None:
            self._open(view.key)

    def _open(self, key: str) -> None:
        self.place_wanted.emit(self._rows[key].place)

    def _put_aside(self) -> None:
        """Put the row aside, and go on to the next that is left; taken up again, stay with it."""
        view, keys = self._view(), list(self._rows)
        if view is None:
            return
        after = keys[keys.index(view.key) + 1 :]
        if view.state == "left" and after:
            self.list.choose(after[0])
        self._setting_up.put_aside(view.key)

    @override
    def focus_part(self) -> QWidget:
        return self.list if self._rows else self

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Delete:
            return False
        self._put_aside()
        return True
