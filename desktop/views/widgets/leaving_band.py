"""What is done while work goes on: how far it is, and the key that stops it."""

from typing import Final

from PySide6.QtCore import Signal

from desktop.i18n import _
from desktop.presenters.part_by_part import LeavingView
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import Line
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Side
from desktop.views.widgets.share_bar import ShareBar

STOP: Final = "Shift+Esc"
"""The key that stops it: Esc alone has a notice read and a preview closed, many times a day."""


class LeavingBand(Band):
    """The band below a page of which something is being made; hidden while nothing is.

    Signals:
        stop_requested: whoever waits wants it no more.
    """

    stop_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, lines=Side.TOP)
        self.words = Line(theme, role=Type.ROW)
        self.bar = ShareBar(theme)
        self.stop_key = KeyButton(theme, STOP, _("Stop"), small=True)
        self.stop_key.clicked.connect(self.stop_requested)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.bar, 1)
        self.row.addWidget(self.stop_key)
        self.hide()

    def show_view(self, view: LeavingView | None) -> None:
        """Show how far it is, nothing when nothing is under way."""
        if view is not None:
            self.words.set_text(view.words)
            self.bar.show_share(view.share, view.words)
        self.setVisible(view is not None)
