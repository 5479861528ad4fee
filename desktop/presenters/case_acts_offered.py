"""The acts upon a case that is on its path which the menu of a page offers, by its stage."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol, TypeAlias, runtime_checkable

from desktop.models.mrz import Zone
from desktop.models.permissions import Command
from desktop.presenters.case_acts_view import SheetView, Typed
from desktop.services.case_file_binding import FileToBind
from desktop.services.desk import Desk


class OfferedAct(Protocol):
    """One thing done to a case, as `case_acts.Act`."""

    def view(self, typed: Typed) -> SheetView:
        """Show what is asked, with what is typed so far."""
        ...

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; return the paper it gives, empty for none."""
        ...

    def done_words(self) -> str:
        """Say that it is done."""
        ...


@runtime_checkable
class GivesSeveral(Protocol):
    """Give more papers than the one an act shows: they are printed beside it."""

    def more_papers(self) -> tuple[str, ...]:
        """Return them once the act is done."""
        ...


@runtime_checkable
class FillsBlanks(Protocol):
    """Give papers of which some print onto ready blanks: the fill layer alone (D28)."""

    def onto_blanks(self) -> Collection[str]:
        """Return those papers once the act is done."""
        ...


@runtime_checkable
class TakesZone(Protocol):
    """Fill in from a document held to the scanner; its view `takes_zone`."""

    def take_zone(self, desk: Desk, typed: Typed, zone: Zone) -> tuple[Typed, str]:
        """Return what is typed then, and what is to be compared, empty for nothing."""
        ...


@runtime_checkable
class LeavesWork(Protocol):
    """Leave the long part of an act to be done beside the window."""

    def left_to_do(self) -> FileToBind | None:
        """Return it once the act is carried out."""
        ...


Maker: TypeAlias = Callable[[Desk, str], OfferedAct]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """Offer an act in words (a marked msgid) at some stages to whoever may do its command."""

    words: str
    make: Maker
    stages: frozenset[str]
    command: Command
