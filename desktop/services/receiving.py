"""Take what an office brought: prove it, judge it, append it and tell what became of it (§2.4).

One file is one transaction: its entries, the tables and the line about the file, or nothing. A
file that cannot be taken now and may be later lies in quarantine and is tried again by itself.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias, cast, get_args

from typing_extensions import override

from desktop.models.brought import QUARANTINED, WAITING, Brought
from desktop.models.chain import Json, Mark, dump
from desktop.models.errors import Refusal
from desktop.models.facts import ParcelReceived, Piece, PredecessorAdopted
from desktop.models.judging import Judgement, judge
from desktop.models.parcel import LARGEST_FILE, Header, Opened, Segment, Verdict
from desktop.services.desk import Desk
from desktop.services.regional import clerk_name, identities, require_region
from desktop.services.senders import line_of, parting
from desktop.store import exchange, journal, quarantine, regional
from desktop.store.driver import refusal_of_disk
from desktop.store.handles import Reader
from desktop.store.importing import CancelledError, take_entries
from desktop.store.regional import BroughtFile, Installation
from desktop.store.unit_of_work import UnitOfWork
from desktop.sync.entries import Read, read_chain
from desktop.sync.parcel import check, open_parcel, read_header
from desktop.sync.signing import key_id_text

Progress: TypeAlias = Callable[[int, int], bool]  # entries done, in all; False stops

_VERDICTS: Final = frozenset(get_args(Verdict))
_CODE: Final = "parcel-"
_ENTRIES: Final = "entries"


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


class _JudgedError(Exception):
    """Leave the taking of a file that is sound and cannot be taken; its transaction is undone."""

    def __init__(self, verdict: Verdict, **fields: object) -> None:
        super().__init__(verdict)
        self.verdict = verdict
        self.fields = fields


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
        self._machine = machine
        self._file = file
        self._progress = progress
        self._sha256 = sha256(file).hexdigest()
        self._row = row or regional.kept_as(desk.database, self._sha256)
        self._parcel = self._row.parcel if self._row else desk.new_id(desk.now())
        self._header: Header | None = None
        self._opened: Opened | None = None

    def take(self) -> Brought:
        """Take the file, or record why it could not be."""
        own = require_region(self._desk)
        try:
            return self._taken(own.region)
        except _JudgedError as judged:
            fields = judged.fields if judged.verdict != "fork" else self._parting()
            return self._refused(judged.verdict, fields)
        except Refusal as refusal:
            verdict = _verdict_of(refusal)
            if verdict is None:
                raise
            return self._refused(verdict, refusal.fields)

    def _parting(self) -> dict[str, object]:
        """Say where two continuations part, and what each computer did last; no personal data."""
        if self._opened is None:
            return {}
        content = self._opened.sections.get(_ENTRIES, b"")
        return parting(self._desk.database, content, self._opened.manifest.segments)

    def _taken(self, region: str) -> Brought:
        """Prove the file, cheapest first, and append it."""
        header = read_header(self._file)
        self._header = header
        if header.kind != "district" or header.to != region:
            raise Refusal("parcel-not-for-us", to=header.to)
        sender = regional.installation(self._desk.database, header.inst)
        if sender is None or not sender.signing:
            raise _JudgedError("unknown", inst=header.inst, office=header.office)
        if sender.revoked_at:
            raise _JudgedError("revoked", inst=header.inst, n=sender.revoked_from)
        public = self._key_of(header)
        if sender.retired_at:
            check(self._file, public)
            raise _JudgedError("retired", inst=header.inst, why=sender.retired_for)
        if header.office != sender.office:
            raise Refusal("parcel-identity")
        keys = identities(self._desk, self._machine)
        opened = open_parcel(self._file, public=public, identities=keys, to=region)
        self._opened = opened
        return self._appended(opened, sender)

    def _key_of(self, header: Header) -> bytes:
        """Return the key a file says it is signed with, of those its installation told us."""
        for public in regional.public_keys(self._desk.database, header.inst):
            if key_id_text(public) == header.kid:
                return public
        raise Refusal("parcel-signature", kid=header.kid)

    def _appended(self, opened: Opened, sender: Installation) -> Brought:
        """Append what is new, project it, and record the line, in one transaction."""
        desk, segments = self._desk, opened.manifest.segments
        content = opened.sections.get(_ENTRIES, b"")
        with _work(desk) as work:
            for each in line_of(desk.database, sender, segments, content):
                work.record(
                    PredecessorAdopted(
                        inst=each, office=sender.office, room=sender.room, follower=sender.inst
                    )
                )
            judgement = self._judged(segments, content)
            fresh = _Fresh(judgement, content, _marks(desk.database, segments))
            total = opened.manifest.entries
            taken = take_entries(
                desk.database, sender.room, fresh, lambda _done: self._progress(fresh.seen, total)
            )
            held = [each.inst for each in taken.held]
            pieces = tuple(
                Piece(
                    inst=each.segment.inst,
                    first=each.segment.from_ + 1,
                    last=each.segment.upto,
                    applied=each.new - held.count(each.segment.inst),
                    present=each.present,
                    held=held.count(each.segment.inst),
                )
                for each in judgement.segments
            )
            verdict: Verdict = "content" if held else judgement.verdict
            brought = self._brought(verdict, {"count": len(held)} if held else {}, pieces)
            work.record(self._fact(brought))
        self._progress(total, total)
        if self._row is not None and self._row.kept:
            quarantine.drop(desk.database, self._sha256)
        return brought

    def _judged(self, segments: tuple[Segment, ...], content: bytes) -> Judgement:
        """Judge the segments; refuse a gap, once the chain in the file is proven, and a fork.

        Where the file goes on beyond what is held, `_Fresh` compares its entry at the mark.
        """
        reader = self._desk.database
        have = _marks(reader, segments)

        def hash_at(inst: str, n: int) -> str | None:
            return exchange.hash_at(reader, inst, n)

        judgement = judge(segments, have, hash_at, lambda inst, _n: have[inst].h)
        if judgement.verdict == "fork":
            raise _JudgedError("fork")
        if judgement.verdict == "gap":
            deque(read_chain(content, segments), maxlen=0)
            gap = next(each for each in judgement.segments if each.verdict == "gap")
            inst, first = gap.segment.inst, gap.first_new
            missing = f"{first}–{gap.missing_upto}"
            raise _JudgedError("gap", inst=inst, missing=missing)
        return judgement

    def _refused(self, verdict: Verdict, fields: Mapping[str, object]) -> Brought:
        """Record what became of a file that was not taken; one that waits is told anew only once.

        A file that is kept is there before the record says so.
        """
        desk = self._desk
        kept = verdict in QUARANTINED or verdict == "content"
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
        header = self._header
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

    def _fact(self, brought: Brought) -> ParcelReceived:
        manifest = self._opened.manifest if self._opened else None
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
            prev=self._header.prev if self._header else "",
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
        )


class _Fresh(Iterator[Read]):
    """Yield the entries that are new, proving the chain of all and that it meets what is held."""

    def __init__(self, judgement: Judgement, content: bytes, have: Mapping[str, Mark]) -> None:
        self.seen = 0
        self._have = have
        self._chain = read_chain(content, [each.segment for each in judgement.segments])

    @override
    def __next__(self) -> Read:
        for read in self._chain:
            self.seen += 1
            entry = read[0]
            held = self._have[entry.inst]
            if entry.n > held.n:
                return read
            if entry.n == held.n and entry.h != held.h:
                raise _JudgedError("fork")
        raise StopIteration


@contextmanager
def _work(desk: Desk) -> Iterator[UnitOfWork]:
    """Open the one transaction of a file."""
    with desk.work(at=desk.now(), command="region.receive") as work:
        yield work


def _marks(reader: Reader, segments: Sequence[Segment]) -> dict[str, Mark]:
    return {each.inst: journal.mark(reader, each.inst) for each in segments}


def _verdict_of(refusal: Refusal) -> Verdict | None:
    """Return the verdict a refusal is; None of one that is no verdict: the disk, the rights."""
    name = refusal.code.removeprefix(_CODE)
    return cast("Verdict", name) if refusal.code != name and name in _VERDICTS else None


def _plain(fields: Mapping[str, object]) -> dict[str, Json]:
    return {name: value for name, value in fields.items() if isinstance(value, str | int)}


def _show_nobody(_done: int, _total: int) -> bool:
    """Take the progress of an import nobody watches or stops."""
    return True
