"""Журналдар: the registers at the left, the lines of one in the middle, the keys below."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters import formats
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.list_view import NothingView, PreviewView
from desktop.presenters.register_act import RegisterAct
from desktop.presenters.register_acts import begun
from desktop.presenters.registers import RegistersPresenter, RegistersView
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.decisions.list_rows import ListNames
from desktop.views.keys import PhysicalKeys
from desktop.views.registers.lists_page import ListsPage
from desktop.views.registers.register_table import RegisterTable
from desktop.views.settings.opening_form import ask_new_file
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.act_keys import ActKeys
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyHint, KeyKind
from desktop.views.widgets.leaving_band import STOP, LeavingBand
from desktop.views.widgets.list_stack import ListStack
from desktop.views.widgets.search_box import SearchBox
from desktop.views.widgets.sentence_filter import SentenceFilter

KEYS: Final[Mapping[str, str]] = {
    "Ctrl+F": "registers.search",
    "F5": "registers.print",
    "F9": "registers.finish",
    "Ctrl+S": "registers.save",
    STOP: "registers.stop",
}
_NAMES: Final = 188
_SEARCH: Final = 232


class RegistersPage(ListsPage):
    """The page of registers.

    Signals:
        case_requested: case of the line entered, to be shown among the applications.
    """

    case_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        registers: RegistersPresenter,
        acts: CaseActs,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._registers, self._acts = registers, acts
        self._hints: list[KeyHint] = []
        self.names = ListNames(theme)
        self.sentence = SentenceFilter(theme)
        self.search = SearchBox(theme, _("Name, number"), cap="Ctrl+F")
        self.table = RegisterTable(theme)
        self.middle = ListStack(theme, self.table, Icon.REGISTERS)
        self.leaving = LeavingBand(theme)
        self.sheet = ActSheet(theme, self)
        self.bar = ActionBar(theme)
        self.act_keys = ActKeys(self.bar, "registers")
        self.print_key = KeyButton(theme, "F5", _("Print"), kind=KeyKind.PRIMARY)
        self.save_key = KeyButton(
            theme, "Ctrl+S", _("Save as a file"), shorts=(_c("short", "To a file"),)
        )
        self._title = ElidingLine(theme, role=Type.TITLE)
        self._count = Line(theme, role=Type.OWED, ink="ink2")
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        head = Band(self.theme)
        head.row.addWidget(self._title, 1)
        head.row.addWidget(self._count)
        narrow = Band(self.theme)
        narrow.row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        narrow.row.addWidget(self.search)
        for cap, words in (
            ("↑ ↓", _("walk")),
            ("← →", _("other register")),
            ("Enter", _("open")),
            ("Alt+←", _("and back")),
        ):
            self._hints.append(KeyHint(self.theme, cap, words))
            self.bar.add_hint(self._hints[-1])
        self._sideways = KeyHint(self.theme, "Shift+← →", _("sideways"))
        self.bar.add_hint(self._sideways)
        self.bar.add_key(self.save_key)
        self.bar.set_primary(self.print_key)
        right = QVBoxLayout()
        for part in (head, narrow):
            right.addWidget(part)
        right.addWidget(self.middle, 1)
        right.addWidget(self.leaving)
        beside = QHBoxLayout()
        self._left = self.make_left()
        beside.addWidget(self._left)
        beside.addLayout(right, 1)
        rows = QVBoxLayout(self)
        for layout in (right, beside, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        rows.addLayout(beside, 1)
        rows.addWidget(self.bar)

    def _fit(self) -> None:
        metrics = self.theme.metrics
        self._left.setFixedWidth(metrics.px(_NAMES))
        self._sideways.setVisible(metrics.compact and not self.act_keys.acts)
        for hint in self._hints:  # keys that act come first where there is room for few
            hint.setVisible(not self.act_keys.acts and not metrics.compact)
        self.search.setFixedWidth(self.theme.metrics.px(_SEARCH))

    def _connect(self) -> None:
        registers, acts, sheet = self._registers, self._acts, self.sheet
        registers.register_changed.connect(self._show_register)
        registers.sentence_changed.connect(self.sentence.show_sentence)
        registers.count_changed.connect(self._count.set_text)
        registers.nothing_changed.connect(self._show_nothing)
        self.names.chosen.connect(self._choose_register)
        self.names.stepped.connect(self.names.step)
        self.sentence.option_chosen.connect(registers.choose)
        self.search.search_edited.connect(registers.search)
        self.search.left_downwards.connect(self.go_to_table)
        self.search.returnPressed.connect(self.go_to_table)
        self.middle.empty.begin_requested.connect(self._show_all)
        self.table.line_chosen.connect(registers.take)
        self.table.activated.connect(self._open_case)
        self._keys.command_requested.connect(self._do)
        self.print_key.clicked.connect(self._print)
        self.save_key.clicked.connect(self._save)
        self.middle.close_requested.connect(registers.preview.close)
        registers.preview.changed.connect(self._show_preview)
        registers.place_wanted.connect(self._ask_place)
        registers.leaving.changed.connect(self.leaving.show_view)
        self.leaving.stop_requested.connect(registers.leaving.cancel)
        acts.paper_given.connect(registers.preview.show)
        self.act_keys.act_requested.connect(self._begin)
        sheet.serve(acts)
        sheet.covers.connect(self.bar.end_before)
        sheet.released.connect(self.go_to_table)

    def _do(self, command: str) -> None:
        if command == "registers.search":
            self.search.start_search()
        elif command == "registers.print":
            self._print()
        elif command == "registers.save":
            self._save()
        elif command == "registers.stop":
            self._registers.leaving.cancel()
        elif command == "registers.finish" and self._acts.is_open:
            self.sheet.ask_to_finish()
        else:
            self.act_keys.take(command)

    def _begin(self, act: RegisterAct) -> None:
        """Begin an act of the register on show, on the line chosen where it needs one."""
        ref = self._registers.ref if act.needs_line else ""
        if act.needs_line and not ref:
            self._registers.advise()
            return
        self.sheet.close_drawer()
        self._acts.ask(begun(act, ref))

    def _print(self) -> None:
        """Ask which lines are to be printed, once nothing of before is under way."""
        if self._registers.leaving.is_busy:
            self._registers.leaving.advise()
            return
        self.sheet.close_drawer()
        self._acts.ask(self._registers.printing())

    def _save(self) -> None:
        if self._registers.leaving.is_busy:
            self._registers.leaving.advise()
        elif self._registers.may_print:
            self._registers.ask_place()

    def _ask_place(self, title: str, proposed: str) -> None:
        """Let somebody say by the system's own window where the file goes."""
        place = ask_new_file(self, title, proposed)
        if place:
            self._registers.save(place)

    def _show_preview(self, view: PreviewView | None) -> None:
        self.middle.show_preview(view, stand=self.sheet.isHidden())
        if view is None:
            self.go_to_table()

    def start_work(self) -> None:
        """Begin in the table, on the newest line."""
        self.search.setText(self._registers.words)
        self._registers.start()
        self.go_to_table()

    def end_work(self) -> None:
        """Read the registers no more while another page is on show."""
        self._registers.rest()

    def _choose_register(self, register: str) -> None:
        """Show another register; whoever walks the names stays among them, Enter enters it."""
        if register == self._registers.register.id:
            self.go_to_table()
            return
        self.search.clear()
        self._registers.show_register(register)

    def _show_register(self, view: RegistersView) -> None:
        self.names.show_choices(view.choices, view.register.id)
        title = formats.text(view.register.title)
        self._title.set_text(title)
        self.table.setAccessibleName(title)
        self.table.show_register(view.register, self._registers.model, self._registers.chosen)
        for key in (self.print_key, self.save_key):
            key.setVisible(self._registers.may_print)
        self.print_key.set_ready(ready=view.register.kind == "lines")
        self.offer(view.acts)
        self._fit()

    def _open_case(self) -> None:
        if self._registers.case:
            self.case_requested.emit(self._registers.case)
        else:
            self._registers.advise()

    def _show_nothing(self, view: NothingView | None) -> None:
        had_focus = self.table.hasFocus()
        self.middle.show_nothing(view)
        if had_focus and self.middle.is_empty:
            self.go_to_names()

    @override
    def parts(self) -> tuple[tuple[str, QWidget], ...]:
        return (("search", self.search), ("names", self.names), ("period", self.sentence))

    def _show_all(self) -> None:
        self.search.clear()
        self._registers.show_all()
