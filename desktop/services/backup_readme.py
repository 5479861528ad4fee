"""Leave beside backups a plain text of what they are and how one is put back (parcels §3.5).

Whoever finds the folder or the stick may have neither the program nor its pages at hand.
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop import paths, private

NAME: Final = "README.txt"


def text() -> bytes:
    """Return the text in the three languages, as editors of every system read it."""
    said = (paths.resources() / "backups" / NAME).read_text(encoding="utf-8")
    return said.replace("\n", "\r\n").encode("utf-8-sig")


def leave_readme(folder: Path) -> None:
    """Write the text into a folder of backups, anew where it is another than ours.

    A disk that takes none refuses nothing here: the backup that is made says so.
    """
    with suppress(OSError):
        place, said = folder / NAME, text()
        if not place.is_file() or place.read_bytes() != said:
            private.write_file(place, said)
