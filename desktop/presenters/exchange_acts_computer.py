"""What is asked of a computer that is another one, and of what came back after a restore (§2.6)."""

from pathlib import Path
from typing import Final

from desktop.i18n import _
from desktop.presenters.case_acts_asking import choose
from desktop.presenters.case_acts_view import AskGroup, SheetView, Typed
from desktop.presenters.restored_words import left_lines
from desktop.services.adopting import LeftEntry
from desktop.services.desk import Desk
from desktop.services.moving import tell_moved

MOVED: Final = "moved"
COPIED: Final = "copied"


class WasMoved:
    """Ask whether the program was moved here, or whether this is a copy of one that goes on (§2.6).

    Nobody is kept out either way.
    """

    def __init__(self, machine: Path) -> None:
        self._machine = machine
        self._moved = True

    def view(self, typed: Typed) -> SheetView:
        """Ask which, and say of a copy how to begin as a new installation."""
        chosen = typed.text(MOVED, MOVED)
        return SheetView(
            title=_("Was this program moved to another computer?"),
            sentence=_(
                "It was last on another computer or another disk. Moved: the old computer works "
                "with it no more. Copied: both have it."
            ),
            text=_how_to_begin() if chosen == COPIED else "",
            verb=_("Note it"),
            groups=(AskGroup(asks=(choose(MOVED, _("What happened"), typed, _moves(), MOVED),)),),
            is_ready=True,
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Know this computer from now on, if it was moved; of a copy nothing is recorded."""
        self._moved = typed.text(MOVED, MOVED) == MOVED
        if self._moved:
            tell_moved(desk, self._machine)
        return ""

    def done_words(self) -> str:
        """Say that it is noted, or how to begin again."""
        return _("Noted: the program goes on here.") if self._moved else _how_to_begin()


class LookAtLeft:
    """Show what came back after a restore and somebody must look at."""

    def __init__(self, left: tuple[LeftEntry, ...]) -> None:
        self._left = left

    def view(self, _typed: Typed) -> SheetView:
        """List every entry with what to do about it."""
        return SheetView(
            title=_("What came back"),
            sentence=_(
                "The region gave these entries back; they stand in the journal, but the record "
                "could not take them. Look at each, and enter by hand what is missing."
            ),
            text="\n\n".join(left_lines(self._left)),
            verb=_("Seen"),
            is_ready=True,
        )

    def carry_out(self, _desk: Desk, _typed: Typed) -> str:
        """Do nothing: the list stays."""
        return ""

    def done_words(self) -> str:
        """Say that it stays."""
        return _("The list stays here.")


def _moves() -> tuple[tuple[str, str], ...]:
    return ((MOVED, _("moved: only this one works")), (COPIED, _("copied: both have it")))


def _how_to_begin() -> str:
    return _(
        "Of two that have one record only one may go on with it. On this one, or on the other, "
        "press F8 and begin again: it gets keys of its own, and the region enrols its new card."
    )
