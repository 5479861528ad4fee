"""The pane beside the matrix: what is chosen, told block by block."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.region_pane import BlockView, PaneView
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State

_WIDTH = 320
_NAMES = 120


class RegionSide(Pane):
    """Tells the square or the file chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.LEFT)
        self._title = Paragraph(theme, role=Type.TITLE)
        self._note = Paragraph(theme, role=Type.NOTE, ink="ink2")
        self._state = StateLine(theme)
        self._head = Column(gap=SMALL)
        self._head.set_parts([self._title, self._note, self._state])
        self._blocks: list[Column] = []
        self._body = Column(gap=LARGE)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE, SMALL, LARGE)
        rows.setSpacing(MEDIUM)
        self._scroller = Scroller(self._body)
        rows.addWidget(self._scroller, 1)
        self.enter_key = KeyButton(theme, "Enter", _("After a restore…"), small=True)
        self.enter_key.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, LARGE - SMALL, 0)
        foot.addWidget(self.enter_key)
        rows.addLayout(foot)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(self.theme.metrics.px(_WIDTH))

    def show_pane(self, view: PaneView | None, *, can_settle: bool = False) -> None:
        """Show what is chosen, nothing while nothing is; Enter settles its fork where it can."""
        gone, self._blocks = self._blocks, []
        self.enter_key.set_verb(_("Settle a fork…") if can_settle else _("After a restore…"))
        self.enter_key.setVisible(view is not None and (can_settle or view.left > 0))
        if view is None:
            self._body.set_parts([])
            self.setAccessibleDescription("")
            _destroy(gone)
            return
        self._title.set_text(view.title)
        self._note.set_text(view.note)
        self._note.setVisible(bool(view.note))
        self._state.show_state(State(view.tone), view.state)
        self._blocks = [self._block(each) for each in view.blocks]
        self._body.set_parts([self._head, *self._blocks])
        _destroy(gone)
        self.setAccessibleDescription(spoken(view))

    def turn(self, pages: int) -> None:
        """Scroll by pages, up by a negative number."""
        bar = self._scroller.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    @property
    def scrolled(self) -> int:
        """Return how far it is scrolled, in pixels."""
        return self._scroller.verticalScrollBar().value()

    def _block(self, block: BlockView) -> Column:
        title = Paragraph(self.theme, role=Type.SUB)
        title.set_text(block.title)
        parts: list[QWidget] = [title]
        if block.says:
            says = Paragraph(self.theme, role=Type.ROW, ink=_INKS.get(block.tone, "ink2"))
            says.set_text(block.says)
            parts.append(says)
        if block.facts:
            facts = Facts(self.theme, name_width=_NAMES)
            facts.show_facts(
                [Fact(name=e.name, value=e.value, state=State(e.tone)) for e in block.facts]
            )
            parts.append(facts)
        column = Column(gap=SMALL)
        column.set_parts(parts)
        return column


def _destroy(blocks: Sequence[Column]) -> None:
    for each in blocks:
        each.deleteLater()


_INKS = {"past": "red", "near": "amber", "held": "held"}


def spoken(view: PaneView) -> str:
    """Return everything a pane tells, for a screen reader."""
    said = [view.title, view.note, view.state]
    for block in view.blocks:
        said += [block.title, block.says, *(f"{each.name}: {each.value}" for each in block.facts)]
    return "\n".join(each for each in said if each)
