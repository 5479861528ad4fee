"""Every act upon a case on its path that a menu offers, by the stage of the case (W-7.1b, D30)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _
from desktop.presenters import case_acts_department, case_acts_inquiry
from desktop.presenters.case_acts_offered import Offered
from desktop.services.desk import Desk

AWAY: Final[Mapping[str, Offered]] = MappingProxyType(
    {**case_acts_inquiry.OFFERED, **case_acts_department.OFFERED}
)
"""The acts by their keys, in the order a menu offers them."""


def acts_at(desk: Desk, stage: str) -> tuple[tuple[str, str], ...]:
    """Return the acts that the operator may do at a stage, and their words."""
    return tuple(
        (key, _(act.words))
        for key, act in AWAY.items()
        if stage in act.stages and desk.may(act.command)
    )
