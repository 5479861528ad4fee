"""The region's answer to an office: what it holds of it, what it decided, and what it asks (§2.5).

The marks are those of the journal as it is now. A region that was put back tells lower ones, and
its offices send again from there.
"""

import datetime as dt
import re
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, cast

from desktop import __version__
from desktop.models import moments
from desktop.models.answer import (
    MOST_QUESTIONS,
    Answer,
    ClockTold,
    HeldEntry,
    ParcelReceipt,
    Question,
    Revoked,
)
from desktop.models.chain import NO_LINK
from desktop.models.errors import Refusal
from desktop.models.facts import AnswerMade, Held
from desktop.models.parcel import Card, Manifest, Verdict, is_name
from desktop.services.clocks import skew_of
from desktop.services.desk import Desk
from desktop.services.regional import card_of, clerk_name, private_keys, require_region
from desktop.services.restore_package import restore_section
from desktop.services.underway import Underway
from desktop.store import regional
from desktop.store.high_water import note_mark
from desktop.store.regional import BroughtFile, Installation, OwnRegion
from desktop.sync.answer import write_answer
from desktop.sync.keys import SigningPair
from desktop.sync.parcel import MOST_RECIPIENTS, seal
from desktop.sync.stick import Progress, StoppedError, write_out

MOST_RECEIPTS: Final = 200  # the newest files that an answer tells of
_SECTION: Final = "answer"
_UNNAMED: Final = "Unknown"  # a fact whose name could be anything
_FACT: Final = re.compile(r"[A-Z][A-Za-z]{0,63}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeAnswer:
    """Hold an answer as it was made; `name` is what it is called on a medium."""

    answer: Answer
    file: bytes
    sha256: str
    name: str


def make_answer(desk: Desk, machine: Path, office: str) -> MadeAnswer:
    """Make the answer to an office, sealed for every installation of it.

    What the region holds beyond a restored record goes with it, for that record alone.
    Nothing is recorded unless the file stands. Refuses `not-allowed`, `not-a-region`,
    `office-not-enrolled` (`office`), `region-keys-missing`, and the disk.
    """
    made = _made(desk, machine, office, Underway())
    _record(desk, machine, made)
    return made


def carry_answer(
    desk: Desk,
    machine: Path,
    office: str,
    folder: Path,
    *,
    making: Progress | None = None,
    writing: Progress | None = None,
) -> tuple[MadeAnswer, Path]:
    """Make an answer and write it onto a medium; it is recorded once it was read again there.

    `making` hears of entries given back, `writing` of bytes, done and in all; either stops the
    whole with False. Refuses `answer-stopped` then, what `make_answer` refuses and what `take_out`
    refuses: nothing lies there, nothing is recorded and the number is not used.
    """
    try:
        made = _made(desk, machine, office, Underway(making))
        path = write_out(folder, made.name, made.file, progress=writing)
    except StoppedError:
        raise Refusal("answer-stopped") from None
    except Refusal as refusal:
        if refusal.code == "import-stopped":
            raise Refusal("answer-stopped") from None
        raise
    try:
        _record(desk, machine, made)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    return made, path


def take_out(made: MadeAnswer, folder: Path) -> Path:
    """Write an answer onto a medium, read it again there, and return where it lies.

    Refuses `medium-missing`, `medium-read-only`, `medium-full`, `medium-error`.
    """
    return write_out(folder, made.name, made.file)


def _made(desk: Desk, machine: Path, office: str, heard: Underway) -> MadeAnswer:
    """Make an answer of what the record says; nothing of it stands in the record yet."""
    desk.require("region.answer")
    own, now = require_region(desk), desk.now()
    if not regional.installations(desk.database, office):
        raise Refusal("office-not-enrolled", office=office)
    heard.expect(1)
    answer = _answer(desk, own, office, now)
    file = _sealed(desk, machine, own, answer, heard)
    heard.end()
    return MadeAnswer(
        answer=answer,
        file=file,
        sha256=sha256(file).hexdigest(),
        name=f"kense-{own.region}-to-{office}-{answer.serial:04}.kzx",
    )


def _record(desk: Desk, machine: Path, made: MadeAnswer) -> None:
    """Record that an answer was made, unless another took its number meanwhile."""
    now, answer = desk.now(), made.answer
    with desk.work(at=now, command="region.answer") as work:
        if regional.last_serial(desk.database, answer.office) + 1 != answer.serial:
            raise Refusal("database-busy", path=str(desk.database.path), detail="serial")
        work.record(_fact(desk, made, desk.new_id(now)))
    note_mark(desk.database, machine)


def _answer(desk: Desk, own: OwnRegion, office: str, now: dt.datetime) -> Answer:
    reader = desk.database
    known = regional.installations(reader, office)
    following = own.next_signing != ""
    return Answer(
        serial=regional.last_serial(reader, office) + 1,
        office=office,
        region=reader.installation,
        made_at=now,
        have=tuple(regional.marks(reader, office)),
        receipts=_receipts(desk, office),
        retired=tuple(each.inst for each in known if each.retired_at),
        revoked=tuple(
            Revoked(inst=each.inst, from_n=each.revoked_from, why=each.revoked_for)
            for each in known
            if each.revoked_at
        ),
        granted=tuple(_granted(desk, each) for each in known if each.is_live),
        held=_held(desk, office),
        edition=regional.edition(reader),
        questions=_questions(desk, own, office),
        next_region=card_of(own, reader.installation, following=True) if following else None,
        clocks=_clocks(desk, office, known),
        min_program=__version__,
    )


def _granted(desk: Desk, each: Installation) -> Card:
    return Card(
        kind="district",
        office=each.office,
        inst=each.inst,
        signing=bytes.fromhex(each.signing),
        recipient=regional.recipient(desk.database, each.inst),
        services=each.services,
        predecessor=each.predecessor,
        predecessor_n=each.predecessor_n,
        predecessor_h=each.predecessor_h,
    )


def _receipts(desk: Desk, office: str) -> tuple[ParcelReceipt, ...]:
    """Return what became of the newest files that an installation of the office had signed."""
    known = {each.inst for each in regional.installations(desk.database, office)}
    found = regional.files(desk.database, office, limit=MOST_RECEIPTS)
    return tuple(_receipt(each) for each in reversed(found) if each.inst in known)


def _receipt(each: BroughtFile) -> ParcelReceipt:
    return ParcelReceipt(
        inst=each.inst,
        xseq=each.xseq,
        sha256=each.sha256,
        verdict=cast("Verdict", each.verdict),
        received_at=moments.from_text(each.received_at),
        applied=each.applied,
        present=each.present,
        held=each.held,
    )


def _held(desk: Desk, office: str) -> tuple[HeldEntry, ...]:
    return tuple(
        HeldEntry(
            inst=each.inst,
            n=each.n,
            fact=each.fact if _FACT.fullmatch(each.fact) else _UNNAMED,
            code=each.code if is_name(each.code) else "bad-fact",
        )
        for each in regional.held(desk.database, office)
    )


def _clocks(desk: Desk, office: str, known: list[Installation]) -> tuple[ClockTold, ...]:
    """Return whose clock differs from the region's, of those that may send (§2.11)."""
    files = regional.files(desk.database, office, limit=MOST_RECEIPTS)
    told = {each.inst: skew_of(each.inst, files) for each in known if each.is_live}
    return tuple(ClockTold(inst=inst, skew=skew) for inst, skew in told.items() if skew)


def _questions(desk: Desk, own: OwnRegion, office: str) -> tuple[Question, ...]:
    """Return what is asked and not answered, the oldest; what one answer has no room for waits."""
    waiting = regional.questions(desk.database, office, open_only=True)
    return tuple(
        Question(
            id=each.question,
            asked_at=moments.from_text(each.asked_at),
            asked_by=each.asked_by or own.region,
            text=each.words,
            about="case" if each.case else "",
            about_id=each.case,
        )
        for each in waiting[:MOST_QUESTIONS]
    )


def _sealed(desk: Desk, machine: Path, own: OwnRegion, answer: Answer, heard: Underway) -> bytes:
    """Seal an answer for whoever sends for the office, then for those who must learn their end."""
    reader = desk.database
    known = regional.installations(reader, answer.office)
    known.sort(key=lambda each: (not each.is_live, each.inst))
    told = [regional.recipient(reader, each.inst) for each in known]
    recipients = list(dict.fromkeys(each for each in told if each))[: MOST_RECIPIENTS - 1]
    before = regional.answers(reader, answer.office)
    given_back = restore_section(reader, answer.office, answer.serial, own.recipient, heard)
    manifest = Manifest(
        kind="region",
        office=own.region,
        inst=reader.installation,
        to=answer.office,
        xseq=answer.serial,
        prev=before[0].sha256 if before else NO_LINK,
        app_version=__version__,
        created_at=answer.made_at,
        edition=answer.edition.number if answer.edition else 0,
    )
    return seal(
        manifest,
        {_SECTION: write_answer(answer), **given_back},
        pair=SigningPair.of(private_keys(desk, machine)[-1].seed),
        recipients=[*recipients, own.recipient],
        card=card_of(own, reader.installation),
    )


def _fact(desk: Desk, made: MadeAnswer, answer_id: str) -> AnswerMade:
    answer = made.answer
    return AnswerMade(
        answer=answer_id,
        office=answer.office,
        serial=answer.serial,
        have=tuple(Held(inst=each.inst, n=each.n, h=each.h) for each in answer.have),
        sha256=made.sha256,
        size=len(made.file),
        edition=answer.edition.number if answer.edition else 0,
        questions=tuple(each.id for each in answer.questions),
        clerk_name=clerk_name(desk),
    )
