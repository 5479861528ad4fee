"""Where each kind of paper is printed, and a page to try it (D55)."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.labels import label
from desktop.presenters.settings_printers import PrintersPresenter
from desktop.presenters.settings_view import PaperPrinterView, Said
from desktop.views.settings.calibration_part import CalibrationPart
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.column import Scroller
from desktop.views.widgets.fields import ComboField
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.number_field import NumberField
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.state import State


class PrinterRow(QWidget):
    """One kind of paper: its printer, its sheet, its tray, and the keys that try and measure them.

    Signals:
        chosen: kind, printer, sheet and tray.
        shifted: kind, and how far right and down its print is moved, as typed.
        try_requested: kind to print a test page of.
        grid_requested: kind to print the grid of.
        measured: kind, and how far from the left and upper edge the cross of its grid is.
    """

    chosen = Signal(str, str, str, str)
    shifted = Signal(str, str, str)
    try_requested = Signal(str)
    grid_requested = Signal(str)
    measured = Signal(str, str, str)

    def __init__(
        self,
        theme: Theme,
        view: PaperPrinterView,
        parent: QWidget | None = None,
        *,
        measured: bool = True,
    ) -> None:
        super().__init__(parent)
        self.kind = view.kind
        self._measured = measured
        self.printer = ComboField(theme, label("setting.printer"))
        self.sheet = ComboField(theme, label("setting.sheet"))
        self.tray = ComboField(theme, label("setting.tray"))
        self.right = NumberField(theme, _("Move the print right, mm"), signs=",.-")
        self.down = NumberField(theme, _("Move the print down, mm"), signs=",.-")
        self.try_key = KeyButton(theme, "", _("Test page"), small=True)
        self.grid_key = KeyButton(theme, "", _("Test grid"), small=True)
        self.calibration = CalibrationPart(theme)
        self.said = StateLine(theme, role=Type.NOTE)
        self._connect()
        self._lay_out(Heading(theme, view.name, role=Type.SUB))
        self.calibration.hide()
        self.show_view(view)

    def _connect(self) -> None:
        self.printer.edited.connect(self._tell_chosen)
        self.sheet.edited.connect(self._tell_chosen)
        self.tray.edited.connect(self._tell_chosen)
        for field in (self.right, self.down):
            field.entered.connect(self._tell_shifted)
            field.box.editingFinished.connect(self._tell_shifted)
        self.try_key.clicked.connect(partial(self.try_requested.emit, self.kind))
        self.grid_key.clicked.connect(self._begin_grid)
        self.calibration.measured.connect(partial(self.measured.emit, self.kind))

    def _lay_out(self, heading: Heading) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(SMALL)
        keys.addWidget(self.try_key)
        keys.addWidget(self.grid_key)
        keys.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(heading)
        column.addLayout(_beside((self.printer, 3), (self.sheet, 2)))
        column.addLayout(_beside((self.tray, 4), (self.right, 3), (self.down, 3)))
        column.addWidget(self.calibration)
        column.addLayout(keys)
        column.addWidget(self.said)
        self.said.hide()

    def show_view(self, view: PaperPrinterView) -> None:
        """Show where the paper goes."""
        printers = choices_of(view.printers)
        self.printer.set_choices(printers, view.printer or "-")
        sheets = choices_of(view.sheets)
        self.sheet.set_choices(sheets, view.sheet)
        trays = choices_of(view.trays)
        self.tray.set_choices(trays, view.tray)
        self.tray.setVisible(bool(trays))
        self._shift = (view.right, view.down)
        for field, value in ((self.right, view.right), (self.down, view.down)):
            field.set_value(value)
            field.setVisible(self._measured and bool(view.printer))
        self.grid_key.setVisible(self._measured and bool(view.printer))
        if not view.printer:
            self.calibration.hide()

    def tell(self, said: Said) -> None:
        """Say what became of a change or of a test page."""
        self.said.show_state(State(said.tone), said.sentence)
        self.said.show()

    def _begin_grid(self) -> None:
        self.calibration.begin()
        self.grid_requested.emit(self.kind)

    def end_grid(self) -> None:
        """Ask for no more measures; the key that began it has the focus again."""
        self.grid_key.setFocus(Qt.FocusReason.TabFocusReason)
        self.calibration.hide()

    def _tell_chosen(self, _key: str) -> None:
        tray = self.tray.value()
        self.chosen.emit(self.kind, self.printer.value(), self.sheet.value(), tray)

    def _tell_shifted(self) -> None:
        typed = (self.right.value(), self.down.value())
        if typed != self._shift:
            self._shift = typed
            self.shifted.emit(self.kind, *typed)


def _beside(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    """Set fields side by side, each with its share of the width."""
    row = QHBoxLayout()
    row.setSpacing(MEDIUM)
    for field, share in fields:
        row.addWidget(field, share)
    return row


class PrintersForm(SettingsForm):
    """Every kind of paper the office gives out; what can wait is not asked before work begins.

    Until then nothing is `measured`, and the simple settings keep their defaults.
    """

    def __init__(
        self,
        theme: Theme,
        printers: PrintersPresenter,
        declared: DeclaredSettings,
        parent: QWidget | None = None,
        *,
        measured: bool = True,
    ) -> None:
        super().__init__(
            theme,
            label("setting.printers"),
            _("A paper without a printer is only shown; it can be written by hand instead."),
            parent,
        )
        self.printers, self._measured = printers, measured
        self._rows: dict[str, PrinterRow] = {}
        self.choices = DeclaredRows(theme, declared, "printers")
        self.choices.told.connect(self.tell)
        printers.changed.connect(self._show_kinds)
        printers.tried.connect(self._tell_tried)

    @override
    def refresh(self) -> None:
        self.choices.refresh()
        self._show_kinds()
        self.printers.look()

    def _show_kinds(self) -> None:
        views = self.views()
        for view in views:
            row = self._rows.get(view.kind)
            if row is None:
                row = self._rows[view.kind] = PrinterRow(self.theme, view, measured=self._measured)
                row.chosen.connect(self._choose)
                row.shifted.connect(self._move)
                row.try_requested.connect(self.printers.try_out)
                row.grid_requested.connect(self._begin_grid)
                row.measured.connect(self._calibrate)
            row.show_view(view)
        choices = [self.choices] if self._measured else []
        self.lay_out([*(self._rows[view.kind] for view in views), *choices])

    def views(self) -> tuple[PaperPrinterView, ...]:
        """Return what is asked, a row each."""
        return self.printers.kinds()

    def save(self, kind: str, printer: str, sheet: str, tray: str) -> Said:
        """Set where the paper of a row goes."""
        return self.printers.save(kind, printer, sheet, tray)

    @override
    def go_to(self, setting: str) -> None:
        self.choices.go_to(setting)

    @override
    def focus_part(self) -> QWidget:
        first = next(iter(self._rows.values()), None)
        return first.printer if first is not None else self

    def rows(self) -> tuple[PrinterRow, ...]:
        """Return the rows, from top to bottom."""
        return tuple(self._rows.values())

    def _choose(self, kind: str, printer: str, sheet: str, tray: str) -> None:
        said = self.save(kind, printer, sheet, tray)
        self._show_kinds()
        self._tell(self._rows[kind], said)

    def _move(self, kind: str, right: str, down: str) -> None:
        said = self.printers.shift(kind, right, down)
        if said.done:
            self._show_kinds()
        self._tell(self._rows[kind], said)

    def _begin_grid(self, kind: str) -> None:
        self.printers.print_grid(kind)
        self._reveal_later(self._rows[kind])

    def _tell(self, row: PrinterRow, said: Said) -> None:
        row.tell(said)
        self._reveal_later(row)

    def _reveal_later(self, row: PrinterRow) -> None:
        QTimer.singleShot(0, partial(self._reveal, row))  # once it is laid out

    def _reveal(self, row: PrinterRow) -> None:
        """Scroll so that what is asked and said of a paper can be read."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, Scroller):
            above = above.parentWidget()
        if above is not None:
            above.reveal(row)

    def _calibrate(self, kind: str, left: str, top: str) -> None:
        measured = self.printers.calibrate(kind, left, top)
        row = self._rows[kind]
        if not measured.goes_on:
            row.end_grid()
        elif measured.said.done:
            self._show_kinds()
            row.calibration.begin()
        self._tell(row, measured.said)

    def _tell_tried(self, kind: str, said: Said) -> None:
        row = self._rows.get(kind)
        if row is not None:
            self._tell(row, said)
