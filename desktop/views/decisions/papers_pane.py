"""The left of a case laid open: its papers, and what was found with what it rests on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.decisions_view import FindingView, OpenCaseView
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.check_row import Check, CheckRow
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.marks import draw_mark
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Wrapping
from desktop.views.widgets.pane import Ground, Heading, Pane, Rule, Side
from desktop.views.widgets.paragraph import Block, Paragraph, broken
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State

_MARK: Final = 14
_MISSING_LINE: Final = 18  # of a row that says what is missing


class FindingRow(Wrapping):
    """One finding: its mark, what it is with the ground it leads to, and its evidence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view = FindingView(key="", words="", detail="", ground="", tone="normal")

    def show_finding(self, view: FindingView) -> None:
        """Show a finding."""
        self._view = view
        said = (view.words, view.ground, view.detail)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.remeasure()

    @property
    def _left(self) -> int:
        return self.theme.metrics.px(_MARK) + SMALL

    def _blocks(self, width: int) -> Sequence[tuple[Block, str]]:
        view, room, palette = self._view, max(1, width - self._left), self.theme.palette
        owed = view.tone == "past"
        head = broken(self.theme, view.words, Type.OWED if owed else Type.ROW, room)
        rows = [(head, palette.ink if owed else palette.ink2)]
        if view.ground:
            rows.append((broken(self.theme, view.ground, Type.LABEL, room), palette.red))
        if view.detail:
            rows.append((broken(self.theme, view.detail, Type.NOTE, room), palette.ink3))
        return rows

    @override
    def height_at(self, width: int) -> int:
        return sum(block.height for block, _ink in self._blocks(width)) + SMALL

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side, top = self.theme.metrics.px(_MARK), 0
        with painting(self) as painter:
            area = QRectF(0, 2, side, side)
            draw_mark(painter, area, State(self._view.tone), self.theme.palette)
            for block, ink in self._blocks(self.width()):
                block.draw(painter, self._left, top, ink)
                top += block.height


class PaperRow(CheckRow):
    """One paper: a tick where it is here; one that is missing stands out by its box and weight."""

    @override
    def heightForWidth(self, width: int) -> int:
        lacks = self.theme.metrics.px(_MISSING_LINE) if self.check.missing else 0
        return super().heightForWidth(width) - lacks

    @override
    def _paint_missing(self, painter: QPainter, top: float) -> None:
        """Leave the word to whoever reads aloud: the list has no room to say it of each."""


class PapersPane(Pane):
    """Papers and findings of a case laid open, each with the key that records of it.

    Signals:
        paragraph_requested: key of a paper whose paragraph is to be read.
        complete_requested: record whether the papers are complete.
        find_requested: record a finding.
        unfind_requested: take a finding back.
    """

    paragraph_requested = Signal(str)
    complete_requested = Signal()
    find_requested = Signal()
    unfind_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.RIGHT)
        self._papers = Heading(theme, _("Papers"))
        self._findings = Heading(theme, _("Findings"))
        self._nothing = Paragraph(theme, _("Nothing is recorded yet."), role=Type.NOTE, ink="ink3")
        self._note = Paragraph(theme, role=Type.NOTE, ink="ink2")
        self._rule = Rule(theme, room=SMALL)
        self.complete = KeyButton(
            theme, "F4", _("Completeness checked"), kind=KeyKind.QUIET, small=True,
            shorts=(_c("short", "Checked"),),
        )  # fmt: skip
        self.record = KeyButton(theme, "F2", _("Record"), kind=KeyKind.QUIET, small=True)
        self.unfind = KeyButton(theme, "F3", _("Take back"), kind=KeyKind.QUIET, small=True)
        self._keys = QWidget()
        row = QHBoxLayout(self._keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self.record)
        row.addWidget(self.unfind)
        row.addStretch(1)
        self._checks: list[PaperRow] = []
        self._rows: list[FindingRow] = []
        self._roving = Roving(self)
        self._list = Column()  # rows keep their own distance
        self._body = Column(gap=SMALL)
        self.scroller = Scroller(self._body)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        rows.addWidget(self.scroller, 1)
        self.complete.clicked.connect(self.complete_requested)
        self.record.clicked.connect(self.find_requested)
        self.unfind.clicked.connect(self.unfind_requested)

    @property
    def checks(self) -> tuple[PaperRow, ...]:
        """Return the papers on show, from top to bottom."""
        return tuple(part for part in self._list.parts() if isinstance(part, PaperRow))

    def show_case(self, view: OpenCaseView) -> None:
        """Show the papers and findings of a case."""
        self._papers.set_note(view.papers_count)
        self._findings.set_note(view.findings_count)
        self._note.set_text(view.note)
        checks = [
            Check(key=each.key, words=each.words, done=each.here, detail=each.detail, fixed=True,
                  missing="" if each.here else _("not handed in"))
            for each in view.papers
        ]  # fmt: skip
        found = sorted(view.findings, key=lambda each: each.tone != "past")  # grounds first
        self._make_rows(len(checks), len(found))
        for row, check in zip(self._checks, checks, strict=False):
            row.show_check(check)
        for row_, finding in zip(self._rows, found, strict=False):
            row_.show_finding(finding)
        papers, findings = self._checks[: len(checks)], self._rows[: len(found)]
        self._roving.set_members(papers)
        self._list.set_parts(papers)
        can = view.examines
        self._body.set_parts(
            [
                self._papers,
                self._list,
                *([self.complete] if can else []),
                self._rule,
                self._findings,
                *findings,
                *([] if findings else [self._nothing]),
                *([self._keys] if can else []),
                *([self._note] if view.note else []),
            ]
        )

    def _make_rows(self, checks: int, findings: int) -> None:
        while len(self._checks) < checks:
            row = PaperRow(self.theme, Check(key="", words=""), self)
            row.paragraph_requested.connect(self.paragraph_requested)
            self._checks.append(row)
        while len(self._rows) < findings:
            self._rows.append(FindingRow(self.theme, self))
