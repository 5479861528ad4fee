"""A page of Markdown to read: our type and colours, pictures as wide as there is room."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, TIGHT, TYPE, Type
from desktop.views.widgets.paint import painting

_HEADS: Final = (Type.TITLE, Type.HEAD, Type.SUB)
_LINE: Final = 130  # percent of the type's own height
_MOST: Final = 760  # pixels of 100 % type: what an eye follows along one line
_IMAGE: Final = int(QTextDocument.ResourceType.ImageResource)


class _Run(NamedTuple):
    """Letters that look alike, by their places in the document."""

    start: int
    end: int
    look: QTextCharFormat


class MarkdownPane(QTextBrowser):
    """Show Markdown; Tab walks its links, Enter follows one, every other key scrolls.

    Signals:
        followed: where a link leads, as it is written.
        typed: a letter or digit was pressed: somebody begins to search.
    """

    followed = Signal(str)
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._text, self._folder = "", Path()
        self._heads: list[int] = []
        self.links: list[str] = []
        self._width = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        theme.changed.connect(self._write_again)

    def show_markdown(self, text: str, folder: str, *, at: int = 0) -> None:
        """Show a page whose pictures are named from `folder`, at its heading `at`."""
        self._text, self._folder = text, Path(folder)
        self._write()
        self.bring_up(at)

    @property
    def heading_on_top(self) -> int:
        """Return how many headings stand before the one that is read now."""
        place = self.cursorForPosition(QPoint(MEDIUM, MEDIUM)).blockNumber()
        return max(0, sum(block <= place for block in self._heads) - 1)

    def bring_up(self, at: int) -> None:
        """Scroll to a heading; the first is the beginning of the page."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if not 0 < at < len(self._heads):
            self.verticalScrollBar().setValue(0)
            return
        block = self.document().findBlockByNumber(self._heads[at])
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(int(top) - SMALL)

    def _follow(self, url: QUrl) -> None:
        self.followed.emit(url.toString())

    def _fit(self) -> None:
        if self._room() != self._width:  # a scroll bar that went and came again changes nothing
            self._write_again()

    def _write_again(self) -> None:
        """Write the same page anew, and stand where it was read."""
        if not self._text:
            return
        at, value = self.heading_on_top, self.verticalScrollBar().value()
        self._write()
        if value:
            self.bring_up(at)

    def _room(self) -> int:
        return min(self.viewport().width() - 2 * MEDIUM, self.theme.metrics.px(_MOST))

    def _write(self) -> None:
        self._width = self._room()
        document = self.document()
        document.setDefaultFont(self.theme.font(Type.BODY))
        document.setDocumentMargin(MEDIUM)
        document.setIndentWidth(self.theme.metrics.px(LARGE))
        document.setMarkdown(self._text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._dress(document)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self, document: QTextDocument) -> None:
        """Give every paragraph, word and table the look in force."""
        self._heads, self.links = [], []
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for table in document.rootFrame().childFrames():
            if isinstance(table, QTextTable):
                self._dress_table(table)
        block = document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                self._heads.append(block.blockNumber())
            self._dress_block(block, level)
            block = block.next()
        cursor.endEditBlock()

    def _dress_block(self, block: QTextBlock, level: int) -> None:
        runs = list(_runs(block))
        shape = QTextBlockFormat()
        cursor = QTextCursor(block)
        in_table = cursor.currentTable() is not None
        in_list = block.textList() is not None
        after_list = block.previous().textList() is not None and not in_list
        shape.setTopMargin(LARGE if level > 1 else SMALL if after_list else 0)
        shape.setBottomMargin(TIGHT if in_table or in_list else SMALL)
        if not any(run.look.isImageFormat() for run in runs):
            kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
            shape.setLineHeight(_LINE, kind.value)
        cursor.mergeBlockFormat(shape)
        for run in runs:
            if run.look.isAnchor():
                self.links.append(run.look.anchorHref())
            if not run.look.isImageFormat():
                cursor.setPosition(run.start)
                cursor.setPosition(run.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(self._look(run.look, level, small=in_table))

    def _look(self, was: QTextCharFormat, level: int, *, small: bool) -> QTextCharFormat:
        """Return how a run of letters looks: a heading, a key, a link, something strong."""
        palette = self.theme.palette
        is_strong = was.fontWeight() > TYPE[Type.BODY][1]
        role = _HEADS[min(level, len(_HEADS)) - 1] if level else Type.BODY
        if not level and (is_strong or was.fontFixedPitch()):
            role = Type.OWED if small else Type.SUB
        elif not level and small:
            role = Type.ROW
        look = QTextCharFormat()
        look.setFont(self.theme.font(role))
        look.setForeground(QColor(palette.ink))
        if was.isAnchor():
            look.setAnchor(True)
            look.setAnchorHref(was.anchorHref())
            look.setForeground(QColor(palette.accent))
            look.setFontUnderline(True)
        elif was.fontFixedPitch() and not level:
            look.setBackground(QColor(palette.sunk))
        return look

    def _dress_table(self, table: QTextTable) -> None:
        look = table.format()
        look.setBorder(1)
        look.setBorderBrush(QColor(self.theme.palette.line2))
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setCellPadding(TIGHT)
        look.setCellSpacing(0)
        look.setTopMargin(SMALL)
        look.setBottomMargin(MEDIUM)
        look.setWidth(QTextLength(QTextLength.Type.FixedLength, self._width))
        table.setFormat(look)

    @override
    def loadResource(self, kind: int, name: QUrl) -> object:  # type: ignore[override]  # PySide6 says Any
        """Return a picture of the page, no wider than the page is."""
        if kind != _IMAGE:
            return super().loadResource(kind, name)
        picture = QImage(str((self._folder / name.toString()).resolve()))
        if picture.isNull():
            return picture
        ratio = self.devicePixelRatioF()
        room = int(self._width * ratio)
        if picture.width() > room:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        framed = QPixmap.fromImage(picture)
        with painting(framed) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003  Qt's own
            painter.setPen(QColor(self.theme.palette.line2))
            painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
        framed.setDevicePixelRatio(ratio)
        return framed

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._text and self._room() != self._width:
            self._later.start()  # not now: the page being written may be what takes the room

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters, held = event.text().strip(), event.modifiers()
        plain = held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if letters and letters.isalnum() and plain:
            self.typed.emit(letters)
        else:
            super().keyPressEvent(event)


def _runs(block: QTextBlock) -> Iterator[_Run]:
    """Yield the runs of a paragraph, read before any of them is changed."""
    at = block.begin()
    while not at.atEnd():
        part = at.fragment()
        start = part.position()
        yield _Run(start, start + part.length(), QTextCharFormat(part.charFormat()))
        at += 1
