"""What we hold about a person: found by IIN or document, printed or saved for him (§7.36)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings_held import HeldPresenter, HeldView
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pick_list import PickList, PickRow

_SHOWN: Final = 11


class HeldForm(SettingsForm):
    """One number, and below it every record, sending, look and print."""

    def __init__(self, theme: Theme, held: HeldPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("What we hold about a person"),
            _(
                "By an IIN or a document number, written as in his papers: which records there "
                "are, where they were sent, who opened and printed them. Looking is noted too."
            ),
            parent,
        )
        self._held = held
        self.number = LineField(theme, _("IIN or document number"))
        self.look_key = KeyButton(theme, "Enter", _("Show"))
        self.print_key = KeyButton(theme, "F6", _("Print the card"))
        self.save_key = KeyButton(theme, "F8", _("Save as a file…"))
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("What we hold about a person"))
        self._form = Form(theme)
        self._form.add_row(self.number)
        self._keys = row_of_keys(self.look_key, self.print_key, self.save_key)
        self.number.entered.connect(self._look)
        self.look_key.clicked.connect(self._look)
        self.print_key.clicked.connect(self._print)
        self.save_key.clicked.connect(self._save)
        self.list.walked_to.connect(self.list.choose)
        held.shown.connect(self._show)
        held.told.connect(self.tell)

    @override
    def refresh(self) -> None:
        self.lay_out([self._form, self._keys, self.list])

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing of a person on a page that another may open."""
        super().hideEvent(event)
        self.number.set_value("")
        self._held.forget()

    @override
    def focus_part(self) -> QWidget:
        return self.number

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        done = {Qt.Key.Key_F6: self._print, Qt.Key.Key_F8: self._save}.get(Qt.Key(event.key()))
        if done is None:
            return False
        done()
        return True

    def _look(self) -> None:
        self._held.look(self.number.value())

    def _print(self) -> None:
        self._held.print_card(self.number.value())

    def _show(self, views: Sequence[HeldView]) -> None:
        rows = (
            PickRow(
                key=each.key,
                title=each.about,
                detail=each.what,
                note=f"{each.moment} {each.who}".strip(),
            )
            for each in views
        )
        self.list.show_rows(tuple(rows), "")

    def _save(self) -> None:
        title, proposed = _("Save as a file…"), "kense-person.csv"
        place = QFileDialog.getSaveFileName(self, title, proposed, _("CSV files (*.csv)"))[0]
        if place:
            self._held.save(Path(place))
