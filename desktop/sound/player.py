"""Say what a player does: it makes a WAV heard on this computer, and tells whether it could.

`play` is asked from a thread of its own, one sound at a time. It never raises and never lasts much
longer than the sound: a player that hangs is ended. Nothing is played through a network.
"""

from typing import Final, Literal, Protocol, TypeAlias

Outcome: TypeAlias = Literal["played", "refused", "hung", "stopped"]
"""What became of a sound: heard, refused by player or device, ended as hung, ended by us."""

GRACE: Final = 3.0  # seconds a player may take beyond the length of a sound


class Player(Protocol):
    """Make sounds heard."""

    def play(self, wav: bytes, *, seconds: float) -> Outcome:
        """Play a WAV of so many seconds to its end."""

    def stop(self) -> None:
        """End what is playing now, from another thread; nothing is played after it."""
