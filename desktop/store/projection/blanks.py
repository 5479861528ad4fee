"""Blanks of strict reporting: each in one state, each move with what was left after it (D28)."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from desktop.models.blanks import BLANK_KINDS, Block, blank_key, series_key
from desktop.models.chain import Deed
from desktop.models.errors import Refusal
from desktop.models.facts import (
    BlanksHandedBack,
    BlankSpoiled,
    BlanksReceived,
    BlanksReconciled,
    BlankUsed,
    PaperPrinted,
)
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows

REGISTER: Final = "blanks"
_RECEIVE: Final = """
    INSERT INTO blanks (office, kind, series_key, number, series, width, block, state, received_on)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'in-stock', ?)
"""
_LEAVE: Final = """
    UPDATE blanks SET state = ?, gone_on = ?, result = ?, paper = ?
    WHERE state = 'in-stock' AND office = ? AND kind = ? AND series_key = ? AND number = ?
"""
_FOUND_SPOILED: Final = """
    UPDATE blanks SET state = 'spoiled', gone_on = ?
    WHERE state = 'used' AND office = ? AND kind = ? AND series_key = ? AND number = ?
"""
_LEFT: Final = """
    SELECT count(*) FROM blanks WHERE state = 'in-stock' AND office = ? AND kind = ?
"""
_WIDTH: Final = """
    SELECT width FROM blanks WHERE office = ? AND kind = ? AND series_key = ? AND number = ?
"""
_MOVE: Final = """
    INSERT INTO blank_moves (office, ref, kind, move, series, first, last, width, count, left_over,
        on_day, document, document_date, words, result, case_id, paper, clerk_name, moved_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BEARS: Final = "UPDATE results SET blank = ?, blank_key = ? WHERE result = ?"
_STRICT: Final = "SELECT layout, about_id FROM papers WHERE paper = ?"
_PRINTED: Final = """
    INSERT INTO blank_prints (paper, office, kind, case_id, printed_at, open)
    VALUES (?1, ?2, ?3, ?4, ?5,
        NOT EXISTS (SELECT 1 FROM results WHERE case_id = ?4 AND paper = ?1 AND blank <> ''))
    ON CONFLICT (paper) DO UPDATE SET printed_at = excluded.printed_at, open = excluded.open,
        again = 0
"""
_SETTLED: Final = "UPDATE blank_prints SET open = 0, again = 0 WHERE paper = ?"
_AGAIN: Final = "UPDATE blank_prints SET open = 0, again = 1 WHERE paper = ?"
_NOT_AGAIN: Final = "UPDATE blank_prints SET again = 0 WHERE paper = ?"


def blanks_received(rows: Rows, deed: Deed, fact: BlanksReceived) -> None:
    """Take every serial of a block into stock."""
    place, key, on = (deed.office, fact.kind), series_key(fact.series), fact.on.isoformat()
    rows.add_all(
        _RECEIVE,
        [
            (*place, key, number, fact.series, fact.width, fact.block, on)
            for number in range(fact.first, fact.last + 1)
        ],
    )
    words = {"words": "old-stock" if fact.old_stock else ""}
    _move(rows, deed, fact, "received", fact.block, _block(fact), words | _document(fact))


def blank_used(rows: Rows, deed: Deed, fact: BlankUsed) -> None:
    """Let a blank bear a result, and the result its serial; what was printed is settled."""
    block = _leave(rows, deed, fact, "used")
    rows.change_if_there(_BEARS, (fact.serial, blank_key(fact.serial), fact.result))
    rows.change_if_there(_SETTLED, (fact.paper,))
    about = {"result": fact.result, "case": fact.case, "paper": fact.paper}
    _move(rows, deed, fact, "used", f"{fact.kind}/{fact.serial}", block, about)


def blank_spoiled(rows: Rows, deed: Deed, fact: BlankSpoiled) -> None:
    """Take a spoiled blank out of stock; what was printed onto it is to be printed again."""
    if fact.result:
        _found_spoiled(rows, deed, fact)
        return
    block = _leave(rows, deed, fact, "spoiled")
    rows.change_if_there(_AGAIN, (fact.paper,))
    about = {"words": fact.reason, "case": fact.case, "paper": fact.paper}
    _move(rows, deed, fact, "spoiled", f"{fact.kind}/{fact.serial}", block, about)


def blanks_handed_back(rows: Rows, deed: Deed, fact: BlanksHandedBack) -> None:
    """Take blanks that were handed back out of stock."""
    for serial in _block(fact).serials:
        _gone(rows, deed, fact, "handed-back", serial.number)
    _move(
        rows,
        deed,
        fact,
        "handed-back",
        fact.back,
        _block(fact),
        _document(fact) | {"words": fact.to},
    )


def blanks_reconciled(rows: Rows, deed: Deed, fact: BlanksReconciled) -> None:
    """Keep that blanks were counted; the count changes nothing by itself."""
    counted = Block(series="", first=1, last=fact.counted, width=0)
    about = {"document": fact.number, "words": fact.remarks, "paper": fact.paper}
    _move(rows, deed, fact, "reconciled", fact.act, counted, about)


def _found_spoiled(rows: Rows, deed: Deed, fact: BlankSpoiled) -> None:
    """Let a blank bear its result no more; it left the stock when it was used."""
    key = (deed.office, fact.kind, series_key(fact.series), fact.number)
    rows.change(_FOUND_SPOILED, (fact.on.isoformat(), *key))
    rows.change_if_there(_BEARS, ("", "", fact.result))
    rows.change_if_there(_AGAIN, (fact.paper,))
    about = {"words": fact.reason, "case": fact.case, "paper": fact.paper, "result": fact.result}
    ref = f"{fact.kind}/{fact.serial}/found-spoiled"
    _move(rows, deed, fact, "found-spoiled", ref, _alone(rows, deed, fact), about)


def printed_onto_blank(rows: Rows, deed: Deed, fact: PaperPrinted) -> None:
    """Remember that a blank of strict reporting went through the printer: which, is to be said.

    Of one whose serial is told already nothing is asked again. A paper printed whole, in place of
    a blank that was spoiled, is not owed any more.
    """
    found = rows.one(_STRICT, (fact.paper,)) if fact.fill_only else None
    if found is not None and found[0] in BLANK_KINDS:
        rows.add(_PRINTED, (fact.paper, deed.office, found[0], found[1], deed.at))
    else:
        rows.change_if_there(_NOT_AGAIN, (fact.paper,))


def _leave(rows: Rows, deed: Deed, fact: BlankUsed | BlankSpoiled, state: str) -> Block:
    """Take one blank out of stock; return it as a block of one, as wide as it was received."""
    result = fact.result if isinstance(fact, BlankUsed) else ""
    _gone(rows, deed, fact, state, fact.number, result=result, paper=fact.paper)
    return _alone(rows, deed, fact)


def _alone(rows: Rows, deed: Deed, fact: BlankUsed | BlankSpoiled) -> Block:
    found = rows.one(_WIDTH, (deed.office, fact.kind, series_key(fact.series), fact.number))
    if found is None:
        raise Refusal("out-of-place", id=fact.serial)
    return Block(series=fact.series, first=fact.number, last=fact.number, width=found[0])


def _gone(
    rows: Rows,
    deed: Deed,
    fact: BlankUsed | BlankSpoiled | BlanksHandedBack,
    state: str,
    number: int,
    *,
    result: str = "",
    paper: str = "",
) -> None:
    left = (state, fact.on.isoformat(), result, paper)
    rows.change(_LEAVE, (*left, deed.office, fact.kind, series_key(fact.series), number))


def _block(fact: BlanksReceived | BlanksHandedBack) -> Block:
    return Block(series=fact.series, first=fact.first, last=fact.last, width=fact.width)


def _document(fact: BlanksReceived | BlanksHandedBack) -> dict[str, str]:
    return {"document": fact.document, "document_date": _day(fact.document_date)}


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _move(
    rows: Rows,
    deed: Deed,
    fact: BlanksReceived | BlankUsed | BlankSpoiled | BlanksHandedBack | BlanksReconciled,
    move: str,
    ref: str,
    block: Block,
    about: Mapping[str, str],
) -> None:
    """Enter a move into the register, with how many blanks of the kind are left after it."""
    left = rows.one(_LEFT, (deed.office, fact.kind))
    numbers = (block.series, block.first, block.last, block.width, len(block))
    told = (about.get(each, "") for each in ("document", "document_date", "words"))
    of = (about.get(each, "") for each in ("result", "case", "paper"))
    day = fact.on.isoformat()
    rows.add(
        _MOVE,
        (
            *(deed.office, ref, fact.kind, move, *numbers, left[0] if left else 0, day),
            *(*told, *of, fact.clerk_name, deed.at),
        ),
    )
    enter_line(
        rows, office=deed.office, register=REGISTER, day=day, ref=ref, case=about.get("case", "")
    )
