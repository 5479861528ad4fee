"""Facts as pairs of name and value, aligned: the duty, the term, the data of a case."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.marks import MARK_GAP, MARK_SIZE, draw_mark
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Wrapping
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.state import State, state_ink

_LINE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A name and its value; a state other than NORMAL puts its mark before the value."""

    name: str = ""
    value: str = ""
    state: State = State.NORMAL
    strong: bool = False


class Facts(Wrapping):
    """Rows of facts.

    Args:
        name_width: pixels (of 100 % type) the names take, values beginning in one column; 0 puts
            the values at the right end, as sums of money stand.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        name_width: int = 0,
    ) -> None:
        super().__init__(theme, parent)
        self._facts: tuple[Fact, ...] = ()
        self._name_width = name_width

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show `facts` in their order."""
        self._facts = tuple(facts)
        said = [f"{fact.name} {fact.value}".strip() for fact in facts]
        self.setAccessibleName("; ".join(said))
        self.remeasure()

    @override
    def height_at(self, width: int) -> int:
        return sum(max(name.height, value.height) + 2 for name, value in self._blocks(width))

    @override
    def least_width(self) -> int:
        return self.theme.metrics.px(160)

    def _blocks(self, width: int) -> list[tuple[Block, Block]]:
        return [self._pair(fact, width) for fact in self._facts]

    def _pair(self, fact: Fact, width: int) -> tuple[Block, Block]:
        theme, line = self.theme, self.theme.metrics.px(_LINE) - 2
        role = Type.OWED if self._strong(fact) else Type.ROW
        mark = self._mark_room(fact)
        if self._name_width:
            column = theme.metrics.px(self._name_width)
            value = broken(theme, fact.value, role, width - column - mark, line)
            return broken(theme, fact.name, Type.ROW, column - SMALL, line), value
        value = broken(theme, fact.value, role, width - mark, line)
        room = width - value.width - mark - MEDIUM if fact.value else width
        return broken(theme, fact.name, Type.ROW, room, line), value

    @staticmethod
    def _strong(fact: Fact) -> bool:
        return fact.strong or fact.state in {State.NEAR, State.PAST}

    def _mark_room(self, fact: Fact) -> int:
        if fact.state is State.NORMAL:
            return 0
        return self.theme.metrics.px(MARK_SIZE) + MARK_GAP

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        top = 0
        with painting(self) as painter:
            pairs = zip(self._facts, self._blocks(self.width()), strict=True)
            for fact, (name, value) in pairs:
                ink = self.theme.palette.ink3 if self._name_width else self.theme.palette.ink2
                name.draw(painter, 0, top, ink)
                self._paint_value(painter, fact, value, top)
                top += max(name.height, value.height) + 2

    def _paint_value(self, painter: QPainter, fact: Fact, value: Block, top: int) -> None:
        palette, mark = self.theme.palette, self._mark_room(fact)
        column = self.theme.metrics.px(self._name_width)
        left = column if self._name_width else self.width() - value.width - mark
        if mark:
            side = mark - MARK_GAP
            line = self.theme.metrics.px(_LINE) - 2
            area = QRectF(left, top + (line - side) / 2, side, side)
            draw_mark(painter, area, fact.state, palette)
        value.draw(painter, left + mark, top, state_ink(palette, fact.state))
