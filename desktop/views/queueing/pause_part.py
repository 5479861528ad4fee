"""What stands above the numbers while they, or some lines of them, are not called."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.sentences_queue import clock_goes_on
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, TIGHT, Type
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph


class PausePart(Pane):
    """Says what is paused, since when and why, what goes on meanwhile, and the key that ends it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.BOTTOM | Side.RIGHT)
        self._what = Paragraph(theme, role=Type.OWED, ink="amber")
        self._clock = Paragraph(theme, clock_goes_on(), role=Type.NOTE, ink="ink2")
        self.reopen = KeyButton(
            theme, "Ctrl+F2", _("Call again from now on"), small=True, shorts=(_("Reopen"),)
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
        rows.setSpacing(TIGHT)
        for part in (self._what, self._clock, self.reopen):
            rows.addWidget(part)

    @property
    def words(self) -> str:
        """Return what is said to be paused."""
        return self._what.accessibleName()

    def show_pauses(self, paused: Sequence[str]) -> None:
        """Say what is paused, a sentence each."""
        self._what.set_text(". ".join(paused))
