"""The drawer in which the letter of an organisation is checked: tick what is wrong, F9 (I-A3)."""

from typing import Final

from PySide6.QtCore import QObject

from desktop.presenters.case_acts_view import SheetView
from desktop.presenters.letter_visit import LetterVisit
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.counter import commands
from desktop.views.counter.work import CounterWork
from desktop.views.keys import PhysicalKeys

_SCOPE: Final = "letter-drawer"
_FINISH: Final = "letter-drawer.finish"


class LetterDrawer(QObject):
    """Wire the check of letters of one counter; it lives as long as its page."""

    def __init__(self, work: CounterWork, *, letter: LetterVisit, keys: PhysicalKeys) -> None:
        page = work.page
        super().__init__(page)
        self._page, self._letter, self._keys = page, letter, keys
        self.sheet = ActSheet(page.theme, page)
        acts = letter.acts
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
        """Open what stood open, on a page made anew."""
        self._letter.acts.show_again()

    def _show_sheet(self, view: SheetView | None) -> None:
        if view is None:
            self.sheet.close_drawer()
        elif self._page.isVisible():
            if self.sheet.isHidden():
                self._keys.bind(_SCOPE, {"F9": _FINISH})
            self.sheet.show_sheet(view)

    def _leave(self) -> None:
        self._keys.release(_SCOPE)
        if self._letter.acts.is_open:
            self._letter.acts.cancel()

    def _make_room(self, command: str) -> None:
        """Close what is open before another key of the counter does its work."""
        if command in commands.KEYS.values():
            self.sheet.close_drawer()

    def _obey(self, command: str) -> None:
        if command == _FINISH:
            self.sheet.ask_to_finish()
        elif command == commands.LETTER:
            self._letter.begin()
