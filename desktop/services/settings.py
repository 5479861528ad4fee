"""Settings that touch law or numbers, as facts; printers and looks, as desk rows."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from desktop.models.calibration import MOST_SHIFT
from desktop.models.complaint import SERIES
from desktop.models.errors import Refusal
from desktop.models.facts import (
    OfficeChosen,
    ResultKind,
    SeriesSet,
    SwitchSet,
    WindowSet,
)
from desktop.models.granting import kinds_of
from desktop.models.moments import local, zone
from desktop.models.numbering import check_format, series_key
from desktop.models.paper import PaperKind, sheets_of
from desktop.models.permissions import Command
from desktop.models.reception import check_picks
from desktop.models.standard import Reception
from desktop.services.desk import Desk
from desktop.services.intake import NUMBER_FORMAT
from desktop.services.workdays import PICKED, office_calendar, picked_days
from desktop.store import desk as desk_tables
from desktop.store import offices
from desktop.store.desk import PrinterRow

_MOST_WINDOWS = 4
_MOST_NUMBERS = 900_000  # the QR has six digits, and the year goes on after the jump


def choose_office(desk: Desk, *, office: str, services: Sequence[str]) -> None:
    """Set the installation to an office of the directory and to services (D15, D36).

    Refuses `unknown-office`, `unknown-service`, `no-services`, and
    `office-settled` when another office has journal entries here already.
    """
    if not services:
        raise Refusal("no-services")
    before = offices.chosen(desk.database)
    if before is not None and before.office != office:
        raise Refusal("office-settled", office=before.office)
    found = desk.catalogue.directory(services[0]).office(office)
    phones = found.unit_phones or found.secretariat_phones
    now = local(desk.clock(), zone(found.zone))
    with desk.work(at=now, command="settings.office", office=office) as work:
        work.record(
            OfficeChosen(
                office=office,
                name_kk=found.name.kk,
                name_ru=found.name.ru,
                name_en=found.name.en,
                address=found.address,
                phones=tuple(phones),
                zone=found.zone,
                services=tuple(services),
            )
        )


def set_window(desk: Desk, *, window: str, name: str, lines: Sequence[str]) -> None:
    """Open, rename or close a counter (no lines closes it); at most four (D49).

    Refuses `too-many-windows` and `line-unknown`.
    """
    office = desk.office()
    known = {
        f"{service}.{line.id}"
        for service in office.services
        for line in desk.catalogue.standard(service).lines
    }
    for line in lines:
        if line not in known:
            raise Refusal("line-unknown", service="", line=line)
    others = [row for row in offices.windows(desk.database, office.office) if row.window != window]
    if lines and len(others) >= _MOST_WINDOWS:
        raise Refusal("too-many-windows", most=_MOST_WINDOWS)
    with desk.work(at=desk.now(), command="settings.windows") as work:
        work.record(WindowSet(window=window, name=name, lines=tuple(lines)))


def set_number_format(desk: Desk, *, text: str) -> None:
    """Set how case numbers are written; refuses `bad-number-format`."""
    check_format(text)
    _switch(desk, NUMBER_FORMAT, text, "settings.numbers")


def pick_days(desk: Desk, *, days: Sequence[dt.date]) -> None:
    """Pick the office's own reception days (W-9, D20).

    What was picked before stays lawful; what is new is refused as `check_picks` does, and
    `out-of-table` for a day of a year without a calendar.
    """
    check_picks(
        picking_reception(desk),
        office_calendar(desk),
        days,
        before=picked_days(desk),
        today=desk.now().date(),
    )
    written = ",".join(day.isoformat() for day in sorted(set(days)))
    _switch(desk, PICKED, written, "settings.calendar")


def picking_reception(desk: Desk) -> Reception:
    """Return the reception whose non-working days the office picks; refuse `picks-not-asked`."""
    for service in desk.office().services:
        reception = desk.catalogue.standard(service).reception
        if reception.extra is not None:
            return reception
    raise Refusal("picks-not-asked")


def set_series(desk: Desk, *, service: str, year: int, last: int, reason: str) -> None:
    """Continue a number series above `last`, as entered from paper (D52).

    Refuses what `series_to_set` does.
    """
    with desk.work(at=desk.now(), command="settings.numbers") as work:
        work.record(series_to_set(desk, service=service, year=year, last=last, reason=reason))


def series_to_set(desk: Desk, *, service: str, year: int, last: int, reason: str) -> SeriesSet:
    """Return what continues a number series above `last`; ask inside the unit of work (D52).

    Refuses `series-behind` when numbers up to a later one are given already,
    `series-too-far` when the jump is more than a year could use up,
    `service-not-here`, `year-too-far` and `reason-missing`. A series is that of a service, of
    a kind of results (`models.granting`), or of complaints.
    """
    office = desk.office()
    if service not in {*office.services, *result_kinds(desk), SERIES}:
        raise Refusal("service-not-here", service=service)
    if abs(year - desk.now().year) > 1:
        raise Refusal("year-too-far", year=year)
    if not 0 <= last <= _MOST_NUMBERS:
        raise Refusal("series-too-far", last=last, most=_MOST_NUMBERS)
    if not reason.strip():
        raise Refusal("reason-missing")
    series = series_key(service, year)
    given = offices.series_last(desk.database, office.office, series)
    if last < given:
        raise Refusal("series-behind", last=last, given=given)
    return SeriesSet(series=series, last=last, reason=reason.strip())


def result_kinds(desk: Desk) -> tuple[ResultKind, ...]:
    """Return the kinds of results that the services of the office lead to, in their order."""
    return kinds_of(desk.catalogue.standard(service) for service in desk.office().services)


def set_printer(desk: Desk, *, kind: PaperKind, printer: str, sheet: str, tray: str = "") -> None:
    """Set where a kind of paper prints; an empty printer only shows it. Refuses `bad-sheet`.

    `tray` is one of those the printer offers, empty to leave it to the printer.

    The shift found for a printer stays with it; another printer begins without one.
    """
    desk.require("settings.printers")
    if sheet not in {each.id for each in sheets_of(kind)}:
        raise Refusal("bad-sheet", kind=kind, sheet=sheet)
    row = PrinterRow(kind=kind, printer=printer, tray=tray, form=sheet)
    before = desk_tables.printers(desk.database).get(kind)
    if before is not None and before.printer == printer:
        row = replace(row, offset_x=before.offset_x, offset_y=before.offset_y)
    desk_tables.set_printer(desk.database, row)


def shift_paper(desk: Desk, *, kind: PaperKind, right: int, down: int) -> None:
    """Move what is printed on a kind of paper, in tenths of a millimetre (D55).

    Refuses `no-printer` when none is set for it, `bad-offset` beyond two centimetres.
    """
    desk.require("settings.printers")
    row = desk_tables.printers(desk.database).get(kind)
    if row is None:
        raise Refusal("no-printer", kind=kind)
    if max(abs(right), abs(down)) > MOST_SHIFT:
        raise Refusal("bad-offset")
    desk_tables.set_printer(desk.database, replace(row, offset_x=right, offset_y=down))


def _switch(desk: Desk, key: str, value: str, command: Command) -> None:
    office = desk.office().office
    with desk.work(at=desk.now(), command=command) as work:
        work.record(SwitchSet(office=office, key=key, value=value))
