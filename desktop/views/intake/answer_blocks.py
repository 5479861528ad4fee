"""The duty and the term as the right pane shows them: each with its arithmetic."""

from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.presenters.intake_view import DayCell, DutyView, TermView
from desktop.views.theme import Theme
from desktop.views.tokens import TIGHT, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State
from desktop.views.widgets.term_bar import TermBar, TermDay


class DutyBlock(Column):
    """The duties of the case, each with its arithmetic and whether it is paid."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=TIGHT)
        self.theme = theme
        self._heading = Heading(theme, _("State duty"), role=Type.SUB)
        self._facts = Facts(theme, self)

    def show_duties(self, duties: tuple[DutyView, ...]) -> None:
        """Show `duties`; compact, only what is to be paid and whether it is."""
        self.setVisible(bool(duties))
        self._heading.set_note(duties[0].citation if duties else "")
        facts: list[Fact] = []
        compact = self.theme.metrics.compact
        for duty in duties:
            facts += _folded(duty) if compact else _duty_facts(duty)
        self._facts.show_facts(facts)
        self.set_parts([self._heading, self._facts])


class TermBlock(Column):
    """When the answer is due, how that was counted, and the day to come for it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=TIGHT)
        self.theme = theme
        self._heading = Heading(theme, _("Due date"), role=Type.SUB)
        self._due = ElidingLine(theme, role=Type.TITLE)
        self._bar = TermBar(theme)
        self._arithmetic = Paragraph(theme, role=Type.ROW, ink="ink2")
        self._collect = Paragraph(theme, role=Type.OWED)
        self._refused = StateLine(theme, role=Type.ROW)

    @property
    def collect(self) -> Paragraph:
        """Return the line that says when to come."""
        return self._collect

    def show_term(self, term: TermView | None, refused: str) -> None:
        """Show `term`, or why it cannot be counted."""
        self.setVisible(term is not None or bool(refused))
        if term is None:
            self._heading.set_note("")
            self._refused.show_state(State.PAST, refused)
            self.set_parts([self._heading, self._refused])
            return
        self._heading.set_note(term.citation)
        self._due.set_text(term.due)
        counted = " · ".join(part for part in (term.arithmetic, term.other) if part)
        self._bar.show_days([_day(cell) for cell in term.cells], counted)
        self._arithmetic.set_text(counted)
        self._collect.set_text(_("To come for it: {day}").format(day=term.collect))
        parts = [self._heading, self._due, self._bar, self._arithmetic, self._collect]
        if self.theme.metrics.compact:
            parts.remove(self._arithmetic)  # it stands on the bar's tool tip
        self.set_parts(parts)


def _duty_facts(duty: DutyView) -> list[Fact]:
    """Return the lines of one duty: how it is reckoned, what is paid, the verdict."""
    if not duty.arithmetic:
        return _folded(duty)
    facts = [Fact(name=f"{duty.arithmetic} · {duty.index}", value=duty.sum, strong=True)]
    if duty.exempt:
        facts.append(Fact(name=duty.exempt))
    return [*facts, _paid(duty)]


def _folded(duty: DutyView) -> list[Fact]:
    """Return the one line of a duty on a compact window, or of one that has no rate."""
    if duty.sum:
        state = State(duty.tone)
        return [Fact(name=duty.sum, value=duty.verdict, state=state)]
    return [Fact(name=f"{duty.title}: {duty.verdict}")]


def _paid(duty: DutyView) -> Fact:
    paid = _("paid {sum}").format(sum=duty.paid) if duty.paid else ""
    return Fact(name=paid, value=duty.verdict, state=State(duty.tone))


def _day(cell: DayCell) -> TermDay:
    if cell.first:
        return TermDay.FIRST
    if cell.due:
        return TermDay.LAST
    return TermDay.COUNTED if cell.working else TermDay.OFF
