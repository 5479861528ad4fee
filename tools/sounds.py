"""Make the sounds that ship: a chime by arithmetic, spoken samples by eSpeak NG (docs/sounds.md).

`pip install espeakng-loader` (the library with its voices; no dependency of ours, and nothing of it
ships), then `python -m tools.sounds`. What is read is in `desktop/models/spoken_words.py`. Each
file is mono, 16 bits, 16,000 a second, without silence at its ends, as loud as the others.
"""

import ctypes
import math
import wave
from array import array
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from desktop.models.spoken_number import CHIME, LETTERS, recordings
from desktop.models.spoken_words import is_kazakh_alone, words_of

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "sounds"
RATE: Final = 16_000  # a second
LOUDNESS: Final = -20.0  # dB of full scale, the mean power of a file
LOUDEST: Final = -1.0  # dB of full scale, no sample above it

_FULL: Final = 32_768
_WORDS_A_MINUTE: Final = 135  # slower than usual: a hall echoes
_LETTERS_A_MINUTE: Final = 100  # a letter is short, and nothing round it helps to understand it
_AS_HEARD: Final = {  # where the voice would swallow a letter that stands alone
    "kk/letter-e": "йе",
    "kk/letter-u": "ұу",
    "ru/letter-i": "[[i:]]",
}
_SILENT: Final = 0.01  # of the loudest sample
_KEPT: Final = 0.02  # seconds of what is quieter, before and after
_FADE: Final = 0.008  # seconds
_TAPS: Final = 24  # samples on each side that a sample at another rate is made of
_CHIME: Final = ((659.26, 0.0, 0.9), (523.25, 0.42, 1.1))  # Hz, begins, lasts: e″ and c″
_PARTIALS: Final = (
    (1, 1.0, 3.2),
    (2, 0.35, 5.0),
    (3, 0.12, 7.5),
)  # times, strength, decay a second
_BUFFERED: Final = 2  # eSpeak hands over what it made, and plays nothing
_READ_AS: Final = 0x101  # UTF-8, and phonemes within [[ ]]
_RATE_OF_SPEECH: Final = 1


def chime() -> list[float]:
    """Return two struck tones, the second a third lower, as fractions of full scale."""
    seconds = max(begins + lasts for _hertz, begins, lasts in _CHIME)
    made = [0.0] * round(seconds * RATE)
    for hertz, begins, lasts in _CHIME:
        first = round(begins * RATE)
        for at in range(round(lasts * RATE)):
            now = at / RATE
            struck = min(1.0, now / _FADE)
            made[first + at] += struck * sum(
                strength * math.exp(-decay * now) * math.sin(2 * math.pi * hertz * times * now)
                for times, strength, decay in _PARTIALS
            )
    return finished(made)


def finished(samples: Sequence[float]) -> list[float]:
    """Return samples without silence at their ends, faded there, as loud as every other file."""
    even = _as_loud(_trimmed(samples))
    faded = round(_FADE * RATE)
    for at in range(min(faded, len(even))):
        even[at] *= at / faded
        even[-1 - at] *= at / faded
    return even


def at_rate(samples: Sequence[float], rate: int) -> list[float]:
    """Return samples of another rate at ours, by a windowed sinc: nothing above is folded in."""
    narrowed = min(1.0, RATE / rate)
    made = []
    for at in range(len(samples) * RATE // rate):
        place = at * rate / RATE
        around = range(max(0, int(place) - _TAPS), min(len(samples), int(place) + _TAPS + 1))
        made.append(narrowed * sum(samples[n] * _weight(place - n, narrowed) for n in around))
    return made


def _weight(distance: float, narrowed: float) -> float:
    turned = math.pi * distance * narrowed
    window = 0.5 + 0.5 * math.cos(math.pi * distance / (_TAPS + 1))
    return window * (math.sin(turned) / turned if turned else 1.0)


def _trimmed(samples: Sequence[float]) -> Sequence[float]:
    heard = _SILENT * max(map(abs, samples))
    loud = [at for at, sample in enumerate(samples) if abs(sample) > heard]
    kept = round(_KEPT * RATE)
    return samples[max(0, loud[0] - kept) : loud[-1] + kept]


def _as_loud(samples: Sequence[float]) -> list[float]:
    """Bring samples to the one loudness; what would stand above the loudest is bent, not cut."""
    loudest, made = 10 ** (LOUDEST / 20), list(samples)
    for _again in range(8):
        power = math.sqrt(sum(sample * sample for sample in made) / len(made))
        factor = 10 ** (LOUDNESS / 20) / power
        made = [_bent(sample * factor, loudest) for sample in made]
    return made


def _bent(sample: float, loudest: float) -> float:
    knee = 0.6 * loudest
    over = abs(sample) - knee
    if over <= 0:
        return sample
    return math.copysign(knee + (loudest - knee) * math.tanh(over / (loudest - knee)), sample)


class Speech:
    """Read words aloud with eSpeak NG, into memory."""

    def __init__(self) -> None:
        package: Any = import_module("espeakng_loader")
        self._library = ctypes.CDLL(package.get_library_path())
        self._heard: array[int] = array("h")
        kind = ctypes.CFUNCTYPE(
            ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
        )
        self._take = kind(self._hear)  # held as long as the library may call it
        data = str(Path(package.get_data_path()).parent).encode()
        self.rate: int = self._library.espeak_Initialize(_BUFFERED, 0, data, 0)
        self._library.espeak_SetSynthCallback(self._take)

    def _hear(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, _events: int) -> int:
        if count > 0:
            self._heard.extend(samples[:count])
        return 0

    def read(self, recording: str) -> list[float]:
        """Return what is read for a recording, at our rate."""
        words, voice = _AS_HEARD.get(recording, words_of(recording)), voice_of(recording)
        speed = _LETTERS_A_MINUTE if "/letter-" in recording else _WORDS_A_MINUTE
        self._library.espeak_SetParameter(_RATE_OF_SPEECH, speed, 0)
        self._heard = array("h")
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            raise SystemExit(f"eSpeak NG has no voice {voice}")
        text = words.encode() + b"\0"
        size = ctypes.c_size_t(len(text))
        self._library.espeak_Synth(text, size, 0, 0, 0, _READ_AS, None, None)
        self._library.espeak_Synchronize()
        return finished(at_rate([sample / _FULL for sample in self._heard], self.rate))


def voice_of(recording: str) -> str:
    """Return the voice that reads: a letter that Russian does not have is read in Kazakh."""
    tongue, name = recording.split("/")
    kazakh = {f"letter-{file}" for letter, file in LETTERS.items() if is_kazakh_alone(letter)}
    return "kk" if name in kazakh else tongue


def write(path: Path, samples: Iterable[float]) -> None:
    """Write a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(array("h", (round(sample * (_FULL - 1)) for sample in samples)).tobytes())


def main() -> None:
    """Make every file anew."""
    speech = Speech()
    for recording in recordings():
        made = chime() if recording == CHIME else speech.read(recording)
        write(FOLDER / f"{recording}.wav", made)
    size = sum(path.stat().st_size for path in FOLDER.rglob("*.wav"))
    print(f"{len(recordings())} sounds, {size / 1_000_000:.1f} MB")


if __name__ == "__main__":
    main()
