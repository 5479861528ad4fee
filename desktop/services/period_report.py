"""The report of a period: every figure of the office by service, then by purpose, kind and ground.

Each figure is counted as docs/figures.md has it, and any that counts applications opens them.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from desktop.models import period_words as words
from desktop.models.errors import Refusal
from desktop.models.figure_names import GROUP_NAMES, NAMES
from desktop.models.figure_says import SAYS
from desktop.models.figure_table import Cell, FigureTable, Wanted
from desktop.models.figures import FIGURES, GROUPS, NONE, SEVERAL, Figure, Split, of_group
from desktop.models.report import Asked, Behind, BehindList, Head, Line, Report, plain
from desktop.models.standard import Standard
from desktop.models.text import Text, filled
from desktop.models.wording import citation_words
from desktop.services import figures
from desktop.services.desk import Desk
from desktop.store import cases

KIND: Final = "period"
_COUNT: Final = 24  # mm
_PARTED: Final[tuple[tuple[str, Split, Text], ...]] = (
    ("registered", "purpose", words.BY_PURPOSE),
    ("registered", "weapon-kind", words.BY_KIND),
    ("grounds", "ground", words.BY_GROUND),
)
_NUMBERS: Final = {
    figure.id: number
    for number, figure in enumerate(
        (figure for group in GROUPS for figure in of_group(group)), start=1
    )
}
"""The number a figure has in the report: what says how it was reached is told by it."""

_NOTHING: Final = plain("")


def compose(desk: Desk, asked: Asked) -> Report:
    """Compose the report; refuses `not-allowed`."""
    desk.require("figures.see")
    services = desk.office().services
    named = [desk.catalogue.standard(each).short for each in services]
    heads = (words.FIGURE, *(named if len(named) > 1 else ()), words.TOTAL)
    return Report(
        asked=asked,
        title=words.TITLE,
        short=words.SHORT,
        heads=tuple(Head(title=each, width=_COUNT if at else 0) for at, each in enumerate(heads)),
        lines=(*_by_service(desk, asked, services), *_parted(desk, asked, len(heads))),
    )


def behind(desk: Desk, asked: Asked, key: str) -> BehindList:
    """Return the applications a figure counts; refuses `not-allowed` and `figure-unknown`."""
    figure, _slash, rest = key.partition("/")
    split, _slash, row = rest.partition("/")
    parted = next((each for _f, each, _text in _PARTED if each == split), None)
    if figure not in FIGURES:
        raise Refusal("figure-unknown", figure=figure)
    wanted = _wanted(desk, asked, (figure,), parted or _whole(FIGURES[figure]))
    found = figures.cases_of(desk, wanted, Cell(figure=figure, row=row if parted else None))
    heads = (words.NUMBER, words.REGISTERED_ON, words.DECIDED_ON)
    return BehindList(
        title=NAMES[figure],
        heads=tuple(Head(title=each) for each in heads),
        rows=tuple(_behind(desk, case) for _room, case in found),
    )


def _by_service(desk: Desk, asked: Asked, services: Sequence[str]) -> Iterator[Line]:
    """Yield every group of figures, each figure by service where it is counted so."""
    for group in GROUPS:
        yield Line(heading=GROUP_NAMES[group])
        for figure in of_group(group):
            number = f"{_NUMBERS[figure.id]}."
            table = figures.count(desk, _wanted(desk, asked, (figure.id,), _whole(figure)))
            total = table.value(Cell(figure=figure.id))
            own = [_of_service(table, figure, each) for each in services]
            counts = [*(own if len(services) > 1 else ()), plain(str(total))]
            yield Line(
                cells=(filled(words.NUMBERED, n=number, name=NAMES[figure.id]), *counts),
                key=figure.id,
                of=number,
                says=_says(figure),
            )


def _of_service(table: FigureTable, figure: Figure, service: str) -> Text:
    if table.wanted.rows != "service":
        return _NOTHING
    return plain(str(table.value(Cell(figure=figure.id, row=service))))


def _parted(desk: Desk, asked: Asked, columns: int) -> Iterator[Line]:
    """Yield the parts of some figures, the largest first; nothing where there is none."""
    for figure, split, heading in _PARTED:
        table = figures.count(desk, _wanted(desk, asked, (figure,), split))
        found = [(table.value(Cell(figure=figure, row=key)), key) for key in table.row_keys]
        if found:
            yield Line(heading=heading)
        for count, key in sorted(found, key=lambda each: (-each[0], each[1])):
            empty = (_NOTHING,) * (columns - 2)
            yield Line(
                cells=(_named(desk, split, key), *empty, plain(str(count))),
                key=f"{figure}/{split}/{key}",
            )


def _wanted(desk: Desk, asked: Asked, which: tuple[str, ...], split: Split) -> Wanted:
    office = desk.office().office
    return Wanted(figures=which, rooms=(office,), first=asked.first, last=asked.last, rows=split)


def _whole(figure: Figure) -> Split:
    """Return what a figure is split by in the report: the service, or nothing that parts it."""
    return "service" if "service" in figure.splits else "office"


def _says(figure: Figure) -> Text:
    return filled(words.REACHED, says=SAYS[figure.id], source=figure.source)


def _named(desk: Desk, split: Split, key: str) -> Text:
    """Name a part; one that no standard knows any more keeps its key."""
    if key in {NONE, SEVERAL}:
        return words.SEVERAL if key == SEVERAL else words.NOT_SAID
    service, _dot, name = key.partition(".")
    for standard in desk.catalogue.newest():
        if split == "weapon-kind":
            found = _kind(standard, key)
        elif standard.service != service:
            continue
        else:
            found = _purpose(standard, name) if split == "purpose" else _ground(standard, name)
        if found is not None:
            return found
    return plain(key)


def _kind(standard: Standard, key: str) -> Text | None:
    for field in standard.items.fields:
        for choice in field.choices if field.id == "kind" else ():
            if choice.id == key:
                return choice.short or choice.name
    return None


def _purpose(standard: Standard, name: str) -> Text | None:
    found = next((each for each in standard.purposes if each.id == name), None)
    pattern = Text(kk="{service}: {name}", ru="{service}: {name}", en="{service}: {name}")
    return filled(pattern, service=standard.short, name=found.short) if found else None


def _ground(standard: Standard, name: str) -> Text | None:
    found = next((each for each in standard.grounds if each.id == name), None)
    if found is None:
        return None
    cited = Text(
        kk=citation_words(name, "kk"), ru=citation_words(name, "ru"), en=citation_words(name, "en")
    )
    pattern = Text(kk="{cited}: {says}", ru="{cited}: {says}", en="{cited}: {says}")
    return filled(pattern, cited=cited, says=found.short)


def _behind(desk: Desk, case: str) -> Behind:
    row = cases.by_id(desk.database, case)
    if row is None:
        return Behind(kind="note", ref=case, cells=(plain(case), _NOTHING, _NOTHING))
    days = (_day(row.registered_at.date()), _day(row.decided_on))
    return Behind(kind="case", ref=case, cells=(plain(row.number), *map(plain, days)))


def _day(day: dt.date | None) -> str:
    return f"{day:%d.%m.%Y}" if day is not None else ""
