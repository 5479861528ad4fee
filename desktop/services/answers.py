"""The region's answer: looked at first, then taken whole or not at all (parcels §2.5).

Looking at it is taking it in a transaction that is undone, so what is shown is what happens.
"""

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from desktop.models.answer import Answer, ParcelReceipt, Question
from desktop.models.chain import Mark
from desktop.models.clocks import behind
from desktop.models.errors import Refusal
from desktop.models.facts import (
    AnswerTaken,
    DueMoved,
    QuestionAnswered,
    QuestionReceived,
    RegionTrusted,
)
from desktop.models.parcel import Card, Header
from desktop.services.adopting import Adoption, adopt
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.edition_taking import EditionEffect, effect_of, is_newer, record_edition
from desktop.services.installation import (
    identities,
    region_of,
    require_installation,
    require_region,
)
from desktop.services.underway import Underway
from desktop.store import cases, exchange
from desktop.store.exchange import RegionRow
from desktop.store.high_water import note_mark
from desktop.store.unit_of_work import UnitOfWork
from desktop.sync.answer import read_answer
from desktop.sync.parcel import open_parcel, read_header
from desktop.sync.restoring import SECTION as RESTORE
from desktop.sync.stick import Progress


class _LookedAtError(Exception):
    """Leave a transaction that was begun only to see what it would do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEffect:
    """Say what an answer tells and changes here.

    `confirmed` entries of this installation the region holds; `ending` is `retired` or `revoked`
    of this one; `moved` has one fact for each case whose term the edition moves, `numbers` its
    number; `needs` is the program the region asks for where this one is older; `back` is what it
    gives back to a restored record; `skew` is by how many seconds this computer's clock is ahead of
    the region's, negative if behind.
    """

    answer: Answer
    sha256: str
    confirmed: int
    receipts: tuple[ParcelReceipt, ...]
    granted: bool
    ending: str
    edition: EditionEffect
    moved: tuple[DueMoved, ...]
    numbers: tuple[str, ...]
    questions: tuple[Question, ...]
    keys_changed: bool
    needs: str
    skew: int = 0
    back: Adoption = field(default_factory=Adoption)


def inspect_answer(
    desk: Desk, machine: Path, file: bytes, *, progress: Progress | None = None
) -> AnswerEffect:
    """Say what an answer would change; nothing is. Refuses what `take_answer` refuses."""
    found: list[AnswerEffect] = []
    with suppress(_LookedAtError):
        _take(desk, machine, file, found, (Underway(progress), False))
    return found[0]


def take_answer(
    desk: Desk, machine: Path, file: bytes, *, progress: Progress | None = None
) -> AnswerEffect:
    """Take an answer in: what is confirmed, who is ended, the edition with all it changes.

    `progress` hears of entries given back and of terms that move, done and in all; it stops the
    whole with False, and nothing has changed. Refuses `import-stopped` then, `not-allowed`,
    `installation-new`, `region-not-trusted`, `not-an-answer`,
    `region-unknown-key`, `parcel-…` as `open_parcel`, `region-not-ours` (`region`, `office`),
    `answer-there` and `answer-older` (`serial`, `last`), and of one that tells that this record is
    a copy or was put back: `region-holds-more`, `region-holds-other` (`n`, `here`).
    """
    found: list[AnswerEffect] = []
    _take(desk, machine, file, found, (Underway(progress), True))
    note_mark(desk.database, machine)
    return found[0]


def answer_question(desk: Desk, *, question: str, words: str) -> None:
    """Answer what the region asked; the words go with the next parcel.

    Refuses `question-unknown`, `question-unanswered` of no words, `not-allowed`.
    """
    desk.require("exchange.answer")
    asked = {
        each.question: each for each in exchange.questions(desk.database, desk.office().office)
    }
    if question not in asked:
        raise Refusal("question-unknown")
    if not words.strip():
        raise Refusal("question-unanswered")
    with desk.work(at=desk.now(), command="exchange.answer") as work:
        work.record(
            QuestionAnswered(
                question=question,
                case=asked[question].case,
                words=words.strip(),
                clerk_name=clerk_words(desk, "kk")[0],
            )
        )


def opened_answer(desk: Desk, machine: Path, file: bytes) -> tuple[Header, Answer, bytes | None]:
    """Prove, open and read an answer for this office; nothing is judged yet.

    The last is what it gives back to a restored record, still sealed; None where nothing.
    """
    require_installation(desk)
    region, office = require_region(desk), desk.office().office
    header = read_header(file)
    if header.kind != "region" or header.card is None:
        raise Refusal("not-an-answer")
    if header.office != region.region:
        raise Refusal("region-not-ours", region=header.office, office=office)
    if header.card.signing.hex() not in {region.signing, region.next_signing}:
        raise Refusal("region-unknown-key")
    opened = open_parcel(
        file, public=header.card.signing, identities=identities(desk, machine), to=office
    )
    answer = read_answer(opened.sections["answer"])
    if answer.office != office or answer.region != header.inst:
        raise Refusal("parcel-identity")
    return header, answer, opened.sections.get(RESTORE)


def _take(
    desk: Desk,
    machine: Path,
    file: bytes,
    found: list[AnswerEffect],
    how: tuple[Underway, bool],
) -> None:
    """Take an answer, heard by the first of `how`; undo all of it unless the second is true."""
    heard, keep = how
    desk.require("exchange.take")
    heard.expect(1)
    header, answer, package = opened_answer(desk, machine, file)
    digest, now = sha256(file).hexdigest(), desk.now()
    with desk.work(at=now, command="exchange.take") as work:
        _check_serial(desk, answer, digest)
        _check_marks(desk, answer)
        effect = effect_of(desk, answer.edition)
        back = adopt(desk, work, package, identities(desk, machine), heard)
        skew = _skew(desk, answer, now)
        work.record(_fact(desk, answer, digest, effect, (desk.new_id(now), skew)))
        keys = tuple(_keys(desk, header, answer))
        work.record(*keys)
        questions = tuple(_questions(desk, work, answer))
        moved: tuple[DueMoved, ...] = ()
        if answer.edition is not None and effect.outcome == "taken":
            moved = record_edition(desk, work, answer.edition, effect, heard)
        told = _told(desk, answer, digest, effect, (moved, questions, bool(keys)))
        found.append(replace(told, back=back, skew=skew))
        heard.end()
        if not keep:
            raise _LookedAtError


def _check_serial(desk: Desk, answer: Answer, digest: str) -> None:
    """Refuse an answer that is here, or older than one of the same region's computer."""
    taken = [
        each
        for each in exchange.answers(desk.database, desk.office().office)
        if each.region == answer.region
    ]
    if any(each.sha256 == digest for each in taken):
        raise Refusal("answer-there", serial=answer.serial)
    last = max((each.serial for each in taken), default=0)
    if answer.serial <= last:
        raise Refusal("answer-older", serial=answer.serial, last=last)


def _check_marks(desk: Desk, answer: Answer) -> None:
    """Refuse where the region holds of this installation what is not in its record (§2.6).

    What ends this installation is taken all the same: it must learn that.
    """
    here = desk.database.installation
    if here in {*answer.retired, *(each.inst for each in answer.revoked)}:
        return
    own = next((each for each in answer.have if each.inst == here), Mark(inst=here))
    if exchange.hash_at(desk.database, here, own.n) == own.h:
        return
    chain = next(each for each in exchange.chains(desk.database) if each.inst == here)
    code = "region-holds-more" if own.n > chain.n else "region-holds-other"
    raise Refusal(code, n=own.n, here=chain.n)


def _fact(
    desk: Desk, answer: Answer, digest: str, effect: EditionEffect, taken: tuple[str, int]
) -> AnswerTaken:
    answer_id, skew = taken
    return AnswerTaken(
        answer=answer_id,
        region=answer.region,
        serial=answer.serial,
        sha256=digest,
        have=answer.have,
        retired=answer.retired,
        revoked=tuple(each.inst for each in answer.revoked),
        granted=tuple(each.inst for each in answer.granted),
        edition=effect.number if effect.outcome == "taken" else 0,
        clerk_name=clerk_words(desk, "kk")[0],
        min_program=answer.min_program,
        held=len(answer.held),
        skew=skew,
    )


def _skew(desk: Desk, answer: Answer, now: dt.datetime) -> int:
    """Return how the clock here differs: behind an answer it is in any case, else as it tells."""
    told = {each.inst: each.skew for each in answer.clocks}
    return behind(now, answer.made_at) or told.get(desk.database.installation, 0)


def _keys(desk: Desk, header: Header, answer: Answer) -> Iterator[RegionTrusted]:
    """Yield the region's keys as they stand from now, if its signed answer tells others."""
    region = require_region(desk)
    card, following = header.card, answer.next_region
    if card is None:
        return
    told = (card.signing.hex(), card.recipient, *_next(region, card, following))
    if told != (region.signing, region.recipient, region.next_signing, region.next_recipient):
        signing, recipient, next_signing, next_recipient = told
        yield RegionTrusted(
            region=region_of(desk.office().office),
            signing=signing,
            recipient=recipient,
            clerk_name=clerk_words(desk, "kk")[0],
            next_signing=next_signing,
            next_recipient=next_recipient,
            recovery=card.recovery or region.recovery,
        )


def _next(region: RegionRow, card: Card, following: Card | None) -> tuple[str, str]:
    """Return the region's next keys: as announced, or those known unless they are in use now."""
    if following is not None:
        return following.signing.hex(), following.recipient
    in_use = card.signing.hex() == region.next_signing
    return ("", "") if in_use else (region.next_signing, region.next_recipient)


def _questions(desk: Desk, work: UnitOfWork, answer: Answer) -> Iterator[Question]:
    """Record the questions that are new here, and yield them."""
    known = {each.question for each in exchange.questions(desk.database, desk.office().office)}
    for each in answer.questions:
        if each.id in known:
            continue
        work.record(
            QuestionReceived(
                question=each.id,
                case=each.about_id if each.about == "case" else "",
                words=each.text,
                asked_on=each.asked_at.date(),
            )
        )
        yield each


def _told(
    desk: Desk,
    answer: Answer,
    digest: str,
    effect: EditionEffect,
    changed: tuple[tuple[DueMoved, ...], tuple[Question, ...], bool],
) -> AnswerEffect:
    here, (moved, questions, keys_changed) = desk.database.installation, changed
    have = next((each.n for each in answer.have if each.inst == here), 0)
    rows = (cases.by_id(desk.database, each.case) for each in moved)
    return AnswerEffect(
        answer=answer,
        sha256=digest,
        confirmed=have,
        receipts=answer.receipts,
        granted=any(each.inst == here for each in answer.granted),
        ending=exchange.ending(desk.database, here),
        edition=effect,
        moved=moved,
        numbers=tuple(row.number if row is not None else "" for row in rows),
        questions=questions,
        keys_changed=keys_changed,
        needs=answer.min_program if is_newer(answer.min_program) else "",
    )
