"""Take what an office brought: prove it, judge it, append it and tell what became of it (§2.4).

One file is one transaction: its entries, the tables and the line about the file, or nothing. A
file that cannot be taken now and may be later lies in quarantine and is tried again by itself.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from desktop.models import moments
from desktop.models.brought import WAITING, Brought
from desktop.models.chain import Json, dump
from desktop.models.clocks import ClockSeen
from desktop.models.errors import Refusal
from desktop.models.facts import ParcelReceived, Piece
from desktop.models.parcel import LARGEST_FILE, Verdict
from desktop.services.clocks import clocks_told
from desktop.services.desk import Desk
from desktop.services.regional import clerk_name, require_region
from desktop.services.staging import JudgedError, Staged, Staging, is_kept
from desktop.store import quarantine, regional
from desktop.store.driver import refusal_of_disk
from desktop.store.importing import CancelledError
from desktop.store.regional import BroughtFile
from desktop.store.unit_of_work import UnitOfWork

Progress: TypeAlias = Callable[[int, int], bool]  # entries done, in all; False stops


def read_brought(path: Path) -> bytes:
    """Return the bytes of a file; what is longer than any parcel may be is cut just above.

    Refuse `medium-missing` (`folder`) where it is not there, and `disk-error`.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Refusal("medium-missing", folder=str(path.parent)) from None
    except OSError as error:
        raise refusal_of_disk(error, path) from error


def receive(desk: Desk, machine: Path, file: bytes, *, progress: Progress | None = None) -> Brought:
    """Take a file that was brought, and whatever waited for it; every verdict is a report.

    `progress` hears entries done and in all, and stops the whole with False. Refuses
    `not-allowed`, `not-a-region`, `region-keys-missing`, `import-stopped`, and the disk; then
    nothing has changed.
    """
    desk.require("region.receive")
    try:
        brought = _Receiving(desk, machine, file, progress or _show_nobody).take()
    except CancelledError:
        raise Refusal("import-stopped") from None
    if not brought.is_taken:
        return brought
    return replace(brought, healed=_healed(desk, machine, progress, office=brought.office))


def try_again(
    desk: Desk, machine: Path, *, progress: Progress | None = None
) -> tuple[Brought, ...]:
    """Try every file that waits: after an enrolment, a newer program, a region put back.

    Return those that could be taken. Refuses what `receive` does.
    """
    desk.require("region.receive")
    return _healed(desk, machine, progress)


def _healed(
    desk: Desk, machine: Path, progress: Progress | None, *, office: str = ""
) -> tuple[Brought, ...]:
    """Take what waits, over and over, while any of it can be taken."""
    found: list[Brought] = []
    more = True
    while more:
        more = False
        for row in regional.quarantine(desk.database):
            if row.verdict not in WAITING or (office and row.office not in {office, ""}):
                continue
            file = quarantine.read(desk.database, row.sha256)
            if file is None:
                continue
            try:
                brought = _Receiving(desk, machine, file, progress or _show_nobody, row).take()
            except CancelledError:
                return tuple(found)  # the rest waits on
            more = more or brought.is_taken
            found += [brought] if brought.is_taken else []
    return tuple(found)


class _Receiving:
    """Carry one file from its bytes to its line in the record."""

    def __init__(
        self,
        desk: Desk,
        machine: Path,
        file: bytes,
        progress: Progress,
        row: BroughtFile | None = None,
    ) -> None:
        self._desk = desk
        self._file = file
        self._staging = Staging(desk, machine, file, progress)
        self._sha256 = sha256(file).hexdigest()
        self._row = row or regional.kept_as(desk.database, self._sha256)
        self._parcel = self._row.parcel if self._row else desk.new_id(desk.now())

    def take(self) -> Brought:
        """Take the file, or record why it could not be."""
        own = require_region(self._desk)
        try:
            return self._taken(own.region)
        except (JudgedError, Refusal) as error:
            return self._refused(*self._staging.judged_as(error))

    def _taken(self, region: str) -> Brought:
        """Prove the file, append what is new and record the line, in one transaction."""
        desk, sender = self._desk, self._staging.prove(region)
        with _work(desk) as work:
            staged = self._staging.take(work, sender)
            brought = self._brought(staged.verdict, staged.fields, staged.pieces)
            work.record(self._fact(brought, self._clocks(staged)))
        if self._row is not None and self._row.kept:
            quarantine.drop(desk.database, self._sha256)
        return brought

    def _clocks(self, staged: Staged) -> tuple[ClockSeen, ...]:
        """Say what the file showed of clocks; brought once more it shows nothing new."""
        opened = self._staging.opened
        if opened is None or staged.verdict == "duplicate":
            return ()
        came = self._row.received_at if self._row else ""
        received = moments.from_text(came) if came else self._desk.now()
        zone = moments.zone(self._desk.office().zone)
        return clocks_told(staged.heard, opened.manifest, received, zone)

    def _refused(self, verdict: Verdict, fields: Mapping[str, object]) -> Brought:
        """Record what became of a file that was not taken; one that waits is told anew only once.

        A file that is kept is there before the record says so.
        """
        desk = self._desk
        kept = is_kept(verdict)
        if self._row is not None and self._row.verdict == verdict:
            return self._brought(verdict, fields, kept=kept)
        if kept:
            quarantine.keep(desk.database, self._sha256, self._file)
        brought = self._brought(verdict, fields, kept=kept)
        with _work(desk) as work:
            work.record(self._fact(brought))
        return brought

    def _brought(
        self,
        verdict: Verdict,
        fields: Mapping[str, object],
        pieces: tuple[Piece, ...] = (),
        *,
        kept: bool = False,
    ) -> Brought:
        header = self._staging.header
        before = regional.taken_before(self._desk.database, self._sha256)
        return Brought(
            parcel=self._parcel,
            verdict=verdict,
            sha256=self._sha256,
            size=len(self._file),
            inst=header.inst if header else "",
            office=header.office if header else "",
            xseq=header.xseq if header else 0,
            applied=sum(each.applied for each in pieces),
            present=sum(each.present for each in pieces),
            held=sum(each.held for each in pieces),
            pieces=pieces,
            fields=fields,
            kept=kept,
            first_at=before.received_at if before else "",
        )

    def _fact(self, brought: Brought, clocks: tuple[ClockSeen, ...] = ()) -> ParcelReceived:
        header, opened = self._staging.header, self._staging.opened
        manifest = opened.manifest if opened else None
        drill, backup = (manifest.drill, manifest.backup) if manifest else (None, None)
        last = manifest.last_drill if manifest else None
        return ParcelReceived(
            parcel=brought.parcel,
            sha256=brought.sha256,
            size=brought.size,
            verdict=brought.verdict,
            clerk_name=clerk_name(self._desk),
            inst=brought.inst,
            office=brought.office,
            xseq=brought.xseq,
            prev=header.prev if header else "",
            applied=brought.applied,
            present=brought.present,
            held=brought.held,
            pieces=brought.pieces,
            detail=dump(_plain(brought.fields)),
            kept=brought.kept,
            created_at=manifest.created_at.isoformat(timespec="seconds") if manifest else "",
            drill=drill.isoformat() if drill else "",
            backup=backup.isoformat() if backup else "",
            edition=manifest.edition if manifest else 0,
            drill_on=last.on.isoformat() if last else "",
            drill_outcome=last.outcome if last else "",
            drill_entries=last.entries if last else 0,
            drill_exported=last.exported if last else 0,
            clocks=clocks,
        )


@contextmanager
def _work(desk: Desk) -> Iterator[UnitOfWork]:
    """Open the one transaction of a file."""
    with desk.work(at=desk.now(), command="region.receive") as work:
        yield work


def _plain(fields: Mapping[str, object]) -> dict[str, Json]:
    return {name: value for name, value in fields.items() if isinstance(value, str | int)}


def _show_nobody(_done: int, _total: int) -> bool:
    """Take the progress of an import nobody watches or stops."""
    return True
