"""Blanks of strict reporting on the days after: old stock, new blocks, the count (D28, D43)."""

import datetime as dt
from typing import Final

from desktop.demo.path_people import CLERK, HEAD, OF_INVITATIONS
from desktop.demo.path_steps import desk_of
from desktop.demo.stage import Stage
from desktop.models.blanks import BlankKind
from desktop.services import blank_counts, blanks
from desktop.services.blank_counts import Count
from desktop.services.blanks import Document

_INVOICE: Final = Document(number="18/442", date=dt.date(2013, 11, 29))
_BLOCKS: Final[tuple[tuple[BlankKind, str, str], ...]] = (
    ("permit", "АА 0004101", "АА 0004130"),
    ("invitation", "ШҚ 0012051", "ШҚ 0012070"),
)
_ACTS: Final[tuple[tuple[BlankKind, str], ...]] = (("permit", "14"), ("invitation", "15"))


def take_old_stock(stage: Stage) -> None:
    """Take into stock what lay in the safe before Kense: a few blanks of permits."""
    blanks.receive_blanks(
        desk_of(stage, CLERK), kind="permit", first="АА 0003995", last="АА 0004000"
    )


def receive_blocks(stage: Stage) -> None:
    """Receive a block of each kind by the department's invoice."""
    for kind, first, last in _BLOCKS:
        blanks.receive_blanks(
            desk_of(stage, CLERK), kind=kind, first=first, last=last, document=_INVOICE
        )


def count_what_is_left(stage: Stage) -> None:
    """Count the blanks of each kind by a commission of three, and print its acts."""
    desk = desk_of(stage, CLERK)
    for kind, number in _ACTS:
        count = Count(
            counted=blanks.stock_of(desk, kind).total,
            number=number,
            commission=(HEAD, CLERK, OF_INVITATIONS),
        )
        stage.print_one(desk, blank_counts.reconcile_blanks(desk, kind=kind, count=count))
