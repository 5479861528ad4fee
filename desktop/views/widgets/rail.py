"""The pages at the left: an icon, a word, and a count where work waits."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, RADIUS_CONTROL, RING_OUTSET, SMALL, Type
from desktop.views.widgets.icons import ICON_SIZE, Icon, draw_icon
from desktop.views.widgets.paint import CENTER, RIGHT, box, painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import broken
from desktop.views.widgets.roving import Roving

_INSET = 8
_BAR = 3
_BAR_HEIGHT = 20
_LEADING = 17
_LEAST_ROOM = 4  # above and below the icon together, where the rail has no more


class RailItem(NamedTuple):
    """One page; `cap` is the key that opens it, told on the tool tip; `low` puts it at the foot."""

    key: str
    title: str
    icon: Icon
    cap: str = ""
    low: bool = False


class RailKey(Pressable):
    """One page of the rail.

    Signals:
        chosen: key of the page.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, item: RailItem, parent: QWidget | None = None) -> None:
        super().__init__(theme, item.title, parent)
        self._item, self._count, self._room = item, 0, 0
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setToolTip(f"{item.title}  {item.cap}".strip())
        self.setAccessibleDescription(item.cap)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell_chosen)

    @property
    def item(self) -> RailItem:
        """Return the page the key opens."""
        return self._item

    def set_count(self, count: int) -> None:
        """Say how much work waits there; 0 says nothing."""
        if count != self._count:
            self._count = count
            name = f"{self._item.title}, {count}" if count else self._item.title
            self.setAccessibleName(name)
            self.update()

    @property
    def least_height(self) -> int:
        """Return the height in pixels below which icon or words would be cut."""
        metrics = self.theme.metrics
        words = 0 if metrics.compact else 2 * metrics.px(_LEADING)
        return max(self._icon_size, words) + _LEAST_ROOM

    def take_room(self, room: int) -> None:
        """Be no taller than `room` pixels, nor less tall than can be read."""
        if room != self._room:
            self._room = room
            self.updateGeometry()

    def _tell_chosen(self) -> None:
        self.chosen.emit(self._item.key)

    def focus_rect(self) -> QRect:
        """Return where the ring goes: inside the key, since keys touch each other."""
        return self.rect().adjusted(_INSET, RING_OUTSET, -_INSET, -RING_OUTSET)

    @override
    def nextCheckState(self) -> None:
        """Leave it to the rail which page is current."""

    @override
    def measured(self) -> QSize:
        metrics = self.theme.metrics
        height = max(self.least_height, min(metrics.rail_item, self._room or metrics.rail_item))
        if metrics.compact:
            return QSize(metrics.rail, height)
        longest = max(self.theme.text_width(w, Type.SUB) for w in self._item.title.split() or [""])
        return QSize(self._words_at + longest + 2 * _INSET, height)

    @property
    def _words_at(self) -> int:
        return _INSET + MEDIUM + self._icon_size + SMALL - 1

    @property
    def _icon_size(self) -> int:
        return self.theme.metrics.px(ICON_SIZE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self._paint_ground(painter)
            if self.theme.metrics.compact:
                self._paint_icon(painter, (self.width() - self._icon_size) / 2)
                self._paint_badge(painter)
            else:
                self._paint_icon(painter, _INSET + MEDIUM)
                self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        palette = self.theme.palette
        area = self.rect().adjusted(_INSET, 2, -_INSET, -2)
        if self.isChecked():
            edge = None if palette.has_tints else palette.accent
            box(painter, area, fill=palette.sheet, edge=edge, radius=RADIUS_CONTROL)
            height = self.theme.metrics.px(_BAR_HEIGHT)
            bar = QRect(_INSET, (self.height() - height) // 2, _BAR, height)
            box(painter, bar, fill=palette.accent, radius=1.5)
        elif self.hovered:
            box(painter, area, fill=palette.press, radius=RADIUS_CONTROL)

    def _paint_icon(self, painter: QPainter, left: float) -> None:
        palette, side = self.theme.palette, self._icon_size
        current = self.isChecked()
        draw_icon(
            painter,
            self.theme,
            self._item.icon.filled if current else self._item.icon,
            left,
            (self.height() - side) / 2,
            colour=palette.accent if current else palette.ink2,
            size=side,
        )

    def _paint_words(self, painter: QPainter) -> None:
        palette, current = self.theme.palette, self.isChecked()
        count = self.theme.text_width(str(self._count), Type.LABEL) + SMALL if self._count else 0
        area = self.rect().adjusted(self._words_at, 0, -_INSET - SMALL, 0)
        role = Type.SUB if current else Type.BODY
        # A page named in two words («Облыспен алмасу») takes two lines rather than lose its end.
        leading = self.theme.metrics.px(_LEADING)
        title = broken(self.theme, self._item.title, role, area.width() - count, leading)
        ink = palette.ink if current or self.hovered else palette.ink2
        title.draw(painter, area.left(), (self.height() - title.height) / 2, ink)
        if self._count:
            text(
                painter,
                area,
                str(self._count),
                font=self.theme.font(Type.OWED if current else Type.LABEL),
                colour=palette.ink if current else palette.ink2,
                align=RIGHT,
            )

    def _paint_badge(self, painter: QPainter) -> None:
        if not self._count:
            return
        palette, side = self.theme.palette, self.theme.metrics.px(15)
        number = str(self._count)
        width = max(side, self.theme.text_width(number, Type.KEY) + SMALL)
        badge = QRect(self.width() - _INSET - width + 2, 2, width, side)
        box(painter, QRectF(badge), fill=palette.ink2, radius=side / 2)
        font, colour = self.theme.font(Type.KEY), palette.frame
        text(painter, badge, number, font=font, colour=colour, align=CENTER)


class Rail(Pane):
    """All pages an operator may open; one tab stop, arrows walk, Enter opens.

    Where the window is too low for all of them the keys stand closer, and each stays whole.

    Signals:
        page_requested: key of the page.
    """

    page_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.FRAME, parent, lines=Side.RIGHT)
        self._keys: dict[str, RailKey] = {}
        self._roving = Roving(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SMALL, 0, SMALL)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._fit)

    def set_items(self, items: Sequence[RailItem]) -> None:
        """Offer `items`; those marked `low` stand at the foot."""
        while (taken := self._column.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._keys = {item.key: self._key_for(item) for item in items}
        high = [key for key in self._keys.values() if not key.item.low]
        low = [key for key in self._keys.values() if key.item.low]
        for key in high:
            self._column.addWidget(key)
        self._column.addStretch(1)
        for key in low:
            self._column.addWidget(key)
        self._roving.set_members([*high, *low])
        self._fit()

    def _key_for(self, item: RailItem) -> RailKey:
        key = RailKey(self.theme, item, self)
        key.chosen.connect(self.page_requested)
        return key

    def set_current(self, page: str) -> None:
        """Mark `page` as the one on show."""
        for key in self._keys.values():
            key.setChecked(key.item.key == page)
            if key.item.key == page:
                self._roving.enter(key)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say how much work waits on each page; a page not named has none."""
        for name, key in self._keys.items():
            key.set_count(counts.get(name, 0))

    def _fit(self) -> None:
        """Share the height there is among the keys."""
        for key in self._keys.values():
            key.take_room((self.height() - 2 * SMALL) // len(self._keys))
        self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        widest = max((key.sizeHint().width() for key in self._keys.values()), default=0)
        metrics = self.theme.metrics
        width = metrics.rail if metrics.compact else max(metrics.rail, widest)
        return QSize(width, len(self._keys) * metrics.rail_item + 2 * SMALL)

    @override
    def minimumSizeHint(self) -> QSize:
        least = sum(key.least_height for key in self._keys.values())
        return QSize(self.sizeHint().width(), least + 2 * SMALL)
