"""A real program that plays: it writes down what it was given, and takes as long as it is told."""

import io
import math
import shutil
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

from desktop.sound.recording import Samples

COPY = shutil.which("cp")
SLEEP = shutil.which("sleep")
COUNT = shutil.which("ls")


@dataclass(frozen=True)
class PlayerProgram:
    """A program `name` in a folder of `PATH`; what it was given lies in `heard`."""

    folder: Path
    name: str

    @property
    def heard(self) -> Path:
        return self.folder / "heard"

    @property
    def environment(self) -> dict[str, str]:
        return {"PATH": str(self.folder)}

    def files(self) -> list[Path]:
        """Return what it was given, in that order."""
        return sorted(self.heard.iterdir(), key=lambda path: int(path.stem))

    def log(self) -> list[str]:
        """Return what it wrote down: when each began and ended."""
        path = self.folder / "log"
        return path.read_text().splitlines() if path.exists() else []


def a_player_program(
    folder: Path, name: str = "aplay", *, seconds: float = 0, status: int = 0
) -> PlayerProgram:
    """Put a program into a folder that plays for so long and ends with a status."""
    program = PlayerProgram(folder, name)
    program.heard.mkdir(parents=True, exist_ok=True)
    script = folder / name
    script.write_text(
        "#!/bin/sh\n"
        "trap 'exit 143' TERM\n"
        "for file; do :; done\n"
        f'set -- "{program.heard}"/*\n'
        f'number=$(( $(test -e "$1" && echo $# || echo 0) + 1 ))\n'
        f'echo "begin {name} $number" >> "{folder}/log"\n'
        f'{COPY} "$file" "{program.heard}/$number.wav"\n'
        f"{SLEEP} {seconds} & wait $!\n"
        f'echo "end {name} $number" >> "{folder}/log"\n'
        f"exit {status}\n"
    )
    script.chmod(0o755)
    return program


def a_wav(
    *, rate: int = 16_000, seconds: float = 0.1, channels: int = 1, width: int = 2, hertz: int = 440
) -> bytes:
    """Return a WAV with a tone."""
    count = round(rate * seconds)
    tone = (round(9_000 * math.sin(2 * math.pi * hertz * at / rate)) for at in range(count))
    frames = b"".join(
        sample.to_bytes(2, "little", signed=True)[2 - min(width, 2) :].rjust(width, b"\0")
        * channels
        for sample in tone
    )
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(rate)
        sound.writeframes(frames)
    return file.getvalue()


def samples_of(path: Path) -> Samples:
    """Return the samples of a WAV of 16 bits, whoever wrote it."""
    with wave.open(str(path), "rb") as sound:
        samples = array("h")
        samples.frombytes(sound.readframes(sound.getnframes()))
        return samples
