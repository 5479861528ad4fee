"""Where the frame speaks: above the foot, never over work, until it is told that it was read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.i18n import _
from desktop.presenters.notices import Notice as Said
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.elide import Line
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.state import State


class NoticeArea(Pane):
    """The newest notice, with how many older ones wait below it; empty, it takes no room.

    Signals:
        emptied: the last notice was put away.
    """

    emptied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent, lines=Side.TOP)
        self._said: list[Said] = []
        self._notice = Notice(theme)
        self._notice.link_followed.connect(self.follow)
        self._more = Line(theme, role=Type.NOTE, ink="ink3")
        self._close = KeyButton(theme, "Esc", _("Read"), kind=KeyKind.QUIET, small=True)
        self._close.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self._notice, 1)
        row.addWidget(self._more)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def sentence(self) -> str:
        """Return what is said now, empty when nothing is."""
        return self._said[-1].sentence if self._said else ""

    def say(self, said: Said) -> None:
        """Show a notice over those not read yet; the same sentence is not said twice."""
        self._said = [each for each in self._said if each.sentence != said.sentence]
        self._said.append(said)
        self._show()

    def put_away(self) -> None:
        """Take the newest notice away, and show the one before it."""
        if self._said:
            self._said.pop()
        self._show()
        if not self._said:
            self.emptied.emit()

    def forget_listener(self) -> None:
        """Keep only what concerns everybody: what stops the program or its machine."""
        self._said = [each for each in self._said if each.tone == "past"]
        self._show()

    def leave_page(self) -> None:
        """Take away what was to be done on the page that went."""
        self._said = [each for each in self._said if not each.is_of_page]
        self._show()

    def follow(self) -> None:
        """Do what the link of the newest notice says; it has been read then."""
        act = self._said[-1].action if self._said else None
        self.put_away()
        if act is not None:
            act()

    def _show(self) -> None:
        if not self._said:
            self.hide()
            return
        newest = self._said[-1]
        self._notice.show_notice(State(newest.tone), newest.sentence, newest.link)
        older = len(self._said) - 1
        self._more.set_text(_("{count} more").format(count=older) if older else "")
        self._more.setVisible(bool(older))
        self.show()
