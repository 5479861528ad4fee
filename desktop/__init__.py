"""Kense: the queue, the intake, the decision and the paper of a district office, offline."""

import ctypes
import sys
from typing import Final

__version__: Final = "0.1.0"

_SPARE_REFERENCES: Final = 1 << 40


def _keep_none_alive() -> None:
    """Give `None` more references than a process can lose.

    PySide6 6.12.0 takes None for immortal, as it is from Python 3.12 on: with Python 3.11 every Qt
    call that returns nothing drops a reference it never took, and after some five thousand calls
    the interpreter ends with "none_dealloc". PySide6 6.11 counts rightly; remove this when the
    least PySide6 we allow does so again, or the least Python is 3.12.
    """
    ctypes.c_ssize_t.from_address(id(None)).value += _SPARE_REFERENCES


if sys.version_info < (3, 12):
    _keep_none_alive()
