"""Build facts of a region: invented installations, files, answers and questions."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from desktop.models import facts
from desktop.models.answer import Edition, IndexValue
from desktop.models.clocks import ClockSeen
from desktop.models.facts import Fact
from tests.helpers.exchange_facts import HASH, RECIPIENT

WHO = "Оспанова Дина"
Id = Callable[[str], str]


@dataclass
class Region:
    """Remember which installations and files there are, so that the next fact is lawful."""

    installations: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    editions: int = 0


def regional(state: Region, new_id: Id, day: dt.date, which: int) -> Iterator[Fact]:
    """Yield what happens next at a region."""
    moves = (_begin, _enrol, _adopt, _receive, _settle, _drop, _change_keys, _answer, _issue,
             _ask, _retire, _revoke, _unseal)  # fmt: skip
    yield from moves[which % len(moves)](state, new_id, day)


def _began() -> facts.RegionBegan:
    return facts.RegionBegan(
        region="2", name_kk="Департамент", name_ru="Департамент", name_en="Department",
        zone="Asia/Almaty", signing=HASH, recipient=RECIPIENT,
    )  # fmt: skip


def _begin(_state: Region, _new_id: Id, _day: dt.date) -> Iterator[Fact]:
    yield _began()


def _change_keys(_state: Region, _new_id: Id, day: dt.date) -> Iterator[Fact]:
    yield _began()
    yield facts.RegionKeysChanged(
        region="2", signing="cd" * 32, recipient=RECIPIENT, next=day.day % 2 == 0, clerk_name=WHO
    )


def _enrol(state: Region, new_id: Id, _day: dt.date) -> Iterator[Fact]:
    state.installations.append(new_id("inst"))
    yield facts.OfficeEnrolled(
        inst=state.installations[-1], office="2-12", room="2-12", services=("weapons",),
        signing=HASH, recipient=RECIPIENT, clerk_name=WHO,
    )  # fmt: skip


def _adopt(_state: Region, new_id: Id, _day: dt.date) -> Iterator[Fact]:
    yield facts.PredecessorAdopted(inst=new_id("inst"), office="2-12", room="2-12", follower="f")


def _receive(state: Region, new_id: Id, _day: dt.date) -> Iterator[Fact]:
    state.files.append(new_id("parcel"))
    yield facts.ParcelReceived(
        parcel=state.files[-1], sha256=HASH, size=900, verdict="gap", clerk_name=WHO, office="2-12",
        inst="ef" * 8, xseq=len(state.files), kept=True, detail='{"missing":"3–7"}',
        pieces=(facts.Piece(inst="ef" * 8, first=8, last=9, applied=2),),
        clocks=(ClockSeen(inst="ef" * 8, least=259_200, most=-40, notes=("before-last-entry",)),),
    )  # fmt: skip


def _settle(state: Region, _new_id: Id, _day: dt.date) -> Iterator[Fact]:
    for parcel in state.files[-1:]:
        yield facts.ForkSettled(
            parcel=parcel, inst="ef" * 8, from_n=7, keeps="held", words="көшірме", clerk_name=WHO
        )


def _drop(state: Region, _new_id: Id, _day: dt.date) -> Iterator[Fact]:
    for parcel in state.files[-1:]:
        yield facts.ParcelDropped(parcel=parcel, sha256=HASH, why="көшірме", clerk_name=WHO)


def _answer(state: Region, new_id: Id, _day: dt.date) -> Iterator[Fact]:
    held = tuple(facts.Held(inst=each, n=4, h=HASH) for each in state.installations[-1:])
    yield facts.AnswerMade(
        answer=new_id("answer"), office="2-12", serial=1, have=held, sha256=HASH, size=700,
        edition=state.editions, questions=("q",), clerk_name=WHO,
    )  # fmt: skip


def _issue(state: Region, _new_id: Id, day: dt.date) -> Iterator[Fact]:
    state.editions += 1
    content = Edition(
        number=state.editions, issued_on=day, use_until=day + dt.timedelta(days=365),
        mci=(IndexValue(since=dt.date(2014, 1, 1), tiyn=185_200),), min_program="0.1.0",
    )  # fmt: skip
    yield facts.EditionIssued(edition=str(state.editions), content=content, clerk_name=WHO)


def _ask(_state: Region, new_id: Id, _day: dt.date) -> Iterator[Fact]:
    yield facts.QuestionAsked(
        question=new_id("question"), office="2-12", case="c1", words="Неге?", clerk_name=WHO
    )
    yield figures_frozen(new_id("frozen"))


def figures_frozen(frozen: str) -> facts.FiguresFrozen:
    """Freeze a figure of one office by service."""
    return facts.FiguresFrozen(
        frozen=frozen, title="Өтініштер мен мерзімдер", figures=("registered",),
        rooms=("2-11",), first=dt.date(2013, 11, 1), last=dt.date(2013, 11, 30),
        on=dt.date(2013, 11, 25), rows="office", columns="service",
        heads=("weapons", "invitations"),
        lines=(facts.FrozenLine(row="2-11", counts=(3, 1)),),
        marks=(facts.FrozenMark(room="2-11", inst="ef" * 8, n=7, h=HASH),), clerk_name=WHO,
    )  # fmt: skip


def _retire(state: Region, _new_id: Id, _day: dt.date) -> Iterator[Fact]:
    for inst in state.installations[-1:]:
        yield facts.InstallationRetired(inst=inst, why="closed", from_n=0, clerk_name=WHO)


def _unseal(_state: Region, _new_id: Id, _day: dt.date) -> Iterator[Fact]:
    yield facts.EscrowOpened(office="2-12", keys="ab" * 16, why="бастықтың хаты", clerk_name=WHO)


def _revoke(state: Region, _new_id: Id, _day: dt.date) -> Iterator[Fact]:
    for inst in state.installations[-1:]:
        yield facts.InstallationRevoked(inst=inst, from_n=7, why="ұрланды", clerk_name=WHO)
