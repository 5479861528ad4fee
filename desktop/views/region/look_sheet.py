"""The files of a stick before they are taken: a row each; Enter takes them, Esc leaves them."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.region_exchange import RegionExchange
from desktop.presenters.region_look import LookLine, LookView
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Pane
from desktop.views.widgets.state_table import StateTable
from desktop.views.widgets.table import ColumnWidth

_WIDTHS: Final = (
    ColumnWidth(width=36),
    ColumnWidth(width=168),
    ColumnWidth(width=156),
    ColumnWidth(width=40),
    ColumnWidth(width=100),
    ColumnWidth(width=48),
    ColumnWidth(width=48),
    ColumnWidth(width=48),
    ColumnWidth(width=220, stretch=True),
)
_VERDICT: Final = 8


class LookTable(StateTable):
    """The files; the one under the cursor is told beside."""

    def __init__(self, theme: Theme, exchange: RegionExchange) -> None:
        super().__init__(theme, exchange.looked, state=_VERDICT)
        self.setAccessibleName(_("Files before they are taken in"))
        self.set_widths(_WIDTHS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave PgUp and PgDn to the pane beside: a stick brings few files, each tells much."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LookSheet(Pane):
    """The look.

    Signals:
        take_requested: the files are to be taken.
        leave_requested: they are left.
        file_chosen: key of the file the cursor stands on, empty when on none.
    """

    take_requested = Signal()
    leave_requested = Signal()
    file_chosen = Signal(str)

    def __init__(
        self, theme: Theme, exchange: RegionExchange, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, Ground.SHEET, parent)
        self.title = ElidingLine(theme, role=Type.HEAD)
        self.note = ElidingLine(theme, role=Type.NOTE, ink="ink2")
        self.table = LookTable(theme, exchange)
        self.take_key = KeyButton(theme, "Enter", _("Take in"), kind=KeyKind.PRIMARY)
        self.leave_key = KeyButton(theme, "Esc", _("Leave them"), small=True)
        self.take_key.clicked.connect(self.take_requested)
        self.leave_key.clicked.connect(self.leave_requested)
        self.table.activated.connect(self.take_requested)
        self.table.row_chosen.connect(self._tell_file)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SMALL)
        words.addWidget(self.title)
        words.addWidget(self.note)
        head = QHBoxLayout()
        head.setContentsMargins(LARGE, MEDIUM, LARGE, 0)
        head.setSpacing(MEDIUM)
        head.addLayout(words, 1)
        head.addWidget(self.leave_key)
        head.addWidget(self.take_key)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MEDIUM)
        rows.addLayout(head)
        rows.addWidget(self.table, 1)

    def show_look(self, view: LookView) -> None:
        """Show what the files would bring, the cursor on the first."""
        self.title.set_text(view.title)
        self.note.set_text(view.note)
        self.take_key.setVisible(view.can_take)
        said = (f"{each.name}: {each.office}, № {each.number}. {each.whole}" for each in view.lines)
        self.setAccessibleName(view.title)
        self.setAccessibleDescription("\n".join((view.note, *said)))
        self.table.choose_row(0)

    def _tell_file(self, row: LookLine | None) -> None:
        self.file_chosen.emit("" if row is None else row.key)
