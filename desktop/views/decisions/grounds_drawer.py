"""The grounds of refusal of one service to pick from; what something leads to stands first."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.decisions_view import OfferedGround
from desktop.views.dialogs.drawer import Drawer
from desktop.views.intake.choice_rows import ChoiceRows
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.column import Scroller

OFFER: Final = "offer:"


class GroundsDrawer(Drawer):
    """A list of grounds; digits and arrows choose, Enter picks, Esc leaves it.

    Signals:
        picked: id of the ground to apply.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _("Grounds of refusal"), parent)
        self.rows = ChoiceRows(theme, _("Choose a ground"))
        self.rows.edited.connect(self._pick)
        self.scroller = Scroller(self.rows)
        column = QVBoxLayout()
        column.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        column.addWidget(self.scroller, 1)
        self.column.addLayout(column)

    def offer(self, grounds: Sequence[OfferedGround]) -> None:
        """Offer grounds and go there."""
        if not grounds:
            return
        said = _("proposed: {words}")
        self.rows.set_choices(
            [
                Choice(
                    key=each.ground,
                    words=f"{each.citation} "
                    + (said.format(words=each.words) if each.proposed else each.words),
                )
                for each in grounds
            ],
            "",
        )
        self.open_drawer(self.rows.rows()[0])

    @override
    def parts(self) -> Mapping[str, QWidget]:
        return {f"{OFFER}{row.key}": row for row in self.rows.rows()}

    def _pick(self, ground: str) -> None:
        self.close_drawer()
        self.picked.emit(ground)
