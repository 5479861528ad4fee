"""The opening balance: a file is chosen, tried, its report read, and then loaded (D43)."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.opening import OpeningPresenter
from desktop.presenters.opening_view import OpeningView
from desktop.presenters.settings_view import Said
from desktop.views.keys import Chord
from desktop.views.settings.forms import SettingsForm
from desktop.views.settings.opening_parts import ReportTable
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.fields import ComboField, LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.share_bar import ShareBar
from desktop.views.widgets.state import State

_WIDEST: Final = 960
_LONGEST_PATH: Final = 1_000


class OpeningForm(SettingsForm):
    """A sheet and its file; below them what the file came to, or how to begin."""

    widest = _WIDEST

    def __init__(
        self, theme: Theme, opening: OpeningPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            _("Opening balance"),
            _(
                "What the office had before Kense comes from CSV files: owners first, then their "
                "weapons, open applications, invitations with their coupons and the last numbers. "
                "A file is tried first; it is loaded once nothing in it is wrong."
            ),
            parent,
        )
        self._opening = opening
        self.kind = ComboField(theme, _("What the file holds"))
        self.path = LineField(theme, _("CSV file"))
        self.path.box.setMaxLength(_LONGEST_PATH)
        self.choose_key = KeyButton(theme, "Ctrl+O", _("Choose…"))
        self.sample_key = KeyButton(theme, "Ctrl+S", _("Save a sample…"), shorts=(_("Sample…"),))
        self.try_key = KeyButton(theme, "Enter", _("Try the file"), shorts=(_("Try"),))
        self.load_key = KeyButton(theme, "F9", _("Load"), kind=KeyKind.PRIMARY)
        self.next_key = KeyButton(theme, "F8", _("Next problem"), small=True)
        self.only_key = KeyButton(theme, "F7", _("Only problems"), small=True)
        self.cancel_key = KeyButton(theme, "Esc", _("Cancel"), small=True)
        self.bar = ShareBar(theme)
        self.working = StateLine(theme)
        self.verdict = StateLine(theme)
        self.counts = Paragraph(theme, role=Type.NOTE, ink="ink2")
        self.table = ReportTable(theme, opening)
        self.full = Paragraph(theme, role=Type.BODY)
        self.empty = EmptyState(theme)
        self._fields = Form(theme)
        self._fields.add_row(self.kind, self.path, weights=(3, 5))
        self._keys = _row(self.try_key, self.choose_key, self.sample_key, last=self.load_key)
        self._below = _row(self.next_key, self.only_key)
        self._progress = _row(self.working, last=self.cancel_key)
        self._own_parts()
        self._connect()

    def _own_parts(self) -> None:
        """Own the parts that come and go from the beginning: what Qt has no parent of, it loses."""
        come_and_go = (self.bar, self._progress, self.verdict, self.counts)
        for part in (*come_and_go, self.table, self.full, self._below, self.empty):
            part.setParent(self)
            part.hide()

    def _connect(self) -> None:
        opening = self._opening
        opening.changed.connect(self._show)
        opening.told.connect(self.tell)
        self.kind.edited.connect(opening.choose)
        self.path.edited.connect(opening.forget)
        self._fields.completed.connect(self._try)
        self.table.told.connect(self.full.set_text)
        self.empty.begin_requested.connect(self._save_sample)
        for key, act in (
            (self.try_key, self._try),
            (self.choose_key, self._choose),
            (self.sample_key, self._save_sample),
            (self.load_key, self._load),
            (self.next_key, self._go_to_problem),
            (self.only_key, self._turn_only_problems),
            (self.cancel_key, opening.cancel),
        ):
            key.clicked.connect(act)

    @override
    def refresh(self) -> None:
        self._opening.refresh()
        choices = choices_of(self._opening.kinds())
        self.kind.set_choices(choices, self._opening.view.kind)
        self.empty.show_empty(
            Empty(
                icon=Icon.REGISTERS,
                head=_("No file was tried yet"),
                sentence=_(
                    "A sample shows the columns with two invented rows. Fill it in a spreadsheet "
                    "program, save it as “CSV UTF-8” and try it here."
                ),
                verb=_("Save a sample…"),
            )
        )
        self._show(self._opening.view)

    @override
    def focus_part(self) -> QWidget:
        return self.kind

    def _show(self, view: OpeningView) -> None:
        had_focus = self.table.hasFocus()
        if view.path and not self.path.value():
            self.path.set_value(view.path)
        self.working.show_state(State.INFO, view.working)
        self.bar.show_share(view.share, view.working)
        self.verdict.show_state(State(view.tone), view.verdict)
        self.counts.set_text(f"{view.written}. {view.counts}" if view.has_report else "")
        self.load_key.set_verb(view.load_words or _("Load"), _("Load"))
        self.load_key.set_ready(ready=bool(view.load_words) and not view.working)
        self.only_key.set_verb(_("All rows") if view.only_problems else _("Only problems"))
        self._stack(view)
        if view.has_report and not view.working and not self.table.currentIndex().isValid():
            self.table.begin()
        if had_focus and self.table.isHidden():
            self.path.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stack(self, view: OpeningView) -> None:
        parts = [self._fields, self._keys]
        self.sample_key.setVisible(view.has_report or bool(view.working))  # else it stands below
        if view.working:
            parts += [self.bar, self._progress]
        elif view.has_report:
            parts += [self.verdict, self.counts]
            if self._opening.model.rowCount() or view.problems:
                parts += [self.table, self.full, self._below]
        else:
            parts.append(self.empty)
        if list(self.parts()[2:]) != parts:
            self.lay_out(parts)

    def _try(self) -> None:
        self.said.hide()
        self._opening.try_file(self.path.value())

    def _load(self) -> None:
        if self._opening.view.load_words:
            self._opening.load()
        else:
            said = _("Try a file first. When nothing stands in its way, it can be loaded.")
            self.tell(Said(tone="near", sentence=said))

    def _choose(self) -> None:
        found = ask_file(self, _("Choose the CSV file"), self._folder())
        if found:
            self.path.set_value(found)
            self._opening.forget()
            self._try()

    def _save_sample(self) -> None:
        proposed = str(Path(self._folder()) / f"kense-{self._opening.view.kind}.csv")
        found = ask_new_file(self, _("Save a sample…"), proposed)
        if found:
            self._opening.save_sample(found)

    def _folder(self) -> str:
        written = self.path.value().strip()
        return str(Path(written).expanduser().parent) if written else str(Path.home())

    def _go_to_problem(self) -> None:
        if self.table.go_to_next_problem():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn_only_problems(self) -> None:
        self._opening.show_only_problems(only=not self._opening.view.only_problems)

    @override
    def tell(self, said: Said) -> None:
        super().tell(said)
        self.said.show()

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        act = self._acts().get(Chord.of(event))
        if act is not None:
            act()
        return act is not None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _acts(self) -> Mapping[Chord, Callable[[], None]]:
        acts: dict[str, Callable[[], None]] = {
            "Ctrl+O": self._choose,
            "Ctrl+S": self._save_sample,
            "F7": self._turn_only_problems,
            "F8": self._go_to_problem,
            "F9": self._load,
        }
        if self._opening.view.working:
            acts["Esc"] = self._opening.cancel
        return {Chord.parse(cap): act for cap, act in acts.items()}


def ask_file(parent: QWidget, title: str, folder: str) -> str:
    """Let somebody choose a file by the system's own window; empty when nobody did."""
    words = _("CSV files (*.csv *.txt);;All files (*)")
    return QFileDialog.getOpenFileName(parent, title, folder, words)[0]


def ask_new_file(parent: QWidget, title: str, proposed: str) -> str:
    """Let somebody say where to save a file; empty when nobody did."""
    return QFileDialog.getSaveFileName(parent, title, proposed, _("CSV files (*.csv)"))[0]


def _row(*parts: QWidget, last: QWidget | None = None) -> QWidget:
    """Return parts side by side, `last` at the right end."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    if last is not None:
        row.addWidget(last)
    return place
