"""Ask how a form prints: whole, or onto a blank; its serial is told after the print (D28, D55)."""

from collections.abc import Iterable, Iterator
from typing import Final

from desktop.i18n import _
from desktop.models.facts import ResultKind
from desktop.presenters.blank_told import stock_words
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskView, Typed
from desktop.services import blanks, papers
from desktop.services.blanks import Stock
from desktop.services.desk import Desk

_WHOLE: Final = "whole"
_FILL: Final = "fill"
_NUMBERED: Final[frozenset[ResultKind]] = frozenset({"permit", "invitation"})


class BlankLayers:
    """Ask of each of several forms whether it prints onto a blank, and of which where none is kept.

    `prefix` keeps the answers of one form apart from those of another on the same sheet; `away`
    says that the department signs it, so that its blank is none of ours.
    """

    def __init__(self, desk: Desk, kinds: Iterable[ResultKind]) -> None:
        self._fills = frozenset(kind for kind in kinds if papers.takes_blank(desk, kind))
        kept = (blanks.stock_of(desk, kind) for kind in blanks.blank_kinds(desk))
        self._stocks: dict[str, Stock] = {each.kind: each for each in kept if each.keeps}

    def asks(
        self, kind: ResultKind, typed: Typed, *, away: bool, prefix: str = ""
    ) -> Iterator[AskView]:
        """Yield what is asked: the serial where no blanks are kept, then how the form prints."""
        stock = self._stock(kind, away=away)
        if kind in _NUMBERED and stock is None:
            yield ask(f"{prefix}blank", _("Number of the blank"), typed, optional=True)
        if kind in self._fills:
            own = kind == "invitation-letter"
            onto = _("onto the organisation's letterhead") if own else _("onto a ready blank")
            if stock is not None:
                onto = f"{onto}: {stock_words(stock)}"
            options = ((_WHOLE, _("whole, on plain paper")), (_FILL, onto))
            chosen = self._layer(kind, typed, away=away, prefix=prefix)
            yield choose(f"{prefix}layer", _("How it prints"), typed, options, chosen)

    def fills(self, kind: ResultKind, typed: Typed, *, away: bool, prefix: str = "") -> bool:
        """Say whether a form prints onto a blank."""
        layer = self._layer(kind, typed, away=away, prefix=prefix)
        return kind in self._fills and layer == _FILL

    def _layer(self, kind: ResultKind, typed: Typed, *, away: bool, prefix: str) -> str:
        """Return how a form prints: onto the blank typed or the next in stock, unless chosen."""
        stock = self._stock(kind, away=away)
        has_next = stock is not None and stock.next is not None
        is_onto = has_next or bool(typed.text(f"{prefix}blank").strip())
        return typed.text(f"{prefix}layer") or (_FILL if is_onto else _WHOLE)

    def _stock(self, kind: ResultKind, *, away: bool) -> Stock | None:
        """Return the blanks it prints onto; None where the office keeps none, or another signs."""
        return None if away else self._stocks.get(kind)
