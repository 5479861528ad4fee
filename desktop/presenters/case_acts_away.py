"""Every act upon a case on its path that a menu offers, by the stage of the case (W-7.1b, D30)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.presenters import (
    blank_again,
    blank_told,
    case_acts_department,
    case_acts_ending,
    case_acts_forms,
    case_acts_grant,
    case_acts_inquiry,
    case_acts_letter_check,
    case_acts_letters,
    case_acts_portal,
    case_acts_reissue,
    complaint_decision,
)
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_path import ReassignCase
from desktop.services.desk import Desk

_REASSIGN: Final = Offered(
    words=marked("To another employee"),
    make=ReassignCase,
    stages=frozenset({"assigned"}),
    command="case.assign",
)
AWAY: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        **case_acts_inquiry.OFFERED,
        **case_acts_department.OFFERED,
        **case_acts_portal.OFFERED,
        **case_acts_grant.OFFERED,
        **blank_told.OFFERED,
        **blank_again.OFFERED,
        **case_acts_letters.OFFERED,
        **case_acts_letter_check.OFFERED,
        **case_acts_reissue.OFFERED,
        **case_acts_forms.OFFERED,
        **case_acts_ending.ANSWERED,
        **complaint_decision.OFFERED,
        "reassign": _REASSIGN,
    }
)
"""The acts by their keys, in the order a menu offers them."""


def acts_at(desk: Desk, stage: str) -> tuple[tuple[str, str], ...]:
    """Return the acts that the operator may do at a stage, and their words."""
    return tuple(
        (key, _(act.words))
        for key, act in AWAY.items()
        if stage in act.stages and desk.may(act.command)
    )
