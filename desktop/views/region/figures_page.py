"""Көрсеткіштер: groups and what was frozen at the left, a table of numbers, how each is reached."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.decisions_view import ListChoice
from desktop.presenters.frozen_figures import GivenBack, changed_words
from desktop.presenters.list_view import NothingView
from desktop.presenters.region_figures import RegionFigures
from desktop.presenters.region_figures_view import FiguresModel, FiguresView, FrozenView
from desktop.views.decisions.list_rows import ListNames
from desktop.views.keyed_page import KeyedPage
from desktop.views.keys import PhysicalKeys
from desktop.views.region.figures_table import FiguresTable
from desktop.views.settings.opening_form import ask_new_file
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyHint, KeyKind
from desktop.views.widgets.leaving_band import STOP, LeavingBand
from desktop.views.widgets.list_stack import ListStack
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.sentence_filter import SentenceFilter

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "F2": "figures.sentence",
        "F3": "figures.frozen",
        "F8": "figures.freeze",
        "F9": "figures.save",
        STOP: "figures.stop",
    }
)
_LEFT: Final = 208


class RegionFiguresPage(KeyedPage):
    """The page of figures.

    Signals:
        cases_wanted: title and the applications, each with its room, behind a number.
    """

    cases_wanted = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        presenter: RegionFigures,
        keys: PhysicalKeys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, keys, KEYS, parent)
        self._figures = presenter
        self._live: FiguresModel | None = None
        self._title_live = ""
        self.names = ListNames(theme)
        self.frozen_names = ListNames(theme)
        self.frozen_hint = KeyHint(theme, "F3", _c("figures", "what was frozen"))
        self.frozen_head = Line(theme, _("Frozen"), role=Type.LABEL, ink="ink3")
        self.sentence = SentenceFilter(theme)
        self.table = FiguresTable(theme)
        self.middle = ListStack(theme, self.table, Icon.REPORTS)
        self.says = Paragraph(theme, role=Type.BODY, ink="ink2")
        self.leaving = LeavingBand(theme)
        self.bar = ActionBar(theme)
        self.save_key = KeyButton(theme, "F9", _("Save as a file"), kind=KeyKind.PRIMARY)
        self.freeze_key = KeyButton(theme, "F8", _("Freeze"), small=True)
        self._title = ElidingLine(theme, role=Type.TITLE)
        self._told = Line(theme, role=Type.OWED, ink="ink2")
        self._narrow = Band(theme)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        head = Band(self.theme)
        head.row.addWidget(self._title, 1)
        head.row.addWidget(self._told)
        self._narrow.row.addWidget(self.sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        for cap, words in (
            ("↑ ↓ ← →", _("walk")),
            ("Enter", _c("figures", "the applications")),
            ("F2", _c("figures", "the sentence")),
        ):
            self.bar.add_hint(KeyHint(self.theme, cap, words))
        self.bar.add_hint(self.frozen_hint)
        self.bar.add_key(self.freeze_key)
        self.bar.set_primary(self.save_key)
        right = QVBoxLayout()
        for part in (head, self._narrow):
            right.addWidget(part)
        right.addWidget(self.middle, 1)
        right.addWidget(self._make_says())
        right.addWidget(self.leaving)
        beside = QHBoxLayout()
        beside.addWidget(self._make_left())
        beside.addLayout(right, 1)
        rows = QVBoxLayout(self)
        for layout in (right, beside, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        rows.addLayout(beside, 1)
        rows.addWidget(self.bar)

    def _make_left(self) -> QWidget:
        self._left = Pane(self.theme, Ground.DESK, lines=Side.RIGHT)
        body = Column(gap=MEDIUM)
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(LARGE, SMALL, LARGE, 0)
        row.addWidget(self.frozen_head)
        body.set_parts([self.names, title, self.frozen_names])
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, MEDIUM, 1, LARGE)
        column.addWidget(Scroller(body), 1)
        return self._left

    def _make_says(self) -> QWidget:
        pane = Pane(self.theme, Ground.SHEET, lines=Side.TOP)
        row = QHBoxLayout(pane)
        row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        row.addWidget(self.says, 1)
        return pane

    def _fit(self) -> None:
        self._left.setFixedWidth(self.theme.metrics.px(_LEFT))

    def _connect(self) -> None:
        figures = self._figures
        figures.view_changed.connect(self._show_view)
        figures.sentence_changed.connect(self.sentence.show_sentence)
        figures.table_changed.connect(self._show_table)
        figures.nothing_changed.connect(self._show_nothing)
        figures.says_changed.connect(self.says.set_text)
        figures.progress_changed.connect(self.leaving.show_view)
        figures.place_wanted.connect(self._ask_place)
        figures.cases_wanted.connect(self.cases_wanted)
        figures.frozen.list_changed.connect(self._show_frozen)
        figures.frozen.given_back.connect(self._give_back)
        self.names.chosen.connect(self._choose_group)
        self.names.stepped.connect(self.names.step)
        self.frozen_names.chosen.connect(figures.frozen.show)
        self.sentence.option_chosen.connect(figures.choose)
        self.table.cell_chosen.connect(figures.take)
        self.table.activated.connect(figures.open_cell)
        self.leaving.stop_requested.connect(figures.stop)
        self.freeze_key.clicked.connect(figures.freeze)
        self.save_key.clicked.connect(figures.ask_place)
        self._keys.command_requested.connect(self._do)

    def _do(self, command: str) -> None:
        if command == "figures.sentence":
            tokens = self.sentence.tokens()
            if tokens:
                tokens[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif command == "figures.frozen":
            self._go_to(self.frozen_names)
        elif command == "figures.freeze" and self.freeze_key.isVisibleTo(self):
            self._figures.freeze()
        elif command == "figures.save":
            self._figures.ask_place()
        elif command == "figures.stop":
            self._figures.stop()

    def start_work(self) -> None:
        """Begin in the table."""
        self._figures.frozen.close()
        self._figures.start()
        self._go_to_table()

    def end_work(self) -> None:
        """Count no more while another page is on show."""
        self._figures.rest()

    def _go_to_table(self) -> None:
        if self.middle.is_listing:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._go_to(self.names)

    def _go_to(self, names: ListNames) -> None:
        rows = names.rows()
        if rows:
            chosen = next((row for row in rows if row.isChecked()), rows[0])
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_group(self, group: str) -> None:
        self._figures.frozen.close()
        self._figures.show_group(group)

    def _show_view(self, view: FiguresView) -> None:
        self.names.show_choices(view.groups, view.group)
        self._title_live = view.title
        self._title.set_text(view.title)
        self.freeze_key.setVisible(view.may_freeze)

    def _show_table(self, model: FiguresModel) -> None:
        if not self._narrow.isHidden():  # what was frozen is not on show
            self.table.show_model(model)
        self._live = model

    def _show_nothing(self, view: NothingView | None) -> None:
        had_focus = self.table.hasFocus()
        self.middle.show_nothing(view)
        if had_focus and self.middle.is_empty:
            self._go_to(self.names)

    def _show_frozen(self, views: tuple[FrozenView, ...]) -> None:
        self.frozen_head.setVisible(bool(views))
        self.frozen_hint.setVisible(bool(views))
        self.frozen_names.show_choices([_choice(each) for each in views], "")

    def _give_back(self, given: GivenBack | None) -> None:
        """Show a frozen table in the place of what is counted now, or that again."""
        self._narrow.setVisible(given is None)
        self._told.set_text("" if given is None else given.told)
        self._title.set_text(self._title_live if given is None else given.title)
        if given is None:
            return
        self.table.show_model(given.model, given.changed)
        changes = "\n".join(given.changes) or _("Nothing changed since it was frozen.")
        self.says.set_text(changes)

    def _ask_place(self, title: str, name: str) -> None:
        place = ask_new_file(self, title, name)
        if place:
            self._figures.save(place)

    @override
    def step_back(self) -> bool:
        if not self._narrow.isHidden():
            return False
        self.start_work()
        return True


def _choice(view: FrozenView) -> ListChoice:
    """Say what was frozen and when, and how much of it is otherwise by now."""
    told = "\n".join(filter(None, (view.title, view.told, changed_words(view.changed))))
    return ListChoice(key=view.frozen, words=told, count="")
