"""Where a form of the settings stands: its name in the band of the page, the rest below it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE
from desktop.views.widgets.band import Band
from desktop.views.widgets.column import Scroller


class FormPlace(QWidget):
    """One form under a band like every page's: name and result stay in sight, the rest scrolls."""

    def __init__(self, theme: Theme, form: SettingsForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._widest = theme, form.widest
        band, head = Band(theme), form.give_head()
        band.row.addWidget(head, 1)
        self.scroller = Scroller(form)
        head.show()
        below = QWidget()
        self._below = QHBoxLayout(below)
        self._below.addWidget(self.scroller, 1)
        self._below.addStretch(0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(band)
        rows.addWidget(below, 1)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        metrics = self._theme.metrics
        self._below.setContentsMargins(metrics.sheet_margin, LARGE, HUGE, LARGE)
        self.scroller.setMaximumWidth(metrics.px(self._widest))
