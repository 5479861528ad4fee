"""Kense: the queue, the intake, the decision and the paper of a district office, offline."""

from typing import Final

__version__: Final = "0.1.0"
