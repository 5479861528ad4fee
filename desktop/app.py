"""The composition root of the window: what an opening needs to become a working program.

Nothing here is shared between two programs: no singleton, no state of a module. Tests and the demo
open an office with `open_kense`; `desktop.start` does it in two halves round the first paint.
"""

import datetime as dt
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import QDeadlineTimer, QEvent, QThread
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from desktop import crash, paths
from desktop.i18n import Language, _, language
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.opening import Choices, Opening
from desktop.presenters.closing import ClosingPresenter
from desktop.presenters.looks import Looks, ThemeName
from desktop.presenters.program import Program
from desktop.presenters.sweeping import Sweeper
from desktop.printing.cups import CupsSpool
from desktop.printing.spool import Spool
from desktop.services.desk import Desk
from desktop.services.installation import close_installation
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import Layouts, read_layouts
from desktop.views.closing import Closing
from desktop.views.counter.page import CounterPage
from desktop.views.main_window import MainWindow
from desktop.views.pages import COUNTER, ON_RAIL, SETTINGS
from desktop.views.practice_door import PracticeDoor
from desktop.views.qt_language import QtLanguage
from desktop.views.qt_spool import QtSpool
from desktop.views.settings.page import SECTIONS, SettingsPage
from desktop.views.theme import STYLE
from desktop.views.widgets.focus_ring import FocusRing
from desktop.views.widgets.icons import Icons
from desktop.views.work import Work

BUILT_ON: Final = dt.date(2026, 11, 22)
"""The day this version was made; a clock before it is doubted (D51)."""

_PATIENCE: Final = 15_000  # milliseconds that `settle` waits for the background
_IDLE: Final = 3  # rounds with nothing under way: what is told last may ask for more


class Kense:
    """A working program: owns what an opening does not, and closes all of it in order."""

    def __init__(
        self,
        opening: Opening,
        *,
        spool: Spool | None = None,
        built_on: dt.date = BUILT_ON,
        layouts: Layouts | None = None,
        seat: tuple[str, str] = ("", ""),
    ) -> None:
        """Bring the work to an opening; reports of bugs are left beside its database.

        `layouts` are those of the papers, if they were read already; `seat` is for `sit_down`.
        """
        self._opening = opening
        opening.window.setWindowIcon(QIcon(str(paths.resources() / "icon" / "kense.png")))
        self.reports = opening.database.path.parent / "reports"
        self._is_closed = False
        self.looks = self._looks_of(opening)
        self.ring = FocusRing(opening.theme, opening.window, opening.app)
        self.program = Program(
            self._nobodys_desk(opening.forms, layouts),
            forms=opening.forms,
            machine=paths.machine(os.environ),
            changes=opening.changes,
            looks=self.looks,
            spool=spool or system_spool(),
            report=self.report,
            built_on=built_on,
            parent=opening.window,
        )
        self._begin_at(*seat)
        self.closing = self._closing_of(opening)
        self._sweeper = Sweeper(opening.window)  # before anything is asked beside the window
        self._door = self._practice_door()
        self._qt_words: QtLanguage | None = None
        self._say_qt_words()
        self._connect()
        self.work = self._first_work()
        opening.theme.show_icons(Icons())
        self._begin()

    def _begin(self) -> None:
        """Let time pass, and take away what a program that was killed left behind."""
        self.program.begin()
        self.program.registers.leaving.clear_left()

    def _closing_of(self, opening: Opening) -> Closing:
        """Let the window wait for the backup of a day that is over."""
        program, window = self.program, opening.window
        return Closing(
            window,
            ClosingPresenter(program.session.desk, backups=program.backups, parent=window),
            app=opening.app,
            theme=opening.theme,
            keys=opening.keys,
        )

    @staticmethod
    def _looks_of(opening: Opening) -> Looks:
        """Keep what the start was told, so that it is in force from now on."""
        looks, choices = Looks(opening.database, opening.window), opening.choices
        if choices.language is not None:
            looks.use_language(choices.language)
        if choices.theme is not None:
            looks.use_theme(choices.theme)
        if choices.scale is not None:
            looks.use_scale(choices.scale)
        return looks

    def _nobodys_desk(self, forms: Path, layouts: Layouts | None) -> Desk:
        choices = self._opening.choices
        read = cache(partial(read_layouts, forms))
        return Desk(
            database=self._opening.database,
            catalogue=Catalogue(forms),
            clock=choices.clock,
            randomness=choices.randomness,
            layouts=read if layouts is None else lambda: layouts,
        )

    def _practice_door(self) -> PracticeDoor:
        """Return the way to the practice office of this one."""
        office = str(self._opening.database.path.absolute())
        command = [*paths.this_program(), "--lang", language(), "practice", "--office", office]
        return PracticeDoor(self.window, command, self.program.notices, self.window)

    def _go_through_door(self) -> None:
        """Go to the practice office; from it, back to the real one: its window closes."""
        if self._opening.frame.is_practice:
            self.window.close()
        else:
            self._opening.frame.pages.end_work()
            self._door.open()

    def _connect(self) -> None:
        self._opening.make_pages_by(self._make_page)
        looks, theme = self.looks, self._opening.theme
        looks.language_changed.connect(self._speak)
        looks.theme_changed.connect(lambda name: theme.use(name=name))
        looks.scale_changed.connect(self._scale)
        self.window.closed.connect(self.close)

    def _scale(self, scale: int) -> None:
        self._opening.theme.use(scale=scale)
        self.window.fit()

    def _say_qt_words(self) -> None:
        """Let Qt's own words be said in the language spoken now."""
        before, self._qt_words = self._qt_words, QtLanguage(self.window)
        if before is not None:
            self._opening.app.removeTranslator(before)
        self._opening.app.installTranslator(self._qt_words)

    def _speak(self, _language: Language) -> None:
        """Build the frame and its pages again in another language; what was typed stays."""
        self._say_qt_words()
        self._opening.frame.pages.end_work()
        shown, laid = self.page, self.work.lay_down()
        section = self._section()
        self._opening.new_frame()
        self.work = self._new_work()
        self.work.begin()
        self.show_page(f"{shown}.{section}" if section else shown)
        self.work.take_up(laid)

    def _section(self) -> str:
        page = self._opening.frame.pages.made(SETTINGS)
        return page.section if isinstance(page, SettingsPage) else ""

    def _first_work(self) -> Work:
        """Begin the work; an office that cannot leaves nothing running."""
        try:
            self.work = self._new_work()
            self.work.begin()
        except Refusal:
            self.program.close()
            raise
        return self.work

    def _new_work(self) -> Work:
        work = Work(
            self._opening.frame,
            self.program,
            theme=self._opening.theme,
            keys=self._opening.keys,
        )
        work.practice_requested.connect(self._go_through_door)
        shown = self._opening.frame.pages.made(COUNTER)
        window = self.program.session.window
        if isinstance(shown, CounterPage) and window is not None:
            work.fill_counter(shown, window.window)
        return work

    def _make_page(self, name: str) -> QWidget:
        if name != COUNTER:
            return self.work.page(name)
        page = CounterPage(self._opening.theme)
        window = self.program.session.window
        if window is not None:
            self.work.fill_counter(page, window.window)
        return page

    @property
    def window(self) -> MainWindow:
        """Return the window."""
        return self._opening.window

    @property
    def page(self) -> str:
        """Return the name of the page on show."""
        return self._opening.frame.pages.current

    def pages(self) -> tuple[str, ...]:
        """Return the names of what can be shown now, sections of the settings among them.

        Who signs in is asked of a sealed record alone.
        """
        hidden = {"access"} if self.program.access is None else set()
        sections = tuple(f"{SETTINGS}.{name}" for name in SECTIONS if name not in hidden)
        return (*(page.name for page in ON_RAIL), *sections)

    def show_page(self, name: str) -> None:
        """Show a page by its name, as `counter` or `settings.windows`."""
        self.work.show_page(name)

    def _begin_at(self, window: str, operator: str) -> None:
        """Sit down before anything is shown; whoever cannot leaves nothing running."""
        try:
            self.sit_down(window, operator)
        except Refusal:
            self.program.close()
            raise

    def sit_down(self, window: str, operator: str) -> None:
        """Move to a counter and sign in there; what is empty stays as it is."""
        if window:
            self.program.session.sit_at(window, operator)
        elif operator:
            self.program.session.sign_in(operator)

    def use_language(self, language: Language) -> None:
        """Speak another language from now on."""
        self.looks.use_language(language)

    def desk(self) -> Desk:
        """Return the desk of whoever works at the counter now, over the same database."""
        return self.program.session.desk()

    def show(self) -> None:
        """Show the window."""
        self.window.come_up()

    def settle(self) -> None:
        """Run the event loop until nothing is under way beside the window; for tests and demo."""
        app, deadline, idle = self._opening.app, QDeadlineTimer(_PATIENCE), 0
        while idle < _IDLE and not deadline.hasExpired():
            app.processEvents()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            idle = 0 if self._is_busy() else idle + 1
            if not idle:
                QThread.msleep(1)  # what reads beside the window needs the interpreter

    def _is_busy(self) -> bool:
        if self._is_closed:
            return False
        program = self.program
        beside = program.background.is_busy or program.backups.is_busy
        return beside or program.decisions.owes_paper

    def run(self) -> int:
        """Show the window, work until it is closed, and return the exit status."""
        self.window.closed.connect(self._opening.app.quit)
        self.show()
        return self._opening.app.exec()

    def report(self, error: Exception) -> None:
        """Leave a report of a bug and say where it lies."""
        self.tell_report(crash.report(error, self.reports, moment=self._opening.choices.clock()))

    def tell_report(self, report: Path | None) -> None:
        """Say that the program made a mistake, and where its report lies."""
        said = _("The program made a mistake. What was recorded is safe. The report is in {file}.")
        self.program.notices.say("past", said.format(file=report or "–"))

    def close(self) -> None:
        """Keep everything and let nothing run on; closing twice is harmless."""
        if self._is_closed:
            return
        self._is_closed = True
        self._opening.frame.pages.end_work()
        self._door.close()
        self.program.close()
        with suppress(Refusal):  # a hint for the next start, nothing that may keep us open
            close_installation(self.desk(), paths.machine(os.environ))
        self._sweeper.stop()
        if self._qt_words is not None:
            self._opening.app.removeTranslator(self._qt_words)
        self._opening.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if not self._is_closed:
            self.window.close()
        self.close()
        self._opening.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_kense(  # noqa: PLR0913  ten of them are choices, named at the call
    app: QApplication,
    path: Path,
    *,
    clock: Callable[[], dt.datetime] | None = None,
    randomness: Randomness = os.urandom,
    language: Language | None = None,
    theme: ThemeName | None = None,
    scale: int | None = None,
    spool: Spool | None = None,
    forms: Path | None = None,
    built_on: dt.date = BUILT_ON,
    window_id: str = "",
    operator: str = "",
    key: bytes | None = None,
) -> Kense:
    """Open an office, with its key if it is sealed, and bring its window to work, hidden.

    `window_id` and `operator` say at which counter and who; left out, as the desk remembers.
    Refuses what `open_database` refuses, `window-unknown`, `staff-unknown`.
    """
    choices = Choices(
        clock=clock or machine_clock,
        randomness=randomness,
        language=language,
        theme=theme,
        scale=scale,
        forms=forms,
    )
    opening = Opening(app, path, choices, key=key)
    try:
        return Kense(opening, spool=spool, built_on=built_on, seat=(window_id, operator))
    except BaseException:
        opening.close()
        raise


def application(arguments: list[str]) -> QApplication:
    """Return the application of this process; there must be none yet."""
    app = QApplication([*arguments, *STYLE])
    app.setApplicationName("Kense")
    app.setDesktopFileName("kense")
    return app


def machine_clock() -> dt.datetime:
    """Return the instant this computer believes it is."""
    return dt.datetime.now(dt.UTC)


def system_spool() -> Spool:
    """Return the way this computer prints: CUPS where its `lp` is, Qt elsewhere."""
    return CupsSpool() if shutil.which("lp") else QtSpool()
