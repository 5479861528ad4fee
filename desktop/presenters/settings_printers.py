"""Where each kind of paper is printed, and a page to try it (D55)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind, paper_kinds, service_of, sheets_of
from desktop.presenters.background import Background
from desktop.presenters.formats import text
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.prints import paper_kind
from desktop.presenters.sentences import sentence
from desktop.presenters.sentences_printing import paper_failed, printer_words, tray_words
from desktop.presenters.settings import saved
from desktop.presenters.settings_view import OptionView, PaperPrinterView, Said
from desktop.printing.spool import Failed, Printer, Spool, Submitted
from desktop.services import sample_pages, settings
from desktop.services.desk import Desk
from desktop.services.papers import Destination, destination
from desktop.store.database import Database

_ONLY_SHOWN: Final = "-"
_PRINTER_CHOOSES: Final = "-"
_SHIFT: Final = re.compile(r"[+-]?\d{1,2}(\.\d)?", re.ASCII)


class PrintersPresenter(QObject):
    """Show which printer and sheet every kind of paper has, as far as the spool knows printers.

    Signals:
        changed: the printers of the system are known now, or others than before.
        tried: what became of a page sent to try a printer (`kind`, `Said`).
    """

    changed = Signal()
    tried = Signal(str, object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        spool: Spool,
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._spool = spool
        self._background = background
        self._notices = notices
        self._known: tuple[Printer, ...] = ()
        self._trays: Mapping[str, tuple[str, ...]] = {}

    def look(self) -> None:
        """Ask the system for its printers, beside the window."""
        spool = self._spool
        self._background.ask(
            lambda _database: _with_trays(spool),
            owner=self,
            answered=self._take_printers,
            failed=self._notices.refuse,
        )

    def _take_printers(self, found: Mapping[Printer, tuple[str, ...]]) -> None:
        self._known = tuple(found)
        self._trays = {printer.name: trays for printer, trays in found.items()}
        self.changed.emit()

    def kinds(self) -> tuple[PaperPrinterView, ...]:
        """Return where every kind of paper goes that the office gives out."""
        desk = self._desk()
        return tuple(self._view(desk, kind) for kind in paper_kinds(desk.office().services))

    def _view(self, desk: Desk, kind: PaperKind) -> PaperPrinterView:
        target = destination(desk, kind)
        return PaperPrinterView(
            kind=kind,
            name=_name(desk, kind),
            printer=target.printer,
            printers=self._printer_options(target.printer),
            sheet=target.sheet.id,
            sheets=tuple(
                OptionView(key=sheet.id, words=label(f"sheet.{sheet.id}"))
                for sheet in sheets_of(kind)
            ),
            tray=target.tray or _PRINTER_CHOOSES,
            trays=self._tray_options(target),
            right=_millimetres(target.offset_mm[0]),
            down=_millimetres(target.offset_mm[1]),
        )

    def _printer_options(self, chosen: str) -> tuple[OptionView, ...]:
        names = [printer.name for printer in self._known]
        missing = [chosen] if chosen and chosen not in names else []
        shown_only = OptionView(key=_ONLY_SHOWN, words=_("Only shown, not printed"))
        options = [
            OptionView(key=printer.name, words=printer_words(printer)) for printer in self._known
        ]
        absent = [
            OptionView(key=name, words=f"{name} · {label('print-reason.absent')}")
            for name in missing
        ]
        return (shown_only, *options, *absent)

    def _tray_options(self, target: Destination) -> tuple[OptionView, ...]:
        """Offer the trays of a printer; one that was chosen and is gone stays named."""
        offered = self._trays.get(target.printer, ())
        gone = () if target.tray in {"", *offered} else (target.tray,)
        if not offered and not gone:
            return ()
        return (
            OptionView(key=_PRINTER_CHOOSES, words=_("As the printer is set")),
            *(OptionView(key=tray, words=tray_words(tray)) for tray in offered),
            *(
                OptionView(key=tray, words=tray_words(tray) + self._gone_words(target))
                for tray in gone
            ),
        )

    def _gone_words(self, target: Destination) -> str:
        """Say that a tray is not there, once the printer was asked for its trays."""
        words = _("the printer has no such tray")
        return f" · {words}" if target.printer in self._trays else ""

    def save(self, kind: str, printer: str, sheet: str, tray: str = _PRINTER_CHOOSES) -> Said:
        """Set where a kind of paper is printed; `-` or nothing only shows it.

        A tray belongs to its printer: another printer begins without one.
        """
        desk = self._desk()
        name = "" if printer == _ONLY_SHOWN else printer
        try:
            known = paper_kind(kind)
            kept = tray != _PRINTER_CHOOSES and destination(desk, known).printer == name
            settings.set_printer(
                desk, kind=known, printer=name, sheet=sheet, tray=tray if kept else ""
            )
        except Refusal as refusal:
            return Said(tone="past", sentence=sentence(refusal))
        return saved(desk)

    def shift(self, kind: str, right: str, down: str) -> Said:
        """Move what is printed on a kind of paper, by millimetres as they are typed."""
        desk = self._desk()
        try:
            settings.shift_paper(
                desk, kind=paper_kind(kind), right=_tenths(right), down=_tenths(down)
            )
        except Refusal as refusal:
            return Said(tone="past", sentence=sentence(refusal))
        return saved(desk)

    def try_out(self, kind: str) -> None:
        """Print a page to try where a kind of paper goes; nothing is recorded."""
        desk, spool, known = self._desk(), self._spool, paper_kind(kind)
        target = destination(desk, known)
        if not target.printer:
            self.tried.emit(
                kind, Said(tone="near", sentence=sentence(Refusal("no-printer", kind=kind)))
            )
            return
        self._background.ask(
            lambda database: sample_pages.print_sample_page(
                replace(desk, database=database),
                spool,
                kind=known,
                to=target,
            ),
            owner=self,
            answered=lambda sent: self._tell_tried(kind, sent),
            failed=self._notices.refuse,
        )

    def _tell_tried(self, kind: str, sent: Submitted) -> None:
        if isinstance(sent.state, Failed):
            said = Said(tone="near", sentence=paper_failed(kind, sent.state.reason))
        else:
            said = Said(tone="done", sentence=_("The test page is with the printer."))
        self.tried.emit(kind, said)


def _with_trays(spool: Spool) -> Mapping[Printer, tuple[str, ...]]:
    return {printer: spool.trays(printer.name) for printer in spool.printers()}


def _name(desk: Desk, kind: PaperKind) -> str:
    """Name a kind of paper; a talon by its service, where the office has several."""
    name, service = label(f"paper.{kind}"), service_of(kind)
    if not service or len(desk.office().services) == 1:
        return name
    return f"{name}: {text(desk.catalogue.standard(service).short)}"


def _millimetres(measured: float) -> str:
    return f"{measured:.1f}".replace(".", ",") if measured else "0"


def _tenths(typed: str) -> int:
    """Read millimetres with at most one decimal; refuse `bad-offset`."""
    plain = typed.strip().replace(",", ".").replace("−", "-") or "0"
    if not _SHIFT.fullmatch(plain):
        raise Refusal("bad-offset")
    return round(float(plain) * 10)
