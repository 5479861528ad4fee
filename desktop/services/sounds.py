"""The sounds of a call: those that ship, and the office's own recordings in their place.

Own recordings lie in the folder `sounds` beside the record, one folder a language, named as those
that ship. They belong to this computer: no backup and no parcel carries them (docs/sounds.md).
"""

import datetime as dt
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.spoken_number import CHIME, Tongue, recordings
from desktop.models.spoken_number import announcement as spoken
from desktop.services.desk import Desk
from desktop.sound.recording import Choice, judge
from desktop.sound.speaker import Announcement

FOLDER: Final = "sounds"
_SAMPLE: Final = ("Қ", 14, "1")  # what is said to try it where no line has a letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """Tell of one recording of an office: its name, and why it is not played, if it is not."""

    recording: str
    fault: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Tell what a folder held: recordings taken, those refused with the reason, other names."""

    taken: tuple[str, ...]
    refused: tuple[Own, ...]
    unknown: tuple[str, ...]


def folder(desk: Desk) -> Path:
    """Return where the office's own recordings lie; it need not be there."""
    return desk.database.path.parent / FOLDER


def announced(
    desk: Desk,
    *,
    letter: str,
    number: int,
    window: str,
    tongues: Sequence[Tongue],
    at: dt.datetime,
) -> Announcement:
    """Return what is played for a call made `at` an instant to a window of that name."""
    phrases = spoken(letter=letter, number=number, window=window, tongues=tongues)
    own = folder(desk)
    return Announcement(
        phrases=tuple(tuple(_choice(own, name) for name in phrase) for phrase in phrases), at=at
    )


def sample(desk: Desk, *, tongues: Sequence[Tongue], at: dt.datetime) -> Announcement:
    """Return what is played to try the sounds: number 14 of the first line, to the first window."""
    letter, number, window = _SAMPLE
    lines = desk.catalogue.standard(desk.office().services[0]).lines
    first = next((line.letter for line in lines), letter)
    return announced(desk, letter=first, number=number, window=window, tongues=tongues, at=at)


def _choice(own: Path, name: str) -> Choice:
    file = f"{name}.wav"
    return (own / file, paths.resources() / FOLDER / file)


def own_recordings(own: Path) -> tuple[Own, ...]:
    """Judge the recordings in a folder that are named as ours, in the order of those that ship."""
    return tuple(
        Own(recording=name, fault=_fault(own / f"{name}.wav"))
        for name in recordings()
        if (own / f"{name}.wav").is_file()
    )


def _fault(path: Path) -> Refusal | None:
    try:
        judge(path)
    except Refusal as refusal:
        return refusal
    return None


def take(desk: Desk, *, source: Path) -> Taken:
    """Take the recordings of a folder that would sound, in place of those taken before.

    Refuses `settings.printers` to whoever may not set this computer up, `sounds-none` where the
    folder holds no recording of ours, and `sounds-not-kept` where they cannot be written.
    """
    desk.require("settings.printers")
    found = own_recordings(source)
    if not found:
        raise Refusal("sounds-none", folder=str(source), example="kk/1.wav")
    good = tuple(each.recording for each in found if each.fault is None)
    own = folder(desk)
    try:
        for name in good:
            _copy(source / f"{name}.wav", own / f"{name}.wav")
    except OSError as error:
        raise Refusal("sounds-not-kept", folder=str(own)) from error
    refused = tuple(each for each in found if each.fault is not None)
    return Taken(taken=good, refused=refused, unknown=_unknown(source))


def _copy(file: Path, target: Path) -> None:
    """Copy a file so that it is either there whole or not at all."""
    if target.exists() and file.samefile(target):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_suffix(".part")
    try:
        shutil.copyfile(file, half)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)


def _unknown(source: Path) -> tuple[str, ...]:
    """Name the WAV files of a folder and of its folders of languages that are none of ours."""
    known = {f"{name}.wav" for name in recordings()}
    found = [*source.glob("*.wav"), *source.glob("kk/*.wav"), *source.glob("ru/*.wav")]
    names = (path.relative_to(source).as_posix() for path in sorted(found))
    return tuple(name for name in names if name not in known)


def give_up(desk: Desk, *, recording: str) -> None:
    """Take an own recording away: the one that ships is played again; unknown, nothing happens.

    Refuses `settings.printers` to whoever may not set this computer up, `sounds-not-kept`.
    """
    desk.require("settings.printers")
    if recording not in recordings():
        return
    own = folder(desk)
    try:
        (own / f"{recording}.wav").unlink(missing_ok=True)
        if recording != CHIME:
            with suppress(OSError):  # other recordings lie there
                (own / recording).parent.rmdir()
    except OSError as error:
        raise Refusal("sounds-not-kept", folder=str(own)) from error
