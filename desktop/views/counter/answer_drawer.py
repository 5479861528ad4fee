"""The right pane of a narrow window: a drawer over the sheet, opened and closed by a key."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.views.counter.page import CounterPage
from desktop.views.intake.answer_pane import AnswerPane
from desktop.views.intake.sheet import IntakeSheet


class AnswerDrawer(QObject):
    """Move the drawer of the answer, and offer its key where the pane is one."""

    def __init__(
        self,
        page: CounterPage,
        *,
        answer: AnswerPane,
        sheet: IntakeSheet,
        go_on: Callable[[], None],
    ) -> None:
        """Put the cursor back by `go_on` when it is closed."""
        super().__init__(page)
        self._page, self._answer, self._sheet, self._go_on = page, answer, sheet, go_on
        page.drawer_moved.connect(self.follow)
        page.theme.changed.connect(self.follow)

    @property
    def is_open(self) -> bool:
        """Tell whether the drawer lies over the sheet now."""
        return self._page.is_drawer_open

    def move(self) -> None:
        """Open it and go there, or close it and go on; a wide window has none."""
        if not self._page.has_drawer:
            return
        opened = not self._page.is_drawer_open
        self._page.move_drawer(opened=opened)
        if opened:
            self._answer.take_focus()
        else:
            self._go_on()

    def follow(self, _opened: bool = False) -> None:  # noqa: FBT001, FBT002  or the theme's
        """Offer the key only where there is a drawer."""
        self._sheet.show_drawer_key(needed=self._page.has_drawer)
