"""`kense backup|drill|restore|audit verify` over a region's record (parcels §3.4–3.5)."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.cli import main
from desktop.models.facts import AnswerMade, Held, ParcelReceived
from desktop.services import answers, receiving, region_answer, regional
from desktop.services.backup_readme import NAME as README
from desktop.store import drills, journal, quarantine
from desktop.store.database import open_database
from desktop.store.regional import files
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import Place
from tests.views.region.sending import NEIGHBOUR, OFFICE, Sending, a_sending

BROKEN = 3


class Said(NamedTuple):
    """What a command came to, and what it said."""

    status: int
    words: str


@pytest.fixture
def kense(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run a command in Russian."""

    def run(*words: str) -> Said:
        status = main(["--lang", "ru", *words])
        told = capsys.readouterr()
        return Said(status, told.out + told.err)

    return run


@pytest.fixture
def sending(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sending:
    """Make a region that took two parcels of an office, one of another, and answered between."""
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    made = a_sending(tmp_path)
    for office in (OFFICE, NEIGHBOUR):
        take(made, made.send(office))
    with at_region(made) as region:
        answer = region_answer.make_answer(region.desk, region.machine, OFFICE).file
    with made.office() as place:
        answers.take_answer(place.desk, place.machine, answer)
    take(made, made.send(OFFICE, name="Бекова Сәуле"))
    return made


class at_region:  # noqa: N801  reads as a sentence after `with`
    """Open the region's record as its head."""

    def __init__(self, sending: Sending, seed: int = 501) -> None:
        self._sending = sending
        self._open = open_database(record_of(sending), randomness=seeded(seed))

    def __enter__(self) -> Place:
        database = self._open.__enter__()
        desk = desk_over(database, Clock(), operator="r1", seed=502 + journal.length(database))
        return Place(desk=desk, machine=self._sending.region / "machine")

    def __exit__(self, *told: object) -> None:
        self._open.__exit__(*told)


def record_of(sending: Sending) -> Path:
    return sending.region / "region.kense"


def take(sending: Sending, file: Path) -> None:
    with at_region(sending) as region:
        taken = receiving.receive(region.desk, region.machine, file.read_bytes())
        assert taken.verdict == "applied"


def backed_up(sending: Sending, kense: Callable[..., Said]) -> Path:
    """Back the region up and return the copy."""
    path = record_of(sending)
    done = kense("backup", str(path))
    assert done.status == 0, done.words
    (backup,) = (path.parent / "backups").glob("*.kense")
    return backup


def test_a_region_is_backed_up_and_tried(sending: Sending, kense: Callable[..., Said]) -> None:
    path = record_of(sending)
    assert kense("drill", str(path)).status == 1
    assert (backed_up(sending, kense).parent / README).is_file()
    tried = kense("drill", str(path))
    assert tried.status == 0, tried.words
    with at_region(sending) as region:
        last = drills.last(region.desk.database)
        assert last is not None
        assert (last.outcome, last.exported) == ("good", last.entries)


def test_a_region_that_was_put_back_goes_on_with_its_offices(
    sending: Sending, kense: Callable[..., Said]
) -> None:
    path, backup = record_of(sending), backed_up(sending, kense)
    with at_region(sending) as region:
        before, inst = journal.length(region.desk.database), region.inst
        regional.ask(region.desk, office=OFFICE, words="Неге?")
    later = sending.send(OFFICE, name="Жұмабаев Серік")
    take(sending, later)
    done = kense("restore", str(backup), str(path))
    assert done.status == 0
    assert "Сделайте ответ каждому органу" in done.words
    assert "Номера заявлений" not in done.words, "a region gives no numbers"
    with at_region(sending, seed=601) as region:
        assert region.inst != inst, "it goes on as another computer"
        assert journal.length(region.desk.database) == before
        answer = region_answer.make_answer(region.desk, region.machine, OFFICE)
    with sending.office() as place:
        answers.take_answer(place.desk, place.machine, answer.file)
    again = sending.send(OFFICE, name="Қуатов Асан")
    take(sending, again)
    with sending.office() as place, at_region(sending, seed=602) as region:
        ours, theirs = (journal.mark(each.desk.database, place.inst) for each in (region, place))
    assert 0 < theirs.n - ours.n <= 2, "all came again but what the office noted of the last file"
    assert kense("audit", "verify", str(path)).status == 0
    assert kense("check", str(path)).status == 0


def test_the_trail_of_a_region_is_its_own_chain_and_those_of_its_offices(
    sending: Sending, kense: Callable[..., Said]
) -> None:
    done = kense("audit", "verify", str(record_of(sending)))
    assert done.status == 0, done.words
    assert "цепочек: 3" in done.words
    assert "принято отправлений – 3, подписано здесь ответов – 1" in done.words


def told(desk_fact: Callable[[Place], object], sending: Sending) -> None:
    with (
        at_region(sending, seed=701) as region,
        region.desk.work(at=region.desk.now(), command="region.answer") as work,
    ):
        work.record(desk_fact(region))  # type: ignore[arg-type]  # a fact


def wrong_anchor(region: Place) -> AnswerMade:
    """Return an answer that told another hash than the one that stands here."""
    office, *_others = files(region.desk.database, OFFICE)
    return AnswerMade(
        answer="a9", office=OFFICE, serial=9, have=(Held(inst=office.inst, n=2, h="0" * 64),),
        sha256="1" * 64, size=1, edition=0, questions=(), clerk_name="Оспанова Дина",
    )  # fmt: skip


def another_file(region: Place) -> ParcelReceived:
    """Return a parcel that was taken in and is not the one its office made."""
    first = min(files(region.desk.database, OFFICE), key=lambda each: each.xseq)
    return ParcelReceived(
        parcel="p9", sha256="2" * 64, size=1, verdict="applied", clerk_name="Оспанова Дина",
        inst=first.inst, office=OFFICE, xseq=first.xseq,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fact", "words"),
    [(wrong_anchor, "не так"), (another_file, "Пришло не то отправление")],
)
def test_what_the_region_signed_and_took_is_compared_with_what_stands_here(
    sending: Sending, kense: Callable[..., Said], fact: Callable[[Place], object], words: str
) -> None:
    told(fact, sending)
    done = kense("audit", "verify", str(record_of(sending)))
    assert done.status == BROKEN
    assert words in done.words
    assert "Сохраните этот файл и его резервные копии" in done.words


def test_a_file_in_quarantine_that_was_changed_is_told(
    sending: Sending, kense: Callable[..., Said]
) -> None:
    with at_region(sending, seed=801) as region:
        quarantine.keep(region.desk.database, "ab" * 32, b"changed")
    done = kense("audit", "verify", str(record_of(sending)))
    assert (done.status, "изменён после того" in done.words) == (BROKEN, True)
