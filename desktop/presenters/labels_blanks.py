"""The words for blanks of strict reporting: kinds, moves, the paper that counts them (D28)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

BLANKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paper.blank-balance": marked("Act of balance of blanks"),
        "command.blank.keep": marked("keeping blanks of strict reporting"),
        "setting.blanks.low": marked("Few blanks are left from"),
        "blanks.permit": marked("forms of permits"),
        "blanks.invitation": marked("forms of invitations"),
    }
)
"""English labels by code."""
