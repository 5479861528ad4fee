"""Show a PDF itself: what is approved is what prints."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import HAIRLINE, MEDIUM, PAPER
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.paint import box, painting

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

# At 1 × the small print of a form falls apart; twice the pixels, scaled smoothly, can be read.
_OVERSAMPLING = 2
_MARGIN = MEDIUM


class PdfPage(QWidget):
    """One page, as wide as it may be and no wider than `widest` logical pixels."""

    def __init__(self, theme: Theme, document: "QPdfDocument", number: int) -> None:
        super().__init__()
        self.theme = theme
        self._document, self._number = document, number
        self._image = QImage()
        self._widest = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_widest(self, widest: int) -> None:
        """Let the page be no wider than `widest`; 0 lets it fill the room."""
        self._widest = widest
        self.updateGeometry()
        self.update()

    def _paper_width(self, width: int) -> int:
        room = max(40, width - 2 * _MARGIN)
        return min(room, self._widest) if self._widest else room

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        size = self._document.pagePointSize(self._number)
        paper = self._paper_width(width)
        return round(paper * size.height() / max(1.0, size.width())) + 2 * HAIRLINE

    @override
    def sizeHint(self) -> QSize:
        width = round(self._document.pagePointSize(self._number).width())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def _paper(self) -> QRect:
        width = self._paper_width(self.width())
        return QRect((self.width() - width) // 2, 0, width, self.height())

    def _rendered(self, size: QSize) -> QImage:
        pixels = size * self.devicePixelRatioF() * _OVERSAMPLING
        if self._image.size() != pixels:
            self._image = self._document.render(self._number, pixels)
        return self._image

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paper = self._paper()
        with painting(self) as painter:
            painter.fillRect(paper, QColor(PAPER))
            inside = paper.adjusted(1, 1, -1, -1)
            painter.drawImage(inside, self._rendered(inside.size()))
            box(painter, paper, edge=self.theme.palette.line2)


class PdfView(QWidget):
    """The pages of one document, one under the other; nothing while there is none.

    Signals:
        shown: how many pages stand here, after every `show_pdf`.
    """

    shown = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._document: QPdfDocument | None = None
        self._buffer: QBuffer | None = None
        self._data = b""
        self._widest = 0
        self._column = Column(gap=_MARGIN)
        self._scroller = Scroller(self._column, self)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroller)

    def show_pdf(self, data: bytes, words: str) -> None:
        """Show the document `data`; `words` name it for a screen reader.

        The same bytes again change nothing, so a preview may be refreshed with every key.
        """
        self._scroller.setAccessibleName(words)
        if data == self._data and self._document is not None:
            return
        place = self._scroller.verticalScrollBar().value()
        self._load(data)
        self._scroller.verticalScrollBar().setValue(place)
        self.shown.emit(self.page_count())

    def clear(self) -> None:
        """Show nothing."""
        self._data = b""
        self._retire()

    def take_focus(self) -> None:
        """Put the cursor here: the arrows leaf through the pages."""
        self._scroller.setFocus(Qt.FocusReason.OtherFocusReason)

    def page_count(self) -> int:
        """Return how many pages the document has; 0 without a document."""
        return self._document.pageCount() if self._document is not None else 0

    def set_widest(self, widest: int) -> None:
        """Show pages no wider than `widest` logical pixels; 0 fills the width there is."""
        self._widest = widest
        for page in self._column.parts():
            if isinstance(page, PdfPage):
                page.set_widest(widest)

    def _load(self, data: bytes) -> None:
        self._retire()
        self._data = data
        # QtPdf takes 10 ms and 20 MB that a start without a preview need not spend.
        document: QPdfDocument = import_module("PySide6.QtPdf").QPdfDocument(self)
        buffer = QBuffer(document)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        self._document, self._buffer = document, buffer
        pages = [PdfPage(self.theme, document, at) for at in range(document.pageCount())]
        for page in pages:
            page.set_widest(self._widest)
        self._column.set_parts(pages)

    def _retire(self) -> None:
        for page in self._column.parts():
            page.hide()
            page.deleteLater()
        self._column.set_parts([])
        if self._document is not None:
            self._document.deleteLater()
            self._document = self._buffer = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(400), self.theme.metrics.px(520))
