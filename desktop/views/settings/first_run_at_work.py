"""Bring the first run to the frame: what each of its steps sets going in the program."""

from PySide6.QtCore import QObject, Signal

from desktop.presenters.program import Program
from desktop.views.keys import PhysicalKeys
from desktop.views.main_window import Frame
from desktop.views.pages import FIRST_RUN
from desktop.views.settings.backups_form import BackupsForm
from desktop.views.settings.every_form import forms_of
from desktop.views.settings.first_run import FirstRunPage
from desktop.views.settings.windows_form import WindowsForm
from desktop.views.theme import Theme


class FirstRunAtWork(QObject):
    """Wire the first run to one frame; it lives as long as its frame.

    Signals:
        finished: everything an office needs is set up.
        page_wanted: name of the page where something that is left is done.
        practice_requested: go to the practice office.
    """

    finished = Signal()
    page_wanted = Signal(str)
    practice_requested = Signal()

    def __init__(self, frame: Frame, program: Program) -> None:
        super().__init__(frame)
        self._frame, self._program = frame, program

    def make_page(self, theme: Theme, keys: PhysicalKeys) -> FirstRunPage:
        """Make the page."""
        page = FirstRunPage(theme, forms_of(theme, self._program, first=True), keys)
        page.begin_at(self._program.setting_up.step)
        page.step_shown.connect(self._program.setting_up.stand_at)
        page.step_left.connect(self._save_step)
        page.place_wanted.connect(self._leave_for)
        page.step_completed.connect(self._let_first_sit_down)
        page.practice_requested.connect(self.practice_requested)
        page.finished.connect(self._finish)
        return page

    def is_needed(self) -> bool:
        """Say whether an office, its windows or an administrator is missing, or steps are left.

        Steps are left to whoever may set the office up; nobody else is kept from his work.
        """
        settings, staff = self._program.settings, self._program.staff
        if not (settings.is_chosen() and staff.has_administrator() and settings.windows()):
            return True
        may_go_on = self._program.rights.may_open(FIRST_RUN)
        return self._program.setting_up.is_under_way and may_go_on

    def show_left(self) -> None:
        """Show what is left when the first run comes on show again."""
        page = self._frame.pages.page(FIRST_RUN)
        if isinstance(page, FirstRunPage):
            page.show_step("left")

    def _leave_for(self, place: str) -> None:
        self._finish()
        self.page_wanted.emit(place)

    def _finish(self) -> None:
        """Let work begin; what was set up is worth a first backup, if it has none."""
        self._program.setting_up.finish()
        self.finished.emit()
        if self._program.backups.last_good() is None:
            self._program.backups.make()

    def _save_step(self, step: str) -> None:
        """Open the window proposed, and let the first employee sit down at one."""
        page = self._frame.pages.page(FIRST_RUN)
        if not isinstance(page, FirstRunPage):
            return
        form = page.form(step)
        if isinstance(form, WindowsForm):
            form.open_first()
        elif isinstance(form, BackupsForm):
            self._program.backups.make()
        self._let_first_sit_down()

    def _let_first_sit_down(self, *_step: str) -> None:
        """Let the first employee work here, who may enter the others."""
        session = self._program.session
        if session.window is not None and session.operator is None:
            first = next(iter(session.staff()), "")
            if first:
                session.sign_in(first)
