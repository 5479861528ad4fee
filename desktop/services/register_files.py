"""Write the lines of a register into a file for a spreadsheet, and record that it was done."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.facts import RegisterSaved
from desktop.models.register_file import file_name, safe_cell
from desktop.models.registers import register_of
from desktop.models.text import Language
from desktop.private import make_empty
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.registers import RegisterRow, Wanted, listed, rows_of

_BATCH: Final = 1_000
_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"


def proposed_name(desk: Desk, wanted: Wanted, language: Language) -> str:
    """Return a name for the file that every system takes: the register and the day."""
    return file_name(register_of(wanted.register).title.in_language(language), desk.now().date())


def save_lines(desk: Desk, *, wanted: Wanted, place: Path, language: Language) -> int:
    """Write what is looked at into a file only its owner may read; return how many lines.

    It is UTF-8 with its mark, parted by `;`, and no cell is a formula. Refuses `not-allowed`,
    `register-unknown`, `no-clerk`, `file-not-written` (`path`).
    """
    desk.require("register.print")
    clerk, _post = clerk_words(desk, language)
    found = listed(desk, wanted)
    try:
        count = _write(place, _table(desk, wanted, found.rows, found.places, language))
    except OSError as error:
        raise Refusal("file-not-written", path=str(place)) from error
    period = wanted.period
    with desk.work(at=desk.now(), command="register.print") as work:
        work.record(
            RegisterSaved(
                register=wanted.register,
                lines=count,
                file=place.name,
                on=desk.now().date(),
                clerk_name=clerk,
                first=period.first if period else None,
                last=period.last if period else None,
                words=wanted.words,
            )
        )
    return count


def _table(
    desk: Desk,
    wanted: Wanted,
    rows: Sequence[RegisterRow] | None,
    places: Sequence[int],
    language: Language,
) -> Iterator[list[str]]:
    """Yield the titles, then the lines in the order of their numbers, some hundreds at a time."""
    columns = register_of(wanted.register).columns
    yield ["№", *(each.title.in_language(language) for each in columns)]
    if rows is not None:
        yield from (_cells(row, language) for row in sorted(rows, key=lambda row: row.line.seq))
        return
    seqs = sorted(places)
    for start in range(0, len(seqs), _BATCH):
        for row in rows_of(desk, wanted.register, seqs[start : start + _BATCH]):
            yield _cells(row, language)


def _cells(row: RegisterRow, language: Language) -> list[str]:
    number = f"{row.line.line}/{row.line.year}" if row.line.year else str(row.line.line)
    struck = row.struck.in_language(language)
    said = (each.in_language(language).replace("\n", " ") for each in row.cells)
    return [f"{number} {struck}".strip(), *said]


def _write(place: Path, table: Iterator[list[str]]) -> int:
    """Write the file beside its place first: a half of it never stands under its name."""
    half = place.with_name(f"{place.name}.part")
    count = -1  # the titles
    try:
        half.unlink(missing_ok=True)
        make_empty(half)
        with half.open("w", encoding="utf-8", newline="") as file:
            file.write(_BOM)
            writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
            for cells in table:
                writer.writerow([safe_cell(each) for each in cells])
                count += 1
        half.replace(place)
    finally:
        half.unlink(missing_ok=True)
    return count
