"""How a register is read: what each noun gives the table of services/registers.py."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.models.register_parts import Cells, Period
from desktop.models.text import Text
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterReader:
    """Read the lines of one register, a whole batch by one query.

    `cells` says what each record says, `struck` the word for those that count no more (void,
    annulled), `find` the records that words mean beyond the names and numbers of their
    applications. A roll has its `roll`: the records of a period in their order, and their `cases`
    where they belong to any.
    """

    cells: Callable[[Desk, Sequence[str]], Mapping[str, Cells]]
    struck: Callable[[Desk, Sequence[str]], Mapping[str, Text]] | None = None
    find: Callable[[Desk, str], Sequence[str]] | None = None
    roll: Callable[[Desk, Period], Sequence[str]] | None = None
    cases: Callable[[Desk, Sequence[str]], Mapping[str, str]] | None = None
