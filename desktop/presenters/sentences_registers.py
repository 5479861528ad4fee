"""What is said when the registers refuse: of which there is none, what cannot be printed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

REGISTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "register-unknown": marked("There is no such register: {register}. Open the page again."),
        "register-nothing-new": marked("Every line of {year} is printed already."),
        "register-range": marked(
            "Write the first line and the last one, the first before the last, at most {most} "
            "lines."
        ),
        "register-not-printed": marked(
            "Only lines that are printed already are printed again: the last of them is {last}."
        ),
        "register-is-roll": marked(
            "This list is drawn up anew each time: it is saved as a file, not bound."
        ),
    }
)
"""Sentences by code."""
