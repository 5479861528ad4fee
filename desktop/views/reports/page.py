"""Есептер: the list at the left, a report in the middle, how its figures were reached below."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.list_view import NothingView, PreviewView
from desktop.presenters.register_act import RegisterAct
from desktop.presenters.register_acts import begun
from desktop.presenters.registers_rows import LinesModel
from desktop.presenters.reports import ReportsPresenter
from desktop.presenters.reports_view import ReportsView, TableView, table_of
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.decisions.list_rows import ListNames
from desktop.views.keys import PhysicalKeys
from desktop.views.registers.lists_page import ListsPage
from desktop.views.reports.charts import ChartsPane
from desktop.views.reports.report_table import ReportTable
from desktop.views.settings.opening_form import ask_new_file
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, SMALL, Breadth, Type
from desktop.views.widgets.act_keys import ActKeys
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyHint, KeyKind
from desktop.views.widgets.leaving_band import STOP, LeavingBand
from desktop.views.widgets.list_stack import ListStack
from desktop.views.widgets.name_block import NameBlock
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.sentence_filter import SentenceFilter

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "F4": "reports.sentence",
        "F5": "reports.print",
        "F9": "reports.finish",
        "F7": "reports.charts",
        "Ctrl+S": "reports.save",
        STOP: "reports.stop",
    }
)
_NAMES: Final = 208


class ReportsPage(ListsPage):
    """The page of reports.

    Signals:
        case_requested: an application behind a figure, to be shown.
        complaint_requested: a complaint behind a figure, to be shown.
    """

    case_requested = Signal(str)
    complaint_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        *,
        reports: ReportsPresenter,
        acts: CaseActs,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._reports, self._acts = reports, acts
        self._hints: list[KeyHint] = []
        self._model: LinesModel | None = None
        self._is_behind = False
        self._came_from_table = False  # the cursor, while a report is composed
        self._name = ""
        self._with_charts: bool | None = None  # until somebody says, where there is room
        self.names = ListNames(theme)
        self.sentence = SentenceFilter(theme)
        self.table = ReportTable(theme)
        self.middle = ListStack(theme, self.table, Icon.REPORTS)
        self.says = Paragraph(theme, role=Type.BODY, ink="ink2")
        self.charts = ChartsPane(theme)
        self.leaving = LeavingBand(theme)
        self.sheet = ActSheet(theme, self)
        self.bar = ActionBar(theme)
        self.act_keys = ActKeys(self.bar, "reports")
        self.print_key = KeyButton(theme, "F5", _("Print"), kind=KeyKind.PRIMARY)
        self.save_key = KeyButton(
            theme, "Ctrl+S", _("Save as a file"), shorts=(_c("short", "To a file"),)
        )
        self.charts_key = KeyButton(theme, "F7", _("Charts"), small=True)
        self.back_key = KeyButton(theme, "Esc", _("Back to the report"), small=True)
        self._title = NameBlock(theme)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()
        self._show_table(table_of())

    def _lay_out(self) -> None:
        head = Band(self.theme)
        head.row.addWidget(self._title, 1)
        head.row.addWidget(self.charts_key)
        head.row.addWidget(self.back_key)
        narrow = Band(self.theme)
        narrow.row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        for cap, words in (
            ("↑ ↓", _("walk")),
            ("Enter", _c("reports", "what is behind it")),
            ("F4", _c("reports", "the period")),
        ):
            self._hints.append(KeyHint(self.theme, cap, words))
            self.bar.add_hint(self._hints[-1])
        self.bar.add_key(self.save_key)
        self.bar.set_primary(self.print_key)
        right = QVBoxLayout()
        for part in (head, narrow):
            right.addWidget(part)
        table = QHBoxLayout()
        table.addWidget(self.middle, 3)
        table.addWidget(self.charts, 2)
        right.addLayout(table, 1)
        right.addWidget(self._make_says())
        right.addWidget(self.leaving)
        beside = QHBoxLayout()
        self._left = self.make_left()
        beside.addWidget(self._left)
        beside.addLayout(right, 1)
        rows = QVBoxLayout(self)
        for layout in (table, right, beside, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        rows.addLayout(beside, 1)
        rows.addWidget(self.bar)

    def _make_says(self) -> QWidget:
        self._says = Pane(self.theme, Ground.SHEET, lines=Side.TOP)
        row = QHBoxLayout(self._says)
        row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        row.addWidget(self.says, 1)
        return self._says

    def _fit(self) -> None:
        metrics = self.theme.metrics
        self._left.setFixedWidth(metrics.px(_NAMES))
        for hint in self._hints:
            hint.setVisible(not metrics.compact)
        self._stand()

    def _connect(self) -> None:
        reports, sheet = self._reports, self.sheet
        reports.view_changed.connect(self._show_view)
        reports.sentence_changed.connect(self.sentence.show_sentence)
        reports.table_changed.connect(self._show_table)
        reports.nothing_changed.connect(self._show_nothing)
        reports.says_changed.connect(self.says.set_text)
        reports.progress_changed.connect(self.leaving.show_view)
        self.leaving.stop_requested.connect(reports.stop)
        self.charts_key.clicked.connect(self.turn_charts)
        reports.preview.changed.connect(self._show_preview)
        reports.place_wanted.connect(self._ask_place)
        reports.case_wanted.connect(self.case_requested)
        reports.complaint_wanted.connect(self.complaint_requested)
        self.names.chosen.connect(self._choose)
        self.names.stepped.connect(self.names.step)
        self.sentence.option_chosen.connect(reports.choose)
        self.table.line_chosen.connect(reports.take)
        self.table.activated.connect(reports.open_row)
        self.middle.close_requested.connect(reports.preview.close)
        self.back_key.clicked.connect(reports.close_behind)
        self.print_key.clicked.connect(self._print)
        self.save_key.clicked.connect(reports.ask_place)
        self._keys.command_requested.connect(self._do)
        self._acts.paper_given.connect(reports.preview.show)
        self.act_keys.act_requested.connect(self._begin)
        sheet.serve(self._acts)
        sheet.covers.connect(self.bar.end_before)
        sheet.released.connect(self.go_to_table)

    def _do(self, command: str) -> None:
        done: Mapping[str, Callable[[], None]] = {
            "reports.sentence": self._go_to_sentence,
            "reports.print": self._print,
            "reports.save": self._reports.ask_place,
            "reports.charts": self.turn_charts,
            "reports.stop": self._reports.stop,
            "reports.finish": self._finish,
        }
        if command in done:
            done[command]()
        else:
            self.act_keys.take(command)

    def _finish(self) -> None:
        if self._acts.is_open:
            self.sheet.ask_to_finish()

    def _print(self) -> None:
        if self.print_key.isVisibleTo(self):
            self.sheet.close_drawer()
            self._acts.ask(self._reports.printing())

    def _begin(self, act: RegisterAct) -> None:
        self.sheet.close_drawer()
        self._acts.ask(begun(act, self._reports.ref))

    def _go_to_sentence(self) -> None:
        tokens = self.sentence.tokens()
        if tokens:
            tokens[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_work(self) -> None:
        """Begin in the table, on the row chosen before."""
        self._reports.start()
        self.go_to_table()

    def end_work(self) -> None:
        """Read no more while another page is on show."""
        self._reports.rest()

    def _choose(self, report: str) -> None:
        self._reports.show_report(report)

    def _show_view(self, view: ReportsView) -> None:
        self.names.show_choices(view.choices, view.chosen)
        self._name = view.title
        self.table.setAccessibleName(view.title)
        self.print_key.setVisible(view.may_print)
        self.offer(view.acts)

    def _show_table(self, view: TableView) -> None:
        self._title.show_name(view.title)
        view.model.setParent(self.table)
        self.table.show_register(view.columns, view.model, view.chosen)
        if self._model is not None:
            self._model.deleteLater()
        self._model = view.model
        self.charts.show_charts(view.charts)
        self._stand()
        self._is_behind = view.is_behind
        self.back_key.setVisible(view.is_behind)

    def _show_nothing(self, view: NothingView | None) -> None:
        inside = self.table.hasFocus()
        self.middle.show_nothing(view)
        self._stand()
        if view is not None:
            self._title.show_name(self._name)
            self.back_key.hide()
            if inside:
                self._came_from_table = True
                self.go_to_names()
        elif self._came_from_table:
            self._came_from_table = False
            if self.part_in_focus == "names":
                self.go_to_table()

    def _show_preview(self, view: PreviewView | None) -> None:
        self.middle.show_preview(view, stand=self.sheet.isHidden())
        self._stand()
        if view is None:
            self.go_to_table()

    @override
    def step_back(self) -> bool:
        """Leave what stands over the report, or stop it while it is being composed."""
        if super().step_back():
            return True
        if self._reports.is_behind:
            self._reports.close_behind()
        elif self.charts.isVisibleTo(self) and not self._is_wide:
            self.turn_charts()
        elif self.leaving.isVisibleTo(self):
            self._reports.stop()
        else:
            return False
        return True

    @property
    def _is_wide(self) -> bool:
        return self.theme.metrics.breadth is Breadth.WIDE

    def turn_charts(self) -> None:
        """Show the charts, beside the table where there is room; or put them away."""
        if not self.charts.charts():
            return
        self._with_charts = not self.charts.isVisibleTo(self)
        self._stand()
        if self.charts.isVisibleTo(self):
            self.charts.go_in()
        else:
            self.go_to_table()

    def _stand(self) -> None:
        """Stand the charts beside the table, or in its place where the window is narrow."""
        is_report = self.middle.is_listing and bool(self.charts.charts())
        wanted = self._is_wide if self._with_charts is None else self._with_charts
        self.charts_key.setVisible(is_report)
        in_place = is_report and wanted and not self._is_wide
        self.charts_key.set_verb(_("Table") if in_place else _("Charts"))
        self.charts.setVisible(is_report and wanted)
        is_table = self._is_wide or not (is_report and wanted)
        self.middle.setVisible(is_table)
        self._says.setVisible(is_table and self.middle.is_listing and not self._is_behind)

    def _ask_place(self, title: str, proposed: str) -> None:
        """Let somebody say by the system's own window where the file goes."""
        place = ask_new_file(self, title, proposed)
        if place:
            self._reports.save(place)

    @override
    def parts(self) -> tuple[tuple[str, QWidget], ...]:
        return (("names", self.names), ("period", self.sentence))
