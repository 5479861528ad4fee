"""Басып шығару: a sentence above, the papers in the middle, the keys below."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.cases_view import NothingView, OptionView, PreviewView
from desktop.presenters.print_queue import PrintQueue, QueueKeys
from desktop.views.keys import PhysicalKeys
from desktop.views.prints.queue_table import QueueTable
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Pane
from desktop.views.widgets.pdf_view import PdfView
from desktop.views.widgets.sentence_filter import SentenceFilter

KEYS: Final[Mapping[str, str]] = {
    "F5": "prints.print",
    "F6": "prints.mark",
    "F7": "prints.elsewhere",
    "F8": "prints.show",
}
_PAPER: Final = 720


class PrintsPage(Pane):
    """The page of the print queue."""

    def __init__(
        self, theme: Theme, queue: PrintQueue, keys: PhysicalKeys, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, Ground.SHEET, parent)
        self._queue, self._keys = queue, keys
        self.sentence = SentenceFilter(theme)
        self.table = QueueTable(theme, queue)
        self.empty = EmptyState(theme)
        self.pdf = PdfView(theme)
        self.bar = ActionBar(theme)
        self.mark_key = KeyButton(theme, "F6", _("Written by hand"))
        self.elsewhere_key = KeyButton(theme, "F7", _("On another printer…"))
        self.show_key = KeyButton(theme, "F8", _("Show"))
        self.print_key = KeyButton(theme, "F5", _("Print"), kind=KeyKind.PRIMARY)
        self._preview_title = ElidingLine(theme, role=Type.HEAD)
        self._count = Line(theme, role=Type.OWED)
        self._middle = QStackedWidget()
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        band = Band(self.theme)
        band.row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        band.row.addWidget(self._count)
        for key in (self.mark_key, self.elsewhere_key, self.show_key):
            self.bar.add_key(key)
        self.bar.set_primary(self.print_key)
        self._empty_pane = self._make_empty_pane()
        self._preview_pane = self._make_preview_pane()
        for pane in (self.table, self._empty_pane, self._preview_pane):
            self._middle.addWidget(pane)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(band)
        rows.addWidget(self._middle, 1)
        rows.addWidget(self.bar)

    def _make_empty_pane(self) -> QWidget:
        pane = QWidget()
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(HUGE, 2 * HUGE, HUGE, LARGE)
        rows.addWidget(self.empty)
        rows.addStretch(1)
        return pane

    def _make_preview_pane(self) -> QWidget:
        pane = Pane(self.theme, Ground.SUNK)
        close = KeyButton(self.theme, "Esc", _("Back to the list"), small=True)
        close.clicked.connect(self._queue.close_preview)
        head = QHBoxLayout()
        head.addWidget(self._preview_title, 1)
        head.addWidget(close)
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, 0)
        rows.setSpacing(MEDIUM)
        rows.addLayout(head)
        rows.addWidget(self.pdf, 1)
        return pane

    def _fit(self) -> None:
        self.pdf.set_widest(self.theme.metrics.px(_PAPER))

    def _connect(self) -> None:
        queue = self._queue
        queue.sentence_changed.connect(self.sentence.show_sentence)
        queue.count_changed.connect(self._count.set_text)
        queue.nothing_changed.connect(self._show_nothing)
        queue.keys_changed.connect(self._show_keys)
        queue.printers_known.connect(self._offer_printers)
        queue.preview_changed.connect(self._show_preview)
        self.sentence.option_chosen.connect(queue.choose)
        self.empty.begin_requested.connect(queue.show_all)
        self.table.paper_chosen.connect(queue.take)
        self.table.activated.connect(queue.preview)
        for key, command in (
            (self.print_key, "prints.print"),
            (self.mark_key, "prints.mark"),
            (self.elsewhere_key, "prints.elsewhere"),
            (self.show_key, "prints.show"),
        ):
            key.clicked.connect(partial(self._do, command))
        self._keys.command_requested.connect(self._do)

    def _do(self, command: str) -> None:
        act: Callable[[], None] | None = {
            "prints.print": self._queue.print_chosen,
            "prints.mark": self._queue.mark_chosen,
            "prints.elsewhere": self._queue.ask_printers,
            "prints.show": self._queue.preview,
        }.get(command)
        if act is not None:
            act()

    @property
    def is_previewing(self) -> bool:
        """Tell whether a paper stands in place of the table."""
        return self._middle.currentWidget() is self._preview_pane

    @property
    def is_empty(self) -> bool:
        """Tell whether words stand in place of the table."""
        return self._middle.currentWidget() is self._empty_pane

    def start_work(self) -> None:
        """Begin in the list, with what is owed."""
        self._queue.start()
        self._go_to_table()

    def end_work(self) -> None:
        """Read the queue no more while another page is on show."""
        self._queue.rest()

    def _go_to_table(self) -> None:
        tokens = self.sentence.tokens()
        begin = tokens[0] if self.is_empty and tokens else self.table
        begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nothing(self, view: NothingView | None) -> None:
        if view is not None:
            self.empty.show_empty(
                Empty(icon=Icon.PRINT, head=view.head, sentence=view.sentence, verb=view.verb)
            )
        if self.is_previewing:
            return
        had_focus = self.table.hasFocus()
        self._middle.setCurrentWidget(self.table if view is None else self._empty_pane)
        if had_focus and view is not None:
            self._go_to_table()

    def _show_keys(self, keys: QueueKeys) -> None:
        self.print_key.set_verb(keys.print_verb)
        for key in (self.print_key, self.elsewhere_key):
            key.set_ready(ready=keys.can_print)
        self.mark_key.set_ready(ready=keys.can_mark)

    def _offer_printers(self, options: Sequence[OptionView]) -> None:
        if self.isVisible():
            key = self.elsewhere_key
            menu = self.menu_of_printers(options)
            menu.popup(key.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def menu_of_printers(self, options: Sequence[OptionView]) -> QMenu:
        """Return the list of the printers the paper chosen may go to."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for option in options:
            menu.addAction(option.words, partial(self._queue.print_chosen, option.key))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _show_preview(self, view: PreviewView | None) -> None:
        if view is None:
            self._middle.setCurrentWidget(self.table)
            self.pdf.clear()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._preview_title.set_text(view.title)
        self.pdf.show_pdf(view.pdf, view.title)
        self._middle.setCurrentWidget(self._preview_pane)
        self.pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress and self.is_previewing:
            self._queue.close_preview()
            return True
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keys.bind("page", KEYS)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keys.release("page")
