"""The sounds that ship, measured: no ear has judged them (docs/sounds.md)."""

import math
import wave
from functools import cache
from pathlib import Path

import pytest

from desktop.models.spoken_number import CHIME, TONGUES, recordings
from desktop.sound.recording import Samples
from tests.helpers.sounds import samples_of
from tools import sounds
from tools.packaging import shipped

MILLISECONDS = 1_000 / sounds.RATE


@cache
def every_sound() -> dict[str, Samples]:
    return {name: samples_of(sounds.FOLDER / f"{name}.wav") for name in recordings()}


def decibels(fraction: float) -> float:
    return 20 * math.log10(fraction / 32_768)


def test_each_is_plain_and_neither_a_click_nor_a_speech() -> None:
    for name, samples in every_sound().items():
        with wave.open(str(sounds.FOLDER / f"{name}.wav"), "rb") as file:
            assert file.getparams()[:3] == (1, 2, sounds.RATE), name
        assert 0.15 <= len(samples) / sounds.RATE <= 2.1, name


def test_all_are_as_loud_as_each_other_and_none_is_cut() -> None:
    for name, samples in every_sound().items():
        power = math.sqrt(sum(each * each for each in samples) / len(samples))
        assert decibels(power) == pytest.approx(sounds.LOUDNESS, abs=0.5), name
        assert -9 < decibels(max(map(abs, samples))) < sounds.LOUDEST, name


def test_none_begins_or_ends_with_silence_or_a_click() -> None:
    for name, samples in every_sound().items():
        heard = max(map(abs, samples)) / 100
        before = next(at for at, each in enumerate(samples) if abs(each) > heard)
        after = next(at for at, each in enumerate(reversed(samples)) if abs(each) > heard)
        assert max(before, after) * MILLISECONDS <= 50, name
        assert samples[0] == samples[-1] == 0, name


def test_no_two_of_a_language_are_the_same() -> None:
    for tongue in TONGUES:
        mine = [made.tobytes() for name, made in every_sound().items() if name.startswith(tongue)]
        assert len(set(mine)) == len(mine)


def test_the_chime_that_ships_is_the_one_that_is_made() -> None:
    made = [round(sample * 32_767) for sample in sounds.chime()]
    assert made == pytest.approx(list(every_sound()[CHIME]), abs=1)


def test_they_fit_where_they_are_carried() -> None:
    carried = {str(path) for path in shipped()}
    assert {f"resources/sounds/{name}.wav" for name in recordings()} <= carried
    assert sum(path.stat().st_size for path in sounds.FOLDER.rglob("*")) <= 4_000_000


def test_a_file_is_written_and_a_tone_of_another_rate_keeps_its_height(tmp_path: Path) -> None:
    tone = [math.sin(2 * math.pi * 1_000 * at / 22_050) / 2 for at in range(2_205)]
    made = sounds.at_rate(tone, 22_050)
    sounds.write(tmp_path / "kk" / "1.wav", made)
    samples = samples_of(tmp_path / "kk" / "1.wav")
    ideal = [16_383 * math.sin(2 * math.pi * 1_000 * at / 16_000) for at in range(1_600)]
    assert list(samples[50:-50]) == pytest.approx(ideal[50:-50], abs=300)


def test_a_letter_that_russian_does_not_have_is_read_in_kazakh() -> None:
    assert [sounds.voice_of(f"ru/{name}") for name in ("letter-q", "letter-k", "10")] == [
        "kk",
        "ru",
        "ru",
    ]
