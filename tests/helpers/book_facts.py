"""What may happen to the books an office keeps, lawfully: blanks in stock, registers (D28)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Protocol

from desktop.models import facts
from desktop.models.facts import Fact
from desktop.models.official import Official

_BLOCK: Final = 4  # blanks of one packet


@dataclass
class Shelf:
    """Remember the last serial received, those that lie in stock, and the last line printed."""

    last: int = 0
    printed: int = 0  # of the register of talons
    lying: list[int] = field(default_factory=list)
    used: list[tuple[int, str]] = field(default_factory=list)  # with the result each bears


class KeepsBooks(Protocol):
    """An office with blanks in stock."""

    shelf: Shelf
    day: dt.date

    def id(self, kind: str) -> str:
        """Return the next id."""
        ...


def keep_blanks(office: KeepsBooks, which: int) -> Iterator[Fact]:
    """Receive a packet, use, spoil or hand back what lies in stock, or count it."""
    shelf, day = office.shelf, office.day
    if which % 5 == 0 or not shelf.lying:
        first = shelf.last + 1
        shelf.last += _BLOCK
        shelf.lying.extend(range(first, shelf.last + 1))
        yield facts.BlanksReceived(
            block=office.id("block"), kind="permit", series="АА", first=first, last=shelf.last,
            width=7, on=day, clerk_name="А", old_stock=True,
        )  # fmt: skip
    elif which % 5 == 1:
        number, result = shelf.lying.pop(0), office.id("result")
        shelf.used.append((number, result))
        yield facts.BlankUsed(
            kind="permit", serial=f"АА {number:07d}", series="АА", number=number,
            result=result, paper=office.id("paper"), case="", on=day, clerk_name="А",
        )  # fmt: skip
    elif which % 5 == 2:
        found = which % 2 and shelf.used
        number, result = shelf.used.pop() if found else (shelf.lying.pop(0), "")
        yield facts.BlankSpoiled(
            kind="permit", serial=f"АА {number:07d}", series="АА", number=number,
            reason="бүлінді", on=day, clerk_name="А", result=result,
        )  # fmt: skip
    elif which % 5 == 3:
        number = shelf.lying.pop()
        yield facts.BlanksHandedBack(
            back=office.id("back"), kind="permit", series="АА", first=number, last=number, width=7,
            to="ІІД", document="5/115", document_date=day, on=day, clerk_name="А",
        )  # fmt: skip
    else:
        left = len(shelf.lying)
        yield facts.BlanksReconciled(
            act=office.id("act"), kind="permit", since=day, on=day, counted=left, expected=left,
            number="1", commission=(Official(staff="s1", name="А"),), paper=office.id("paper"),
            clerk_name="А",
        )  # fmt: skip


def keep_registers(office: KeepsBooks, which: int) -> Iterator[Fact]:
    """Print lines of a register to be bound, or write them into a file."""
    if which % 2:
        yield facts.RegisterSaved(
            register="talons", lines=which, file="журнал.csv", on=office.day, clerk_name="А"
        )
    else:
        first = office.shelf.printed + 1
        office.shelf.printed = first + which
        yield facts.RegisterPrinted(
            register="talons", year=office.day.year, first_line=first, last_line=first + which,
            first_page=1, last_page=1, on=office.day, paper=office.id("paper"), clerk_name="А",
        )  # fmt: skip
