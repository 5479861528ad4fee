"""Bring the first run to the frame: what each of its steps sets going in the program."""

from PySide6.QtCore import QObject, Signal

from desktop.presenters.program import Program
from desktop.views.keys import PhysicalKeys
from desktop.views.main_window import Frame
from desktop.views.pages import FIRST_RUN
from desktop.views.settings.every_form import forms_of
from desktop.views.settings.first_run import FirstRunPage
from desktop.views.settings.windows_form import WindowsForm
from desktop.views.theme import Theme


class FirstRunAtWork(QObject):
    """Wire the first run to one frame; it lives as long as its frame.

    Signals:
        finished: everything an office needs is set up.
        practice_requested: go to the practice office.
    """

    finished = Signal()
    practice_requested = Signal()

    def __init__(self, frame: Frame, program: Program) -> None:
        super().__init__(frame)
        self._frame, self._program = frame, program

    def make_page(self, theme: Theme, keys: PhysicalKeys) -> FirstRunPage:
        """Make the page."""
        page = FirstRunPage(theme, forms_of(theme, self._program, first=True), keys)
        page.step_left.connect(self._save_step)
        page.step_completed.connect(self._let_first_sit_down)
        page.practice_requested.connect(self.practice_requested)
        page.finished.connect(self.finished)
        page.finished.connect(self._program.backups.make)  # what was set up is worth a first one
        return page

    def _save_step(self, step: str) -> None:
        """Open the window proposed, and let the first employee sit down at one."""
        page = self._frame.pages.page(FIRST_RUN)
        if not isinstance(page, FirstRunPage):
            return
        form = page.form(step)
        if isinstance(form, WindowsForm):
            form.open_first()
        self._let_first_sit_down()

    def _let_first_sit_down(self, *_step: str) -> None:
        """Let the first employee work here, who may enter the others."""
        session = self._program.session
        if session.window is not None and session.operator is None:
            first = next(iter(session.staff()), "")
            if first:
                session.sign_in(first)
