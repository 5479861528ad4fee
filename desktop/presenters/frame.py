"""What stands round every page: office, hours and operator above, the desk's condition below."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, language
from desktop.models.errors import Refusal
from desktop.models.line import Span
from desktop.presenters import formats, sentences_printing
from desktop.presenters.background import Background
from desktop.presenters.backups import BackupPresenter
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.exchange_status import confirmed_status
from desktop.presenters.force import force_view
from desktop.presenters.frame_view import HeaderView, ReceptionView, StatusView
from desktop.presenters.session import Session
from desktop.printing.spool import Printer, Spool
from desktop.services import access
from desktop.services.day import reception_spans
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import journal, papers
from desktop.store.database import Database
from desktop.store.offices import OfficeRow

_PRINTERS_EVERY: Final = 15  # seconds between two looks at the printers


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintersSeen:
    """Hold what the printers set on this desk answered, by name; None names an absent one."""

    printers: tuple[tuple[str, Printer | None], ...]


class FramePresenter(QObject):
    """Keep header and foot true: by the minute, by what is recorded, by what printers answer.

    Signals:
        header_changed: the HeaderView.
        statuses_changed: the StatusViews of the foot, those that exist.
    """

    header_changed = Signal(object)
    statuses_changed = Signal(object)

    def __init__(
        self,
        *,
        session: Session,
        spool: Spool,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        backups: BackupPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._backups = backups
        backups.changed.connect(self.refresh)
        self._spool = spool
        self._background = background
        self._seen: PrintersSeen | None = None
        self._seconds = 0
        self._asking = False
        self._besides: list[Callable[[], tuple[StatusView, ...]]] = []
        changes.happened.connect(self.refresh)
        ticker.second.connect(self._count_seconds)
        ticker.minute.connect(self.refresh)
        session.operator_changed.connect(self.refresh)
        session.window_changed.connect(self.refresh)

    def stand_beside(self, statuses: Callable[[], tuple[StatusView, ...]]) -> None:
        """Let the foot say from now on what somebody else knows besides."""
        self._besides.append(statuses)
        self.refresh()

    def refresh(self) -> None:
        """Say header and foot as they are now."""
        self.header_changed.emit(self._header())
        self.statuses_changed.emit(self._statuses())

    def _header(self) -> HeaderView:
        desk = self._session.desk()
        try:
            office, now = desk.office(), desk.now()
        except Refusal:  # no office yet: the first run fills the window
            return HeaderView()
        operator = self._session.operator
        return HeaderView(
            office=self._office_words(office),
            receptions=tuple(_reception(desk, service, now) for service in office.services),
            day=formats.date_heading(now.date()),
            day_short=formats.day_month(now.date()),
            time=formats.time(now),
            person=formats.short_name(operator.name) if operator else _("Sign in"),
            place=self._place(desk),
        )

    def _place(self, _desk: Desk) -> str:
        """Say where whoever works here sits."""
        window = self._session.window
        return formats.text(window.words) if window else ""

    def _office_words(self, office: OfficeRow) -> str:
        return office_name(office)

    def _statuses(self) -> tuple[StatusView, ...]:
        desk = self._session.desk()
        try:
            office = desk.office()
        except Refusal:
            return ()
        waiting = papers.count_unprinted(desk.database, office.office)
        found = [self._printer_status()]
        if waiting:
            words = sentences_printing.unprinted(waiting)
            found.append(StatusView(key="unprinted", words=words, tone="near"))
        last = journal.last(desk.database)
        if last is not None:
            words = formats.moment_near(last.at, desk.now().date())
            said = _("Last record {time}").format(time=words)
            found.append(StatusView(key="saved", words=said))
        found.append(self._backups.status())
        found.append(self._exchange_status(desk))
        for statuses in self._besides:
            found += statuses()
        if access.owes_sheet(desk):
            words = _("The recovery sheet is not printed")
            found.append(StatusView(key="recovery-sheet", words=words, tone="near"))
        return tuple(each for each in found if each.words)

    def _exchange_status(self, desk: Desk) -> StatusView:
        return confirmed_status(desk)

    def _printer_status(self) -> StatusView:
        if self._seen is None:
            return StatusView(key="printer", words="")
        if not self._seen.printers:
            return StatusView(key="printer", words=sentences_printing.no_printer())
        for name, printer in self._seen.printers:
            reason = _hindrance(printer)
            if reason:
                words = sentences_printing.printer_not_ready(name, reason)
                return StatusView(key="printer", words=words, tone="past")
        first, _printer = self._seen.printers[0]
        return StatusView(key="printer", words=sentences_printing.printer_ready(first), tone="done")

    def _count_seconds(self) -> None:
        self._seconds += 1
        if self._seconds >= _PRINTERS_EVERY:
            self.look_at_printers()

    def look_at_printers(self) -> None:
        """Ask the printers set on this desk how they are, beside the window."""
        self._seconds = 0
        if self._asking:
            return
        self._asking = True
        spool = self._spool
        self._background.ask(
            lambda database: look_at_printers(database, spool),
            owner=self,
            answered=self._take_printers,
            failed=lambda _refusal: self._take_printers(None),
        )

    def _take_printers(self, seen: PrintersSeen | None) -> None:
        self._asking = False
        if seen is not None and seen != self._seen:
            self._seen = seen
            self.statuses_changed.emit(self._statuses())


def office_name(office: OfficeRow) -> str:
    """Return the name of the office in the language spoken."""
    names = {"kk": office.name_kk, "ru": office.name_ru, "en": office.name_en}
    return names[language()]


def look_at_printers(database: Database, spool: Spool) -> PrintersSeen:
    """Ask the spool about every printer that some kind of paper is set to."""
    rows = desk_tables.printers(database).values()
    wanted = dict.fromkeys(row.printer for row in rows if row.printer)
    if not wanted:
        return PrintersSeen(printers=())
    known = {printer.name: printer for printer in spool.printers()}
    return PrintersSeen(printers=tuple((name, known.get(name)) for name in wanted))


def _hindrance(printer: Printer | None) -> str:
    if printer is None:
        return "absent"
    if printer.stopped:
        return "stopped"
    return "" if printer.accepting else "rejecting"


def _reception(desk: Desk, service: str, now: dt.datetime) -> ReceptionView:
    standard = desk.catalogue.standard(service)
    return ReceptionView(
        service=formats.text(standard.short),
        until=reception_words(reception_spans(desk, service, now), now),
        force=force_view(standard, now.date()),
    )


def reception_words(spans: Sequence[Span], now: dt.datetime) -> str:
    """Say whether a service receives at `now` and until when (W-9, I-9)."""
    if not spans:
        return _("no reception today")
    last = spans[-1][1]
    if now >= last:
        return _("reception is over")
    if any(opens <= now < closes for opens, closes in spans):
        return formats.until(last)
    opening = next(opens for opens, _closes in spans if now < opens)
    if now < spans[0][0]:
        return _("opens at {time}").format(time=formats.time(opening))
    return _("break {until}").format(until=formats.until(opening))
