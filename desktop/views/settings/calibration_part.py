"""What was measured on the test grid: two distances, and a key that moves the print (D28, D55)."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n import _
from desktop.models.calibration import CROSS_MM
from desktop.presenters.formats import number
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.number_field import NumberField
from desktop.views.widgets.paragraph import Paragraph


class CalibrationPart(Column):
    """Ask where the cross of the grid landed; Enter goes on and, from the second field, moves.

    Signals:
        measured: the distances from the left and from the upper edge, as typed.
    """

    measured = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=SMALL)
        self.says = Paragraph(
            theme,
            _("The cross of the grid belongs {count} mm from both edges of the sheet.").format(
                count=number(round(CROSS_MM))
            ),
            role=Type.NOTE,
            ink="ink2",
        )
        self.left = NumberField(theme, _("From the left edge to the cross, mm"), signs=",.")
        self.top = NumberField(theme, _("From the upper edge to the cross, mm"), signs=",.")
        self.move_key = KeyButton(theme, "", _("Move and print again"), small=True)
        self.left.entered.connect(partial(self._go_to, self.top))
        self.top.entered.connect(self._tell)
        self.move_key.clicked.connect(self._tell)
        fields = QWidget()
        row = QHBoxLayout(fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self.left, 1)
        row.addWidget(self.top, 1)
        row.addWidget(self.move_key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_parts([self.says, fields])

    def begin(self) -> None:
        """Ask anew: what an earlier grid showed says nothing of this one."""
        for field in (self.left, self.top):
            field.set_value("")
        self.show()
        self._go_to(self.left)

    def _go_to(self, field: NumberField) -> None:
        field.box.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self) -> None:
        self.measured.emit(self.left.value(), self.top.value())
