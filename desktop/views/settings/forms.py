"""What every form of the settings has: a heading, its fields, and what became of saving."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.presenters.settings_view import Said
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State

WIDEST: Final = 680


class SettingsForm(Column):
    """Parts one under the other; what became of the last change stands beside the heading.

    Signals:
        completed: everything that must be answered here is; the first run may go on.
    """

    completed = Signal()
    widest = WIDEST

    def __init__(self, theme: Theme, title: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=LARGE)
        self.theme = theme
        self._title = Heading(theme, title, role=Type.TITLE)
        self._says = Paragraph(theme, says, role=Type.BODY, ink="ink2")
        self.said = StateLine(theme)
        self._head, self._is_headless = QWidget(), False
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(LARGE)
        head.addWidget(self._title, 1)
        head.addWidget(self.said)

    def lay_out(self, parts: Sequence[QWidget]) -> None:
        """Stack the parts under heading and explanation."""
        head = () if self._is_headless else (self._head,)
        self.set_parts([*head, self._says, *parts])

    def give_head(self) -> QWidget:
        """Give away the line that names the form and says what became of the last change.

        It is hidden until whoever takes it has given it a place: it would be a window before.
        """
        self._is_headless = True
        self.lay_out([part for part in self.parts() if part not in (self._head, self._says)])
        return self._head

    def tell(self, said: Said) -> None:
        """Say what became of the last change."""
        self.said.show_state(State(said.tone), said.sentence)
        self.said.setToolTip(said.sentence)

    def refresh(self) -> None:
        """Show what is set now."""

    def save_typed(self) -> None:
        """Save what was typed and not saved yet: whoever goes elsewhere means it to stay."""

    def begin_new(self) -> None:
        """Ask for one more of what the form lists, as Ins does; a form without a list has none."""

    def go_to(self, setting: str) -> None:
        """Put the focus on one setting of the form, if it offers it (`setting` is its key)."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key of this form's own does; say whether it is one."""
        del event
        return False

    def focus_part(self) -> QWidget:
        """Return where the work of the form starts."""
        return self

    def start_work(self) -> None:
        """Show what is set and put the focus where the work starts."""
        self.refresh()
        self.focus_part().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def waits_for(self) -> str:
        """Return in a few words what the first run waits for here, where it is not the usual."""
        return ""

    @property
    def is_complete(self) -> bool:
        """Say whether the first run may go on from here."""
        return True

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        part = self.focus_part()
        if part is not self:
            part.setFocus(reason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.begin_new()
        else:
            super().keyPressEvent(event)


def row_of_keys(*keys: QWidget) -> QWidget:
    """Return keys side by side, from the left."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    for key in keys:
        row.addWidget(key)
    row.addStretch(1)
    return place
