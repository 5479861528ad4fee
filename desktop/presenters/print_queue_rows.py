"""The rows of the print queue: one paper, what became of it, and where (D55)."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.i18n import _, _n
from desktop.models.paper import BLANK
from desktop.presenters import formats
from desktop.presenters.columns import Column
from desktop.presenters.labels import label
from desktop.presenters.prints import print_state
from desktop.presenters.tone import Tone
from desktop.store import cases, tickets, visits
from desktop.store.handles import Reader
from desktop.store.papers import PaperRow

Fate: TypeAlias = Literal["failed", "waiting", "printed", "hand-written"]
"""What became of a paper, as the sentence of the page tells them apart."""

_OWED: Final = frozenset({"failed", "waiting"})


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedPaper:
    """Show one paper of the queue; `under_way` means that a printer works on it right now."""

    paper: str
    title: str
    about: str
    issued: str
    printer: str
    state: str
    tone: Tone
    fate: Fate
    under_way: bool
    prints: int
    layout: str

    @property
    def owed(self) -> bool:
        """Tell whether neither a printer nor a pen has finished it."""
        return self.fate in _OWED

    @property
    def can_mark(self) -> bool:
        """Tell whether it may still be said to be written by hand."""
        return self.owed and not self.under_way


def columns() -> tuple[Column[QueuedPaper], ...]:
    """Return the columns of the print queue."""
    return (
        Column(
            title=lambda: "",
            text=lambda _row: "",
            tone=lambda row: row.tone,
            detail=lambda row: row.state,
        ),
        Column(title=lambda: _("State"), text=lambda row: row.state, tone=lambda row: row.tone),
        Column(title=lambda: _("About"), text=lambda row: row.about),
        Column(title=lambda: _("Paper"), text=lambda row: row.title),
        Column(title=lambda: _("Issued"), text=lambda row: row.issued),
        Column(title=lambda: label("setting.printer"), text=lambda row: row.printer),
    )


def queued(reader: Reader, row: PaperRow, under_way: Collection[str]) -> QueuedPaper:
    """Say of a paper what it is about and what became of it."""
    state, tone = print_state(row, under_way)
    if row.prints > 1:
        said = _n("{count} time", "{count} times", row.prints)
        state = f"{state} · {said.format(count=formats.number(row.prints))}"
    return QueuedPaper(
        paper=row.paper,
        title=label(f"paper.{row.kind}"),
        about=_about(reader, row),
        issued=formats.moment(row.issued_at),
        printer=row.printer,
        state=state,
        tone=tone,
        fate=_fate(row, under_way),
        under_way=row.paper in under_way,
        prints=row.prints,
        layout=row.layout,
    )


def in_order(rows: Collection[QueuedPaper]) -> tuple[QueuedPaper, ...]:
    """Put what is owed first, the oldest before, then what is done; `rows` are newest first."""
    owed = [row for row in rows if row.owed]
    return (*reversed(owed), *(row for row in rows if not row.owed))


def _fate(row: PaperRow, under_way: Collection[str]) -> Fate:
    if row.paper in under_way or row.state == "issued":
        return "waiting"
    return row.state


def _about(reader: Reader, row: PaperRow) -> str:
    """Name the application or the queue number a paper is about; a visit is that of its number."""
    if row.about == "case":
        case = cases.by_id(reader, row.about_id)
        return f"{case.number} · {case.applicant}" if case else ""
    if row.kind == BLANK:
        return str(json.loads(row.content)["number"])
    about_id = row.about_id
    if row.about == "visit":
        visit = visits.visit(reader, about_id)
        about_id = visit.ticket if visit else ""
    ticket = tickets.ticket(reader, about_id)
    return ticket.text if ticket else ""
