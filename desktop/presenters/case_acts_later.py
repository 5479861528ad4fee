"""Papers brought after registration: which of those missing are here, what they bear (D9)."""

from collections.abc import Iterator, Sequence
from typing import Final

from desktop.i18n import _
from desktop.models.entry import clean_text, read_date, read_tiyn
from desktop.models.later import BroughtPaper, OwedPaper
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, TickView, Typed
from desktop.presenters.labels import label
from desktop.services import later
from desktop.services.desk import Desk

_RECEIPT: Final = ("bank", "number", "date", "amount")


class LaterPapers:
    """Take in papers of one case."""

    def __init__(self, desk: Desk, case: str, visit: str = "") -> None:
        """Refuse what `later.owed` refuses; `visit` is the one they are brought in, if any."""
        self._case, self._visit = case, visit
        live = later.live_case(desk, case)
        self._number = live.row.number
        self._items = len(live.application.items)
        self._standard = live.standard
        self._owed = later.owed(desk, case=case)

    def view(self, typed: Typed) -> SheetView:
        """Show what is missing, and ask for the marks of what is ticked."""
        return SheetView(
            title=_("Papers brought later"),
            sentence=_(
                "{number}: tick what has been brought. The term stays as it is; the applicant gets "
                "a supplementary talon."
            ).format(number=self._number),
            verb=_("Take in, give the talon"),
            ticks_title=_("Missing"),
            ticks=tuple(
                TickView(
                    key=_key(paper),
                    words=self._words(paper),
                    detail=paper.name,
                    done=_key(paper) in typed.ticked,
                )
                for paper in self._owed
            ),
            groups=tuple(self._groups(typed)),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Take in what is ticked and return the supplementary talon."""
        brought = [_brought(paper, typed) for paper in self._owed if _key(paper) in typed.ticked]
        return later.add_papers(desk, case=self._case, brought=brought, visit=self._visit)

    def done_words(self) -> str:
        """Say that the papers are in."""
        return _("{number}: the papers are taken in.").format(number=self._number)

    def _groups(self, typed: Typed) -> Iterator[AskGroup]:
        for paper in self._owed:
            asked = _asked(paper)
            if asked and _key(paper) in typed.ticked:
                yield AskGroup(
                    title=self._words(paper),
                    asks=tuple(_ask(paper, name, typed) for name in asked),
                )

    def _words(self, paper: OwedPaper) -> str:
        """Name a paper in short, and whose it is where there are several."""
        name = _short(self._standard, paper)
        return f"{name} · № {paper.subject}" if paper.subject and self._items > 1 else name


def _short(standard: Standard, paper: OwedPaper) -> str:
    shorts = {each.id: formats.text(each.short) for each in standard.documents}
    return shorts.get(paper.document, paper.name)


def _key(paper: OwedPaper) -> str:
    return f"{paper.document}.{paper.subject}"


def _asked(paper: OwedPaper) -> Sequence[str]:
    if paper.receipt:
        return _RECEIPT
    return [name for name, asked in (("number", paper.number), ("date", paper.date)) if asked]


def _ask(paper: OwedPaper, name: str, typed: Typed) -> AskView:
    key = f"{_key(paper)}.{name}"
    if paper.receipt:
        code = "receipts.paid_on" if name == "date" else f"receipts.{name}"
    else:
        code = f"papers.{name}"
    return AskView(
        key=key,
        label=label(code),
        kind="date" if name == "date" else "line",
        value=typed.text(key),
        optional=not paper.receipt,
    )


def _brought(paper: OwedPaper, typed: Typed) -> BroughtPaper:
    def text(name: str) -> str:
        return clean_text(typed.text(f"{_key(paper)}.{name}"))

    return BroughtPaper(
        document=paper.document,
        subject=paper.subject,
        number=text("number"),
        date=read_date(text("date")),
        bank=text("bank"),
        amount=read_tiyn(text("amount")) or 0,
    )
