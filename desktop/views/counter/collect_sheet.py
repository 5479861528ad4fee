"""The sheet of somebody who collects a result or brings a paper: his case is found first (D9).

A ready case goes on at the page of handing over (W-16).
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.queueing_hand_view import HandView
from desktop.presenters.search import FoundView
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, MEDIUM, SMALL, Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.pick_list import PickLine, PickList, PickRow

_SHOWN = 8


class CollectSheet(QWidget):
    """Type a number or a name, or scan the talon; Enter opens what the case lacks.

    Signals:
        words_changed: what is looked for, after every key.
        case_chosen: id of the case whose papers are to be taken in.
    """

    words_changed = Signal(str)
    case_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.bar = ActionBar(theme)
        self.answered = KeyButton(theme, "F9", _("Answered"), kind=KeyKind.PRIMARY)
        self.bar.set_primary(self.answered)
        self._head = Paragraph(theme, role=Type.HEAD)
        self._says = Paragraph(theme, role=Type.BODY, ink="ink2")
        self.line = PickLine(theme, _("Number of the talon, name, IIN, phone"))
        self.list = PickList(theme, shown=_SHOWN)
        self._nothing = Paragraph(theme, role=Type.ROW, ink="ink2")
        self._lay_out()
        self.line.search_edited.connect(self.words_changed)
        self.line.walked.connect(self.list.walk)
        self.line.entered.connect(self._choose_current)
        self.list.picked.connect(self.case_chosen)
        self._nothing.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, HUGE, HUGE, SMALL)
        layout.setSpacing(MEDIUM)
        for part in (self._head, self._says, self.line, self._nothing, self.list):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_hand(self, hand: HandView) -> None:
        """Say what the visit is about."""
        self._head.set_text(f"{hand.title} · {hand.purpose}")
        self._says.set_text(
            _(
                "A result to collect, or a paper brought later: scan the talon or find the "
                "application. "
                "Press F9 when the visitor has his answer."
            )
        )

    def show_found(self, view: FoundView) -> None:
        """Show the cases that the words may mean."""
        self.list.show_rows(
            tuple(
                PickRow(
                    key=row.key, title=row.title, detail=row.detail, note=row.note, icon=Icon.CASES
                )
                for row in view.rows
            )
        )
        self._nothing.set_text(view.sentence)
        self._nothing.setVisible(bool(view.sentence))

    def _choose_current(self) -> None:
        if self.list.current is not None:
            self.case_chosen.emit(self.list.current.key)

    def take_focus(self) -> None:
        """Begin with the search; nothing found, Enter does nothing."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
