"""The head of a case laid open: its number, who asks what, how long there is, and its path."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.decisions_view import OpenCaseView, StageView
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.elide import Line
from desktop.views.widgets.ink_block import InkBlock
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.name_block import NameBlock
from desktop.views.widgets.paint import hairline, painting, text, tick
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.state import State

_MARK: Final = 12
_STRIP: Final = 46
_LEAST_LINE: Final = 16


class CaseHead(Pane):
    """Who and until when, in the band of the page.

    Signals:
        register_requested: show the case in the register.
    """

    register_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent, lines=Side.BOTTOM)
        self.number = InkBlock(theme)
        self.name = NameBlock(theme, minimum=160)
        self._due = StateLine(theme, role=Type.STRIP, marked=False)
        self._day = Line(theme, role=Type.NOTE, ink="ink2")
        self.register = KeyButton(
            theme, "Ctrl+O", _("Open in the register"), shorts=(_c("short", "In the register"),)
        )
        self.register.clicked.connect(self.register_requested)
        due = QVBoxLayout()
        due.setSpacing(0)
        due.addStretch(1)
        due.addWidget(self._due)
        due.addWidget(self._day)
        due.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(MEDIUM)
        self._row.addWidget(self.number)
        self._row.addWidget(self.name, 1)
        self._row.addLayout(due)
        self._row.addSpacing(LARGE)
        self._row.addWidget(self.register)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        margin = self.theme.metrics.sheet_margin
        self._row.setContentsMargins(margin, 0, margin, 1)
        self.setFixedHeight(self.theme.metrics.band)

    def show_case(self, view: OpenCaseView) -> None:
        """Show the head of a case."""
        self.number.set_number(view.number)
        self.name.show_name(view.applicant, view.about)
        self._due.show_state(State(view.due_tone), view.due)
        self._day.set_text(view.due_day)


class StageStrip(Painted):
    """The stages of a case on one line: who was there and when; who has it now stands out.

    Where room is short the details of stages that are over go to the tool tip.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._stages: tuple[StageView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_stages(self, stages: Sequence[StageView]) -> None:
        """Show the stages in their order."""
        self._stages = tuple(stages)
        said = [", ".join(part for part in (each.title, each.detail) if part) for each in stages]
        self.setAccessibleName("; ".join(said))
        self.setToolTip("\n".join(said))
        self.remeasure()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(320), self.theme.metrics.px(_STRIP))

    def _width(self, stage: StageView, *, whole: bool) -> int:
        title = self.theme.text_width(stage.title, Type.OWED)
        shown = whole or stage.state == "current"
        detail = self.theme.text_width(stage.detail, Type.NOTE) if shown else 0
        return self._words_at + max(title, detail) + 1

    @property
    def _words_at(self) -> int:
        return self.theme.metrics.px(_MARK) + SMALL

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._stages:
            return
        margin, palette = self.theme.metrics.sheet_margin, self.theme.palette
        room = self.width() - 2 * margin - (len(self._stages) - 1) * (_LEAST_LINE + 2 * SMALL)
        whole = sum(self._width(each, whole=True) for each in self._stages) <= room
        widths = [self._width(each, whole=whole) for each in self._stages]
        spare = max(0, (room - sum(widths)) // max(1, len(self._stages) - 1))
        left = margin
        with painting(self) as painter:
            painter.fillRect(self.rect(), QColor(palette.sheet))
            hairline(painter, 0, self.height() - 1, self.width(), palette.line2)
            for place, (stage, width) in enumerate(zip(self._stages, widths, strict=True)):
                shown = whole or stage.state == "current"
                self._paint_stage(painter, QRect(left, 0, width, self.height() - 1), stage, shown)
                left += width
                if place + 1 < len(self._stages):
                    length = _LEAST_LINE + spare
                    middle = self.height() // 2
                    hairline(painter, left + SMALL, middle, length, palette.line2)
                    left += length + 2 * SMALL

    def _paint_stage(self, painter: QPainter, area: QRect, stage: StageView, shown: bool) -> None:  # noqa: FBT001  said by its name
        palette, height = self.theme.palette, self.theme.line_height(Type.ROW)
        line = self.theme.line_height(Type.NOTE)
        detail = line if shown and stage.detail else 0
        top = area.top() + (area.height() - height - line) // 2  # every name stands on one line
        self._paint_mark(painter, QRectF(area.left(), top, self._words_at, height), stage)
        words = area.adjusted(self._words_at, 0, 0, 0)
        words.setTop(top)
        words.setHeight(height)
        current = stage.state == "current"
        ink = palette.ink3 if stage.state == "next" else palette.ink
        font = self.theme.font(Type.OWED if current else Type.ROW)
        text(painter, words, stage.title, font=font, colour=ink)
        if detail:
            words.moveTop(top + height)
            words.setHeight(detail)
            colour = palette.accent if current else palette.ink3
            text(painter, words, stage.detail, font=self.theme.font(Type.NOTE), colour=colour)

    def _paint_mark(self, painter: QPainter, area: QRectF, stage: StageView) -> None:
        palette, side = self.theme.palette, self.theme.metrics.px(_MARK)
        centre = QPointF(area.left() + side / 2, area.center().y())
        if stage.state == "done":
            tick(painter, centre, side * 0.9, palette.done_mark, 0.16 * side)
            return
        if stage.state == "current":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
        else:
            painter.setPen(QPen(QColor(palette.ink3), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, side * 0.42, side * 0.42)
