"""Read, judge and join recordings: WAV files as they ship and as an office makes its own.

What is taken is plain: PCM, one channel, 16 bits, 8,000 to 48,000 samples a second, at most four
seconds. Recordings of unlike rates are joined at the rate of those that ship.
"""

import io
import sys
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.spoken_number import TONGUES

RATE: Final = 16_000  # samples a second of what is played
SLOWEST: Final = 8_000
FASTEST: Final = 48_000
LONGEST: Final = 4  # seconds of one recording

Samples: TypeAlias = "array[int]"
"""Samples of 16 bits, at `RATE` unless it is said otherwise."""

Choice: TypeAlias = tuple[Path, ...]
"""Files of one recording, the preferred first: the first that can be taken is played."""

_MOST_BYTES: Final = 2 * LONGEST * FASTEST + 4_096  # what is read of a file before it is too long
_BYTES_OF_ONE: Final = 2  # of a sample
_WITHIN: Final = 0.04  # seconds of rest between recordings of a phrase
_BETWEEN: Final = 0.25  # and between phrases


def read_recording(path: Path) -> Samples:
    """Return the samples of a recording at `RATE`; refuse as `judge` does."""
    return at_rate(*judge(path))


def judge(path: Path) -> tuple[Samples, int]:
    """Return the samples of a recording at its own rate, with that rate.

    Refuses `sound-missing`, `sound-unreadable`, `sound-not-wav`, `sound-not-mono`,
    `sound-not-16-bit`, `sound-bad-rate`, `sound-too-long` and `sound-empty`, with its `file`
    (`kk/10.wav`).
    """
    name = path.relative_to(path.parents[path.parent.name in TONGUES]).as_posix()
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise Refusal("sound-missing", file=name) from error
    except OSError as error:
        raise Refusal("sound-unreadable", file=name) from error
    return _judged(data, name)


def _judged(data: bytes, name: str) -> tuple[Samples, int]:
    try:
        with wave.open(io.BytesIO(data), "rb") as sound:
            channels, width, rate, count, *_kind = sound.getparams()
            frames = sound.readframes(count)
    except (wave.Error, EOFError, ValueError, RuntimeError) as error:
        raise Refusal("sound-not-wav", file=name) from error
    if channels != 1:
        raise Refusal("sound-not-mono", file=name)
    if width != _BYTES_OF_ONE:
        raise Refusal("sound-not-16-bit", file=name)
    if not SLOWEST <= rate <= FASTEST:
        raise Refusal("sound-bad-rate", file=name)
    if count > LONGEST * rate or len(data) > _MOST_BYTES:
        raise Refusal("sound-too-long", file=name, most=LONGEST)
    if not any(frames):
        raise Refusal("sound-empty", file=name)
    samples = array("h")
    samples.frombytes(frames[: len(frames) - len(frames) % _BYTES_OF_ONE])
    if sys.byteorder == "big":  # a WAV is little-endian everywhere
        samples.byteswap()
    return samples, rate


def at_rate(samples: Samples, rate: int) -> Samples:
    """Return samples of another rate at `RATE`, drawn straight between those there are."""
    if rate == RATE:
        return samples
    last = len(samples) - 1
    made = array("h")
    for at in range(len(samples) * RATE // rate):
        before, part = divmod(at * rate, RATE)
        after = samples[min(before + 1, last)]
        made.append(samples[before] + (after - samples[before]) * part // RATE)
    return made


def taken(choice: Choice) -> Samples:
    """Return the samples of the first file of a choice that can be taken; refuse as the last."""
    for path in choice[:-1]:
        try:
            return read_recording(path)
        except Refusal:  # the settings tell what is wrong with it: what ships is played
            continue
    return read_recording(choice[-1])


def joined(phrases: Sequence[Sequence[Choice]]) -> Samples:
    """Return one stretch of samples: phrases with rests between them; refuse as `taken` does."""
    made = array("h")
    for phrase in phrases:
        made.extend(_rest(_BETWEEN if made else 0))
        for at, choice in enumerate(phrase):
            made.extend(_rest(_WITHIN if at else 0))
            made.extend(taken(choice))
    return made


def _rest(seconds: float) -> Samples:
    return array("h", bytes(_BYTES_OF_ONE * round(seconds * RATE)))


def wav_of(samples: Samples) -> bytes:
    """Return samples as a WAV file."""
    written = array("h", samples)
    if sys.byteorder == "big":
        written.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(_BYTES_OF_ONE)
        sound.setframerate(RATE)
        sound.writeframes(written.tobytes())
    return file.getvalue()


def seconds_of(samples: Samples) -> float:
    """Return how long samples last."""
    return len(samples) / RATE
