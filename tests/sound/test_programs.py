"""Play through a real program on PATH, which writes down what it was given."""

import os
import shutil
import threading
from pathlib import Path

import pytest

from desktop.sound.finding import system_player
from desktop.sound.programs import ProgramPlayer, found_programs
from desktop.sound.windows import WindowsPlayer
from tests.helpers.sounds import PlayerProgram, a_player_program, a_wav

WAV = a_wav()


def player_of(*programs: PlayerProgram, grace: float = 5.0) -> ProgramPlayer:
    environment = programs[0].environment
    return ProgramPlayer(found_programs(environment), environment=environment, grace=grace)


def test_a_program_is_given_the_very_sound_as_a_file_that_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "passing"))
    (tmp_path / "passing").mkdir()
    program = a_player_program(tmp_path / "bin")
    assert player_of(program).play(WAV, seconds=0.1) == "played"
    assert [path.read_bytes() for path in program.files()] == [WAV]
    assert list((tmp_path / "passing").iterdir()) == []


def test_where_the_first_program_refuses_the_next_one_plays_and_is_asked_first_from_then_on(
    tmp_path: Path,
) -> None:
    refusing = a_player_program(tmp_path, "pw-play", status=1)
    playing = a_player_program(tmp_path, "aplay")
    player = player_of(refusing, playing)
    assert [player.play(WAV, seconds=0.1) for _again in range(2)] == ["played", "played"]
    begun = [line for line in playing.log() if line.startswith("begin")]
    assert [line.split()[1] for line in begun] == ["pw-play", "aplay", "aplay"]


def test_a_computer_without_a_device_refuses_and_nothing_is_raised(tmp_path: Path) -> None:
    player = player_of(a_player_program(tmp_path, "paplay", status=1))
    assert player.play(WAV, seconds=0.1) == "refused"
    (tmp_path / "paplay").unlink()
    assert player.play(WAV, seconds=0.1) == "refused"


def test_a_player_that_hangs_is_ended(tmp_path: Path) -> None:
    hanging = a_player_program(tmp_path, seconds=600)
    assert player_of(hanging, grace=0.2).play(WAV, seconds=0.1) == "hung"
    assert [line.split()[0] for line in hanging.log()] == ["begin"]


def test_what_plays_is_ended_from_another_thread_and_nothing_is_played_after_it(
    tmp_path: Path,
) -> None:
    program = a_player_program(tmp_path, seconds=600)
    player = player_of(program)
    outcomes: list[str] = []
    thread = threading.Thread(target=lambda: outcomes.append(player.play(WAV, seconds=600)))
    thread.start()
    while not program.log():
        os.sched_yield()
    player.stop()
    thread.join()
    assert outcomes == ["stopped"]
    assert player.play(WAV, seconds=0.1) == "stopped"
    assert len(program.files()) == 1


def test_what_plays_is_found_by_its_name_in_the_order_it_is_asked(tmp_path: Path) -> None:
    for name in ("aplay", "paplay", "mplayer"):
        a_player_program(tmp_path, name)
    found = found_programs({"PATH": str(tmp_path)})
    assert [path.name for path in found] == ["paplay", "aplay"]
    assert isinstance(system_player({"PATH": str(tmp_path)}, "linux"), ProgramPlayer)
    assert isinstance(system_player({}, "win32"), WindowsPlayer)
    assert system_player({"PATH": str(tmp_path / "empty")}, "linux") is None
    assert system_player({}, "linux") is None or shutil.which("aplay")


def test_the_player_of_windows_refuses_elsewhere() -> None:
    assert WindowsPlayer().play(WAV, seconds=0.1) == "refused"
