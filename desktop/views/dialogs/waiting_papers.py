"""Басылмаған құжаттар: what neither a printer nor a pen has finished (D55)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.prints import WaitingPaper
from desktop.views.dialogs.drawer import Drawer
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, SMALL, TIGHT, Type
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pane import Rule
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State


class WaitingRow(QWidget):
    """One paper with what can be done about it.

    Signals:
        print_requested: id of the paper to print.
        mark_requested: id of the paper written by hand.
    """

    print_requested = Signal(str)
    mark_requested = Signal(str)

    def __init__(self, theme: Theme, paper: WaitingPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper.paper
        self.print_key = KeyButton(theme, "", _("Print"), small=True)
        self.print_key.clicked.connect(self._ask_to_print)
        self.mark_key = mark = KeyButton(theme, "", _("Written by hand"), small=True)
        mark.clicked.connect(self._ask_to_mark)
        state = StateLine(theme, role=Type.NOTE)
        state.show_state(State(paper.tone), paper.state)
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(ElidingLine(theme, paper.about or paper.title, role=Type.SUB), 1)
        head.addWidget(Line(theme, paper.issued, role=Type.NOTE, ink="ink3"))
        keys = QHBoxLayout()
        keys.setSpacing(SMALL)
        keys.addWidget(self.print_key)
        keys.addWidget(mark)
        keys.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, MEDIUM, 0, 0)
        rows.setSpacing(TIGHT)
        rows.addLayout(head)
        rows.addWidget(Paragraph(theme, paper.title, role=Type.ROW, ink="ink2"))
        rows.addWidget(state)
        rows.addSpacing(TIGHT)
        rows.addLayout(keys)
        rows.addSpacing(MEDIUM)
        rows.addWidget(Rule(theme))
        self.setAccessibleName(f"{paper.title}, {paper.about}, {paper.state}")

    def _ask_to_print(self) -> None:
        self.print_requested.emit(self._paper)

    def _ask_to_mark(self) -> None:
        self.mark_requested.emit(self._paper)


class WaitingPapers(Drawer):
    """The papers that wait, the oldest first.

    Signals:
        print_requested: id of the paper to print.
        mark_requested: id of the paper written by hand.
    """

    print_requested = Signal(str)
    mark_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _("Papers not printed"), parent)
        self._column = Column()
        self._scroller = Scroller(self._column)
        self._empty = EmptyState(theme)
        self._empty.show_empty(
            Empty(
                head=_("Every paper is printed"),
                sentence=_("Papers that a printer could not finish appear here."),
            )
        )
        rows = QVBoxLayout()
        rows.setContentsMargins(LARGE, 0, LARGE, MEDIUM)
        rows.addSpacing(HUGE)
        rows.addWidget(self._empty)
        rows.addWidget(self._scroller, 1)
        self.column.addLayout(rows, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_papers(self, papers: Sequence[WaitingPaper]) -> None:
        """Show the papers; those done since are gone."""
        rows = [WaitingRow(self.theme, paper) for paper in papers]
        for row in rows:
            row.print_requested.connect(self.print_requested)
            row.mark_requested.connect(self.mark_requested)
        had_focus = self._has_focus_inside()
        old = self._column.parts()
        self._column.set_parts(rows)
        for part in old:
            part.deleteLater()
        self._empty.setVisible(not rows)
        self._scroller.setVisible(bool(rows))
        if had_focus:
            self.focus_part().setFocus(Qt.FocusReason.OtherFocusReason)

    def rows(self) -> tuple[WaitingRow, ...]:
        """Return the papers on show."""
        return tuple(part for part in self._column.parts() if isinstance(part, WaitingRow))

    def _has_focus_inside(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def focus_part(self) -> QWidget:
        """Return where the work of the drawer starts."""
        first = next(iter(self._column.parts()), None)
        return first.print_key if isinstance(first, WaitingRow) else self

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
