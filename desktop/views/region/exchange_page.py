"""Алмасу: what every office sent, by weeks, and what is done about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.region_program import RegionProgram
from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.pane import Ground, Pane


class RegionExchangePage(Pane):
    """The page of a region's exchange."""

    def __init__(
        self,
        theme: Theme,
        _program: RegionProgram,
        _keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, Ground.SHEET, parent)
        rows = QVBoxLayout(self)
        says = _("Enrol an office by its card: the weeks of its files appear here.")
        head = _("No office is enrolled yet")
        state = EmptyState(theme)
        state.show_empty(Empty(icon=Icon.EXCHANGE, head=head, sentence=says))
        rows.addWidget(state)
