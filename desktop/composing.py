"""What every working program is, an office's and a region's: an opening brought to work.

Nothing here is shared between two programs: no singleton, no state of a module. `app.py` composes
an office, `region_app.py` a region; neither asks what it is.
"""

import datetime as dt
import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from types import TracebackType
from typing import Final, Generic, Protocol, Self, TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QThread
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from desktop import crash, paths
from desktop.i18n import Language, _
from desktop.models.errors import Refusal
from desktop.models.paper import PaperKind
from desktop.opening import Opening
from desktop.presenters.closing import ClosingPresenter
from desktop.presenters.common_program import CommonProgram
from desktop.presenters.looks import Looks
from desktop.presenters.sweeping import Sweeper
from desktop.printing.cups import CupsSpool
from desktop.printing.spool import Spool
from desktop.services.desk import Desk
from desktop.services.installation import close_installation
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile, Layouts, read_layouts
from desktop.views.closing import Closing
from desktop.views.laying_down import Laid
from desktop.views.main_window import MainWindow
from desktop.views.pages import SETTINGS
from desktop.views.qt_language import QtLanguage
from desktop.views.qt_spool import QtSpool
from desktop.views.settings.page import SettingsPage
from desktop.views.theme import STYLE
from desktop.views.widgets.focus_ring import FocusRing
from desktop.views.widgets.icons import Icons

_PATIENCE: Final = 15_000  # milliseconds that `settle` waits for the background
_IDLE: Final = 3  # rounds with nothing under way: what is told last may ask for more


class Wiring(Protocol):
    """What a composition asks of whoever wires its frame."""

    def begin(self) -> None:
        """Begin with whatever must come first."""

    def page(self, name: str) -> QWidget:
        """Make a page."""

    def show_page(self, name: str) -> None:
        """Show a page by its name."""

    def lay_down(self) -> Laid:
        """Let what stands open go without a word."""

    def take_up(self, laid: Laid) -> None:
        """Open again what was laid down."""


P = TypeVar("P", bound=CommonProgram)
W = TypeVar("W", bound=Wiring)


class Composition(ABC, Generic[P, W]):
    """A working program: owns what an opening does not, and closes all of it in order."""

    def __init__(
        self, opening: Opening, *, layouts: Layouts | None = None, machine: Path | None = None
    ) -> None:
        """Bring the work to an opening; reports of bugs are left beside its database.

        `layouts` are those of the papers, if they were read already; `machine` is the folder of
        this computer's own secrets, left out the one of this user.
        """
        self._opening = opening
        opening.window.setWindowIcon(QIcon(str(paths.resources() / "icon" / "kense.png")))
        self.reports = opening.database.path.parent / "reports"
        self._is_closed = False
        self.looks = self._looks_of(opening)
        self.ring = FocusRing(opening.theme, opening.window, opening.app)
        self.machine = machine or paths.machine(os.environ)
        self.program: P = self._new_program(self._nobodys_desk(opening.forms, layouts))
        self._seat_first()
        self.closing = self._closing_of(opening)
        self._sweeper = Sweeper(opening.window)  # before anything is asked beside the window
        self._qt_words: QtLanguage | None = None
        self._prepare()
        self._say_qt_words()
        self._connect()
        self.work: W = self._first_work()
        opening.theme.show_icons(Icons())
        self._begin()

    @abstractmethod
    def _new_program(self, desk: Desk) -> P:
        """Make the presenters over the desk of nobody in particular."""

    @abstractmethod
    def _new_work(self) -> W:
        """Wire the frame on show."""

    @abstractmethod
    def pages(self) -> tuple[str, ...]:
        """Return the names of what can be shown now, sections of the settings among them."""

    def _seat(self) -> None:
        """Let somebody sit down before anything is shown; refuses whoever cannot."""

    def _prepare(self) -> None:
        """Make what is owned besides, before the frame is wired."""

    def _end_besides(self) -> None:
        """Let go of what is owned besides."""

    def _begin(self) -> None:
        """Let time pass."""
        self.program.begin()

    def _make_page(self, name: str) -> QWidget:
        return self.work.page(name)

    def _seat_first(self) -> None:
        """Sit down before anything is shown; whoever cannot leaves nothing running."""
        try:
            self._seat()
        except Refusal:
            self.program.close()
            raise

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
        read: Callable[[], Mapping[PaperKind, LayoutFile]] = cache(partial(read_layouts, forms))
        return Desk(
            database=self._opening.database,
            catalogue=Catalogue(forms),
            clock=choices.clock,
            randomness=choices.randomness,
            layouts=read if layouts is None else lambda: layouts,
        )

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

    def _first_work(self) -> W:
        """Begin the work; a record that cannot leaves nothing running."""
        try:
            self.work = self._new_work()
            self.work.begin()
        except Refusal:
            self.program.close()
            raise
        return self.work

    @property
    def window(self) -> MainWindow:
        """Return the window."""
        return self._opening.window

    @property
    def page(self) -> str:
        """Return the name of the page on show."""
        return self._opening.frame.pages.current

    def show_page(self, name: str) -> None:
        """Show a page by its name, as `counter` or `settings.windows`."""
        self.work.show_page(name)

    def use_language(self, language: Language) -> None:
        """Speak another language from now on."""
        self.looks.use_language(language)

    def desk(self) -> Desk:
        """Return the desk of whoever works here now, over the same database."""
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
        program = self.program
        return not self._is_closed and (program.background.is_busy or program.backups.is_busy)

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
        self._end_besides()
        self.program.close()
        with suppress(Refusal):  # a hint for the next start, nothing that may keep us open
            close_installation(self.desk(), self.machine)
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
