"""The band over a pane: its line runs unbroken through every pane of the window."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM
from desktop.views.widgets.pane import Ground, Pane, Side


class Band(Pane):
    """What a pane is about: its parts go into `row`, from left to right."""

    def __init__(
        self,
        theme: Theme,
        ground: Ground = Ground.SHEET,
        parent: QWidget | None = None,
        *,
        lines: Side = Side.BOTTOM,
    ) -> None:
        super().__init__(theme, ground, parent, lines=lines)
        self._ground_is_sheet = ground is Ground.SHEET
        self.row = QHBoxLayout(self)
        self.row.setSpacing(MEDIUM)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        metrics = self.theme.metrics
        margin = metrics.sheet_margin if self._ground_is_sheet else LARGE
        self.row.setContentsMargins(margin, 0, margin if self._ground_is_sheet else MEDIUM, 1)
        self.setFixedHeight(metrics.band)
