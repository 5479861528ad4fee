"""What can be done from a register: an act for each key, asked on the sheet of the acts on cases.

Each noun gives its acts in a file of its own; here is the one table of them.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.presenters.blanks_acts import BLANK_ACTS
from desktop.presenters.case_acts import Act
from desktop.presenters.coupon_guest_acts import COUPON_ACTS
from desktop.presenters.register_act import RegisterAct
from desktop.presenters.reissue_acts import REISSUE_ACTS
from desktop.presenters.weapon_acts import WEAPON_ACTS
from desktop.services.desk import Desk

REGISTER_ACTS: Final[Mapping[str, tuple[RegisterAct, ...]]] = MappingProxyType(
    {**REISSUE_ACTS, **BLANK_ACTS, **COUPON_ACTS, **WEAPON_ACTS}
)
"""The acts of each register, by its id; one that is not here has none."""


def acts_of(desk: Desk, register: str) -> tuple[RegisterAct, ...]:
    """Return the acts of a register that the operator may do."""
    return tuple(each for each in REGISTER_ACTS.get(register, ()) if desk.may(each.command))


def begun(act: RegisterAct, ref: str) -> Callable[[Desk], Act]:
    """Return what begins an act on the record of a line, for whoever may do it."""

    def make(desk: Desk) -> Act:
        desk.require(act.command)
        return act.make(desk, ref)

    return make
