"""The thing in hand of several: its name stands beside the box, and nothing is kept free below."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from typing_extensions import override

from desktop.views.tokens import MEDIUM, Type
from desktop.views.widgets.fields import ComboField
from desktop.views.widgets.paint import painting, text


class ItemBox(ComboField):
    """A list of what is decided one by one; a choice of what there is cannot be wrong."""

    @property
    def _aside(self) -> int:
        return self.theme.text_width(self.label, Type.LABEL) + MEDIUM

    def _beside(self, control: QSize) -> QSize:
        return QSize(self._aside + control.width(), control.height())

    @override
    def measured(self) -> QSize:
        return self._beside(self.control.sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._beside(self.control.minimumSizeHint())

    @override
    def hasHeightForWidth(self) -> bool:
        return False  # its name never goes below another line

    @override
    def _place(self) -> None:
        left = self._aside
        self.control.setGeometry(left, 0, max(0, self.width() - left), self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRect(0, 0, self._aside, self.height())
        with painting(self) as painter:
            font = self.theme.font(Type.LABEL)
            text(painter, area, self.label, font=font, colour=self.theme.palette.ink2)
