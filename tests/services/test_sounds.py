"""An office's own recordings: judged when they are taken, given up one by one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import sounds
from desktop.services.desk import Desk
from tests.helpers.office import an_office
from tests.helpers.sounds import a_wav


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "office.db") as made:
        yield made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder of two recordings, one that would not sound and two of other names."""
    folder = tmp_path / "stick"
    files = {
        "chime.wav": a_wav(seconds=0.5),
        "kk/10.wav": a_wav(rate=44_100),
        "ru/10.wav": a_wav(channels=2),
        "kk/11.wav": a_wav(),
        "hello.wav": a_wav(),
        "kk/notes.txt": b"read slowly",
    }
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def kept(desk: Desk) -> list[str]:
    own = sounds.folder(desk)
    return sorted(path.relative_to(own).as_posix() for path in own.rglob("*") if path.is_file())


def test_what_would_sound_is_taken_and_the_rest_is_told(desk: Desk, stick: Path) -> None:
    found = sounds.take(desk, source=stick)
    assert found.taken == ("chime", "kk/10")
    assert [(each.recording, each.fault and each.fault.code) for each in found.refused] == [
        ("ru/10", "sound-not-mono")
    ]
    assert found.unknown == ("hello.wav", "kk/11.wav")
    assert kept(desk) == ["chime.wav", "kk/10.wav"]
    own = sounds.folder(desk)
    assert (own / "kk" / "10.wav").read_bytes() == (stick / "kk" / "10.wav").read_bytes()
    assert sounds.own_recordings(own) == (
        sounds.Own(recording="chime"),
        sounds.Own(recording="kk/10"),
    )


def test_a_recording_taken_later_replaces_the_one_before(desk: Desk, stick: Path) -> None:
    sounds.take(desk, source=stick)
    (stick / "chime.wav").write_bytes(a_wav(seconds=0.7))
    sounds.take(desk, source=stick)
    own = sounds.folder(desk)
    assert (own / "chime.wav").read_bytes() == (stick / "chime.wav").read_bytes()
    sounds.take(desk, source=own)  # its own folder changes nothing
    assert kept(desk) == ["chime.wav", "kk/10.wav"]


def test_a_recording_given_up_is_gone_and_ours_cannot_be(desk: Desk, stick: Path) -> None:
    beside = desk.database.path.with_name("beside.wav")
    beside.write_bytes(a_wav())
    sounds.take(desk, source=stick)
    for name in ("kk/10", "kk/10", "ru/10", "../beside"):
        sounds.give_up(desk, recording=name)
    assert kept(desk) == ["chime.wav"]
    assert beside.exists()
    sounds.give_up(desk, recording="chime")
    assert kept(desk) == []


def test_a_folder_without_recordings_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="sounds-none"):
        sounds.take(desk, source=tmp_path / "nowhere")


def test_a_folder_that_cannot_be_written_is_told(desk: Desk, stick: Path) -> None:
    sounds.folder(desk).write_text("in the way")
    with pytest.raises(Refusal, match="sounds-not-kept"):
        sounds.take(desk, source=stick)


def test_only_who_may_set_the_computer_up_changes_recordings(desk: Desk, stick: Path) -> None:
    stranger = replace(desk, operator="nobody")
    with pytest.raises(Refusal):
        sounds.take(stranger, source=stick)
    with pytest.raises(Refusal):
        sounds.give_up(stranger, recording="chime")
    assert not sounds.folder(desk).exists()


def test_the_sample_begins_with_a_letter_of_the_office(desk: Desk) -> None:
    said = sounds.sample(desk, tongues=("kk",), at=desk.clock())
    names = [choice[-1].stem for phrase in said.phrases for choice in phrase]
    assert names == ["chime", "letter-q", "10", "4", "window-1"]
