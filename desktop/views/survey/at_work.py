"""Bring the survey screen to whoever is asked, and what is touched there to its presenter."""

from PySide6.QtCore import QObject

from desktop.presenters.program import Program
from desktop.presenters.survey import SurveyView
from desktop.views.main_window import Frame
from desktop.views.survey.screen import SurveyScreen
from desktop.views.theme import Theme


class SurveyAtWork(QObject):
    """Show the questions of one visit at a time; the screen goes with its frame."""

    def __init__(self, frame: Frame, program: Program, theme: Theme) -> None:
        super().__init__(frame)
        self._frame, self._program, self._theme = frame, program, theme
        self.screen: SurveyScreen | None = None
        program.survey.screen_wanted.connect(self._show)

    def _show(self, view: SurveyView) -> None:
        self._close()
        screen = SurveyScreen(self._theme, view, self._frame)
        screen.answered.connect(self._program.survey.answer)
        screen.destroyed.connect(self._forget)
        self.screen = screen
        screen.stand(self._frame.window())

    def _close(self) -> None:
        if self.screen is not None:
            self.screen.close()

    def _forget(self) -> None:
        self.screen = None
