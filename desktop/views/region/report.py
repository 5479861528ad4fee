"""What became of every file of a stick, in whole sentences, until it is put away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.region_exchange_view import ReportLine
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, Type
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Ground, Pane
from desktop.views.widgets.state import State

_NAMES = 232


class TakenReport(Pane):
    """The report on a stick.

    Signals:
        close_requested: the key back to the matrix was pressed.
    """

    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent)
        title = ElidingLine(theme, _("What became of the files"), role=Type.HEAD)
        self.close_key = KeyButton(theme, "Esc", _("Back to the matrix"), small=True)
        self.close_key.clicked.connect(self.close_requested)
        self.facts = Facts(theme, name_width=_NAMES)
        body = Column(gap=MEDIUM)
        body.set_parts([self.facts])
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_key)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, 0)
        rows.setSpacing(MEDIUM)
        rows.addLayout(head)
        rows.addWidget(Scroller(body), 1)

    def show_lines(self, lines: Sequence[ReportLine]) -> None:
        """Show these, in their order."""
        self.facts.show_facts(
            [Fact(name=each.name, value=each.says, state=State(each.tone)) for each in lines]
        )
        said = "\n".join(f"{each.name}: {each.says}" for each in lines)
        self.setAccessibleName(_("What became of the files"))
        self.setAccessibleDescription(said)
