"""The whole stand of the office: what of it, in which languages, and one key that prints it."""

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import LANGUAGES, _
from desktop.presenters.part_by_part import LeavingView
from desktop.presenters.stand import StandPresenter, TickView
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.tokens import TIGHT, Type
from desktop.views.widgets.check_row import Check, CheckRow
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.leaving_band import LeavingBand
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.state import State


class StandForm(SettingsForm):
    """How the stand stands, what is printed of it, and how far that is."""

    def __init__(self, theme: Theme, stand: StandPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Stand"),
            _(
                "Everything that hangs in the hall, printed in one go: papers to bring, the duty "
                "of today, the account, term, hours, grounds of refusal and how to complain, for "
                "each kind of applicant. A sheet of one kind alone: F8 at the counter, Shift+F9."
            ),
            parent,
        )
        self._stand = stand
        self.stands = [StateLine(theme) for _language in LANGUAGES]
        view = stand.view()
        self.parts_of = [CheckRow(theme, _check(each)) for each in view.parts]
        self.languages = [CheckRow(theme, _check(each)) for each in view.languages]
        self.print_key = KeyButton(theme, "F9", _("Print the stand"), kind=KeyKind.PRIMARY)
        self.save_key = KeyButton(theme, "F8", _("Save as PDF…"))
        self.leaving = LeavingBand(theme)
        for row in (*self.parts_of, *self.languages):
            row.ticked.connect(self._tick)
        self.print_key.clicked.connect(stand.print_all)
        self.save_key.clicked.connect(self._save)
        self.leaving.stop_requested.connect(stand.cancel)
        stand.changed.connect(self._show_leaving)
        stand.told.connect(self.tell)
        stand.renewed.connect(self.refresh)
        self._what = Heading(theme, _("What is printed"), role=Type.SUB)
        self._spoken = Heading(theme, _("Languages"), role=Type.SUB)
        self._keys = row_of_keys(self.print_key, self.save_key)
        self._standing = _one_below_another(self.stands)
        self._show_leaving(None)

    def _show_leaving(self, view: LeavingView | None) -> None:
        """Show how far it is while something is printed or saved, and nothing of it otherwise."""
        going = [self.leaving] if view is not None else []
        what: list[QWidget] = [self._what, *self.parts_of, self._spoken, *self.languages]
        if view is None or self.leaving not in self.parts():
            self.lay_out([self._standing, self._keys, *going, *what])
        self.leaving.show_view(view)  # once it has its place: it would be a window before

    @override
    def refresh(self) -> None:
        view = self._stand.view()
        for line, said in zip_longest(self.stands, view.stands):
            line.setVisible(said is not None)
            if said is not None:
                line.show_state(State(said.tone), said.words)
        for row, each in zip(self.parts_of, view.parts, strict=True):
            row.show_check(_check(each))
        for row, each in zip(self.languages, view.languages, strict=True):
            row.show_check(_check(each))

    @override
    def focus_part(self) -> QWidget:
        return self.print_key

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_F9 and not shifted:
            self._stand.print_all()
        elif event.key() == Qt.Key.Key_F8 and not shifted:
            self._save()
        elif event.key() == Qt.Key.Key_Escape and shifted and self._stand.is_busy:
            self._stand.cancel()
        else:
            return False
        return True

    def _save(self) -> None:
        """Ask where the file goes; who picks nothing leaves everything as it is."""
        name = self._stand.proposed_name()
        place = QFileDialog.getSaveFileName(self, _("Save as PDF…"), name, "PDF (*.pdf)")[0]
        if place:
            self._stand.save_all(Path(place))

    def _tick(self, key: str, ticked: bool) -> None:  # noqa: FBT001  the signal's own
        self._stand.tick(key, ticked=ticked)


def _one_below_another(lines: Sequence[QWidget]) -> QWidget:
    """Hold lines that come and go without moving what stands apart from them."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TIGHT)
    for each in lines:
        column.addWidget(each)
    return held


def _check(each: TickView) -> Check:
    return Check(key=each.key, words=each.words, done=each.ticked)
