"""A case laid open: head and path above, papers, decision and paper side by side, keys below."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _, _c
from desktop.presenters.decisions_view import KeyView, OpenCaseView
from desktop.views.decisions.case_head import CaseHead, StageStrip
from desktop.views.decisions.decision_pane import DecisionPane
from desktop.views.decisions.papers_pane import PapersPane
from desktop.views.decisions.preview_pane import PreviewPane
from desktop.views.theme import Theme
from desktop.views.tokens import Breadth
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Pane
from desktop.views.widgets.state import State

_LEFT: Final = {Breadth.COMPACT: 232, Breadth.NORMAL: 276, Breadth.WIDE: 340}
_RIGHT: Final = {Breadth.COMPACT: 0, Breadth.NORMAL: 380, Breadth.WIDE: 560}


class CasePane(Pane):
    """Everything of one case; in a narrow window the paper is shown by its key.

    Signals:
        command_requested: name of the command whose key was pressed by the mouse.
    """

    command_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent)
        self._is_wide = False
        self.head = CaseHead(theme)
        self.strip = StageStrip(theme)
        self.papers = PapersPane(theme)
        self.decision = DecisionPane(theme)
        self.preview = PreviewPane(theme)
        self._foot = QVBoxLayout()
        self.bar = ActionBar(theme)
        self.paper: KeyButton | None = None
        self.step: KeyButton | None = None
        self._view: OpenCaseView | None = None
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.papers)
        middle.addWidget(self.decision, 1)
        middle.addWidget(self.preview)
        self._foot.addWidget(self.bar)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self.strip)
        rows.addLayout(middle, 1)
        rows.addLayout(self._foot)

    def _fit(self) -> None:
        metrics = self.theme.metrics
        right = metrics.px(_RIGHT[metrics.breadth])
        self.papers.setFixedWidth(metrics.px(_LEFT[metrics.breadth]))
        self.papers.setVisible(not self._is_wide)
        self.decision.setVisible(not self._is_wide)
        self.preview.setVisible(self._is_wide or bool(right))
        if self.paper is not None:  # where the paper has no room beside the case
            self.paper.setVisible(not right)
        if self._is_wide:
            self.preview.setMinimumWidth(0)
            self.preview.setMaximumWidth(16777215)
            self.preview.pdf.set_widest(metrics.px(720))
        else:
            self.preview.pdf.set_widest(0)
            self.preview.setFixedWidth(max(1, right))

    @property
    def is_wide(self) -> bool:
        """Tell whether the paper stands in place of the case."""
        return self._is_wide

    def set_wide(self, *, wide: bool) -> None:
        """Show the paper alone, or the case again."""
        self._is_wide = wide
        self._fit()

    def take_focus(self) -> None:
        """Begin with the decision; where it cannot be written, with the key that comes next."""
        if self.decision.is_open:
            self.decision.take_focus()
        else:
            self.go_to_step()

    def go_to_step(self) -> None:
        """Put the cursor on the key that comes next."""
        if self.step is not None:
            self.step.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_case(self, view: OpenCaseView) -> None:
        """Show a case; its keys are made anew when they become others."""
        before, self._view = self._view, view
        self.head.show_case(view)
        self.strip.show_stages(view.stages)
        self.papers.show_case(view)
        if before is None or (before.keys, before.primary) != (view.keys, view.primary):
            self._make_bar(view)
        self.bar.show_hindrance(view.lead, view.hint, State.INFO)

    def _make_bar(self, view: OpenCaseView) -> None:
        old, self.bar = self.bar, ActionBar(self.theme)
        had_cursor = old.isAncestorOf(self.window().focusWidget())
        self._foot.replaceWidget(old, self.bar)
        old.hide()
        old.deleteLater()
        self.step = None
        for key in view.keys:
            self.step = self._key(key, KeyKind.PLAIN)
            self.bar.add_key(self.step)
        self.paper = KeyButton(
            self.theme, "F11", _("What will print"), shorts=(_c("short", "Paper"),)
        )
        self.paper.clicked.connect(lambda: self.command_requested.emit("decisions.paper"))
        self.bar.add_key(self.paper)
        self._fit()
        if view.primary is not None:
            self.step = self._key(view.primary, KeyKind.PRIMARY)
            self.bar.set_primary(self.step)
        self.bar.show()
        if had_cursor:
            self.take_focus()

    def _key(self, view: KeyView, kind: KeyKind) -> KeyButton:
        shorts = (view.short,) if view.short else ()
        key = KeyButton(self.theme, view.cap, view.verb, kind=kind, shorts=shorts)
        key.clicked.connect(lambda: self.command_requested.emit(view.command))
        return key
