"""What a look into a file told before anything was taken: its verdict, its entries, its changes."""

from dataclasses import dataclass

from desktop.models.brought import Brought


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCount:
    """Count the entries about one kind of record, by its topic; empty of what nobody knows here.

    `waiting` entries are in a file that has to wait for the one before it.
    """

    about: str
    new: int = 0
    present: int = 0
    held: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Count what a file would change: `kind` is a code of `services/looking.py`."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """Hold what a file would come to if it were taken now.

    `brought` has no id: nothing was recorded. `made_at` is the office's claim, as local text, and
    `program` what made it; both empty of a file that could not be opened. `waiting` entries are in
    one with a gap before it. `healed` files in quarantine would be taken after it.
    """

    brought: Brought
    made_at: str = ""
    program: str = ""
    to: str = ""
    kid: str = ""
    kinds: tuple[KindCount, ...] = ()
    changes: tuple[Change, ...] = ()
    waiting: int = 0
    healed: int = 0
