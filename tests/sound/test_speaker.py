"""Announcements in a line: in order, never two at once, never late, never in the way."""

import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.sound.player import Outcome, Player
from desktop.sound.programs import ProgramPlayer, found_programs
from desktop.sound.recording import seconds_of
from desktop.sound.speaker import LATEST, OLDEST, Announcement, Silence, Speaker
from tests.helpers.sounds import PlayerProgram, a_player_program, a_wav, samples_of

TEN = dt.datetime(2013, 11, 25, 10, 0, tzinfo=dt.UTC)


class Clock:
    """Tell the time it is set to."""

    def __init__(self) -> None:
        self.now = TEN

    def __call__(self) -> dt.datetime:
        return self.now


class Held:
    """A player that plays until it is let go, and counts what it played."""

    def __init__(self, outcome: Outcome = "played") -> None:
        self.outcome: Outcome = outcome
        self.begun = threading.Semaphore(0)
        self.free = threading.Semaphore(0)
        self.lasted: list[float] = []

    @property
    def played(self) -> int:
        return len(self.lasted)

    def play(self, wav: bytes, *, seconds: float) -> Outcome:
        del wav
        self.begun.release()
        self.free.acquire()
        self.lasted.append(seconds)
        return self.outcome

    def stop(self) -> None:
        self.outcome = "stopped"
        self.free.release()


@pytest.fixture
def tones(tmp_path: Path) -> list[Path]:
    """Five recordings, each longer than the one before."""
    made = [tmp_path / f"{number}.wav" for number in range(1, 6)]
    for number, path in enumerate(made, 1):
        path.write_bytes(a_wav(seconds=number / 10))
    return made


def a_call(path: Path, at: dt.datetime = TEN) -> Announcement:
    return Announcement(phrases=(((path,),),), at=at)


@contextmanager
def a_speaker(player: Player | None, clock: Clock | None = None) -> Iterator[Speaker]:
    told: list[None] = []
    speaker = Speaker(player, clock=clock or Clock(), told=lambda: told.append(None))
    try:
        yield speaker
    finally:
        speaker.close()
        assert not speaker.is_busy


def played_all(speaker: Speaker) -> None:
    thread = speaker._thread  # noqa: SLF001  a test waits for its end
    if thread is not None:
        thread.join()


def program_player(program: PlayerProgram, grace: float = 5.0) -> ProgramPlayer:
    found = found_programs(program.environment)
    return ProgramPlayer(found, environment=program.environment, grace=grace)


def test_a_burst_of_calls_is_heard_in_order_and_never_two_at_once(
    tmp_path: Path, tones: list[Path]
) -> None:
    program = a_player_program(tmp_path / "bin", seconds=0.03)
    with a_speaker(program_player(program)) as speaker:
        for path in tones:
            speaker.say(a_call(path))
        played_all(speaker)
    lengths = [round(seconds_of(samples_of(path)), 1) for path in program.files()]
    assert lengths == [0.1, 0.2, 0.3, 0.4, 0.5]
    assert [line.split()[0] for line in program.log()] == ["begin", "end"] * 5


def test_whoever_calls_does_not_wait(tones: list[Path]) -> None:
    player = Held()
    with a_speaker(player) as speaker:
        for path in tones:
            speaker.say(a_call(path))
        player.begun.acquire()
        assert (player.played, speaker.is_busy) == (0, True)


def test_what_waited_twenty_seconds_is_chimed_alone_and_after_a_minute_not_at_all(
    tones: list[Path],
) -> None:
    player, clock = Held(), Clock()
    second = dt.timedelta(seconds=1)
    spoken = (((tones[0],),), ((tones[4],),))
    with a_speaker(player, clock) as speaker:
        for age in (dt.timedelta(), LATEST + second, LATEST, OLDEST + second, OLDEST):
            speaker.say(Announcement(phrases=spoken, at=TEN + LATEST - age))
        player.begun.acquire()  # the first is under way while time passes
        clock.now = TEN + LATEST
        for _each in range(5):
            player.free.release()
        played_all(speaker)
    whole, chime = 0.1 + 0.25 + 0.5, 0.1
    assert player.lasted == pytest.approx([whole, chime, chime, whole], abs=0.01)


def test_a_call_after_the_line_ran_empty_is_heard_too(tmp_path: Path, tones: list[Path]) -> None:
    program = a_player_program(tmp_path / "bin")
    with a_speaker(program_player(program)) as speaker:
        for path in tones[:2]:
            speaker.say(a_call(path))
            played_all(speaker)
    assert len(program.files()) == 2


def test_closing_ends_what_plays_and_forgets_what_waits(tmp_path: Path, tones: list[Path]) -> None:
    program = a_player_program(tmp_path / "bin", seconds=600)
    with a_speaker(program_player(program, grace=600)) as speaker:
        for path in tones:
            speaker.say(a_call(path))
        while not program.log():
            pass
    speaker.say(a_call(tones[0]))
    assert len(program.files()) == 1
    assert program.log() == ["begin aplay 1"]


@pytest.mark.parametrize("outcome", ["refused", "hung"])
def test_why_nothing_is_heard_is_told_and_taken_back_when_it_is(
    tones: list[Path], outcome: Outcome
) -> None:
    told: list[Silence] = []
    player = Held(outcome)
    speaker = Speaker(player, clock=Clock(), told=lambda: told.append(speaker.silence))
    for each in (outcome, outcome, "played"):
        player.outcome = each
        speaker.say(a_call(tones[0]))
        player.free.release()
        played_all(speaker)
    speaker.close()
    assert told == [outcome, ""]


def test_sounds_that_are_gone_and_a_computer_without_a_player_are_silent(tmp_path: Path) -> None:
    with a_speaker(Held()) as speaker:
        speaker.say(a_call(tmp_path / "gone.wav"))
        played_all(speaker)
        assert speaker.silence == "sound-missing"
    with a_speaker(None) as speaker:
        speaker.say(a_call(tmp_path / "gone.wav"))
        assert (speaker.silence, speaker.is_busy) == ("no-player", False)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_mistake_of_the_program_costs_one_announcement_and_no_more(tones: list[Path]) -> None:
    player = Held()
    with a_speaker(player) as speaker:
        speaker.say(Announcement(phrases=(((),),), at=TEN))  # a recording without any file
        played_all(speaker)
        speaker.say(a_call(tones[0]))
        player.free.release()
        played_all(speaker)
    assert player.played == 1
