"""What the band of the practice office offers: the way back, and a beginning afresh."""

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.presenters.program import Program
from desktop.views.main_window import Frame


class PracticeAtWork(QObject):
    """Wire the band to one frame, where there is one; it lives as long as its frame.

    Signals:
        leave_requested: the real office is wanted again.
    """

    leave_requested = Signal()

    def __init__(self, frame: Frame, program: Program) -> None:
        super().__init__(frame)
        self._program = program
        if frame.band is not None:
            frame.band.leave_requested.connect(self.leave_requested)
            frame.band.afresh_requested.connect(self.ask_afresh)

    def ask_afresh(self) -> None:
        """Say what goes, and begin afresh once that is wanted."""
        said = _("Everything tried here goes, and the invented people come anew.")
        self._program.notices.say("near", said, link=_("Start afresh"), action=self._begin_afresh)

    def _begin_afresh(self) -> None:
        """Close the window; whoever opened it makes the office anew and opens it again."""
        self._program.setting_up.want_afresh()
        self.leave_requested.emit()
