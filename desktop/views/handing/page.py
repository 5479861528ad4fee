"""Беру: who waits at the top, the list in the middle, one case at the right, the keys below."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.case_acts_tell import TellByAnyWay
from desktop.presenters.handing import HandingPresenter
from desktop.presenters.handing_over import HandOverPresenter
from desktop.presenters.handing_view import CollectView, HandSheetView
from desktop.presenters.list_view import NothingView, PreviewView
from desktop.presenters.queueing_hand_view import HandView
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.counter.hand_band import HandBand
from desktop.views.handing.collect_pane import CollectPane
from desktop.views.handing.hand_sheet import HandSheet
from desktop.views.handing.waiting_table import WaitingTable
from desktop.views.keyed_page import KeyedPage
from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import Line
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.list_stack import ListStack
from desktop.views.widgets.search_box import SearchBox
from desktop.views.widgets.sentence_filter import SentenceFilter

KEYS: Final[Mapping[str, str]] = {
    "Ctrl+F": "handing.search",
    "F2": "handing.turn",
    "F4": "handing.tell",
    "F8": "handing.back",
    "F9": "handing.finish",
}
_SEARCH: Final = 360


class HandingPage(KeyedPage):
    """The page of handing over.

    Signals:
        back_requested: go back to the visitor at the window.
    """

    back_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        handing: HandingPresenter,
        over: HandOverPresenter,
        acts: CaseActs,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._handing, self._over, self._acts = handing, over, acts
        self.band = HandBand(theme)
        self.sentence = SentenceFilter(theme)
        self.search = SearchBox(theme, _("Number of the talon, name, IIN, phone"), cap="Ctrl+F")
        self.table = WaitingTable(theme, handing)
        self.stack = ListStack(theme, self.table, Icon.HAND_OVER)
        self.sheet = HandSheet(theme)
        self.middle = QStackedWidget()
        self.pane = CollectPane(theme)
        self.told = ActSheet(theme, self)
        self.bar = ActionBar(theme)
        self._count = Line(theme, role=Type.OWED)
        self.finish = KeyButton(theme, "F9", _("Hand over"), kind=KeyKind.PRIMARY)
        self.turn = KeyButton(
            theme, "F2", _("Another receives it"), shorts=(_c("short", "Another"),)
        )
        self.back = KeyButton(
            theme, "F8", _("Back to the window"), shorts=(_c("short", "To the window"),)
        )
        self._leave = KeyButton(
            theme, "Esc", _("Do not hand over"), shorts=(_c("short", "Not now"),)
        )
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()
        self._show_hand(handing.hand)
        self._show_sheet(None)

    def _lay_out(self) -> None:
        top = Band(self.theme)
        top.row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        top.row.addWidget(self._count)
        top.row.addWidget(self.search)
        for key in (self.back, self.turn, self._leave):
            self.bar.add_key(key)
        self.bar.set_primary(self.finish)
        self.middle.addWidget(self.stack)
        self.middle.addWidget(self.sheet)
        left = QVBoxLayout()
        left.addWidget(self.middle, 1)
        left.addWidget(self.bar)
        beside = QHBoxLayout()
        beside.addLayout(left, 1)
        beside.addWidget(self.pane)
        rows = QVBoxLayout(self)
        for layout in (left, beside, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        rows.addWidget(self.band)
        rows.addWidget(top)
        rows.addLayout(beside, 1)

    def _fit(self) -> None:
        self.search.setFixedWidth(self.theme.metrics.px(_SEARCH))

    def _connect(self) -> None:
        handing = self._handing
        handing.sentence_changed.connect(self.sentence.show_sentence)
        handing.count_changed.connect(self._count.set_text)
        handing.nothing_changed.connect(self._show_nothing)
        handing.case_changed.connect(self._show_case)
        handing.hand_changed.connect(self._show_hand)
        handing.preview.changed.connect(self._show_preview)
        handing.listed.connect(self._let_keys_go)
        self.sentence.option_chosen.connect(self._choose)
        self.search.search_edited.connect(self._look_for)
        self.search.left_downwards.connect(self._go_to_table)
        self.search.returnPressed.connect(self._take_found)
        self.stack.empty.begin_requested.connect(self._show_all)
        self.stack.close_requested.connect(handing.preview.close)
        self.table.case_chosen.connect(self._take_chosen)
        self.table.activated.connect(self._begin)
        self.pane.tell_requested.connect(partial(self._do, "handing.tell"))
        self.finish.clicked.connect(partial(self._do, "handing.finish"))
        self.back.clicked.connect(self.back_requested)
        self._leave.clicked.connect(self._over.cancel)
        self.turn.clicked.connect(self._over.turn_receiver)
        self._keys.command_requested.connect(self._do)
        self._connect_sheets()

    def _connect_sheets(self) -> None:
        over = self._over
        over.sheet_changed.connect(self._show_sheet)
        self.sheet.ticked.connect(over.tick)
        self.sheet.typed.connect(over.type_text)
        self.sheet.completed.connect(self.finish.setFocus)
        self.told.serve(self._acts)
        self.told.released.connect(self._go_to_work)

    def _do(self, command: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "handing.search": self.search.start_search,
            "handing.turn": self._over.turn_receiver,
            "handing.tell": self._tell,
            "handing.back": self._go_back,
            "handing.finish": self._finish,
        }
        if command in acts:
            acts[command]()

    def _finish(self) -> None:
        """Do what stands open; else begin to hand over the case chosen."""
        if self._acts.is_open:
            self.told.ask_to_finish()
        elif not self._over.is_open:
            self._begin()
        elif self.sheet.is_sound():
            self._over.finish()

    def _begin(self) -> None:
        self._over.begin(self._handing.case)

    def _tell(self) -> None:
        case = self._handing.case
        self.told.close_drawer()
        if case:
            self._acts.ask(lambda desk: TellByAnyWay(desk, case))
        else:
            self._over.begin("")  # which says what is to be chosen first

    def _go_back(self) -> None:
        if self._handing.hand is not None:
            self.back_requested.emit()

    def start_work(self) -> None:
        """Begin with the search: a talon may be scanned anywhere."""
        self._handing.start()
        self._over.show_again()
        self.search.setText(self._handing.words)
        self._go_to_work()
        self._hold_keys()

    def _look_for(self, words: str) -> None:
        self._handing.search(words)
        self._hold_keys()

    def _hold_keys(self) -> None:
        """Let ↓, Enter and the keys of the page wait for the list they are meant for."""
        if self.isVisible() and self._handing.is_reading:
            self._keys.hold()

    def _let_keys_go(self) -> None:
        if self.isVisible():
            self._keys.let_go()

    def end_work(self) -> None:
        """Read the list no more while another page is on show; a hand-over begun waits."""
        self._handing.rest()

    def narrow_to(self, which: str) -> None:
        """Show what a figure of the day counted."""
        self.search.clear()
        self._over.cancel()
        self._handing.narrow_to(which)
        self._go_to_table()

    def _go_to_work(self) -> None:
        if self._over.is_open:
            self.sheet.start_work()
        else:
            self.search.start_search()

    def _go_to_table(self) -> None:
        if self.stack.is_listing:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.search.start_search()

    def _take_found(self) -> None:
        """Begin with the one case the words mean; of several, choose in the list."""
        if self._handing.model.rowCount() == 1 and self._handing.words:
            self.table.choose_row(0)
            self._handing.take(self._handing.model.row_at(0).case)
            self._begin()
        else:
            self._go_to_table()

    def _choose(self, word: str, key: str) -> None:
        self.search.clear()
        self._handing.choose(word, key)

    def _show_all(self) -> None:
        self.search.clear()
        self._handing.show_all()
        self.search.start_search()

    def _show_nothing(self, view: NothingView | None) -> None:
        had_focus = self.table.hasFocus()
        self.stack.show_nothing(view)
        if had_focus and self.stack.is_empty:
            self.search.start_search()

    def _take_chosen(self, case: str) -> None:
        """Show the case under the cursor; while one is handed over, that one stays on show."""
        if not self._over.is_open:
            self._handing.take(case)

    def _show_case(self, view: CollectView | None) -> None:
        self.pane.show_case(view)
        self.finish.set_ready(ready=view is not None and view.can_hand)
        if view is not None:
            self.table.follow(view.case)  # one case stands in the list and beside it

    def _show_hand(self, hand: HandView | None) -> None:
        """Show the clock of whoever came to collect, as the counter does (W-7.4)."""
        self.band.setVisible(hand is not None)
        self.back.setVisible(hand is not None)
        if hand is not None:
            self.band.show_visit(hand, None)

    def _show_sheet(self, view: HandSheetView | None) -> None:
        is_open = view is not None
        was_open = self.middle.currentWidget() is self.sheet
        self._leave.setVisible(is_open)
        self.turn.setVisible(view is not None and view.turns)
        self.search.setEnabled(not is_open)
        self.sentence.setEnabled(not is_open)
        self.finish.set_verb(view.verb if view is not None else _("Hand over"))
        if view is None:
            self.sheet.forget()
            self.middle.setCurrentWidget(self.stack)
            if was_open and self.isVisible():
                self._go_to_table()
            return
        self.table.follow(view.case)
        self.sheet.show_sheet(view)
        self.middle.setCurrentWidget(self.sheet)
        if not was_open and self.isVisible():
            self.sheet.start_work()

    @property
    def part_in_focus(self) -> str:
        """Return where in the hand-over begun the cursor stands, empty for anywhere else."""
        return self.sheet.part_in_focus

    def focus_part(self, name: str) -> None:
        """Put the cursor into a part of the hand-over begun, should it be there."""
        self.sheet.focus_part(name)

    def _show_preview(self, view: PreviewView | None) -> None:
        self.stack.show_preview(view)
        if view is None and self.isVisible():
            self.search.start_search()

    @override
    def step_back(self) -> bool:
        if self._over.is_open:
            self._over.cancel()
        elif self.stack.is_previewing:
            self._handing.preview.close()
        else:
            return False
        return True

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.told.close_drawer()
        self._keys.let_go()
