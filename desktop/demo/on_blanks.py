"""Permits and invitations print onto numbered blanks while some lie in stock (D28, D55).

After each print it is told which blank the paper stands on, or that the printer spoiled it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.demo.stage import Stage
from desktop.models.blanks import BLANK_KINDS, BlankKind
from desktop.services import blanks
from desktop.services.desk import Desk
from desktop.store.cases import CaseRow
from desktop.store.papers import PaperRow

SPOILED: Final[Mapping[tuple[BlankKind, int], str]] = MappingProxyType(
    {
        ("permit", 3997): "принтер бланкіні қисық тартты",
        ("invitation", 12052): "бланк принтерде умаждалып қалды",
    }
)
"""The blanks of each kind that the printer spoils, by their numbers."""


def print_paper(stage: Stage, desk: Desk, paper: PaperRow, row: CaseRow) -> None:
    """Print a paper of a case: onto a blank where it is one's and any is left, else whole."""
    kind = next((kind for kind in BLANK_KINDS if kind == paper.kind), None)
    if kind is None or not blanks.stock_of(desk, kind).total:
        stage.print_one(desk, paper.paper, case=row.number, applicant=row.applicant)
        return
    spoiled = True
    while spoiled:
        stage.print_one(desk, paper.paper, case=row.number, applicant=row.applicant, fill_only=True)
        spoiled = _is_spoiled(desk, kind, paper.paper)
    blanks.confirm_blank(desk, paper=paper.paper)


def _is_spoiled(desk: Desk, kind: BlankKind, paper: str) -> bool:
    """Tell of the blank in the printer if it came out spoiled; say whether it did."""
    lying = blanks.stock_of(desk, kind).next
    reason = SPOILED.get((kind, lying.number)) if lying is not None else None
    if reason is not None:
        blanks.spoil_printed(desk, paper=paper, reason=reason)
    return reason is not None
