"""Open the window on the office of an earlier run, where its last day goes on."""

import datetime as dt
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler

from desktop import paths
from desktop.app import application, open_kense
from desktop.demo.file_spool import FileSpool
from desktop.demo.folder import made_before
from desktop.demo.manifest import read_stopped
from desktop.demo.path_people import HEAD
from desktop.demo.script import read_script, script_path
from desktop.demo.sealed import accounts_of, enter
from desktop.services import access
from desktop.sound.finding import system_player
from desktop.start import FAILED, has_display, hear_qt, no_display
from desktop.views.pages import DECISIONS


def show(root: Path) -> int:
    """Let a person go on at the moment the last day was stopped; return the exit status.

    It is opened for the head, who has something to resolve and to sign; whoever works there can be
    chosen in the window. Refuses `demo-missing`, and what opening the window refuses.
    """
    folder = made_before(root)
    if not has_display(os.environ):
        sys.stderr.write(f"{no_display()}\n")
        return FAILED
    qInstallMessageHandler(hear_qt)
    stopped = read_stopped(folder.manifest)
    clock = going_on_from(stopped)
    by = enter(accounts_of(folder.afterwards, clock, paths.machine(os.environ)), HEAD)
    with open_kense(
        application(["kense"]),
        folder.afterwards,
        clock=clock,
        spool=FileSpool(folder.papers_afterwards),
        built_on=stopped.date(),
        window_id=read_script(script_path()).window[0].window,
        operator=HEAD,
        key=by.key,
        player=system_player(os.environ),
    ) as kense:
        access.tell_signed_in(kense.desk(), by)
        kense.show_page(DECISIONS)
        return kense.run()


def going_on_from(
    moment: dt.datetime, seconds: Callable[[], float] = time.monotonic
) -> Callable[[], dt.datetime]:
    """Return a clock that shows `moment` now and goes on from there."""
    began = seconds()
    return lambda: moment + dt.timedelta(seconds=seconds() - began)
