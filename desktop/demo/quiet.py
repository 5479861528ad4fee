"""A loudspeaker for pictures: everything is played, and nobody hears it."""

from desktop.sound.player import Outcome


class Quiet:
    """Play without a sound, at once."""

    def play(self, wav: bytes, *, seconds: float) -> Outcome:
        """Say that a sound was heard."""
        del wav, seconds
        return "played"

    def stop(self) -> None:
        """Do nothing: nothing lasts."""
