"""The numbers and dates of one paper, unit by unit or person by person, a line for each."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.intake.field_grid import COLUMNS, Cell
from desktop.views.intake.form_field import FormField
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.paint import painting, text
from desktop.views.widgets.painted import Painted

_NAME: Final = 2  # columns
_LEAST: Final = 60  # pixels of 100 % type


class SubjectName(Painted):
    """Whose the number and date at the right are, on the line of their boxes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name = ""
        self._beside: FormField | None = None

    def show_name(self, name: str, beside: FormField) -> None:
        """Show `name` on the line of the box of the field `beside`."""
        self._name, self._beside = name, beside
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.remeasure()

    @override
    def measured(self) -> QSize:
        height = self._beside.part.sizeHint().height() if self._beside else 0
        return QSize(self.theme.metrics.px(_LEAST), height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._beside is None:
            return
        box = self._beside.part.control.geometry()
        with painting(self) as painter:
            text(
                painter,
                QRect(0, box.top(), self.width(), box.height()),
                self._name,
                font=self.theme.font(Type.ROW),
                colour=self.theme.palette.ink2,
            )


def cells_of(name: SubjectName, fields: Sequence[FormField]) -> list[Cell]:
    """Return the cells of one line: the name, then its fields."""
    span = (COLUMNS - _NAME) // max(1, len(fields))
    return [
        Cell(part=name, span=_NAME, fresh=True),
        *(Cell(part=field.part, span=span) for field in fields),
    ]
