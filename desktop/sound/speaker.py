"""Let announcements be heard one after the other, beside the window, in the order they were made.

They wait in a line and never overlap. What waited too long is not said: whoever was called stands
at the window by then, or another call follows. Its first phrase, the chime, is played a while
longer, since every call is chimed. A thread plays; it exists only while there is something to play.
"""

import datetime as dt
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Final, Literal, TypeAlias

from desktop.models.errors import Refusal
from desktop.sound.player import GRACE, Outcome, Player
from desktop.sound.recording import Choice, joined, seconds_of, wav_of

OLDEST: Final = dt.timedelta(seconds=20)  # since the call, for an announcement to begin
LATEST: Final = dt.timedelta(seconds=60)  # and for its chime alone

Silence: TypeAlias = Literal["", "no-player", "refused", "hung", "sound-missing"]
"""Why nothing is heard; empty when the last sound was, or none was tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """Hold what is played for one call made `at` an instant, phrase by phrase, the chime first."""

    phrases: tuple[tuple[Choice, ...], ...]
    at: dt.datetime


class Speaker:
    """Play announcements with a player, or stay silent and say so where there is none."""

    def __init__(
        self,
        player: Player | None,
        *,
        clock: Callable[[], dt.datetime],
        told: Callable[[], None],
    ) -> None:
        """Take who plays; `told` is called, from the thread that plays, when `silence` changed."""
        self._player, self._clock, self._told = player, clock, told
        self._lock = Lock()
        self._waiting: deque[Announcement] = deque()
        self._thread: Thread | None = None
        self._is_closed = False
        self.silence: Silence = "" if player is not None else "no-player"

    @property
    def is_busy(self) -> bool:
        """Say whether something is playing or waits to be."""
        thread = self._thread
        return thread is not None and thread.is_alive()

    def say(self, announcement: Announcement) -> None:
        """Let an announcement be heard after those before it; nothing waits for it."""
        if self._player is None:
            return
        with self._lock:
            if self._is_closed:
                return
            self._waiting.append(announcement)
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._play_all, name="sounds", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """End what is playing and forget what waits; closing twice is harmless."""
        with self._lock:
            self._is_closed = True
            self._waiting.clear()
            thread = self._thread
        if self._player is not None:
            self._player.stop()
        if thread is not None:
            thread.join(GRACE)

    def _play_all(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                next_one = self._waiting.popleft()
            age = self._clock() - next_one.at
            if age <= LATEST:
                self._take(self._played(next_one.phrases[: None if age <= OLDEST else 1]))

    def _played(self, phrases: Sequence[Sequence[Choice]]) -> Outcome | Literal["sound-missing"]:
        if self._player is None:
            return "stopped"
        try:
            samples = joined(phrases)
        except Refusal:
            return "sound-missing"
        return self._player.play(wav_of(samples), seconds=seconds_of(samples))

    def _take(self, outcome: Outcome | Literal["sound-missing"]) -> None:
        if outcome == "stopped" or self._is_closed:
            return
        now: Silence = "" if outcome == "played" else outcome
        changed, self.silence = now != self.silence, now
        if changed:
            self._told()
