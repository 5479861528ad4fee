"""The printers of the first run: one for the numbers of the queue, one for everything else."""

from typing_extensions import override

from desktop.presenters.settings_view import PaperPrinterView, Said
from desktop.views.settings.printers_form import PrintersForm


class FirstPrintersForm(PrintersForm):
    """Two choices in place of one for each paper; which of them goes elsewhere is set later."""

    @override
    def views(self) -> tuple[PaperPrinterView, ...]:
        return self.printers.few()

    @override
    def save(self, kind: str, printer: str, sheet: str, tray: str) -> Said:
        return self.printers.save_for_many(kind, printer, sheet, tray)
