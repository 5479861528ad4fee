"""Where each kind of paper is printed, and a page to try it (D55)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, Protocol

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
from desktop.presenters.settings_view import MeasuredView, OptionView, PaperPrinterView, Said
from desktop.printing.spool import Failed, Printer, Spool, Submitted
from desktop.services import calibration, sample_pages, settings
from desktop.services.desk import Desk
from desktop.services.papers import Destination, destination
from desktop.services.setting_up import TRIED
from desktop.store import desk as desk_tables
from desktop.store.database import Database

_ONLY_SHOWN: Final = "-"
_PRINTER_CHOOSES: Final = "-"
_DISTANCE: Final = re.compile(r"\d{1,3}(\.\d)?", re.ASCII)
_SHIFT: Final = re.compile(r"[+-]?\d{1,2}(\.\d)?", re.ASCII)


class _Printed(Protocol):
    """Print a page of a kind of paper where it goes."""

    def __call__(
        self, desk: Desk, spool: Spool, *, kind: PaperKind, to: Destination
    ) -> Submitted: ...


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
        printed: tuple[PaperKind, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        """Take which papers are `printed` here, left out all that an office of its services has."""
        super().__init__(parent)
        self._desk, self._printed = desk, printed
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
        kinds = self._printed or paper_kinds(desk.office().services)
        return tuple(self._view(desk, kind) for kind in kinds)

    def _view(self, desk: Desk, kind: PaperKind) -> PaperPrinterView:
        target = destination(desk, kind)
        return PaperPrinterView(
            kind=kind,
            name=name_of(desk, kind),
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

    def few(self) -> tuple[PaperPrinterView, ...]:
        """Return two rows in place of many: the numbers of the queue, and everything else.

        The other papers go where the first talon goes.
        """
        desk = self._desk()
        queue, *others = (paper_kind(view.kind) for view in self.kinds())
        rest = replace(self._view(desk, others[0]), name=_("Talons and all other papers"))
        return (self._view(desk, queue), rest)

    def save_for_many(self, kind: str, printer: str, sheet: str, tray: str) -> Said:
        """Set a row of `few`: what went where the talon did, or nowhere, goes with it."""
        desk = self._desk()
        queue, talon, *others = (paper_kind(view.kind) for view in self.kinds())
        before = destination(desk, talon).printer
        said = self.save(kind, printer, sheet, tray)
        if not said.done or kind == queue:
            return said
        for other in others:
            target = destination(desk, other)
            if target.printer in {"", before}:
                said = self.save(other, printer, target.sheet.id)
        return said

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
        words = _("The test page is with the printer.")
        self._send(kind, sample_pages.print_sample_page, words)

    def print_grid(self, kind: str) -> None:
        """Print the grid whose cross is measured to calibrate a printer; nothing is recorded."""
        words = _("Measure on the sheet how far the cross is from its left and upper edge.")
        self._send(kind, calibration.print_grid, words)

    def calibrate(self, kind: str, left: str, top: str) -> MeasuredView:
        """Move the print so that the cross comes to its place, and print the grid once more.

        `left` and `top` are the millimetres measured, as typed.
        """
        desk, known = self._desk(), paper_kind(kind)
        try:
            landed = (_measured(left), _measured(top))
            has_changed = calibration.calibrate(desk, kind=known, landed=landed)
        except Refusal as refusal:
            said = Said(tone="past", sentence=sentence(refusal))
            return MeasuredView(said=said, goes_on=True)
        if not has_changed:
            said = Said(tone="done", sentence=_("The cross is in its place: nothing is moved."))
            return MeasuredView(said=said, goes_on=False)
        words = _("The print is moved. The grid is printed once more: measure it again.")
        self._send(kind, calibration.print_grid, words)
        return MeasuredView(said=Said(tone="done", sentence=words), goes_on=True)

    def _send(self, kind: str, printed: _Printed, words: str) -> None:
        """Print a page beside the window, and tell `words` once the printer has it."""
        desk, spool, known = self._desk(), self._spool, paper_kind(kind)
        target = destination(desk, known)
        if not target.printer:
            self.tried.emit(
                kind, Said(tone="near", sentence=sentence(Refusal("no-printer", kind=kind)))
            )
            return
        self._background.ask(
            lambda database: printed(
                replace(desk, database=database), spool, kind=known, to=target
            ),
            owner=self,
            answered=lambda sent: self._tell_tried(kind, sent, words),
            failed=self._notices.refuse,
        )

    def _tell_tried(self, kind: str, sent: Submitted, words: str) -> None:
        if isinstance(sent.state, Failed):
            said = Said(tone="near", sentence=paper_failed(kind, sent.state.reason))
        else:
            said = Said(tone="done", sentence=words)
            desk_tables.set_setting(self._desk().database, key=TRIED, value="1")
        self.tried.emit(kind, said)


def _with_trays(spool: Spool) -> Mapping[Printer, tuple[str, ...]]:
    return {printer: spool.trays(printer.name) for printer in spool.printers()}


def name_of(desk: Desk, kind: PaperKind) -> str:
    """Name a kind of paper; a talon by its service, where the office has several."""
    name, service = label(f"paper.{kind}"), service_of(kind)
    if not service or len(desk.office().services) == 1:
        return name
    return f"{name}: {text(desk.catalogue.standard(service).short)}"


def _millimetres(measured: float) -> str:
    """Write millimetres as the grid does: with a comma, and a minus that is no hyphen."""
    return f"{measured:.1f}".replace(".", ",").replace("-", "−") if measured else "0"


def _tenths(typed: str) -> int:
    """Read millimetres with at most one decimal; refuse `bad-offset`."""
    plain = _plain(typed) or "0"
    if not _SHIFT.fullmatch(plain):
        raise Refusal("bad-offset")
    return round(float(plain) * 10)


def _measured(typed: str) -> int:
    """Read a distance measured from an edge, which is never left open; refuse `bad-measure`."""
    plain = _plain(typed)
    if not _DISTANCE.fullmatch(plain):
        raise Refusal("bad-measure")
    return round(float(plain) * 10)


def _plain(typed: str) -> str:
    return typed.strip().replace(",", ".").replace("−", "-")
