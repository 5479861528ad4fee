"""What is said when asking others, or sending to the department and back, is refused."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

AWAY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-site-check": marked("{number}: its standard has nothing to check on site."),
        "no-open-inquiry": marked("{number}: no inquiry waits for an answer."),
    }
)
"""English sentences by code."""
