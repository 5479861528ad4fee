"""The way into the practice office and back: a program of its own, so that nothing is mixed."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QWidget

from desktop import paths
from desktop.i18n import _, language

_AGAIN: Final = 7
"""The exit status of a practice office that was made anew and is to be opened again."""


def practice_words(*, inside: bool) -> str:
    """Name the act that leads into the practice office, or from its inside back."""
    return _("Leave practice") if inside else _("Practice office")


def practice_command(record: Path) -> list[str]:
    """Return how the practice office beside a record is started, the program first."""
    office = str(record.absolute())
    return [*paths.this_program(), "--lang", language(), "practice", "--office", office]


class PracticeDoor(QObject):
    """Open the practice office in a window of its own; the real one waits hidden until it closes.

    Args:
        window: the window of the real office.
        command: tells how the practice office is started, the program first; asked each time, as
            it is opened in the language spoken then.
        tell: hears in a sentence why it could not be opened.
    """

    def __init__(
        self,
        window: QWidget,
        command: Callable[[], Sequence[str]],
        tell: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self.tell = window, tell
        self._command = command
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
        self._process.started.connect(window.hide)
        self._process.finished.connect(self._come_back)
        self._process.errorOccurred.connect(self._tell_failure)

    @property
    def is_open(self) -> bool:
        """Say whether the practice office is open now."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def open(self) -> None:
        """Go to the practice office, unless it is open already."""
        if not self.is_open:
            self._start()

    def _start(self) -> None:
        program, *words = self._command()
        self._process.setProgram(program)
        self._process.setArguments(words)
        self._process.start()

    def close(self) -> None:
        """Let the practice office end with this program."""
        if self.is_open:
            self._process.finished.disconnect(self._come_back)
            self._process.terminate()
            self._process.waitForFinished()

    def _come_back(self, status: int, _how: QProcess.ExitStatus) -> None:
        """Show the real office again, and say so if the other could not work.

        One that was made anew is opened again instead.
        """
        if status == _AGAIN:
            self._start()
            return
        self._window.show()
        self._window.activateWindow()
        if status:
            self.tell(_("The practice office could not be opened."))

    def _tell_failure(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.tell(_("The practice office could not be opened."))
