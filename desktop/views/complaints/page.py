"""Шағымдар: the lists at the left, the complaints in the middle, one of them at the right."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.cases_view import PeekView
from desktop.presenters.complaints import ON_PAGE, ComplaintsPresenter, ComplaintsView
from desktop.presenters.list_view import NothingView, PreviewView
from desktop.presenters.register_act import RegisterAct
from desktop.presenters.register_acts import begun
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.complaints.complaint_card import ComplaintCard
from desktop.views.decisions.list_rows import ListNames
from desktop.views.keys import PhysicalKeys
from desktop.views.registers.lists_page import ListsPage
from desktop.views.registers.register_table import RegisterTable
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.act_keys import ActKeys
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import Line
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyHint, KeyKind
from desktop.views.widgets.list_stack import ListStack
from desktop.views.widgets.search_box import SearchBox

KEYS: Final[Mapping[str, str]] = {
    "Ctrl+F": "complaints.search",
    "F5": "complaints.print",
    "F9": "complaints.finish",
    "Shift+Enter": "complaints.case",
}
_NAMES: Final = 176
_SEARCH: Final = 232


class ComplaintsPage(ListsPage):
    """The page of complaints.

    Signals:
        case_requested: the application the complaint chosen is about, to be shown.
    """

    case_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        complaints: ComplaintsPresenter,
        acts: CaseActs,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._complaints, self._acts = complaints, acts
        self.names = ListNames(theme)
        self.search = SearchBox(theme, _("Name, number"), cap="Ctrl+F")
        self.table = RegisterTable(theme)
        self.table.setAccessibleName(_("Complaints"))
        self.middle = ListStack(theme, self.table, Icon.COMPLAINTS)
        self.card = ComplaintCard(theme)
        self.sheet = ActSheet(theme, self)
        self.bar = ActionBar(theme)
        self.act_keys = ActKeys(self.bar, "complaints")
        self.enter_key = KeyButton(
            theme, "F2", _("Register a complaint"), kind=KeyKind.PRIMARY, shorts=(_("Register"),)
        )
        self._title = Line(theme, _("Complaints"), role=Type.TITLE)
        self._count = Line(theme, role=Type.OWED, ink="ink2")
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        head = Band(self.theme)
        head.row.addWidget(self._title)
        head.row.addStretch(1)
        head.row.addWidget(self._count)
        head.row.addWidget(self.search)
        self._hints = [
            KeyHint(self.theme, cap, words)
            for cap, words in (("↑ ↓", _("walk")), ("← →", _("other list")))
        ]
        for hint in self._hints:
            self.bar.add_hint(hint)
        self.bar.set_primary(self.enter_key)
        middle = QVBoxLayout()
        middle.addWidget(head)
        middle.addWidget(self.middle, 1)
        beside = QHBoxLayout()
        self._left = self.make_left()
        beside.addWidget(self._left)
        beside.addLayout(middle, 1)
        beside.addWidget(self.card)
        rows = QVBoxLayout(self)
        for layout in (middle, beside, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        rows.addLayout(beside, 1)
        rows.addWidget(self.bar)

    def _fit(self) -> None:
        metrics = self.theme.metrics
        self._left.setFixedWidth(metrics.px(_NAMES))
        for hint in self._hints:
            hint.setVisible(not metrics.compact)
        self.search.setFixedWidth(_SEARCH if metrics.compact else metrics.px(_SEARCH))

    def _connect(self) -> None:
        complaints, acts, sheet = self._complaints, self._acts, self.sheet
        complaints.lists_changed.connect(self._show_lists)
        complaints.rows_changed.connect(self._show_rows)
        complaints.count_changed.connect(self._count.set_text)
        complaints.nothing_changed.connect(self._show_nothing)
        complaints.complaint_changed.connect(self._show_complaint)
        complaints.preview.changed.connect(self._show_preview)
        self.names.chosen.connect(self._choose_list)
        self.names.stepped.connect(self.names.step)
        self.search.search_edited.connect(complaints.search)
        self.search.left_downwards.connect(self.go_to_table)
        self.search.returnPressed.connect(self.go_to_table)
        self.middle.empty.begin_requested.connect(self._show_all)
        self.middle.close_requested.connect(complaints.preview.close)
        self.table.line_chosen.connect(complaints.take)
        self.table.activated.connect(complaints.show_paper)
        self.card.paper_requested.connect(complaints.show_paper)
        self.card.print_requested.connect(self._print)
        self.card.case_requested.connect(self._open_case)
        self.enter_key.clicked.connect(self._enter)
        self._keys.command_requested.connect(self._do)
        acts.paper_given.connect(complaints.preview.show)
        self.act_keys.act_requested.connect(self._begin)
        sheet.serve(acts)
        sheet.covers.connect(self.bar.end_before)
        sheet.released.connect(self.go_to_table)

    def _do(self, command: str) -> None:
        done: Mapping[str, Callable[[], None]] = {
            "complaints.search": self.search.start_search,
            "complaints.print": self._print,
            "complaints.case": self._open_case,
            "complaints.finish": self._finish,
        }
        if command in done:
            done[command]()
        else:
            self.act_keys.take(command)

    def _finish(self) -> None:
        if self._acts.is_open:
            self.sheet.ask_to_finish()

    def _begin(self, act: RegisterAct) -> None:
        """Begin an act, on the complaint chosen where it needs one."""
        ref = self._complaints.ref if act.needs_line else ""
        if act.needs_line and not ref:
            self._complaints.advise()
            return
        self.sheet.close_drawer()
        self._acts.ask(begun(act, ref))

    def _enter(self) -> None:
        enter = _entering(self.act_keys.acts)
        if enter is not None:
            self._begin(enter)

    def _print(self) -> None:
        paper = self._complaints.last_paper()
        if paper:
            self._acts.give(paper)
        else:
            self._complaints.advise()

    def _open_case(self) -> None:
        if self._complaints.case:
            self.case_requested.emit(self._complaints.case)
        else:
            self._complaints.advise()

    def start_work(self) -> None:
        """Begin in the list, on the complaint that presses most."""
        self.search.setText(self._complaints.words)
        self._complaints.start()
        self.go_to_table()

    def end_work(self) -> None:
        """Read no more while another page is on show."""
        self._complaints.rest()

    def _choose_list(self, name: str) -> None:
        self.search.clear()
        self._complaints.show_list(name)

    def _show_lists(self, view: ComplaintsView) -> None:
        self.names.show_choices(view.choices, view.chosen)
        if view.acts != self.act_keys.acts:
            enter = _entering(view.acts)
            self.enter_key.setVisible(enter is not None)
            self.offer(view.acts, primary=enter)

    def _show_rows(self) -> None:
        self.table.show_register(ON_PAGE, self._complaints.model, self._complaints.chosen)

    def _show_complaint(self, view: PeekView | None) -> None:
        self.card.has_case = bool(self._complaints.case)
        self.card.show_peek(view)

    def _show_nothing(self, view: NothingView | None) -> None:
        had_focus = self.table.hasFocus()
        self.middle.show_nothing(view)
        if had_focus and self.middle.is_empty:
            self.go_to_names()

    def _show_preview(self, view: PreviewView | None) -> None:
        self.middle.show_preview(view, stand=self.sheet.isHidden())
        if view is None:
            self.go_to_table()

    def _show_all(self) -> None:
        self.search.clear()
        self._complaints.show_all()

    @override
    def parts(self) -> tuple[tuple[str, QWidget], ...]:
        return (("search", self.search), ("names", self.names))


def _entering(acts: Sequence[RegisterAct]) -> RegisterAct | None:
    """Return the act that is on no complaint: it enters one."""
    return next((act for act in acts if not act.needs_line), None)
