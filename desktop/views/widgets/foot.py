"""The line at the bottom: whether printer, backup and export are well, and two keys to know."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, Type
from desktop.views.widgets.key_button import KeyHint
from desktop.views.widgets.marks import MARK_GAP, MARK_SIZE, draw_mark
from desktop.views.widgets.paint import hairline, painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.state import State, state_ink


class FootStatus(NamedTuple):
    """How one thing of the office fares; NORMAL has no mark and is only told."""

    key: str
    words: str
    state: State = State.NORMAL


class StatusKey(Pressable):
    """One status; pressing it goes to where it can be seen to.

    Signals:
        chosen: key of the status.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, status: FootStatus, parent: QWidget | None = None) -> None:
        super().__init__(theme, status.words, parent)
        self._status = status
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell_chosen)

    def show_status(self, status: FootStatus) -> None:
        """Show `status`."""
        self._status = status
        self.set_words(status.words)
        self.setToolTip(status.words)
        self.updateGeometry()
        self.update()

    @property
    def is_calm(self) -> bool:
        """Tell whether the status is only told and asks for nothing."""
        return self._status.state is State.NORMAL

    def _tell_chosen(self) -> None:
        self.chosen.emit(self._status.key)

    @property
    def _lead(self) -> int:
        if self._status.state is State.NORMAL:
            return 0
        return self.theme.metrics.px(MARK_SIZE) + MARK_GAP

    @override
    def measured(self) -> QSize:
        width = self._lead + self.theme.text_width(self.words, Type.NOTE)
        return QSize(width, self.theme.metrics.foot - 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(40), self.measured().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, state, lead = self.theme.palette, self._status.state, self._lead
        calm = {State.NORMAL: palette.ink3, State.DONE: palette.ink2, State.INFO: palette.ink2}
        colour = calm.get(state) or state_ink(palette, state)
        with painting(self) as painter:
            if lead:
                side = lead - MARK_GAP
                mark = QRectF(0, (self.height() - side) / 2, side, side)
                draw_mark(painter, mark, state, palette)
            area = self.rect().adjusted(lead, 0, 0, 0)
            text(painter, area, self.words, font=self.theme.font(Type.NOTE), colour=colour)
            if self.hovered or self.hasFocus():
                hairline(painter, lead, self.height() - 4, self.width(), colour)


class Foot(Pane):
    """The office's condition at the left, hints of keys at the right.

    Where room is short the hints keep their caps only; then what is merely told goes to the tool
    tip, the oldest news first. What is owed always stays.

    Signals:
        status_chosen: key of the status that was pressed.
    """

    status_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.FRAME, parent, lines=Side.TOP)
        self._statuses: list[StatusKey] = []
        self._hints: list[KeyHint] = []
        self._shown = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(LARGE, 1, LARGE, 0)
        self._row.setSpacing(LARGE + 3)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def show_statuses(self, statuses: Sequence[FootStatus]) -> None:
        """Show `statuses`; the foot shows only what exists."""
        for status in statuses[len(self._statuses) :]:
            key = StatusKey(self.theme, status, self)
            key.chosen.connect(self.status_chosen)
            self._row.insertWidget(len(self._statuses), key)
            self._statuses.append(key)
        for key, status in zip(self._statuses, statuses, strict=False):
            key.show_status(status)
            key.show()
        for key in self._statuses[len(statuses) :]:
            key.hide()
        self._shown = len(statuses)
        self._fit()

    def add_hint(self, cap: str, words: str) -> None:
        """Name one more key at the right end."""
        hint = KeyHint(self.theme, cap, words, self)
        self._hints.append(hint)
        self._row.addWidget(hint)
        self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for."""
        shown = self._statuses[: self._shown]
        for hint in self._hints:
            hint.set_brief(brief=False)
        if self._wanted(shown) > self.width():
            for hint in self._hints:
                hint.set_brief(brief=True)
        told = [key for key in shown if key.is_calm]
        left_out: list[StatusKey] = []
        while told and self._wanted([k for k in shown if k not in left_out]) > self.width():
            left_out.append(told.pop(0))
        for key in shown:
            key.setVisible(key not in left_out)
        self.setToolTip(" · ".join(key.words for key in left_out))

    def _wanted(self, statuses: Sequence[StatusKey]) -> int:
        widths = [part.sizeHint().width() for part in (*statuses, *self._hints)]
        return sum(widths) + self._row.spacing() * (len(widths) + 1) + 2 * LARGE

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.theme.metrics.foot)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.theme.metrics.foot)
