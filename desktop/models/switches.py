"""What an office decides where a standard leaves it open: named switches, and no others (D19).

A standard itself is never edited. `models/switched.py` applies these to it; a case pins those
it was registered under, so that a later change leaves it as it was (docs/adr/0009).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from desktop.models.entry import clean_text, read_decimal
from desktop.models.errors import Refusal

MOST_PERCENT: Final = 1_000  # ten indices for one permit: more is a slip of the finger
MOST_PAPERS: Final = 20
LONGEST_NAME: Final = 200

_HUNDREDTH: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRate:
    """Set what the standard has no rate for: `percent` of the index, decimal text (D3)."""

    duty: str
    percent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPaper:
    """Name a paper of the office's own list in both languages of papers (D11)."""

    kk: str
    ru: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnList:
    """List the papers that stand for a document the standard leaves to the office (W-11.2)."""

    document: str
    papers: tuple[OwnPaper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """Hold every switch of one service; each is at its default unless named.

    `asked` are ids of presupposed papers the counter asks for (D8), `own_forms` says that
    whoever may share a form has one of his own (D4).
    """

    rates: tuple[DutyRate, ...] = ()
    asked: tuple[str, ...] = ()
    lists: tuple[OwnList, ...] = ()
    own_forms: bool = False

    def rate(self, duty: str) -> str:
        """Return the office's rate of a duty in per cent of the index, empty when it has none."""
        return next((row.percent for row in self.rates if row.duty == duty), "")

    def papers(self, document: str) -> tuple[OwnPaper, ...]:
        """Return the papers listed in place of a document, none when the office lists none."""
        return next((row.papers for row in self.lists if row.document == document), ())

    def with_rate(self, duty: str, percent: str) -> "Switches":
        """Return the switches with a rate; an empty one gives it up."""
        others = [row for row in self.rates if row.duty != duty]
        given = [DutyRate(duty=duty, percent=percent)] if percent else []
        return replace(self, rates=tuple(sorted((*others, *given), key=lambda each: each.duty)))

    def with_asked(self, document: str, *, asked: bool) -> "Switches":
        """Return the switches with a presupposed paper asked for, or only shown."""
        others = {each for each in self.asked if each != document}
        return replace(self, asked=tuple(sorted(others | {document} if asked else others)))

    def with_papers(self, document: str, papers: Sequence[OwnPaper]) -> "Switches":
        """Return the switches with a list in place of a document; an empty one gives it up."""
        others = [row for row in self.lists if row.document != document]
        given = [OwnList(document=document, papers=tuple(papers))] if papers else []
        return replace(self, lists=tuple(sorted((*others, *given), key=lambda each: each.document)))


AS_SHIPPED: Final = Switches()
"""Every switch at its default: the standard as it was shipped."""


def read_rate(typed: str) -> str:
    """Return a typed rate as decimal text without needless zeros; an empty one is none.

    Refuses `bad-rate` with `why` = `unreadable` (no number above zero with at most two
    decimals) or `range` (`most`).
    """
    if not clean_text(typed):
        return ""
    rate = read_decimal(typed.strip().removesuffix("%"))
    if rate is None or rate <= 0 or rate % _HUNDREDTH:
        raise Refusal("bad-rate", why="unreadable")
    if rate > MOST_PERCENT:
        raise Refusal("bad-rate", why="range", most=MOST_PERCENT)
    return f"{rate:f}".rstrip("0").rstrip(".") if "." in f"{rate:f}" else f"{rate:f}"


def read_papers(typed: Iterable[OwnPaper]) -> tuple[OwnPaper, ...]:
    """Return a typed list with clean names, in its order.

    Refuses `bad-own-paper` with `why` = `no-kazakh`, `no-russian`, `too-long` (`most`), `twice`
    (`name`) or `too-many` (`most`).
    """
    papers = tuple(OwnPaper(kk=clean_text(each.kk), ru=clean_text(each.ru)) for each in typed)
    if len(papers) > MOST_PAPERS:
        raise Refusal("bad-own-paper", why="too-many", most=MOST_PAPERS)
    seen: set[str] = set()
    for paper in papers:
        _check_names(paper)
        for name in {paper.kk.casefold(), paper.ru.casefold()}:
            if name in seen:
                raise Refusal("bad-own-paper", why="twice", name=paper.kk)
            seen.add(name)
    return papers


def _check_names(paper: OwnPaper) -> None:
    if not paper.kk:
        raise Refusal("bad-own-paper", why="no-kazakh")
    if not paper.ru:
        raise Refusal("bad-own-paper", why="no-russian")
    if max(len(paper.kk), len(paper.ru)) > LONGEST_NAME:
        raise Refusal("bad-own-paper", why="too-long", most=LONGEST_NAME)
