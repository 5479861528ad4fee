"""What the region has of every office, week by week (docs/region.md)."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop.models import moments
from desktop.models.office import Office
from desktop.models.region_weeks import Week, WeekFile, weeks_of, weeks_until
from desktop.services.adopting import LeftEntry
from desktop.services.clocks import skew_of
from desktop.services.desk import Desk
from desktop.services.regional import require_region
from desktop.services.restore_package import differences
from desktop.services.rivals import rivals
from desktop.store import regional
from desktop.store.region_counts import RoomCounts, room_counts, still_held
from desktop.store.regional import AskedQuestion, BroughtFile, Installation

_MOST: Final = 20_000  # files: more than any region is brought in the weeks shown


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomWeeks:
    """Hold one room of the region: whose it is, its computers, its weeks and what it holds.

    `skews` are the seconds by which clocks of its computers are ahead, negative if behind (§2.11).
    """

    room: str
    office: str
    name: Office | None
    services: tuple[str, ...]
    installations: tuple[Installation, ...]
    weeks: tuple[Week, ...]
    counts: RoomCounts
    skews: Mapping[str, int] = field(default_factory=dict)

    @property
    def rivals(self) -> tuple[Installation, ...]:
        """Return the computers that go on after one another's back: more than one may send."""
        return rivals(self.installations)

    @property
    def has_wrong_clock(self) -> bool:
        """Tell whether the clock of a computer that may send differs from the region's."""
        return any(self.skews.get(each.inst) for each in self.installations if each.is_live)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionSeen:
    """Hold how a region's exchange stands: its rooms, the weeks, files, questions and answers.

    `left` is what its offices entered before a restore and have not in their tables again.
    """

    today: dt.date
    mondays: tuple[dt.date, ...]
    rooms: tuple[RoomWeeks, ...]
    files: tuple[BroughtFile, ...]
    questions: tuple[AskedQuestion, ...]
    edition: int
    left: tuple[LeftEntry, ...] = ()

    @property
    def kept(self) -> tuple[BroughtFile, ...]:
        """Return the files in quarantine, the newest first."""
        return tuple(each for each in self.files if each.kept)

    def file(self, parcel: str) -> BroughtFile | None:
        """Return a file by its id."""
        return next((each for each in self.files if each.parcel == parcel), None)

    def left_of(self, office: str) -> tuple[LeftEntry, ...]:
        """Return what an office lacks, or must look at, since its record was put back (§2.6)."""
        rooms = [each for each in self.rooms if each.office == office]
        ids = {known.inst for each in rooms for known in each.installations}
        return tuple(each for each in self.left if each.predecessor in ids)


def see_region(desk: Desk) -> RegionSeen:
    """Read how every office stands; refuse `not-allowed`, `not-a-region`."""
    desk.require("region.see")
    require_region(desk)
    reader, today = desk.database, desk.now().date()
    files = regional.files(reader, limit=_MOST)
    mondays = weeks_until(today)
    counts, held = room_counts(reader, today.isoformat()), still_held(reader)
    rooms: dict[str, list[Installation]] = {}
    for each in regional.installations(reader):
        rooms.setdefault(each.room, []).append(each)
    offices = _offices(desk)
    return RegionSeen(
        today=today,
        mondays=mondays,
        rooms=tuple(
            RoomWeeks(
                room=room,
                office=known[0].office,
                name=offices.get(known[0].office),
                services=tuple(dict.fromkeys(s for each in known for s in each.services)),
                installations=tuple(known),
                weeks=_weeks(known, files, mondays, today, held),
                counts=counts.get(room, RoomCounts()),
                skews={each.inst: skew_of(each.inst, files) for each in known},
            )
            for room, known in sorted(rooms.items(), key=lambda each: _order(each[0]))
        ),
        files=tuple(files),
        questions=tuple(regional.questions(reader)),
        edition=regional.last_edition(reader),
        left=differences(desk),
    )


def _weeks(
    known: Sequence[Installation],
    files: Sequence[BroughtFile],
    mondays: Sequence[dt.date],
    today: dt.date,
    held: Mapping[str, Sequence[int]],
) -> tuple[Week, ...]:
    """Judge the weeks of the computers that write into one room."""
    ids = {each.inst for each in known}
    ended = [_ended(each) for each in known]
    return weeks_of(
        [_week_file(each, held) for each in files if each.inst in ids],
        since=min(moments.from_text(each.enrolled_at).date() for each in known),
        until=max(each for each in ended if each) if all(ended) else None,
        today=today,
        mondays=mondays,
    )


def _ended(each: Installation) -> dt.date | None:
    """Return the day a computer was told to send no more, None while it may."""
    text = each.revoked_at or each.retired_at
    return moments.from_text(text).date() if text else None


def _week_file(each: BroughtFile, held: Mapping[str, Sequence[int]]) -> WeekFile:
    """Return what decides about a week; entries a newer program has read are held no more.

    By a clock that the file itself shows to be wrong, nobody knows when it was made (§2.11).
    """
    is_dated = bool(each.created_at) and not skew_of(each.inst, [each])
    still = sum(
        piece.first <= n <= piece.last for piece in each.pieces for n in held.get(piece.inst, ())
    )
    return WeekFile(
        parcel=each.parcel,
        verdict=each.verdict,
        received=moments.from_text(each.received_at),
        made=moments.from_text(each.created_at) if is_dated else None,
        held=still,
        kept=each.kept,
        settled=bool(each.settled),
    )


def _order(room: str) -> tuple[int, ...]:
    """Return where a room stands: by the numbers of its office, as the directory prints them."""
    return tuple(int(each) for each in re.findall(r"\d+", room))


def _offices(desk: Desk) -> dict[str, Office]:
    """Return every office the directories name, the first of them for each key."""
    found: dict[str, Office] = {}
    for service in desk.catalogue.services():
        for each in desk.catalogue.directory(service).offices:
            found.setdefault(each.key, each)
    return found
