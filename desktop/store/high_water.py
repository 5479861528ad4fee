"""How far this computer has seen the journal come: kept outside the record, against roll-backs.

A record put back from a copy of the disk knows less than it had sent already; this mark and the
region's answer tell (parcels §2.6). It is a hint, no lock: a mark that cannot be read says nothing.
"""

import json
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.chain import Mark, dump
from desktop.models.errors import Refusal
from desktop.store import journal
from desktop.store.exchange import hash_at
from desktop.store.handles import Reader
from desktop.store.keyfile import put_keys

_LARGEST: Final = 4 * 1024


def mark_path(machine: Path, inst: str) -> Path:
    """Return where the mark of an installation lies."""
    return machine / f"{inst}.mark"


def read_mark(machine: Path, inst: str) -> Mark | None:
    """Return how far the journal had come when it was last noted, None where nothing says it."""
    try:
        with mark_path(machine, inst).open("rb") as file:
            said = json.loads(file.read(_LARGEST))
        return Mark(inst=str(said["inst"]), n=int(said["n"]), h=str(said["h"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def note_mark(reader: Reader, machine: Path) -> Mark:
    """Note how far the journal of this installation has come; it never goes back by itself.

    Refuse `folder-read-only`, `disk-full`, `disk-error`.
    """
    now = journal.mark(reader, reader.installation)
    if lost_mark(reader, machine) is not None:
        return now
    path = mark_path(machine, now.inst)
    try:
        private.make_folder(machine)
    except OSError:
        raise Refusal("folder-read-only", path=str(path), folder=str(machine)) from None
    put_keys(path, dump({"inst": now.inst, "n": now.n, "h": now.h}).encode())
    return now


def lost_mark(reader: Reader, machine: Path) -> Mark | None:
    """Return the noted mark that the journal does not hold, None when it holds it."""
    noted = read_mark(machine, reader.installation)
    if noted is None or noted.inst != reader.installation:
        return None
    return None if hash_at(reader, noted.inst, noted.n) == noted.h else noted
