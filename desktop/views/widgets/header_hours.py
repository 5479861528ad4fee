"""The hours in the header: who receives until when, and whose standard is no longer law."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, TIGHT, Type
from desktop.views.widgets.icons import SMALL_ICON, Icon, draw_icon
from desktop.views.widgets.paint import painting, text
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.tag import draw_tag, tag_size

_ICON_GAP: Final = 6
_WORD_GAP: Final = 6
_DOT: Final = " · "


class Reception(NamedTuple):
    """A service and when it receives: «Қару», «18-00-ге дейін».

    `tag` stands beside the service, and `why` is its reason.
    """

    service: str
    until: str
    tag: str = ""
    why: str = ""

    @property
    def spoken(self) -> str:
        """Say the service, its tag and its hours."""
        tag = f" ({self.tag})" if self.tag else ""
        return f"{self.service}{tag} {self.until}"


class Piece(NamedTuple):
    """One thing in the line: `kind` is `icon`, `service`, `tag`, `until` or `gap`."""

    kind: str
    words: str
    width: int
    why: str = ""


class Hours(Painted):
    """Services one after another.

    Where room is short, those of one hour stand together and tags leave their mark only.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._receptions: tuple[Reception, ...] = ()
        self._together = self._marks_only = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_receptions(self, receptions: Sequence[Reception]) -> None:
        """Show `receptions` in their order."""
        self._receptions = tuple(receptions)
        self.setAccessibleName(", ".join(each.spoken for each in receptions))
        self.setAccessibleDescription(" ".join(each.why for each in receptions if each.why))
        self.remeasure()

    def set_terse(self, *, together: bool, marks_only: bool) -> None:
        """Say hours that are alike once; leave tags their mark only."""
        self._together, self._marks_only = together, marks_only
        self.remeasure()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Return what stands in the line, from left to right."""
        groups = (
            [list(alike) for _until, alike in groupby(self._receptions, lambda r: r.until)]
            if self._together
            else [[each] for each in self._receptions]
        )
        return tuple(piece for group in groups for piece in self._pieces_of(group))

    def _pieces_of(self, group: Sequence[Reception]) -> Iterator[Piece]:
        width, px = self.theme.text_width, self.theme.metrics.px
        yield Piece("icon", "", px(SMALL_ICON) + _ICON_GAP)
        for at, each in enumerate(group):
            words = f"{_DOT}{each.service}" if at else each.service
            yield Piece("service", words, width(words, Type.OWED))
            if each.tag:
                said = "" if self._marks_only else each.tag
                room = tag_size(self.theme, said).width()
                yield Piece("gap", "", _WORD_GAP)
                yield Piece("tag", said, room, each.why)
        until = group[0].until
        yield Piece("gap", "", _WORD_GAP)
        yield Piece("until", until, width(until, Type.ROW))
        yield Piece("gap", "", LARGE + TIGHT)

    @override
    def measured(self) -> QSize:
        return QSize(sum(piece.width for piece in self.pieces), self.theme.metrics.header - 1)

    def placed(self) -> Iterator[tuple[Piece, QRect]]:
        """Yield every piece with the room it takes."""
        left = 0
        for piece in self.pieces:
            yield piece, QRect(left, 0, piece.width, self.height())
            left += piece.width

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spots = (piece.why for piece, area in self.placed() if area.contains(event.pos()))
            why = next(spots, "")
            if why:
                QToolTip.showText(event.globalPos(), why, self)
                return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            for piece, area in self.placed():
                self._paint(painter, piece, area)

    def _paint(self, painter: QPainter, piece: Piece, area: QRect) -> None:
        theme, palette = self.theme, self.theme.palette
        if piece.kind == "icon":
            side = theme.metrics.px(SMALL_ICON)
            top = (area.height() - side) / 2
            draw_icon(painter, theme, Icon.HOURS, area.left(), top, colour=palette.ink3, size=side)
        elif piece.kind == "tag":
            size = tag_size(theme, piece.words)
            corner = QPointF(area.left(), (area.height() - size.height()) / 2)
            draw_tag(painter, theme, QRectF(corner, size.toSizeF()), piece.words)
        elif piece.kind == "service":
            font = theme.font(Type.OWED)
            text(painter, area, piece.words, font=font, colour=palette.ink2)
        elif piece.kind == "until":
            text(painter, area, piece.words, font=theme.font(Type.ROW), colour=palette.ink3)
