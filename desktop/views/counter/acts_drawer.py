"""A drawer of the counter in which acts are asked for: F9 is its own while it is open."""

from PySide6.QtCore import QObject

from desktop.presenters.case_acts import CaseActs
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.counter import commands
from desktop.views.counter.page import CounterPage
from desktop.views.keys import PhysicalKeys


class ActsDrawer(QObject):
    """Wire the sheet of some acts into the counter; it lives as long as its page.

    Args:
        scope: name of its keys; each drawer has its own.
    """

    def __init__(
        self, page: CounterPage, *, acts: CaseActs, keys: PhysicalKeys, scope: str
    ) -> None:
        super().__init__(page)
        self._page, self._acts, self._keys = page, acts, keys
        self._scope, self._finish = scope, f"{scope}.finish"
        self.sheet = ActSheet(page.theme, page)
        self.sheet.serve(acts)
        self.sheet.opening.connect(self._take_keys)
        self.sheet.closed.connect(self._release_keys)
        self.sheet.released.connect(page.start_work)
        page.hidden.connect(self.sheet.close_drawer)
        keys.command_coming.connect(self._make_room)
        keys.command_requested.connect(self._obey)

    def show_again(self) -> None:
        """Open what stood open, on a page made anew."""
        self._acts.show_again()

    def _take_keys(self) -> None:
        self._keys.bind(self._scope, {"F9": self._finish})

    def _release_keys(self) -> None:
        self._keys.release(self._scope)

    def _make_room(self, command: str) -> None:
        """Close what is open before another key of the counter does its work."""
        if command in commands.KEYS.values():
            self.sheet.close_drawer()

    def _obey(self, command: str) -> None:
        if command == self._finish:
            self.sheet.ask_to_finish()
