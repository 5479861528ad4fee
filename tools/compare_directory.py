"""Compare an office directory with annex 1 of its standard: `compare_directory.py SOURCE`.

SOURCE is the published text of a standard. Every row of its annex 1 is compared with the row of
`forms/reference/directories/<service>-<edition>.toml`, both ways: nothing printed is missing from
the data, nothing in the data is not printed. Every difference and every unused or unfit repair is
listed, and the exit status is then 1. Standard library only: the proof does not rest on the code
that the program loads its directories with.

What is laid aside before the comparison, and nothing else:
- the two headings that frame the annex, which must stand in the source word for word
  (`[[frame]]` of `repairs.toml`);
- white space, by four rules: a run of it is one space; a line broken beside a hyphen or a slash
  within a word is joined; there is none before a comma; there is one after a comma;
- the places of `repairs.toml`, each of which must be found in its row exactly once.

What is proved: after that, each row equals the data as one sequence of characters, so also its
order, its punctuation, the spaces between its words and its printed number. In a source that marks
its cells with tabs each of the six cells is compared by itself. In the other source cells follow
each other without a mark; there each piece between blank lines must be one or several whole
neighbouring cells, and where no blank line stands the form decides: a phone column holds phones
alone and no other cell holds one, phones of one cell are parted by commas, a site is one word.

What is not proved: that a misprint is the standard's own and not damage (a person decides, the
places say why), and our own words, `name_ru`, `name_en` and `zone`.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).resolve().parent.parent / "forms" / "reference" / "directories"
REPAIRS: Final = "repairs.toml"
PHONE_FIELDS: Final = ("secretariat_phones", "unit_phones")
FIELDS: Final = ("number", "name", "address", "website", *PHONE_FIELDS)
PHONE: Final = re.compile(r"\d+(?:-\d+)+")
BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n\s*")
NEXT_CELL: Final = "\n\t"
NUMBER: Final = re.compile(r"(\d+)([.)])(?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hold one row of the data: its key (`2-11`) and its six cells as they would be printed."""

    key: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Hold one damaged place: what a field of a row prints and what that is restored to."""

    row: str
    field: str
    printed: str
    restored: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Hold the words that stand right before and right after the rows of an annex, and why."""

    directory: str
    top: str
    end: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Hold one row of the source: its six cells, or its pieces between blank lines."""

    key: str
    parts: tuple[str, ...]
    tabbed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Hold what a comparison counted and every difference it found, in plain words."""

    rows: int
    characters: int
    repairs: int
    differences: tuple[str, ...]

    def summary(self) -> str:
        """Return the line that ends a run."""
        return (
            f"{self.rows} rows, {self.characters} characters compared, "
            f"{self.repairs} repairs used, {len(self.differences)} differences"
        )


def rows_of(directory: dict[str, Any]) -> tuple[Row, ...]:
    """Return the rows of a directory file in its order."""
    rows = []
    for department in directory["department"]:
        key = str(department["number"])
        rows.append(_row(key, f"{key}.", department))
        rows += [
            _row(f"{key}-{office['number']}", f"{office['number']})", office)
            for office in department.get("office", ())
        ]
    return tuple(rows)


def _row(key: str, number: str, entry: dict[str, Any]) -> Row:
    texts = (number, entry["name"], entry["address"], entry.get("website", ""))
    return Row(key=key, cells=(*texts, *(", ".join(entry[field]) for field in PHONE_FIELDS)))


def places_of(repairs: dict[str, Any], directory: str) -> tuple[Place, ...]:
    """Return the damaged places of `directory`."""
    return tuple(
        Place(why=repair["why"], **place)
        for repair in repairs["repair"]
        if repair["directory"] == directory
        for place in repair["places"]
    )


def frames_of(repairs: dict[str, Any], service: str | None) -> tuple[Frame, ...]:
    """Return the frames of the annexes, of one service if it is named."""
    frames = (Frame(**frame) for frame in repairs["frame"])
    return tuple(f for f in frames if service is None or f.directory.startswith(f"{service}-"))


def annex_of(source: str, frame: Frame) -> str | None:
    """Return the rows of the annex as the source prints them, None if the frame is not in it."""
    pattern = r"\s+".join(re.escape(word) for word in frame.top.split())
    rest = r"\s+".join(re.escape(word) for word in frame.end.split())
    found = re.search(f"{pattern}(?=\\s)(.*?){rest}", source, re.DOTALL)
    return found[1] if found else None


def printed_rows(annex: str) -> tuple[Printed, ...]:
    """Cut the annex into rows at the printed numbers."""
    return tuple(_by_tabs(annex) if "\t" in annex else _by_blank_lines(annex))


def _by_tabs(annex: str) -> Iterator[Printed]:
    cells = [settled(cell) for cell in ("\n" + annex.strip("\n")).split(NEXT_CELL)[1:]]
    starts = [at for at, cell in enumerate(cells) if NUMBER.fullmatch(cell)]
    department = ""
    for start, end in zip(starts, [*starts[1:], len(cells)], strict=True):
        number = cells[start]
        department = number[:-1] if number.endswith(".") else department
        key = department if number.endswith(".") else f"{department}-{number[:-1]}"
        yield Printed(key=key, parts=tuple(cells[start:end]), tabbed=True)


def _by_blank_lines(annex: str) -> Iterator[Printed]:
    """Yield rows; a number opens one only if it is the next in turn, others are house numbers."""
    rows: list[tuple[str, list[str]]] = []
    department, office = 0, 0
    for piece in BLANK_LINE.split(annex.strip()):
        opening = NUMBER.match(piece)
        if opening and opening[2] == "." and (not rows or int(opening[1]) == department + 1):
            department, office = int(opening[1]), 0
            rows.append((str(department), []))
        elif opening and opening[2] == ")" and rows and int(opening[1]) == office + 1:
            office += 1
            rows.append((f"{department}-{office}", []))
        if rows:
            rows[-1][1].append(settled(piece))
        else:
            rows.append(("0", [settled(piece)]))
    return (Printed(key=key, parts=tuple(parts), tabbed=False) for key, parts in rows)


def settled(text: str) -> str:
    """Return `text` with its white space laid aside by the four rules, on one line."""
    text = re.sub(r"(?<=\S)([-/]) *\n *(?=\S)", r"\1", text)
    text = re.sub(r"(?<=\S) *\n *([-/])(?=\S)", r"\1", text)
    text = " ".join(text.split())
    text = re.sub(r" ,", ",", text)
    return re.sub(r",(?=[^\s,])", ", ", text)


def compare(
    annex: str, rows: Sequence[Row], places: Sequence[Place], directory: str = ""
) -> Comparison:
    """Compare the rows of an annex with the rows of the data, both ways."""
    printed = printed_rows(annex)
    wanted = {row.key: row for row in rows}
    differences = list(_unlike_keys([p.key for p in printed], [row.key for row in rows]))
    differences += [
        f"{place.row} {place.field}: repair of «{place.printed}» names no row of {directory}"
        for place in places
        if place.row not in wanted or place.field not in FIELDS
    ]
    used = 0
    for row in printed:
        if row.key in wanted:
            own = [p for p in places if p.row == row.key and p.field in FIELDS]
            applied, found = compare_row(row, wanted[row.key], own)
            used += applied
            differences += [f"{row.key} {difference}" for difference in found]
    characters = sum(
        character.isalnum() for row in printed for part in row.parts for character in part
    )
    return Comparison(
        rows=len(printed), characters=characters, repairs=used, differences=tuple(differences)
    )


def _unlike_keys(printed: Sequence[str], wanted: Sequence[str]) -> Iterator[str]:
    for key in wanted:
        if printed.count(key) != 1:
            yield f"{key} is in the data and {printed.count(key)} times in the source"
    for key in dict.fromkeys(printed):
        if wanted.count(key) != 1:
            yield f"{key} is in the source and {wanted.count(key)} times in the data"
    if not (set(printed) ^ set(wanted)) and list(printed) != list(wanted):
        yield "the rows of the data do not stand in the printed order"


def compare_row(row: Printed, data: Row, places: Sequence[Place]) -> tuple[int, list[str]]:
    """Return how many places were applied to the row and what differs after that."""
    parts, used, differences = list(row.parts), 0, []
    for place in places:
        at = FIELDS.index(place.field)
        chosen = range(at, at + 1) if row.tabbed else range(len(parts))
        hits = [i for i in chosen if i < len(parts) for _ in range(parts[i].count(place.printed))]
        if len(hits) != 1 or place.restored not in data.cells[at]:
            differences.append(
                f"{place.field}: repair of «{place.printed}» fits {len(hits)} places, not 1"
                if len(hits) != 1
                else f"{place.field}: «{place.restored}» of the repair is not in the data"
            )
            continue
        parts[hits[0]] = parts[hits[0]].replace(place.printed, place.restored)
        used += 1
    differences += _unlike_cells(parts, data.cells) if row.tabbed else _unfit(parts, data.cells)
    return used, [*differences, *_misplaced(data)]


def _unlike_cells(parts: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    if len(parts) != len(cells):
        yield f"has {len(parts)} cells, not {len(cells)}"
        return
    for field, part, cell in zip(FIELDS, parts, cells, strict=True):
        if part != cell:
            yield f"{field}: printed «{part}», data «{cell}»"


def _unfit(parts: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    """Yield the pieces that are not one or several whole neighbouring cells, in order."""
    left = [cell for cell in cells if cell]
    for part in parts:
        taken = 1
        while taken < len(left) and len(" ".join(left[:taken])) < len(part):
            taken += 1
        if part != " ".join(left[:taken]):
            yield f"printed «{part}», data «{' '.join(left[:taken])}»"
        left = left[taken:]
    if left:
        yield f"only in the data: «{' '.join(left)}»"


def _misplaced(data: Row) -> Iterator[str]:
    """Yield the cells whose form does not tell them from their neighbours."""
    cells = dict(zip(FIELDS, data.cells, strict=True))
    for field in PHONE_FIELDS:
        if not all(PHONE.fullmatch(phone) for phone in cells[field].split(", ")):
            yield f"{field}: «{cells[field]}» holds something else than phones"
    for field in ("name", "address", "website"):
        if re.search(rf"(?<!\S){PHONE.pattern}(?!\S)", cells[field]):
            yield f"{field}: «{cells[field]}» holds a phone"
    if not cells["name"] or not cells["address"]:
        yield "has no name or no address"


def run(source: str, folder: Path, service: str | None) -> tuple[str, Comparison | None]:
    """Compare `source` with the directory whose frame stands in it; return its name too."""
    repairs = tomllib.loads((folder / REPAIRS).read_text(encoding="utf-8"))
    for frame in frames_of(repairs, service):
        annex = annex_of(source, frame)
        if annex is not None:
            data = tomllib.loads((folder / f"{frame.directory}.toml").read_text(encoding="utf-8"))
            places = places_of(repairs, frame.directory)
            return frame.directory, compare(annex, rows_of(data), places, frame.directory)
    return service or "directory", None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the comparison of one source; return 0 only if nothing differs."""
    parser = argparse.ArgumentParser(description="Compare an office directory with its annex 1.")
    parser.add_argument("source", type=Path, help="the published text of the standard")
    parser.add_argument("--service", choices=("weapons", "invitations"))
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the directories lie")
    options = parser.parse_args(arguments)
    try:
        source = options.source.read_text(encoding="utf-8")
        name, comparison = run(source, options.folder, options.service)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        print(f"cannot compare {options.source}: {error}", file=sys.stderr)
        return 1
    if comparison is None:
        print(f"{options.source} holds no annex 1 of {name}: check the file", file=sys.stderr)
        return 1
    for difference in comparison.differences:
        print(difference)
    print(f"{name}: {comparison.summary()}")
    return 1 if comparison.differences else 0


if __name__ == "__main__":
    sys.exit(main())
