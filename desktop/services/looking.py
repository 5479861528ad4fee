"""Look into files before they are taken: what each would come to, and nothing is written (§2.4).

Looking is taking in a transaction that is undone, so what is shown is what happens. Files of one
office are tried one upon another, as they would be taken.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.models.brought import WAITING, Brought
from desktop.models.errors import Refusal
from desktop.models.looked import Change, KindCount, Looked
from desktop.models.moments import to_text
from desktop.models.parcel import Verdict
from desktop.services.desk import Desk
from desktop.services.regional import require_region
from desktop.services.staging import JudgedError, Seen, Staged, Staging, is_kept
from desktop.store import quarantine, regional
from desktop.store.codec import FACTS
from desktop.store.importing import CancelledError
from desktop.store.region_counts import on_the_books
from desktop.store.trying import Trial, trial
from desktop.sync.stick import Progress

CHANGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "TicketIssued": "visitors",
        "CaseRegistered": "registered",
        "CaseCarriedOver": "carried",
        "DecisionSigned": "decided",
        "ResultIssued": "issued",
        "HandedOver": "handed",
        "CaseEnded": "ended",
        "CaseVoided": "void",
        "CaseCorrected": "corrected",
        "WeaponEvent": "weapon-events",
        "ComplaintReceived": "complaints",
    }
)
"""What a fact that is new changes, by the code of the change."""

BOOKS: Final = "weapons"
"""The code of weapons put on the books; counted in the tables, because permits put them there."""


def look_into(
    desk: Desk, machine: Path, file: bytes, *, progress: Progress | None = None
) -> Looked:
    """Say what a file would come to if it were taken now; nothing is written.

    Every verdict is a report. Refuses what `receive` does.
    """
    (looked,) = look_together(desk, machine, [(file, progress or _show_nobody)])
    return looked


def look_together(
    desk: Desk, machine: Path, files: Iterable[tuple[bytes, Progress]]
) -> list[Looked]:
    """Look into files of one office in the order they would be taken, each upon those before it.

    Each comes with who hears its entries, done and in all, and stops the whole with False. Refuses
    `not-allowed`, `not-a-region`, `region-keys-missing`, `import-stopped`, and the disk.
    """
    desk.require("region.receive")
    region, now = require_region(desk).region, desk.now()
    own = desk.office().office
    try:
        with trial(desk.database, at=now, by=desk.operator, office=own) as tried:
            return [
                _Look(desk, machine, file, progress).into(tried, region) for file, progress in files
            ]
    except CancelledError:
        raise Refusal("import-stopped") from None


class _Look:
    """Try one file."""

    def __init__(self, desk: Desk, machine: Path, file: bytes, progress: Progress) -> None:
        self._desk, self._machine, self._file = desk, machine, file
        self._staging = Staging(desk, machine, file, progress)
        self._books = 0

    def into(self, tried: Trial, region: str) -> Looked:
        """Say what it would come to."""
        brought = self._tried(tried, region)
        header, opened, seen = self._staging.header, self._staging.opened, self._staging.seen
        is_told = brought.is_taken or brought.verdict == "gap"
        manifest = opened.manifest if opened is not None else None
        return Looked(
            brought=brought,
            made_at=to_text(manifest.created_at) if manifest else "",
            program=manifest.app_version if manifest else "",
            to=header.to if header else "",
            kid=header.kid if header else "",
            kinds=tuple(_kinds(seen)) if is_told else (),
            changes=tuple(self._changes(seen)) if brought.is_taken else (),
            waiting=seen.waiting.total() if brought.verdict == "gap" else 0,
            healed=self._healed(tried, region, brought) if brought.is_taken else 0,
        )

    def _tried(self, tried: Trial, region: str) -> Brought:
        reader, staging = self._desk.database, self._staging
        try:
            sender = staging.prove(region)
            before = on_the_books(reader, sender.room)
            with tried.part() as work:
                staged = staging.take(work, sender)
            self._books = on_the_books(reader, sender.room) - before
        except (JudgedError, Refusal) as error:
            verdict, fields = staging.judged_as(error)
            return self._brought(verdict, fields, kept=is_kept(verdict))
        return self._brought(staged.verdict, staged.fields, staged)

    def _brought(
        self,
        verdict: Verdict,
        fields: Mapping[str, object],
        staged: Staged | None = None,
        *,
        kept: bool = False,
    ) -> Brought:
        header, pieces = self._staging.header, staged.pieces if staged else ()
        digest = sha256(self._file).hexdigest()
        before = regional.taken_before(self._desk.database, digest)
        return Brought(
            parcel="",
            verdict=verdict,
            sha256=digest,
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

    def _changes(self, seen: Seen) -> Iterator[Change]:
        """Yield what the entries that are new and not held change, and the weapons they enter."""
        for fact, kind in CHANGES.items():
            if count := seen.fresh[fact] - seen.held[fact]:
                yield Change(kind=kind, count=count)
        if self._books:
            yield Change(kind=BOOKS, count=self._books)

    def _healed(self, tried: Trial, region: str, brought: Brought) -> int:
        """Count the files in quarantine that would be taken once this one is."""
        left = [
            each
            for each in regional.quarantine(self._desk.database)
            if each.verdict in WAITING
            and each.office in {brought.office, ""}
            and each.sha256 != brought.sha256
        ]
        count, more = 0, True
        while more:
            taken = [each for each in left if self._would_take(tried, region, each.sha256)]
            left = [each for each in left if each not in taken]
            count, more = count + len(taken), bool(taken)
        return count

    def _would_take(self, tried: Trial, region: str, digest: str) -> bool:
        file = quarantine.read(self._desk.database, digest)
        if file is None:
            return False
        look = _Look(self._desk, self._machine, file, _show_nobody)
        return look._tried(tried, region).is_taken


def _kinds(seen: Seen) -> Iterator[KindCount]:
    """Yield the kinds of records the entries are about, the most frequent first."""
    about = {name: _about(name) for part in _parts(seen) for name in part}
    counts = [
        KindCount(
            about=kind,
            new=_sum(seen.fresh, about, kind) - _sum(seen.held, about, kind),
            present=_sum(seen.present, about, kind),
            held=_sum(seen.held, about, kind),
            waiting=_sum(seen.waiting, about, kind),
        )
        for kind in dict.fromkeys(about.values())
    ]
    yield from sorted(counts, key=lambda e: -(e.new + e.present + e.held + e.waiting))


def _parts(seen: Seen) -> tuple[Counter[str], ...]:
    return seen.fresh, seen.present, seen.held, seen.waiting


def _about(fact: str) -> str:
    """Return what a fact is about, empty of one that this program does not know."""
    kind = FACTS.get(fact)
    return kind.ABOUT if kind is not None else ""


def _sum(counted: Counter[str], about: Mapping[str, str], kind: str) -> int:
    return sum(number for fact, number in counted.items() if about[fact] == kind)


def _show_nobody(_done: int, _total: int) -> bool:
    """Take the progress of a look nobody watches or stops."""
    return True
