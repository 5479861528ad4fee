"""Open the window on the office of an earlier run, where the day goes on."""

import datetime as dt
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler

from desktop.app import application, open_kense
from desktop.demo.file_spool import FileSpool
from desktop.demo.folder import made_before
from desktop.demo.manifest import read_stopped
from desktop.start import FAILED, has_display, hear_qt, no_display


def show(root: Path) -> int:
    """Let a person go on at the moment the day was stopped; return the exit status.

    Refuses `demo-missing`, and what opening the window refuses.
    """
    folder = made_before(root)
    if not has_display(os.environ):
        sys.stderr.write(f"{no_display()}\n")
        return FAILED
    qInstallMessageHandler(hear_qt)
    stopped = read_stopped(folder.manifest)
    with open_kense(
        application(["kense"]),
        folder.database,
        clock=going_on_from(stopped),
        spool=FileSpool(folder.papers),
        built_on=stopped.date(),
    ) as kense:
        return kense.run()


def going_on_from(
    moment: dt.datetime, seconds: Callable[[], float] = time.monotonic
) -> Callable[[], dt.datetime]:
    """Return a clock that shows `moment` now and goes on from there."""
    began = seconds()
    return lambda: moment + dt.timedelta(seconds=seconds() - began)
