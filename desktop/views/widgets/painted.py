"""The bases of every part we paint ourselves: they keep the look and follow its changes."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme

ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Painted(QWidget):
    """A widget that measures and paints itself from the theme.

    A subclass overrides `measured` (its size now) and `paintEvent`; when its data changes it calls
    `remeasure`, which asks for a new layout only if the size really became another.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._last_size = QSize(-1, -1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.restyle)
        theme.icons_loaded.connect(self.update)

    def measured(self) -> QSize:
        """Return the size the part wants with its data and the theme in force."""
        return QSize(0, 0)

    def remeasure(self) -> None:
        """Paint again, and lay out again if the wanted size has changed."""
        size = self.measured()
        if size != self._last_size:
            self._last_size = size
            self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Follow a changed theme."""
        self._last_size = QSize(-1, -1)
        self.remeasure()

    @override
    def sizeHint(self) -> QSize:
        return self.measured()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.measured()


class Wrapping(Painted):
    """A painted part whose height follows from its width.

    A subclass overrides `height_at`, and `natural_width` and `least_width` where they differ.
    Its upright policy must let it grow: Qt caps a fixed part at the height its hint had at some
    earlier width, which is how wrapped text loses its last line.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def height_at(self, width: int) -> int:
        """Return the height the part wants when it is `width` wide."""
        raise NotImplementedError

    def natural_width(self) -> int:
        """Return the width the part would like."""
        return self.theme.metrics.px(240)

    def least_width(self) -> int:
        """Return the width below which the part cannot be read."""
        return self.theme.metrics.px(140)

    @override
    def measured(self) -> QSize:
        width = self.natural_width()
        return QSize(width, self.height_at(max(self.width(), self.least_width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.least_width(), self.natural_width()), 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.height_at(width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.remeasure()


class Pressable(QPushButton):
    """A button that paints itself; its words are no QPushButton text, so `&` means nothing.

    By default the mouse does not move the focus: a click on a key leaves the operator in the field.

    Signals:
        clicked: from QPushButton, by mouse, Space or Enter.
    """

    def __init__(self, theme: Theme, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.words = words
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        theme.changed.connect(self.updateGeometry)
        theme.icons_loaded.connect(self.update)

    def measured(self) -> QSize:
        """Return the size the part wants with its words and the theme in force."""
        return QSize(0, 0)

    def set_words(self, words: str) -> None:
        """Say `words` from now on."""
        if words != self.words:
            self.words = words
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    @property
    def hovered(self) -> bool:
        """Tell whether the pointer is over the part."""
        return self.underMouse() and self.isEnabled()

    @override
    def sizeHint(self) -> QSize:
        return self.measured()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.measured()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)
