"""The stages of an application: whose term still runs in them, and what takes it on from each."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.permissions import Command

OPEN_STAGES: Final = ("registered", "with-head", "assigned", "examined", "decided")
"""Stages in which the term still runs for the office itself (D6)."""

OTHER_STAGES: Final = ("sent-to-department", "ready", "closed")
"""Stages in which somebody else must act, or nobody any more."""

TAKEN_ON_BY: Final[Mapping[str, tuple[Command, ...]]] = MappingProxyType(
    {
        "registered": ("case.lay-before-head",),
        "with-head": ("case.assign", "case.enter-assignment"),
        "assigned": ("case.examine",),
        "examined": ("case.sign", "case.enter-signature"),
        "sent-to-department": ("case.dispatch",),
        "decided": ("case.grant",),
    }
)
"""What it takes to take a case on from a stage: first to do it oneself, then to enter the sheet on
which the head did it (W-14, D41)."""
