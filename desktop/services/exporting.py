"""The weekly parcel: everything the region has not confirmed, each time anew (parcels §2.3, §2.12).

Where the next parcel starts is the region's confirmation, which may go down, and never what this
office remembers to have sent; making two in a row is harmless. A copy is kept beside the record.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from desktop import __version__, private
from desktop.models.chain import Entry, Mark, Verifier, read_head
from desktop.models.errors import Refusal
from desktop.models.facts import ParcelMade, ParcelTaken, Stretch
from desktop.models.parcel import LARGEST_HEADER, Header, Manifest, Segment
from desktop.models.parcel_counts import Tally
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.installation import (
    confirmed,
    installation_state,
    require_installation,
    require_region,
    signing_pair,
)
from desktop.services.manifest import manifest_of
from desktop.store import exchange
from desktop.store.ballast import release_ballast
from desktop.store.driver import refusal_of_disk
from desktop.store.exchange import ParcelRow, RegionRow
from desktop.store.high_water import note_mark
from desktop.store.keyfile import put_keys
from desktop.sync.entries import write_entries
from desktop.sync.parcel import read_header, seal
from desktop.sync.stick import Progress, StoppedError, write_out

FOLDER: Final = "parcels"
KEPT_DAYS: Final = 400  # a copy is there for a year at least, whatever is asked about it
_BEAT: Final = 256  # entries between two reports of progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Hold a parcel as it was made and kept; `name` is what it is called on a medium."""

    parcel: str
    file: bytes
    header: Header
    counts: Mapping[str, int]
    segments: tuple[Segment, ...]
    name: str


def make_parcel(desk: Desk, machine: Path, *, progress: Progress | None = None) -> Made | None:
    """Make a parcel of everything not confirmed and keep a copy; None when told to stop.

    `progress` hears of entries; told to stop, nothing is kept and the number is not used.
    On the way the journal is proven from where the region signed that it holds it (ADR 0013);
    `kense check` proves all of it. Nothing is recorded unless the file stands. Refuses
    `not-allowed`, `installation-new`, `installation-moved`, `installation-rolled-back`,
    `installation-revoked`, `region-not-trusted` (`region`), `journal-broken` (`inst`, `n`),
    `region-holds-more` (`n`, `here`), `region-holds-other` (`n`), `parcel-too-large`, the disk.
    """
    desk.require("exchange.export")
    _require_may_send(desk, machine)
    region = require_region(desk)
    try:
        made = _Making(desk, machine, progress or _go_on).make(region)
    except StoppedError:
        return None
    _keep(desk, made)
    try:
        _record(desk, made, region)
    except BaseException:
        with suppress(OSError):
            _kept(desk, made.header.inst, made.header.xseq).unlink()
        raise
    note_mark(desk.database, machine)
    return made


def take_out(desk: Desk, parcel: str, folder: Path, *, progress: Progress | None = None) -> Path:
    """Write a parcel onto a medium, read it again there, and return where it lies.

    Told to stop it raises `StoppedError`: nothing of it lies there, and the same bytes are still
    to be taken under the same number. Refuses `not-allowed`, `parcel-unknown-here`,
    `parcel-copy-lost` and `parcel-copy-damaged` (`path`), and what `write_out` refuses.
    """
    desk.require("exchange.export")
    row = exchange.parcel(desk.database, parcel)
    if row is None:
        raise Refusal("parcel-unknown-here")
    name = _free_name(desk, row, folder)
    path = write_out(folder, name, kept_file(desk, row), progress=progress)
    with desk.work(at=desk.now(), command="exchange.export") as work:
        clerk = clerk_words(desk, "kk")[0]
        work.record(ParcelTaken(parcel=parcel, file=name, clerk_name=clerk))
    return path


def _free_name(desk: Desk, row: ParcelRow, folder: Path) -> str:
    """Return the name on a medium; another computer's parcel under the same name stays there.

    Two computers of one office each count from one, and one stick may carry both.
    """
    name = name_of(desk.office().office, row.xseq)
    if not (folder / name).is_file():
        return name
    try:
        with (folder / name).open("rb") as file:
            there = read_header(file.read(LARGEST_HEADER))
    except (OSError, Refusal):  # it is nobody's
        return name
    return name if there.inst == row.inst else f"{Path(name).stem}-{row.inst}{Path(name).suffix}"


def kept_file(desk: Desk, row: ParcelRow) -> bytes:
    """Return the copy of a parcel that was kept, proven by its hash."""
    path = _kept(desk, row.inst, row.xseq)
    try:
        file = path.read_bytes()
    except FileNotFoundError:
        raise Refusal("parcel-copy-lost", path=str(path)) from None
    except OSError as error:
        raise refusal_of_disk(error, path) from error
    if sha256(file).hexdigest() != row.sha256:
        raise Refusal("parcel-copy-damaged", path=str(path))
    return file


def name_of(office: str, xseq: int) -> str:
    """Return what a parcel is called on a medium; nobody ever reads anything from it."""
    return f"kense-{office}-{xseq:04}.kzx"


def tally_of(desk: Desk, segments: tuple[Stretch, ...]) -> Tally:
    """Count again what a parcel carried, for its register."""
    tally = Tally(exchange.services_of_cases(desk.database))
    for each in segments:
        for entry in exchange.entries(desk.database, each.inst, after=each.after, upto=each.upto):
            head = read_head(entry.head)
            if head is not None:
                tally.take(str(head["f"]), str(head["id"]), str(head["at"]), entry.body)
    return tally


class _Making:
    """Carry one parcel from the journal to its bytes."""

    def __init__(self, desk: Desk, machine: Path, progress: Progress) -> None:
        self._desk = desk
        self._machine = machine
        self._progress = progress
        self._reader = desk.database
        self._tally = Tally(exchange.services_of_cases(desk.database))
        self._done = 0
        self._chains = exchange.chains(desk.database)
        self._signed = {each.inst: self._signed_of(each) for each in self._chains}
        self._total = sum(each.n - self._signed[each.inst].n for each in self._chains) + 1

    def make(self, region: RegionRow) -> Made:
        """Read, prove, count and seal; raise `StoppedError` when told to."""
        own = require_installation(self._desk)
        segments = tuple(filter(None, map(self._segment, self._chains)))
        entries = write_entries(self._proven(segments))
        manifest = self._manifest(own.inst, region.region, segments)
        file = seal(
            manifest,
            {"entries": entries},
            pair=signing_pair(self._desk, self._machine),
            recipients=recipients(region, own.recipient),
        )
        self._step(self._total)
        return Made(
            parcel=self._desk.new_id(self._desk.now()),
            file=file,
            header=read_header(file),
            counts=dict(self._tally.counts),
            segments=segments,
            name=name_of(self._desk.office().office, manifest.xseq),
        )

    def _manifest(self, inst: str, region: str, segments: tuple[Segment, ...]) -> Manifest:
        last = exchange.last_parcel(self._reader, inst)
        return manifest_of(
            self._desk,
            inst=inst,
            to=region,
            xseq=exchange.last_xseq(self._reader) + 1,
            prev=last.sha256 if last else "",
            segments=segments,
            counts=dict(self._tally.counts),
            program=__version__,
        )

    def _signed_of(self, chain: Mark) -> Mark:
        """Return up to where the region signed that it holds this very chain, else its start."""
        have = confirmed(self._reader, self._desk.office().office, chain.inst)
        is_ours = exchange.hash_at(self._reader, chain.inst, have.n) == have.h
        return have if is_ours else Mark(inst=chain.inst)

    def _segment(self, chain: Mark) -> Segment | None:
        """Return what of a chain the region has not confirmed, None of one it holds whole."""
        have = confirmed(self._reader, self._desk.office().office, chain.inst)
        if exchange.hash_at(self._reader, chain.inst, have.n) != have.h:
            have = self._parted(chain, have)
        if have.n >= chain.n:
            return None
        return Segment(
            inst=chain.inst, from_=have.n, from_hash=have.h, upto=chain.n, upto_hash=chain.h
        )

    def _parted(self, chain: Mark, have: Mark) -> Mark:
        """Return where to begin of a chain the region holds otherwise, or holds more of.

        All of it goes as evidence until the region has said which goes on; our own chain goes only
        once it is at an end, for whoever parted from it begins again before (parcels §2.6).
        """
        ended = bool(exchange.ending(self._reader, chain.inst))
        if chain.inst == self._reader.installation:
            if not ended:
                code = "region-holds-more" if have.n > chain.n else "region-holds-other"
                raise Refusal(code, n=have.n, here=chain.n)
            return Mark(inst=chain.inst)
        return chain if ended or have.n > chain.n else Mark(inst=chain.inst)

    def _proven(self, segments: tuple[Segment, ...]) -> Iterator[Entry]:
        """Prove every chain from what the region signed, and yield the entries of the segments."""
        starts = {each.inst: each.from_ for each in segments}
        for chain in self._chains:
            signed = self._signed[chain.inst]
            verifier = Verifier(signed)
            start = starts.get(chain.inst, chain.n)
            for entry in exchange.entries(self._reader, chain.inst, after=signed.n, upto=chain.n):
                head = read_head(entry.head)
                if head is None or verifier.follow(entry, head) is not None:
                    raise Refusal("journal-broken", inst=entry.inst, n=entry.n)
                if entry.n > start:
                    self._tally.take(str(head["f"]), str(head["id"]), str(head["at"]), entry.body)
                    yield entry
                self._count()
            if verifier.mark != chain:
                raise Refusal("journal-broken", inst=chain.inst, n=verifier.mark.n + 1)

    def _count(self) -> None:
        self._done += 1
        if self._done % _BEAT == 0:
            self._step(self._done)

    def _step(self, done: int) -> None:
        if not self._progress(done, self._total):
            raise StoppedError


def recipients(region: RegionRow, own: str) -> tuple[str, ...]:
    """Return who can open a parcel: the region now and next, its sealed recovery, this office."""
    named = (region.recipient, region.next_recipient, region.recovery, own)
    return tuple(dict.fromkeys(each for each in named if each))


def _require_may_send(desk: Desk, machine: Path) -> None:
    """Refuse what may send nothing; one that was retired sends what it still has, as evidence."""
    match installation_state(desk, machine):
        case "new":
            raise Refusal("installation-new")
        case "moved":
            raise Refusal("installation-moved")
        case "rolled-back":
            raise Refusal("installation-rolled-back")
        case "revoked":
            raise Refusal("installation-revoked")
        case _:
            return


def _record(desk: Desk, made: Made, region: RegionRow) -> None:
    with desk.work(at=desk.now(), command="exchange.export") as work:
        work.record(
            ParcelMade(
                parcel=made.parcel,
                inst=made.header.inst,
                xseq=made.header.xseq,
                sha256=sha256(made.file).hexdigest(),
                size=len(made.file),
                entries=made.counts.get("entries", 0),
                segments=tuple(map(_stretch, made.segments)),
                prev=made.header.prev,
                to=region.region,
                clerk_name=clerk_words(desk, "kk")[0],
            )
        )


def _stretch(segment: Segment) -> Stretch:
    return Stretch(
        inst=segment.inst,
        after=segment.from_,
        after_h=segment.from_hash,
        upto=segment.upto,
        h=segment.upto_hash,
    )


def _keep(desk: Desk, made: Made) -> None:
    """Keep a copy beside the record; on a full disk the reserve makes room for it, once."""
    try:
        _write_copy(desk, made)
    except Refusal as refusal:
        if refusal.code != "disk-full" or not release_ballast(desk.database.path):
            raise
        _write_copy(desk, made)


def _write_copy(desk: Desk, made: Made) -> None:
    """Write the copy, and let those go that nobody will ask for any more."""
    path = _kept(desk, made.header.inst, made.header.xseq)
    try:
        private.make_folder(path.parent)
        _let_go(path.parent, desk.now())
    except OSError as error:
        raise refusal_of_disk(error, path) from error
    put_keys(path, made.file)


def _let_go(folder: Path, now: dt.datetime) -> None:
    for old in folder.glob("*.kzx"):
        made_at = dt.datetime.fromtimestamp(old.stat().st_mtime, dt.UTC)
        if made_at < now - dt.timedelta(days=KEPT_DAYS):
            old.unlink(missing_ok=True)


def _kept(desk: Desk, inst: str, xseq: int) -> Path:
    return desk.database.path.parent / FOLDER / f"{inst}-{xseq:04}.kzx"


def _go_on(_done: int, _total: int) -> bool:
    return True
