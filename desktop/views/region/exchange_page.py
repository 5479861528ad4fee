"""Файл алмасу of a region: the matrix of offices and weeks, what is chosen, the keys below."""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.list_view import NothingView, PreviewView
from desktop.presenters.part_by_part import LeavingView
from desktop.presenters.region_exchange import RegionExchange, RegionStep
from desktop.presenters.region_exchange_view import RegionView, ReportLine
from desktop.presenters.region_look import LookView
from desktop.presenters.region_pane import PaneView
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.cases.listed_page import ListedPage
from desktop.views.keys import PhysicalKeys
from desktop.views.region.kept_table import KeptTable
from desktop.views.region.legend import Legend
from desktop.views.region.look_sheet import LookSheet
from desktop.views.region.matrix import Matrix
from desktop.views.region.report import TakenReport
from desktop.views.region.side import RegionSide
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.leaving_band import STOP, LeavingBand
from desktop.views.widgets.list_stack import ListStack

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "F2": "region.take",
        "F3": "region.quarantine",
        "F4": "region.ask",
        "F5": "region.settle",
        "F6": "region.drop",
        "F7": "region.receipt",
        "F8": "region.answer",
        "F9": "region.finish",
        STOP: "region.stop",
    }
)
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_STEPS: Final[Mapping[str, RegionStep]] = MappingProxyType(
    {
        "region.take": "take",
        "region.ask": "ask",
        "region.settle": "settle",
        "region.drop": "drop",
        "region.receipt": "receipt",
        "region.answer": "answer",
    }
)


class RegionExchangePage(ListedPage):
    """The page of a region's exchange."""

    def __init__(
        self,
        theme: Theme,
        exchange: RegionExchange,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._exchange = exchange
        self._view: RegionView | None = None
        self._pane: PaneView | None = None
        self.title = ElidingLine(theme, role=Type.TITLE)
        self.note = ElidingLine(theme, role=Type.NOTE, ink="ink2")
        self.matrix = Matrix(theme, exchange.matrix)
        self.kept = KeptTable(theme, exchange)
        self.report = TakenReport(theme)
        self.look = LookSheet(theme, exchange)
        self.listed = QStackedWidget()
        for part in (self.matrix, self.kept, self.report, self.look):
            self.listed.addWidget(part)
        self.middle = ListStack(theme, self.listed, Icon.EXCHANGE)
        self.legend = Legend(theme)
        self.side = RegionSide(theme)
        self.leaving = LeavingBand(theme)
        self.sheet = ActSheet(theme, self)
        self.bar = ActionBar(theme)
        self.take_key = KeyButton(theme, "F2", _("Take files in"), kind=KeyKind.PRIMARY)
        self.kept_key = KeyButton(theme, "F3", _("Quarantine"), small=True)
        self.step_keys = {
            step: KeyButton(theme, cap, words, shorts=(short,), small=True)
            for cap, step, words, short in _step_keys()
        }
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        band = Band(self.theme)
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.note)
        band.row.addLayout(words, 1)
        left = QVBoxLayout()
        left.addWidget(band)
        left.addWidget(self.middle, 1)
        left.addWidget(self.legend)
        left.addWidget(self.leaving)
        beside = QHBoxLayout()
        beside.addLayout(left, 1)
        beside.addWidget(self.side)
        rows = QVBoxLayout(self)
        for layout in (words, left, beside, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.bar.add_key(self.kept_key)
        for key in self.step_keys.values():
            self.bar.add_key(key)
        self.bar.set_primary(self.take_key)
        rows.addLayout(beside, 1)
        rows.addWidget(self.bar)

    def _connect(self) -> None:
        exchange = self._exchange
        exchange.view_changed.connect(self._show)
        exchange.pane_changed.connect(self._show_pane)
        exchange.leaving_changed.connect(self._show_leaving)
        exchange.preview.changed.connect(self._show_preview)
        exchange.report_changed.connect(self._show_report)
        exchange.look_changed.connect(self._show_look)
        self.look.take_requested.connect(exchange.taking.take)
        self.look.leave_requested.connect(exchange.taking.leave)
        self.look.file_chosen.connect(exchange.choose_looked)
        self.matrix.square_chosen.connect(exchange.choose_square)
        self.matrix.activated.connect(self._open_square)
        self.side.enter_key.clicked.connect(self._open_square)
        self.kept.parcel_chosen.connect(self._choose_kept)
        self.report.close_requested.connect(self._show_matrix)
        self.middle.close_requested.connect(exchange.preview.close)
        self.leaving.stop_requested.connect(exchange.stop)
        self.take_key.clicked.connect(partial(self._begin, "take"))
        self.kept_key.clicked.connect(self._toggle_kept)
        for step, key in self.step_keys.items():
            key.clicked.connect(partial(self._begin, step))
        self._keys.command_requested.connect(self._do)
        self.sheet.serve(exchange.acts)
        self.sheet.released.connect(self._go_to_list)
        self.sheet.covers.connect(self.bar.end_before)

    def _do(self, command: str) -> None:
        if command in _STEPS:
            self._begin(_STEPS[command])
        elif command == "region.quarantine":
            self._toggle_kept()
        elif command == "region.stop":
            self._exchange.stop()
        elif command == "region.finish" and self._exchange.acts.is_open:
            self.sheet.ask_to_finish()
        elif command == "region.finish":
            self._exchange.taking.take()

    def _begin(self, step: RegionStep) -> None:
        self.sheet.close_drawer()
        self._exchange.begin(step)

    def _toggle_kept(self) -> None:
        """Show the quarantine in place of the matrix, or the matrix again."""
        self.sheet.close_drawer()
        self._exchange.preview.close()
        self._exchange.taking.leave()
        if self.listed.currentWidget() is self.kept:
            self._show_matrix()
        else:
            self._show_part(self.kept)
            self._exchange.choose_file(self.kept.chosen)

    @property
    def _can_settle(self) -> bool:
        return self._exchange.is_forked and self._exchange.may("settle")

    def _open_square(self) -> None:
        """Settle the fork of the square under the cursor; else list what its office lacks."""
        if self._can_settle:
            self._begin("settle")
        else:
            self._show_left()

    def _show_left(self) -> None:
        """List what the office under the cursor lacks since a restore, where it lacks any."""
        if self._pane is not None and self._pane.left:
            self._begin("left")

    def _choose_kept(self, parcel: str) -> None:
        if self.listed.currentWidget() is self.kept:
            self._exchange.choose_file(parcel)

    def _show_matrix(self) -> None:
        self._show_part(self.matrix)
        self._exchange.choose_file("")

    def _show_part(self, part: QWidget) -> None:
        self.listed.setCurrentWidget(part)
        self._show_what_is_there()
        self._go_to_list()

    def _show_what_is_there(self) -> None:
        """Say why the list on show is empty, where it is."""
        view, shown = self._view, self.listed.currentWidget()
        nothing = None
        if shown is self.matrix and view is not None and view.is_empty:
            nothing = NothingView(
                head=_("No office is enrolled yet"),
                sentence=_(
                    "Enrol an office by its card in the settings: the weeks of its files appear "
                    "here."
                ),
            )
        elif shown is self.kept and view is not None and not self.kept.model().rowCount():
            nothing = NothingView(
                head=_("Nothing lies in quarantine"),
                sentence=_("A file that cannot be taken now is kept here with its reason."),
            )
        self.middle.show_nothing(nothing)
        self.legend.setVisible(shown is self.matrix and nothing is None)

    def start_work(self) -> None:
        """Begin in the matrix."""
        self._exchange.start()
        self._go_to_list()

    def end_work(self) -> None:
        """Read the exchange no more while another page is on show."""
        self._exchange.rest()

    def _go_to_list(self) -> None:
        if not self.isVisible() or not self.sheet.isHidden():
            return
        shown = self.listed.currentWidget()
        if self.middle.is_empty:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.middle.is_listing and shown is not None:
            inner: dict[QWidget, QWidget] = {
                self.report: self.report.close_key,
                self.look: self.look.table,
            }
            part = inner.get(shown, shown)
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, view: RegionView) -> None:
        is_first, self._view = self._view is None, view
        self.title.set_text(view.title)
        self.note.set_text(view.note)
        self.legend.show_items(view.legend)
        may = self._exchange.may
        self._show_take_key()
        shown = {
            "settle": view.forks > 0,
            "drop": view.kept > 0 or self.kept.model().rowCount() > 0,
        }
        for step, key in self.step_keys.items():
            key.setVisible(may(step) and not view.is_empty and shown.get(step, True))
        was_empty = self.middle.is_empty
        self._show_what_is_there()
        if (was_empty or is_first) and not self.middle.is_previewing:
            self._go_to_list()

    def _show_pane(self, view: PaneView | None) -> None:
        self._pane = view
        self.side.show_pane(view, can_settle=self._can_settle)
        self.side.setVisible(view is not None)

    def _show_leaving(self, view: LeavingView | None) -> None:
        self.leaving.show_view(view)

    def _show_report(self, lines: Sequence[ReportLine]) -> None:
        if lines:
            self.report.show_lines(lines)
            self._show_part(self.report)

    def _show_look(self, view: LookView | None) -> None:
        """Show files before they are taken, the matrix once that is decided."""
        self._show_take_key()
        if view is not None:
            self._show_part(self.look)
            self.look.show_look(view)
        elif self.listed.currentWidget() is self.look:
            self._show_matrix()

    def _show_take_key(self) -> None:
        """Offer taking files but where Enter takes those that were looked at."""
        is_region = self._view is not None and not self._view.is_empty
        looks = self._exchange.taking.view is not None
        self.take_key.setVisible(is_region and not looks and self._exchange.may("take"))

    def _show_preview(self, view: PreviewView | None) -> None:
        self.middle.show_preview(view, stand=self.isVisible() and self.sheet.isHidden())
        if view is None:
            self._show_what_is_there()
            self._go_to_list()

    @override
    def step_back(self) -> bool:
        if super().step_back():
            return True
        if self.listed.currentWidget() is self.look:
            self._exchange.taking.leave()
        elif self.listed.currentWidget() is not self.matrix:
            self._show_matrix()
        else:
            return False
        return True

    @override
    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _PAGES
        ):
            self.side.turn(_PAGES[Qt.Key(event.key())])
            return True
        return super().event(event)


def _step_keys() -> tuple[tuple[str, RegionStep, str, str], ...]:
    """Return each key with what it begins, its words, and those where there is little room."""
    return (
        ("F4", "ask", _("Ask the office…"), _c("short", "Ask")),
        ("F5", "settle", _("Settle a fork…"), _c("short", "Fork")),
        ("F6", "drop", _("Drop a kept file…"), _c("short", "Drop")),
        ("F7", "receipt", _("Receipt on paper…"), _c("short", "Receipt")),
        ("F8", "answer", _("Answer for the office…"), _c("short", "Answer")),
    )
