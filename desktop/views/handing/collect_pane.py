"""One case beside the list: what lies ready, who may collect it, and what its applicant knows."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.cases_view import FactView
from desktop.presenters.handing_view import CollectView
from desktop.views.cases.peek_parts import PathView
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, SMALL, TIGHT, Type
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pane import Ground, Heading, Pane, Rule, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State

_NAMES = 124


class CollectPane(Pane):
    """The case chosen in the list.

    Signals:
        tell_requested: tell its applicant something.
    """

    tell_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.LEFT)
        self._number = ElidingLine(theme, role=Type.OWED, ink="ink3")
        self._name = Paragraph(theme, role=Type.HEAD)
        self._stage = StateLine(theme, role=Type.SUB)
        self._hint = Paragraph(theme, role=Type.ROW, ink="ink2")
        self._lying = Facts(theme, name_width=_NAMES)
        self._who = Facts(theme, name_width=_NAMES)
        self._facts = Facts(theme, name_width=_NAMES)
        self._caller = Paragraph(theme, role=Type.ROW)
        self._log = PathView(theme)
        self._quiet = Paragraph(theme, _("Nobody was told anything yet."), role=Type.ROW)
        self.tell = KeyButton(theme, "F4", _("Tell the applicant…"), small=True)
        self.tell.clicked.connect(self.tell_requested)
        self._nothing = Paragraph(
            theme,
            _("Scan the talon or choose an application: who may collect it stands here."),
            role=Type.ROW,
            ink="ink3",
        )
        self._lay_out()
        self.show_case(None)
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        theme = self.theme
        self._lying_head = Heading(theme, _("What lies ready"), role=Type.SUB)
        self._who_head = Heading(theme, _("Who may collect it"), role=Type.SUB)
        self._said_head = Heading(theme, _("What to say by phone"), role=Type.SUB)
        self._log_head = Heading(theme, _("Notices"), role=Type.SUB)
        self._top = Column(gap=TIGHT)
        self._top.set_parts([self._number, self._name, self._stage])
        self._rules = (Rule(theme), Rule(theme))
        self._column = Column(gap=MEDIUM)
        self._scroller = Scroller(self._column)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE, LARGE, MEDIUM)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self._nothing)
        rows.addWidget(self._top)
        rows.addWidget(self._scroller, 1)
        keys = QHBoxLayout()
        keys.setSpacing(SMALL)
        keys.addWidget(self.tell, 1)
        rows.addLayout(keys)

    def _fit(self) -> None:
        self.setFixedWidth(self.theme.metrics.peek)

    def show_case(self, view: CollectView | None) -> None:
        """Show a case, or what this place is for."""
        self.setAccessibleName(_spoken(view) if view else "")
        self._nothing.setVisible(view is None)
        for part in (self._top, self._scroller, self.tell):
            part.setVisible(view is not None)
        if view is None:
            return
        self._number.set_text(f"{view.number} · {view.service}")
        self._name.set_text(view.applicant)
        self._stage.show_state(State(view.tone), view.stage)
        self._hint.set_text(view.hint)
        self._lying_head.set_title(_("What lies ready") if view.can_hand else _("Results"))
        for facts, shown in (
            (self._lying, view.lying),
            (self._who, view.who),
            (self._facts, view.facts),
        ):
            facts.show_facts([_fact(each) for each in shown])
        self._caller.set_text(view.caller)
        self._log.show_events(view.log)
        self._show_what_there_is(view)
        QTimer.singleShot(0, self, self._make_room)

    def _show_what_there_is(self, view: CollectView) -> None:
        first, second = self._rules
        parts: list[QWidget] = [
            *([self._hint] if view.hint else []),
            *([self._lying_head, self._lying] if view.lying else []),
            *([self._who_head, self._who] if view.who else []),
            *(first, self._facts, second),
            *(self._said_head, self._caller),
            *(self._log_head, self._log if view.log else self._quiet),
        ]
        self._column.set_parts(parts)

    def _make_room(self) -> None:
        """Lay out once more: Qt keeps the height the name had before it got its lines."""
        rows = self.layout()
        if rows is not None:
            rows.invalidate()
            rows.activate()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.peek, 10 * HUGE)


def _fact(view: FactView) -> Fact:
    return Fact(name=view.name, value=view.value, state=State(view.tone))


def _spoken(view: CollectView) -> str:
    """Say a case in one breath."""
    lying = (f"{each.name}: {each.value}" for each in view.lying)
    who = (f"{each.name}: {each.value}" for each in view.who)
    parts = (view.number, view.applicant, view.stage, view.hint, *lying, *who)
    return ". ".join(part for part in parts if part)
