"""Blanks counted by a commission: what came and went since the last count, and its act (D28)."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.blank_words import Counted, balance_content
from desktop.models.blanks import (
    Balance,
    BlankKind,
    Block,
    Serial,
    balance_of,
    blocks_of,
    require_commission,
    require_explained,
)
from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import BlanksReconciled, PaperIssued
from desktop.models.filling import issuer_of
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.wording import mark_words
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.officials import official_of
from desktop.services.papers import issue_paper, office_words
from desktop.store import blanks as rows
from desktop.store.blanks import MoveKind, MoveRow

KIND: Final = "blank-balance"
_WAYS: Final[tuple[MoveKind, ...]] = ("received", "used", "spoiled", "handed-back")
_SERVICES: Final[dict[BlankKind, str]] = {"permit": "weapons", "invitation": "invitations"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCount:
    """Hold what there is to count: since which day, what it came to, what is to be there."""

    since: dt.date
    balance: Balance
    left: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Hold a count as entered; the first of the `commission`, by staff id, heads it."""

    counted: int
    number: str
    commission: Sequence[str]
    on: dt.date | None = None
    remarks: str = ""


def to_count(desk: Desk, kind: BlankKind) -> ToCount:
    """Return what a commission would have to find now; refuse `blanks-none` (`kind`)."""
    office = desk.office().office
    moves = rows.since_counted(desk.database, office, kind)
    if not moves:
        raise Refusal("blanks-none", kind=kind)
    left = [each.serial for each in rows.in_stock(desk.database, office, kind)]
    return ToCount(
        since=moves[0].on,
        balance=balance_of(_opening(moves), _moved(moves)),
        left=blocks_of(left),
    )


def reconcile_blanks(desk: Desk, *, kind: BlankKind, count: Count) -> str:
    """Record that blanks were counted and draw up the act; return its paper, to be printed.

    Refuses `blanks-none`, `act-unnumbered`, `blanks-counted`, `blank-difference` without remarks,
    `commission-incomplete`, `staff-unknown`, `future-document`, `blanks-moved` (`day`) of a count
    dated before what is recorded already, `no-clerk`.
    """
    now = desk.now()
    on, number = count.on or now.date(), clean_text(count.number)
    require_past(on, today=now.date())
    require_commission(count.commission)
    if not number:
        raise Refusal("act-unnumbered")
    with desk.work(at=now, command="blank.keep") as work:
        found = to_count(desk, kind)
        moves = rows.since_counted(desk.database, desk.office().office, kind)
        if max(each.on for each in moves) > on:
            raise Refusal("blanks-moved", day=max(each.on for each in moves))
        require_explained(count.counted, found.balance.closing, count.remarks)
        fact = BlanksReconciled(
            act=desk.new_id(now),
            kind=kind,
            since=found.since,
            on=on,
            counted=count.counted,
            expected=found.balance.closing,
            number=number,
            commission=tuple(official_of(desk, each, on=on) for each in count.commission if each),
            paper=desk.new_id(now),
            clerk_name=clerk_words(desk, "kk")[0],
            remarks=clean_text(count.remarks),
        )
        work.record(fact)
        work.record(_act(desk, fact, moves, found))
    return fact.paper


def _act(
    desk: Desk, fact: BlanksReconciled, moves: Sequence[MoveRow], found: ToCount
) -> PaperIssued:
    service = _SERVICES[fact.kind]
    issuer = issuer_of(
        office_words(desk, service=service),
        standard=desk.catalogue.standard(service),
        language=LANGUAGE,
        on=fact.on,
    )
    return issue_paper(
        desk,
        paper=fact.paper,
        kind=KIND,
        content=balance_content(
            _told(fact, moves, found), issuer=issuer, made_at=desk.now(), language=LANGUAGE
        ),
        about="blank",
        about_id=fact.act,
        language=LANGUAGE,
    )


def _told(fact: BlanksReconciled, moves: Sequence[MoveRow], found: ToCount) -> Counted:
    """Return what the act tells: sums, and every serial with what is said of it."""
    found_now, found_late = _found_spoiled(moves)
    lost = {each.key for each in _serials(found_now)}
    return Counted(
        kind=fact.kind,
        since=fact.since,
        until=fact.on,
        number=fact.number,
        balance=found.balance,
        counted=fact.counted,
        opening=_opening_blocks(moves, found.left),
        received=tuple(
            _with(each, mark_words(each.document, each.document_date))
            for each in _of(moves, "received")
        ),
        used=blocks_of(each for each in _serials(_of(moves, "used")) if each.key not in lost),
        spoiled=tuple(
            _with(each, each.words) for each in moves if each.move == "spoiled" or each in found_now
        ),
        found_spoiled=tuple(_with(each, each.words) for each in found_late),
        handed_back=tuple(_with(each, each.words) for each in _of(moves, "handed-back")),
        left=found.left,
        commission=fact.commission,
        remarks=fact.remarks,
    )


def _opening(moves: Sequence[MoveRow]) -> int:
    """Return how many were left when blanks were last counted, none before the first count."""
    return moves[0].left if moves[0].move == "reconciled" else 0


def _moved(moves: Sequence[MoveRow]) -> Counter[str]:
    """Return how many moved in each way; what was used and found spoiled since is spoiled."""
    moved = Counter({move: sum(each.count for each in _of(moves, move)) for move in _WAYS})
    found = len(_found_spoiled(moves)[0])
    return moved + Counter({"spoiled": found}) - Counter({"used": found})


def _found_spoiled(moves: Sequence[MoveRow]) -> tuple[list[MoveRow], list[MoveRow]]:
    """Part what was found spoiled: what was used since the count before, and what was earlier."""
    used = {serial.key for serial in _serials(_of(moves, "used"))}
    found = _of(moves, "found-spoiled")
    now = [each for each in found if each.block.serials[0].key in used]
    return now, [each for each in found if each not in now]


def _opening_blocks(moves: Sequence[MoveRow], left: Sequence[Block]) -> tuple[Block, ...]:
    """Return what there was at first: what is left and what went, without what came since."""
    gone = [each for each in moves if each.move in {"used", "spoiled", "handed-back"}]
    here = {each.key: each for block in left for each in block.serials}
    here |= {each.key: each for each in _serials(gone)}
    came = {each.key for each in _serials(_of(moves, "received"))}
    return blocks_of(serial for key, serial in here.items() if key not in came)


def _of(moves: Sequence[MoveRow], move: MoveKind) -> list[MoveRow]:
    return [each for each in moves if each.move == move]


def _serials(moves: Sequence[MoveRow]) -> Iterator[Serial]:
    return (serial for each in moves for serial in each.block.serials)


def _with(move: MoveRow, words: str) -> str:
    """Write serials with what is said of them, if anything is."""
    return f"{move.block.text} ({words})" if words else move.block.text
