"""Fill the receipt that the region prints for a file it was brought (§2.12)."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from desktop.models.facts import Piece
from desktop.models.paper_exchange import ParcelContent
from desktop.models.paper_exchange_words import LANGUAGE, Carried, parcel_content
from desktop.models.paper_parts import Entry, Wording
from desktop.models.text import Language, Text
from desktop.models.wording import chosen

_WHAT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "verdict": Text(kk="Нәтиже", ru="Итог", en="Outcome"),
        "counted": Text(
            kk="Жаңа + бұрыннан бар + ұсталған",
            ru="Новых + уже было + удержано",
            en="New + here already + held",
        ),
        "upto": Text(kk="Облыста бар жазбалар", ru="В области есть записи", en="The region holds"),
    }
)
_VERDICTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "applied": Text(kk="қабылданды", ru="принято", en="taken in"),
        "duplicate": Text(kk="бұрын қабылданған", ru="принято ранее", en="taken in before"),
        "content": Text(
            kk="қабылданды, бір бөлігі ұсталды", ru="принято, часть удержана", en="taken, some held"
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Hold what became of a file: the register's own figures, and those of the region.

    `upto` are the computers with the last entry the region holds of each.
    """

    carried: Carried
    verdict: str
    pieces: Sequence[Piece]
    upto: Sequence[tuple[str, int]]


def receipt_content(
    told: Receipt,
    *,
    post: str,
    clerk: str,
    made_at: dt.datetime,
    language: Language = LANGUAGE,
) -> ParcelContent:
    """Fill the receipt: what came of the file, then every figure as its register has it."""
    register = parcel_content(
        told.carried, post=post, clerk=clerk, made_at=made_at, language=language
    )
    return replace(register, rows=(*_rows(told, language), *register.rows))


def _rows(told: Receipt, language: Language) -> Iterator[Entry]:
    yield _row("verdict", chosen(_VERDICTS[told.verdict], language), language)
    counts = [
        sum(each.applied for each in told.pieces),
        sum(each.present for each in told.pieces),
        sum(each.held for each in told.pieces),
    ]
    counted = f"{' + '.join(map(str, counts))} = {sum(counts)}"
    yield _row("counted", Wording(kk=counted), language)
    for inst, n in told.upto:
        of = "" if inst == told.carried.inst else f" ({inst})"
        yield _row("upto", Wording(kk=f"1–{n}{of}"), language)


def _row(what: str, value: Wording, language: Language) -> Entry:
    name = chosen(_WHAT[what], language)
    return Entry(text=name, cells=(name, value))
