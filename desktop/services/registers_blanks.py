"""The register of blanks, read: a line for each receipt, use, loss, hand-back and count (D28)."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.models.blank_words import KINDS
from desktop.models.errors import Refusal
from desktop.models.register_parts import NOTHING, Cells, day_cell, joined, plain
from desktop.models.register_words import ENDED, REPLACED
from desktop.models.text import Text
from desktop.models.wording import mark_words
from desktop.services.desk import Desk
from desktop.services.register_reader import RegisterReader
from desktop.store import blanks as rows
from desktop.store.blanks import MoveKind, MoveRow

_MOVES: Final[Mapping[MoveKind, Text]] = MappingProxyType(
    {
        "received": Text(kk="қабылданды", ru="принято", en="received"),
        "used": Text(kk="жұмсалды", ru="использован", en="used"),
        "spoiled": Text(kk="бүлінді", ru="испорчен", en="spoiled"),
        "found-spoiled": Text(kk="кейін бүлінді", ru="испорчен позже", en="found spoiled"),
        "handed-back": Text(kk="қайтарылды", ru="возвращено", en="handed back"),
        "reconciled": Text(kk="саналды", ru="пересчитано", en="counted"),
    }
)
_OLD: Final = Text(kk="бұрынғы қалдық", ru="прежний остаток", en="old stock")
_ACT: Final = Text(kk="№ {number} акт", ru="акт № {number}", en="act No {number}")
_RESULT: Final = Text(kk="№ {number} нәтиже", ru="результат № {number}", en="result No {number}")


def blank_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say of each line which blanks it is about, what became of them, and how many were left."""
    found = rows.moves(desk.database, desk.office().office, tuple(refs))
    return {ref: _cells(row) for ref, row in found.items()}


def ended_forms(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the blanks whose form counts no more: they stay used, and no serial comes back (D28)."""
    found = rows.moves(desk.database, desk.office().office, tuple(refs))
    return {
        ref: ENDED.get(row.ended, REPLACED)
        for ref, row in found.items()
        if row.move == "used" and row.ended
    }


def find_serial(desk: Desk, words: str) -> Sequence[str]:
    """Return the lines of a serial as it is typed, the block it came with among them."""
    try:
        return rows.refs_of_serial(desk.database, desk.office().office, words)
    except Refusal:
        return ()


def _cells(row: MoveRow) -> Cells:
    counted = row.move == "reconciled"
    return (
        day_cell(row.on),
        KINDS[row.kind],
        NOTHING if counted else plain(row.block.text),
        _MOVES[row.move],
        plain(str(row.count)),
        plain(str(row.left)),
        _ground(row),
        plain(row.clerk_name),
    )


def _ground(row: MoveRow) -> Text:
    if row.move == "reconciled":
        return joined(_with(_ACT, row.document), plain(row.words))
    if row.move == "used":
        return _with(_RESULT, row.result)
    if row.move == "found-spoiled":
        return joined(_with(_RESULT, row.result), plain(row.words))
    if row.words == "old-stock":
        return _OLD
    return joined(plain(mark_words(row.document, row.document_date)), plain(row.words))


def _with(said: Text, number: str) -> Text:
    return Text(
        kk=said.kk.format(number=number),
        ru=said.ru.format(number=number),
        en=said.en.format(number=number),
    )


BLANKS: Final = RegisterReader(cells=blank_cells, struck=ended_forms, find=find_serial)
"""How the register is read."""
