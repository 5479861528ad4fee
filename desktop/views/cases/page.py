"""Өтініштер: a sentence above, the table in the middle, one application at the right."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.i18n import _, _c
from desktop.presenters.case_acts import CHANCERY, CORRECT, TAKE_IN, TELL, CaseActs
from desktop.presenters.case_acts_file import BIND
from desktop.presenters.cases import CasesPresenter
from desktop.presenters.cases_lanes import LanesPresenter
from desktop.presenters.help import HelpPresenter
from desktop.presenters.list_view import PreviewView
from desktop.presenters.prints import PrintsPresenter
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.cases.case_table import CaseTable
from desktop.views.cases.lanes import Lanes
from desktop.views.cases.listed_page import ListedPage
from desktop.views.cases.peek_pane import PeekPane
from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import Line
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyHint, KeyKind
from desktop.views.widgets.leaving_band import STOP, LeavingBand
from desktop.views.widgets.list_stack import ListStack
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.search_box import SearchBox
from desktop.views.widgets.sentence_filter import SentenceFilter

KEYS: Final[Mapping[str, str]] = {
    "Ctrl+F": "applications.search",
    "F2": "applications.correct",
    "F3": "applications.chancery",
    "F4": "applications.tell",
    "F5": "applications.print",
    "F6": "applications.mark",
    "F7": "applications.take-in",
    "F8": "applications.acts",
    "Shift+F8": "applications.bind-file",
    "F9": "applications.finish",
    "F11": "applications.lanes",
    "Ctrl+O": "applications.decide",
    STOP: "applications.stop",
}
_SEARCH: Final = 232
_FOOT: Final = 40


class CasesPage(ListedPage):
    """The page of the register.

    Signals:
        decision_requested: case to be laid open on the page of decisions.
    """

    decision_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        cases: CasesPresenter,
        lanes: LanesPresenter,
        acts: CaseActs,
        prints: PrintsPresenter,
        help_: HelpPresenter,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._cases, self._prints, self._help = cases, prints, help_
        self._acts, self._switching = acts, lanes
        self._is_first_time = True
        self.sentence = SentenceFilter(theme)
        self.search = SearchBox(theme, _("Name, IIN, number"), cap="Ctrl+F")
        self.table = CaseTable(theme, cases)
        self.lanes = Lanes(theme, lanes)
        self._listed = QStackedWidget()
        self._switch = KeyButton(theme, "F11", "", small=True, kind=KeyKind.QUIET)
        self.peek = PeekPane(theme, acts)
        self.sheet = ActSheet(theme, self)
        self.binding = LeavingBand(theme)
        self._count = Line(theme, role=Type.OWED)
        self.middle = ListStack(theme, self._make_table_pane(), Icon.CASES)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()
        self._show_lanes(lanes.is_shown)

    def _lay_out(self) -> None:
        band = Band(self.theme)
        band.row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        band.row.addWidget(self.search)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.middle, 1)
        middle.addWidget(self.peek)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(band)
        rows.addLayout(middle, 1)
        rows.addWidget(self.binding)

    def _make_table_pane(self) -> QWidget:
        pane = QWidget()
        self._foot = Pane(self.theme, Ground.SHEET, lines=Side.TOP)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(LARGE, 0, LARGE, 0)
        row.setSpacing(LARGE)
        row.addWidget(self._count)
        row.addWidget(self._switch)
        row.addStretch(1)
        row.addWidget(KeyHint(self.theme, "↑ ↓", _("walk")))
        row.addWidget(KeyHint(self.theme, "Enter", _("open")))
        row.addWidget(KeyHint(self.theme, "Ctrl+O", _c("hint", "decision")))
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for listed in (self.table, self.lanes):
            self._listed.addWidget(listed)
        rows.addWidget(self._listed, 1)
        rows.addWidget(self._foot)
        return pane

    def _fit(self) -> None:
        metrics = self.theme.metrics
        self.search.setFixedWidth(metrics.px(_SEARCH))
        self._foot.setFixedHeight(metrics.px(_FOOT))

    def _connect(self) -> None:
        cases, peek = self._cases, self.peek
        cases.sentence_changed.connect(self.sentence.show_sentence)
        cases.count_changed.connect(self._count.set_text)
        cases.nothing_changed.connect(self.middle.show_nothing)
        cases.peek_changed.connect(peek.show_peek)
        cases.preview.changed.connect(self._show_preview)
        self.sentence.option_chosen.connect(cases.choose)
        self.search.search_edited.connect(cases.search)
        self.search.left_downwards.connect(self._go_to_table)
        self.search.returnPressed.connect(self._go_to_table)
        self.middle.empty.begin_requested.connect(self._show_all)
        self.middle.close_requested.connect(cases.preview.close)
        for listed in (self.table, self.lanes):
            listed.case_chosen.connect(cases.peek)
            listed.activated.connect(peek.ask_for_preview)
        self._switch.clicked.connect(self._switching.switch)
        self._switching.shown_changed.connect(self._show_lanes)
        peek.preview_requested.connect(cases.preview.show)
        peek.print_requested.connect(self._prints.print_paper)
        peek.mark_requested.connect(self._prints.mark_hand_written)
        peek.nothing_to_do.connect(cases.advise)
        peek.paragraph_requested.connect(self._help.show_standard)
        self._keys.command_requested.connect(self._do)
        self._connect_acts()

    def _connect_acts(self) -> None:
        acts, sheet = self._acts, self.sheet
        sheet.serve(acts)
        acts.paper_given.connect(self._cases.preview.show)
        binding = self._cases.binding
        acts.work_left.connect(binding.bind)
        binding.file_bound.connect(acts.give)
        binding.changed.connect(self.binding.show_view)
        self.binding.stop_requested.connect(binding.cancel)
        sheet.released.connect(self._go_to_table)
        self.peek.act_requested.connect(self._begin)

    def _do(self, command: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "applications.search": self.search.start_search,
            "applications.print": self.peek.ask_to_print,
            "applications.mark": self.peek.ask_to_mark,
            "applications.take-in": partial(self._begin, TAKE_IN),
            "applications.correct": partial(self._begin, CORRECT),
            "applications.chancery": partial(self._begin, CHANCERY),
            "applications.tell": partial(self._begin, TELL),
            "applications.acts": self.peek.open_acts,
            "applications.bind-file": partial(self._begin, BIND),
            "applications.finish": self._finish,
            "applications.lanes": self._switching.switch,
            "applications.decide": self._decide,
            "applications.stop": self._cases.binding.cancel,
        }
        if command in acts:
            acts[command]()

    def _decide(self) -> None:
        if self._cases.case:
            self.decision_requested.emit(self._cases.case)

    def _begin(self, act: str) -> None:
        """Begin an act on the application chosen, in place of one begun before."""
        if act == BIND and self._cases.binding.is_busy:
            self._cases.binding.advise()
            return
        self.sheet.close_drawer()
        self._acts.begin(act, self._cases.case)

    def _finish(self) -> None:
        if self._acts.is_open:
            self.sheet.ask_to_finish()

    def start_work(self) -> None:
        """Begin with the search; ↓ goes into the table."""
        if self._is_first_time:
            self._is_first_time = False
            self.search.setText(self._cases.words)
            self._cases.show_again()
        self.search.start_search()

    def open_case(self, case: str) -> None:
        """Show an application found elsewhere, whatever the register is narrowed to."""
        self.search.clear()
        self._is_first_time = False
        self._cases.open_case(case)
        self._go_to_list()

    def narrow_to(self, which: str) -> None:
        """Show the applications a figure counted, whatever the sentence said before."""
        self.search.clear()
        self._is_first_time = False
        self._cases.narrow_to(which)
        self._go_to_list()

    def _show_lanes(self, shown: bool) -> None:  # noqa: FBT001  the signal's own
        """See the register in lanes or as a table; the cursor goes along."""
        had_focus = self._listed.isAncestorOf(QApplication.focusWidget() or self)
        self._listed.setCurrentWidget(self.lanes if shown else self.table)
        self._switch.set_verb(_("As a table") if shown else _("By stages"))
        if had_focus:
            self._go_to_list()

    def _go_to_list(self) -> None:
        if self._switching.is_shown:
            self.lanes.start_work()
        else:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_table(self) -> None:
        if self.middle.is_listing:
            self._go_to_list()

    def _show_all(self) -> None:
        self.search.clear()
        self._cases.show_all()
        self.search.start_search()

    def _show_preview(self, view: PreviewView | None) -> None:
        self.middle.show_preview(view, stand=self.sheet.isHidden())
        if view is None:
            self._go_to_list()
