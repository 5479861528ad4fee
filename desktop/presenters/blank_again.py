"""A blank that bears a result is found spoiled: why, and the result takes the next one (D28)."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.blank_told import stock_words
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.labels import label
from desktop.services import blanks, blanks_again
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case
from desktop.store.results import OnPaper

FOUND_SPOILED: Final = "found-spoiled"
OF: Final = "blank.of"
ONTO: Final = "blank.onto"
REASON: Final = "blank.reason"
_NEXT, _PLAIN = "next", "plain"


class AnotherBlank:
    """Ask why the blank of a result is spoiled; what only `prints` may go on plain paper too."""

    def __init__(self, desk: Desk, papers: Sequence[str], *, prints: bool = False) -> None:
        """Refuse what `blanks_again.borne` refuses of any of the papers."""
        self._borne = {paper: blanks_again.borne(desk, paper) for paper in papers}
        self._stocks = {
            each.kind: blanks.stock_of(desk, each.kind) for each in self._borne.values()
        }
        self._prints = prints
        self._done = ""
        self._onto: frozenset[str] = frozenset()

    def view(self, typed: Typed) -> SheetView:
        """Ask which result where there are several, how it prints again, and the reason."""
        bearing = self._bearing(typed)
        sentence = _("{number} stands on blank {blank}.").format(
            number=bearing.number, blank=bearing.blank
        )
        warning = _("Blank No {n} will be recorded as spoiled and never used again.")
        return SheetView(
            title=_("The blank is spoiled"),
            sentence=f"{sentence.rstrip('.')} · {stock_words(self._stocks[bearing.kind])}",
            verb=self._verb(typed),
            groups=(AskGroup(asks=(*self._which(typed), *self._how(typed), *self._why(typed))),),
            warning=warning.format(n=bearing.blank) if self._is_spoiled(typed) else "",
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it and return the paper, to be printed; no blank left prints nothing."""
        paper, bearing = self._paper(typed), self._bearing(typed)
        if not self._is_spoiled(typed):
            self._done = _("{number} prints on plain paper.").format(number=bearing.number)
            return paper
        said = blanks_again.spoil_borne(desk, paper=paper, reason=typed.text(REASON))
        if self._stocks[bearing.kind].next is None:
            self._done = _("Blank {blank} is recorded as spoiled.").format(blank=said)
            return ""
        self._onto = frozenset({paper})
        words = _("Blank {blank} is spoiled: the next one is printed onto.")
        self._done = words.format(blank=said)
        return paper

    def onto_blanks(self) -> frozenset[str]:
        """Return the paper where it is to be printed onto the next blank."""
        return self._onto

    def done_words(self) -> str:
        """Say what became of the blank."""
        return self._done

    def _which(self, typed: Typed) -> tuple[AskView, ...]:
        if len(self._borne) == 1:
            return ()
        options = tuple((paper, _named(each)) for paper, each in self._borne.items())
        return (choose(OF, _("Which form"), typed, options, self._paper(typed)),)

    def _how(self, typed: Typed) -> tuple[AskView, ...]:
        if not self._prints:
            return ()
        options = ((_NEXT, _("onto the next blank")), (_PLAIN, _("whole, on plain paper")))
        return (choose(ONTO, _("How it prints"), typed, options, _NEXT),)

    def _why(self, typed: Typed) -> tuple[AskView, ...]:
        if not self._is_spoiled(typed):
            return ()
        return (ask(REASON, _("Why the earlier blank is spoiled"), typed, "text", needed=True),)

    def _verb(self, typed: Typed) -> str:
        if not self._is_spoiled(typed):
            return _("Print")
        if self._stocks[self._bearing(typed).kind].next is None:
            return _("Record it as spoiled")
        return _("Spoiled: print onto the next")

    def _is_spoiled(self, typed: Typed) -> bool:
        return not self._prints or typed.text(ONTO, _NEXT) == _NEXT

    def _paper(self, typed: Typed) -> str:
        chosen = typed.text(OF)
        return chosen if chosen in self._borne else next(iter(self._borne))

    def _bearing(self, typed: Typed) -> OnPaper:
        return self._borne[self._paper(typed)]


def of_case(desk: Desk, case: str) -> AnotherBlank:
    """Begin with the results of a case that lie here on blanks; refuse `blank-unasked` of none."""
    issued = (each.issued.paper for each in whole_case(desk, case).results)
    papers = [paper for paper in issued if paper and blanks_again.may_be_spoiled(desk, paper)]
    if not papers:
        raise Refusal("blank-unasked", paper="")
    return AnotherBlank(desk, papers)


def _named(bearing: OnPaper) -> str:
    return f"{label(f'paper.{bearing.kind}')} №{formats.NO_BREAK}{bearing.number}"


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        FOUND_SPOILED: Offered(
            words=marked("The blank is spoiled"),
            make=of_case,
            stages=frozenset({"ready", "closed"}),
            command="paper.print",
        )
    }
)
"""A blank is found spoiled before its result is handed over; others of its case may be gone."""
