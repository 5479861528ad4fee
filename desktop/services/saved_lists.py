"""Write a list into a file for a spreadsheet, and record who took it away, chosen by what (§3.4).

Every CSV the program writes passes here, so that «Who did what» and the card of a person tell it.
"""

import csv
import datetime as dt
import hashlib
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.chain import Mark
from desktop.models.errors import Refusal
from desktop.models.facts import ListSaved
from desktop.models.permissions import Command
from desktop.models.register_file import safe_cell
from desktop.services.desk import Desk
from desktop.services.practice import require_real
from desktop.store.copying import make_durable

_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving:
    """Say which list is written (`models/saved_list.py`), and what narrowed it.

    `words` is what the page says of the filter; of a search it stays empty, for it would be kept.
    `command` is the right that shows the list.
    """

    what: str
    command: Command
    words: str = ""
    first: dt.date | None = None
    last: dt.date | None = None


def save_list(
    desk: Desk,
    place: Path,
    *,
    saving: Saving,
    titles: Sequence[str],
    rows: Iterable[Sequence[str]],
) -> ListSaved:
    """Write titles and rows into a file only its owner may read, and record that it was done.

    It is UTF-8 with its mark, parted by `;`, and no cell is a formula; nothing half written has its
    name, and nothing has it that is not recorded. Refuses `not-allowed`, `nobody-here`,
    `practice-stays`, `file-not-written` (`path`).
    """
    desk.require(saving.command)
    require_real(desk)
    half = place.with_name(f"{place.name}.part")
    try:
        half.unlink(missing_ok=True)
        count = _write(half, titles, rows)
        make_durable(half)
        return tell_saved(desk, half, place, saving=saving, rows=count)
    except OSError as error:
        raise Refusal("file-not-written", path=str(place)) from error
    finally:
        with suppress(OSError):  # of a folder that is gone
            half.unlink(missing_ok=True)


def tell_saved(
    desk: Desk,
    half: Path,
    place: Path,
    *,
    saving: Saving,
    rows: int,
    upto: tuple[Mark, ...] = (),
) -> ListSaved:
    """Record that a file or a folder is written, and give it its name: both, or neither.

    Where the record cannot keep it, as on a full disk, it is `half` again, for whoever calls to
    remove. Refuses `not-allowed`, `nobody-here`; raises `OSError`.
    """
    fact = ListSaved(
        what=saving.what,
        rows=rows,
        file=place.name,
        sha256=_digest_within(half) if half.is_dir() else digest_of(half),
        words=saving.words,
        first=saving.first,
        last=saving.last,
        upto=upto,
    )
    named = False
    try:
        with desk.work(at=desk.now(), command=saving.command) as work:
            work.record(fact)
            half.replace(place)
            named = True
            with suppress(OSError):  # of a folder that nothing but names can be written into
                make_durable(place.parent)
    except BaseException:
        if named:
            place.replace(half)
        raise
    return fact


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, 64 hexadecimal digits; raise `OSError`."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _digest_within(folder: Path) -> str:
    """Return the SHA-256 of what `sha256sum *` prints, standing in a folder of files."""
    lines = (f"{digest_of(each)}  {each.name}\n" for each in sorted(folder.iterdir()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _write(half: Path, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write a new file, and return how many rows it has below its titles."""
    count = 0
    with os.fdopen(private.make_file(half), "w", encoding="utf-8", newline="") as file:
        file.write(_BOM)
        write = csv.writer(file, delimiter=";", lineterminator="\r\n").writerow
        write([safe_cell(each) for each in titles])
        for row in rows:
            write([safe_cell(each) for each in row])
            count += 1
    return count
