"""Play through a program of Linux: `pw-play`, `paplay` or `aplay`, whichever makes itself heard.

A sound is given as a file in a folder of our own, gone when it was played: none of the three reads
a WAV from a pipe in every version. A program that refuses (its sound server is not running) leaves
the sound to the next one, and whichever was heard is asked first from then on.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Final

from desktop import paths
from desktop.sound.player import GRACE, Outcome

PROGRAMS: Final[Mapping[str, tuple[str, ...]]] = {
    "pw-play": (),
    "paplay": (),
    "aplay": ("-q",),
}
"""What plays, in the order it is asked, and the arguments before the file."""

_LAST_WORD: Final = 1.0  # seconds a program asked to end has before it is killed


def found_programs(environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the programs of `PATH` that play sounds, the first to be asked first."""
    place = environment.get("PATH", "")
    found = (shutil.which(name, path=place) for name in PROGRAMS)
    return tuple(Path(each) for each in found if each is not None)


class ProgramPlayer:
    """Play with the first of some programs that does not refuse."""

    def __init__(
        self, programs: Sequence[Path], *, environment: Mapping[str, str], grace: float = GRACE
    ) -> None:
        """Take the programs and the environment they are started in."""
        self._programs = list(programs)
        self._environment = paths.outside(environment)
        self._grace = grace
        self._lock = Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._is_stopped = False

    def play(self, wav: bytes, *, seconds: float) -> Outcome:
        """Play a WAV of so many seconds to its end."""
        try:
            with tempfile.TemporaryDirectory(prefix="kense-") as folder:
                file = Path(folder) / "call.wav"
                file.write_bytes(wav)
                return self._played(file, seconds)
        except OSError:  # no room for the file
            return "refused"

    def _played(self, file: Path, seconds: float) -> Outcome:
        for program in tuple(self._programs):
            outcome = self._by(program, file, seconds)
            if outcome != "refused":
                self._programs.remove(program)
                self._programs.insert(0, program)
                return outcome
        return "refused"

    def _by(self, program: Path, file: Path, seconds: float) -> Outcome:
        command = [str(program), *PROGRAMS[program.name], str(file)]
        with self._lock:
            if self._is_stopped:
                return "stopped"
            try:
                running = subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env=self._environment,
                )
            except OSError:
                return "refused"
            self._running = running
        try:
            status = running.wait(timeout=seconds + self._grace)
        except subprocess.TimeoutExpired:
            _end(running)
            return "hung"
        if self._is_stopped:
            return "stopped"
        return "played" if status == 0 else "refused"

    def stop(self) -> None:
        """End what is playing now, from another thread; nothing is played after it."""
        with self._lock:
            self._is_stopped = True
            running = self._running
        if running is not None:
            _end(running)


def _end(running: "subprocess.Popen[bytes]") -> None:
    """End a program, by force where it does not listen."""
    running.terminate()
    try:
        running.wait(timeout=_LAST_WORD)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
