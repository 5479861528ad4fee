"""What is set of a window for visitors: whether it stands, on which screen; in force at once."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.settings_view import Said
from desktop.views.second_screen import Screen
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.fields import ComboField


class ForVisitors(Protocol):
    """Hold on which screen a window for visitors stands, as this computer keeps it."""

    @property
    def screen(self) -> str:
        """Return the key of the screen chosen, empty for any but the one that is worked at."""

    @property
    def shown_changed(self) -> SignalInstance:
        """Return the signal that the window stands or stands no more."""

    def prefer(self, screen: str) -> None:
        """Keep the screen chosen."""


class ScreenForm(SettingsForm):
    """Simple settings of one section, and below them the screen of its window."""

    def __init__(
        self,
        theme: Theme,
        window: ForVisitors,
        declared: DeclaredSettings,
        screens: Callable[[], Sequence[Screen]],
        *,
        words: tuple[str, str, str],
        section: str,
        setting: str,
        parent: QWidget | None = None,
    ) -> None:
        """Take title, explanation and the name of the field; `setting` is the key of the screen."""
        title, says, field = words
        super().__init__(theme, title, says, parent)
        self._window, self._screens, self._setting = window, screens, setting
        self.rows = DeclaredRows(theme, declared, section)
        self.rows.told.connect(self._tell)
        self.where = ComboField(theme, field)
        self.where.edited.connect(window.prefer)
        window.shown_changed.connect(self._follow)
        self.lay_out([self.rows, self.where])

    @override
    def refresh(self) -> None:
        self.rows.refresh()
        offered = [Choice(key="", words=_("Any but the one that is worked at"))]
        offered += [Choice(key=each.key, words=each.words) for each in self._screens()]
        chosen = self._window.screen
        if chosen not in {each.key for each in offered}:
            words = _("{screen} (not connected now)").format(screen=chosen)
            offered.append(Choice(key=chosen, words=words))
        self.where.set_choices(offered, chosen)

    @override
    def focus_part(self) -> QWidget:
        return self.rows.first()

    @override
    def go_to(self, setting: str) -> None:
        if setting == self._setting:
            self.where.setFocus()
        else:
            self.rows.go_to(setting)

    def _follow(self, _shown: bool) -> None:  # noqa: FBT001  the signal's own
        self.rows.refresh()

    def _tell(self, said: Said) -> None:
        if said.sentence:
            self.tell(said)
