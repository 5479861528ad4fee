"""The lobby board: whether it is on, on which screen, in which languages; in force at once."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.presenters.board import SCREEN, BoardPresenter
from desktop.presenters.declared import DeclaredSettings
from desktop.views.second_screen import Screen
from desktop.views.settings.screen_form import ScreenForm
from desktop.views.theme import Theme


class BoardForm(ScreenForm):
    """What is set of the board on this computer alone."""

    def __init__(
        self,
        theme: Theme,
        board: BoardPresenter,
        declared: DeclaredSettings,
        screens: Callable[[], Sequence[Screen]],
        parent: QWidget | None = None,
    ) -> None:
        says = _(
            "Numbers and windows for the hall, never a name. With one screen it is an ordinary "
            "window; Shift+F11 opens and closes it."
        )
        super().__init__(
            theme,
            board,
            declared,
            screens,
            words=(_("Lobby board"), says, _("Screen of the board")),
            section="board",
            setting=SCREEN,
            parent=parent,
        )
