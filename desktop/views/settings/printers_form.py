"""Where each kind of paper is printed, and a page to try it (D55)."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.labels import label
from desktop.presenters.settings_printers import PrintersPresenter
from desktop.presenters.settings_view import PaperPrinterView, Said
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.fields import ComboField
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.number_field import NumberField
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.state import State


class PrinterRow(QWidget):
    """One kind of paper: its printer, its sheet, its tray, and a key to try them.

    Signals:
        chosen: kind, printer, sheet and tray.
        shifted: kind, and how far right and down its print is moved, as typed.
        try_requested: kind to print a test page of.
    """

    chosen = Signal(str, str, str, str)
    shifted = Signal(str, str, str)
    try_requested = Signal(str)

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
        self.said = StateLine(theme, role=Type.NOTE)
        self.printer.edited.connect(self._tell_chosen)
        self.sheet.edited.connect(self._tell_chosen)
        self.tray.edited.connect(self._tell_chosen)
        for field in (self.right, self.down):
            field.entered.connect(self._tell_shifted)
            field.box.editingFinished.connect(self._tell_shifted)
        self.try_key.clicked.connect(partial(self.try_requested.emit, view.kind))
        self._lay_out(Heading(theme, view.name, role=Type.SUB))
        self.show_view(view)

    def _lay_out(self, heading: Heading) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        grid.addWidget(heading, 0, 0, 1, 2)
        grid.addWidget(self.try_key, 0, 2)
        grid.addWidget(self.printer, 1, 0)
        grid.addWidget(self.sheet, 1, 1, 1, 2)
        grid.addWidget(self.tray, 2, 0)
        grid.addWidget(self.right, 3, 0)
        grid.addWidget(self.down, 3, 1, 1, 2)
        grid.addWidget(self.said, 4, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    def show_view(self, view: PaperPrinterView) -> None:
        """Show where the paper goes."""
        printers = [Choice(key=each.key, words=each.words) for each in view.printers]
        self.printer.set_choices(printers, view.printer or "-")
        sheets = [Choice(key=each.key, words=each.words) for each in view.sheets]
        self.sheet.set_choices(sheets, view.sheet)
        trays = [Choice(key=each.key, words=each.words) for each in view.trays]
        self.tray.set_choices(trays, view.tray)
        self.tray.setVisible(bool(trays))
        self._shift = (view.right, view.down)
        for field, value in ((self.right, view.right), (self.down, view.down)):
            field.set_value(value)
            field.setVisible(self._measured and bool(view.printer))

    def tell(self, said: Said) -> None:
        """Say what became of a change or of a test page."""
        self.said.show_state(State(said.tone), said.sentence)

    def _tell_chosen(self, _key: str) -> None:
        tray = self.tray.value()
        self.chosen.emit(self.kind, self.printer.value(), self.sheet.value(), tray)

    def _tell_shifted(self) -> None:
        typed = (self.right.value(), self.down.value())
        if typed != self._shift:
            self._shift = typed
            self.shifted.emit(self.kind, *typed)


class PrintersForm(SettingsForm):
    """Every kind of paper the office gives out; what was `measured` waits until work has begun."""

    def __init__(
        self,
        theme: Theme,
        printers: PrintersPresenter,
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
        self._printers, self._measured = printers, measured
        self._rows: dict[str, PrinterRow] = {}
        printers.changed.connect(self._show_kinds)
        printers.tried.connect(self._tell_tried)

    @override
    def refresh(self) -> None:
        self._show_kinds()
        self._printers.look()

    def _show_kinds(self) -> None:
        views = self._printers.kinds()
        for view in views:
            row = self._rows.get(view.kind)
            if row is None:
                row = self._rows[view.kind] = PrinterRow(self.theme, view, measured=self._measured)
                row.chosen.connect(self._choose)
                row.shifted.connect(self._move)
                row.try_requested.connect(self._printers.try_out)
            row.show_view(view)
        self.lay_out([self._rows[view.kind] for view in views])

    @override
    def focus_part(self) -> QWidget:
        first = next(iter(self._rows.values()), None)
        return first.printer if first is not None else self

    def rows(self) -> tuple[PrinterRow, ...]:
        """Return the rows, from top to bottom."""
        return tuple(self._rows.values())

    def _choose(self, kind: str, printer: str, sheet: str, tray: str) -> None:
        said = self._printers.save(kind, printer, sheet, tray)
        self._show_kinds()
        self._rows[kind].tell(said)

    def _move(self, kind: str, right: str, down: str) -> None:
        said = self._printers.shift(kind, right, down)
        if said.done:
            self._show_kinds()
        self._rows[kind].tell(said)

    def _tell_tried(self, kind: str, said: Said) -> None:
        row = self._rows.get(kind)
        if row is not None:
            row.tell(said)
