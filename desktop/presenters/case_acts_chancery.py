"""Enter the chancery's numbers of an application and of its papers, now or later (D42)."""

from collections.abc import Iterator

from desktop.i18n import _
from desktop.models.entry import read_date
from desktop.presenters import formats
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed, day_value
from desktop.presenters.labels import label
from desktop.services import chancery
from desktop.services.chancery import Numbered
from desktop.services.desk import Desk
from desktop.services.known_cases import known_case
from desktop.store import papers
from desktop.store.chancery import ChanceryNumber, numbers_of
from desktop.store.papers import PaperRow

_INCOMING = "incoming"


class ChanceryNumbers:
    """Ask for the incoming number of one application and the outgoing ones of its papers."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`."""
        self._case = case
        self._number = known_case(desk, case).number
        self._papers = papers.papers_of(desk.database, "case", case)
        stands = numbers_of(desk.database, case)
        self._stands = {each.paper or each.direction: each for each in stands}

    def view(self, typed: Typed) -> SheetView:
        """Ask for each number with its date, what stands already filled in."""
        return SheetView(
            title=_("Chancery numbers"),
            sentence=_(
                "{number}: the numbers of the chancery's own journals. They can be entered now "
                "or later and never replace the number of the application."
            ).format(number=self._number),
            verb=_("Keep the numbers"),
            groups=tuple(self._groups(typed)),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Keep what is new; no paper comes of it."""
        numbers = [self._entered(_INCOMING, typed)]
        numbers += [self._entered(paper.paper, typed) for paper in self._papers]
        chancery.enter_numbers(desk, case=self._case, numbers=numbers)
        return ""

    def done_words(self) -> str:
        """Say that the numbers are kept."""
        return _("{number}: the chancery's numbers are kept.").format(number=self._number)

    def _groups(self, typed: Typed) -> Iterator[AskGroup]:
        yield AskGroup(title=label("chancery.incoming"), asks=self._asks(_INCOMING, typed))
        for paper in self._papers:
            said = f"{label('chancery.outgoing')} · {_paper_words(paper)}"
            yield AskGroup(title=said, asks=self._asks(paper.paper, typed))

    def _asks(self, key: str, typed: Typed) -> tuple[AskView, AskView]:
        number, date = self._stood(key)
        return (
            AskView(
                key=f"{key}.number",
                label=label("papers.number"),
                value=typed.text(f"{key}.number", number),
                optional=True,
            ),
            AskView(
                key=f"{key}.date",
                label=label("papers.date"),
                kind="date",
                value=day_value(typed.text(f"{key}.date", date)),
                optional=True,
            ),
        )

    def _stood(self, key: str) -> tuple[str, str]:
        stands: ChanceryNumber | None = self._stands.get(key)
        if stands is None:
            return "", ""
        return stands.number, stands.date.isoformat() if stands.date else ""

    def _entered(self, key: str, typed: Typed) -> Numbered:
        number, date = self._stood(key)
        return Numbered(
            direction="incoming" if key == _INCOMING else "outgoing",
            number=typed.text(f"{key}.number", number),
            date=read_date(typed.text(f"{key}.date", date)),
            paper="" if key == _INCOMING else key,
        )


def _paper_words(paper: PaperRow) -> str:
    return f"{label(f'paper.{paper.kind}')}, {formats.date_short(paper.issued_at)}"
