"""The composition root of an office: what an opening needs to become a working program.

Tests and the demo open an office with `open_kense`; `desktop.start` does it in two halves round the
first paint. What it shares with a region is in `composing.py`.
"""

import datetime as dt
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop import BUILT_ON
from desktop.composing import Composition, application, machine_clock, system_spool
from desktop.i18n import Language
from desktop.models.ids import Randomness
from desktop.opening import Choices, Opening
from desktop.presenters.looks import ThemeName
from desktop.presenters.program import Program
from desktop.printing.spool import Spool
from desktop.services.desk import Desk
from desktop.sound.player import Player
from desktop.standards.layouts import Layouts
from desktop.views.board.at_work import BOARD, BOARD_CAP, board_of
from desktop.views.counter.page import CounterPage
from desktop.views.pages import COUNTER, ON_RAIL, SETTINGS
from desktop.views.practice_door import PracticeDoor, practice_command
from desktop.views.self_service.at_work import TOUCH, TOUCH_CAP, touch_of
from desktop.views.settings.page import SECTIONS
from desktop.views.work import Work

__all__ = ["BUILT_ON", "Kense", "application", "machine_clock", "open_kense", "system_spool"]


class Kense(Composition[Program, Work]):
    """A working office."""

    def __init__(
        self,
        opening: Opening,
        *,
        spool: Spool | None = None,
        built_on: dt.date = BUILT_ON,
        layouts: Layouts | None = None,
        seat: tuple[str, str] = ("", ""),
        player: Player | None = None,
    ) -> None:
        """Bring the work to an opening; reports of bugs are left beside its database.

        `layouts` are those of the papers, if they were read already; `seat` is for `sit_down`.
        Calls are heard by `player`, and by nobody without one: tests and the demo are silent.
        """
        self._player = player
        self._spool, self._built_on, self._first_seat = spool or system_spool(), built_on, seat
        super().__init__(opening, layouts=layouts)

    @override
    def _new_program(self, desk: Desk) -> Program:
        return Program(
            desk,
            forms=self._opening.forms,
            machine=self.machine,
            changes=self._opening.changes,
            looks=self.looks,
            spool=self._spool,
            report=self.report,
            built_on=self._built_on,
            player=self._player,
            parent=self._opening.window,
        )

    @override
    def _begin(self) -> None:
        """Let time pass, and take away what a program that was killed left behind."""
        super()._begin()
        self.program.registers.leaving.clear_left()
        self.board.follow(self.program.board, self.window)
        self.touch.follow(self.program.self_service, self.program.touch, self.window)

    @override
    def _prepare(self) -> None:
        """Know the way to the practice office of this one."""
        command = partial(practice_command, self._opening.database.path)
        self._door = PracticeDoor(self.window, command, self._tell_past, self.window)
        self.board = board_of(self._opening.app)
        self.window.closed.connect(lambda: self.board.end(self.program.board))
        self.touch = touch_of(self._opening.app)
        self.window.closed.connect(lambda: self.touch.end(self.program.self_service))
        self._opening.keys.bind("screens", {BOARD_CAP: BOARD, TOUCH_CAP: TOUCH})
        self._opening.keys.command_requested.connect(self._switch_screen)

    def _switch_screen(self, command: str) -> None:
        if command == BOARD:
            self.board.switch()
        elif command == TOUCH:
            self.touch.switch()

    def _tell_past(self, words: str) -> None:
        self.program.notices.say("past", words)

    def _go_through_door(self) -> None:
        """Go to the practice office; from it, back to the real one: its window closes."""
        if self._opening.frame.is_practice:
            self.window.close()
        else:
            self._opening.frame.pages.end_work()
            self._door.open()

    @override
    def _end_besides(self) -> None:
        self._door.close()
        self.board.let_go(self.program.board, self._opening.choices.clock)
        self.touch.let_go(self.program.self_service)

    @override
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

    @override
    def _make_page(self, name: str) -> QWidget:
        if name != COUNTER:
            return super()._make_page(name)
        page = CounterPage(self._opening.theme)
        window = self.program.session.window
        if window is not None:
            self.work.fill_counter(page, window.window)
        return page

    @override
    def pages(self) -> tuple[str, ...]:
        """Return the names of what can be shown now, sections of the settings among them.

        Who signs in is asked of a sealed record alone.
        """
        hidden = {"access"} if self.program.access is None else set()
        sections = tuple(f"{SETTINGS}.{name}" for name in SECTIONS if name not in hidden)
        return (*(page.name for page in ON_RAIL), *sections)

    @override
    def _seat(self) -> None:
        self.sit_down(*self._first_seat)

    def sit_down(self, window: str, operator: str) -> None:
        """Move to a counter and sign in there; what is empty stays as it is."""
        if window:
            self.program.session.sit_at(window, operator)
        elif operator:
            self.program.session.sign_in(operator)

    @override
    def _is_busy(self) -> bool:
        owes = not self._is_closed and self.program.decisions.owes_paper
        return owes or super()._is_busy()


def open_kense(  # noqa: PLR0913  eleven of them are choices, named at the call
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
    player: Player | None = None,
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
        return Kense(
            opening, spool=spool, built_on=built_on, seat=(window_id, operator), player=player
        )
    except BaseException:
        opening.close()
        raise
