"""The right pane: what the standard asks for, what is paid, and when to come for the answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.intake_view import AnswerView, NoteView
from desktop.presenters.sentences_counter import nothing_asked
from desktop.views.intake.answer_blocks import DutyBlock, TermBlock
from desktop.views.intake.paper_list import PaperList
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pane import Ground, Pane, Rule, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State
from desktop.views.widgets.tag import Tag
from desktop.views.widgets.text_pane import LawNote


class AnswerPane(Pane):
    """The live answer of the standard.

    Signals:
        ticked: key of a paper, or of one subject of it, and whether it is ticked now.
        explained: the PaperView whose paragraph is wanted.
    """

    ticked = Signal(str, bool)
    explained = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.LEFT)
        self._answer: AnswerView | None = None
        self.papers = PaperList(theme)
        self.papers.ticked.connect(self.ticked)
        self.papers.explained.connect(self.explained)
        self._missing = StateLine(theme, role=Type.OWED, marked=False)
        self._duties = DutyBlock(theme)
        self.term = TermBlock(theme)
        self._note = LawNote(theme)
        self.force = Tag(theme)
        self._refusal = Column(gap=SMALL)
        self._refusal_head = Paragraph(theme, role=Type.HEAD)
        self._refusal_note = LawNote(theme)
        self._refusal.set_parts([self._refusal_head, self._refusal_note])
        self._nothing = Paragraph(theme, role=Type.ROW, ink="ink2")
        self._rules = [Rule(theme, strong=True, room=SMALL) for _each in range(2)]
        self._lay_out()
        self.show_nothing(nothing_asked(None))
        theme.changed.connect(self._follow_theme)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_band())
        inner = QVBoxLayout()
        inner.setContentsMargins(LARGE, SMALL, LARGE, MEDIUM)
        inner.setSpacing(0)
        self._scroller = Scroller(self.papers)
        inner.addWidget(self._nothing)
        inner.addWidget(self._refusal)
        inner.addWidget(self._scroller, 1)
        inner.addWidget(self._rules[0])
        inner.addWidget(self._duties)
        inner.addWidget(self._rules[1])
        inner.addWidget(self.term)
        inner.addSpacing(SMALL)
        inner.addWidget(self._note)
        layout.addLayout(inner, 1)

    def _make_band(self) -> Band:
        band = Band(self.theme, Ground.DESK, lines=Side.BOTTOM | Side.LEFT)
        title = ElidingLine(self.theme, _("Papers required"), role=Type.HEAD, minimum=60)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(title)
        below = QHBoxLayout()
        below.setSpacing(SMALL)
        below.addWidget(self._missing)
        below.addWidget(self.force)
        below.addStretch(1)
        words.addLayout(below)
        words.addStretch(1)
        band.row.addLayout(words, 1)
        return band

    def _follow_theme(self) -> None:
        if self._answer is not None:
            self.show_answer(self._answer)

    def show_nothing(self, words: str) -> None:
        """Say why no papers stand here, or what has to come first."""
        self._answer = None
        self._nothing.set_text(words)
        self._nothing.show()
        self.papers.show_groups(())
        for part in (self._missing, self._refusal, self._duties, self.term, *self._rules):
            part.hide()
        self.force.show_tag("", "")
        self.show_note(NoteView(citation="", says=""))

    def show_answer(self, answer: AnswerView) -> None:
        """Show what the standard says to the form as it stands."""
        self._answer = answer
        self._nothing.set_text(answer.waits_for)
        self._nothing.setVisible(bool(answer.waits_for) and not answer.groups)
        self._missing.show_state(State.NEAR if answer.told else State.NORMAL, answer.summary)
        self._missing.setVisible(bool(answer.summary))
        self.papers.show_groups(answer.groups)
        refusal = answer.not_served
        self._refusal.setVisible(refusal is not None)
        if refusal is not None:
            self._refusal_head.set_text(refusal.title)
            self._refusal_note.show_note(refusal.citation, refusal.says)
        self._duties.show_duties(answer.duties)
        self.term.show_term(answer.term, answer.term_refused)
        self._rules[0].setVisible(bool(answer.duties))
        self._rules[1].setVisible(answer.term is not None or bool(answer.term_refused))
        self.force.show_tag(_("Repealed") if answer.out_of_force else "", answer.out_of_force)

    def show_note(self, note: NoteView) -> None:
        """Tell a paragraph in plain words, at the foot of the pane."""
        self._note.show_note(note.citation, note.says)

    @property
    def waits_for(self) -> str:
        """Return what is said in place of papers, empty while they are asked for."""
        return self._nothing.accessibleName() if not self._nothing.isHidden() else ""

    @property
    def note(self) -> str:
        """Return what is told of a paragraph now."""
        return self._note.accessibleName() if not self._note.isHidden() else ""

    def hint(self, note: NoteView) -> None:
        """Tell unasked why something is needed, where there is room for it."""
        self.show_note(NoteView(citation="", says="") if self.theme.metrics.compact else note)

    def take_focus(self) -> None:
        """Stand on the first paper."""
        first = next(iter(self.papers.rows()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
