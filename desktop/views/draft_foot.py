"""Say in the foot when the draft of the counter was saved last, and of no other."""

from PySide6.QtCore import QObject

from desktop.presenters.intake import IntakePresenter
from desktop.presenters.intake_view import FormView
from desktop.views.main_window import Frame


class DraftFoot(QObject):
    """Follow the intake at one counter after another."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._intake: IntakePresenter | None = None

    def follow(self, intake: IntakePresenter) -> None:
        """Tell of the drafts of this counter from now on."""
        if self._intake is not None:
            self._intake.form_changed.disconnect(self._tell)
            self._intake.opened.disconnect(self._forget)
        self._intake = intake
        intake.form_changed.connect(self._tell)
        intake.opened.connect(self._forget)

    def _tell(self, form: FormView) -> None:
        self._frame.show_draft(form.saved)

    def _forget(self, _opened: bool) -> None:  # noqa: FBT001  the signal's own
        self._frame.show_draft("")
