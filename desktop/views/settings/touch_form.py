"""The touch screen by the door: whether it stands, and on which monitor; in force at once."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.self_service_settings import TOUCH_MONITOR, TouchSettings
from desktop.views.second_screen import Screen
from desktop.views.settings.screen_form import ScreenForm
from desktop.views.theme import Theme


class TouchForm(ScreenForm):
    """What is set of the touch screen on this computer alone."""

    def __init__(
        self,
        theme: Theme,
        touch: TouchSettings,
        declared: DeclaredSettings,
        screens: Callable[[], Sequence[Screen]],
        parent: QWidget | None = None,
    ) -> None:
        says = _(
            "Visitors take their number and see which papers are needed at a touch monitor. "
            "Nobody closes it there; Ctrl+Shift+F11 puts it up and takes it away."
        )
        super().__init__(
            theme,
            touch,
            declared,
            screens,
            words=(_("Touch screen"), says, _("Monitor for visitors")),
            section="touch",
            setting=TOUCH_MONITOR,
            parent=parent,
        )
