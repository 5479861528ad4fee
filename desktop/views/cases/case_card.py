"""One application as everybody reads it: who, until when, what, and its way so far."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.cases_view import PeekView
from desktop.views.cases.peek_parts import PathView, TermProgress
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, SMALL, TIGHT, Type
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.link import Link
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pane import Ground, Heading, Pane, Rule, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State

_NAMES = 112


class CaseCard(Pane):
    """The application chosen in a table; the keys below it are a subclass's.

    Signals:
        paragraph_requested: service and paragraph of its standard to read.
    """

    paragraph_requested = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        keys: Sequence[Sequence[KeyButton]],
        parent: QWidget | None = None,
        *,
        nothing: str = "",
    ) -> None:
        """Take the keys as they stand, a row after the other: a key alone takes all of it.

        `nothing` is what stands here while nothing is chosen.
        """
        super().__init__(theme, Ground.DESK, parent, lines=Side.LEFT)
        self.view: PeekView | None = None
        self._rows = tuple(tuple(row) for row in keys)
        self._number = ElidingLine(theme, role=Type.OWED, ink="ink3")
        self._paragraph = Link(theme, "", role=Type.LABEL)
        self._paragraph.clicked.connect(self.ask_for_paragraph)
        self._name = Paragraph(theme, role=Type.HEAD)
        self._due = StateLine(theme, role=Type.SUB, marked=False)
        self._due_day = ElidingLine(theme, role=Type.ROW, ink="ink2", minimum=60)
        self._term = TermProgress(theme)
        self._caller = Paragraph(theme, role=Type.ROW)
        self._facts = Facts(theme, name_width=_NAMES)
        self._path = PathView(theme)
        nothing = nothing or _("Choose an application to see it whole.")
        self._nothing = Paragraph(theme, nothing, role=Type.ROW, ink="ink3")
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        self._top = self._make_top()
        path = Heading(self.theme, _("Its way so far"), role=Type.SUB)
        self._column = Column(gap=MEDIUM)
        self._below_caller = Rule(self.theme)
        self._column.set_parts(
            [self._caller, self._below_caller, self._facts, Rule(self.theme), path, self._path]
        )
        self._scroller = Scroller(self._column)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self._nothing)
        rows.addWidget(self._top)
        rows.addWidget(self._scroller, 1)
        keys = QVBoxLayout()
        keys.setSpacing(SMALL)
        for beside in self._rows:
            row = QHBoxLayout()
            row.setSpacing(SMALL)
            for key in beside:
                row.addWidget(key, 1)
            keys.addLayout(row)
        rows.addLayout(keys)

    def _make_top(self) -> Column:
        head, due = QWidget(), QWidget()
        beside = QHBoxLayout(head)
        beside.addWidget(self._number, 1)
        beside.addWidget(self._paragraph)
        self._due_row = below = QHBoxLayout(due)
        below.setSpacing(MEDIUM)
        below.addWidget(self._due)
        below.addStretch(1)
        below.addWidget(self._due_day)
        for row in (beside, below):
            row.setContentsMargins(0, 0, 0, 0)
        top = Column(gap=TIGHT)
        top.set_parts([head, self._name, due, self._term])
        return top

    def _fit(self) -> None:
        self.setFixedWidth(self.theme.metrics.peek)
        self._place_day()

    def _place_day(self) -> None:
        """Put the day beside what is owed; written out in words, it stands below in short room."""
        metrics, direction = self.theme.metrics, QBoxLayout.Direction
        wanted = self._due.sizeHint().width() + MEDIUM + self._due_day.sizeHint().width()
        below = metrics.compact or wanted > metrics.peek - 2 * LARGE
        self._due_row.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        self._due_row.setSpacing(0 if below else MEDIUM)

    def show_peek(self, view: PeekView | None) -> None:
        """Show an application, or what this place is for."""
        self.view = view
        self.setAccessibleName(_spoken(view) if view else "")
        self._nothing.setVisible(view is None)
        for part in (self._top, self._scroller, *self._keys()):
            part.setVisible(view is not None)
        if view is None:
            return
        self._number.set_text(view.number)
        self._paragraph.set_words(_("Standard") if view.paragraph else "")
        self._name.set_text(view.applicant)
        state = State(view.due_tone)
        self._due.show_state(state, view.due)
        self._due_day.set_text(view.due_day)
        self._place_day()
        self._term.show_term(view.share, state, view.begun, view.passed)
        self._caller.set_text(view.caller)
        for part in (self._caller, self._below_caller):
            part.setVisible(bool(view.caller))
        self._facts.show_facts(
            [Fact(name=f.name, value=f.value, state=State(f.tone)) for f in view.facts]
        )
        self._path.show_events(view.path)
        self.show_keys(view)
        QTimer.singleShot(0, self, self._make_room)

    def show_keys(self, view: PeekView) -> None:
        """Show the keys of what can be done to an application: by itself, all of them."""

    def _keys(self) -> tuple[KeyButton, ...]:
        return tuple(key for row in self._rows for key in row)

    def _make_room(self) -> None:
        """Lay out once more: Qt keeps the height the name had before it got its lines."""
        rows = self.layout()
        if rows is not None:
            rows.invalidate()
            rows.activate()

    def ask_for_paragraph(self) -> None:
        """Ask to read the paragraph of the purpose."""
        if self.view is not None:
            self.paragraph_requested.emit(self.view.service, self.view.paragraph)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.peek, 10 * HUGE)


def _spoken(view: PeekView) -> str:
    """Say an application in one breath."""
    happened = [event.what for event in view.path]
    return ". ".join((view.number, view.applicant, view.due, view.caller, *happened))
