"""Paint icons from one set, Phosphor by way of qtawesome, to pixmaps that are kept.

Importing qtawesome takes longer than painting a page, so it happens when an `Icons` is made: after
the first paint, by the main window (`theme.show_icons(Icons())`). Until then parts keep the room.
"""

from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Any, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop.views.theme import Theme

ICON_SIZE: Final = 20
SMALL_ICON: Final = 16


class Icon(StrEnum):
    """What an icon stands for; the value is its name in the set."""

    TODAY = "ph.sun-horizon"
    COUNTER = "ph.ticket"
    CASES = "ph.folders"
    DECISIONS = "ph.scales"
    HAND_OVER = "ph.identification-card"
    COMPLAINTS = "ph.chat-centered-text"
    REGISTERS = "ph.notebook"
    REPORTS = "ph.chart-bar"
    EXCHANGE = "ph.arrows-left-right"
    SETTINGS = "ph.sliders-horizontal"
    SEARCH = "ph.magnifying-glass"
    ZOOM = "ph.magnifying-glass-plus"
    PRINT = "ph.printer"
    SAVED = "ph.floppy-disk"
    HOURS = "ph.clock"
    PERSON = "ph.user"
    OPEN_LIST = "ph.caret-down"
    GO_INTO = "ph.caret-right"
    REMOVE = "ph.x"
    LOCKED = "ph.lock-simple"
    CHANGED = "ph.pencil-simple"
    REPEALED = "ph.prohibit"
    EMPTY = "ph.tray"
    SCAN = "ph.qr-code"
    SOUND_OFF = "ph.speaker-slash"
    BACKUP = "ph.database"
    STICK = "ph.hard-drive"

    @property
    def filled(self) -> str:
        """Return the name of the filled form, for the current page."""
        return f"{self.value}-fill"


class Icons:
    """The icon set, with every picture painted once per name, size, colour and pixel ratio."""

    def __init__(self) -> None:
        """Import the set; takes about a tenth of a second."""
        self._set = _phosphor()
        self._kept: dict[tuple[str, int, str, float], QPixmap] = {}

    def pixmap(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        """Return the icon `size` logical pixels wide in `colour` at device pixel ratio `ratio`."""
        key = (name, size, colour, ratio)
        if key not in self._kept:
            self._kept[key] = self._painted(*key)
        return self._kept[key]

    def _painted(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        side = round(size * ratio)
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        icon = self._set.icon(name, color=QColor(colour))
        icon.paint(painter, QRect(0, 0, side, side))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture


@cache
def _phosphor() -> Any:  # noqa: ANN401  qtawesome ships no types
    """Load this set alone, once: all the sets qtawesome brings take eight times as long."""
    awesome = import_module("qtawesome")
    _folder, names = awesome.get_fonts_info()
    letters = next(name for name in names if name.startswith("phosphor-"))
    drawn = letters.replace("phosphor-", "phosphor-charmap-").replace(".ttf", ".json")
    return awesome.IconicFont(("ph", letters, drawn))


def draw_icon(
    painter: QPainter,
    theme: Theme,
    name: str,
    x: float,
    y: float,
    *,
    colour: str,
    size: int = ICON_SIZE,
) -> None:
    """Paint an icon with its upper left corner at `x`, `y`; paint nothing while none are loaded."""
    ratio = painter.device().devicePixelRatioF()
    picture = theme.icon(name, size, colour, ratio)
    if not picture.isNull():
        painter.drawPixmap(round(x), round(y), picture)
