"""Print through Qt where there is no CUPS (Windows): the same promises, as far as Qt can keep them.

Qt knows printers, not jobs: once a document is handed over, only the printer's own state tells
whether it went through. So a printer in error fails before and after, a busy one means waiting,
and an idle one printed (field-notes §6). A job handed over cannot be taken back; `app.py` gives
this spool to the services on Windows alone.
"""

from itertools import count
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.printing.spool import (
    Failed,
    Job,
    JobState,
    Media,
    Printed,
    Printer,
    Reason,
    Submitted,
    Waiting,
)

_DPI: Final = 300  # thermal printers have 203, office lasers 600
_MM_PER_INCH: Final = 25.4


class QtSpool:
    """Print on the printers Qt knows of."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def printers(self) -> tuple[Printer, ...]:
        """Return the printers of the system; Qt cannot tell a rejecting one."""
        default = QPrinterInfo.defaultPrinterName()
        return tuple(
            Printer(
                name=info.printerName(),
                description=info.description(),
                stopped=_is_stopped(info),
                default=info.printerName() == default,
            )
            for info in QPrinterInfo.availablePrinters()
        )

    def trays(self, printer: str) -> tuple[str, ...]:  # noqa: ARG002  the same for all
        """Return no trays: Qt tells them by a closed list, not by the printer's own names."""
        return ()

    def submit(
        self,
        pdf: bytes,
        *,
        printer: str,
        media: Media,
        copies: int = 1,
        title: str = "",
    ) -> Submitted:
        """Paint a document on a printer at 100 %."""
        hindrance = _hindrance(printer)
        if hindrance is not None:
            return Submitted(job=None, state=Failed(reason=hindrance))
        target = QPrinter(QPrinterInfo.printerInfo(printer), QPrinter.PrinterMode.HighResolution)
        target.setCopyCount(copies)
        target.setDocName(title or "Kense")
        if not paint_pdf(pdf, target, media):
            return Submitted(job=None, state=Failed(reason=_hindrance(printer) or "unknown"))
        job = Job(printer=printer, id=f"qt-{next(self._numbers)}")
        return Submitted(job=job, state=self.state(job))

    def state(self, job: Job) -> JobState:
        """Return what the printer's own state says of a job handed to it."""
        hindrance = _hindrance(job.printer)
        if hindrance is not None:
            return Failed(reason=hindrance)
        busy = QPrinterInfo.printerInfo(job.printer).state() == QPrinter.PrinterState.Active
        return Waiting() if busy else Printed()

    def cancel(self, job: Job) -> None:
        """Do nothing: Qt cannot take back what it has handed over."""


def paint_pdf(pdf: bytes, target: QPrinter, media: Media) -> bool:
    """Paint every page of a PDF on sheets of exactly `media`; tell whether all of it went out."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        return False
    _set_sheet(target, media)
    painter = QPainter()
    if not painter.begin(target):
        return False
    for page in range(document.pageCount()):
        if page and not target.newPage():
            painter.end()
            return False
        _paint_page(document, page, painter, target, media)
    return painter.end() and target.printerState() != QPrinter.PrinterState.Error


def _set_sheet(target: QPrinter, media: Media) -> None:
    """Set the sheet as it lies in the tray: an A4 page that is wider than high is turned."""
    sides = sorted((media.width_mm, media.height_mm))
    lies = media.width_mm > media.height_mm and sides == [210, 297]
    size = QSizeF(*(sides if lies else (media.width_mm, media.height_mm)))
    page = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    target.setPageLayout(QPageLayout(page, turned, QMarginsF()))
    target.setFullPage(True)
    if media.apart:
        target.setDuplex(QPrinter.DuplexMode.DuplexNone)


def _paint_page(
    document: QPdfDocument,
    page: int,
    painter: QPainter,
    target: QPrinter,
    media: Media,
) -> None:
    """Paint one page in greys, on white: what a PDF leaves bare would print black."""
    inches = QSizeF(media.width_mm / _MM_PER_INCH, media.height_mm / _MM_PER_INCH)
    dots = (inches * _DPI).toSize()
    picture = QImage(dots, QImage.Format.Format_Grayscale8)
    picture.fill(QColor("white"))
    with QPainter(picture) as drawing:
        drawing.drawImage(0, 0, document.render(page, dots))
    painter.drawImage(QRectF(QPointF(), inches * target.resolution()), picture)


def _hindrance(name: str) -> Reason | None:
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return "absent"
    return "stopped" if _is_stopped(info) else None


def _is_stopped(info: QPrinterInfo) -> bool:
    return info.state() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}
