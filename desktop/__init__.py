"""Kense: the queue, the intake, the decision and the paper of a district office, offline."""

import ctypes
import datetime as dt
import sys
from typing import Final

__version__: Final = "0.1.0"

BUILT_ON: Final = dt.date(2026, 11, 23)
"""The day this version was made; a clock before it is doubted (D51)."""

_SPARE_REFERENCES: Final = 1 << 40


def _keep_constants_alive() -> None:
    """Give `None`, `True` and `False` more references than a process can lose.

    PySide6 6.12.0 takes them for immortal, as they are from Python 3.12 on: with Python 3.11 every
    Qt call that returns nothing, and every signal emitted from Python (it returns `True`), drops a
    reference it never took, and after some hundred signals or five thousand calls the interpreter
    ends with "bool_dealloc" or "none_dealloc". PySide6 6.11 counts rightly; remove this when the
    least PySide6 we allow does so again, or the least Python is 3.12.
    """
    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += _SPARE_REFERENCES


if sys.version_info < (3, 12):
    _keep_constants_alive()
