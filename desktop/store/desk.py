"""The desk's own tables: drafts, settings, printers, print jobs. Losing one costs convenience only.

Nothing here is exported or checked, and only this module writes it. Each
writer is a transaction of its own, or part of the one that is open.
"""

import datetime as dt
from dataclasses import astuple, dataclass
from typing import Final, Literal

from desktop.models import moments
from desktop.store.handles import Database, Reader, Row, Values

_DRAFT: Final = "SELECT window, visit, draft, saved_at FROM desk_drafts"
_JOB: Final = """
    SELECT job, paper, printer, spool_id, state, copies, duplicate, submitted_at, fill_only
    FROM desk_jobs
"""
_SAVE_JOB: Final = "INSERT OR REPLACE INTO desk_jobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
OVER: Final = ("printed", "failed", "cancelled")  # states in which a job asks for nothing more


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """Hold the intake in progress at a window, as it was last saved."""

    window: str
    visit: str
    draft: str
    saved_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterRow:
    """Say where and how papers of a kind are printed; offsets in tenths of a millimetre (D55)."""

    kind: str
    printer: str
    tray: str = ""
    form: str = ""  # a4-two-up, a5 …
    offset_x: int = 0
    offset_y: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class JobRow:
    """Hold a print job handed to a queue; `spool_id` is the queue's own name of it."""

    job: str
    paper: str
    printer: str
    spool_id: str
    state: str
    copies: int
    duplicate: bool
    submitted_at: dt.datetime
    fill_only: bool = False  # onto a ready blank (D28)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow:
    """Hold the bytes of a layout or of a standard's edition, by their SHA-256."""

    digest: str
    kind: Literal["layout", "standard"]
    name: str
    source: bytes


def save_draft(
    database: Database, *, window: str, visit: str, draft: str, saved_at: dt.datetime
) -> None:
    """Keep the draft of a window in place of the one before."""
    values = (window, visit, draft, moments.to_text(saved_at))
    _write(database, "INSERT OR REPLACE INTO desk_drafts VALUES (?, ?, ?, ?)", values)


def parked(ticket: str) -> str:
    """Return where the draft of a number on hold is kept until it is served again."""
    return f"held:{ticket}"


def draft(reader: Reader, window: str) -> DraftRow | None:
    """Return the draft of a window."""
    found = reader.row(f"{_DRAFT} WHERE window = ?", (window,))
    return None if found is None else _draft(found)


def drafts(reader: Reader) -> list[DraftRow]:
    """Return every draft, in the order of windows."""
    return [_draft(row) for row in reader.rows(f"{_DRAFT} ORDER BY window")]


def delete_draft(database: Database, *, window: str) -> None:
    """Forget the draft of a window; there need not be one."""
    _write(database, "DELETE FROM desk_drafts WHERE window = ?", (window,))


def setting(reader: Reader, key: str, default: str = "") -> str:
    """Return a setting of this desk: looks, language, the state of a window."""
    found = reader.value("SELECT value FROM desk_settings WHERE key = ?", (key,))
    return default if found is None else str(found)


def settings(reader: Reader) -> dict[str, str]:
    """Return every setting of this desk."""
    return dict(reader.rows("SELECT key, value FROM desk_settings"))


def set_setting(database: Database, *, key: str, value: str) -> None:
    """Keep a setting of this desk."""
    _write(database, "INSERT OR REPLACE INTO desk_settings VALUES (?, ?)", (key, value))


def printers(reader: Reader) -> dict[str, PrinterRow]:
    """Return the printer of each kind of paper that has one."""
    sql = "SELECT kind, printer, tray, form, offset_x, offset_y FROM desk_printers"
    rows = [
        PrinterRow(**dict(zip(PrinterRow.__slots__, row, strict=True))) for row in reader.rows(sql)
    ]
    return {row.kind: row for row in rows}


def set_printer(database: Database, printer: PrinterRow) -> None:
    """Assign a printer to a kind of paper; an empty name takes it away."""
    if printer.printer:
        sql = "INSERT OR REPLACE INTO desk_printers VALUES (?, ?, ?, ?, ?, ?)"
        _write(database, sql, astuple(printer))
    else:
        _write(database, "DELETE FROM desk_printers WHERE kind = ?", (printer.kind,))


def save_job(database: Database, job: JobRow) -> None:
    """Keep a print job, or its new state."""
    about = (job.job, job.paper, job.printer, job.spool_id, job.state, job.copies)
    submitted_at = moments.to_text(job.submitted_at)
    marks = (int(job.duplicate), submitted_at, int(job.fill_only))
    _write(database, _SAVE_JOB, (*about, *marks))


def jobs(reader: Reader, *, open_only: bool = True) -> list[JobRow]:
    """Return the print jobs in the order they were handed over, without those that are over."""
    rows = reader.rows(f"{_JOB} ORDER BY submitted_at, job")
    return [_job(row) for row in rows if not open_only or row[4] not in OVER]


def delete_job(database: Database, job: str) -> None:
    """Forget a print job; there need not be one."""
    _write(database, "DELETE FROM desk_jobs WHERE job = ?", (job,))


def keeps_edition(reader: Reader, digest: str) -> bool:
    """Say whether the file of that SHA-256 is kept."""
    return bool(reader.rows("SELECT 1 FROM desk_editions WHERE digest = ?", (digest,)))


def keep_edition(database: Database, edition: EditionRow) -> None:
    """Keep the file a paper or a case pins, once (D19, D56)."""
    _write(database, "INSERT OR IGNORE INTO desk_editions VALUES (?, ?, ?, ?)", astuple(edition))


def edition(reader: Reader, digest: str) -> EditionRow | None:
    """Return the kept file of that SHA-256, None when it is not here."""
    sql = "SELECT digest, kind, name, source FROM desk_editions WHERE digest = ?"
    for row in reader.rows(sql, (digest,)):
        return EditionRow(**dict(zip(EditionRow.__slots__, row, strict=True)))
    return None


def _write(database: Database, sql: str, values: Values) -> None:
    with database.transaction():
        database.rows(sql, values)


def _draft(row: Row) -> DraftRow:
    window, visit, text, saved_at = row
    return DraftRow(window=window, visit=visit, draft=text, saved_at=moments.from_text(saved_at))


def _job(row: Row) -> JobRow:
    fields = dict(zip(JobRow.__slots__, row, strict=True))
    fields |= {mark: bool(fields[mark]) for mark in ("duplicate", "fill_only")}
    fields["submitted_at"] = moments.from_text(fields["submitted_at"])
    return JobRow(**fields)
