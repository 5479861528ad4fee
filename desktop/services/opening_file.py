"""Read a sheet of an opening balance row by row, however a rural office's program saved it (D43).

Letters are UTF-8, with or without its mark, or Windows-1251, the Kazakh one too; cells are parted
by semicolons, commas or tabs. Never is more of the file in memory than a row.
"""

import codecs
import csv
import hashlib
import io
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.opening_report import Letters
from desktop.models.opening_sheets import SheetKind, columns_of

LARGEST_FILE: Final = 64 * 1024 * 1024
UNREADABLE: Final = "\ufffd"
_CHUNK: Final = 1024 * 1024
_LONGEST_HEADER: Final = 64 * 1024
_SEPARATORS: Final = (";", ",", "\t")
_SAYS: Final = "sep="  # what a spreadsheet may write before the header
_CODECS: Final = {"utf-8": "utf-8", "utf-8-mark": "utf-8-sig"}
# One byte is one letter in both; where they differ, Windows has letters nobody here writes.
_OF_KAZAKH: Final = frozenset(
    byte
    for byte in range(128, 256)
    if bytes([byte]).decode("kz1048", "replace") != bytes([byte]).decode("cp1251", "replace")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Hold how a file is written: its letters, what parts its cells, its size and SHA-256.

    `before` counts the lines above the header.
    """

    size: int
    digest: str
    letters: Letters
    separator: str = ","
    before: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """Hold a row as it stands in a spreadsheet: its number from 1, and its cells, cleaned.

    `broken` tells that no cells can be made of it; `at` is how many bytes were read so far.
    """

    row: int
    cells: tuple[str, ...]
    at: int
    broken: bool = False


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be read; refuse `sheet-unreadable` and `sheet-too-large` with its `path`."""
    try:
        file = path.open("rb")
    except (OSError, ValueError):  # a path with a NUL is no path
        raise Refusal("sheet-unreadable", path=str(path)) from None
    with file:
        try:
            if path.stat().st_size > LARGEST_FILE:
                raise Refusal("sheet-too-large", path=str(path), most=LARGEST_FILE // _CHUNK)
            yield file
        except OSError:  # the stick was drawn out
            raise Refusal("sheet-unreadable", path=str(path)) from None


def inspect(file: BinaryIO, kind: SheetKind) -> Sheet:
    """Look through a file once and tell how it is written."""
    size, digest, letters = _looked_through(file)
    if letters == "none":
        return Sheet(size=size, digest=digest, letters=letters)
    with _text(file, letters) as text:
        first = text.readline(_LONGEST_HEADER)
        before = 1 if first[: len(_SAYS)].lower() == _SAYS else 0
        header = text.readline(_LONGEST_HEADER) if before else first
    separator = max(_SEPARATORS, key=lambda each: _known(kind, header, each))
    return Sheet(size=size, digest=digest, letters=letters, separator=separator, before=before)


def digest_of(file: BinaryIO) -> str:
    """Return the SHA-256 of a file as it is now."""
    return _looked_through(file)[1]


def rows_of(file: BinaryIO, sheet: Sheet) -> Iterator[SheetRow]:
    """Yield the rows from the header on; empty ones are counted and passed over."""
    with _text(file, sheet.letters) as text:
        for _line in range(sheet.before):
            text.readline(_LONGEST_HEADER)
        reader = csv.reader(text, delimiter=sheet.separator)
        row = sheet.before
        while True:
            row += 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield SheetRow(row=row, cells=(), at=file.tell(), broken=True)
                continue
            cleaned = tuple(_cleaned(cell) for cell in cells)
            if any(cleaned):
                yield SheetRow(row=row, cells=cleaned, at=file.tell())


def _looked_through(file: BinaryIO) -> tuple[int, str, Letters]:
    digest, seen = hashlib.sha256(), set[int]()
    decoder = codecs.getincrementaldecoder("utf-8")()
    file.seek(0)
    size, marked, is_utf8 = 0, False, True
    while chunk := file.read(_CHUNK):
        marked = marked or (size == 0 and chunk.startswith(codecs.BOM_UTF8))
        size += len(chunk)
        digest.update(chunk)
        seen.update(chunk)
        is_utf8 = is_utf8 and _decodes(decoder, chunk)
    is_utf8 = is_utf8 and _decodes(decoder, b"", final=True)
    return size, digest.hexdigest(), _letters(seen, marked=marked, is_utf8=is_utf8)


def _letters(seen: set[int], *, marked: bool, is_utf8: bool) -> Letters:
    if 0 in seen:  # UTF-16, a workbook, a picture
        return "none"
    if is_utf8:
        return "utf-8-mark" if marked else "utf-8"
    return "kazakh-1251" if seen & _OF_KAZAKH else "windows-1251"


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


@contextmanager
def _text(file: BinaryIO, letters: Letters) -> Iterator[io.TextIOWrapper]:
    """Read the file as text from its beginning, and leave it open afterwards."""
    file.seek(0)
    codec = _CODECS.get(letters, "kz1048")
    text = io.TextIOWrapper(file, encoding=codec, errors="replace", newline="")
    try:
        yield text
    finally:
        text.detach()


def _known(kind: SheetKind, header: str, separator: str) -> tuple[int, int]:
    """Return how many columns a header has of ours when parted so, and how many at all."""
    titles = split_line(header, separator)
    return sum(map(bool, columns_of(kind, titles))), len(titles)


def split_line(line: str, separator: str) -> Sequence[str]:
    """Return the cells of one line."""
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []


def _cleaned(cell: str) -> str:
    """Return one line of plain text, as every field of the program keeps it (parcels §6)."""
    if cell.isprintable() and "  " not in cell and unicodedata.is_normalized("NFC", cell):
        return cell.strip()
    return clean_text(cell)
