"""How far a long work is, told to whoever waits for it, and left where nobody wants it any more."""

from typing import Final

from desktop.models.errors import Refusal
from desktop.sync.stick import Progress

_BEAT: Final = 250  # parts between two reports


class Underway:
    """Count the parts of one work."""

    def __init__(self, progress: Progress | None = None) -> None:
        """Let `progress` hear parts done and in all; nobody hears of it without."""
        self._progress = progress
        self._done = self._total = 0

    def expect(self, parts: int) -> None:
        """Know of so many parts more, and tell."""
        self._total += parts
        self._tell()

    def go_on(self, parts: int = 1) -> None:
        """Tell of parts that are done; refuse `import-stopped` when told to stop."""
        before, self._done = self._done, self._done + parts
        if before // _BEAT != self._done // _BEAT:
            self._tell()

    def end(self) -> None:
        """Tell that all of it is done, as long as it can still be left."""
        self._done = self._total = max(self._done, self._total)
        self._tell()

    def _tell(self) -> None:
        if self._progress is not None and not self._progress(self._done, self._total):
            raise Refusal("import-stopped")
