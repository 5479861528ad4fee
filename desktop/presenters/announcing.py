"""Let a call be heard: the chime with every call, then the number in the languages of the hall."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from desktop.models.board import Called
from desktop.models.declared import SOUND, SOUND_LANGUAGES
from desktop.models.spoken_number import Tongue
from desktop.presenters.board import BoardPresenter
from desktop.presenters.desk_settings import DeskSettings
from desktop.presenters.frame_view import StatusView
from desktop.presenters.sentences_sound import silence_words
from desktop.services import sounds
from desktop.services.desk import Desk
from desktop.sound.player import Player
from desktop.sound.speaker import Speaker

_TONGUES: Final[Mapping[str, tuple[Tongue, ...]]] = MappingProxyType(
    {
        "kk-ru": ("kk", "ru"),
        "ru-kk": ("ru", "kk"),
        "kk": ("kk",),
        "ru": ("ru",),
        "": (),
    }
)
"""What each value of the setting means: the languages, the one said first in front."""


class Announcing(QObject):
    """Announce every fresh call of the board, as this computer is set to, beside the window.

    Signals:
        changed: what is heard, or why nothing is, is another than before.
    """

    changed = Signal()
    _told = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        player: Player | None,
        *,
        settings: DeskSettings,
        board: BoardPresenter,
        parent: QObject | None = None,
    ) -> None:
        """Take who plays, None where this computer has no way to."""
        super().__init__(parent)
        self._desk, self._settings, self._board = desk, settings, board
        self._clock: Callable[[], dt.datetime] = desk().clock
        self._speaker = Speaker(player, clock=self._clock, told=self._told.emit)
        self._told.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        board.called.connect(self._announce)
        board.shown_changed.connect(self._follow)
        settings.changed.connect(self._follow_setting)
        self._follow()

    @property
    def is_wanted(self) -> bool:
        """Say whether calls are to be heard at this computer now."""
        mode = self._settings.value(SOUND)
        return mode == "always" or (mode == "board" and self._board.is_shown)

    @property
    def silence(self) -> str:
        """Say in a few words why nothing is heard, empty when the last sound was."""
        return silence_words(self._speaker.silence)

    @property
    def is_busy(self) -> bool:
        """Say whether something is playing or waits to be."""
        return self._speaker.is_busy

    def statuses(self) -> tuple[StatusView, ...]:
        """Tell the foot that calls are to be heard and are not."""
        if not (self.is_wanted and self.silence):
            return ()
        return (StatusView(key="sound", words=self.silence, tone="near"),)

    def try_out(self) -> None:
        """Play a number as it would be called, whether sounds are wanted or not."""
        said = sounds.sample(self._desk(), tongues=self._tongues(), at=self._clock())
        self._speaker.say(said)

    def _tongues(self) -> tuple[Tongue, ...]:
        return _TONGUES[self._settings.value(SOUND_LANGUAGES)]

    def _announce(self, call: Called) -> None:
        if self.is_wanted:
            self._speaker.say(
                sounds.announced(
                    self._desk(),
                    letter=call.letter,
                    number=call.number,
                    window=call.window,
                    tongues=self._tongues(),
                    at=call.at,
                )
            )

    def _follow_setting(self, key: str) -> None:
        if key == SOUND.key:
            self._follow()

    def _follow(self) -> None:
        """Hear of calls without a board too where that is wanted."""
        self._board.listen(wanted=self._settings.value(SOUND) == "always")
        self.changed.emit()

    def close(self) -> None:
        """End what plays, and let nothing run on."""
        self._speaker.close()
