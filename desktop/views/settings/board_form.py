"""The lobby board: whether it is on, on which screen, in which languages; in force at once."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.board import SCREEN, BoardPresenter
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.settings_view import Said
from desktop.views.second_screen import Screen
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.fields import ComboField


class BoardForm(SettingsForm):
    """What is set of the board on this computer alone."""

    def __init__(
        self,
        theme: Theme,
        board: BoardPresenter,
        declared: DeclaredSettings,
        screens: Callable[[], Sequence[Screen]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            _("Lobby board"),
            _(
                "Numbers and windows for the hall, never a name. With one screen it is an ordinary "
                "window; Shift+F11 opens and closes it."
            ),
            parent,
        )
        self._board, self._screens = board, screens
        self.rows = DeclaredRows(theme, declared, "board")
        self.rows.told.connect(self._tell)
        self.where = ComboField(theme, _("Screen of the board"))
        self.where.edited.connect(board.prefer)
        board.shown_changed.connect(self._follow)
        self.lay_out([self.rows, self.where])

    @override
    def refresh(self) -> None:
        self.rows.refresh()
        offered = [Choice(key="", words=_("Any but the one that is worked at"))]
        offered += [Choice(key=each.key, words=each.words) for each in self._screens()]
        chosen = self._board.screen
        if chosen not in {each.key for each in offered}:
            words = _("{screen} (not connected now)").format(screen=chosen)
            offered.append(Choice(key=chosen, words=words))
        self.where.set_choices(offered, chosen)

    @override
    def focus_part(self) -> QWidget:
        return self.rows.first()

    @override
    def go_to(self, setting: str) -> None:
        if setting == SCREEN:
            self.where.setFocus()
        else:
            self.rows.go_to(setting)

    def _follow(self, _shown: bool) -> None:  # noqa: FBT001  the signal's own
        self.rows.refresh()

    def _tell(self, said: Said) -> None:
        if said.sentence:
            self.tell(said)
