"""Grounds and hairlines: what separates the parts of the window, instead of cards and shadows."""

from enum import Enum, Flag, auto

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import HAIRLINE, LARGE, Type
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.link import Link
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Painted


class Ground(Enum):
    """What lies in a pane, named as in the palette."""

    FRAME = "frame"
    DESK = "desk"
    SHEET = "sheet"
    SUNK = "sunk"


class Side(Flag):
    """On which sides of a pane a hairline runs."""

    NONE = 0
    TOP = auto()
    RIGHT = auto()
    BOTTOM = auto()
    LEFT = auto()


class Pane(QWidget):
    """A ground to lay parts on, with hairlines between it and its neighbours."""

    def __init__(
        self,
        theme: Theme,
        ground: Ground = Ground.SHEET,
        parent: QWidget | None = None,
        *,
        lines: Side = Side.NONE,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ground, self._lines = ground, lines
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        width, height = self.width(), self.height()
        with painting(self) as painter:
            painter.fillRect(self.rect(), QColor(getattr(palette, self._ground.value)))
            line = QColor(palette.line2)
            edges = {
                Side.TOP: (0, 0, width, HAIRLINE),
                Side.BOTTOM: (0, height - HAIRLINE, width, HAIRLINE),
                Side.LEFT: (0, 0, HAIRLINE, height),
                Side.RIGHT: (width - HAIRLINE, 0, HAIRLINE, height),
            }
            for side, (x, y, w, h) in edges.items():
                if side in self._lines:
                    painter.fillRect(x, y, w, h, line)


class Rule(Painted):
    """A hairline inside a pane, with room above and below."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        upright: bool = False,
        strong: bool = False,
        room: int = 0,
    ) -> None:
        super().__init__(theme, parent)
        self._upright, self._strong, self._room = upright, strong, room
        along, across = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(*((across, along) if upright else (along, across)))

    @override
    def measured(self) -> QSize:
        thickness = 2 * self._room + HAIRLINE
        return QSize(thickness, 0) if self._upright else QSize(0, thickness)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        colour = QColor(palette.line2 if self._strong else palette.line)
        painter = QPainter(self)
        if self._upright:
            painter.fillRect(self._room, 0, HAIRLINE, self.height(), colour)
        else:
            painter.fillRect(0, self._room, self.width(), HAIRLINE, colour)
        painter.end()


class Heading(QWidget):
    """The name of a pane or group, with a note or a link at the right end of its line.

    `link` is public so that its `clicked` can be wired; it is hidden until it has words.
    """

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        parent: QWidget | None = None,
        *,
        role: Type = Type.HEAD,
        note: str = "",
        link: str = "",
    ) -> None:
        super().__init__(parent)
        self._title = ElidingLine(theme, title, role=role, minimum=80)
        self._note = ElidingLine(theme, note, role=Type.NOTE, ink="ink3", minimum=0)
        self.link = Link(theme, link, role=Type.LABEL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE // 2)
        row.addWidget(self._title, 1)
        row.addWidget(self._note, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_note(note)

    def set_title(self, title: str) -> None:
        """Name the group `title`."""
        self._title.set_text(title)

    def set_note(self, note: str) -> None:
        """Say `note` at the right end; an empty text takes no room."""
        self._note.set_text(note)
        self._note.setVisible(bool(note))

    def set_link(self, words: str) -> None:
        """Offer `words` as the link; an empty text takes it away."""
        self.link.set_words(words)
