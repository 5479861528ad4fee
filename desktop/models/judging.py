"""What the entries of a parcel mean beside those that are held already (§2.4)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.chain import Mark
from desktop.models.parcel import Segment

Judged: TypeAlias = Literal["applied", "duplicate", "gap", "fork"]
HashAt: TypeAlias = Callable[[str, int], str | None]
"""Answer with the hash of entry n of an installation, None where there is no such entry."""

_WORST_FIRST: Final[tuple[Judged, ...]] = ("fork", "gap", "applied")


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentJudgement:
    """Say what one segment is: its entries from `first_new` on are new, those before are held.

    Of a gap, entries `first_new` to `missing_upto` are neither held nor in the file.
    """

    segment: Segment
    verdict: Judged
    first_new: int
    missing_upto: int = 0

    @property
    def new(self) -> int:
        """Return how many entries of the segment are to be appended."""
        return self.segment.upto - self.first_new + 1 if self.verdict == "applied" else 0

    @property
    def present(self) -> int:
        """Return how many entries of the segment are held already."""
        held = min(self.first_new - 1, self.segment.upto) - self.segment.from_
        return max(0, held) if self.verdict in {"applied", "duplicate"} else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Say what the file is as a whole: the worst of its segments decides, all or nothing."""

    verdict: Judged
    segments: tuple[SegmentJudgement, ...]


def judge(
    segments: Iterable[Segment],
    have: Mapping[str, Mark],
    hash_at: HashAt,
    carried: HashAt,
) -> Judgement:
    """Judge sound segments against the marks and hashes that are held.

    `hash_at` answers for what is held, `carried` for the entries of the file itself: where the
    file reaches beyond what is held, its own entry at the mark must be the one that is held.
    """
    judged = tuple(_judge(each, have, hash_at, carried) for each in segments)
    verdicts = {each.verdict for each in judged}
    worst: Judged = next((each for each in _WORST_FIRST if each in verdicts), "duplicate")
    return Judgement(verdict=worst, segments=judged)


def _judge(
    segment: Segment, have: Mapping[str, Mark], hash_at: HashAt, carried: HashAt
) -> SegmentJudgement:
    held = have.get(segment.inst, Mark(inst=segment.inst))
    if segment.from_ > held.n:
        return SegmentJudgement(
            segment=segment, verdict="gap", first_new=held.n + 1, missing_upto=segment.from_
        )
    if not _agrees(segment, held, hash_at, carried):
        return SegmentJudgement(segment=segment, verdict="fork", first_new=held.n + 1)
    verdict: Judged = "duplicate" if segment.upto <= held.n else "applied"
    return SegmentJudgement(segment=segment, verdict=verdict, first_new=held.n + 1)


def _agrees(segment: Segment, held: Mark, hash_at: HashAt, carried: HashAt) -> bool:
    """Tell whether both ends of what overlaps are the same; between them the chain proves it."""
    if segment.from_ and hash_at(segment.inst, segment.from_) != segment.from_hash:
        return False
    if segment.upto <= held.n:
        return not segment.upto or hash_at(segment.inst, segment.upto) == segment.upto_hash
    return segment.from_ == held.n or carried(segment.inst, held.n) == held.h
