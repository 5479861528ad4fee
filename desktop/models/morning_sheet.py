"""The day's numbers on paper: where no slip is printed, they are cut out or ticked off (D55)."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.facts import OfficeChosen
from desktop.models.line import HAND_IN
from desktop.models.paper_contents import SheetContent
from desktop.models.paper_parts import Entry, Wording
from desktop.models.text import Language, Text
from desktop.models.ticket import ticket_text
from desktop.models.wording import chosen, date_words, time_words, worded

ACROSS: Final = 5  # numbers in a row of the sheet
MANY: Final = 20  # of a line where papers are handed in
FEW: Final = 10  # of any other


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """Hold the numbers of one line: `first` and the ones after it, `count` in all."""

    line: str  # `service.line`
    letter: str
    name: Text
    first: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLine:
    """Name a line numbers are given in; `last` is the last one given today, 0 for none."""

    service: str
    line: str
    letter: str
    name: Text
    last: int

    @property
    def key(self) -> str:
        """Return the line as windows name it, for example `weapons.hand-in`."""
        return f"{self.service}.{self.line}"


def next_sheet(
    lines: Sequence[DayLine], *, on_paper: Mapping[str, int] | None
) -> tuple[SheetLine, ...]:
    """Return the numbers of the next sheet, none while every line has numbers left.

    `on_paper` is the highest number of each line on today's sheets, None before the first. The
    first sheet is for all lines, a further one for those whose numbers are used up.
    """
    ends = on_paper or {}
    spent = [each for each in lines if on_paper is None or each.last >= ends.get(each.key, 0)]
    return tuple(
        SheetLine(
            line=each.key,
            letter=each.letter,
            name=each.name,
            first=max(each.last, ends.get(each.key, 0)) + 1,
            count=MANY if each.line == HAND_IN else FEW,
        )
        for each in spent
    )


def sheet_content(
    numbers: Sequence[SheetLine],
    *,
    day: dt.date,
    office: OfficeChosen,
    made_at: dt.datetime,
    language: Language = "ru",
) -> SheetContent:
    """Fill a sheet: a cell for each number, the numbers of a line beginning a row of their own."""
    cells = [_cells(each, day, language) for each in numbers]
    rows = [row[at : at + ACROSS] for row in cells for at in range(0, len(row), ACROSS)]
    return SheetContent(
        office=chosen(Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en), language),
        day=worded(lambda spoken: date_words(day, spoken), language),
        rows=tuple(Entry(text=Wording(kk=""), cells=tuple(row)) for row in rows),
        ends=tuple(
            Entry(text=Wording(kk=each.line), detail=Wording(kk=str(each.first + each.count - 1)))
            for each in numbers
        ),
        made=f"{made_at:%d.%m.%Y} {time_words(made_at.time())}",
        made_at=made_at.isoformat(),
        language=language,
    )


def highest(sheets: Collection[SheetContent]) -> dict[str, int]:
    """Return the highest number of each line on the sheets of a day."""
    found: dict[str, int] = {}
    for entry in (each for sheet in sheets for each in sheet.ends):
        found[entry.text.kk] = max(found.get(entry.text.kk, 0), int(entry.detail.kk))
    return found


def is_on(sheets: Collection[SheetContent], number: str) -> bool:
    """Say whether a number, as it is written, can be cut out of one of the sheets."""
    cells = (cell for sheet in sheets for row in sheet.rows for cell in row.cells)
    return any(cell.kk == number for cell in cells)


def _cells(line: SheetLine, day: dt.date, language: Language) -> list[Wording]:
    """Write each number over its line and its day: a slip cut out must say them by itself."""
    own = "" if language == "kk" else f" · {line.name.in_language(language)}"
    below = f"{line.name.kk}{own} · {day:%d.%m}"
    return [
        Wording(kk=ticket_text(line.letter, number), own=below)
        for number in range(line.first, line.first + line.count)
    ]
