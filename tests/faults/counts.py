"""How often each fault is tried: enough at every check, many times that in `make soak`."""

import os
from typing import Final

SOAK: Final = "KENSE_SOAK"


def count(ci: int, soak: int) -> int:
    """Return how many times to try: `ci` in an ordinary run, `soak` where KENSE_SOAK is set."""
    return soak if os.environ.get(SOAK) else ci
