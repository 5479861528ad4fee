"""The ticks of single units or persons under a paper that each of them brings (D35)."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.intake_view import SubjectView
from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_KEY, SMALL, TIGHT, Type
from desktop.views.widgets.flow import Flow
from desktop.views.widgets.paint import box, painting, text, tick
from desktop.views.widgets.painted import ENTER_KEYS

_BOX = 15
_GAP = 5
_TEXT_AT = 26  # as in the rows of the right pane


class SubjectTick(QCheckBox):
    """One unit or person: its number, in the large list with its name.

    Signals:
        ticked: key of the tick and whether it is set now.
        entered: Enter was pressed.
    """

    ticked = Signal(str, bool)
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, named: bool) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view: SubjectView | None = None
        self._named = named
        self._bare = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._tell_ticked)
        theme.changed.connect(self.updateGeometry)

    def show_subject(self, view: SubjectView, paper: str) -> None:
        """Show the tick of one subject of `paper`."""
        self._view = view
        self.setChecked(view.ticked)
        self.setToolTip(view.label)
        self.setAccessibleName(f"{paper}: {view.label}")
        self.updateGeometry()
        self.update()

    def show_bare(self, *, bare: bool) -> None:
        """Show the box alone in the middle, as in a column that says whose it is."""
        if bare != self._bare:
            self._bare = bare
            self.updateGeometry()
            self.update()

    @property
    def _words(self) -> str:
        if self._bare:
            return ""
        words = self._view.label if self._view else ""
        return words if self._named else words.partition(" ")[0]

    def _tell_ticked(self) -> None:
        if self._view is not None:
            self.ticked.emit(self._view.key, self.isChecked())

    @override
    def sizeHint(self) -> QSize:
        words = self.theme.text_width(self._words, Type.ROW)
        return QSize(self.theme.metrics.px(_BOX) + _GAP + words + TIGHT, self.theme.metrics.px(24))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, side = self.theme.palette, self.theme.metrics.px(_BOX)
        left = (self.width() - side) / 2 if self._bare else 0
        area = QRectF(left, (self.height() - side) / 2, side, side)
        with painting(self) as painter:
            if self.isChecked():
                box(painter, area, fill=palette.ink2, radius=RADIUS_KEY)
                tick(painter, area.center(), side * 0.62, palette.sheet, 1.8)
            else:
                owed = self._view is not None and self._view.owed
                edge, width = (palette.amber_mark, 1.5) if owed else (palette.edge, 1.0)
                box(painter, area, fill=palette.sheet, edge=edge, width=width, radius=RADIUS_KEY)
            words = self.rect().adjusted(side + _GAP, 0, 0, 0)
            text(painter, words, self._words, font=self.theme.font(Type.ROW), colour=palette.ink2)


class SubjectTicks(QWidget):
    """The ticks of one paper side by side, breaking into lines.

    Args:
        inset, above: pixels (of 100 % type) left free at the left and on top.
        named: whether each tick has its name, or its number only.

    Signals:
        ticked: key of a tick and whether it is set now.
        entered: Enter was pressed on a tick.
    """

    ticked = Signal(str, bool)
    entered = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        inset: int = _TEXT_AT,
        above: int = 0,
        named: bool = False,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._inset, self._above, self._named = inset, above, named
        self._ticks: list[SubjectTick] = []
        self._flow = Flow(self, gap=SMALL)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        px = self.theme.metrics.px
        self.setContentsMargins(px(self._inset), px(self._above), 0, 0)

    def show_subjects(self, subjects: Sequence[SubjectView], paper: str) -> None:
        """Show a tick for each of `subjects` of `paper`."""
        for _more in range(len(self._ticks), len(subjects)):
            made = SubjectTick(self.theme, self, named=self._named)
            made.ticked.connect(self.ticked)
            made.entered.connect(self.entered)
            self._flow.addWidget(made)
            self._ticks.append(made)
        for each in self._ticks[len(subjects) :]:
            each.hide()
        for each, view in zip(self._ticks, subjects, strict=False):
            each.show_subject(view, paper)
            each.show()

    def ticks(self) -> list[SubjectTick]:
        """Return the ticks on show."""
        return [each for each in self._ticks if not each.isHidden()]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        px = self.theme.metrics.px
        return px(self._above) + self._flow.heightForWidth(width - px(self._inset)) + TIGHT

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(120), 0)
