"""What became of a file that was brought to the region: the report both sides read (§2.4)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from desktop.models.facts import Piece
from desktop.models.parcel import SUCCESSES, Verdict

NextStep: TypeAlias = Literal[
    "receipt",
    "wait",
    "copy-again",
    "enrol",
    "ask-why",
    "call-administrator",
    "take-back",
    "update",
    "settle",
]
"""What whoever brought the file does now."""

NEXT: Final[Mapping[Verdict, NextStep]] = {
    "applied": "receipt",
    "duplicate": "receipt",
    "content": "receipt",
    "gap": "wait",
    "fork": "settle",
    "truncated": "copy-again",
    "damaged": "copy-again",
    "too-large": "call-administrator",
    "unknown": "enrol",
    "revoked": "ask-why",
    "retired": "ask-why",
    "signature": "call-administrator",
    "identity": "call-administrator",
    "not-for-us": "take-back",
    "newer-format": "update",
    "newer-schema": "update",
}
QUARANTINED: Final[frozenset[Verdict]] = frozenset(
    {"gap", "newer-format", "newer-schema", "unknown", "fork", "retired", "revoked"}
)
"""Whose file is kept: it waits for another, for a program or a person, or is evidence.

Of `content` only the file whose chain is broken is.
"""

WAITING: Final[frozenset[Verdict]] = frozenset({"gap", "newer-format", "newer-schema", "unknown"})
"""Which are tried again by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """Hold what a file turned out to be: applied + present + held is all of one that was taken.

    `fields` fill the sentence of the verdict; `first_at` is when the same bytes came before, a
    local text. `healed` are files that had waited and could be taken after this one.
    """

    parcel: str
    verdict: Verdict
    sha256: str
    size: int
    inst: str = ""
    office: str = ""
    xseq: int = 0
    applied: int = 0
    present: int = 0
    held: int = 0
    pieces: tuple[Piece, ...] = ()
    fields: Mapping[str, object] = field(default_factory=dict)
    kept: bool = False
    first_at: str = ""
    healed: tuple["Brought", ...] = ()

    @property
    def total(self) -> int:
        """Return how many entries were in a file that was taken."""
        return self.applied + self.present + self.held

    @property
    def is_taken(self) -> bool:
        """Tell whether everything in the file stands in the journal."""
        return self.verdict in SUCCESSES or (self.verdict == "content" and not self.kept)

    @property
    def next_step(self) -> NextStep:
        """Return what is to be done now; a broken chain is the administrators' matter."""
        if self.verdict == "content" and self.kept:
            return "call-administrator"
        return NEXT[self.verdict]
