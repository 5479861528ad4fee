"""A page of lists by their names at the left, the one chosen as a table in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.presenters.register_act import RegisterAct
from desktop.views.cases.listed_page import ListedPage
from desktop.views.decisions.list_rows import ListNames
from desktop.views.registers.register_table import RegisterTable
from desktop.views.tokens import LARGE, MEDIUM
from desktop.views.widgets.act_keys import ActKeys
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.pane import Ground, Pane, Side


class ListsPage(ListedPage):
    """Let ← and → step through the lists, and keep the cursor in the table or at their names.

    Whoever derives from it makes `names`, `table` and the bar with its `act_keys`, and says in
    `parts` what else may have the cursor.
    """

    names: ListNames
    table: RegisterTable
    bar: ActionBar
    act_keys: ActKeys

    def parts(self) -> tuple[tuple[str, QWidget], ...]:
        """Return what may have the cursor beside the table, each with its name."""
        return (("names", self.names),)

    def make_left(self) -> Pane:
        """Return the pane of the names; its width is the page's own."""
        left = Pane(self.theme, Ground.DESK, lines=Side.RIGHT)
        body = Column()
        body.set_parts([self.names])
        column = QVBoxLayout(left)
        column.setContentsMargins(0, MEDIUM, 1, LARGE)
        column.addWidget(Scroller(body), 1)
        return left

    def offer(self, acts: tuple[RegisterAct, ...], *, primary: RegisterAct | None = None) -> None:
        """Show a key for each act, and bind them while the page is on show."""
        self.act_keys.offer(acts, primary=primary)
        self.bar.fit_keys()
        if self.isVisible():
            self.bind_keys()

    @override
    def bind_keys(self) -> None:
        self._keys.bind("page", {**self._caps, **self.act_keys.caps()})

    def go_to_table(self) -> None:
        """Put the cursor into the table, at the names of the lists while there is none."""
        if self.middle.is_listing:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go_to_names()

    def go_to_names(self) -> None:
        """Put the cursor on the name of the list on show."""
        chosen = next((row for row in self.names.rows() if row.isChecked()), None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def part_in_focus(self) -> str:
        """Return the name of what has the cursor, empty when the table has."""
        focus = self.window().focusWidget()
        return next(
            (name for name, part in self.parts() if part.isAncestorOf(focus) or part is focus), ""
        )

    def focus_part(self, name: str) -> None:
        """Put the cursor where it was before the page was made anew."""
        if name == "names":
            self.go_to_names()
        elif name in dict(self.parts()):
            dict(self.parts())[name].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if steps:
            self.names.step(steps)
        else:
            super().keyPressEvent(event)
