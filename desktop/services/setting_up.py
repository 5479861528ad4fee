"""What setting a new office up has left for later, asked of what is recorded and kept (look.md).

Nothing here is a fact: each step is done once its own record, key or setting is there, whoever made
it and wherever. What an office does not want is put aside on this computer alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from desktop.models.declared import BOARD_SHOWN
from desktop.models.errors import Refusal
from desktop.models.permissions import Command
from desktop.services import access
from desktop.services.backup_rotation import backups_of
from desktop.services.desk import Desk
from desktop.services.second_place import second_place
from desktop.store import cases, exchange, offices, staff
from desktop.store import desk as desk_tables
from desktop.store.cases import Filter
from desktop.store.practice import is_practice

Later: TypeAlias = Literal[
    "head", "printers", "recovery-sheet", "backup", "second-place", "exchange", "board", "opening"
]
"""What may wait until after the first visitor, in the order it is offered in."""

STEP: Final = "setup.step"
"""The desk setting that keeps the step on show; `DONE` once work began, empty before the first."""

DONE: Final = "done"
TRIED: Final = "setup.printer-tried"
"""The desk setting that says that a printer of this desk took a test page."""

ASIDE: Final = "setup.aside"
"""The desk setting that keeps what this office does not want, by commas."""

_NEEDS: Final[Mapping[Later, Command]] = MappingProxyType(
    {
        "head": "staff.set",
        "printers": "settings.printers",
        "recovery-sheet": "staff.access",
        "backup": "record.keep",
        "second-place": "record.keep",
        "exchange": "exchange.enrol",
        "board": "settings.windows",
        "opening": "opening.load",
    }
)
_STAYS: Final[frozenset[Later]] = frozenset({"backup", "second-place", "exchange", "opening"})
"""What a practice office never needs: nothing of it is worth keeping, nothing of it leaves."""
_ONLY_OWED: Final[frozenset[Later]] = frozenset({"recovery-sheet"})
"""What is told only while it is owed: a record that is not sealed never had one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingUp:
    """Hold what is done, what is left, and what was put aside, each in its order."""

    done: tuple[Later, ...] = ()
    left: tuple[Later, ...] = ()
    aside: tuple[Later, ...] = ()


NOTHING: Final = SettingUp()
"""What is told before the first run, and to whoever sets nothing up."""


def see_setting_up(desk: Desk) -> SettingUp:
    """Return what of setting the office up is done and left, to whoever may set the office up.

    Nothing of an office that no first run was begun for, as of one that was set up long ago.
    """
    kept = desk_tables.settings(desk.database)
    if not kept.get(STEP) or not desk.may("settings.office"):
        return NOTHING
    aside = frozenset(kept.get(ASIDE, "").split(","))
    hidden = _STAYS if is_practice(desk.database) else frozenset()
    offered = [each for each in get_args(Later) if each not in hidden and desk.may(_NEEDS[each])]
    done = [each for each in offered if _IS_DONE[each](desk)]
    left = [each for each in offered if each not in done]
    return SettingUp(
        done=tuple(each for each in done if each not in _ONLY_OWED),
        left=tuple(each for each in left if each not in aside),
        aside=tuple(each for each in left if each in aside),
    )


def _has_head(desk: Desk) -> bool:
    office = desk.office().office
    here = {row.staff for row in offices.staff(desk.database, office)}
    roles = staff.roles_by_staff(desk.database, office)
    return any("head" in roles.get(each, ()) for each in here)


def _has_printer(desk: Desk) -> bool:
    """Say whether a printer is set and took a test page; one that was never tried is a hope."""
    is_set = any(row.printer for row in desk_tables.printers(desk.database).values())
    return is_set and bool(desk_tables.setting(desk.database, TRIED))


def _has_backup(desk: Desk) -> bool:
    try:
        return bool(backups_of(desk.database.path))
    except Refusal:  # a folder that cannot be read: making one says so
        return False


def _has_second_place(desk: Desk) -> bool:
    return second_place(desk.database.path).folder is not None


def _is_enrolled(desk: Desk) -> bool:
    return exchange.region(desk.database, desk.office().office) is not None


def _has_board(desk: Desk) -> bool:
    """Say whether the lobby board is shown on a screen of this computer."""
    return bool(desk_tables.setting(desk.database, BOARD_SHOWN.key))


def _has_applications(desk: Desk) -> bool:
    return bool(cases.count(desk.database, Filter()))


def _has_sheet(desk: Desk) -> bool:
    return not access.owes_sheet(desk)


_IS_DONE: Final[Mapping[Later, Callable[[Desk], bool]]] = MappingProxyType(
    {
        "head": _has_head,
        "printers": _has_printer,
        "recovery-sheet": _has_sheet,
        "backup": _has_backup,
        "second-place": _has_second_place,
        "exchange": _is_enrolled,
        "board": _has_board,
        "opening": _has_applications,
    }
)
