"""Freeze a table of figures, give it back as it was, and say what changed since (issue 6, §3).

What was frozen is a fact: its counts never change. Counted anew by the same definition it is
compared cell by cell; of a cell that differs the entries after its watermarks are named that are
about an application, and whether that application is counted there now.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.chain import Mark
from desktop.models.errors import Refusal
from desktop.models.facts import FiguresFrozen, FrozenLine, FrozenMark
from desktop.models.figure_table import Cell, FigureTable, Wanted
from desktop.models.figures import FIGURES, SPLITS, Split
from desktop.services import figures
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.store import figures as rows
from desktop.store import figures_frozen
from desktop.store.figures_frozen import FrozenRow

MOST_LINES: Final = 1_000  # what a list of a fact may hold (docs/facts.md)
MOST_CELLS: Final = 20_000  # what its body may


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """Name an entry after the watermarks about an application, and whether that counts now."""

    room: str
    inst: str
    n: int
    fact: str
    case: str
    counts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Say what a cell was and is now, and the entries since that may have made the difference.

    There are none of a figure that belongs to no application.
    """

    cell: Cell
    before: int
    now: int
    entries: tuple[Entered, ...] = ()


def freeze(desk: Desk, table: FigureTable, title: str) -> str:
    """Keep a table as it was just counted, with the watermarks of every room; return its id.

    It is counted again inside the transaction, so that watermarks and counts are of one moment.
    Refuses `not-allowed`, `no-clerk`, `figures-too-large` (`most`), and what `count` refuses.
    """
    now = desk.now()
    frozen = desk.new_id(now)
    with desk.work(at=now, command="figures.freeze") as work:
        work.record(_fact(desk, figures.count(desk, table.wanted), frozen, title))
    return frozen


def kept(desk: Desk) -> list[FrozenRow]:
    """Return what was frozen here, the newest first; refuses `not-allowed`."""
    desk.require("figures.see")
    return figures_frozen.frozen_here(desk.database, desk.office().office)


def given_back(desk: Desk, frozen: str) -> FrozenRow:
    """Return a frozen table; refuses `not-allowed`, `figures-unknown`."""
    desk.require("figures.see")
    found = figures_frozen.frozen(desk.database, frozen)
    if found is None:
        raise Refusal("figures-unknown")
    return found


def table_of(fact: FiguresFrozen) -> FigureTable:
    """Return a frozen table as it was counted."""
    wanted = Wanted(
        figures=fact.figures,
        rooms=fact.rooms,
        first=fact.first,
        last=fact.last,
        rows=_split(fact.rows),
        columns=_split(fact.columns) if fact.columns else None,
        on=fact.on,
    )
    counts = {
        _key(wanted, line.row, head): count
        for line in fact.lines
        for head, count in zip(fact.heads, line.counts, strict=True)
        if count
    }
    return FigureTable(wanted=wanted, counts=counts)


def changes_since(desk: Desk, frozen: str) -> tuple[Change, ...]:
    """Count a frozen table anew and return the cells that differ, in the table's order.

    Refuses `not-allowed`, `figures-unknown`.
    """
    fact = given_back(desk, frozen).fact
    before = table_of(fact)
    now = figures.count(desk, before.wanted)
    keys = [key for key in {**before.counts, **now.counts} if _differ(key, before, now)]
    since = _since(desk, fact) if keys else {}
    return tuple(
        Change(
            cell=cell,
            before=before.counts.get(key, 0),
            now=now.counts.get(key, 0),
            entries=_made(desk, now.wanted, cell, since),
        )
        for key in sorted(keys)
        for cell in [_cell(now.wanted, key)]
    )


def _fact(desk: Desk, table: FigureTable, frozen: str, title: str) -> FiguresFrozen:
    wanted = table.wanted
    heads = table.column_keys if wanted.columns is not None else wanted.figures
    keys = table.row_keys
    if max(len(keys), len(heads)) > MOST_LINES or len(keys) * len(heads) > MOST_CELLS:
        raise Refusal("figures-too-large", most=MOST_CELLS)
    own = desk.office().office
    return FiguresFrozen(
        frozen=frozen,
        title=title,
        figures=wanted.figures,
        rooms=wanted.rooms,
        first=wanted.first,
        last=wanted.last,
        on=figures.taken_on(desk, wanted),
        rows=wanted.rows,
        columns=wanted.columns or "",
        heads=heads,
        lines=tuple(_line(table, key, heads) for key in keys),
        marks=tuple(
            FrozenMark(room=each.room, inst=each.mark.inst, n=each.mark.n, h=each.mark.h)
            for each in rows.marks(desk.database, own=own)
            if each.room in wanted.rooms
        ),
        clerk_name=clerk_words(desk, "kk")[0],
    )


def _line(table: FigureTable, row: str, heads: Sequence[str]) -> FrozenLine:
    counts = (table.counts.get(_key(table.wanted, row, head), 0) for head in heads)
    return FrozenLine(row=row, counts=tuple(counts))


def _split(name: str) -> Split:
    return next(each for each in SPLITS if each == name)


def _key(wanted: Wanted, row: str, head: str) -> tuple[str, str, str]:
    return (head, row, "") if wanted.columns is None else (wanted.figures[0], row, head)


def _cell(wanted: Wanted, key: tuple[str, str, str]) -> Cell:
    figure, row, column = key
    return Cell(figure=figure, row=row, column=None if wanted.columns is None else column)


def _differ(key: tuple[str, str, str], before: FigureTable, now: FigureTable) -> bool:
    return before.counts.get(key, 0) != now.counts.get(key, 0)


def _since(desk: Desk, fact: FiguresFrozen) -> Mapping[tuple[str, str], list[Entered]]:
    """Return the entries after the watermarks by room and application.

    An installation that came since is read from its first entry.
    """
    held = {each.inst: Mark(inst=each.inst, n=each.n, h=each.h) for each in fact.marks}
    found: dict[tuple[str, str], list[Entered]] = {}
    for each in rows.marks(desk.database, own=desk.office().office):
        inst = each.mark.inst
        if each.room not in fact.rooms:
            continue
        for n, case, name in rows.touched(desk.database, held.get(inst, Mark(inst=inst))):
            made = Entered(room=each.room, inst=inst, n=n, fact=name, case=case, counts=False)
            found.setdefault((each.room, case), []).append(made)
    return found


def _made(
    desk: Desk, wanted: Wanted, cell: Cell, since: Mapping[tuple[str, str], list[Entered]]
) -> tuple[Entered, ...]:
    """Return the entries about applications a cell counts now, then of those it may have lost."""
    if not FIGURES[cell.figure].drills:
        return ()
    now = set(figures.cases_of(desk, wanted, cell))
    rooms = [
        key
        for split, key in ((wanted.rows, cell.row), (wanted.columns, cell.column))
        if split == "office"
    ]
    told = [
        replace(each, counts=key in now)
        for key, entries in since.items()
        if not rooms or key[0] in rooms
        for each in entries
    ]
    return tuple(sorted(told, key=lambda each: (not each.counts, each.room, each.inst, each.n)))
