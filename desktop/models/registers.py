"""The registers of an office: one table of all of them, in the order they are offered."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.register_parts import Register
from desktop.models.registers_blanks import BLANKS
from desktop.models.registers_complaints import COMPLAINTS
from desktop.models.registers_coupons import COUPONS, COUPONS_RECEIVED
from desktop.models.registers_intake import APPLICATIONS, TALONS
from desktop.models.registers_queue import DEVIATIONS
from desktop.models.registers_results import DISPATCHES, HANDED, INVITATIONS, PERMITS
from desktop.models.registers_weapons import OWNERS_DUE, WEAPONS

_ALL: Final = (
    APPLICATIONS,
    TALONS,
    PERMITS,
    INVITATIONS,
    WEAPONS,
    OWNERS_DUE,
    COUPONS,
    COUPONS_RECEIVED,
    HANDED,
    DISPATCHES,
    COMPLAINTS,
    DEVIATIONS,
    BLANKS,
)
REGISTERS: Final[Mapping[str, Register]] = MappingProxyType({each.id: each for each in _ALL})
"""Every register by its id; a noun's registers stand in a file of its own, named here once."""


def register_of(register: str) -> Register:
    """Return a register; refuse `register-unknown` (`register`)."""
    found = REGISTERS.get(register)
    if found is None:
        raise Refusal("register-unknown", register=register)
    return found
