"""The drawer in which a paper brought to the window is taken in: tick it, F9 (D9)."""

from typing_extensions import override

from desktop.presenters.later_visit import LaterVisit
from desktop.views.counter.acts_drawer import ActsDrawer
from desktop.views.counter.work import CounterWork
from desktop.views.keys import PhysicalKeys


class LaterDrawer(ActsDrawer):
    """Wire the later papers of one counter; it lives as long as its page."""

    def __init__(self, work: CounterWork, *, later: LaterVisit, keys: PhysicalKeys) -> None:
        super().__init__(work.page, acts=later.acts, keys=keys, scope="later-drawer")
        self._later = later
        collect = work.middle.collect
        collect.words_changed.connect(later.look_for)
        collect.case_chosen.connect(later.take)
        later.found.connect(collect.show_found)
        later.words_set.connect(collect.line.setText)

    @override
    def show_again(self) -> None:
        """Show what was looked for, and open what stood open, on a page made anew."""
        self._later.show_again()
