"""What is said when the registers refuse: of which there is none, what cannot be printed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

REGISTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "register-unknown": marked("There is no such register: {register}. Open the page again."),
    }
)
"""Sentences by code."""
