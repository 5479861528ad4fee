"""Play through `winsound`, which every Python of Windows has.

A sound is begun and not waited for inside Windows, so that it can be ended: the length of the WAV
says when it is over (docs/windows.md: not tried yet).
"""

import sys
import tempfile
from pathlib import Path
from threading import Event

from desktop.sound.player import Outcome


class WindowsPlayer:
    """Play with the sound of Windows."""

    def __init__(self) -> None:
        self._stopped = Event()

    def play(self, wav: bytes, *, seconds: float) -> Outcome:
        """Play a WAV of so many seconds to its end."""
        try:
            with tempfile.TemporaryDirectory(prefix="kense-") as folder:
                file = Path(folder) / "call.wav"
                file.write_bytes(wav)
                return self._played(file, seconds)
        except (OSError, RuntimeError):  # no room for the file; no device
            return "refused"

    def _played(self, file: Path, seconds: float) -> Outcome:
        if sys.platform != "win32":
            return "refused"
        import winsound  # noqa: PLC0415  there is none elsewhere

        how = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        winsound.PlaySound(str(file), how)
        try:
            return "stopped" if self._stopped.wait(seconds) else "played"
        finally:
            winsound.PlaySound(None, 0)  # lets the file go

    def stop(self) -> None:
        """End what is playing now, from another thread; nothing is played after it."""
        self._stopped.set()
