"""Шешімдер: what waits for whom; one case laid open, its decision, and the paper that prints."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.presenters.case_acts import CaseActs
from desktop.presenters.decisions import DecisionsPresenter
from desktop.presenters.decisions_view import ListsView, OfferedGround, OpenCaseView
from desktop.presenters.decisions_waiting import WaitingLists
from desktop.presenters.help import HelpPresenter
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.decisions.case_pane import CasePane
from desktop.views.decisions.grounds_drawer import OFFER, GroundsDrawer
from desktop.views.decisions.lists_pane import ListsPane
from desktop.views.keyed_page import KeyedPage
from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme

KEYS: Final[Mapping[str, str]] = {
    "F2": "decisions.find",
    "F3": "decisions.unfind",
    "F4": "decisions.complete",
    "F5": "decisions.write",
    "F6": "decisions.more",
    "F7": "decisions.return",
    "F8": "decisions.reassign",
    "F9": "decisions.step",
    "F11": "decisions.paper",
    "Ins": "decisions.ground",
    "Ctrl+Del": "decisions.drop",
    "Ctrl+O": "decisions.register",
    "Ctrl+F11": "decisions.language",
    "Alt+↓": "decisions.next-item",
    "Alt+↑": "decisions.last-item",
    "Ctrl+PgDn": "decisions.next-case",
    "Ctrl+PgUp": "decisions.last-case",
}
_LIST: Final = "decisions.list-"


class DecisionsPage(KeyedPage):
    """The page of decisions.

    Signals:
        register_requested: case to be shown in the register.
    """

    register_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        decisions: DecisionsPresenter,
        waiting: WaitingLists,
        acts: CaseActs,
        help_: HelpPresenter,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._decisions, self._waiting, self._acts = decisions, waiting, acts
        self._help = help_
        self._case = self._service = ""
        self.lists = ListsPane(theme)
        self.opened = CasePane(theme)
        self._stack = QStackedWidget()
        for part in (self.lists, self.opened):
            self._stack.addWidget(part)
        self.sheet = ActSheet(theme, self)
        self.grounds = GroundsDrawer(theme, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._stack)
        self._connect()
        self._connect_case()

    def _connect(self) -> None:
        waiting, lists, acts, sheet = self._waiting, self.lists, self._acts, self.sheet
        waiting.lists_changed.connect(self._show_lists)
        waiting.begun_anew.connect(self._await_lists)
        lists.list_chosen.connect(self._choose_list)
        lists.case_ticked.connect(waiting.tick)
        lists.case_opened.connect(self._decisions.open_case)
        lists.step_requested.connect(waiting.act)
        lists.remind_requested.connect(waiting.remind)
        sheet.serve(acts)
        sheet.opening.connect(self._make_room)
        sheet.released.connect(self._take_focus)
        self.grounds.released.connect(self._take_focus)
        self._keys.command_requested.connect(self._do)

    def _connect_case(self) -> None:
        decisions, pane = self._decisions, self.opened.decision
        decisions.case_changed.connect(self._show_case)
        decisions.decision_changed.connect(pane.show_decision)
        decisions.letter_changed.connect(pane.show_letter)
        decisions.preview_changed.connect(self.opened.preview.show_preview)
        decisions.grounds_offered.connect(self._offer)
        decisions.lacking.connect(pane.focus_lacking)
        self.grounds.picked.connect(self._add_ground)
        pane.item_chosen.connect(decisions.take_item)
        pane.outcome_chosen.connect(decisions.choose_outcome)
        pane.permit_chosen.connect(decisions.choose_permit)
        pane.document_typed.connect(decisions.type_document)
        pane.fact_typed.connect(decisions.type_fact)
        pane.clause_typed.connect(decisions.type_clause)
        pane.ground_removed.connect(decisions.remove_ground)
        pane.passage_typed.connect(decisions.type_passage)
        pane.language_chosen.connect(decisions.take_language)
        pane.grounds_requested.connect(decisions.offer_grounds)
        pane.completed.connect(decisions.take_next)
        decisions.completed.connect(self.opened.go_to_step)
        pane.released.connect(self.opened.go_to_step)
        papers = self.opened.papers
        papers.complete_requested.connect(decisions.check_completeness)
        papers.find_requested.connect(decisions.find)
        papers.unfind_requested.connect(decisions.take_finding_back)
        papers.paragraph_requested.connect(self._read_paragraph)
        self.opened.command_requested.connect(self._do)
        self.opened.head.register_requested.connect(self._go_to_register)
        self.opened.preview.wide_requested.connect(self._turn_paper)

    @property
    def is_open(self) -> bool:
        """Tell whether a case is laid open."""
        return self._stack.currentWidget() is self.opened

    def _do(self, command: str) -> None:
        if not command.startswith("decisions.") or not self.isVisible():
            return
        if command == "decisions.step":
            self._take_step()
        elif command.startswith(_LIST):
            self.narrow_to(command.removeprefix(_LIST))
        elif self.is_open:
            self._do_to_case(command)
        elif command == "decisions.return" and not self._acts.is_open:
            self.lists.ask_to_remind()

    def _do_to_case(self, command: str) -> None:
        decisions, pane = self._decisions, self.opened.decision
        acts: dict[str, Callable[[], None]] = {
            "decisions.find": decisions.find,
            "decisions.unfind": decisions.take_finding_back,
            "decisions.complete": decisions.check_completeness,
            "decisions.write": decisions.write_down,
            "decisions.more": self._open_more,
            "decisions.return": decisions.return_for_rework,
            "decisions.reassign": decisions.reassign,
            "decisions.paper": self._turn_paper,
            "decisions.ground": decisions.offer_grounds,
            "decisions.drop": partial(self._drop, pane.ground_in_hand),
            "decisions.register": self._go_to_register,
            "decisions.language": self._turn_language,
            "decisions.next-item": partial(decisions.step_item, 1),
            "decisions.last-item": partial(decisions.step_item, -1),
            "decisions.next-case": partial(decisions.step_to, 1),
            "decisions.last-case": partial(decisions.step_to, -1),
        }
        if command in acts:
            acts[command]()

    def _take_step(self) -> None:
        if self._acts.is_open:
            self.sheet.ask_to_finish()
        elif self.is_open:
            self._decisions.take_step()
        else:
            self.lists.ask_for_step()

    def _drop(self, ground: str) -> None:
        if ground:
            self._decisions.remove_ground(ground)
            self.opened.decision.take_focus()

    def _turn_language(self) -> None:
        now = self.opened.decision.languages.key()
        self._decisions.take_language("kk" if now == "ru" else "ru")

    def _turn_paper(self) -> None:
        self.opened.set_wide(wide=not self.opened.is_wide)
        preview = self.opened.preview
        if self.opened.is_wide:
            shown = preview.pdf if preview.pdf.isVisible() else preview.wide
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.opened.take_focus()

    def _open_more(self) -> None:
        menu = self.menu_of_acts()
        if menu.actions():
            bar = self.opened.bar
            menu.popup(bar.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        else:
            menu.deleteLater()
            self._decisions.say_nothing_more()

    def menu_of_acts(self) -> QMenu:
        """Return the list of what else can be done to the case laid open."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act, words in self._decisions.more_acts():
            menu.addAction(words, partial(self._decisions.begin_more, act))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        return menu

    def _go_to_register(self) -> None:
        if self._case:
            self.register_requested.emit(self._case)

    def _read_paragraph(self, document: str) -> None:
        self._help.show_standard(self._service, self._decisions.paragraph_of(document))

    def _offer(self, grounds: Sequence[OfferedGround]) -> None:
        if self.isVisible():
            self.grounds.offer(grounds)

    def _add_ground(self, ground: str) -> None:
        self._decisions.add_ground(ground)
        self.opened.decision.focus_ground(ground)

    def _show_case(self, view: OpenCaseView | None) -> None:
        before, self._case = self._case, view.case if view else ""
        if view is None:
            self.grounds.close_drawer()
            self.opened.set_wide(wide=False)
            self._stack.setCurrentWidget(self.lists)
            if self.isVisible():
                self.lists.take_focus(before)
            return
        self._service = view.service
        self._help.take_service(view.service)
        self.opened.show_case(view)
        if before != view.case or not self.is_open:
            self._stack.setCurrentWidget(self.opened)
            self.opened.take_focus()
        elif self.isVisible() and QApplication.focusWidget() is None:
            self.opened.take_focus()  # what had the cursor cannot be written any more

    def _make_room(self) -> None:
        self.grounds.close_drawer()
        self.lists.leave_cursor()

    @property
    def part_in_focus(self) -> str:
        """Return where in the decision the cursor stands, empty for anywhere else."""
        focus = self.window().focusWidget()
        places = self.opened.decision.places().items()
        return next((name for name, at in places if at is focus or at.isAncestorOf(focus)), "")

    def focus_part(self, name: str) -> None:
        """Put the cursor into a place of the decision, or offer the grounds it stood among."""
        if name.startswith(OFFER):
            self._decisions.offer_grounds()
        part = self.opened.decision.places().get(name)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_focus(self) -> None:
        if self.is_open:
            self.opened.take_focus()
        else:
            self.lists.take_focus()

    def start_work(self) -> None:
        """Begin with what waits; a case left open stands open again."""
        self._waiting.start()
        self._decisions.start()
        self._take_focus()
        if not self.is_open:
            self._await_lists()

    def _choose_list(self, which: str) -> None:
        self._waiting.choose(which)
        self._hold_keys()

    def _hold_keys(self) -> None:
        if self.isVisible() and self._waiting.is_reading:
            self._keys.hold()

    def _await_lists(self) -> None:
        """Let keys that are pressed at once wait for the line they are meant for."""
        self.lists.await_lists()
        self._hold_keys()

    def _show_lists(self, view: ListsView) -> None:
        self.lists.show_lists(view)
        if self.isVisible():
            self._keys.let_go()

    def end_work(self) -> None:
        """Keep what is typed of the case laid open."""
        self._decisions.keep()

    def open_case(self, case: str) -> None:
        """Lay a case open, found elsewhere."""
        self._decisions.open_case(case)

    def narrow_to(self, which: str) -> None:
        """Show one of the lists."""
        self._decisions.close_case()
        self._waiting.choose(which)
        self._take_focus()
        self._hold_keys()

    @override
    def step_back(self) -> bool:
        if not self.is_open:
            return False
        if self.opened.is_wide:
            self._turn_paper()
        else:
            self._decisions.close_case()
        return True

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for drawer in (self.sheet, self.grounds):
            drawer.close_drawer()
        self._keys.let_go()
