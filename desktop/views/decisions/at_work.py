"""Bring the page of decisions to its presenters, and name what the search offers of it."""

from collections.abc import Callable

from desktop.i18n import _
from desktop.presenters.decisions_lists import NAMES
from desktop.presenters.program import Program
from desktop.presenters.search import Action
from desktop.views.decisions.page import DecisionsPage
from desktop.views.keys import PhysicalKeys
from desktop.views.pages import DECISIONS
from desktop.views.theme import Theme


def decisions_page(
    theme: Theme, program: Program, keys: PhysicalKeys, look_up: Callable[[str], None]
) -> DecisionsPage:
    """Make the page over the presenters of the program; `look_up` shows a case in the register."""
    page = DecisionsPage(
        theme,
        decisions=program.decisions,
        waiting=program.waiting,
        acts=program.decision_acts,
        help_=program.help,
        keys=keys,
    )
    page.register_requested.connect(look_up)
    return page


def at_decisions() -> tuple[Action, ...]:
    """Return the lists of the page, each to be opened from anywhere."""
    said = _("Decisions: {list}")
    return tuple(
        Action(command=f"{DECISIONS}.list-{key}", words=said.format(list=_(words)))
        for key, words in NAMES.items()
    )
