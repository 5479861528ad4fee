"""The window before a record is open: who may sign in is asked, and nothing else is loaded for it.

`start.py` puts it up for every office that is not opened plain, and again whenever the record was
closed (D46). What comes after it is brought on a thread while somebody types.
"""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop import paths, private
from desktop.i18n import LANGUAGES, use_language
from desktop.models.declared import LANGUAGE, SCALE, THEME
from desktop.models.keyring import CURRENT, Kdf
from desktop.opening import Choices, one_of
from desktop.presenters.sign_in import SignIn
from desktop.presenters.sign_in_door import Admitted
from desktop.presenters.sweeping import Sweeper
from desktop.services.unlocked import Accounts
from desktop.views.keys import PhysicalKeys
from desktop.views.main_window import MainWindow
from desktop.views.practice_door import PracticeDoor, practice_command
from desktop.views.sign_in.page import SignInPage
from desktop.views.theme import Theme, apply_theme
from desktop.views.tokens import PALETTES
from desktop.views.widgets.focus_ring import FocusRing

_LOOKS: Final = "looks.json"
_AFTERWARDS: Final = ("desktop.presenters.sentences", "desktop.begin")


class Entrance:
    """Put up the page of signing in, and tell who was admitted."""

    def __init__(
        self,
        app: QApplication,
        path: Path,
        choices: Choices,
        *,
        admitted: Callable[[Admitted], None],
        closed: str = "",
        login: str = "",
        begins: bool = True,
        kdf: Kdf = CURRENT,
    ) -> None:
        """Stand before the record at `path`; `closed` says why it was closed, if it was.

        Unless it `begins` one, a lost one is only restored. Refuses as opening it would.
        """
        self.accounts = accounts_at(path, choices, kdf)
        self.theme = _looks(app, choices, remembered(self.accounts.machine))
        self.window = MainWindow(self.theme)
        self.window.take_size(app)
        self._sweeper = Sweeper(self.window)  # before anything is asked beside the window
        self.keys = PhysicalKeys(self.window)
        self.keys.watch(self.window)
        self.door = SignIn(
            self.accounts,
            report=self._report,
            closed=closed,
            login=login,
            begins=begins,
            parent=self.window,
        )
        self._choices = choices
        self.page = SignInPage(self.theme, self.door, self.keys)
        self.window.set_frame(self.page)
        self.ring = FocusRing(self.theme, self.window, app)
        self.door.admitted.connect(admitted)
        self.practice = self._door_to_practice(path)
        self.window.closed.connect(self.door.close)
        self.window.painted.connect(self._prepare)
        self.door.begin()

    def _door_to_practice(self, path: Path) -> PracticeDoor:
        """Let the practice office beside the record be tried before anybody signs in."""
        tell = partial(self.door.tell, "past")
        command = partial(practice_command, path)
        way = PracticeDoor(self.window, command, tell, self.window)
        self.door.practice_requested.connect(way.open)
        return way

    def _prepare(self) -> None:
        """Bring the ciphers, then the program itself, while the page is read."""
        self.door.prepare(lambda: [import_module(name) for name in _AFTERWARDS])

    def _report(self, error: Exception) -> None:
        """Leave a report of a bug beside the record."""
        crash = import_module("desktop.crash")
        crash.report(error, self.accounts.database.parent / "reports", moment=self._choices.clock())

    def close(self) -> None:
        """Let the page go, with everything that was typed there."""
        self.practice.close()
        self.door.close()
        self._sweeper.stop()
        self.window.hide()
        self.window.deleteLater()
        self.theme.deleteLater()


def _looks(app: QApplication, choices: Choices, kept: Mapping[str, str]) -> Theme:
    """Speak and look as the start was told, else as this computer did last."""
    use_language(choices.language or one_of(LANGUAGES, kept, LANGUAGE))
    return apply_theme(
        app,
        choices.theme or one_of(tuple(PALETTES), kept, THEME),
        choices.scale or int(SCALE.kept(kept.get(SCALE.key))),
    )


def remembered(machine: Path) -> dict[str, str]:
    """Return how the page looked and spoke last on this computer; the record is closed yet."""
    try:
        found = json.loads((machine / _LOOKS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def remember(machine: Path, looks: Mapping[str, str]) -> None:
    """Keep how the window looks and speaks for the next page of signing in."""
    with suppress(OSError):  # it costs convenience only
        private.make_folder(machine)
        (machine / _LOOKS).write_text(json.dumps(dict(looks)), encoding="utf-8")


def accounts_at(path: Path, choices: Choices, kdf: Kdf = CURRENT) -> Accounts:
    """Return the accounts of a record on this computer."""
    return Accounts(
        database=path,
        clock=choices.clock,
        randomness=choices.randomness,
        machine=paths.machine(os.environ),
        kdf=kdf,
    )
