"""One application beside the table: who, until when, what, its way so far, and its papers."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.models.paper import CORRECTED
from desktop.presenters.case_acts import CHANCERY, CORRECT, TAKE_IN, TELL, CaseActs
from desktop.presenters.case_acts_ending import ENDINGS
from desktop.presenters.case_acts_file import BIND
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


class PeekPane(Pane):
    """The application chosen in the table, with the keys for its papers.

    Signals:
        preview_requested: id of the paper to show as it prints.
        print_requested: id of the paper to print again.
        mark_requested: id of the paper that was written by hand.
        nothing_to_do: number of the application, empty without one, whose papers need nothing.
        act_requested: an act on the application, by its id.
        paragraph_requested: service and paragraph of its standard to read.
    """

    preview_requested = Signal(str)
    print_requested = Signal(str)
    mark_requested = Signal(str)
    nothing_to_do = Signal(str)
    act_requested = Signal(str)
    paragraph_requested = Signal(str, str)

    def __init__(self, theme: Theme, acts: CaseActs, parent: QWidget | None = None) -> None:
        """Take what can be done to an application: keys of what the operator may not are hidden."""
        super().__init__(theme, Ground.DESK, parent, lines=Side.LEFT)
        self._acts = acts
        self._view: PeekView | None = None
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
        self._make_keys(theme)
        self._nothing = Paragraph(
            theme, _("Choose an application to see it whole."), role=Type.ROW, ink="ink3"
        )
        self._lay_out()
        self._connect()
        self.show_peek(None)
        theme.changed.connect(self._fit)
        self._fit()

    def _make_keys(self, theme: Theme) -> None:
        def key(cap: str, words: str, short: str) -> KeyButton:
            return KeyButton(theme, cap, words, shorts=(short,), small=True)

        self._show_key = key("Enter", _("Show the talon"), _c("short", "Talon"))
        self._file_key = key("Shift+F8", _("File of the case"), _c("short", "File"))
        self._print_key = key("F5", _("Print again"), _("Print"))
        self._mark_key = key("F6", _("Written by hand"), _("By hand"))
        self._correct_key = KeyButton(theme, "F2", _("Correct"), small=True)
        self._take_key = key("F7", _("Take in a paper"), _("A paper"))
        self._chancery_key = key("F3", _("Chancery numbers"), _("Numbers"))
        self._tell_key = key("F4", _("Tell the applicant"), _("Tell"))
        self._acts_key = key("F8", _("Other acts"), _("Other"))

    def _connect(self) -> None:
        self._show_key.clicked.connect(self.ask_for_preview)
        self._print_key.clicked.connect(self.ask_to_print)
        self._mark_key.clicked.connect(self.ask_to_mark)
        self._acts_key.clicked.connect(self.open_acts)
        self._file_key.clicked.connect(partial(self.act_requested.emit, BIND))
        self._correct_key.clicked.connect(partial(self.act_requested.emit, CORRECT))
        self._chancery_key.clicked.connect(partial(self.act_requested.emit, CHANCERY))
        self._tell_key.clicked.connect(partial(self.act_requested.emit, TELL))
        self._take_key.clicked.connect(partial(self.act_requested.emit, TAKE_IN))

    def _lay_out(self) -> None:
        self._top = self._make_top()
        path = Heading(self.theme, _("Its way so far"), role=Type.SUB)
        self._column = Column(gap=MEDIUM)
        self._column.set_parts(
            [self._caller, Rule(self.theme), self._facts, Rule(self.theme), path, self._path]
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
        for pair in self._pairs():
            row = QHBoxLayout()
            row.setSpacing(SMALL)
            for key in pair:
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
        metrics, direction = self.theme.metrics, QBoxLayout.Direction
        self.setFixedWidth(metrics.peek)
        # The day is written out in words: where room is short it stands below.
        self._due_row.setDirection(
            direction.TopToBottom if metrics.compact else direction.LeftToRight
        )
        self._due_row.setSpacing(0 if metrics.compact else MEDIUM)

    def show_peek(self, view: PeekView | None) -> None:
        """Show an application, or what this place is for."""
        self._view = view
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
        self._term.show_term(view.share, state, view.begun, view.passed)
        self._caller.set_text(view.caller)
        self._facts.show_facts(
            [Fact(name=f.name, value=f.value, state=State(f.tone)) for f in view.facts]
        )
        self._path.show_events(view.path)
        self._show_key.setVisible(bool(view.papers))
        self._print_key.setVisible(bool(view.papers))
        self._mark_key.setVisible(any(paper.waits for paper in view.papers))
        offers = self._acts.offers
        self._take_key.setVisible(view.owes_papers and offers(TAKE_IN))
        self._tell_key.setVisible(view.owes_notice and offers(TELL))
        self._chancery_key.setVisible(offers(CHANCERY))
        self._file_key.setVisible(offers(BIND))
        self._correct_key.setVisible(view.can_correct and offers(CORRECT))
        self._acts_key.setVisible(bool(self._on_path() or self._endings()))
        QTimer.singleShot(0, self, self._make_room)

    def _pairs(self) -> tuple[tuple[KeyButton, ...], ...]:
        """Return the keys as they stand, two in a row: a key alone takes all of it."""
        return (
            (self._show_key, self._file_key),
            (self._print_key, self._mark_key),
            (self._correct_key, self._take_key),
            (self._chancery_key, self._acts_key, self._tell_key),
        )

    def _keys(self) -> tuple[KeyButton, ...]:
        return tuple(key for pair in self._pairs() for key in pair)

    def menu_of_acts(self) -> QMenu:
        """Return what is done on the path of the application, and the ways to end it undecided."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act, words in self._on_path():
            menu.addAction(words, partial(self.act_requested.emit, act))
        if menu.actions() and self._endings():
            menu.addSeparator()
        for act, words in self._endings():
            menu.addAction(words, partial(self.act_requested.emit, act))
        return menu

    def _on_path(self) -> tuple[tuple[str, str], ...]:
        return self._acts.offered(self._view.case) if self._view is not None else ()

    def _endings(self) -> tuple[tuple[str, str], ...]:
        """Return the ways to end it undecided, none once it is decided."""
        return self._acts.endings() if self._view is not None and self._view.is_live else ()

    def open_acts(self) -> None:
        """Open the list of acts over their key, the first one in hand."""
        if not self._on_path() and not self._endings():
            self.act_requested.emit(next(iter(ENDINGS)))  # which says why nothing can be done
            return
        menu = self.menu_of_acts()
        above = self._acts_key.mapToGlobal(QPoint(0, -menu.sizeHint().height()))
        menu.popup(above)
        menu.setActiveAction(menu.actions()[0])

    def _make_room(self) -> None:
        """Lay out once more: Qt keeps the height the name had before it got its lines."""
        rows = self.layout()
        if rows is not None:
            rows.invalidate()
            rows.activate()

    @property
    def _paper(self) -> str:
        """Return the paper the keys act on: its talon, the last one where it was made anew."""
        papers = self._view.papers if self._view else ()
        anew = [each for each in papers if each.kind == CORRECTED]
        talon = anew[-1] if anew else next(iter(papers), None)
        return talon.paper if talon else ""

    def ask_for_preview(self) -> None:
        """Ask to see the talon as it prints."""
        if self._paper:
            self.preview_requested.emit(self._paper)

    def ask_to_print(self) -> None:
        """Ask to print the talon; once printed, the next copy is marked «телнұсқа»."""
        if self._paper:
            self.print_requested.emit(self._paper)
        else:
            self.nothing_to_do.emit("")

    def ask_to_mark(self) -> None:
        """Ask to record the paper that waits as written by hand."""
        waiting = [paper.paper for paper in self._view.papers if paper.waits] if self._view else []
        if waiting:
            self.mark_requested.emit(waiting[0])
        else:
            self.nothing_to_do.emit(self._view.number if self._view else "")

    def ask_for_paragraph(self) -> None:
        """Ask to read the paragraph of the purpose."""
        if self._view is not None:
            self.paragraph_requested.emit(self._view.service, self._view.paragraph)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.peek, 10 * HUGE)


def _spoken(view: PeekView) -> str:
    """Say an application in one breath."""
    happened = [event.what for event in view.path]
    return ". ".join((view.number, view.applicant, view.due, view.caller, *happened))
