"""Bring the work to a window that stands: over a plain record, or over one somebody opened.

Which program it becomes, an office's or a region's, is decided here and nowhere below.
"""

import os
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from PySide6.QtCore import QTimer

from desktop import crash
from desktop.app import Kense
from desktop.composing import Composition
from desktop.entrance import accounts_at, remember
from desktop.models.declared import LANGUAGE, SCALE, THEME
from desktop.opening import Opening
from desktop.presenters.computer import ComputerPresenter, nothing_said, read_system
from desktop.presenters.program import Program
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.shift import Shift
from desktop.presenters.sign_in_door import Admitted
from desktop.presenters.viewing import ViewLog
from desktop.region_opening import RegionOpening
from desktop.services.backups import finish_apart
from desktop.services.drill import drill_apart
from desktop.sound.finding import system_player
from desktop.standards.layouts import read_layouts
from desktop.views.sign_in.guard import Guard, no_queue

Lock = Callable[[str, str], None]  # why the record is closed, and who opened it
AnyKense: TypeAlias = Composition[Any, Any]


def begin_work(
    opening: Opening,
    *,
    quit_: Callable[[], None],
    admitted: Admitted | None = None,
    lock: Lock | None = None,
) -> AnyKense:
    """Bring the work to an opening whose window stands; `quit_` is called once it is closed.

    Errors nobody caught leave a report beside the office from now on; that an earlier run died
    without one is told, with the trace it left. The layouts are read at once: one that cannot be
    used is refused (`layout-missing`, `layout-broken`) before anybody has a number to print. Of a
    sealed record `admitted` opened it, and `lock` asks who comes next (D46).
    """
    kense = _composed(opening)
    know_computer(kense, asks=not isinstance(opening, RegionOpening))
    kense.program.backups.prove_by(finish_apart)
    kense.program.keeping.drills.drill_by(drill_apart)
    kense.window.closed.connect(quit_)
    clock = opening.choices.clock
    died = crash.adopt_fatal(kense.reports, moment=clock())
    crash.install(kense.reports, clock=clock, tell=kense.tell_report)
    if admitted is not None and lock is not None:
        watch_over(kense, opening, admitted, lock)
    if died is not None:  # last: whoever came in is told, not who sat here before
        kense.tell_report(died)
    return kense


def _composed(opening: Opening) -> AnyKense:
    """Return the program an opening is for."""
    layouts = read_layouts(opening.forms)
    if isinstance(opening, RegionOpening):
        # Late: an office needs none of it (docs/adr/0006-start-up.md).
        module = import_module("desktop.region_app")
        region: AnyKense = module.RegionKense(opening, layouts=layouts)
        module.note_views_at_region(region.program)
        return region
    kense = Kense(opening, layouts=layouts, player=system_player(os.environ))
    note_views(kense.program)
    return kense


def know_computer(kense: AnyKense, *, asks: bool) -> ComputerPresenter:
    """Keep a reserve on this computer's disk, and at an office ask whether it is the one known.

    A region's keys lie in its computer's own folder alone: there nothing has to be asked.
    """
    program = kense.program
    computer = ComputerPresenter(
        program.session.desk,
        kense.machine,
        background=program.background,
        ticker=program.ticker,
        notices=program.notices,
        probe=read_system if asks else nothing_said,
        parent=program,
    )
    computer.changed.connect(program.frame.refresh)
    program.frame.stand_beside(computer.statuses)
    computer.look()
    return computer


def note_views(program: Program) -> ViewLog:
    """Let the record know from now on who opens whose card (parcels §3.4)."""
    log = ViewLog(
        program.session.desk,
        background=program.background,
        notices=program.notices,
        parent=program,
    )
    log.watch(
        program.search,
        program.cases.peek_changed,
        program.decisions.case_changed,
        program.handing.case_changed,
        program.register_acts.sheet_changed,
        program.print_queue.preview.changed,
    )
    return log


def _close(kense: AnyKense, guard: Guard, lock: Callable[[], None]) -> None:
    """Put up the page of signing in, and close the record behind it."""
    lock()
    guard.close()
    kense.close()


def _remember_looks(kense: AnyKense, machine: Path) -> None:
    """Let the page of signing in look and speak as the window did."""
    looks = kense.looks

    def keep(_changed: object = None) -> None:
        kept = {LANGUAGE.key: looks.language, THEME.key: looks.theme, SCALE.key: str(looks.scale)}
        remember(machine, kept)

    for changed in (looks.language_changed, looks.theme_changed, looks.scale_changed):
        changed.connect(keep)
    keep()


def watch_over(kense: AnyKense, opening: Opening, admitted: Admitted, lock: Lock) -> Guard:
    """Let the window be covered and the record be closed; return who stands guard."""
    program = kense.program
    shift = Shift(
        accounts_at(opening.database.path, opening.choices),
        session=program.session,
        ticker=program.ticker,
        parent=program,
    )
    program.take_shift(shift)
    _remember_looks(kense, shift.accounts.machine)
    shift.begin(admitted)
    program.staff.proposed_name = admitted.name
    guard = Guard(
        kense.window,
        shift,
        program,
        theme=opening.theme,
        keys=opening.keys,
        report=kense.report,
        queue_here=partial(_queue_here, program) if isinstance(program, Program) else no_queue,
    )
    kense.window.closed.connect(guard.close)

    def close(why: str) -> None:
        shift.close_wanted.disconnect(close)  # once; and whoever is being told now is told first
        QTimer.singleShot(0, partial(_close, kense, guard, partial(lock, why, shift.opener)))

    shift.close_wanted.connect(close)
    return guard


def _queue_here(program: Program) -> tuple[str, QueuePresenter] | None:
    """Return the name of this window and the queue before it, None where there is none."""
    window = program.session.window
    return (window.name, program.counter(window.window).queue) if window is not None else None
