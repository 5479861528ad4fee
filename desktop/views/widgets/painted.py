"""The bases of every part we paint ourselves: they keep the look and follow its changes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme


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
