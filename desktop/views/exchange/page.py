"""Облыспен алмасу: how it stands at the left, the parcels at the right, the keys below."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.i18n import _, _c
from desktop.presenters.exchange import ExchangePresenter
from desktop.presenters.exchange_view import ExchangeView, Step, verb_of
from desktop.presenters.list_view import NothingView, PreviewView
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.cases.listed_page import ListedPage
from desktop.views.exchange.parcel_table import ParcelTable
from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.leaving_band import STOP, LeavingBand
from desktop.views.widgets.list_stack import ListStack
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "F2": "exchange.make",
        "F3": "exchange.take",
        "F4": "exchange.answer",
        "F5": "exchange.next",
        "F6": "exchange.carry",
        "F7": "exchange.left",
        "F8": "exchange.keys",
        "F9": "exchange.finish",
        "Ctrl+P": "exchange.letter",
        STOP: "exchange.stop",
    }
)
_STEPS: Final[Mapping[str, Step]] = MappingProxyType(
    {
        "exchange.make": "make",
        "exchange.take": "take",
        "exchange.answer": "answer",
        "exchange.carry": "carry",
        "exchange.left": "left",
        "exchange.letter": "letter",
    }
)
_BEHIND_F8: Final[tuple[Step, ...]] = ("enrol", "moved", "trust", "begin-again")
_LEFT: Final = 384
_NAMES: Final = 132


class ExchangePage(ListedPage):
    """The page of the exchange."""

    def __init__(
        self,
        theme: Theme,
        exchange: ExchangePresenter,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._exchange = exchange
        self._view: ExchangeView | None = None
        self.says = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.facts = Facts(theme, name_width=_NAMES)
        self.table = ParcelTable(theme, exchange)
        self.middle = ListStack(theme, self.table, Icon.EXCHANGE)
        self.leaving = LeavingBand(theme)
        self.sheet = ActSheet(theme, self)
        self.bar = ActionBar(theme)
        self.next_key = KeyButton(theme, "F5", "", kind=KeyKind.PRIMARY)
        self.keys_key = KeyButton(theme, "F8", _("Keys…"), small=True)
        self.step_keys = {
            _STEPS[command]: KeyButton(
                theme, cap, verb_of(_STEPS[command]), shorts=_shorts(_STEPS[command]), small=True
            )
            for cap, command in KEYS.items()
            if command in _STEPS
        }
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        self._left = Pane(self.theme, Ground.DESK, lines=Side.RIGHT)
        body = Column(gap=MEDIUM)
        body.set_parts([self.facts, self.says])
        column = QVBoxLayout(self._left)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.addWidget(Scroller(body), 1)
        title = ElidingLine(self.theme, role=Type.TITLE)
        title.set_text(_("Parcels"))
        band = Band(self.theme)
        band.row.addWidget(title, 1)
        right = QVBoxLayout()
        right.addWidget(band)
        right.addWidget(self.middle, 1)
        right.addWidget(self.leaving)
        beside = QHBoxLayout()
        beside.addWidget(self._left)
        beside.addLayout(right, 1)
        rows = QVBoxLayout(self)
        for layout in (right, beside, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for key in (*self.step_keys.values(), self.keys_key):
            self.bar.add_key(key)
            key.hide()
        self.bar.set_primary(self.next_key)
        self.next_key.hide()
        rows.addLayout(beside, 1)
        rows.addWidget(self.bar)

    def _fit(self) -> None:
        self._left.setFixedWidth(self.theme.metrics.px(_LEFT))

    def _connect(self) -> None:
        exchange = self._exchange
        exchange.view_changed.connect(self._show)
        exchange.nothing_changed.connect(self._show_nothing)
        exchange.leaving_changed.connect(self.leaving.show_view)
        exchange.preview.changed.connect(self._show_preview)
        self.middle.close_requested.connect(exchange.preview.close)
        self.leaving.stop_requested.connect(exchange.stop)
        self.table.parcel_chosen.connect(exchange.take)
        self.next_key.clicked.connect(exchange.do_next)
        self.keys_key.clicked.connect(self._open_keys)
        for step, key in self.step_keys.items():
            key.clicked.connect(partial(self._begin, step))
        self._keys.command_requested.connect(self._do)
        self.sheet.serve(exchange.acts)
        self.sheet.released.connect(self._go_to_table)

    def _do(self, command: str) -> None:
        if command in _STEPS:
            self._begin(_STEPS[command])
        elif command == "exchange.next":
            self.sheet.close_drawer()
            self._exchange.do_next()
        elif command == "exchange.keys":
            self._open_keys()
        elif command == "exchange.stop":
            self._exchange.stop()
        elif command == "exchange.finish" and self._exchange.acts.is_open:
            self.sheet.ask_to_finish()

    def _begin(self, step: Step) -> None:
        self.sheet.close_drawer()
        self._exchange.begin(step)

    def _open_keys(self) -> None:
        if self.isVisible() and self.keys_key.isVisible():
            menu = self.menu_of_keys()
            menu.popup(self.keys_key.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def menu_of_keys(self) -> QMenu:
        """Return what can be done about the keys of this computer and of the region."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offers = self._view.offers if self._view is not None else frozenset()
        for step in _BEHIND_F8:
            if step in offers:
                menu.addAction(verb_of(step), partial(self._begin, step))
        if "enrol" in offers and "make" in offers:
            menu.addAction(_("New keys"), self._exchange.begin_new_keys)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        return menu

    def start_work(self) -> None:
        """Begin in the list of parcels, or on the next step while there is none."""
        self._exchange.start()
        self._go_to_table()

    def end_work(self) -> None:
        """Read the exchange no more while another page is on show."""
        self._exchange.rest()

    def _go_to_table(self) -> None:
        if self.middle.is_listing:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.next_key.isVisibleTo(self):
            self.next_key.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, view: ExchangeView) -> None:
        self._view = view
        self.says.set_text(view.says)
        self.facts.show_facts(
            [Fact(name=each.name, value=each.value, state=State(each.tone)) for each in view.facts]
        )
        self.next_key.set_verb(view.verb)
        self.next_key.setVisible(bool(view.verb))
        for step, key in self.step_keys.items():
            key.setVisible(step in view.offers and step != view.step)
        self.keys_key.setVisible(any(step in view.offers for step in _BEHIND_F8))
        if self.isVisible() and self.sheet.isHidden() and not self.middle.is_previewing:
            self._go_to_table()

    def _show_preview(self, view: PreviewView | None) -> None:
        self.middle.show_preview(view, stand=self.isVisible() and self.sheet.isHidden())
        if view is None:
            self._go_to_table()

    def _show_nothing(self, view: NothingView | None) -> None:
        self.middle.show_nothing(view)


def _shorts(step: Step) -> tuple[str, ...]:
    """Return what the key of a step says where it is narrow."""
    shorts: dict[Step, str] = {
        "make": _c("short", "Parcel"),
        "take": _c("short", "Answer of the region"),
        "answer": _c("short", "Answer"),
        "carry": _c("short", "Onto a stick"),
        "left": _c("short", "Came back"),
        "letter": _c("short", "Letter"),
    }
    return (shorts[step],)
