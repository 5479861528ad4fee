"""Recordings read, judged and joined."""

import math
from array import array
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.sound.recording import (
    RATE,
    at_rate,
    joined,
    read_recording,
    seconds_of,
    taken,
    wav_of,
)
from tests.helpers.sounds import a_wav, samples_of


def a_file(folder: Path, data: bytes, name: str = "1.wav") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "sound-not-wav"),
        (b"RIFF\xff\xff\xff\x7fWAVE", "sound-not-wav"),
        (b"ID3\x04 an mp3 by another name", "sound-not-wav"),
        (a_wav()[:30], "sound-not-wav"),
        (a_wav(channels=2), "sound-not-mono"),
        (a_wav(width=1), "sound-not-16-bit"),
        (a_wav(width=3), "sound-not-16-bit"),
        (a_wav(rate=7_999), "sound-bad-rate"),
        (a_wav(rate=96_000), "sound-bad-rate"),
        (a_wav(rate=8_000, seconds=4.01), "sound-too-long"),
        (a_wav(rate=48_000, seconds=9), "sound-too-long"),
        (a_wav(seconds=0), "sound-empty"),
        (a_wav(hertz=0), "sound-empty"),
    ],
)
def test_a_recording_that_would_not_sound_is_refused(
    tmp_path: Path, data: bytes, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        read_recording(a_file(tmp_path, data))
    assert refused.value.code == code
    assert refused.value.fields["file"] == "1.wav"


def test_a_file_that_is_not_there_or_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="sound-missing"):
        read_recording(tmp_path / "gone.wav")
    with pytest.raises(Refusal, match="sound-unreadable"):
        read_recording(tmp_path)


@given(st.binary(max_size=200), st.integers(0, 120))
def test_no_damage_to_a_file_is_worse_than_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int
) -> None:
    whole = a_wav(seconds=0.01)
    path = tmp_path_factory.getbasetemp() / "damaged.wav"
    path.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    try:
        read_recording(path)
    except Refusal as refusal:
        assert refusal.code.startswith("sound-")  # noqa: PT017  it need not be refused


@pytest.mark.parametrize("rate", [8_000, 11_025, 22_050, 44_100, 48_000])
def test_a_recording_of_another_rate_lasts_as_long_and_sounds_as_high(
    tmp_path: Path, rate: int
) -> None:
    samples = read_recording(a_file(tmp_path, a_wav(rate=rate, seconds=0.5, hertz=440)))
    assert seconds_of(samples) == pytest.approx(0.5, abs=0.001)
    crossings = sum(before < 0 <= after for before, after in pairwise(samples))
    assert crossings == pytest.approx(220, abs=2)
    power = math.sqrt(sum(each * each for each in samples) / len(samples))
    assert power == pytest.approx(9_000 / math.sqrt(2), rel=0.05)


@given(st.lists(st.integers(-32_768, 32_767), min_size=1), st.integers(8_000, 48_000))
def test_drawing_between_samples_never_leaves_their_bounds(values: list[int], rate: int) -> None:
    made = at_rate(array("h", values), rate)
    assert all(min(values) <= each <= max(values) for each in made)


def test_the_offices_own_recording_is_played_in_place_of_ours_where_it_can_be(
    tmp_path: Path,
) -> None:
    own = a_file(tmp_path, a_wav(hertz=300), "own.wav")
    bad = a_file(tmp_path, a_wav(channels=2), "bad.wav")
    ours = a_file(tmp_path, a_wav(hertz=500), "ours.wav")
    assert taken((own, ours)) == samples_of(own)
    assert taken((bad, ours)) == samples_of(ours)
    assert taken((tmp_path / "gone.wav", ours)) == samples_of(ours)
    with pytest.raises(Refusal, match="sound-missing"):
        taken((bad, tmp_path / "gone.wav"))


def test_recordings_are_joined_whole_with_rests_of_silence_between(tmp_path: Path) -> None:
    ours = a_file(tmp_path, a_wav(seconds=0.1), "ours.wav")
    own = a_file(tmp_path, a_wav(rate=44_100, seconds=0.2), "own.wav")
    made = joined([[(ours,)], [(own,), (ours,)]])
    first, second = samples_of(ours), read_recording(own)
    long, short = array("h", bytes(2 * RATE // 4)), array("h", bytes(2 * RATE // 25))
    assert made == first + long + second + short + first


def test_what_is_joined_is_a_wav_that_anyone_reads(tmp_path: Path) -> None:
    ours = a_file(tmp_path, a_wav(seconds=0.1), "ours.wav")
    made = joined([[(ours,)]])
    assert samples_of(a_file(tmp_path, wav_of(made), "made.wav")) == made
