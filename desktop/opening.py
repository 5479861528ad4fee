"""Everything the first paint needs and nothing more: database, looks, window, frame, counter page.

What is imported here is paid for before anything can be seen (docs/adr/0006-start-up.md), so the
presenters, the standards and the papers are not. `app.Kense` brings them in right after.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from desktop.i18n import Language
from desktop.models.ids import Randomness
from desktop.presenters.changes import Changes
from desktop.presenters.looks import Looks, ThemeName
from desktop.store.database import open_database
from desktop.views.counter.page import CounterPage
from desktop.views.keys import PhysicalKeys
from desktop.views.main_window import Frame, MainWindow
from desktop.views.pages import APPLICATIONS, COUNTER, DAY, FIRST_RUN, SETTINGS
from desktop.views.theme import apply_theme
from desktop.views.widgets.focus_ring import FocusRing


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Hold what a start may be told; what is None stays as the desk remembers it."""

    clock: Callable[[], dt.datetime]
    randomness: Randomness
    language: Language | None = None
    theme: ThemeName | None = None
    scale: int | None = None


class Opening:
    """Open an office and put up its window; nothing works yet but what can be seen is true."""

    def __init__(self, app: QApplication, path: Path, choices: Choices) -> None:
        """Open the database at `path`; refuses whatever `open_database` refuses."""
        self.app, self.choices = app, choices
        self.changes = Changes()
        self.database = open_database(path, randomness=choices.randomness, told=self.changes.tell)
        self.looks = Looks(self.database)
        self._follow_choices()
        self.theme = apply_theme(app, self.looks.theme, self.looks.scale)
        self.keys = PhysicalKeys()
        self.window = MainWindow(self.theme)
        self.keys.watch(self.window)
        self.ring = FocusRing(self.theme, self.window, app)
        self._make_rest: Callable[[str], QWidget] = self._cannot_make
        self.frame = self.new_frame()

    def _follow_choices(self) -> None:
        choices, looks = self.choices, self.looks
        if choices.language is not None:
            looks.use_language(choices.language)
        if choices.theme is not None:
            looks.use_theme(choices.theme)
        if choices.scale is not None:
            looks.use_scale(choices.scale)

    def new_frame(self) -> Frame:
        """Put up a frame in the language spoken now; the one before is gone."""
        rest = (APPLICATIONS, SETTINGS, DAY, FIRST_RUN)
        makers = {name: self._maker(name) for name in rest}
        self.frame = Frame(self.theme, {COUNTER: self._make_counter, **makers}, self.keys)
        self.window.set_frame(self.frame)
        return self.frame

    def _maker(self, name: str) -> Callable[[], QWidget]:
        return lambda: self._make_rest(name)

    def make_pages_by(self, make: Callable[[str], QWidget]) -> None:
        """Let `make` make every page from now on."""
        self._make_rest = make

    @property
    def is_at_work(self) -> bool:
        """Say whether the work was brought to it already."""
        return self._make_rest != self._cannot_make

    def show_first_page(self) -> bool:
        """Show the counter with its queue, if that is where work begins and it is known how."""
        return False

    def _make_counter(self) -> QWidget:
        if not self.is_at_work:
            return CounterPage(self.theme)
        return self._make_rest(COUNTER)

    @staticmethod
    def _cannot_make(name: str) -> QWidget:
        raise KeyError(name)

    def close(self) -> None:
        """Close the database, and let the window go with everything it owns."""
        self.database.close()
        self.window.deleteLater()
