"""Read blanks of strict reporting: what is in stock, what became of each, what is owed (D28)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models import moments
from desktop.models.blanks import BlankKind, BlankState, Block, Serial, read_serial, series_key
from desktop.store.handles import Reader, Row

MoveKind: TypeAlias = Literal[
    "received", "used", "spoiled", "found-spoiled", "handed-back", "reconciled"
]

_STOCK: Final = """
    SELECT series, number, width, block FROM blanks
    WHERE state = 'in-stock' AND office = ? AND kind = ? ORDER BY block, number
"""
_ONE: Final = """
    SELECT series, number, width, state, result, block FROM blanks
    WHERE office = ? AND kind = ? AND series_key = ? AND number = ?
"""
_NUMBER: Final = "SELECT number FROM results WHERE result = ?"
_MOVE: Final = """
    SELECT ref, blank_moves.kind, move, blank_moves.series, first, last, width, count, left_over,
        on_day, document, document_date, words, coalesce(results.number, ''), blank_moves.case_id,
        blank_moves.paper, clerk_name, coalesce(results.ended, '')
    FROM blank_moves LEFT JOIN results ON results.result = blank_moves.result
"""
_OF_SERIAL: Final = """
    SELECT ref, series FROM blank_moves
    WHERE office = ? AND ? BETWEEN first AND last AND move <> 'reconciled' ORDER BY seq
"""
_COUNTED: Final = """
    SELECT coalesce(max(seq), 0) FROM blank_moves
    WHERE office = ? AND kind = ? AND move = 'reconciled'
"""
_PRINTED: Final = "SELECT open FROM blank_prints WHERE paper = ?"
_PRINTS: Final = """
    SELECT blank_prints.paper, blank_prints.kind, blank_prints.case_id, blank_prints.printed_at,
        results.result, results.number,
        (SELECT prints FROM papers WHERE papers.paper = blank_prints.paper)
    FROM blank_prints JOIN results ON results.paper = blank_prints.paper
        AND results.case_id = blank_prints.case_id
"""
_OLDEST: Final = "ORDER BY printed_at, blank_prints.paper"
_OWED: Final = f"{_PRINTS} WHERE blank_prints.open AND blank_prints.office = ? {_OLDEST}"
_AGAIN: Final = f"""{_PRINTS} WHERE blank_prints.again AND blank_prints.office = ?
    AND results.ended = '' AND results.handed_on = '' {_OLDEST}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class InStock:
    """Hold a blank in stock, and the block it came with."""

    serial: Serial
    block: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Hold a blank as it was received and what became of it; `bears` is a result's number."""

    serial: Serial
    state: BlankState
    bears: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """Hold a line of the register: what came or went, by what, and how many were left.

    `result` is the number of the result that a blank bears, `ended` how that came to its end.
    """

    ref: str
    kind: BlankKind
    move: MoveKind
    block: Block
    count: int
    left: int
    on: dt.date
    document: str
    document_date: dt.date | None
    words: str
    result: str
    case: str
    paper: str
    clerk_name: str
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedRow:
    """Hold a result printed onto a blank whose serial is not said yet; `prints` so far (D55)."""

    paper: str
    kind: BlankKind
    case: str
    printed_at: dt.datetime
    result: str
    number: str
    prints: int


def in_stock(reader: Reader, office: str, kind: str) -> list[InStock]:
    """Return the blanks of a kind in stock, in the order they are to be used."""
    return [
        InStock(serial=Serial(series=series, number=number, width=width), block=block)
        for series, number, width, block in reader.rows(_STOCK, (office, kind))
    ]


def blank(reader: Reader, office: str, kind: str, serial: Serial) -> Found | None:
    """Return a blank by its serial, None of one that was never received."""
    found = reader.row(_ONE, (office, kind, *serial.key))
    if found is None:
        return None
    series, number, width, state, result, _block = found
    return Found(
        serial=Serial(series=series, number=number, width=width),
        state=state,
        bears=str(reader.value(_NUMBER, (result,)) or "") if result else "",
    )


def blocks(reader: Reader, office: str, kind: str, series: str) -> list[Block]:
    """Return the blocks of a series that were received."""
    sql = f"{_MOVE} WHERE blank_moves.office = ? AND blank_moves.kind = ? AND move = 'received'"
    found = (_move(row).block for row in reader.rows(sql, (office, kind)))
    return [each for each in found if series_key(each.series) == series_key(series)]


def since_counted(reader: Reader, office: str, kind: str) -> list[MoveRow]:
    """Return the moves of a kind since its blanks were last counted, that count the first."""
    counted = int(reader.value(_COUNTED, (office, kind)))
    sql = f"{_MOVE} WHERE blank_moves.office = ? AND blank_moves.kind = ? AND seq >= ? ORDER BY seq"
    return [_move(row) for row in reader.rows(sql, (office, kind, counted))]


def moves(reader: Reader, office: str, refs: tuple[str, ...]) -> dict[str, MoveRow]:
    """Return the moves of a register's lines by their `ref`."""
    marks = ", ".join("?" * len(refs))
    rows = reader.rows(
        f"{_MOVE} WHERE blank_moves.office = ? AND ref IN ({marks})", (office, *refs)
    )
    return {row[0]: _move(row) for row in rows}


def refs_of_serial(reader: Reader, office: str, typed: str) -> list[str]:
    """Return the lines a serial stands in, the oldest first; refuse `blank-serial`."""
    serial = read_serial(typed)
    found = reader.rows(_OF_SERIAL, (office, serial.number))
    key = series_key(serial.series)
    return [ref for ref, series in found if series_key(series) == key]


def print_of(reader: Reader, paper: str) -> Literal["never", "untold", "told"]:
    """Say whether a paper went onto a blank ever, and whether its serial is told."""
    found = reader.row(_PRINTED, (paper,))
    if found is None:
        return "never"
    return "untold" if found[0] else "told"


def owed(reader: Reader, office: str) -> list[OwedRow]:
    """Return what was printed onto blanks nobody has told the serials of, the oldest first."""
    return _prints(reader, _OWED, office)


def again(reader: Reader, office: str) -> list[OwedRow]:
    """Return what lies here without a blank since its own was spoiled, the oldest first."""
    return _prints(reader, _AGAIN, office)


def _prints(reader: Reader, sql: str, office: str) -> list[OwedRow]:
    return [
        OwedRow(
            paper=paper,
            kind=kind,
            case=case,
            printed_at=moments.from_text(at),
            result=result,
            number=number,
            prints=prints,
        )
        for paper, kind, case, at, result, number, prints in reader.rows(sql, (office,))
    ]


def _move(row: Row) -> MoveRow:
    ref, kind, move, series, first, last, width, count, left, on, document, dated, *rest = row
    words, result, case, paper, clerk_name, ended = rest
    return MoveRow(
        ref=ref,
        kind=kind,
        move=move,
        block=Block(series=series, first=first, last=last, width=width),
        count=count,
        left=left,
        on=dt.date.fromisoformat(on),
        document=document,
        document_date=dt.date.fromisoformat(dated) if dated else None,
        words=words,
        result=result,
        case=case,
        paper=paper,
        clerk_name=clerk_name,
        ended=ended,
    )
