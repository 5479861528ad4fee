"""The keys for what can be done with the list on show, at the foot of its page."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.presenters.register_act import RegisterAct
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.key_button import KeyButton

ACT: Final = ".act."
"""What stands in the command of every such key, after its page: a sheet comes over the page."""
_SIGN: Final = re.compile(r"[:,…(]")


class ActKeys(QObject):
    """Keep a key in the bar for each act offered.

    Signals:
        act_requested: the RegisterAct whose key was pressed.
    """

    act_requested = Signal(object)

    def __init__(self, bar: ActionBar, page: str) -> None:
        """Take the bar, and the page by the name its commands have: every page hears them all."""
        super().__init__(bar)
        self._bar, self._page = bar, page
        self._keys: list[KeyButton] = []
        self.acts: tuple[RegisterAct, ...] = ()

    def offer(self, acts: tuple[RegisterAct, ...], *, primary: RegisterAct | None = None) -> None:
        """Offer `acts` in place of those before; `primary` has the main key of the page."""
        self.acts = acts
        for key in self._keys:
            key.hide()
            key.deleteLater()
        self._keys = [self._new_key(act) for act in acts if act is not primary]

    def _new_key(self, act: RegisterAct) -> KeyButton:
        key = KeyButton(self._bar.theme, act.key, act.words(), shorts=(_short(act),), small=True)
        key.clicked.connect(partial(self.act_requested.emit, act))
        self._bar.add_key(key)
        return key

    def caps(self) -> Mapping[str, str]:
        """Return which key of the board means which command, to be bound with those of the page."""
        return {act.key: self._command(act) for act in self.acts}

    def take(self, command: str) -> None:
        """Begin the act a command means, should it mean one."""
        for act in self.acts:
            if command == self._command(act):
                self.act_requested.emit(act)

    def _command(self, act: RegisterAct) -> str:
        return f"{self._page}{ACT}{act.id}"


def _short(act: RegisterAct) -> str:
    """Return what an act is called where its key is narrow: its words up to their first sign."""
    return act.short() if act.short is not None else _SIGN.split(act.words(), maxsplit=1)[0]
