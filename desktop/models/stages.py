"""The stages of an application, and in which of them the term still runs for the office."""

from typing import Final

OPEN_STAGES: Final = ("registered", "with-head", "assigned", "examined", "decided")
"""Stages in which the term still runs for the office itself (D6)."""

OTHER_STAGES: Final = ("sent-to-department", "ready", "closed")
"""Stages in which somebody else must act, or nobody any more."""
