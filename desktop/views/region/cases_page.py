"""Өтініштер of all offices: a sentence above, the table in the middle, one case at the right."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.region_cases import ListedView, RegionCases
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.cases.case_table import CaseTable
from desktop.views.cases.listed_page import ListedPage
from desktop.views.keys import PhysicalKeys
from desktop.views.region.case_peek import RegionPeek
from desktop.views.settings.opening_form import ask_new_file
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyHint
from desktop.views.widgets.leaving_band import STOP, LeavingBand
from desktop.views.widgets.list_stack import ListStack
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.search_box import SearchBox
from desktop.views.widgets.sentence_filter import SentenceFilter

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Ctrl+F": "region-cases.search",
        "F4": "region-cases.ask",
        "F9": "region-cases.finish",
        "Ctrl+S": "region-cases.save",
        STOP: "region-cases.stop",
    }
)
_SEARCH: Final = 232
_FOOT: Final = 40


class RegionCasesPage(ListedPage):
    """The page of the cases of all offices."""

    def __init__(
        self,
        theme: Theme,
        cases: RegionCases,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._cases = cases
        self._is_first_time = True
        self._is_listed = False
        self.sentence = SentenceFilter(theme)
        self.search = SearchBox(theme, _("Name, IIN, number"), cap="Ctrl+F")
        self.title = ElidingLine(theme, role=Type.HEAD)
        self.all_key = KeyButton(theme, "Esc", _("Show all"), small=True)
        self.table = CaseTable(theme, cases)
        self.peek = RegionPeek(theme, cases)
        self.sheet = ActSheet(theme, self)
        self.leaving = LeavingBand(theme)
        words, short = _("Save as a file"), _c("short", "To a file")
        self.save_key = KeyButton(theme, "Ctrl+S", words, shorts=(short,), small=True)
        self._count = Line(theme, role=Type.OWED)
        self.middle = ListStack(theme, self._make_table_pane(), Icon.CASES)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        self._listed = Band(self.theme)
        self._listed.row.addWidget(self.title, 1)
        self._listed.row.addWidget(self.all_key)
        self._listed.hide()
        self._asked = Pane(self.theme, Ground.SHEET, lines=Side.BOTTOM)
        asked = QHBoxLayout(self._asked)
        asked.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        asked.setSpacing(MEDIUM)
        asked.addWidget(self.sentence, 1)
        asked.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.middle, 1)
        middle.addWidget(self.peek)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._listed)
        rows.addWidget(self._asked)
        rows.addLayout(middle, 1)
        rows.addWidget(self.leaving)

    def _make_table_pane(self) -> QWidget:
        pane = QWidget()
        self._foot = Pane(self.theme, Ground.SHEET, lines=Side.TOP)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(LARGE, 0, LARGE, 0)
        row.setSpacing(LARGE)
        row.addWidget(self._count)
        row.addWidget(self.save_key)
        row.addStretch(1)
        row.addWidget(KeyHint(self.theme, "↑ ↓", _("walk")))
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.table, 1)
        rows.addWidget(self._foot)
        return pane

    def _fit(self) -> None:
        metrics = self.theme.metrics
        self.search.setFixedWidth(metrics.px(_SEARCH))
        self._foot.setFixedHeight(metrics.px(_FOOT))

    def _connect(self) -> None:
        cases = self._cases
        cases.sentence_changed.connect(self.sentence.show_sentence)
        cases.count_changed.connect(self._count.set_text)
        cases.nothing_changed.connect(self.middle.show_nothing)
        cases.peek_changed.connect(self.peek.show_peek)
        cases.listed_changed.connect(self._show_listed)
        self.sentence.option_chosen.connect(self._choose)
        self.search.search_edited.connect(cases.search)
        self.search.left_downwards.connect(self._go_to_table)
        self.search.returnPressed.connect(self._go_to_table)
        self.middle.empty.begin_requested.connect(self._show_all)
        self.all_key.clicked.connect(self._show_all)
        self.table.case_chosen.connect(cases.peek)
        self.peek.ask_requested.connect(self._ask)
        self.save_key.clicked.connect(self._save)
        cases.leaving.changed.connect(self.leaving.show_view)
        self.leaving.stop_requested.connect(cases.leaving.cancel)
        self.sheet.serve(cases.acts)
        self.sheet.released.connect(self._go_to_table)
        self._keys.command_requested.connect(self._do)

    def _do(self, command: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "region-cases.search": self._go_to_search,
            "region-cases.ask": self._ask,
            "region-cases.finish": self._finish,
            "region-cases.save": self._save,
            "region-cases.stop": self._cases.leaving.cancel,
        }
        if command in acts:
            acts[command]()

    def _ask(self) -> None:
        self.sheet.close_drawer()
        self._cases.ask_office()

    def _save(self) -> None:
        """Let somebody say by the system's own window where the list goes."""
        leaving = self._cases.leaving
        if leaving.is_busy:
            leaving.advise()
            return
        place = ask_new_file(self, _("Save the list"), leaving.proposed())
        if place:
            self._cases.save(place)

    def _finish(self) -> None:
        if self._cases.acts.is_open:
            self.sheet.ask_to_finish()

    def start_work(self) -> None:
        """Begin with the search, or in the rows of a figure; ↓ goes into the table."""
        if self._is_first_time:
            self._is_first_time = False
            self.search.setText(self._cases.words)
            self._cases.show_again()
        if self._is_listed:
            self._stand_in_table()
        else:
            self._go_to_search()

    def end_work(self) -> None:
        """Keep nothing: what is chosen stays with the presenter."""

    def open_case(self, case: str) -> None:
        """Show a case found elsewhere, whatever the list is narrowed to."""
        self.search.clear()
        self._is_first_time = False
        self._cases.open_case(case)
        self._stand_in_table()

    def show_listed(self, title: str, cases: Sequence[tuple[str, str]]) -> None:
        """Show what a figure called `title` was counted from; Esc shows everything again."""
        self._is_first_time = False
        self._cases.show_listed(title, cases)
        self._stand_in_table()

    def _choose(self, token: str, key: str) -> None:
        self.search.clear()
        self._cases.choose(token, key)

    def _show_listed(self, view: ListedView | None) -> None:
        """Say what a figure was counted from, in place of the sentence."""
        self._is_listed = view is not None
        self.title.set_text(view.title if view is not None else "")
        self._listed.setVisible(view is not None)
        self._asked.setVisible(view is None)
        if view is not None:
            self.search.clear()

    def _go_to_search(self) -> None:
        if self._is_listed:
            self._show_all()
            return
        self.search.start_search()

    def _go_to_table(self) -> None:
        if self.middle.is_listing:
            self._stand_in_table()

    def _stand_in_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_all(self) -> None:
        self.search.clear()
        self._cases.show_all()
        self._go_to_search()

    @override
    def step_back(self) -> bool:
        if not self._is_listed:
            return super().step_back()
        self._show_all()
        return True
