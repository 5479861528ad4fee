"""What is said when a decision cannot be written, examined or signed as it stands (W-14, W-17)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

DECIDED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "outcome-examined": marked(
            "{item}: outcome, grounds and kind of permit are as examined. To change them, return "
            "the application for rework with a reason (F7)."
        ),
        "sheet-before": marked(
            "{number} came there on {day}: no sheet about it is older. Look at the day again."
        ),
    }
)
