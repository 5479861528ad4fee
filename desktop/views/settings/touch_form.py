"""The touch screen by the door: whether it stands, and on which monitor; in force at once."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.self_service_settings import TOUCH_MONITOR, TouchSettings
from desktop.presenters.settings_view import Said
from desktop.views.second_screen import Screen
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.fields import ComboField


class TouchForm(SettingsForm):
    """What is set of the touch screen on this computer alone."""

    def __init__(
        self,
        theme: Theme,
        touch: TouchSettings,
        declared: DeclaredSettings,
        screens: Callable[[], Sequence[Screen]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            _("Touch screen"),
            _(
                "Visitors take their number and see which papers are needed at a touch monitor. "
                "Nobody closes it there; Ctrl+Shift+F11 puts it up and takes it away."
            ),
            parent,
        )
        self._touch, self._screens = touch, screens
        self.rows = DeclaredRows(theme, declared, "touch")
        self.rows.told.connect(self._tell)
        self.monitor = ComboField(theme, _("Monitor for visitors"))
        self.monitor.edited.connect(touch.prefer)
        touch.shown_changed.connect(self._follow)
        self.lay_out([self.rows, self.monitor])

    @override
    def refresh(self) -> None:
        self.rows.refresh()
        offered = [Choice(key="", words=_("Any but the one that is worked at"))]
        offered += [Choice(key=each.key, words=each.words) for each in self._screens()]
        chosen = self._touch.screen
        if chosen not in {each.key for each in offered}:
            words = _("{screen} (not connected now)").format(screen=chosen)
            offered.append(Choice(key=chosen, words=words))
        self.monitor.set_choices(offered, chosen)

    @override
    def focus_part(self) -> QWidget:
        return self.rows.first()

    @override
    def go_to(self, setting: str) -> None:
        if setting == TOUCH_MONITOR:
            self.monitor.setFocus()
        else:
            self.rows.go_to(setting)

    def _follow(self, _shown: bool) -> None:  # noqa: FBT001  the signal's own
        self.rows.refresh()

    def _tell(self, said: Said) -> None:
        if said.sentence:
            self.tell(said)
