"""The last step: everything in words, to be looked over together before it is registered."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.presenters.intake_view import SummarySection
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, TIGHT, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.pane import Heading, Rule
from desktop.views.widgets.state import State

_NAMES = 232


class CheckStep(Column):
    """The sections of an application, each with the way back to its step.

    Signals:
        step_requested: id of the step a section comes from.
    """

    step_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=TIGHT)
        self.theme = theme
        self._heads: list[Heading] = []
        self._facts: list[Facts] = []
        self._rules: list[Rule] = []
        self._sections: tuple[SummarySection, ...] = ()

    def show_summary(self, sections: Sequence[SummarySection], change: str) -> None:
        """Show `sections`; `change` words the link to the step of each."""
        self._sections = tuple(sections)
        for _more in range(len(self._facts), len(sections)):
            self._add()
        parts: list[QWidget] = []
        for at, section in enumerate(sections):
            self._heads[at].set_title(section.title)
            self._heads[at].set_link(change if section.step != "check" else "")
            self._facts[at].show_facts(
                [
                    Fact(name=line.name, value=line.value, state=State(line.tone))
                    for line in section.lines
                ]
            )
            parts += [self._rules[at]] if at else []
            parts += [self._heads[at], self._facts[at]]
        self.set_parts(parts)

    def _add(self) -> None:
        at = len(self._facts)
        head = Heading(self.theme, parent=self, role=Type.SUB)
        head.link.clicked.connect(lambda: self.step_requested.emit(self._sections[at].step))
        self._heads.append(head)
        self._facts.append(Facts(self.theme, self, name_width=_NAMES))
        self._rules.append(Rule(self.theme, self, room=SMALL - 2))

    def sections(self) -> Sequence[SummarySection]:
        """Return what is on show."""
        return self._sections
