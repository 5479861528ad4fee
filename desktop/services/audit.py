"""Verify the audit trail: every chain, what was anchored of it, every parcel kept (§3.4)."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.services.exporting import FOLDER
from desktop.store.auditing import Audit, follow
from desktop.store.database import open_database
from desktop.store.quarantine import FOLDER as QUARANTINE
from desktop.store.upkeep import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """Hold what was counted, what is wrong, and how many kept files of parcels are what was made.

    `signed` and `received` are the answers a region made and the parcels it took in.
    A file that is no longer kept proves nothing either way: it is only not counted in `files`.
    """

    entries: int
    chains: int
    anchors: int
    parcels: int
    answers: int
    signed: int
    received: int
    files: int
    faults: int
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.faults


def verify(
    path: Path,
    *,
    key: bytes | None,
    randomness: Randomness,
    step: Callable[[int, int], None],
) -> Verified:
    """Verify the record at `path`; refuses `database-missing` and what opening it refuses."""
    if not path.exists():
        raise Refusal("database-missing", path=str(path))
    with open_database(path, key, randomness=randomness) as database:
        audit = follow(database, step)
        files = _files(path.parent / FOLDER, audit) + _kept(path.parent / QUARANTINE, audit)
    return Verified(
        entries=audit.entries,
        chains=audit.chains,
        anchors=audit.anchors,
        parcels=audit.parcels,
        answers=audit.answers,
        signed=audit.signed,
        received=len(audit.received),
        files=files,
        faults=audit.faults,
        problems=tuple(audit.problems),
    )


def _files(folder: Path, audit: Audit) -> int:
    """Compare the parcels kept beside the record with what was recorded of them."""
    kept = {sha256(each.read_bytes()).hexdigest() for each in sorted(folder.glob("*.kzx"))}
    made = {parcel.sha256 for _by, parcel in audit.parcels_made}
    for strange in sorted(kept - made):
        audit.faults += 1
        audit.problems.append(Problem(code="parcel-strange", place=f"{FOLDER}[{strange[:16]}]"))
    return len(kept & made)


def _kept(folder: Path, audit: Audit) -> int:
    """Prove that the files a region keeps in quarantine are those that were brought."""
    kept = sorted(folder.glob("*.kzx"))
    for each in kept:
        if sha256(each.read_bytes()).hexdigest() != each.stem:
            audit.faults += 1
            place = f"{QUARANTINE}[{each.stem[:16]}]"
            audit.problems.append(Problem(code="kept-changed", place=place))
    return len(kept)
