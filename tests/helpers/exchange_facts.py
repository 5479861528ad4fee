"""Build facts of the exchange with the region: invented keys, parcels and answers."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from desktop.models import facts
from desktop.models.chain import Mark
from desktop.models.facts import Fact

HASH = "ab" * 32
RECIPIENT = "age1" + "q" * 58


@dataclass
class Exchange:
    """Remember which installations and parcels there are, so that the next fact is lawful."""

    installations: list[str] = field(default_factory=list)
    parcels: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)


def exchanged(
    state: Exchange, new_id: Callable[[str], str], day: dt.date, which: int
) -> Iterator[Fact]:
    """Yield what happens next between an office and its region."""
    moves = (
        *(_begin, _change_keys, _trust, _make, _carry, _take, _take_edition, _ask, _answer),
        *(_take_back, _move),
    )
    yield from moves[which % len(moves)](state, new_id, day)


def _begin(state: Exchange, new_id: Callable[[str], str], _day: dt.date) -> Iterator[Fact]:
    inst = new_id("inst")
    before = state.installations[-1:] or [""]
    state.installations.append(inst)
    yield facts.InstallationBegan(
        inst=inst, why="moved" if before[0] else "first", services=("weapons",), signing=HASH,
        recipient=RECIPIENT, clerk_name="А", predecessor=before[0],
        predecessor_n=7 if before[0] else 0, predecessor_h=HASH if before[0] else "",
    )  # fmt: skip


def _change_keys(state: Exchange, _new_id: Callable[[str], str], _day: dt.date) -> Iterator[Fact]:
    for inst in state.installations[-1:]:
        yield facts.KeysChanged(
            inst=inst, signing="cd" * 32, recipient=RECIPIENT, after=9, clerk_name="А"
        )


def _trust(_state: Exchange, _new_id: Callable[[str], str], _day: dt.date) -> Iterator[Fact]:
    yield facts.RegionTrusted(
        region="2", signing=HASH, recipient=RECIPIENT, clerk_name="А", next_signing="cd" * 32,
        next_recipient=RECIPIENT, recovery=RECIPIENT,
    )  # fmt: skip


def _make(state: Exchange, new_id: Callable[[str], str], _day: dt.date) -> Iterator[Fact]:
    for inst in state.installations[-1:]:
        state.parcels.append(new_id("parcel"))
        stretch = facts.Stretch(inst=inst, after=2, after_h=HASH, upto=40, h=HASH)
        yield facts.ParcelMade(
            parcel=state.parcels[-1], inst=inst, xseq=len(state.parcels), sha256=HASH, size=4_100,
            entries=38, segments=(stretch,), prev=HASH, to="2", clerk_name="А",
        )  # fmt: skip


def _carry(state: Exchange, _new_id: Callable[[str], str], _day: dt.date) -> Iterator[Fact]:
    for parcel in state.parcels[-1:]:
        yield facts.ParcelTaken(parcel=parcel, file="kense-2-11-0001.kzx", clerk_name="А")


def _take(state: Exchange, new_id: Callable[[str], str], _day: dt.date) -> Iterator[Fact]:
    yield facts.AnswerTaken(
        answer=new_id("answer"), region="ef" * 8, serial=1, sha256=HASH,
        have=tuple(Mark(inst=each, n=40, h=HASH) for each in state.installations[-1:]),
        retired=tuple(state.installations[:-1]), revoked=("ba" * 8,), granted=("ef" * 8,),
        edition=3, clerk_name="А", min_program="0.1.0", held=1, skew=259_200,
    )  # fmt: skip


def _move(state: Exchange, _new_id: Callable[[str], str], _day: dt.date) -> Iterator[Fact]:
    for inst in state.installations[-1:]:
        yield facts.ComputerMoved(inst=inst, clerk_name="А")


def _take_back(state: Exchange, new_id: Callable[[str], str], _day: dt.date) -> Iterator[Fact]:
    for inst in state.installations[-1:]:
        yield facts.EntriesAdopted(
            inst=inst, predecessor=new_id("before"), first=41, last=57, h=HASH,
            left=(facts.LeftOut(n=44, code="set-anew"), facts.LeftOut(n=51, code="worked-on")),
            clerk_name="А",
        )  # fmt: skip


def _take_edition(_state: Exchange, _new_id: Callable[[str], str], day: dt.date) -> Iterator[Fact]:
    yield facts.EditionTaken(
        region="2", number=3, sha256=HASH, issued_on=day, use_until=day + dt.timedelta(days=365),
        mci=(facts.MciGiven(since=dt.date(2014, 1, 1), tiyn=185_200),),
        days=(facts.DayGiven(day=day, status="off", ground="қаулы"),), clerk_name="А",
        place=facts.PlaceGiven(
            name_kk="Бөлім", name_ru="Отдел", name_en="Department", address="Мир, 1",
            phones=("2-12-34",),
        ),
    )  # fmt: skip


def _ask(state: Exchange, new_id: Callable[[str], str], day: dt.date) -> Iterator[Fact]:
    state.questions.append(new_id("question"))
    yield facts.QuestionReceived(
        question=state.questions[-1], case="c1", words="Неге?", asked_on=day
    )


def _answer(state: Exchange, _new_id: Callable[[str], str], _day: dt.date) -> Iterator[Fact]:
    for question in state.questions[-1:]:
        yield facts.QuestionAnswered(
            question=question, case="c1", words="Сондықтан", clerk_name="А"
        )
