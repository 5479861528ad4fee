"""What is said of the sounds of a call: its settings and their values."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

SOUND: Final[Mapping[str, str]] = MappingProxyType(
    {
        "setting.sound": marked("When a call is heard"),
        "setting.sound.languages": marked("Spoken after the chime"),
        "sound.off": marked("Off"),
        "sound.board": marked("With the lobby board"),
        "sound.always": marked("Always"),
        "spoken.kk-ru": marked("Kazakh, Russian"),
        "spoken.ru-kk": marked("Russian, Kazakh"),
        "spoken.kk": marked("Kazakh"),
        "spoken.ru": marked("Russian"),
        "spoken.none": marked("Chime alone"),
    }
)
