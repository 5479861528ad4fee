"""The drawer in which a paper brought to the window is taken in: tick it, F9 (D9)."""

from typing import Final

from PySide6.QtCore import QObject

from desktop.presenters.case_acts_view import SheetView
from desktop.presenters.later_visit import LaterVisit
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.counter import commands
from desktop.views.counter.work import CounterWork
from desktop.views.keys import PhysicalKeys

_SCOPE: Final = "later-drawer"
_FINISH: Final = "later-drawer.finish"


class LaterDrawer(QObject):
    """Wire the later papers of one counter; it lives as long as its page."""

    def __init__(self, work: CounterWork, *, later: LaterVisit, keys: PhysicalKeys) -> None:
        page = work.page
        super().__init__(page)
        self._page, self._later, self._keys = page, later, keys
        self.sheet = ActSheet(page.theme, page)
        collect, acts = work.middle.collect, later.acts
        collect.words_changed.connect(later.look_for)
        collect.case_chosen.connect(later.take)
        later.found.connect(collect.show_found)
        later.words_set.connect(collect.line.setText)
        acts.sheet_changed.connect(self._show_sheet)
        self.sheet.ticked.connect(acts.tick)
        self.sheet.typed.connect(acts.type_text)
        self.sheet.finish_requested.connect(acts.finish)
        self.sheet.closed.connect(self._leave)
        self.sheet.released.connect(page.start_work)
        page.hidden.connect(self.sheet.close_drawer)
        keys.command_coming.connect(self._make_room)
        keys.command_requested.connect(self._obey)

    def show_again(self) -> None:
        """Show what was looked for, and open what stood open, on a page made anew."""
        self._later.show_again()

    def _show_sheet(self, view: SheetView | None) -> None:
        if view is None:
            self.sheet.close_drawer()
        elif self._page.isVisible():
            if self.sheet.isHidden():
                self._keys.bind(_SCOPE, {"F9": _FINISH})
            self.sheet.show_sheet(view)

    def _leave(self) -> None:
        self._keys.release(_SCOPE)
        if self._later.acts.is_open:
            self._later.acts.cancel()

    def _make_room(self, command: str) -> None:
        """Close what is open before another key of the counter does its work."""
        if command in commands.KEYS.values():
            self.sheet.close_drawer()

    def _obey(self, command: str) -> None:
        if command == _FINISH:
            self.sheet.ask_to_finish()
