"""Numbers put aside for talons written by hand, with their blank talons (D40)."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.settings_numbers import USUAL, BlockView, PowerCut
from desktop.presenters.settings_view import Said
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.fields import ComboField, DigitField, LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pick_list import PickList, PickRow

_SHOWN: Final = 5
_LONGEST: Final = 300
_DIGITS: Final = 2  # of how many


class PowerCutForm(SettingsForm):
    """What to put aside, and below it the blocks there are."""

    def __init__(self, theme: Theme, power_cut: PowerCut, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Power cut"),
            _(
                "Blank talons with numbers of their own are printed ahead and written by hand "
                "while there is no power. Enter them afterwards at the counter with their true "
                "hour, and hand back the numbers that were not needed."
            ),
            parent,
        )
        self._power_cut = power_cut
        self._blocks: tuple[BlockView, ...] = ()
        self.service = ComboField(theme, _("Service"))  # with complaints too many side by side
        self.count = DigitField(theme, _("How many talons"), groups=(_DIGITS,))
        self.reason = LineField(theme, _("Reason"))
        self.reason.box.setMaxLength(_LONGEST)
        self.reserve_key = KeyButton(theme, "Enter", _("Put aside and print"))
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Numbers put aside"))
        self.print_key = KeyButton(theme, "F5", _("Print what is not printed"))
        self.back_key = KeyButton(theme, "Del", _("Hand back what is left"))
        self._form = Form(theme)
        self._form.add_row(self.service, self.count, weights=(3, 1))
        self._form.add_row(self.reason)
        self._ask, self._keys = _row(self.reserve_key), _row(self.print_key, self.back_key)
        self._connect()

    def _connect(self) -> None:
        self._form.completed.connect(self._reserve)
        self.reserve_key.clicked.connect(self._reserve)
        self.print_key.clicked.connect(self._print)
        self.back_key.clicked.connect(self._hand_back)
        self.list.walked_to.connect(self.list.choose)
        self.list.picked.connect(self.list.choose)

    @override
    def refresh(self) -> None:
        choices = choices_of(self._power_cut.services())
        self.service.set_choices(choices, self.service.value() or choices[0].key)
        if not self.count.value():
            self.count.set_value(str(USUAL))
        self._blocks = self._power_cut.blocks()
        current = self.list.current
        rows = tuple(
            PickRow(key=each.block, title=each.title, detail=each.detail, note=each.note)
            for each in self._blocks
        )
        self.list.show_rows(rows, current.key if current else "")
        parts: list[QWidget] = [self._form, self._ask]
        self.lay_out([*parts, self.list, self._keys] if rows else parts)

    @override
    def focus_part(self) -> QWidget:
        return self.service

    @override
    def begin_new(self) -> None:
        """Ask for another block, as Ins does."""
        self.count.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _block(self) -> str:
        """Return the block on the current line."""
        return self.list.current.key if self.list.current else ""

    def _reserve(self) -> None:
        said = self._power_cut.reserve(
            self.service.value(), int(self.count.value() or "0"), self.reason.value()
        )
        if said.done:
            self.reason.set_value("")
        self._finish(said)

    def _print(self) -> None:
        if self._block:
            self._finish(self._power_cut.print_again(self._block))

    def _hand_back(self) -> None:
        """Hand back with the reason typed above: it is asked for like that of the block."""
        if self._block:
            said = self._power_cut.hand_back(self._block, self.reason.value())
            if said.done:
                self.reason.set_value("")
            else:
                self.reason.setFocus(Qt.FocusReason.TabFocusReason)
            self._finish(said)

    def _finish(self, said: Said) -> None:
        self.refresh()
        self.tell(said)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete:
                self._hand_back()
            case Qt.Key.Key_F5:
                self._print()
            case _:
                super().keyPressEvent(event)


def _row(*keys: KeyButton) -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    for key in keys:
        row.addWidget(key)
    row.addStretch(1)
    return place
