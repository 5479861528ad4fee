"""What a newcomer may try in the practice office, and what of it was done there already.

A trial is done once the journal holds, after what the office was filled with, a fact of that kind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import journal
from desktop.store.practice import is_practice

Trial: TypeAlias = Literal["give", "call", "register", "print", "sign", "hand-over"]

FILLED: Final = "practice.filled"
"""The desk setting that keeps how many entries the invented people made."""

_FACTS: Final[Mapping[Trial, frozenset[str]]] = MappingProxyType(
    {
        "give": frozenset({"TicketIssued"}),
        "call": frozenset({"TicketCalled"}),
        "register": frozenset({"CaseRegistered"}),
        "print": frozenset({"PaperPrinted", "PaperHandWritten"}),
        "sign": frozenset({"DecisionSigned"}),
        "hand-over": frozenset({"HandedOver"}),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialSeen:
    """Name a trial and say whether it was done."""

    trial: Trial
    done: bool


def begin_trials(desk: Desk) -> None:
    """Count as tried what is done from now on."""
    filled = str(journal.length(desk.database))
    desk_tables.set_setting(desk.database, key=FILLED, value=filled)


def see_trials(desk: Desk) -> tuple[TrialSeen, ...]:
    """Return every trial in its order; none of a real office."""
    if not is_practice(desk.database):
        return ()
    filled = desk_tables.setting(desk.database, FILLED)
    if not filled:  # an office made before there were trials
        return ()
    facts = journal.facts_after(desk.database, int(filled))
    return tuple(TrialSeen(trial=each, done=bool(_FACTS[each] & facts)) for each in _FACTS)
