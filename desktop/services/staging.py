"""Prove a file that was brought and take it into the tables, inside a transaction of the caller.

Taking a file and only looking at it go the same way to the same verdict: whoever takes commits,
whoever looks undoes all of it (parcels §2.4).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast, get_args

from typing_extensions import override

from desktop.models.brought import QUARANTINED
from desktop.models.chain import Mark
from desktop.models.clocks import Listener
from desktop.models.errors import Refusal
from desktop.models.facts import Piece, PredecessorAdopted
from desktop.models.judging import Judgement, judge
from desktop.models.parcel import Header, Opened, Segment, Verdict
from desktop.models.parcel_counts import Carried
from desktop.services.clocks import listeners
from desktop.services.desk import Desk
from desktop.services.regional import identities
from desktop.services.senders import line_of, parting
from desktop.store import exchange, journal, regional
from desktop.store.handles import Reader
from desktop.store.importing import CancelledError, take_entries
from desktop.store.regional import Installation
from desktop.store.unit_of_work import UnitOfWork
from desktop.sync.entries import Read, read_chain
from desktop.sync.parcel import check, open_parcel, read_header
from desktop.sync.signing import key_id_text
from desktop.sync.stick import Progress

_VERDICTS: Final = frozenset(get_args(Verdict))
_CODE: Final = "parcel-"
_ENTRIES: Final = "entries"
_BEAT: Final = 250  # entries between two reports of progress, where none of them is taken


class JudgedError(Exception):
    """Leave the taking of a file that is sound and cannot be taken; its transaction is undone."""

    def __init__(self, verdict: Verdict, **fields: object) -> None:
        super().__init__(verdict)
        self.verdict: Verdict = verdict
        self.fields = fields


@dataclass(slots=True, kw_only=True)
class Seen:
    """Count the entries of a file by the names of their facts, as far as it was read."""

    fresh: Counter[str] = field(default_factory=Counter)
    present: Counter[str] = field(default_factory=Counter)
    held: Counter[str] = field(default_factory=Counter)  # of the fresh ones
    waiting: Counter[str] = field(default_factory=Counter)  # of a file with a gap before it


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """Hold what a file comes to that stands in journal and tables now.

    `heard` can say what it showed of the clocks of its computers.
    """

    verdict: Verdict
    fields: Mapping[str, object]
    pieces: tuple[Piece, ...]
    heard: Mapping[str, Listener]


class Staging:
    """Carry one file from its bytes into the tables, cheapest check first."""

    def __init__(self, desk: Desk, machine: Path, file: bytes, progress: Progress) -> None:
        """Let `progress` hear entries done and in all; it stops the whole with False."""
        self._desk = desk
        self._machine = machine
        self._file = file
        self._progress = progress
        self._carried = Carried()
        self.header: Header | None = None
        self.opened: Opened | None = None
        self.seen = Seen()

    def prove(self, region: str) -> Installation:
        """Prove and open the file; return its sender. Raise a verdict."""
        header = read_header(self._file)
        self.header = header
        if header.kind != "district" or header.to != region:
            raise Refusal("parcel-not-for-us", to=header.to)
        sender = regional.installation(self._desk.database, header.inst)
        if sender is None or not sender.signing:
            raise JudgedError("unknown", inst=header.inst, office=header.office)
        if sender.revoked_at:
            raise JudgedError("revoked", inst=header.inst, n=sender.revoked_from)
        public = self._key_of(header)
        if sender.retired_at:
            check(self._file, public)
            raise JudgedError("retired", inst=header.inst, why=sender.retired_for)
        if header.office != sender.office:
            raise Refusal("parcel-identity")
        keys = identities(self._desk, self._machine)
        self.opened = open_parcel(self._file, public=public, identities=keys, to=region)
        return sender

    def _key_of(self, header: Header) -> bytes:
        """Return the key a file says it is signed with, of those its installation told us."""
        for public in regional.public_keys(self._desk.database, header.inst):
            if key_id_text(public) == header.kid:
                return public
        raise Refusal("parcel-signature", kid=header.kid)

    def take(self, work: UnitOfWork, sender: Installation) -> Staged:
        """Append what is new and project it; raise a verdict, or `CancelledError` when stopped."""
        database, manifest = self._desk.database, self._proven().manifest
        segments, content = manifest.segments, self._content
        for each in line_of(database, sender, segments, content):
            work.record(
                PredecessorAdopted(
                    inst=each, office=sender.office, room=sender.room, follower=sender.inst
                )
            )
        judgement = self._judged(segments)
        marks = _marks(database, segments)
        heard = listeners(database, sender.office, sender.inst, marks.values())
        fresh = self._fresh(judgement, marks, heard)
        total = manifest.entries
        taken = take_entries(
            database,
            sender.room,
            fresh,
            lambda _done: self._progress(self._carried.entries, total),
        )
        self._require_counted()
        self.seen.held.update(each.fact for each in taken.held)
        self._progress(total, total)
        return Staged(
            verdict="content" if taken.held else judgement.verdict,
            fields={"count": len(taken.held)} if taken.held else {},
            pieces=_pieces(judgement, Counter(each.inst for each in taken.held)),
            heard=heard,
        )

    @property
    def _content(self) -> bytes:
        return self._proven().sections.get(_ENTRIES, b"")

    def _proven(self) -> Opened:
        if self.opened is None:
            raise RuntimeError("unproven")
        return self.opened

    def _judged(self, segments: tuple[Segment, ...]) -> Judgement:
        """Judge the segments; refuse a gap, once the chain in the file is proven, and a fork.

        Where the file goes on beyond what is held, `_fresh` compares its entry at the mark.
        """
        reader = self._desk.database
        have = _marks(reader, segments)

        def hash_at(inst: str, n: int) -> str | None:
            return exchange.hash_at(reader, inst, n)

        judgement = judge(segments, have, hash_at, lambda inst, _n: have[inst].h)
        if judgement.verdict == "fork":
            raise JudgedError("fork")
        if judgement.verdict == "gap":
            self._count_all(segments)
            gap = next(each for each in judgement.segments if each.verdict == "gap")
            inst, first = gap.segment.inst, gap.first_new
            missing = f"{first}–{gap.missing_upto}"
            raise JudgedError("gap", inst=inst, missing=missing)
        return judgement

    def _count_all(self, segments: tuple[Segment, ...]) -> None:
        """Prove and count every entry of a file that waits."""
        total = self._proven().manifest.entries
        for _entry, head, body in read_chain(self._content, segments):
            fact = str(head["f"])
            self._carried.take(fact, body)
            self.seen.waiting[fact] += 1
            if self._carried.entries % _BEAT == 0 and not self._progress(
                self._carried.entries, total
            ):
                raise CancelledError
        self._require_counted()

    def _require_counted(self) -> None:
        """Refuse a manifest that tells other numbers than its entries do."""
        if not self._carried.agrees(self._proven().manifest.counts):
            raise Refusal("parcel-content", field="counts")

    def _fresh(
        self, judgement: Judgement, have: Mapping[str, Mark], heard: Mapping[str, Listener]
    ) -> Iterator[Read]:
        """Yield what is new; prove the chain of all, and that it meets what is held."""
        segments = [each.segment for each in judgement.segments]
        chain = read_chain(self._content, segments)
        return _Fresh(chain, have, heard, carried=self._carried, seen=self.seen)

    def judged_as(self, error: JudgedError | Refusal) -> tuple[Verdict, Mapping[str, object]]:
        """Return the verdict that a file got which was not taken, and what its sentence needs.

        A fork whose chain is broken further on is no continuation of anything: that counts. Raise a
        refusal that is no verdict: the disk, the rights.
        """
        if isinstance(error, JudgedError):
            if error.verdict != "fork":
                return error.verdict, error.fields
            try:
                return error.verdict, self._parting()
            except Refusal as broken:
                error = broken
        verdict = _verdict_of(error)
        if verdict is None:
            raise error
        return verdict, error.fields

    def _parting(self) -> dict[str, object]:
        """Say where two continuations part, and what each computer did last; no personal data."""
        if self.opened is None:
            return {}
        return parting(self._desk.database, self._content, self.opened.manifest.segments)


class _Fresh(Iterator[Read]):
    """Yield the entries that are new, counting all."""

    def __init__(
        self,
        chain: Iterator[Read],
        have: Mapping[str, Mark],
        heard: Mapping[str, Listener],
        *,
        carried: Carried,
        seen: Seen,
    ) -> None:
        self._chain, self._have, self._heard = chain, have, heard
        self._carried, self._seen = carried, seen

    @override
    def __next__(self) -> Read:
        for read in self._chain:
            entry, head, body = read
            fact = str(head["f"])
            self._carried.take(fact, body)
            held = self._have[entry.inst]
            if entry.n > held.n:
                self._seen.fresh[fact] += 1
                self._heard[entry.inst].hear(entry.n, head, body)
                return read
            self._seen.present[fact] += 1
            if entry.n == held.n and entry.h != held.h:
                raise JudgedError("fork")
        raise StopIteration


def is_kept(verdict: Verdict) -> bool:
    """Tell whether a file that was not taken with this verdict lies in quarantine."""
    return verdict in QUARANTINED or verdict == "content"


def _pieces(judgement: Judgement, held: Mapping[str, int]) -> tuple[Piece, ...]:
    """Count every segment: applied, present and held are all of it; `held` by installation."""
    return tuple(
        Piece(
            inst=each.segment.inst,
            first=each.segment.from_ + 1,
            last=each.segment.upto,
            applied=each.new - held.get(each.segment.inst, 0),
            present=each.present,
            held=held.get(each.segment.inst, 0),
        )
        for each in judgement.segments
    )


def _marks(reader: Reader, segments: Sequence[Segment]) -> dict[str, Mark]:
    return {each.inst: journal.mark(reader, each.inst) for each in segments}


def _verdict_of(refusal: Refusal) -> Verdict | None:
    """Return the verdict a refusal is; None of one that is no verdict: the disk, the rights."""
    name = refusal.code.removeprefix(_CODE)
    return cast("Verdict", name) if refusal.code != name and name in _VERDICTS else None
