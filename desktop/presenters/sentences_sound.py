"""What is said of the sounds of a call: why none is heard, why a recording is not taken."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.sound.speaker import Silence

SOUND: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sound-missing": marked("The file {file} is not there."),
        "sound-unreadable": marked("The file {file} cannot be read. Copy it anew."),
        "sound-not-wav": marked(
            "The file {file} is no WAV that can be read here. Save it as WAV, PCM, 16 bits."
        ),
        "sound-not-mono": marked("The file {file} has several channels. Save it with one (mono)."),
        "sound-not-16-bit": marked("The file {file} is not of 16 bits. Save it as PCM, 16 bits."),
        "sound-bad-rate": marked(
            "The file {file} has an unusual sampling rate. Save it with 8,000 to 48,000 Hz."
        ),
        "sound-too-long": marked(
            "The file {file} lasts longer than {most} seconds. Cut it to the words alone."
        ),
        "sound-empty": marked("Nothing is heard in the file {file}. Record it again."),
        "sounds-none": marked(
            "There is no recording in {folder} that is named as ours. The files are called, for "
            "example, {example}."
        ),
        "sounds-not-kept": marked(
            "The recordings cannot be changed in {folder}. See that there is room and that the "
            "folder may be written to."
        ),
    }
)

_SILENT: Final[Mapping[Silence, str]] = MappingProxyType(
    {
        "no-player": marked("No sound: this computer has no program that plays it"),
        "refused": marked("No sound: no loudspeaker answers"),
        "hung": marked("No sound: the loudspeaker did not end in time"),
        "sound-missing": marked("No sound: the sounds of the program are not there"),
    }
)


def silence_words(silence: Silence) -> str:
    """Say why nothing is heard; empty when something is."""
    return _(_SILENT[silence]) if silence else ""
