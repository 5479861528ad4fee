"""Blanks of strict reporting: received, used once, spoiled, handed back, counted (D28, D55).

A print takes no blank out of stock by itself: the operator says afterwards which serial the paper
stands on, or that the blank was spoiled. A print that failed, or a program that died, leaves every
serial where it was, and the next one is proposed again.
"""

import datetime as dt
from dataclasses import dataclass

from desktop.models.blanks import (
    BLANK_KINDS,
    BlankKind,
    Block,
    Serial,
    read_block,
    read_serial,
    require_apart,
    require_in_stock,
)
from desktop.models.dates import require_past
from desktop.models.declared import BLANKS_LOW
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import (
    BlanksHandedBack,
    BlankSpoiled,
    BlanksReceived,
    BlankUsed,
    ResultIssued,
)
from desktop.services.clerk import clerk_words
from desktop.services.declared import value_of
from desktop.services.desk import Desk
from desktop.services.settings import result_kinds
from desktop.store import blanks as rows
from desktop.store import papers
from desktop.store import results as result_rows
from desktop.store.blanks import OwedRow
from desktop.store.results import OnPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Hold what is in stock of a kind: the serial to use next, what is left of its block, of all.

    `keeps` says whether any was ever received: until then the office keeps no account of them.
    """

    kind: BlankKind
    next: Serial | None
    in_block: int
    total: int
    is_low: bool
    keeps: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Hold the document blanks come or go by."""

    number: str
    date: dt.date | None = None


def stock_of(desk: Desk, kind: BlankKind) -> Stock:
    """Return what is in stock of a kind of blanks."""
    office = desk.office().office
    lying = rows.in_stock(desk.database, office, kind)
    keeps = bool(lying) or bool(rows.since_counted(desk.database, office, kind))
    return Stock(
        kind=kind,
        next=lying[0].serial if lying else None,
        in_block=sum(each.block == lying[0].block for each in lying),
        total=len(lying),
        is_low=keeps and len(lying) <= int(value_of(desk, BLANKS_LOW)),
        keeps=keeps,
    )


def low_stocks(desk: Desk) -> tuple[Stock, ...]:
    """Return the kinds of blanks of which few are left (Бүгін)."""
    return tuple(
        each for each in (stock_of(desk, kind) for kind in blank_kinds(desk)) if each.is_low
    )


def owed_serials(desk: Desk) -> list[OwedRow]:
    """Return what was printed onto blanks whose serials are still to be told (D55)."""
    return rows.owed(desk.database, desk.office().office)


def spoiled_prints(desk: Desk) -> list[OwedRow]:
    """Return what is to be printed onto another blank, because its own was spoiled (D28)."""
    return rows.again(desk.database, desk.office().office)


def receive_blanks(
    desk: Desk,
    *,
    kind: BlankKind,
    first: str,
    last: str,
    document: Document | None = None,
    on: dt.date | None = None,
) -> str:
    """Take a block into stock by a document, or old stock without one; return the block's id.

    Refuses `blank-serial`, `blank-block`, `blank-overlap`, `blank-used` (`blank`, `number`) of one
    that a result bears already, `blanks-incomplete` of a document without number or date,
    `future-document`, `no-clerk`.
    """
    now = desk.now()
    day, block = on or now.date(), read_block(first, last)
    require_past(day, document.date if document else None, today=now.date())
    _require_document(document)
    made = desk.new_id(now)
    with desk.work(at=now, command="blank.keep") as work:
        known = rows.blocks(desk.database, desk.office().office, kind, block.series)
        require_apart(block, known)
        _require_unborne(desk, kind, block)
        work.record(
            BlanksReceived(
                block=made,
                kind=kind,
                series=block.series,
                first=block.first,
                last=block.last,
                width=block.width,
                on=day,
                clerk_name=clerk_words(desk, "kk")[0],
                document=clean_text(document.number) if document else "",
                document_date=document.date if document else None,
                old_stock=document is None,
            )
        )
    return made


def confirm_blank(desk: Desk, *, paper: str, serial: str = "") -> str:
    """Record which blank a result stands on, the next in stock unless told; return its serial.

    Refuses `blank-unasked` (`paper`) of what is no result on a blank, `blank-told` (`blank`) where
    its serial is known, `blanks-gone` (`kind`) with none in stock, `blank-serial`, and what
    `require_in_stock` refuses: a number is used once.
    """
    now = desk.now()
    with desk.work(at=now, command="paper.print") as work:
        bearing = bearing_of(desk, paper)
        if bearing.blank:
            raise Refusal("blank-told", blank=bearing.blank)
        found = _lying(desk, bearing.kind, serial)
        of = {"result": bearing.result, "paper": paper, "case": bearing.case}
        work.record(_used(desk, bearing.kind, found, **of))
    return found.text


def typed_blank(desk: Desk, issued: ResultIssued, *, away: bool) -> BlankUsed | None:
    """Return that the blank typed of a new result is used; None of one never received here.

    Asked inside the unit of work that makes it. Where the office keeps account of what it signs
    itself, every blank comes from its stock; the department has its own (`away`, D30). Refuses
    `blank-serial` and what `require_in_stock` refuses: a number is used once.
    """
    kind = next((each for each in BLANK_KINDS if each == issued.kind), None)
    if not issued.blank or kind is None:
        return None
    owed = not away and stock_of(desk, kind).keeps
    try:
        serial = read_serial(issued.blank)
    except Refusal:
        if owed:
            raise
        return None
    if not owed and rows.blank(desk.database, desk.office().office, kind, serial) is None:
        return None
    found = _in_stock(desk, kind, serial)
    return _used(desk, kind, found, result=issued.result, paper=issued.paper, case=issued.case)


def spoil_printed(desk: Desk, *, paper: str, serial: str = "", reason: str) -> str:
    """Record that the blank under a print was spoiled, the next unless told; return its serial.

    The paper is to be printed again, onto the blank after it. Refuses what `confirm_blank` does,
    and `reason-missing`.
    """
    with desk.work(at=desk.now(), command="paper.print") as work:
        bearing = bearing_of(desk, paper)
        if bearing.blank:
            raise Refusal("blank-told", blank=bearing.blank)
        found = _lying(desk, bearing.kind, serial)
        work.record(_spoiled(desk, bearing.kind, found, reason, paper=paper, case=bearing.case))
    return found.text


def spoil_blank(
    desk: Desk, *, kind: BlankKind, serial: str, reason: str, on: dt.date | None = None
) -> str:
    """Record that a blank in stock was spoiled on a day; return its serial.

    Refuses `blank-serial`, `reason-missing`, `future-document`, what `require_in_stock` refuses.
    """
    now = desk.now()
    require_past(on, today=now.date())
    with desk.work(at=now, command="blank.keep") as work:
        found = _lying(desk, kind, serial)
        work.record(_spoiled(desk, kind, found, reason, on=on))
    return found.text


def hand_back_blanks(
    desk: Desk,
    *,
    kind: BlankKind,
    first: str,
    last: str,
    to: str,
    document: Document,
    on: dt.date | None = None,
) -> str:
    """Take blanks that are handed back out of stock; return the id of the hand-back.

    Refuses `blank-serial`, `blank-block`, `blanks-incomplete` without a document or whom `to`,
    `future-document`, and what `require_in_stock` refuses of any of them.
    """
    now = desk.now()
    day, block = on or now.date(), read_block(first, last)
    require_past(day, document.date, today=now.date())
    _require_document(document)
    if not clean_text(to):
        raise Refusal("blanks-incomplete")
    made = desk.new_id(now)
    with desk.work(at=now, command="blank.keep") as work:
        found = [_in_stock(desk, kind, each) for each in block.serials]
        work.record(
            BlanksHandedBack(
                back=made,
                kind=kind,
                series=found[0].series,
                first=block.first,
                last=block.last,
                width=found[0].width,
                to=clean_text(to),
                document=clean_text(document.number),
                document_date=document.date,
                on=day,
                clerk_name=clerk_words(desk, "kk")[0],
            )
        )
    return made


def is_awaited(desk: Desk, paper: str) -> bool:
    """Say whether the serial of a paper that was printed onto a blank is still to be told."""
    return any(each.paper == paper for each in owed_serials(desk))


def may_be_told(desk: Desk, paper: str) -> bool:
    """Say whether a paper is a result that may stand on a blank of ours and names none yet."""
    try:
        return not bearing_of(desk, paper).blank
    except Refusal:
        return False


def bearing_of(desk: Desk, paper: str) -> OnPaper:
    """Return the result a paper is; refuse `blank-unasked` (`paper`) of any other paper."""
    row = papers.paper(desk.database, paper)
    found = result_rows.on_paper(desk.database, paper)
    if row is None or found is None:
        raise Refusal("blank-unasked", paper=paper)
    return found


def _lying(desk: Desk, kind: BlankKind, typed: str) -> Serial:
    """Return a blank in stock: the one typed, else the next."""
    if clean_text(typed):
        return _in_stock(desk, kind, read_serial(typed))
    found = stock_of(desk, kind).next
    if found is None:
        raise Refusal("blanks-gone", kind=kind)
    return found


def _in_stock(desk: Desk, kind: BlankKind, serial: Serial) -> Serial:
    """Return a blank in stock as it was received; refuse what `require_in_stock` refuses."""
    found = rows.blank(desk.database, desk.office().office, kind, serial)
    require_in_stock(serial, found.state if found else None, bears=found.bears if found else "")
    return found.serial if found else serial


def _used(
    desk: Desk, kind: BlankKind, found: Serial, *, result: str, paper: str, case: str
) -> BlankUsed:
    return BlankUsed(
        kind=kind,
        serial=found.text,
        series=found.series,
        number=found.number,
        result=result,
        paper=paper,
        case=case,
        on=desk.now().date(),
        clerk_name=clerk_words(desk, "kk")[0],
    )


def _require_unborne(desk: Desk, kind: BlankKind, block: Block) -> None:
    """Refuse `blank-used` (`blank`, `number`): before its blanks were kept one was written down."""
    borne = result_rows.on_block(desk.database, desk.office().office, kind, block)
    if borne is not None:
        raise Refusal("blank-used", blank=borne[0], number=borne[1])


def _spoiled(
    desk: Desk,
    kind: BlankKind,
    found: Serial,
    reason: str,
    *,
    paper: str = "",
    case: str = "",
    on: dt.date | None = None,
) -> BlankSpoiled:
    if not clean_text(reason):
        raise Refusal("reason-missing")
    return BlankSpoiled(
        kind=kind,
        serial=found.text,
        series=found.series,
        number=found.number,
        reason=clean_text(reason),
        on=on or desk.now().date(),
        clerk_name=clerk_words(desk, "kk")[0],
        paper=paper,
        case=case,
    )


def _require_document(document: Document | None) -> None:
    if document is not None and (not clean_text(document.number) or document.date is None):
        raise Refusal("blanks-incomplete")


def blank_kinds(desk: Desk) -> tuple[BlankKind, ...]:
    """Return the kinds of blanks that the services of the office need."""
    here = result_kinds(desk)
    return tuple(kind for kind in BLANK_KINDS if kind in here)
