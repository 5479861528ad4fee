"""The drawer in which the letter of an organisation is checked: tick what is wrong, F9 (I-A3)."""

from typing_extensions import override

from desktop.presenters.letter_visit import LetterVisit
from desktop.views.counter import commands
from desktop.views.counter.acts_drawer import ActsDrawer
from desktop.views.counter.paper_drawer import PaperDrawer
from desktop.views.counter.work import CounterWork
from desktop.views.keys import PhysicalKeys


class LetterDrawer(ActsDrawer):
    """Wire the check of letters of one counter; it lives as long as its page."""

    def __init__(self, work: CounterWork, *, letter: LetterVisit, keys: PhysicalKeys) -> None:
        super().__init__(work.page, acts=letter.acts, keys=keys, scope="letter-drawer")
        self._letter = letter
        self.paper = PaperDrawer(work.page.theme, work.middle)
        letter.listed.connect(self.paper.show_paper)
        self.paper.released.connect(work.page.start_work)
        work.page.hidden.connect(self.paper.close_drawer)

    @override
    def _make_room(self, command: str) -> None:
        super()._make_room(command)
        if command in commands.KEYS.values():
            self.paper.close_drawer()

    @override
    def _obey(self, command: str) -> None:
        super()._obey(command)
        if command == commands.LETTER:
            self._letter.begin()
