"""What an act of a register is; each noun gives its own, register_acts.py has the table of them."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.models.permissions import Command
from desktop.presenters.case_acts import Act
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterAct:
    """Offer one act on a register: its key, its words, and how it is begun.

    `make` takes the record of the line chosen, empty where the act `needs_line` none, and refuses
    what hinders it. `key` is a chord as the keys are named everywhere, such as `F2`. `short` words
    it where its key is narrow; else its words do, up to their first sign.
    """

    id: str
    key: str
    command: Command
    words: Callable[[], str]
    make: Callable[[Desk, str], Act]
    needs_line: bool = True
    short: Callable[[], str] | None = None
