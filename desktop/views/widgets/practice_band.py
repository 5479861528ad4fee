"""The band that always says that this is the practice office, where nothing is real."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.link import Link
from desktop.views.widgets.paint import CENTER, box, hairline, painting, text
from desktop.views.widgets.painted import Painted

SAMPLE: Final = "ҮЛГІ"
"""What papers of the practice office are crossed with, in any language."""

_HEIGHT: Final = 30


class PracticeBand(Painted):
    """«ҮЛГІ», one sentence, a beginning afresh, and the way back to the real office.

    Signals:
        leave_requested: the link was pressed.
        afresh_requested: the office is to be made anew.
    """

    leave_requested = Signal()
    afresh_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = _("Practice office: the people are invented, nothing here is a document.")
        self.setAccessibleName(f"{SAMPLE}. {self._words}")
        self.leave = Link(theme, _("Leave practice"), self, role=Type.LINK)
        self.leave.clicked.connect(self.leave_requested)
        self.afresh = Link(theme, _("Start afresh"), self, role=Type.LINK)
        self.afresh.clicked.connect(self.afresh_requested)

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(320), self.theme.metrics.px(_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        right = self.width() - LARGE
        for link in (self.leave, self.afresh):
            size = link.sizeHint()
            top = (self.height() - size.height()) // 2
            link.setGeometry(right - size.width(), top, *size.toTuple())
            right -= size.width() + LARGE + MEDIUM

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, height = self.theme.palette, self.height()
        with painting(self) as painter:
            painter.fillRect(self.rect(), QColor(palette.held_tint))
            hatch = QColor(palette.held_mark)
            hatch.setAlpha(46)
            painter.fillRect(self.rect(), QBrush(hatch, Qt.BrushStyle.BDiagPattern))
            width = self.theme.text_width(SAMPLE, Type.SUB) + 2 * MEDIUM
            sign = QRect(LARGE, 4, width, height - 9)
            box(painter, sign, fill=palette.held, radius=4)
            font = self.theme.font(Type.SUB)
            text(painter, sign, SAMPLE, font=font, colour=palette.sheet, align=CENTER)
            left = sign.right() + MEDIUM
            room = self.width() - self.afresh.x() + LARGE
            line = QRect(left, 0, self.width() - left - room, height)
            shown = min(self.theme.text_width(self._words, Type.OWED) + 2 * SMALL, line.width())
            ground = QRect(left - SMALL, 4, shown, height - 9)
            box(painter, ground, fill=palette.held_tint, radius=4)
            font = self.theme.font(Type.OWED)
            text(painter, line, self._words, font=font, colour=palette.ink)
            for link in (self.afresh, self.leave):
                way = link.geometry().adjusted(-SMALL, -2, SMALL, 2)
                box(painter, way, fill=palette.held_tint, radius=4)
            hairline(painter, 0, height - 1, self.width(), palette.line2)
