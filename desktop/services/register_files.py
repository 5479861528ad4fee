"""Write the lines of a register into a file for a spreadsheet, and record that it was done."""

import csv
import os
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.register_file import file_name, safe_cell
from desktop.models.registers import register_of
from desktop.models.saved_list import of_register
from desktop.models.steps import Step, Steps
from desktop.models.text import Language
from desktop.private import make_file
from desktop.services.desk import Desk
from desktop.services.practice import require_real
from desktop.services.registers import Listed, RegisterRow, Wanted, listed, rows_of
from desktop.services.saved_lists import Saving, tell_saved
from desktop.store import desk as desk_tables
from desktop.store.copying import make_durable
from desktop.store.database import Database

_PAGE: Final = 1_000  # lines; nobody at the window waits longer than for one
_HALF: Final = "register-file.half"  # where a file is being written, in the settings of this desk
_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"


def proposed_name(desk: Desk, wanted: Wanted, language: Language) -> str:
    """Return a name for the file that every system takes: the register and the day."""
    return file_name(register_of(wanted.register).title.in_language(language), desk.now().date())


def save_lines(desk: Desk, *, wanted: Wanted, place: Path, language: Language) -> int:
    """Write what is looked at into a file; return how many lines. Refuses what `saving` refuses."""
    lines = 0
    for step in saving(desk, wanted=wanted, place=place, language=language):
        lines = step.done
    return lines


def saving(desk: Desk, *, wanted: Wanted, place: Path, language: Language) -> Steps:
    """Write what is looked at into a file, as `writing` does.

    Refuses `register-unknown` and what `writing` refuses.
    """
    desk.require("register.print")
    found = listed(desk, wanted)
    yield from writing(
        desk,
        place,
        saving=_asked(wanted),
        titles=_titles(wanted, language),
        pages=_pages(desk, wanted, found, language),
        total=len(found.places),
    )


def writing(
    desk: Desk,
    place: Path,
    *,
    saving: Saving,
    titles: Sequence[str],
    pages: Iterable[Sequence[Sequence[str]]],
    total: int,
) -> Steps:
    """Write pages of rows into a file only its owner may read, yielding a step after each page.

    It is UTF-8 with its mark, parted by `;`, and no cell is a formula. Nothing of it stands under
    its name before all is on the disk and its writing recorded; what is given up, by closing the
    iterator, is removed, and what a kill leaves at the next start: this desk notes where.
    Refuses `not-allowed`, `practice-stays`, `file-not-written` (`path`).
    """
    desk.require(saving.command)
    require_real(desk)
    half = place.with_name(f"{place.name}.part")
    clear_left(desk.database)
    desk_tables.set_setting(desk.database, key=_HALF, value=str(half))
    try:
        half.unlink(missing_ok=True)
        with os.fdopen(make_file(half), "w", encoding="utf-8", newline="") as file:
            file.write(_BOM)
            write = csv.writer(file, delimiter=";", lineterminator="\r\n").writerows
            write([list(map(safe_cell, titles))])
            done = 0
            for page in pages:
                write(list(map(safe_cell, row)) for row in page)
                done += len(page)
                yield Step(done=done, total=total)
        make_durable(half)
        tell_saved(desk, half, place, saving=saving, rows=done)
    except OSError as error:
        raise Refusal("file-not-written", path=str(place)) from error
    finally:
        clear_left(desk.database)


def clear_left(database: Database) -> None:
    """Remove the half file noted last, if it stands there still; one on a disk not here waits."""
    noted = desk_tables.setting(database, _HALF)
    if not noted:
        return
    half = Path(noted)
    with suppress(OSError):  # of a folder that lets nobody in
        half.unlink(missing_ok=True)
    if half.parent.is_dir() and not half.exists():
        desk_tables.set_setting(database, key=_HALF, value="")


def _titles(wanted: Wanted, language: Language) -> list[str]:
    columns = register_of(wanted.register).columns
    return ["№", *(each.title.in_language(language) for each in columns)]


def _pages(
    desk: Desk, wanted: Wanted, found: Listed, language: Language
) -> Iterator[list[list[str]]]:
    """Yield the lines in the order of their numbers, a page of them at a time."""
    total = len(found.places)
    rows = sorted(found.rows or (), key=lambda row: row.line.seq)
    seqs = array("q", sorted(found.places))
    for start in range(0, total, _PAGE):
        end = min(start + _PAGE, total)
        page = (
            rows[start:end]
            if found.rows is not None
            else rows_of(desk, wanted.register, seqs[start:end])
        )
        yield [_cells(row, language) for row in page]


def _cells(row: RegisterRow, language: Language) -> list[str]:
    number = f"{row.line.line}/{row.line.year}" if row.line.year else str(row.line.line)
    struck = row.struck.in_language(language)
    said = (each.in_language(language).replace("\n", " ") for each in row.cells)
    return [f"{number} {struck}".strip(), *said]


def _asked(wanted: Wanted) -> Saving:
    """Say which lines are written; what was searched for, a name or an IIN, is kept nowhere."""
    period = wanted.period
    return Saving(
        what=of_register(wanted.register),
        command="register.print",
        first=period.first if period else None,
        last=period.last if period else None,
    )
