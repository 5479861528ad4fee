"""Басып шығару: a sentence above, the papers in the middle, the keys below."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.i18n import _, _c
from desktop.presenters.list_view import NothingView, OptionView, PreviewView
from desktop.presenters.print_queue import PrintQueue, QueueKeys
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.cases.listed_page import ListedPage
from desktop.views.keys import PhysicalKeys
from desktop.views.prints.queue_table import QueueTable
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import Line
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.list_stack import ListStack
from desktop.views.widgets.sentence_filter import SentenceFilter

KEYS: Final[Mapping[str, str]] = {
    "F5": "prints.print",
    "Shift+F5": "prints.fill",
    "F6": "prints.mark",
    "F7": "prints.elsewhere",
    "F8": "prints.show",
    "F9": "prints.finish",
}


class PrintsPage(ListedPage):
    """The page of the print queue."""

    def __init__(
        self, theme: Theme, queue: PrintQueue, keys: PhysicalKeys, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._queue = queue
        self.sentence = SentenceFilter(theme)
        self.table = QueueTable(theme, queue)
        self.middle = ListStack(theme, self.table, Icon.PRINT)
        self.bar = ActionBar(theme)
        self.mark_key = KeyButton(theme, "F6", _("Written by hand"))
        self.elsewhere_key = KeyButton(theme, "F7", _("On another printer…"))
        self.show_key = KeyButton(theme, "F8", _("Show"))
        self.fill_key = KeyButton(
            theme, "Shift+F5", _("Onto a blank"), shorts=(_c("short", "Blank"),)
        )
        self.print_key = KeyButton(theme, "F5", _("Print"), kind=KeyKind.PRIMARY)
        self.sheet = ActSheet(theme, self)
        self._count = Line(theme, role=Type.OWED)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        band = Band(self.theme)
        band.row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        band.row.addWidget(self._count)
        for key in (self.mark_key, self.elsewhere_key, self.show_key, self.fill_key):
            self.bar.add_key(key)
        self.bar.set_primary(self.print_key)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(band)
        rows.addWidget(self.middle, 1)
        rows.addWidget(self.bar)

    def _connect(self) -> None:
        queue = self._queue
        queue.sentence_changed.connect(self.sentence.show_sentence)
        queue.count_changed.connect(self._count.set_text)
        queue.nothing_changed.connect(self._show_nothing)
        queue.keys_changed.connect(self._show_keys)
        queue.printers_known.connect(self._offer_printers)
        queue.preview.changed.connect(self._show_preview)
        self.sentence.option_chosen.connect(queue.choose)
        self.middle.empty.begin_requested.connect(queue.show_all)
        self.middle.close_requested.connect(queue.preview.close)
        self.table.paper_chosen.connect(queue.take)
        self.table.activated.connect(queue.show_paper)
        for key, command in (
            (self.print_key, "prints.print"),
            (self.fill_key, "prints.fill"),
            (self.mark_key, "prints.mark"),
            (self.elsewhere_key, "prints.elsewhere"),
            (self.show_key, "prints.show"),
        ):
            key.clicked.connect(partial(self._do, command))
        self._keys.command_requested.connect(self._do)
        self.sheet.serve(queue.acts)
        self.sheet.released.connect(self._go_to_table)

    def _do(self, command: str) -> None:
        act: Callable[[], None] | None = {
            "prints.print": self._queue.print_chosen,
            "prints.fill": self._queue.fill_chosen,
            "prints.mark": self._queue.mark_chosen,
            "prints.elsewhere": self._queue.ask_printers,
            "prints.show": self._queue.show_paper,
            "prints.finish": self._finish,
        }.get(command)
        if act is not None:
            act()

    def _finish(self) -> None:
        if self._queue.acts.is_open:
            self.sheet.ask_to_finish()

    def start_work(self) -> None:
        """Begin in the list, with what is owed."""
        self._queue.start()
        self._go_to_table()

    def narrow_to(self, which: str) -> None:
        """Show only these papers, of every kind."""
        self._queue.show_all()
        self._queue.choose("which", which)

    def end_work(self) -> None:
        """Read the queue no more while another page is on show."""
        self._queue.rest()

    def _go_to_table(self) -> None:
        tokens = self.sentence.tokens()
        begin = tokens[0] if self.middle.is_empty and tokens else self.table
        begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nothing(self, view: NothingView | None) -> None:
        had_focus = self.table.hasFocus()
        self.middle.show_nothing(view)
        if had_focus and self.middle.is_empty:
            self._go_to_table()

    def _show_keys(self, keys: QueueKeys) -> None:
        self.print_key.set_verb(keys.print_verb)
        for key in (self.print_key, self.elsewhere_key):
            key.set_ready(ready=keys.can_print)
        self.mark_key.set_ready(ready=keys.can_mark)
        self.fill_key.set_ready(ready=keys.can_fill)

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
        self.middle.show_preview(view)
        if view is None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
